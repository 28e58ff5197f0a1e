"""Words that point at actors: every group that was resolved, and what is named inside it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from marsad.article import How, Mention
from marsad.layers import AT_HOME, DUBIOUS, Candidate, Draft, Group, Hit, Part, Unit
from marsad.stages.actors.resolve import Cast
from marsad.text.clitics import front_length
from marsad.text.fold import fold_word

_PEOPLE = frozenset({"full", "short"})
_OWNED = frozenset({"organisation", "group", "place"})
_NAMING = frozenset({"name", "adjective"})
_COUNTRY = fold_word("البلاد")
_NEW, _SOME = "new-", frozenset({fold_word("وزارة")})
_STATE = "state"
_MINISTRY, _BODY, _OF, _REALM = "-ministry", "body", "ل", "realm"
_IN_THE_NAME = fold_word("باسم")
_LEADERS = frozenset(map(fold_word, ("قادة", "القادة")))


class Mentions:
    """Mentions of one page; candidates are looked up by the token they start at, so that long pages stay linear."""

    def __init__(self, draft: Draft, cast: Cast) -> None:
        self._draft, self._cast, self._text = draft, cast, draft.article.text
        self._at: dict[int, Candidate] = {c.i: c for c in draft.candidates}

    def of(
        self, groups: dict[int, None], resolved: dict[int, tuple[str, ...]], served: dict[int, tuple[str, ...]]
    ) -> tuple[Mention, ...]:
        """All mentions in order; ``resolved`` gives the actors of groups, ``served`` whom aides serve."""
        found = [m for ref in groups for m in self._group(self._draft.groups[ref], resolved.get(ref, ()))]
        found += [m for before, ref in pairwise((0, *groups)) for m in self._of_office(ref, before, resolved)]
        found += [m for ref, actors in served.items() for m in self._served(self._draft.groups[ref].parts[1], actors)]
        found += [*self._realms(), *self._ministries_alone(sorted(found, key=lambda m: m.start))]
        return tuple(sorted(dict.fromkeys(found), key=lambda m: (m.start, m.end, m.actor)))

    def _group(self, group: Group, found: tuple[str, ...]) -> Iterator[Mention]:
        how = _how(group)
        for actor in () if self._is_vague(group) else found:
            met = how == "new" and not actor.startswith(_NEW)
            yield self._mention(*self._span(group, actor, how), actor, "name" if met else how)
        if group.kind == "place" and (place := self._stands_for(group.parts[0].names, found)):
            self._cast.note(place)
            yield self._mention(group.start, group.end, place, "name")
        for part in group.parts:
            yield from self._states(part, found)
            yield from self._inside(part, found)
            yield from self._nationality(part, found)
            yield from self._owner(part, found)
            for actor in self._cast.body_of(part):
                yield self._body_said(part, actor)

    def _span(self, group: Group, actor: str, how: How) -> tuple[int, int]:
        """Where a group names an actor: of ``مصدر سوري``, whom nobody names, the nationality alone."""
        inside = (self._at[i] for i in range(group.i, group.j) if i in self._at) if how == "nationality" else ()
        said = next((c for c in inside if c.kind == "adjective" and actor in c.refs), group)
        return said.start, said.end

    def _is_vague(self, group: Group) -> bool:
        """``قادة فرنسا وبريطانيا``: no office, and so nobody named, whoever leads these states."""
        office = self._office(group) if group.kind == "collective" else None
        return office is not None and fold_word(self._text[office.start : office.end]) in _LEADERS

    def _body_said(self, part: Part, body: str) -> Mention:
        """The body in ``المتحدث باسم الخارجية الروسية فلان``, who is not the body; where nobody is named, all of it."""
        said = self._role(part.i, part.j) if part.names or part.new else None
        if said is None or said.j == said.i + 1:
            return self._mention(part.start, part.end, body, "office")
        tokens = self._draft.tokens[said.i + 1 : said.j]
        first = next((t.i + 1 for t in tokens[:-1] if t.word == _IN_THE_NAME), 0)
        first = first or next((t.i for t in tokens if t.word.startswith(_OF)), tokens[0].i)
        behind = self._at.get(said.j)
        last = behind.j if behind is not None and behind.kind == "adjective" else said.j
        led = self._draft.tokens[first].word.startswith(_OF)
        return self._mention(self._draft.tokens[first].start + led, self._draft.tokens[last - 1].end, body, "name")

    def _of_office(self, ref: int, before: int, resolved: dict[int, tuple[str, ...]]) -> Iterator[Mention]:
        """The ministry that an office's wording names, and the country: of its holder, or of whom it stands behind:
        ``فلان وكيل وزارة الخارجية``, ``فلان أمير البلاد``."""
        group = self._draft.groups[ref]
        office = self._office(group)
        if office is None:
            return
        near = self._draft.groups[before].j in (group.i - 1, group.i)
        holders = resolved.get(ref) or (resolved.get(before, ()) if near else ())
        if hit := self._ministry(office):
            for actor in self._cast.bodies_said(hit.ref, group.parts[0], holders):
                start = self._draft.tokens[hit.i].start + front_length(hit.pro)
                yield self._mention(start, self._draft.tokens[hit.j - 1].end, actor, "name")
        country = self._draft.tokens[office.j - 1]
        state = next(map(self._cast.state_of, holders), "") if country.word == _COUNTRY else ""
        if state:
            self._cast.note(state)
            yield self._mention(country.start, country.end, state, "metonym")

    def _office(self, group: Group) -> Candidate | None:
        """The wording of a group's office, behind honours."""
        return self._role(group.i, group.j)

    def _role(self, i: int, j: int) -> Candidate | None:
        """The first wording of an office in tokens ``[i, j)``."""
        at = self._at
        roles = [at[k] for k in range(i, j) if k in at and at[k].kind == "role"]
        return roles[0] if roles else None

    def _ministry(self, office: Candidate) -> Hit | None:
        """``وزارة الخارجية`` in the wording of an office; ``وزير الخارجية`` names none."""
        hits = (h for i in range(office.i + 1, office.j) for h in self._draft.hits.get(i, ()))
        return next((h for h in hits if h.ref.endswith(_MINISTRY) and h.i + 1 < h.j <= office.j), None)

    def _stands_for(self, places: tuple[str, ...], found: tuple[str, ...]) -> str:
        """The capital that stands for its state there, or nothing: of towns called alike the one in that state."""
        if not places or set(places) & set(found):
            return ""
        return next((p for p in places if self._cast.state_of(p) in found), places[0])

    def _served(self, part: Part, actors: tuple[str, ...]) -> Iterator[Mention]:
        """The office holder whom ``مستشار الرئيس`` serves."""
        for actor in actors:
            named = actor in part.names or part.name_start < 0 or bool(part.new)
            end = part.end if named else part.start + len(self._text[part.start : part.name_start].rstrip(" ،,"))
            yield self._mention(part.start, end, actor, "name" if actor in part.names else "office")

    def _states(self, part: Part, found: tuple[str, ...]) -> Iterator[Mention]:
        """The nationality in ``الرئيس الروسي`` names Russia too."""
        for state in (*part.states, *part.target):
            if state in found:
                continue
            inside = (self._at[i] for i in range(part.i, part.j) if i in self._at)
            where = next((c for c in inside if state in c.refs), None)
            sure = state in self._cast.actors or state in map(self._cast.state_of, found)
            if where is not None and (len(where.refs) == 1 or sure):
                self._cast.meet(state)
                yield self._mention(
                    where.start, where.end, state, "nationality" if where.kind == "adjective" else "name"
                )

    def _inside(self, part: Part, found: tuple[str, ...]) -> Iterator[Mention]:
        """Bodies and states that a fixed wording of an office names: ``رئيس مفوضية الاتحاد الأفريقي``."""
        fixed = self._role(part.i, part.j)
        if fixed is None:
            return
        for i in range(fixed.i, fixed.j):
            named = (
                h
                for h in self._draft.hits.get(i, ())
                if h.category in _NAMING and h.j <= fixed.j and DUBIOUS not in h.feats
            )
            hit = next((h for h in named if self._is_inside(h, part, found)), None)
            if hit and hit.ref not in found and not self._goes_on(hit, fixed):
                start = self._draft.tokens[i].start + front_length(hit.pro)
                self._cast.note(hit.ref)
                how: How = "nationality" if hit.category == "adjective" else "name"
                yield self._mention(start, self._draft.tokens[hit.j - 1].end, hit.ref, how)

    def _is_inside(self, hit: Hit, part: Part, found: tuple[str, ...]) -> bool:
        """No person's name, and no body that is called alike in another state than the office's."""
        feats = hit.feats.split()
        homes = [self._cast.state_of(a) for a in found] or part.states
        return _PEOPLE.isdisjoint(feats) and (AT_HOME not in feats or self._cast.state_of(hit.ref) in homes)

    def _goes_on(self, hit: Hit, office: Candidate) -> bool:
        """``أمين مجلس الأمن القومي`` says nothing of the council of the United Nations: a body's longer wording."""
        bodies = (h for h in self._draft.hits[hit.i] if h.category == _BODY)
        return any(hit.j < body.j <= office.j for body in bodies)

    def _nationality(self, part: Part, found: tuple[str, ...]) -> Iterator[Mention]:
        """The nationality in the name of a listed body or capital of that state, or of any group: ``الدفاع الجوي
        السعودي``, ``العاصمة العراقية``, ``جماعة حزب الله اللبنانية``."""
        for actor in found if part.names else ():
            state, kind = self._cast.state_of(actor), self._cast.actors[actor].kind
            if kind not in _OWNED or not (state or kind == "group"):
                yield from self._ruled(part, state) if state else ()
                continue
            for i in range(part.i, part.j):
                said = (h for h in self._draft.hits.get(i, ()) if h.category == "adjective" and h.j <= part.j)
                theirs = (h for h in said if h.ref == state or (not state and h.j == part.j and h.ref != actor))
                hit = next(theirs, None)
                if hit:
                    self._cast.note(hit.ref)
                    token = self._draft.tokens[i]
                    yield self._mention(token.start, self._draft.tokens[hit.j - 1].end, hit.ref, "nationality")

    def _ruled(self, part: Part, state: str) -> Iterator[Mention]:
        """The state in what somebody is called: ``أمير قطر``."""
        if any(h.category == "role" for h in self._draft.hits.get(part.i, ())):
            for i in range(part.i + 1, part.j):
                if any(h.category == "name" and h.ref == state and h.j == i + 1 for h in self._draft.hits.get(i, ())):
                    self._cast.note(state)
                    token = self._draft.tokens[i]
                    yield self._mention(token.start, token.end, state, "name")

    def _owner(self, part: Part, found: tuple[str, ...]) -> Iterator[Mention]:
        """The body of which a listed one is an organ: ``الجمعية العامة للأمم المتحدة``; the state in
        ``التحالف الذي تقوده السعودية``."""
        for i in range(part.i + 1, part.j) if part.names else ():
            named = [h for h in self._draft.hits.get(i, ()) if h.category == "name" and h.j == part.j]
            led = any(h.category == "verb" for h in self._draft.hits.get(i - 1, ()))
            owners = (h for h in named if h.pro[:1] == (_OF,) and _BODY in h.feats.split())
            hit = next(iter((*owners, *(h for h in named if led and _STATE in h.feats.split()))), None)
            if hit and hit.ref not in found:
                self._cast.note(hit.ref)
                start = self._draft.tokens[i].start + front_length(hit.pro)
                yield self._mention(start, self._draft.tokens[hit.j - 1].end, hit.ref, "name")

    def _realms(self) -> Iterator[Mention]:
        """``لدى المملكة``: the one kingdom that the page speaks of."""
        starts = frozenset(self._draft.starts.get(_REALM, ()))
        units = (u for u in self._draft.units if u.i in starts) if starts else ()
        for unit in units:
            states = [h.ref for h in self._draft.hits[unit.i] if h.category == _REALM and unit.kind == "noun"]
            meant = self._cast.spoken_of(states)
            if len(meant) == 1:
                self._cast.note(meant[0])
                yield self._mention(unit.start, unit.end, meant[0], "metonym")

    def _ministries_alone(self, known: Sequence[Mention]) -> Iterator[Mention]:
        """``الوزارة``: the ministry named before it, or that of the minister; ``known`` are the mentions in order."""
        starts = [m.start for m in known]
        for unit in filter(self._is_ministry, (self._draft.units[n] for n in self._draft.saying(_SOME))):
            before = known[: bisect_left(starts, unit.start)]
            for actor in next((a for m in reversed(before) if (a := self._cast.ministry_of(m.actor))), ()):
                self._cast.note(actor)
                yield self._mention(unit.start, unit.end, actor, "metonym")

    def _is_ministry(self, unit: Unit) -> bool:
        """``الوزارة``, but neither ``الوزارة المعنية`` nor ``وزارته``."""
        if unit.kind != "noun" or not unit.says(_SOME) or not unit.definite or unit.n + 1 == len(self._draft.units):
            return False
        return self._draft.units[unit.n + 1].kind not in ("adj", "group")

    def _mention(self, start: int, end: int, actor: str, how: How) -> Mention:
        return Mention(start=start, end=end, text=self._text[start:end], actor=actor, how=how)


def _how(group: Group) -> How:
    part = group.parts[0]
    if group.kind == "collective":
        return "group"
    if part.new or part.naming:
        return "new"
    if part.names or part.body:
        return "name"
    if group.kind == "counterpart":
        return "counterpart"
    return "nationality" if group.kind in ("nationality", "people") else "office"
