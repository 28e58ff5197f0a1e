"""Claims of the press held against the record."""

from __future__ import annotations

from marsad.article import Claim, Reading
from marsad.record.claims import ClaimCheck, claim_checks
from tests.building import event, evidence, reading

PAIR = "vladimir-putin emomali-rahmon"
WORDS = "هذا ثاني لقاء بينهما منذ بداية العام"


def claim(kind: str, value: int | str, *, of: str = "meeting", period: str | None = None, who: str = PAIR) -> Claim:
    return Claim(
        id="c1",
        kind=kind,
        of=of,
        participants=tuple(PAIR.split()),
        value=value,
        period=period,
        made_by=None,
        evidence=evidence(WORDS, "ثاني لقاء"),
    )


def meeting(name: str, date: str, who: str = PAIR, **more: object) -> Reading:
    return reading(name, date[:10], event(1, "meeting", who, date, **more))


def check(made: Claim, *others: Reading, date: str = "2022-06-28") -> ClaimCheck:
    article = reading("claims", date, event(1, "meeting", PAIR, date), text=WORDS, claims=(made,))
    (found,) = claim_checks([*others, article])
    return found


def test_an_ordinal_agrees_with_what_is_counted() -> None:
    found = check(claim("ordinal", 2, period="2022"), meeting("may", "2022-05-16"))
    assert (found.verdict, len(found.counted), found.elsewhere) == ("agrees", 2, 1)


def test_what_lies_outside_the_period_or_after_the_contact_does_not_count() -> None:
    others = meeting("before", "2021-05-08"), meeting("may", "2022-05-16"), meeting("after", "2022-10-13")
    assert check(claim("ordinal", 2, period="2022"), *others).verdict == "agrees"


def test_too_few_is_an_incomplete_record() -> None:
    found = check(claim("count", 6, period="2022"), meeting("may", "2022-05-16"))
    assert (found.verdict, found.note) == ("record incomplete", "the record holds 2 of 6")


def test_too_many_disagree() -> None:
    found = check(claim("ordinal", 1, period="2022"), meeting("may", "2022-05-16"))
    assert (found.verdict, len(found.counted)) == ("disagrees", 2)


def test_meetings_of_other_people_of_the_two_states_only_may_count() -> None:
    states = meeting("states", "2022-03-01", "russia tajikistan")
    minister = meeting("minister", "2022-03-05", "sergey-lavrov emomali-rahmon")
    found = check(claim("ordinal", 1, period="2022"), states, minister)
    assert (found.verdict, len(found.counted), len(found.uncertain)) == ("agrees", 1, 1)


def test_plans_and_denials_do_not_count() -> None:
    plan, denied = (
        meeting("plan", "2022-02-01", status="planned"),
        meeting("no", "2022-03-01", status="denied"),
    )
    assert check(claim("ordinal", 1, period="2022"), plan, denied).verdict == "agrees"


def test_the_previous_contact_is_looked_up() -> None:
    may, april = meeting("may", "2022-05-16"), meeting("april", "2022-04-02")
    assert check(claim("previous", "2022-05-16"), may, april).verdict == "agrees"
    assert check(claim("previous", "2022-04"), may, april).verdict == "disagrees"
    assert check(claim("previous", "2021-12"), april).verdict == "disagrees"
    assert check(claim("previous", "2021-12")).verdict == "record incomplete"


def test_what_cannot_be_counted_is_said_to_be_so() -> None:
    assert check(claim("anniversary", 30)).verdict == "record incomplete"
    assert check(claim("ordinal", "many")).note == "the claim gives no number"
    assert check(claim("previous", "once")).note == "the claim gives no date"
