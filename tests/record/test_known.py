"""The record as it was known on a day."""

from __future__ import annotations

import pytest

from marsad.errors import UsageError
from marsad.record.judgements import Judgement
from marsad.record.known import Moment, known, moment, told
from tests.building import reading

PAGES = [reading("a", "2021-08-18T10:00"), reading("b", "2021-08"), reading("c", None)]
CAPTURES = {
    page.article.id: at
    for page, at in zip(PAGES, ("2021-08-20T09:00", "2022-01-05T09:00", "2022-03-01T09:00"), strict=True)
}
GIVEN = (Judgement(verdict="accept", user="u", at="2021-09-01T08:00:00+00:00"),)


@pytest.mark.parametrize(
    ("asked", "basis", "paths", "judged"),
    [
        ("2021-08-20", "capture", ["a.txt"], 0),
        ("2022-01", "capture", ["a.txt", "b.txt"], 1),
        ("2022", "capture", ["a.txt", "b.txt", "c.txt"], 1),
        ("2021-08-19", "publication", ["a.txt"], 1),
        ("2021-07", "publication", [], 1),
    ],
)
def test_what_was_known_on_a_day(asked: str, basis: str, paths: list[str], judged: int) -> None:
    at = moment(asked, None, min(CAPTURES.values()))
    then = known(PAGES, CAPTURES, GIVEN, at)
    assert (at.basis, [page.article.path for page in then.readings], len(then.judgements)) == (basis, paths, judged)


def test_what_counts_can_be_asked_for() -> None:
    at = moment("2022", "publication", min(CAPTURES.values()))
    then = known(PAGES, CAPTURES, GIVEN, at)
    assert [page.article.path for page in then.readings] == ["a.txt", "b.txt"]
    assert then.words == "as of 2022-12-31, by publication: 2 of 3 articles"
    assert told(Moment(day="2022-12-31", basis="capture")) == "as of 2022-12-31, by capture"


def test_a_month_is_known_when_it_has_ended() -> None:
    for day, there in (("2021-08-30", 1), ("2021-08-31", 2), ("2021-08", 2)):
        assert len(known(PAGES, CAPTURES, (), moment(day, "publication", None)).readings) == there


def test_what_is_no_date_is_told() -> None:
    with pytest.raises(UsageError, match="is no date"):
        moment("yesterday", None, None)
