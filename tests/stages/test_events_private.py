"""Contacts: journeys of one's own, figures of speech and envoys called home are none."""

from __future__ import annotations

import pytest

from tests.stages.test_events import events


@pytest.mark.parametrize(
    "text",
    [
        "سافر ماكرون إلى برلين للعلاج.",
        "حاول ماكرون السفر إلى لندن لطلب اللجوء السياسي.",
        "سافر ماكرون إلى لندن ودرس اللغة الإنجليزية عاما.",
        "قال ماكرون إنه يفكر في ما سيحل في سوريا.",
        "على ماكرون وبوتين أن يلتقيا في نقطة ما بين موقفيهما.",
        "استدعت فرنسا سفيريها من روسيا والصين.",
        "استدعت فرنسا سفيرها لدى روسيا للتشاور.",
    ],
)
def test_what_is_no_contact(text: str) -> None:
    assert not events(text)


@pytest.mark.parametrize(
    "text",
    [
        "سافر ماكرون إلى برلين لبحث علاج الأزمة.",
        "سافر ماكرون إلى لندن ودرس العلاقات مع تيريزا ماي.",
        "استدعت فرنسا سفيري روسيا والصين.",
        "سيحل ماكرون في سوريا غدا.",
    ],
)
def test_what_is_a_contact_all_the_same(text: str) -> None:
    assert events(text)
