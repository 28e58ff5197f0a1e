"""Content that is a noun phrase: ``أكد أهمية الحوار``, ``دعا إلى وقف القتال``, ``أعرب عن قلقه من التصعيد``."""

from __future__ import annotations

from marsad.layers import Draft, Unit
from marsad.rulebook.classes import WordClasses
from marsad.stages.statements.complements import Cue
from marsad.stages.statements.verbs import Entries, entry, links
from marsad.text.tokens import COMMAS

_FURTHEST, _LONG_TITLE, _CLAUSE = 28, 12, 15
_ARTICLE, _TAG, _QUANTIFIER, _LACK = "ال", "#", "quantifier", "عدم"
_SOURCE = frozenset({"source-mark"})
_DEMONSTRATIVE = "demonstrative"
_POINTING = frozenset({_QUANTIFIER, _DEMONSTRATIVE})
_OF_TWO = "هما"
_MANNER = 5  # units of a few words in marks
_ADVERB, _WHAT, _BY = "adverb", "ما", "ب"
_ENDS = (":", "فيما", "بينما", "عندما", "حيث")
_OPENERS = frozenset({"noun", "adj", "word"})


class PhraseWords(WordClasses, frozen=True):
    """Words of circumstances, which open no content; verbs that are passive without an object (``اتهمت إسرائيل بشن
    هجوم``); nouns that tell nothing (``رفض التعليق``); nouns that are subjects (``أكد المركز``); nouns of people, whose
    name is still to come (``أعلن مدير المشروع رياض``); nouns that say how (``بشكل دائم``); verbs that are said to
    somebody (``دعا المواطنين إلى``)."""

    circumstance: frozenset[str]
    passive_without_object: frozenset[str]
    no_phrase: frozenset[str]
    speaking_unlisted: frozenset[str]
    person_noun: frozenset[str]
    manner: frozenset[str]
    addressed: frozenset[str]


