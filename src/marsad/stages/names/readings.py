"""What the readings of one word say of names: which are far-fetched, which rule a name out."""

from __future__ import annotations

from collections.abc import Collection

from marsad.layers import BREAK, WORD, Draft, Hit, Token
from marsad.text.fold import fold_word

_DOTTED, _ALIF = "ي", "ا"
PLURALS = ("ون", "ين", "ان", "ات")
_SONS = frozenset({"بن", "بنت"})
_UPON = fold_word("على")
_SHORT_PART = 3
_HYPHEN = "-"
_AND = "و"
_ARTICLE, _PARTICIPLE, _NISBA, _FEMININE, _SO = "ال", "الم", "يه", "ة", "ف"
_FARTHEST_TITLE, _TWO = 4, 2
_MYSELF = ("past 1", "present 1", "past 2", "present 2")
_VOWELS = frozenset("اوي")
_HONOURS = frozenset({"honorific"})
_DESCRIBES = frozenset({"adj", "noun", "common"})
_LEADS = frozenset({"role", "title", "honorific", "counterpart"})


def is_far_fetched(hit: Hit) -> bool:
    """A dual, something of mine, a verb in the first person, or one behind ``ف``: ``فيفي``; ``رقيبي`` is no sergeant
    of mine."""
    feats = hit.feats.split() if hit.category == "noun" else ()
    return (
        "du" in feats
        or (hit.suffix == _DOTTED and hit.category in ("noun", "common"))
        or (hit.category == "verb" and (hit.pro == (_SO,) or hit.feats.startswith(_MYSELF)))
    )


def is_foreign(draft: Draft, i: int, glued: tuple[str, ...], plurals: tuple[str, ...] = PLURALS) -> bool:
    """Whether the lexicon lacks the word at token i, and neither article nor one of the ``plurals`` nor one of the
    proclitics ``glued`` shows in it."""
    if not 0 <= i < len(draft.tokens) or i in draft.hits:
        return False
    token = draft.tokens[i]
    plain = not token.word.startswith((_ARTICLE, *glued)) and not token.word.endswith(plurals)
    return token.kind == WORD and len(token.word) > _SHORT_PART and plain


def is_hyphenated(draft: Draft, i: int) -> bool:
    """``تيه-هيو``: whether a hyphen without blanks joins the word at token i to another."""
    if not 0 <= i < len(draft.tokens) - _TWO:
        return False
    word, mark, other = draft.tokens[i : i + 3]
    joined = mark.word == _HYPHEN and word.end == mark.start and mark.end == other.start
    return joined and word.kind == other.kind == WORD


def sounds_of_w(draft: Draft, token: Token, units: Collection[str]) -> bool:
    """``ويلكينسون``: an unknown word in which ``و`` is a letter of its own, for a vowel follows, no part of names."""
    word = token.word
    written = draft.article.text[token.start + 1 : token.start + 2] in _VOWELS
    unknown = token.i not in draft.hits and len(word) > _SHORT_PART and word[1:] not in units
    return unknown and word[0] == _AND and written


def has_father(draft: Draft, token: Token) -> bool:
    """``يحيى بن مقيت``, ``تركي بن طلال``: whose son he is follows."""
    return token.i + 1 < len(draft.tokens) and draft.tokens[token.i + 1].word in _SONS


def is_described(draft: Draft, token: Token, last: bool) -> bool:
    """``السحرية``, ``المنتقل``, ``مصادفة``: words that end as few family names do, or begin as participles do; the
    latter are no names unless they are the ``last`` word of one."""
    word = token.word
    if word.startswith(_ARTICLE):
        return word.endswith(_NISBA) or (not last and word.startswith(_PARTICIPLE) and not word.endswith(_DOTTED))
    return not last and draft.article.text[token.end - 1] == _FEMININE


def may_be_led(draft: Draft, token: Token) -> bool:
    """Behind ``أبي`` or ``بن`` anything is a name but a preposition: ``آبي من``; ``بن علي`` is dotted."""
    return not is_preposition(draft, token) or is_dotted(draft, token)


def is_dotted(draft: Draft, token: Token) -> bool:
    """``علي`` with its dots is no ``على``, though both fold alike."""
    return draft.article.text[token.end - 1] == _DOTTED


def is_written_apart(draft: Draft, token: Token) -> bool:
    """``ألفريدو`` begins with no article, though it folds alike."""
    return draft.article.text[token.start] != _ALIF


def is_parted(draft: Draft, i: int) -> bool:
    """A preposition, but not ``على``, which ``صادق`` takes as a verb; ``علي`` with its dots is somebody."""
    upon = draft.tokens[i].word == _UPON and not is_dotted(draft, draft.tokens[i])
    return not upon and any(h.ref == "prep" and not h.pro for h in draft.hits.get(i, ()))


