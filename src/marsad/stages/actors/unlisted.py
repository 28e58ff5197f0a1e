"""Bodies that no rule lists, as actors: one without a name of its own is called by its state too."""

from __future__ import annotations

from marsad.article import Actor
from marsad.layers import Naming
from marsad.rulebook import ActorEntry, Rulebook

_MOST_ALIASES = 10


def unlisted_body(rules: Rulebook, states: tuple[str, ...], naming: Naming) -> tuple[str, Actor]:
    """The id and the entry of a body; ``states`` are the ids of those the page says with it."""
    owners = [rules.actors[s] for s in states if s in rules.actors]
    labels, arabic = naming.en, naming.ar
    if owners and not naming.proper and owners[0].id not in naming.states:
        labels = tuple(name for en in naming.en for name in _of_state(en, owners[0]))[:_MOST_ALIASES]
        arabic = f"{naming.ar} ({owners[0].ar})"
    made = Actor(
        kind=naming.kind,
        label_en=labels[0],
        label_ar=arabic,
        aliases_en=labels[1:],
        country=next((s.country for s in owners), "") or None,
    )
    slug = "".join(ch if ch.isalnum() else " " for ch in labels[0].casefold()).split()
    return "-".join(("new", naming.kind, *slug)), made


def _of_state(label: str, state: ActorEntry) -> tuple[str, ...]:
    """``Civil Aviation Authority (Jordan)`` with its everyday forms."""
    adjective = state.adjective_en or state.en
    return (f"{label} ({state.en})", f"{adjective} {label}", f"{label} of {state.en}", label)
