"""Make a judgement of what a person says: whom it is about, and whether its values can be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import get_args

from marsad.article import Event, Reading, Role, Status
from marsad.errors import UsageError
from marsad.record.dates import NOWHERE, window
from marsad.record.directory import Directory, resolve
from marsad.record.encounters import Encounter
from marsad.record.judgements import FIELDS, Anchor, Field, Ident, Judgement, Scope, Verdict, anchor


class Bench:
    """A record before which one judges: readings as they are, and its encounters of today."""

    def __init__(self, readings: Iterable[Reading], found: Iterable[Encounter], actors: Directory) -> None:
        self.readings = {reading.article.id: reading for reading in readings}
        self.encounters = {encounter.id: encounter for encounter in found}
        self.actors = actors

    def judgement(
        self, verdict: Verdict, user: str, targets: Sequence[str], values: Mapping[str, str], reason: str = ""
    ) -> Judgement:
        """The judgement about ``targets``: encounters by id, reports as ``ARTICLE/EVENT``.

        A split names the encounter first, then the reports that are none of its. Raises ``UsageError`` where a target
        is not there, or the judgement cannot be.
        """
        if verdict == "split":
            return self._split(user, targets, reason)
        if verdict == "merge" and len(set(targets)) < 2:
            raise UsageError("a merge needs two contacts or more")
        return Judgement(
            verdict=verdict,
            user=user,
            scope=self._scope(verdict, targets),
            about=tuple(self._anchor(ident) for target in targets for ident in self._idents(target)),
            values=self._values(values),
            reason=reason,
        )

    def _split(self, user: str, targets: Sequence[str], reason: str) -> Judgement:
        whole = self._idents(targets[0])
        out = [ident for target in targets[1:] for ident in self._idents(target)]
        rest = [ident for ident in whole if ident not in out]
        if not out or not rest or not set(out) <= set(whole):
            raise UsageError(f"a split of {targets[0]} needs some of its reports, and not all of them")
        about, kept = tuple(map(self._anchor, out)), tuple(map(self._anchor, rest))
        return Judgement(verdict="split", user=user, scope="encounter", about=about, rest=kept, reason=reason)

    def _scope(self, verdict: Verdict, targets: Sequence[str]) -> Scope:
        whole = [target in self.encounters for target in targets]
        if verdict == "correct" and any(whole) != all(whole):
            raise UsageError("correct either contacts or single reports, not both at once")
        return "encounter" if all(whole) else "report"

    def _idents(self, target: str) -> tuple[Ident, ...]:
        if target in self.encounters:
            return tuple((report.article, report.event) for report in self.encounters[target].reports)
        article, _, event = target.rpartition("/")
        if target.startswith("enc-") or not article:
            raise UsageError(f"{target!r} is no contact of the record; see: marsad encounters")
        return ((self._article(article), event),)

    def _article(self, words: str) -> str:
        """The id of the article called so: by its id, the beginning of it, or its path."""
        found = [
            name
            for name, r in self.readings.items()
            if words == r.article.path or (_is_id(words) and name.startswith(words))
        ]
        if len(found) == 1:
            return found[0]
        raise UsageError(f"{words!r}: {'more than one article' if found else 'no article'} of the record is called so")

    def _anchor(self, ident: Ident) -> Anchor:
        reading = self.readings[ident[0]]
        return anchor(reading, self._event(reading, ident[1]))

    def _event(self, reading: Reading, name: str) -> Event:
        found = next((event for event in reading.events if event.id == name), None)
        if found is None:
            known = ", ".join(event.id for event in reading.events) or "none"
            raise UsageError(f"{reading.article.path}: has no contact {name!r}; it tells of {known}")
        return found

    def _values(self, values: Mapping[str, str]) -> dict[Field, str | None]:
        return {self._field(name): self._value(self._field(name), value.strip()) for name, value in values.items()}

    def _field(self, name: str) -> Field:
        if name not in FIELDS:
            raise UsageError(f"{name!r} cannot be corrected; what can be: {', '.join(FIELDS)}")
        return name

    def _value(self, field: Field, value: str) -> str | None:
        """The value as the record writes it; raises ``UsageError`` where it cannot be."""
        if field in ("date", "place") and not value:
            return None
        if field == "date" and window(value) == NOWHERE:
            raise UsageError(f"{value!r} is no date; write 2021-08-18, 2021-08 or 2021-08-18/2021-08-20")
        if field == "status" and value not in get_args(Status):
            raise UsageError(f"{value!r} is no status; those are {', '.join(get_args(Status))}")
        if field == "place":
            return resolve(value, self.actors)
        if field == "participants":
            return " ".join(self._participant(part) for part in value.split(","))
        if not value:
            raise UsageError(f"{field} needs a value")
        return value

    def _participant(self, part: str) -> str:
        name, _, role = part.strip().partition(":")
        if role and role not in get_args(Role):
            raise UsageError(f"{role!r} is no role; those are {', '.join(get_args(Role))}")
        return resolve(name, self.actors) + (f":{role}" if role else "")


def _is_id(words: str) -> bool:
    return words.startswith("sha256:") and len(words) >= len("sha256:") + 6
