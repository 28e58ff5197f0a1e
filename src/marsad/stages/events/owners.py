"""Whose meeting, visit or call it is where only a pronoun says so: ``لقائه``, ``زيارتها``."""

from __future__ import annotations

from collections.abc import Callable

from marsad.layers import Draft
from marsad.rulebook.field import Subjects
from marsad.stages.events.agreement import Agreement
from marsad.text.tokens import COMMAS

HIS = ("ه", "ها")
NAME_AHEAD = 6
NAMED_BY = frozenset({"person", "office", "counterpart"})
_VERB_AHEAD = 10
_SENTENCE_AHEAD = 30
_FOR = "ل"
_LEADS = frozenset({"conj", "prep", "part", "time"})


class Owners:
    """Reads pronouns on one page.

    ``subjects`` are as ``Doers`` gives them, ``group`` tells whom a group stands for, ``meeting`` are verbs of which
    somebody met is the object, ``kin`` nouns of relatives, ``stretch`` those of a part of what goes on.
    """

    def __init__(
        self,
        draft: Draft,
        agreement: Agreement,
        subjects: Subjects,
        group: Callable[[int], tuple[str, ...]],
        meeting: frozenset[str],
        kin: frozenset[str],
        stretch: frozenset[str],
    ) -> None:
        self._draft, self._agreement, self._subjects, self._group = draft, agreement, subjects, group
        self._heads, self._meeting = frozenset(s.first for s in draft.sentences), meeting
        self._kin, self._stretch = kin, stretch

    def doing(self, n: int) -> tuple[str, ...]:
        """``تعهد كيم خلال قمته``: whose doing the noun right before tells of, he is whom the pronoun means."""
        units = self._draft.units
        if units[n].kind != "noun" or units[n].suffix not in HIS:
            return ()
        if units[n - 1].word == _FOR:
            return self._blamed(n)
        if ahead := self._named_behind(n):
            return ahead
        for k in range(n - 1, max(n - NAME_AHEAD, 0), -1):
            u = units[k]
            if units[k - 1].says(self._kin):
                break  # ``الزعيم السابق، والد الرئيس، في زيارته``: of the father
            if self._draft.group_kind(u) in ("person", "office"):
                opens = units[k - 1].kind == "that"
                return self._group(u.ref) if units[k - 1].kind == "noun" or opens else self._doer_near(n)
            if u.kind not in ("prep", "time", "punct") and not (u.kind == "noun" and units[k - 1].kind == "prep"):
                break  # ``بأن الوزير في طريق عودته``
        return self._doer_near(n)

    def both(self, n: int) -> tuple[str, ...]:
        """``اجتماعهما``: whom a pronoun means; two bodies only back the people who met."""
        found = self._draft.pronouns.get(n, ())
        bodies = len(found) > 1 and all(self._agreement.kind(a) == "organisation" for a in found)
        return () if bodies and self._draft.units[n].kind == "noun" else found

    def _named_behind(self, n: int) -> tuple[str, ...]:
        """``ولدى وصوله إلى باريس، قال الوزير``, ``وفي رسالته قال الوزير``: at the head of a sentence the subject of its
        verb is who is meant."""
        units = self._draft.units
        k = n - 1 - units[n - 1].says(self._stretch)  # ``وفي ختام زيارته إلى باريس``
        while k >= 0 and k not in self._heads and units[k].kind in _LEADS:
            k -= 1
        if k not in self._heads or units[k].kind not in _LEADS:
            return ()
        verbs = [v for v in range(n + 1, min(n + _SENTENCE_AHEAD, len(units))) if units[v].kind == "verb"]
        for verb in verbs:
            if any(head in self._heads for head in range(n + 1, verb + 1)):
                return ()
            subject = self._subject_of(verb, n)
            if units[verb - 1].word in COMMAS or (verb == verbs[0] and subject == verb + 1):
                meets = units[verb].suffix or units[verb].says(self._meeting)
                own = subject > verb and not meets
                return self._named(subject, his=units[n].suffix == HIS[0]) if own else ()
        return ()

    def _subject_of(self, verb: int, n: int) -> int:
        """``وقبل لقائه نظيره الروسي قال الرئيس``: the subject behind a verb, not whom the noun at n names."""
        subject, behind = self._subjects.get(verb, -1), self._draft.units[verb + 1 : verb + 2]
        named = any(self._draft.group_kind(u) in NAMED_BY for u in behind)
        return verb + 1 if n < subject < verb and named else subject

    def _doer_near(self, n: int) -> tuple[str, ...]:
        return self._subject_near(n) or self._of_the_like(n)

    def _of_the_like(self, n: int) -> tuple[str, ...]:
        """``يأتي اتصال ترامب بماكرون بعد اتصاله``: whose contact of the same name the sentence told of before."""
        units = self._draft.units
        own = {h.ref for h in units[n].hits if h.category == "noun"}
        for k in range(n - 2, max(n - _VERB_AHEAD * 2, -1), -1):
            if units[k].word == ".":
                break
            if units[k].kind == "noun" and not units[k].suffix and own & {h.ref for h in units[k].hits}:
                return self._named(k + 1, his=units[n].suffix == HIS[0])
        return ()

    def _subject_near(self, n: int) -> tuple[str, ...]:
        """``إن الرئيس شدد خلال لقائه``: one person who is the subject of the nearest verb before the pronoun."""
        units = self._draft.units
        for k in range(n - 1, max(n - _VERB_AHEAD, -1), -1):
            if units[k].kind == "verb":
                return self._named(self._subjects.get(k, -1), his=units[n].suffix == HIS[0])
            if units[k].kind in ("that", "rel") or units[k].word in (":", "؛"):
                break
        return ()

    def _named(self, subject: int, his: bool) -> tuple[str, ...]:
        """The one person that a subject names, where the pronoun agrees."""
        unit = self._draft.units[subject] if subject >= 0 else None
        if unit is None or unit.kind != "group" or self._draft.groups[unit.ref].kind not in NAMED_BY:
            return ()
        found = self._group(unit.ref)
        one = len(found) == 1 and self._agreement.kind(found[0]) == "person"
        return found if one and (not self._agreement.knows(found[0]) or self._agreement.is_he(found[0]) == his) else ()

    def _blamed(self, n: int) -> tuple[str, ...]:
        """``هاجم الرئيس سلفه للقائه``: the one attacked or thanked right before is he who did it."""
        units = self._draft.units
        for k in range(n - 2, max(n - NAME_AHEAD, 0), -1):
            if self._draft.group_kind(units[k]) in ("person", "office"):
                return self._group(units[k].ref) if units[k - 1].kind != "verb" else ()
            if units[k].kind not in ("time", "punct", "adj"):
                break
        return ()
