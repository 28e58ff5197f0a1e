"""Bodies and people that no rule lists, as actors; first names that a listed person bears."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from marsad.article import Actor
from marsad.layers import Naming, Part
from marsad.rulebook import ActorEntry, Rulebook
from marsad.text.bones import bones_of
from marsad.text.fold import fold_word
from marsad.text.romanise import romanise

_BODIES = frozenset({"organisation", "group"})
_MOST_ALIASES, _FEWEST_BONES, _TWO, _ARTICLE = 10, 3, 2, "ال"


class UnlistedBodies:
    """Bodies on one page that no rule lists by the name it uses; ``homes`` are the states it speaks of."""

    def __init__(self, rules: Rulebook, homes: Iterable[str]) -> None:
        self._rules, self._homes = rules, tuple(homes)
        self._said: dict[str, str] = {}

    def of(self, naming: Naming, states: tuple[str, ...], actors: dict[str, Actor]) -> str:
        """The id of a body, one that rules list with its state alone or one that ``actors`` takes in; ``وزارة الهجرة``
        is that of the state said with it before."""
        called = fold_word(naming.ar)
        if not states and called in self._said:
            return self._said[called]
        found = plainly_listed(self._rules, states or self._homes, naming) or self._shortened(naming, actors)
        if not found:
            found, made = unlisted_body(self._rules, states, naming)
            actors.setdefault(found, made)
        self._said.update({called: found} if states else {})
        return found

    def _shortened(self, naming: Naming, actors: Mapping[str, Actor]) -> str:
        """``منظمة العفو`` once ``منظمة العفو الدولية`` was named: the one listed body that begins so."""
        words = fold_word(naming.ar).split()
        bodies = (a for a, actor in actors.items() if actor.kind in _BODIES and a in self._rules.actors)
        longer = [a for a in bodies if _begins(words, fold_word(self._rules.actors[a].ar).split())]
        return longer[0] if len(longer) == 1 and len(words) > 1 else ""


def _begins(words: Sequence[str], longer: Sequence[str]) -> bool:
    """Whether a name begins with some words and goes on."""
    return len(longer) > len(words) and [*longer[: len(words)]] == [*words]


def plainly_listed(rules: Rulebook, states: Iterable[str], naming: Naming) -> str:
    """The one body of those states that is listed by this name with its state alone, or nothing; ``المحكمة الأمريكية
    العليا`` has the state inside."""
    words = [w for w in map(fold_word, naming.ar.split()) if not _is_of(rules, w, naming.states)]
    name, bodies = " ".join(words), _called(rules, words) if naming.states else ()
    listed = {body for state in states if (body := rules.plain_bodies.get((name, state)))}
    listed |= {body for state in naming.states for role in bodies if (body := rules.bodies_of.get((role, state)))}
    return next(iter(listed)) if len(listed) == 1 else ""


def _is_of(rules: Rulebook, word: str, states: Iterable[str]) -> bool:
    """Whether a word is the nationality of one of some states."""
    core = word.removeprefix(_ARTICLE)
    return any(f.category == "adjective" and f.ref in states and not f.rest for f in rules.forms.get(core, ()))


def _called(rules: Rulebook, words: Sequence[str]) -> tuple[str, ...]:
    """The roles of bodies that every state calls so: ``المحكمة العليا``."""
    first, rest = words[0].removeprefix(_ARTICLE), tuple(words[1:])
    return tuple(f.ref for f in rules.forms.get(first, ()) if f.category == "body" and f.rest == rest)


def unlisted_body(rules: Rulebook, states: tuple[str, ...], naming: Naming) -> tuple[str, Actor]:
    """The id and the entry of a body; ``states`` are the ids of those the page says with it."""
    owners = [rules.actors[s] for s in states if s in rules.actors]
    labels, arabic = naming.en, naming.ar
    if owners and not naming.proper and owners[0].id not in naming.states:
        labels = tuple(name for en in naming.en for name in _of_states(en, owners))[:_MOST_ALIASES]
        arabic = f"{naming.ar} ({' و'.join(s.ar for s in owners)})"
    made = Actor(
        kind=naming.kind,
        label_en=labels[0],
        label_ar=arabic,
        aliases_en=labels[1:],
        country=next((s.country for s in owners), "") or None,
    )
    slug = "".join(ch if ch.isalnum() else " " for ch in labels[0].casefold()).split()
    return "-".join(("new", naming.kind, *slug)), made


def newcomer(rules: Rulebook, part: Part) -> tuple[str, Actor]:
    """The id and the entry of somebody whom no rule lists, called as the page does."""
    label = romanise(part.new, rules.spelling)
    actor = "new-" + "-".join("".join(ch for ch in w.lower() if ch.isalnum()) for w in label.split())
    country = next((rules.actors[s].country for s in part.states if s in rules.actors), "")
    return actor, Actor(kind="person", label_en=label, label_ar=part.new, country=country or None)


def of_country(rules: Rulebook, actor: Actor, states: Iterable[str]) -> Actor:
    """An actor with the ISO 3166 code of the first of some states, where none is known."""
    country = next((rules.actors[s].country for s in states if s in rules.actors), "") or None
    return actor if actor.country or not country else msgspec.structs.replace(actor, country=country)


def _of_states(label: str, states: Sequence[ActorEntry]) -> tuple[str, ...]:
    """``Civil Aviation Authority (Jordan)``, ``Business Council (Jordan and Egypt)`` with their everyday forms."""
    names = " and ".join(s.en for s in states)
    adjectives = [s.adjective_en or s.en for s in states]
    rows = [adjectives, adjectives[::-1]] if len(states) > 1 else [adjectives]
    return (f"{label} ({names})", *(f"{'-'.join(row)} {label}" for row in rows), f"{label} of {names}", label)


def relative(part: Part, met: Mapping[str, str], rules: Rulebook) -> str | None:
    """Whom a new name means: somebody met, by id with Arabic name, otherwise spelled or by his first name, or a listed
    relative of his."""
    known = _respelled(part.new, met, rules) or _named_after_fathers(part.new, rules)
    known = known or _first_and_last(part.new, met) or _family_called(part.new, met) or _first_called(part, met)
    return known or _kin_called(part.new, met.values(), rules)


def _named_after_fathers(name: str, rules: Rulebook) -> str | None:
    """``مهدي محمد حسين المشاط`` is the one ``مهدي المشاط`` whom the rules list."""
    first, *fathers, family = fold_word(name).split() if " " in name else (name, "")
    if not fathers or not family.startswith(_ARTICLE) or not set(fathers) <= set(rules.name_parts.get("given", ())):
        return None
    alike = (f for f in rules.forms.get(first, ()) if f.category == "name" and f.rest == (family,))
    found = {f.ref for f in alike if rules.actors[f.ref].kind == "person"}
    return next(iter(found)) if len(found) == 1 else None


def _respelled(name: str, met: Mapping[str, str], rules: Rulebook) -> str | None:
    """``فاسيلي نبنزيا`` where ``فاسيلي نيبينزيا`` was met: family names of the same consonants, but ``علي سالم`` is no
    ``علي سليم``, for both are names of Arabs."""
    first, *families = fold_word(name).split()
    if not families or not met or not set(families).isdisjoint(rules.name_parts.get("given", ())):
        return None
    bones = [bones_of(word) for word in families]
    alike = [p for p, known in met.items() if [*map(bones_of, fold_word(known).split()[1:])] == bones]
    found = [p for p in alike if fold_word(met[p]).split()[0] == first]
    return found[0] if len(found) == 1 and len("".join(bones)) >= _FEWEST_BONES else None


def _first_and_last(name: str, met: Mapping[str, str]) -> str | None:
    """``سعيد المنصوري`` where ``سعيد خالد عمر المنصوري`` was met: the first of his names and the last, or the next."""
    called = fold_word(name).split()
    ends = {person: fold_word(known).split() for person, known in met.items()}
    longer = {p: words for p, words in ends.items() if len(words) > len(called) == _TWO}
    found = [p for p, words in longer.items() if called in ([words[0], words[-1]], words[:_TWO])]
    return found[0] if len(found) == 1 else None


def _family_called(name: str, met: Mapping[str, str]) -> str | None:
    """``العميد إسماعيل`` where ``شريف إسماعيل`` was met: the one person of that family name."""
    family = fold_word(name)
    found = [person for person, known in met.items() if fold_word(known).split()[1:][-1:] == [family]]
    return found[0] if len(found) == 1 else None


def _first_called(part: Part, met: Mapping[str, str]) -> str | None:
    """``الأمير فيصل``: behind a title the first name of the one person met who has it."""
    if part.role or part.name_start <= part.start or " " in part.new:
        return None
    first = fold_word(part.new)
    found = [person for person, name in met.items() if fold_word(name).split()[:1] == [first]]
    return found[0] if len(found) == 1 else None


def _kin_called(first: str, met: Iterable[str], rules: Rulebook) -> str | None:
    """``سكريبال وابنته يوليا``: a first name that with the family name of somebody met is a listed person's."""
    forms = rules.forms.get(fold_word(first), ())
    known = [f for f in forms if f.category == "name" and len(f.rest) == 1 and rules.actors[f.ref].kind == "person"]
    families = {fold_word(name).split()[-1] for name in met if name} if known else set()
    kin = {f.ref for f in known if f.rest[0] in families}
    return next(iter(kin)) if len(kin) == 1 else None
