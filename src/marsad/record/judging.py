"""Make a judgement of what a person says: what it is about, and whether its values can be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import get_args

import msgspec

from marsad.article import Claim, Reading, Role, Statement, StatementClass, Status
from marsad.errors import UsageError
from marsad.record.dates import NOWHERE, window
from marsad.record.directory import Directory, Names, resolve
from marsad.record.encounters import Encounter
from marsad.record.judgements import (
    FIELDS,
    LAYER,
    LAYERS,
    Anchor,
    Field,
    Finding,
    Ident,
    Judgement,
    Layer,
    Scope,
    Values,
    Verdict,
    anchor,
    findings,
    layer_of,
    written,
)

_SCOPES: dict[Layer, Scope] = {"event": "report", "statement": "statement", "claim": "claim"}
_KNOWN: dict[Field, Sequence[str]] = {"status": get_args(Status), "class": get_args(StatementClass)}
"""Fields that have one of these values."""


class Bench:
    """A record before which one judges: readings as they are, and its encounters of today by all their ids."""

    def __init__(
        self,
        readings: Iterable[Reading],
        found: Iterable[Encounter],
        actors: Directory,
        names: Names | None = None,
    ) -> None:
        self.readings = {reading.article.id: reading for reading in readings}
        self.encounters = {name: encounter for encounter in found for name in (encounter.id, *encounter.former)}
        self.actors, self._names = actors, names

    def judgement(
        self, verdict: Verdict, user: str, targets: Sequence[str], values: Mapping[str, str], reason: str = ""
    ) -> Judgement:
        """The judgement about ``targets``: encounters by id, reports, statements and claims as ``ARTICLE/ID``.

        A split names the encounter first, then the reports that are none of its. Raises ``UsageError`` where a target
        is not there, or the judgement cannot be.
        """
        scope = self._scope(verdict, targets)
        if verdict == "split":
            return self._split(user, targets, reason)
        if verdict == "merge" and len(set(targets)) < 2:
            raise UsageError("a merge needs two contacts or more")
        if verdict == "correct" and not values:
            raise UsageError("a correction needs a value")
        given = self._values(scope, values)
        return Judgement(
            verdict=verdict,
            user=user,
            scope=scope,
            about=tuple(self._anchor(ident) for target in targets for ident in self._idents(target)),
            values=given,
            before=self._before(targets, given),
            reason=reason,
        )

    def again(self, lost: Judgement, user: str, target: str) -> Judgement:
        """The judgement once more, about the finding that its words tell of today; raises ``UsageError``."""
        if lost.verdict in ("merge", "split"):
            raise UsageError(f"judge anew what judgement {lost.id} was about, and undo it")
        scope = self._scope(lost.verdict, [target])
        if LAYER[scope] != LAYER[lost.scope]:
            raise UsageError(f"{target!r} is nothing that judgement {lost.id} could be about")
        about = tuple(map(self._anchor, self._idents(target)))
        return msgspec.structs.replace(lost, id=0, at="", user=user, scope=scope, about=about)

    def _split(self, user: str, targets: Sequence[str], reason: str) -> Judgement:
        whole = self._idents(targets[0])
        out = [ident for target in targets[1:] for ident in self._idents(target)]
        rest = [ident for ident in whole if ident not in out]
        if not out or not rest or not set(out) <= set(whole):
            raise UsageError(f"a split of {targets[0]} needs some of its reports, and not all of them")
        about, kept = tuple(map(self._anchor, out)), tuple(map(self._anchor, rest))
        return Judgement(verdict="split", user=user, scope="encounter", about=about, rest=kept, reason=reason)

    def _scope(self, verdict: Verdict, targets: Sequence[str]) -> Scope:
        if not targets:
            raise UsageError("a judgement is about something: name a contact, a statement or a claim")
        whole = [target in self.encounters for target in targets]
        layers = {layer_of(self._finding(ident)) for target in targets for ident in self._idents(target)}
        if len(layers) > 1:
            raise UsageError("judge contacts, statements and claims one after the other, not together")
        if verdict in ("merge", "split") and layers != {"event"}:
            raise UsageError(f"only contacts can be judged so: {verdict}")
        if verdict == "correct" and any(whole) != all(whole):
            raise UsageError("correct either contacts or single reports, not both at once")
        return "encounter" if all(whole) else _SCOPES[layers.pop()]

    def _idents(self, target: str) -> tuple[Ident, ...]:
        if target in self.encounters:
            return tuple((report.article, report.event) for report in self.encounters[target].reports)
        article, _, event = target.rpartition("/")
        if target.startswith("enc-") or not article:
            raise UsageError(f"{target!r} is no contact of the record; see: marsad encounters")
        return ((self._article(article), event),)

    def _article(self, words: str) -> str:
        """The id of the article called so: by its id, the beginning of it, or its path."""
        if words in self.readings:
            return words
        found = [
            name
            for name, r in self.readings.items()
            if words == r.article.path or (_is_id(words) and name.startswith(words))
        ]
        if len(found) == 1:
            return found[0]
        raise UsageError(f"{words!r}: {'more than one article' if found else 'no article'} of the record is called so")

    def _anchor(self, ident: Ident) -> Anchor:
        return anchor(self.readings[ident[0]], self._finding(ident))

    def _finding(self, ident: Ident) -> Finding:
        reading = self.readings[ident[0]]
        every = list(chain.from_iterable(findings(reading, layer) for layer in LAYERS))
        found = next((finding for finding in every if finding.id == ident[1]), None)
        if found is None:
            known = ", ".join(finding.id for finding in every[:12]) or "none"
            raise UsageError(f"{reading.article.path}: has no contact {ident[1]!r}; it tells of {known}")
        return found

    def _before(self, targets: Sequence[str], given: Values) -> Values:
        """What stood in the place of the values given, where one thing is judged."""
        if len(targets) != 1 or not given:
            return {}
        held = told(self.encounters.get(targets[0]) or self._finding(self._idents(targets[0])[0]))
        return {field: held[field] for field in given}

    def _values(self, scope: Scope, values: Mapping[str, str]) -> Values:
        return {
            self._field(scope, name): self._value(scope, self._field(scope, name), value.strip())
            for name, value in values.items()
        }

    def _field(self, scope: Scope, name: str) -> Field:
        found = next((field for field in FIELDS[scope] if field == name), None)
        if found is None:
            raise UsageError(f"{name!r} cannot be corrected; what can be: {', '.join(FIELDS[scope])}")
        return found

    def _value(self, scope: Scope, field: Field, value: str) -> str | None:
        """The value as the record writes it; raises ``UsageError`` where it cannot be."""
        if field in ("date", "place", "period", "speakers") and not value:
            return None
        if field in ("date", "period") and window(value) == NOWHERE:
            raise UsageError(f"{value!r} is no date; write 2021-08-18, 2021-08 or 2021-08-18/2021-08-20")
        if field in _KNOWN and value not in _KNOWN[field]:
            raise UsageError(f"{value!r} is no {field}; those are {', '.join(_KNOWN[field])}")
        if field == "place":
            return self._actor(value)
        if field in ("participants", "speakers"):
            roles = scope in ("report", "encounter")
            return " ".join(self._participant(part, roles) for part in re.split("[,،]", value))
        if not value:
            raise UsageError(f"{field} needs a value")
        return value

    def _participant(self, part: str, roles: bool) -> str:
        name, _, role = part.strip().partition(":")
        if role and (not roles or role not in get_args(Role)):
            raise UsageError(f"{role!r} is no role; those are {', '.join(get_args(Role))}")
        return self._actor(name) + (f":{role}" if role else "")

    def _actor(self, words: str) -> str:
        self._names = self._names or Names(self.actors)
        return resolve(words, self.actors, self._names)


def told(judged: Encounter | Finding) -> Values:
    """The values of what can be judged, as judgements write them."""
    if isinstance(judged, Statement):
        return {"speakers": " ".join(judged.speakers) or None, "class": judged.class_}
    if isinstance(judged, Claim):
        return {"participants": " ".join(judged.participants), "value": str(judged.value), "period": judged.period}
    return {
        "kind": judged.kind,
        "status": judged.status,
        "date": judged.date,
        "place": judged.place,
        "participants": written(judged.participants),
    }


def _is_id(words: str) -> bool:
    return words.startswith("sha256:") and len(words) >= len("sha256:") + 6
