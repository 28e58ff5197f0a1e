"""The words that end reports, and what of them stands on one draft."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from marsad.layers import Draft, Unit
from marsad.rulebook import Rulebook
from marsad.stages.statements.agreement import Agreement
from marsad.stages.statements.cues import Cues

_ARTICLE, _STATE, _AND, _NEAR = "ال", "state", "و", 4


class EndWords(msgspec.Struct, frozen=True):
    """Word classes that end a report or say what goes on behind it, each by the name that rules give it: other verbs of
    speech that go on without ``أن`` or describe, words that open a new clause (``stops``), marks of sources, words of
    what is said otherwise, is not known, is left unsaid or comes afterwards, and by what another takes his turn."""

    stops: frozenset[str]
    marks: frozenset[str]
    circumstance: frozenset[str]
    despite: frozenset[str]
    unknown_matter: frozenset[str]
    afterwards: frozenset[str]
    relating: frozenset[str]
    awaiting: frozenset[str]
    stirring: frozenset[str]
    unclear: frozenset[str]
    occasion: frozenset[str]
    part_of_occasion: frozenset[str]
    comment_noun: frozenset[str]
    disclosing: frozenset[str]
    ruling_out: frozenset[str]
    before_main_clause: frozenset[str]
    his_turn: frozenset[str]
    continue_verb: frozenset[str]
    describing: frozenset[str]
    deeming: frozenset[str]
    on_a_matter: frozenset[str]
    listeners: frozenset[str]
    media: frozenset[str]
    speech_noun: frozenset[str]
    report_verb: frozenset[str]
    texts: frozenset[str]
    interview: frozenset[str]

    @classmethod
    def of(cls, rulebook: Rulebook) -> EndWords:
        """Those of a rulebook, made once for all pages."""
        listed = {name: rulebook.word_class(name.replace("_", "-")) for name in cls.__struct_fields__}
        listed["stops"] = frozenset(rulebook.words.get("report-stop", ()))
        listed["marks"] = frozenset(rulebook.words.get("source-mark", ()))
        listed["circumstance"] |= listed["afterwards"]
        return cls(**listed)


class Ends:
    """What ends the reports of one draft, whose cues are the units ``at``."""

    def __init__(self, draft: Draft, at: set[int], words: EndWords, cues: Cues) -> None:
        self.words = words
        self.is_cue = at.__contains__
        self.denies, self.names_speech = cues.may_deny, cues.names_speech
        self._draft, self._cues, self._agreement = draft, cues, Agreement(draft, {})

    def goes_on(self, n: int) -> bool:
        """A cue by which somebody goes on without ``أن``."""
        return self.is_cue(n) and self._draft.units[n].says(self.words.continue_verb)

    def speaks(self, n: int) -> bool:
        """A verb of speech in the past, its subject behind it or unsaid."""
        unit = self._draft.units[n]
        described = unit.says(self.words.describing) or (bool(unit.suffix) and unit.says(self.words.deeming))
        told = described or any(e.strength == "strong" and "noun" in e.takes for e in self._cues.entries(unit))
        past = any(h.feats.startswith("past") for h in unit.hits)
        return told and past and self._draft.subjects.get(n, -1) < n

    def is_his(self, cue: int, first: int, n: int) -> bool:
        """``قالت إن الأمر اتضح ووعدت بمساعدة``: behind ``و`` the next report of whoever the cue is of, for the first
        verb of the content, which begins with unit ``first``, is of the other gender, or of what shall be:
        ``نفى أن تكون قواته هناك واعترف``."""
        units = self._draft.units
        if not (self.is_cue(n) or self.speaks(n)) or units[n - 1].word != _AND or self.has_subject(n):
            return False
        if self.may_be_listed(n):
            return False
        if any(map(_is_to_be, units[first : first + 2])) and _is_past(units[n]):
            return True
        verb = next((v for v in self._verbs_in(first, n) if units[v - 1].kind != "rel"), -1)
        several = self._agreement.is_of_many(n) and not any(h.feats.endswith("3fp") for h in units[n].hits)
        if several and not any(map(_is_of_many, units[first : max(verb, first) + 1])):
            return not self._agreement.is_of_many(verb)
        return verb >= 0 and self._agreement.same(n, cue) and self._agreement.differ(verb, cue)

    def may_be_listed(self, n: int) -> bool:
        """``ستشمل القمة لقاء ونشر بيان``: what may be a noun before another."""
        unit, behind = self._draft.units[n], self._draft.units[n + 1 : n + 2]
        noun = not unit.suffix and any(h.category == "noun" for h in unit.hits)
        return noun and any(u.kind == "quote" or (u.kind == "noun" and not u.suffix) for u in behind)

    def tells(self, n: int) -> bool:
        """Whether unit n may be a verb of speech or its participle."""
        return bool(self._cues.entries(self._draft.units[n]))

    def is_of_another(self, cue: int, first: int, n: int) -> bool:
        """``قال الوزير إن الطائرات اعترضت الرحلة، مهددة``: a participle of whom the report tells, by the first verb of
        the content, which begins with unit ``first``, and not of its speaker."""
        units, agreement = self._draft.units, self._agreement
        verb = next(self._verbs_in(first, n), -1)
        if verb < 0 or units[cue].says(self.words.report_verb) or not self._is_of_one(cue, first):
            return False
        if agreement.are_several(n):
            return agreement.is_of_many(verb)
        return not agreement.may_be_of(cue, n) and agreement.differ(verb, cue)

    def _verbs_in(self, first: int, n: int) -> Iterator[int]:
        """The verbs of a content that begins with unit ``first``, outside of quotations, up to unit n."""
        return (u.n for u in self._draft.units[first:n] if u.kind == "verb" and not u.depth)

    def _is_of_one(self, cue: int, first: int) -> bool:
        """``قال رئيس المجلس فلان``: a name between the cue and its content, and no row of people."""
        between = self._draft.units[cue + 1 : first]
        if any(_is_of_many(u) or u.word == _AND for u in between[:_NEAR]):
            return False
        return any(u.kind == "group" and self._draft.names_somebody(u) for u in between)

    def may_be_his(self, cue: int, n: int) -> bool:
        """Whether a participle may be of whoever the cue is of, one or many."""
        return self._agreement.may_be_of(cue, n)

    def surely_tells(self, n: int) -> bool:
        """A verb that always says something, in whatever way."""
        return any(e.strength == "strong" for e in self._cues.entries(self._draft.units[n]))

    def reports(self, n: int) -> bool:
        """A verb that surely states something."""
        entries = self._cues.entries(self._draft.units[n])
        return any(e.class_ == _STATE and e.strength == "strong" and "that" in e.takes for e in entries)

    def has_subject(self, n: int) -> bool:
        """A verb with its subject behind it, if only a noun with the article."""
        unit, behind = self._draft.units[n], self._draft.units[n + 1 : n + 2]
        stated = any(u.kind == "noun" and u.word.startswith(_ARTICLE) for u in behind)
        stated = stated and all(h.feats.startswith("present") for h in unit.hits)
        return unit.kind == "verb" and (stated or self._draft.subjects.get(n, -1) > n)


def _is_to_be(unit: Unit) -> bool:
    """A present behind ``أن``."""
    return unit.kind == "verb" and any(h.feats.startswith("present") for h in unit.hits)


def _is_of_many(unit: Unit) -> bool:
    """``المسؤولين``, ``أعلنوا``."""
    return any("pl" in h.feats.split() or h.feats.endswith("3mp") for h in unit.hits)


def _is_past(unit: Unit) -> bool:
    return all(h.feats.startswith("past") for h in unit.hits if h.category == "verb")
