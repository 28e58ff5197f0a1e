"""Whom pronouns stand for, seen by the contacts they take part in."""

from __future__ import annotations

import pytest

from tests.sentences import DAY, draft

PUTIN, ERDOGAN, MACRON, MERKEL = "vladimir-putin", "recep-tayyip-erdogan", "emmanuel-macron", "angela-merkel"


@pytest.mark.parametrize(
    ("text", "contacts"),
    [
        ("غادر ماكرون قصره. واتصل به بوتين أمس.", [{PUTIN, MACRON}]),
        ("تحدث ماكرون إلى الصحافة. واستقبله بوتين، والتقته ميركل.", [{PUTIN, MACRON}, {MERKEL, MACRON}]),
        ("شكر ماكرون بوتين الذي اتصل به أمس.", [{PUTIN, MACRON}]),
        ("غضب بوتين الذي هاتفه ماكرون أمس.", [{PUTIN, MACRON}]),
        ("شكر ماكرون الرئيسين الروسي والتركي اللذين اتصل بهما أمس.", [{PUTIN, MACRON}, {ERDOGAN, MACRON}]),
        ("شكر ماكرون أردوغان خلال اتصال بينهما أمس.", [{ERDOGAN, MACRON}]),
        ("يأتي اتصال ماكرون بالرئيس التركي بعد اتصاله بالرئيس الروسي.", [{ERDOGAN, MACRON}, {PUTIN, MACRON}]),
    ],
)
def test_pronouns_of_contacts(text: str, contacts: list[set[str]]) -> None:
    assert [{p.actor for p in e.participants} for e in draft(text, DAY).events] == contacts
