"""Bodies that are only described, in English."""

from __future__ import annotations

import pytest

from marsad.rulebook import load_rulebook
from marsad.rulebook.gloss import Glossary


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    return Glossary(load_rulebook())


@pytest.mark.parametrize(
    ("body", "english", "words"),
    [
        ("هيئة إدارة الطوارئ", "Emergency Management Authority", 3),
        ("محكمة بريطانية", "British Court", 2),
        ("المركز الإعلامي", "Media Center", 2),
        ("شرطة مكافحة الإرهاب البريطانية", "British Counter-Terrorism Police", 4),
        ("لجنة المراقبة التابعة", "Monitoring Committee", 2),
        ("مجلس منبج العسكري", "Manbij Military Council", 3),
        ("شرطة تيلبورو ويست", "Telboro West Police", 3),
        ("مجلس محافظة الأنبار", "Al Anbar Governorate Council", 3),
        ("النيابة العامة", "Public Prosecution", 2),
        ("سلطات إنفاذ القانون", "Law Enforcement Authorities", 3),
    ],
)
def test_bodies_are_said_in_english(glossary: Glossary, body: str, english: str, words: int) -> None:
    assert glossary.body(body) == (english, words)


@pytest.mark.parametrize("body", ["اللجنة المكلفة", "المحكمة الصحفيين", "شركة أخرى الناس", "المنظمة طهران"])
def test_what_is_no_name_is_not_said(glossary: Glossary, body: str) -> None:
    assert glossary.body(body) is None


def test_fields_are_said_only_where_all_words_are_known(glossary: Glossary) -> None:
    assert glossary.field(["للقطارات"]) == "Trains"
    assert not glossary.field(["للتوصل"])
