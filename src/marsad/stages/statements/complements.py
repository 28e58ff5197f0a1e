"""The clause or quotation that goes with a cue: behind ``أن``, in quotation marks, behind a colon, before its verb."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import msgspec

from marsad.layers import Draft, Quote, Sentence, Unit
from marsad.rulebook.schema import SpeechVerb
from marsad.stages.statements.governing import governs
from marsad.stages.statements.labels import Labels
from marsad.stages.statements.particles import ON
from marsad.stages.statements.signs import Signs, describes
from marsad.stages.statements.verbs import Entries, entry, links
from marsad.text.tokens import COMMAS

_FURTHEST = 45
_LABEL = 3
_LONG_NAME, _ASIDE, _APPOSED, _CALLING = 6, 12, 16, 6
_SAYS, _SAYING, _SAID_THAT = "قال", "قول", "إ"
_THUS, _WHILE = "هكذا", ("وقت", "حين")
_WHAT = ("ما", "مما", "بما")
_NOT = ("لم", "لا", "لن")
_BECAUSE, _ARTICLE, _LACK = "لان", "ال", "عدم"
_WHO_IS, _DESCRIBED = ("هو", "هي", "هم"), ("noun", "adj", "group", "word")
_NOT_TO = "ألا"
_OF_MANY, _THEREIN = frozenset({"3mp"}), ("فيه", "فيها")
_WITH, _HIS, _FOR = "ب", "ه", "باسم"

Content = Literal["clause", "quote", "phrase"]


class Cue(msgspec.Struct, frozen=True):
    """A cue at unit ``at``; content begins with unit ``first``, or is ``quote`` (an index), whichever is set.

    ``gap`` are the units between cue and content, where audience, occasion and date stand.
    """

    at: int
    verb: SpeechVerb
    first: int
    quote: int
    gap: tuple[int, int]
    sentence: int
    content: Content = "clause"


class Complements:
    """Finds the content of cues on one draft; ``speaks`` gives the entries of a unit that is a cue of its own."""

    def __init__(self, draft: Draft, speaks: Callable[[Unit], Entries], signs: Signs) -> None:
        self._draft, self._units, self._speaks, self._signs = draft, draft.units, speaks, signs
        self._labels = Labels(draft, signs)
        self._starts = {quote.first: n for n, quote in enumerate(draft.quotes)}
        self._ends = {quote.last: n for n, quote in enumerate(draft.quotes) if quote.closed}

    def of(self, s: int, at: int, verbs: Entries) -> Cue | None:
        """The cue at unit ``at`` of sentence ``s`` with its content; nothing where it has none."""
        sentence = self._draft.sentences[s]
        stop = min(sentence.last, at + _FURTHEST)
        inside = False
        n = at + 1
        while n < stop:
            step = self._step(s, at, n, verbs, inside)
            if isinstance(step, Cue):
                return step
            if step == 0:
                return None
            inside = inside or self._opens_clause(n)
            n = step
        return self._next_paragraph(s, sentence, at, verbs)

    def before(self, s: int, at: int, verbs: Entries, taken: set[int]) -> Cue | None:
        """``«…»، قال الوزير``: a quotation right before the verb, if no other cue has taken it; ``هكذا علق`` leaves no
        doubt of a weak one."""
        k = at - 1
        while k > self._draft.sentences[s].first and self._units[k].word in (*COMMAS, "و", _THUS, "كما"):
            k -= 1
        n = self._ends.get(k, -1) if k >= self._draft.sentences[s].first else -1
        verb = entry(verbs, "quote")
        thus = self._units[at - 1].word == _THUS
        if n < 0 or n in taken or verb is None or (verb.strength == "weak" and not thus):
            return None
        quote = self._draft.quotes[n]
        opens = quote.first - 1 == self._draft.sentences[s].first and k < at - 1  # ``"علينا أن نتحد"، قال الوزير``
        told = quote.last - quote.first > (1 if opens else _LABEL) and quote.depth == self._units[at].depth + 1
        return Cue(at, verb, -1, n, (at + 1, at + 1), s, "quote") if told else None

    def _opens_clause(self, n: int) -> bool:
        """A relative or temporal clause opens, whose verb does not end the search."""
        u = self._units[n]
        if u.kind == "verb":
            return not u.suffix
        who = u.word in _WHO_IS and self._units[n - 1].kind == "conj"
        return who or u.kind == "rel" or u.word in self._signs.when or (u.kind == "that" and self._is_no_content(n))

    def _is_no_content(self, that: int) -> bool:
        before = self._units[that - 1].word
        if before == _WITH and self._units[that - 2].word in self._signs.no_content:
            return True  # علما بأن
        expected = before.removeprefix(_ARTICLE) in self._signs.expected and before.startswith(_ARTICLE)
        return before in self._signs.no_content or (expected and self._units[that - 2].kind in ("prep", "conj"))

    def _step(self, s: int, at: int, n: int, verbs: Entries, inside: bool) -> Cue | int:
        """The cue if its content starts at unit n, the unit to go on with, or 0 where there is none to be found."""
        u, depth = self._units[n], self._units[at].depth
        if u.aside and not self._units[at].aside:
            return n + 1
        if u.depth < depth:
            return 0
        quote = self._starts.get(n, -1)
        if quote >= 0 and self._draft.quotes[quote].depth == depth + 1:
            return self._quotation(s, at, n, verbs, inside)
        if (u.kind == "that" or self._is_not_to(n)) and u.depth == depth:
            return self._that(s, at, n, verbs, inside)
        if u.word == ":" and n + 1 < self._draft.sentences[s].last and self._units[n + 1].kind != "quote":
            return Cue(at, entry(verbs, "quote") or verbs[0], n + 1, -1, (at + 1, n), s)
        spokesman = u.kind == "participle" and self._units[min(n + 1, len(self._units) - 1)].word == _FOR
        if self._says_how(n, at):
            return n + 1
        if (
            u.kind == "participle" and self._speaks(u) and not spokesman and not self._is_circumstance(n)
        ) or self._is_impersonal(n):
            return 0
        if u.word in self._signs.sources and (past := self._past_source(n, self._draft.sentences[s].last)):
            return past
        because = u.word.startswith(_BECAUSE) and u.kind not in ("noun", "adj", "group")
        if because or (u.kind == "verb" and self._units[n - 1].word in _WHAT and not self._is_about(n - 1, inside)):
            return 0
        if self._is_anonymous(n):
            return n + 1 + (not u.suffix)
        put_out = u.says(self._signs.put_out)
        ends = u.kind == "verb" and u.depth == depth and not u.suffix and not put_out and not self._is_a_name(n, at)
        if ends and (inside or self._is_of_subject(n, at)):
            return n + 1
        if ends and (behind := self._behind_apposition(s, at, n)):
            return behind
        return 0 if ends and not self._describes(n, at) else n + 1

    def _is_circumstance(self, n: int) -> bool:
        """``جماعات مدافعة عن``, ``قال مشترطا عدم الكشف عن اسمه``: a participle that leads to nothing said."""
        nameless = self._units[n].says(self._signs.anonymous) and self._leads_to(n, (_LACK,))
        return nameless or describes(self._units, n)

    def _is_impersonal(self, n: int) -> bool:
        """``ويذكر أن``; not so ``الرجل الذي لم يذكر اسمه``."""
        return self._units[n].word in self._signs.impersonal and self._units[n - 1].word not in _NOT

    def _leads_to(self, n: int, words: tuple[str, ...]) -> bool:
        return any(u.word in words for u in self._units[n + 1 : n + 2])

    def _is_a_name(self, n: int, at: int) -> bool:
        """``قال تشن جينك``: right behind a verb a word that looks like one, before words nobody knows, is a name."""
        behind = self._units[n + 1 : n + 2]
        return n == at + 1 and bool(behind) and behind[0].kind == "word" and not behind[0].hits

    def _is_about(self, what: int, inside: bool) -> bool:
        """``قال تعليقا على ما نشرته الصحف إن``, ``ردا على سؤال عما إذا كان ما يجري``: what is spoken of."""
        return inside or (self._units[what - 1].kind == "prep" and not self._units[what - 1].suffix)

    def _is_not_to(self, n: int) -> bool:
        """``توقع ألا يتجاوز``: ``أن`` and ``لا`` in one word, which folded looks like ``إلا``."""
        behind = self._units[n + 1 : n + 2]
        verb = bool(behind) and behind[0].kind == "verb"
        return verb and self._draft.article.text.startswith(_NOT_TO, self._units[n].start)

    def _says_how(self, n: int, at: int) -> bool:
        """``وأضاف مخاطبا الحضور "…"``, ``وقال في كلمة نشرت أمس "…"``: a word that takes quotations, where one of
        speech has none yet."""
        how, said = self._speaks(self._units[n]), self._speaks(self._units[at])
        only = bool(how) and all(e.strength == "weak" and e.takes == ("quote",) for e in how)
        return only and any(e.takes == ("that", "quote") for e in said)

    def _behind_apposition(self, s: int, at: int, n: int) -> int:
        """``قال فلان، شيخ شمل القبيلة، إن``: the ``إن`` behind the comma that ends what he is; 0 without one."""
        if not any(u.word in COMMAS for u in self._units[at:n]):
            return 0
        told = any(e.strength != "weak" for e in self._speaks(self._units[n]))
        for k in range(n + (not told), min(n + _APPOSED, self._draft.sentences[s].last - 1)):
            u = self._units[k]
            if u.kind in ("that", "quote") or u.word == ":" or self._speaks(u):
                return 0
            if u.word in COMMAS and self._units[k + 1].kind == "that":
                return k + 1
        return 0

    def _is_of_subject(self, n: int, at: int) -> bool:
        """``قال مستشار أجنبي يعمل هناك``, ``قالت موظفة سابقة، عملت هناك،``: a verb said of somebody indefinite."""
        subject, before = self._units[at + 1], self._units[n - 1]
        if before.kind not in ("conj", "punct") and (
            self._units[n].verb_feats & _OF_MANY or self._leads_to(n, _THEREIN)
        ):
            return True
        plain = subject.kind == "noun" and not subject.suffix and not subject.word.startswith(_ARTICLE)
        joined = any(u.kind in ("prep", "conj", "that", "rel", "quote") for u in self._units[at + 1 : n])
        return plain and not joined and before.kind in (*_DESCRIBED, "punct") and not self._speaks(self._units[n])

    def _past_source(self, n: int, last: int) -> int:
        """``، بحسب ما ذكرت الوكالة،``, ``قال مسؤولون حسبما أفادت الوكالة إن``: the unit behind the attribution at
        unit n, n + 1 where it has commas and no end; 0 for others."""
        if self._units[n - 1].word in COMMAS:
            commas = (k for k in range(n + 1, min(n + _ASIDE, last)) if self._units[k].word in COMMAS)
            return next(commas, n) + 1
        told = any(u.kind == "verb" and self._speaks(u) for u in self._units[n + 1 : n + 2])
        return next((k for k in range(n + 2, min(n + _CALLING, last)) if told and self._units[k].kind == "that"), 0)

    def _is_anonymous(self, n: int) -> bool:
        """``قال مسؤول طلب عدم ذكر اسمه``: a verb right behind its noun, said of an unnamed source."""
        u = self._units[n]
        if u.word in self._signs.called and self._units[n - 1].kind in ("noun", "adj", "group", "participle"):
            return True
        if self._units[n - 1].word == _NOT[0] and self._units[n].says(self._signs.disclosing):
            return self._units[n - 2].kind in ("noun", "adj", "group", "participle")
        finite = u.kind == "verb" and any(
            h.ref in self._signs.anonymous and h.feats.startswith("past") for h in u.hits if h.category == "verb"
        )
        return finite and self._units[n - 1].kind not in ("conj", "punct", "quote", "that", "part")

    def _describes(self, n: int, at: int) -> bool:
        """``في بيان صدر أمس``: a verb right behind an indefinite noun that a preposition governs is said of it."""
        before = self._units[n - 1]
        return (
            n - 2 > at
            and before.kind == "noun"
            and not before.suffix
            and not before.word.startswith("ال")
            and before.word not in _WHILE
            and self._units[n - 2].kind == "prep"
        )

    # ── quotations ───────────────────────────────────────────────────────────────────────────────────────────

    def _quotation(self, s: int, at: int, n: int, verbs: Entries, inside: bool) -> Cue | int:
        quote = self._starts[n]
        if self._labels.is_label(quote, n, at):
            return self._draft.quotes[quote].last + 1
        closed = self._units[n - 2].word in (*COMMAS, ":") and not self._told_within(at, n)
        verb = None if inside and not closed and not self._is_own(at, n, quote) else self._taking(verbs, quote, n)
        return Cue(at, verb, -1, quote, (at + 1, n - 1), s, "quote") if verb else 0

    def _is_own(self, at: int, n: int, quote: int) -> bool:
        """``قال الوزير قبل أن يغادر "…"``: behind a clause whose verbs say nothing a long quotation is the cue's."""
        verbs = (u for u in self._units[at + 1 : n] if u.kind == "verb" and self._units[u.n - 1].word not in _NOT)
        mute = not any(self._speaks(u) for u in verbs)
        before, governor = self._units[n - 2], self._units[n - 3]
        free = before.kind not in ("that", "verb", "rel", "conj") and (before.kind != "prep" or bool(before.suffix))
        free = free and not (governor.word == _WITH and before.kind == "noun" and not before.word.startswith(_ARTICLE))
        return mute and free and self._draft.quotes[quote].last - n > _LONG_NAME

    def _taking(self, verbs: Entries, quote: int, n: int) -> SpeechVerb | None:
        """A long quotation is content of any cue; few words need a verb that takes them, a weak one a colon too."""
        before = self._units[n - 2]
        link = before.word if before.kind == "prep" else ""
        verb = entry(verbs, "quote", link)
        said = self._units[n - 3] if before.word == ":" else before
        if self._draft.quotes[quote].last - n > _LABEL and any(h.ref == _SAYING for h in said.hits):
            return verb or verbs[0]
        if self._draft.quotes[quote].last - n > _LABEL and (verb or link):
            strong = next((v for v in verbs if v.strength != "weak"), None)
            return entry(verbs, "noun", link) if link and link in links(verbs, "noun") else verb or strong
        return verb if verb and (verb.strength != "weak" or before.word == ":") else None

    # ── clauses ──────────────────────────────────────────────────────────────────────────────────────────────

    def _that(self, s: int, at: int, n: int, verbs: Entries, inside: bool) -> Cue | int:
        """What a word ``أن`` leads to: content, or (``بعد أن``, ``إلا أن``) something else that is stepped over."""
        before = self._units[n - 1]
        if self._units[at - 1].word in self._signs.sources and self._units[at - 2].kind not in ("punct", "conj"):
            return 0  # قال مسؤولون حسبما أفادت الوكالة إن
        of_clause = inside and (before.kind == "verb" or before.word == _WITH or self._comes_later(s, n))
        if n - 1 > at and (self._is_no_content(n) or of_clause):
            return n + 1
        if before.kind == "conj":
            return 0 if n - 2 > at else n + 1  # قال فان كلافيرين: right behind the verb it is a name's
        link = before.word if before.kind == "prep" and n - 1 > at and not before.suffix else ""
        if (inside and self._told_within(at, n, link)) or self._is_deemed(at, n) or self._is_anothers(at, n, verbs):
            return 0
        if governs(self._draft, n, at) or self._although(n, at, verbs):
            return 0
        if link and link != _WITH and link not in links(verbs, "that") and not self._hopes(n - 2, at):
            return n + 1
        return self._clause(s, at, entry(verbs, "that", link), n) or 0

    def _comes_later(self, s: int, that: int) -> bool:
        """``قالت فلانة، التي أدرك القادة أنها خدعت، إن``: the content begins behind the relative clause."""
        behind = range(that + 2, self._draft.sentences[s].last)
        depth = self._units[that].depth
        next_one = next((k for k in behind if self._units[k].kind == "that" and self._units[k].depth == depth), -1)
        return next_one > 0 and self._units[next_one - 1].word in COMMAS

    def _is_deemed(self, at: int, that: int) -> bool:
        """``بعد محادثات وصفها بأنها``, ``ووصفتها الصحيفة بأنها``: the clause is what another verb calls its object."""
        between = self._units[max(at + 1, that - _CALLING) : that - 1]
        called = (h.ref for u in between if u.suffix for h in u.hits)
        return self._units[that - 1].word == _WITH and not self._signs.describing.isdisjoint(called)

    def _is_anothers(self, at: int, that: int, verbs: Entries) -> bool:
        """``رحب بإعلان الرئيس، أمس، أن``: the noun of speech right behind the verb's preposition has the clause."""
        into = links(verbs, "noun")
        for n in range(at + 2, that):
            u = self._units[n]
            if u.kind == "noun" and self._units[n - 1].word in into and self._signs.names_speech(u):
                return not u.word.startswith(_ARTICLE) and self._units[n + 1].kind == "group"
        return False

    def _told_within(self, at: int, last: int, link: str = "") -> bool:
        """``قال الوزير الذي أكد أن``: a verb between has what follows, behind its own preposition; not so one denied,
        ``الذي لم يكشف عن اسمه``, nor any but ``قال`` itself where ``إن`` does."""
        said = self._says(at) and self._draft.article.text.startswith(_SAID_THAT, self._units[last].start)
        return any(
            "that" in e.takes and (not link or link in e.links)
            for u in self._units[at + 1 : last]
            if u.kind == "verb"
            and (not said or self._says(u.n))
            and u.depth == self._units[at].depth
            and self._units[u.n - 1].word not in _NOT
            if not self._is_anonymous(u.n)
            for e in self._speaks(u)
        )

    def _says(self, n: int) -> bool:
        """``قال``, the one verb that ``إن`` goes with."""
        return any(h.ref == _SAYS for h in self._units[n].hits)

    def _clause(self, s: int, at: int, verb: SpeechVerb | None, that: int) -> Cue | None:
        """A clause behind ``أن``, from ``ألا`` on, which denies it; where it is one whole quotation, that quotation."""
        if verb is None:
            return None
        n = that + (not self._is_not_to(that))
        while n < len(self._units) and self._units[n].kind == "punct" and self._units[n].word in (":", "،"):
            n += 1
        quote = self._starts.get(n + 1, -1) if n < len(self._units) and self._units[n].kind == "quote" else -1
        if quote >= 0 and self._ends_report(self._draft.quotes[quote], s):
            return Cue(at, verb, -1, quote, (at + 1, that), s, "quote")
        return Cue(at, verb, n, -1, (at + 1, that), s)

    def _ends_report(self, quote: Quote, s: int) -> bool:
        """Whether nothing of the content follows the quotation: ``"…"، وإن``, ``"…"، لأن`` go on."""
        n = quote.last + 1
        if quote.last - quote.first < _LABEL and n + _LABEL < self._draft.sentences[s].last:
            return False
        if n + 2 < self._draft.sentences[s].last and self._units[n].word in COMMAS:
            k = n + 1 + (self._units[n + 1].kind == "conj")
            if self._units[k].kind == "that" or self._units[n + 1].word.startswith(_BECAUSE):
                return False
        return n >= self._draft.sentences[s].last or self._units[n].kind == "punct" or not quote.closed

    def _hopes(self, n: int, at: int) -> bool:
        """``أعرب عن أمله في أن``: a noun with a pronoun stands before the preposition."""
        u = self._units[n]
        bare = not u.word.startswith(_ARTICLE)  # not so المشتبه
        his = bool(u.suffix) or (bare and self._draft.article.text[u.end - 1] == _HIS)
        return n > at and u.kind in ("noun", "participle", "word") and his

    def _although(self, that: int, at: int, verbs: Entries) -> bool:
        """``، على أن``: behind a comma it means *although*; not so where the comma ends what stands between a verb and
        its ``على`` (``شدد، خلال لقائه ضيفه، على أن``)."""
        comma = that > 1 and self._units[that - 1].word == ON and self._units[that - 2].word in COMMAS
        opened = any(u.word in COMMAS for u in self._units[at + 1 : that - 2])
        opened = opened or any(u.kind != "verb" for u in self._units[that + 1 : that + 2])  # على أن القضية
        return comma and not (opened and ON in links(verbs, "that"))

    def _next_paragraph(self, s: int, sentence: Sentence, at: int, verbs: Entries) -> Cue | None:
        """A line that ends with a colon introduces the quotation on the next."""
        last = self._units[sentence.last - 1]
        if last.word != ":" or s + 1 >= len(self._draft.sentences):
            return None
        quote = self._starts.get(self._draft.sentences[s + 1].first + 1, -1)
        verb = entry(verbs, "quote") or verbs[0]
        return Cue(at, verb, -1, quote, (at + 1, sentence.last), s, "quote") if quote >= 0 else None
