"""How far words reach: whether what stands before the noun of a contact is said of it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from marsad.layers import Sentence, Unit
from marsad.stages.events.rumours import Rumours
from marsad.stages.events.status_words import ONCE_OFF, PUT_OFF
from marsad.text.tokens import COMMAS

_EVE = 2
_APART = ("punct", "verb", "rel", "that")
_DESCRIBING = ("adj", "num", "noun", "word", "part")
_LATER = 14
_NEARBY = 4
_BEFORE = 12
_CLOSE = 3


class Reach(Rumours):
    """Tells marks of a contact from marks of something else beside it."""

    def _is_eve(self, units: Sequence[Unit], n: int, anchor: int) -> bool:
        """``قبيل القمة``, ``قبل ساعات من انطلاق القمة``, ``على بعد أسابيع منها``: near before the noun."""
        while anchor - 1 > n and self._has(units[anchor - 1], self._start):
            anchor -= 1
        near = n >= anchor - _EVE or (n >= anchor - 2 * _EVE and units[anchor - 1].kind == "prep")
        away = units[n].word in self._afterwards and units[n - 1].word in self._sequel
        adverb = units[n + 1].kind == "prep"  # ``قاله من قبل في محادثاته``
        return near and not adverb and (units[n].word in self._eve or away)

    @staticmethod
    def _of_something_else(units: Sequence[Unit], verb: int, anchor: int) -> bool:
        """``كانت تفاصيل القمة غامضة``: what was so is the noun right behind ``كان``, not the one further on."""
        return any(u.kind in ("noun", "verb", "prep", "conj") for u in units[verb + 1 : anchor])

    def _is_purpose(self, units: Sequence[Unit], n: int, anchor: int) -> bool:
        """``وصل للقاء`` is what for, ``انتقده للقائه`` what about: a meeting that is somebody's already was."""
        if units[n].word not in self._purpose or n != self._outset(units, anchor) - 1:
            return False
        before = n - 1
        while units[before].kind == "quote":
            before -= 1
        if any(self._has(u, self._leaving) for u in units[max(before - _EVE, 0) : before]):
            return False  # ``مغادرة الرئيس لاجتماع``
        named = units[before].kind == "word" and units[before].word.startswith("ال")
        return not (units[anchor].suffix or named or units[before].kind in ("noun", "adj"))

    def _is_news(self, units: Sequence[Unit], n: int, anchor: int) -> bool:
        """``أنباء عن لقاء``: whether the noun at n is news of the contact at the anchor."""
        about = self._tells_about(units, n, anchor)
        if about and units[n].kind == "verb" and n:
            if self._has(units[n - 1], self._news):
                return True  # ``تقارير تحدثت عن عقد قمة``
            return units[n - 1].word in self._what and self._has(units[n], self._rumoured)  # ``ما تردد عن زيارة``
        return about and units[n].kind == "noun" and self._has(units[n], self._news)

    def _tells_about(self, units: Sequence[Unit], n: int, anchor: int) -> bool:
        """Whether the word at n is followed by what it is about: ``عن عقد لقاء``."""
        about = n + 1
        while about < anchor - 1 and "time" in (units[about].kind, units[about + 1].kind):
            about += 1
        return units[about].word in self._about and about < anchor <= about + 2 * _EVE - 1

    def _is_announced(self, units: Sequence[Unit], n: int, anchor: int) -> bool:
        """``الإعلان عن مكان القمة``: announced is what is to come, but not its outcome nor that something is signed."""
        if self._has(units[anchor], self._signing):
            return False
        about = units[n].kind == "noun" and self._has(units[n], self._announcing)
        if not about or not self._tells_about(units, n, anchor):
            return False
        return not any(self._has(u, self._outcome) for u in units[n + 1 : anchor])

    def _never(self, units: Sequence[Unit], verb: int, sentence: Sentence) -> bool:
        """``لم يلتقيا قط``, ``لم يجتمع به في أي وقت مضى``: what never was is no contact that fell through."""
        behind = units[verb + 1 : min(verb + _LATER, sentence.last)]
        near = takewhile(lambda u: u.kind not in _APART or u.word in self._never_so, behind)
        return any(u.word in self._never_so for u in near)

    def _save_for(self, units: Sequence[Unit], verb: int, sentence: Sentence) -> bool:
        """``لم يلتق إلا القليل من الوزراء``: behind a negation, what is left over is said to have been."""
        behind = units[verb + 1 : min(verb + _LATER, sentence.last)]
        return any(u.word in self._save for u in takewhile(lambda u: u.kind not in _APART, behind))

    def _on_condition(self, units: Sequence[Unit], verb: int, sentence: Sentence) -> bool:
        """``لن يلتقي به إلا إذا``: what will not be but on a condition may still be."""
        behind = units[verb + 1 : min(verb + _LATER, sentence.last)]
        clause = list(takewhile(lambda u: u.kind not in ("verb", "rel", "that"), behind))
        saved = any(a.word in self._save and b.word in self._unreal for a, b in pairwise(clause))
        return saved and units[verb].verb_tense == "present"

    def _at_its(self, units: Sequence[Unit], n: int, anchor: int) -> bool:
        """``طالب في افتتاح الاجتماع``: whether a part of the contact is where something is said."""
        return n == anchor - 2 and units[n].word in self._inside and self._has(units[anchor - 1], self._stretch)

    def _said_there(self, units: Sequence[Unit], n: int, anchor: int) -> bool:
        """``تعهد الوزير بذلك في اتصال``: what is promised or asked for is told, the contact is where."""
        near = units[n].kind == "verb"  # ``إن الوزيرة دعت في لقاء إلى``
        apart = n < anchor - 2 + near and units[anchor - 1].word in self._inside
        return apart and self._has(units[n], self._telling)

    def _apart_there(self, units: Sequence[Unit], n: int, anchor: int, sentence: Sentence) -> bool:
        """``…، في أول زيارة له``: behind a comma ``في`` tells where something was done."""
        apart = n > sentence.first and units[n - 1].word in COMMAS and units[n].word in self._inside
        near = anchor - _CLOSE < n and all(u.kind in _DESCRIBING for u in units[n + 1 : anchor])
        return apart and near and self._has(units[anchor], self._journey)

    def _holds_another(self, units: Sequence[Unit], verb: int, sentence: Sentence) -> bool:
        """``استقبال الأمير الذي يقوم بجولة``: a relative clause about somebody and a journey of his own."""
        own = verb + 2 < sentence.last and units[verb + 1].kind == "prep" and not units[verb + 1].suffix
        return own and units[verb - 1].kind == "rel" and self._has(units[verb + 2], self._journey)

    def _is_doer(self, units: Sequence[Unit], n: int, anchor: int) -> bool:
        """``الجيش الذي وافقت عليه القمة``: the contact is who agrees."""
        own = units[anchor - 1].kind == "prep" and bool(units[anchor - 1].suffix)
        return units[n].kind == "verb" and n == anchor - 2 and own and units[n - 1].kind == "rel"

    def _outset(self, units: Sequence[Unit], anchor: int) -> int:
        """Where ``حضور القمة``, ``المشاركة في القمة`` begins."""
        n = anchor - 1
        while n > 0 and (
            units[n].kind == "time"
            or units[n].word == "#"
            or (units[n].word in self._within and units[n].kind == "prep")
        ):
            n -= 1
        return n if units[n].kind == "noun" and self._has(units[n], self._joining) else anchor

    def _reaches(self, units: Sequence[Unit], mark: int, anchor: int, status: str) -> bool:
        """``ألغى جدوله في يوم زيارته`` calls off no visit, ``دعا القمة إلى الحوار`` calls for no summit."""
        between = units[mark + 1 : anchor]
        crossed = any(
            u.kind == "prep" and not self._has(units[n + 1], self._moment) for n, u in enumerate(between, mark + 1)
        )
        if self._is_its_object(units, mark, anchor):
            crossed = False
        if status == "cancelled":
            return not crossed
        if status == "denied" and any(u.kind == "prep" and u.word not in self._about for u in between):
            return False
        if self._belongs_to_noun(units, mark, anchor) or self._has_object(units, mark, anchor):
            return False
        if any(self._has(u, self._pinned) for u in between):
            return False  # ``الآمال المعقودة على القمة``
        asked = units[anchor - 1].word in COMMAS and not units[anchor].definite  # ``طلبت موسكو، التي …، اجتماعا``
        return crossed or asked or not self._has(units[mark], self._calling) or units[mark].kind != "verb"

    def _is_its_object(self, units: Sequence[Unit], mark: int, anchor: int) -> bool:
        """``إلغاء الرئيس لزيارته``: ``ل`` before what a noun of doing is done to."""
        named = all(u.kind in ("group", "punct", "time") for u in units[mark + 1 : anchor - 1])
        return units[mark].kind == "noun" and named and units[anchor - 1].word in self._purpose

    def _belongs_to_noun(self, units: Sequence[Unit], mark: int, anchor: int) -> bool:
        """``يمكن مقارنتها بزيارة``, ``العقبات أمام القمة``: a noun between is what the words before are about.

        News of a contact (``نفى أنباء عن لقاء``) is as good as the contact.
        """
        n = anchor - 1
        if n <= mark or units[n].kind != "prep" or units[n].word not in self._aside:
            return False
        day_of_it = units[n].word in self._partly  # ``يريد في اليوم الثاني من زيارته``
        n -= 1
        passed = ("adj", "group", "time", "num", "conj")
        while n > mark and (units[n].kind in passed or self._has(units[n], self._round)):
            if units[n].kind == "time" and day_of_it:
                return True
            n -= 1
        return n > mark and units[n].kind == "noun" and not self._has(units[n], self._arrange | self._hearsay)

    def _has_object(self, units: Sequence[Unit], mark: int, anchor: int) -> bool:
        """``بدون عرض شريط للقائهما``: a noun that says what else is offered, asked for or denied."""
        if units[mark].kind != "noun" or units[anchor - 1].word not in self._purpose:
            return False
        n = mark + 1
        while n < anchor - 1 and units[n].kind == "part":
            n += 1
        return n < anchor - 1 and units[n].kind == "noun" and not self._has(units[n], self._arrange | self._round)

    def _fallen_through(self, units: Sequence[Unit], anchor: int, sentence: Sentence) -> str:
        """``المكالمة أُلغيت``: a later verb without a subject of its own that calls the contact off or puts it off."""
        for n in range(anchor + 1, min(anchor + _LATER, sentence.last)):
            u = units[n]
            if u.kind != "verb" or (n + 1 < sentence.last and units[n + 1].kind in ("group", "noun")):
                continue
            if self._negated(units, n, sentence):
                return ""
            if self._has(u, self._called_off):
                near = units[max(sentence.first, n - _NEARBY) : n]
                kept = self._almost | self._threat
                if any(self._has(k, kept) for k in near):
                    return ""
                return ONCE_OFF if any(k.word in self._was for k in units[sentence.first : anchor]) else "cancelled"
            if self._has(u, self._put_off):
                before = units[n - 1].kind == "that" and units[n - 2].word in self._shield
                return "" if before or units[n - 1].word in self._passed else PUT_OFF
        return ""

    @staticmethod
    def _of_what_will_be(units: Sequence[Unit], verb: int, sentence: Sentence) -> bool:
        """``ستكون المرة الأولى التي يلتقي فيها``; not ``سيستقبل الوزير، الذي يزور البلاد``."""
        rel, before = verb - 1, verb - 2
        while before > sentence.first and units[before].kind == "punct":
            before -= 1
        if rel <= sentence.first or units[rel].kind != "rel" or units[before].kind == "group":
            return False
        return any(u.kind == "future" for u in units[max(sentence.first, verb - _BEFORE) : verb])

    def _on_the_way(self, units: Sequence[Unit], verb: int) -> bool:
        """``وصل في زيارة يلتقي خلالها الملك``: what a journey that is told of still holds."""
        near = units[max(verb - 1, 0) : verb + _CLOSE]
        return any(u.suffix and u.word.removesuffix(u.suffix) in self._during for u in near)

    @staticmethod
    def _joined_behind(units: Sequence[Unit], n: int) -> bool:
        """``قبل الدعوة، وأنه سيزور``: a noun of the clause before, which does not govern what ``و`` goes on to."""
        behind = [u.kind for u in units[n + 1 : n + 4] if u.kind != "punct"]
        return units[n].kind == "noun" and behind[:2] == ["conj", "that"]
