"""Quotations within phrases: few words behind a preposition, adverbs in marks, names, nouns that lead to them."""

from __future__ import annotations

import pytest

from tests.sentences import only_statement, statements


@pytest.mark.parametrize(
    ("text", "said", "form"),
    [
        ("طالبت ميركل روسيا بـ«احترام القانون الدولي».", "احترام القانون الدولي", "direct"),
        ("طالبت ميركل روسيا بـ«احترام القانون» ووقف القصف.", "«احترام القانون» ووقف القصف", "mixed"),
        ("دعا لافروف إلى «ضبط النفس» وسحب القوات.", "«ضبط النفس» وسحب القوات", "mixed"),
        ("حذر لافروف واشنطن من «عواقب وخيمة».", "عواقب وخيمة", "direct"),
        ("أكدت ميركل العزم على «مواصلة العمل من أجل السلام».", "العزم على «مواصلة العمل من أجل السلام»", "mixed"),
        ("أكد لافروف حق بلاده في «الرد» على أي اعتداء.", "حق بلاده في «الرد» على أي اعتداء", "mixed"),
        ("نفى لافروف «بشكل قاطع» وجود خلاف مع تركيا.", "وجود خلاف مع تركيا", "indirect"),
        ("نفى لافروف بشكل قاطع وجود خلاف مع تركيا.", "وجود خلاف مع تركيا", "indirect"),
        ("قال لافروف في كتابه «سنوات في موسكو القديمة» إن العمل جار.", "العمل جار", "indirect"),
    ],
)
def test_what_is_said_around_a_quotation(text: str, said: str, form: str) -> None:
    found = only_statement(text)
    assert (found.text, found.form) == (said, form)


def test_sources_in_marks_say_nothing() -> None:
    assert statements("نقلت صحيفة «الصباح» التفاصيل عن «مصادر أمنية وقضائية» تحدثت عن ذلك.") == ()


def test_a_name_in_marks_before_brackets_speaks() -> None:
    found = only_statement("قالت «منصة المواطنة الإسبانية حول العنصرية» (وهي منظمة حقوقية) إن العمل جار.")
    assert (found.text, len(found.speakers)) == ("العمل جار", 1)


def test_evidence_parted_from_its_verb_says_nothing() -> None:
    found = statements("قالت ميركل إنها رأت أدلة كافية ضد الوزير تؤكد تورطه في الرشوة.")
    assert len(found) == 1


def test_a_title_with_its_name_right_behind_the_verb_is_no_content() -> None:
    found = only_statement("انتقد السيناتور روبرت مينينديز إدارة ترامب بسبب القرار.")
    assert found.text.startswith("إدارة ترامب")
