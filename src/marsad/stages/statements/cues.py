"""Where somebody is said to speak: the cue, what lies between it and the content, and where the content starts."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from marsad.layers import Draft, Quote, Sentence, Unit
from marsad.rulebook import Rulebook
from marsad.rulebook.schema import SpeechVerb
from marsad.text.fold import fold_word

_FURTHEST = 45
_LABEL = 3
_CONTAINED = frozenset({"في", "ضمن", "فيه", "فيها"})
_COMMAS = ("،", ",")


class Cue(msgspec.Struct, frozen=True):
    """A cue at unit ``at``; content begins with unit ``first``, or is ``quote`` (an index), whichever is set.

    ``gap`` are the units between cue and content, where audience, occasion and date stand.
    """

    at: int
    verb: SpeechVerb
    first: int
    quote: int
    gap: tuple[int, int]
    sentence: int
    passive: bool = False


class Cues:
    """Finds the cues of a draft that introduce a clause or a quotation."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._verbs = speech_verbs(rulebook)
        self._negation = frozenset(rulebook.words.get("negation", ()))
        self._containers = frozenset(map(fold_word, rulebook.classes.get("said-in", ())))
        self._reports = frozenset(map(fold_word, rulebook.classes.get("report-verb", ())))
        self._impersonal = frozenset(rulebook.words.get("impersonal", ()))

    def of(self, draft: Draft) -> Iterator[Cue]:
        """Cues in the order of the page, headlines left out."""
        starts = {quote.first: n for n, quote in enumerate(draft.quotes)}
        for s, sentence in enumerate(draft.sentences):
            if sentence.label != "body":
                continue
            for n in range(sentence.first, sentence.last):
                if draft.units[n].depth or self._is_impersonal(draft, n) or self._is_denied(draft, n):
                    continue
                verb = self.verb_at(draft.units[n])
                if verb and (cue := _complement(draft, s, sentence, n, verb, starts)) and self._carries(draft, cue):
                    yield cue

    def _carries(self, draft: Draft, cue: Cue) -> bool:
        """A verb that carries others' words needs to say whose (``نقلت … عن``), one that places them, where."""
        refs = {h.ref for h in draft.units[cue.at].hits}
        if refs & self._containers:
            return any(draft.units[n].word in _CONTAINED for n in range(*cue.gap))
        return not refs & self._reports or any(draft.units[n].word == "عن" for n in range(*cue.gap))

    def _is_impersonal(self, draft: Draft, n: int) -> bool:
        """``ويذكر أن``: nobody in particular says so."""
        return draft.units[n].word in self._impersonal and draft.subjects.get(n, -1) < 0

    def _is_denied(self, draft: Draft, n: int) -> bool:
        """``لم يقل``: what was not said is no report."""
        return n > 0 and draft.units[n].kind == "verb" and draft.units[n - 1].word in self._negation

    def verb_at(self, unit: Unit) -> SpeechVerb | None:
        """The speech verb that this unit may be, participles (``مشيرا``) included."""
        if unit.kind not in ("verb", "participle"):
            return None
        for hit in unit.hits:
            if hit.category == "verb" and hit.ref in self._verbs:
                verb = self._verbs[hit.ref]
                if unit.kind == "verb" or _is_circumstance(unit, hit.feats):
                    return verb
        return None


def _is_circumstance(unit: Unit, feats: str) -> bool:
    """An indefinite accusative participle (``مشيرا``, ``مؤكدة``, ``موضحين``) says how somebody spoke."""
    return "acc" in feats or "f sg" in feats or unit.word.endswith("ين")


def speech_verbs(rulebook: Rulebook) -> dict[str, SpeechVerb]:
    """Speech verbs by folded past, the entries of one verb taken together; verbs that carry words count too."""
    found: dict[str, SpeechVerb] = {}
    for verb in rulebook.speech:
        key = fold_word(verb.verb)
        old = found.get(key)
        if verb.verb and old:
            takes = tuple(dict.fromkeys((*old.takes, *verb.takes)))
            found[key] = msgspec.structs.replace(old, takes=takes, links=(*old.links, *verb.links))
        elif verb.verb:
            found[key] = verb
    for name in (*rulebook.classes.get("report-verb", ()), *rulebook.classes.get("said-in", ())):
        found[fold_word(name)] = SpeechVerb(verb=name, takes=("that", "quote"))
    return found