def is_joined(draft: Draft, i: int) -> bool:
    """Whether ``و`` leads on: ``خالد المطوع والسفير``."""
    return i < len(draft.tokens) and draft.tokens[i].word.startswith(_AND)


def governs(draft: Draft, i: int) -> bool:
    """``جوبس علي سبيل المثال``: dots or none, a noun or ``ذلك`` at token i makes the word before it ``على``."""
    return any(h.category in ("noun", "word") and not h.pro for h in draft.hits.get(i, ()))


def governs_noun(draft: Draft, i: int) -> bool:
    """``أكبر قوة``: whether token i is nothing but a noun without the article, which makes no name of a comparative."""
    hits = draft.hits.get(i, ())
    return bool(hits) and all(h.category in ("noun", "topic", "weak-topic") and not h.pro for h in hits)


def is_preposition(draft: Draft, token: Token) -> bool:
    """Whether a word may be a preposition as it stands."""
    return any(h.ref == "prep" and not h.pro for h in draft.hits.get(token.i, ()))


def is_ruler(draft: Draft, i: int, rulers: Collection[str]) -> bool:
    """``فيصل بن مشعل أمير المنطقة``: a title of ``rulers`` before a definite noun, no part of a name."""
    definite = any(h.category == "noun" and h.pro == (_ARTICLE,) for h in draft.hits.get(i + 1, ()))
    return definite and draft.tokens[i].word in rulers


def said_twice(draft: Draft, i: int, j: int) -> bool:
    """``سيغموند فرويد سيغموند فرويد``: a heading and the sentence below it."""
    return [t.word for t in draft.tokens[i:j]] == [t.word for t in draft.tokens[j : j + _TWO]]


def is_titled(draft: Draft, first: int, titles: Collection[str]) -> bool:
    """Whether an honorific, title or office ends right before token ``first``."""
    before = range(max(0, first - _FARTHEST_TITLE), first)
    return any(h.category in titles and h.j == first for i in before for h in draft.hits.get(i, ()))


def rules_out(hit: Hit) -> bool:
    """A reading that makes a known part of a name some other word here: ``بان`` is also ``ب + أن``."""
    return (hit.category in ("verb", "word", "date-word") and not hit.pro and not hit.suffix) or (
        hit.category == "word" and hit.ref in ("that", "prep", "relative")
    )


def only_describes(hit: Hit) -> bool:
    """A noun or adjective and no verb or word of grammar: ``راتب``, ``نجم``."""
    return hit.category in ("noun", "adj", "name", "title", "honorific") and not hit.pro


def is_arabic_noun(word: str) -> bool:
    """``بتمزق``, ``بمجهود``: two consonants and more behind a preposition; foreign names have a vowel there."""
    return len(word) > _SHORT_PART + 1 and word[1] not in _VOWELS


def splits_into_known(word: str, parts: frozenset[str]) -> bool:
    """Whether the word is a proclitic and a known part of a name, or an unknown word behind ``و``."""
    return word.startswith("و") or (word[1:] in parts and len(word) > _SHORT_PART + 1)


def counted(draft: Draft, first: int, j: int) -> int:
    """``الملك فؤاد الأول``, ``فيليبي الخامس ملك إسبانيا``: where the ordinal ends that counts kings, or 0."""
    ordinals = [h for h in draft.hits.get(j, ()) if h.category == "ordinal" and h.pro == (_ARTICLE,)]
    if not ordinals or j != first + 1:
        return 0
    end = max(h.j for h in ordinals)
    reigns = any(h.category == "role" and not h.pro for h in draft.hits.get(end, ()))
    return end if reigns or is_titled(draft, first, _HONOURS) else 0


def is_family(draft: Draft, first: int, token: Token) -> bool:
    """``الدكتور حاتم الجبلي``: an adjective in ``ي`` behind a title and a given name is his family's."""
    if token.i != first + 1 or not (token.word.startswith(_ARTICLE) and token.word.endswith(_DOTTED)):
        return False
    hits = draft.hits.get(token.i, ())
    return all(h.category in _DESCRIBES for h in hits) and is_titled(draft, first, _LEADS)


def is_in_title(draft: Draft, i: int) -> bool:
    """Whether token i stands in the first line of the page, which calls people by their family names."""
    return all(token.kind != BREAK for token in draft.tokens[:i])


def is_ordinal(draft: Draft, i: int) -> bool:
    """``الثاني`` counts kings, and alone it is nobody's name."""
    return any(h.category == "ordinal" for h in draft.hits.get(i, ()))
