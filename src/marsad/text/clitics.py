"""Take a written word apart into proclitics, core and pronoun suffix: all ways that are grammatical.

``وللرئيسين`` is ``و + ل + ال + رئيسين``; ``وفد`` is a word of its own and, in form only, ``و + فد``.
Which way is meant is for the lexicon to decide: a way counts only if its core is a known form.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from functools import lru_cache

import msgspec

SUFFIXES = ("هما", "كما", "هم", "هن", "ها", "كم", "كن", "نا", "ني", "ه", "ك", "ي")
_LEADS = ("و", "ف")
_PREPOSITIONS = ("ب", "ك", "ل", "س")
_GLUED = frozenset((*_LEADS, *_PREPOSITIONS))
_ARTICLE = "ال"
_BY_LETTER = {end[-1]: tuple(e for e in SUFFIXES if e[-1] == end[-1]) for end in SUFFIXES}


class Split(msgspec.Struct, frozen=True, gc=False):
    """One way to read a word; ``pro`` are its proclitics in order, ``suffix`` its pronoun or nothing."""

    pro: tuple[str, ...]
    core: str
    suffix: str = ""


def front_length(pro: Sequence[str]) -> int:
    """How many letters of a word its proclitics take; the article stays with the word it makes definite.

    ``للرئيس`` hides the article's alif, so the word starts at its second lam.
    """
    return sum([len(p) for p in pro if p != _ARTICLE]) if pro else 0


def _fronts(word: str) -> list[tuple[tuple[str, ...], str]]:
    """All proclitic sequences with what they leave."""
    if word[:1] not in _GLUED:
        return _articles(word, ())
    found = _behind(word, ())
    if len(word) > 2 and word.startswith(_LEADS):
        found += _behind(word[1:], (word[0],))
    return found


def _behind(rest: str, pro: tuple[str, ...]) -> list[tuple[tuple[str, ...], str]]:
    """What proclitics leave, whole and behind a preposition."""
    found = _articles(rest, pro)
    if len(rest) > 2 and rest.startswith(_PREPOSITIONS):
        found += _articles(rest[1:], (*pro, rest[0]))
    return found


def _articles(rest: str, pro: tuple[str, ...]) -> list[tuple[tuple[str, ...], str]]:
    """The core as it stands, and without its article; ``لل`` hides its alif, ``للجنة`` a lam besides, also where the
    article belongs to a name (``للجنة الدولية للصليب الأحمر``)."""
    found = [(pro, rest)] if len(rest) > 1 or not pro else []
    last = pro[-1] if pro else ""
    if last == "س":
        return found
    if rest.startswith(_ARTICLE) and len(rest) > 3:
        found.append(((*pro, _ARTICLE), rest[2:]))
    if last == "ل" and rest.startswith("ل") and len(rest) > 2:
        found.append(((*pro, _ARTICLE), rest[1:]))
        found.append(((*pro, _ARTICLE), rest))
        found.append((pro, "ا" + rest))
        found.append((pro, "ال" + rest))
    return found


@lru_cache(maxsize=100_000)
def splits(word: str) -> tuple[Split, ...]:
    """All ways to read a folded word, the undivided one first."""
    return tuple(splits_among(word))


def splits_among(word: str, cores: Container[str] | None = None) -> Iterator[Split]:
    """Ways to read a folded word, the undivided one first: those whose core is among ``cores``, else all."""
    # all cores end as the word does, a suffix that it has not is in none
    ends = [end for end in _BY_LETTER.get(word[-1:], ()) if word.endswith(end)]
    for pro, core in _fronts(word):
        if cores is None or core in cores:
            yield Split(pro, core)
        if ends and _ARTICLE not in pro:
            for end in ends:
                stem = core[: -len(end)]
                if len(stem) >= 2 and (cores is None or stem in cores):
                    yield Split(pro, stem, end)
