"""A record with words that are hard to lay out, for the page of fragments; invented, of nobody."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from marsad.article import Actor, Article, Claim, Event, Participant, Reading, Span, Statement, span
from marsad.record.judgements import Anchor, Judgement, anchor
from marsad.store import Counts
from marsad.web.snapshot import Snapshot, snapshot

TEXT = "😀 اتصل وزير خارجية بلاد النهر بنظيره في بلاد الجبل ثالث مرة، فقال الوزير: «لا خلاف على المياه (Water 2030)»."
AGAIN = "تحدث الوزيران الأربعاء هاتفيا، ويزور وزير بلاد النهر بلاد الجبل في الصيف المقبل."
LATER = "عاد الوزيران فتحدثا هاتفيا يوم الأحد."
ACTORS = {
    "river-land": Actor(kind="state", label_en="River Land (sample)", label_ar="بلاد النهر", country="QRI"),
    "hill-land": Actor(kind="state", label_en="Hill Land", label_ar="بلاد الجبل (مثال)", country="QHI"),
    "sea-league": Actor(kind="organisation", label_en="Sea League", label_ar="رابطة البحر"),
}


def _words(text: str, *words: str) -> tuple[Span, ...]:
    return tuple(span(text, text.index(each), text.index(each) + len(each)) for each in words)


def _contact(
    number: int, kind: str, status: Literal["occurred", "planned"], date: str, words: tuple[Span, ...], *who: str
) -> Event:
    return Event(
        id=f"e{number}",
        kind=kind,
        status=status,
        participants=tuple(Participant(actor=name) for name in who),
        date=date,
        place="hill-land" if kind == "visit" else None,
        evidence=words,
        rule="sample",
    )


def _first() -> Reading:
    told = _words(TEXT, "اتصل وزير خارجية بلاد النهر بنظيره", "نظيره في بلاد الجبل")
    (content,), (cue,), counted = (
        _words(TEXT, "لا خلاف على المياه (Water 2030)"),
        _words(TEXT, "قال"),
        _words(TEXT, "ثالث مرة"),
    )
    said = Statement(
        id="s1",
        start=content.start,
        end=content.end,
        text=content.text,
        form="direct",
        cue=cue,
        speaker="river-land",
        speakers=("river-land",),
        class_="deny",
        topics=("energy",),
        rule="sample",
    )
    claim = Claim(
        id="c1",
        kind="ordinal",
        value=3,
        of="call",
        participants=("river-land", "hill-land"),
        period=None,
        made_by=None,
        evidence=counted,
        rule="sample",
    )
    return Reading(
        article=Article(id="sha256:0", text=TEXT, title="مثال", published="2021-06-09T17:30", outlet="sample"),
        actors=ACTORS,
        events=(_contact(1, "call", "occurred", "2021-06-09", told, "river-land", "hill-land"),),
        statements=(said,),
        claims=(claim,),
    )


def _second() -> Reading:
    call, visit = _words(AGAIN, "تحدث الوزيران الأربعاء هاتفيا"), _words(AGAIN, "يزور وزير بلاد النهر بلاد الجبل")
    return Reading(
        article=Article(id="sha256:1", text=AGAIN, title="مثال ثان", published="2021-06-10", outlet="example"),
        actors=ACTORS,
        events=(
            _contact(1, "call", "occurred", "2021-06-10", call, "river-land", "hill-land"),
            _contact(2, "visit", "planned", "2021-SU", visit, "river-land", "sea-league"),
        ),
    )


def _third() -> Reading:
    """A contact that may be the same as the first one."""
    call = _words(LATER, "عاد الوزيران فتحدثا هاتفيا يوم الأحد")
    return Reading(
        article=Article(id="sha256:2", text=LATER, title="مثال ثالث", published="2021-06-20", outlet="sample"),
        actors=ACTORS,
        events=(_contact(1, "call", "occurred", "2021-06-20", call, "river-land", "hill-land"),),
    )


PAGES = (_first(), _second(), _third())
"""The whole readings, with their texts."""
_GONE = Anchor(
    article="sha256:0", kind="statement", start=9, end=24, text="كلام لم يعد هنا", event="s9", layer="statement"
)
JUDGEMENTS = (
    Judgement(
        verdict="correct",
        user="Leila",
        at="2021-06-11T08:30",
        id=1,
        scope="claim",
        about=(anchor(PAGES[0], PAGES[0].claims[0]),),
        values={"period": "2021"},
        before={"period": None},
        reason="repeated",
    ),
    Judgement(
        verdict="reject",
        user="سلمى",
        at="2021-06-12T09:00",
        id=2,
        scope="statement",
        about=(_GONE,),
        reason="لم يقله أحد (nobody said so)",
    ),
)
"""What was judged: a claim, and words that are not there any more."""


@lru_cache(maxsize=1)
def sample() -> Snapshot:
    """The record, always the same."""
    return snapshot(PAGES, Counts(3, 4, 1), "sample", JUDGEMENTS)
