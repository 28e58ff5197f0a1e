"""Institutions that a page points at by their spokesman, by whose they are, by half their name."""

from __future__ import annotations

import pytest

from tests.sentences import DAY, draft, last_speakers, only_statement, statements


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقال الناطق باسم رئيسة الوزراء البريطانية تيريزا ماي إن الموعد تغير.", "government-of-united-kingdom"),
        ("لكن المتحدث باسم الرئيس الفلسطيني محمود عباس، قال إن الموعد تغير.", "presidency-of-palestine"),
        ("وقال المتحدث باسم الحكومة الكولومبية إن الموعد تغير.", "government-of-colombia"),
        ("وتقول إدارة ترامب إن الموعد تغير.", "government-of-united-states"),
    ],
)
def test_who_speaks_for_an_institution_unnamed_is_that_institution(text: str, speaker: str) -> None:
    assert only_statement(text).speakers == (speaker,)


def test_a_ministry_is_known_by_the_second_word_of_its_name() -> None:
    (found,) = statements("جمدت وزارة الخزانة الأمريكية الأرصدة. وذكرت الخزانة أن المصرف خالف القانون.")
    assert found.speakers == ("united-states-department-of-the-treasury",)


@pytest.mark.parametrize(("nationality", "known"), [("الفرنسية", True), ("السويدية", False)])
def test_a_body_and_its_nationality_are_the_one_named_before(nationality: str, known: bool) -> None:
    told = "أعلنت منظمة أطباء العالم أن المركب وصل."
    (_, found) = statements(f"{told} وأكدت المنظمة {nationality} أن الطاقم بخير.")
    assert (found.speakers == ("doctors-of-the-world",)) is known


def test_without_the_whole_name_before_half_a_name_is_nobody() -> None:
    assert only_statement("وذكرت الخزانة أن المصرف خالف القانون.").speakers == ()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("ووقف لافروف أمام صور لإيران قال إنها قديمة.", "sergey-lavrov"),
        (
            "وتضرر المطار، وفق وزارة الدفاع الروسية، التي أصدرت بيانا قالت فيه إن الأمر انتهى.",
            "defence-ministry-of-russia",
        ),
    ],
)
def test_what_is_said_of_a_thing_is_said_by_who_shows_it(text: str, speaker: str) -> None:
    assert statements(text)[-1].speakers == (speaker,)


def test_lam_and_ba_written_apart_are_prepositions() -> None:
    found = statements("قال لافروف إن العمل جار. وأضاف في تصريحات لـ CNN أن الوفد عاد.")
    assert found[-1].speakers == ("sergey-lavrov",)


def test_what_somebody_still_clings_to_is_part_of_what_is_said() -> None:
    found = only_statement('وأكد لافروف أن الوزير ما زال متمسكا بـ"عودة الوفد".')
    assert found.text.startswith("الوزير ما زال متمسكا")


@pytest.mark.parametrize("word", ["قيادي", "تحاليل"])
def test_a_common_word_behind_a_verb_of_speech_is_nobody(word: str) -> None:
    found = draft(f"ذكر {word} في الميناء أن السفينة غادرت.", DAY)
    assert not [actor for actor in found.actors if actor.startswith("new-")]


def test_the_body_called_so_on_the_page_is_meant_not_one_that_may_be_called_so() -> None:
    told = "أعلنت منظمة أطباء العالم أن المركب وصل. وطالب الوزير حلف شمال الأطلسي بالحماية."
    *_, found = statements(f"{told} وأضافت المنظمة أن الطاقم بخير.")
    assert found.speakers == ("doctors-of-the-world",)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("وقال المركز الإعلامي للجيش اليمني إن الموعد تغير.", "Media Center of the Armed Forces of Yemen"),
        ("وقالت وزارة الإعلام السعودية إن الموعد تغير.", "Ministry of Media (Saudi Arabia)"),
    ],
)
def test_a_body_is_called_with_whose_it_is(text: str, label: str) -> None:
    read = draft(text)
    assert [read.actors[a].label_en for s in read.statements for a in s.speakers] == [label]


@pytest.mark.parametrize("name", ["لجنة الإعلام والشؤون الرقمية والرياضة", "وزارة الأوقاف والمقدسات الإسلامية"])
def test_half_of_a_bodys_field_is_not_its_name(name: str) -> None:
    read = draft(f"وقالت {name} إن الموعد تغير.")
    assert {m.text for m in read.mentions} <= {name}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقالت قيادة الجيش اللبناني في بيان إن دورية تعرضت لإطلاق نار.", "lebanese-armed-forces"),
        ("وأكدت قيادة حركة فتح أنها ستشارك في الحوار.", "fatah"),
        ("وأعلنت قيادة الحشد الشعبي أن مقرا له تعرض للقصف.", "popular-mobilization-forces"),
        ("وجاء ذلك رغم قول سيول إن المحادثات ستستمر.", "south-korea"),
    ],
)
def test_the_command_of_a_body_speaks_for_it(text: str, speaker: str) -> None:
    assert last_speakers(text) == (speaker,)


def test_a_town_does_not_speak_where_the_verb_does_not_name_it() -> None:
    text = "وصورت الحادث طالبة من سكان مدينة باركلاند، التي قالت إنها رأت الشرطة تصل متأخرة."
    assert last_speakers(text) == ()
