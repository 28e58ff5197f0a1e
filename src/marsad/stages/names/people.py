"""People whom no rule lists, found by titles, offices, speech verbs and the shape of their names."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cached_property
from itertools import chain, pairwise

import msgspec
from rapidfuzz import fuzz

from marsad.layers import WORD, Candidate, Draft, Hit, Token
from marsad.rulebook import Rulebook
from marsad.stages.names.alone import alone
from marsad.stages.names.described import described
from marsad.stages.names.homonyms import homonyms
from marsad.stages.names.in_office import is_in_office, is_said_in_office
from marsad.stages.names.joined import joined
from marsad.stages.names.known import Known, named_in_full, widespread, words_of
from marsad.stages.names.led import led
from marsad.stages.names.readings import is_dotted, is_far_fetched, is_foreign, is_in_title, is_ordinal
from marsad.stages.names.shapes import MARKS, Shapes
from marsad.stages.names.tails import after_places, end_of_family, of_families, of_others
from marsad.stages.names.whole import told_whole
from marsad.text.bones import bones_of, sounds_foreign
from marsad.text.clitics import front_length, splits
from marsad.text.fold import fold_word

_HIDDEN = "لل"
_GLUED = ("و", "ل", "ب", "ف")
_LED = ("ال", *_GLUED)
_ALIKE, _LONG_ENOUGH, _TWO, _MOST_BEFORE = 70, 4, 2, 2
_MISSPELT = 90
_PEOPLE, _INSIDE = frozenset({"full", "short"}), frozenset({fold_word("في")})


class People:
    """Finds people whom no rule lists."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._rulebook = rulebook
        self._shapes, self._known = Shapes(rulebook), Known(rulebook)
        self._titles, self._texts = rulebook.word_class("person-noun"), rulebook.word_class("texts")
        self._meets, self._called_after = rulebook.word_class("meets-somebody"), rulebook.word_class("called-after")
        self._widespread = widespread(rulebook.name_words.values())
        self._bound = frozenset(rulebook.name_parts.get("bound", ()))

    @cached_property
    def _words_of(self) -> dict[str, set[str]]:
        """All words of the written names of every listed person; few pages ask for it."""
        return words_of(self._rulebook)

    def join(self, draft: Draft, known: list[Candidate]) -> list[Candidate]:
        """Known candidates and new names, in the order of the page."""
        found = [self._titled(c, before) for before, c in pairwise([None, *known]) if c]
        found = [c for c in found if not self._bears_name(draft, c) and not _lies_inside(draft, c)]
        taken = {t for c in found for t in range(c.i, c.j)}
        found, parts = self._namesakes(draft, found, taken), self._shapes.parts_of(draft)
        found = self._of_their_time(draft, found, taken)
        titled = homonyms(draft, self._shapes, parts, taken, self._titles)
        said = described(draft, self._shapes, taken, self._titles, self._texts)
        for c in chain(titled, said, self._unlisted(draft, known, parts, taken)):
            taken.update(range(c.i, c.j))
            found += [] if self._bears_name(draft, c) else [c]
        found = joined(draft, after_places(draft, sorted(found, key=lambda c: c.i), self._shapes))
        found = led(draft, found, taken, self._shapes.particles)
        taken.update(t for c in found for t in range(c.i, c.j))
        found = of_families(draft, told_whole(draft, found, taken, self._shapes.given))
        taken.update(t for c in found for t in range(c.i, c.j))
        full, firsts, named = self._full_names(draft, found), self._firsts(draft, found), named_in_full(found)
        found = [self._own_reading(draft, c, full, firsts, named) for c in found]
        full |= self._recurring(draft, found, parts, {**firsts, **full}, taken)
        full = {**self._said_alone(draft, found), **full}
        return sorted(of_others(draft, found, self._short_forms(draft, full, taken)), key=lambda c: c.i)

    def _of_their_time(self, draft: Draft, found: list[Candidate], taken: set[int]) -> list[Candidate]:
        """Names but for those that nobody bears yet, whose words ``taken`` loses."""
        kept = self._known.of_their_time(draft, found)
        taken -= {t for c in found for t in range(c.i, c.j)} - {t for c in kept for t in range(c.i, c.j)}
        return kept

    def _recurring(
        self, draft: Draft, found: list[Candidate], parts: list[Token], full: dict[str, Candidate], taken: set[int]
    ) -> dict[str, Candidate]:
        """Those called by one name again and again: the person whose first name it is, or nobody else; ``found`` and
        ``taken`` grow by the first time they are called so."""
        called: dict[str, Candidate] = {}
        for c in alone(draft, self._shapes, parts, taken, self._called_after):
            word = draft.tokens[c.i].word
            if word in full:
                called[word] = full[word]
            else:
                found.append(c)
                taken.add(c.i)
        return called

    @staticmethod
    def _said_alone(draft: Draft, found: list[Candidate]) -> dict[str, Candidate]:
        """New names of one word that the lexicon lacks, by that word."""
        ones = (c for c in sorted(found, key=lambda c: c.i) if c.kind == "new" and c.j == c.i + 1 and not c.full)
        said: dict[str, Candidate] = {}
        for c in ones:
            word = draft.tokens[c.i].word
            if c.i not in draft.hits and len(word) >= _LONG_ENOUGH and not c.pro:
                said.setdefault(word, c)
        return said

    def _bears_name(self, draft: Draft, c: Candidate) -> bool:
        """``مطار جون كيندي``, ``جامعة الملك خالد``: a thing called after somebody, or a place called alike."""
        if c.kind != "new" and not (c.kind == "name" and _PEOPLE & set(c.feats.split())):
            return False
        i = c.i - 1 - (c.i > 0 and draft.tokens[c.i - 1].word in MARKS)
        while i >= 0 and any(
            h.category == "honorific" and h.j == i + 1 and not h.pro[:1] for h in draft.hits.get(i, ())
        ):
            i -= 1
        return not c.pro and any(h.ref in self._called_after and _alone(h) for h in draft.hits.get(i, ()))

    def _unlisted(
        self, draft: Draft, known: list[Candidate], parts: list[Token], taken: Collection[int]
    ) -> Iterable[Candidate]:
        """Names where one may start; ``taken`` grows as they are found."""
        glued = {t.i: False for t in self._shapes.glued(draft, parts)}
        for i, sure in sorted({**dict(self._shapes.openings(draft, known, parts)), **glued}.items()):
            if i not in taken and i < len(draft.tokens):
                c = self._glued(draft, i, taken) if i in glued else self._opened(draft, i, taken, sure)
                if c:
                    yield c

    def _opened(self, draft: Draft, i: int, taken: Collection[int], sure: bool) -> Candidate | None:
        if not sure and not self._shapes.likely(draft, i):
            return None
        tokens, j = draft.tokens, self._shapes.end(draft, i, taken)
        found = j > i + (not sure)
        if not found and (self._is_called_after_state(draft, i) or is_in_office(draft, i)):
            found, j = True, i + 1
        return Candidate(i, j, tokens[i].start, tokens[j - 1].end, "new", (), "", ()) if found else None

    def _is_called_after_state(self, draft: Draft, i: int) -> bool:
        """``مدير الهيئة سيف السويدي``: a first name, and a nationality of one man that is his family's name."""
        behind = (h for h in draft.hits.get(i + 1, ()) if h.category == "adjective" and h.pro == ("ال",))
        return draft.tokens[i].word in self._shapes.given and any(h.feats.startswith("m sg") for h in behind)

    def _glued(self, draft: Draft, i: int, taken: Collection[int]) -> Candidate | None:
        tokens, j = draft.tokens, self._shapes.end(draft, i + 1, taken, words=1)
        word = tokens[i].word
        name = " ".join((word[1:], *(t.word for t in tokens[i + 1 : j])))
        pro, end = (word[0],), tokens[j - 1].end
        return Candidate(i, j, tokens[i].start + 1, end, "new", (), "", pro, name) if j > i + 1 else None

    @staticmethod
    def _titled(c: Candidate, before: Candidate | None) -> Candidate:
        """``الملكة صوفيا`` is no city: an honorific stands right before."""
        if c.kind != "name" or "place" not in c.feats or before is None or before.kind != "honorific" or c.pro:
            return c
        return Candidate(c.i, c.j, c.start, c.end, "new", (), "", ()) if before.j == c.i else c

    def _namesakes(self, draft: Draft, found: list[Candidate], taken: set[int]) -> list[Candidate]:
        """One by one; ``taken`` grows, so that of ``شفيق الرحمن تشودري`` no word is in two names."""
        made: list[Candidate] = []
        for c in found:
            made.append(self._namesake(draft, c, taken))
            taken.update(range(made[-1].i, made[-1].j))
        return made

    def _namesake(self, draft: Draft, c: Candidate, taken: Collection[int]) -> Candidate:
        """``لويس روبيو`` and ``عباس مصطفى كامل`` are not the Rubio and Abbas of the rules: other parts of names stand
        right before or behind; ``سيرغ سركيسيان`` is he, oddly spelled."""
        if c.kind != "name" or c.pro or not ("short" in c.feats or self._is_half_named(draft, c, taken)):
            return c
        i, called = c.i, self._called(c.refs)
        if self._shapes.is_joined(draft, c.i - 1):
            return self._other(draft, c)
        while i and self._may_go_back(draft, c.i, i) and self._belongs(draft, draft.tokens[i - 1], i, taken, called):
            i -= 1
        i -= self._is_introduced(draft, i - 1, taken)
        j = c.j + (i == c.i and self._is_ended(draft, c, taken))
        opens = draft.tokens[c.i].word in self._shapes.openers or self._known.opens_another(draft, c)
        if opens and not (c.j < len(draft.tokens) and c.j in taken):
            j = self._shapes.end(draft, c.j, taken, words=c.j - c.i)
        before = [token.word for token in draft.tokens[i : c.i]]
        if i < c.i and not all(_like_any(word, called, self._shapes.given) for word in before):
            j = max(j, end_of_family(draft, self._shapes, c, taken, words=c.j - i))
        if (i, j) == (c.i, c.j):
            return c
        words = [*before, *(t.word for t in draft.tokens[c.j : j])]
        start, end = draft.tokens[i].start, draft.tokens[j - 1].end if j > c.j else c.end
        if all(_like_any(word, called, self._shapes.given) for word in words):
            return msgspec.structs.replace(c, i=i, j=j, start=start, end=end)
        return Candidate(i, j, start, end, "new", (), "", ())

    @staticmethod
    def _other(draft: Draft, c: Candidate) -> Candidate:
        """``وأيوب يلديريم``: the first name behind ``و`` and the family name make one new name."""
        first = draft.tokens[c.i - 1]
        name = " ".join((first.word[1:], *(t.word for t in draft.tokens[c.i : c.j])))
        return Candidate(c.i - 1, c.j, first.start + 1, c.end, "new", (), "", (first.word[0],), name)

    def _is_half_named(self, draft: Draft, c: Candidate, taken: Collection[int]) -> bool:
        """``وزير الخارجية خوان كارلوس هولغين`` is no king Juan Carlos: two first names between office and family."""
        firsts = draft.tokens[c.i : c.j]
        if c.feats != "full" or len(firsts) != _TWO or not self._shapes.given.issuperset(t.word for t in firsts):
            return False
        said = c.i - 1 in taken or self._is_verb(draft, c.i - 1)
        if not said or c.j >= len(draft.tokens) or c.j in taken or c.j in draft.hits:
            return False
        behind = draft.tokens[c.j]
        return behind.kind == WORD and len(behind.word) >= _LONG_ENOUGH and not behind.word.startswith(_LED)

    @staticmethod
    def _is_introduced(draft: Draft, i: int, taken: Collection[int]) -> bool:
        """``الوزير قوبانيتشبيك عمر علييف``, ``الخبير الكوبي إيستيبان موراليس``: a word that the lexicon lacks between
        an office, a title or a nationality and parts of a name."""
        return i - 1 in taken and i not in taken and is_foreign(draft, i, _LED, ())

    def _is_ended(self, draft: Draft, c: Candidate, taken: Collection[int]) -> bool:
        """``سفير كازاخستان بولات ساغينوف،``: behind a state or office a first name, for another ends the name; ``نجاد
        البرعي`` goes on with that of his family."""
        if c.j in taken:
            return False
        return self._shapes.is_of_family(draft, c.j) or (c.i - 1 in taken and self._shapes.is_foreign_end(draft, c))

    def _may_go_back(self, draft: Draft, first: int, i: int) -> bool:
        """Two words before a short name at most, and whoever is the son: ``أحمد بن سعيد الرميحي``."""
        return first - i < _MOST_BEFORE or draft.tokens[i].word in self._shapes.particles

    def _belongs(self, draft: Draft, before: Token, i: int, taken: Collection[int], called: Collection[str]) -> bool:
        """Whether the word before token i is a part of names, or his own first name misspelt, and nothing else here."""
        if before.kind != WORD or before.i in taken or before.end + 1 != draft.tokens[i].start:
            return False
        hits = [h for h in draft.hits.get(before.i, ()) if h.category != "name" and not is_far_fetched(h)]
        allowed = ("noun", "adj") if is_dotted(draft, before) else ("noun", "adj", "verb")
        if any(h.category not in allowed or before.word not in self._shapes.given for h in hits):
            return False
        known = before.word in self._shapes.units and before.word not in self._shapes.never
        return known or (before.i not in draft.hits and _like_any(before.word, called, self._shapes.given))

    def _called(self, refs: tuple[str, ...]) -> set[str]:
        """Words of the full names of listed people."""
        return {w for ref in refs for w in self._words_of.get(ref, ())}

    # ── names said again ─────────────────────────────────────────────────────────────────────────────────────

    def _own_reading(
        self,
        draft: Draft,
        c: Candidate,
        full: dict[str, Candidate],
        firsts: dict[str, Candidate],
        named: frozenset[str],
    ) -> Candidate:
        """A word that the page's own full names explain better than the rules' short names or nationalities do, or that
        seemed somebody new: ``أضاف رجب`` is Nabeel Rajab."""
        short = c.kind == "name" and ("short" in c.feats or self._is_group_that_acts(draft, c))
        new = c.kind == "new" and not self._is_honoured(draft, c)
        if c.j != c.i + 1 or not (c.kind == "adjective" or short or new):
            return c
        word = draft.tokens[c.i].word
        whole = next((full[s.core] for s in splits(word) if s.core in full and not s.suffix), None)
        if new and (whole is None or whole.i >= c.i) and c.i and self._is_verb(draft, c.i - 1):
            whole = firsts.get(word) or whole or self._misspelt(draft, c, full)
        if whole is None or set(whole.refs) & set(c.refs):
            return c
        if whole.i >= c.i and not (short and named.isdisjoint(c.refs) and self._is_told_below(draft, c)):
            return c
        sure = short and len(c.refs) == 1 and (c.refs[0] in named or is_said_in_office(draft, c.i))
        if sure and self._keeps_name(draft, c, whole):
            return c
        if c.kind == "adjective" and (c.i == 0 or not self._is_verb(draft, c.i - 1)):
            return c
        return self._short(draft, draft.tokens[c.i], whole, tuple(p for p in c.pro if p != "ال"))

    def _is_told_below(self, draft: Draft, c: Candidate) -> bool:
        """Whether a name of nobody in office stands in the title, before the page names anybody in full."""
        return is_in_title(draft, c.i) and not self._known.is_in_office(c, draft.article.published)

    def _keeps_name(self, draft: Draft, c: Candidate, whole: Candidate) -> bool:
        """``ترامب`` is the president where the page names him, too, in full, but in ``قالت ترامب``."""
        hers = c.i > 0 and self._is_hers(draft, c.i - 1)
        return not hers and self._known.outranks(c, whole, draft.article.published)

    @staticmethod
    def _is_hers(draft: Draft, i: int) -> bool:
        """Whether a word is a verb of a woman or ``السيدة``."""
        hits = draft.hits.get(i, ())
        verb = any(h.category == "verb" and h.feats.startswith(("past 3fs", "present 3fs")) for h in hits)
        return verb or any(h.category == "honorific" and "f" in h.feats.split() for h in hits)

    def _misspelt(self, draft: Draft, c: Candidate, full: dict[str, Candidate]) -> Candidate | None:
        """``أضاف كولوم`` is Collomb, named before: a word that is his family name but for a letter, no other."""
        word = draft.tokens[c.i].word
        if c.i in draft.hits or len(word) < _LONG_ENOUGH:
            return None
        near = (w for last, w in full.items() if last[0] == word[0] and fuzz.ratio(last, word) >= _MISSPELT)
        alike = [whole for whole in near if whole.i < c.i]
        return alike[0] if len(alike) == 1 else None

    @staticmethod
    def _firsts(draft: Draft, found: list[Candidate]) -> dict[str, Candidate]:
        """Full names of people by their first word, where all that begin so end alike: ``تقول ديمة``."""
        named: dict[str, dict[str, Candidate]] = {}
        for c in found:
            if c.j > c.i + 1 and (c.kind == "new" or (c.feats == "full" and len(c.refs) == 1)):
                first = c.full.split()[0] if c.full else draft.tokens[c.i].word
                named.setdefault(first, {}).setdefault(draft.tokens[c.j - 1].word, c)
        return {first: next(iter(lasts.values())) for first, lasts in named.items() if len(lasts) == 1}

    @staticmethod
    def _is_honoured(draft: Draft, c: Candidate) -> bool:
        """``الأمير فيصل`` is called by his first name."""
        return any(h.category == "honorific" and h.j == c.i for h in draft.hits.get(c.i - 1, ()))

    def _is_group_that_acts(self, draft: Draft, c: Candidate) -> bool:
        """``قال الحوثي`` may be said of a man whom the page names, ``ميليشيا الحوثي`` may not."""
        groups = all(r in self._rulebook.actors and self._rulebook.actors[r].kind == "group" for r in c.refs)
        return groups and c.i > 0 and self._is_verb(draft, c.i - 1)

    @staticmethod
    def _is_verb(draft: Draft, i: int) -> bool:
        return any(h.category == "verb" and h.feats.startswith(("past", "present")) for h in draft.hits.get(i, ()))

    def _full_names(self, draft: Draft, found: list[Candidate]) -> dict[str, Candidate]:
        """Full names of people on the page by their last word."""
        full: dict[str, Candidate] = {}
        for c in found:
            last = draft.tokens[c.j - 1].word
            if c.j - c.i < 2 or len(last) < 3 or (last in self._shapes.never and c.kind == "new"):
                continue
            if last in self._bound or is_ordinal(draft, c.j - 1):
                continue
            if draft.tokens[c.j - 2].word in self._shapes.particles:
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
            if self._means_itself(draft, token) or self._goes_on(draft, token) or self._unsaid(draft, token):
                continue
            for split in splits(token.word):
                whole = full.get(split.core)
                if whole and not split.suffix and "ال" not in split.pro and "س" not in split.pro and whole.i < token.i:
                    made.append(self._short(draft, token, whole, split.pro))
                    break
        return made

    def _goes_on(self, draft: Draft, token: Token) -> bool:
        """``أحمد`` is Abiy Ahmed only where no unknown word behind makes it the first name of somebody else."""
        if token.word not in self._widespread or token.i + 1 >= len(draft.tokens):
            return False
        behind = draft.tokens[token.i + 1]
        return behind.kind == WORD and behind.i not in draft.hits

    def _unsaid(self, draft: Draft, token: Token) -> bool:
        """``أضاف سلام``, ``التقى سلام`` is Tammam Salam where he was named before; elsewhere the word means what it
        says."""
        meets = any(h.category == "verb" and h.ref in self._meets for h in draft.hits.get(token.i - 1, ()))
        return token.word in self._shapes.never and not (meets or self._shapes.speaks(draft, token.i - 1))

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
        start = token.start + front_length(pro)
        words = whole.full or " ".join(t.word for t in draft.tokens[whole.i : whole.j])
        name = "" if whole.kind == "name" else words
        return Candidate(token.i, token.i + 1, start, token.end, whole.kind, whole.refs, "short", pro, name)


def _lies_inside(draft: Draft, c: Candidate) -> bool:
    """``في الصدر`` is the chest: nothing happens inside a person whose short name has the article."""
    definite = c.kind == "name" and "short" in c.feats and draft.tokens[c.i].word.startswith("ال")
    return definite and c.i > 0 and draft.tokens[c.i - 1].word in _INSIDE


def _alone(hit: Hit) -> bool:
    """A singular without article or pronoun: ``مطار``, ``بمدينة``."""
    return hit.category == "noun" and "ال" not in hit.pro and not hit.suffix and "sg" in hit.feats.split()


def _like_any(word: str, others: Iterable[str], given: Collection[str]) -> bool:
    """Whether a word is one of the others, give or take a letter; ``أحمد`` is no ``محمد``, for both are first names."""
    alike = (other for other in others if fuzz.ratio(word, other) >= _ALIKE)
    if word not in given:
        return any(True for _ in alike)
    return any(word == other or (sounds_foreign(word) and bones_of(word) == bones_of(other)) for other in alike)
