"""Find every lexicon entry on the page, all analyses kept.

The automaton runs over words, not letters: a word's readings (proclitics, core, suffix) are worked out once a
process and remembered, so a page costs one dictionary look-up a word, however many rules there are.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from marsad.layers import LATIN, WORD, Draft, Hit, Token
from marsad.rulebook import Form, Rulebook
from marsad.text.clitics import SUFFIXES, Split, splits, splits_among
from marsad.text.tokens import tokenize

_REMEMBERED = 200_000
_SCANNED = frozenset({WORD, LATIN})
_NO_ARTICLE = frozenset({"verb", "word", "name", "honorific", "honour", "counterpart", "modifier", "number"})
_NO_SUFFIX = frozenset(
    {"name", "adjective", "month", "hijri-month", "weekday", "modifier", "honorific", "honour", "number"}
)
_TOPICS = frozenset({"topic", "strong-topic", "weak-topic", "passing-topic"})
_TAKES_SUFFIX = frozenset({"role", "body"}) | _TOPICS
_COMMON = frozenset({"verb", "noun", "adj", "word", "common"})
_JOINTS = ("_", "-")
_MANY, _SHORT = 3, 3
Reading = tuple[Form, tuple[str, ...], str]


def scan(rulebook: Rulebook) -> Callable[[Draft], Draft]:
    """The stage that fills ``Draft.tokens``, ``Draft.hits`` and ``Draft.starts``."""
    lookup = Lookup(rulebook.forms)

    def stage(draft: Draft) -> Draft:
        tokens = draft.tokens or tokenize(draft.article.text)
        hits, starts = lookup.hits(tokens)
        return msgspec.structs.replace(draft, tokens=tokens, hits=hits, starts=starts)

    return stage


class Known(msgspec.Struct, frozen=True, gc=False):
    """The readings of a word: those of one word (category, ref, feats, proclitics, suffix), longer ones by their second
    word, and phrases that take a suffix by what their second word starts with then; the categories of all of them that
    few words have."""

    single: tuple[tuple[str, str, str, tuple[str, ...], str], ...]
    longer: dict[str, tuple[Reading, ...]]
    suffixed: dict[str, tuple[Reading, ...]]
    rare: tuple[str, ...]


_NOTHING = Known((), {}, {}, ())


class Lookup:
    """Readings of words against the lexicon, remembered by word."""

    def __init__(self, forms: dict[str, tuple[Form, ...]]) -> None:
        self._forms = forms
        self._known: dict[str, Known] = {}

    def hits(self, tokens: Sequence[Token]) -> tuple[dict[int, tuple[Hit, ...]], dict[str, list[int]]]:
        """All entries by the token they start at, the longest first; where those of rare categories may start."""
        found: dict[int, tuple[Hit, ...]] = {}
        starts: dict[str, list[int]] = {}
        for token in tokens:
            if token.kind in _SCANNED:
                i, j = token.i, token.i + 1
                known = self._known.get(token.word) or self._remember(token.word)
                here = [Hit(i, j, category, ref, feats, pro, end) for category, ref, feats, pro, end in known.single]
                if known.longer:
                    here = _phrases(known, i, tokens) + here
                if here:
                    found[i] = tuple(here)
                    for category in known.rare:
                        starts.setdefault(category, []).append(i)
        return found, starts

    def _remember(self, word: str) -> Known:
        if len(self._known) >= _REMEMBERED:
            self._known.clear()
        found = self._read(word)
        self._known[word] = known = _sorted(found) if found else _NOTHING
        return known

    def _read(self, word: str) -> list[Reading]:
        return [
            (form, split.pro, split.suffix)
            for split in splits_among(word, self._forms)
            for form in self._forms[split.core]
            if _fits(form, split)
        ]


def _sorted(readings: list[Reading]) -> Known:
    longer = [r for r in readings if r[0].rest]
    single = tuple([(f.category, f.ref, f.feats, pro, suffix) for f, pro, suffix in readings if not f.rest])
    suffixed = [r for r in longer if r[0].category in _TAKES_SUFFIX]
    rare = tuple({r[0].category: None for r in readings if r[0].category not in _COMMON})
    return Known(single, _by(longer, lambda rest: rest[0]), _by(suffixed, _stem), rare)


def _by(readings: list[Reading], key: Callable[[tuple[str, ...]], str]) -> dict[str, tuple[Reading, ...]]:
    """Readings by a key of the words behind their first."""
    found: dict[str, list[Reading]] = {}
    for reading in readings:
        found.setdefault(key(reading[0].rest), []).append(reading)
    return {word: tuple(same) for word, same in found.items()}


def _stem(rest: tuple[str, ...]) -> str:
    """What the second word of a phrase starts with where its last one carries a pronoun, before which a letter may
    change."""
    return rest[0] if len(rest) > 1 else rest[0][:-1]


def _phrases(known: Known, i: int, tokens: Sequence[Token]) -> list[Hit]:
    """Entries of several words at token i, the longest first."""
    here: list[Hit] = []
    behind = tokens[i + 1].word if i + 1 < len(tokens) else ""
    if behind in _JOINTS:
        behind = next_word(tokens, i + 2)
    if behind in known.longer:
        here = [hit for reading in known.longer[behind] if (hit := _complete(reading, i, tokens)) is not None]
    if known.suffixed and behind.endswith(SUFFIXES):
        rest = (r for n in range(len(behind)) for r in known.suffixed.get(behind[: n + 1], ()))
        here += [hit for reading in rest if (hit := _with_suffix(reading, i, tokens)) is not None]
    return sorted(here, key=lambda hit: -hit.j) if len(here) > 1 else here


def next_word(tokens: Sequence[Token], j: int) -> str:
    """The word at token j, hyphens and underscores that join words passed over."""
    while j < len(tokens) and tokens[j].word in _JOINTS:
        j += 1
    return tokens[j].word if j < len(tokens) else ""


def _fits(form: Form, split: Split) -> bool:
    """Whether proclitics and suffix may stand with this kind of entry and inflection."""
    category, feats = form.category, form.feats
    article = "ال" in split.pro
    if split.suffix and ((form.rest and category not in _TOPICS) or category in _NO_SUFFIX):
        return False
    if category == "noun" and split.suffix and (split.suffix == "ني" or feats.endswith("du")):  # كتابي, كتاباي
        return False
    if "bound" in feats and not split.suffix and not form.rest and category not in ("role", "body", "verb"):
        return False
    if category == "verb":
        return _fits_verb(feats, split, article)
    if category == "common":
        return _fits_common(split)
    if "س" in split.pro or "ا" in split.pro:
        return False
    if article and category in _NO_ARTICLE:
        return False
    if feats.startswith("art"):
        return article
    if feats.startswith(("con", "def")):
        return not article
    return not (article and ("construct" in feats or "acc" in feats))


def _fits_common(split: Split) -> bool:
    """A word that only ends names: whole, behind ``و`` or the article, or long enough to carry a pronoun."""
    plain = split.pro[:1] in ((), ("و",)) or "ال" in split.pro
    return plain and len(split.pro) < _MANY and (not split.suffix or len(split.core) > _SHORT)


def _fits_verb(feats: str, split: Split, article: bool) -> bool:
    if split.suffix == "ي":  # a verb takes ني
        return False
    if feats.startswith("participle"):
        return "س" not in split.pro
    if article or "ب" in split.pro or "ك" in split.pro:
        return False
    if "س" in split.pro:
        return feats.startswith("present") and "jussive" not in feats
    if feats.endswith("future"):
        return False
    if "ل" in split.pro:
        return feats.startswith("present")
    return not ("bound" in feats and not split.suffix)


def _complete(reading: Reading, i: int, tokens: Sequence[Token]) -> Hit | None:
    """The hit, if the words behind the first stand on the page too."""
    form, pro, suffix = reading
    j = i + 1
    for word in form.rest:
        while j < len(tokens) and tokens[j].word in _JOINTS and word != tokens[j].word:
            j += 1
        if j >= len(tokens) or tokens[j].word != word:
            return None
        j += 1
    return Hit(i, j, form.category, form.ref, form.feats, pro, suffix)


def _with_suffix(reading: Reading, i: int, tokens: Sequence[Token]) -> Hit | None:
    """The hit of a phrase whose last word carries a pronoun: ``رئيس وزرائها``."""
    form, pro, _ = reading
    last = i + len(form.rest)
    if last >= len(tokens) or any(tokens[i + 1 + n].word != word for n, word in enumerate(form.rest[:-1])):
        return None
    suffix = _bound(tokens[last].word, form.rest[-1])
    return Hit(i, last + 1, form.category, form.ref, form.feats, pro, suffix) if suffix else None


def _bound(written: str, word: str) -> str:
    """The pronoun on the last word of a phrase: ``وزرائها`` is ``وزراء`` with ``ها``."""
    for split in splits(written):
        if not split.pro and split.suffix and split.core in (word, word[:-1] + "ئ", word[:-1] + "ؤ", word[:-1] + "ت"):
            return split.suffix
    return ""
