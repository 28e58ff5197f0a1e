"""What is said more than once is taken together."""

from __future__ import annotations

from marsad.article import Reading, Statement
from marsad.record.dossier import dossier
from marsad.record.questions import select
from marsad.record.repeats import day, told_together
from marsad.record.statements import said
from tests.building import event, evidence, reading

WORDS = "نرفض أي تدخل في شؤون بلادنا الداخلية"
OTHER = "سنعيد فتح السفارة في الشهر المقبل بلا شروط"


def statement(text: str, speaker: str | None) -> Statement:
    speakers = (speaker,) if speaker else ()
    return Statement(
        id="s1", start=0, end=len(text), text=text, form="direct", cue=None, speaker=speaker, speakers=speakers
    )


def page(name: str, published: str | None, text: str, speaker: str | None = "kais-saied") -> Reading:
    return reading(name, published, text=text, statements=(statement(text, speaker),))


def test_what_several_articles_tell_of_one_speaker_on_one_day_is_one() -> None:
    pages = [
        page("a", "2021-08-18T10:00", WORDS),
        page("b", "2021-08-18", WORDS + "."),
        page("c", "2021-08-18", OTHER),
        page("d", "2021-08-19", WORDS),
        page("e", "2021-08-18", WORDS, "imran-khan"),
        page("f", "2021-08-18", WORDS, None),
        page("g", "2021-08-18", WORDS, None),
    ]
    groups = [sorted(each.path or "" for each in group) for group in told_together(said(pages))]
    assert sorted(groups) == [["a.txt", "b.txt"], ["c.txt"], ["d.txt"], ["e.txt"], ["f.txt"], ["g.txt"]]
    brief = dossier(select(pages))
    assert sorted(len(line.sources) for line in brief.statements) == [1, 1, 1, 1, 1, 2]


def test_the_day_is_that_of_saying_else_of_publication() -> None:
    (one,) = said([page("a", "2021-08-18T10:00", WORDS)])
    (none,) = said([page("b", None, WORDS)])
    assert (day(one), day(none)) == ("2021-08-18", None)


def test_an_article_is_named_once_with_the_words_that_say_most() -> None:
    text = "التقى الرئيسان. وكان اللقاء بين الرئيسين في موسكو طويلا."
    spans = evidence(text, "اللقاء") + evidence(text, "اللقاء بين الرئيسين في موسكو") + evidence(text, "التقى")
    call = event(1, "meeting", "russia tunisia", "2021-08-18", evidence=spans)
    (line,) = dossier(select([reading("a", "2021-08-19", call, text=text)])).contacts
    (source,) = line.sources
    assert source.text == "اللقاء بين الرئيسين في موسكو"
    assert source.also == ((0, 5), (spans[0].start, spans[0].end))
