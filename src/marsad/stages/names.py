"""Candidates for names: what may name something, before it is decided who is meant.

At each word the longest entry wins (``المغرب اليوم`` is an outlet, not Morocco and a day); all actors that share it are
kept. People whom no rule lists are found behind offices, titles and speech verbs by the shape of their names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import pairwise

import msgspec

from marsad.layers import PUNCT, WORD, Candidate, Draft, Hit, Token
from marsad.rulebook import Rulebook
from marsad.text.clitics import splits
from marsad.text.fold import fold_word

_RANK = {
    "name": 0,
    "role": 1,
    "counterpart": 2,
    "collective": 3,
    "body": 4,
    "adjective": 5,
    "title": 6,
    "honorific": 7,
    "modifier": 8,
}
_COMMON = frozenset(
    {"verb", "noun", "adj", "word", "month", "hijri-month", "weekday", "date-word", "number", "ordinal", "topic"}
)
_LEADS = frozenset({"role", "title", "honorific", "counterpart"})
_WORDS = frozenset({"verb", "noun", "word", "date-word"})
_LONGEST_NAME = 4
_DOTTED = "ي"
_MARKS = frozenset('"«“”')
_SHARED_BY = 9
_SHORT_PART = 3
_HIDDEN = "لل"
_TANWIN = "\u064b"
_FINDABLE = ("title", "heading", "body", "caption", "date")


def names(rulebook: Rulebook) -> Callable[[Draft], Draft]:
    """The stage that fills ``Draft.candidates``."""
    people = People(rulebook)

    def stage(draft: Draft) -> Draft:
        known = _known(draft, rulebook)
        return msgspec.structs.replace(draft, candidates=tuple(people.join(draft, known)))

    return stage


def _known(draft: Draft, rulebook: Rulebook) -> list[Candidate]:
    """Non-overlapping entries of the lexicon from left to right."""
    found: list[Candidate] = []
    free = 0
    for i in sorted(draft.hits):
        if i < free or not any(hit.category in _RANK for hit in draft.hits[i]):
            continue
        best = _best([h for h in draft.hits[i] if not _cut_short(h, draft)], _behind_preposition(draft, i))
        if best and not _describes(best[0], draft) and not _adverb(best[0], draft):
            candidate = _stretched(_spelled(_candidate(best, draft.tokens), draft, rulebook), draft)
            found.append(candidate)
            free = candidate.j
    return found


def _stretched(c: Candidate, draft: Draft) -> Candidate:
    """``الشيخ تميم`` goes on as far as a longer name of the same person that starts inside it."""
    if c.kind != "name":
        return c
    longer = [
        h
        for i in range(c.i + 1, c.j)
        for h in draft.hits.get(i, ())
        if h.category == "name" and h.ref in c.refs and h.j > c.j
    ]
    if not longer:
        return c
    hit = max(longer, key=lambda h: h.j)
    return Candidate(c.i, hit.j, c.start, draft.tokens[hit.j - 1].end, c.kind, (hit.ref,), hit.feats, c.pro)


def _describes(hit: Hit, draft: Draft) -> bool:
    """A name that is also an adjective, behind a noun it describes: ``ميثاق مالي``."""
    if hit.category != "name" or hit.j != hit.i + 1 or hit.pro or not hit.i:
        return False
    if not any(h.category == "adj" and h.pro == hit.pro for h in draft.hits[hit.i]):
        return False
    before = draft.hits.get(hit.i - 1, ())
    return any(h.category == "noun" and not h.suffix for h in before) and not any(h.category == "word" for h in before)


def _cut_short(hit: Hit, draft: Draft) -> bool:
    """``رئيس الاتحاد الأفريقي`` is no office where a longer name goes on: ``الاتحاد الأفريقي لكرة القدم``."""
    if hit.category != "role" or "of:" not in hit.feats:
        return False
    inside = (h for i in range(hit.i + 1, hit.j) for h in draft.hits.get(i, ()))
    return any(h.category == "name" and h.j > hit.j for h in inside)


def _impossible(hit: Hit) -> bool:
    """``الرئيسي`` is an adjective: what has the article takes neither pronoun nor genitive."""
    return "ال" in hit.pro and (bool(hit.suffix) or "construct" in hit.feats)


def _adverb(hit: Hit, draft: Draft) -> bool:
    """``دومًا`` is always, not a town: an indefinite accusative is no place."""
    token = draft.tokens[hit.i]
    return hit.category == "name" and hit.j == hit.i + 1 and _TANWIN in draft.article.text[token.start : token.end]


def _spelled(c: Candidate, draft: Draft, rulebook: Rulebook) -> Candidate:
    """Of several actors the one whose name is written just as the page does: ``عمّان`` is not ``عمان``."""
    written = draft.article.text[c.start : c.end]
    exact = tuple(r for r in c.refs if r in rulebook.actors and rulebook.actors[r].ar == written)
    if c.kind != "name" or len(c.refs) < 2 or len(exact) != 1 or "\u0651" not in written:
        return c
    return Candidate(c.i, c.j, c.start, c.end, c.kind, exact, c.feats, c.pro)


def _behind_preposition(draft: Draft, i: int) -> bool:
    """Whether the word before is a preposition: what follows is no verb (``في بكين``)."""
    return any(h.category == "word" and h.ref == "prep" and not h.suffix for h in draft.hits.get(i - 1, ()))


def _best(hits: Sequence[Hit], governed: bool) -> list[Hit]:
    """The readings of the longest entry that may be a name, of one category."""
    rivals = [hit for hit in hits if hit.category != "verb"] if governed else hits
    named = [hit for hit in hits if hit.category in _RANK and not _impossible(hit) and not _is_common(hit, rivals)]
    if not named:
        return []
    top = min(named, key=lambda hit: (-hit.j, _RANK[hit.category], len(hit.pro)))
    return [hit for hit in named if (hit.j, hit.category, hit.pro) == (top.j, top.category, top.pro)]


def _is_common(hit: Hit, hits: Sequence[Hit]) -> bool:
    """A one-word name that needs proclitics taken off yields to a common word that stands there whole."""
    if hit.category not in ("name", "adjective") or hit.j > hit.i + 1:
        return False
    if hit.category == "adjective":
        return False
    others = [h for h in hits if h.category in _WORDS and not h.suffix and not _is_dual(h)]
    if "state" in hit.feats or "place" in hit.feats:
        others = [h for h in others if h.category != "noun" or len(h.pro) < len(hit.pro)]
    if "state" in hit.feats:
        return any(len(h.pro) < len(hit.pro) for h in others)
    return any(len(h.pro) <= len(hit.pro) for h in others)


def _is_dual(hit: Hit) -> bool:
    """``طالبان`` is no two students, ``بكين`` no weeping women, and no participle is as common as a name."""
    return "du" in hit.feats.split() or hit.feats.startswith(("participle", "past 3fp"))


def _candidate(hits: list[Hit], tokens: Sequence[Token]) -> Candidate:
    hit = hits[0]
    refs = tuple(dict.fromkeys(h.ref for h in hits))
    feats = " ".join(dict.fromkeys(f for h in hits for f in h.feats.split()))
    start = tokens[hit.i].start + core_offset(tokens[hit.i], hit.pro)
    j = hit.j - (tokens[hit.j - 1].kind == PUNCT)
    end = tokens[j - 1].end - len(hit.suffix)
    return Candidate(hit.i, j, start, end, hit.category, refs, feats, hit.pro)


def core_offset(token: Token, pro: Sequence[str]) -> int:
    """How many characters of a token its proclitics take; the article stays with the word it makes definite.

    ``للرئيس`` hides the article's alif, so the word starts at its second lam.
    """
    return sum(len(p) for p in pro if p != "ال")


class People:
    """Finds people whom no rule lists."""

    def __init__(self, rulebook: Rulebook) -> None:
        parts = rulebook.name_parts
        self._given = frozenset(parts.get("given", ()))
        self._particles = frozenset(parts.get("particles", ()))
        self._never = frozenset(parts.get("never", ()))
        self._speech = frozenset(fold_word(v.verb) for v in rulebook.speech if v.verb and v.strength == "strong")
        listed = [fold_word(a.ar).split() for a in rulebook.actors.values() if a.kind == "person" and a.ar]
        self._rulebook = rulebook
        self._widespread = _widespread(listed)
        self._openers = self._given - self._never
        self._parts = self._given | ({word for name in listed for word in name} - self._never)

    @cached_property
    def _words_of(self) -> dict[str, set[str]]:
        """All words of the written names of every listed person; few pages ask for it."""
        return _words_of(self._rulebook)

    def join(self, draft: Draft, known: list[Candidate]) -> list[Candidate]:
        """Known candidates and new names, in the order of the page."""
        found = [self._titled(c, before) for before, c in pairwise([None, *known]) if c]
        found = [self._namesake(draft, c) for c in found]
        taken = {t for c in found for t in range(c.i, c.j)}
        for i, sure in self._openings(draft, known):
            if i in taken or i >= len(draft.tokens) or not (sure or draft.tokens[i].word in self._parts):
                continue
            j = self._end(draft, i, taken)
            if j > i:
                tokens = draft.tokens
                found.append(Candidate(i, j, tokens[i].start, tokens[j - 1].end, "new", (), "", ()))
                taken.update(range(i, j))
        full = self._full_names(draft, found)
        found = [self._own_reading(draft, c, full) for c in found]
        return sorted([*found, *self._short_forms(draft, full, taken)], key=lambda c: c.i)

    @staticmethod
    def _titled(c: Candidate, before: Candidate | None) -> Candidate:
        """``الملكة صوفيا`` is no city: an honorific stands right before."""
        if c.kind != "name" or "place" not in c.feats or before is None or before.kind != "honorific" or c.pro:
            return c
        return Candidate(c.i, c.j, c.start, c.end, "new", (), "", ()) if before.j == c.i else c

    def _namesake(self, draft: Draft, c: Candidate) -> Candidate:
        """``لويس روبيو`` is not the Rubio of the rules: another given name stands right before the short one."""
        if c.kind != "name" or c.j != c.i + 1 or "short" not in c.feats or c.pro or not c.i:
            return c
        before = draft.tokens[c.i - 1]
        if before.word not in self._given or before.word in self._never or before.end + 1 != c.start:
            return c
        means_more = any(h.category != "name" and not h.pro for h in draft.hits.get(before.i, ()))
        if means_more or before.word in self._called(c.refs):
            return c
        return Candidate(before.i, c.j, before.start, c.end, "new", (), "", ())

    def _called(self, refs: tuple[str, ...]) -> set[str]:
        """Words of the full names of listed people."""
        return {w for ref in refs for w in self._words_of.get(ref, ())}

    def _own_reading(self, draft: Draft, c: Candidate, full: dict[str, Candidate]) -> Candidate:
        """A word that the page's own full names explain better than the rules' short names or nationalities do."""
        if c.j != c.i + 1 or not (c.kind == "adjective" or (c.kind == "name" and "short" in c.feats)):
            return c
        word = draft.tokens[c.i].word
        whole = next((full[s.core] for s in splits(word) if s.core in full and not s.suffix), None)
        if whole is None or whole.i >= c.i or set(whole.refs) & set(c.refs):
            return c
        if c.kind == "adjective" and (c.i == 0 or not self._is_verb(draft, c.i - 1)):
            return c
        return self._short(draft, draft.tokens[c.i], whole, tuple(p for p in c.pro if p != "ال"))

    @staticmethod
    def _is_verb(draft: Draft, i: int) -> bool:
        return any(h.category == "verb" and h.feats.startswith(("past", "present")) for h in draft.hits.get(i, ()))

    def _full_names(self, draft: Draft, found: list[Candidate]) -> dict[str, Candidate]:
        """Full names of people on the page by their last word."""
        full: dict[str, Candidate] = {}
        for c in found:
            last = draft.tokens[c.j - 1].word
            if c.j - c.i < 2 or len(last) < 3 or last in self._never or last in self._widespread:
                continue
            if draft.tokens[c.j - 2].word in self._particles:
                continue
            if c.kind == "new" or (c.kind == "name" and "full" in c.feats and len(c.refs) == 1):
                full.setdefault(last, c)
        return full

    def _short_forms(self, draft: Draft, full: dict[str, Candidate], taken: set[int]) -> list[Candidate]:
        """Later words that stand for a full name said before: the family name alone."""
        made = []
        lasts = tuple(full)
        for token in draft.tokens:
            if token.i in taken or not (token.word.endswith(lasts) or _HIDDEN in token.word):
                continue
            if self._means_itself(draft, token):
                continue
            for split in splits(token.word):
                whole = full.get(split.core)
                if whole and not split.suffix and "ال" not in split.pro and "س" not in split.pro and whole.i < token.i:
                    made.append(self._short(draft, token, whole, split.pro))
                    break
        return made

    @staticmethod
    def _means_itself(draft: Draft, token: Token) -> bool:
        """A word of grammar (``على``), or a noun that governs another (``سلامة المسار``), is no name here."""
        hits = [h for h in draft.hits.get(token.i, ()) if not h.pro]
        if any(h.category == "word" for h in hits):
            return True
        behind = draft.tokens[token.i + 1] if token.i + 1 < len(draft.tokens) else token
        noun = any(h.category == "noun" and not h.suffix for h in hits)
        return noun and behind.word.startswith("ال") and any(h.category == "noun" for h in draft.hits.get(behind.i, ()))

    @staticmethod
    def _short(draft: Draft, token: Token, whole: Candidate, pro: tuple[str, ...]) -> Candidate:
        start = token.start + core_offset(token, pro)
        name = "" if whole.kind == "name" else " ".join(t.word for t in draft.tokens[whole.i : whole.j])
        return Candidate(token.i, token.i + 1, start, token.end, whole.kind, whole.refs, "short", pro, name)

    def _openings(self, draft: Draft, known: list[Candidate]) -> list[tuple[int, bool]]:
        """Tokens at which an unlisted name may start, and whether an unknown word is enough there.

        Behind an office or a verb of speech it is; behind a nationality the word must be a part of names.
        """
        starts: dict[int, bool] = {}
        after_office = -1
        for c in known:
            sure = c.kind in _LEADS or (c.kind in ("adjective", "modifier") and c.i == after_office)
            if sure or c.kind in ("adjective", "modifier", "body") or (c.kind == "name" and "state" in c.feats):
                starts[c.j] = starts.get(c.j, False) or sure
                if c.j < len(draft.tokens) and draft.tokens[c.j].word in ("،", ",") and c.kind != "honorific":
                    starts[c.j + 1] = sure
            if sure or (c.kind == "name" and "state" in c.feats and c.i == after_office):
                after_office = c.j
        for i, hits in draft.hits.items():
            if any(
                h.category == "verb" and h.ref in self._speech and h.feats.startswith(("past", "present")) for h in hits
            ):
                starts[i + 1] = True
        starts.update({t.i: True for t in draft.tokens if t.word in self._openers and self._stands_alone(draft, t.i)})
        return sorted(starts.items())

    def _stands_alone(self, draft: Draft, i: int) -> bool:
        """Two parts of names side by side, the first a given name that is no other word."""
        if i + 1 >= len(draft.tokens):
            return False
        behind = draft.tokens[i + 1]
        hits = [h for h in draft.hits.get(i, ()) if not h.pro]
        if hits:
            return behind.word in self._openers and all(h.category in ("noun", "adj") for h in hits)
        quoted = i > 0 and draft.tokens[i - 1].word in _MARKS
        unknown = behind.kind == WORD and behind.i not in draft.hits and len(behind.word) > _SHORT_PART and not quoted
        return unknown or behind.word in self._parts or behind.word in self._particles

    def _end(self, draft: Draft, i: int, taken: set[int]) -> int:
        """Where the name that starts at token i ends; i where none does."""
        j, words, opened = i, 0, False
        while j < len(draft.tokens) and words < _LONGEST_NAME and j not in taken:
            token = draft.tokens[j]
            if token.word in self._particles and token.kind == WORD:
                opened = True
                j += 1
                continue
            if token.word == "-" and words and j + 1 < len(draft.tokens) and draft.tokens[j - 1].end == token.start:
                j += 1
                continue
            if not self._may_name(draft, token, words, opened):
                break
            opened = False
            words += 1
            j += 1
        while j > i and (draft.tokens[j - 1].word in self._particles or draft.tokens[j - 1].word == "-"):
            j -= 1
        enough = words >= 2 or (words == 1 and draft.tokens[i].word in self._given)
        return j if enough else i

    def _may_name(self, draft: Draft, token: Token, nth: int, opened: bool) -> bool:
        word = token.word
        if (
            token.kind != WORD
            or len(word) < 2
            or word in self._never
            or word == "ال"
            or word.startswith(("لل", "بال", "كال", "وال"))
        ):
            return False
        if opened:
            return True
        if nth == 0 and word.startswith("ال") and word not in self._given:
            return False
        ends = token.i + 1 < len(draft.tokens) and draft.tokens[token.i + 1].word in ("،", ",", ".")
        if (
            nth
            and word in self._given
            and draft.article.text[token.end - 1] == _DOTTED
            and _is_preposition(draft, token)
        ):
            return True
        if word in self._parts and ((nth and ends) or not any(_rules_out(h) for h in draft.hits.get(token.i, ()))):
            return True
        if any(h.category in _COMMON for h in draft.hits.get(token.i, ())):
            return False
        if nth == 0:
            return not word.startswith(("و", "ب", "ل", "ف"))
        return not (word.startswith(("و", "ف", "ب", "ل", "لل")) and _splits_into_known(word, self._parts))


def _is_preposition(draft: Draft, token: Token) -> bool:
    """``علي`` with its dots is no ``على``, though both fold alike."""
    return any(h.ref == "prep" and not h.pro for h in draft.hits.get(token.i, ()))


def _widespread(listed: Iterable[list[str]]) -> frozenset[str]:
    """Last words that so many listed people share (``الله``, ``محمد``) that alone they name nobody."""
    last = Counter(words[-1] for words in listed if words)
    return frozenset(word for word, people in last.items() if people > _SHARED_BY)


def _words_of(rulebook: Rulebook) -> dict[str, set[str]]:
    """All words of the written names of every listed person."""
    words: dict[str, set[str]] = {}
    for first, forms in rulebook.forms.items():
        for form in forms:
            if form.category == "name" and {"full", "short"} & set(form.feats.split()):
                words.setdefault(form.ref, set()).update((first, *form.rest))
    return words


def _rules_out(hit: Hit) -> bool:
    """A reading that makes a known part of a name some other word here: ``بان`` is also ``ب + أن``."""
    return (hit.category in ("verb", "word", "date-word") and not hit.pro and not hit.suffix) or (
        hit.category == "word" and hit.ref in ("that", "prep", "relative")
    )


def _splits_into_known(word: str, parts: frozenset[str]) -> bool:
    """Whether the word is a proclitic and a known part of a name, or an unknown word behind ``و``."""
    return word.startswith("و") or any(
        split.pro and split.core in parts and len(split.core) > _SHORT_PART for split in splits(word)
    )
