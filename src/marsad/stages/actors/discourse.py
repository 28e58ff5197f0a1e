"""What sentences leave unsaid: subjects of verbs without one, pronouns, whose statement ``البيان`` is."""

from __future__ import annotations

from bisect import bisect_left

import msgspec

from marsad.layers import Draft, Group, Part, Sentence
from marsad.rulebook import Rulebook
from marsad.stages.actors.behind import WHERE, Behind
from marsad.stages.actors.eras import Eras
from marsad.stages.actors.honours import Honours
from marsad.stages.actors.metonyms import Metonyms, MetonymWords
from marsad.stages.actors.namesakes import called_so
from marsad.stages.actors.possessed import Possessed
from marsad.stages.actors.pronouns import Pronouns
from marsad.stages.actors.resolve import Cast
from marsad.stages.actors.roles import MOUTH
from marsad.stages.actors.rows import joined_states, last_states, of_peer, of_row, states_told
from marsad.stages.actors.scenes import Scenes
from marsad.stages.actors.voices import Voices, VoiceWords
from marsad.text.tokens import COMMAS

_KNOWN = "one-person"
_ANY_MINISTER, _LEADER, _POST = "minister", "leader", "post"
_THREE = 3
_GOVERNMENT, _SHORT, _FEMININE, _HIS = "prime-minister", "short", "ة", ("ه", "ها")
_NEAR = 8


