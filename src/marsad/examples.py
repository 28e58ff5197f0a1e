"""Hold rules against their own examples, and explain what patterns found on a page.

A pattern's ``text`` must be found by that pattern, its ``not`` must not; both are read by the same stages as pages are.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

import msgspec

from marsad.article import Article, Block, Claim, Event
from marsad.errors import RuleError
from marsad.layers import Draft
from marsad.pipeline import Pipeline
from marsad.rulebook import PatternEntry, Rulebook
from marsad.rulebook.field import Field
from marsad.rulebook.match import SEEKING, Match, Matcher
from marsad.rulebook.patterns import lemmas, parse
from marsad.text.fold import fold_word

Lexicon = frozenset[tuple[str, str]]
_DAY = "2021-11-18"
_INFLECTED = frozenset(category for sought in SEEKING.values() for category in sought)


class Failure(msgspec.Struct, frozen=True):
    """An example that does not hold: the pattern, its place, the words and what was wrong."""

    pattern: str
    where: str
    text: str
    what: str


class Explained(msgspec.Struct, frozen=True):
    """A pattern found on a page: its words, slots, and whether it won against others at the same place."""

    pattern: str
    text: str
    slots: dict[str, str]
    won: bool


def draft_of(pipeline: Pipeline, text: str, published: str | None = _DAY) -> Draft:
    """A sentence read as the body of a page of that day."""
    article = Article(id="sha256:" + hashlib.sha256(text.encode()).hexdigest(), text=text, published=published)
    draft = Draft(article=article, blocks=(Block(start=0, end=len(text), label="body"),))
    for stage in pipeline.stages:
        before = draft.blocks
        draft = stage(draft)
        if draft.blocks != before:
            draft = msgspec.structs.replace(draft, blocks=before, article=article)
    return draft


def check(rulebook: Rulebook) -> int:
    """Compile every pattern and check ids, words and example counts; returns how many patterns there are."""
    seen: dict[str, str] = {}
    known = _lexicon(rulebook)
    for entry in rulebook.patterns:
        _check_words(entry, rulebook.classes, known)
        if entry.id in seen:
            raise RuleError(f"the id {entry.id} is used twice", entry.where, f"see {seen[entry.id]}")
        if not entry.examples:
            raise RuleError(f"the pattern {entry.id} has no example", entry.where, "add examples: [{text: …}]")
        seen[entry.id] = entry.where
    _check_speech(rulebook, known)
    return len(rulebook.patterns)


def _lexicon(rulebook: Rulebook) -> Lexicon:
    """(category, dictionary form) of all words that are found in any form."""
    forms = (form for entries in rulebook.forms.values() for form in entries)
    return frozenset((form.category, form.ref) for form in forms if form.category in _INFLECTED)


def _check_words(entry: PatternEntry, classes: dict[str, tuple[str, ...]], known: Lexicon) -> None:
    """A pattern waits in vain for a dictionary form that the lexicon does not have: ``[زيارات]``."""
    for text in entry.texts:
        for category, word in sorted(lemmas(parse(text, classes, f"{entry.where} {entry.id}"))):
            if known.isdisjoint((sought, word) for sought in SEEKING[category]):
                advice = f"write its dictionary form, or add it to lexicon/{category}s.yaml"
                raise RuleError(f"the lexicon has no {category} {word}", f"{entry.where} {entry.id}", advice)


def _check_speech(rulebook: Rulebook, known: Lexicon) -> None:
    """A speech verb that the lexicon does not know would never be found."""
    for verb in rulebook.speech:
        if verb.verb and ("verb", fold_word(verb.verb)) not in known:
            advice = f"add {{past: {verb.verb}, present: …}} to lexicon/verbs.yaml"
            raise RuleError(f"the lexicon has no verb {verb.verb}", "statements/verbs.yaml", advice)


def failures(rulebook: Rulebook) -> Iterator[Failure]:
    """Examples that do not hold."""
    pipeline = Pipeline(rulebook)
    for entry in rulebook.patterns:
        matcher = Matcher([entry], rulebook.classes)
        for example in entry.examples:
            text = example.text or example.nothing
            draft = draft_of(pipeline, text)
            found = list(_matches(draft, matcher))
            if example.text and not found:
                yield Failure(entry.id, entry.where, text, "not found")
            elif example.text and not any(_fits(draft, match, example.find) for match in found):
                yield Failure(
                    entry.id, entry.where, text, f"slots are {[_slots(draft, m) for m in found]}, not {example.find}"
                )
            elif example.nothing and any(e.rule == entry.id for e in _found(draft)):
                yield Failure(entry.id, entry.where, text, "found, though it must not be")


def explain(rulebook: Rulebook, pipeline: Pipeline, draft: Draft) -> Iterator[Explained]:
    """Every pattern that matched on a page, winners and losers."""
    rules = {e.rule for e in _found(draft)}
    for layer in ("events", "claims"):
        matcher = Matcher([p for p in rulebook.patterns if p.layer == layer], rulebook.classes)
        for match in _matches(draft, matcher):
            text = _words(draft, match.first, match.last)
            won = match.entry.id in rules and any(
                e.rule == match.entry.id and any(s.text in text or text in s.text for s in e.evidence)
                for e in _found(draft)
            )
            yield Explained(match.entry.id, text, _slots(draft, match), won)


def patterns(rulebook: Rulebook) -> tuple[PatternEntry, ...]:
    """All patterns by id."""
    return tuple(sorted(rulebook.patterns, key=lambda p: p.id))


def _matches(draft: Draft, matcher: Matcher) -> Iterator[Match]:
    field = Field(draft.units, draft.groups, draft.subjects, draft.skippable)
    tries = matcher.tries(draft, {sentence.label for sentence in draft.sentences})
    for n, tried in tries.items():
        yield from matcher.matches(field, draft.sentences[n], tried)


def _found(draft: Draft) -> tuple[Event | Claim, ...]:
    return (*draft.events, *draft.claims)


def _words(draft: Draft, first: int, last: int) -> str:
    return draft.article.text[draft.units[first].start : draft.units[last - 1].end]


def _slots(draft: Draft, match: Match) -> dict[str, str]:
    return {slot: _words(draft, first, last) for slot, (first, last, _) in match.binds.items()}


def _fits(draft: Draft, match: Match, expected: dict[str, str]) -> bool:
    slots = _slots(draft, match)
    return all(slots.get(slot) == words for slot, words in expected.items())
