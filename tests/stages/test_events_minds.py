"""Contacts: whose wish or decision they are, and what the words around them leave to nobody."""

from __future__ import annotations

import pytest

from marsad import read_text
from tests.stages.test_events import ERDOGAN, MACRON, PUTIN, events, only_event, who


@pytest.mark.parametrize(
    "text",
    [
        "أعلن ماكرون رغبة بوتين بعقد قمة مع أردوغان.",
        "أكد ماكرون أن قرار بوتين بلقاء أردوغان صائب.",
        "أشاد ماكرون بشجاعة الرئيس الروسي لموافقته على لقاء أردوغان.",
        "قال ماكرون إن إعلان بوتين بأنه سيلتقي أردوغان مهم.",
        "تحدث ماكرون عن تهديدات بوتين المتكررة، بالانسحاب من القمة المقررة مع أردوغان.",
    ],
)
def test_whoever_wishes_for_a_contact_takes_part(text: str) -> None:
    assert [who(e) for e in events(text)] == [{PUTIN, ERDOGAN}]


def test_what_is_asked_for_behind_the_one_who_asks_is_a_noun() -> None:
    found = only_event("يعتزم بوتين عقد اجتماع مع أردوغان غدا.")
    assert (who(found), found.status) == ({PUTIN, ERDOGAN}, "planned")
    assert not [e for e in events("اقترحت موسكو أمس عقد مباحثات مع أنقرة.") if e.status == "occurred"]


def test_who_comes_along_is_met_by_nobody() -> None:
    assert not events("زار ماكرون وزوجته بريجيت ماكرون المتحف أمس.")


def test_those_nobody_knows_are_not_the_one_spoken_of() -> None:
    assert not events("دعا ماكرون إلى الهدوء. ويعد الذين تمكنوا من السفر إلى مصر محظوظين.")


def test_a_birthplace_is_no_town() -> None:
    assert not events("وصل ماكرون إلى قريته في أول زيارة يقوم بها لمسقط رأسه.")


def test_what_is_no_longer_so_is_no_return() -> None:
    assert not events("قال بوتين إنه لم يعد هناك خطر من تركيا.")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("انتقد ماكرون الاتفاق الذي أبرمته روسيا مع تركيا، وسيبحث إلغاءه.", "occurred"),
        ("سيختار الناخبون رئيسا لأول مرة منذ توقيع اتفاق بين روسيا وتركيا.", "occurred"),
        ("كانت التطورات نتاجا لمباحثات مكثفة بين روسيا وتركيا.", "occurred"),
        ("ذكر المكتب أن بوتين تسلم الدعوة، وأنه سيلتقي أردوغان في باريس.", "planned"),
    ],
)
def test_status_of_what_lies_behind_or_is_joined(text: str, status: str) -> None:
    assert [e.status for e in events(text)] == [status]


def test_a_day_outside_a_quotation_is_that_of_what_is_said() -> None:
    (found,) = events('قال بوتين الثلاثاء: "تحدثنا طويلا بشأن الاجتماع مع أردوغان".')
    assert found.date is None


def test_a_summit_is_not_with_the_minister_met_before() -> None:
    text = "من المقرر أن يعقد ماكرون قمة مع بوتين. والتقى بوتين وزير الخارجية التركي. ثم ألغى القمة المقترحة مع بوتين."
    assert [who(e) for e in events(text)] == [{PUTIN, MACRON}, {PUTIN, "mevlut-cavusoglu"}]


def test_who_is_called_off_is_who_was_to_meet() -> None:
    text = (
        "يعقد بوتين وأردوغان قمة غدا. أجرى بوتين محادثات مثمرة مع أردوغان أمس. ثم أعلن الكرملين إلغاء اللقاء المرتقب."
    )
    assert {e.status for e in events(text)} == {"occurred", "cancelled"}


@pytest.mark.parametrize(
    ("text", "visitor"),
    [
        ("قال بوتين إن الوقت ينفد. ولدى وصوله إلى بغداد، قال الرئيس الفرنسي إن الحل قريب.", MACRON),
        ("التقى بوتين أردوغان. وقبل زيارته إلى بغداد، والتي تعد الأولى، أجرى ماكرون مقابلة.", MACRON),
        ("قال أردوغان إن من الأفضل لماكرون عدم التوجه إلى بغداد.", MACRON),
    ],
)
def test_whose_journey_it_is_follows_or_stands_before_it(text: str, visitor: str) -> None:
    assert [visitor] == [
        p.actor for e in events(text) if e.kind == "visit" for p in e.participants if p.role == "visitor"
    ]


def test_who_receives_him_is_not_the_one_who_arrived() -> None:
    found = [e for e in events("وصل بوتين أمس. وبعد وصوله إلى باريس، استقبله ماكرون.") if e.kind == "visit"]
    assert PUTIN in who(found[0])


def test_what_had_better_be_called_off_still_may_be_held() -> None:
    assert only_event("من الأفضل إلغاء اللقاء المقرر غدا بين ماكرون وأردوغان.").status == "possible"


def test_who_arrived_today_begins_his_visit_tomorrow() -> None:
    text = "يبدأ ماكرون غدا زيارة رسمية إلى روسيا. وكان ماكرون قد وصل إلى موسكو اليوم."
    assert [e.kind for e in events(text)] == ["visit"]


def test_what_was_done_on_a_day_stays_done_though_it_was_put_off_before() -> None:
    text = (
        "ترأس الرئيس المصري ونظيره الفرنسي اليوم في باريس "
        "أعمال الدورة الثالثة للجنة العليا المصرية الفرنسية، التي كان مقررا عقدها في مايو ثم أُجلت."
    )
    assert [(e.status, e.date) for e in events(text)] == [("occurred", "2021-11-18")]


def test_what_was_called_off_and_what_nobody_attends_is_one_contact() -> None:
    text = "قال ماكرون إنه لن يعقد اللقاء المقرر غدا مع بوتين. وألغى ماكرون لقاءه مع بوتين."
    assert [e.status for e in events(text)] == ["cancelled"]


def test_a_headline_congratulates_where_the_page_tells_of_the_call() -> None:
    text = "هاتف الرئيس التركي نظيره الروسي لتهنئته بالعيد."
    found = read_text(text, title="أردوغان يهنئ بوتين", published="2021-11-18").events
    assert [e.kind for e in found] == ["call"]


def test_what_did_not_last_long_was_held() -> None:
    assert only_event("لم تستغرق قمة ماكرون مع بوتين أكثر من ساعة.").status == "occurred"
