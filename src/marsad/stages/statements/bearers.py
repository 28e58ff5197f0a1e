"""Which person of a page bears a name of one word: ``قال ماي``, ``قالت عهد``."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from marsad.article import Actor
from marsad.layers import Draft
from marsad.text.fold import fold_word


class Bearers:
    """Looks among the actors of one draft and those ``made`` from it, which grow."""

    def __init__(self, draft: Draft, made: Mapping[str, Actor]) -> None:
        self._draft, self._made = draft, made

    def of(self, word: str) -> tuple[str, ...]:
        """The person of the page who has that word in the name, or two as one: ``ماي`` (also a month), ``بو
        ريطة``, ``عبدالجواد``."""
        known = {**self._draft.actors, **self._made}
        names = {a: fold_word(e.label_ar).split() for a, e in known.items() if e.kind == "person"}
        family = [a for a, name in names.items() if word in name[1:] or word in map("".join, pairwise(name[1:]))]
        given = [a for a, name in names.items() if word == name[0]]
        return tuple(family[-1:]) or tuple(given if len(given) == 1 else ())
