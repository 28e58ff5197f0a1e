"""English for bodies that are only described: ``هيئة إدارة الطوارئ`` is an Emergency Management Authority."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from marsad.rulebook import Rulebook
from marsad.text.fold import fold_word
from marsad.text.romanise import romanise

_ARTICLE, _FOR, _AND, _TO_THE = "ال", "ل", "و", "لل"
_SHORT, _LONGEST, _LEAST = 3, 3, 4
_OF = " of"
_PLACES = frozenset({"place", "state"})


class Word(NamedTuple):
    """One noun, adjective, nation or name, with what leads to it; ``said`` is it as the page has it."""

    kind: str
    en: str
    join: str = ""
    said: str = ""


class Gloss(NamedTuple):
    """A body in English, and how many of its words that says; what it does or belongs to is left out."""

    en: str
    words: int


class Glossary:
    """Says described bodies in English; one for all pages."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._rules, self._terms = rulebook, rulebook.terms
        heads = {ref.rpartition(" ")[0]: head.en[0] for ref, head in reversed(rulebook.heads.items())}
        nouns = {k.removeprefix(_ARTICLE): v for k, v in self._terms.nouns.items()}
        self._heads = heads
        self._nouns = {**heads, **nouns, **self._terms.plain}

    def body(self, text: str) -> Gloss | None:
        """A body in English; none where a common word of its name has no English, or no name is left."""
        said = text.split()
        words = list(map(fold_word, said))
        end = next((n for n in range(1, len(words)) if self._ends(words[n])), len(words))
        size, head = self._head(words[:end])
        rest = self._read(words[size:end], said[size:end]) if head else None
        if rest is None or not (rest or size > 1):
            return None
        definite = words[0].startswith((_ARTICLE, _TO_THE))
        if definite and rest and rest[0].kind in ("noun", "name", "place") and not rest[0].join:
            return None
        return Gloss(_english(head.removesuffix(_OF), rest), end)

    def _head(self, words: Sequence[str]) -> tuple[int, str]:
        """How many words the noun takes that heads a body, and its English."""
        first = words[0].removeprefix(_TO_THE).removeprefix(_ARTICLE)
        for n in range(min(_LONGEST, len(words)), 0, -1):
            phrase = " ".join((first, *map(_bare, words[1:n])))
            if en := self._terms.plain.get(phrase) or (self._heads.get(phrase) if n == 1 else ""):
                return n, en
        return 0, ""

    def _ends(self, word: str) -> bool:
        """``التابعة``, ``المكلفة``: no part of a name, unless it may describe one."""
        core = _bare(word)
        described = core in self._terms.adjectives or core in self._terms.plain_adjectives
        return core in self._terms.ends and not described

    def field(self, words: Sequence[str]) -> str:
        """What bodies are for, such as ``للتسامح والسلام``, in English, or nothing."""
        bare = [words[0].removeprefix(_TO_THE).removeprefix(_FOR), *words[1:]] if words else []
        read = self._read(bare, bare)
        return _english("", read) if read and read[0].kind == "noun" else ""

    def _read(self, words: Sequence[str], said: Sequence[str]) -> list[Word] | None:
        """Its words in the order of the page; none where one cannot be said."""
        found: list[Word] = []
        n = 0
        while n < len(words):
            size, word = self._next(words[n:], said[n])
            if word is None:
                return None
            if found and word.kind == found[-1].kind == "name" and not word.join:
                word = self._name(f"{found.pop().said} {word.said}")
            found.append(word)
            n += size
        return found

    def _next(self, words: Sequence[str], said: str) -> tuple[int, Word | None]:
        """How many words make one term, and that term."""
        join, core = _parted(words[0])
        for n in range(min(_LONGEST, len(words)), 0, -1):
            phrase = " ".join((core, *(_bare(w) for w in words[1:n])))
            if en := self._nouns.get(phrase):
                return n, Word("noun", en, join)
        if en := self._terms.adjectives.get(core) or self._terms.plain_adjectives.get(core):
            return 1, Word("adj", en, join)
        return 1, self._named(words[0], core, join, said)

    def _named(self, word: str, core: str, join: str, said: str) -> Word | None:
        """A nation, a place, or a name: a word that the lexicon lacks."""
        written = (*self._rules.forms.get(core, ()), *self._rules.forms.get(word, ()))
        nation = next((f.ref for f in written if f.category == "adjective" and not f.rest), "")
        if nation in self._rules.actors:
            return Word("nation", self._rules.actors[nation].adjective_en or self._rules.actors[nation].en, join)
        names = (f for f in written if f.category == "name" and not f.rest)
        place = next((f.ref for f in names if _PLACES & set(f.feats.split())), "")
        if place:
            return Word("place", self._rules.actors[place].en.partition(",")[0], join)
        common = any(f.category != "name" and not f.rest for f in written)
        unknown = not (common or join or word.startswith(_ARTICLE)) and len(word) >= _SHORT
        return self._name(said) if unknown else None

    def _name(self, said: str) -> Word:
        return Word("name", romanise(said, self._rules.spelling), said=said)


def _parted(word: str) -> tuple[str, str]:
    """What leads to a word in English, and the word without that and the article."""
    if word.startswith(_TO_THE) and len(word) > _LEAST:
        return "for", word[2:]
    if word.startswith(_AND + _ARTICLE) and len(word) > _LEAST:
        return "and", word[3:]
    return "", _bare(word)


def _bare(word: str) -> str:
    return word.removeprefix(_ARTICLE) if len(word) > _SHORT else word


def _english(head: str, words: Sequence[Word]) -> str:
    """English order: nations and adjectives first, the last one foremost; nouns before what they define."""
    chain, tail = [head] if head else [], ""
    traits: list[str] = []
    for n, word in enumerate(words):
        if word.kind == "nation":
            tail = f"{word.en} {tail}".strip()
        elif word.kind == "adj":
            at = 0 if n and words[n - 1].kind in ("name", "place") else -1
            if chain:
                chain[at] = f"{word.en} {chain[at]}"
            traits += [] if chain else [word.en]
        elif word.join and n:
            chain[-1] = f"{chain[-1]} {word.join} {word.en}"
        else:
            chain.append(word.en)
    whole = _chained(chain)
    return " ".join(filter(None, (tail, *traits, whole)))


def _chained(chain: Sequence[str]) -> str:
    """``إدارة الطوارئ`` is Emergency Management; ``of`` keeps the order, and so does a row with ``and``."""
    said = chain[-1].removesuffix(_OF) if chain else ""
    for noun in reversed(chain[:-1]):
        if said.endswith(noun):
            continue  # محافظة الأنبار is Al Anbar Governorate.
        joined = f"{noun} {said}" if noun.endswith(_OF) else f"{said} {noun}"
        said = f"{noun} of {said}" if " and " in said and not noun.endswith(_OF) else joined
    return said.strip()
