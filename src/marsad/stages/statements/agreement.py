"""Whether a verb may be of somebody: person, number and gender."""

from __future__ import annotations

from collections.abc import Mapping

from marsad.article import Actor
from marsad.layers import Draft, Unit
from marsad.stages.statements.complements import Cue

_FEMALE = ("3fs", "3fd", "3fp")
_TOWN = "place"
_MALE, _PLURAL = "3ms", ("3mp", "3fp")
_AND = "و"
_SINGLE = frozenset({"person", "state", "organisation", "outlet"})
_JUSSIVE = "jussive"
_FEMININE = ("ا", "ة", "ى")
_ONE = {"3ms": "m", "3fs": "f"}
_OF_HIM, _SAYING, _HERS = "عن", "قول", {"ه": "m", "ها": "f"}
_QUOTING = frozenset({"نقلا", "لسان"})


class Agreement:
    """Holds verbs of one draft against those who may be their subjects, listed or ``made`` from the page, who grow;
    verbs that are ``carrying`` are of whoever carries the words."""

    def __init__(self, draft: Draft, made: Mapping[str, Actor], carrying: frozenset[str] = frozenset()) -> None:
        self._draft, self._units, self._made, self._carrying = draft, draft.units, made, carrying

    def agrees(self, found: tuple[str, ...], verb: int) -> bool:
        """Not so: ``وقالوا`` of one, ``وقال`` of a state, ``وقالت`` of a man."""
        if len(found) == 1 and self.is_of_many(verb):
            return False
        feats = self._feats(verb)
        actor = self._draft.actors.get(found[0])
        if actor is not None and actor.kind == "state":
            return not any(f.endswith(_MALE) for f in feats)
        female = any(form in h.feats for h in self._units[verb].hits for form in _FEMALE)
        man = actor is not None and actor.kind == "person" and found[0] in self._draft.men
        return not (female and len(found) == 1 and man)

    def may_be_his(self, subject: int, verb: int) -> bool:
        """``تتوجه إلى الرئيس، وتقول``: the man named at unit ``subject`` before the verb is not she who speaks; nor is
        a town he: ``نسي أن طهران تعرف، واعتبر``."""
        unit = self._units[subject]
        found = self._draft.resolved.get(unit.ref, ())
        town = self._draft.group_kind(unit) == "place" or self._is_feminine_state(unit)
        if town and self._units[verb - 1].kind == "conj" and self._gender(verb) == "m":
            return False
        return not (len(found) == 1 and found[0] in self._draft.men and self._gender(verb) == "f")

    def _is_feminine_state(self, unit: Unit) -> bool:
        """``بريطانيا``, ``المملكة``: not ``العراق``."""
        state = self._draft.group_kind(unit) == "state"
        return state and self._draft.article.text[: unit.end].endswith(_FEMININE)

    def is_of_another(self, said: Cue, verb: int) -> bool:
        """``قالت الوزيرة إنها رأت من كان خائفا وقال``: a verb of the other gender, whose own subject is not stated; not
        so behind ``نقلت الوكالة عن فلان``."""
        subjects, last = self._draft.subjects, said.at
        other = {self._speaker_gender(said) or self._gender(verb), self._gender(verb)} == {"m", "f"}
        return other and subjects.get(verb, -1) in (-1, subjects.get(last, -1))

    def alike(self, found: tuple[str, ...], before: Cue, verb: int) -> bool:
        """Whether the verb may be of whom the report before was of: he is no she; bodies have nouns of either kind."""
        genders = {self._speaker_gender(before), self._gender(verb)} - {""}
        return len(genders) < 2 or not (not found or all(self.is_human(a) for a in found))

    def is_carriers(self, said: Cue, verb: int, *, goes_on: bool) -> bool:
        """``نقلت الوكالة عن سكان أن …. كما ذكرت أن``: the verb is not of who speaks, or nothing tells and it does not
        go on, the agency's has its gender."""
        speaker = self._speaker_gender(said) if self._is_of_him(said) else ""
        anothers = speaker != self._gender(verb) if speaker else not goes_on
        return self._units[said.at].says(self._carrying) and self.same(said.at, verb) and anothers

    def _speaker_gender(self, said: Cue) -> str:
        """``نقلت الوكالة عن فلان قوله``: the verb is of the agency, the noun behind says what the speaker is."""
        if not self._is_of_him(said):
            return self._gender(said.at)
        between = self._units[said.gap[0] : said.gap[1]]
        return next((_HERS.get(u.suffix, "") for u in between if u.word.startswith(_SAYING)), "")

    def _is_of_him(self, said: Cue) -> bool:
        """``نقلت الوكالة عن``, ``ذكرت نقلا عن``, ``على لسان``: a verb of who carries the words of whoever stands
        behind."""
        between = {u.word for u in self._units[said.gap[0] : said.gap[1]]}
        if not between.isdisjoint(_QUOTING):
            return True
        return self._units[said.at].says(self._carrying) and _OF_HIM in between

    def differ(self, verb: int, other: int) -> bool:
        """Whether one of two verbs is clearly of a man or a masculine noun and the other of a feminine one."""
        return {self._gender(verb), self._gender(other)} == {"m", "f"}

    def several_between(self, last: int, at: int) -> tuple[str, ...]:
        """``أوضحت الرئاسة أن فلانا وفلانا تحادثا، مؤكدين``: the row of people that the content is about."""
        for n in range(at - 1, last, -1):
            unit = self._units[n]
            row = self._row_until(n) if unit.kind == "group" and not unit.depth else ()
            if len(row) > 1:
                return row
        return ()

    def _row_until(self, n: int) -> tuple[str, ...]:
        """The people of groups that ``و`` joins, the last of them at unit n."""
        units, found = self._units, self._draft.resolved.get(self._units[n].ref, ())
        while n > 1 and units[n - 1].word == _AND and units[n - 2].kind == "group":
            n -= 2
            found = (*self._draft.resolved.get(units[n].ref, ()), *found)
        return found if all(map(self.is_human, found)) else ()

    def same(self, verb: int, other: int) -> bool:
        """Whether both verbs are clearly of a man or a masculine noun, or both of a feminine one."""
        return self._gender(verb) == self._gender(other) != ""

    def may_be_of(self, verb: int, participle: int) -> bool:
        """``أتت …، قائلا``: a participle of a man is of no feminine verb's subject, and the other way round."""
        forms = {h.feats.split()[1] for h in self._units[participle].hits if h.feats.startswith("participle ")}
        return {self._gender(verb)} | (forms & {"m", "f"}) != {"m", "f"}

    def is_of_person(self, n: int) -> bool:
        """Whether the unit is a name or an office."""
        return self._draft.group_kind(self._units[n]) in ("person", "new", "office")

    def is_body(self, found: tuple[str, ...], made: Mapping[str, Actor]) -> bool:
        """Whether that is one body, of the page or ``made`` from it."""
        known = {**self._draft.actors, **made}
        return len(found) == 1 and found[0] in known and known[found[0]].kind == "organisation"

    def is_anothers(self, told: int, participle: int) -> bool:
        """``نقلت الوكالة عن مصادر أن …، مؤكدة``: a participle that is not of the outlet which carries the words."""
        subjects = self._draft.subjects
        same = subjects.get(participle, -1) == subjects.get(told, -1)
        return same or not self.may_be_of(told, participle)

    def is_human(self, actor: str) -> bool:
        """Whether an actor of the page is a person."""
        entry = self._draft.actors.get(actor) or self._made.get(actor)
        return entry is not None and entry.kind == "person"

    def _feats(self, n: int) -> list[str]:
        return [h.feats for h in self._units[n].hits if h.category == "verb"]

    def _gender(self, n: int) -> str:
        """``m`` or ``f`` where a finite verb is clearly of one man or one woman."""
        finite = [f for f in self._feats(n) if " " in f and not f.startswith("participle")]
        forms = {f.split()[1] for f in [f for f in finite if _JUSSIVE not in f] or finite}
        forms = {form for form in forms if not form.startswith("1")} or forms  # ألمح: he, or "I mention"
        clear = self._units[n].kind == "verb" and len(forms) == 1
        return _ONE.get(next(iter(forms)), "") if clear else ""

    def are_several(self, participle: int) -> bool:
        """``مؤكدين``: a participle of two or more."""
        forms = [set(f.split()) for f in self._feats(participle) if f.startswith("participle ")]
        return bool(forms) and all(form & {"pl", "du"} for form in forms)

    def one_or_many(self, found: tuple[str, ...], verb: int) -> tuple[str, ...]:
        """Not one man, one state or one body where the verb is of many: ``22 شاهدا قالوا``; nor a town or region where
        the verb does not say that it speaks: ``فلانة من سكان المدينة، التي قالت``."""
        kinds = {self._draft.actors[a].kind for a in found if a in self._draft.actors}
        if kinds == {_TOWN} and self._draft.subjects.get(verb, -1) <= verb and self._units[verb].kind != "noun":
            return ()
        return () if len(found) == 1 and kinds <= _SINGLE and self.is_of_many(verb) else found

    def is_of_many(self, verb: int) -> bool:
        """Whether a finite verb is clearly of several."""
        feats = self._feats(verb)
        return self._units[verb].kind == "verb" and bool(feats) and all(f.endswith(_PLURAL) for f in feats)
