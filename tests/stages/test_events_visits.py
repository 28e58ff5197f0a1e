"""Visits: how journeys are told, their stops, and whether they came about."""

from __future__ import annotations

import pytest

from marsad.article import Event
from tests.stages.test_events import ERDOGAN, MACRON, PUTIN, events, only_event, who


def visits(text: str) -> list[Event]:
    """The visits of a text in the order of the page."""
    return [e for e in events(text) if e.kind == "visit"]


@pytest.mark.parametrize(
    "text",
    [
        "زار ماكرون مدينة الموصل أمس.",
        "وصل ماكرون إلى مطار بغداد الدولي.",
        "هبطت طائرة ماكرون في مطار بغداد.",
        "حطت الطائرة التي تقل ماكرون في بغداد.",
        "وصل إلى بغداد وفد كبير برئاسة ماكرون.",
        "شد ماكرون الرحال إلى بغداد.",
        "اختتمت في بغداد زيارة ماكرون.",
        "بدأ ماكرون من بغداد جولة جديدة.",
        "وكانت بغداد المحطة الأولى في جولة ماكرون.",
        "اختار ماكرون بغداد وجهة لأول زيارة له.",
        "التقى ماكرون خلال زيارته بغداد وزير الخارجية العراقي.",
        "وكشفت مصادر عن زيارة سرية قام بها ماكرون إلى بغداد.",
        "غادر ماكرون باريس متوجها إلى بغداد.",
    ],
)
def test_a_journey_is_told_in_many_ways(text: str) -> None:
    assert [who(e) for e in visits(text)] == [{MACRON, "iraq"}]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("زار ماكرون القاهرة ثم بغداد.", ["cairo", "baghdad"]),
        ("توجه ماكرون إلى القاهرة ومنها إلى بغداد والدوحة.", ["cairo", "baghdad", "doha"]),
        ("بدأ ماكرون جولة تقوده إلى القاهرة ثم إلى بغداد.", ["cairo", "baghdad"]),
        ("توجه ماكرون إلى القاهرة للقاء الرئيس السيسي، ومن ثم إلى بغداد.", ["cairo", "baghdad"]),
        ("زار ماكرون كلا من مصر والعراق.", ["egypt", "iraq"]),
    ],
)
def test_every_stop_is_a_visit(text: str, places: list[str]) -> None:
    assert [e.place for e in visits(text)] == places


@pytest.mark.parametrize(
    "text",
    [
        "أرجأ ماكرون زيارته إلى بغداد التي كانت مقررة يوم 20 فبراير 2022.",
        "تأجلت زيارة ماكرون إلى بغداد.",
        "أعلنت باريس تأجيل زيارة ماكرون إلى بغداد.",
    ],
)
def test_a_visit_put_off_to_no_day_is_off(text: str) -> None:
    assert [(e.status, e.date) for e in visits(text)] == [("cancelled", None)]


def test_a_visit_put_off_to_a_later_day_is_planned_for_that() -> None:
    (found,) = visits("أرجأ ماكرون زيارته إلى بغداد إلى 20 أغسطس 2030.")
    assert (found.status, found.date) == ("planned", "2030-08-20")


def test_a_visit_put_off_to_a_day_is_on_that_day() -> None:
    found = visits("أعلنت باريس أن زيارة ماكرون إلى بغداد أُرجئت إلى 15 يناير 2030.")
    assert [(e.status, e.date) for e in found] == [("planned", "2030-01-15")]


@pytest.mark.parametrize(
    "text",
    [
        "دعا بوتين ماكرون إلى زيارة موسكو.",
        "وجه بوتين دعوة إلى ماكرون لزيارة موسكو.",
        "قبل ماكرون دعوة من بوتين لزيارة موسكو.",
    ],
)
def test_an_invitation_asks_the_guest(text: str) -> None:
    assert [(who(e), e.status) for e in visits(text)] == [({MACRON, "russia"}, "possible")]


def test_the_invitation_itself_is_a_message() -> None:
    found = events("دعا بوتين أردوغان إلى زيارة روسيا.")
    assert [(e.kind, e.status) for e in found] == [("message", "occurred"), ("visit", "possible")]


def test_what_is_sent_does_not_go_on() -> None:
    assert [(e.kind, e.status) for e in events("أعلن متحدث أن بكين تهنئ أردوغان بفوزه.")] == [("message", "occurred")]