class TalkWords:
    """Word classes of the discourse, folded once for all pages."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.voices, self.metonyms = VoiceWords(rulebook), MetonymWords(rulebook)
        self.spans, self.since = rulebook.word_class("time-spans"), rulebook.word_class("since")
        self.who_is = rulebook.word_class("who-is")
        self.deputies = rulebook.word_class("deputies")
        self.fighting = rulebook.word_class("fighting")
        self.shy = frozenset(role for role, body in rulebook.bodies.items() if body.shy)


class Discourse:
    """Walks a page sentence by sentence, keeping in mind who was spoken of last."""

    def __init__(self, draft: Draft, cast: Cast, words: TalkWords) -> None:
        self._draft, self._cast = draft, cast
        self.resolved: dict[int, tuple[str, ...]] = {}
        self.served: dict[int, tuple[str, ...]] = {}
        self.met: dict[int, None] = {}
        self.agents: dict[int, tuple[str, ...]] = {}
        self.subjects = dict(draft.subjects)
        self.pronouns: dict[int, tuple[str, ...]] = {}
        self._voices = Voices(draft, cast, words.voices, self.resolved)
        self._focus: tuple[str, ...] = ()
        self._reading = Pronouns(draft, cast, self.resolved)
        self._possessed = Possessed(draft, cast, self.resolved)
        self._main, self._first = True, 0
        self._earlier: list[str] = []
        self._told: frozenset[str] | None = None
        self._metonyms, self._eras = Metonyms(draft, words.metonyms), Eras(draft, words.spans, words.since)
        self._behind = Behind(draft, cast)
        self._honours, self._scenes = Honours(draft, cast), Scenes(draft, cast, self.resolved, words.shy)
        self._who_is, self._deputies, self._fighting = words.who_is, words.deputies, words.fighting

    @property
    def voices(self) -> dict[int, tuple[str, ...]]:
        """Whose the speaking nouns are, by unit."""
        return self._voices.found

    def walk(self) -> None:
        """Resolve every group, then agents and pronouns of each sentence."""
        for sentence in self._draft.sentences:
            self._earlier, self._told, self._first = self._cast.people(), None, sentence.first
            for unit in self._draft.units[sentence.first : sentence.last]:
                if unit.kind == "that" and self._told is None:
                    self._told = frozenset(self._cast.people()) - frozenset(self._earlier)
                if unit.kind == "group" and unit.ref not in self.met:
                    self.met[unit.ref] = None
                    self._cast.era = self._era(unit.ref, unit.n, sentence)
                    self._group(unit.ref, unit.n)
            self._sentence(sentence)

    # ── groups ───────────────────────────────────────────────────────────────────────────────────────────────

    def _group(self, ref: int, n: int) -> None:
        """Resolve a group with what stands before it in mind, and note whom it means."""
        group = self._draft.groups[ref]
        self._cast.telling = self._cast.country(self._focus[0]) if self._focus and self._draft.units[n].depth else "-"
        self._cast.barred = of_peer(self._draft, group, n)
        self._cast.before, self._cast.focus = self._person_before(n), self._focus
        self._cast.near = self._scenes.state(self._first, n) if group.parts[0].body else ""
        self._cast.apposed = bool(self._cast.before) and self._draft.units[n - 1].kind != "group"
        self._cast.somewhere = n > 0 and self._draft.units[n - 1].word in WHERE
        if group.kind == "people" and _KNOWN not in group.parts[0].feats:
            self._cast.unnamed.update(group.parts[0].states)  # ``مسؤول أمريكي``, whom ``المسؤول الأمريكي`` means then
        if found := self._meant(ref, n):
            for actor in found:
                self._cast.note(actor)
            self.resolved[ref] = found
            self._honours.heard(group, n, found)
            if len(found) == 2:
                self._reading.pair = found

    def _meant(self, ref: int, n: int) -> tuple[str, ...]:
        """Whom the group at unit n stands for."""
        group = self._draft.groups[ref]
        if group.kind == "collective":
            return self._collective(group, n)
        if group.kind == "counterpart":
            return self._counterpart(group)
        if self._honours.title(group):
            return self._honoured(group)
        parts = of_row(self._draft, group, n)
        if (local := self._scenes.of_town(group)) and parts is group.parts:
            return local
        if group.kind == "aide":
            parts = self._aide(ref, *parts)
        found = self._behind.of(group, n)
        if group.kind == "office" and not found and self._leads_branch(parts[0], n):
            return ()
        found = found or tuple(a for part in parts for a in self._cast.part(part))
        if group.kind == "person" and _SHORT in parts[-1].feats:
            if group.j - group.i == 1:
                found = called_so(self._draft.tokens[group.i].word, found, self._focus, self._cast)
            else:
                found = self._honours.titled(group, found)
        if group.kind == "place":
            found = self._government(found, n)
        chosen = _POST in group.parts[0].feats  # ``لاختيار رئيسهم``
        return self._possessed.holder(group, n) if not found and group.suffix and not chosen else found

    def _honoured(self, group: Group) -> tuple[str, ...]:
        """``جلالته``: whom the page has named so, else who acts."""
        found = self._honours.meant(group) or self._honours.of_speaker(group, self._focus)
        for actor in found:
            self._cast.meet(actor)
        return found

    def _leads_branch(self, part: Part, n: int) -> bool:
        """``زعيم التنظيم في اليمن``: whoever leads an armed group there is not whom the whole of it follows."""
        units = self._draft.units
        inside = n + 2 < len(units) and units[n + 1].word in WHERE and units[n + 2].kind == "group"
        where = self._draft.groups[units[n + 2].ref] if inside and not self._cast.before else None
        led = where is not None and where.kind in ("place", "state") and len(where.parts[0].names) == 1
        return bool(led and where and self._cast.is_at_large(part.states, where.parts[0].names[0]))

    def _era(self, ref: int, n: int, sentence: Sentence) -> str:
        """The past year said of an office, on which another may have held it."""
        return self._eras.of(n, sentence) if self._draft.groups[ref].kind == "office" else ""

    def _aide(self, ref: int, aide: Part, served: Part) -> tuple[Part, ...]:
        """Who serves and who is served: ``نجل الرئيس التونسي حافظ قائد السبسي`` names the son, not the president."""
        if served.names and not served.role and not aide.names and self._has_owner(aide):
            return (msgspec.structs.replace(aide, names=served.names),)  # ``الرئيس ونائبه فلان``
        past = served.feats & {"former", "late"}
        lone = served.role and len(served.names) == 1 and not aide.names and not past
        if lone and not self._cast.terms.ever(served.names[0], served):
            aide = msgspec.structs.replace(aide, names=served.names)
            served = msgspec.structs.replace(served, names=())
        self._cast.before, self._cast.apposed = "", False
        named = bool(served.names or served.new)
        seen = named if self._is_deputy(aide) else named or served.role != _ANY_MINISTER
        self.served[ref] = self._cast.part(served) if seen else ()
        return (aide,)

    def _has_owner(self, aide: Part) -> bool:
        """Whether a pronoun says whose aide it is: ``نائبه``, not ``نائبة``."""
        owned = any(h.suffix in _HIS for h in self._draft.hits.get(aide.i, ()))
        return owned and self._draft.article.text[self._draft.tokens[aide.i].end - 1] != _FEMININE

    def _is_deputy(self, aide: Part) -> bool:
        """``نائب وزير العمل`` has an office of his own, and says nothing of the minister."""
        return self._draft.tokens[aide.i].word.removeprefix("ال") in self._deputies

    def _person_before(self, n: int) -> str:
        """The one person whose group ends right before unit n, or before ``،`` or ``، وهو`` there."""
        units, k = self._draft.units, n - 1
        while k > 0 and (units[k].word in self._who_is or (units[k].kind == "conj" and k < n - 1)):
            k -= 1
        k -= k > 0 and units[k].word in COMMAS
        found = self.resolved.get(units[k].ref, ()) if k >= 0 and units[k].kind == "group" else ()
        return found[0] if len(found) == 1 and self._cast.actors[found[0]].kind == "person" else ""

    def _government(self, found: tuple[str, ...], n: int) -> tuple[str, ...]:
        """A capital that acts, rather than being somewhere, is its government: ``أعلنت موسكو``."""
        if not self._metonyms.acts(n) or self._again(n, found):
            return found
        state = self._cast.government(found[0]) if found else ""
        return (state,) if state else found

    def _again(self, n: int, found: tuple[str, ...]) -> bool:
        """``العاصمة الكينية نيروبي``: the place said twice is a place."""
        before = self._draft.units[n - 1] if n else None
        if before is None or before.kind != "group" or not found:
            return False
        return self.resolved.get(before.ref, ()) in (found, (self._cast.state_of(found[0]),))

    def _counterpart(self, group: Group) -> tuple[str, ...]:
        return self._same_office(group.parts[0])

    def _same_office(self, part: Part) -> tuple[str, ...]:
        """The holder of the office that somebody from another state, met before, has too."""
        if part.names:
            return self._cast.part(part)
        roles = [
            r
            for p in reversed(self._cast.people())
            if self._cast.state_of(p) not in part.states
            for r in self._roles(p)
        ]
        if part.new:
            return self._cast.part(msgspec.structs.replace(part, role=next(iter(roles), "")))
        return next((found for role in roles if (found := self._cast.counterpart(role, part.states))), ())

    def _roles(self, person: str) -> list[str]:
        """The offices of somebody met: as the page says first, then by the rules."""
        said = [self._cast.roles[person]] if person in self._cast.roles else []
        return [*said, *(office.role for office in self._cast.terms.of(person))]

    def _collective(self, group: Group, n: int) -> tuple[str, ...]:
        """``الرئيسان الروسي والتركي`` by its parts; ``الجانبان`` are the two who were in contact last."""
        if "same-office" in group.parts[0].feats:
            peers = self._cast.people()[-1:]
            found = tuple(a for part in group.parts[1:] for a in self._same_office(part) if a not in peers)
        else:
            each = [(part, self._one_of(part, group.parts[0].role)) for part in group.parts[1:]]
            known = any(found for _, found in each)  # of whom nobody knows the minister, the state is there
            found = tuple(a for part, found in each for a in found or (part.states[:1] if known else ()))
        whole = group.parts[0]
        if len(found) >= 2 or "same-office" in whole.feats:
            return found
        if "last" in whole.feats:
            return tuple([p for p in self._cast.people() if self._cast.gender(p) != "f"][-1:])
        if "three-states" in whole.feats:
            three = self._joined(group.start, _THREE, 0) or self._joined(group.start, _THREE, 0, served=True)
            return self._heads(whole.role, three) if whole.role else three
        if "states" in whole.feats and not found:
            return self._two_states(group.start)
        if "of-both" in whole.feats and not found:
            return self._heads(whole.role, self._two_states(group.start))
        if "pl" in whole.feats or (not whole.role and self._fight(n)):
            return ()
        people = self._sides()
        if whole.role:
            people = [p for p in people if self._may_hold(p, whole.role)]
        if len(self._reading.pair) == 2 and all(p in people for p in self._reading.pair):
            return self._reading.pair
        of_states = all(self._cast.state_of(p) or self._cast.country(p) for p in people[-2:])
        return tuple(people[-2:]) if len(people) >= 2 and of_states else ()

    def _may_hold(self, person: str, role: str) -> bool:
        """Whether somebody holds an office; of ministers only that he leads no state is known."""
        if "minister" in role and role != _GOVERNMENT:
            return not self._cast.terms.leads(person, self._cast.roles.get(person, ""))
        return self._holds(person, role)

    def _holds(self, person: str, role: str) -> bool:
        """Whether somebody has an office; a leader is who has one of the highest."""
        if self._cast.roles.get(person) == role or (role == _LEADER and self._cast.terms.leads(person)):
            return True
        return self._cast.terms.holds(person, (role,))

    def _heads(self, role: str, states: tuple[str, ...]) -> tuple[str, ...]:
        """``رئيسا البلدين``: who holds the office in each of the states, else the state."""
        people = [p for p in self._cast.people() if self._holds(p, role)]
        met = ([p for p in people if self._cast.state_of(p) == state] for state in states)
        found = [p[-1] if p else self._cast.holder(role, state) for p, state in zip(met, states, strict=True)]
        return tuple(p or state for p, state in zip(found, states, strict=True))

    def _sides(self) -> list[str]:
        """People met, the latest last; whoever speaks is no side of what he tells: ``قال المتحدث إن الجانبين``."""
        people = self._cast.people()
        sides = [p for p in people if not self._speaks_for_others(p)]
        others = [p for p in sides if p not in (self._told or ())]
        return others if len(others) > 1 else sides

    def _speaks_for_others(self, person: str) -> bool:
        return any(role.endswith(MOUTH) for role in self._roles(person))

    def _fight(self, n: int) -> bool:
        """``وقف إطلاق النار بين الجانبين``: of sides that fight nobody is sure."""
        return any(unit.says(self._fighting) for unit in self._draft.units[max(self._first, n - _NEAR) : n])

    def _two_states(self, start: int) -> tuple[str, ...]:
        """``البلدان``: two states that the sentence joins by ``و`` or has alone before, else those of the two who were
        in contact last, else the two states met last."""
        found = self._joined(start, 2, self._first) or states_told(self._cast, self._draft, self._before(start))
        found = found or last_states(self._cast, self._reading.pair or self._cast.people()[-2:])
        for state in found:
            self._cast.note(state)
        return found

    def _before(self, start: int) -> range:
        """The units of the sentence before an offset."""
        return range(self._first, bisect_left(self._draft.units, start, key=lambda u: u.start))

    def _joined(self, start: int, count: int, first: int, served: bool = False) -> tuple[str, ...]:
        """So many states that are joined by ``و`` between unit ``first`` and an offset."""
        within = range(first, self._before(start).stop)
        return joined_states(self._cast, self._draft, self.resolved, within, count, served)

    def _one_of(self, part: Part, role: str) -> tuple[str, ...]:
        found = self._cast.part(part)
        if found or not part.states:
            return found
        return part.states[:1] if not role else ()

    # ── sentences ────────────────────────────────────────────────────────────────────────────────────────────

    def _sentence(self, sentence: Sentence) -> None:
        self._main, nouns, subjects = True, self._voices.nouns, self._draft.subjects
        for unit in self._draft.units[sentence.first : sentence.last]:
            n = unit.n
            if unit.kind in ("that", "rel") and unit.depth == 0:
                self._main = False
            if n in nouns:
                self._voices.of(n, unit, self._focus)
            if n in subjects:
                if self._of_other_gender(n, subjects[n]):
                    self.subjects[n] = -1
                self._agent(n, self.subjects[n])
            if unit.suffix and unit.kind != "group":
                self.pronouns[n] = self._reading.of(n, self._focus)

    def _agent(self, verb: int, subject: int) -> None:
        if subject >= 0:
            found = self._doers(subject)
            if found:
                found = self._both(verb, found) if subject < verb else found
                self.agents[verb] = found
                self._reading.acts(subject, found, self._focus)
                if self._main and self._draft.units[verb].depth == 0:
                    self._focus = found
                    self._reading.pair = found if len(found) == 2 else self._reading.pair
            return
        if self._focus:
            self.agents[verb] = self._both(verb, self._focus)

    def _of_other_gender(self, verb: int, subject: int) -> bool:
        """``التقت خلالها الرئيس``: a man behind a verb that says ``she`` is its object where a woman is spoken of,
        and so is a woman behind ``he`` where a man is."""
        unit = self._draft.units[subject]
        if subject <= verb or unit.kind != "group" or len(self._focus) != 1:
            return False
        part = self._draft.groups[unit.ref].parts[0]
        gender = next(map(self._cast.gender, self.resolved.get(unit.ref, ())), "")
        told = self._cast.gender(self._focus[0])
        said = self._draft.units[verb].verb_gender
        if gender == "m" and "f" not in part.feats:
            return told == "f" and said == "f"
        woman = gender == "f" and ("f" in part.feats or not part.role)
        return woman and told == "m" and said == "m"

    def _doers(self, n: int) -> tuple[str, ...]:
        """Whom the group or the speaking noun at unit n means."""
        unit = self._draft.units[n]
        if unit.kind == "group":
            return self._row(n)
        return self.voices.get(n) or self._voices.of(n, unit, self._focus)

    def _both(self, verb: int, found: tuple[str, ...]) -> tuple[str, ...]:
        """``هاتف بوتين رحمن وأكدا``: a dual verb is said of the two people met last, though its subject names one."""
        dual = any(h.feats.endswith(("3md", "3fd")) for h in self._draft.units[verb].hits if h.category == "verb")
        people = tuple(self._cast.people()[-2:])
        return people if dual and len(found) == 1 and len(people) == 2 and found[0] in people else found

    def _row(self, n: int) -> tuple[str, ...]:
        """Actors of a group and of those joined to it by ``و``."""
        units = self._draft.units
        found = list(self.resolved.get(units[n].ref, ()))
        while (
            n + 2 < len(units)
            and units[n + 1].kind == "conj"
            and units[n + 1].word == "و"
            and units[n + 2].kind == "group"
        ):
            n += 2
            found.extend(self.resolved.get(units[n].ref, ()))
        return tuple(dict.fromkeys(found))
