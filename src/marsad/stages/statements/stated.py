"""Subjects that a page states without anybody known by them: ``قال محللون``, ``وكان محققون قد كشفوا``."""

from __future__ import annotations

from marsad.layers import Draft, Sentence, Unit
from marsad.stages.statements.particles import BUT, WHERE, WHILE
from marsad.stages.statements.turns import SpeechKinds
from marsad.text.tokens import COMMAS

_NOUNS = frozenset({"noun", "word"})
_SKIPPED = frozenset({"time", "adv"})
_OBJECTS = frozenset({"قول", "تغريده"})
_AUXILIARY = frozenset({"كان", "كانت", "كانوا", "قد", "لقد", "لكن", "اما", "كما"})
_OPENERS = frozenset({*BUT, *WHILE, *WHERE})
_EXCEPT = frozenset({"الا", "غير", "بيد"})
_FURTHEST = 14
_ARTICLE, _PLURAL = "ال", "ون"
_POSSESSED = ("ه", "ها", "هم", "هما")
_MANY = ("ون", "ين")
_MALE, _FEMALE = ("3ms",), ("ة", "ات")
_WHEN, _IN = "حين", "في"
_ROW = 4
_BRACKET = "("
_TWO, _LONG_NAME, _BEHIND_NAME = 2, 5, frozenset({"prep", "that", "time", "adj"})
_ACCUSATIVE, _TO_ME = ("ا", "ين"), ("لي", "لنا")
_IN_THE_NAME, _AND = "باسم", "و"
_HAS, _WAS = ("قد", "لقد"), ("كان", "كانت")
_MORE, _SPEAKING_FOR = frozenset({"noun", "adj", "word", "latin", "group"}), ("باسم", "ل")


