"""Ways of the press to say that somebody said something: fronted matters, nouns of speech, colons, mouths."""

from __future__ import annotations

import pytest

from tests.sentences import only_statement, statements

LAVROV, PUTIN = "sergey-lavrov", "vladimir-putin"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("أشار لافروف، الذي كان يتحدث من القاعة، إلى أن العمل جار.", "العمل جار"),
        ("قال لافروف، ردا على سؤال عما إذا كان ما يجري حربا، إن العمل جار.", "العمل جار"),
        ("قال لافروف تعليقا على ما نشرته الصحف إن العمل جار.", "العمل جار"),
        ("توقع لافروف ألا تتأخر اللجنة.", "ألا تتأخر اللجنة"),
        ("جدد لافروف التأكيد على أن العمل جار.", "العمل جار"),
        ("اكتفى لافروف بالتأكيد على أن العمل جار.", "العمل جار"),
        ("بين لافروف، بحسب بيان لمكتبه، أن العمل جار.", "العمل جار"),
        ("لم يخف لافروف غضبه من القرار: «لن نقبل بهذا القرار أبدا ولا بغيره».", "لن نقبل بهذا القرار أبدا ولا بغيره"),
        ("أخبر لافروف المشاركين في المؤتمر أن العمل جار.", "العمل جار"),
        ("وكان لافروف قد استبق اللقاء متوقعا أن ينتهي العمل قريبا.", "ينتهي العمل قريبا"),
        ("قال لافروف إن العمل جار، غير أن اللجنة نفت ذلك.", "العمل جار"),
        ("«انتهى العمل في كل المدن»، على حد قول لافروف الذي وصل اليوم.", "انتهى العمل في كل المدن"),
        ("قال لافروف إن العمل جار في المدينة (الشرقية).", "العمل جار في المدينة (الشرقية)"),
        ("خاطب لافروف خصومه متوعدا: «سنعود».", "سنعود"),
        ("تعهد لافروف بأن ينتهي العمل هذا العام، وهو وعد كرره في كل المدن.", "ينتهي العمل هذا العام"),
        ("قال لافروف إن العمل جار، ونقل ضيفه بدوره دعوة إلى زيارة بلاده.", "العمل جار"),
    ],
)
def test_what_he_says(text: str, content: str) -> None:
    found = only_statement(text)
    assert (found.speakers, found.text) == ((LAVROV,), content)


@pytest.mark.parametrize(
    "text",
    [
        "افتتح لافروف معرضا بعنوان: «سنوات من العمل المشترك بين البلدين والشعبين».",
        "وتنص المادة الثانية على أن البنك مؤسسة مستقلة.",
        "تجدر الإشارة إلى أن العمل جار.",
    ],
)
def test_names_laws_and_asides_of_the_page_say_nothing(text: str) -> None:
    assert statements(text) == ()


def test_he_who_welcomes_an_announcement_does_not_make_it() -> None:
    found = statements("رحب لافروف بإعلان بوتين، أمس الأحد، أن العمل جار.")
    assert [(s.speakers, s.chain) for s in found if s.text == "العمل جار"] == [((PUTIN,), ())]


def test_whose_mouth_says_it_speaks() -> None:
    found = only_statement("أكدت وزارة الخارجية الروسية، على لسان سيرغي لافروف، أن العمل جار.")
    assert found.speakers == (LAVROV,)


def test_the_same_official_is_who_spoke_last() -> None:
    found = statements("قال لافروف إن العمل جار. وتابع المسؤول نفسه أن اللجنة ستجتمع.")
    assert [s.speakers for s in found] == [(LAVROV,), (LAVROV,)]


def test_then_leads_to_the_next_report() -> None:
    found = statements("قال لافروف إن العمل جار، ثم أوضح أن اللجنة ستجتمع.")
    assert [s.text for s in found] == ["العمل جار", "اللجنة ستجتمع"]


def test_the_last_one_words_are_carried_from_speaks() -> None:
    found = only_statement("نقلت وكالة رويترز عن وكالة تاس عن سيرغي لافروف أن العمل جار.")
    assert (found.speakers, found.chain) == ((LAVROV,), ("reuters", "tass"))


def test_a_title_goes_on_to_the_name_behind_a_preposition_that_hides_its_article() -> None:
    found = only_statement("توعد رئيس المكتب السياسي للحركة سيرغي لافروف بأن الرد سيأتي.")
    assert found.speakers == (LAVROV,)


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("«نحن لا نريد الحرب»، يقول لافروف، «لكننا لا نخشاها».", ["نحن لا نريد الحرب", "لكننا لا نخشاها"]),
        ("«العمل جار الآن»، قال لافروف، مضيفا: «لن نتأخر عنه».", ["العمل جار الآن", "لن نتأخر عنه"]),
        ("«العمل جار الآن» كما قال لافروف أمس.", ["العمل جار الآن"]),
    ],
)
def test_quotations_on_both_sides_of_their_verb(text: str, contents: list[str]) -> None:
    found = statements(text)
    assert [s.text for s in found] == contents
    assert {s.speakers for s in found} == {(LAVROV,)}
