"""The words that end reports, and what of them stands on one draft."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import msgspec

from marsad.layers import Draft, Unit
from marsad.rulebook import Rulebook
from marsad.stages.statements.agreement import Agreement
from marsad.stages.statements.cues import Cues

_ARTICLE, _STATE, _AND = "ال", "state", "و"


class Ends(msgspec.Struct, frozen=True):
    """What ends a report: other cues, verbs of speech that go on without ``أن`` and their participles, those that
    state something or carry it, those of whoever the cue is of, words that open a new clause, marks of sources, words
    of what is said otherwise and of what is not known, what is said to be left unsaid, what opens a sentence before
    its main clause, and by what another takes his turn."""

    is_cue: Callable[[int], bool]
    goes_on: Callable[[int], bool]
    speaks: Callable[[int], bool]
    tells: Callable[[int], bool]
    reports: Callable[[int], bool]
    has_subject: Callable[[int], bool]
    denies: Callable[[Unit], bool]
    names_speech: Callable[[Unit], bool]
    is_his: Callable[[int, int, int], bool]
    stops: frozenset[str]
    marks: frozenset[str]
    despite: frozenset[str]
    unknown: frozenset[str]
    afterwards: frozenset[str]
    relating: frozenset[str]
    awaiting: frozenset[str]
    stirring: frozenset[str]
    unclear: frozenset[str]
    occasions: frozenset[str]
    part_of: frozenset[str]
    circumstance: frozenset[str]
    comments: frozenset[str]
    disclosing: frozenset[str]
    ruling_out: frozenset[str]
    before_main: frozenset[str]
    his_turn: frozenset[str]


class EndWords:
    """Word classes that end a report, made once for all pages."""

    def __init__(self, rulebook: Rulebook, cues: Cues) -> None:
        self._cues = cues
        self._continuing, self._describing = rulebook.word_class("continue-verb"), rulebook.word_class("describing")
        self._stops = frozenset(rulebook.words.get("report-stop", ()))
        self._marks = frozenset(rulebook.words.get("source-mark", ()))
        self._despite, self._unknown = rulebook.word_class("despite"), rulebook.word_class("unknown-matter")
        self._afterwards, self._relating = rulebook.word_class("afterwards"), rulebook.word_class("relating")
        self._stirring, self._unclear = rulebook.word_class("stirring"), rulebook.word_class("unclear")
        self._occasions, self._part_of = rulebook.word_class("occasion"), rulebook.word_class("part-of-occasion")
        self._deeming = rulebook.word_class("deeming")
        self._awaiting = rulebook.word_class("awaiting")
        self._circumstance = self._afterwards | rulebook.word_class("circumstance")
        self._comments = rulebook.word_class("comment-noun")
        self._disclosing, self._ruling_out = rulebook.word_class("disclosing"), rulebook.word_class("ruling-out")
        self._before_main, self._his_turn = rulebook.word_class("before-main-clause"), rulebook.word_class("his-turn")

    def of(self, draft: Draft, at: set[int]) -> Ends:
        """The ends of one draft, whose cues are the units ``at``."""
        return Ends(
            is_cue=at.__contains__,
            goes_on=lambda n: n in at and self._goes_on(draft, n),
            speaks=partial(self._speaks, draft),
            tells=partial(self._tells, draft),
            reports=partial(self._reports, draft),
            has_subject=partial(_has_subject, draft),
            denies=self._cues.may_deny,
            names_speech=self._cues.names_speech,
            is_his=partial(self._is_his, draft, Agreement(draft, {}), at),
            stops=self._stops,
            marks=self._marks,
            despite=self._despite,
            unknown=self._unknown,
            afterwards=self._afterwards,
            relating=self._relating,
            awaiting=self._awaiting,
            stirring=self._stirring,
            unclear=self._unclear,
            occasions=self._occasions,
            part_of=self._part_of,
            circumstance=self._circumstance,
            comments=self._comments,
            disclosing=self._disclosing,
            ruling_out=self._ruling_out,
            before_main=self._before_main,
            his_turn=self._his_turn,
        )

    def _goes_on(self, draft: Draft, n: int) -> bool:
        return draft.units[n].says(self._continuing)

    def _speaks(self, draft: Draft, n: int) -> bool:
        """A verb of speech in the past, its subject behind it or unsaid."""
        unit = draft.units[n]
        described = unit.says(self._describing) or (bool(unit.suffix) and unit.says(self._deeming))
        told = described or any(e.strength == "strong" and "noun" in e.takes for e in self._cues.entries(unit))
        past = any(h.feats.startswith("past") for h in unit.hits)
        return told and past and draft.subjects.get(n, -1) < n

    def _is_his(self, draft: Draft, agreement: Agreement, at: set[int], cue: int, first: int, n: int) -> bool:
        """``قالت إن الأمر اتضح ووعدت بمساعدة``: behind ``و`` the next report of whoever the cue is of, for the first
        verb of the content, which begins with unit ``first``, is of the other gender, or of what shall be:
        ``نفى أن تكون قواته هناك واعترف``."""
        if not (n in at or self._speaks(draft, n)) or draft.units[n - 1].word != _AND or _has_subject(draft, n):
            return False
        if _may_be_listed(draft, n):
            return False
        if _is_to_be(draft.units[first]) and _is_past(draft.units[n]):
            return True
        verb = next((u.n for u in draft.units[first:n] if u.kind == "verb" and not u.depth), -1)
        return verb >= 0 and agreement.same(n, cue) and agreement.differ(verb, cue)

    def _tells(self, draft: Draft, n: int) -> bool:
        return bool(self._cues.entries(draft.units[n]))

    def _reports(self, draft: Draft, n: int) -> bool:
        entries = self._cues.entries(draft.units[n])
        return any(e.class_ == _STATE and e.strength == "strong" and "that" in e.takes for e in entries)


def _has_subject(draft: Draft, n: int) -> bool:
    """A verb with its subject behind it, if only a noun with the article."""
    behind = draft.units[n + 1] if n + 1 < len(draft.units) else None
    stated = behind is not None and behind.kind == "noun" and behind.word.startswith(_ARTICLE)
    stated = stated and all(h.feats.startswith("present") for h in draft.units[n].hits)
    return draft.units[n].kind == "verb" and (stated or draft.subjects.get(n, -1) > n)


def _may_be_listed(draft: Draft, n: int) -> bool:
    """``ستشمل القمة لقاء ونشر بيان``: what may be a noun before another."""
    unit, behind = draft.units[n], draft.units[n + 1 : n + 2]
    noun = not unit.suffix and any(h.category == "noun" for h in unit.hits)
    return noun and any(u.kind in ("noun", "quote") for u in behind)


def _is_to_be(unit: Unit) -> bool:
    """A present right behind ``أن``."""
    return unit.kind == "verb" and any(h.feats.startswith("present") for h in unit.hits)


def _is_past(unit: Unit) -> bool:
    return all(h.feats.startswith("past") for h in unit.hits if h.category == "verb")
