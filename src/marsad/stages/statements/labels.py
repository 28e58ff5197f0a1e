"""Quotation marks around what is only a name: ``صحيفة "النهار"``, ``ناطق باسم "الحركة"``."""

from __future__ import annotations

from marsad.layers import Draft, Unit
from marsad.stages.statements.signs import Signs
from marsad.text.tokens import COMMAS

_LABEL, _LONG_NAME, _LONG_OUTLET, _NEAR_THAT = 3, 6, 9, 24
_WITH, _OR, _ANY, _FOR, _TO, _TO_THE = "ب", "او", "اي", "باسم", "ل", "لل"
_FROM, _LONG_TITLE, _BRACKET, _WHAT = "عن", 14, "(", "ما"
_ENDS, _LEADING = (".", "!", "؟"), ("الي", "عن")


class Labels:
    """Tells names in marks from what is said, on one draft."""

    def __init__(self, draft: Draft, signs: Signs) -> None:
        self._draft, self._units, self._signs = draft, draft.units, signs

    def is_label(self, quote: int, n: int, at: int) -> bool:
        """Few words in quotation marks right behind a noun or preposition only name something: ``صحيفة "النهار"``."""
        last = self._draft.quotes[quote].last
        if last - n == 1 and self._units[n].kind == "group":
            return True
        if last - n <= 2 and self._units[n].word == _WITH:
            return True  # أدان "بشدة" القصف
        before = self._units[n - 2] if n - 2 > at else None
        if self._is_told_to(n, at, last):
            return False
        if n - 2 == at and last - n <= _LABEL and self._is_what_was_told(at):
            return True
        if last - n <= _LABEL and before is not None and before.word in (_OR, _ANY, *self._signs.called):
            return True
        if before is not None and (before.word == _FOR or self._is_second_name(n, last)):
            return True
        that = last + 1 < len(self._units) and self._units[last + 1].kind == "that"
        if that and (last - n <= _LABEL or (last - n <= _LONG_OUTLET and before is not None and before.kind == "noun")):
            return True
        if last - n <= _LONG_NAME and before is not None and self._are_sources(n, before):
            return True
        if last - n <= _LONG_OUTLET and self._names_outlet(n - 2, at):
            return True
        named = before is not None and self._units[n - 3].kind in ("prep", "noun") and self._is_named_so(before)
        if named and last - n <= _LONG_TITLE:
            return True
        if last - n <= _LONG_NAME and self._names_subject(n, at, last):
            return True
        closed = any(u.word in COMMAS for u in self._units[last + 1 : last + 2])
        told = self._units[n].kind == "verb" and not any(h.category == "noun" for h in self._units[n].hits)
        if last - n > 1 and told and closed:
            return False  # صرح في أنقرة "أتقبل النتائج"، معتبرا
        return last - n <= _LABEL and before is not None and before.kind in ("noun", "group", "adj", "word", "prep")

    def _is_what_was_told(self, at: int) -> bool:
        """``وفق ما ذكرت "الوكالة"``: behind a source's verb only the source stands."""
        return at > 1 and self._units[at - 1].word == _WHAT and self._units[at - 2].word in self._signs.sources

    def _are_sources(self, n: int, before: Unit) -> bool:
        """``نقلت عن "مصادر أمنية وقضائية"``: who is quoted."""
        return before.word == _FROM and self._units[n].says(self._signs.unnamed)

    def _is_second_name(self, n: int, last: int) -> bool:
        """``لقناتي "العربية" و"الحدث" إلى أن``: one word that ``و`` joins to another in marks."""
        behind = self._units[last + 1 : last + 2]
        joined = self._units[n - 2].kind == "conj" and self._units[n - 3].kind == "quote" and last - n == 1
        return joined and any(u.word in _LEADING or u.kind == "that" for u in behind)

    def _is_named_so(self, u: Unit) -> bool:
        """``مقطع بعنوان "…"``, ``على صفحة "…"``: the quotation is the name of what stands before it."""
        return u.kind == "noun" and not u.suffix and u.says(self._signs.quoted_by_name)

    def _is_told_to(self, n: int, at: int, last: int) -> bool:
        """``وقال للصحيفة "لا تعليق".``: behind the one spoken to, and with the sentence, few words are said too."""
        told, end = self._units[n - 2], self._units[last + 1 : last + 2]
        spoken = n - 3 > at and self._units[n - 3].word == _TO and told.kind == "noun" and told.end - told.start > 1
        definite = self._draft.article.text.startswith(_TO_THE, self._units[n - 3].start)
        return spoken and definite and (not end or end[0].word in (*_ENDS, *COMMAS))

    def _names_subject(self, n: int, at: int, last: int) -> bool:
        """``أعلنت "النور" في بيان أن``: the name right behind the verb, whose content is still to come."""
        behind = self._units[last + 1 : last + _NEAR_THAT]
        told = any(u.kind == "that" and not u.depth for u in behind) and not any(u.kind == "verb" for u in behind[:1])
        return n - 2 == at and told and (behind[0].kind != "punct" or behind[0].word == _BRACKET)

    def _names_outlet(self, n: int, at: int) -> bool:
        """``وكالة الأنباء "…"``: a paper, agency or station stands right before."""
        while n > at and self._units[n].kind in ("adj", "noun"):
            if self._units[n].says(self._signs.outlets):
                return True
            n -= 1
        return False
