"""Turns of phrase in which the noun or group by a verb of speech does not speak, or speaks from another place."""

from __future__ import annotations

from marsad.layers import Draft, Unit
from marsad.rulebook.classes import WordClasses
from marsad.stages.statements.complements import Cue
from marsad.stages.statements.particles import ON
from marsad.text.fold import fold_word
from marsad.text.tokens import COMMAS

_THEREIN = frozenset({"فيها", "فيه"})
_TO, _MANY, _WHOEVER = "ل", "ون", "من"
_THIS, _ARTICLE = ("ذلك", "هذا"), "ال"
_TWO, _THE_REPORT = 2, "التقرير"
_OWN = {"past 3ms": "ه", "past 3fs": "ها", "past 3mp": "هم"}
_SOME, _SEVERAL = "بعض", "عده"
_FAR, _LATER = 10, 6
_BESIDE = frozenset({"noun", "adj", "prep", "time", "part", "adv"})
_MALE, _FEMININE = "3ms", "ه"
_AS_FOR, _SO, _TOPICS = "اما", "ف", frozenset({"group", "noun", "adj", "word"})
_EACH, _OF_TWO = "كل", ("هما", "هم")
_ASKED, _MOUTH = ("سئل", "سئلت"), "لسان"
_OURS, _EXPRESSED, _IN, _BRACKETED, _PLACED = "نا", "عبر", "في", 3, 4


class SpeechKinds(WordClasses, frozen=True):
    """Verbs that carry others' words (``نقل``), place them (``جاء``), go on with them (``أضاف``), say that something is
    written on a thing (``كتب عليها``) or are said to somebody, nouns for those told, verbs that need somebody accused
    (``اتهم``) and verbs that mostly have somebody urged (``حث``); words that open a matter (``حول``), those for some of
    many (``بعض``) or one (``أحد``), verbs that ascribe words to somebody (``نسب``), nouns of texts, of whoever is
    near to somebody, of neighbours, of what happens, of talks with outlets and of people, words before a
    circumstance, nouns of sources without a name, of spokesmen,
    of occasions, of drafts and of texts that say nothing by themselves (``حديث``).
    """

    report_verb: frozenset[str]
    said_in: frozenset[str]
    continue_verb: frozenset[str]
    written_on: frozenset[str]
    addressed: frozenset[str]
    addressees: frozenset[str]
    passive_without_object: frozenset[str]
    needs_somebody: frozenset[str]
    asking: frozenset[str]
    on_a_matter: frozenset[str]
    drafts: frozenset[str]
    some_of: frozenset[str]
    one_of: frozenset[str]
    ascribing: frozenset[str]
    texts: frozenset[str]
    texts_too: frozenset[str]
    near_somebody: frozenset[str]
    neighbour: frozenset[str]
    told_of: frozenset[str]
    interview: frozenset[str]
    person_noun: frozenset[str]
    circumstance: frozenset[str]
    ascribed_unnamed: frozenset[str]
    speaking_person: frozenset[str]
    occasion: frozenset[str]

    @property
    def either(self) -> frozenset[str]:
        """Verbs that need or mostly have somebody behind them."""
        return self.passive_without_object | self.needs_somebody


