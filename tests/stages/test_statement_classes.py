"""What is done by saying it, where the verb only says that it was said."""

from __future__ import annotations

import pytest

from tests.sentences import only_statement


@pytest.mark.parametrize(
    ("text", "class_"),
    [
        ("قال لافروف إن بلاده تثمن دور قطر.", "praise"),
        ("قال لافروف إن موسكو لا تقبل هذه الشروط.", "reject"),
        ("قال لافروف: «نرفض هذه الشروط كلها».", "reject"),
        ("قال لافروف: «نحن ممتنون لقطر على دورها».", "praise"),
        ("أكد لافروف أن روسيا ستواصل العمل مع قطر.", "promise"),
        ("أكد لافروف أن الجانب الروسي على استعداد للعمل.", "promise"),
        ("قال لافروف إن على قطر أن تتحرك سريعا.", "demand"),
        ("قال لافروف إنه يجب العمل معا.", "demand"),
        ("أكد لافروف أن هذه الأنباء لا أساس لها.", "deny"),
        ("نقلت وكالة تاس عن لافروف نفيه أن يكون العمل قد بدأ.", "deny"),
    ],
)
def test_what_he_or_his_state_does_by_saying_so(text: str, class_: str) -> None:
    assert only_statement(text).class_ == class_


@pytest.mark.parametrize(
    "text",
    [
        "قال لافروف إن واشنطن ترفض الحوار.",
        "قال لافروف إن بلاده كانت مستعدة للعمل.",
        "قال لافروف إن العمل جار كما يجب.",
        "قال لافروف إن قطر ستواصل العمل.",
        "قال لافروف إن ما حدث عار على الجميع.",
        "قال لافروف إن بلاده لم تعد بحاجة إلى ذلك.",
    ],
)
def test_what_others_do_is_only_stated(text: str) -> None:
    assert only_statement(text).class_ == "state"
