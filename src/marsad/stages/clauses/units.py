"""Units: a page as patterns see it, proclitics apart, groups and times as one piece, quotations and asides marked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

import msgspec

from marsad.article import Time
from marsad.layers import BREAK, END, LATIN, NUMBER, PUNCT, START, WORD, Draft, Group, Hit, Quote, Sentence, Token, Unit
from marsad.stages.clauses.asides import CLOSE, DASHES, asides
from marsad.stages.clauses.choices import (
    CALLED,
    JOINED,
    PRONOUN,
    THE,
    Choice,
    Choices,
    is_his,
    readings,
    refs_of,
)
from marsad.stages.clauses.kinds import (
    GLUED,
    PAST_MARK,
    done_by_two,
    is_ours,
    is_told_that,
    kind_behind,
    kind_of,
    no_particles,
    takes_noun,
)
from marsad.stages.clauses.quotations import quotations
from marsad.text.clitics import front_length
from marsad.text.tokens import QUOTES

_SEATED, _DOTTED = "أ", "ي"
_STOPS = (".", "؟", "?", "!", "…", "؛", "..")
_LONGEST_DATELINE = 12
_BOUND = "ة"
_PREPOSITION = "prep"
_APART = ("ل", "ب", "ك")  # ``لـ CNN``, ``بـ "حرب"``
_CLEAR_PROCLITICS = ("وال", "فال", "بال", "لل", "ول", "وب")
_SUBJECT = frozenset({"group", "time", "adv"})
_COMMA, _ASIDE, _MALE = "،", 10, "3ms"
_NONE: frozenset[str] = frozenset()
_SO_THAT, _PAST = "ان", "past"
_FAR, _FULL_STOPS = 20, frozenset({".", "!", "؟"})
_VOICES, _ABOUT, _LINKED = frozenset({"person", "office", "body", "new", "counterpart", "state"}), "عن", 6


class Gathering(msgspec.Struct, frozen=True):
    """Nouns of contacts, the verbs that say whom they bring together and those of who holds them: ``لقاء جمع``."""

    nouns: frozenset[str]
    verbs: frozenset[str]
    holding: frozenset[str]


class Units:
    """Builds the units of one block, then its sentences and quotations."""

    def __init__(
        self,
        draft: Draft,
        groups: list[Group],
        choices: Choices,
        auxiliary: frozenset[str],
        voicing: frozenset[str],
        gathering: Gathering,
    ) -> None:
        self._draft, self._auxiliary, self._voicing, self._gathering = draft, auxiliary, voicing, gathering
        self._tokens, self._choices = draft.tokens, choices
        self._groups = {g.i: (n, g) for n, g in enumerate(groups)}
        self._hits = draft.hits
        self._times = _time_tokens(draft)
        self.units: list[Unit] = []
        self.quotes: list[Quote] = []
        self.sentences: list[Sentence] = []
        self._paragraph = self._opening = 0

    def block(self, first: int, last: int, label: str) -> None:
        """Units, sentences and quotations of tokens ``[first, last)``; each line is a paragraph."""
        start = first
        for i in range(first, last + 1):
            if i == last or self._tokens[i].kind == BREAK:
                if i > start:
                    self._lines(start, i, label)
                start = i + 1

    def _lines(self, first: int, last: int, label: str) -> None:
        at = self._opening = len(self.units)
        inside = asides(self._tokens, first, last)
        i = first
        while i < last:
            i = self._one(i, last, i in inside)
        self._paragraph += 1
        quotes = list(quotations(self.units, at))
        self._mark(at, quotes)
        self._strangers(at)
        self.quotes.extend(quotes)
        self._cut(at, label)

    def _one(self, i: int, last: int, aside: bool) -> int:
        """Add the units that start at token i; returns the token behind."""
        if i in self._groups:
            n, group = self._groups[i]
            self._proclitics(i, group.start, aside)
            self._add("group", "", i, group.j, group.start, group.end, (), n, aside, group.suffix)
            return group.j
        if i in self._times and self._times[i][1] <= last:
            n, j, time = self._times[i]
            self._proclitics(i, time.start, aside)
            self._add("time", "", i, j, time.start, time.end, (), n, aside, "")
            return j
        token, hits = self._tokens[i], self._hits.get(i, ())
        choice = self._choices.of(token.word, hits) if hits and hits[0].j == i + 1 else None
        if choice is not None and choice.sure:
            return self._sure(token, hits, choice, aside)
        return self._plain(token, hits, choice, aside)

    def _plain(self, token: Token, hits: tuple[Hit, ...], choice: Choice | None, aside: bool) -> int:
        """Add a word, number or mark that is read by what stands around it or how it is spelled."""
        i = token.i
        if token.kind == PUNCT:
            kind = "quote" if token.word in QUOTES else "punct"
            self._add(kind, token.word, i, i + 1, token.start, token.end, (), -1, aside, "")
            return i + 1
        if token.kind == NUMBER:
            self._add("num", token.word, i, i + 1, token.start, token.end, (), -1, aside, "")
            return i + 1
        if is_his(token.word):
            self._add("prep", token.word, i, i + 1, token.start, token.end, (), -1, aside, token.word[1:])
            return i + 1
        if token.word == THE and i + 1 < len(self._tokens) and self._tokens[i + 1].kind == NUMBER:
            self._add("part", token.word, i, i + 1, token.start, token.end, (), -1, aside, "")
            return i + 1
        if not hits:
            self._unknown(token, aside)
            return i + 1
        hits = _picked(hits, choice) if choice is not None else readings(token.word, hits, self._is_free)
        hits = self._with_pronoun(token, self._hits.get(i, ())) or hits
        if hits and self._is_no_pronoun(token, hits):
            hits = ()
        if hits:
            return self._word(token, hits, aside)
        self._unknown(token, aside)
        return i + 1

    def _sure(self, token: Token, hits: tuple[Hit, ...], choice: Choice, aside: bool) -> int:
        """Add a word that is read alike wherever it stands; returns the token behind."""
        i, core = token.i, token.start + choice.front
        if choice.front:
            self._proclitics(i, core, aside)
        units, own = self.units, _picked(hits, choice)
        word, suffix, refs = choice.word, choice.suffix, choice.refs
        units.append(Unit(len(units), choice.kind, word, i, i + 1, core, token.end, own, -1, 0, aside, suffix, refs))
        return i + 1

    def _word(self, token: Token, hits: tuple[Hit, ...], aside: bool) -> int:
        """Add a word or phrase with its proclitics; returns the token behind."""
        kind, last = kind_of(hits), self._draft.article.text[token.end - 1]
        claims = last == _DOTTED and any(h.ref == CALLED for h in hits)  # تدعي, not تدعى
        if (claims or last == _SEATED) and (verbs := no_particles(hits)):
            hits, kind = verbs, kind_of(verbs)
        if kind == "verb" and (mark := self._past_mark(token.i)):
            hits, kind = mark, kind_of(mark)
        if kind == "prep" and self._speaks_out(token.i, self._hits[token.i]):
            hits = tuple(h for h in self._hits[token.i] if h.category == "verb" and h.ref in self._voicing)
            kind = "verb"
        best, i, core = hits[0], token.i, token.start
        if best.pro:
            core += front_length(best.pro)
            self._proclitics(i, core, aside)
        word, end = token.word[core - token.start :], token.end
        if best.j > i + 1:
            behind = self._tokens[i + 1 : best.j]
            word, end = " ".join((word, *(t.word for t in behind))), behind[-1].end
        kind = kind or ("verb" if self._takes_up(token.i, hits) else self._kind_here(token.i, hits))
        self._add(kind, word, i, best.j, core, end, hits, -1, aside, best.suffix)
        return best.j

    def _kind_here(self, i: int, hits: tuple[Hit, ...]) -> str:
        """The kind of what may be a verb and something else, by the words before it."""
        before = self.units[-1] if len(self.units) > self._opening else None
        by_two = done_by_two(self.units, self._opening, hits)
        kind = "verb" if by_two else kind_behind(before, hits, self._auxiliary)
        done = kind == "verb" and any(h.category == "noun" for h in hits)
        past = done and all(h.feats.startswith("past") for h in hits if h.category == "verb")
        if past and (self._is_object() or self._is_of_town(i, hits)):
            return "noun"
        owned = past and i + 1 < len(self._tokens) and self._tokens[i + 1].word.startswith(THE)
        return "noun" if owned and is_told_that(self.units[self._opening :]) else kind

    def _takes_up(self, i: int, hits: tuple[Hit, ...]) -> bool:
        """``برقية بعث بها``, ``لقاء ثنائي جمع الرئيسين``: a verb that tells of the indefinite noun before it."""
        past = [h for h in hits if h.category == "verb" and h.feats.startswith("past") and not h.pro]
        n = len(self.units) - 1
        while past and n > self._opening and self.units[n].kind in ("adj", "time"):
            n -= 1
        noun = self.units[n] if past and n >= self._opening else None
        if noun is None or noun.kind != "noun" or noun.suffix or noun.word.startswith(THE):
            return False
        behind = self._tokens[i + 1].word if i + 1 < len(self._tokens) else ""
        resumed = n + 1 == len(self.units) and behind[:1] == GLUED[0] and is_his(behind)
        nouns, verbs = self._gathering.nouns, self._gathering.verbs
        held = any(h.suffix and h.ref in self._gathering.holding for h in past)  # ``اجتماع عقده``
        return resumed or (noun.says(nouns) and (held or any(h.ref in verbs for h in past)))

    def _is_object(self) -> bool:
        """``طلب الوزير عقد اجتماع``: behind a verb and its subject no other verb follows that nothing joins to it."""
        n, named = len(self.units) - 1, False
        while n >= self._opening and self.units[n].kind in _SUBJECT:
            named = named or self.units[n].kind == "group"
            n -= 1
        if not named or n < self._opening or self.units[n].kind != "verb" or (n and self.units[n - 1].kind == "rel"):
            return False
        return takes_noun(self.units[n], self._auxiliary)

    def _is_of_town(self, i: int, hits: tuple[Hit, ...]) -> bool:
        """``نفى السفير، تورط موسكو``: behind a comma a masculine verb that nothing joins is none before a town."""
        comma = len(self.units) > self._opening and self.units[-1].word == _COMMA
        town = i + 1 in self._groups and self._groups[i + 1][1].kind == "place"
        return comma and town and all(not h.pro and h.feats.endswith(_MALE) for h in hits if h.category == "verb")

    def _speaks_out(self, i: int, hits: tuple[Hit, ...]) -> bool:
        """``عبر الوزير عن أمله``, ``وبين الوزير أن``: no ``through`` and no ``between`` where somebody stands behind
        it, and ``عن`` or ``أن`` behind him."""
        opens = not i or self._tokens[i - 1].kind in (BREAK, PUNCT) or self._tokens[i].word.startswith(JOINED)
        if not opens or not any(h.ref in self._voicing and h.category == "verb" for h in hits):
            return False
        if self._tells_of_that(i):
            return True
        group = self._groups[i + 1][1] if i + 1 in self._groups else None
        behind, voiced = group.j if group is not None else i + 2, group is not None and group.kind in _VOICES
        if self._that_behind(behind, voiced):
            return True
        near = [t.word for t in self._tokens[behind : behind + _ASIDE]]
        closed = near.index(_COMMA, 1) + 1 if near[:1] == [_COMMA] and _COMMA in near[1:] else 0  # باسيل، الذي …، عن
        return voiced and _ABOUT in near[:_LINKED] + near[closed : closed + _LINKED]

    def _tells_of_that(self, i: int) -> bool:
        """``وبين أن``, ``وبين القضاة، في تصريحات له، أن``: at the start of a sentence ``أن`` behind the word, or behind
        the comma that ends what stands between."""
        near = [t.word for t in self._tokens[i + 1 : i + _FAR]]
        if near[:1] == [_SO_THAT]:
            return True
        starts = not i or self._tokens[i - 1].word in _FULL_STOPS or self._tokens[i - 1].kind == BREAK
        that = near.index(_SO_THAT) if _SO_THAT in near else 0
        if not starts or not that or _FULL_STOPS & set(near[:that]):
            return False
        return near[that - 1] == _COMMA or (i + 1 in self._groups and self._groups[i + 1][1].kind in _VOICES)

    def _that_behind(self, i: int, voiced: bool) -> bool:
        """``أن`` at token i, behind who speaks (``voiced``) also past words between commas: ``، بحسب بيان له، أن``."""
        near = [t.word for t in self._tokens[i : i + _ASIDE]]
        if near[:1] == [_SO_THAT] or not voiced or near[:1] != [_COMMA]:
            return near[:1] == [_SO_THAT]
        closed = near.index(_COMMA, 1) if _COMMA in near[1:] else len(near)
        return near[closed + 1 : closed + 2] == [_SO_THAT]

    def _past_mark(self, i: int) -> tuple[Hit, ...]:
        """``فقد توقع``: before a verb in the past it is one particle, and nothing is lost."""
        behind = self._hits.get(i + 1, ())
        past = any(h.category == "verb" and h.feats.startswith(_PAST) for h in behind)
        marks = (msgspec.structs.replace(h, pro=()) for h in self._hits[i] if h.ref == PAST_MARK)
        return tuple(marks) if past else ()

    def _with_pronoun(self, token: Token, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
        """``إليه``, written with a pronoun, is no ``آلية``: readings as a preposition that has it."""
        if self._draft.article.text[token.end - 1] != PRONOUN:
            return ()
        return tuple(h for h in hits if h.ref == _PREPOSITION and h.suffix == PRONOUN and h.j == token.i + 1)

    def _is_no_pronoun(self, token: Token, hits: tuple[Hit, ...]) -> bool:
        """``طلبة``: folded it looks like ``طلبه``, with a pronoun that is never written so."""
        bound = self._draft.article.text[token.end - 1] == _BOUND
        return bound and all(h.suffix == PRONOUN and h.j == token.i + 1 for h in hits)

    def _is_free(self, first: int, last: int) -> bool:
        """Whether no group and no time starts in the tokens of a phrase."""
        return all(k not in self._groups and k not in self._times for k in range(first, last))

    def _unknown(self, token: Token, aside: bool) -> None:
        word, start = token.word, token.start
        if token.kind == WORD and len(word) > 4 and word.startswith(_CLEAR_PROCLITICS):
            kind = "conj" if word[0] in "وف" else "prep"
            self._add(kind, word[0], token.i, token.i + 1, start, start + 1, (), -1, aside, "")
            word, start = word[1:], start + 1
        plain = "conj" if word in JOINED else "prep" if word in _APART else "word"
        kind = "latin" if token.kind == LATIN else plain
        self._add(kind, word, token.i, token.i + 1, start, token.end, (), -1, aside, "")

    def _proclitics(self, i: int, core: int, aside: bool) -> None:
        """Units for what stands before the core of token i."""
        token = self._tokens[i]
        if core <= token.start:
            return
        for n, letter in enumerate(self._draft.article.text[token.start : core]):
            if letter in "وفبكلس":
                kind = "conj" if letter in "وف" else ("future" if letter == "س" else "prep")
                self._add(kind, letter, i, i + 1, token.start + n, token.start + n + 1, (), -1, aside, "")

    def _add(
        self,
        kind: str,
        word: str,
        i: int,
        j: int,
        start: int,
        end: int,
        hits: tuple[Hit, ...],
        ref: int,
        aside: bool,
        suffix: str,
    ) -> None:
        refs = refs_of(hits) if hits else _NONE
        self.units.append(Unit(len(self.units), kind, word, i, j, start, end, hits, ref, 0, aside, suffix, refs))

    def _mark(self, at: int, quotes: list[Quote]) -> None:
        """Give the units of quotations their depth."""
        for quote in sorted(quotes, key=lambda q: q.depth):
            for n in range(quote.first, quote.last):
                u = self.units[n]
                self.units[n] = Unit(
                    u.n, u.kind, u.word, u.i, u.j, u.start, u.end, u.hits, u.ref, quote.depth, u.aside, u.suffix, u.refs
                )

    def _strangers(self, at: int) -> None:
        """``نزار``, ``نجيب``: a verb of the first person only is a name outside quotations, not so ``سألتقي``."""
        for n in range(at, len(self.units)):
            u = self.units[n]
            if u.kind != "verb" or u.depth or u.suffix or (n > at and self.units[n - 1].kind == "future"):
                continue
            if all(map(is_ours, u.hits)):
                self.units[n] = Unit(u.n, "word", u.word, u.i, u.j, u.start, u.end, (), u.ref, 0, u.aside, "")

    def _cut(self, at: int, label: str) -> None:
        """Sentences end at full stops outside quotations."""
        first = at
        for n in range(at, len(self.units)):
            u = self.units[n]
            if u.kind != "punct":
                continue
            stops = u.word.startswith(_STOPS) and u.depth == 0 and not self._inside_number(n)
            headed = first == at and n - at <= _LONGEST_DATELINE and u.word in DASHES
            if stops or (headed and self._ends_dateline(n)):
                self._sentence(first, n + 1, label)
                first = n + 1
        self._sentence(first, len(self.units), label)

    def _ends_dateline(self, n: int) -> bool:
        """``بيروت، لبنان (CNN)--``: the last dash behind the bracket that names the outlet."""
        k = n
        while k and self.units[k].word in DASHES:
            k -= 1
        last = n + 1 == len(self.units) or self.units[n + 1].word not in DASHES
        return k < n and last and self.units[k].word in CLOSE

    def _inside_number(self, n: int) -> bool:
        """A point in ``2.5`` or in ``بي.بي.سي``."""
        u = self.units[n]
        if u.word == "." and self._joins_letters(n):
            return True
        before = n and self.units[n - 1].kind == "num" and self.units[n - 1].end == u.start
        behind = self.units[n + 1] if n + 1 < len(self.units) else None
        after = behind is not None and behind.kind in ("num", "time") and behind.start == u.end
        return bool(before and after)

    def _joins_letters(self, n: int) -> bool:
        """No blank on either side, and another point near: the name of a letter stands between."""
        near = [k for k in (n - 2, n + 2) if 0 <= k < len(self.units) and self.units[k].word == "."]
        sides = [self.units[k] for k in (n - 1, n + 1) if 0 <= k < len(self.units)]
        tight = len(sides) == 2 and sides[0].end == self.units[n].start and sides[1].start == self.units[n].end
        return tight and bool(near)

    def _sentence(self, first: int, last: int, label: str) -> None:
        if last > first:
            units = self.units[first:last]
            said = frozenset([unit.word for unit in units]).union(*[unit.refs for unit in units])
            start, end = units[0].start, units[-1].end
            self.sentences.append(Sentence(first, last, start, end, label, self._paragraph, said))


def _picked(hits: tuple[Hit, ...], choice: Choice) -> tuple[Hit, ...]:
    """The readings of a word among its hits."""
    return tuple([hits[n] for n in choice.picked]) if choice.some else hits


def _time_tokens(draft: Draft) -> dict[int, tuple[int, int, Time]]:
    """Times by the token they start in, with the token behind them."""
    found: dict[int, tuple[int, int, Time]] = {}
    j = 0
    for n, time in enumerate(draft.times):
        i = bisect_right(draft.tokens, time.start, j, key=END)
        j = bisect_left(draft.tokens, time.end, i, key=START)
        if j > i:
            found[i] = (n, j, time)
    return found
