"""Which matches of a sentence tell of a contact at all."""

from __future__ import annotations

import msgspec

from marsad.layers import Draft, Sentence
from marsad.rulebook import Rulebook
from marsad.rulebook.match import Match
from marsad.stages.events.between import Between, BetweenWords
from marsad.stages.events.games import Games, GameWords
from marsad.stages.events.parties import BARE
from marsad.stages.events.private import Private, PrivateWords

_KINDS = ("meeting", "visit", "call", "summit", "agreement", "message")
_GATHERINGS = ("meeting", "summit", "call")
_BETWEEN = frozenset({"meeting", "call"})
_FOR = "ل"
_CLOSE = 2
_TOLD = 3
_WITH_FAR = 10
_OURS = "present 1"
_UNBOUND = (0, 0, "")


class SieveWords:
    """Words by which matches are told apart, made once."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.games = GameWords(rulebook)
        self.with_whom, self.together = rulebook.word_class("with-whom"), rulebook.word_class("with")
        self.concluded, self.founding = rulebook.word_class("concluded"), rulebook.word_class("founding")
        self.between_others, self.inside = BetweenWords.of(rulebook), rulebook.word_class("status-inside")
        self.despite, self.joint = rulebook.word_class("despite"), rulebook.word_class("joint")
        self.between, self.kin = rulebook.word_class("between"), rulebook.word_class("kin")
        self.returning, self.negation = rulebook.word_class("returning"), rulebook.word_class("status-negation")
        self.receiving, self.greeting = rulebook.word_class("receiving"), rulebook.word_class("greeting")
        self.asking, self.relations = rulebook.word_class("status-calling"), rulebook.word_class("relations")
        self.own, self.of_the_state = rulebook.word_class("his-country"), rulebook.word_class("of-the-state")
        self.seeking, self.sought = rulebook.word_class("looks-for"), rulebook.word_class("looked-for")
        self.channel, self.holding = rulebook.word_class("channel"), rulebook.word_class("holds-one")
        self.what, self.line = rulebook.word_class("status-what"), rulebook.word_class("line")
        self.attended, self.texts = rulebook.word_class("in-presence-of"), rulebook.word_class("outcome")
        self.remote, self.over_the_line = rulebook.word_class("remote"), rulebook.word_class("over-the-line")
        self.sent, self.journey = rulebook.word_class("delegation"), rulebook.word_class("journey")
        self.gatherings = frozenset().union(*(rulebook.word_class(f"{k}-noun") for k in _GATHERINGS))
        self.messages, self.sites = rulebook.word_class("message-noun"), rulebook.word_class("site")
        self.private = PrivateWords(rulebook)
        self.contacts = frozenset().union(*(rulebook.word_class(f"{k}-noun") for k in _KINDS))


class Sieve:
    """Keeps the matches of one page that speak of contacts."""

    def __init__(self, draft: Draft, words: SieveWords) -> None:
        self._draft, self._words = draft, words
        self._private, self._between = Private(draft, words.private), Between(draft, words.between_others)
        self._games = Games(draft, words.games)

    def nearest(self, matches: list[Match]) -> list[Match]:
        """``القمة قبل أسابيع من لقاء بين``: the parties are those of the contact named right before them."""
        passes = (self._passes_contact, self._accompanied, self._passes_pair, self._of_his_own, self._of_each)
        apart = (self._attended, self._of_text, self._held_before, self._passes_person, self._channel, self._been_there)
        return [m for m in matches if not any(passed(m) for passed in (*passes, *apart))]

    def _held_before(self, match: Match) -> bool:
        """``محادثات أجراها الوزير، سبقها اجتماع افتراضي``: what he held is named before the verb, not behind it."""
        verb, before = self._draft.units[match.first], self._draft.units[match.first - 1]
        held = verb.kind == "verb" and bool(verb.suffix) and verb.says(self._words.holding)
        return held and before.kind == "noun" and before.says(self._words.contacts)

    def _been_there(self, match: Match) -> bool:
        """``يتوجه بعد زيارته لعمان إلى بغداد``: where another journey went is not where this one goes."""
        first, _, how = match.binds.get("p", _UNBOUND)
        passed = "q" in match.binds or how != "group"  # what both places are is said
        if match.entry.kind != "visit" or passed or self._draft.units[match.anchor].kind != "verb":
            return False
        before = self._draft.units[match.anchor + 1 : first]
        return any(u.kind == "noun" and u.suffix and u.says(self._words.journey) for u in before)

    def _passes_person(self, match: Match) -> bool:
        """``التقى بالرئيس خلال مأدبة وعددا من المسؤولين``: whom he met is named before the officials."""
        units, (first, _, how) = self._draft.units, match.binds.get("b", _UNBOUND)
        if match.entry.kind != "meeting" or how != "group" or self._draft.group_kind(units[first]) != "collective":
            return False
        between = (units[n] for n in range(match.anchor + 2, first) if units[n - 1].word in self._words.with_whom)
        return any(self._draft.group_kind(u) in ("person", "office") for u in between)

    def _channel(self, match: Match) -> bool:
        """``أقامتا خط اتصال``, ``لا تبحث عن مواجهة معه``: what people may call by or look for is no contact."""
        units, n = self._draft.units, match.first
        about = next((u.word for u in units[n + 1 : match.last] if u.kind == "prep"), "")
        sought = units[n].says(self._words.seeking) and about in self._words.sought
        return sought or (match.entry.kind.startswith("call") and units[n - 1].says(self._words.channel))

    def _attended(self, match: Match) -> bool:
        """``استقبل الملك القادة بحضور ولي العهد``: who is there beside those received is not received."""
        first, _, how = match.binds.get("b", _UNBOUND)
        before = self._draft.units[match.anchor + 1 : first] if how == "group" else ()
        return match.entry.kind == "meeting" and any(u.word in self._words.attended for u in before)

    def _of_text(self, match: Match) -> bool:
        """``تناول بيان الوزارة موضوع التعامل مع طهران``: a text meets nobody."""
        first, _, how = match.binds.get("a", _UNBOUND)
        unit = self._draft.units[first]
        text = how == "subject" and unit.kind == "noun" and unit.says(self._words.texts)
        return text and not _BETWEEN.isdisjoint(match.entry.kind.split("|"))

    def _passes_pair(self, match: Match) -> bool:
        """``محادثات بين الإسرائيليين والفلسطينيين والهوة بين الجانبين``, ``اجتماعا مع الروس بسبب المناورات بين``:
        between whom, or with whom, is said first counts."""
        units = self._draft.units
        first = min((a for a, _, how in match.binds.values() if how == "group"), default=match.last)
        before = range(match.first + 1, first - 1)
        meets = units[match.first].kind == "noun" and units[match.first].says(self._words.gatherings)
        between = meets and units[first - 1].word in self._words.between
        parting = self._words.between | (self._words.together if between else frozenset())
        said = (n for n in before if units[n].word in parting and not units[n + 1].says(self._words.sent))
        return match.entry.kind in _BETWEEN and any(True for _ in said)  # ``بين وفدين من مصر والسودان``

    def _of_each(self, match: Match) -> bool:
        """``قمتي الرئيس والمستشارة``: two contacts, one of each with somebody else, are none between them."""
        units, n = self._draft.units, match.anchor
        feats = [h.feats.split() for h in units[n].hits if h.category == "noun"]
        two = units[n].kind == "noun" and bool(feats) and all("du" in f and "construct" in f for f in feats)
        return match.entry.kind == "meeting" and two and any(a == n + 1 for a, *_ in match.binds.values())

    def _accompanied(self, match: Match) -> bool:
        """``زار الرئيس وزوجته بريجيت المتحف``, ``كان في استقباله مع زوجته``: who comes along is met by nobody."""
        first, _, how = match.binds.get("b", _UNBOUND)
        if how != "group" or first < match.first + 2:
            return False
        joined, kin = self._draft.units[first - 2 : first]
        received = "host" in match.entry.roles.values()
        along = joined.kind == "conj" or (received and joined.word in self._words.together)
        return along and bool(kin.suffix) and kin.says(self._words.kin)

    def _passes_contact(self, match: Match) -> bool:
        units = self._draft.units
        if match.entry.kind not in _BETWEEN or units[match.first].kind != "noun" or not match.binds:
            return False
        if not units[match.first].says(self._words.gatherings):
            return False
        ends = sorted(a for a, _, how in match.binds.values() if how != "suffix") or [match.last]
        if units[match.first].definite and match.first + 1 < ends[0]:
            behind = units[match.first + 1]
            if behind.kind == "noun" and not behind.definite:
                return behind.says(self._words.contacts)  # ``سيلي هذه القمة لقاء بين``
        return any(
            units[n].kind == "noun" and units[n - 1].kind in ("prep", "noun") and units[n].says(self._words.contacts)
            for n in range(match.first + 2, ends[-1])
            if n < ends[0] or units[n - 1].word not in self._words.inside  # ``لقاء الرئيس في قمة مع نظيره``
        )

    def _of_anybody(self, match: Match) -> bool:
        """``غالبية الزيارات إلى المكسيك``: journeys in the plural that are nobody's."""
        unit = self._draft.units[match.anchor]
        many = [h.feats.startswith("pl") for h in unit.hits if h.category == "noun"]
        return match.entry.kind == "visit" and unit.definite and "a" not in match.binds and bool(many) and all(many)

    def _has_to_do_with(self, match: Match) -> bool:
        """``غطت المحادثات علاقة الرئيس مع مستشاره``: what there is with somebody is something else."""
        first, _, how = match.binds.get("b", _UNBOUND)
        units, n = self._draft.units, first - 2
        if how != "group" or match.entry.kind != "meeting" or units[first - 1].word not in self._words.together:
            return False
        while n > match.anchor and units[n].kind in ("group", "adj", "time", "punct", "quote"):
            n -= 1
        return n > match.anchor and units[n].kind == "noun" and units[n].says(self._words.relations)

    def contacts(self, matches: list[Match], sentence: Sentence) -> list[Match]:
        """Matches of a sentence that tell of contacts, each entered by the word its clause speaks of."""
        matches = [m for m in matches if not self._games.is_one(m, sentence)]
        headed = [self._headed(m) for m in matches if not self._strays(m, sentence)]
        return [m for m in headed if not any(self._continues(m, o) or self._leads_to(m, o) for o in headed)]

    def _leads_to(self, match: Match, other: Match) -> bool:
        """``اختتمت | القمة العربية``: a verb of nobody's before the gathering that another match is about."""
        verb = not match.binds and self._draft.units[match.anchor].kind == "verb"
        return verb and match.entry.kind != other.entry.kind and other.anchor == match.last - 1 > match.anchor

    def _continues(self, match: Match, other: Match) -> bool:
        """``عقدا جلسة | مباحثات``: a bare noun right behind the indefinite one that another match ends with."""
        units, last = self._draft.units, other.last - 1
        if match.binds or not other.binds or match.anchor != other.last or match.first != match.anchor:
            return False
        nouns = units[last].kind == "noun" and units[match.anchor].kind == "noun"
        return nouns and not units[last].suffix and not units[last].definite

    def _strays(self, match: Match, sentence: Sentence) -> bool:
        """Whether the words are about something else."""
        return (
            self._goes_on(match, sentence)
            or self._about_others(match)
            or self._concluded_between(match)
            or self._founded(match)
            or self._between.others(match)
            or self._of_anybody(match)
            or self._has_to_do_with(match)
            or self._by_phone(match)
            or self._asked_there(match)
            or self._with_paper(match)
            or self._no_longer(match)
            or self._relates(match)
            or self._said_now(match)
            or self._greeted(match)
            or self._wanted(match)
            or self._by_unknown_leaders(match)
            or self._of_one_state(match)
            or self._with_many(match, sentence)
            or self._private.is_none(match, sentence)
        )

    def _of_one_state(self, match: Match) -> bool:
        """``اجتماع لمجلس الأمن البريطاني``, ``مجلس الأمن الحكومي``: a state's body that is called like that of the
        nations."""
        binds = (match.binds.get(slot) for slot, role in match.entry.roles.items() if role == "organiser")
        last = next((bind[1] for bind in binds if bind and bind[2] == "group"), 0)
        behind = self._draft.units[last : last + 1] if last else ()
        own = self._words.of_the_state
        return any(self._draft.group_kind(unit) == "nationality" or unit.says(own) for unit in behind)

    def _greeted(self, match: Match) -> bool:
        """``استقبل النواب الرئيس بالتصفيق``: how somebody is greeted, no reception."""
        units = self._draft.units
        if match.entry.kind != "meeting" or not units[match.anchor].says(self._words.receiving):
            return False
        behind = range(match.anchor + 1, min(match.last + _CLOSE, len(units) - 1))
        return any(units[n].word in self._words.with_whom and units[n + 1].says(self._words.greeting) for n in behind)

    def _wanted(self, match: Match) -> bool:
        """``طلبت فرنسا وبريطانيا عقد اجتماع``: right behind who asks stands what is asked for, nobody's doing."""
        units, n = self._draft.units, match.anchor - 1
        while n > 0 and (units[n].kind == "group" or (units[n].kind == "conj" and n < match.anchor - 1)):
            n -= 1
        asks = n < match.anchor - 1 and units[n].kind == "verb" and units[n].says(self._words.asking)
        return asks and units[match.anchor].kind == "verb"

    def _with_many(self, match: Match, sentence: Sentence) -> bool:
        """``وقعت اتفاقيات مع أكثر من عشر دول``: those whom nobody can name are not whoever was met last."""
        if match.entry.kind != "agreement" or "a" not in match.binds or "b" in match.binds:
            return False
        units, end = self._draft.units, min(match.last + _WITH_FAR, sentence.last - 1)
        behind = range(match.last, end)
        stop = next((n for n in behind if units[n].kind in ("verb", "that", "rel") or units[n].word in ("،", ".")), end)
        together = next((n for n in range(match.last, stop) if units[n].word in self._words.together), -1)
        return together >= 0 and units[together + 1].kind in ("noun", "num", "adj", "part")

    def _by_unknown_leaders(self, match: Match) -> bool:
        """``اتفق زعيما كل من الشمال والجنوب``: people told of at length whom nobody can name are not the last pair."""
        first, _, how = match.binds.get("a", _UNBOUND)
        unit = self._draft.units[first]
        if match.entry.kind != "agreement" or how == "suffix" or unit.kind != "group":
            return False
        group = self._draft.groups[unit.ref]
        two = group.kind == "collective" and "du" in group.parts[0].feats
        known = any(part.states or part.names or part.new for part in group.parts)
        return two and group.j - group.i > _TOLD and not known

    def _of_his_own(self, match: Match) -> bool:
        """``غادر بلاده``: who leaves his own country visits nobody."""
        last = self._draft.units[match.last - 1]
        return (
            match.entry.kind == "visit" and "p" not in match.binds and bool(last.suffix) and last.says(self._words.own)
        )

    def _said_now(self, match: Match) -> bool:
        """``نهنئ العراق``: what somebody says of himself in the present is said, not sent."""
        hits = self._draft.units[match.anchor].hits
        feats = [h.feats for h in hits if h.category == "verb"]
        ours = bool(feats) and all(f.startswith(_OURS) for f in feats)
        before = self._draft.units[match.anchor - 1].kind if match.anchor else ""
        return match.entry.kind == "message" and ours and before != "future"

    def _concluded_between(self, match: Match) -> bool:
        """``المباحثات الاتفاق المبرم مع إيران``: with whom something else was concluded."""
        inside = self._draft.units[match.anchor + 1 : match.last]
        if match.entry.kind == "agreement":  # ``الاتفاق الذي وقع رغم إعلان الرئيس``, not ``الاتفاق الموقع بين البلدين``
            return any(u.word in self._words.despite for u in inside)
        return any(u.says(self._words.concluded) for u in inside) or self._related(match)

    def _related(self, match: Match) -> bool:
        """``ناقش خفض التوتر مع إيران``: a state that goes with what is discussed, not one discussed with."""
        units = self._draft.units
        first, last, _ = match.binds.get("b", _UNBOUND)
        groups = [self._draft.groups[u.ref].kind for u in units[first:last] if u.kind == "group"]
        mark = next((n for n in range(first - 1, match.anchor, -1) if units[n].word in self._words.together), first - 1)
        n = mark - 1
        while n > match.anchor and units[n].kind == "adj" and not units[n].says(self._words.joint):
            n -= 1
        if n > match.anchor and units[n].says(self._words.joint) and match.entry.kind != "agreement":
            return all(kind in ("state", "place") for kind in groups)  # ``التدريبات المشتركة مع``
        return (
            n > match.anchor
            and match.entry.kind != "agreement"
            and all(kind in ("state", "place") for kind in groups)
            and units[n].kind == "noun"
            and units[n].says(self._words.relations)
        )

    def _asked_there(self, match: Match) -> bool:
        """``طلبت روسيا في جلسة طارئة``: a session in which something is asked for is not asked for."""
        units = self._draft.units
        inside = (n for n in range(match.first + 1, match.last) if units[n - 1].word in self._words.inside)
        return bool(match.entry.status) and any(
            h.ref.split()[0] in self._words.contacts for n in inside for h in units[n].hits if h.ref
        )

    def _by_phone(self, match: Match) -> bool:
        """``المحادثة الهاتفية``, ``محادثتين عبر الهاتف``: no meeting."""
        behind = self._draft.units[match.first + 1 : match.first + 3]
        over = [u.kind for u in behind] == ["prep", "noun"] and behind[1].says(self._words.over_the_line)
        return match.entry.kind == "meeting" and (over or any(u.says(self._words.remote) for u in behind[:1]))

    def _with_paper(self, match: Match) -> bool:
        """``لقاء مع "الأخبار"، أمير البلاد السابق``: whom somebody spoke to stands in quotation marks."""
        units = self._draft.units
        first, _, how = match.binds.get("b", _UNBOUND)
        return any(
            units[n].word in self._words.together and units[n + 1].kind == "quote"
            for n in range(match.anchor + 1, first if how == "group" else 0)
        )

    def _no_longer(self, match: Match) -> bool:
        """``لم يعد هناك تهديد من إيران``: what is no longer so, nobody's return."""
        units = self._draft.units
        before = units[match.anchor - 1] if match.anchor else None
        returns = any(h.ref in self._words.returning and h.category == "verb" for h in units[match.anchor].hits)
        return before is not None and before.word in self._words.negation and returns

    def _relates(self, match: Match) -> bool:
        """``الأسلحة وما يتصل بها``, ``خط اتصال بينهما``: what something has to do with, or runs along, is no call."""
        if match.entry.kind != "call" or not match.first:
            return False
        before = self._draft.units[match.first - 1]
        return before.word in self._words.what | self._words.line or before.says(self._words.line)

    def _founded(self, match: Match) -> bool:
        """``تأسيس قمة العشرين``: an institution, no gathering."""
        before = self._draft.units[match.first - 1] if match.first else None
        return before is not None and before.says(self._words.founding)

    def _headed(self, match: Match) -> Match:
        """``القمة المزمع عقدها``, ``دعاه إلى زيارة``: the word that opens them is what the clause speaks of.

        Of a visit asked for (``دعوة من الملك لزيارة``) it is the visit.
        """
        first = self._draft.units[match.first]
        nouns = self._words.contacts - (self._words.messages if match.entry.kind == "visit" else frozenset())
        opens = any(h.ref in nouns for h in first.hits if h.category == "noun")
        told = first.kind == "verb" and match.entry.kind == "message"
        return msgspec.structs.replace(match, anchor=match.first) if opens or told else match

    def _about_others(self, match: Match) -> bool:
        """``اجتماع مع المجموعة التي تضم قطر``: the relative clause is about the noun right before it."""
        units = self._draft.units
        rel = match.anchor - 1
        if units[match.anchor].kind != "verb" or rel <= match.first or units[rel].kind != "rel":
            return False
        n = rel - 1
        while n > match.first and (units[n].kind in ("adj", "time", "punct", "quote") or units[n].aside):
            n -= 1
        noun = units[n]
        return noun.kind == "noun" and n > match.first and not noun.says(self._words.contacts)

    def _goes_on(self, match: Match, sentence: Sentence) -> bool:
        """``التقى الرئيس بوفد``: whom a bare verb seems to name is who meets somebody else; ``للقاء الرئيس`` may be
        read with the article and without."""
        if BARE not in match.entry.roles.values():
            return False
        nouns = (h for h in self._draft.units[match.anchor].hits if h.category == "noun")
        if any("ال" in h.pro and _FOR not in h.pro for h in nouns):
            return True
        with_whom = match.last < sentence.last and self._draft.units[match.last].word in self._words.with_whom
        return with_whom and not self._is_where(match.last + 1)

    def _is_where(self, n: int) -> bool:
        """``التقى بوتين بمنتجع سوتشي``: a place, nobody who meets."""
        behind = self._draft.units[n : n + 1]
        return any(u.says(self._words.sites) or self._draft.group_kind(u) == "place" for u in behind)
