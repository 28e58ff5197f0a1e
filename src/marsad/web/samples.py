"""Words that are hard to lay out, for the page of fragments; invented, of nobody."""

from __future__ import annotations

import msgspec

from marsad.article import Actor, Article, Event, Participant, Reading, Span, Statement, span

TEXT = "😀 اتصل وزير خارجية بلاد النهر بنظيره في بلاد الجبل، فقال الوزير: «لا خلاف على المياه (Water 2030)»."


class Sample(msgspec.Struct, frozen=True):
    """An article that nobody wrote, with actors, a contact and a statement."""

    reading: Reading
    actors: dict[str, Actor]
    event: Event
    statement: Statement


def _words(words: str) -> Span:
    start = TEXT.index(words)
    return span(TEXT, start, start + len(words))


def sample() -> Sample:
    """The sample, always the same."""
    actors = {
        "river-land": Actor(kind="state", label_en="River Land (sample)", label_ar="بلاد النهر"),
        "hill-land": Actor(kind="state", label_en="Hill Land", label_ar="بلاد الجبل (مثال)"),
    }
    event = Event(
        id="e1",
        kind="call",
        status="occurred",
        participants=tuple(Participant(actor=name) for name in actors),
        date="2021-06-09/2021-06-11",
        place="hill-land",
        evidence=(_words("اتصل وزير خارجية بلاد النهر بنظيره"), _words("نظيره في بلاد الجبل")),
    )
    content = _words("لا خلاف على المياه (Water 2030)")
    said = Statement(
        id="s1",
        start=content.start,
        end=content.end,
        text=content.text,
        form="direct",
        cue=_words("قال"),
        speaker="river-land",
        speakers=("river-land",),
        class_="deny",
        rule="sample",
    )
    article = Article(id="sha256:0", text=TEXT, title="مثال", published="2021-06-09", outlet="sample")
    return Sample(Reading(article=article, actors=actors, events=(event,), statements=(said,)), actors, event, said)
