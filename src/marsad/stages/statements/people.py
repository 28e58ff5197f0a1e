"""The person whom a title and a name behind it make: ``المحامية الفرنسية ليلى الحداد``, ``محافظ عدن، أحمد لملس``."""

from __future__ import annotations

from marsad.layers import Draft
from marsad.stages.statements.odd_names import OddNames
from marsad.stages.statements.speaker_words import SpeakerWords
from marsad.text.tokens import COMMAS

_FURTHEST, _LONGEST = 14, 6
_ARTICLE, _BOUND = "ال", ("ابو", "ام", "بن", "عبد")
_TO_THE = "لل"
_IN_THE_NAME, _COMMON, _SHORT = "باسم", "common", 2
_ENDS = frozenset({"that", "quote", "verb", "participle", "conj", "rel", "time"})
_NAMING = frozenset({"noun", "adj", "word", "latin", "group"})
_NOBODY: tuple[tuple[str, ...], None] = ((), None)


class NamedPeople:
    """Reads titles with names on one draft."""

    def __init__(self, draft: Draft, words: SpeakerWords) -> None:
        self._draft, self._units, self._words = draft, draft.units, words
        short = (q for q in draft.quotes if q.last - q.first <= _LONGEST)
        self._odd = OddNames(draft, words)
        self._within = {n for q in short for n in range(q.first - 1, q.last + 1)}

    def of(self, n: int) -> tuple[tuple[str, ...], tuple[int, int] | None]:
        """``المحامية الفرنسية ليلى الحداد``, ``محافظ عدن، أحمد لملس``: a name said of the noun that it follows; whose
        father somebody is (``والد ليلى``) is not who speaks. His id, or where the name stands that nobody lists."""
        nouns = [h for h in self._units[n].hits if h.category == "noun"]
        if any(h.ref in self._words.kin or h.ref in self._words.reports for h in nouns) or self._is_sent(n):
            return _NOBODY
        if nouns and all(h.feats.startswith("pl") for h in nouns):
            return _NOBODY
        definite = self._units[n].kind == "group" or self._units[n].word.startswith(_ARTICLE)
        k = n if self.is_unknown(n) and not definite else n + 1
        comma = False
        while k < min(n + _FURTHEST, len(self._units)):
            u = self._units[k]
            if u.aside:
                k += 1
                continue
            if (definite or comma) and (odd := self._odd.end(k)):
                return (), (u.start, self._units[odd - 1].end)
            if not comma and ((definite and self._is_bare(k)) or self._is_anothers(n, k)):
                return _NOBODY
            if self.is_name(k):
                apposed = comma or (definite and self._units[k - 1].kind != "prep" and not self._owns(k - 1))
                return (self._draft.resolved.get(u.ref, ()) if apposed else ()), None
            if self.is_unknown(k) and (self._units[k - 1].kind != "prep" or self._units[k - 1].suffix):
                if self.is_unknown(k + 1) and not self._ends_noun(k):
                    return (), (u.start, self._units[self.unknown_end(k) - 1].end)
                if k == n + 1 and self._is_alone(n):
                    return (), (u.start, u.end)
                if self._is_surname(k + 1) and (comma or definite):
                    return (), (u.start, self._units[k + 1].end)
            own = k == n + 1 and u.kind == "noun" and bool(u.suffix) and not definite
            bare = comma and not u.word.startswith(_ARTICLE) and not self._is_rank(k)
            if not (own or self._leads_to_name(k)) or bare:
                return _NOBODY
            comma = comma or u.word in COMMAS
            definite = definite or own or u.kind == "group" or u.word.startswith(_ARTICLE)
            k += 1
        return _NOBODY

    def _is_sent(self, n: int) -> bool:
        """``طلبت المسودة من الأمين العام فلان``: a text, whoever is named behind a preposition is called on by it."""
        behind = self._units[n + 1] if n + 1 < len(self._units) else None
        return behind is not None and behind.kind == "prep" and self._units[n].says(self._words.written)

    def _is_alone(self, n: int) -> bool:
        """``وصل الشرطي نيانتاكاي وسحب``: one unknown word and no more behind a definite title."""
        titled = self._units[n].says(self._words.titles) and self._units[n].word.startswith(_ARTICLE)
        behind = self._units[n + 2] if n + 2 < len(self._units) else None
        plain = len(self._units[n + 1].word) > _SHORT + 1 and not self._units[n + 1].word.startswith(_ARTICLE)
        return titled and plain and (behind is None or behind.kind in _ENDS or behind.word in COMMAS)

    def _ends_noun(self, k: int) -> bool:
        """``مدير ميناء الحريقة فلان``: a word with the article behind a noun without it begins no name."""
        before = self._units[k - 1]
        bare = before.kind == "noun" and not before.suffix and not before.word.startswith(_ARTICLE)
        return bare and self._units[k].word.startswith(_ARTICLE)

    def verb_name(self, n: int) -> tuple[int, int] | None:
        """``قال تشن جينك``: where the name stands that begins with what looks like a verb; nothing without one."""
        named = self.is_unknown(n + 1)
        return (self._units[n].start, self._units[self.unknown_end(n + 1) - 1].end) if named else None

    def also(self, n: int) -> tuple[str, ...]:
        """``نائب رئيس الوزراء وزير خارجية تايلند``: who has the second office of the two that the group at n begins."""
        behind = self._units[n + 1 : n + 2]
        offices = [u for u in behind if self._draft.group_kind(u) == "office" and not u.aside]
        found = self._draft.resolved.get(offices[0].ref, ()) if offices else ()
        return found if len(found) == 1 else ()

    def _is_anothers(self, n: int, k: int) -> bool:
        """``مديرة أعمال الممثلة فلانة``: the name is hers whose manager speaks; a deputy's title goes on with one."""
        u = self._units[k]
        titled = u.kind == "noun" and not u.suffix and not u.word.startswith(_ARTICLE) and k > n + 1
        titled = titled and u.says(self._words.titles) and self._units[k - 1].kind == "noun"
        return titled and not self._units[n].says(self._words.deputies)

    def _owns(self, n: int) -> bool:
        """``مسؤول رفيع المستوى في إدارة ترامب``: a noun that the name behind it makes definite, no title of his."""
        u = self._units[n]
        bare = u.kind == "noun" and not u.suffix and not u.word.startswith(_ARTICLE) and not self._is_to_the(n)
        return bare and self._units[n - 1].kind == "prep" and not u.says(self._words.titles)

    def _is_to_the(self, n: int) -> bool:
        """``لحركة`` of ``للحركة``: the article is there, it has only lost its first letter."""
        to = self._units[n - 1]
        return to.end == self._units[n].start and self._draft.article.text.startswith(_TO_THE, to.start)

    def _is_rank(self, n: int) -> bool:
        """``الجنرال ميجور فلان``, ``العقيد ركن فلان``: what goes on with a rank right before a name."""
        ranked = self._units[n].kind == "noun" and self._units[n - 1].word.startswith(_ARTICLE)
        return (ranked or self.is_unknown(n)) and n + 1 < len(self._units) and self.is_name(n + 1)

    def _is_bare(self, n: int) -> bool:
        """``دعا الوزير اليمني منسقة الشؤون``: behind what is definite a noun without the article is no more of it,
        but for a rank right before a name (``العقيد ركن فلان``)."""
        u, before = self._units[n], self._units[n - 1]
        ended = before.kind == "group" or before.word.startswith(_ARTICLE)
        bare = ended and u.kind == "noun" and not u.word.startswith(_ARTICLE)
        his = u.says(self._words.done)  # أكد القصر استقالة فلان
        return bare and (his or not (n + 1 < len(self._units) and self.is_name(n + 1)))

    def _leads_to_name(self, n: int) -> bool:
        """What stands between a title and its name; a short quotation may: ``بعثة منظمة "أطباء بلا حدود"``."""
        u = self._units[n]
        if u.depth or u.kind == "quote":
            return n in self._within
        plain = not u.suffix or u.word.startswith(_IN_THE_NAME)
        return plain and (u.kind in (*_NAMING, "prep", "conj") or u.word in COMMAS)

    def _is_surname(self, n: int) -> bool:
        """The family name of somebody listed, behind a word that is no given name of his: ``راكان الجبوري``."""
        return self.is_name(n) and "short" in self._draft.groups[self._units[n].ref].parts[0].feats

    def is_unknown(self, n: int) -> bool:
        """A word that nothing is known of, without the article."""
        u = self._units[n] if n < len(self._units) else None
        if u is None or u.kind != "word" or u.depth or len(u.word) <= _SHORT:
            return False
        return not u.hits and not any(h.category == _COMMON for h in self._draft.hits.get(u.i, ()))

    def unknown_end(self, n: int) -> int:
        while self.is_unknown(n):
            n += 1
        return n + (self._units[n - 1].word in _BOUND and n < len(self._units) and self._units[n].kind == "noun")

    def is_name(self, n: int) -> bool:
        return n < len(self._units) and self._draft.names_somebody(self._units[n])
