"""People whose given name is another word too, where only a name can stand: ``قال عادل الخبثاني``, ``المحلل السياسي
أمير الساعدي``, ``، علي الهيل،``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from marsad.layers import WORD, Candidate, Draft, Hit, Token
from marsad.stages.names.readings import is_dotted, is_preposition, is_titled
from marsad.stages.names.shapes import Shapes
from marsad.text.tokens import COMMAS

_ARTICLE, _LED = "ال", ("بال", "كال", "وال", "فال", "لل")
_SHORT = 3
_TITLES = frozenset({"honorific", "title"})
_DESCRIBES, _MOST, _AHEAD, _NEAR, _LONGER = frozenset({"adj", "adjective"}), 3, 2, 7, 3


def homonyms(
    draft: Draft, shapes: Shapes, parts: list[Token], taken: Collection[int], people: frozenset[str]
) -> Iterator[Candidate]:
    """A given name among ``parts`` right behind a verb of speech, a title of ``people`` or a comma, and a family
    name."""
    for token in parts:
        other = token.word in shapes.given and token.i in draft.hits and token.i not in taken
        if other and _is_name_here(draft, shapes, token, taken, people):
            j = max(token.i + _AHEAD, shapes.end(draft, token.i + 1, taken, words=1))
            yield Candidate(token.i, j, token.start, draft.tokens[j - 1].end, "new", (), "", ())


def _is_name_here(draft: Draft, shapes: Shapes, token: Token, taken: Collection[int], people: frozenset[str]) -> bool:
    behind = draft.tokens[token.i + 1] if token.i + 1 < len(draft.tokens) else token
    led = token.i > 0 and draft.tokens[token.i - 1].word in shapes.particles
    if led or token.kind != WORD or behind is token or behind.kind != WORD or behind.i in taken:
        return False
    if is_preposition(draft, token) and not is_dotted(draft, token):
        return False
    if not _is_family(draft, shapes, behind):
        return False
    if shapes.speaks(draft, token.i - 1) or is_titled(draft, token.i, _TITLES) or _is_described(draft, token.i, people):
        return True
    foreign = behind.i not in draft.hits and behind.word.startswith(_ARTICLE)
    if foreign and token.i - 1 in taken and _is_introduced(draft, token.i, people):  # وزير الموارد المائية حسن الجنابي
        return True
    comma = token.i > 1 and draft.tokens[token.i - 1].word in COMMAS
    within = token.i > 0 and draft.tokens[token.i - 1].word in shapes.given  # أحمد محمد علي العابد
    set_off = _ends(draft, behind.i + 1) and (comma or behind.word.startswith(_ARTICLE)) and not within
    return set_off and _is_introduced(draft, token.i, people)


def _is_family(draft: Draft, shapes: Shapes, behind: Token) -> bool:
    """A word that the lexicon lacks, or a part of names with which the name ends."""
    if behind.word in shapes.never or behind.word.startswith(_LED) or len(behind.word) < _SHORT:
        return False
    if behind.i not in draft.hits:
        return True
    if any(h.category == "word" for h in draft.hits[behind.i]):
        return False
    if behind.word in shapes.given and behind.i + 1 < len(draft.tokens):  # محمود حسن علي السالمي
        third = draft.tokens[behind.i + 1].word
        if third in shapes.given and _ends(draft, behind.i + _LONGER):
            return True
    return behind.word in shapes.parts and _ends(draft, behind.i + 1)


def _ends(draft: Draft, i: int) -> bool:
    """A comma, ``إن`` or the end of the text."""
    if i >= len(draft.tokens) or draft.tokens[i].word in COMMAS:
        return True
    return any(h.ref in ("that", "relative") for h in draft.hits.get(i, ()))


def _is_described(draft: Draft, i: int, people: frozenset[str]) -> bool:
    """``الخبير الاقتصادي``, ``الأكاديمي القطري``: a definite noun of people with adjectives ends before token i."""
    for k in range(i - 1, max(i - 1 - _MOST, -1), -1):
        hits = draft.hits.get(k, ())
        if any(h.category == "title" or (_is_of_people(h, people) and _ARTICLE in h.pro) for h in hits):
            return not _is_owned(draft, k)
        if not any(h.category in _DESCRIBES and _ARTICLE in h.pro for h in hits):
            return False
    return False


def _is_owned(draft: Draft, k: int) -> bool:
    """``محامو الفنانة``: whoever stands before the title at token k serves her."""
    before = draft.tokens[k - 1] if k else None
    told = before is not None and any(h.category in ("verb", "word") for h in draft.hits.get(k - 1, ()))
    return before is not None and before.kind == WORD and not told


def _is_introduced(draft: Draft, i: int, people: frozenset[str]) -> bool:
    """``رئيس الجامعة، فوزي لقجع،``, ``المتحدث باسم الوزارة صادق الخضور``: a noun of people stands near."""
    near = range(max(0, i - _NEAR), i)
    return any(_is_of_people(h, people) for k in near for h in draft.hits.get(k, ()))


def _is_of_people(hit: Hit, people: frozenset[str]) -> bool:
    return hit.category == "noun" and hit.ref in people and "pl" not in hit.feats.split()
