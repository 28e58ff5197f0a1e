"""Reports of one contact become one encounter, whatever comes first."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.article import Claim, Reading
from marsad.record.encounters import Encounter, encounters
from tests.building import event, evidence, reading

PUTIN_RAHMON = "vladimir-putin emomali-rahmon"


def only(*readings: Reading) -> Encounter:
    found = encounters(readings)
    assert len(found) == 1
    return found[0]


def test_people_and_their_states_are_one_contact() -> None:
    found = only(
        reading("a", "2021-08-18", event(1, "call", PUTIN_RAHMON, "2021-08-18")),
        reading("b", "2021-08-18", event(1, "call", "russia tajikistan", "2021-08-18")),
    )
    assert [part.actor for part in found.participants] == ["emomali-rahmon", "vladimir-putin"]
    assert {report.path for report in found.reports} == {"a.txt", "b.txt"}


def test_two_people_of_one_state_are_two_contacts() -> None:
    found = encounters(
        [
            reading("a", "2021-08-18", event(1, "call", PUTIN_RAHMON, "2021-08-18")),
            reading("b", "2021-08-18", event(1, "call", "sergey-lavrov emomali-rahmon", "2021-08-18")),
        ]
    )
    assert len(found) == 2


def test_a_state_already_spoken_for_takes_no_second_person() -> None:
    found = encounters(
        [
            reading("a", "2021-08-18", event(1, "call", PUTIN_RAHMON, "2021-08-18")),
            reading("b", "2021-08-18", event(1, "call", "russia tajikistan", "2021-08-18")),
            reading("c", "2021-08-18", event(1, "call", "sergey-lavrov emomali-rahmon", "2021-08-18")),
        ]
    )
    assert sorted(len(encounter.reports) for encounter in found) == [1, 2]


@pytest.mark.parametrize(
    ("kind", "one", "other", "count"),
    [
        ("call", "2021-08-18", "2021-08-18", 1),
        ("call", "2021-08-18", "2021-08", 1),
        ("call", "2021-08-18", "2021-08-19", 1),
        ("call", "2021-08-18", "2021-08-21", 2),
        ("visit", "2021-08-18/2021-08-20", "2021-08-19", 1),
        ("visit", "2021-08-18", "2021-08-21", 1),
        ("meeting", "2021-08-18", "2021-09", 2),
        ("meeting", "2021-08-18", "2020", 2),
    ],
)
def test_dates_must_meet(kind: str, one: str, other: str, count: int) -> None:
    who = "vladimir-putin:visitor tajikistan:host" if kind == "visit" else PUTIN_RAHMON
    found = encounters(
        [
            reading("a", "2021-08-20", event(1, kind, who, one)),
            reading("b", "2021-08-21", event(1, kind, who, other)),
        ]
    )
    assert len(found) == count


def test_kinds_of_one_family_join_and_others_do_not() -> None:
    readings = [
        reading("a", "2021-08-18", event(1, "summit", PUTIN_RAHMON, "2021-08-18")),
        reading("b", "2021-08-18", event(1, "meeting", PUTIN_RAHMON, "2021-08-18")),
        reading("c", "2021-08-18", event(1, "call", PUTIN_RAHMON, "2021-08-18")),
    ]
    assert sorted(encounter.kind for encounter in encounters(readings)) == ["call", "meeting"]


def test_a_plan_comes_true() -> None:
    plan = event(1, "visit", "vladimir-putin:visitor tajikistan:host", status="planned")
    visit = event(1, "visit", "vladimir-putin:visitor tajikistan:host", "2022-06-28")
    found = only(reading("a", "2022-06-20", plan), reading("b", "2022-06-29", visit))
    assert found.status == "occurred"
    assert [(step.status, step.published) for step in found.history] == [
        ("planned", "2022-06-20"),
        ("occurred", "2022-06-29"),
    ]
    assert found.conflicts == ()


def test_a_cancelled_plan_is_cancelled() -> None:
    who = "vladimir-putin:visitor tajikistan:host"
    found = only(
        reading("a", "2022-06-20", event(1, "visit", who, "2022-06-28", status="planned")),
        reading("b", "2022-06-24", event(1, "visit", who, "2022-06-28", status="cancelled")),
    )
    assert found.status == "cancelled"


def test_undated_reports_join_by_publication() -> None:
    def told(name: str, published: str | None) -> Reading:
        return reading(name, published, event(1, "call", PUTIN_RAHMON))

    assert len(encounters([told("a", "2021-08-18"), told("b", "2021-08-20")])) == 1
    assert len(encounters([told("a", "2021-08-18"), told("b", "2021-08-28")])) == 2
    assert len(encounters([told("a", None), told("b", None)])) == 2


def test_without_a_date_only_what_is_told_within_days_is_one_contact() -> None:
    def told(name: str, published: str) -> Reading:
        return reading(name, published, event(1, "meeting", PUTIN_RAHMON))

    assert len(encounters([told("a", "2021-05-09"), told("b", "2021-05-11")])) == 1
    assert len(encounters([told("a", "2021-05-09"), told("b", "2021-05-19")])) == 2
    dated = reading("c", "2021-05-09", event(1, "meeting", PUTIN_RAHMON, "2021-05-09"))
    assert len(encounters([dated, told("b", "2021-05-13")])) == 1
    assert len(encounters([dated, told("b", "2021-05-29")])) == 2


def test_a_second_mention_in_an_article_is_not_given_to_another_contact() -> None:
    told = reading(
        "a",
        "2021-05-26",
        event(1, "meeting", PUTIN_RAHMON, "2021-05-26"),
        event(2, "meeting", PUTIN_RAHMON),
    )
    other = reading("b", "2021-05-28", event(1, "meeting", PUTIN_RAHMON, "2021-05-28"))
    assert sorted(len(found.reports) for found in encounters([told, other])) == [1, 1, 1]
    alone = reading("c", "2021-05-28", event(1, "meeting", PUTIN_RAHMON))
    assert sorted(len(found.reports) for found in encounters([alone, other])) == [2]


def test_a_month_joins_what_lies_in_it_not_what_reaches_into_it() -> None:
    april = reading("a", "2021-05-03", event(1, "meeting", PUTIN_RAHMON, "2021-04"))
    week = reading("b", "2021-05-08", event(1, "meeting", PUTIN_RAHMON, "2021-W17"))
    assert len(encounters([april, week])) == 2
    assert len(encounters([april, reading("b", "2021-05-03", event(1, "meeting", PUTIN_RAHMON, "2021-W16"))])) == 1


def test_what_happened_lay_before_it_was_told() -> None:
    early = reading("a", "2021-05-02", event(1, "meeting", PUTIN_RAHMON, "2021-05"))
    late = reading("b", "2021-05-26", event(1, "meeting", PUTIN_RAHMON, "2021-05-26"))
    assert len(encounters([early, late])) == 2
    assert len(encounters([reading("a", "2021-05-27", event(1, "meeting", PUTIN_RAHMON, "2021-05")), late])) == 1
    plan = reading("a", "2021-05-20", event(1, "meeting", PUTIN_RAHMON, "2021-05", status="planned"))
    before = reading("b", "2021-05-04", event(1, "meeting", PUTIN_RAHMON, "2021-05-03"))
    assert len(encounters([plan, before])) == 2


def test_talks_of_states_are_talks_of_their_leaders_only_where_the_words_say_so() -> None:
    leaders = reading("a", "2021-05-17", event(1, "meeting", PUTIN_RAHMON, "2021-05-16"))

    def of_states(words: str, date: str | None, who: str = "russia tajikistan") -> Reading:
        told = event(1, "meeting", who, date, evidence=evidence(words, words))
        return reading("b", "2021-05-17", told, text=words)

    assert len(encounters([leaders, of_states("محادثات بين موسكو ودوشنبه", "2021-05-16")])) == 2
    assert len(encounters([leaders, of_states("محادثات بين موسكو ودوشنبه", None)])) == 2
    assert len(encounters([leaders, of_states("القمة بين موسكو ودوشنبه", "2021-05-16")])) == 1
    assert len(encounters([leaders, of_states("وللقمة بين موسكو ودوشنبه", "2021-05")])) == 1
    assert len(encounters([leaders, of_states("القمتان بين موسكو ودوشنبه", "2021-05-16")])) == 2
    undated = reading("c", "2021-05-17", event(1, "meeting", PUTIN_RAHMON))
    assert len(encounters([of_states("محادثات بين موسكو ودوشنبه", "2021-05-16"), undated])) == 2


def said(name: str, words: str, who: str, date: str | None = None, **more: str) -> Reading:
    """An article of the middle of May that tells of a meeting in these words."""
    day = more.pop("published", "2021-05-17")
    return reading(name, day, event(1, "meeting", who, date, evidence=evidence(words, words), **more), text=words)


@pytest.mark.parametrize("words", ["محادثات بين موسكو ودوشنبه", "مباحثات رفيعة المستوى بين موسكو ودوشنبه"])
def test_talks_of_states_in_general_are_one_contact_on_one_day_only(words: str) -> None:
    def together(date: str | None) -> int:
        return len(encounters([said(name, words, "russia tajikistan", date) for name in "ab"]))

    assert (together("2021-05-16"), together("2021-05"), together(None)) == (1, 2, 2)


def test_delegates_of_a_state_are_not_its_leader() -> None:
    leaders = reading("a", "2021-05-17", event(1, "meeting", PUTIN_RAHMON, "2021-05-16"))
    delegates = said("b", "استقبل بوتين وفدا من طاجيكستان", "vladimir-putin tajikistan", "2021-05-16")
    assert len(encounters([leaders, delegates])) == 2
    assert len(encounters([delegates, said("c", "القمة بين موسكو ودوشنبه", "russia tajikistan", "2021-05-16")])) == 2
    assert (
        len(encounters([delegates, said("c", "لقاء بوتين ووفد طاجيكي", "vladimir-putin tajikistan", "2021-05")])) == 1
    )


def test_a_state_that_the_words_name_is_not_its_leader() -> None:
    leaders = reading("a", "2021-05-17", event(1, "meeting", PUTIN_RAHMON))
    assert len(encounters([leaders, said("b", "مشاورات جارية مع طاجيكستان", PUTIN_RAHMON)])) == 2
    assert len(encounters([leaders, said("b", "مشاورات مع رئيس طاجيكستان", PUTIN_RAHMON)])) == 1


def test_who_met_a_state_in_some_week_met_not_its_leader_for_sure() -> None:
    leaders = reading("a", "2021-05-17", event(1, "meeting", PUTIN_RAHMON, "2021-05-16"))
    half = "vladimir-putin tajikistan"
    assert len(encounters([leaders, said("b", "لقاء بوتين ومسؤول طاجيكي", half, "2021-W19")])) == 2
    assert len(encounters([leaders, said("b", "لقاء بوتين ومسؤول طاجيكي", half, "2021-05-16")])) == 1
    assert len(encounters([leaders, said("b", "قمة بوتين مع طاجيكستان", half, "2021-W19")])) == 1


@pytest.mark.parametrize("words", ["اجتماعين بين بوتين ورحمان", "التقى بوتين ورحمان مرتين"])
def test_words_of_two_contacts_are_of_none_of_them(words: str) -> None:
    one = reading("a", "2021-05-17", event(1, "meeting", PUTIN_RAHMON, "2021-05-16"))
    assert len(encounters([one, said("b", words, PUTIN_RAHMON, "2021-05-16")])) == 2


def test_ministers_of_a_body_are_not_its_summit() -> None:
    summit = said("a", "قمة الجامعة العربية في تونس", "arab-league")
    assert len(encounters([summit, said("b", "اجتماع وزراء خارجية الجامعة العربية", "arab-league")])) == 2


def test_on_one_day_too_ministers_of_a_body_are_not_its_summit() -> None:
    day = "2021-05-16"
    ministers = said("a", "الاجتماع الوزاري العربي", "arab-league", day)
    assert len(encounters([ministers, said("b", "القمة العربية", "arab-league", day)])) == 2
    assert len(encounters([ministers, said("b", "جلسة الجامعة العربية", "arab-league", day)])) == 1


def test_on_one_day_too_talks_of_states_are_not_those_of_their_leaders() -> None:
    who, day = "russia tajikistan", "2021-05-16"
    talks = said("a", "محادثات روسيا وطاجيكستان", who, day)
    assert len(encounters([talks, said("b", "محادثات زعيمي البلدين", who, day)])) == 2
    assert len(encounters([talks, said("b", "مشاورات بين البلدين", who, day)])) == 1


def test_who_speaks_in_a_session_makes_it_no_session_of_another_day() -> None:
    session = reading("a", "2021-05-17", event(1, "meeting", "arab-league", "2021-05-17"))
    who = "vladimir-putin arab-league"
    assert len(encounters([session, reading("b", "2021-05-18", event(1, "meeting", who, "2021-05-18"))])) == 2
    assert len(encounters([session, reading("b", "2021-05-18", event(1, "meeting", who, "2021-05-17"))])) == 1


def test_a_session_that_took_place_is_told_no_day_before() -> None:
    session = reading("a", "2021-05-17", event(1, "meeting", "arab-league", "2021-05-17"))
    assert len(encounters([session, reading("b", "2021-05-16", event(1, "meeting", "arab-league"))])) == 2
    planned = event(1, "meeting", "arab-league", status="planned")
    assert len(encounters([session, reading("b", "2021-05-16", planned)])) == 1


def test_a_plan_told_weeks_before_is_of_no_contact_for_sure() -> None:
    met = reading("a", "2021-06-28", event(1, "meeting", PUTIN_RAHMON, "2021-06-28"))
    plan = event(1, "meeting", PUTIN_RAHMON, status="planned")
    assert len(encounters([met, reading("b", "2021-06-16", plan)])) == 1
    assert len(encounters([met, reading("b", "2021-05-16", plan)])) == 2


def test_a_plan_without_a_date_is_of_no_meeting_of_some_week() -> None:
    plan = reading("b", "2021-05-09", event(1, "meeting", PUTIN_RAHMON, status="planned"))
    met = reading("a", "2021-05-20", event(1, "meeting", PUTIN_RAHMON, "2021-W19"))
    assert len(encounters([met, plan])) == 2
    assert len(encounters([reading("a", "2021-05-20", event(1, "meeting", PUTIN_RAHMON, "2021-05-12")), plan])) == 1


@pytest.mark.parametrize(("words", "count"), [("اللقاء", 2), ("القمة", 1), ("لقاء بوتين ورحمان", 1)])
def test_a_bare_word_with_a_month_is_of_no_contact_for_sure(words: str, count: int) -> None:
    met = reading("a", "2021-05-12", event(1, "meeting", PUTIN_RAHMON, "2021-05-12"))
    assert len(encounters([met, said("b", words, PUTIN_RAHMON, "2021-05", published="2021-05-30")])) == count


def test_a_body_of_a_state_is_nobody_who_leads_it() -> None:
    day = "2021-08-18"
    leaders = reading("a", day, event(1, "meeting", PUTIN_RAHMON, day))
    assert len(encounters([leaders, reading("b", day, event(1, "meeting", "kremlin emomali-rahmon", day))])) == 2


@pytest.mark.parametrize(("published", "count"), [("2021-05-16", 1), ("2021-05-18", 2)])
def test_on_a_sunday_last_week_is_the_one_that_ended_the_day_before(published: str, count: int) -> None:
    met = reading("a", "2021-05-12", event(1, "meeting", PUTIN_RAHMON, "2021-05-12"))
    assert len(encounters([met, reading("b", published, event(1, "meeting", PUTIN_RAHMON, "2021-W18"))])) == count


def test_without_a_date_officials_are_others_than_their_leader() -> None:
    who = "vladimir-putin tajikistan"
    officials = said("a", "التقى كبار المسؤولين في طاجيكستان", who)
    assert len(encounters([officials, said("b", "التقى الرئيس وعددا من المسؤولين", who)])) == 2
    assert len(encounters([officials, said("b", "التقى كبار المسؤولين هناك", who)])) == 1


def test_without_a_date_one_side_here_and_the_other_there_are_two_contacts() -> None:
    here = reading("a", "2021-05-17", event(1, "visit", "vladimir-putin:visitor tajikistan:host"))
    there = reading("b", "2021-05-17", event(1, "visit", "russia:visitor emomali-rahmon:host"))
    assert len(encounters([here, there])) == 2


def test_contacts_that_are_counted_are_of_none() -> None:
    words = "زار بوتين طاجيكستان 19 مرة"
    who, spans = "vladimir-putin:visitor tajikistan:host", evidence(words, words)
    count = Claim(
        id="c1",
        kind="count",
        of="visit",
        participants=(),
        value=19,
        period=None,
        made_by=None,
        evidence=spans,
        rule="",
    )
    many = reading("b", "2021-05-17", event(1, "visit", who, evidence=spans), text=words, claims=(count,))
    assert len(encounters([reading("a", "2021-05-17", event(1, "visit", who)), many])) == 2


@pytest.mark.parametrize(
    ("status", "date", "published", "count"),
    [
        ("planned", "2021-05", "2021-05-10", 1),
        ("planned", "2021-05", "2021-06-20", 2),
        ("occurred", "2021-05-16", "2021-05-15", 1),
        ("occurred", "2021-05-16", "2021-05-13", 2),
    ],
)
def test_a_plan_after_its_day_and_a_contact_before_it_stay_alone(
    status: str, date: str, published: str, count: int
) -> None:
    one = reading("a", "2021-05-17", event(1, "meeting", PUTIN_RAHMON, "2021-05-16"))
    other = reading("b", published, event(1, "meeting", PUTIN_RAHMON, date, status=status))
    assert len(encounters([one, other])) == count


def test_without_a_day_what_took_place_is_not_what_was_called_off() -> None:
    one = reading("a", "2021-05-17", event(1, "meeting", PUTIN_RAHMON))
    refuted = event(1, "meeting", PUTIN_RAHMON, status="cancelled")
    assert len(encounters([one, reading("b", "2021-05-18", refuted)])) == 2
    assert len(encounters([reading("c", "2021-05-17", refuted), reading("b", "2021-05-18", refuted)])) == 1
    dated = reading("d", "2021-05-18", event(1, "meeting", PUTIN_RAHMON, "2021-05-18"))
    assert len(encounters([dated, reading("b", "2021-05-16", refuted)])) == 1


def test_somebody_of_a_state_may_travel_every_day() -> None:
    def visit(name: str, day: str, who: str, date: str | None = None) -> Reading:
        return reading(name, day, event(1, "visit", f"{who}:visitor tajikistan:host", date))

    for who, count in (("russia", 2), ("vladimir-putin", 1)):
        assert len(encounters([visit("a", "2021-05-16", who, "2021-05-16"), visit("b", "2021-05-21", who)])) == count


def test_undated_talks_of_three_states_are_not_those_of_others() -> None:
    officials = reading("a", "2021-05-16", event(1, "meeting", "russia tajikistan", "2021-05-16"))
    three = reading("c", "2021-05-17", event(1, "meeting", "russia tajikistan pakistan"))
    assert len(encounters([officials, three])) == 2
    others = reading("d", "2021-05-16", event(1, "meeting", "russia tajikistan tunisia", "2021-05-16"))
    assert len(encounters([others, three])) == 2


def test_three_people_who_meet_are_not_two_of_them_at_the_margins() -> None:
    two = reading("a", "2021-05-16", event(1, "meeting", PUTIN_RAHMON, "2021-05-16"))
    three = reading("b", "2021-05-16", event(1, "meeting", f"{PUTIN_RAHMON} imran-khan", "2021-05-16"))
    assert len(encounters([two, three])) == 2
    states = reading("b", "2021-05-16", event(1, "meeting", f"{PUTIN_RAHMON} pakistan", "2021-05-16"))
    assert len(encounters([two, states])) == 1


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        (("meeting", "2021-05-16"), ("meeting", "2021-05-16"), 1),
        (("meeting", "2021-05-16"), ("meeting", "2021-05-17"), 2),
        (("meeting", "2021-05-16"), ("meeting", None), 1),
        (("meeting", None), ("meeting", None), 2),
        (("summit", "2021-05-16"), ("summit", "2021-05-17"), 1),
        (("summit", None), ("summit", None), 1),
        (("summit", "2021-05-16"), ("meeting", None), 2),
        (("summit", "2021-05"), ("meeting", "2021-05-17"), 2),
        (("summit", "2021-05-16"), ("meeting", "2021-05-16"), 1),
    ],
)
def test_a_body_has_a_session_a_day(one: tuple[str, str | None], other: tuple[str, str | None], count: int) -> None:
    told = [
        reading(name, "2021-05-17", event(1, kind, "arab-league", date))
        for name, (kind, date) in zip("ab", (one, other), strict=True)
    ]
    assert len(encounters(told)) == count


def test_who_met_somebody_unread_met_no_one_that_others_name() -> None:
    two = reading("a", "2021-05-16", event(1, "meeting", PUTIN_RAHMON, "2021-05-16"))
    one = [reading(name, "2021-05-16", event(1, "meeting", "vladimir-putin", "2021-05-16")) for name in "bc"]
    assert sorted(len(found.reports) for found in encounters([two, *one])) == [1, 2]


def test_a_planned_call_is_no_call_of_weeks_later() -> None:
    plan = reading("a", "2021-05-04", event(1, "call", PUTIN_RAHMON, status="planned"))
    assert len(encounters([plan, reading("b", "2021-05-14", event(1, "call", PUTIN_RAHMON))])) == 2
    assert len(encounters([plan, reading("b", "2021-05-06", event(1, "call", PUTIN_RAHMON))])) == 1


@pytest.mark.parametrize(("kind", "who"), [("agreement", PUTIN_RAHMON), ("meeting", "arab-league")])
def test_agreements_and_sessions_on_other_topics_are_others(kind: str, who: str) -> None:
    dated = reading("a", "2021-05-16", event(1, kind, who, "2021-05-16", topics=("sanctions", "energy")))

    def told(*topics: str, date: str | None = None) -> Reading:
        return reading("b", "2021-05-16", event(1, kind, who, date, topics=topics))

    assert len(encounters([dated, told("terrorism")])) == 2
    assert len(encounters([dated, told("energy", "terrorism")])) == 1
    assert len(encounters([dated, told()])) == 1
    assert len(encounters([dated, told("terrorism", date="2021-05-16")])) == 1


def test_two_who_travel_are_not_one_of_them() -> None:
    one = reading("a", "2021-05-16", event(1, "visit", "vladimir-putin:visitor tajikistan:host", "2021-05-16"))
    both = "vladimir-putin:visitor imran-khan:visitor tajikistan:host"
    assert len(encounters([one, reading("b", "2021-05-16", event(1, "visit", both, "2021-05-16"))])) == 2


def test_an_undated_session_is_that_of_its_day() -> None:
    dated = reading("a", "2021-05-16", event(1, "meeting", "arab-league", "2021-05-16"))
    for published, count in (("2021-05-17", 1), ("2021-05-19", 2)):
        assert len(encounters([dated, reading("b", published, event(1, "meeting", "arab-league"))])) == count


def test_a_bare_word_without_a_date_is_of_no_contact_for_sure() -> None:
    dated = reading("a", "2021-05-16", event(1, "meeting", PUTIN_RAHMON, "2021-05-16"))

    def told(words: str, date: str | None) -> Reading:
        return reading("b", "2021-05-16", event(1, "meeting", PUTIN_RAHMON, date, evidence=evidence(words, words)))

    assert len(encounters([dated, told("اللقاء", None)])) == 2
    assert len(encounters([dated, told("اللقاء", "2021-05-16")])) == 1
    assert len(encounters([dated, told("اللقاء بين الرئيسين", None)])) == 1


def test_without_a_date_who_names_fewer_people_tells_of_another_contact() -> None:
    leaders = reading("a", "2021-05-16", event(1, "meeting", PUTIN_RAHMON, "2021-05-16"))
    host = "vladimir-putin tajikistan"
    assert len(encounters([leaders, reading("b", "2021-05-16", event(1, "meeting", host))])) == 2
    assert len(encounters([leaders, reading("b", "2021-05-16", event(1, "meeting", host, "2021-05-16"))])) == 1


def test_a_vague_report_joins_only_where_it_leaves_no_choice() -> None:
    later = reading("c", "2021-08-30", event(1, "call", PUTIN_RAHMON, "2021"))
    first = reading("a", "2021-08-18", event(1, "call", PUTIN_RAHMON, "2021-08-18"))
    second = reading("b", "2021-07-22", event(1, "call", PUTIN_RAHMON, "2021-07-22"))
    assert len(encounters([first, later])) == 1
    assert len(encounters([first, second, later])) == 3


def test_two_contacts_of_one_article_stay_two() -> None:
    article = reading(
        "a",
        "2021-08-18",
        event(1, "call", PUTIN_RAHMON, "2021-08-18"),
        event(2, "call", PUTIN_RAHMON, "2021-08-17"),
    )
    assert len(encounters([article])) == 2


def test_one_contact_told_twice_by_one_article_is_one() -> None:
    article = reading(
        "a",
        "2021-08-18",
        event(1, "call", PUTIN_RAHMON, "2021-08-18"),
        event(2, "call", "russia tajikistan", "2021-08-18"),
    )
    assert len(only(article).reports) == 2


def test_letters_in_opposite_directions_are_two() -> None:
    there = event(1, "message", "vladimir-putin:initiator emomali-rahmon:recipient", "2021-10-05")
    back = event(1, "message", "emomali-rahmon:initiator vladimir-putin:recipient", "2021-10-05")
    assert len(encounters([reading("a", "2021-10-05", there), reading("b", "2021-10-05", back)])) == 2


def test_visits_in_opposite_directions_are_two() -> None:
    there = event(1, "visit", "vladimir-putin:visitor tajikistan:host", "2021-10-05")
    back = event(1, "visit", "emomali-rahmon:visitor russia:host", "2021-10-05")
    assert len(encounters([reading("a", "2021-10-05", there), reading("b", "2021-10-05", back)])) == 2


def test_a_body_meets_as_a_whole() -> None:
    summit = event(1, "summit", "arab-league", "2019-03-31")
    named = event(1, "summit", "arab-league kais-saied", "2019-03-31")
    found = only(reading("a", "2019-03-30", summit), reading("b", "2019-04-01", named))
    assert found.kind == "summit"


def test_conflicts_are_kept_with_who_says_what() -> None:
    found = only(
        reading("a", "2021-08-19", event(1, "meeting", PUTIN_RAHMON, "2021-08-18", place="dushanbe")),
        reading("b", "2021-08-19", event(1, "meeting", PUTIN_RAHMON, "2021-08-18", place="khujand")),
        reading("c", "2021-08-19", event(1, "meeting", PUTIN_RAHMON, "2021-08-19", status="denied")),
    )
    told = {
        conflict.field: {
            variant.value: {found.reports[i].outlet for i in variant.reports} for variant in conflict.variants
        }
        for conflict in found.conflicts
    }
    assert told == {
        "date": {"2021-08-18": {"a", "b"}, "2021-08-19": {"c"}},
        "place": {"dushanbe": {"a"}, "khujand": {"b"}},
        "status": {"occurred": {"a", "b"}, "denied": {"c"}},
    }
    assert (found.date, found.status) == ("2021-08-18", "occurred")


def test_the_id_stays_when_later_reports_come() -> None:
    first = reading("a", "2021-08-18", event(1, "call", PUTIN_RAHMON, "2021-08-18"))
    later = reading("b", "2021-08-19", event(1, "call", PUTIN_RAHMON, "2021-08-18"))
    assert only(first).id == only(first, later).id
    assert only(first).id.startswith("enc-")


def test_a_day_that_any_report_gives_is_met() -> None:
    first = reading("a", "2021-08-18", event(1, "meeting", PUTIN_RAHMON, "2021-08-18"))
    days = [reading(name, "2021-08-20", event(1, "meeting", PUTIN_RAHMON, "2021-08-19")) for name in "bc"]
    early = reading("d", "2021-08-10", event(1, "meeting", PUTIN_RAHMON, "2021-08-19", status="planned"))
    found = only(first, *days, early)
    assert (found.date, found.status) == ("2021-08-19", "occurred")


def test_a_plan_told_for_another_month_is_the_same_while_both_are_told() -> None:
    def plan(name: str, published: str, date: str | None, place: str | None = None) -> Reading:
        return reading(name, published, event(1, "meeting", PUTIN_RAHMON, date, status="planned", place=place))

    may, june = plan("a", "2021-04-10", "2021-05"), plan("b", "2021-05-02", "2021-06-12")
    assert only(may, june).date == "2021-06-12"
    assert len(encounters([may, plan("b", "2021-05-20", "2021-06-12")])) == 2
    assert len(encounters([plan("a", "2021-05-01", "2021-05-20"), june])) == 2
    assert (
        len(
            encounters(
                [plan("a", "2021-04-10", "2021-05", "moscow"), plan("b", "2021-05-02", "2021-06-12", "dushanbe")]
            )
        )
        == 2
    )


def test_a_plan_without_a_date_is_the_one_talked_of_most() -> None:
    def plan(name: str, date: str | None) -> Reading:
        return reading(
            name, "2021-05-02", event(1, "visit", "vladimir-putin:visitor tajikistan:host", date, status="planned")
        )

    near, far = plan("near", "2021-05-10"), [plan(f"far {n}", "2021-08-10") for n in range(3)]
    found = encounters([near, *far, plan("undated", None)])
    assert sorted(len(each.reports) for each in found) == [1, 4]
    assert sorted(len(each.reports) for each in encounters([near, far[0], plan("undated", None)])) == [1, 2]


def test_a_plan_with_more_people_is_the_one_that_they_are_told_of() -> None:
    three = "vladimir-putin emomali-rahmon imran-khan"
    two = [
        reading(f"two {n}", "2021-05-02", event(1, "meeting", PUTIN_RAHMON, "2021-05-20", status="planned"))
        for n in range(3)
    ]
    told = reading("three", "2021-05-02", event(1, "meeting", three, "2021-05-04", status="planned"))
    undated = reading("undated", "2021-05-02", event(1, "meeting", three, status="planned"))
    assert sorted(len(each.reports) for each in encounters([*two, told, undated])) == [2, 3]


def test_one_article_tells_one_plan_twice() -> None:
    article = reading(
        "a",
        "2021-04-10",
        event(1, "meeting", PUTIN_RAHMON, "2021-05", status="planned"),
        event(2, "meeting", PUTIN_RAHMON, "2021-05", status="denied"),
    )
    assert len(only(article).reports) == 2


def test_people_who_telephone_again_make_another_call() -> None:
    first = reading("a", "2021-08-18", event(1, "call", PUTIN_RAHMON, "2021-08-18"))
    assert len(encounters([first, reading("b", "2021-08-22", event(1, "call", PUTIN_RAHMON))])) == 1
    assert len(encounters([first, reading("b", "2021-08-28", event(1, "call", PUTIN_RAHMON))])) == 2


def test_of_calls_on_two_days_none_is_the_one_told_without_a_day() -> None:
    monday = reading("a", "2021-08-16", event(1, "call", PUTIN_RAHMON, "2021-08-16"))
    tuesday = reading("b", "2021-08-18", event(1, "call", PUTIN_RAHMON, "2021-08-18"))
    undated = reading("c", "2021-08-18", event(1, "call", PUTIN_RAHMON))
    assert sorted(len(found.reports) for found in encounters([monday, undated])) == [2]
    assert sorted(len(found.reports) for found in encounters([monday, tuesday, undated])) == [1, 1, 1]


def test_three_states_are_not_two_people_of_them() -> None:
    two = reading("a", "2021-08-16", event(1, "meeting", PUTIN_RAHMON, "2021-08-16"))
    three = reading("b", "2021-08-16", event(1, "meeting", "russia tajikistan pakistan", "2021-08-16"))
    assert len(encounters([two, three])) == 2


def test_what_is_said_not_to_have_been_yet_is_still_planned() -> None:
    plans = [
        reading(name, "2021-08-18", event(1, "meeting", PUTIN_RAHMON, "2021-09", status="planned")) for name in "ab"
    ]
    denial = reading("c", "2021-08-20", event(1, "meeting", PUTIN_RAHMON, status="denied"))
    assert only(*plans, denial).status == "planned"
    assert only(plans[0], denial).status == "denied"


def test_a_plan_that_more_reports_expect_later_did_not_take_place() -> None:
    def told(name: str, published: str, status: str) -> Reading:
        return reading(name, published, event(1, "meeting", PUTIN_RAHMON, status=status))

    misread, plans = told("a", "2021-08-18", "occurred"), [told(n, "2021-08-20", "planned") for n in "bc"]
    found = only(misread, *plans)
    assert found.status == "planned"
    assert only(misread, plans[0]).status == "occurred"


def test_a_plan_that_hardly_anybody_says_came_about_is_still_planned() -> None:
    plans = [
        reading(f"plan {n}", "2021-08-18", event(1, "meeting", PUTIN_RAHMON, "2021-09", status="planned"))
        for n in range(11)
    ]
    misread = reading("b", "2021-09-04", event(1, "meeting", PUTIN_RAHMON, "2021-09-03"))
    other = reading("c", "2021-09-04", event(1, "meeting", PUTIN_RAHMON, "2021-09-03"))
    planned, held = only(*plans, misread), only(*plans, misread, other)
    assert (planned.status, planned.date) == ("planned", "2021-09")
    assert (held.status, held.date) == ("occurred", "2021-09-03")


def test_history_tells_what_held_from_which_day_on() -> None:
    def told(name: str, published: str, status: str) -> Reading:
        return reading(name, published, event(1, "visit", "vladimir-putin:visitor tajikistan:host", status=status))

    found = only(
        told("a", "2022-06-20", "possible"),
        told("b", "2022-06-20", "planned"),
        told("c", "2022-06-21", "planned"),
        told("d", "2022-06-22", "occurred"),
        told("e", "2022-06-23", "ongoing"),
    )
    assert [(step.status, step.published) for step in found.history] == [
        ("planned", "2022-06-20"),
        ("occurred", "2022-06-22"),
    ]
    assert all(found.reports[step.report].status == step.status for step in found.history)


def test_a_state_stays_where_its_people_are_named_too_seldom() -> None:
    pages = [reading(name, "2021-08-18", event(1, "call", "russia tajikistan", "2021-08-18")) for name in "abc"]
    once = reading("d", "2021-08-18", event(1, "call", "sergey-lavrov tajikistan", "2021-08-18"))
    assert [part.actor for part in only(*pages, once).participants] == ["russia", "tajikistan"]


def test_days_of_one_visit_are_no_conflict() -> None:
    def told(name: str, kind: str, date: str) -> Reading:
        who = "vladimir-putin:visitor tajikistan:host" if kind == "visit" else PUTIN_RAHMON
        return reading(name, "2022-06-29", event(1, kind, who, date))

    assert only(told("a", "visit", "2022-06-28"), told("b", "visit", "2022-06-29")).conflicts == ()
    (conflict,) = only(told("a", "meeting", "2022-06-28"), told("b", "meeting", "2022-06-29")).conflicts
    assert conflict.field == "date"


def test_who_calls_it_the_third_and_who_the_fourth_is_kept() -> None:
    def told(name: str, text: str, value: int) -> Reading:
        words = evidence(text, text)
        claim = Claim(
            id="c1",
            kind="ordinal",
            of="call",
            participants=("russia",),
            value=value,
            period="2021",
            made_by=None,
            evidence=words,
        )
        call = event(1, "call", PUTIN_RAHMON, "2021-08-18", evidence=words)
        return reading(name, "2021-08-18", call, text=text, claims=(claim,))

    found = only(told("a", "ثالث اتصال", 3), told("b", "رابع اتصال", 4), told("c", "الاتصال الثالث", 3))
    (conflict,) = found.conflicts
    values = {variant.value: [found.reports[i].path for i in variant.reports] for variant in conflict.variants}
    assert (conflict.field, sorted(values), sorted(values["3"])) == ("number", ["3", "4"], ["a.txt", "c.txt"])


def test_ids_are_unique() -> None:
    call = event(1, "call", PUTIN_RAHMON)
    together = [reading(f"dated {i}", "2021-08-18", call) for i in range(3)]
    apart = [reading(f"undated {i}", None, call) for i in range(20)]
    found = encounters([*together, *apart])
    assert len({encounter.id for encounter in found}) == len(found) == 21


people = st.lists(
    st.sampled_from(
        [
            "vladimir-putin",
            "russia",
            "sergey-lavrov",
            "emomali-rahmon",
            "tajikistan",
            "kais-saied",
            "arab-league",
        ]
    ),
    min_size=1,
    max_size=3,
    unique=True,
)
days = st.one_of(
    st.none(),
    st.sampled_from(["2021", "2021-08", "2021-08-17", "2021-08-18", "2021-08-19", "2021-08-17/2021-08-19"]),
)
happenings = st.builds(
    lambda kind, who, date, status, place: (kind, " ".join(who), date, {"status": status, "place": place}),
    st.sampled_from(["meeting", "summit", "call", "visit", "message"]),
    people,
    days,
    st.sampled_from(["occurred", "planned", "possible", "denied", "cancelled"]),
    st.sampled_from([None, "dushanbe", "moscow", "tajikistan"]),
)
articles = st.lists(
    st.tuples(
        st.sampled_from([None, "2021-08-15", "2021-08-18T10:00", "2021-08-20"]),
        st.lists(happenings, max_size=3),
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=150, deadline=None)
@given(articles=articles, data=st.data())
def test_the_order_of_arrival_plays_no_part(articles: list, data: st.DataObject) -> None:
    readings = [
        reading(f"p{i}", published, *(event(n, *h[:3], **h[3]) for n, h in enumerate(told, 1)))
        for i, (published, told) in enumerate(articles)
    ]
    shuffled = data.draw(st.permutations(readings))
    found = encounters(readings)
    assert encounters(shuffled) == found
    told = [(report.article, report.event) for encounter in found for report in encounter.reports]
    assert len(told) == len(set(told)) == sum(len(r.events) for r in readings)
