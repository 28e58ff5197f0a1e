"""Who says what: direct, indirect and mixed speech with speakers, chain, class, topics and date."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from typing import cast

import msgspec

from marsad.article import Form, Mention, Statement, StatementClass, span
from marsad.layers import START, Draft, Unit
from marsad.rulebook import Rulebook
from marsad.stages.statements.chains import beside, through
from marsad.stages.statements.complements import Cue
from marsad.stages.statements.content import attributed_until, stretch
from marsad.stages.statements.cues import Cues
from marsad.stages.statements.days import DayWords, with_days
from marsad.stages.statements.ends import Ends, EndWords
from marsad.stages.statements.extent import extent
from marsad.stages.statements.named_later import with_names
from marsad.stages.statements.parties import Parties
from marsad.stages.statements.performed import Performed
from marsad.stages.statements.sources import Source, Sources
from marsad.stages.statements.speaker_words import SpeakerWords
from marsad.stages.statements.speakers import Speakers
from marsad.stages.statements.turns import SpeechKinds
from marsad.stages.statements.unlisted import Unlisted
from marsad.stages.statements.verbs import speech_verbs
from marsad.text.tokens import QUOTES
from marsad.text.topics import SPEECH, Topics

_ON_OTHERS_WORDS = frozenset({"praise", "condemn", "reject"})  # رحب بإعلان الرئيس أن: he relays nothing
_DAY = len("2018-01-01")
_TWO, _DUAL = 2, ("3md", "3fd")


def statements(rulebook: Rulebook) -> Callable[[Draft], Draft]:
    """The stage that fills ``Draft.statements``."""
    cues = Cues(rulebook)
    sources, speaker_words = Sources(rulebook), SpeakerWords(rulebook)
    kinds, performed, speech = SpeechKinds.of(rulebook), Performed(rulebook), frozenset(speech_verbs(rulebook))
    end_words, day_words = EndWords.of(rulebook), DayWords.of(rulebook)

    def stage(draft: Draft) -> Draft:
        found = sorted(cues.of(draft), key=lambda cue: cue.at)
        at = {cue.at for cue in found}
        unlisted = Unlisted(draft, rulebook, speaker_words)
        speakers = Speakers(draft, kinds, unlisted, speech, lambda: list(sources.of(draft, at, unlisted.source)))
        parties = Parties(draft, rulebook, unlisted, kinds.addressed)
        topics = Topics(draft.matter, rulebook.unsaid)
        ends = Ends(draft, at, end_words, cues)
        read = (_statement(draft, cue, speakers, parties, topics, extent(draft, cue, ends)) for cue in found)
        made = [s for s in read if s is not None]
        made = with_names(draft, made, kinds, {**draft.actors, **unlisted.actors})
        made = _with_sources(draft, made, _attributions(draft, sources, at, unlisted, made), topics, ends)
        made = [msgspec.structs.replace(s, class_=performed.of(draft, s)) for s in made]
        told = with_days(draft, _nested(_distinct(made)), day_words)
        return msgspec.structs.replace(
            draft,
            statements=told,
            actors={**draft.actors, **unlisted.actors},
            mentions=_with_new(draft.mentions, unlisted, told),
        )

    return stage


def _attributions(
    draft: Draft, sources: Sources, cues: set[int], unlisted: Unlisted, made: list[Statement]
) -> list[Source]:
    """The attributions of a draft; ``وفق المصدر نفسه`` is who spoke last where the page says no other."""

    def named(n: int) -> tuple[str, ...]:
        if unlisted.is_the_source(n) and (before := _sources_before(draft, made, unlisted, draft.units[n].start)):
            return before[-1].speakers
        found = unlisted.source(n)
        return found if found or not unlisted.is_the_source(n) else _heard_before(made, draft.units[n].start)

    return list(sources.of(draft, cues, named))


def _sources_before(draft: Draft, made: list[Statement], unlisted: Unlisted, at: int) -> list[Statement]:
    """The statements before offset ``at`` that sources who want no name made: ``قال مصدر``, ``أكد المصدر``."""
    sources = {u.start for u in draft.units[1:] if unlisted.is_source(u.n)}
    return [s for s in made if s.cue and s.end <= at and s.cue.end + 1 in sources]


def _heard_before(made: list[Statement], at: int) -> tuple[str, ...]:
    """Who spoke last before offset ``at``."""
    return next((s.speakers for s in sorted(made, key=lambda s: -s.start) if s.end <= at), ())


def _with_new(mentions: tuple[Mention, ...], unlisted: Unlisted, told: tuple[Statement, ...]) -> tuple[Mention, ...]:
    """The mentions with those of bodies that nobody lists, where a statement is theirs or came through them."""
    heard = {a for s in told for a in (*s.speakers, *s.chain)}
    new = (m for m in unlisted.mentions.values() if m.actor in heard)
    return tuple(sorted((*mentions, *new), key=lambda m: (m.start, m.end, m.actor)))


def _statement(
    draft: Draft,
    cue: Cue,
    speakers: Speakers,
    parties: Parties,
    topics: Topics,
    content: tuple[int, int, Form] | None,
) -> Statement | None:
    if content is None:
        return None
    start, end, form = content
    who, chain = speakers.of(cue, end)
    text, unit = draft.article.text, draft.units[cue.at]
    if (not who and _needs_speaker(cue, form) and not speakers.is_a_source(cue)) or (
        len(who) != _TWO and _is_of_two(unit)
    ):
        return None
    return Statement(
        id="",
        start=start,
        end=end,
        text=text[start:end],
        form=form,
        cue=span(text, unit.start, unit.end),
        speaker=who[0] if who else None,
        speakers=who,
        on_behalf_of=parties.behalf(who),
        chain=chain,
        class_=cast(StatementClass, cue.verb.class_),
        about=about(draft, start, end, who),
        topics=topics.of(start, end, SPEECH),
        audience=parties.audience(cue, who),
        date=_date(draft, cue),
        rule=f"statements.{cue.verb.verb or cue.verb.noun}",
    )


def _needs_speaker(cue: Cue, form: Form) -> bool:
    """What is hardly speech without anybody who speaks."""
    return form != "direct" and (cue.content == "phrase" or cue.verb.strength == "weak")


def _is_of_two(unit: Unit) -> bool:
    """A verb in the dual is said by two or by nobody known."""
    return unit.kind == "verb" and all(h.feats.endswith(_DUAL) for h in unit.hits)


def _with_sources(
    draft: Draft, made: list[Statement], found: list[Source], topics: Topics, ends: Ends
) -> list[Statement]:
    """Attributions make statements of their own, or lengthen the chain of the report they stand behind."""
    for source in found:
        if carried := beside(draft, source, made):
            made = [through(s, source.who) if s in carried else s for s in made]
            continue
        leads = source.end <= source.first
        last = attributed_until(draft, source.first, source.last, ends) if leads else source.last
        content = stretch(draft, source.first, last)
        if content is None:
            continue
        start, end, form = content
        at = draft.units[source.at].start
        inside = [s for s in made if s.cue and start <= s.cue.start < end]
        ended = [s for s in inside if s.start >= start and s.end <= at + 1]
        outer = max(ended, key=lambda s: (s.end, -s.start), default=None)
        if outer is not None and len(source.who) == 1 and source.who[0] not in outer.speakers:
            same = [s for s in ended if s.speakers == outer.speakers] if _is_outlet(draft, source.who[0]) else [outer]
            made = [through(s, source.who) if s in same else s for s in made]
        elif not any(s.start <= at < s.end for s in made) and (not inside or _leads(draft, source, inside)):
            made.append(_attributed(draft, source, topics, (start, end, form)))
        else:
            made = [_carried_by(draft, s, source) for s in made]
    return made


def _leads(draft: Draft, source: Source, inside: list[Statement]) -> bool:
    """``وبحسب بيان للرئاسة، فإن الوزير أبلغ ضيفه أن``: the source tells that somebody spoke."""
    opener = draft.units[source.first - 1]
    first = draft.units[source.first]
    return (
        source.end <= source.first
        and opener.kind == "that"
        and all(s.cue and s.cue.start > first.start for s in inside)
    )


def _is_outlet(draft: Draft, actor: str) -> bool:
    return actor in draft.actors and draft.actors[actor].kind == "outlet"


def _carried_by(draft: Draft, s: Statement, source: Source) -> Statement:
    """Words that end with the outlet that carries them (``… حسب وكالة الأنباء``) end before it."""
    at, units, last = source.at, draft.units, min(source.end, len(draft.units) - 1)
    while last + 1 < len(units) and (units[last].aside or units[last].kind == "adj"):
        last += 1
    if s.form == "direct" or not s.cue or not s.cue.end <= s.start < units[at].start < s.end <= units[last].end:
        return s
    if not all(_is_outlet(draft, a) for a in source.who) or at - source.first <= _TWO:
        return s
    end = units[at - 1].end
    text = draft.article.text[s.start : end].rstrip("،, ")
    chain = tuple(a for a in (*source.who, *s.chain) if a not in s.speakers)
    return msgspec.structs.replace(s, end=s.start + len(text), text=text, chain=chain)


def _attributed(draft: Draft, source: Source, topics: Topics, content: tuple[int, int, Form]) -> Statement:
    start, end, form = content
    text = draft.article.text
    unit = draft.units[source.at]
    times = [draft.times[u.ref] for u in draft.units[source.at : source.end + 3] if u.kind == "time"]
    return Statement(
        id="",
        start=start,
        end=end,
        text=text[start:end],
        form=form,
        cue=span(text, unit.start, unit.end),
        speaker=source.who[0],
        speakers=source.who,
        chain=source.through,
        about=about(draft, start, end, source.who),
        topics=topics.of(start, end, SPEECH),
        date=next((t.value for t in times if t.kind == "date" and t.value), None),
        rule="statements.source",
    )


def about(draft: Draft, start: int, end: int, who: tuple[str, ...]) -> tuple[str, ...]:
    """Actors that the content names, the speaker left out."""
    inside = []
    for mention in draft.mentions[bisect_left(draft.mentions, start, key=START) :]:
        if mention.start >= end:
            break
        if mention.end <= end and mention.actor not in who:
            inside.append(mention.actor)
    return tuple(dict.fromkeys(inside))


def _date(draft: Draft, cue: Cue) -> str | None:
    """When it was said: a day between cue and content, or right before the cue (``في اتصال أمس أكد فيه أن``)."""
    before = cue.at - 1 - (draft.units[cue.at - 1].kind == "conj")
    places = [*range(*cue.gap), max(before, draft.sentences[cue.sentence].first)]
    times = [draft.times[draft.units[n].ref] for n in places if draft.units[n].kind == "time"]
    return next(
        (t.value.partition("T")[0] for t in times if t.kind == "date" and t.value and len(t.value) >= _DAY), None
    )


def _distinct(found: list[Statement]) -> list[Statement]:
    """One statement a stretch: of two that start and end alike the one with a speaker stays, then that without marks.

    ``وجاء في بيان الوزارة أن "…"``: the verb and its noun lead to the same words.
    """
    best: dict[tuple[int, int], Statement] = {}
    for s in found:
        words = _without_marks(s)
        old = best.get(words)
        if old is None or (bool(s.speakers), s.form == "direct") > (bool(old.speakers), old.form == "direct"):
            best[words] = s if old is None else msgspec.structs.replace(s, chain=s.chain or old.chain)
    return sorted(best.values(), key=lambda s: (s.start, -s.end))


def _without_marks(s: Statement) -> tuple[int, int]:
    """Where the content starts and ends, the quotation marks around all of it left out."""
    quoted = s.text[:1] in QUOTES and s.text[-1:] in QUOTES
    return (s.start + quoted, s.end - quoted)


def _nested(found: list[Statement]) -> tuple[Statement, ...]:
    """Number the statements; one inside another hangs on it and lengthens its chain by the outer speaker."""
    made: list[Statement] = []
    open_: list[Statement] = []
    for n, s in enumerate(found, 1):
        while open_ and open_[-1].end < s.end:
            open_.pop()
        outer = open_[-1] if open_ else None
        chain = s.chain
        if outer is not None and outer.speakers != s.speakers and outer.class_ not in _ON_OTHERS_WORDS:
            chain = tuple(dict.fromkeys((*outer.chain, *outer.speakers, *s.chain)))
        made.append(
            msgspec.structs.replace(
                s, id=f"s{n}", within=outer.id if outer else None, chain=tuple(a for a in chain if a not in s.speakers)
            )
        )
        open_.append(made[-1])
    return tuple(made)