class Phrases:
    """Finds noun phrases behind the verbs of one draft that take them."""

    def __init__(self, draft: Draft, words: PhraseWords) -> None:
        self._draft, self._units, self._words = draft, draft.units, words

    def of(self, s: int, at: int, verbs: Entries) -> Cue | None:
        """The cue at unit ``at`` with a noun phrase for content; nothing where none follows."""
        if not any("noun" in e.takes and e.strength == "strong" for e in verbs):
            return None
        if self._units[at].kind == "participle" and not self._is_set_off(at):
            return None
        passive = self._units[at].says(self._words.passive_without_object)
        if passive and any(u.kind == "prep" for u in self._units[at + 1 : at + 2]):
            return None
        linked = links(verbs, "noun")
        link = self._link(s, at, linked) if linked else -1
        has_object = self._units[at].suffix and not any(h.category == "noun" for h in self._units[at].hits)  # استنكره
        bare = not has_object and any("noun" in e.takes and not e.links for e in verbs)
        bare_at = self._object(s, at) if bare else -1
        if 0 <= bare_at < link:
            link = -1
        first = link + 1 if link >= 0 else bare_at
        verb = entry(verbs, "noun", self._units[link].word if link >= 0 else "")
        bare = any("noun" in e.takes and not e.links and e.strength == "strong" for e in verbs)
        if verb is None or verb.strength != "strong" or first < 0 or (link < 0 and not bare):
            return None
        return Cue(at, verb, first, -1, (at + 1, first), s, "phrase") if self._opens(s, first) else None

    def deemed(self, s: int, cue: Cue, quoted: int) -> Cue | None:
        """``اعتبر القرار "خطوة كبيرة"``: what is so called belongs to the content; nothing where nothing is."""
        first = self._object(s, cue.at)
        if not cue.at < first < quoted - 1 or any(u.word in COMMAS for u in self._units[first:quoted]):
            return None
        return Cue(cue.at, cue.verb, first, -1, (cue.at + 1, first), s, "phrase")

    def _is_set_off(self, at: int) -> bool:
        """A participle of speech stands behind a comma or ``و``; others describe: ``ملتزمة بالاتفاق``."""
        return self._units[at - 1].word in COMMAS or self._units[at - 1].kind in ("conj", "quote")

    def _link(self, s: int, at: int, linked: frozenset[str]) -> int:
        """The verb's preposition, behind subject, addressee and circumstances; -1 where it does not come."""
        depth = self._units[at].depth
        for n in range(at + 1, min(at + _FURTHEST, self._draft.sentences[s].last)):
            u = self._units[n]
            if u.aside or u.depth > depth:
                continue
            if u.kind in ("verb", "that", "participle") or u.depth < depth or u.word == ":":
                return -1
            if u.kind == "prep" and u.word in linked and not u.suffix and self._is_the_verbs(n, at):
                return n
        return -1

    def _is_the_verbs(self, n: int, at: int) -> bool:
        """A preposition that its neighbour does not govern: behind the verb, a group, a comma or a time; ``بشكل`` says
        how."""
        before = self._units[n - 1]
        if before.kind == "conj" and n - 1 > at:
            return False
        addressed = self._words.addressed | self._words.passive_without_object
        asked = before.kind in ("noun", "adj") and self._units[at].says(addressed)
        if asked and not any(u.kind == "prep" for u in self._units[at + 1 : n]):
            return True
        if any(u.says(self._words.manner) for u in self._units[n + 1 : n + 2]):
            return False
        free = before.kind in ("group", "time", "adv") or before.word in COMMAS or _is_adverb(before)
        both = before.kind == "part" and before.suffix == _OF_TWO  # شدد كلاهما على
        return n - 1 == at or free or both or self._in_aside(n, at)

    def _past_clause(self, n: int, last: int) -> int:
        """``روسيا، التي تدعم الحكومة، مسؤوليتها``: the unit behind a relative clause between commas; else unit n."""
        if self._units[n].kind != "rel" or self._units[n - 1].word not in COMMAS:
            return n
        ends = (k + 1 for k in range(n + 1, min(n + _CLAUSE, last - 1)) if self._units[k].word in COMMAS)
        return next(ends, n)

    def _past_title(self, n: int, at: int, last: int) -> int:
        """``استنكر فلان، المتحدث باسم الجيش، التقرير``: the unit behind what the one is who is named right before; else
        unit n."""
        if self._units[n - 1].word not in COMMAS or not self._units[n].says(self._words.person_noun):
            return n
        if n - 2 <= at or not self._draft.names_somebody(self._units[n - 2]):
            return n
        ends = (k + 1 for k in range(n + 1, min(n + _CLAUSE, last - 1)) if self._units[k].word in COMMAS)
        return next(ends, n)

    def _in_aside(self, n: int, at: int) -> bool:
        """Whether a circumstance between the verb and its preposition ends here: ``أعرب في بيان عن``."""
        between = self._units[at + 1 : n]
        return any(u.kind == "prep" and u.word != self._units[n].word for u in between) or any(
            u.kind == "noun" for u in between[:1]
        )

    def _object(self, s: int, at: int) -> int:
        """The first noun behind the verb and its subject that no preposition governs; -1 where there is none."""
        subject = self._draft.subjects.get(at, -1)
        if subject <= at:
            subject = self._named_person(s, at)
        n, last = (subject if subject > at else at) + 1, self._draft.sentences[s].last
        governed = subject <= at and n < last and self._units[n].says(self._words.speaking_unlisted)
        governed = governed or self._is_bare(subject, at) or self._says_who(subject, at)
        governed = governed or (n == at + 1 < last and self._is_title(n))
        while n < last and n < at + _FURTHEST:
            n = self._past_clause(n, last)
            n = self._past_title(n, at, last)
            if (past := self._past_manner(n, subject, at, last)) > n:
                n, governed = past, False
            u = self._units[n]
            if n == subject + 1 and subject > at and self._is_noun_too(n):
                return n
            if u.kind in ("verb", "that", "participle", "conj", "rel") or u.depth or u.word in _ENDS:
                return -1
            if self._units[n - 1].kind != "prep" and self._is_what(n):
                return n
            if u.kind == "quote" and n == subject + 1 and subject > at and self._opens(s, n):
                return n  # أدان الوزير "القصف" للقرية
            name = self._names_somebody(n)
            if name > n:
                n = name
            elif self._is_object(n, governed) or (n == subject + 1 and self._governs(n)):
                before = self._units[n - 1]
                return n - (before.word == _LACK or any(h.ref in _POINTING for h in before.hits))
            governed = (u.kind == "prep" and not u.suffix) or (governed and u.word not in COMMAS and u.kind != "time")
            governed = governed and not self._is_complete(n)
            n += 1
        return -1

    def _past_manner(self, n: int, subject: int, at: int, last: int) -> int:
        """``أدان الوزير "بشدة" القصف``, ``نفى بشكل قاطع وجود``: the unit behind what says how; else unit n."""
        u = self._units[n]
        if u.kind in ("verb", "adj") and self._units[n - 1].says(self._words.manner):
            return min(n + 1, last - 1)
        if u.kind != "quote" or n != subject + 1 or subject <= at or self._units[n + 1].word != _BY:
            return n
        closed = (k + 1 for k in range(n + 2, min(n + _MANNER, last - 1)) if self._units[k].kind == "quote")
        return next(closed, n)

    def _is_noun_too(self, n: int) -> bool:
        """``أكد الرئيس حق بلاده في كذا``: right behind the subject, before whose it is, what may be a noun is one."""
        u, behind = self._units[n], self._units[n + 1 : n + 2]
        noun = u.kind == "verb" and not u.suffix and any(h.category == "noun" for h in u.hits)
        return noun and any(b.kind == "noun" and bool(b.suffix) for b in behind)

    def _is_title(self, n: int) -> bool:
        """``أكد رئيس البلدية وصول كذا``: who speaks, though nobody knows him, is not what is said."""
        u = self._units[n]
        return u.says(self._words.person_noun) and not u.suffix and not u.word.startswith(_ARTICLE)

    def _is_complete(self, n: int) -> bool:
        """``أعلن التحالف بدء كذا``: a definite noun governs nothing, what stands behind without the article is new."""
        u, behind = self._units[n], self._units[n + 1 : n + 2]
        definite = u.kind == "group" or (u.kind in ("noun", "adj") and u.word.startswith(_ARTICLE))
        return definite and any(b.kind == "noun" and not b.word.startswith(_ARTICLE) for b in behind)

    def _is_what(self, n: int) -> bool:
        """``نفى الوزير ما تردد عن استقالته``."""
        behind = self._units[n + 1 : n + 2]
        return self._units[n].word == _WHAT and any(u.kind == "verb" and not u.suffix for u in behind)

    def _says_who(self, subject: int, at: int) -> bool:
        """``أكدت ليلى الحداد مديرة الحملات، إطلاق``: what stands behind her name is who she is."""
        behind = self._units[subject + 1 : subject + 2] if subject > at else ()
        named = subject > at and self._draft.names_somebody(self._units[subject])
        hits = [h for u in behind for h in u.hits if h.category == "noun"]
        return named and bool(hits) and all(h.ref in self._words.person_noun and "pl" not in h.feats for h in hits)

    def _is_object(self, n: int, governed: bool) -> bool:
        u, before = self._units[n], self._units[n - 1]
        whole = before.kind == "group" or (before.kind == "noun" and before.word.startswith(_ARTICLE))
        describes = u.word.startswith(_ARTICLE) and whole and any(h.category == "adj" for h in u.hits)
        return not governed and u.kind == "noun" and not describes and u.word not in self._words.circumstance

    def _governs(self, n: int) -> bool:
        """``أعلن الرئيس تنكيس الأعلام``: a word nobody knows right behind the subject, before a definite noun."""
        u, behind = self._units[n], self._units[n + 1] if n + 1 < len(self._units) else None
        plain = u.kind == "word" and not u.hits and not u.word.startswith(_ARTICLE)
        return plain and behind is not None and behind.kind == "noun" and behind.word.startswith(_ARTICLE)

    def _named_person(self, s: int, at: int) -> int:
        """``أعلن مدير المشروع رياض عز الدين``: the name behind a noun of people right behind the verb; -1 for none."""
        last = min(at + _LONG_TITLE, self._draft.sentences[s].last)
        title = self._units[at + 1 : at + 3]
        called = len(title) > 1 and title[0].word.startswith(_ARTICLE) and self._draft.names_somebody(title[1])
        if at + 1 >= last or not (called or title[0].says(self._words.person_noun)):
            return -1
        for n in range(at + 2, last):
            u = self._units[n]
            if self._draft.names_somebody(u):
                return n
            if u.kind not in ("noun", "adj", "group", "prep") and u.word not in COMMAS:
                return -1
        return -1

    def _names_somebody(self, n: int) -> int:
        """``، العقيد الركن فلان، وصول``: where the name of a subject said again with its rank stands; -1 where none."""
        if self._units[n - 1].word not in COMMAS or not self._units[n].word.startswith(_ARTICLE):
            return -1
        return next((u.n for u in self._units[n + 1 : n + 3] if self._draft.names_somebody(u)), -1)

    def _is_bare(self, subject: int, at: int) -> bool:
        """``أعلنت هيئة الأركان``: a subject without the article governs the noun behind it."""
        u = self._units[subject]
        return subject > at and u.kind == "noun" and not u.word.startswith(_ARTICLE)

    def _goes_beyond(self, n: int, last: int) -> bool:
        """``حذر من "عواقب وخيمة" إذا فشلت المحادثات``: behind the quotation that unit n opens the phrase goes on."""
        closing = next((u.n for u in self._units[n + 1 : last] if u.kind == "quote"), last)
        behind = self._units[closing + 1 : last][:1]
        return any(
            (u.kind in ("part", "rel", "prep") or (u.kind == "adj" and u.definite)) and not u.says(_SOURCE)
            for u in behind
        )

    def _opens(self, s: int, n: int) -> bool:
        """Whether a phrase of two words or more starts at unit n: with a noun, or a number of things."""
        last = self._draft.sentences[s].last
        n += n < last and any(h.ref == _DEMONSTRATIVE for h in self._units[n].hits)  # هذا الأمر only points
        if n + 1 >= last:
            return False
        if self._units[n].says(self._words.no_phrase) and self._units[n - 1].word != _BY:  # توعد بالرد
            return False
        if self._units[n].kind == "quote":
            first = self._units[n + 1]
            named = first.kind in _OPENERS or any(h.category == "noun" for h in first.hits)  # من "رد غير سار" إذا
            several = self._units[n - 1].kind == "prep" and not any(
                u.kind == "quote" for u in self._units[n + 1 : n + 3]
            )
            return named and (several or self._goes_beyond(n, last))
        if self._units[n].kind not in (*_OPENERS, "num", "part") and not self._is_noun_too(n):
            return False
        return self._units[n + 1].kind != "punct" or self._units[n + 1].word == _TAG


def _is_adverb(u: Unit) -> bool:
    """``واعدا في المقابل ب``: a phrase that stands for itself."""
    return u.kind == "part" and any(h.ref == _ADVERB for h in u.hits)