def test_who_turns_an_invitation_down_does_not_come() -> None:
    assert [(who(e), e.status) for e in visits("رفض ماكرون دعوة لزيارة موسكو.")] == [({MACRON, "russia"}, "denied")]


def test_a_capital_that_receives_somebody_is_visited() -> None:
    (found,) = visits("تستقبل موسكو أردوغان الأسبوع المقبل.")
    assert (who(found), found.status) == ({ERDOGAN, "russia"}, "planned")


def test_a_visit_under_way_is_going_on() -> None:
    assert [e.status for e in visits("يواصل بوتين زيارته إلى أنقرة.")] == ["ongoing"]
    assert [e.status for e in visits("يقوم بوتين بجولة تشمل أنقرة وبغداد.")] == ["ongoing", "ongoing"]


@pytest.mark.parametrize(
    "text",
    [
        "هبطت طائرة الركاب في مطار بغداد.",
        "ولد الشاعر في دمشق ثم انتقل إلى بغداد.",
        "تستقبل بغداد زوار المعرض كل عام.",
        "نصح الطبيب المريض بزيارة بغداد.",
    ],
)
def test_journeys_of_others_are_no_visits(text: str) -> None:
    assert not visits(text)


def test_putin_goes_where_he_says_not_where_he_leaves() -> None:
    assert [(who(e), e.place) for e in visits("غادر بوتين، مساء أمس، موسكو متوجها إلى أنقرة.")] == [
        ({PUTIN, "turkey"}, "ankara")
    ]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("يعتزم ماكرون القيام بزيارة إلى بغداد.", "planned"),
        ("اعتذر ماكرون عن زيارة بغداد.", "denied"),
        ("تعذر وصول ماكرون إلى بغداد.", "denied"),
        ("وكانت أول زيارة خارجية لماكرون منذ توليه منصبه إلى بغداد.", "occurred"),
    ],
)
def test_whether_a_visit_came_about(text: str, status: str) -> None:
    assert [(who(e), e.status) for e in visits(text)] == [({MACRON, "iraq"}, status)]


def test_where_somebody_goes_does_not_go() -> None:
    (found,) = visits("وأكد ماكرون من بغداد التي يزورها حاليا أهمية الحوار.")
    assert (who(found), found.status) == ({MACRON, "iraq"}, "ongoing")


def test_a_departure_points_at_the_visit_before_it() -> None:
    (found,) = visits("غادر ماكرون بغداد عائدا إلى باريس بعد زيارة استمرت يومين.")
    assert found.evidence[0].text.endswith("بعد زيارة")


def test_who_has_a_post_in_a_ministry_is_no_stranger() -> None:
    text = "أكدت نسرين المعتوق، وكيلة وزارة المالية الكويتية، أهمية الحوار. وتزور المعتوق بغداد غدا."
    assert [e.place for e in visits(text)] == ["baghdad"]
    assert not visits("قالت نسرين المعتوق، بطلة السباحة، إنها سعيدة. وتزور المعتوق بغداد غدا.")


def test_who_will_be_somewhere_visits_it() -> None:
    assert [(who(e), e.status) for e in visits("سيكون ماكرون في بغداد غدا.")] == [({MACRON, "iraq"}, "planned")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("زيارة كان من المقرر أن يقوم بها ماكرون إلى بغداد لم تتم.", "planned"),
        ("وتأتي الزيارة التي من المنتظر أن يقوم بها ماكرون إلى بغداد بعد أشهر من التوتر.", "possible"),
        ("كان ماكرون سيزور بغداد لكنه ألغى الزيارة.", "cancelled"),
        ("نفت باريس ما تردد عن زيارة ماكرون إلى بغداد.", "denied"),
        ("ألغى بوتين زيارة ماكرون إلى بغداد.", "cancelled"),
        ("وصل بحفظ الله ورعايته ماكرون إلى بغداد.", "occurred"),
    ],
)
def test_status_of_a_visit_by_the_words_around_it(text: str, status: str) -> None:
    assert [(who(e), e.status) for e in visits(text)] == [({MACRON, "iraq"}, status)]


def test_who_moved_abroad_for_good_is_no_visitor() -> None:
    assert not visits("انتقل ماكرون إلى بريطانيا وعاش فيها.")


def test_what_goes_on_has_no_day_long_ago() -> None:
    (found,) = visits("وهي أول زيارة لبغداد يقوم بها ماكرون منذ توليه منصبه في مايو 2017.")
    assert (found.status, found.date) == ("ongoing", None)


