"""Who does what a contact's verb says, where the general subject of the clause layer is not enough.

Headlines put the subject first (``أردوغان يستقبل …``), so does ``كان … قد زار``; a relative clause is about the noun
before it (``الرئيس الذي يزور موسكو``); a place right behind a verb of travel is where the journey goes.
"""

from __future__ import annotations

from collections.abc import Mapping

from marsad.layers import Draft, Sentence
from marsad.rulebook import Rulebook
from marsad.stages.events.acting import Acting, verbs_of
from marsad.stages.events.delegates import Delegates
from marsad.stages.events.held_by import HeldBy
from marsad.stages.events.met_there import MetThere
from marsad.stages.events.rows import Rows
from marsad.stages.events.spoken_of import SpokenOf
from marsad.text.relatives import resumed
from marsad.text.tokens import COMMAS

_PERSONS = frozenset({"person", "office", "new", "counterpart", "collective", "people"})
_BACK = 18
_ROW = 4
_OWN = ("له", "لها", "لهما", "به", "بها", "بهما", "فيه", "فيها")
_SEVERAL = frozenset({"3mp", "3fp", "3md", "3fd"})
_WHEN = ("في", "خلال")
_LINKS = ("و", "ل")


class Doers:
    """Finds the subjects of verbs of contact."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.travel = rulebook.word_class("travel-verb")
        self.leaders = rulebook.word_class("leaders") | rulebook.word_class("member-states")
        self.leaders |= rulebook.word_class("inspectors")
        self.heads = rulebook.word_class("clause-head")
        self.several = rulebook.word_class("relative-several")
        self.sent = rulebook.word_class("delegation")
        self.titles = rulebook.word_class("heads-of-bodies")
        self.his_country, self.minds = rulebook.word_class("his-country"), rulebook.word_class("minds")
        self.meets, self.during = rulebook.word_class("meets-somebody"), rulebook.word_class("on-the-way")
        self.journey = rulebook.word_class("journey")
        self._held_by = HeldBy(rulebook)
        self._verbs = self.travel.union(*(verbs_of(p) for p in rulebook.patterns if p.layer == "events"))

    def subjects(self, draft: Draft, titled: frozenset[int]) -> Acting:
        """Unit of the subject by unit of the verb, -1 where the sentence names none; ``titled`` are units of titles."""
        page = _Page(draft, self, titled)

        def read(sentence: Sentence, found: dict[int, int]) -> None:
            for n in range(sentence.first, sentence.last):
                if n in found and self._is_asked(draft, n, found[n]):
                    main = self._held_by.main(draft, n, found, sentence)
                    found[n] = main if main >= 0 else page.subject(n, found[n], sentence)
                    found[n] = page.joined(n, found, sentence)
                    found[n] = page.no_place(n, found, sentence)

        return Acting(draft, read)

    def _is_asked(self, draft: Draft, n: int, subject: int) -> bool:
        """Whether unit n is a verb of contact, or one of a relative clause whose subject nobody named."""
        unit = draft.units[n]
        relative = subject < 0 and draft.units[n - 1].kind == "rel" and not unit.suffix
        return unit.kind == "verb" and (relative or unit.says(self._verbs))


class _Page:
    def __init__(self, draft: Draft, words: Doers, titled: frozenset[int]) -> None:
        self._passed = titled
        self._draft, self._travel, self._heads = draft, words.travel, words.heads
        self._delegates = Delegates(draft, words.sent, words.leaders)
        self._met_there = MetThere(draft, words.meets, words.during, words.journey | words.travel)
        self._several, self._sent, self._title_heads = words.several, words.sent, words.titles
        self._rows = Rows(draft, titled)
        self._spoken_of = SpokenOf(draft, words.his_country, words.minds)

    def subject(self, verb: int, subject: int, sentence: Sentence) -> int:
        """The subject of a verb, given what the clause layer takes for it."""
        goal = subject > verb and self._is_goal(verb, subject)
        if (named := self._behind_goal(verb, sentence)) >= 0:
            return named
        if subject > verb and self._met_there.told(verb, subject, sentence):
            return -1
        if subject > verb and subject in self._passed:
            subject = self._ending_title(subject, verb)
        elif (titled := self._opening_title(verb, sentence)) >= 0:
            return titled
        if self._tells_of_noun(verb, subject, sentence):
            return -1
        ahead = self._ahead(verb, subject, sentence, goal=goal)
        if ahead is not None:
            return ahead
        if subject < 0:
            return self._behind_adverbial(verb, sentence)
        if subject > verb and (delegates := self._delegates.at(subject, sentence)) >= 0:
            return delegates
        return -1 if goal else subject

    def _tells_of_noun(self, verb: int, subject: int, sentence: Sentence) -> bool:
        """``سيشاركان في اجتماع يعقد في باريس``, ``في رسالة ستسلم إلى الملك``: a verb that says what becomes of the noun
        right before it, and nothing of whoever stands before that."""
        n = verb - 1
        while n > sentence.first and self._draft.units[n].kind == "future":
            n -= 1
        noun = self._draft.units[n]
        bare = noun.kind == "noun" and not (noun.definite or noun.suffix or any("acc" in h.feats for h in noun.hits))
        return bare and n > sentence.first and subject < n and not self._draft.units[verb].suffix

    def _ahead(self, verb: int, subject: int, sentence: Sentence, *, goal: bool) -> int | None:
        """Who stands before the verb and does it: whom its relative clause is of, who opens its clause, whom the words
        behind ``أن`` are of; nothing where nobody does."""
        units, k = self._draft.units, self._before(verb, sentence)
        if k >= sentence.first and units[k].kind == "rel":
            return self._in_relative(verb, subject, k, sentence, goal=goal)
        if k >= sentence.first and self._leads(k, sentence, apart=self._of_several(verb)):
            return self._rows.start(k, sentence, apart=self._of_several(verb))
        if k > sentence.first and units[k].word in self._heads and self._leads(k - 1, sentence):
            return self._rows.start(k - 1, sentence)  # ``أن بوتين كان قد استقبل ماكرون``
        if subject > verb:
            return None
        if (spoken_of := self._spoken_of.unit(verb, subject, sentence, self._delegates.at)) >= 0:
            return spoken_of
        topic = self._topic(verb, sentence)
        return topic if subject < topic and not self._is_his(subject, topic) else None

    def _in_relative(self, verb: int, subject: int, rel: int, sentence: Sentence, *, goal: bool) -> int | None:
        """``الرئيس الذي يزور موسكو``: whom the relative clause behind unit ``rel`` is of, unless another acts in it."""
        units, antecedent = self._draft.units, self._antecedent(rel, sentence)
        if antecedent >= 0 and units[rel].word in self._several:
            antecedent = self._rows.start(antecedent, sentence)
        if rel > sentence.first and self._are_states(rel - 1) and not units[verb].suffix:
            return self._rows.start(rel - 1, sentence)
        if any(resumed(units, p, subject) >= 0 for p in (verb, verb + 1)):
            return subject  # ``ترامب الذي هاتفه ماكرون``
        own = not goal and subject >= verb and units[verb].suffix
        return antecedent if antecedent >= 0 and not own else None

    def joined(self, verb: int, found: Mapping[int, int], sentence: Sentence) -> int:
        """The subject of the verb that one behind ``و`` goes on with, else its own."""
        alike = self._joined_alike(verb, found, sentence)
        own = found[alike] if alike >= 0 else found[verb]
        relative = self._joined_relative(verb, sentence)
        return found[relative] if relative >= 0 and own < relative > found[relative] else own

    def no_place(self, verb: int, found: Mapping[int, int], sentence: Sentence) -> int:
        """The subject of a verb; of one before which a place is named that of the nearest verb before it. Where the
        place acts in the sentence before it is told of, verbs about other things are passed over: ``تنوي تركيا شراء
        سفن من التي تصنعها الشركة، كما تجري``."""
        own = found[verb]
        if not self._is_place(own) or own > verb or self._is_topic(own):
            return own
        units, acts = self._draft.units, any(found.get(k) == own for k in range(sentence.first, own))
        verbs = (k for k in range(verb - 1, sentence.first - 1, -1) if k in found)
        before = (found[k] for k in verbs if not (acts and units[k - 1].kind == "rel"))
        return next((subject for subject in before if not self._is_place(subject)), own if acts else -1)

    def _joined_relative(self, verb: int, sentence: Sentence) -> int:
        """``الذي زار بغداد والتقى الوزير``: the relative verb that one behind ``و`` goes on with."""
        units = self._draft.units
        if verb <= sentence.first or units[verb - 1].kind != "conj":
            return -1
        for n in range(verb - 2, max(sentence.first, verb - _BACK), -1):
            if units[n].kind == "verb":
                return n if units[n - 1].kind == "rel" else -1
            if units[n].kind == "that" or units[n].word == ":":
                return -1
        return -1

    def _joined_alike(self, verb: int, found: Mapping[int, int], sentence: Sentence) -> int:
        """``أن الزعماء أكدوا … واتفقوا``: the verb of several that another of several goes on with, or -1."""
        units = self._draft.units
        if verb <= sentence.first or units[verb - 1].kind != "conj" or found[verb] > verb or not self._of_several(verb):
            return -1
        for n in range(verb - 2, sentence.first - 1, -1):
            if units[n].kind == "verb" and self._of_several(n):
                return n if found.get(n, -1) >= 0 else -1
            if units[n].kind == "that":
                return -1
        return -1

    def _of_several(self, verb: int) -> bool:
        tags = {feat for feat in self._draft.units[verb].verb_feats if feat.startswith("3")}
        return bool(tags) and tags <= _SEVERAL

    def _topic(self, verb: int, sentence: Sentence) -> int:
        """``أن فريقا من الخبراء سيصل``: the noun right behind ``أن`` is who does it, whoever is spoken of."""
        units = self._draft.units
        for n in range(verb - 1, max(sentence.first, verb - _BACK), -1):
            if units[n].kind == "that":
                if n + 2 >= verb:
                    return -1
                if (delegates := self._delegates.at(n + 1, sentence)) >= 0:
                    return delegates
                if n + 1 in self._passed:
                    return self._ending_title(n + 1, n)
                head = units[n + 1]
                if head.suffix or any(self._may_act(k) for k in range(n + 1, verb)):
                    return -1
                counted = head.kind in ("num", "word")  # ``أن عشر دول تجتمع فيها``
                plain = head.kind == "noun" and any("acc" in h.feats or "ال" in h.pro for h in head.hits)
                return n + 1 if plain or counted or self._is_team(n + 1) else -1
            if units[n].kind in ("verb", "rel") or units[n].word in self._heads:
                return -1
        return -1

    def _is_his(self, subject: int, topic: int) -> bool:
        """``أعلن الرئيس أن مبعوثا خاصا سيصل``: whom somebody may have sent."""
        return subject >= 0 and self._draft.units[topic].says(self._sent) and not self._is_team(topic)

    def _is_team(self, n: int) -> bool:
        """``أن فريق تقصي الحقائق وصل``: those sent, called after what they do."""
        team, task = self._draft.units[n : n + 2]
        return team.says(self._sent) and task.kind == "noun" and not task.suffix and not task.says(self._sent)

    def _are_states(self, n: int) -> bool:
        """``وروسيا والصين وفرنسا التي وقعت``: a row of three states or more is spoken of as a whole."""
        units, row = self._draft.units, range(n, max(n - _ROW - 1, 0), -2)
        return all(self._is_place(k) and (k == n or units[k + 1].kind == "conj") for k in row)

    def _behind_adverbial(self, verb: int, sentence: Sentence) -> int:
        """``تحدث فيها الرئيسان``: the group behind a preposition with its own pronoun."""
        units = self._draft.units
        n = verb + 1
        while n < sentence.last and units[n].kind in ("part", "prep") and self._draft.skippable[n]:
            n += 1  # ``كل من الوزيرين``
        if n > verb + 1 and n < sentence.last and units[n].kind == "group":
            return n if self._may_act(n) else -1
        n = verb + 1
        if n + 1 < sentence.last and self._is_goal(verb, n) and self._is_person(n + 1):
            return n + 1  # ``زار باريس الوزير المصري``
        if (led := self._delegates.or_leaders(n, sentence)) >= 0:
            return led
        named = n
        while named < sentence.last and units[named].kind in ("time", "adv"):
            named += 1
        if (titled := self._titled(named, sentence)) >= 0:
            return titled
        if (
            n + 1 < sentence.last
            and units[n].kind in ("prep", "word", "noun")
            and (units[n].suffix or units[n].word in _OWN)
            and self._may_act(n + 1)
            and not self._is_he_of_hers(verb, n + 1)
        ):
            return n + 1
        return -1

    def _is_he_of_hers(self, verb: int, n: int) -> bool:
        """``التقت خلالها الرئيس``: a man behind a verb that says ``she``."""
        found = self._draft.resolved.get(self._draft.units[n].ref, ())
        return self._draft.units[verb].verb_gender == "f" and bool(found) and set(found) <= self._draft.men

    def _opening_title(self, verb: int, sentence: Sentence) -> int:
        """``التقى أمس رئيس بعثة الاتحاد لدى ليبيا فلان``: the name that ends a title right behind a verb, or -1."""
        n = verb + 1
        while n < sentence.last and self._draft.units[n].kind in ("time", "adv"):
            n += 1
        return self._ending_title(n, verb) if n < sentence.last and n in self._passed else -1

    def _ending_title(self, subject: int, verb: int) -> int:
        """``التقى مدير هيئة «الأفق» فلان``: the name behind a title that the subject is a word of; -1 where somebody
        nobody knows stands before it: ``التقى دار رئيس حكومة «طالبان» فلان``."""
        first, last = subject, subject
        while first - 1 > verb and first - 1 in self._passed:
            first -= 1
        while last + 1 in self._passed:
            last += 1
        known = all(u.kind in ("time", "adv", "group") for u in self._draft.units[verb + 1 : first])
        name = last + 1 if self._is_person(last + 1) else last
        return name if known and self._is_person(name) else -1

    def _behind_goal(self, verb: int, sentence: Sentence) -> int:
        """``ثم زار باريس في أواخر يونيو مبعوث الهيئة فلان``: who is named behind where he goes, and when."""
        units, n = self._draft.units, verb + 2
        if n >= sentence.last or not self._is_goal(verb, n - 1):
            return -1
        while n + 1 < sentence.last and (
            units[n].kind in ("time", "adv") or (units[n].word in _WHEN and units[n + 1].kind == "time")
        ):
            n += 1
        if n == verb + 2 or self._is_person(n):
            return n if n > verb + 2 else -1
        return self._titled(n, sentence) if units[n].says(self._title_heads) else -1

    def _titled(self, n: int, sentence: Sentence) -> int:
        """``نائب رئيس مجلس الوزراء … الشيخ صباح``: the name at the end of a title that the rules do not list; behind
        ``وزيرة``, which heads titles, also behind words of any kind: ``وزيرة الطاقة والمياه، فلانة``."""
        units = self._draft.units
        opens = n < sentence.last and units[n].kind == "noun" and not units[n].suffix
        if not opens or any("acc" in h.feats for h in units[n].hits):
            return -1
        heads = units[n].says(self._title_heads)
        while n < sentence.last:
            kind = self._draft.group_kind(units[n])
            if kind in ("person", "new"):
                return n
            plain = units[n].kind in ("noun", "adj") or kind in ("body", "office", "nationality")
            if not plain and not (heads and self._in_title(n, sentence)):
                return -1
            n += 1
        return -1

    def _in_title(self, n: int, sentence: Sentence) -> bool:
        """Whether a title goes on at n: a word unknown, ``و`` before a noun, the comma before the name."""
        unit, behind = self._draft.units[n], self._draft.units[n + 1 : min(n + 2, sentence.last)]
        kinds = [u.kind for u in behind]
        if unit.word in COMMAS:
            return kinds == ["group"]
        return unit.kind == "word" or (unit.kind in ("conj", "prep") and unit.word in _LINKS and kinds == ["noun"])

    def _is_place(self, n: int) -> bool:
        """Whether the unit names a place or state."""
        return n >= 0 and self._draft.group_kind(self._draft.units[n]) in ("place", "state")

    def _is_topic(self, n: int) -> bool:
        """``إن فرنسا لن تغادر``, ``مسؤولون من فرنسا التقوا``: a state right behind ``أن``, ``كان`` or ``من`` acts."""
        before = self._draft.units[n - 1] if n > 0 else None
        return before is not None and (
            before.kind == "that" or before.word in self._heads or self._delegates.are_sent_from(n)
        )

    def _is_person(self, n: int) -> bool:
        """Whether the unit names somebody."""
        return self._draft.group_kind(self._draft.units[n]) in _PERSONS

    def _may_act(self, n: int) -> bool:
        """Whether the unit names somebody or a body."""
        return self._is_person(n) or self._draft.group_kind(self._draft.units[n]) == "body"

    def _is_goal(self, verb: int, subject: int) -> bool:
        """A place or state right behind a verb of travel."""
        return self._is_place(subject) and self._draft.units[verb].says(self._travel)

    def _before(self, verb: int, sentence: Sentence) -> int:
        """The nearest unit before the verb that is no particle, aside, comma or time."""
        units = self._draft.units
        k = verb - 1
        while k >= max(sentence.first, verb - _BACK):
            u = units[k]
            if not (
                u.aside
                or k in self._passed
                or u.kind in ("time", "adv", "future")
                or u.word in COMMAS
                or (u.kind == "part" and u.word not in self._heads)
            ):
                return self._named_ahead(k, sentence)
            k -= 1
        return -1

    def _named_ahead(self, k: int, sentence: Sentence) -> int:
        """``فلانة، وزيرة التخطيط، قد التقت``: the name before an office that nobody is known to hold."""
        units = self._draft.units
        office = self._draft.group_kind(units[k]) == "office"
        if not office or units[k].ref in self._draft.resolved or k - 2 < sentence.first:
            return k
        return k - 2 if units[k - 1].word in COMMAS and self._is_person(k - 2) else k

    def _leads(self, k: int, sentence: Sentence, *, apart: bool = False) -> bool:
        """Whether the group at k opens its clause: behind ``كان``, ``أن``, a colon, or at the very start; its row as
        ``Rows`` has it."""
        units = self._draft.units
        if units[k].kind != "group" or self._draft.groups[units[k].ref].kind == "nationality":
            return False
        h = self._before_title(self._rows.start(k, sentence, apart=apart), sentence)
        while h >= sentence.first and (units[h].aside or units[h].kind in ("conj", "time", "adv", "quote")):
            h -= 1
        return (
            h < sentence.first
            or units[h].kind == "that"
            or units[h].word in self._heads
            or units[h].word in (":", "..", "-", "–")
        )

    def _before_title(self, k: int, sentence: Sentence) -> int:
        """The unit before the one at k, or before its title that the rules do not know: ``مفتي مصر الشيخ فلان``."""
        units, of = self._draft.units, k - 1
        while of > sentence.first and of in self._passed and k not in self._passed:
            of -= 1
        titled = self._draft.group_kind(units[k]) in ("person", "new") and of - 1 >= sentence.first
        titled = titled and self._draft.group_kind(units[of]) in ("state", "place", "body")
        return of - 2 if titled and units[of - 1].kind == "noun" and not units[of - 1].suffix else of

    def _antecedent(self, rel: int, sentence: Sentence) -> int:
        """The group of people right before a relative pronoun."""
        units = self._draft.units
        k = rel - 1
        while k >= sentence.first and (
            units[k].aside or k in self._passed or units[k].word in COMMAS or units[k].kind in ("time", "quote")
        ):
            k -= 1
        return k if k >= sentence.first and self._may_act(k) else -1
