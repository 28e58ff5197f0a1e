"""Words by which the status of a contact is told, as ``lexicon/status.yaml`` has them."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.article import Status
from marsad.layers import Sentence, Unit
from marsad.rulebook import Rulebook

ORDER: tuple[Status, ...] = ("cancelled", "denied", "possible", "planned")
AFTERWARDS: tuple[Status, ...] = (*ORDER, "occurred", "ongoing")
_OPEN_CLASSES = ("verb", "noun", "adj")
ONCE_OFF = "once-off"  # it had been called off, which may be undone
EVE = "eve"  # something else came before it
PUT_OFF = "put-off"  # planned still, but not for the day it was
_NEAR = 5
_OF_FACTS = ("ه", "ها", "هم", "هما", "ني", "نا")  # endings of ``أن`` before what is so, not before what may be


class StatusWords:
    """The classes of words that a judge asks for, made once."""

    def __init__(self, rulebook: Rulebook) -> None:
        words = rulebook.word_class
        self._before = {s: words(f"status-{s}") for s in ORDER}
        self._after = {s: words(f"status-{s}-after") for s in AFTERWARDS}
        self._said = {s: words(f"status-{s}-said") for s in AFTERWARDS}
        self._other_than, self._is_now = words("other-than"), words("is-now")
        self._unreal, self._unsaid = words("status-unreal"), words("status-open-relative")
        self._denying, self._never_so, self._ever = map(words, ("status-negation", "status-never", "status-ever"))
        self._held, self._arrange = words("happen-verb"), words("status-arranging")
        self._called_off, self._put_off = words("status-cancelled"), words("status-postponed")
        self._breaks = words("clause-break")
        self._purpose, self._round = words("status-purpose"), words("round")
        self._ready, self._partly = words("status-ready"), words("out-of")
        self._journey, self._joining = words("journey"), words("takes-part") | words("attending")
        self._then, self._afterwards = words("status-then"), words("status-afterwards")
        self._besides, self._within, self._outcome, self._asking, self._signing = map(
            words, ("status-besides", "status-within", "outcome", "status-asking", "status-signing")
        )
        self._moment, self._start = words("moment"), words("status-start")
        self._being, self._hearsay, self._hosting = map(words, ("status-being", "status-hearsay", "status-hosting"))
        self._about, self._aside, self._coming, self._was = map(
            words, ("status-about", "status-aside", "status-future", "status-was")
        )
        self._became, self._almost = words("became"), words("almost")
        self._lasting, self._maybe, self._able = words("status-lasting"), words("status-maybe"), words("can-do")
        self._desired, self._following, self._now = map(words, ("status-desired", "status-following", "status-now"))
        self._calling, self._threat = words("status-calling"), words("status-threat")
        self._news, self._soon, self._leaving = words("status-news"), words("status-soon"), words("status-leaving")
        self._decision, self._what = words("status-decision"), words("status-what")
        self._telling, self._inside = words("status-telling"), words("status-inside")
        self._passed, self._ever_since, self._announcing, self._pinned = map(
            words, ("status-passed", "status-ever-since", "status-announcing", "pinned")
        )
        self._during, self._rumoured, self._save = map(words, ("status-during", "status-rumoured", "status-save"))
        self._existing, self._any, self._still = map(words, ("status-existing", "status-any", "status-still"))
        self._credit, self._gone_to, self._stretch, self._in_a_row = map(
            words, ("status-credit", "status-gone-to", "status-stretch", "status-in-a-row")
        )
        self._shield, self._eve, self._sequel, self._open_to, self._behind = map(
            words, ("status-shield", "status-eve", "status-sequel", "open-to", "status-behind")
        )

    def _brought_about(self, units: Sequence[Unit], n: int, sentence: Sentence) -> bool:
        """``اضطر إلى القيام بزيارات``, ``له الفضل في عقد محادثات``: what unit n says was done was done."""
        if not self._has(units[n], self._credit) or self._negated(units, n, sentence):
            return False
        return units[n].kind != "verb" or units[n].verb_tense == "past"

    def _is_absent(self, units: Sequence[Unit], n: int, first: int) -> bool:
        """``لا توجد خطط``, ``ليس هناك أي موعد``, ``نفى وجود ترتيبات``: what unit n names is said not to be there."""
        k = n - 1
        while k > first and (self._has(units[k], self._any) or units[k].kind == "adj"):
            k -= 1
        if k < first or not self._has(units[k], self._existing):
            return self._turned_down(units, n, first)
        before = units[max(first, k - _NEAR) : k]
        return any(u.word in self._denying or self._has(u, self._before["denied"]) for u in before)

    def _negated(self, units: Sequence[Unit], verb: int, sentence: Sentence) -> bool:
        near = [n for n in (verb - 1, verb - 2) if n >= sentence.first]
        for n in near:
            if units[n].word in self._denying:
                return True
            if units[n].kind not in ("future", "adv", "conj", "part") and units[n].word not in self._partly:
                return False
        return False

    def _marked(self, units: Sequence[Unit], n: int, sentence: Sentence) -> str:
        """The status that unit n gives what it governs; a negated mark denies it."""
        found = next((s for s in ORDER if self._has(units[n], self._before[s])), "")
        if self._has(units[n], self._put_off):
            return "" if n > sentence.first and self._negated(units, n, sentence) else PUT_OFF
        if found == "possible" and units[n].word in self._able and self._tells_so(units, n):
            return ""
        if found == "possible" and self._has(units[n], self._ready) and not units[n].suffix and units[n].kind == "noun":
            return "planned"  # ``استعدادا للقمة`` is preparation, ``استعداده للقاء`` an offer
        if found in ("planned", "possible") and self._is_absent(units, n, sentence.first):
            return "denied"
        if found in ("planned", "possible", "denied") and n > sentence.first and self._negated(units, n, sentence):
            return "possible" if found == "denied" else "denied"
        return found

    def _tells_so(self, units: Sequence[Unit], n: int) -> bool:
        """``أستطيع القول إنني التقيته``: what somebody can say has been."""
        that = next((u for u in units[n + 1 : n + 1 + _NEAR] if u.kind == "that"), None)
        return that is not None and that.word.endswith(_OF_FACTS)

    def _to_be_paid(self, units: Sequence[Unit], that: int, sentence: Sentence) -> bool:
        """``زيارة كان من المقرر أن يقوم بها``: whether the contact itself is what somebody is to hold."""
        verb, back = units[that + 1 : that + 2], units[that + 2 : that + 3]
        own = any(u.says(self._held) and u.suffix for u in verb) or any(u.kind == "prep" and u.suffix for u in back)
        return own and any(u.says(self._held) for u in verb) and bool(self._marked(units, that - 1, sentence))

    def _hosts(self, units: Sequence[Unit], host: int, anchor: int) -> bool:
        """``لن تستضيف القمة بين الرئيسين``: where a contact known to be planned is to be is told, not whether."""
        of = units[anchor + 1] if anchor + 1 < len(units) else units[anchor]
        known = units[anchor].definite or (of.kind == "noun" and of.definite)  # ``لقاء القمة``
        return known and self._has(units[host], self._hosting)

    def _turned_down(self, units: Sequence[Unit], n: int, first: int) -> bool:
        """``نفى الوزير نيته السفر``, ``رفض دعوة``: a noun whose verb, with only its subject between, denies it."""
        if units[n].kind != "noun":
            return False
        k = n - 1
        while k > first and (units[k].kind in ("group", "time", "adj") or units[k].aside):
            k -= 1
        return k >= first and units[k].kind == "verb" and self._has(units[k], self._before["denied"])

    @staticmethod
    def _has(unit: Unit, marks: frozenset[str]) -> bool:
        """Whether a unit is one of the words; unread ones are stripped of article and feminine ending."""
        bare = unit.word.removeprefix("ال")
        if bare in marks or bare.removesuffix("ه") in marks:
            return True
        return not marks.isdisjoint(unit.refs) and any(
            h.ref in marks and h.category in _OPEN_CLASSES for h in unit.hits
        )
