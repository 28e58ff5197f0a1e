"""Dossiers: every line in its section, every line with its words and where they stand."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.article import Reading
from marsad.record.dossier import Dossier, Source, dossier
from marsad.record.questions import Question, select
from tests.building import event, evidence, reading
from tests.export.chosen import chosen, readings


def sources(brief: Dossier) -> Iterator[Source]:
    """The sources of all lines."""
    for line in (*brief.contacts, *brief.refuted, *brief.ahead, *brief.lapsed, *brief.checks):
        yield from line.sources
    for said in brief.statements:
        yield from said.sources
    for disagreement in brief.disagreements:
        for version in disagreement.versions:
            yield from version.sources


def test_every_line_opens_at_its_words() -> None:
    brief = dossier(chosen())
    texts = {made.article.id: made.article.text for made in readings()}
    found = list(sources(brief))
    assert len(found) == 6
    for source in found:
        assert texts[source.article][source.start : source.end] == source.text
        assert brief.articles[source.number - 1].id == source.article
        assert (source.outlet, source.published) == (
            brief.articles[source.number - 1].outlet,
            brief.articles[source.number - 1].published,
        )


def test_contacts_stand_in_the_section_of_their_status() -> None:
    brief = dossier(chosen())
    assert [line.kind for line in brief.contacts] == ["call"]
    assert [line.status for line in brief.refuted] == ["cancelled"]
    assert (brief.day, brief.ahead) == ("2021-10-01", ())
    assert [(line.status, line.date) for line in brief.lapsed] == [("planned", "2021-09-01")]


def test_what_is_coming_is_seen_from_the_end_of_the_period() -> None:
    brief = dossier(chosen(last="2021-08"))
    assert (brief.day, brief.ahead) == ("2021-08-31", ())  # the visit of September is not asked for
    seen = dossier(chosen(actor="Tunisia"))
    assert (seen.day, [line.date for line in seen.ahead]) == ("2021-08-30", ["2021-09-01"])


def test_a_plan_without_a_date_lies_ahead_as_long_as_it_is_talked_of() -> None:
    words = "سيلتقي الرئيسان قريبا"

    def plan(name: str, published: str, kind: str) -> Reading:
        who = "vladimir-putin emomali-rahmon"
        return reading(name, published, event(1, kind, who, status="planned", evidence=evidence(words, words)))

    brief = dossier(select([plan("a", "2021-03-01", "meeting"), plan("b", "2021-08-20", "call")]))
    assert [line.kind for line in brief.ahead] == ["call"]
    assert [line.kind for line in brief.lapsed] == ["meeting"]


def test_disagreements_show_who_says_what() -> None:
    one, two = "التقى الرئيسان في موسكو", "التقى الرئيسان في دوشنبه"
    who = "vladimir-putin emomali-rahmon"
    told = [
        reading(
            "a",
            "2021-08-19",
            event(1, "meeting", who, "2021-08-18", place="moscow", evidence=evidence(one, one)),
            text=one,
        ),
        reading(
            "b",
            "2021-08-19",
            event(1, "meeting", who, "2021-08-18", place="dushanbe", evidence=evidence(two, two)),
            text=two,
        ),
    ]
    (line,) = dossier(select(told)).disagreements
    assert line.field == "place"
    versions = {version.value: [source.text for source in version.sources] for version in line.versions}
    assert versions == {"Moscow": [one], "Dushanbe": [two]}


def test_statements_and_claims_of_a_dyad_are_there() -> None:
    brief = dossier(chosen(actor="Putin", other="Rahmon"))
    assert [line.speakers for line in brief.statements] == [("kremlin",)]  # the contact of the two rests on it
    (check,) = brief.checks
    assert (check.verdict, [date for _, date in check.counted]) == ("record incomplete", ["2021-08-17"])


def test_an_empty_dossier_is_one() -> None:
    brief = dossier(select([], Question()))
    assert (brief.day, brief.contacts, brief.articles) == (None, (), ())
