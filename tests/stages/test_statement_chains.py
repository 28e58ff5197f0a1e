"""Who stands between the page and who speaks."""

from __future__ import annotations

import pytest

from tests.sentences import only_statement, statements

LAVROV, TASS, UN = "sergey-lavrov", "tass", "united-nations"


@pytest.mark.parametrize(
    "text",
    [
        "قال لافروف لوكالة تاس إن العمل جار.",
        "وبحسب وكالة تاس، قال لافروف إن العمل جار.",
        "قال لافروف، وفق وكالة تاس، إن العمل جار.",
        "وفي حديث إلى وكالة تاس، أكد لافروف أن العمل جار.",
        "سئل لافروف في مقابلة مع وكالة تاس عن الأمر، فأجاب: «سنواصل العمل معا».",
        "قال لافروف لمراسل وكالة تاس إن العمل جار.",
    ],
)
def test_an_outlet_that_was_spoken_to_or_is_the_source_carries_the_words(text: str) -> None:
    found = only_statement(text)
    assert (found.speakers, found.chain) == ((LAVROV,), (TASS,))


@pytest.mark.parametrize(
    "text",
    [
        "قال سمير كامل مراسل وكالة تاس إن العمل جار.",
        "قال سمير كامل، مراسل الشؤون الدبلوماسية في وكالة تاس، إن العمل جار.",
    ],
)
def test_the_outlet_that_somebody_works_for_carries_nothing(text: str) -> None:
    assert only_statement(text).chain == ()


def test_a_statement_that_quotes_somebody_is_not_his() -> None:
    first, second = statements("ذكرت الأمم المتحدة، في بيان، أن العمل جار. ونقل البيان عن لافروف قوله إن الأمر قريب.")
    assert (first.speakers, second.speakers, second.chain) == ((UN,), (LAVROV,), (UN,))


def test_who_is_quoted_told_it_to_another_outlet() -> None:
    found = only_statement("نقلت وكالة تاس عن لافروف قوله لوكالة رويترز إن العمل جار.")
    assert (found.speakers, found.chain) == ((LAVROV,), (TASS, "reuters"))


def test_a_name_that_looks_like_that_opens_no_clause() -> None:
    found = statements("ألقى يان فان دام كلمة أمس. وقال فان دام للصحفيين: «سنواصل العمل معا».")
    assert [(s.form, s.text) for s in found] == [("direct", "سنواصل العمل معا")]


def test_an_outlet_that_nobody_lists_is_known_by_the_marks_around_its_name() -> None:
    found = statements("قال لافروف لـ«النهار الجديد تايمز» إن الأمر صعب.")
    assert len(found[0].chain) == 1
