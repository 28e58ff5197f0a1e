"""Whose words a report gives, and who stands between the page and the speaker."""

from __future__ import annotations

import msgspec

from marsad.layers import Draft, Sentence, Unit
from marsad.stages.statements.complements import Cue
from marsad.stages.statements.stated import Stated
from marsad.stages.statements.unlisted import Unlisted

_FROM = frozenset({"عن"})
_QUOTING = frozenset({"نقلا", "نقلاً"})
_FEMALE = ("3fs", "3fd", "3fp")
_MALE, _MANY, _PLURAL, _ONE = "3ms", "ون", ("3mp", "3fp"), "one-person"
_NEARBY = 3
_THE_STATEMENT = "البيان"
_THEREIN = frozenset({"فيها", "فيه"})
_ON, _WHERE = "علي", ("حيث", "اذ")
_ARTICLE, _HAS, _EXPRESSED = "ال", "قد", "عبر"
_TO = frozenset({"ل", "مع", "عن", "الى"})


class SpeechKinds(msgspec.Struct, frozen=True):
    """Folded verbs that carry others' words (``نقل``), place them (``جاء``), go on with them (``أضاف``), say
    that something is written on a thing (``كتب عليها``) or are said to somebody, nouns for those told, and verbs
    that need somebody accused (``اتهم``)."""

    reports: frozenset[str]
    said_in: frozenset[str]
    continuing: frozenset[str]
    written: frozenset[str]
    addressed: frozenset[str]
    addressees: frozenset[str]
    accusing: frozenset[str]


