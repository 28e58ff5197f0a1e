"""Who acts in a contact: what a clause tells of the agent, said by its words or left out."""

from __future__ import annotations

from marsad.layers import Draft, Sentence
from marsad.rulebook import Rulebook
from marsad.rulebook.field import Subjects
from marsad.rulebook.match import Match
from marsad.stages.events.agreement import Agreement
from marsad.stages.events.asked import Asked
from marsad.stages.events.delegates import Heads
from marsad.stages.events.left_out import LeftOut
from marsad.stages.events.minds import Minds
from marsad.stages.events.named_apart import NamedApart
from marsad.stages.events.obliged import obliged
from marsad.stages.events.others import Others
from marsad.stages.events.owners import HIS, NAMED_BY, Owners
from marsad.stages.events.parties import BARE, NAMED
from marsad.stages.events.posts import Posts
from marsad.stages.events.principals import Principals
from marsad.stages.events.referents import Referents
from marsad.stages.events.rows import Rows
from marsad.text.latter import is_latter, named_last

Actors = tuple[str, ...]
AGENT = "a"
_UNBOUND = (0, 0, "")
_BESIDE = frozenset({"part", "future", "time", "punct", "adv"})
_SOUND_PLURAL = "ون"
_DUALS = frozenset({"3md", "3fd"})
_DOERS = frozenset({"person", "state"})
_FIRST, _SAID = frozenset({"1s", "1p"}), ":"
_IN = ("في", "ب")


