"""Whose text is meant where a text is said to tell something."""

from __future__ import annotations

import pytest

from tests.sentences import only_statement, statements


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("حذر تقرير جديد صادر عن وزارة الخارجية الروسية من أن الوقت ضيق.", ("foreign-ministry-of-russia",)),
        ("أوضحت دراسة أعدتها منظمة العفو الدولية أن العمل جار.", ("amnesty-international",)),
        ("جاء في وثيقة صادرة عن الكرملين أن العمل جار.", ("kremlin",)),
    ],
)
def test_a_text_is_of_who_put_it_out(text: str, speakers: tuple[str, ...]) -> None:
    assert only_statement(text).speakers == speakers


@pytest.mark.parametrize(
    ("told", "speakers"),
    [
        ("كشف تقرير لمنظمة العفو الدولية عن مئات الحالات في مناطق طالبان.", ("amnesty-international",)),
        ("كشف تقرير جديد عن مئات الحالات في مناطق طالبان.", ()),
    ],
)
def test_the_report_is_the_one_that_the_page_has_told_of(told: str, speakers: tuple[str, ...]) -> None:
    *_, found = statements(f"{told} وقصفت طالبان قرية أخرى. وذكر التقرير أن الحصار استمر شهرا.")
    assert found.speakers == speakers


def test_a_hospital_speaks() -> None:
    (speaker,) = only_statement("قال مستشفى المدينة المركزي إن المصاب غادر.").speakers
    assert speaker.startswith("new-organisation-")
