"""Whose text a noun means: ``بيان أصدره القصر``, ``وثيقة صادرة عن المحافظ``; ``التقرير`` once ``تقرير للمنظمة`` stood
before."""

from __future__ import annotations

from collections.abc import Callable

from marsad.layers import Draft, Unit
from marsad.stages.statements.speaker_words import SpeakerWords

_ARTICLE, _FROM, _TO, _OUT_OF = "ال", "عن", "ل", "من"
_NEAR = 4
_OWNERS = frozenset({"group", "noun"})
_WORDS = frozenset({"adj", "time"})


class Texts:
    """Looks at the nouns of texts of one draft."""

    def __init__(self, draft: Draft, words: SpeakerWords) -> None:
        self._draft, self._units, self._words = draft, draft.units, words

    def owner(self, n: int, named: Callable[[int], tuple[str, ...]]) -> tuple[str, ...] | None:
        """Who has put out the text at unit n, as ``named`` knows whom a unit names; nothing where the page says no
        more of it than that it is one."""
        if not self._units[n].says(self._words.written):
            return None
        issuer = self._issuer(n)
        if issuer >= 0:
            return named(issuer)
        return self._introduced(n, named) if self._is_alone(n) else None

    def _issuer(self, n: int) -> int:
        """``تقرير جديد صادر عن الهيئة``, ``تقرير أعدته الهيئة``: the unit of who has put it out; else -1."""
        k = n + 1
        while k < len(self._units) and self._units[k].kind in _WORDS and not self._puts_out(k):
            k += 1
        if k + 2 >= len(self._units) or k - n > _NEAR or not self._puts_out(k):
            return -1
        owner = k + 1 + (self._units[k + 1].word == _FROM)
        by_him = bool(self._units[k].suffix) != (owner > k + 1)
        return self._named_at(owner) if by_him else -1

    def _named_at(self, n: int) -> int:
        """The unit that names an owner: ``صادر عن "مؤسسة"``, ``صادر عن فصائل الجيش``; -1 where none does."""
        quoted = self._units[n].kind == "quote"
        many = self._units[n].kind == "noun" and any(h.feats.startswith("pl") for h in self._units[n].hits)
        k = n + (n + 1 < len(self._units) and (quoted or (many and self._units[n + 1].kind == "group")))
        return k if self._units[k].kind in _OWNERS else -1

    def _puts_out(self, k: int) -> bool:
        return self._units[k].says(self._words.issuing)

    def _introduced(self, n: int, named: Callable[[int], tuple[str, ...]]) -> tuple[str, ...] | None:
        """``كشف تقرير لمنظمة كذا``: whose report the page has told of; nobody where it told of some report."""
        nobody = None
        for k in range(n - 1, -1, -1):
            if not self._is_same(k, n):
                continue
            owner = self._owner_of(k)
            found = named(owner) if owner >= 0 else ()
            if found:
                return found
            nobody = () if owner >= 0 or self._tells(k) else nobody
        return nobody

    def _is_same(self, k: int, n: int) -> bool:
        """An indefinite noun of the kind of the definite one at unit n."""
        u = self._units[k]
        return u.kind == "noun" and not u.suffix and u.word == self._units[n].word.removeprefix(_ARTICLE)

    def _owner_of(self, k: int) -> int:
        """``تقرير منظمة كذا``, ``تقرير للمنظمة``, ``تقرير من المفتش``: the unit that says whose it is; else -1."""
        if (issuer := self._issuer(k)) >= 0:
            return issuer
        behind = self._units[k + 1 : k + 3]
        if len(behind) > 1 and behind[0].word in (_TO, _OUT_OF) and behind[1].kind in ("group", "word"):
            return k + 2
        return k + 1 if behind and self._is_body(behind[0]) else -1

    def _is_body(self, u: Unit) -> bool:
        if u.kind == "group":
            return self._draft.group_kind(u) not in ("nationality", "place", "state")
        return u.kind == "noun" and u.says(self._words.bodies)

    def _tells(self, k: int) -> bool:
        """``كشف تقرير``: the text itself is said to tell something; not so ``تقرير الخبراء`` and ``تقرير داخلي``."""
        behind = self._units[k + 1] if k + 1 < len(self._units) else None
        whose = behind is not None and (behind.kind == "noun" or behind.word in self._words.unpublished)
        return k > 0 and self._units[k - 1].kind == "verb" and not self._units[k - 1].suffix and not whose

    def _is_alone(self, n: int) -> bool:
        """``التقرير``, of which nothing more is said than that it is of a kind (``التقرير الحقوقي``)."""
        behind = self._units[n + 1] if n + 1 < len(self._units) else None
        more = behind is not None and (behind.kind in ("rel", "group", "noun") or behind.says(self._words.issuing))
        return self._units[n].word.startswith(_ARTICLE) and self._units[n].says(self._words.told_again) and not more
