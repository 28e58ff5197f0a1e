"""Whom of those that the page has named a noun means again: ``الاتحاد``, ``الوزارة الروسية``, ``المبعوث الأممي``."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cached_property

from marsad.article import Actor
from marsad.layers import NOT_NOW, Draft, Unit
from marsad.rulebook import ActorEntry, Rulebook
from marsad.stages.statements.speaker_words import SpeakerWords
from marsad.text.fold import fold_word

_TO = "ل"
_ARTICLE, _IN, _ENOUGH, _NAME = "ال", "في", 2, "name"


class Acquaintances:
    """Looks back over the mentions of one draft."""

    def __init__(self, draft: Draft, rulebook: Rulebook, words: SpeakerWords) -> None:
        self._draft, self._units, self._rules, self._words = draft, draft.units, rulebook, words

    def state_of(self, n: int) -> ActorEntry | None:
        """``السلطات في غواتيمالا``, ``السلطات``: the state said with them, else that of which the page speaks most."""
        behind = self._units[n + 2] if n + 2 < len(self._units) and self._units[n + 1].word == _IN else None
        named = self._draft.resolved.get(behind.ref, ()) if behind and behind.kind == "group" else ()
        states = self._rules.states
        return next((states[a] for a in named if a in states), None) or states.get(self._country(n))

    def _country(self, n: int) -> str:
        """The id of the state that the page speaks of most before unit n, places counting double; empty for a tie."""
        at, votes = self._units[n].start, Counter[str]()
        for mention in self._draft.mentions:
            entry = self._draft.actors.get(mention.actor)
            if mention.end <= at and entry is not None and entry.country and entry.kind != "outlet":
                votes[entry.country] += 1 + (entry.kind == "place")
        (first, most), (_, next_) = [*votes.most_common(2), ("", 0), ("", 0)][:2]
        clear = most >= _ENOUGH and most > next_
        return next((a for a, s in self._rules.states.items() if s.country == first), "") if clear else ""

    def body_before(self, n: int) -> tuple[str, ...]:
        """``الاتحاد``, ``الحركة``: the body named last with that noun, else the one whose name has it as a rule or may
        have it (``حركة طالبان``)."""
        noun, at = self._units[n].word.removeprefix(_ARTICLE), self._units[n].start
        here = max(self._last(self._bodies_here.get(word, ()), at) for word in (noun, _ARTICLE + noun))
        if here >= 0:
            return (self._draft.mentions[here].actor,)
        named = max(self._last(self._bodies.get(word, ()), at) for word in (noun, _ARTICLE + noun))
        called = {f.ref for f in self._rules.forms.get(noun, ()) if f.category == _NAME and f.rest}
        last = max((self._last(places, at) for a, places in self._groups.items() if a in called), default=-1)
        return (self._draft.mentions[max(named, last)].actor,) if max(named, last) >= 0 else ()

    def is_from(self, unit: Unit, body: Actor | None) -> bool:
        """``المنظمة الفرنسية``: whether a nationality is that of a body, whose state nothing denies."""
        if body is None or body.kind != "organisation" or self._draft.group_kind(unit) != "nationality":
            return False
        states = self._draft.groups[unit.ref].parts[0].states
        return not body.country or body.country in {self._rules.actors[s].country for s in states}

    def company(self, n: int) -> tuple[str, ...]:
        """``شركة الخطوط الجوية الهندية``: the body named behind the noun; ``الشركة الهندية``, which no name of that
        noun is: the body of that state that the page has named last."""
        unit, behind = self._units[n], self._units[n + 1]
        if not unit.says(self._words.companies):
            return ()
        if not unit.word.startswith(_ARTICLE):
            return self._draft.resolved.get(behind.ref, ()) if self._draft.group_kind(behind) == "body" else ()
        before = (m.actor for m in reversed(self._draft.mentions) if m.end <= unit.start)
        bodies = (a for a in before if self._draft.actors[a].kind == "organisation" and self._draft.actors[a].country)
        return next(((a,) for a in bodies if self.is_from(behind, self._draft.actors[a])), ())

    def _last(self, mentions: Sequence[int], at: int) -> int:
        """The last of some mentions that end before offset ``at``; -1 where none does."""
        return next((k for k in reversed(mentions) if self._draft.mentions[k].end <= at), -1)

    @cached_property
    def _bodies(self) -> dict[str, list[int]]:
        """The mentions of bodies by the words that they are called by, here or as a rule."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for k, mention in enumerate(self._draft.mentions):
            entry = self._draft.actors.get(mention.actor)
            if entry is not None and entry.kind == "organisation":
                for word in dict.fromkeys(fold_word(f"{mention.text} {entry.label_ar}").split()):
                    found[word].append(k)
        return found

    @cached_property
    def _bodies_here(self) -> dict[str, list[int]]:
        """The mentions of bodies by the words of each."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for word, places in self._bodies.items():
            written = [k for k in places if word in fold_word(self._draft.mentions[k].text).split()]
            found[word].extend(written)
        return found

    @cached_property
    def _groups(self) -> dict[str, list[int]]:
        """The mentions of bodies and groups, by whom they mean."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for k, mention in enumerate(self._draft.mentions):
            entry = self._draft.actors.get(mention.actor)
            if entry is not None and entry.kind in ("organisation", "group"):
                found[mention.actor].append(k)
        return found

    def several(self, n: int) -> tuple[str, ...]:
        """``الوزراء`` once ``وزراء خارجية الجزائر ومصر`` have been named: those called so last."""
        noun = self._noun(n)
        if not noun.startswith(_ARTICLE):
            return ()
        groups = (k for k in range(n - 1, -1, -1) if self._units[k].kind == "group" and self._is_of_several(k))
        same = (self._units[k].ref for k in groups if self._noun(k) == noun.removeprefix(_ARTICLE))
        return next((found for ref in same if (found := self._draft.resolved.get(ref, ()))), ())

    def _is_of_several(self, n: int) -> bool:
        return self._draft.groups[self._units[n].ref].kind == "collective"

    def _noun(self, n: int) -> str:
        """The one word of a group of several at unit n, else its first; empty for other groups."""
        u = self._units[n]
        words = fold_word(self._draft.article.text[u.start : u.end]).split() if self._is_of_several(n) else [""]
        return words[0] if len(words) == 1 or not words[0].startswith(_ARTICLE) else ""

    def body_of(self, n: int) -> tuple[str, ...]:
        """``الوزارة الروسية``: the body of that state named last whose name has the noun of the group at unit n."""
        unit = self._units[n]
        noun = fold_word(self._draft.article.text[unit.start : unit.end]).split()[0].removeprefix(_ARTICLE)
        states = {s for part in self._draft.groups[unit.ref].parts for s in part.states}
        homes = {self._rules.actors[s].country for s in states if s in self._rules.actors}
        named = [k for k in self._bodies.get(noun, ()) if self._country_of(k) in homes]
        last = self._last(named, unit.start)
        return (self._draft.mentions[last].actor,) if last >= 0 else ()

    def _country_of(self, mention: int) -> str | None:
        return self._draft.actors[self._draft.mentions[mention].actor].country

    def official(self, n: int) -> tuple[str, ...]:
        """``المبعوث الأممي``, ``المسؤول الأفريقي``: the person of that state or body spoken of last."""
        unit = self._units[n]
        part = self._draft.groups[unit.ref].parts[0]
        vague = (
            self._draft.groups[unit.ref].kind == "office"
            and part.role in self._words.vague
            and not part.feats & NOT_NOW
        )
        if not vague or len(part.states) != 1 or not self._draft.article.text.startswith(_ARTICLE, unit.start):
            return ()
        before = (m.actor for m in reversed(self._draft.mentions) if m.end <= unit.start)
        return next(((a,) for a in before if a in self._officials and self._belongs(a, part.states[0])), ())

    @cached_property
    def _officials(self) -> frozenset[str]:
        """Whom the page names with an office; a spy of the same state is no ambassador."""
        groups = ((ref, found) for ref, found in self._draft.resolved.items() if len(found) == 1)
        named = {
            found[0] for ref, found in groups if any(p.role or "aide" in p.feats for p in self._draft.groups[ref].parts)
        }
        return frozenset({*named, *(a for a in self._draft.actors if a in self._rules.offices_by_person)})

    def _belongs(self, actor: str, state: str) -> bool:
        entry, known = self._rules.actors.get(actor), self._draft.actors.get(actor)
        if known is None or known.kind != "person":
            return False
        home = self._rules.actors.get(state)
        if entry is None:
            return home is not None and bool(home.country) and known.country == home.country
        return entry.state == state or any(o.of == state for o in self._rules.offices_by_person.get(actor, ()))

    def has_voice(self, n: int) -> bool:
        """A noun whose owner the discourse knows; a state owns statements, no reports or papers."""
        unit = self._units[n]
        if n not in self._draft.voices or unit.kind not in ("noun", "participle"):
            return False
        plural = any("pl" in h.feats.split() and h.ref in self._words.reports for h in unit.hits)
        if plural and unit.word.startswith(_ARTICLE):
            return False
        if self._is_named_whole(n):
            return False
        owner = self._draft.actors.get(self._draft.voices[n][0])
        speaks = unit.says(self._words.texts)
        body = unit.says(self._words.bodies)
        if owner is not None and owner.kind == "outlet" and body and not unit.says(self._words.outlets):
            return self._units[n].word.removeprefix(_ARTICLE) in fold_word(owner.label_ar).split()
        return owner is None or speaks or (owner.kind != "state" and not (body and owner.kind == "person"))

    def _is_named_whole(self, n: int) -> bool:
        """``المكتب الألماني للإحصاء``: a body whose name goes on behind the nationality is not the state's voice."""
        nation, to = self._units[n + 1 : n + 3] if n + 2 < len(self._units) else (None, None)
        named = nation is not None and self._draft.group_kind(nation) == "nationality"
        return named and to is not None and to.word == _TO and self._units[n].says(self._words.bodies)
