"""Find every lexicon entry on the page, all analyses kept.

The automaton runs over words, not letters: a word's readings (proclitics, core, suffix) are worked out once a
process and remembered, so a page costs one dictionary look-up a word, however many rules there are.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence

import msgspec

from marsad.layers import KIN, LATIN, PEOPLE, SPEECH, WORD, Draft, Hit, Token
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


def scan(rulebook: Rulebook) -> Callable[[Draft], Draft]:
    """The stage that fills ``Draft.tokens``, ``Draft.hits`` and ``Draft.starts``."""
    lookup = Lookup(rulebook.forms, _noted(rulebook))

    def stage(draft: Draft) -> Draft:
        tokens = draft.tokens or tokenize(draft.article.text)
        hits, starts = lookup.hits(tokens)
        return msgspec.structs.replace(draft, tokens=tokens, hits=hits, starts=starts)

    return stage


def _noted(rulebook: Rulebook) -> dict[str, tuple[str, ...]]:
    """The classes by which words are noted, by word."""
    classes = {PEOPLE: rulebook.word_class(PEOPLE), KIN: rulebook.word_class(KIN), SPEECH: rulebook.speaking}
    every = frozenset().union(*classes.values())
    return {word: tuple(name for name, words in classes.items() if word in words) for word in every}


class Core(msgspec.Struct, frozen=True, gc=False):
    """What the lexicon has under one word: ``alone`` entries of that word and no other, ``longer`` ones by their second
    word, those that take a pronoun at their end also by what their second word ``begins`` with then."""

    alone: tuple[Form, ...]
    longer: dict[str, tuple[Form, ...]]
    begins: dict[str, tuple[Form, ...]]


Reading = tuple[str, str, str, tuple[str, ...], str]


class Known(msgspec.Struct, frozen=True, gc=False):
    """The readings of a word: those of one word (category, ref, feats, proclitics, suffix), what longer ones may start
    with it, their second words and what these begin with before a pronoun, and by what the former are noted."""

    single: tuple[tuple[str, str, str, tuple[str, ...], str], ...]
    longer: tuple[tuple[Core, Split], ...]
    seconds: Collection[str]
    stems: Collection[str]
    sorts: tuple[str, ...]


_NOTHING = Known((), (), (), (), ())


class Lookup:
    """Readings of words against the lexicon, remembered by word; ``noted`` are classes of words, by word."""

    def __init__(self, forms: dict[str, tuple[Form, ...]], noted: dict[str, tuple[str, ...]] | None = None) -> None:
        self._forms, self._noted = forms, noted or {}
        self._cores: dict[str, Core] = {}
        self._known: dict[str, Known] = {}

    def hits(self, tokens: Sequence[Token]) -> tuple[dict[int, tuple[Hit, ...]], dict[str, list[int]]]:
        """All entries by the token they start at, the longest first; where those of each sort start."""
        found: dict[int, tuple[Hit, ...]] = {}
        starts: dict[str, list[int]] = {}
        remembered = self._known
        for i, token in enumerate(tokens):
            known = remembered.get(token.word) or self._remember(token)
            if known is _NOTHING:
                continue
            here = _phrases(known, i, tokens) if known.longer else []
            phrased, j = bool(here), i + 1
            for category, ref, feats, pro, end in known.single:
                here.append(Hit(i, j, category, ref, feats, pro, end))
            sorts = self._sorts([(hit.category, hit.ref) for hit in here]) if phrased else known.sorts
            if here:
                found[i] = tuple(here)
                for sort in sorts:
                    starts.setdefault(sort, []).append(i)
        return found, starts

    def _remember(self, token: Token) -> Known:
        """What is known of a word; of numbers and marks nothing is."""
        if len(self._known) >= _REMEMBERED:
            self._known.clear()
        self._known[token.word] = known = self._read(token.word) if token.kind in _SCANNED else _NOTHING
        return known

    def _read(self, word: str) -> Known:
        single: list[Reading] = []
        longer: list[tuple[Core, Split]] = []
        for split in splits_among(word, self._forms):
            core = self._cores.get(split.core) or self._core(split.core)
            fitting = [form for form in core.alone if _fits(form, split)]
            single += [(form.category, form.ref, form.feats, split.pro, split.suffix) for form in fitting]
            if core.longer:
                longer.append((core, split))
        if not (single or longer):
            return _NOTHING
        single = _no_bare_accusatives(single)
        seconds = _merged([core.longer for core, _ in longer]) if longer else ()
        stems = _merged([core.begins for core, _ in longer]) if longer else ()
        sorts = self._sorts([(category, ref) for category, ref, *_ in single])
        return Known(tuple(single), tuple(longer), seconds, stems, sorts)

    def _sorts(self, entries: Iterable[tuple[str, str]]) -> tuple[str, ...]:
        """By what entries are noted, given their categories and refs."""
        sorts: dict[str, None] = {}
        for category, ref in entries:
            if category not in _COMMON:
                sorts[category] = None
            if ref in self._noted:
                sorts.update(dict.fromkeys(self._noted[ref]))
        return tuple(sorts)

    def _core(self, word: str) -> Core:
        self._cores[word] = core = _core_of(self._forms[word])
        return core


def _no_bare_accusatives(single: list[Reading]) -> list[Reading]:
    """``أجراها`` is what somebody held: a noun in the accusative that stands for itself carries no pronoun."""
    if not any(category == "verb" and suffix for category, _, _, _, suffix in single):
        return single
    return [r for r in single if not (r[0] == "noun" and r[4] and r[2].endswith("sg acc"))]


def _merged(words: list[dict[str, tuple[Form, ...]]]) -> Collection[str]:
    """The keys of all; no copy of them where one has any."""
    some = [each for each in words if each]
    return some[0] if len(some) == 1 else frozenset().union(*some)


def _core_of(forms: tuple[Form, ...]) -> Core:
    longer = [form for form in forms if form.rest]
    if not longer:
        return Core(forms, {}, {})
    alone = tuple([form for form in forms if not form.rest])
    suffixed = [form for form in longer if form.category in _TAKES_SUFFIX]
    return Core(alone, _by(longer, lambda rest: rest[0]), _by(suffixed, _stem))


def _by(forms: list[Form], key: Callable[[tuple[str, ...]], str]) -> dict[str, tuple[Form, ...]]:
    """Entries by a key of the words behind their first."""
    if len(forms) == 1:
        return {key(forms[0].rest): (forms[0],)}
    found: dict[str, list[Form]] = {}
    for form in forms:
        found.setdefault(key(form.rest), []).append(form)
    return {word: tuple(same) for word, same in found.items()}


def _stem(rest: tuple[str, ...]) -> str:
    """What the second word of a phrase begins with where its last one carries a pronoun, before which a letter may
    change."""
    return rest[0] if len(rest) > 1 else rest[0][:-1]


def _phrases(known: Known, i: int, tokens: Sequence[Token]) -> list[Hit]:
    """Entries of several words at token i, the longest first."""
    behind = tokens[i + 1].word if i + 1 < len(tokens) else ""
    if behind in _JOINTS:
        behind = next_word(tokens, i + 2)
    here: list[Hit] = []
    if behind in known.seconds:
        for core, split in known.longer:
            here += _fitting(_complete, core.longer.get(behind, ()), split, i, tokens)
    if known.stems and behind.endswith(SUFFIXES):
        # all before a pronoun of one to three letters and the letter before it, or the whole word
        for stem in (behind[:-4], behind[:-3], behind[:-2], behind):
            if stem in known.stems:
                for core, split in known.longer:
                    here += _fitting(_with_suffix, core.begins.get(stem, ()), split, i, tokens)
    return sorted(here, key=lambda hit: -hit.j) if len(here) > 1 else here


def _fitting(
    complete: Callable[[Form, Split, int, Sequence[Token]], Hit | None],
    forms: tuple[Form, ...],
    split: Split,
    i: int,
    tokens: Sequence[Token],
) -> list[Hit]:
    """The hits that ``complete`` makes of entries that fit the first word."""
    return [hit for form in forms if (hit := complete(form, split, i, tokens)) is not None and _fits(form, split)]


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


def _complete(form: Form, split: Split, i: int, tokens: Sequence[Token]) -> Hit | None:
    """The hit, if the words behind the first stand on the page too."""
    j = i + 1
    for word in form.rest:
        while j < len(tokens) and tokens[j].word in _JOINTS and word != tokens[j].word:
            j += 1
        if j >= len(tokens) or tokens[j].word != word:
            return None
        j += 1
    return Hit(i, j, form.category, form.ref, form.feats, split.pro, split.suffix)


def _with_suffix(form: Form, split: Split, i: int, tokens: Sequence[Token]) -> Hit | None:
    """The hit of a phrase whose last word carries a pronoun: ``رئيس وزرائها``."""
    last = i + len(form.rest)
    if last >= len(tokens) or any(tokens[i + 1 + n].word != word for n, word in enumerate(form.rest[:-1])):
        return None
    suffix = _bound(tokens[last].word, form.rest[-1])
    return Hit(i, last + 1, form.category, form.ref, form.feats, split.pro, suffix) if suffix else None


def _bound(written: str, word: str) -> str:
    """The pronoun on the last word of a phrase: ``وزرائها`` is ``وزراء`` with ``ها``."""
    for split in splits(written):
        if not split.pro and split.suffix and split.core in (word, word[:-1] + "ئ", word[:-1] + "ؤ", word[:-1] + "ت"):
            return split.suffix
    return ""
