"""Who does what a sentence tells before somebody is said to speak: ``استقبل الرئيس ضيفه، مؤكدا``."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from marsad.layers import Draft, Sentence
from marsad.stages.statements.agreement import Agreement
from marsad.stages.statements.complements import Cue
from marsad.stages.statements.stated import Stated
from marsad.stages.statements.turns import Turns
from marsad.stages.statements.unlisted import Unlisted
from marsad.text.tokens import COMMAS

_THIS_IS = ("هو", "هي")
_WHAT, _WAS = ("ما", "مما", "بما"), ("كان", "كانت")
_OPENING, _BY, _HER, _AND = 2, "ب", "ها", "و"
_BREAKS = frozenset({"verb", "that", "rel", "quote", "participle"})


Said = tuple[tuple[str, ...], int, Cue]
"""Who made a report, the paragraph it stands in and its cue."""


class Naming(msgspec.Struct, frozen=True):
    """Whom the noun phrase at a unit names, the actors of the subject (second) of a verb (first), and whether a
    unit is a person or an office."""

    at: Callable[[int], tuple[str, ...]]
    of_subject: Callable[[int, int], tuple[str, ...]]
    is_person: Callable[[int], bool]


class Doers:
    """Finds them on one draft."""

    def __init__(
        self, draft: Draft, unlisted: Unlisted, turns: Turns, stated: Stated, agreement: Agreement, naming: Naming
    ) -> None:
        self._draft, self._unlisted, self._turns = draft, unlisted, turns
        self._stated, self._agreement, self._naming = stated, agreement, naming

    def main(self, cue: Cue) -> tuple[str, ...] | None:
        """Who does what the clause, else the sentence is about: the agent of its first verb; nothing where none is."""
        sentence = self._draft.sentences[cue.sentence]
        owner = self._turns.came_from(sentence.first, cue.at)
        if owner >= 0:
            return self._draft.resolved.get(self._draft.units[owner].ref) or self._unlisted.office(owner)
        for first in dict.fromkeys((self._stated.meanwhile(cue.at, sentence), sentence.first)):
            found = self._first_doer(first, cue, sentence)
            if found is not None:
                return found
        return self._turns.expressing(sentence.first, sentence.last) or None

    def _first_doer(self, first: int, cue: Cue, sentence: Sentence) -> tuple[str, ...] | None:
        """The agent of the first main verb from unit ``first`` on, before any ``أن``."""
        acted = False
        for n in range(first, cue.at):
            if acted and self._draft.units[n].kind == "that":
                return None
            if n in self._draft.subjects and self._is_main(n):
                acted, found = True, self._doer(n, sentence)
                if found or (found is not None and self._agreement.may_be_of(n, cue.at)):
                    return found
        return None

    def _is_main(self, n: int) -> bool:
        units = self._draft.units
        return units[n].kind == "verb" and units[n].depth == 0 and (n == 0 or units[n - 1].kind != "rel")

    def _doer(self, verb: int, sentence: Sentence) -> tuple[str, ...] | None:
        """Who does what a verb says, nobody known (``()``) or not stated (nothing)."""
        if honoured := self._unlisted.honoured.of(verb + 1):
            return honoured
        subject = self._draft.subjects[verb]
        if subject >= 0:
            return self._naming.of_subject(verb, subject)
        stated = self._stated.behind(verb)
        if stated < 0:
            stated = self._stated.before(verb, sentence)
        return self._naming.at(stated) if stated >= 0 else None

    def therein(self, cue: Cue) -> tuple[str, ...] | None:
        """``تصريحات للوزير قال فيها``, ``كتب تغريدة قال فيها``: whose text it is; nothing where it is in none."""
        if not self._turns.told_in(cue.at):
            owner = self._turns.told_there(cue.at, self._draft.sentences[cue.sentence].first)
            theirs = self._draft.resolved.get(self._draft.units[owner].ref, ()) if owner >= 0 else ()
            if theirs and self._naming.is_person(owner) and self._agreement.agrees(theirs, cue.at):
                return theirs
            therein = self._turns.is_therein(cue.at) and self._draft.units[cue.at - 1].kind != "rel"
            therein = therein and self._draft.subjects.get(cue.at, -1) < cue.at
            main = self.main(cue) if therein else None
            return main if main and self._agreement.agrees(main, cue.at) else None
        told = self._draft.resolved.get(self._draft.units[cue.at - 1].ref) or self._unlisted.office(cue.at - 1)
        return told if told and self._agreement.agrees(told, cue.at) else None

    def asking(self, cue: Cue, subject: int, last: Said | None) -> tuple[str, ...]:
        """``حذرت الوزارة من كذا، وطالبت المجلس بكذا``: who goes on, asking whoever stands behind the verb; ``last`` is
        the report before in the sentence."""
        if not self._turns.asks_on(cue, subject):
            return ()
        main = last[0] if last else self.main(cue) or ()
        same = last is None or self._agreement.same(last[2].at, cue.at)
        return main if main and same and self._agreement.agrees(main, cue.at) else ()

    def told_what(self, cue: Cue, last: int = -1) -> tuple[str, ...]:
        """``ما أعلنه الرئيس أمس، مؤكدا``: who said what the sentence is about, or of what the report at unit ``last``
        says: ``…، وهو ما نفاه القصر مذكرا``."""
        units, subjects = self._draft.units, self._draft.subjects
        for n in range(cue.at - 1, max(last, self._draft.sentences[cue.sentence].first), -1):
            if units[n].kind == "verb" and units[n].suffix:
                said = units[n - 1].word in _WHAT and subjects.get(n, -1) > n
                said = said and (last < 0 or units[n - 2].word in _THIS_IS)
                return self._naming.of_subject(n, subjects[n]) if said else ()
        return ()

    def right_before(self, cue: Cue) -> tuple[str, ...]:
        """``وهذا أمر أشار إليه الوزير، قائلا``: the person right before the comma, of whom the verb before is."""
        units, n = self._draft.units, cue.at - 2
        first = self._draft.sentences[cue.sentence].first
        verb = next((k for k in range(n - 1, first - 1, -1) if units[k].kind in _BREAKS), -1)
        acts = verb >= 0 and units[n + 1].word in COMMAS and units[verb].kind == "verb" and self._naming.is_person(n)
        acts = acts and (units[n - 1].kind != "prep" or bool(units[n - 1].suffix))  # لا يعترف بالقائد فلان
        acts = acts and self._follows(verb, n) and self._agreement.may_be_of(verb, cue.at)
        return self._draft.resolved.get(units[n].ref, ()) if acts else ()

    def _follows(self, verb: int, n: int) -> bool:
        """Whether only what says to whom or how stands between a verb and the group at unit n."""
        between = self._draft.units[verb + 1 : n]
        own = (
            k
            for k, u in enumerate(between)
            if u.kind in ("noun", "group") and (k == 0 or between[k - 1].kind != "prep")
        )
        return next(own, None) is None

    def opener(self, cue: Cue) -> tuple[str, ...]:
        """``وكان الوزير قد … متوقعا أن``: somebody opens the sentence, whatever unknown word says what he did."""
        subject, first = self._draft.subjects.get(cue.at, -1), self._draft.sentences[cue.sentence].first
        before = self._draft.units[first : max(subject, first)]
        opens = subject >= 0 and 0 < len(before) <= _OPENING and any(u.word in _WAS for u in before)
        return self._naming.of_subject(cue.at, subject) if opens and self._naming.is_person(subject) else ()

    def of_other_gender(self, last: Cue, cue: Cue) -> tuple[str, ...]:
        """``قالت الوكالة إن الوزير زار المدينة، وقال``: the subject of the content, for the one who spoke is no he."""
        if self._agreement.are_several(cue.at) and not self._agreement.is_of_many(last.at):
            return self._agreement.several_between(last.at, cue.at)
        if not self._differ(last.at, cue.at):
            return ()
        for n in range(cue.at - 1, last.at, -1):
            verb = self._draft.units[n].kind == "verb" and self._draft.units[n - 1].kind != "rel"
            if verb and n in self._draft.subjects and not self._draft.units[n].depth:
                same = not self._differ(n, cue.at)
                same = same and self._draft.subjects[n] != self._draft.subjects.get(last.at)
                found = self._naming.of_subject(n, self._draft.subjects[n]) if same else ()
                return found if found and all(self._agreement.is_human(a) for a in found) else ()
        return ()

    def _differ(self, verb: int, cue: int) -> bool:
        """Whether a cue, a verb or a participle, is of the other gender than the verb before."""
        participle = self._draft.units[cue].kind == "participle"
        return not self._agreement.may_be_of(verb, cue) if participle else self._agreement.differ(verb, cue)

    def his(self, cue: Cue) -> tuple[str, ...]:
        """``رد الوزير على الوزيرة بوصفه``: who acts in the clause, of whom the pronoun may be, else whom it means."""
        named, main = self._draft.pronouns.get(cue.at, ()), self.main(cue) or ()
        female = self._draft.units[cue.at].suffix == _HER
        acts = len(main) == 1 and self._agreement.is_human(main[0]) and female != (main[0] in self._draft.men)
        return main if acts and self._draft.units[cue.at - 1].word == _BY else named

    def joined(self, cue: Cue) -> tuple[str, ...]:
        """``لكن بيونغيانغ كانت ترفض وتؤكد``: who does what the verb right before ``و`` says, named before it."""
        units, verb = self._draft.units, cue.at - 2
        if verb < 0 or units[cue.at - 1].word != _AND or units[verb].kind != "verb" or units[cue.at].kind != "verb":
            return ()
        subject = self._draft.subjects.get(verb, -1)
        same = subject >= 0 and units[subject].depth == units[cue.at].depth and self._agreement.same(verb, cue.at)
        return self._naming.of_subject(verb, subject) if same else ()

    def beside(self, cue: Cue) -> tuple[str, ...] | None:
        """``احتجت شخصيات نافذة، وطالبت``: whose the verb before in the sentence is, stated by a noun behind it: people
        whom nobody knows (``()``), an outlet or a body named so; nothing where no such noun stands."""
        units, first = self._draft.units, self._draft.sentences[cue.sentence].first
        verb = next((n for n in range(cue.at - 1, first - 1, -1) if units[n].kind in ("verb", "that", "rel")), -1)
        if verb < 0 or not self._is_main(verb) or units[cue.at].depth or self._turns.goes_on(cue.at):
            return None
        if self._agreement.differ(verb, cue.at):
            return None
        stated = self._stated.behind(verb) if self._draft.subjects.get(verb, -1) < 0 else -1
        return self._naming.at(stated) if stated >= 0 and self._unlisted.is_somebody(stated) else None

    def since(self, cue: Cue, last: int, speech: frozenset[str] | None = None) -> tuple[str, ...] | None:
        """Whoever did something in a sentence of its own since the last report, whose cue is the unit ``last``; or who
        spoke, if only verbs of ``speech`` count, whose subject stands behind."""
        for s in range(cue.sentence, -1, -1):
            sentence = self._draft.sentences[s]
            if sentence.first <= last:
                return None
            for n in range(sentence.first, min(sentence.last, cue.at)):
                if self._draft.units[n].kind in ("that", "rel"):
                    break
                if speech is not None and not self._speaks(n, speech):
                    continue
                if (
                    n not in self._draft.subjects
                    or self._is_attributed(n)
                    or self._draft.units[n].depth > self._draft.units[cue.at].depth
                ):
                    continue
                found = (
                    self._draft.agents.get(n, ()) if self._draft.subjects[n] >= 0 else self._stated_behind(n, cue.at)
                )
                if found and self._agreement.agrees(found, cue.at):
                    return found
        return None

    def _speaks(self, n: int, speech: frozenset[str]) -> bool:
        """``تقول الكاتبة فلانة``: a verb of speech with whoever speaks right behind it."""
        subject, stated = self._draft.subjects.get(n, -1), self._stated.behind(n)
        behind = subject > n and self._draft.units[subject].kind == "group" and not n < stated < subject
        return behind and self._draft.units[n].kind == "verb" and self._draft.units[n].says(speech)

    def _is_attributed(self, n: int) -> bool:
        """``حسب ما ذكرت الوكالة``: no act of its own, as ``، ما دفع الوزير`` is."""
        before, mark = self._draft.units[n - 1], self._draft.units[n - 2]
        return before.word in _WHAT and mark.word not in COMMAS

    def _stated_behind(self, verb: int, cue: int) -> tuple[str, ...]:
        """``لجأت الفنانة اليمنية فلانة إلى. وقالت``: the person that the noun behind a verb of the same gender is."""
        same = self._draft.units[verb].kind == "verb" and not self._agreement.differ(verb, cue)
        stated = self._stated.behind(verb) if same else -1
        found = self._naming.at(stated) if stated >= 0 else ()
        return found if all(self._agreement.is_human(a) for a in found) else ()
