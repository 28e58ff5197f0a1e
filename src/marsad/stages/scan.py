"""Find every lexicon entry on the page, all analyses kept.

The automaton runs over words, not letters: a word's readings (proclitics, core, suffix) are worked out once a
process and remembered, so a page costs one dictionary look-up a word, however many rules there are.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from marsad.layers import LATIN, WORD, Draft, Hit, Token
from marsad.rulebook import Form, Rulebook
from marsad.text.clitics import Split, splits
from marsad.text.tokens import tokenize

_REMEMBERED = 200_000
_NO_ARTICLE = frozenset({"verb", "word", "name", "honorific", "counterpart", "modifier", "number"})
_NO_SUFFIX = frozenset({"name", "adjective", "month", "hijri-month", "weekday", "modifier", "honorific", "number"})
Reading = tuple[Form, tuple[str, ...], str]


def scan(rulebook: Rulebook) -> Callable[[Draft], Draft]:
    """The stage that fills ``Draft.tokens`` and ``Draft.hits``."""
    lookup = Lookup(rulebook.forms)

    def stage(draft: Draft) -> Draft:
        tokens = draft.tokens or tokenize(draft.article.text)
        return msgspec.structs.replace(draft, tokens=tokens, hits=lookup.hits(tokens))

    return stage


class Lookup:
    """Readings of words against the lexicon, remembered by word."""

    def __init__(self, forms: dict[str, tuple[Form, ...]]) -> None:
        self._forms = forms
        self._known: dict[str, tuple[Reading, ...]] = {}

    def hits(self, tokens: Sequence[Token]) -> dict[int, tuple[Hit, ...]]:
        """All entries by the token they start at, the longest first."""
        found: dict[int, tuple[Hit, ...]] = {}
        for token in tokens:
            if token.kind == WORD or token.kind == LATIN:
                readings = self.readings(token.word)
                if readings:
                    here = [hit for r in readings if (hit := _complete(r, token.i, tokens)) is not None]
                    if here:
                        found[token.i] = tuple(here)
        return found

    def readings(self, word: str) -> tuple[Reading, ...]:
        """Every entry whose first word this may be."""
        known = self._known.get(word)
        if known is None:
            known = tuple(self._read(word))
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[word] = known
        return known

    def _read(self, word: str) -> list[Reading]:
        found = [
            (form, split.pro, split.suffix)
            for split in splits(word)
            for form in self._forms.get(split.core, ())
            if _fits(form, split)
        ]
        return sorted(found, key=lambda r: -len(r[0].rest))


def _fits(form: Form, split: Split) -> bool:
    """Whether proclitics and suffix may stand with this kind of entry and inflection."""
    category, feats = form.category, form.feats
    article = "ال" in split.pro
    if split.suffix and (form.rest or category in _NO_SUFFIX):
        return False
    if "bound" in feats and not split.suffix and not form.rest and category not in ("role", "body", "verb"):
        return False
    if category == "verb":
        return _fits_verb(feats, split, article)
    if "س" in split.pro or "ا" in split.pro:
        return False
    if article and category in _NO_ARTICLE:
        return False
    if feats.startswith("art"):
        return article
    if feats.startswith(("con", "def")):
        return not article
    return not (article and ("construct" in feats or "acc" in feats))


def _fits_verb(feats: str, split: Split, article: bool) -> bool:
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
    if form.rest:
        for word in form.rest:
            while j < len(tokens) and tokens[j].word in ("_", "-") and word != tokens[j].word:
                j += 1
            if j >= len(tokens) or tokens[j].word != word:
                last = form.rest[-1] == word and j < len(tokens)
                bound = _bound(tokens[j].word, word) if last and form.category in ("role", "body") else ""
                if not bound:
                    return None
                suffix = bound
            j += 1
    return Hit(i, j, form.category, form.ref, form.feats, pro, suffix)


def _bound(written: str, word: str) -> str:
    """The pronoun on the last word of a phrase: ``وزرائها`` is ``وزراء`` with ``ها``."""
    for split in splits(written):
        if not split.pro and split.suffix and split.core in (word, word[:-1] + "ئ", word[:-1] + "ؤ", word[:-1] + "ت"):
            return split.suffix
    return ""
