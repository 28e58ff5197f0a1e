"""What a clause says of a contact further on: ``القمة بين الرئيسين ستشمل``, ``سيزور بغداد ويلتقي``."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.layers import Sentence, Unit
from marsad.stages.events.reach import Reach
from marsad.text.tokens import COMMAS

_NAMED = ("group", "time", "adv", "adj")
_OPENS = ("that", "quote", "conj")
_RELATIVE = 10
_HE = ("هو", "هي", "هما", "هم")
_STATES = ("adj", "participle", "word")
PRONOUNS = ("ه", "ها", "هم", "هما")


class Predicates(Reach):
    """Reads the verb that a contact is the subject of, and the verb that another one goes on from."""

    @staticmethod
    def _meanwhile(units: Sequence[Unit], verb: int, sentence: Sentence) -> bool:
        """``شاهد العالم الرئيس وهو يزرع شجرة ويجري محادثات``: the present behind ``وهو`` is of the time of the verb
        before."""
        n = verb
        while n > sentence.first and units[n].word not in _HE:
            if units[n].kind in ("that", "rel", "quote") or units[n].word in (":", "؛"):
                return False
            n -= 1
        if n <= sentence.first or units[n - 1].kind != "conj" or units[n + 1].kind != "verb":
            return False
        main = next((u for u in reversed(units[sentence.first : n]) if u.kind == "verb"), None)
        return main is not None and main.verb_tense == "past"

    def _gone_before(self, units: Sequence[Unit], verb: int, sentence: Sentence) -> str:
        """``غادر قبل أن يلتقي به``: what was done before it says whether it came; nothing without ``قبل``."""
        if units[verb - 2].word not in self._eve:
            return ""
        main = next((u for u in reversed(units[sentence.first : verb - 2]) if u.kind == "verb"), None)
        return "planned" if main is None or main.verb_tense == "present" else "occurred"

    def _had_been(self, units: Sequence[Unit], anchor: int, sentence: Sentence) -> bool:
        """``كان قد أعلن قبيل توجهه إلى باريس``: what had been said or done before a contact that is somebody's own."""
        verb = next((n for n in range(anchor - 1, sentence.first, -1) if units[n].kind == "verb"), -1)
        if verb < 0 or not units[anchor].suffix or units[verb].verb_tense != "past":
            return False
        clause = units[sentence.first : verb - 1]
        return units[verb - 1].word in self._maybe and any(u.word in self._was for u in clause)

    def _since_then(self, units: Sequence[Unit], last: int, sentence: Sentence) -> bool:
        """``المباحثات التي تجريها الدول منذ فبراير``: whether it is told since when something goes on."""
        return any(u.word in self._ever_since for u in units[last : min(last + _RELATIVE, sentence.last)])

    def _foretold(self, units: Sequence[Unit], anchor: int, last: int, sentence: Sentence) -> bool:
        """``قال إن القمة بين الرئيسين ستشمل``: the noun opens its clause, and its verb is of what is to come."""
        if not self._opens(units, anchor, sentence):
            return False
        n = max(last, anchor + 1)
        while n + 1 < sentence.last and self._belongs(units, n):
            n += 1
        behind = units[n + 1 : n + 2]
        return n < sentence.last and units[n].kind == "future" and any(u.kind == "verb" for u in behind)

    def _is_of_members(self, units: Sequence[Unit], verb: int, anchor: int) -> bool:
        """``تنعقد قمة المجموعة، التي تضم كندا``: behind a comma the present tells of those who hold it."""
        apart = units[verb - 1].kind == "rel" and units[verb - 2].word in COMMAS
        return apart and not self._has(units[anchor], self._journey)

    @staticmethod
    def _parenthesis(units: Sequence[Unit], anchor: int, sentence: Sentence) -> range:
        """``طلبت موسكو، التي تنفي ضلوعها، اجتماعا``: the relative clause between commas right before the noun."""
        if units[anchor - 1].word not in COMMAS or units[anchor].definite:
            return range(0)
        for n in range(anchor - 2, max(sentence.first, anchor - _RELATIVE), -1):
            if units[n].kind in ("that", "quote") or units[n].word in COMMAS:
                return range(0)
            if units[n].kind == "rel":
                return range(n, anchor) if units[n - 1].word in COMMAS else range(0)
        return range(0)

    @staticmethod
    def _opens(units: Sequence[Unit], anchor: int, sentence: Sentence) -> bool:
        before = units[anchor - 1] if anchor > sentence.first else None
        return before is None or before.kind in _OPENS or before.word in (*COMMAS, ":")

    @staticmethod
    def _belongs(units: Sequence[Unit], n: int) -> bool:
        """Whether the unit at n still tells which contact is meant: who, when, where."""
        u, leads = units[n], any(behind.kind in _NAMED for behind in units[n + 1 : n + 2])
        return u.kind in _NAMED or u.aside or u.word in COMMAS or (u.kind == "prep" and leads)

    @staticmethod
    def _of_noun(units: Sequence[Unit], verb: int, anchor: int) -> bool:
        """``دعوة للاجتماع في سابقة لم تحدث``: a verb that describes another noun, one that a preposition governs."""
        n = verb - 1
        while n > anchor and units[n].kind in ("part", "future", "adv"):
            n -= 1
        stated = any(u.kind in _STATES for u in units[verb + 1 : verb + 2])
        if n == anchor and not units[anchor].definite and n < verb - 1 and stated:
            return True  # ``عقد اجتماعا لم يكن مجدولا``
        return (
            n > anchor + 1
            and units[n].kind in ("noun", "adj")
            and units[n - 1].kind == "prep"
            and not units[n].definite
        )

    @staticmethod
    def _goes_on_from(units: Sequence[Unit], verb: int, sentence: Sentence) -> int:
        """``سيزور بغداد في مايو، ويلتقي نظيره``: the present that another goes on from, else -1."""
        if sentence.label != "body" or units[verb].verb_tense != "present" or units[verb - 1].kind != "conj":
            return -1
        n = verb - 2
        while n >= sentence.first and units[n].kind not in ("that", "quote", "verb") and units[n].word != ":":
            n -= 1
        found = n >= sentence.first and units[n].kind == "verb" and units[n - 1].kind != "rel"
        return n if found and units[n].verb_tense == "present" else -1

    def _is_view(self, units: Sequence[Unit], n: int, anchor: int) -> bool:
        """``قال إن عقد قمة ضروري``: behind ``إن`` the noun at n names what is thought of, not what was arranged."""
        that = units[n - 1]
        bare = that.kind == "that" and not that.word.endswith(PRONOUNS)
        done = self._has(units[n - 2], self._ever) or units[n - 2].word in self._shield  # ``بعد أن عقد قمة``
        return bare and not done and not units[anchor].definite

    def _lasts(self, units: Sequence[Unit], anchor: int, sentence: Sentence) -> bool:
        """``زيارة تستمر يومين``: whether the next verb says that it goes on."""
        behind = units[anchor + 1 : min(anchor + 1 + _RELATIVE, sentence.last)]
        verb = next((u for u in behind if u.kind in ("verb", "that", "conj")), None)
        return verb is not None and self._has(verb, self._lasting) and verb.verb_tense == "present"

    def _future(self, units: Sequence[Unit], n: int) -> bool:
        return n > 0 and (units[n - 1].kind == "future" or units[n - 1].word in self._coming)

    def _becomes(self, units: Sequence[Unit], verb: int, sentence: Sentence) -> bool:
        """``سيصبح أول رئيس يزور تركيا``: what somebody will be known for lies ahead."""
        became = self._became_before(units, verb, sentence)
        return became >= 0 and self._future(units, became)

    def _became_before(self, units: Sequence[Unit], verb: int, sentence: Sentence) -> int:
        """The verb of becoming that governs a later one, -1 where there is none."""
        n = next((n for n in range(verb - 1, sentence.first - 1, -1) if units[n].kind == "verb"), -1)
        return n if n >= 0 and self._has(units[n], self._became) else -1
