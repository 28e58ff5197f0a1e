"""People whose names are other words too, told by what is said of them: ``قالت رندا سلم، رئيسة القسم،``."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from marsad.layers import PUNCT, SPEECH, WORD, Candidate, Draft, Hit, Token
from marsad.stages.names.shapes import Shapes
from marsad.text.tokens import COMMAS

_ARTICLE, _AND = "ال", "و"
_TWO, _THREE = 2, 3
_TITLES = frozenset({"role", "title"})
_NO_NAME = frozenset({"word", "role", "title", "date-word", "number", "ordinal", "head", "adjective"})
_WHO_IS = frozenset({"هو", "هي", "وهو", "وهي"})


def described(
    draft: Draft, shapes: Shapes, taken: Collection[int], people: frozenset[str], texts: frozenset[str]
) -> Iterator[Candidate]:
    """Two or three words right behind a verb of speech, whatever they mean, before a noun of ``people``, mostly behind
    a comma; ``texts`` are nouns that speak themselves, in which nobody is named."""
    for at in sorted(draft.starts.get(SPEECH, ())):
        i = at + 1
        if i in taken or i + 1 in taken or not _is_word(draft, i) or draft.tokens[i].word.startswith(_ARTICLE):
            continue
        if not shapes.speaks(draft, at) or _is_of_grammar(draft, at):
            continue
        j = _title(draft, i, people)
        free = _TWO <= j - i <= _THREE and not any(k in taken for k in range(i, j))
        named = free and all(_may_name(draft, t, people | texts) for t in draft.tokens[i:j])
        if named and _is_one(draft, shapes, i, j):
            yield Candidate(i, j, draft.tokens[i].start, draft.tokens[j - 1].end, "new", (), "", ())


def _title(draft: Draft, i: int, people: frozenset[str]) -> int:
    """The token behind some words at which a title begins, or its comma; i without one near."""
    j = i
    while j - i <= _THREE and _is_word(draft, j) and not _is_titled(draft, j, people):
        j += 1
    comma = j < len(draft.tokens) and draft.tokens[j].kind == PUNCT and draft.tokens[j].word in COMMAS
    return j if _is_titled(draft, j + comma, people) else i


def _is_word(draft: Draft, i: int) -> bool:
    return i < len(draft.tokens) and draft.tokens[i].kind == WORD


def _is_titled(draft: Draft, i: int, people: frozenset[str]) -> bool:
    """``، مديرة الحملات``, ``، وهو محام``: a noun of people behind the comma."""
    i += i < len(draft.tokens) and draft.tokens[i].word in _WHO_IS
    return not _is_of_grammar(draft, i) and any(
        h.category in _TITLES or _names_people(h, people) for h in draft.hits.get(i, ())
    )


def _is_of_grammar(draft: Draft, i: int) -> bool:
    """``هناك``, ``أمام``: words that only look like verbs and titles."""
    return any(h.category == "word" and not h.pro for h in draft.hits.get(i, ()))


def _names_people(hit: Hit, people: frozenset[str]) -> bool:
    one = hit.category == "noun" and not hit.feats.startswith("pl") and not hit.suffix
    return one and hit.ref in people and _AND not in hit.pro


def _may_name(draft: Draft, token: Token, people: frozenset[str]) -> bool:
    """No title, number or word of grammar, nothing in the plural or behind a preposition."""
    hits = draft.hits.get(token.i, ())
    if any(set(h.pro) - {_ARTICLE} for h in hits):
        return False
    return not any(h.category in _NO_NAME or _names_people(h, people) or h.feats.startswith("pl") for h in hits)


def _is_one(draft: Draft, shapes: Shapes, i: int, j: int) -> bool:
    """The first word has no article, the second does not describe it (``قال بيان رسمي``), none is joined by ``و``."""
    first, behind = draft.tokens[i], draft.hits.get(i + 1, ())
    noun = any(h.category == "noun" for h in draft.hits.get(i, ()))
    if any(t.word.startswith(_AND) and t.word not in shapes.units for t in draft.tokens[i + 1 : j]):
        return False
    return not first.word.startswith(_ARTICLE) and not (noun and any(h.category == "adj" for h in behind))
