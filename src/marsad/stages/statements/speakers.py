"""Whose words a report gives, and who stands between the page and the speaker."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from marsad.layers import Draft, Unit
from marsad.stages.statements.agreement import Agreement
from marsad.stages.statements.answers import answering
from marsad.stages.statements.apposed import Apposed
from marsad.stages.statements.ascribed import Ascribed
from marsad.stages.statements.carriers import Carriers
from marsad.stages.statements.complements import Cue
from marsad.stages.statements.doers import Doers, Naming
from marsad.stages.statements.heard import Heard
from marsad.stages.statements.particles import ON, WHERE
from marsad.stages.statements.sources import Source
from marsad.stages.statements.stated import Stated
from marsad.stages.statements.turns import SpeechKinds, Turns
from marsad.stages.statements.unlisted import Unlisted

_FROM, _TO = frozenset({"عن", "لسان"}), ("ل", "الي")
_OF_HIM, _HER, _MOUTH = "عن", "ها", "لسان"
_QUOTING = frozenset({"نقلا", "نقلاً"})
_ONE = "one-person"
_NEARBY, _THAT, _THE_STATEMENT = 3, 2, "البيان"
_ARTICLE, _HAS, _WITHIN = "ال", "قد", ("في", "ضمن")


class Speakers:
    """Remembers who spoke last, so that ``وأضاف`` finds its subject."""

    def __init__(
        self,
        draft: Draft,
        kinds: SpeechKinds,
        unlisted: Unlisted,
        speech: frozenset[str],
        attributions: Callable[[], Sequence[Source]],
    ) -> None:
        self._draft, self._speech = draft, speech
        self._reports, self._containers = kinds.report_verb, kinds.said_in
        self._ascribing, self._spokesmen = kinds.ascribing, kinds.speaking_person
        self._turns, self._agreement = Turns(draft, kinds), Agreement(draft, unlisted.actors, kinds.report_verb)
        self._unlisted, self._stated = unlisted, Stated(draft, kinds)
        self._carriers = Carriers(draft, unlisted, self._stated, kinds)
        self._apposed = Apposed(draft, kinds.person_noun, kinds.circumstance, kinds.one_of)
        self._heard = Heard(draft, self._agreement, attributions)
        self._ascribed = Ascribed(draft, self._heard, self._stated, kinds.ascribed_unnamed)

    @property
    def _doers(self) -> Doers:
        """Made for each question: kept here, it would hold what it is kept by, and pages were never let go at once."""
        naming = Naming(self._named, self._of_subject, self._agreement.is_of_person)
        return Doers(self._draft, self._unlisted, self._turns, self._stated, self._agreement, naming)

    def of(self, cue: Cue, end: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Speakers and chain of a cue whose content ends at offset ``end``."""
        told = (*self._reporting(cue), *self._carriers.spoken_to(cue, said_before=self._heard.here(cue) is not None))
        found, chain = self._carried(cue) or (self._agents(cue), told)
        self._heard.note(found, cue, end)
        return found, tuple(a for a in chain if a not in found)

    def is_a_source(self, cue: Cue) -> bool:
        """``كشف مصدر لصحيفة أن``: somebody speaks who wants no name."""
        stated = self._stated.behind(cue.at)
        return cue.content == "clause" and stated >= 0 and self._unlisted.is_source(stated)

    def _carried(self, cue: Cue) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
        """``نقلت وكالة … عن فلان قوله``: the agency carries, the man behind ``عن`` speaks, whoever he is."""
        units = self._draft.units
        carries = units[cue.at].says(self._reports)
        for n in range(*cue.gap):
            if carries and units[n].suffix and units[n].word.startswith(_OF_HIM):
                return self._of_him(n), self._carriers.of(cue.at, self._named)
            ascribed = units[n].word in _TO and units[cue.at].says(self._ascribing)
            if ascribed or (units[n].word in _FROM and (carries or units[n - 1].word in _QUOTING)):
                return self._at_the_end(n, cue)
        return None

    def _at_the_end(self, n: int, cue: Cue) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """``نقلت الوكالة عن القناة عن الناطق``: the last one speaks, outlets between lengthen the chain."""
        who, chain = self._who(n + 1, cue.gap[1]), self._carriers.of(cue.at, self._named)
        further = (k for k in range(n + 2, cue.gap[1]) if self._draft.units[k].word in _FROM)
        for k in further if self._carriers.outlets(who) else ():
            if source := self._who(k + 1, cue.gap[1]):
                return source, (*chain, *who)
        return who, (*chain, *self._carriers.told(n, cue.gap[1]))

    def _of_him(self, n: int) -> tuple[str, ...]:
        """``نقلت الوكالة عنه قوله``: who spoke last, where his pronoun it may be, else whom it stands for."""
        last = self._heard.who
        female = self._draft.units[n].suffix == _HER
        his = len(last) == 1 and self._agreement.is_human(last[0]) and female != (last[0] in self._draft.men)
        return last if his else self._draft.pronouns.get(n, ())

    def _who(self, n: int, stop: int) -> tuple[str, ...]:
        """The first actors or speaking noun from unit n on."""
        for k in range(n, stop):
            u = self._draft.units[k]
            if u.kind == "group":
                media = k > n and self._draft.group_kind(u) == "nationality"  # وسائل الإعلام الأمريكية
                unnamed = self._draft.groups[u.ref].kind == "people" and not self._is_definite(u)
                known = self._draft.resolved.get(u.ref) or self._heard.same(k)
                return () if unnamed or media else known or self._office(k)
            if self._unlisted.is_source(k) and not u.word.startswith(_ARTICLE):
                return ()
            if named := self._named(k) or self._unlisted.met(k):
                return named
            if u.kind not in ("noun", "adj", "word", "quote") and not self._stated.is_of_text(k):
                return ()
        return ()

    def _agents(self, cue: Cue) -> tuple[str, ...]:
        """The name behind a long title, ``الأخير`` who answers, else who is found around the verb."""
        found, last = self._agreement.one_or_many(self._around(cue), cue.at), self._heard.here(cue)
        return self._apposed.of(cue) or (answering(self._draft, cue.at, last[0]) if last else ()) or found

    def _around(self, cue: Cue) -> tuple[str, ...]:
        """By a turn of phrase, by what stands behind the verb, by what surrounds it, by a subject before."""
        for find in (self._by_turn, self._by_pronoun, self._by_front, self._by_rear, self._by_surroundings):
            found = find(cue)
            if found is not None:
                return found
        return self._subject_before(cue, self._subject(cue))

    def _subject(self, cue: Cue) -> int:
        """The unit of the verb's subject; -1 where none is, and where who stands there is only called on."""
        subject = self._draft.subjects.get(cue.at, -1)
        return -1 if self._turns.is_asked(cue.at, subject) else subject

    def _by_turn(self, cue: Cue) -> tuple[str, ...] | None:
        """``جاء في البيان``, ``قوله``, ``تصريحات للوزير قال فيها``, ``كتب عليها``."""
        unit = self._draft.units[cue.at]
        both = self._turns.both(cue.at)
        if mouth := self._by_mouth(cue) or self._draft.pronouns.get(both, ()):
            return mouth
        owner = self._turns.owner(cue.at)
        said_in = self._named(owner) if owner >= 0 else self._said_in(cue)
        if said_in or owner >= 0 or self._turns.is_written(cue.at) or self._turns.is_elsewhere(cue.at):
            return said_in
        if unit.kind == "noun":
            return self._doers.his(cue) if unit.suffix else self._who(cue.at + 1, cue.gap[1])
        if honoured := self._unlisted.honoured.of(cue.at + 1):
            return honoured
        if (maker := self._turns.put_out(cue.at)) >= 0:
            return self._draft.resolved.get(self._draft.units[maker].ref) or self._named(maker)
        if self._turns.describes_thing(cue.at):
            return self._doers.main(cue)
        return self._doers.therein(cue)

    def _by_mouth(self, cue: Cue) -> tuple[str, ...]:
        """``أكد المجلس، على لسان رئيسه فلان، أن``: whoever is named speaks for the body."""
        units = self._draft.units
        for n in range(cue.gap[0] + 1, cue.gap[1]):
            if units[n].word == _MOUTH and units[n - 1].word == ON:
                named = self._who(n + 1, cue.gap[1])
                return named if all(map(self._agreement.is_human, named)) else ()
        return ()

    def _by_pronoun(self, cue: Cue) -> tuple[str, ...] | None:
        """``قالت المنظمة …، وإنها تحض``: the pronoun with ``إن`` is who said so."""
        before = self._draft.units[cue.at - 1] if cue.at else None
        pronoun = before is not None and before.kind == "that" and len(before.word) > _THAT
        outer = self._heard.outer(cue) if pronoun else None
        if outer:
            return outer
        last = self._heard.said[-1] if self._heard.said and self._turns.is_said_before(cue.at) else None
        near = last is not None and last[2].sentence == cue.sentence and last[0]
        return last[0] if last is not None and near and self._agreement.agrees(last[0], cue.at) else None

    def _by_front(self, cue: Cue) -> tuple[str, ...] | None:
        """``وكان الخبير قد قال``, ``أن مسؤولا أبلغ``, ``أما الخبير فقال``: a noun that opens the verb's clause."""
        sentence = self._draft.sentences[cue.sentence]
        if (topic := self._turns.as_for(cue.at, sentence.first)) >= 0:
            return self._who(topic, topic + 1) or self._named(topic) or self._apposed.before(topic, cue.at)
        if self._draft.units[cue.at - 1].word != _HAS and not self._stated.opens_nominal(cue.at, sentence):
            return None
        before = self._stated.before(cue.at, sentence)
        return self._named(before) if before >= 0 else None

    def _by_rear(self, cue: Cue) -> tuple[str, ...] | None:
        """A subject behind the verb: a people, a name between marks, a group, a noun; nothing where none is."""
        subject = self._subject(cue)
        countryman = self._turns.countryman(cue.at) if subject < cue.at else -1
        countryman = max(countryman, self._turns.bracketed(cue.at), self._stated.his(cue.at))
        if countryman >= 0:
            return self._draft.resolved.get(self._draft.units[countryman].ref, ())
        if cue.content == "clause" and self._stated.describes(cue.at, subject):
            return self._of_subject(cue.at, subject)
        if self._turns.is_of_a_people(cue.at) or self._turns.is_of_nobody(cue.at) or self._stated.relative(cue.at):
            return ()
        quoted = self._stated.quoted(cue.at)
        if quoted >= 0 and cue.quote < 0 and subject < 0:
            return self._unlisted.quoted(quoted)
        if self._turns.is_accused(cue, subject):
            main = () if self._draft.units[cue.at - 1].kind == "rel" else self._main_or_last(cue)
            return () if main == self._of_subject(cue.at, subject) else main
        if asking := self._doers.asking(cue, subject, self._heard.here(cue)):
            return asking
        if subject > cue.at:
            return self._subject_behind(cue.at, subject) or self._titled(cue, subject)
        behind = self._stated.behind(cue.at)
        told = cue.content == "phrase" and behind == cue.first and self._turns.is_told_of(behind)
        stated = behind >= 0 and not told and self._draft.units[cue.at].kind == "verb"
        return (self._named(behind) or self._beside(behind) or self._titled(cue, behind)) if stated else None

    def _titled(self, cue: Cue, n: int) -> tuple[str, ...]:
        """``وأضاف المحامي``: who spoke last, whom the page has not called so before."""
        return self._heard.lately(cue) if self._stated.is_title(n, alone=True) else ()

    def _beside(self, n: int) -> tuple[str, ...]:
        """The body named beside people whom nobody knows."""
        body = self._stated.beside(n)
        return self._draft.resolved.get(self._draft.units[body].ref, ()) if body >= 0 else ()

    def _by_surroundings(self, cue: Cue) -> tuple[str, ...] | None:
        """Speech within speech, a second report of one sentence, ``حيث قال``, a participle; else nothing."""
        subject = self._subject(cue)
        sentence, participle = self._draft.sentences[cue.sentence], self._draft.units[cue.at].kind == "participle"
        outer = self._heard.outer(cue)
        if outer is None and subject < cue.at and (joined := self._doers.joined(cue)):
            return joined
        if participle and cue.at == sentence.first and (fragment := self._heard.broken_off(cue)):
            return fragment
        if outer is not None:
            if participle and self._turns.goes_on(cue.at) and self._agreement.may_be_of(self._heard.at, cue.at):
                return outer
            return self._inside(cue, subject, outer)
        last = self._heard.here(cue)
        if self._draft.units[cue.at - 1].kind == "rel" and subject == cue.at - 2:
            last = None  # وهو ما رفضته روما التي قالت
        if participle and last and (answering := self._doers.told_what(cue, last[2].at)):
            return answering if self._agreement.agrees(answering, cue.at) else ()
        own_clause = participle and not self._turns.goes_on(cue.at)
        if last and own_clause and last[2].at < self._stated.meanwhile(cue.at, sentence) - 1:
            last = None
        if last and self._stated.is_own(cue.at, sentence, subject, last[2].at):
            return None
        if last and (other_doer := self._doers.of_other_gender(last[2], cue)):
            return other_doer
        human = last is not None and bool(last[0]) and all(map(self._agreement.is_human, last[0]))
        if last and human and self._agreement.is_of_another(last[2], cue.at):
            return ()
        told = last is not None and self._draft.units[last[2].at].says(self._reports)
        other = told and participle and last is not None and self._agreement.is_anothers(last[2].at, cue.at)
        if last and (last[0] or subject < 0 or other):
            return last[0]
        if participle:
            doer = self._doers.right_before(cue) or self._doers.told_what(cue) or self._doers.opener(cue)
            nobody = last is not None and last[2].content != "phrase"
            return self._heard.cited_here(cue) or doer or (() if nobody else self._main_or_last(cue))
        main = self._doers.main(cue) if self._draft.units[cue.at - 1].word in WHERE else None
        return main if main and self._agreement.agrees(main, cue.at) else None

    def _reporting(self, cue: Cue) -> tuple[str, ...]:
        """``قالت الوكالة إن الوزير زار المدينة، وقال``: the outlet that tells of who goes on."""
        last = self._heard.here(cue)
        return self._carriers.outlets(last[0]) if last and self._agreement.differ(last[2].at, cue.at) else ()

    def _subject_behind(self, verb: int, subject: int) -> tuple[str, ...]:
        """The actors of a subject behind its verb; a noun phrase that stands before it is the subject itself."""
        stated = self._stated.behind(verb)
        if 0 <= stated < subject and not self._stated.is_apposed(stated, subject):
            named = self._named(stated) or self._beside(stated)
            if named or not self._agreement.is_of_person(subject) or self._turns.is_text(stated):
                return named
        found = self._agreement.one_or_many(self._of_subject(verb, subject), verb)
        if not found or self._agreement.may_be_his(subject, verb):
            return found
        return self._heard.she() if self._agreement.is_of_person(subject) else ()

    def _subject_before(self, cue: Cue, subject: int) -> tuple[str, ...]:
        """A subject before its verb, else who has acted since the last report, else who spoke in it."""
        if self._ascribed.go_on(cue):
            return ()
        if (asked := self._turns.asked(cue.at, self._draft.sentences[cue.sentence].first)) >= 0:
            return self._heard.who or self._draft.agents.get(asked, ())
        before = self._stated.before(cue.at, self._draft.sentences[cue.sentence])
        if subject < cue.at and self._turns.opens_matter(cue.at, self._draft.sentences[cue.sentence].first):
            subject = before = -1
        if 0 <= subject < cue.at and not self._agreement.may_be_his(subject, cue.at):
            subject = -1
        outside = before > subject and self._stated.opened(before)
        of_text = self._turns.of_text(cue.at)
        if of_text >= 0:
            return self._draft.resolved.get(self._draft.units[of_text].ref, ())
        his = before == subject - 1 and bool(self._draft.units[before].suffix)
        if subject >= 0 and (before < 0 or before >= subject or his) and not outside:
            return self._agreement.one_or_many(self._of_subject(cue.at, subject), cue.at)
        if before >= 0:
            return self._named(before)
        if (beside := self._doers.beside(cue)) is not None:
            return beside
        goes_on = self._turns.goes_on(cue.at) and bool(self._heard.said)
        since = self._doers.since(cue, self._heard.at, self._speech if goes_on else None)
        if since is not None:
            return since
        paragraph = self._draft.sentences[cue.sentence].paragraph
        if cited := self._heard.cited(cue) or self._heard.inner(cue):
            return cited
        for found, where, said in reversed(self._heard.said):
            if not found and goes_on and self._agreement.is_of_many(said.at) > self._agreement.is_of_many(cue.at):
                continue  # وطلبوا منه كذا. وأضاف
            alike = self._agreement.alike(found, said, cue.at)
            of_carrier = self._agreement.is_carriers(said, cue.at, goes_on=goes_on) and not (found and alike)
            if of_carrier and (carrier := self._carriers.of(said.at, self._named)):
                return carrier
            near = paragraph - where <= _NEARBY
            unnamed = not found and goes_on and self._draft.units[said.at].says(self._reports)
            near = near and (unnamed or alike)
            if near and (not found or self._agreement.agrees(found, cue.at)):
                return found
        carried = self._draft.agents.get(cue.at, ())
        return carried if carried and self._agreement.agrees(carried, cue.at) else ()

    def _inside(self, cue: Cue, subject: int, outer: tuple[str, ...]) -> tuple[str, ...]:
        """Speech within speech: its own subject, else the outer speaker, of whom the verb may be."""
        before = self._stated.before(cue.at, self._draft.sentences[cue.sentence])
        said = self._heard.said[-1][2]
        other = all(map(self._agreement.is_human, outer)) and self._agreement.differ(said.at, cue.at)
        if self._draft.units[cue.at - 1].word in WHERE and subject < cue.at and not other:
            return outer  # قال الرئيس إن فلانة ستأتي، حيث قال
        may = subject >= 0 and (subject > cue.at or self._agreement.may_be_his(subject, cue.at))
        own = may and not (other and subject == self._draft.subjects.get(said.at, -1))
        if own and (before < 0 or before >= subject):
            return self._of_subject(cue.at, subject)
        if before >= 0:
            return self._named(before)
        many = len(outer) == 1 and self._agreement.is_of_many(cue.at)
        if other or many:
            return tuple(a for a in self._doers.of_other_gender(said, cue) if a not in outer)
        return outer

    def _of_subject(self, verb: int, subject: int) -> tuple[str, ...]:
        """The actors of a verb's subject; unnamed people (``مصادر يمنية``) are nobody, an office has its holder."""
        unit = self._draft.units[subject]
        if unit.kind != "group":
            return self._named(subject)
        if self._draft.groups[unit.ref].kind == "people":
            if self._unlisted.is_the_source(subject):
                return self._heard.of_source(self._unlisted.is_source) or ()
            if self._is_definite(unit) and (body := self._unlisted.body_of(subject)):
                return body
            one = any(_ONE in part.feats for part in self._draft.groups[unit.ref].parts)
            found = self._draft.agents.get(verb, ()) if self._is_definite(unit) else ()
            return found if not one or all(self._agreement.is_human(a) for a in found) else ()
        whole = self._unlisted.whole(subject)
        heard = whole if whole == self._heard.who else ()
        called = self._unlisted.called(subject) or heard or (() if self._names(subject) else self._heard.same(subject))
        return called or (self._draft.agents.get(verb, ()) if self._names(subject) else self._unlisted.office(subject))

    def _office(self, n: int) -> tuple[str, ...]:
        """``وزير المياه والري فلان``: who is named behind an office that nobody is known to hold."""
        kind = self._draft.groups[self._draft.units[n].ref].kind
        return self._unlisted.office(n) if kind == "office" else ()

    def _is_definite(self, unit: Unit) -> bool:
        return self._draft.article.text.startswith(_ARTICLE, unit.start)

    def _named(self, n: int) -> tuple[str, ...]:
        """Whoever the noun phrase at unit n names, as rules or the page have it; ``المصدر`` is who spoke last."""
        if self._stated.is_title(n) and (same := self._heard.same(n)):
            return same
        if spokesman := self._heard.spokesman(n, self._spokesmen):
            return spokesman
        if self._draft.units[n].word == _THE_STATEMENT:
            body = self._agreement.is_body(self._heard.who, self._unlisted.actors)
            if body or self._heard.in_text():
                return self._heard.who
        if self._turns.is_report_again(n) and self._heard.said and not self._heard.who:
            return ()
        if self._unlisted.is_source(n) and self._draft.units[n].word.startswith(_ARTICLE):
            quoted = self._heard.of_source(self._unlisted.is_source)
            last = self._heard.who if self._heard.said else self._draft.voices.get(n, ())
            return quoted if quoted is not None else last if self._unlisted.is_the_source(n) else ()
        return self._unlisted.at(n)

    def _main_or_last(self, cue: Cue) -> tuple[str, ...]:
        """Who does what the sentence is about, else who spoke last."""
        main = self._doers.main(cue)
        if main is None and -1 < self._heard.sentence < cue.sentence:
            since = self._doers.since(cue, self._heard.at) or ()
            goes_on = self._turns.goes_on(cue.at - 1)
            main = since if since and not goes_on and all(map(self._agreement.is_human, since)) else None
        return main if main is not None else self._heard.who

    def _names(self, subject: int) -> bool:
        """Whether the subject was resolved: an unnamed one leaves the speaker open."""
        unit = self._draft.units[subject]
        return bool(self._draft.resolved.get(unit.ref) if unit.kind == "group" else self._named(subject))

    def _said_in(self, cue: Cue) -> tuple[str, ...]:
        """``جاء في البيان أن``: the words are the statement's."""
        units = self._draft.units
        n = cue.at + 1
        if n + 1 >= len(units) or not units[cue.at].says(self._containers):
            return ()
        k = next((u.n for u in units[n : n + 4] if u.kind == "prep" and u.word in _WITHIN), len(units))
        return self._who(k + 1, cue.gap[1]) or self._draft.pronouns.get(k, ())
