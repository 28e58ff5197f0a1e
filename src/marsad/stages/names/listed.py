"""Listed bodies behind a head: between marks, in Latin letters or spelled otherwise (``صحيفة "بولوتيكو"``)."""

from __future__ import annotations

import re

from marsad.layers import Naming
from marsad.rulebook import ActorEntry, Rulebook
from marsad.rulebook.schema import Head
from marsad.text.fold import fold_word

_OUTLET = "outlet"
_BODIES = frozenset({"organisation", "group", _OUTLET})
_ARTICLE = "ال"
_LONG_ENOUGH = 4
_LETTERS = str.maketrans(
    {**dict.fromkeys("اويءئ", ""), **dict.fromkeys("غقج", "ك"), **dict.fromkeys("صزظ", "س"), **dict.fromkeys("ذض", "د"),
     **dict.fromkeys("طث", "ت")}
)  # fmt: skip
_DOUBLED = re.compile(r"(.)\1+", re.DOTALL)


class Listed:
    """Listed bodies by their names without the head, by consonants, and by their names in English."""

    def __init__(self, rulebook: Rulebook) -> None:
        heads = tuple(f"{ref.rpartition(' ')[0]} " for ref in rulebook.heads)
        self._names: dict[tuple[bool, str], set[str]] = {}
        self._sounds: dict[tuple[bool, str], set[str]] = {}
        self._english: dict[tuple[bool, str], set[str]] = {}
        self._headed: dict[tuple[str, str], set[str]] = {}
        listed = {a.id: a for a in rulebook.actors.values() if a.kind in _BODIES}
        for first, forms in rulebook.forms.items():
            for form in forms:
                if form.category == "name" and form.ref in listed:
                    whole = " ".join((first, *form.rest))
                    name = _without_head(whole, heads)
                    self._enter(listed[form.ref], name)
                    self._headed.setdefault((whole.removesuffix(name).strip(), _unjoined(name)), set()).add(form.ref)
        for outlet in rulebook.outlets:
            for mark in outlet.marks:
                self._enter(listed[outlet.id], fold_word(mark))
        for entry in listed.values():
            for said in (entry.en, *entry.aliases_en):
                self._english.setdefault((entry.kind == _OUTLET, said.casefold()), set()).add(entry.id)

    def _enter(self, entry: ActorEntry, name: str) -> None:
        outlet, name = entry.kind == _OUTLET, _unjoined(name)
        self._names.setdefault((outlet, name.removeprefix(_ARTICLE)), set()).add(entry.id)
        if len(sound := _sound(name)) >= _LONG_ENOUGH:
            self._sounds.setdefault((outlet, sound), set()).add(entry.id)

    def headed(self, head: Head, name: str) -> str:
        """The one listed body that has just this head and name, or nothing: ``صحيفة أساهي``, no channel called so."""
        found = self._headed.get((fold_word(head.head), _unjoined(name)), set())
        return next(iter(found)) if len(found) == 1 else ""

    def find(self, head: Head, naming: Naming, nationality: str = "") -> str:
        """The one listed body that a proper name behind a head means, or nothing; ``صحيفة "إكسبريس" البريطانية`` is
        listed with its nationality."""
        name = _unjoined(" ".join(naming.words))
        whole = f"{name} {nationality}" if nationality else name
        if headed := self.headed(head, whole) or self.headed(head, name):
            return headed
        for table, key in (
            (self._names, whole.removeprefix(_ARTICLE)),
            (self._names, name.removeprefix(_ARTICLE)),
            (self._english, naming.en[0].casefold()),
            (self._sounds, _sound(name)),
            (self._sounds, _sound(whole)),
        ):
            found = table.get((head.kind == _OUTLET, key), set())
            if len(found) == 1:
                return next(iter(found))
        return ""


def _without_head(name: str, heads: tuple[str, ...]) -> str:
    if not name.startswith(heads):
        return name
    return next(name.removeprefix(head) for head in heads if name.startswith(head))


def _unjoined(name: str) -> str:
    """``روسيا-1`` is ``روسيا 1``."""
    return " ".join(name.replace("-", " ").split())


def _sound(name: str) -> str:
    """Consonants as they are easily confused, doubles once: ``فرانس بريس`` and ``فرانس برس`` sound alike."""
    said = "".join(name.removeprefix(_ARTICLE).translate(_LETTERS).split())
    return _DOUBLED.sub(r"\1", said)
