"""The subject of each verb: behind it, before it, or left to the discourse."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from marsad.layers import Group, Sentence, Unit
from marsad.stages.clauses.carried import LIGHT, Carried
from marsad.stages.clauses.kinds import is_ours
from marsad.text.relatives import of_others
from marsad.text.tokens import COMMAS

_AHEAD = 14
_BACK = 25
_VERBS = frozenset({"verb", "participle"})
_STOP_KINDS = frozenset({"that", "quote", "verb", "rel"})
_DASHES = ("-", "–", "—")
_AS_FOR, _SO = "اما", "ف"
_EACH, _OF, _BE = "كل", "من", "كان"
_HIS = ("ه", "ها")
_BEEN = ("كان", "كانت", "كانا", "كانوا")
_NAMED = frozenset({"person", "new"})
_ONE = frozenset({"person", "office", "new", "counterpart", "aide"})
_OFFICES = frozenset({"office", "counterpart"})
_MASCULINE, _FEMININE = "m", "ه"
_PEOPLE = "people"
_HE = frozenset({"هو", "هي"})
_DESCRIBING = frozenset({"noun", "adj", "prep", "group", "word", "time"})


class Subjects:
    """Finds subjects; ``speaking`` are nouns that may speak (``بيان``), ``travel`` verbs whose object is a place,
    ``goes_on`` words by which a subject does more (``كما``), ``breaks`` words that open another clause (``لكن``),
    ``takes_nobody`` verbs that have nobody as their object: ``قال``."""

    def __init__(
        self,
        units: Sequence[Unit],
        groups: Sequence[Group],
        speaking: frozenset[str],
        travel: frozenset[str],
        goes_on: frozenset[str] = frozenset(),
        breaks: frozenset[str] = frozenset(),
        takes_nobody: frozenset[str] = frozenset(),
    ) -> None:
        self._units, self._groups, self._speaking, self._travel = units, groups, speaking, travel
        self._breaks, self._takes_nobody = breaks, takes_nobody
        self._carried = Carried(units, goes_on)

    def of(self, sentence: Sentence) -> dict[int, int]:
        """Unit of the subject by unit of the verb; -1 where the sentence names none."""
        found: dict[int, int] = {}
        for unit in self._units[sentence.first : sentence.last]:
            if unit.kind in _VERBS:
                found[unit.n] = self._subject(unit.n, sentence, found)
        return found

    def _subject(self, verb: int, sentence: Sentence, found: dict[int, int]) -> int:
        if self._units[verb].kind == "participle":
            return self._before(verb, sentence)
        if all(map(is_ours, self._units[verb].hits)):
            return -1  # ``سألتقي الرئيس``: whoever speaks
        of_himself = partial(self._told_of_himself, found=found)
        finders = (self._leading, self._apposed, self._described_apart, of_himself, self._carried.of_whom)
        for find in finders:
            if (leading := find(verb, sentence)) >= 0:
                return leading
        after = -1 if self._carried.is_of_many(verb) else self._after(verb, sentence)
        if after >= 0 and not self._is_text_for_him(verb, after):
            return after
        if verb - 1 > sentence.first and self._units[verb - 1].kind == "rel":
            if of_others(self._units, verb):
                return -1
            if self._is_gone_to(verb):
                return next((found[n] for n in reversed(found) if n < verb and found[n] >= 0), -1)
            return self._antecedent(verb - 2, sentence)
        joined = self._carried.joined_to(verb, sentence)
        if joined >= 0 and self._carried.is_of_one(verb) and self._is_many(found[joined]):
            return next((found[k] for k in range(verb - 2, joined, -1) if self._is_one(found.get(k, -1))), -1)
        if joined < 0 and self._carried.is_when(verb, sentence):
            joined = next((n for n in reversed(found) if self._units[n].kind == "verb"), -1)
        before = found[joined] if joined >= 0 else self._before(verb, sentence)
        if self._carried.is_of_many(verb) and self._is_alone(before):
            return -1  # ``قال المسؤول إن ثلاثة عبروا الحدود بعد أن وصلوا``
        return -1 if joined < 0 and self._carried.is_of_one(verb) and self._is_many(before) else before

    def _is_many(self, n: int) -> bool:
        """``مسؤولون أميركيون``: people in the plural."""
        return n >= 0 and self._units[n].kind == "group" and self._groups[self._units[n].ref].kind == _PEOPLE

    def _is_text_for_him(self, verb: int, after: int) -> bool:
        """``الرئيس الذي تسلم رسالة``: what a relative clause says of somebody, the text is its object."""
        relative = self._units[verb - 1].kind == "rel" and self._units[verb - 2].kind == "group"
        return relative and not self._units[verb].suffix and self._units[after].kind == "noun"

    def _apposed(self, verb: int, sentence: Sentence) -> int:
        """``لكن "جيش النور"، الفصيل الأقوى في المنطقة، ينفي``: the group that opens the clause, before what it is
        between commas; -1 for other openings."""
        if self._units[verb - 1].word not in COMMAS:
            return -1
        comma = verb - 2
        while comma > max(sentence.first, verb - _AHEAD) and self._units[comma].kind in _DESCRIBING:
            comma -= 1
        if comma == verb - 2 or self._units[comma].word not in COMMAS:
            return -1
        n = comma - 1 - (self._units[comma - 1].kind == "quote")
        k = n - 1 - (n > sentence.first and self._units[n - 1].kind == "quote")
        opens = k < sentence.first or self._units[k].kind in ("conj", "part")
        named = n >= sentence.first and self._units[n].kind == "group" and self._describes(self._units[comma + 1])
        return n if opens and named and self._units[n].depth <= self._units[verb].depth + 1 else -1

    def _described_apart(self, verb: int, sentence: Sentence) -> int:
        """``تركيا، التي تعد الحزب خطرا، هددت``: the group that opens the clause, before its relative clause between
        commas; -1 for other openings."""
        if self._units[verb - 1].word not in COMMAS:
            return -1
        for k in range(verb - 2, max(sentence.first + 1, verb - _BACK), -1):
            if self._units[k].kind == "rel" and self._units[k - 1].word in COMMAS:
                n = self._row_start(k - 2, sentence)
                opens = self._units[n].kind == "group" and self._heads_clause(n, sentence)
                return n if opens and self._groups[self._units[n].ref].kind != "nationality" else -1
            if self._units[k].word in COMMAS or self._units[k].kind in ("that", "quote", "rel"):
                return -1
        return -1

    def _describes(self, u: Unit) -> bool:
        return u.kind == "noun" or (u.kind == "group" and self._groups[u.ref].kind in ("office", "people", "aide"))

    def _told_of_himself(self, verb: int, sentence: Sentence, found: Mapping[int, int]) -> int:
        """``الرئيس الذي أكد أنه التقى``: behind ``أنه`` the one person who speaks acts; -1 where nobody is told of."""
        n = verb - 1
        while n > sentence.first and self._units[n].kind in LIGHT:
            n -= 1
        if self._units[n].kind != "that" or not self._units[n].word.endswith(_HIS) or self._is_told(n - 1):
            return -1
        speaks = next((k for k in range(n - 1, sentence.first - 1, -1) if k in found), -1)
        subject = found.get(speaks, -1)
        if not self._is_one(subject) or any(self._is_ones_own(k) for k in range(speaks + 1, n)):
            return -1
        return subject

    def _is_one(self, n: int) -> bool:
        return n >= 0 and self._units[n].kind == "group" and self._groups[self._units[n].ref].kind in _ONE

    def _is_alone(self, n: int) -> bool:
        """One person with nobody joined to him."""
        return self._is_one(n) and self._units[n + 1].kind not in ("conj", "group")

    def _is_ones_own(self, n: int) -> bool:
        """``إعلان الرئيس أنه``: what somebody says by a noun is his own."""
        return self._is_one(n) and self._units[n - 1].kind == "noun"

    def _is_told(self, n: int) -> bool:
        """``قوله إنه``: words of somebody named before, not of who passes them on."""
        return self._units[n].kind == "noun" and bool(self._units[n].suffix)

    def _is_gone_to(self, verb: int) -> bool:
        """``في بغداد التي يزورها``: a place that the clause describes as where somebody goes."""
        does, place = self._units[verb], self._units[verb - 2]
        return bool(does.suffix) and place.kind == "group" and self._is_goal(place, verb)

    def _antecedent(self, n: int, sentence: Sentence) -> int:
        """The group or speaking noun that a relative clause describes: ``أردوغان الذي قال``; -1 where none is."""
        while n > sentence.first and self._stands_between(self._units[n]):
            n -= 1
        u = self._units[n]
        if u.kind == "group":
            return n if self._groups[u.ref].kind != "nationality" else -1
        return n if self._speaks(u) else -1

    @staticmethod
    def _stands_between(unit: Unit) -> bool:
        """``الوزير هو الذي``: what may part a relative clause from whom it describes."""
        return unit.word in COMMAS or unit.word in _HE or unit.kind in ("time", "adj", "word")

    def _leading(self, verb: int, sentence: Sentence) -> int:
        """A group that stands right before its verb: ``وكان الرئيس قد استقبل``, ``الرئيس يهاتف نظيره``."""
        depth = self._units[verb].depth
        for n in range(verb - 1, max(sentence.first, verb - _AHEAD) - 1, -1):
            u = self._units[n]
            if u.kind == "quote" and self._quotes_of_one_named(n, sentence):
                depth = self._units[n - 1].depth
                continue
            if u.kind == "group" and not u.aside and u.depth == depth:
                if (described := self._described_before(n, verb, sentence)) >= 0:
                    return described
                if self._groups[u.ref].kind == "nationality" or self._is_of_another(n, verb, sentence):
                    return -1
                if self._is_dateline(n, verb, sentence):
                    return -1
                if self._is_inside(n, sentence):
                    return self._antecedent(n - 3, sentence)
                if self._free(n, sentence) or self._carried.leads_others(n):
                    return self._row_start(n, sentence)
                speaks = n > sentence.first and self._speaks(self._units[n - 1]) and self._free(n - 1, sentence)
                return n - 1 if speaks else -1
            if not (
                u.aside
                or u.kind in ("time", "adv", "future")
                or (u.word == _SO and self._is_as_for(n, sentence))
                or u.word in (*COMMAS, *_BEEN, "قد", "لقد", "فقد", "لم", "لا", "لن", "سوف")
            ):
                return -1
        return -1

    def _is_dateline(self, n: int, verb: int, sentence: Sentence) -> bool:
        """``كابول 4 فبراير (شينخوا) أعلنت الوزارة``: a place, a day and an agency before the verb and its subject."""
        place = n == sentence.first and self._groups[self._units[n].ref].kind == "place"
        between = self._units[n + 1 : verb]
        return place and any(u.kind == "time" for u in between) and any(u.aside for u in between)

    def _described_before(self, n: int, verb: int, sentence: Sentence) -> int:
        """``الوزيرة، التي زارت موسكو والتقت نظيرها، تأمل``: whom the relative clause describes that ends with the
        group at n, between commas; -1 where none does."""
        if not any(u.word in COMMAS for u in self._units[n + 1 : verb]):
            return -1
        for k in range(n - 1, max(sentence.first + 1, n - _AHEAD), -1):
            if self._units[k].kind == "rel":
                apart = self._units[k - 1].word in COMMAS
                return self._antecedent(k - 2, sentence) if apart else -1
            if self._units[k].word in COMMAS or self._units[k].kind in ("that", "quote"):
                return -1
        return -1

    def _quotes_of_one_named(self, n: int, sentence: Sentence) -> bool:
        """``أن الرئيس "سيزور الصين"``: the quotation at n goes on with what is said of the group behind ``أن``."""
        if n - 2 < sentence.first or self._units[n - 1].kind != "group":
            return False
        return self._units[self._row_start(n - 1, sentence) - 1].kind == "that"

    def _is_of_another(self, n: int, verb: int, sentence: Sentence) -> bool:
        """``فيما يخص الرئيس، قال``, ``وقبل مغادرته فرنسا، قال``: what stands right before the group has it, and a comma
        parts it from the next verb."""
        before = self._units[n - 1] if n > sentence.first else None
        acts = before is not None and before.kind == "verb" and not any(h.ref == _BE for h in before.hits)
        done = before is not None and before.kind == "noun" and before.suffix in _HIS
        return (acts or done) and any(u.word in COMMAS for u in self._units[n + 1 : verb])

    def _is_as_for(self, so: int, sentence: Sentence) -> bool:
        """``أما الرئيس فقال``: between ``أما`` and the ``ف`` at unit ``so`` stands nothing but a group."""
        first = sentence.first
        return self._units[first].word == _AS_FOR and self._units[first + 1].kind == "group" and so == first + 2

    def _is_inside(self, n: int, sentence: Sentence) -> bool:
        """``القناة التي تملكها الحكومة قالت``: a relative clause ends with the group that is its subject."""
        first = n - 2
        if first <= sentence.first or self._units[first].kind != "rel":
            return False
        return self._units[n - 1].kind == "verb" and bool(self._units[n - 1].suffix)

    def _speaks(self, unit: Unit) -> bool:
        """``صحيفة الأفق أشارت``: the noun before a name that may speak."""
        return unit.kind == "noun" and unit.says(self._speaking)

    def _row_start(self, n: int, sentence: Sentence) -> int:
        """The first of a row of groups joined by ``و``."""
        while n - 2 >= sentence.first and self._units[n - 1].word == "و" and self._units[n - 2].kind == "group":
            n -= 2
        return n

    def _after(self, verb: int, sentence: Sentence) -> int:
        """The first group or speaking noun behind the verb that no preposition governs."""
        n, governed = verb + 1, False
        depth = self._units[verb].depth
        while n < sentence.last and n <= verb + _AHEAD:
            u = self._units[n]
            if u.word in self._breaks:
                return -1
            if u.aside or u.kind in ("time", "adv", "part", "num") or u.word in COMMAS:
                n += 1
                continue
            if u.kind == "quote" and not governed and self._only_a_name(n, sentence):
                return n + 1
            if u.kind in _STOP_KINDS or u.depth != depth or (u.kind == "punct" and u.word == ":"):
                return -1
            if u.kind == "group":
                if not governed and not self._is_goal(u, verb):
                    return -1 if self._is_object(u, verb) else n
                governed, n = False, self._past_row(n, sentence)
                continue
            if not governed and self._speaks(u):
                return n if self._agrees(verb, u) else -1
            if u.kind == "noun" and not governed and self._is_in_the_way(n, sentence):
                return -1
            if u.kind == "prep":
                governed = not u.suffix and not (u.word == _OF and self._units[n - 1].word == _EACH)
            elif u.kind == "noun":
                governed = governed and n + 1 < sentence.last and self._owns(n, self._units[n + 1])
            elif u.kind == "conj":
                return -1
            n += 1
        return -1

    def _agrees(self, verb: int, noun: Unit) -> bool:
        """``سلمه رسالة``: behind a verb that says ``he`` a feminine noun is what he hands over."""
        return self._units[verb].verb_gender != _MASCULINE or not noun.word.endswith(_FEMININE)

    def _is_in_the_way(self, n: int, sentence: Sentence) -> bool:
        """A noun that is no verb too, in the accusative or of the group behind it: that group is no subject."""
        hits, behind = self._units[n].hits, n + 1
        if not hits or "verb" in [h.category for h in hits]:
            return False
        owned = behind < sentence.last and self._units[behind].kind == "group"
        return owned or any("acc" in h.feats for h in hits)

    def _owns(self, n: int, behind: Unit) -> bool:
        """Whether the noun at n may be of what stands behind it; ``القمة`` is of no ``رئيس الوزراء``."""
        if behind.kind != "group":
            return behind.kind == "noun"
        return not (self._units[n].definite and self._groups[behind.ref].kind in _OFFICES)

    def _only_a_name(self, n: int, sentence: Sentence) -> bool:
        """A name in quotation marks: ``وأضاف «أبو زيد»``."""
        return n + 2 < sentence.last and self._units[n + 1].kind == "group" and self._units[n + 2].kind == "quote"

    def _past_row(self, n: int, sentence: Sentence) -> int:
        """Behind a group, the state it is of (``لقناة الأفق السعودية``) and those that ``و`` or a dash joins to it."""
        n += 1
        while n < sentence.last and self._is_adjoined(n):
            n += 1
        while n + 1 < sentence.last and self._joins(self._units[n]) and self._units[n + 1].kind == "group":
            n += 2
        return self._past_office(n, sentence)

    def _past_office(self, n: int, sentence: Sentence) -> int:
        """Behind the office that a comma parts from the name before: ``تلقاه من فلان، وزير خارجية مالي``."""
        if n + 1 >= sentence.last or self._units[n].word not in COMMAS or self._units[n + 1].kind != "group":
            return n
        before, behind = self._units[n - 1], self._groups[self._units[n + 1].ref].kind
        named = before.kind == "group" and self._groups[before.ref].kind in _NAMED
        return n + 2 if named and behind == "office" else n

    def _is_adjoined(self, n: int) -> bool:
        u = self._units[n]
        return u.kind == "group" and self._groups[u.ref].kind in ("nationality", "state") and not u.aside

    @staticmethod
    def _joins(u: Unit) -> bool:
        return u.kind == "conj" or u.word in _DASHES

    def _is_object(self, unit: Unit, verb: int) -> bool:
        """``والتقى نظيره``: a counterpart right behind the verb is an object, but for ``وقال نظيره``."""
        kind, does = self._groups[unit.ref].kind, self._units[verb]
        return not does.says(self._takes_nobody) if kind == "counterpart" else kind == "nationality" and not does.suffix

    def _is_goal(self, unit: Unit, verb: int) -> bool:
        """``زار باريس أمس الوزير``: where he went, behind which he may still be named."""
        return self._groups[unit.ref].kind in ("place", "state") and self._units[verb].says(self._travel)

    def _before(self, verb: int, sentence: Sentence) -> int:
        """The nearest group before the verb in its clause that no preposition governs."""
        depth = self._units[verb].depth
        best = -1
        for n in range(verb - 1, max(sentence.first, verb - _BACK) - 1, -1):
            u = self._units[n]
            if u.depth != depth:
                if u.depth < depth:
                    break
                continue
            if u.kind == "group" and not u.aside and self._groups[u.ref].kind != "nationality":
                if self._units[verb].kind == "participle" and self._is_left(n, sentence):
                    continue
                if self._free(n, sentence):
                    best = n
                    if self._heads_clause(n, sentence) or self._units[verb].kind == "participle":
                        break
            elif u.kind == "verb" and best >= 0:
                break
        return best

    def _is_left(self, n: int, sentence: Sentence) -> bool:
        """``غادر الوزير باريس متوجها``: a place behind whoever leaves it does nothing."""
        if self._groups[self._units[n].ref].kind not in ("place", "state"):
            return False
        k = n - 1
        while k > sentence.first and (self._units[k].kind == "time" or self._units[k].word in COMMAS):
            k -= 1
        return k >= sentence.first and self._units[k].kind == "group" and not self._units[k].aside

    def _free(self, n: int, sentence: Sentence) -> bool:
        """No preposition or noun governs the group."""
        k = n - 1
        while k >= sentence.first and (self._units[k].kind == "conj" or self._units[k].aside):
            k -= 1
        if k < sentence.first:
            return True
        u = self._units[k]
        if u.kind == "group":
            return self._free(k, sentence)
        near = u.end + 1 >= self._units[k + 1].start
        return not (u.kind == "prep" or (u.kind in ("noun", "word") and not u.suffix and near))

    def _heads_clause(self, n: int, sentence: Sentence) -> bool:
        k = n - 1
        return (
            k < sentence.first
            or self._units[k].kind in ("that", "quote", "verb")
            or self._units[k].word in (*COMMAS, ":", ".")
        )
