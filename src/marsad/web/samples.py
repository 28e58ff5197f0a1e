"""A record with words that are hard to lay out, for the page of fragments; invented, of nobody."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from marsad.article import Actor, Article, Claim, Event, Participant, Reading, Span, Statement, span
from marsad.store import Counts
from marsad.web.snapshot import Snapshot, snapshot

TEXT = "😀 اتصل وزير خارجية بلاد النهر بنظيره في بلاد الجبل ثالث مرة، فقال الوزير: «لا خلاف على المياه (Water 2030)»."
AGAIN = "تحدث الوزيران الأربعاء هاتفيا، ويزور وزير بلاد النهر بلاد الجبل في الصيف المقبل."
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


@lru_cache(maxsize=1)
def sample() -> Snapshot:
    """The record, always the same."""
    return snapshot((_first(), _second()), Counts(2, 3, 1), "sample")
