"""What a stretch is about: its own words, else the page's matter, else the residual; occasions do not count."""

from __future__ import annotations

import pytest

from marsad.layers import Draft
from marsad.rulebook import load_rulebook
from marsad.text.topics import CONTACT, SPEECH, Topics, Weights
from tests.sentences import draft


def topics(page: Draft, words: str, weights: Weights = SPEECH, kind: str = "") -> tuple[str, ...]:
    """The topics of the stretch of ``page`` where ``words`` stand, told of a contact of ``kind`` or of none."""
    unsaid = load_rulebook().unsaid_of(kind)
    start = page.article.text.index(words)
    return Topics(page.matter, unsaid).of(start, start + len(words), weights)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("بحثا أمن الحدود", ("border-security",)),
        ("ناقشا أسعار القمح والرسوم الجمركية", ("trade-economy",)),
        ("تحدثا على هامش القمة العربية", ("diplomatic-relations",)),
        ("اتفقا على موعد لقاء آخر", ("diplomatic-relations",)),
    ],
)
def test_topics_of_a_stretch(words: str, found: tuple[str, ...]) -> None:
    page = draft(f"{words}. جلسا في فندق قديم.")
    assert topics(page, words) == found


@pytest.mark.parametrize("weights", [SPEECH, CONTACT])
def test_where_nothing_is_said_the_page_speaks(weights: Weights) -> None:
    page = draft("تعاني المستشفيات نقصا في اللقاحات والأدوية بعد تفشي الوباء.\nوقال الوزير إن الوضع صعب للغاية.")
    assert topics(page, "الوضع صعب للغاية", weights) == ("health",)


def test_a_page_without_matter_is_about_relations() -> None:
    assert topics(draft("جلسا في فندق قديم."), "جلسا", CONTACT) == ("diplomatic-relations",)


@pytest.mark.parametrize(
    ("kind", "found"),
    [("visit", "diplomatic-relations"), ("call", "energy"), ("summit", "international-organisations")],
)
def test_what_is_meant_where_nothing_is_said_is_for_the_kind_of_contact_to_say(kind: str, found: str) -> None:
    page = draft("ترتفع أسعار النفط والغاز منذ شهر.\nوجلسا أمس في فندق قديم.")
    assert topics(page, "وجلسا أمس في فندق قديم", CONTACT, kind) == (found,)


def test_words_of_meeting_say_once_what_is_said_and_nothing_of_a_contact() -> None:
    words = "سيستقبل الوزير ضيفه في لقاء بعد اجتماع ثم يلتقي أعضاء غرفة التجارة"
    page = draft(f"{words}.")
    assert topics(page, words)[0] == "trade-economy"
    assert topics(page, words, CONTACT, "call") == ("trade-economy",)


def test_a_phrase_says_more_than_a_word_in_it() -> None:
    words = "ستضر الحرب التجارية بالجميع"
    assert topics(draft(words + "."), words) == ("trade-economy",)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("دخل مفتشو منظمة حظر الأسلحة الكيميائية موقع الهجوم", ("arms-control",)),
        ("سلم الجيش منظومة دفاع جوي في صفقة أسلحة", ("military-cooperation",)),
        ("يبحث الوسطاء مع قادة الجيش مفاوضات سلام", ("peace-process",)),
    ],
)
def test_what_names_a_matter_says_more_than_what_passes_by(words: str, found: tuple[str, ...]) -> None:
    assert topics(draft(words + "."), words) == found


@pytest.mark.parametrize("words", ["برنامجها النووي", "للبرنامج النووي", "برنامجا نوويا", "وبرامج نووية", "النووية"])
def test_a_word_is_found_in_all_its_forms(words: str) -> None:
    assert topics(draft(f"ناقشا {words}."), words) == ("arms-control",)


def test_a_word_given_with_its_article_is_found_with_it_only() -> None:
    assert topics(draft("بحثا أسعار الطاقة."), "أسعار الطاقة") == ("energy",)
    assert topics(draft("أظهر بطاقة قديمة."), "بطاقة قديمة") == ("diplomatic-relations",)


def test_a_page_of_a_single_word_is_not_all_about_it() -> None:
    page = draft("زار الوزير مصنعا للأسلاك أمس.\nوقال إن المقاعد كانت مريحة.")
    assert 0 < page.matter.shares["trade-economy"] < 0.5


def test_what_passes_by_is_no_second_matter() -> None:
    words = "وصف رئيس النادي المباراة خلال لقاء قصير"
    assert topics(draft(words + "."), words) == ("culture-society",)


def test_two_matters_of_a_statement_are_both_given_and_one_of_a_contact() -> None:
    words = "تحدث عن اللاجئين وعن النفط"
    assert topics(draft(words + "."), words) == ("energy", "refugees-migration")
    assert topics(draft(words + "."), words, CONTACT) == ("energy",)