class Agents:
    """Tells on one page who acts; ``subjects`` as ``Doers`` gives them, ``titled`` are units of titles.

    ``guests`` are those whose journey the sentence told of, ``invited`` those to whom its message went, ``turned`` says
    for those met who met them, ``topic`` is whom the last sentence was of.
    """

    def __init__(
        self,
        draft: Draft,
        rulebook: Rulebook,
        subjects: Subjects,
        titled: frozenset[int],
        owners: Owners,
        meant: Referents,
        named: NamedApart,
        heads: Heads,
        principals: Principals,
    ) -> None:
        self._draft, self._subjects, self._titled = draft, subjects, titled
        self._named, self._heads = named, heads
        self._agreement, self._meant = Agreement(draft, rulebook), meant
        self._principals = principals.of
        self._others = Others(draft, rulebook, self._agreement, meant)
        self._sending, self._sent_off = rulebook.word_class("sends-others"), rulebook.word_class("sends-somebody")
        self._own_words, self._cancelled = rulebook.word_class("own-words"), rulebook.word_class("status-cancelled")
        self._minds = Minds(draft, rulebook, owners, meant.of)
        self._several = rulebook.word_class("relative-several")
        self._asked = Asked(draft, subjects, meant, rulebook.word_class("asks-others"))
        self._rows = Rows(draft, titled)
        self._left_out, self._posts = LeftOut(draft, rulebook), Posts(draft, rulebook)
        self.guests: Actors = ()
        self.invited: Actors = ()
        self.topic: Actors = ()
        self.turned: dict[str, Actors] = {}

    def said(self, match: Match, sentence: Sentence, bound: Actors) -> Actors:
        """Who acts by the words of a match, given whom its slot stands for: the first of those who go, are asked or
        were met that the clause puts in his place, else he whom an outlet quotes."""
        if self.invited and match.binds.get(AGENT, _UNBOUND)[2] != "group" and self.at_invitation(match):
            return self.invited
        if self._is_on_tour(match):
            return self.guests
        if self._is_of_another(match, bound):
            bound = ()
        acting = self._told_to(match, sentence) or self._in_person(match, bound)
        return self._turned_to(match, acting) or self._quoted(match)

    def _in_person(self, match: Match, bound: Actors) -> Actors:
        """``قال مكتب رئيس الوزراء إنه اتصل بالرئيس``: the holder of a post that was named before the verb."""
        first, _, how = match.binds.get(AGENT, _UNBOUND)
        return self._posts.behind(match.anchor, bound) if how == "subject" and first < match.anchor else bound

    def at_invitation(self, match: Match) -> bool:
        """Whether a visit is what somebody is invited to."""
        return self._left_out.is_invited(match)

    def goes_there(self, anchor: int, sentence: Sentence) -> bool:
        """``زيارة الرئيس لبرلين للقاء نظيره``: whether he who travels has the contact."""
        return bool(self.guests) and self._left_out.is_aim(anchor, sentence.first)

    def at_one(self, verb: int, sentence: Sentence) -> bool:
        """``بعد قمة التقى خلالها الرئيس وضيفه``: whether those named behind a verb met one another."""
        return self._left_out.is_at_one(verb, sentence.first)

    def _turned_to(self, match: Match, agents: Actors) -> Actors:
        """``والتقى الرئيس، كما اجتمع بالوزير``: he who met the president goes on, not the president."""
        first, _, how = match.binds.get(AGENT, _UNBOUND)
        met = bool(agents) and all(agent in self.turned for agent in agents)
        return self.turned[agents[0]] if met and how == "subject" and first <= match.anchor else agents

    def _is_of_another(self, match: Match, bound: Actors) -> bool:
        """``الوزيرة التي قال عنها الرئيس إنها وقعت``: a man named before is not she who signed."""
        units, (first, _, how) = self._draft.units, match.binds.get(AGENT, _UNBOUND)
        ahead = how == "subject" and first < match.first and units[match.first].kind == "verb"
        said = units[match.first - 1].word == _SAID  # ``الوزير: اتفقت مع``
        if not ahead or said or self._agreement.is_wanted(match.first):
            return False
        return self._agreement.of_other_gender(match.first, bound)

    def _told_to(self, match: Match, sentence: Sentence) -> Actors:
        """``قال الناطق إنه اقترح عليه أن يتصل بالرئيس``: he who is asked, not who asks."""
        first, _, how = match.binds.get(AGENT, _UNBOUND)
        ahead = how == "subject" and first < match.anchor and self._draft.units[match.anchor].kind == "verb"
        asked = self._asked.by(match.anchor, sentence) or self._to_do(match.anchor) or () if ahead else ()
        return self._doing(self._principals(asked), set())

    def _to_do(self, verb: int) -> Actors | None:
        """``على الرئيس أن يبحث معه``: for whom it is to do; nothing where it is for nobody in particular."""
        unit = obliged(self._draft, verb)
        return self._row(unit) if unit >= 0 else None

    def _is_on_tour(self, match: Match) -> bool:
        """``شملت الجولة كوبا التي أجرى فيها محادثات``: he who travels, not who was named before."""
        units, verb = self._draft.units, match.first
        first, _, how = match.binds.get(AGENT, _UNBOUND)
        if not self.guests or AGENT not in match.entry.roles or (how == "subject" and first > verb):
            return False
        relative = verb > 0 and units[verb].kind == "verb" and units[verb - 1].kind == "rel"
        there = any(u.suffix and u.word.removesuffix(u.suffix) in _IN for u in units[verb + 1 : verb + 3])
        return relative and there and not self._is_unknown_subject(verb)

    def _is_unknown_subject(self, verb: int) -> bool:
        """``التي التقى فيها مورغان``: a name that the page has not told, behind a verb and its preposition."""
        behind = self._draft.units[verb + 2 : verb + 3]
        return any(u.kind == "word" and not u.hits for u in behind)

    def _quoted(self, match: Match) -> Actors:
        """``نقلت الوكالة عن لافروف قوله إنه سيلتقي``: whom an outlet quotes acts, not the outlet."""
        first, last, how = match.binds.get(AGENT, _UNBOUND)
        units = self._draft.units
        that = next((n for n in range(match.anchor - 1, last, -1) if units[n].kind not in _BESIDE), last)
        his = that < len(units) and units[that].kind == "that" and units[that].word.endswith(HIS)
        if how != "subject" or last > match.anchor or not his:
            return ()
        outlet = units[first].kind == "group" and all(
            self._agreement.kind(a) == "outlet" for a in self._draft.resolved.get(units[first].ref, ())
        )
        groups = (units[n].ref for n in range(match.anchor - 1, last - 1, -1) if units[n].kind == "group")
        named = (self._meant.of(ref) for ref in groups if outlet and self._draft.groups[ref].kind in NAMED_BY)
        return next(named, ())

    def left_out(self, match: Match, sentence: Sentence, others: set[str]) -> Actors:
        """The agent of the anchor, else of the nearest verb before it in the sentence, else behind it."""
        if minded := self._doing(self._minds.of(match.anchor), others):
            return minded
        if last := self._doing(self._principals(self._last_named(match.anchor, sentence)), others):
            return last
        if self._is_sent(match.anchor, sentence):
            return self._doing(self.guests, others)
        if off := self._doing(self._calls_off(match.anchor), others):
            return off
        told = self._by_anchor(match, sentence, others)
        return told if told is not None else self._by_verbs(match, sentence, others)

    def _last_named(self, anchor: int, sentence: Sentence) -> Actors:
        """``التقى الرئيس نظيره قبيل توجه الأخير إلى بغداد``: whose doing a noun is behind which ``الأخير`` stands."""
        units = self._draft.units
        noun, behind = units[anchor], units[anchor + 1] if anchor + 1 < sentence.last else None
        bare = noun.kind == "noun" and not noun.definite and not noun.suffix
        if not bare or behind is None or not is_latter(self._draft, behind):
            return ()
        return named_last(self._draft, behind, sentence.start)

    def _calls_off(self, anchor: int) -> Actors:
        """``انتقدت روسيا إلغاء الرئيس قمة مع نظيره``: whose the noun is that calls off what stands behind him."""
        units = self._draft.units
        his = anchor > 1 and units[anchor - 1].kind == "group" and units[anchor].kind == "noun"
        off = his and units[anchor - 2].kind == "noun" and units[anchor - 2].says(self._cancelled)
        return self._principals(self._row(anchor - 1)) if off else ()

    def _is_sent(self, anchor: int, sentence: Sentence) -> bool:
        """``أوفد الملك الوزير إلى باريس لإجراء محادثات``: whether the talks are his whom somebody sends there."""
        units = self._draft.units
        verb = next((n for n in range(anchor - 1, sentence.first - 1, -1) if units[n].kind == "verb"), -1)
        return bool(self.guests) and units[anchor].kind == "noun" and verb >= 0 and units[verb].says(self._sent_off)

    def _by_anchor(self, match: Match, sentence: Sentence, others: set[str]) -> Actors | None:
        """Who acts where the word of the contact decides it, be it nobody; nothing where it does not."""
        if self._draft.units[match.anchor].kind == "verb":
            if speaker := self._doing(self._left_out.speaker(match.anchor), others):
                return speaker
            if len(others) > 1 and self.at_one(match.anchor, sentence):
                return ()
            if self._left_out.is_on_the_way(match.anchor, sentence.first):
                return self._doing(self.guests, others)
            if not self.may_do(match.anchor) or self._done_by_one(match.anchor, others):
                return ()
            if asked := self._asked.by(match.anchor, sentence):
                return self._principals(asked)
            if (due := self._to_do(match.anchor)) is not None:
                return self._doing(self._principals(due), others)
            if self.guests and self._left_out.is_there(match.anchor, sentence.first):
                return tuple(g for g in self.guests if g not in others)
            if len(others) > 1 and BARE in match.entry.roles.values():
                return ()
        elif self.goes_there(match.anchor, sentence):
            return self._doing(self.guests, others)
        elif self._others.have(match) or self._others.neighbour(match.anchor, sentence):
            return ()
        elif spoken_of := self._spoken_of(match.anchor, sentence):
            return tuple(a for a in spoken_of if a not in others)
        return None

    def _by_verbs(self, match: Match, sentence: Sentence, others: set[str]) -> Actors:
        """The agent of the nearest verb from the anchor back, else behind it."""
        units = self._draft.units
        verbs = [n for n in range(match.anchor, sentence.first - 1, -1) if units[n].kind == "verb"]
        verbs += [n for n in range(match.anchor + 1, sentence.last) if units[n].kind == "verb"]
        named = NAMED in match.entry.roles.values()
        for n in verbs[:1] if named else verbs:
            if self._is_of_unknown(match.anchor, n) or (named and not self._names_subject(n)):
                return ()
            doers = self._doer(n)
            if not doers and self._to_do(n) is not None:
                return ()
            if not self._may_go_on(match.anchor, n, doers):
                continue
            meant = self.turned.get(doers[0], doers) if len(doers) == 1 and n != match.anchor else doers
            if found := self._doing(self._posts.behind(match.anchor, meant), others) or self._sent(n, others):
                return () if self._passes_doer(match.anchor, verbs, n) else found
            if n < match.anchor and units[n - 1].word in self._several:
                return ()  # ``تحسنت أحوال الذين تمكنوا من السفر``
        return self._as_before(match, sentence, others)

    def _is_of_unknown(self, anchor: int, verb: int) -> bool:
        """``كلف مستشاره بالسفر``, ``ذهب فلان إلى السجن حيث التقى``: whether from a verb on a stranger acts."""
        if self._draft.units[anchor].kind == "noun":
            return self._sends_others(verb)
        return verb < anchor and self._others.did_it(verb)

    def _may_go_on(self, anchor: int, verb: int, doers: Actors) -> bool:
        """Whether those who do what a verb says may do what the verb at the anchor says."""
        if self._draft.units[anchor].kind == "verb":
            if self._agreement.of_other_gender(anchor, doers):
                return False
            if doers and not self._agreement.agrees(anchor, doers):
                return False  # ``قال الموظف إن ثلاثة عبروا بعد أن وصلوا``
        many = verb != anchor and self._are_many(verb)
        return not (many and self._agreement.of_one(anchor))  # ``قال مسؤولون إنه بعد أن عاد``

    def _passes_doer(self, anchor: int, verbs: list[int], n: int) -> bool:
        """``قال الوزير إن التصريحات التي نسبت إلى الرئيس عن مباحثات``: behind a verb of others nobody says whose they
        are."""
        units, nearest = self._draft.units, verbs[0]
        quoted = units[nearest].depth > 0 and not units[nearest].verb_feats.isdisjoint(_FIRST)
        return units[anchor].kind == "noun" and n < nearest < anchor and not quoted

    def _are_many(self, verb: int) -> bool:
        """Whether those who do what a verb says are people in the plural: ``قال مسؤولون أميركيون``."""
        subject = self._subjects.get(verb, -1)
        unit = self._draft.units[subject]
        return subject >= 0 and self._draft.group_kind(unit) == "people"

    def _as_before(self, match: Match, sentence: Sentence, others: set[str]) -> Actors:
        """``ومن المقرر أن يلتقي الوزير``: where nobody is named before the verb, whoever the last sentence is of."""
        units = self._draft.units
        named = any(u.kind == "group" for u in units[sentence.first : match.anchor])
        if named or units[match.anchor].kind != "verb" or sentence.label != "body":
            return ()
        if self._agreement.of_other_gender(match.anchor, self.topic):
            return ()
        return tuple(a for a in self.topic if a not in others)

    def _doing(self, actors: Actors, others: set[str]) -> Actors:
        """Those who may act in a contact with the others."""
        return tuple(a for a in actors if a not in others and self._agreement.kind(a) in _DOERS)

    def _sent(self, verb: int, others: set[str]) -> Actors:
        """``غادر وفد الاتحاد الأفريقي بعد محادثات مع الرئيس``: a body whose delegation does what a verb says."""
        subject = self._subjects.get(verb, -1)
        sent = self._names_subject(verb) and self._heads.is_delegation(subject)
        return tuple(a for a in self._principals(self._row(subject)) if a not in others) if sent else ()

    def _names_subject(self, verb: int) -> bool:
        subject = self._subjects.get(verb, -1)
        return subject >= 0 and self._draft.units[subject].kind == "group"

    def _spoken_of(self, anchor: int, sentence: Sentence) -> Actors:
        """``قال الوزير إن بوتين مستعد للقاء``: behind ``إن`` without a verb, the one named first is spoken of."""
        units = self._draft.units
        for n in range(anchor - 1, sentence.first, -1):
            if units[n].kind in ("verb", "rel", "participle") or units[n].word in (":", "؛"):
                return ()
            if units[n].kind == "that":
                named = self._draft.group_kind(units[n + 1]) in NAMED_BY
                return self._principals(self._row(n + 1)) if named else ()
        return ()

    def is_of_others(self, verb: int) -> bool:
        """Whether a noun that nobody stands for does what a verb says."""
        return self._others.did_it(verb)

    def may_do(self, verb: int) -> bool:
        """Whether the agent left out behind a verb agrees with it; ``اجتمع المفتشون`` leaves none out."""
        if self._others.did_it(verb):
            return False
        return self._agreement.agrees(verb, self._principals(self._draft.agents.get(verb, ())))

    def _done_by_one(self, verb: int, others: set[str]) -> bool:
        """``دعت روسيا الأردن ومصر، كما تشاورت مع``: one who is left out is not the two named last."""
        agents = self._draft.agents.get(verb, ())
        return bool(others) and len(agents) > 1 and self._subjects.get(verb, -1) < 0 and self._agreement.of_one(verb)

    def _sends_others(self, verb: int) -> bool:
        """``كلف مستشاره بالسفر``: whoever goes, it is not the one who sends."""
        return any(h.ref in self._sending for h in self._draft.units[verb].hits if h.category == "verb")

    def _doer(self, verb: int) -> Actors:
        """Whoever does what a verb says; nobody for a verb without a person behind it."""
        if (due := self._to_do(verb)) is not None:
            return self._principals(due)
        subject = self._subjects.get(verb, -1)
        if subject >= 0 and self._draft.units[subject].kind == "group":
            several = subject < verb and not self._agreement.of_one(verb)
            return self._principals(self._row(subject, apart=several))
        if said_by := self._whose_words(verb):
            return said_by
        behind = self._draft.units[verb + 1 : verb + 2]
        if any(u.kind == "noun" and u.word.endswith(_SOUND_PLURAL) for u in behind):
            return ()  # ``سيختار الناخبون``
        if self._meant.pair and not self._draft.units[verb].verb_feats.isdisjoint(_DUALS):
            return self._meant.pair
        if self._draft.subjects.get(verb, -1) in self._titled:
            return ()  # ``التقى دار رئيس حكومة «طالبان»``
        agents = self._principals(self._draft.agents.get(verb, ()))
        return agents if self._agreement.agrees(verb, agents) and not self._agreement.of_a_man(verb, agents) else ()

    def _whose_words(self, verb: int) -> Actors:
        """``جاء كلام الوزير عقب محادثات أجراها``: whose words the noun behind a verb is."""
        said = self._draft.units[verb + 1 : verb + 3]
        named = len(said) > 1 and said[0].kind == "noun" and self._draft.group_kind(said[1]) in NAMED_BY
        return self._principals(self._row(verb + 2)) if named and said[0].says(self._own_words) else ()

    def _row(self, n: int, *, apart: bool = False) -> Actors:
        units = self._draft.units
        found = list(self._heads.of(n) or self._named.continued(n) or self._meant.of(units[n].ref))
        while n + 1 in self._titled:
            n += 1
        while (joined := self._rows.behind(n, apart=apart)) >= 0:
            n = joined
            found.extend(self._meant.of(units[n].ref))
        return tuple(dict.fromkeys(found))