def test_a_nationality_behind_the_capital_says_which_city() -> None:
    (found,) = visits("وصل ماكرون إلى العاصمة القرغيزية أمس.")
    assert (who(found), found.place) == ({MACRON, "kyrgyzstan"}, "bishkek")


def test_a_journey_still_has_its_further_stops_before_it() -> None:
    found = visits("وصل ماكرون إلى القاهرة في مستهل جولة تشمل غانا وكينيا.")
    assert [(e.place, e.status) for e in found] == [("cairo", "occurred"), ("ghana", "planned"), ("kenya", "planned")]


def test_where_a_journey_leads_lies_before_it() -> None:
    found = visits("وصل ماكرون الأحد إلى القاهرة في مستهل زيارة للمنطقة تقوده إلى غانا وكينيا.")
    assert [(e.place, e.status) for e in found] == [("cairo", "occurred"), ("ghana", "planned"), ("kenya", "planned")]


def test_what_a_journey_holds_is_planned() -> None:
    found = events("وصل ماكرون إلى القاهرة في زيارة يجري خلالها محادثات مع الرئيس السيسي.")
    assert [(e.kind, e.status) for e in found] == [("visit", "occurred"), ("meeting", "planned")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("نفى ماكرون أن يكون ألغى زيارته إلى بغداد.", "planned"),
        ("كان من المقرر أن يزور ماكرون بغداد الأسبوع المقبل، إلا أن الزيارة أرجئت.", "cancelled"),
        ("أوضح الوزير مشيرا إلى أن ماكرون يقوم حاليا بزيارة إلى بغداد.", "ongoing"),
    ],
)
def test_status_of_a_visit_by_words_further_off(text: str, status: str) -> None:
    assert [(who(e), e.status) for e in visits(text)] == [({MACRON, "iraq"}, status)]


def test_stops_that_a_journey_has_led_to_are_behind_it() -> None:
    found = visits("اختتم ماكرون جولة بدأها بتونس وقادته إلى القاهرة وبغداد.")
    assert {e.place: e.status for e in found}["baghdad"] == "occurred"


def test_with_a_journey_falls_what_was_to_be_done_there() -> None:
    found = events("ألغى ماكرون زيارته إلى القاهرة. وكان مقررا أن يلتقي الرئيس السيسي.")
    assert [(e.kind, e.status) for e in found] == [("visit", "cancelled"), ("meeting", "cancelled")]


def test_how_long_a_planned_visit_lasts_does_not_begin_it() -> None:
    (visit,) = events("يتوجه ماكرون غدا إلى موسكو في زيارة رسمية تستغرق يومين هي الأولى لرئيس فرنسي إلى روسيا.")
    assert visit.status == "planned"


def test_where_a_guest_met_his_host_is_nobody_who_meets_them() -> None:
    found = events("زار الحريري موسكو أمس. وكان قد التقى بوتين بمنتجع سوتشي في سبتمبر.")
    assert {"saad-hariri", "vladimir-putin"} in [who(e) for e in found if e.kind == "meeting"]


@pytest.mark.parametrize(("written", "state"), [("عُمان", "oman"), ("عَمّان", "jordan"), ("عمّان", "jordan")])
def test_signs_of_vowels_tell_a_state_from_a_city(written: str, state: str) -> None:
    assert state in who(only_event(f"وصل الرئيس الفرنسي إيمانويل ماكرون أمس إلى {written} في زيارة قصيرة."))


def test_a_stop_with_a_day_of_its_own_is_one_more() -> None:
    found = events("يزور ماكرون الرياض الأحد والقاهرة الاثنين ثم الدوحة.")
    assert [who(e) - {MACRON} for e in found] == [{"saudi-arabia"}, {"egypt"}, {"qatar"}]
    assert len(events("زار ماكرون الرياض الأحد والقاهرة تستعد لاستقباله.")) == 1


def test_journeys_of_anybody_are_nobody_s() -> None:
    assert not events("قال ماكرون إن غالبية الزيارات إلى تونس تمر دون متاعب.")
    assert events("أثمرت الزيارات التي قام بها ماكرون إلى تونس.")


def test_where_somebody_goes_behind_another_visit_of_his_is_a_visit_too() -> None:
    found = visits("توجه ماكرون بعد انتهاء زيارته لأنقرة إلى بغداد.")
    assert {p.actor for e in found for p in e.participants if p.role == "host"} == {"turkey", "iraq"}
