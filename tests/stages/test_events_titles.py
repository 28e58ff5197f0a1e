"""Contacts: titles in more words than a group holds."""

from __future__ import annotations

import pytest

from marsad import read_text
from tests.sentences import actors_of
from tests.stages.test_events import MACRON, PUTIN, only_event, who


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "التقى وزير الخارجية وشؤون المغتربين أيمن الصفدي اليوم في عمان نظيره الروسي سيرغي لافروف.",
            {"ayman-safadi", "sergey-lavrov"},
        ),
        ("عقد اجتماع أمس بين فلاديمير بوتين ورئيس حزب القوات اللبنانية سمير جعجع.", {PUTIN, "samir-geagea"}),
        (
            "تلقى وزير الدولة، وزير الشؤون الخارجية والجالية الوطنية بالخارج، أحمد عطاف، اتصالا من فلاديمير بوتين.",
            {"ahmed-attaf", PUTIN},
        ),
        (
            "أجرى أيمن الصفدي، وزير الخارجية والهجرة وشؤون المصريين بالخارج، أمس، محادثات في عمان مع فلاديمير بوتين.",
            {"ayman-safadi", PUTIN},
        ),
        ("استقبل فلاديمير بوتين أمس رئيس البنك الدولي إيمانويل ماكرون.", {PUTIN, MACRON}),
        ("اجتمع أمس مستشار البيت الأبيض، إيمانويل ماكرون، مع فلاديمير بوتين.", {PUTIN, MACRON}),
        (
            "وقعت وزيرة السياحة والصيد البحري الجديدة، جورجيا ميلوني، أمس، اتفاقية مع فلاديمير بوتين.",
            {"giorgia-meloni", PUTIN},
        ),
        ("التقى أمس رئيس بعثة الاتحاد الأوروبي لدى ليبيا إيمانويل ماكرون فلاديمير بوتين.", {PUTIN, MACRON}),
        (
            "بحث فلاديمير بوتين مع مدير إدارة الشرق الأوسط بوزارة الخارجية الفرنسية إيمانويل ماكرون الملف.",
            {PUTIN, MACRON},
        ),
        ("بحث فلاديمير بوتين مع القائم بأعمال السفارة الفرنسية في تونس إيمانويل ماكرون الملف.", {PUTIN, MACRON}),
        (
            "بحث فلاديمير بوتين مع المنسقة المقيمة للأمم المتحدة في الأردن جورجيا ميلوني الملف.",
            {PUTIN, "giorgia-meloni"},
        ),
        ("بحث فلاديمير بوتين مع المبعوث الفرنسي الخاص إلى الشرق الأوسط إيمانويل ماكرون الملف.", {PUTIN, MACRON}),
        (
            "بحث فلاديمير بوتين مع مبعوث فرنسا الخاص بالحوار بين بلغراد وبريشتينا إيمانويل ماكرون الملف.",
            {PUTIN, MACRON},
        ),
        ("قال الناطق إن مفوض الاتحاد الأفريقي للسلم والأمن إيمانويل ماكرون سيلتقي فلاديمير بوتين.", {PUTIN, MACRON}),
    ],
)
def test_a_title_is_one_with_the_name_behind_it(text: str, people: set[str]) -> None:
    assert who(only_event(text)) == people


@pytest.mark.parametrize(
    ("text", "phrase", "actor"),
    [
        ("نقل وزير الخارجية الفرنسي إلى فلاديمير بوتين رسالة من رئيس بلاده.", "رئيس بلاده", MACRON),
        ("قال فلاديمير بوتين إنه بحث الملف مع وزير خارجية بلاده.", "وزير خارجية بلاده", "sergey-lavrov"),
    ],
)
def test_an_office_of_somebodys_own_country(text: str, phrase: str, actor: str) -> None:
    assert actors_of(text, phrase) == (actor,)


def test_nobody_is_the_president_of_his_own_country_beside_himself() -> None:
    assert actors_of("وصل فلاديمير بوتين أمس. وتحدث عن رئيس بلاده.", "رئيس بلاده") == ()


@pytest.mark.parametrize(
    "text",
    [
        "أجرى فلاديمير بوتين أمس محادثات مع رئيس مجلس الشيوخ بجمهورية التشيك، كارل هافليتشيك.",
        "أجرى فلاديمير بوتين أمس محادثات مع وزير الدولة للتجارة الخارجية السيد كارل هافليتشيك.",
        "أجرى فلاديمير بوتين أمس محادثات مع نظيره بجمهورية مالاوي السيد كارل هافليتشيك.",
    ],
)
def test_an_office_that_nobody_is_known_to_hold_is_that_of_the_name_behind_it(text: str) -> None:
    reading = read_text(text, published="2018-07-16")
    ((_, other),) = ((PUTIN, *(who(event) - {PUTIN})) for event in reading.events)
    assert reading.actors[other].label_ar == "كارل هافليتشيك"


def test_a_state_within_a_title_is_not_where_somebody_meets() -> None:
    text = "أجرى فلاديمير بوتين أمس محادثات مع نظيره بجمهورية مالاوي السيد كارل هافليتشيك."
    assert only_event(text).place is None


def test_a_body_in_quotation_marks_within_a_title_does_nothing() -> None:
    text = "وصل فلاديمير بوتين أمس إلى باريس حيث التقى كبير مفاوضي «أنصار الله» إيمانويل ماكرون."
    (meeting,) = (event for event in read_text(text, published="2018-07-16").events if event.kind == "meeting")
    assert who(meeting) == {PUTIN, MACRON}
