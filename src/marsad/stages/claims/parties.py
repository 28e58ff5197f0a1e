"""Whom a claim is of: those its words name, else those of the contact it speaks of."""

from __future__ import annotations

from typing import Protocol

from marsad.article import Event
from marsad.layers import Draft, Sentence
from marsad.rulebook.match import Match
from marsad.stages.claims.told import Told
from marsad.stages.claims.visits import Visits
from marsad.text.fold import fold

_PARTIES = frozenset({"person", "state", "organisation", "group"})
_OTHERS = ("n", "when", "q")
_TWO = 2
_THE, _IN, _ALONE = "ال", "في", "alone"
_NEXT = 2


class PartyWords(Protocol):
    """What parties ask of the rules: words for three, and for bodies told of by their kind alone."""

    threefold: frozenset[str]
    assemblies: frozenset[str]


class Parties:
    """Finds whom the claims of one page are of."""

    def __init__(self, draft: Draft, told: Told, visits: Visits, words: PartyWords) -> None:
        self._draft, self._told, self._visits = draft, told, visits
        self._threefold, self._assemblies = words.threefold, words.assemblies

    def of(self, sentence: Sentence, match: Match, of: str | None) -> tuple[str, ...]:
        """Bound actors; where they are too few those of the contact the claim is made of."""
        own = tuple(a for a in self._bound(match) if self._draft.actors[a].kind in _PARTIES)
        if of == "visit":
            return self._visits.of(sentence, match, own)
        return self._with_third(sentence, match, own if len(own) > 1 else self._several(sentence, match, of, own))

    def _between(self, match: Match) -> tuple[str, ...]:
        """Those for whom the pronoun of the claim stands: ``الثاني بينهما``."""
        near = range(match.first, min(match.last + _NEXT, len(self._draft.units)))
        found = (self._draft.pronouns.get(n, ()) for n in near if self._draft.units[n].kind == "prep")
        return next((who for who in found if len(who) > 1), ())

    def _with_third(self, sentence: Sentence, match: Match, two: tuple[str, ...]) -> tuple[str, ...]:
        """``يلتقي … بمشاركة رئيس أوزبكستان في أول قمة ثلاثية``: the one further person of the sentence."""
        near = self._draft.units[match.first : match.last + _NEXT]
        if len(two) != _TWO or not any(unit.says(self._threefold) for unit in near):
            return two
        homes = {self._draft.actors[a].country for a in two}
        people = self._told.people(sentence.start, sentence.end)
        third = tuple(a for a in people if a not in two and self._draft.actors[a].country not in homes)
        return (*two, *third) if len(third) == 1 else two

    def _bound(self, match: Match) -> tuple[str, ...]:
        found: list[str] = []
        for slot, (first, last, how) in match.binds.items():
            if slot in _OTHERS:
                continue
            if how == "suffix":
                found.extend(self._draft.pronouns.get(first, ()))
            else:
                found.extend(a for k in range(first, last) for a in self._named(k) if self._agrees(match, first, a))
        return tuple(dict.fromkeys(found))

    def _agrees(self, match: Match, subject: int, actor: str) -> bool:
        """Whether the verb of the claim can be said of its subject: ``نظيرته، التي حلت بها`` is not of him."""
        verbs = (n for n in range(match.first, match.last) if self._draft.subjects.get(n) == subject)
        return all(self._told.may_act(n, actor) for n in verbs)

    def _named(self, n: int) -> tuple[str, ...]:
        """Those a group names; ``الوزيرين`` alone leaves it to the contact."""
        unit = self._draft.units[n]
        if unit.kind != "group":
            return ()
        group = self._draft.groups[unit.ref]
        bare = group.kind == "collective" and len(group.parts) == 1
        joint = tuple(s for s in group.joint if s in self._draft.actors)
        return () if bare else joint or self._draft.resolved.get(unit.ref, ())

    def _several(self, sentence: Sentence, match: Match, of: str | None, own: tuple[str, ...]) -> tuple[str, ...]:
        """Who is concerned: those of the contact told here, else whom the sentence joins, else of the page's."""
        told, elsewhere = (
            [e for e in found if self._is_whole(e)] for found in self._told.contacts(sentence, match, of, own)
        )
        if match.entry.roles.get("party") == _ALONE and own:
            return self._taking_part(told) or own
        between = self._between(match)
        if between and not any(len(event.participants) > 1 for event in told):
            return between
        assembly = () if own else self._assembly(sentence, match)
        if assembly:
            return assembly
        joined = own or self._pair(sentence, match)
        if own and match.entry.kind == "ordinal" and self._is_of_states(own):
            return own
        if match.entry.status and match.entry.kind == "ordinal":
            if own and self._is_body(own):
                return own
            said = joined or self._joined_states(sentence, match) or self._told.people(sentence.start, sentence.end)
            whose = said if len(said) > 1 else self._with_whom(said, [*told, *elsewhere])
            if len(whose) > 1 or (whose and self._is_body(whose)):
                return whose
            return self._body(sentence, match) or self._taking_part([*told, *elsewhere])
        if len(joined) > 1 and not told:
            return joined
        body = self._body(sentence, match) if of == "summit" and not told else ()
        whose = body or self._taking_part([*told, *elsewhere])
        whose = whose or self._with_agent(sentence, match, own) or self._states_alone(sentence, match)
        return whose or (self._several(sentence, match, of, ()) if own else ())

    def _is_whole(self, event: Event) -> bool:
        """Whether a contact says who took part: two, or a body that sits."""
        return len(event.participants) > 1 or self._is_body(tuple(p.actor for p in event.participants))

    @staticmethod
    def _taking_part(contacts: list[Event]) -> tuple[str, ...]:
        """Those of the first contact."""
        return tuple(p.actor for event in contacts[:1] for p in event.participants)

    def _with_agent(self, sentence: Sentence, match: Match, own: tuple[str, ...]) -> tuple[str, ...]:
        """``أجرى الوزير ثلاثة اتصالات مع نظيره``: whoever acts, with the one named."""
        acting = tuple(a for a in self._told.agent(sentence, match, _PARTIES) if a not in own) if len(own) == 1 else ()
        return (*acting[:1], *own) if acting else ()

    def _states_alone(self, sentence: Sentence, match: Match) -> tuple[str, ...]:
        """``قمة هي الثانية بين قادة مصر والأردن``: states behind the claim or joined before it, where no contact tells
        more."""
        behind = self._states(sentence, match.first, most=_TWO + 1)
        return behind if len(behind) >= _TWO else self._joined_before(sentence, match)

    def _joined_before(self, sentence: Sentence, match: Match) -> tuple[str, ...]:
        """``عقد قادة روسيا وتركيا وإيران قمتهم الثانية``: those that ``و`` joins nearest before."""
        units = self._draft.units
        groups = [n for n in range(sentence.first, match.first) if units[n].kind == "group"]
        runs: list[list[int]] = []
        for n in groups:
            if runs and units[n - 1].kind == "conj" and runs[-1][-1] >= n - 3:
                runs[-1].append(n)
            else:
                runs.append([n])
        whose = (tuple(dict.fromkeys(a for n in run for a in self._named(n))) for run in reversed(runs))
        return next((w for w in whose if len(w) > 1), ())

    def _body(self, sentence: Sentence, match: Match) -> tuple[str, ...]:
        """``قادة مجلس التعاون … قمتهم``: the organisation named last before, else behind."""
        said = [m for m in self._draft.mentions if sentence.start <= m.start < sentence.end]
        start = self._start(match)
        nearest = (*(m for m in reversed(said) if m.start < start), *(m for m in said if m.start >= start))
        actors = self._draft.actors
        bodies = (m.actor for m in nearest if actors[m.actor].kind == "organisation" and not actors[m.actor].country)
        return next(((body,) for body in bodies), ())

    def _assembly(self, sentence: Sentence, match: Match) -> tuple[str, ...]:
        """``القمة الرابعة للتكتل``, ``آخر اجتماع للمجلس``: a body told of by its kind is the one of that kind named
        last, else the last body of several states."""
        units, actors = self._draft.units, self._draft.actors
        near = range(match.first + 1, min(match.last + 2, sentence.last))
        noun = next((n for n in near if self._is_assembly(n)), None)
        if noun is None:
            return ()
        end, kind = units[noun].start, {form for h in units[noun].hits for form in (h.ref, _THE + h.ref)}
        said = [m.actor for m in reversed(self._draft.mentions) if m.start < end]
        bodies = [a for a in said if actors[a].kind == "organisation"]
        alike = [a for a in bodies if not kind.isdisjoint(fold(actors[a].label_ar).text.split())]
        return tuple((*alike, *(a for a in bodies if not actors[a].country))[:1])

    def _is_assembly(self, n: int) -> bool:
        """Whether unit n is ``للمجلس``, with nothing that tells which."""
        unit, *behind = self._draft.units[n : n + 2]
        alone = all(u.kind not in ("group", "adj", "noun") for u in behind)
        return unit.kind == "noun" and unit.definite and alone and unit.says(self._assemblies)

    def _start(self, match: Match) -> int:
        return self._draft.units[match.first].start

    def _is_of_states(self, whose: tuple[str, ...]) -> bool:
        """Whether they are bodies of several states: what they hold is theirs, whoever comes."""
        return self._is_body(whose) and not any(self._draft.actors[a].country for a in whose)

    def _is_body(self, whose: tuple[str, ...]) -> bool:
        return all(self._draft.actors[a].kind == "organisation" for a in whose)

    @staticmethod
    def _with_whom(said: tuple[str, ...], contacts: list[Event]) -> tuple[str, ...]:
        """``أول مرة يلتقي فيها رئيس أمريكي كيم``: who is named, with whom the page tells of contact."""
        people = (tuple(p.actor for p in event.participants) for event in contacts)
        return next((who for who in people if said and set(said) <= set(who)), said)

    def _pair(self, sentence: Sentence, match: Match) -> tuple[str, ...]:
        """Whom ``الوزيرين`` or ``الكوريتين`` means to the page: in the claim, else behind it, else before it."""
        units, resolved = self._draft.units, self._draft.resolved
        behind, before = range(match.first, sentence.last), range(match.first - 1, sentence.first - 1, -1)
        refs = (units[n].ref for n in (*behind, *before) if units[n].kind == "group")
        return next((found for ref in refs if len(found := resolved.get(ref, ())) > 1), ())

    def _may_act(self, n: int, actor: str) -> bool:
        """Whether an actor can do what verb n says: no man does what is said of a woman."""
        return self._draft.units[n].verb_gender != "f" or actor not in self._draft.men

    def _joined_states(self, sentence: Sentence, match: Match) -> tuple[str, ...]:
        """Two states that the claim or what follows names, else those of the sentence."""
        behind = self._states(sentence, match.first)
        return behind if len(behind) > 1 else self._states(sentence, sentence.first)

    def _states(self, sentence: Sentence, first: int, most: int = _TWO) -> tuple[str, ...]:
        """The ``most`` states that the sentence joins from unit ``first`` on, or one that it has alone."""
        units = self._draft.units
        said = (n for n in range(first, sentence.last) if units[n].kind == "group")
        groups = [units[n].ref for n in said if not n or units[n - 1].word != _IN]
        found = (
            a for ref in groups for a in self._draft.resolved.get(ref, ()) if self._draft.actors[a].kind == "state"
        )
        return tuple(dict.fromkeys(found))[:most]
