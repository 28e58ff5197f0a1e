"""How far words reach: whose doing, whose day and whose status a contact has in the running text of news."""

from __future__ import annotations

import pytest

from tests.stages.test_events import events


def _who(text: str, kind: str) -> list[set[str]]:
    return [{p.actor for p in e.participants} for e in events(text) if e.kind == kind]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("كان الإعلان في آذار الماضي عن قمة بين بوتين وأردوغان مفاجئا.", "planned"),
        ("وتحدثت تقارير أمس عن عقد قمة بين بوتين وأردوغان.", "possible"),
        ("تضغط باريس لإعادة المحادثات مع أنقرة بين بوتين وأردوغان.", "planned"),
        ("من الممكن إجراء مزيد من المحادثات بين بوتين وأردوغان.", "possible"),
        ("أعلن المتحدث أن المحادثات بين بوتين وأردوغان تجري بسرعة.", "ongoing"),
        ("تزامن ذلك مع استقبال بوتين في موسكو ولي العهد السعودي الذي يقوم بجولة أوروبية.", "occurred"),
    ],
)
def test_status_of_a_meeting_by_what_reaches_it(text: str, status: str) -> None:
    assert [e.status for e in events(text) if e.kind == "meeting"] == [status]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("أعلن القصر إلغاء الرئيس التركي لزيارته إلى تونس.", "cancelled"),
        ("انتقد سيرغي لافروف ما وصفه بجهود باريس لكسب الوقت، في أول زيارة له إلى تونس.", "occurred"),
        ("قال الرئيس التركي إنه يتمنى السفر إلى تونس.", "possible"),
    ],
)
def test_status_of_a_visit_by_what_reaches_it(text: str, status: str) -> None:
    assert [e.status for e in events(text) if e.kind == "visit"] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "أعلن الرئيس التركي أن قواته ستغادر سوريا خلال أشهر.",
        "كان الصحفي الروسي قد غادر بلاده خوفا على حياته.",
        "قال الرئيس التركي إن كثيرين دخلوا خلسة قادمين من سوريا.",
    ],
)
def test_journeys_of_what_somebody_has_are_not_his(text: str) -> None:
    assert _who(text, "visit") == []


def test_a_plural_before_does_not_act_behind_a_singular() -> None:
    text = "أوضح مسؤولون أتراك أن سيرغي لافروف، المرشح لرئاسة الوفد، قام بزيارة إلى تونس، والتقى مع إيمانويل ماكرون."
    assert _who(text, "meeting") == [{"sergey-lavrov", "emmanuel-macron"}]


def test_one_who_is_left_out_is_not_the_two_named_last() -> None:
    text = "جاء ذلك بعد دعوة موسكو الأردن ومصر إلى لقاء، كما تشاورت في الأمر مع رئيس الوزراء العراقي."
    assert all("jordan" not in who or "egypt" not in who for who in _who(text, "meeting") if len(who) > 2)


def test_greeting_with_applause_is_no_reception() -> None:
    assert _who("استقبل أعضاء الكونغرس الرئيس الفرنسي بالتصفيق دقائق.", "meeting") == []


def test_between_both_means_the_two_named_right_before() -> None:
    text = "تابع محمد بن سلمان وإيمانويل ماكرون الخبر. ورحب الوزير باتفاق الكوريتين على عقد قمة بينهما في سول."
    assert _who(text, "meeting") == [{"north-korea", "south-korea"}]


def test_a_day_within_a_quotation_is_not_that_of_the_contact() -> None:
    text = 'قال عباس خلال الاجتماع مع ماكرون "نحن جادون في الوصول إلى سلام عادل على حدود الرابع من يونيو 1967".'
    assert [e.date for e in events(text) if e.kind == "meeting"] == [None]


def test_what_has_been_leans_on_no_plan() -> None:
    text = "انتقد بوتين قمة مجموعة السبع. ثم توجه إلى سوتشي للقاء أردوغان. وفي مؤتمر صحفي إثر القمة رد عليه ترودو."
    assert [e.status for e in events(text) if e.kind == "meeting"] == ["planned"]


def test_between_whom_is_said_first_counts() -> None:
    text = "التقى بوتين ماكرون. وكانت محادثات السلام بين الإسرائيليين والفلسطينيين قد وسعت الهوة بين الجانبين."
    assert {"vladimir-putin", "emmanuel-macron"} in _who(text, "meeting")
    assert len(_who(text, "meeting")) <= 2


def test_whose_counterparts_they_are_takes_part_too() -> None:
    text = "توجه لافروف إلى بروكسل للقاء نظيره الفرنسي ونظيره الألماني."
    assert all("sergey-lavrov" in who for who in _who(text, "meeting"))
    assert _who(text, "meeting")