class Stated:
    """Finds the noun that is a verb's subject on one draft, known or not."""

    def __init__(self, draft: Draft, kinds: SpeechKinds) -> None:
        self._draft, self._units = draft, draft.units
        self._addressed, self._addressees, self._near = kinds.addressed, kinds.addressees, kinds.near_somebody
        self._people, self._texts, self._neighbours = kinds.person_noun, kinds.texts, kinds.neighbour
        self._quotes = {q.first: q for q in draft.quotes}

    def behind(self, verb: int) -> int:
        """The noun right behind its verb that is its subject; -1 where there is none."""
        n = self._past_audience(verb + 1)
        while n < len(self._units) and self._is_between(n):
            n += 1
        if n >= len(self._units) or self._is_told(verb, n) or self._had(verb):
            return -1
        return n if self._may_be_subject(n) and self._agrees(verb, n) else -1

    def _past_audience(self, n: int) -> int:
        """``وقال لوكالة رويترز مدير الميناء``: the unit of the title behind whom it is said to; else unit n."""
        told = self._units[n : n + _ROW]
        if len(told) < _ROW or told[0].word != _SPEAKING_FOR[1] or told[0].suffix:
            return n
        k = n + 1 + (told[1].kind == "noun" and self._draft.group_kind(told[2]) == "body")
        audience, title = self._units[k], self._units[k + 1]
        past = self._draft.group_kind(audience) == "body" and title.kind == "noun" and title.says(self._people)
        return k + 1 if past and not title.suffix else n

    def _had(self, verb: int) -> bool:
        """``وكانت هيلي قد أبلغت المجلس``: whoever acts stands between the verb and the auxiliary before it."""
        k = verb - 1 - (self._units[verb - 1].word in _HAS)
        return k > 0 and self._draft.names_somebody(self._units[k]) and self._units[k - 1].word in _WAS

    def relative(self, verb: int) -> bool:
        """``اتهمت أسرته في غزة الموساد``, ``قال محاموه``: right behind the verb stands somebody's family or who serves
        him, whoever is named later."""
        u = self._units[verb + 1] if verb + 1 < len(self._units) else None
        near = u is not None and u.kind == "noun" and bool(u.suffix) and (u.says(self._near) or self._are_his(u))
        return near and self._units[verb].kind == "verb" and self._draft.subjects.get(verb, -1) != verb + _TWO

    def _are_his(self, u: Unit) -> bool:
        """``محاموه``: people of somebody, in the nominative."""
        return u.says(self._people) and u.word.removesuffix(u.suffix).endswith(_AND)

    def describes(self, verb: int, subject: int) -> bool:
        """``القاضية فلانة التي عارضت القرار أن``: the verb of a name's relative clause is of the one named."""
        named = subject == verb - _TWO and self._draft.names_somebody(self._units[subject])
        behind = self._units[verb + 1] if verb + 1 < len(self._units) else None
        thing = behind is not None and behind.kind == "noun" and not behind.says(self._people)
        thing = thing and behind is not None and not behind.word.endswith(_PLURAL)
        return named and thing and self._units[verb - 1].kind == "rel"

    def his(self, verb: int) -> int:
        """``توضح محاميتها ليلى أن``, ``قالت جارتها تركيا``: the name behind a noun of people with a pronoun, or the
        state behind one of a neighbour, right behind the verb; -1 for other words."""
        u, name = self._units[verb + 1 : verb + 3] if verb + _TWO < len(self._units) else (None, None)
        if u is None or name is None or u.kind != "noun" or not u.suffix or self._units[verb].kind != "verb":
            return -1
        person = self._draft.names_somebody(name) and (u.says(self._people) or u.says(self._near))
        called_on = self._units[verb].says(self._addressed)
        state = self._draft.group_kind(name) == "state" and u.says(self._neighbours) and not called_on
        return verb + _TWO if person or state else -1

    def is_title(self, n: int, *, alone: bool = False) -> bool:
        """``المحامي``: a definite noun that says what somebody is; ``alone`` if nothing more is said of him."""
        u, behind = self._units[n], self._units[n + 1] if n + 1 < len(self._units) else None
        more = behind is not None and (behind.kind in _MORE or behind.word in _SPEAKING_FOR)
        nouns = [h.feats for h in u.hits if h.category == "noun"]
        several = bool(nouns) and all(f.startswith("pl") for f in nouns)  # الأطباء
        return u.word.startswith(_ARTICLE) and u.says(self._people) and not several and not (alone and more)

    def is_of_text(self, n: int) -> bool:
        """``نقلت عن تصريح للحكومة``: the preposition between a text and whose it is."""
        return self._units[n].word == _SPEAKING_FOR[1] and self._units[n - 1].says(self._texts)

    def quoted(self, verb: int) -> int:
        """The quotation mark right behind a verb that opens a name: ``وقالت "النور" في بيان إن``; -1 where none."""
        n = verb + 1
        mark = n < len(self._units) and self._units[n].kind == "quote" and self._units[verb].kind == "verb"
        quote = self._quotes.get(n + 1) if mark else None
        if quote is None or quote.last - quote.first > _LONG_NAME or quote.last + 1 >= len(self._units):
            return -1
        behind = self._units[quote.last + 1]
        return n if behind.kind in _BEHIND_NAME or behind.word == _BRACKET else -1

    def is_apposed(self, noun: int, name: int) -> bool:
        """``قالت حليفتها روسيا``: a noun with a pronoun has no genitive, the name behind it is who it is."""
        unit = self._units[noun]
        return name == noun + 1 and unit.kind == "word" and self._draft.article.text[: unit.end].endswith(_POSSESSED)

    def beside(self, n: int) -> int:
        """``قال عمال إنقاذ والمرصد إن``: the body that ``و`` joins to people nobody names at unit n; -1 without one."""
        for k in range(n + 1, min(n + _ROW, len(self._units) - 1)):
            if self._units[k].kind == "conj":
                return k + 1 if self._draft.group_kind(self._units[k + 1]) == "body" else -1
            if self._units[k].kind not in ("noun", "adj", "word"):
                return -1
        return -1

    def _is_told(self, verb: int, n: int) -> bool:
        """``وطالب العالم بوقف الحرب``: the world is asked, it does not ask."""
        told = self._units[verb].says(self._addressed)
        return told and self._units[n].says(self._addressees)

    def _agrees(self, verb: int, n: int) -> bool:
        """``وأبلغ المحكمة``: a feminine noun right behind a masculine verb is its object; ``هدد قادة`` is a plural."""
        feats = [h.feats for h in self._units[verb].hits if h.category == "verb"]
        male = bool(feats) and all(f.endswith(_MALE) for f in feats) and n == verb + 1
        many = any(h.feats.startswith("pl") for h in self._units[n].hits if h.category == "noun")
        female = _FEMALE[many:]
        return not (male and self._draft.article.text[: self._units[n].end].endswith(female))

    def _is_between(self, n: int) -> bool:
        """``قال له``, ``قال أمس``: what stands between a verb and its subject."""
        u = self._units[n]
        return (
            u.kind in _SKIPPED
            or u.word in _TO_ME
            or (u.kind == "prep" and bool(u.suffix))
            or (u.aside and u.kind != "noun")
        )

    def _may_be_subject(self, n: int) -> bool:
        """A noun that is no object; ``متحدث باسم`` and words with the article that look like verbs are nouns too."""
        u = self._units[n]
        named = n + 1 < len(self._units) and self._units[n + 1].word == _IN_THE_NAME
        noun = u.kind in (*_NOUNS, "adj") or (
            u.kind == "participle" and (named or n in self._draft.voices or self._is_nominative(n))
        )
        if u.kind == "verb" and (u.word.startswith(_ARTICLE) or self._is_a_name(n)):
            return True
        if u.word.startswith(_ARTICLE) and u.word.endswith(_MANY[1]) and any("pl" in h.feats.split() for h in u.hits):
            return False  # المشاركين is no nominative
        return (
            noun
            and not u.suffix
            and not any("acc" in h.feats or h.ref in _OBJECTS for h in u.hits if h.category != "verb")
        )

    def _is_nominative(self, n: int) -> bool:
        """``قال مصلون``, ``ويؤكد متابع للموضوع``: a participle that is no circumstance."""
        u, before = self._units[n], self._units[n - 1]
        one = any(h.feats.endswith("m sg") for h in u.hits) and not u.word.endswith(_ACCUSATIVE)
        plain = one and before.kind == "verb" and not u.word.startswith(_ARTICLE) and not u.suffix
        return u.word.endswith(_PLURAL) or (plain and not u.says(self._people))

    def _is_a_name(self, n: int) -> bool:
        """``قال تشن جينك``: what looks like a verb, between a verb and a word that nobody knows."""
        around = self._units[n - 1 : n + 2]
        return len(around) > _TWO and around[0].kind == "verb" and around[2].kind == "word" and not around[2].hits

    def before(self, verb: int, sentence: Sentence) -> int:
        """The noun that opens the verb's clause, no other verb between; -1 where another word opens it."""
        first = self._clause_start(verb, sentence)
        between = [u for u in self._units[first:verb] if u.word not in _AUXILIARY and u.kind in ("verb", "that")]
        if verb - first > _FURTHEST or (between and not self._describes(first, between)):
            return -1
        for n in range(first, verb):
            u = self._units[n]
            if u.kind in (*_SKIPPED, "conj") or u.aside or u.word in (*COMMAS, *_AUXILIARY):
                continue
            noun = u.kind in _NOUNS or (u.kind == "participle" and (n in self._draft.voices or u.word.endswith(_MANY)))
            return n if noun or self._stands_for(n) else -1
        return -1

    def opens_nominal(self, verb: int, sentence: Sentence) -> bool:
        """``أن مسؤولا كبيرا أبلغ``: behind ``أن`` a noun comes first, and the verb is said of it."""
        before = self.before(verb, sentence)
        if before < 1 or self._units[before - 1].kind != "that" or self._units[verb].kind != "verb":
            return False
        return not any(u.kind in ("conj", "punct", "quote") for u in self._units[before:verb])

    def _stands_for(self, n: int) -> bool:
        """``الكثير من``, ``المتخصص في``: an adjective with the article that opens a clause stands for people."""
        return self._units[n].kind == "adj" and self._units[n].word.startswith(_ARTICLE)

    def _describes(self, first: int, between: list[Unit]) -> bool:
        """``أن موظفا يعمل هناك اعترف``: one verb that only describes the indefinite noun before it."""
        u = self._units[first]
        noun = u.kind == "noun" and not u.word.startswith(_ARTICLE) and self._units[first - 1].kind == "that"
        return noun and len(between) == 1 and between[0].kind == "verb" and self._units[between[0].n - 1].kind != "conj"

    def _clause_start(self, verb: int, sentence: Sentence) -> int:
        depth = self._units[verb].depth
        for n in range(verb - 1, sentence.first - 1, -1):
            u = self._units[n]
            if u.depth < depth or (u.depth == depth and self._opens(u)):
                return n + 1
        return sentence.first

    def opened(self, n: int) -> bool:
        """``لكن دبلوماسيين قالوا``, ``إلا أن الوزير قال``: what stands before the noun opens a clause of its own."""
        k = n - 1
        while k > 0 and self._units[k].word in _AUXILIARY - _OPENERS:
            k -= 1
        before = self._units[k] if k >= 0 else None
        except_that = before is not None and before.kind == "that" and self._units[k - 1].word in _EXCEPT
        return before is not None and (before.word in _OPENERS or except_that)

    def is_own(self, verb: int, sentence: Sentence, subject: int, last: int) -> bool:
        """``…، إلا أن الوكالة قالت``, ``لكن مسؤولين قالوا``: who goes on since the report at unit ``last`` is another,
        named right before the verb."""
        before = self.before(verb, sentence)
        leads = last < subject == verb - 1 and self._units[verb].kind == "verb"
        return (before > last and self.opened(before)) or (leads and self.opened(subject))

    def meanwhile(self, verb: int, sentence: Sentence) -> int:
        """The unit that the clause behind the last ``بينما`` or ``في حين`` before the verb begins with."""
        for n in range(verb - 1, sentence.first, -1):
            u = self._units[n]
            if not u.depth and (u.word in _OPENERS or (u.word == _WHEN and self._units[n - 1].word == _IN)):
                return n + 1
        return sentence.first

    @staticmethod
    def _opens(u: Unit) -> bool:
        return (u.kind in ("that", "rel", "punct") and u.word not in COMMAS) or u.word in _OPENERS or _is_but_he(u)


def _is_but_he(u: Unit) -> bool:
    """``لكنه``, ``ولكنها``: the pronoun is who acts."""
    return u.kind != "verb" and u.word.startswith(BUT) and u.word not in BUT
