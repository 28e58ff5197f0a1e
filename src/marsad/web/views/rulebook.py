"""Views of the rules: browse patterns with their examples, try one on a pasted page."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from marsad import examples
from marsad.article import Reading
from marsad.errors import RuleError
from marsad.examples import Explained
from marsad.export.tables import Column, Table
from marsad.rulebook import PatternEntry, Rulebook
from marsad.text.fold import fold_word
from marsad.web.errors import NotThereError
from marsad.web.question import paged
from marsad.web.site import Site, View, Visit

LAYERS = ("events", "claims")
MOST_LETTERS = 20_000
"""Of a text that a pattern is tried on."""
MOST_PATTERN = 500


class Trial(msgspec.Struct, frozen=True):
    """What a pattern found in a text, or what is wrong with it; ``reading`` is what all rules say of the text."""

    pattern: str
    page: str
    found: tuple[Explained, ...] = ()
    reading: Reading | None = None
    problem: str = ""


def rules(visit: Visit) -> View:
    """All patterns, by ``q`` (a part of id, kind or text) and ``layer``."""
    words, layer = visit.parameters.get("q", ""), visit.parameters.get("layer", "")
    found = [p for p in examples.patterns(visit.site.rulebook) if layer in ("", p.layer) and _about(p, words)]
    page = paged(found, visit.number)
    return View(
        template="rules.html",
        title=visit.locale.say("rules.title"),
        context={"page": page, "q": words, "layer": layer, "layers": LAYERS},
        data={"total": page.total, "page": page.number, "pages": page.pages, "items": [_public(p) for p in found]},
        table=lambda: _table(found),
    )


def _about(pattern: PatternEntry, words: str) -> bool:
    written = " ".join(map(fold_word, f"{pattern.id} {pattern.kind} {' '.join(pattern.texts)}".split()))
    return all(fold_word(word) in written for word in words.split())


def place(pattern: PatternEntry) -> str:
    """Where the pattern stands within the rules: file and line, without the folder they are installed in."""
    parts = pattern.where.replace("\\", "/").split("/rules/")
    return parts[-1] if len(parts) > 1 else pattern.where.rsplit("/", 1)[-1]


def _public(pattern: PatternEntry) -> dict[str, object]:
    told = msgspec.to_builtins(pattern)
    return {**told, "where": place(pattern)}


def _table(found: Iterable[PatternEntry]) -> Table:
    names = (
        ("rule", "Its id"),
        ("layer", "What it finds"),
        ("kind", "Kind of contact or claim"),
        ("pattern", "The pattern"),
    )
    columns = (*(Column(*name) for name in names), Column("file", "File and line"))
    rows = tuple((p.id, p.layer, p.kind, " | ".join(p.texts), place(p)) for p in found)
    return Table("rules", "Patterns", columns, ("rule",), rows)


def rule(visit: Visit, ident: str) -> View:
    """One pattern with all its examples."""
    pattern = next((p for p in visit.site.rulebook.patterns if p.id == ident), None)
    if pattern is None:
        raise NotThereError(ident)
    return View(
        template="rule.html",
        title=pattern.id,
        context={"rule": pattern, "where": place(pattern)},
        data=_public(pattern),
        table=lambda: _table([pattern]),
    )


def tried(visit: Visit, made: Trial | None = None) -> View:
    """The form to try a pattern, with what it found; the pattern stands in the address, the text does not."""
    pattern = visit.parameters.get("pattern", "<a:التقى> {b}")[:MOST_PATTERN]
    shown = made or Trial(pattern, "")
    found = tuple((e.pattern, e.text, tuple(f"{k}={v}" for k, v in e.slots.items())) for e in shown.found)
    columns = (Column("pattern", "Its id"), Column("words", "What it found"), Column("slots", "Slots", "list"))
    return View(
        template="try.html",
        title=visit.locale.say("rules.try"),
        context={"trial": shown},
        data=shown,
        table=lambda: Table("trial", "What the pattern found", columns, ("pattern", "words"), found),
    )


def trial(site: Site, pattern: str, page: str) -> Trial:
    """Try a pattern on a text; whatever is wrong with it is told, never raised."""
    pattern, page = pattern.strip()[:MOST_PATTERN], page[:MOST_LETTERS]
    entry = PatternEntry("try", "events", (pattern,), "meeting", "", {}, 0, "")
    own = Rulebook(msgspec.structs.replace(site.rulebook.compiled, patterns=(entry,)))
    draft = examples.draft_of(site.pipeline, page)
    reading = Reading(article=draft.article, actors=draft.actors, statements=draft.statements, events=draft.events)
    try:
        return Trial(pattern, page, tuple(examples.explain(own, site.pipeline, draft)), reading)
    except RuleError as error:
        return Trial(pattern, page, problem=error.what, reading=reading)
