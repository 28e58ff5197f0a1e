"""Contacts: what sentences leave to what stands around them."""

from __future__ import annotations

import pytest

from tests.stages.test_events import ERDOGAN, PUTIN, events, only_event, who


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("وصل بوتين إلى أنقرة من أجل عقد قمة مع أردوغان.", "planned"),
        ("كان بوتين أعلن إلغاء القمة مع أردوغان. ثم قال بوتين إن القمة مع أردوغان ستعقد غدا.", "planned"),
        ("وصل بوتين قبيل قمته مع أردوغان. وقد التقى بوتين أردوغان في سوتشي.", "occurred"),
        ("شكر ماكرون بوتين للقائه أردوغان.", "occurred"),
    ],
)
def test_firm_words_win_over_weak_ones(text: str, status: str) -> None:
    assert status in {e.status for e in events(text) if who(e) == {PUTIN, ERDOGAN}}
    assert len({e.status for e in events(text) if who(e) == {PUTIN, ERDOGAN}}) == 1


def test_who_is_thanked_for_a_meeting_met() -> None:
    assert who(only_event("شكر ماكرون بوتين للقائه أردوغان.")) == {PUTIN, ERDOGAN}


def test_a_relative_clause_is_about_the_noun_before_it() -> None:
    assert not events("زار الوزير معرضا آخر مع المجموعة التي تضم روسيا وتركيا.")
    assert not [e for e in events("عقد اجتماع مع المجموعة التي تضم روسيا وتركيا.") if e.rule == "meeting.between"]


def test_the_noun_behind_that_does_what_its_verb_says() -> None:
    assert not events("التزم ماكرون الصمت. وأضاف أن فريقا من الأطباء سيصل إلى سوريا.")


def test_on_a_page_of_sport_a_summit_is_a_match() -> None:
    text = "حسمت القمة العربية في كأس العالم. فاز المنتخب في المباراة بهدف للاعب البديل. وقال المدرب إن الملعب جيد."
    assert not events(text)


def test_the_day_of_a_statement_is_not_that_of_what_it_speaks_of() -> None:
    text = "تسعى باريس إلى نجاح القمة بين بوتين وأردوغان، كما أعلنت الاثنين وزيرة الدفاع الفرنسية."
    assert [e.date for e in events(text)] == [None]