class Speakers:
    """Remembers who spoke last, so that ``وأضاف`` finds its subject."""

    def __init__(self, draft: Draft, kinds: SpeechKinds, unlisted: Unlisted) -> None:
        self._draft = draft
        self._reports, self._containers, self._continuing = kinds.reports, kinds.said_in, kinds.continuing
        self._written, self._addressed, self._accusing = kinds.written, kinds.addressed, kinds.accusing
        self._unlisted, self._stated = unlisted, Stated(draft, kinds.addressed, kinds.addressees)
        self._end = -1
        self._last: list[tuple[tuple[str, ...], int, Cue]] = []

    def of(self, cue: Cue, end: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Speakers and chain of a cue whose content ends at offset ``end``."""
        carried = self._carried(cue)
        if carried:
            found, chain = carried
        else:
            found, chain = self._agents(cue), self._outlets(cue)
        if self._outer(cue) is None:
            self._last.append((found, self._draft.sentences[cue.sentence].paragraph, cue))
            self._end = end
        return found, tuple(a for a in chain if a not in found)

    def _carried(self, cue: Cue) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
        """``نقلت وكالة … عن فلان قوله``: the agency carries, the man behind ``عن`` speaks, whoever he is."""
        units = self._draft.units
        carries = any(h.ref in self._reports for h in units[cue.at].hits)
        for n in range(*cue.gap):
            if units[n].word in _FROM and (carries or units[n - 1].word in _QUOTING):
                return self._who(n + 1, cue.gap[1]), self._carrier(cue.at)
        return None

    def _carrier(self, verb: int) -> tuple[str, ...]:
        """Who carries the words: the verb's agent, else whom the noun behind it names."""
        stated = self._stated.behind(verb)
        return self._draft.agents.get(verb, ())[:1] or (self._named(stated)[:1] if stated >= 0 else ())

    def _who(self, n: int, stop: int) -> tuple[str, ...]:
        """The first actors or speaking noun from unit n on."""
        for k in range(n, stop):
            u = self._draft.units[k]
            if u.kind == "group":
                return self._draft.resolved.get(u.ref, ())
            if named := self._named(k):
                return named
            if u.kind not in ("noun", "adj", "word", "quote"):
                return ()
        return ()

    def _agents(self, cue: Cue) -> tuple[str, ...]:
        unit, subject = self._draft.units[cue.at], self._draft.subjects.get(cue.at, -1)
        said_in = self._said_in(cue)
        if said_in or self._is_written(cue.at):
            return said_in
        if unit.kind == "noun":
            return self._draft.pronouns.get(cue.at, ()) if unit.suffix else self._who(cue.at + 1, cue.gap[1])
        above = self._told_in(cue.at)
        if above:
            return above
        if self._draft.units[cue.at - 1].word == _HAS or self._opens_nominal(cue):
            before = self._stated.before(cue.at, self._draft.sentences[cue.sentence])
            if before >= 0:
                return self._named(before)
        if self._is_of_a_people(cue.at):
            return ()
        quoted = self._stated.quoted(cue.at)
        if quoted >= 0 and cue.quote < 0 and subject < 0:
            return self._unlisted.quoted(quoted)
        if subject > cue.at and self._is_accused(cue, subject):
            return () if self._draft.units[cue.at - 1].kind == "rel" else self._main_or_last(cue)
        if subject > cue.at:
            return self._subject_behind(cue.at, subject)
        behind = self._stated.behind(cue.at)
        if behind >= 0 and unit.kind == "verb":
            return self._named(behind)
        outer = self._outer(cue)
        if outer is not None:
            return self._inside(cue, subject, outer)
        if self._last and self._last[-1][2].sentence == cue.sentence and (self._last[-1][0] or subject < 0):
            return self._last[-1][0]
        if self._draft.units[cue.at - 1].word in _WHERE:
            main = self._main_agent(cue)
            if main and self._agrees(main, cue.at):
                return main
        if unit.kind == "participle":
            return self._main_or_last(cue)
        return self._subject_before(cue, subject)

    def _is_accused(self, cue: Cue, subject: int) -> bool:
        """``واتهمت واشنطن بكذا``: the only party behind the verb is the one accused."""
        units = self._draft.units
        if not any(h.ref in self._accusing for h in units[cue.at].hits):
            return False
        first, last = cue.gap
        parties = [n for n in range(first, last) if units[n].kind in ("group", "noun") and units[n - 1].kind != "prep"]
        return parties == [subject]

    def _is_of_a_people(self, verb: int) -> bool:
        """``ويطالب الفلسطينيون بكذا``: people of a country, nobody in particular."""
        unit = self._draft.units[verb + 1] if verb + 1 < len(self._draft.units) else None
        if unit is None or unit.kind != "group" or self._draft.groups[unit.ref].kind != "nationality":
            return False
        asked = any(h.ref in self._addressed for h in self._draft.units[verb].hits)
        named = self._draft.article.text[unit.start : unit.end].endswith(_MANY)
        return self._draft.units[verb].kind == "verb" and unit.start > self._draft.units[verb].end and named >= asked

    def _is_written(self, verb: int) -> bool:
        """``لافتات كتب عليها``: nobody is said to have written it."""
        units = self._draft.units
        behind = units[verb + 1] if verb + 1 < len(units) else None
        written = any(h.ref in self._written for h in units[verb].hits)
        return written and behind is not None and behind.word.startswith(_ON) and bool(behind.suffix)

    def _opens_nominal(self, cue: Cue) -> bool:
        """``أن مسؤولا كبيرا أبلغ``: behind ``أن`` a noun comes first, and the verb is said of it."""
        units = self._draft.units
        before = self._stated.before(cue.at, self._draft.sentences[cue.sentence])
        if before < 1 or units[before - 1].kind != "that" or units[cue.at].kind != "verb":
            return False
        return not any(u.kind in ("conj", "punct", "quote") for u in units[before : cue.at])

    def _told_in(self, verb: int) -> tuple[str, ...]:
        """``تصريحات للوزير قال فيها``: the words are those of the man named right before."""
        units = self._draft.units
        told = verb > 1 and verb + 1 < len(units) and units[verb + 1].word in _THEREIN
        owned = units[verb - 1].kind == "group" and units[verb - 2].kind in ("prep", "noun")
        if not (told and owned):
            return ()
        return self._draft.resolved.get(units[verb - 1].ref, ()) or self._unlisted.office(verb - 1)

    def _subject_behind(self, verb: int, subject: int) -> tuple[str, ...]:
        """The actors of a subject behind its verb; a noun phrase that stands before it is the subject itself."""
        stated = self._stated.behind(verb)
        if 0 <= stated < subject:
            named = self._named(stated)
            if named or not self._is_person(subject):
                return named
        return self._of_subject(verb, subject)

    def _is_person(self, n: int) -> bool:
        unit = self._draft.units[n]
        return unit.kind == "group" and self._draft.groups[unit.ref].kind in ("person", "new", "office")

    def _subject_before(self, cue: Cue, subject: int) -> tuple[str, ...]:
        """A subject before its verb, else who has acted since the last report, else who spoke in it."""
        before = self._stated.before(cue.at, self._draft.sentences[cue.sentence])
        outside = before > subject and self._stated.opened(before)
        if subject >= 0 and (before < 0 or before >= subject) and not outside:
            return self._of_subject(cue.at, subject)
        if before >= 0:
            return self._named(before)
        since = None if self._goes_on(cue) and self._last else self._agent_since(cue)
        if since is not None:
            return since
        paragraph = self._draft.sentences[cue.sentence].paragraph
        for found, where, said in reversed(self._last):
            near = paragraph - where <= _NEARBY and self._alike(found, said.at, cue.at)
            if near and (not found or self._agrees(found, cue.at)):
                return found
        carried = self._draft.agents.get(cue.at, ())
        return carried if carried and self._agrees(carried, cue.at) else ()

    def _goes_on(self, cue: Cue) -> bool:
        """``وأضاف``, ``وتابع`` go on with what was said before."""
        return any(h.ref in self._continuing for h in self._draft.units[cue.at].hits)

    def _inside(self, cue: Cue, subject: int, outer: tuple[str, ...]) -> tuple[str, ...]:
        """Speech within speech: its own subject, else the outer speaker."""
        before = self._stated.before(cue.at, self._draft.sentences[cue.sentence])
        if subject >= 0 and (before < 0 or before >= subject):
            return self._of_subject(cue.at, subject)
        return self._named(before) if before >= 0 else outer

    def _of_subject(self, verb: int, subject: int) -> tuple[str, ...]:
        """The actors of a verb's subject; unnamed people (``مصادر يمنية``) are nobody, an office has its holder."""
        unit = self._draft.units[subject]
        if unit.kind != "group":
            return self._named(subject)
        if self._draft.groups[unit.ref].kind == "people":
            one = any(_ONE in part.feats for part in self._draft.groups[unit.ref].parts)
            found = self._draft.agents.get(verb, ()) if self._is_definite(unit) else ()
            return found if not one or all(self._is_human(a) for a in found) else ()
        return self._draft.agents.get(verb, ()) if self._names(subject) else self._unlisted.office(subject)

    def _is_human(self, actor: str) -> bool:
        return actor in self._draft.actors and self._draft.actors[actor].kind == "person"

    def _is_definite(self, unit: Unit) -> bool:
        return self._draft.article.text.startswith(_ARTICLE, unit.start)

    def _named(self, n: int) -> tuple[str, ...]:
        """Whoever the noun phrase at unit n names, as rules or the page have it; ``المصدر`` is who spoke last."""
        if self._draft.units[n].word == _THE_STATEMENT and self._last and self._is_body(self._last[-1][0]):
            return self._last[-1][0]
        if self._unlisted.is_source(n) and self._draft.units[n].word.startswith(_ARTICLE):
            return self._last[-1][0] if self._last else self._draft.voices.get(n, ())
        return self._unlisted.at(n)

    def _is_body(self, found: tuple[str, ...]) -> bool:
        return (
            len(found) == 1 and found[0] in self._draft.actors and self._draft.actors[found[0]].kind == "organisation"
        )

    def _outer(self, cue: Cue) -> tuple[str, ...] | None:
        """The speaker in whose words this cue stands, or nothing."""
        if self._last and self._last[-1][2].at < cue.at and self._draft.units[cue.at].start < self._end:
            return self._last[-1][0]
        return None

    def _main_or_last(self, cue: Cue) -> tuple[str, ...]:
        """Who does what the sentence is about, else who spoke last."""
        main = self._main_agent(cue)
        return main if main is not None else (self._last[-1][0] if self._last else ())

    def _main_agent(self, cue: Cue) -> tuple[str, ...] | None:
        """Who does what the sentence is about: the agent of its first verb; nothing where none is stated."""
        sentence = self._draft.sentences[cue.sentence]
        acted = False
        for n in range(sentence.first, cue.at):
            if acted and self._draft.units[n].kind == "that":
                break
            if n in self._draft.subjects and self._is_main(n):
                acted, found = True, self._doer(n, sentence)
                if found or (found is not None and self._may_be_of(n, cue.at)):
                    return found
        return self._expressing(sentence) or None

    def _is_main(self, n: int) -> bool:
        units = self._draft.units
        return units[n].kind == "verb" and units[n].depth == 0 and (n == 0 or units[n - 1].kind != "rel")

    def _may_be_of(self, verb: int, participle: int) -> bool:
        """``أتت …، قائلا``: a participle of a man is of no feminine verb's subject, and the other way round."""
        forms = {h.feats.split()[1] for h in self._draft.units[participle].hits if h.feats.startswith("participle ")}
        return {self._gender(verb)} | (forms & {"m", "f"}) != {"m", "f"}

    def _expressing(self, sentence: Sentence) -> tuple[str, ...]:
        """``عبر الوزير عن``: the verb reads as a preposition or as nothing, whoever stands behind it acts."""
        first = sentence.first + (self._draft.units[sentence.first].kind == "conj")
        opener, behind = self._draft.units[first], self._draft.units[min(first + 1, sentence.last - 1)]
        if (opener.word != _EXPRESSED and opener.kind != "word") or behind.kind != "group":
            return ()
        return self._draft.resolved.get(behind.ref, ())

    def _doer(self, verb: int, sentence: Sentence) -> tuple[str, ...] | None:
        """Who does what a verb says, nobody known (``()``) or not stated (nothing)."""
        subject = self._draft.subjects[verb]
        if subject >= 0:
            return self._of_subject(verb, subject)
        stated = self._stated.behind(verb)
        if stated < 0:
            stated = self._stated.before(verb, sentence)
        return self._named(stated) if stated >= 0 else None

    def _agent_since(self, cue: Cue) -> tuple[str, ...] | None:
        """Whoever did something in a sentence of its own since the last report."""
        last = self._last[-1][2].at if self._last else -1
        for s in range(cue.sentence, -1, -1):
            sentence = self._draft.sentences[s]
            if sentence.first <= last:
                return None
            for n in range(sentence.first, min(sentence.last, cue.at)):
                if self._draft.units[n].kind in ("that", "rel"):
                    break
                found = self._draft.agents.get(n, ()) if self._draft.subjects.get(n, -1) >= 0 else ()
                if found and self._agrees(found, cue.at):
                    return found
        return None

    def _names(self, subject: int) -> bool:
        """Whether the subject was resolved: an unnamed one leaves the speaker open."""
        unit = self._draft.units[subject]
        return bool(self._draft.resolved.get(unit.ref) if unit.kind == "group" else self._named(subject))

    def _said_in(self, cue: Cue) -> tuple[str, ...]:
        """``جاء في البيان أن``: the words are the statement's."""
        units = self._draft.units
        n = cue.at + 1
        if n + 1 >= len(units) or not any(h.ref in self._containers for h in units[cue.at].hits):
            return ()
        for k in range(n, min(n + 4, len(units) - 1)):
            if units[k].kind == "prep" and units[k].word in ("في", "ضمن"):
                return self._who(k + 1, cue.gap[1]) or self._draft.pronouns.get(k, ())
        return ()

    def _agrees(self, found: tuple[str, ...], verb: int) -> bool:
        female = any(f in h.feats for h in self._draft.units[verb].hits for f in _FEMALE)
        if len(found) == 1 and self._is_plural(verb):
            return False
        actor = self._draft.actors.get(found[0])
        if actor is not None and actor.kind == "state":
            return not any(h.feats.endswith(_MALE) for h in self._draft.units[verb].hits if h.category == "verb")
        return not (
            female and len(found) == 1 and actor is not None and actor.kind == "person" and self._male(found[0])
        )

    def _alike(self, found: tuple[str, ...], before: int, verb: int) -> bool:
        """Whether the verb may be of whom the one before was of: he is no she; bodies have nouns of either kind."""
        genders = {self._gender(before), self._gender(verb)} - {""}
        return len(genders) < 2 or not (not found or all(self._is_human(a) for a in found))

    def _gender(self, n: int) -> str:
        """``m`` or ``f`` where a finite verb is clearly of one man or one woman."""
        forms = {h.feats.split()[1] for h in self._draft.units[n].hits if h.category == "verb" and " " in h.feats}
        clear = self._draft.units[n].kind == "verb" and len(forms) == 1
        return {"3ms": "m", "3fs": "f"}.get(next(iter(forms)), "") if clear else ""

    def _is_plural(self, verb: int) -> bool:
        hits = [h.feats for h in self._draft.units[verb].hits if h.category == "verb"]
        return self._draft.units[verb].kind == "verb" and bool(hits) and all(f.endswith(_PLURAL) for f in hits)

    def _male(self, actor: str) -> bool:
        return actor in self._draft.men

    def _outlets(self, cue: Cue) -> tuple[str, ...]:
        """An agency, paper or broadcaster that was spoken to, or that carried the words."""
        subject = self._draft.subjects.get(cue.at, -1)
        there = (n for n in range(*cue.gap) if n != subject)
        return tuple(dict.fromkeys(actor for n in there for actor in self._outlet(n)))

    def _outlet(self, n: int) -> tuple[str, ...]:
        """The outlets that unit n names, listed or not."""
        unit = self._draft.units[n]
        if unit.kind == "group":
            found = self._draft.resolved.get(unit.ref, ())
            return tuple(a for a in found if self._draft.actors[a].kind == "outlet")
        if n in self._draft.voices or self._draft.units[n - 1].word not in _TO:
            return ()
        return self._unlisted.outlet(n)
