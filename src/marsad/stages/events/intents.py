"""What is intended about a contact, called off with it or for it: ``إلغاء مشاركته في القمة وزيارته``."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from marsad.layers import Sentence, Unit
from marsad.rulebook import Rulebook
from marsad.stages.events.described import Described
from marsad.stages.events.status_words import EVE, PUT_OFF

_UNREAL = "unreal"
_BACK = 14
_OBJECT = 4
_OPEN_ENDINGS = ("ة", "ه", "ات")  # of nouns whose case is not written
_PLAIN = ("group", "adj", "time", "num", "part", "word", "noun", "prep", "adv")


class Intents(Described):
    """Reads what was given up, put off, agreed on or meant to be said there; words stand in ``lexicon/status.yaml``."""

    def __init__(self, rulebook: Rulebook) -> None:
        super().__init__(rulebook)
        words = rulebook.word_class
        self._contacts = words("journey") | words("talk") | words("meet") | self._joining
        self._taking_back, self._sooner = words("taking-back"), self._eve | self._then | self._passed
        self._settling, self._itinerary = words("settling"), words("itinerary")
        self._turning, self._raised = words("turning"), words("raised-there")
        self._intending, self._new = words("intending"), words("contact-after")
        self._setting, self._moment_of = words("sets-a-day"), words("appointed")
        self._at_it, self._seeking = words("before-them") | self._inside | self._during, words("seeking")

    def _intended(self, units: Sequence[Unit], anchor: int, sentence: Sentence) -> str:
        """What was given up with something else, has no day any more, or is for what is to be said there."""
        if status := self._given_up_beside(units, anchor, sentence):
            return status
        if self._without_a_day(units, anchor, sentence):
            return PUT_OFF
        if self._has(units[anchor], self._journey) and self._led_through(units, anchor, sentence):
            return "occurred"
        if self._wondered(units, anchor, sentence):
            return _UNREAL
        if units[anchor - 1].word in self._any and not self._denied_before(units, anchor, sentence):
            return "possible"  # ``خلال أي اجتماع مع الرئيس``
        return EVE if self._to_be_raised(units, anchor, sentence) else ""

    def _denied_before(self, units: Sequence[Unit], anchor: int, sentence: Sentence) -> bool:
        """``لم يعقد أي اجتماع``, ``نفى أي لقاء``: whether something before the contact may deny it."""
        deny = self._before["denied"] | self._called_off
        before = units[max(sentence.first, anchor - _BACK) : anchor]
        return any(u.word in self._denying or self._has(u, deny) for u in before)

    def _wondered(self, units: Sequence[Unit], anchor: int, sentence: Sentence) -> bool:
        """``سئل عما إذا كانت تنوي لقاء``: what somebody asks or is asked about is not told."""
        for n in range(anchor - 1, max(sentence.first, anchor - _BACK // 2), -1):
            if units[n].kind in ("that", "rel", "punct"):
                return False
            if units[n].word in self._unreal:
                meant = any(u.kind == "verb" and self._has(u, self._intending) for u in units[n:anchor])
                return meant and units[n - 1].word in self._what
        return False

    def _turned(self, units: Sequence[Unit], last: int, sentence: Sentence, status: str) -> str:
        """A plan that the clause behind it says was called off, or whatever status there is."""
        open_yet = status in ("planned", "possible", EVE)
        return "cancelled" if open_yet and self._called_off_later(units, last, sentence) else status

    def _led_through(self, units: Sequence[Unit], anchor: int, sentence: Sentence) -> bool:
        """``يختتم جولته التي شملت برلين``: where a journey has led was visited."""
        behind = units[anchor + 1 : min(anchor + _OBJECT + 1, sentence.last)]
        rel = next((u for u in behind if u.kind in ("rel", "verb", "punct")), None)
        verb = units[rel.n + 1] if rel is not None and rel.kind == "rel" else None
        return (
            verb is not None and verb.kind == "verb" and verb.verb_tense == "past" and self._has(verb, self._itinerary)
        )

    def _agreed_beside(self, units: Sequence[Unit], verb: int, sentence: Sentence) -> str:
        """``اتفقا على التعاون وعقد اجتماعات``: what is read as a verb is the second thing agreed on or called for."""
        noun = any(h.category == "noun" for h in units[verb].hits)
        if not noun or units[verb - 1].kind != "conj" or units[verb + 1].kind != "noun":
            return ""
        held = units[verb + 1].word
        for n in range(verb - 2, max(sentence.first, verb - _BACK) - 1, -1):
            if units[n].kind == "verb":
                governs = any(u.kind == "prep" for u in units[n + 1 : verb - 1])
                if held.endswith("ا") or not governs or self._negated(units, n, sentence):
                    return ""
                called = self._has(units[n], self._calling) and not held.endswith(_OPEN_ENDINGS)
                return "planned" if self._has(units[n], self._settling) else "possible" if called else ""
            if units[n].kind not in (*_PLAIN, "conj", "punct"):
                return ""
        return ""

    def _aims_at(self, mark: Unit, verb: Unit) -> bool:
        """``ليلتقي``, ``ثم يلتقي``: the present of what somebody is about to do."""
        return (mark.word in self._then or mark.word in self._purpose) and verb.verb_tense == "present"

    def _given_up_beside(self, units: Sequence[Unit], anchor: int, sentence: Sentence) -> str:
        """``ألغى لقاءه مع نظيره وزيارته``: what is called off together with another contact, else nothing."""
        if units[anchor - 1].kind != "conj" or anchor - 1 <= sentence.first:
            return ""
        first = max(sentence.first, anchor - _BACK)
        for n in range(anchor - 2, first - 1, -1):
            off = self._has(units[n], self._called_off)
            if off or self._has(units[n], self._put_off):
                held = units[n].kind in ("noun", "verb") and self._calls_off(units, n, anchor, sentence)
                return ("cancelled" if off else PUT_OFF) if held else ""
            if units[n].kind not in _PLAIN:
                return ""
        return ""

    def _calls_off(self, units: Sequence[Unit], mark: int, anchor: int, sentence: Sentence) -> bool:
        """Whether the word at ``mark`` calls off a contact that stands before the one at ``anchor``."""
        behind = takewhile(lambda u: u.kind not in ("prep", "noun"), units[mark + 1 : anchor])
        named = mark + 1 + sum(1 for _ in behind)
        own = named < anchor - 1 and self._has(units[named], self._contacts)
        return own and not self._negated(units, mark, sentence) and not self._wanted_off(units, mark, sentence)

    def _wanted_off(self, units: Sequence[Unit], mark: int, sentence: Sentence) -> bool:
        """``ضغوط لإلغاء القمة``, ``طالب بإلغاء الزيارة``: called off in somebody's wish only."""
        if units[mark].kind != "noun" or mark <= sentence.first:
            return False
        asked = units[max(sentence.first, mark - _OBJECT) : mark - 1]
        governed = units[mark - 1].kind == "prep" or units[mark - 1].word in self._purpose
        return governed and any(self._has(u, self._calling) or self._tries(u) for u in asked)

    def _tries(self, unit: Unit) -> bool:
        return self._has(unit, self._intending) or self._has(unit, self._seeking)

    def _to_be_raised(self, units: Sequence[Unit], anchor: int, sentence: Sentence) -> bool:
        """``يعتزم طرح الملف أمام القمة``: what somebody has in mind to say there."""
        if not any(u.word in self._at_it for u in units[max(sentence.first, anchor - 2) : anchor]):
            return False
        back = range(anchor - 1, max(sentence.first, anchor - _BACK) - 1, -1)
        raised = next((n for n in back if units[n].kind == "noun" and self._has(units[n], self._raised)), -1)
        for n in range(raised - 1, max(sentence.first, raised - _BACK) - 1, -1):
            if self._has(units[n], self._intending):
                return not self._negated(units, n, sentence)
            if units[n].kind not in ("group", "prep", "adj", "time", "punct", "quote", "word"):
                break
        return False

    def _taken_back(self, units: Sequence[Unit], mark: int, sentence: Sentence) -> bool:
        """``أعلن إلغاء القمة قبل التراجع عن قراره``: what was called off and then not."""
        behind = units[mark + 1 : min(mark + _BACK, sentence.last)]
        return any(self._has(u, self._taking_back) and units[u.n - 1].word in self._sooner for u in behind)

    def _drawn_back(self, units: Sequence[Unit], mark: int, sentence: Sentence) -> bool:
        """``تراجع عن إلغاء زيارته``, ``عدل عن قراره إلغاء القمة``: what is on again."""
        prep = units[mark - 1] if units[mark - 1].kind == "prep" else units[mark - 2]
        matter = prep.kind == "prep" and prep.word in self._aside and units[mark].kind == "noun"
        ahead = units[max(sentence.first, mark - _BACK) : mark]
        return matter and any(self._has(u, self._taking_back) for u in ahead)

    def _called_off_later(self, units: Sequence[Unit], last: int, sentence: Sentence) -> bool:
        """``كان مستعدا للقاء الوفد لكن موسكو ألغت الاجتماع``: the turn that what was planned has taken."""
        turn = next((n for n in range(last, sentence.last) if units[n].word in self._turning), -1)
        if turn < 0:
            return False
        verb = next((n for n in range(turn + 1, min(turn + _OBJECT + 4, sentence.last)) if units[n].kind == "verb"), -1)
        if verb < 0 or not self._has(units[verb], self._called_off) or units[verb].verb_tense != "past":
            return False
        behind = units[verb + 1 : min(verb + 1 + _OBJECT, sentence.last)]
        meant = bool(units[verb].suffix) or any(u.definite and self._has(u, self._contacts) for u in behind)
        return meant and not self._negated(units, verb, sentence)

    def _without_a_day(self, units: Sequence[Unit], anchor: int, sentence: Sentence) -> bool:
        """``لم يحدد موعد جديد للزيارة``: what was put off and has no new day."""
        near = units[max(sentence.first, anchor - _OBJECT) : anchor]
        named = next((u.n for u in near if self._has(u, self._moment_of)), -1)
        if named < 0 or not any(self._has(u, self._new) for u in near if u.n > named):
            return False
        verb = next((n for n in range(named - 1, sentence.first - 1, -1) if units[n].kind == "verb"), -1)
        return verb >= 0 and self._has(units[verb], self._setting) and self._negated(units, verb, sentence)
