"""Whom a page of a day may know, and which of two of one family it means."""

from __future__ import annotations

import pytest

from tests.sentences import draft


def mentioned(text: str, published: str = "2018-04-04") -> dict[str, str]:
    """Actor by the words of every mention of a text."""
    return {m.text: m.actor for m in draft(text, published).mentions}


@pytest.mark.parametrize(("published", "known"), [("2025-05-04", True), ("2018-04-04", False)])
def test_a_family_name_is_nobodys_before_his_first_office(published: str, known: bool) -> None:
    assert (mentioned("وقال هيغسيث إن الباب مغلق.", published).get("هيغسيث") == "pete-hegseth") is known


@pytest.mark.parametrize(("published", "known"), [("2024-05-04", True), ("2018-04-04", False)])
def test_two_widespread_names_are_nobodys_before_his_first_office(published: str, known: bool) -> None:
    found = mentioned("وقال محمد حسن إن الباب مغلق.", published)
    assert (found["محمد حسن"] == "mohamad-hasan") is known


def test_whom_a_page_names_in_full_keeps_his_family_name() -> None:
    found = mentioned("زار مارك كارني المصنع. وقال كارني إن الباب مغلق.")
    assert found["كارني"] == "mark-carney"


def test_of_two_in_one_family_the_family_name_is_that_of_the_higher_office() -> None:
    first = "زارت إيفانكا ترامب المدرسة، وهي ابنة الرئيس دونالد ترامب."
    assert mentioned(f"{first} وقال ترامب إن الباب مفتوح.")["ترامب"] == "donald-trump"
    assert mentioned(f"{first} وقالت ترامب إن الباب مفتوح.")["ترامب"] == "ivanka-trump"


def test_an_unknown_first_name_makes_somebody_else() -> None:
    found = mentioned("وقال الخبير الكوبي إيستيبان موراليس إن الباب مغلق.")
    assert found["إيستيبان موراليس"].startswith("new-")


def test_a_lam_of_its_own_behind_a_preposition() -> None:
    found = mentioned("أرسلت الشحنة للجنة الدولية للصليب الأحمر.")
    assert found["لجنة الدولية للصليب الأحمر"] == "international-committee-of-the-red-cross"


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("حقق ضابط الشرطة السابق في بريطانيا.", "الشرطة", "police-of-united-kingdom"),
        ("استدعت الخارجية التركية حينها السفير.", "الخارجية التركية", "foreign-ministry-of-turkey"),
        ("صوت البرلمان الماليزي البالغ عدد أعضائه مئتين.", "البرلمان الماليزي", "parliament-of-malaysia"),
        ("تقدمت الحكومة اليمنية المدعومة من التحالف.", "الحكومة اليمنية", "government-of-yemen"),
        ("طردت اليمن السفير. ثم ردت الحكومة المدعومة من إيران.", "الحكومة", "government-of-yemen"),
        ("سافر العاهل السعودي البالغ من العمر ثمانين عاما.", "العاهل السعودي", "salman-of-saudi-arabia"),
        ("ردت الحكومة الجديدة في لبنان.", "الحكومة الجديدة في لبنان", "government-of-lebanon"),
    ],
)
def test_a_body_ends_before_what_is_said_of_another_noun(text: str, words: str, actor: str) -> None:
    assert mentioned(text).get(words) == actor


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("كشف المدير محمد نصر الله الأمر. وبين نصر الله أن الباب مغلق.", "نصر الله", "new-mohammed-nasr-allah"),
        ("زار رفيق عبد السلام المصنع. وأضاف عبد السلام أن الباب مغلق.", "عبد السلام", "rafik-abdessalem"),
        ("نشر أبوبكر البغدادي رسالة.", "أبوبكر البغدادي", "abu-bakr-al-baghdadi"),
        ("نفى مكتب الأمن في كوريا الجنوبية كيم تيه-هيو الخبر.", "كيم تيه-هيو", "new-kim-tia-hugh"),
        ("وصل مدير الهيئة العامة للطيران سيف السويدي أمس.", "سيف السويدي", "new-saif-alswydi"),
        ("سافر الوزير متوجها إلى عمان، المحطة الأخيرة.", "عمان", "amman"),
        ("سافر الوزير العماني من مسقط متوجها إلى عمان.", "عمان", "oman"),
        ("ألغت المحكمة الأمريكية العليا القرار.", "المحكمة الأمريكية العليا", "supreme-court-of-the-united-states"),
    ],
)
def test_names_in_two_words_and_spellings(text: str, words: str, actor: str) -> None:
    assert mentioned(text, "2014-04-04").get(words) == actor


def test_a_body_without_its_state_is_that_of_the_state_said_before() -> None:
    found = mentioned("منعت وزارة الهجرة الماليزية الرجل. وأعلنت وزارة الهجرة الخبر.")
    assert found["وزارة الهجرة"] == found["وزارة الهجرة الماليزية"]


def test_a_first_name_alone_is_no_party_called_after_somebody() -> None:
    assert "أنور" not in mentioned("قال نائب رئيس حزب أنور إن الباب مغلق. وكان أنور وريثا محتملا.")


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("دخلت الشرطة العسكرية الروسية البلدة.", "الشرطة العسكرية الروسية", "military-police-of-russia"),
        ("نفى الدفاع المدني في غزة الخبر.", "الدفاع المدني في غزة", "palestinian-civil-defence"),
        ("نفى المتحدث باسم الدفاع المدني في غزة الخبر.", "الدفاع المدني في غزة", "palestinian-civil-defence"),
        ("شاركت في التحالف الذي تقوده السعودية.", "السعودية", "saudi-arabia"),
        ("نقلت صحيفة «أساهي» الخبر.", "صحيفة «أساهي»", "asahi-shimbun"),
        ("عبرت السفينة بحر البلطيق.", "بحر البلطيق", "baltic-sea"),
    ],
)
def test_bodies_and_places_by_all_their_words(text: str, words: str, actor: str) -> None:
    assert mentioned(text).get(words) == actor


def test_of_two_whom_a_page_calls_president_the_one_in_office() -> None:
    text = "زار الرئيس الكوري الجنوبي مون جاي إن المصنع الذي بناه الرئيس الكوري الجنوبي كيم داي جونغ."
    assert mentioned(f"{text} ثم غادر الرئيس الكوري الجنوبي.")["الرئيس الكوري الجنوبي"] == "moon-jae-in"
