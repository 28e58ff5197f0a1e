"""Whom pronouns stand for, seen by the contacts they take part in."""

from __future__ import annotations

import pytest

from tests.sentences import DAY, actors_of, draft

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


@pytest.mark.parametrize(
    ("text", "phrase", "actors"),
    [
        (
            "وصل جلالة الملك عبد الله الثاني. والتقى جلالته الرئيس الفرنسي.",
            "جلالته",
            ("abdullah-ii-of-jordan",),
        ),
        (
            "استقبل سمو الشيخ تميم بن حمد أمير البلاد الوزير الروسي. وعقد سمو الأمير لقاء معه.",
            "سمو الأمير",
            ("tamim-bin-hamad-al-thani",),
        ),
        (
            "سلم سمو الشيخ عبدالله بن زايد رسالة إلى سمو الشيخ تميم بن حمد. وأكد سموه عمق العلاقات.",
            "سموه",
            ("abdullah-bin-zayed-al-nahyan",),
        ),
    ],
)
def test_honours_alone_mean_whom_the_page_has_named_with_them(text: str, phrase: str, actors: tuple[str, ...]) -> None:
    assert actors_of(text, phrase) == actors


def test_an_honour_that_does_not_fit_the_speaker_is_of_who_reigns_in_his_state() -> None:
    text = "ذكر وزير خارجية بريطانيا بوريس جونسون أن حكومة جلالتها لن تتراجع."
    assert actors_of(text, "جلالتها", "2018-03-20") == ("elizabeth-ii",)


def test_an_honour_of_an_office_is_not_of_a_speaker_without_it() -> None:
    text = "قال المدعي العام البريطاني جيريمي رايت ذلك، وأضاف أن حكومة جلالتها ملتزمة."
    assert "new-jeremy-wright" not in actors_of(text, "جلالتها")
