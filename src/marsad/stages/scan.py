"""Find every lexicon entry on the page, all analyses kept.

The automaton runs over words, not letters: a word's readings (proclitics, core, suffix) are worked out once a
process and remembered, so a page costs one dictionary look-up a word, however many rules there are.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from marsad.layers import LATIN, WORD, Draft, Hit, Token
from marsad.rulebook import Form, Rulebook
from marsad.text.clitics import SUFFIXES, Split, splits
from marsad.text.tokens import tokenize

_REMEMBERED = 200_000
_SCANNED = frozenset({WORD, LATIN})
_NO_ARTICLE = frozenset({"verb", "word", "name", "honorific", "counterpart", "modifier", "number"})
_NO_SUFFIX = frozenset({"name", "adjective", "month", "hijri-month", "weekday", "modifier", "honorific", "number"})
_TAKES_SUFFIX = frozenset({"role", "body"})
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


class Known(msgspec.Struct, frozen=True):
    """The readings of a word: those of one word (category, ref, feats, proclitics, suffix), longer ones by their second
    word, and phrases that take a suffix; the categories of all of them that few words have."""

    single: tuple[tuple[str, str, str, tuple[str, ...], str], ...]
    longer: dict[str, tuple[Reading, ...]]
    suffixed: tuple[Reading, ...]
    rare: tuple[str, ...]


_NOTHING = Known((), {}, (), ())


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
                known = self._known.get(token.word) or self._remember(token.word)
                if known is not _NOTHING and (here := self._here(known, token.i, tokens)):
                    found[token.i] = tuple(here)
                    for category in known.rare:
                        starts.setdefault(category, []).append(token.i)
        return found, starts

    def _here(self, known: Known, i: int, tokens: Sequence[Token]) -> list[Hit]:
        here: list[Hit] = []
        if known.longer:
            behind = next_word(tokens, i + 1)
            if behind in known.longer:
                longer = (_complete(reading, i, tokens) for reading in known.longer[behind])
                here.extend(hit for hit in longer if hit is not None)
            if known.suffixed and behind.endswith(SUFFIXES):
                here.extend(hit for r in known.suffixed if (hit := _with_suffix(r, i, tokens)) is not None)
            if len(here) > 1:
                here.sort(key=lambda hit: -hit.j)
        j = i + 1
        here.extend([Hit(i, j, category, ref, feats, pro, end) for category, ref, feats, pro, end in known.single])
        return here

    def _remember(self, word: str) -> Known:
        if len(self._known) >= _REMEMBERED:
            self._known.clear()
        found = self._read(word)
        self._known[word] = known = _sorted(found) if found else _NOTHING
        return known

    def _read(self, word: str) -> list[Reading]:
        return [
            (form, split.pro, split.suffix)
            for split in splits(word)
            for form in self._forms.get(split.core, ())
            if _fits(form, split)
        ]


def _sorted(readings: list[Reading]) -> Known:
    longer: dict[str, list[Reading]] = {}
    for reading in readings:
        if reading[0].rest:
            longer.setdefault(reading[0].rest[0], []).append(reading)
    single = tuple((f.category, f.ref, f.feats, pro, suffix) for f, pro, suffix in readings if not f.rest)
    suffixed = tuple(r for r in readings if r[0].rest and r[0].category in _TAKES_SUFFIX)
    rare = tuple({r[0].category: None for r in readings if r[0].category not in _COMMON})
    return Known(single, {word: tuple(found) for word, found in longer.items()}, suffixed, rare)


def next_word(tokens: Sequence[Token], j: int) -> str:
    """The word at token j, hyphens and underscores that join words passed over."""
    while j < len(tokens) and tokens[j].word in _JOINTS:
        j += 1
    return tokens[j].word if j < len(tokens) else ""


def _fits(form: Form, split: Split) -> bool:
    """Whether proclitics and suffix may stand with this kind of entry and inflection."""
    category, feats = form.category, form.feats
    article = "ال" in split.pro
    if split.suffix and (form.rest or category in _NO_SUFFIX):
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
