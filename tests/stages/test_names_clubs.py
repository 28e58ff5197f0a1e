"""Clubs that are called like their cities."""

from __future__ import annotations

from tests.sentences import draft

MATCH = "في مباراة من الدوري سجل اللاعب هدفا أمام المدرب في ملعب الفريق. "


def _meant(text: str, word: str) -> list[str]:
    return [m.actor for m in draft(text, "2018-04-14").mentions if m.text == word]


def test_a_city_on_a_page_about_sports_is_its_club() -> None:
    assert _meant(MATCH + "وفاز على ضيفه ليفربول بثلاثة أهداف.", "ليفربول") == ["liverpool-f-c"]
    assert _meant(MATCH + "وقد جاء من إشبيلية الإسباني.", "إشبيلية") == ["sevilla-fc"]


def test_a_city_where_nobody_plays_is_a_city() -> None:
    assert _meant(MATCH + "وعاد إلى إشبيلية الإسبانية.", "إشبيلية") == ["seville"]
    assert _meant("زار الوزير لاعب ليفربول السابق.", "ليفربول") == ["liverpool"]


def test_a_city_that_is_a_club_once_is_it_all_over_a_page_about_sports() -> None:
    text = (
        "فاز الفريق في الدوري بهدفين على نظيره الإنكليزي ليفربول في المباراة. وتراجع أداء ليفربول أمام المرمى. "
        "ويسكن المدرب في ليفربول."
    )
    found = [m.actor for m in draft(text, "2018-04-20").mentions if m.text == "ليفربول"]
    assert found == ["liverpool-f-c", "liverpool-f-c", "liverpool"]
