"""Offices with a pronoun: ``وزير خارجيتها`` is of a state spoken of, ``رئيس بلاده`` of whoever acts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from marsad.layers import Draft, Group, Part
from marsad.stages.actors.resolve import Cast
from marsad.text.fold import fold_word

_NEAR, _STOP, _HOMELAND = 8, ".", "homeland"
_OF_OTHERS_TOO = frozenset({"president", "un-ambassador"})
_LANDS = ("state", "place")
_HERS, _HIS = "ها", "ه"
_NO_HOLDER = frozenset({"former", "elect", "late", "post", "indefinite"})
_AND, _JOINED = "و", 2
_OF_COMPANIES = frozenset(map(fold_word, ("التنفيذي", "التنفيذية")))
_BY_MOUTH_OF = frozenset(map(fold_word, ("لسان", "عبر")))


class Possessed:
    """Tells the holders on one page; ``resolved`` gives the actors of groups met so far."""

    def __init__(self, draft: Draft, cast: Cast, resolved: Mapping[int, tuple[str, ...]]) -> None:
        self._draft, self._cast, self._resolved = draft, cast, resolved

    def holder(self, group: Group, n: int) -> tuple[str, ...]:
        """Who holds the office of the group at unit n."""
        part = group.parts[0]
        if _HOMELAND in part.feats:
            return self._of_homeland(part, n)
        behind = self._draft.units[n + 1].word if n + 1 < len(self._draft.units) else ""
        if part.target or behind in _OF_COMPANIES:
            return ()  # ``رئيسها التنفيذي``
        acting = self._acting(n)
        if group.suffix == _HERS:
            return self._hers(part, n, acting)
        owners = [p for p in self._cast.people()[-1:] if self._cast.gender(p) != "f"] if group.suffix == _HIS else []
        return self._of_state(part, n, owners, acting)

    def _hers(self, part: Part, n: int, acting: tuple[str, ...]) -> tuple[str, ...]:
        """``رئيس وزرائها``: of the state of the office joined to it, of the one that acts, else of the one met last; of
        nobody where another than the one that acts stands nearer."""
        if joined := self._joined(n):
            states = [] if joined.feats & _NO_HOLDER else [*joined.states]
            return self._of_state(part, n, states, states)
        order = (*acting, *reversed(self._cast.order))
        kinds = {a: self._cast.actors[a].kind for a in order}
        first = next((a for a in order if kinds[a] in (*_LANDS, "group")), "")
        if first and kinds[first] == "group":
            return self._cast.counterpart(part.role, (first,))
        owners = [a for a in order if kinds[a] in _LANDS]
        if acting and owners[:1] == [*acting[:1]] and self._is_nearer(n, self._cast.state_of(acting[0])):
            return ()
        return self._of_state(part, n, owners, acting)

    def _of_state(self, part: Part, n: int, owners: list[str], acting: tuple[str, ...] | list[str]) -> tuple[str, ...]:
        """Who holds the office in the state of the first of some owners that has one, but none of themselves."""
        state = next((s for a in owners if (s := self._cast.state_of(a))), "")
        holder = self._cast.holder(part.role, state) if state else None
        if holder and "f" in part.feats and self._cast.gender(holder) != "f":
            holder = next((p for p in reversed(self._cast.people()) if self._was_hers(p, part, state)), holder)
        near = state in acting or self._named_before(state, n)
        far = part.role in _OF_OTHERS_TOO and part.suffix == _HERS and not near
        if not holder or holder in owners or far:
            return ()
        self._cast.meet(holder)
        return (holder,)

    def _was_hers(self, person: str, part: Part, state: str) -> bool:
        """``ثقتها بوزيرة داخليتها`` on the day a man follows her: the woman of the page who had the office."""
        woman = self._cast.gender(person) == "f" and self._cast.state_of(person) == state
        return woman and self._cast.terms.ever(person, msgspec.structs.replace(part, states=(state,)))

    def _joined(self, n: int) -> Part | None:
        """``رئيس وزراء قطر ووزير خارجيتها``: the office of a state that ``و`` joins to the one at unit n."""
        units = self._draft.units
        if n < _JOINED or units[n - 1].word != _AND or units[n - _JOINED].kind != "group":
            return None
        part = self._draft.groups[units[n - _JOINED].ref].parts[0]
        return part if part.role and part.states else None

    def _is_nearer(self, n: int, state: str) -> bool:
        """``أجلت مصر القمة بطلب من إثيوبيا بعد استقالة رئيس وزرائها``: whether another state is named right before unit
        n, unless the office speaks for the state that acts (``على لسان وزير خارجيتها``)."""
        if n and self._draft.units[n - 1].word in _BY_MOUTH_OF:
            return False
        lands = (a for found in self._before(n) for a in found if self._cast.actors[a].kind in _LANDS)
        return any(self._cast.state_of(a) not in ("", state) for a in lands)

    def _of_homeland(self, part: Part, n: int) -> tuple[str, ...]:
        """``رئيس بلاده``: of whoever acts, else of the one named last, but for that office itself."""
        gender = "f" if part.suffix == _HERS else "m"
        people = dict.fromkeys((*self._acting(n), *reversed(self._cast.people())))
        owners = [p for p in people if self._cast.gender(p) in ("", gender) and self._cast.state_of(p)]
        holders = ((self._cast.holder(part.role, self._cast.state_of(p)), p) for p in owners)
        found = next((holder for holder, owner in holders if holder != owner), None)
        if found:
            self._cast.meet(found)
        return (found,) if found else ()

    def _acting(self, n: int) -> tuple[str, ...]:
        """``أدانت فرنسا القصف على لسان وزير خارجيتها``: the subject of the verb before unit n, in its sentence."""
        units, k = self._draft.units, n - 1
        while k >= 0 and units[k].word != _STOP and (units[k].kind != "verb" or self._draft.subjects.get(k) == n):
            k -= 1
        subject = self._draft.subjects.get(k, -1)
        return self._resolved.get(units[subject].ref, ()) if 0 <= subject < n and units[subject].kind == "group" else ()

    def _named_before(self, state: str, n: int) -> bool:
        """Whether a state or a place in it stands a few units before; ``رئيسها`` further off is of some other body."""
        return any(self._cast.state_of(actor) == state for found in self._before(n) for actor in found)

    def _before(self, n: int) -> Iterator[tuple[str, ...]]:
        """The actors of the groups a few units before unit n."""
        groups = (u for u in self._draft.units[max(0, n - _NEAR) : n] if u.kind == "group")
        return (self._resolved.get(u.ref, ()) for u in groups)