def test_what_others_concluded_is_not_of_whoever_speaks() -> None:
    text = "حث بوتين فرنسا على البقاء في الاتفاق الذي أبرمته القوى العظمى مع طهران قبل أعوام."
    assert _who(text, "agreement") == []


def test_the_day_on_which_somebody_spoke_of_a_meeting_gives_way() -> None:
    text = (
        "قال ترامب إن قمته مع كيم جونغ أون يوم 12 يونيو 2018 بسنغافورة أفادت البلدين. "
        "وأعلن ترامب في 15 يونيو 2018 أنه حل الجزء الأكبر من المشكلة، وذلك بعد القمة التي عقدها مع كيم جونغ أون."
    )
    assert [e.date for e in events(text) if e.kind == "meeting"] == ["2018-06-12"]


def test_both_leaders_are_the_two_named_before() -> None:
    text = "التقى بوتين أردوغان. ولفتت مصافحة باراك أوباما راؤول كاسترو الأنظار في أول لقاء علني بين زعيمي البلدين."
    assert {"barack-obama", "raul-castro"} in _who(text, "meeting")


def test_what_is_asked_for_is_nobodys_doing() -> None:
    assert _who("طلبت فرنسا وبريطانيا عقد اجتماع عاجل للجنة.", "meeting") == []


@pytest.mark.parametrize(
    "text",
    [
        "غادر زهاء 4000 مهاجر تونس إلى رواندا، لكن الرئيس التركي يواجه ضغوطا.",
        "تحدث الرئيس التركي عن عملية غادر بموجبها 500 لاجئ إلى سوريا.",
    ],
)
def test_those_counted_behind_the_verb_leave(text: str) -> None:
    assert _who(text, "visit") == []


def test_exercises_with_a_state_are_no_talks() -> None:
    assert _who("قال لافروف إن بلاده ستبحث أمر التدريبات المشتركة مع الصين.", "meeting") == []


def test_whose_plan_it_is_takes_part() -> None:
    text = "وصل ماتيس إلى كابول بعد عرض الرئيس الفرنسي خطة لإطلاق محادثات سلام مع طالبان."
    assert _who(text, "meeting") == [{"emmanuel-macron", "taliban"}]


def test_what_followed_came_about() -> None:
    text = "انتقد أردوغان القائمة، ليجري بعدها الرئيس الإيراني اتصالا هاتفيا مع أمير قطر."
    assert [e.status for e in events(text) if e.kind == "call"] == ["occurred"]


def test_those_sent_from_a_state_act_for_it() -> None:
    text = "ذكرت وزارة الخارجية التركية أن وفدا من قطر سيجري محادثات الجمعة مع وزير الدفاع التركي في أنقرة."
    assert all("qatar" in who for who in _who(text, "meeting"))


def test_agreements_with_many_whom_nobody_names_are_not_of_the_last_pair() -> None:
    text = "التقى محمد بن سلمان ترامب. ووقعت السعودية عددا من اتفاقيات التعاون مع دول كثيرة بينها فرنسا."
    assert _who(text, "agreement") == []


def test_hopes_pinned_on_a_summit_do_not_make_it_possible_only() -> None:
    text = "أصدرت القمة العربية بيانها. وكانت الآمال معقودة على القمة العربية."
    assert [e.status for e in events(text) if e.kind == "summit"] == ["occurred"]


def test_an_invitation_that_was_not_made_is_to_no_visit() -> None:
    assert not _who("لم يدع بوتين الرئيس التركي رجب طيب أردوغان إلى زيارة موسكو.", "visit")


def test_a_quotation_behind_a_colon_says_nothing_of_what_went_before() -> None:
    text = "تحدث ستولتنبرغ إلى الصحفيين إثر اجتماع لوزراء دفاع حلف شمال الأطلسي: «لم نحسم شيئا»."
    assert [e.status for e in events(text)] == ["occurred"]


def test_what_was_said_before_is_no_eve() -> None:
    text = "قال مكتب ماكرون إنه لم يقل شيئا لم يقله من قبل في محادثاته مع الرئيس الروسي فلاديمير بوتين."
    assert [e.status for e in events(text)] == ["occurred"]


def test_a_plan_told_in_one_breath_with_a_journey_is_on_its_day() -> None:
    text = "سيصل الرئيس التركي رجب طيب أردوغان إلى موسكو في 3 مايو 2030. وسيعقد بوتين لقاء مع أردوغان."
    assert [e.date for e in events(text)] == ["2030-05-03", "2030-05-03"]
