"""Where a contact took place: cities before states, and only where the words put the contact there."""

from __future__ import annotations

from typing import cast

from marsad.article import Actor, ActorKind
from marsad.layers import Draft, Group, Sentence, Unit
from marsad.rulebook import ActorEntry, Rulebook
from marsad.rulebook.match import Match
from marsad.text.fold import fold_word

_IN = frozenset({"في", "ب"})
_KINDS = ("meeting", "visit", "call", "summit", "agreement", "message")
_GOALS = ("p", "q")
_STATES, _FOR = "states", "ل"
_AHEAD = 16
_BACK = 12
_SITE = 5
_RESUMED = 3


class PlaceWords:
    """What the rules say about places: nouns that stand before them, capitals by state."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.actors = rulebook.actors
        self.margins = rulebook.word_class("margins")
        self.sites = rulebook.word_class("site")
        self.capital = rulebook.word_class("capital")
        self.homeland = rulebook.word_class("homeland")
        self.held = rulebook.word_class("happen-verb")
        self.hosting = rulebook.word_class("hosting")
        self.seat = rulebook.word_class("seat")
        self.where = rulebook.word_class("where")
        self.rounds = rulebook.word_class("round")
        self.contacts = frozenset().union(*(rulebook.word_class(f"{k}-noun") for k in _KINDS))
        self.capitals = {a.state: a.id for a in reversed(rulebook.actors.values()) if a.metonym and a.kind == "place"}


class Places:
    """Finds places on one page; ``used`` collects those that the page's actors do not hold yet.

    What a title names (``نظيره بجمهورية مالي السيد فلان``) is none; ``titled`` as ``Titles`` gives them.
    """

    def __init__(self, draft: Draft, words: PlaceWords, titled: frozenset[int] = frozenset()) -> None:
        self._draft, self._words, self._titled = draft, words, titled
        self.used: dict[str, Actor] = {}

    def bound(self, match: Match) -> tuple[str, ...]:
        """Places of the slots of goals, several for a journey of several stops."""
        verb = self._draft.units[match.anchor]
        bound = [match.binds[slot] for slot in _GOALS if slot in match.binds]
        own = verb.kind == "verb" and verb.suffix and all(how == "suffix" for _, _, how in bound)
        if own and match.entry.kind == "visit":
            return tuple(p for a in self._draft.pronouns.get(match.anchor, ()) if (p := self.keep(a)))
        named = [p for first, last, how in bound if how != "suffix" for n in range(first, last) for p in self._all(n)]
        meant = [
            self.keep(a) for first, _, how in bound if how == "suffix" for a in self._draft.pronouns.get(first, ())
        ]
        return tuple(dict.fromkeys(p for p in (*named, *meant) if p))

    def _all(self, n: int) -> tuple[str | None, ...]:
        """The place at unit n, all states of ``البلدين``."""
        if not self._means_states(n):
            return (self.at(n),)
        return tuple(self.keep(state) for state in self._draft.resolved.get(self._draft.units[n].ref, ()))

    def _means_states(self, n: int) -> bool:
        unit = self._draft.units[n]
        group = self._draft.groups[unit.ref] if unit.kind == "group" else None
        return group is not None and group.kind == "collective" and _STATES in group.parts[0].feats

    def at_home(self, match: Match, sentence: Sentence, guests: frozenset[str]) -> str | None:
        """``زيارة للبلاد``: the state of somebody else whom the sentence, else the page, speaks of."""
        inside = (h.ref for n in range(match.first, match.last) for h in self._draft.units[n].hits)
        called = self._words.homeland.intersection(inside)
        if not called:
            return None
        away = {self.state_of(g) for g in guests}
        near = [
            a
            for n in range(sentence.first, sentence.last)
            if self._draft.units[n].kind == "group"
            for a in self._draft.resolved.get(self._draft.units[n].ref, ())
        ]
        for actor in (*near, *(m.actor for m in self._draft.mentions)):
            state = self.state_of(actor)
            if state and state not in away and self._draft.actors[actor].kind == "person":
                return self.keep(state)
        return self._called(called, away)

    def _called(self, nouns: frozenset[str], away: set[str]) -> str | None:
        """``السلطنة``: a state of the page, not that of the visitors, whose name begins with the noun."""
        for mention in self._draft.mentions:
            state = self.state_of(mention.actor) or mention.actor
            entry = self._words.actors.get(state)
            if entry and state not in away and fold_word(entry.ar).split()[0].removeprefix("ال") in nouns:
                return self.keep(state)
        return None

    def state_of(self, actor: str) -> str:
        """The state that somebody belongs to."""
        entry = self._words.actors.get(actor)
        return entry.state if entry else ""

    def around(self, anchor: int, last: int, sentence: Sentence, others: list[int]) -> str | None:
        """The place said of a contact in its clause: behind it first, then before it."""
        behind = [n for n in self._behind(anchor, last, sentence, others) if self._located(n, sentence)]
        before = [n for n in self._before(anchor, sentence, others) if self._located(n, sentence)]
        found = [p for n in (*behind, *before, *self._where(anchor, sentence)) if (p := self.at(n))]
        return next((p for p in found if self.kind(p) == "place"), found[0] if found else None)

    def _behind(self, anchor: int, last: int, sentence: Sentence, others: list[int]) -> list[int]:
        found = []
        for n in range(anchor + 1, min(last + _AHEAD, sentence.last)):
            u = self._draft.units[n]
            if (n >= last and u.kind in ("that", "verb", "rel") and not self._tells_place(n)) or n in others:
                break
            if u.kind == "group":
                found.append(n)
        return found

    def _where(self, anchor: int, sentence: Sentence) -> list[int]:
        """``كندا حيث التقى``: the place right before the relative adverb that opens the clause."""
        units = self._draft.units
        for n in range(anchor - 1, max(sentence.first, anchor - _BACK), -1):
            if units[n].word in self._words.where:
                k = n - 1
                while k > sentence.first and (units[k].kind in ("punct", "time") or units[k].aside):
                    k -= 1
                return [k]
            if units[n].kind == "rel" and any(
                u.suffix and u.word.removesuffix(u.suffix) in _IN for u in units[n + 1 : anchor + _RESUMED]
            ):
                return [n - 1]  # ``كوبا التي التقى فيها``
            if units[n].kind in ("that", "rel") or units[n].word in (":", "؛"):
                break
        return []

    def _tells_place(self, n: int) -> bool:
        """``القمة التي عقدت في جنيف``: a verb that only says that it took place, and the pronoun before it."""
        units = self._draft.units
        happens = self._words.held | self._words.hosting
        return any(h.ref in happens for k in (n, n + 1, n + 2) if k < len(units) for h in units[k].hits)

    def _before(self, anchor: int, sentence: Sentence, others: list[int]) -> list[int]:
        found = []
        for n in range(anchor - 1, max(sentence.first, anchor - _BACK) - 1, -1):
            u = self._draft.units[n]
            if (
                u.kind in ("that", "rel")
                or n in others
                or (u.kind == "conj" and self._draft.units[n + 1].kind == "verb")
            ):
                break
            if u.kind == "group":
                found.append(n)
        return found

    def _located(self, n: int, sentence: Sentence) -> bool:
        """Whether the group at n is where something happens: behind ``في`` or ``ب``, maybe with a site between."""
        units = self._draft.units
        if n in self._titled:
            return False
        if n > sentence.first and units[n - 1].kind == "verb" and units[n - 1].says(self._words.hosting):
            return True  # ``استضافت أنقرة الجولة``
        k = n - 1
        while k > max(sentence.first, n - _SITE) and (units[k].kind in ("adj", "word") or self._is_site(k)):
            k -= 1
        if k > sentence.first and self._names_place(k):
            return self._located(k, sentence)
        if k < sentence.first or units[k].word not in _IN:
            return False
        b = k - 1
        while b > sentence.first and (units[b].kind in ("adj", "adv", "num") or _counts(units[b]) or units[b].aside):
            b -= 1
        if b > sentence.first and units[b].kind == "noun" and self._is_site(b - 1):
            b -= 1  # ``في مقر إقامته``
        noun = units[b]
        if noun.kind == "group" and self._holds_office_there(self._draft.groups[noun.ref]):
            return False
        return (
            b < sentence.first
            or noun.kind != "noun"
            or units[b - 1].word in _IN
            or self._of_round(b, sentence)
            or noun.says(self._words.contacts | self._words.held)
            or self._is_site(b)
            or self._is_margin(b, sentence)
        )

    def _is_margin(self, n: int, sentence: Sentence) -> bool:
        """``على هامش أعمال الجمعية العامة في نيويورك``: a noun at n that says on whose margins something happens."""
        units = self._draft.units
        while n > sentence.first and units[n].kind in ("noun", "adj", "word", "num"):
            n -= 1
        return units[n].word in self._words.margins

    def _of_round(self, n: int, sentence: Sentence) -> bool:
        """``الدورة المقبلة للجنة المشتركة بدكار``: a noun at n that says of what kind a round of talks is."""
        units = self._draft.units
        while n > sentence.first and (units[n].kind in ("noun", "adj") or units[n].word == _FOR):
            if units[n].kind == "noun" and units[n].says(self._words.rounds):
                return True
            n -= 1
        return False

    @staticmethod
    def _holds_office_there(group: Group) -> bool:
        """``رئيس الوزراء في بغداد``: an office whose state only the place behind it says."""
        part = group.parts[0]
        return group.kind == "office" and not part.states and not any(f.startswith("of:") for f in part.feats)

    def _names_place(self, n: int) -> bool:
        unit = self._draft.units[n]
        return self._draft.group_kind(unit) in ("place", "state")

    def _is_site(self, n: int) -> bool:
        return self._draft.units[n].says(self._words.sites)

    def at(self, n: int) -> str | None:
        """The place or state that the group at n names; a capital is a city here, whoever governs from it."""
        unit = self._draft.units[n]
        if unit.kind != "group" or (n and self._draft.units[n - 1].kind == "num"):
            return None
        group = self._draft.groups[unit.ref]
        if self._names_capital(n):
            return self.keep(self._words.capitals.get(group.parts[0].states[0], ""))
        if group.kind == "body":
            return self._seat(self._draft.resolved.get(unit.ref, ()))
        if group.kind not in ("place", "state"):
            return None
        return self.keep(
            self._chosen(group.parts[0].names or group.parts[0].states, self._draft.resolved.get(unit.ref, ()))
        )

    def capitals(self) -> frozenset[int]:
        """Units that say where somebody goes as a place does: ``العاصمة القطرية``, ``البلدين``."""
        behind = (n + 1 for n in self._draft.saying(self._words.capital) if n + 1 < len(self._draft.units))
        states = (u.n for u in self._draft.units if u.kind == "group" and self._means_states(u.n))
        return frozenset((*(n for n in behind if self._names_capital(n)), *states))

    def _names_capital(self, n: int) -> bool:
        unit = self._draft.units[n]
        if not n or unit.kind != "group" or self._draft.groups[unit.ref].kind != "nationality":
            return False
        return self._draft.units[n - 1].says(self._words.capital)

    def _seat(self, resolved: tuple[str, ...]) -> str | None:
        """``في البيت الأبيض``: the capital, for a palace or office that those who govern sit in."""
        entry = self._words.actors.get(resolved[0]) if resolved else None
        if entry is None or fold_word(entry.role) not in self._words.seat:
            return None
        return self.keep(self._words.capitals.get(entry.state, ""))

    def _chosen(self, names: tuple[str, ...], resolved: tuple[str, ...]) -> str:
        """Of the actors a name may mean the one resolved, but for a government said by its city the city."""
        entries = [e for name in names if (e := self._words.actors.get(name))]
        if resolved and resolved[0] in names:
            return resolved[0]
        return next((e.id for e in entries if e.kind == "place"), entries[0].id if entries else "")

    def keep(self, place: str) -> str | None:
        """The place, noted as one that the reading refers to; nothing where it is no place."""
        entry = self._words.actors.get(place)
        if entry is None or entry.kind not in ("place", "state"):
            return None
        return self.note(place)

    def note(self, actor: str) -> str:
        """An actor of the rules, noted as one that the reading refers to."""
        entry = self._words.actors.get(actor)
        if entry and actor not in self._draft.actors:
            self.used[actor] = _public(entry)
        return actor

    def kind(self, place: str) -> str:
        """``place`` or ``state``."""
        entry = self._words.actors.get(place)
        return entry.kind if entry else ""

    def state(self, place: str | None) -> str:
        """The state that a place lies in, or the state itself."""
        entry = self._words.actors.get(place or "")
        if entry is None:
            return ""
        return entry.id if entry.kind == "state" else entry.state


def _counts(unit: Unit) -> bool:
    """``الثاني``, which is a noun too."""
    return unit.kind == "noun" and any(hit.category == "ordinal" for hit in unit.hits)


def _public(entry: ActorEntry) -> Actor:
    return Actor(
        kind=cast(ActorKind, entry.kind),
        label_en=entry.en,
        label_ar=entry.ar,
        aliases_en=entry.aliases_en,
        wikidata=entry.wikidata or None,
        country=entry.country or None,
    )