def _complement(
    draft: Draft, s: int, sentence: Sentence, at: int, verb: SpeechVerb, starts: dict[int, int]
) -> Cue | None:
    """The content that goes with the verb at unit ``at``."""
    units = draft.units
    depth = units[at].depth
    relative = False
    n = at + 1
    stop = min(sentence.last, at + _FURTHEST)
    while n < stop:
        u = units[n]
        if u.aside and not units[at].aside:
            n += 1
            continue
        if u.depth < depth:
            return None
        if n in starts and draft.quotes[starts[n]].depth == depth + 1:
            if _is_label(draft, starts[n], n, at):
                n = draft.quotes[starts[n]].last + 1
                continue
            return _quoted(draft, s, at, verb, starts[n], n, relative)
        if u.kind == "that" and u.depth == depth:
            if _governed_by_noun(units, n, at) or _although(units, n):
                return None
            return _clause(draft, s, at, verb, n, starts)
        if u.kind == "punct" and u.word == ":":
            nxt = n + 1
            if nxt < sentence.last and units[nxt].kind != "quote":
                return Cue(at, verb, nxt, -1, (at + 1, n), s)
        elif u.kind == "rel":
            relative = True
        elif u.kind == "verb" and u.depth == depth and not relative and not _in_occasion(units, n):
            return None
        n += 1
    return _next_paragraph(draft, s, sentence, at, verb, starts)


def _although(units: tuple[Unit, ...], that: int) -> bool:
    """``، على أن``: behind a comma it means *although*."""
    return that > 1 and units[that - 1].word in ("على", "علي") and units[that - 2].word in _COMMAS


def _in_occasion(units: tuple[Unit, ...], n: int) -> bool:
    """A verb that tells who carried the words (``نقلتها وكالة``) does not end the search."""
    return bool(units[n].suffix)


def _is_label(draft: Draft, quote: int, n: int, at: int) -> bool:
    """Few words in quotation marks right behind a noun or preposition only name something: ``صحيفة "النهار"``."""
    if draft.quotes[quote].last - n == 1 and draft.units[n].kind == "group":
        return True
    before = draft.units[n - 2] if n - 2 > at else None
    short = draft.quotes[quote].last - draft.quotes[quote].first <= _LABEL
    return short and before is not None and before.kind in ("noun", "group", "adj", "word", "prep")


def _quoted(draft: Draft, s: int, at: int, verb: SpeechVerb, quote: int, n: int, relative: bool) -> Cue | None:
    """A quotation right behind the cue, where the verb takes one; behind a weak verb few words need a colon."""
    if "quote" not in verb.takes or relative:
        return None
    few = draft.quotes[quote].last - draft.quotes[quote].first <= _LABEL
    if few and verb.strength == "weak" and draft.units[n - 2].word != ":":
        return None
    return Cue(at, verb, -1, quote, (at + 1, n - 1), s)


def _clause(draft: Draft, s: int, at: int, verb: SpeechVerb, that: int, starts: dict[int, int]) -> Cue | None:
    """A clause behind ``أن``; where it is one whole quotation, that quotation."""
    if "that" not in verb.takes:
        return None
    n = that + 1
    while n < len(draft.units) and draft.units[n].kind == "punct" and draft.units[n].word in (":", "،"):
        n += 1
    quote = starts.get(n + 1, -1) if n < len(draft.units) and draft.units[n].kind == "quote" else -1
    if quote >= 0 and _ends_report(draft, draft.quotes[quote], s):
        return Cue(at, verb, -1, quote, (at + 1, that), s)
    return Cue(at, verb, n, -1, (at + 1, that), s)


def _ends_report(draft: Draft, quote: Quote, s: int) -> bool:
    """Whether nothing of the content follows the quotation."""
    n = quote.last + 1
    return n >= draft.sentences[s].last or draft.units[n].kind == "punct" or not quote.closed


def _governed_by_noun(units: tuple[Unit, ...], that: int, at: int) -> bool:
    """``شدد على ضرورة أن``: the clause belongs to the noun before it, a phrase and not a report."""
    k = that - 1
    if k <= at or units[k].kind != "noun" or units[k].suffix:
        return False
    return k - 1 <= at or units[k - 1].kind != "prep" or units[k - 1].word in ("على", "علي", "ب")


def _next_paragraph(
    draft: Draft, s: int, sentence: Sentence, at: int, verb: SpeechVerb, starts: dict[int, int]
) -> Cue | None:
    """A line that ends with a colon introduces the quotation on the next."""
    last = draft.units[sentence.last - 1]
    if last.word != ":" or s + 1 >= len(draft.sentences):
        return None
    quote = starts.get(draft.sentences[s + 1].first + 1, -1)
    if quote < 0:
        return None
    return Cue(at, verb, -1, quote, (at + 1, sentence.last), s)
