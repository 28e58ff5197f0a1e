"""Where the content of a report ends: what its speaker tells, what the page remarks."""

from __future__ import annotations

import pytest

from tests.sentences import statements


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("قال لافروف إن ثلاثة جنود قتلوا، بينما أصيب آخران بجروح.", "ثلاثة جنود قتلوا، بينما أصيب آخران بجروح"),
        ("قال لافروف إن الحوار مستمر، فيما يتعلق بالتجارة.", "الحوار مستمر، فيما يتعلق بالتجارة"),
        ("قال لافروف إن ثلاثة جنود قتلوا، بينما نفت الجماعة الأنباء.", "ثلاثة جنود قتلوا"),
        ("قال لافروف إن اللقاء قريب، فيما لم يحدد المصدر موعدا.", "اللقاء قريب"),
        ("قال لافروف إن اللقاء قريب، بينما تستعد البلاد للانتخابات.", "اللقاء قريب"),
    ],
)
def test_what_happened_meanwhile_is_told_too_but_not_what_another_says(text: str, content: str) -> None:
    assert statements(text)[0].text == content


@pytest.mark.parametrize("when", ["غداة محادثات مع الوفد", "في أعقاب خطاب ألقاه الرئيس"])
def test_what_came_before_the_report_is_the_pages_word(when: str) -> None:
    assert statements(f"قال لافروف إن الاتفاق قريب جدا، {when}.")[0].text == "الاتفاق قريب جدا"
