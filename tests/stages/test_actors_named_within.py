"""Whom words name in passing: organs' owners, ministries in offices, realms, capitals for governments, doubtful
nationalities."""

from __future__ import annotations

import pytest

from tests.sentences import actors_of, draft


def mentioned(text: str, published: str = "2021-11-18") -> list[tuple[str, str]]:
    """Words and actor of every mention of a text."""
    return [(m.text, m.actor) for m in draft(text, published).mentions]


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("تحدث الوزير أمام الجمعية العامة للأمم المتحدة.", "لأمم المتحدة", "united-nations"),
        ("استقبل خليفة بن علي الحارثي وكيل وزارة الخارجية سفيرا.", "وزارة الخارجية", "foreign-ministry-of-oman"),
        ("شكر الأمير فيصل بن فرحان السفير لدى المملكة.", "المملكة", "saudi-arabia"),
        ("أبدت الأمم المتحدة قلق الأمين العام مما يجري.", "الأمين العام", "antonio-guterres"),
        ("زار الوفد ثكنة الجيش المالي أمس.", "المالي", "mali"),
        ("قالت رئيسة المفوضية إن بروكسل ترفض الشرط.", "بروكسل", "european-union"),
        ("قال رئيس وزراء بلجيكا إن بروكسل ترفض الشرط.", "بروكسل", "belgium"),
        ("قالت موسكو إنها ترفض الشرط.", "موسكو", "russia"),
        (
            "أبلغ أمين مجلس الأمن القومي الأرميني الوفد.",
            "أمين مجلس الأمن القومي الأرميني",
            "security-council-of-armenia",
        ),
        ("غادر الشيخ تميم بن حمد آل ثاني أمير البلاد أمس.", "البلاد", "qatar"),
        ("هنأ الوزير سلطان عُمان أمس.", "عُمان", "oman"),
        ("هنأ الوزير أمير قطر الشيخ تميم أمس.", "قطر", "qatar"),
        ("التقى رئيس الجمعية الوطنية خورخي رودريغيز الوفد.", "الجمعية الوطنية", "national-assembly-venezuela"),
        ("قال السفير التركي فاتح الأمين ذلك، ونفاه مصدر في السفارة أمس.", "السفارة", "embassy-of-turkey"),
        (
            "هنأ القائد العام للقوات المسلحة عبد الفتاح البرهان الجنود.",
            "لقوات المسلحة",
            "sudanese-armed-forces",
        ),
        (
            "أكد مارك لوكوك، منسق الأمم المتحدة للإغاثة، ذلك. وأضاف المسؤول الأممي أنه حزين.",
            "المسؤول الأممي",
            "mark-lowcock",
        ),
        ("حذر السفير الروسي لدى #الاتحاد_الأوروبي منه.", "السفير الروسي لدى #الاتحاد_الأوروبي", "vladimir-chizhov"),
        ("زار الأمير مؤسسة ولي العهد.", "مؤسسة ولي العهد", "crown-prince-foundation"),
        (
            "أعلن كريم الراوي، وزير الثقافة الأردني، القرار. وأضاف المسؤول الأردني أنه سعيد.",
            "المسؤول الأردني",
            "new-karim-alrawy",
        ),
        ("اجتمع مجلس السيادة في الخرطوم ثم قال البرهان كلمة.", "مجلس السيادة", "transitional-sovereignty-council"),
        ("تحدث وزير النفط العراقي، ثم صدر بيان للوزارة أمس.", "لوزارة", "oil-ministry-of-iraq"),
        ("زار الوفد وزارة الخارجية السعودية، ثم غادر الوزارة أمس.", "الوزارة", "foreign-ministry-of-saudi-arabia"),
    ],
)
def test_words_name_more_than_they_say_alone(text: str, words: str, actor: str) -> None:
    assert (words, actor) in mentioned(text)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("شكر وزير الخارجية الروسي السفير لدى المملكة.", "saudi-arabia"),
        ("غادر الأمير فيصل بن فرحان إلى المملكة المتحدة ثم قال إن المملكة بخير، والأردن والمغرب كذلك.", "bahrain"),
        ("أعلن وزير المالية أن الوضع المالي صعب.", "mali"),
        ("استضافت موسكو المحادثات.", "russia"),
        ("تشمل الجولة القاهرة وأديس أبابا.", "ethiopia"),
        ("قال وزير الخارجية السعودي إن الأمر انتهى.", "foreign-ministry-of-saudi-arabia"),
        ("توقع رئيس بلدية حدودية لبنانية عودتهم.", "michel-aoun"),
        ("طالب التركمان في كركوك بحصتهم.", "turkmenistan"),
        ("أبلغ أمين مجلس الأمن القومي الأرميني الوفد.", "united-nations-security-council"),
        ("أعلن مجلس السيادة قراره أمس.", "transitional-sovereignty-council"),
        ("زار الرئيس الروسي قبر الجندي المجهول.", "new-qabar-aljundi"),
        ("قال الوسيط ماثيو نيميتز يوم الأربعاء إنه سيزور أثينا.", "new-matthew-nemitz-youm"),
        ("التقى رئيس الجمعية الوطنية خورخي رودريغيز الوفد.", "national-assembly-france"),
        ("دفعت الشركة مليون دولار أمريكي.", "united-states"),
        ("ينشط التكتل في أميركا الجنوبية.", "united-states"),
        ("كتبت المستشارة القانونية للشركة رسالة.", "chancellor-of-germany"),
        ("أحال وزير النفط العراقي الملف إلى الوزارة المعنية.", "oil-ministry-of-iraq"),
    ],
)
def test_words_that_only_seem_to_name(text: str, actor: str) -> None:
    assert actor not in [found for _, found in mentioned(text)]


def test_who_stands_behind_an_office_in_the_plural_is_no_part_of_it() -> None:
    assert "الرئيس الأمريكي" in [words for words, _ in mentioned("أمهل الرئيس الأمريكي الأوروبيين حتى مايو.")]


@pytest.mark.parametrize(
    ("text", "phrase", "actor"),
    [
        ("عرض السفير مطالب فرنسا من طهران.", "طهران", "iran"),
        ("وصدرت التعليمات في أوامر من موسكو إلى الفريق.", "موسكو", "russia"),
        ("يشعر الوزير بالقلق من استمرار طهران في التخصيب.", "طهران", "iran"),
        ("وقال الخبير إن وعود الدوحة لم تنفذ.", "الدوحة", "qatar"),
        ("تريد الأحزاب عودة الشرعية. ووصل إلى الخرطوم مساء الأربعاء وفد.", "الخرطوم", "khartoum"),
        ("وهزت احتجاجات باريس البلاد.", "باريس", "paris"),
    ],
)
def test_a_capital_of_which_something_is_sought_is_its_government(text: str, phrase: str, actor: str) -> None:
    assert actor in actors_of(text, phrase, "2018-04-20")
    others = {"iran", "russia", "qatar", "sudan", "france"} - {actor}
    assert others.isdisjoint(actors_of(text, phrase, "2018-04-20"))


def test_the_government_of_a_capital_is_that_of_its_state() -> None:
    text = "وقال الوزير إن حكومة بغداد فشلت وإن شرطة باريس تحقق."
    assert actors_of(text, "حكومة بغداد", "2018-04-20") == ("government-of-iraq",)
    assert "police-of-france" not in actors_of(text, "شرطة باريس", "2018-04-20")
