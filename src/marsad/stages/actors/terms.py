"""Which offices somebody holds, or ever held, by the rules."""

from __future__ import annotations

from collections.abc import Container

from marsad.layers import Part
from marsad.rulebook import OfficeEntry, Rulebook
from marsad.stages.actors.roles import equals

_HIGH = 8


class Terms:
    """Terms of office as of the article's day, ISO 8601; on an undated page nobody is in office."""

    def __init__(self, rules: Rulebook, date: str | None) -> None:
        self._rules, self._date = rules, date

    def of(self, person: str) -> list[OfficeEntry]:
        """Offices that a person holds on the article's day."""
        held = self._rules.offices_by_person.get(person, ())
        return [office for office in held if office.held_by(person, self._date)]

    def holds(self, person: str, roles: Container[str]) -> bool:
        """Whether somebody has an office of one of some roles on the article's day."""
        return any(office.role in roles for office in self.of(person))

    def may_be(self, person: str, role: str) -> bool:
        """Whether somebody whom the page calls so may have an office of a role: by the rules he holds none, or one of
        that role, wherever he is sent."""
        held = self.of(person)
        return not held or any(office.role.startswith(role) for office in held)

    def ever(self, person: str, part: Part) -> bool:
        """Whether somebody listed is known to have held the office a part names."""
        held = self._rules.offices_by_person.get(person, ())
        return any(o.role in equals(part.role) and (not part.states or o.of in part.states) for o in held)

    def serves_state(self, person: str) -> bool:
        """Whether somebody holds an office of a state on the article's day."""
        return any(o.of in self._rules.states for o in self.of(person))

    def serves_others(self, person: str) -> bool:
        """``غوتيريس`` is Portuguese, and speaks for no government: his office is that of a body of many states."""
        return bool(self.of(person)) and not self.serves_state(person)

    def leads(self, person: str, said: str = "") -> bool:
        """Whether somebody holds one of the highest offices, or has one as the page says: a head of state or
        government, a crown prince."""
        return self._is_high(said, *(o.role for o in self.of(person)))

    def has_led(self, person: str) -> bool:
        """Whether somebody held one of the highest offices at any time: no ``المسؤول الليبي`` means who ruled there."""
        return self._is_high(*(o.role for o in self._rules.offices_by_person.get(person, ())))

    def _is_high(self, *roles: str) -> bool:
        known = map(self._rules.roles.get, roles)
        return any(role is not None and role.rank >= _HIGH for role in known)
