"""Contacts: who acts where delegates, relative clauses and sessions tell of them."""

from __future__ import annotations

import pytest

from marsad import read_text
from tests.stages.test_events import ERDOGAN, MACRON, PUTIN, events, who


@pytest.mark.parametrize(
    ("text", "kind", "people"),
    [
        ("اجتمع مسؤولون من روسيا وتركيا في أنقرة أمس.", "meeting", {"russia", "turkey"}),
        ("التقى على هامش القمة الرئيس الفرنسي نظيره التركي.", "meeting", {MACRON, ERDOGAN}),
        ("أعلن البيان أن فريقا من الأمم المتحدة زار دمشق أمس.", "visit", {"united-nations", "syria"}),
        ("رحب ماكرون وبوتين اللذان يعقدان لقاء في باريس بالاتفاق.", "meeting", {MACRON, PUTIN}),
        ("أكد بوتين أن الرئيس الفرنسي الذي زار أنقرة والتقى أردوغان متفائل.", "meeting", {MACRON, ERDOGAN}),
        ("توصل الاتحاد الأوروبي أمس إلى اتفاق على الهجرة.", "agreement", {"european-union"}),
        ("وقع الرئيسان إيمانويل ماكرون وفلاديمير بوتين أمس اتفاقية للتجارة.", "agreement", {MACRON, PUTIN}),
        ("يجتمع وزراء دفاع حلف شمال الأطلسي في بروكسل غدا.", "summit", {"nato"}),
        ("أكد ماكرون وبوتين بعد قمة في باريس أن الحل قريب.", "meeting", {MACRON, PUTIN}),
        ("التقى ماكرون أمس أردوغان، ثم زار أنقرة صباح أمس مستشار شؤون المناخ بوتين.", "visit", {PUTIN, "turkey"}),
        ("التقى ماكرون أمس أردوغان، ثم زار أنقرة في أواخر يونيو بوتين.", "visit", {PUTIN, "turkey"}),
        ("وصل ماكرون أمس إلى أنقرة في زيارة يلتقي خلالها غدا أردوغان.", "meeting", {MACRON, ERDOGAN}),
        ('كتب ماكرون أمس: "سأزور البلدين الشهر المقبل". ثم قال ماكرون: "التقيت بوتين".', "meeting", {MACRON, PUTIN}),
        ("نقل ماكرون أمس إلى بوتين دعوة لزيارة أنقرة.", "visit", {PUTIN, "turkey"}),
        ("سيلتقي ماكرون غدا مسؤولين روسا قبل أن يتوجه إلى أنقرة.", "visit", {MACRON, "turkey"}),
        ("ناقش ماكرون الملف خلال اتصال هاتفي تلقاه أمس من بوتين، رئيس روسيا.", "call", {MACRON, PUTIN}),
    ],
)
def test_who_sends_delegates_goes_on_or_sits(text: str, kind: str, people: set[str]) -> None:
    assert people in [who(e) for e in events(text) if e.kind == kind]


def test_those_named_in_another_sentence_did_not_meet_within_it() -> None:
    assert not events("شكر ماكرون وبوتين البلاد. وصدر البيان في قمة ناجحة.")


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("نقل مكتب بوتين عن أردوغان قوله خلال اجتماعه مع بوتين إن الحل قريب.", {PUTIN, ERDOGAN}),
        ("أعرب بوتين عن أمله في قمة تجمعه بالرئيس الفرنسي.", {PUTIN, MACRON}),
        ("شارك ماكرون في اجتماع لحلف شمال الأطلسي أمس.", {MACRON, "nato"}),
        ("لن يحضر بوتين قمة سوتشي مع أردوغان.", {PUTIN, ERDOGAN}),
    ],
)
def test_his_meeting_is_with_another(text: str, people: set[str]) -> None:
    assert people in [who(e) for e in events(text)]


def test_several_go_on_with_what_several_did() -> None:
    text = "وذكر البيت الأبيض أن بوتين وماكرون أكدا أمس أهمية الحل في سوريا واتفقا على هدنة."
    assert {PUTIN, MACRON} in [who(e) for e in events(text) if e.kind == "agreement"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("يذكر أن بوتين كان قد استقبل ماكرون أمس.", {PUTIN, MACRON}),
        ("وأضافت الوزارة أن مسؤولين من روسيا وتركيا التقوا أمس في أنقرة.", {"russia", "turkey"}),
        ("التقى ماكرون لأول مرة وفدا من حركة حماس.", {MACRON, "hamas"}),
        ("كان ماكرون مستعدا ليقبل لقاء وفد من كبار المسؤولين الروس.", {MACRON, "russia"}),
    ],
)
def test_who_receives_and_who_is_sent(text: str, people: set[str]) -> None:
    assert people in [who(e) for e in events(text) if e.kind == "meeting"]


def test_a_visited_place_visits_nobody() -> None:
    assert {"china"} not in [
        {p.actor for p in e.participants if p.role == "visitor"} for e in events("وصل ماكرون من بكين التي زارها أمس.")
    ]


