"""Listed people who are spelled otherwise, namesakes of theirs, and family names that the page explains itself."""

from __future__ import annotations

import pytest

from marsad import read_text
from tests.sentences import draft

DAY = "2018-04-14"


def _who(text: str, phrase: str, day: str = DAY) -> list[str]:
    """Actors of the mentions of just this phrase."""
    return sorted({m.actor for m in draft(text, day).mentions if m.text == phrase})


@pytest.mark.parametrize(
    ("text", "phrase", "actor"),
    [
        ("قدم جان لوك ميلينشون برنامجه.", "جان لوك ميلينشون", "jean-luc-melenchon"),
        ("تحدث لورد هيغ أمس. وقال هيغ إن القانون قديم.", "هيغ", "william-hague"),
        ("كلينتون تعود إلى السؤال\nقالت هيلاري كلينتون إنها تعد كتابا.", "كلينتون", "hillary-clinton"),
    ],
)
def test_listed_people_otherwise_called(text: str, phrase: str, actor: str) -> None:
    assert _who(text, phrase) == [actor]


@pytest.mark.parametrize(
    ("text", "phrase", "actor"),
    [
        ("قال أحمد الرميحي إن العمل جار. وأضاف الرميحي أنه سعيد.", "الرميحي", "new-ahmed-alramihi"),
        ("أدانت المحكمة ماثيو مولر، وهو تاجر.", "ماثيو مولر", "new-matthew-mueller"),
        ("قال أحمد بلال حقبين، نائب المدير، إن الجميع بخير.", "أحمد بلال حقبين", "new-ahmed-bilal-haqabin"),
        ("قتل العميد شهاب إسماعيل. ونعت القيادة العميد إسماعيل أمس.", "العميد إسماعيل", "new-shihab-ismail"),
    ],
)
def test_namesakes_of_listed_people(text: str, phrase: str, actor: str) -> None:
    assert _who(text, phrase) == [actor]


def test_a_beauty_queen_is_nobody_called_beauty() -> None:
    assert not _who("أوقفت الشركة مسابقة ملكة جمال فنزويلا.", "ملكة جمال")


def test_a_comparative_before_a_noun_is_no_first_name() -> None:
    assert not _who("وصل إلى اليابان، أكبر قوة صناعية في جوارها، ألف زائر.", "أكبر قوة")
    assert _who("قال أكبر خان، وهو تاجر، ذلك.", "أكبر خان") == ["new-akbar-khan"]


def test_a_capital_before_a_quoted_verb_in_a_title_is_its_government() -> None:
    found = read_text("أعلن الوزير القرار.", title='موسكو "تبشر" بعودة الحياة', published=DAY)
    assert "russia" in {m.actor for m in found.mentions}
