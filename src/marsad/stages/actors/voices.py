"""Whose statement, source or paper a speaking noun is: ``بيان الكرملين``, ``مصادر``, ``الصحيفة``."""

from __future__ import annotations

from marsad.layers import Draft, Unit
from marsad.rulebook import Rulebook
from marsad.stages.actors.resolve import Cast
from marsad.text.fold import fold_word

_LAST = {"outlet": {"outlet"}, "body": {"organisation", "outlet", "group"}, "person": {"person"}}
_MOUTHS = frozenset({"organisation", "outlet", "group", "person"})
_MINISTRY = fold_word("وزارة")
_OF_HIS = frozenset({"له", "لها", "لهم", "لهما"})
_ISSUING, _BODIES = frozenset({"organisation", "state"}), frozenset({"organisation", "group"})
_REPORT = fold_word("تقرير")
_BESIDE, _JOINT = 2, ("مشترك", "المشترك")
_KINDS = ("body", "outlet", "person", "named")


class VoiceWords:
    """Speaking nouns by what speaks through them, folded once for all pages."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.speaking = {fold_word(w): kind for kind in _KINDS for w in rulebook.classes.get(f"speaking-{kind}", ())}
        self.receiving = rulebook.word_class("receiving")
        self.unnamed = rulebook.word_class("unnamed-source")
        self.reporting = rulebook.word_class("report-verb")
        self.texts = rulebook.word_class("texts")


class Voices:
    """Tells on one page whose speaking nouns are; ``resolved`` grows while the page is walked, ``nouns`` are the units
    that may be such."""

    def __init__(self, draft: Draft, cast: Cast, words: VoiceWords, resolved: dict[int, tuple[str, ...]]) -> None:
        self._draft, self._cast, self._words, self._resolved = draft, cast, words, resolved
        self.found: dict[int, tuple[str, ...]] = {}
        self._heard: dict[str, tuple[str, ...]] = {}
        self.nouns = frozenset(draft.saying(words.speaking.keys()))

    def of(self, n: int, unit: Unit, focus: tuple[str, ...]) -> tuple[str, ...]:
        """Whose the noun at unit n is: its owner, else the body heard last, else ``focus``, who acts."""
        for hit in unit.hits:
            if hit.ref in self._words.speaking:
                return self._of_kind(n, unit, hit.ref, focus)
        return ()

    def _of_kind(self, n: int, unit: Unit, noun: str, focus: tuple[str, ...]) -> tuple[str, ...]:
        kind, unnamed = self._words.speaking[noun], noun in self._words.unnamed
        if kind == "body" and (self._is_joint(n) or self._is_had(n)):
            self._heard[kind] = focus if len(focus) > 1 or not self._is_joint(n) else ()
            return ()
        found = self._owner(n, focus, described=unnamed or kind == "outlet")
        if not found and kind == "named":
            found = self._last_called(unit.word.removeprefix("ال")) if unit.word.startswith("ال") else ()
        elif not found and unnamed:
            found = self._source(unit, kind, noun)
        elif not found and (unit.word.startswith("ال") or self._is_behind(n, "في")):
            text = noun in self._words.texts
            last = () if kind in self._heard else self._only() if text else self._last(_LAST[kind])
            found = self._heard.get(kind, ()) or last or (self._acting(noun, focus) if kind == "body" else ())
        if found:
            self.found[n] = found
            self._heard[noun if unnamed else kind] = found
        return found

    def _acting(self, noun: str, focus: tuple[str, ...]) -> tuple[str, ...]:
        """Those who act, as whose a text goes that says no more: bodies and states, no people; outlets have reports."""
        if noun not in self._words.texts:
            return focus
        kinds = {self._cast.actors[a].kind for a in focus}
        return focus if kinds <= _ISSUING | ({"outlet"} if noun == _REPORT else set()) else ()

    def _source(self, unit: Unit, kind: str, noun: str) -> tuple[str, ...]:
        """``المصدر``: whose source or statement was quoted, else the last outlet; ``المصادر``: only the former."""
        if not unit.word.startswith("ال"):
            return ()
        one = unit.word.removeprefix("ال") == noun
        return self._heard.get(noun, ()) or ((self._heard.get(kind) or self._last({"outlet"})) if one else ())

    def _owner(self, n: int, focus: tuple[str, ...], described: bool = False) -> tuple[str, ...]:
        """``بيان الكرملين``, ``بيان للرئاسة``, ``بيان أصدره الكرملين``: the group right behind; a nationality only
        describes papers and sources (``الصحيفة الأميركية``); ``ونقل البيان عن فلان`` says whom it quotes."""
        if self._quotes(n):
            return ()
        units, linked = self._draft.units, not self._draft.units[n].word.startswith("ال")
        for k in range(n + 1, min(n + 5, len(units))):
            u = units[k]
            if k == n + 1 and u.word in _OF_HIS:
                return focus
            linked = linked or u.kind == "prep"
            if not linked and u.kind == "group" and self._draft.groups[u.ref].kind != "nationality":
                return ()
            if described and self._draft.group_kind(u) == "nationality":
                continue
            if u.kind == "group":
                found = self._resolved.get(u.ref, ())
                if found and (self._is_received(n, found[0]) or self._is_told(n, k, found[0])):
                    return ()
                return found if found and self._cast.actors[found[0]].kind in _MOUTHS | {"state"} else ()
            if u.kind == "quote" or (u.kind == "verb" and k == n + 1) or u.word == "باسم":
                continue
            if k in self.found or (u.kind == "noun" and self._is_behind(k, "باسم") and self.of(k, u, focus)):
                return self.found[k]
            if u.kind not in ("prep", "noun", "adj") or (u.kind == "prep" and u.word not in ("ل", "عن", "من")):
                return ()
        return ()

    def _is_joint(self, n: int) -> bool:
        """``بيان مشترك``: of several, whom the next ``البيان`` is of."""
        return any(u.word.startswith(_JOINT) for u in self._draft.units[n + 1 : n + 2])

    def _quotes(self, n: int) -> bool:
        around = self._draft.units[max(n - 1, 0) : n + 2]
        return n > 0 and len(around) > _BESIDE and around[0].says(self._words.reporting) and around[2].word == "عن"

    def _is_had(self, n: int) -> bool:
        """``بيان حصلت الوكالة على نسخة منه``: a text that who acts has put out, whoever else has it."""
        near = self._draft.units[n + 1 : n + 2]
        return any(u.says(self._words.receiving) for u in near) and not self._is_behind(n, "من")

    def _is_received(self, n: int, actor: str) -> bool:
        """``بيان تلقته الوكالة``: an outlet has it, and somebody else has put it out."""
        received = any(h.ref in self._words.receiving for h in self._draft.units[n + 1].hits)
        return received and self._cast.actors[actor].kind == "outlet"

    def _is_told(self, n: int, k: int, actor: str) -> bool:
        """``وقال المتحدث للقناة``: an outlet right behind a spokesman and ``ل`` is told something."""
        spokesman = any(self._words.speaking.get(h.ref) == "person" for h in self._draft.units[n].hits)
        told = spokesman and self._is_behind(k, "ل") and k == n + 2
        return told and self._cast.actors[actor].kind == "outlet"

    def _is_behind(self, k: int, word: str) -> bool:
        return self._draft.units[k - 1].word == word

    def _last_called(self, noun: str) -> tuple[str, ...]:
        """``الوزارة``, ``المنظمة``: the body met last whose name starts with that noun."""
        for actor in reversed(self._cast.order):
            entry = self._cast.actors[actor]
            if entry.kind in ("organisation", "group") and noun in (fold_word(entry.label_ar).split() or [""])[0]:
                return (actor,)
            if noun == _MINISTRY and self._cast.body_role(actor).endswith("-ministry"):
                return (actor,)
        return ()

    def _only(self) -> tuple[str, ...]:
        """The one body that the page has named so far: nobody else has put out ``البيان``."""
        bodies = {a for a in self._cast.order if self._cast.actors[a].kind in _BODIES}
        return tuple(bodies) if len(bodies) == 1 else ()

    def _last(self, kinds: set[str]) -> tuple[str, ...]:
        found = next((a for a in reversed(self._cast.order) if self._cast.actors[a].kind in kinds), None)
        return (found,) if found else ()
