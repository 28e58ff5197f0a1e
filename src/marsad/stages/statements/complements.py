"""The content that goes with a cue: a clause behind ``أن``, a quotation, what follows a colon."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from marsad.layers import Draft, Quote, Sentence, Unit
from marsad.rulebook.schema import SpeechVerb

_FURTHEST = 45
_LABEL = 3
_COMMAS = ("،", ",")
_ON = ("على", "علي")


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


class Complements:
    """Finds the content of cues on one draft; ``speaks`` tells whether a unit is a cue of its own."""

    def __init__(self, draft: Draft, speaks: Callable[[Unit], bool]) -> None:
        self._draft, self._units, self._speaks = draft, draft.units, speaks
        self._starts = {quote.first: n for n, quote in enumerate(draft.quotes)}

    def of(self, s: int, at: int, verb: SpeechVerb) -> Cue | None:
        """The cue at unit ``at`` of sentence ``s`` with its content; nothing where it has none."""
        sentence = self._draft.sentences[s]
        stop = min(sentence.last, at + _FURTHEST)
        relative = False
        n = at + 1
        while n < stop:
            step = self._step(s, at, n, verb, relative)
            if isinstance(step, Cue):
                return step
            if step == 0:
                return None
            relative = relative or self._units[n].kind == "rel"
            n = step
        return self._next_paragraph(s, sentence, at, verb)

    def _step(self, s: int, at: int, n: int, verb: SpeechVerb, relative: bool) -> Cue | int:
        """The cue if its content starts at unit n, the unit to go on with, or 0 where there is none to be found."""
        u, depth = self._units[n], self._units[at].depth
        if u.aside and not self._units[at].aside:
            return n + 1
        if u.depth < depth:
            return 0
        quote = self._starts.get(n, -1)
        if quote >= 0 and self._draft.quotes[quote].depth == depth + 1:
            if self._is_label(quote, n, at):
                return self._draft.quotes[quote].last + 1
            return 0 if relative or not self._takes(verb, quote, n) else Cue(at, verb, -1, quote, (at + 1, n - 1), s)
        if u.kind == "that" and u.depth == depth:
            return 0 if self._governed(n, at) or self._although(n) else self._clause(s, at, verb, n) or 0
        if u.word == ":" and n + 1 < self._draft.sentences[s].last and self._units[n + 1].kind != "quote":
            return Cue(at, verb, n + 1, -1, (at + 1, n), s)
        if u.kind == "participle" and self._speaks(u):
            return 0
        ends = u.kind == "verb" and u.depth == depth and not relative and not u.suffix
        return 0 if ends else n + 1

    def _is_label(self, quote: int, n: int, at: int) -> bool:
        """Few words in quotation marks right behind a noun or preposition only name something: ``صحيفة "النهار"``."""
        last = self._draft.quotes[quote].last
        if last - n == 1 and self._units[n].kind == "group":
            return True
        before = self._units[n - 2] if n - 2 > at else None
        return (
            last - n <= _LABEL and before is not None and before.kind in ("noun", "group", "adj", "word", "prep")
        )

    def _takes(self, verb: SpeechVerb, quote: int, n: int) -> bool:
        """A long quotation is content of any cue; few words need a verb that takes them, a weak one a colon too."""
        if self._draft.quotes[quote].last - n > _LABEL and ("quote" in verb.takes or self._units[n - 2].kind == "prep"):
            return True
        return "quote" in verb.takes and (verb.strength != "weak" or self._units[n - 2].word == ":")

    def _clause(self, s: int, at: int, verb: SpeechVerb, that: int) -> Cue | None:
        """A clause behind ``أن``; where it is one whole quotation, that quotation."""
        if "that" not in verb.takes:
            return None
        n = that + 1
        while n < len(self._units) and self._units[n].kind == "punct" and self._units[n].word in (":", "،"):
            n += 1
        quote = self._starts.get(n + 1, -1) if n < len(self._units) and self._units[n].kind == "quote" else -1
        if quote >= 0 and self._ends_report(self._draft.quotes[quote], s):
            return Cue(at, verb, -1, quote, (at + 1, that), s)
        return Cue(at, verb, n, -1, (at + 1, that), s)

    def _ends_report(self, quote: Quote, s: int) -> bool:
        """Whether nothing of the content follows the quotation."""
        n = quote.last + 1
        return n >= self._draft.sentences[s].last or self._units[n].kind == "punct" or not quote.closed

    def _governed(self, that: int, at: int) -> bool:
        """``شدد على ضرورة أن``: the clause belongs to the noun before it, a phrase and not a report."""
        k = that - 1
        if k <= at or self._units[k].kind != "noun" or self._units[k].suffix or self._draft.subjects.get(at) == k:
            return False
        return k - 1 <= at or self._units[k - 1].kind != "prep" or self._units[k - 1].word in (*_ON, "ب")

    def _although(self, that: int) -> bool:
        """``، على أن``: behind a comma it means *although*."""
        return that > 1 and self._units[that - 1].word in _ON and self._units[that - 2].word in _COMMAS

    def _next_paragraph(self, s: int, sentence: Sentence, at: int, verb: SpeechVerb) -> Cue | None:
        """A line that ends with a colon introduces the quotation on the next."""
        last = self._units[sentence.last - 1]
        if last.word != ":" or s + 1 >= len(self._draft.sentences):
            return None
        quote = self._starts.get(self._draft.sentences[s + 1].first + 1, -1)
        return Cue(at, verb, -1, quote, (at + 1, sentence.last), s) if quote >= 0 else None
