"""Verbs of speech of which the noun beside them shows that nobody speaks: ``ويؤكد الحادث أن``, ``معلومات تفيد بأن``."""

from __future__ import annotations

from marsad.layers import Draft, Unit
from marsad.rulebook.classes import WordClasses

_QUANTIFIER, _THIS, _ARTICLE = "quantifier", "demonstrative", "ال"
_BEFORE = frozenset({"adj", "quote"})
_CLAUSE, _FAR = frozenset({"verb", "punct", "that", "rel", "conj", "quote"}), 8
_RELATIONAL = ("ي", "يه")
_FEMININE, _MALE, _FEMALE = ("ة", "ات"), "3ms", "3fs"


class Mute(WordClasses, frozen=True):
    """Nouns of what shows something and says nothing, and those of what is told without anybody who tells it, also
    behind a preposition (``رغم معلومات أفادت``)."""

    mute: frozenset[str]
    told_by_nobody: frozenset[str]

    def shows(self, draft: Draft, n: int) -> bool:
        """Not speech: the verb at unit n said of a mute noun behind or right before it."""
        before = self._is_mute(draft, noun_before(draft, n)) or self._is_far(draft, n)
        return self._is_mute(draft, n + 1) or before or self._is_told(draft, n)

    def _is_far(self, draft: Draft, n: int) -> bool:
        """``جمعت أدلة كافية ضد فلان تؤكد``: a present of an indefinite noun, parted from it by what it is about."""
        units = draft.units
        if units[n - 1].kind in _CLAUSE or not all(h.feats.startswith("present") for h in units[n].hits):
            return False
        for k in range(n - 2, max(n - _FAR, 0), -1):
            noun = units[k]
            if noun.kind in _CLAUSE:
                return False
            if noun.kind == "noun" and noun.says(self.mute) and not noun.suffix and not noun.word.startswith(_ARTICLE):
                return _agrees(draft, noun, units[n]) and any(u.kind == "prep" for u in units[k + 1 : n])
        return False

    def _is_mute(self, draft: Draft, n: int) -> bool:
        """``ويؤكد الحادث أن``, ``معلومات تفيد بأن``: what shows something says nothing."""
        unit = draft.units[n] if 0 <= n < len(draft.units) else None
        if unit is not None and any(h.ref == _QUANTIFIER for h in unit.hits):
            return self._is_mute(draft, n + 1)
        mute = unit is not None and unit.kind == "noun" and unit.says(self.mute)
        return mute and not _is_governed(draft, n)

    def _is_told(self, draft: Draft, n: int) -> bool:
        """``رغم معلومات أفادت``, ``ادعاءات "مضللة" تقول``: the verb agrees with the indefinite noun before it."""
        k = n - 1
        while k > 0 and (draft.units[k].kind in _BEFORE or draft.units[k].depth > draft.units[n].depth):
            k -= 1
        noun = draft.units[k]
        plain = noun.kind == "noun" and not noun.suffix and not noun.word.startswith(_ARTICLE)
        return plain and noun.says(self.told_by_nobody) and _agrees(draft, noun, draft.units[n])

    @staticmethod
    def describes(draft: Draft, n: int) -> bool:
        """``اعتمد المجلس قرارا يندد بالهجوم``: a present right behind an indefinite noun that opens no clause."""
        units = draft.units
        if n < 2 or not all(h.feats.startswith("present") for h in units[n].hits if h.category == "verb"):
            return False
        k = n - 1
        while k > 1 and _is_adjective(units[k]):
            k -= 1
        noun, before = units[k], units[k - 1]
        plain = noun.kind == "noun" and not noun.suffix and not noun.word.startswith(_ARTICLE)
        opened = before.kind in ("verb", "noun", "group", "prep", "adj")
        any_one = any(h.ref == _QUANTIFIER for h in before.hits)  # قد يمهد أي حكم يؤكد كذا
        return plain and (opened or any_one) and noun.depth == before.depth


def noun_before(draft: Draft, n: int) -> int:
    """The unit before n, or the indefinite noun before adjectives: ``معلومات خطيرة تشير``."""
    k = n - 1
    while k > 0 and _is_adjective(draft.units[k]):
        k -= 1
    present = any(h.feats.startswith("present") for h in draft.units[n].hits)
    return k if present and not draft.units[k].word.startswith(_ARTICLE) else n - 1


def _is_adjective(unit: Unit) -> bool:
    """Also one that no lexicon has: ``عرض تجريبي يؤكد``."""
    return unit.kind == "adj" or (unit.kind == "word" and unit.word.endswith(_RELATIONAL))


def _is_governed(draft: Draft, n: int) -> bool:
    """``وعن هذه التطورات قال``: a noun behind a preposition is no subject."""
    k = n - 1 - (n > 0 and any(h.ref == _THIS for h in draft.units[n - 1].hits))
    return k >= 0 and draft.units[k].kind == "prep" and not draft.units[k].suffix


def _agrees(draft: Draft, noun: Unit, verb: Unit) -> bool:
    """Whether the verb has the gender of the noun: plurals of things are feminine."""
    many = any(h.feats.startswith("pl") for h in noun.hits if h.category == "noun")
    female = many or draft.article.text[: noun.end].endswith(_FEMININE)
    return any(h.feats.endswith(_FEMALE if female else _MALE) for h in verb.hits if h.category == "verb")
