"""Who goes on behind words that an outlet carries, behind a title and behind a clause of another."""

from __future__ import annotations

import pytest

from tests.sentences import statements


def _last_speakers(text: str) -> tuple[str, ...]:
    return statements(text)[-1].speakers


_CARRIED = "نقلت وكالة رويترز عن {} إن القوة جاهزة. {} أن التحقيق بدأ."


@pytest.mark.parametrize(
    ("whose", "verb", "speaker"),
    [
        ("اللواء قاسم جبار قوله", "وأضاف", "new-qassem-jabbar"),
        ("مدير أمن البصرة اللواء قاسم جبار قوله", "وأضاف", "new-qassem-jabbar"),
        ("الوزيرة سعاد جبار قولها", "وأضافت", "new-souad-jabbar"),
        ("اللواء قاسم جبار قوله", "وأضافت", "reuters"),
        ("مسؤول محلي قوله", "وذكرت", "reuters"),
    ],
)
def test_whose_words_an_agency_carries_goes_on_by_his_own_gender(whose: str, verb: str, speaker: str) -> None:
    assert _last_speakers(_CARRIED.format(whose, verb)) == (speaker,)


def test_whose_words_an_agency_carries_stays_without_a_name() -> None:
    assert _last_speakers(_CARRIED.format("مسؤول محلي قوله", "وأضاف")) == ()
