"""A dossier at a glance, and what of it comes first."""

from __future__ import annotations

from marsad.article import Reading
from marsad.record.dossier import dossier
from marsad.record.glance import before, glance, outlets, weighty
from marsad.record.questions import select
from tests.building import event, evidence, reading
from tests.export.chosen import chosen

PAIR = "vladimir-putin emomali-rahmon"
WORDS = "التقى بوتين رحمان في دوشنبه"


def told(name: str, day: str, published: str = "2021-08-18") -> Reading:
    return reading(name, published, event(1, "meeting", PAIR, day, evidence=evidence(WORDS, WORDS)), text=WORDS)


def test_it_says_what_it_rests_on_and_what_it_holds() -> None:
    found = told("a", "2021-08-17"), told("b", "2021-08-17", "2021-08-19"), told("c", "2021-08-01")
    seen = glance(dossier(select(found)))
    assert (seen.outlets, seen.first, seen.last) == (3, "2021-08-18", "2021-08-19")
    assert seen.kinds == (("meeting", 2),)
    (line,) = seen.foremost
    assert (line.date, outlets(line)) == ("2021-08-17", 2)


def test_nothing_is_at_a_glance_nothing() -> None:
    seen = glance(dossier(select([])))
    assert (seen.outlets, seen.first, seen.foremost, seen.kinds) == (0, None, (), ())


def test_what_articles_only_recall_is_told_apart() -> None:
    found = told("a", "2021-08-17"), told("b", "2010"), told("c", "2021-08-01")
    now, recalled = before(dossier(select(found)))
    assert [line.date for line in now] == ["2021-08-01", "2021-08-17"]
    assert [line.date for line in recalled] == ["2010"]


def test_of_many_statements_the_weighty_stand_in_their_order() -> None:
    found = dossier(chosen()).statements
    assert weighty(found, len(found)) == found
    assert weighty(found, 0) == ()
