"""What has the words of a contact and is none: journeys of one's own, figures of speech, envoys called home."""

from __future__ import annotations

from marsad.layers import Draft, Sentence, Unit
from marsad.rulebook import Rulebook
from marsad.rulebook.match import Match
from marsad.text.tokens import COMMAS

_NEAR = 8
_CLOSE = 3
_FOR, _IN, _WITH = "ل", "في", "ب"
_HERE = "هنا"  # as the page spells it: folded, ``هنأ`` is the same word
_PEOPLE = frozenset({"person", "office", "new", "collective", "counterpart"})


class PrivateWords:
    """Words by which what is no contact is known, made once."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.needs, self.studies = rulebook.word_class("private-need"), rulebook.word_class("study")
        self.seeking = rulebook.word_class("private-seeking")
        self.staying, self.clinics = rulebook.word_class("staying"), rulebook.word_class("clinic")
        self.studied = rulebook.word_class("studied")
        self.abroad, self.any = rulebook.word_class("abroad"), rulebook.word_class("status-any")
        self.halfway = rulebook.word_class("halfway")
        self.befall, self.what = rulebook.word_class("befalling"), rulebook.word_class("status-what")
        self.from_there = rulebook.word_class("called-from")
        self.letters, self.plain = rulebook.word_class("letter"), rulebook.word_class("plain-speech")
        self.contact, self.remote = rulebook.word_class("telephone-contact"), rulebook.word_class("remote")
        self.between = rulebook.word_class("between")
        self.chance, self.leaving = rulebook.word_class("chance"), rulebook.word_class("going-away")
        self.peace, self.wishing = rulebook.word_class("peace"), rulebook.word_class("wishing")
        self.residents = rulebook.word_class("resident-roles")
        self.calling, self.envoys = rulebook.word_class("calling-in"), rulebook.word_class("envoy-roles")


class Private:
    """Tells on one page what is nobody's diplomacy."""

    def __init__(self, draft: Draft, words: PrivateWords) -> None:
        self._draft, self._words = draft, words

    def is_none(self, match: Match, sentence: Sentence) -> bool:
        """Whether a match tells of no contact at all."""
        if match.entry.kind == "visit":
            own = self._on_his_own(match, sentence) or self._at_his_post(match) or self._of_a_thing(match, sentence)
            return own or self._befalls(match) or self._of_nobody(match) or self._takes(match) or self._any(match)
        if match.entry.kind == "meeting":
            nowhere = self._halfway(match, sentence) or self._by_chance(match, sentence)
            nobody = self._called_home(match) or self._told_of_others(match)
            return nowhere or nobody or self._goes_on_for_years(match, sentence)
        if match.entry.kind == "call":
            return self._in_general(match)
        return match.entry.kind == "message" and (self._speaks_by_deeds(match) or self._said_along(match))

    def _on_his_own(self, match: Match, sentence: Sentence) -> bool:
        """``سافر إلى برلين للعلاج``, ``سافر إلى لندن ودرس الطب``: a journey that is the traveller's own affair."""
        end = min(match.last + _NEAR, sentence.last)
        stop = next((n for n in range(match.last, end) if self._parts(n)), end)
        needed = any(self._is_need(n) for n in range(match.last, stop)) or self._studies(stop)
        return needed or self._is_laid_up(match)

    def _is_laid_up(self, match: Match) -> bool:
        """``أمضى أسبوعا في مستشفى بباريس``: days that somebody spends in a hospital."""
        units = self._draft.units[match.first : match.last + 1]
        return any(u.says(self._words.staying) for u in units) and any(u.says(self._words.clinics) for u in units)

    def _parts(self, n: int) -> bool:
        unit = self._draft.units[n]
        return unit.kind in ("verb", "that", "rel") or unit.word in (*COMMAS, ".")

    def _is_need(self, n: int) -> bool:
        """``للعلاج``, ``لطلب اللجوء``, ``في إجازة``: what is sought behind ``ل``, at once or behind a noun of
        seeking."""
        units = self._draft.units
        if not units[n].says(self._words.needs):
            return False
        first = n - 1 if units[n - 1].says(self._words.seeking) else n
        return units[first - 1].word in (_FOR, _IN)

    def _studies(self, n: int) -> bool:
        """``ودرس اللغة``, not ``ودرس العلاقات``."""
        units = self._draft.units
        if n >= len(units) or not units[n].says(self._words.studies):
            return False
        return any(u.says(self._words.studied) for u in units[n + 1 : n + _CLOSE])

    def _befalls(self, match: Match) -> bool:
        """``ما سيحل في سوريا``: what will come over a country."""
        units, n = self._draft.units, match.anchor
        before = next((units[k] for k in range(n - 1, -1, -1) if units[k].kind != "future"), None)
        return units[n].says(self._words.befall) and before is not None and before.word in self._words.what

    def _of_nobody(self, match: Match) -> bool:
        """``هوجمت السفينة أثناء توجهها إلى غزة``: a pronoun says whose journey it is, so nobody is left out."""
        anchor = self._draft.units[match.anchor]
        return "a" not in match.binds and anchor.kind == "noun" and bool(anchor.suffix)

    def _takes(self, match: Match) -> bool:
        """``سحب قواته وتوجه بها إلى المدينة``: what is moved somewhere is nobody's journey."""
        units, n = self._draft.units, match.anchor
        moved = units[n + 1] if units[n].kind == "verb" and n + 1 < len(units) else units[n]
        return moved.kind == "prep" and moved.word.startswith(_WITH) and bool(moved.suffix)

    def _any(self, match: Match) -> bool:
        """``لم يقم بأي زيارة إلى الخارج``: none anywhere, which denies no visit to the place named further on."""
        units = self._draft.units[match.first : match.last]
        spoken_of = any(u.word in self._words.abroad for u in units)
        return spoken_of and any(u.word in self._words.any for u in units)

    def _halfway(self, match: Match, sentence: Sentence) -> bool:
        """``أن يلتقيا في نقطة ما بين مواقفهما``: no place to meet at."""
        units = self._draft.units
        behind = range(match.last, min(match.last + _CLOSE, sentence.last - 1))
        meets = units[match.anchor].kind == "verb"
        return meets and any(units[n].kind == "prep" and units[n + 1].says(self._words.halfway) for n in behind)

    def _called_home(self, match: Match) -> bool:
        """``استدعت سفيريها من البلدين``: her own envoys are called home, nobody is called in."""
        units = self._draft.units
        first, _, how = match.binds.get("b", (0, 0, ""))
        if how != "group" or not units[match.anchor].says(self._words.calling) or units[first].kind != "group":
            return False
        group = self._draft.groups[units[first].ref]
        behind = self._draft.tokens[group.i + 1 : group.i + 2]
        from_there = any(token.word in self._words.from_there for token in behind)
        return group.parts[0].role in self._words.envoys and from_there

    def _by_chance(self, match: Match, sentence: Sentence) -> bool:
        """``لقاء عابر مع الوفد``: who runs into somebody has not met to speak with him."""
        behind = self._draft.units[match.anchor + 1 : min(match.anchor + 1 + _CLOSE, sentence.last)]
        return any(u.says(self._words.chance) for u in behind)

    def _at_his_post(self, match: Match) -> bool:
        """``غادر السفير البلاد``, ``توجه السفير في لندن إلى نوتنغهام``: envoys stay, and go about, where they
        are posted."""
        first, last, how = match.binds.get("a", (0, 0, ""))
        units = self._draft.units
        if how not in ("group", "subject") or units[first].kind != "group":
            return False
        part = self._draft.groups[units[first].ref].parts[0]
        if part.role not in self._words.residents:
            return False
        post = units[last + 1 : last + 2] if units[last : last + 1] and units[last].kind == "prep" else []
        host = match.binds.get("p", (0, 0, ""))[0]
        sent = [actor.country for t in part.target if (actor := self._draft.actors.get(t))]
        posts = sent if part.target else [self._country(u) for u in post]
        within = any(country and country == self._country(units[host]) for country in posts)
        return within or units[match.anchor].says(self._words.leaving)

    def _country(self, unit: Unit) -> str:
        """The country in which what a group names lies; empty for other units."""
        found = self._draft.resolved.get(unit.ref, ()) if unit.kind == "group" else ()
        known = self._draft.actors.get(found[0]) if found else None
        return (known.country or "") if known is not None else ""

    def _of_a_thing(self, match: Match, sentence: Sentence) -> bool:
        """``قال فلان إن الصاروخ كان قادما من صعدة``: where a thing comes from that a clause is about."""
        units = self._draft.units
        if "a" in match.binds or units[match.anchor].kind == "noun":
            return False
        opens = next((n for n in range(match.first - 1, sentence.first, -1) if units[n].kind == "that"), match.first)
        clause = units[opens + 1 : match.first]
        thing = bool(clause) and clause[0].kind == "noun" and clause[0].definite and not clause[0].suffix
        return thing and not any(self._draft.group_kind(u) in _PEOPLE for u in clause)

    def _speaks_by_deeds(self, match: Match) -> bool:
        """``الضربة تبعث رسالة قوية إلى دمشق``: what a deed tells somebody is no letter."""
        units = self._draft.units
        nouns = (n for n in range(match.anchor, match.last) if units[n].says(self._words.letters))
        behind = (next((u for u in units[n + 1 :] if u.kind != "quote"), None) for n in nouns)
        return any(u is not None and u.says(self._words.plain) for u in behind)

    def _said_along(self, match: Match) -> bool:
        """``أكد كذا مهنئا الرئيس``: what is wished while something else is said was sent to nobody; ``وهنا رد الرئيس``
        wishes nothing."""
        unit = self._draft.units[match.anchor]
        plain = self._draft.article.text[unit.start : unit.end].endswith(_HERE)
        return unit.says(self._words.wishing) and (unit.kind == "participle" or plain)

    def _goes_on_for_years(self, match: Match, sentence: Sentence) -> bool:
        """``وسيطا في محادثات السلام بين البلدين``: a peace process, no meeting, where the sentence has no time."""
        units, n = self._draft.units, match.anchor
        peace = n + 1 < match.last and units[n + 1].says(self._words.peace) and units[n + 1].definite
        return peace and not any(u.kind == "time" for u in units[sentence.first : sentence.last])

    def _in_general(self, match: Match) -> bool:
        """``تجري مصر اتصالات مع السلطات``: contacts of many kinds with nobody in particular are no telephone call."""
        first, _, how = match.binds.get("b", (0, 0, ""))
        found = self._draft.resolved.get(self._draft.units[first].ref, ()) if how == "group" else ()
        if not found or any(self._is_person(a) for a in found):
            return False
        inside = self._draft.units[match.first : match.last]
        several = any(h.ref in self._words.contact and "pl" in h.feats for u in inside for h in u.hits)
        return several and not any(u.says(self._words.remote) for u in inside)

    def _is_person(self, actor: str) -> bool:
        known = self._draft.actors.get(actor)
        return known is not None and known.kind == "person"

    def _told_of_others(self, match: Match) -> bool:
        """``القمة، بعدما وصفت التدريبات بين البلدين``: what a further clause says to be between the parties."""
        units = self._draft.units
        mark = next((n for n in range(match.anchor + 1, match.last) if units[n].word in self._words.between), -1)
        if mark < 0:
            return False
        n = mark - 1
        while n > match.anchor and units[n].kind == "adj":
            n -= 1
        before = units[match.anchor + 1 : n]
        comma = next((k for k, u in enumerate(before) if u.word in COMMAS), len(before))
        clause = any(u.kind == "verb" for u in before[comma:]) and not any(u.kind == "rel" for u in before[comma:])
        return clause and units[n].kind == "noun" and units[n].definite
