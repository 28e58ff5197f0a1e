"""Claims of the press held against the record."""

from __future__ import annotations

import msgspec

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


def told_widely(date: str) -> tuple[Reading, Reading]:
    """The meeting of a day by two outlets."""
    return meeting(f"one {date}", date), meeting(f"other {date}", date)


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
    now = meeting("now", "2022-06-28")
    found = check(claim("ordinal", 1, period="2022"), *told_widely("2022-05-16"), now)
    assert (found.verdict, len(found.counted)) == ("disagrees", 2)
    assert found.note == "the record holds 2; several outlets tell of 2"


def test_what_one_outlet_tells_does_not_speak_against_the_press() -> None:
    found = check(claim("ordinal", 1, period="2022"), meeting("may", "2022-05-16"), meeting("now", "2022-06-28"))
    assert (found.verdict, len(found.counted)) == ("record incomplete", 2)


def test_what_few_tell_beside_what_all_tell_may_be_the_same_under_a_wrong_day() -> None:
    now = [meeting(f"now {n}", "2022-06-28") for n in range(12)]
    assert check(claim("ordinal", 1, period="2022"), *told_widely("2022-05-16"), *now).verdict == "record incomplete"


def test_days_apart_are_one_contact_where_outlets_differ() -> None:
    near = told_widely("2022-06-26")
    found = check(claim("ordinal", 1, period="2022"), *near, meeting("now", "2022-06-28"))
    assert found.verdict == "record incomplete"


def test_the_first_is_borne_out_only_where_the_record_reaches_back() -> None:
    early = reading("early", "2021-12-30")
    first = claim("ordinal", 1, period="2022")
    assert check(first, early).verdict == "agrees"
    found = check(first, reading("late", "2022-03-01"))
    assert (found.verdict, found.note) == (
        "record incomplete",
        "the record holds 1, none before it; the record begins on 2022-03-01",
    )
    assert check(claim("ordinal", 1), early).verdict == "record incomplete"


def test_of_one_side_the_other_is_that_of_its_contact() -> None:
    made = msgspec.structs.replace(claim("ordinal", 2), participants=("vladimir-putin",))
    others = meeting("may", "2022-05-16"), meeting("else", "2022-05-20", "vladimir-putin imran-khan")
    assert check(made, *others).verdict == "agrees"
    counted = msgspec.structs.replace(made, kind="count", value=3)
    assert check(counted, *others).note == "the claim names one side only"


def test_meetings_of_other_people_of_the_two_states_only_may_count() -> None:
    states = meeting("states", "2022-03-01", "russia tajikistan")
    minister = meeting("minister", "2022-03-05", "sergey-lavrov emomali-rahmon")
    found = check(claim("ordinal", 1, period="2022"), states, minister, reading("early", "2021-12-30"))
    assert (found.verdict, len(found.counted), len(found.uncertain)) == ("agrees", 1, 1)


def test_who_visits_somebody_visits_his_state() -> None:
    def visit(name: str, date: str, host: str) -> Reading:
        return reading(name, date, event(1, "visit", f"vladimir-putin:visitor {host}:host", date))

    made = msgspec.structs.replace(
        claim("ordinal", 2, of="visit", period="2022"), participants=("vladimir-putin", "tajikistan")
    )
    now = event(1, "visit", "vladimir-putin:visitor tajikistan:host", "2022-06-28")
    article = reading("claims", "2022-06-28", now, text=WORDS, claims=(made,))
    (found,) = claim_checks([visit("may", "2022-05-16", "emomali-rahmon"), article])
    assert (found.verdict, len(found.counted)) == ("agrees", 2)


def test_plans_and_denials_do_not_count() -> None:
    plan, denied = (
        meeting("plan", "2022-02-01", status="planned"),
        meeting("no", "2022-03-01", status="denied"),
    )
    early = reading("early", "2021-12-30")
    assert check(claim("ordinal", 1, period="2022"), plan, denied, early).verdict == "agrees"


def test_the_previous_contact_is_looked_up() -> None:
    may, april = told_widely("2022-05-16"), told_widely("2022-04-02")
    assert check(claim("previous", "2022-05-16"), *may, *april).verdict == "agrees"
    assert check(claim("previous", "2022-04"), *may, *april).verdict == "disagrees"
    assert check(claim("previous", "2022-04"), may[0], *april).verdict == "agrees"
    assert check(claim("previous", "2021-12"), *april).verdict == "disagrees"
    assert check(claim("previous", "2021-12")).verdict == "record incomplete"


def test_what_cannot_be_counted_is_said_to_be_so() -> None:
    assert check(claim("anniversary", 30)).verdict == "record incomplete"
    assert check(claim("ordinal", "many")).note == "the claim gives no number"
    assert check(claim("previous", "once")).note == "the claim gives no date"
