"""Whom a claim is of: those its words name, else those of the contact it speaks of."""

from __future__ import annotations

from marsad.article import Event
from marsad.layers import Draft, Sentence
from marsad.rulebook.match import Match

_PARTIES = frozenset({"person", "state", "organisation", "group"})
_VISITORS = frozenset({"person", "group"})
_TWO = 2
_FROM = "من"
_NEXT = 2
_ONE_SIDED = ("visit",)
_SAME = {
    "summit": ("summit", "meeting"),
    "meeting": ("meeting", "summit"),
    "call": ("call", "meeting"),
    "visit": ("visit",),
    "message": ("message",),
}


class Parties:
    """Finds whom the claims of one page are of."""

    def __init__(self, draft: Draft, threefold: frozenset[str]) -> None:
        self._draft, self._threefold = draft, threefold

    def of(self, sentence: Sentence, match: Match, of: str | None) -> tuple[str, ...]:
        """Bound actors; where they are too few those of the contact the claim is made of."""
        kinds = _VISITORS if of in _ONE_SIDED else _PARTIES
        own = tuple(a for a in self._bound(match) if self._draft.actors[a].kind in kinds)
        if of in _ONE_SIDED:
            return self._his(sentence, match) or own[:1] or self._visitor(sentence, match)
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
        people = self._people(sentence.start, sentence.end)
        third = tuple(a for a in people if a not in two and self._draft.actors[a].country not in homes)
        return (*two, *third) if len(third) == 1 else two

    def _his(self, sentence: Sentence, match: Match) -> tuple[str, ...]:
        """``كان تيلرسون في زيارته الأولى``: whoever was named last before the pronoun."""
        if all(how != "suffix" for _, _, how in match.binds.values()):
            return ()
        units, resolved = self._draft.units, self._draft.resolved
        for n in range(match.first - 1, sentence.first, -1):
            found = resolved.get(units[n].ref, ()) if units[n].kind == "group" and units[n - 1].kind != "prep" else ()
            if len(found) == 1 and self._draft.actors[found[0]].kind == "person":
                return found
        return ()

    def _bound(self, match: Match) -> tuple[str, ...]:
        found: list[str] = []
        for slot, (first, last, how) in match.binds.items():
            if slot in ("n", "when"):
                continue
            if how == "suffix":
                found.extend(self._draft.pronouns.get(first, ()))
            else:
                found.extend(a for k in range(first, last) for a in self._named(k) if self._agrees(match, first, a))
        return tuple(dict.fromkeys(found))

    def _agrees(self, match: Match, subject: int, actor: str) -> bool:
        """Whether the verb of the claim can be said of its subject: ``نظيرته، التي حلت بها`` is not of him."""
        verbs = (n for n in range(match.first, match.last) if self._draft.subjects.get(n) == subject)
        return all(self._may_act(n, actor) for n in verbs)

    def _named(self, n: int) -> tuple[str, ...]:
        """Those a group names; ``الوزيرين`` alone leaves it to the contact."""
        unit = self._draft.units[n]
        if unit.kind != "group":
            return ()
        group = self._draft.groups[unit.ref]
        bare = group.kind == "collective" and len(group.parts) == 1
        joint = tuple(s for s in group.joint if s in self._draft.actors)
        return () if bare else joint or self._draft.resolved.get(unit.ref, ())

    def _visitor(self, sentence: Sentence, match: Match) -> tuple[str, ...]:
        """Who travels: the visitor of the visit told here, else whoever acts in the sentence, else of the page's."""
        told, elsewhere = self._contacts(sentence, match, "visit", ())
        here, other = [
            [p.actor for e in found for p in e.participants if p.role == "visitor"] for found in (told, elsewhere)
        ]
        start, end = self._draft.units[match.first].start, self._draft.units[match.last - 1].end
        within = tuple(a for a in self._people(start, end) if not self._is_asking(a, start, end))
        before = self._people(sentence.start, start)
        return tuple(here[:1]) or within[:1] or self._agent(sentence, match) or before[-1:] or tuple(other[:1])

    def _several(self, sentence: Sentence, match: Match, of: str | None, own: tuple[str, ...]) -> tuple[str, ...]:
        """Who is concerned: those of the contact told here, else whom the sentence joins, else of the page's."""
        told, elsewhere = self._contacts(sentence, match, of, own)
        between = self._between(match)
        if between and not any(len(event.participants) > 1 for event in told):
            return between
        joined = own or self._pair(sentence, match)
        if match.entry.status and match.entry.kind == "ordinal":
            if own and self._is_body(own):
                return own
            said = joined or self._joined_states(sentence, match) or self._people(sentence.start, sentence.end)
            whose = said if len(said) > 1 else self._with_whom(said, [*told, *elsewhere])
            return whose if len(whose) > 1 or self._is_body(whose) else self._body(sentence, match)
        if len(joined) > 1 and not told:
            return joined
        body = self._body(sentence, match) if of == "summit" and not told else ()
        whose = body or next((tuple(p.actor for p in event.participants) for event in (*told, *elsewhere)), ())
        return whose or self._states_alone(sentence, match) or (self._several(sentence, match, of, ()) if own else ())

    def _states_alone(self, sentence: Sentence, match: Match) -> tuple[str, ...]:
        """``قمة هي الثانية بين قادة مصر والأردن``: states behind the claim or joined before it, where no contact tells
        more."""
        behind = self._states(sentence, match.first, most=_TWO + 1)
        return behind if len(behind) >= _TWO else self._joined_before(sentence, match)

    def _joined_before(self, sentence: Sentence, match: Match) -> tuple[str, ...]:
        """``عقد قادة روسيا وتركيا وإيران قمتهم الثانية``: those that ``و`` joins nearest before."""
        units, groups = self._draft.units, [
            n for n in range(sentence.first, match.first) if self._draft.units[n].kind == "group"
        ]
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
        return next(((m.actor,) for m in nearest if self._draft.actors[m.actor].kind == "organisation"), ())

    def _start(self, match: Match) -> int:
        return self._draft.units[match.first].start

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

    def _contacts(
        self, sentence: Sentence, match: Match, of: str | None, own: tuple[str, ...]
    ) -> tuple[list[Event], list[Event]]:
        """Contacts a claim may be of: those told at its words, then in its sentence; those before it, then behind."""
        units = self._draft.units
        start, end = units[match.first].start, units[match.last - 1].end
        kinds = _SAME.get(of or "", ())
        fit = [
            e
            for e in self._draft.events
            if e.kind in kinds and all(a in {p.actor for p in e.participants} for a in own)
        ]
        named = self._countries(start, sentence.end)
        here = [e for e in fit if any(s.start < end and start < s.end for s in e.evidence)]
        beside = [e for e in fit if e not in here and any(sentence.start <= s.start < sentence.end for s in e.evidence)]
        rest = [e for e in fit if e not in here and e not in beside]
        before = [e for e in rest if e.evidence[0].start < start]
        before.sort(key=lambda e: (-self._shared(e, named), -max(s.start for s in e.evidence if s.start < start)))
        return [*here, *beside], [*before, *(e for e in rest if e.evidence[0].start >= start)]

    def _countries(self, start: int, end: int) -> frozenset[str]:
        """ISO codes of those mentioned between two offsets: ``بين رئيس أمريكي وزعيم كوري شمالي`` tells whose it is."""
        actors = (self._draft.actors[m.actor] for m in self._draft.mentions if start <= m.start < end)
        return frozenset(actor.country for actor in actors if actor.country)

    def _shared(self, event: Event, countries: frozenset[str]) -> int:
        return sum(self._draft.actors[p.actor].country in countries for p in event.participants)

    def _agent(self, sentence: Sentence, match: Match) -> tuple[str, ...]:
        """Whoever the clause is about: the agent of the nearest verb before, else behind, that says nothing."""
        verbs = [n for n in range(sentence.first, sentence.last) if n in self._draft.agents and not self._speaks(n)]
        near = sorted(verbs, key=lambda n: (n > match.first, abs(n - match.first)))
        found = (tuple(a for a in self._draft.agents[n] if self._is_visitor(a) and self._may_act(n, a)) for n in near)
        return next((actors for actors in found if actors), ())

    def _is_visitor(self, actor: str) -> bool:
        return self._draft.actors[actor].kind in _VISITORS

    def _may_act(self, n: int, actor: str) -> bool:
        """Whether an actor can do what verb n says: no man does what is said of a woman."""
        return self._draft.units[n].verb_gender != "f" or actor not in self._draft.men

    def _people(self, start: int, end: int) -> tuple[str, ...]:
        """All people mentioned between two offsets."""
        said = (m.actor for m in self._draft.mentions if start <= m.start < end)
        return tuple(dict.fromkeys(a for a in said if self._draft.actors[a].kind == "person"))

    def _is_asking(self, actor: str, start: int, end: int) -> bool:
        """``زيارة بدعوة من فلان``: he does not travel."""
        text = self._draft.article.text
        said = (m for m in self._draft.mentions if start <= m.start < end and m.actor == actor)
        return all(text[start : m.start].split()[-1:] == [_FROM] for m in said)

    def _speaks(self, n: int) -> bool:
        """Whether the unit is the cue of a statement: who says that somebody came need not have come."""
        unit = self._draft.units[n]
        cues = (said.cue for said in self._draft.statements)
        return any(cue is not None and cue.start <= unit.start < cue.end for cue in cues)

    def _joined_states(self, sentence: Sentence, match: Match) -> tuple[str, ...]:
        """Two states that the claim or what follows names, else those of the sentence."""
        behind = self._states(sentence, match.first)
        return behind if len(behind) > 1 else self._states(sentence, sentence.first)

    def _states(self, sentence: Sentence, first: int, most: int = _TWO) -> tuple[str, ...]:
        """The ``most`` states that the sentence joins from unit ``first`` on, or one that it has alone."""
        units = self._draft.units
        groups = [units[n].ref for n in range(first, sentence.last) if units[n].kind == "group"]
        found = (
            a for ref in groups for a in self._draft.resolved.get(ref, ()) if self._draft.actors[a].kind == "state"
        )
        return tuple(dict.fromkeys(found))[:most]
