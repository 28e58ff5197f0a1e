"""Bodies and outlets that speak and that no rule lists: ``صحيفة "الأفق الجديد"``, ``هيئة الطيران المدني``."""

from __future__ import annotations

from marsad.article import Actor, ActorKind, Mention
from marsad.layers import Draft, Unit
from marsad.rulebook import Rulebook
from marsad.text.fold import fold_word
from marsad.text.romanise import romanise

_LONGEST = 6
_NAMING = frozenset({"noun", "adj", "word", "latin", "group"})
_ARTICLE = "ال"


class Unlisted:
    """Names the bodies of one draft by their noun phrase; ``actors`` and ``mentions`` are what it has made."""

    def __init__(self, draft: Draft, rulebook: Rulebook) -> None:
        self._draft, self._units, self._rules = draft, draft.units, rulebook
        self._outlets = frozenset(map(fold_word, rulebook.classes.get("speaking-outlet", ())))
        self._bodies = frozenset(map(fold_word, rulebook.classes.get("speaking-unlisted", ())))
        self.actors: dict[str, Actor] = {}
        self.mentions: dict[int, Mention] = {}

    def at(self, n: int) -> tuple[str, ...]:
        """The actor that the noun phrase at unit n names; none where it names nobody in particular."""
        refs = {h.ref for h in self._units[n].hits}
        if self._units[n].kind != "noun" or self._units[n].suffix:
            return ()
        if refs & self._outlets:
            return self._outlet(n)
        return self._body(n) if refs & self._bodies else ()

    def outlet(self, n: int) -> tuple[str, ...]:
        """The outlet that the noun at unit n heads, if it is an outlet's noun."""
        unit = self._units[n]
        return self._outlet(n) if unit.kind == "noun" and any(h.ref in self._outlets for h in unit.hits) else ()

    def _outlet(self, n: int) -> tuple[str, ...]:
        """``صحيفة "الأفق"`` by what stands between the marks, ``صحيفة الأفق`` by the unknown words behind."""
        k = n + 1
        while k < len(self._units) and self._units[k].kind in ("adj", "noun") and self._units[k].depth == 0:
            k += 1
        quote = next((q for q in self._draft.quotes if q.first == k + 1), None)
        if quote is not None and quote.last - quote.first <= _LONGEST:
            return self._made("outlet", quote.start, quote.end)
        last = self._name_end(n + 1)
        named = any(u.kind in ("word", "latin") for u in self._units[n + 1 : last])
        return self._made("outlet", self._units[n + 1].start, self._units[last - 1].end) if named else ()

    def _body(self, n: int) -> tuple[str, ...]:
        """``الشرطة البريطانية``, ``محكمة العدل``: a head and what makes it definite."""
        last = self._name_end(n + 1)
        units = self._units[n + 1 : last]
        definite = any(u.kind == "group" or u.word.startswith(_ARTICLE) for u in units)
        return self._made("organisation", self._units[n].start, self._units[last - 1].end) if definite else ()

    def _name_end(self, n: int) -> int:
        """The unit behind the words that go on with a name; a person or a word by itself ends it."""
        first = n
        while n < min(first + _LONGEST, len(self._units)) and self._goes_on(self._units[n]):
            n += 1
        return n

    def _goes_on(self, u: Unit) -> bool:
        if u.kind not in _NAMING or u.depth or u.aside or u.suffix:
            return False
        return u.kind != "group" or self._draft.groups[u.ref].kind in ("nationality", "state", "place", "body")

    def _made(self, kind: ActorKind, start: int, end: int) -> tuple[str, ...]:
        text = self._draft.article.text[start:end].strip()
        start = self._draft.article.text.index(text, start) if text else start
        label = romanise(text, self._rules.romanised)
        actor = f"new-{kind}-" + "-".join("".join(ch for ch in w.lower() if ch.isalnum()) for w in label.split())
        if not text or not label:
            return ()
        self.actors.setdefault(actor, Actor(kind=kind, label_en=label, label_ar=text))
        self.mentions[start] = Mention(start=start, end=start + len(text), text=text, actor=actor, how="new")
        return (actor,)
