"""Where a name may start and how far it goes, by the words that names are made of."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from marsad.layers import BREAK, KIN, PUNCT, SPEECH, WORD, Candidate, Draft, Hit, Token
from marsad.rulebook import Rulebook
from marsad.stages.names.readings import (
    PLURALS,
    counted,
    governs,
    governs_noun,
    has_father,
    is_arabic_noun,
    is_described,
    is_dotted,
    is_family,
    is_far_fetched,
    is_foreign,
    is_hyphenated,
    is_joined,
    is_parted,
    is_preposition,
    is_ruler,
    is_written_apart,
    may_be_led,
    only_describes,
    rules_out,
    said_twice,
    sounds_of_w,
    splits_into_known,
)
from marsad.text.fold import fold_word
from marsad.text.tokens import COMMAS

_WHEN_OR_HOW_MANY = frozenset({"month", "hijri-month", "weekday", "date-word", "number", "ordinal"})
_COMMON = _WHEN_OR_HOW_MANY | {"verb", "noun", "adj", "word", "topic", "common", "head"}
_LEADS = frozenset({"role", "title", "honorific", "counterpart"})
_LONGEST_NAME = 5
MARKS = frozenset('"«“”')
_SHORT_PART = 3
_SOMEBODY_DOES = ("past 3", "present 3")
_STOP, _PAST, _IN, _DATE_WORD = ".", "past", "ب", "date-word"
_HASH, _AND = "#", "و"
_FOREIGN_TOO = ("بال", "كال", "وال")
_JOINTS = frozenset({"-", "_", _HASH})
_WITHIN = _JOINTS | MARKS
_AFTER_NAMES = frozenset({"role", "title", "weekday"})
_LINKS = frozenset({"that", "relative"})
_TWO = 2
_GLUED = ("و", "ل", "ب", "ف")
_ARTICLE, _GOD = "ال", fold_word("الله")
_VOWELS = frozenset("اوي")


class Shapes:
    """Parts of names: ``given`` open one, ``particles`` lead on, ``never`` are none; ``units`` are as good as ``parts``
    where they are no other word."""

    def __init__(self, rulebook: Rulebook) -> None:
        parts = rulebook.name_parts
        self.given = frozenset(parts.get("given", ()))
        self.particles = frozenset(parts.get("particles", ()))
        self.never = frozenset(parts.get("never", ()))
        self._openers = self.given - self.never
        self.leads = frozenset(parts.get("leads", ()))
        self.openers = self.given | self.leads
        self.parts = self.given | ({w for name in rulebook.name_words.values() for w in name} - self.never)
        self.units = self.parts | (
            (frozenset(rulebook.spelling.known) | frozenset(parts.get("units", ()))) - self.never
        )
        self._may_open = self._openers | self.leads | self.units
        self._glued = frozenset(pro + name for pro in _GLUED for name in self._openers | self.leads) - self.units
        self._every = self._may_open | self._glued | self.given
        self._joined = tuple(lead + _ARTICLE for lead in self.leads)
        self._elatives = rulebook.word_class("elatives")
        self._rulers = rulebook.word_class("rulers")
        self._kin, self._speech = rulebook.word_class(KIN), rulebook.speaking

    # ── where ────────────────────────────────────────────────────────────────────────────────────────────────

    def parts_of(self, draft: Draft) -> list[Token]:
        """Words of a page that are parts of names as they stand or behind a proclitic, whatever else they are."""
        return [token for token in draft.tokens if token.word in self._every]

    def openings(self, draft: Draft, known: list[Candidate], parts: list[Token]) -> list[tuple[int, bool]]:
        """Tokens at which an unlisted name may start, and whether an unknown word is enough there.

        Behind an office or a verb of speech it is; behind a nationality the word must be a part of names.
        """
        starts = dict(self._behind_known(draft, known))
        starts.update(dict.fromkeys(self._announced(draft), True))
        for token in parts:
            if token.word in self._may_open and token.i not in starts and self._opens_alone(draft, token):
                starts[token.i] = token.word in self.leads
        return sorted(starts.items())

    def _is_first(self, draft: Draft, i: int) -> bool:
        """``منظمة العفو فيليب لوثر``: whether token i is a given name, or a part of names that is no other word."""
        token = draft.tokens[min(i, len(draft.tokens) - 1)]
        given = token.word in self.given and all(map(only_describes, draft.hits.get(i, ())))
        return given or (self._is_unit(draft, token) and token.word not in self.particles)

    def _behind_known(self, draft: Draft, known: list[Candidate]) -> Iterator[tuple[int, bool]]:
        """Behind offices, titles, nationalities, bodies and states, and the comma there."""
        after_office, sure_at = -1, set[int]()
        for c in known:
            sure = c.kind in _LEADS or (c.kind in ("adjective", "modifier") and c.i == after_office)
            sure = sure or (c.kind == "name" and "place" in c.feats and c.i == after_office and _IN in c.pro)
            state = c.kind == "name" and "state" in c.feats
            body = (c.kind == "unlisted" or "body" in c.feats) and self._is_first(draft, c.j)
            if sure or state or body or c.kind in ("adjective", "modifier", "body"):
                sure_at |= {c.j} if sure else set()
                yield c.j, c.j in sure_at
                if c.j < len(draft.tokens) and draft.tokens[c.j].word in COMMAS and c.kind != "honorific":
                    yield c.j + 1, sure
            if sure or (state and c.i == after_office):
                after_office = c.j

    def _announced(self, draft: Draft) -> Iterator[int]:
        """Behind verbs of speech, and behind ``ابنته``, ``زوجها``."""
        for i in sorted({*draft.starts.get(SPEECH, ()), *draft.starts.get(KIN, ())}):
            if any(self._is_speech(hit) or (hit.suffix and hit.ref in self._kin) for hit in draft.hits[i]):
                yield i + 1

    def speaks(self, draft: Draft, i: int) -> bool:
        """Whether token i is a verb of speech."""
        return any(map(self._is_speech, draft.hits.get(i, ())))

    def _is_speech(self, hit: Hit) -> bool:
        """A verb of speech in the third person, whose subject may follow."""
        return hit.category == "verb" and hit.ref in self._speech and hit.feats.startswith(_SOMEBODY_DOES)

    def _opens_alone(self, draft: Draft, token: Token) -> bool:
        """Two parts of names side by side, the first a given name that is no other word."""
        word = token.word
        sort = self._openers if word in self._openers else self.leads if word in self.leads else self.units
        if token.i + 1 >= len(draft.tokens):
            return False
        behind = draft.tokens[token.i + 1]
        if sort is self.leads:
            return self._led(draft, token, behind)
        if sort is self._openers and (has_father(draft, token) or counted(draft, token.i, token.i + 1)):
            return True
        quoted = token.i > 0 and draft.tokens[token.i - 1].word in MARKS
        if sort is self.units and (self._hits(draft, token.i) or token.kind != WORD or quoted or len(word) <= _TWO):
            return False
        if sort is self.units:
            return self._is_unit(draft, behind) or self._is_last_unknown(draft, token, behind)
        hits = [h for h in self._hits(draft, token.i) if not h.pro]
        if hits and is_preposition(draft, token):
            return is_dotted(draft, token) and behind.word in self._openers
        if hits:
            return behind.word in self._openers and all(h.category in ("noun", "adj") for h in hits)
        part = behind.word in self.parts and (
            not any(map(rules_out, self._hits(draft, behind.i))) or self._is_last(draft, behind)
        )
        led = behind.word in self.particles or self._is_unit(draft, behind)
        return part or led or self._is_unknown(draft, token, behind)

    @staticmethod
    def _is_unknown(draft: Draft, token: Token, behind: Token) -> bool:
        """Whether the word behind is none the lexicon has; between marks it may be a title of anything."""
        quoted = token.i > 0 and draft.tokens[token.i - 1].word in MARKS
        return (
            behind.kind == WORD
            and all(map(is_far_fetched, draft.hits.get(behind.i, ())))
            and len(behind.word) > _SHORT_PART
            and not quoted
        )

    def _is_last_unknown(self, draft: Draft, token: Token, behind: Token) -> bool:
        """``مجاهد أرشيد،``: a part of names, a word the lexicon lacks, and the end of what a name may be."""
        if not self._is_unknown(draft, token, behind) or behind.word.startswith((_ARTICLE, *_GLUED)):
            return False
        return self._ends_at(draft, behind.i + 1)

    @staticmethod
    def is_of_family(draft: Draft, i: int) -> bool:
        """``نجاد البرعي``: a word with the article that the lexicon lacks and that ends as names of families do."""
        if i >= len(draft.tokens) or i in draft.hits:
            return False
        token = draft.tokens[i]
        return len(token.word) > _SHORT_PART + 1 and token.word.startswith(_ARTICLE) and is_dotted(draft, token)

    def is_foreign_end(self, draft: Draft, c: Candidate) -> bool:
        """Whether such a word stands behind a candidate and its name ends there."""
        return is_foreign(draft, c.j, _GLUED) and self._ends_at(draft, c.j + 1)

    def _led(self, draft: Draft, token: Token, behind: Token) -> bool:
        """``أبو جميل``, ``عبد الله``: a word that always leads a name, and a part of names; not inside a name."""
        before = draft.tokens[token.i - 1].word if token.i else ""
        inside = before in self.particles or before in self.units
        return not inside and behind.word in self.units

    def _is_unit(self, draft: Draft, token: Token) -> bool:
        """A part of names, many or few bear it, that is no other word: also ``عبدالغني``."""
        if token.kind != WORD or self._hits(draft, token.i):
            return False
        return token.word in self.units or token.word.startswith(self._joined)

    def glued(self, draft: Draft, parts: list[Token]) -> Iterator[Token]:
        """Words that hold a proclitic and a given name, and another part of a name follows: ``ويوسف منصور``."""
        for token in parts:
            if token.word in self._glued and token.i + 1 < len(draft.tokens) and self._is_glued(draft, token):
                yield token

    def is_joined(self, draft: Draft, i: int) -> bool:
        """Whether token i is a first name behind ``و`` and nothing else: ``وأيوب``."""
        return i >= 0 and draft.tokens[i].word in self._glued and i not in draft.hits

    def _is_glued(self, draft: Draft, token: Token) -> bool:
        hits = draft.hits.get(token.i, ())
        behind = draft.tokens[token.i + 1]
        if token.word[1:] in self.leads:
            return self._is_unit(draft, behind)
        if not all(h.category == "verb" and token.word[0] in h.pro for h in hits):
            return False
        if hits and (token.i == 0 or draft.tokens[token.i - 1].word == _STOP):
            return False
        if draft.tokens[token.i - 1].kind == BREAK and any(h.feats.startswith(_PAST) for h in hits):
            return False
        behind = draft.tokens[token.i + 1]
        return behind.word in self.particles or self._goes_on(draft, behind, 1, opened=False)

    def likely(self, draft: Draft, i: int) -> bool:
        """Whether a name may start at token i though nothing sure announces one: a part of names, there or behind."""
        if draft.tokens[i].word in self.units:
            return not (draft.tokens[i].word in self._elatives and governs_noun(draft, i + 1))
        return i not in draft.hits and i + 1 < len(draft.tokens) and self._is_unit(draft, draft.tokens[i + 1])

    # ── how far ──────────────────────────────────────────────────────────────────────────────────────────────

    def end(self, draft: Draft, i: int, taken: Collection[int], words: int = 0) -> int:
        """Where the name goes on to that has ``words`` words before token i; i where it does not."""
        j, before, opened = i, words, False
        while j < len(draft.tokens) and words < _LONGEST_NAME and j not in taken:
            token = draft.tokens[j]
            if token.word in self.particles and token.kind == WORD:
                opened = True
                j += 1
                continue
            if token.word in _JOINTS and words and (draft.tokens[j - 1].end == token.start or token.word == _HASH):
                j += 1
                continue
            if words == 1 and (king := counted(draft, i, j)):
                return king
            if not self._is_next(draft, i, token, words, opened) or (words == _TWO and said_twice(draft, i, j)):
                break
            opened = False
            words += 1
            j += 1
        while j > i and (draft.tokens[j - 1].word in self.particles or draft.tokens[j - 1].word in _JOINTS):
            j -= 1
        enough = words >= 2 or before or (words == 1 and self._is_enough(draft, i, j))
        return j if enough else i

    def _is_next(self, draft: Draft, first: int, token: Token, nth: int, opened: bool) -> bool:
        """Whether a token is the nth word, from 0, of the name that starts at token ``first``."""
        if not nth:
            return self._begins(draft, token, opened)
        on = self._goes_on(draft, token, nth, opened) or is_hyphenated(draft, token.i)
        return on or (nth == 1 and is_family(draft, first, token))

    def _is_enough(self, draft: Draft, i: int, j: int) -> bool:
        """A given name alone, but not ``مالك الخدمة``, whose noun behind makes it one too."""
        behind = [h for h in draft.hits.get(j, ()) if h.category == "noun" and j == i + 1]
        noun = any(h.category == "noun" and not h.pro for h in draft.hits.get(i, ()))
        if any(h.pro == (_ARTICLE,) or (noun and not h.pro) for h in behind):
            return False
        return draft.tokens[i].word in self.given or draft.tokens[i].word in self.leads or self._is_said(draft, i)

    def _is_said(self, draft: Draft, i: int) -> bool:
        """``وقال كوبل إن``, ``وأشار سبنسر إلى``: an unknown word between a verb of speech and ``إن``, or a part of
        names behind one; in ``وعد بلفور`` nobody speaks."""
        word, behind = draft.tokens[i].word, draft.hits.get(i + 1, ())
        if i in draft.hits or len(word) <= _SHORT_PART or word.startswith(_ARTICLE) or word.endswith(PLURALS):
            return False
        told = any(h.ref == "that" and not h.pro for h in behind)
        noun = any(h.category == "noun" for h in draft.hits.get(i - 1, ()))
        return (told or (word in self.units and not noun)) and self.speaks(draft, i - 1)

    def _hits(self, draft: Draft, i: int) -> list[Hit]:
        """Readings of a word; hardly anybody says ``نجيب`` of himself, ``جيلان`` are no two generations, and somebody
        may be what a text is about (``محمد صلاح``)."""
        hits = draft.hits.get(i, ())
        if draft.tokens[i].word not in self.units:
            return [*hits]
        return [h for h in hits if not is_far_fetched(h) and h.category != "topic"]

    def _possible(self, token: Token) -> bool:
        word = token.word
        if token.kind != WORD or len(word) < 2 or word in self.never or word == "ال":
            return False
        return word in self.units or not word.startswith(("لل", "بال", "كال", "وال"))

    def _last_of_all(self, draft: Draft, token: Token) -> bool:
        """``فرانك بالوني،``: no preposition and article, where the lexicon has no such noun and the name ends there."""
        unknown = token.kind == WORD and token.i not in draft.hits and token.word not in self.never
        return unknown and token.word.startswith(_FOREIGN_TOO) and self._ends_at(draft, token.i + 1)

    def _begins(self, draft: Draft, token: Token, opened: bool) -> bool:
        word = token.word
        said = draft.hits.get(token.i, ())
        if has_father(draft, token) and any(h.category == "adjective" and not h.pro for h in said):
            return True
        if not self._possible(token):
            return False
        if opened:
            return may_be_led(draft, token)
        apart = is_written_apart(draft, token) and (word in self.units or not said)
        if word.startswith(_ARTICLE) and word not in self.given and not apart:
            return False
        if word in self.given and has_father(draft, token):
            return True
        hits = self._hits(draft, token.i)
        if word in self.given and is_dotted(draft, token) and is_preposition(draft, token):
            return draft.tokens[token.i + 1 : token.i + 2] != () and draft.tokens[token.i + 1].word in self.units
        if word in self.parts and not any(map(rules_out, hits)):
            return True
        if any(h.category in _COMMON for h in hits):
            return False
        return word in self.units or not word.startswith(_GLUED) or self._sounds_foreign(draft, token)

    def _sounds_foreign(self, draft: Draft, token: Token) -> bool:
        """``بيرنار أنغو``, ``وولتر ميلر``: no preposition or ``و`` and noun, for a vowel follows, and the lexicon has
        neither word."""
        behind = draft.tokens[token.i + 1] if token.i + 1 < len(draft.tokens) else token
        if (
            token.i in draft.hits
            or token.word[1] not in (_AND if token.word[0] == _AND else _VOWELS)
            or len(token.word) <= _SHORT_PART
        ):
            return False
        unknown = behind.kind == WORD and behind.i not in draft.hits and len(behind.word) > _SHORT_PART
        return self._is_said(draft, token.i) or (unknown and not behind.word.startswith((_ARTICLE, *_GLUED)))

    def _goes_on(self, draft: Draft, token: Token, nth: int, opened: bool) -> bool:
        """Whether a name of ``nth`` words goes on with a token; ``opened`` says that a particle leads to it."""
        word = token.word
        if not self._possible(token) and not self._last_of_all(draft, token):
            return False
        if opened:
            return may_be_led(draft, token)
        if token.i + 1 < len(draft.tokens) and draft.tokens[token.i + 1].word == _GOD and not word.startswith(_ARTICLE):
            return True
        hits = self._hits(draft, token.i)
        if any(h.ref == "that" and not h.pro for h in hits):
            return False
        if word in self.given and is_dotted(draft, token) and is_preposition(draft, token):
            return not governs(draft, token.i + 1)
        if is_preposition(draft, token):
            return False
        if nth and is_ruler(draft, token.i, self._rulers):
            return False
        return self._reads_as_part(draft, token, nth)

    def _reads_as_part(self, draft: Draft, token: Token, nth: int) -> bool:
        """Whether what else a token may be leaves it a part of a name."""
        word, hits, ends = token.word, self._hits(draft, token.i), self._is_last(draft, token)
        if hits and ends and all(h.category in ("noun", "common") and is_far_fetched(h) for h in hits):
            return True
        dated = word not in self.given and any(h.category == _DATE_WORD and not h.pro for h in hits)  # يوم الأحد
        if word in self.parts and not dated and (ends or not any(map(rules_out, hits))):
            return True
        if any(h.category in _COMMON for h in hits):
            return word in self.units and not dated and ends and all(map(only_describes, hits))
        if self._is_unit(draft, token):
            return True
        if is_described(draft, token, ends or is_parted(draft, token.i + 1) or is_joined(draft, token.i + 1)):
            return False
        if not word.startswith(_GLUED) or (nth == 1 and ends and sounds_of_w(draft, token, self.units)):
            return True
        return not (splits_into_known(word, self.parts) or (nth > 1 and is_arabic_noun(word)))

    def _is_last(self, draft: Draft, token: Token) -> bool:
        """Whether a part of names that is another word too is a name here, by what stands behind it."""
        after = token.i + 1
        if self._ends_at(draft, after):
            return True
        led_on = draft.tokens[after].word in self.particles
        return token.word in self.given and (led_on or self._is_more(draft, after) or is_parted(draft, after))

    def _is_more(self, draft: Draft, i: int) -> bool:
        """``نبيل صادق أمر``, ``أحمد أشرف تشاكير``: before a verb or an unknown word it is no verb."""
        hits = [h for h in draft.hits.get(i, ()) if not is_far_fetched(h)]
        if not hits and i < len(draft.tokens):
            token = draft.tokens[i]
            return token.kind == WORD and (not token.word.startswith(_ARTICLE) or self._ends_at(draft, i + 1))
        return any(h.category == "verb" and h.feats.startswith(_SOMEBODY_DOES) and not h.pro for h in hits)

    def _ends_at(self, draft: Draft, i: int) -> bool:
        """Whether a name must have ended before token i: a comma, a bracket, an office or title, ``أن``, ``وأيوب``."""
        if i >= len(draft.tokens) or (draft.tokens[i].kind == PUNCT and draft.tokens[i].word not in _WITHIN):
            return True
        if draft.tokens[i].word in self._glued and draft.tokens[i].word[0] == _AND:
            return True
        hits = draft.hits.get(i, ())
        return any((h.category in _AFTER_NAMES and not h.pro) or h.ref in _LINKS for h in hits)