@pytest.mark.parametrize(
    ("text", "kind", "people"),
    [
        ("نقلت وكالة رويترز عن بوتين قوله، أمس، إنه سيلتقي نظيره التركي غدا.", "meeting", {PUTIN, ERDOGAN}),
        ("اتفق بوتين وماكرون خلال مكالمة هاتفية أمس على هدنة.", "call", {PUTIN, MACRON}),
        ("عقد في القاهرة اجتماع تشاوري بمشاركة بوتين وماكرون.", "meeting", {PUTIN, MACRON}),
    ],
)
def test_whom_an_outlet_quotes_and_who_agreed_on_the_telephone(text: str, kind: str, people: set[str]) -> None:
    assert people in [who(e) for e in events(text) if e.kind == kind]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("وصلت ميركل إلى موسكو أمس في زيارة التقت خلالها الرئيس الروسي.", {"angela-merkel", PUTIN}),
        ("أدلى ماكرون بتصريح. ومن المنتظر أن يلتقي غدا المستشارة الألمانية.", {MACRON, "angela-merkel"}),
        ("وصل وزير الخارجية الأمريكي أنتوني بلينكن أمس. والتقى بوتين المسؤول الأمريكي.", {PUTIN, "antony-blinken"}),
        ("التقى الرئيس التركي وزير الخارجية الروسي سيرغي لافروف.", {ERDOGAN, "sergey-lavrov"}),
        ("وبحث نائب وزير الخارجية السفير كريم منصوري مع بوتين التعاون.", {"new-karim-mansouri", PUTIN}),
        ("التقى بوتين د. مريم الصادق المهدي في سوتشي.", {PUTIN, "mariam-al-mahdi"}),
        ("استقبل بوتين اليوم الجنرال أرولدو لاثارو.", {PUTIN, "aroldo-lazaro"}),
        ("وقبل مغادرته فرنسا، عقد بوتين لقاء مع أردوغان.", {PUTIN, ERDOGAN}),
        ("قال مسؤول أمريكي إن بلينكن متفائل. والتقى بوتين المسؤول الأمريكي.", {PUTIN, "united-states"}),
        ('قال بوتين إن الرئيس الفرنسي "سيلتقي أردوغان" قريبا.', {MACRON, ERDOGAN}),
    ],
)
def test_who_acts_and_who_is_met(text: str, people: set[str]) -> None:
    assert people in [who(e) for e in events(text) if e.kind == "meeting"]


def test_who_received_a_letter_is_not_who_brought_it() -> None:
    (message,) = events("رحب ماكرون الذي تسلم من سيرغي لافروف رسالة من بوتين بالحوار.")
    assert who(message) == {MACRON, PUTIN}


def test_a_headline_puts_those_together_who_were_met_one_after_the_other() -> None:
    text = "التقى ماكرون في باريس بوتين.\nكما التقى ماكرون أردوغان."
    found = read_text(text, title="ماكرون يلتقي بوتين وأردوغان", published="2021-11-18").events
    assert sorted(map(len, map(who, found))) == [2, 2]


def test_a_visit_to_which_somebody_is_invited_may_come_about() -> None:
    (visit,) = (e for e in events("نقل ماكرون أمس إلى بوتين دعوة لزيارة أنقرة.") if e.kind == "visit")
    assert visit.status == "possible"


def test_what_somebody_does_ever_again_is_no_contact_of_his() -> None:
    assert not events('قال ماكرون أمس: "نتباحث مع أنقرة".')


def test_beside_an_arrival_nobody_says_when_somebody_was_where_he_comes_from() -> None:
    found = events("وصل ماكرون أمس إلى أنقرة آتيا من موسكو.")
    assert sorted((e.place, e.date) for e in found) == [("ankara", "2021-11-17"), ("moscow", None)]


def test_another_round_is_one_of_the_states() -> None:
    found = events("عقد ماكرون أمس مباحثات مع أردوغان في باريس. وستعقد الدورة المقبلة في أنقرة في مايو المقبل.")
    assert [(who(e), e.status, e.place) for e in found if e.date == "2022-05"] == [
        ({"france", "turkey"}, "planned", "ankara")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "انتقد ماكرون قرارات الوزير. وكان مفتي روسيا الشيخ رافيل غين الدين قام في عام 2012 بزيارة أنقرة.",
        "طلب ماكرون لقاء. وذهب هلفان إلى السجن حيث التقى أردوغان.",
        "يلوح ماكرون بالانسحاب من الاتفاق الذي وقعته قوى كبرى مع روسيا.",
    ],
)
def test_what_a_stranger_did_is_not_done_by_whom_the_page_spoke_of(text: str) -> None:
    assert all(MACRON not in who(e) for e in events(text))


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("استقبل ماكرون أمس وفدا روسيا برئاسة فلاديمير بوتين.", {MACRON, PUTIN}),
        ("وصل أمس إلى باريس وفد روسي يرأسه فلاديمير بوتين.", {PUTIN, "france"}),
        ("استقبل ماكرون أمس وفدا روسيا بحضور فلاديمير بوتين.", {MACRON, "russia"}),
    ],
)
def test_who_heads_a_delegation_takes_part_for_those_who_sent_it(text: str, people: set[str]) -> None:
    assert [who(e) for e in events(text)] == [people]