class Turns:
    """Recognises such turns on one draft."""

    def __init__(self, draft: Draft, kinds: SpeechKinds) -> None:
        self._draft, self._units, self._kinds = draft, draft.units, kinds

    def is_accused(self, cue: Cue, subject: int) -> bool:
        """``واتهمت واشنطن بكذا``, ``أيد القرار وحث واشنطن على كذا``: the only party behind the verb is its object."""
        units = self._units
        refs = {h.ref for h in units[cue.at].hits}
        opens = not any(u.kind == "verb" for u in units[self._draft.sentences[cue.sentence].first : cue.at])
        opens = opens and not (units[cue.at - 1].kind == "conj" and units[cue.at - _TWO].word in COMMAS)
        if subject <= cue.at or not refs & (self._kinds.passive_without_object if opens else self._kinds.either):
            return False
        first, last = cue.gap
        free = (n for n in range(first, last) if units[n - 1].kind != "prep" and not self._is_joined_state(n))
        parties = [n for n in free if units[n].kind in ("group", "noun")]
        titled = len(parties) == 2 and units[parties[0]].kind == "noun"
        titled = titled and all(u.kind == "adj" for u in units[parties[0] + 1 : parties[1]])
        return parties[titled:] == [subject]

    def asks_on(self, cue: Cue, subject: int) -> bool:
        """``حذرت من كذا، وطالبت المجلس بكذا``: behind ``و`` the only party that stands behind the verb is asked."""
        joined = self._units[cue.at - 1].kind == "conj" and self._units[cue.at].says(self._kinds.asking)
        parties = [n for n in range(*cue.gap) if self._units[n].kind in ("group", "noun")]
        return joined and subject > cue.at and parties == [subject]

    def is_asked(self, verb: int, subject: int) -> bool:
        """``ودعا مرارا حكومة البلاد إلى كذا``: a feminine body behind a masculine verb is called on."""
        if self._is_addressed(verb, subject) or self._is_called_on(verb, subject):
            return True
        unit, verbs = self._units[subject], [h for h in self._units[verb].hits if h.category == "verb"]
        if subject <= verb or unit.kind != "group" or self._draft.groups[unit.ref].kind != "body":
            return False
        body = fold_word(self._draft.article.text[unit.start : unit.end]).split()[0]
        male = bool(verbs) and all(h.feats.endswith(_MALE) and h.ref in self._kinds.addressed for h in verbs)
        return male and body.endswith(_FEMININE)

    def _is_addressed(self, verb: int, subject: int) -> bool:
        """``وأضاف مخاطبا المسؤولين``: whoever stands behind the participle is spoken to."""
        before = self._units[subject - 1]
        return subject - 1 > verb and before.kind == "participle" and before.says(self._kinds.addressed)

    def _is_called_on(self, verb: int, subject: int) -> bool:
        """``مسودة القرار تطالب الحركة بكذا``: a text opens the clause, the party behind the verb is called on."""
        k = verb - 1
        while k > 0 and self._units[k].kind in ("noun", "adj") and self._units[k].word.startswith(_ARTICLE):
            k -= 1
        text = self._units[k]
        opens = self._units[k - 1].kind in ("punct", "that", "conj") or self._opens_line(k)
        called = subject > verb and self._units[verb].says(self._kinds.addressed)
        return called and opens and text.kind == "noun" and not text.suffix and text.says(self._kinds.texts)

    def _opens_line(self, n: int) -> bool:
        return n == 0 or "\n" in self._draft.article.text[self._units[n - 1].end : self._units[n].start]

    def _is_joined_state(self, n: int) -> bool:
        """``بريطانيا وفرنسا``: a second state of one row."""
        unit = self._units[n]
        state = self._draft.group_kind(unit) in ("state", "place")
        return state and self._units[n - 1].kind == "conj" and self._units[n - 2].kind == "group"

    def opens_matter(self, verb: int, first: int) -> bool:
        """``وردا على سؤال عن الوزير، قال``: who is named before the comma is spoken of, he does not speak."""
        first += self._units[first].kind == "conj"
        opener = self._units[first]
        matter = opener.word in self._kinds.on_a_matter or opener.says(self._kinds.on_a_matter)
        return matter and first < verb and self._units[verb - 1].word in COMMAS

    def asked(self, verb: int, first: int) -> int:
        """``وسئلت عما يفعله الوزير، فقالت``: the verb by which whoever spoke last is asked and goes on; -1 where nobody
        is."""
        first += self._units[first].kind == "conj"
        behind = self._behind(first)
        asked = self._units[first].word in _ASKED and behind is not None and behind.kind not in ("group", "noun")
        return first if asked and first + 1 < verb and self._units[verb - 1].word == _SO else -1

    def is_of_a_people(self, verb: int) -> bool:
        """``ويطالب الفلسطينيون بكذا``: people of a country, nobody in particular."""
        unit = self._behind(verb)
        if unit is None or unit.kind != "group" or self._draft.groups[unit.ref].kind != "nationality":
            return False
        if self.countryman(verb) >= 0:
            return False
        asked = self._units[verb].says(self._kinds.addressed)
        named = self._draft.article.text[unit.start : unit.end].endswith(_MANY)
        return self._units[verb].kind == "verb" and unit.start > self._units[verb].end and named >= asked

    def countryman(self, verb: int) -> int:
        """``قال البرتغالي فلان``: the name right behind a nationality; -1 where none is."""
        n = verb + 2
        nation = self._behind(verb)
        if nation is None or self._draft.group_kind(nation) != "nationality" or n >= len(self._units):
            return -1
        return n if self._draft.names_somebody(self._units[n]) else -1

    def is_text(self, n: int) -> bool:
        """``واتهم البيان الختامي``: a definite noun of a text."""
        u = self._units[n]
        return u.word.startswith(_ARTICLE) and u.says(self._kinds.texts)

    def is_told_of(self, n: int) -> bool:
        """``نفى وجود خلاف``: a noun of what happens, which is denied and denies nothing."""
        return self._units[n].says(self._kinds.told_of)

    def of_text(self, verb: int) -> int:
        """``بعد تقرير للصحيفة، أفاد بأن``: the group whose text the verb is said of; -1 where there is none."""
        k = verb - 1 - (self._units[verb - 1].word in COMMAS)
        if k < 2 or self._units[k].kind != "group" or self._draft.subjects.get(verb, -1) > verb:
            return -1
        owner = k - 1 - (self._units[k - 1].word == _TO)
        u = self._units[owner]
        indefinite = u.kind == "noun" and not u.suffix and not u.word.startswith(_ARTICLE)
        return k if indefinite and owner < k - 1 and u.says(self._kinds.texts) else -1

    def is_of_nobody(self, verb: int) -> bool:
        """``يعلن 78% منهم``, ``ومن قال إنه``, ``اعترف أحد الجرحى``: so many, whoever it be."""
        unit, before = self._behind(verb), self._units[verb - 1] if verb else None
        whoever = before is not None and before.word == _WHOEVER and not before.suffix
        counted = unit is not None and unit.kind == "num" and self._units[verb].depth == unit.depth
        some = unit is not None and (unit.says(self._kinds.some_of) or unit.word == _SOME)
        ours = unit is not None and unit.kind == "noun" and unit.suffix == _OURS
        one = unit is not None and (ours or unit.word in self._kinds.one_of) and self._draft.subjects.get(verb, -1) < 0
        one = one or self._is_one_of(verb + 1)
        one = one or self._are_texts(verb)
        of_them = unit is not None and unit.kind == "part" and unit.word.startswith(_SOME) and unit.word != _SOME
        whoever = whoever or some or of_them or self._is_draft(verb) or (unit is not None and unit.word == _SEVERAL)
        return self._units[verb].kind == "verb" and (whoever or counted or (one and not self._is_introduced(verb + 1)))

    def _are_texts(self, verb: int) -> bool:
        """``من تقارير أفادت بكذا``: texts right before their verb, which nobody is said to have put out."""
        k = verb - 1
        while k > 0 and self._units[k].kind == "adj":
            k -= 1
        u = self._units[k]
        many = u.kind == "noun" and not u.suffix and any(h.feats.startswith("pl") for h in u.hits)
        plain = many and not u.word.startswith(_ARTICLE) and u.says(self._kinds.texts)
        return plain and self._draft.subjects.get(verb, -1) < verb

    def _is_draft(self, verb: int) -> bool:
        """``مشروع قرار بريطاني يدعو إلى``: a draft calls for something, not whoever discusses it."""
        k = verb - 1
        while k > 0 and (self._units[k].kind == "adj" or self._draft.group_kind(self._units[k]) == "nationality"):
            k -= 1
        draft = self._units[k]
        plain = draft.kind == "noun" and not draft.suffix and not draft.word.startswith(_ARTICLE)
        return plain and draft.says(self._kinds.drafts) and self._draft.subjects.get(verb, -1) < verb

    def _is_one_of(self, n: int) -> bool:
        """``أحد أفراد اللجنة``: one of several, whom the group behind does not name."""
        one, several = self._units[n : n + 2] if n + 1 < len(self._units) else (None, None)
        many = several is not None and several.kind == "noun" and any(h.feats.startswith("pl") for h in several.hits)
        return many and one is not None and one.word in self._kinds.one_of

    def _is_introduced(self, n: int) -> bool:
        """``أحد قادة الحزب، فلان،``: somebody is named behind."""
        behind = self._units[n + 1 : n + _FAR]
        return any(self._draft.names_somebody(u) for u in behind)

    def is_said_before(self, verb: int) -> bool:
        """``وإنها تحض الحكومة``: the pronoun before the verb is who speaks, what stands behind is spoken to."""
        before = self._units[verb - 1] if verb else None
        said = self._units[verb].kind == "verb" and before is not None and before.kind == "that"
        return said and verb > 1 and len(self._units[verb - 1].word) > 2 and self._units[verb - 2].kind == "conj"

    def is_written(self, verb: int) -> bool:
        """``لافتات كتب عليها``: nobody is said to have written it."""
        unit = self._behind(verb)
        written = self._units[verb].says(self._kinds.written_on)
        return written and unit is not None and unit.word.startswith(ON) and bool(unit.suffix)

    def as_for(self, verb: int, first: int) -> int:
        """``أما مدرب الفريق فلان الذي وصل أمس، فقال``: the unit behind ``أما``, which opens the sentence at unit
        ``first``; -1 where it does not, or another verb has its ``ف`` before."""
        if self._units[first].word != _AS_FOR or first + _TWO >= verb or self._units[verb - 1].word != _SO:
            return -1
        topic, *between = self._units[first + 1 : verb - 1]
        said = topic.kind in _TOPICS and self._draft.subjects.get(verb, -1) < verb
        return topic.n if said and not any(u.kind == "conj" and u.word == _SO for u in between) else -1

    def told_in(self, verb: int) -> bool:
        """``تصريحات للوزير قال فيها``: the words are those of the man named right before."""
        told = verb > 1 and self.is_therein(verb)
        return told and self._units[verb - 1].kind == "group" and self._units[verb - 2].kind in ("prep", "noun")

    def told_there(self, verb: int, first: int) -> int:
        """``تصريحات للوزيرة التي وصلت أمس قالت فيها``, ``كان للوزيرة تصريح قالت فيه``: the group behind ``ل`` from
        unit ``first`` on; -1 for none."""
        if not self.is_therein(verb) or self._units[verb].depth:
            return -1
        for n in range(verb - 2, first + 1, -1):
            hers = self._units[n + 1].says(self._kinds.texts)
            owner = self._units[n - 1].word == _TO and (self._units[n - 2].kind == "noun" or hers)
            if owner and self._units[n].kind == "group" and not self._units[n].depth:
                return n
        return -1

    def expressing(self, start: int, stop: int) -> tuple[str, ...]:
        """``عبر الوزير عن``: the verb reads as a preposition or as nothing, whoever stands behind it acts."""
        first = start + (self._units[start].kind == "conj")
        opener, behind = self._units[first], self._units[min(first + 1, stop - 1)]
        if (opener.word != _EXPRESSED and opener.kind != "word") or behind.kind != "group":
            return ()
        return self._draft.resolved.get(behind.ref, ())

    def came_from(self, first: int, verb: int) -> int:
        """``جاء ذلك في تغريدة للأمير، حيث قال``, ``جاء ذلك بحسب الوكالة على لسان الأمير``: the group that the text
        is said to be of; -1 where none is."""
        first += self._units[first].kind == "conj"
        opener, behind = self._units[first], self._behind(first)
        placed = opener.kind == "verb" and opener.says(self._kinds.said_in)
        words = placed and behind is not None and behind.says(self._kinds.texts)
        if words and behind is not None and self._is_whose(behind):
            return behind.n + 1
        if not placed or behind is None or behind.word not in _THIS:
            return -1
        mouth = next((u.n + 1 for u in self._units[first:verb] if u.word == _MOUTH), verb)
        if mouth < verb and self._units[mouth].kind == "group":
            return mouth
        for n in range(first + 4, verb):
            before = self._units[n - 1]
            if self._units[n].kind == "group" and not self._units[n].depth:
                owned = before.word == _TO or (before.kind == "noun" and not before.word.startswith(_ARTICLE))
                return n if owned and not self._is_session(n) else -1
        return -1

    def _is_session(self, n: int) -> bool:
        """``في جلسة لمجلس الأمن``: the body whose occasion it is has not spoken there itself."""
        occasion = self._units[n - 1 - (self._units[n - 1].word == _TO)].says(self._kinds.occasion)
        return occasion and self._draft.group_kind(self._units[n]) == "body"

    def _is_whose(self, text: Unit) -> bool:
        """``جاء كلام الوزير``: the text is of the group right behind it."""
        owner = self._units[text.n + 1] if text.n + 1 < len(self._units) else None
        bare = text.kind == "noun" and not text.suffix and not text.word.startswith(_ARTICLE)
        return bare and owner is not None and owner.kind == "group" and not owner.depth

    def bracketed(self, verb: int) -> int:
        """``وأفادت (وام) أن``: the group between brackets right behind its verb; -1 where none is."""
        behind = self._units[verb + 1 : verb + 4]
        alone = len(behind) == _BRACKETED and behind[0].word == "(" and behind[2].word == ")"
        return verb + 2 if alone and behind[1].kind == "group" else -1

    def owner(self, verb: int) -> int:
        """``جاء في بيان لجهة ما``: the noun of those whose text it is, whether known or not; -1 where none is."""
        behind = self._units[verb + 1 : verb + 5]
        placed = self._units[verb].says(self._kinds.said_in) and len(behind) == _PLACED
        text = placed and behind[0].word == _IN and behind[1].says(self._kinds.texts)
        return verb + 4 if text and behind[2].word == _TO and behind[3].kind in ("noun", "word") else -1

    def is_elsewhere(self, verb: int) -> bool:
        """``وجاء في تلفزيون محلي``, ``وجاء في القرار الأميركي``: the words stand in what is not of who spoke last."""
        behind = self._units[verb + 1 : verb + 5]
        if not self._units[verb].says(self._kinds.said_in) or len(behind) < _PLACED or behind[0].word != _IN:
            return False
        what, *more = behind[1:]
        national = any(self._draft.group_kind(u) == "nationality" for u in more)
        text = what.says(self._kinds.texts) or what.says(self._kinds.texts_too)
        return what.kind == "noun" and not what.suffix and (national or not text)

    def goes_on(self, n: int) -> bool:
        """``وأضاف``, ``وتابع`` go on with what was said before."""
        return self._units[n].says(self._kinds.continue_verb)

    def put_out(self, verb: int) -> int:
        """``الجيش، الذي أصدر بيانا قال فيه``, ``أصدرت الجامعة بيانا قالت فيه``: who put out the text in which it is
        said; -1 where it is no such text."""
        text = self._text_before(verb) if self.is_therein(verb) else -1
        maker = text - 1
        if text < _TWO:
            return -1
        if self._units[maker - 1].kind == "verb" and self._units[maker].kind in ("noun", "group"):
            return maker
        if self._units[maker].kind != "verb":
            return -1
        subject = self._draft.subjects.get(maker, -1)
        return subject if subject != text else self._antecedent(maker)

    def _text_before(self, verb: int) -> int:
        """``أصدر القصر بيانا في وقت سابق، جاء فيه``: the text, right before the verb or behind what says when; -1 for
        none."""
        for n in range(verb - 1, max(verb - _LATER, 0), -1):
            u = self._units[n]
            if u.kind == "noun" and u.says(self._kinds.texts) and self._units[n - 1].kind != "prep":
                return n
            if u.kind not in _BESIDE and u.word not in COMMAS:
                return -1
        return -1

    def _antecedent(self, verb: int) -> int:
        """The group that the relative clause of the verb describes; -1 where none is."""
        k = verb - _TWO - (self._units[verb - _TWO].word in COMMAS)
        described = verb > _TWO and self._units[verb - 1].kind == "rel" and self._units[k].kind == "group"
        return k if described else -1

    def describes_thing(self, verb: int) -> bool:
        """``يقف أمام صور قال إنها``: a verb said of the thing right before it, whose pronoun the ``إن`` has; in
        ``شهود قالوا إنهم`` it is their own."""
        unit, before, behind = self._units[verb], self._units[verb - 1] if verb else None, self._behind(verb)
        own = {pronoun for h in unit.hits for feats, pronoun in _OWN.items() if h.feats == feats}
        thing = before is not None and before.kind in ("noun", "adj") and not before.suffix and not before.depth
        told = behind is not None and behind.kind == "that" and behind.word.endswith(tuple(_OWN.values()))
        return thing and bool(own) and told and behind is not None and not behind.word.endswith(tuple(own))

    def both(self, verb: int) -> int:
        """``وأعرب كل منهما``, ``وشدد كلاهما``: the unit whose pronoun stands for the two; -1 where none does."""
        one, two = self._units[verb + 1 : verb + 3] if verb + _TWO < len(self._units) else (None, None)
        if one is not None and one.word.startswith(_EACH) and one.suffix in _OF_TWO:
            return verb + 1
        each = one is not None and one.word == _EACH and two is not None and two.suffix in _OF_TWO
        return verb + _TWO if each else -1

    def is_report_again(self, n: int) -> bool:
        """``التقرير``, of which nothing more is said: not ``التقرير الصادر عن الهيئة``."""
        behind = self._behind(n)
        more = behind is not None and behind.kind in ("adj", "rel", "group")
        return self._units[n].word == _THE_REPORT and not more

    def is_therein(self, verb: int) -> bool:
        """``تغريدة قال فيها``: the words stand in what somebody has written."""
        unit = self._behind(verb)
        return unit is not None and unit.word in _THEREIN

    def _behind(self, verb: int) -> Unit | None:
        return self._units[verb + 1] if verb + 1 < len(self._units) else None
