"""Whose police, army or government is meant where no state is said with it, and where a spokesman's body is named."""

from __future__ import annotations

import pytest

from tests.sentences import draft

HERE = "زار وزير الخارجية الإيطالي مدينة روما. "


def _meant(text: str, phrase: str) -> list[str]:
    """Actors of the mentions that cover just this phrase where it stands last."""
    return [m.actor for m in draft(text).mentions if m.text == phrase and m.start == text.rindex(phrase)]


@pytest.mark.parametrize(
    ("text", "phrase", "actor"),
    [
        (HERE + "ويبحث المؤتمر دعم الجيش والقوى الأمنية في لبنان.", "الجيش", "lebanese-armed-forces"),
        (HERE + "ويبحث المؤتمر دعم الجيش.", "الجيش", "army-of-italy"),
        (
            "قال الوزير الإماراتي أنور قرقاش إن الصومال أخطأ بعد احتجاز الحكومة طائرة.",
            "الحكومة",
            "government-of-somalia",
        ),
        ("قالت شرطة نيويورك إن رجلا أصيب. وذكرت الشرطة أنه نقل.", "الشرطة", "new-york-city-police-department"),
        ("قالت شرطة نيويورك ذلك. وردت الشرطة الفرنسية. وأضافت الشرطة أنها تحقق.", "الشرطة", "national-police-france"),
    ],
)
def test_bodies_are_of_where_things_happen(text: str, phrase: str, actor: str) -> None:
    assert _meant(text, phrase) == [actor]


@pytest.mark.parametrize(
    ("text", "phrase", "body"),
    [
        ("قالت المتحدثة باسم البنتاغون دانا وايت إن العمل مستمر.", "البنتاغون", "united-states-department-of-defense"),
        ("قالت السكرتيرة الصحفية للبيت الأبيض سارة ساندرز إن اللقاء قائم.", "لبيت الأبيض", "white-house"),
        ("وصل قائد الجيش المشير خليفة حفتر إلى طبرق.", "الجيش", "libyan-national-army"),
    ],
)  # fmt: skip
def test_who_speaks_for_a_body_is_not_the_body(text: str, phrase: str, body: str) -> None:
    assert _meant(text, phrase) == [body]
    assert sum(m.actor == body for m in draft(text).mentions) == 1


def mentioned(text: str, words: str) -> set[str]:
    """The actors of all mentions of some words."""
    return {m.actor for m in draft(text, "2018-04-20").mentions if m.text == words}


def test_both_countries_are_the_two_that_the_sentence_speaks_of() -> None:
    text = "التقى ماكرون ميركل أمس. وانتقدت الصحيفة دعم الحرب التي خاضتها إيران ضد العراق ودمرت البلدين."
    assert mentioned(text, "البلدين") == {"iran", "iraq"}


def test_the_solution_of_two_states_speaks_of_no_two_that_were_met() -> None:
    text = "التقى ماكرون ميركل أمس في برلين. وأكدا تمسكهما بمبدأ حل الدولتين."
    assert mentioned(text, "الدولتين") == set()


def test_sides_that_fight_are_not_who_was_met_last() -> None:
    text = "انتقد ترامب بوتين أمس. ودعت المنظمة إلى وقف القتال بين الجانبين."
    assert mentioned(text, "الجانبين") == set()


@pytest.mark.parametrize(
    ("text", "phrase", "actor"),
    [
        (
            "انتقدت إيران الضربة أمس. وفي اليمن تقدمت القوات اليمنية في تعز، ورحب اليمنيون بعودة اليمن إلى أهله. "
            "وتمكنت مدفعية الجيش من صد الهجوم.",
            "الجيش",
            "army-of-yemen",
        ),
        (
            "التقى وفد من إيران الصحافيين. وقال مسؤول أمريكي إن وزارة الخزانة ترفض.",
            "وزارة الخزانة",
            "united-states-department-of-the-treasury",
        ),
    ],
)
def test_a_body_is_of_the_state_most_spoken_of_or_of_whose_people_speak(text: str, phrase: str, actor: str) -> None:
    assert _meant(text, phrase) == [actor]
