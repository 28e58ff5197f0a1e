"""Whose an office without a name is: of the state that a pronoun means, of whoever takes it or is charged with it."""

from __future__ import annotations

import pytest

from marsad import read_text
from tests.sentences import draft


def meant(text: str, words: str, published: str) -> tuple[str, ...]:
    """Whom some words mean, by the mentions of a text."""
    return tuple(m.actor for m in draft(text, published).mentions if m.text == words)


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        ("زار رئيس وزراء قطر ووزير خارجيتها المعرض.", "وزير خارجيت", ("mohammed-bin-abdulrahman-bin-jassim-al-thani",)),
        ("شغل الشيخ حمد بن جاسم منصبي رئيس وزراء قطر ووزير خارجيتها.", "وزير خارجيت", ()),
        ("أجلت مصر القمة بناء على طلب من إثيوبيا بعد غياب وزير خارجيتها.", "وزير خارجيت", ()),
        ("أدانت فرنسا القصف على سوريا على لسان وزير خارجيتها.", "وزير خارجيت", ("jean-yves-le-drian",)),
    ],
)
def test_an_office_with_a_pronoun_is_of_the_state_that_is_surely_meant(
    text: str, words: str, actors: tuple[str, ...]
) -> None:
    assert meant(text, words, "2018-05-09") == actors


@pytest.mark.parametrize(
    ("text", "words", "actors", "published"),
    [
        (
            "استقال هاني الملقي فكلف الملك عمر الرزاز. ووعد رئيس الوزراء الأردني الجديد بالحوار.",
            "رئيس الوزراء الأردني الجديد",
            ("omar-razzaz",),
            "2018-06-09",
        ),
        (
            "غادر هاني الملقي. ويلتقي رئيس الوزراء المكلف عمر الرزاز النقابات. وقال رئيس الحكومة إنه متفائل.",
            "رئيس الحكومة",
            ("omar-razzaz",),
            "2018-06-09",
        ),
        (
            "عرض وزير الداخلية الألماني خطته. ويتسلم هورست زيهوفر الوزارة بعد أيام.",
            "وزير الداخلية الألماني",
            ("horst-seehofer",),
            "2018-03-10",
        ),
        (
            "سلم وزير الداخلية الألماني مكتبه. ويخلف هورست زيهوفر توماس دي ميزيير بعد أيام.",
            "وزير الداخلية الألماني",
            ("thomas-de-maiziere",),
            "2018-03-10",
        ),
        ("زار دونالد ترامب المصنع. ثم غادر الرئيس الجديد.", "الرئيس الجديد", (), "2018-04-20"),
        ("زار دونالد ترامب المصنع. ثم غادر الرئيس الجديد.", "الرئيس الجديد", ("donald-trump",), "2017-04-20"),
        ("زار دونالد ترامب المصنع. ثم غادر الرئيس الجديد.", "الرئيس الجديد", ("donald-trump",), "2025-04-20"),
        ("عين هادي قائدا جديدا بعد اغتيال الرئيس المغدور في صنعاء.", "الرئيس", (), "2018-04-20"),
    ],
)
def test_between_two_holders_the_page_says_which_is_meant(
    text: str, words: str, actors: tuple[str, ...], published: str
) -> None:
    assert meant(text, words, published) == actors


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("استقبل وزير الخارجية المصري السفير سامح شكري الوفد. وغادر السفير المصري الخرطوم.", "السفير المصري"),
        ("جرح الحارس واسمه رائد السالمي عند الحاجز. وفر المسؤول الحوثي.", "المسؤول الحوثي"),
        ("تحدثوا عن سوكارنو. وشكرت المسؤولة الإندونيسية الحضور.", "المسؤولة الإندونيسية"),
        ("سقط نظام معمر القذافي عام 2011. وقال المسؤول الليبي إن العمل مستمر.", "المسؤول الليبي"),
    ],
)
def test_an_official_is_nobody_of_another_office_or_of_none(text: str, words: str) -> None:
    assert meant(text, words, "2018-05-20") == ()


def test_an_office_before_its_counterpart_is_of_another_state() -> None:
    text = "هاتف وزير الخارجية البريطاني نظيره المصري سامح شكري. واتفق وزير الخارجية ونظيره المصري على اللقاء."
    assert meant(text, "وزير الخارجية", "2018-05-20") == ("boris-johnson",)


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        ("زار باراك أوباما المدينة. وأيد الناخبون دستورا يمنح الرئيس سلطات جديدة.", "الرئيس", ()),
        ("زار باراك أوباما المدينة. وحذر كثيرون من صلاحيات واسعة ستمنح للرئيس.", "لرئيس", ()),
        ("زار باراك أوباما المدينة. وتقرر تحويل السلطة من الرئيس إلى البرلمان.", "الرئيس", ()),
        ("زار باراك أوباما المدينة. ويمارس الرئيس مهاما فخرية.", "الرئيس", ()),
        ("زار باراك أوباما المدينة. ومنح الرئيس الضيف وساما.", "الرئيس", ("barack-obama",)),
        ("زار باراك أوباما المدينة. ويمارس الرئيس مهامه من بيته.", "الرئيس", ("barack-obama",)),
        ("زار باراك أوباما المدينة. وعين النائب الأول للرئيس.", "لرئيس", ()),
        ("زار نوري المالكي المدينة. وقالوا إن رئيس الوزراء يجب أن يكون مستقلا.", "رئيس الوزراء", ()),
        ("زار نوري المالكي المدينة. وقالوا إن رئيس الوزراء يجب أن يعود.", "رئيس الوزراء", ("nouri-al-maliki",)),
    ],
)
def test_an_office_that_laws_and_parties_speak_of_is_nobody(text: str, words: str, actors: tuple[str, ...]) -> None:
    assert meant(text, words, "2012-04-14") == actors


def holders(text: str, words: str) -> set[str]:
    """The labels of whom some words mean, speakers included, by a whole reading."""
    reading = read_text(text, published="2018-05-20")
    return {reading.actors[m.actor].label_en for m in reading.mentions if m.text == words}


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        (
            "قال وزير الثقافة التونسي إن المعرض سينظم. وشكر وزير الثقافة التونسي كريم الزغلامي الحضور.",
            "وزير الثقافة التونسي",
            "Karim al-Zaghalami",
        ),
        (
            "قال سفير روسيا لدى أستراليا إن الأزمة خطيرة. وغادر السفير إيغور ماكاروف.",
            "سفير روسيا لدى أستراليا",
            "Igor Makarov",
        ),
        ("وكان يحيى السنوار، رئيس حركة حماس، قال إن المعبر سيفتح.", "رئيس حركة حماس", "Yahya Sinwar"),
        (
            "قال رئيس الأركان العامة للقوات المسلحة الروسية إن المناورات انتهت.",
            "رئيس الأركان العامة للقوات المسلحة الروسية",
            "Valery Gerasimov",
        ),
    ],
)
def test_an_office_without_a_name_is_of_whom_the_page_gives_it(text: str, words: str, label: str) -> None:
    assert holders(text, words) == {label}


def test_an_ambassador_sent_elsewhere_is_another() -> None:
    text = "قال سفير روسيا لدى أستراليا إن الأزمة خطيرة. والتقى سفير روسيا لدى هولندا إيغور ماكاروف الصحفيين."
    assert holders(text, "سفير روسيا لدى أستراليا").isdisjoint({"Igor Makarov"})


@pytest.mark.parametrize(
    ("text", "words", "actors", "published"),
    [
        ("قتل زعيم تنظيم القاعدة في ليبيا.", "زعيم تنظيم القاعدة", (), "2018-06-06"),
        (
            "التقى زعيم الحوثيين في اليمن عبد الملك الحوثي الوفد.",
            "زعيم الحوثيين",
            ("abdul-malik-al-houthi",),
            "2018-06-06",
        ),
        (
            "اجتمعت منظمة الصحة العالمية أمس. وقال سامي رايان المدير العام المساعد إنه واثق.",
            "المدير العام",
            (),
            "2018-05-08",
        ),
        (
            "اجتمعت منظمة الصحة العالمية أمس. وقالت المديرة العامة المساعدة إنها واثقة.",
            "المديرة العامة",
            (),
            "2018-05-08",
        ),
        (
            "اجتمعت منظمة الصحة العالمية أمس. وقال المدير العام إنه واثق.",
            "المدير العام",
            ("tedros-adhanom",),
            "2018-05-08",
        ),
        ("أعلن هتين كياو استقالته. وودع رئيس ميانمار موظفيه.", "رئيس ميانمار", ("htin-kyaw",), "2018-03-21"),
    ],
)
def test_an_office_is_not_of_who_leads_the_whole_is_the_chief_or_comes_next(
    text: str, words: str, actors: tuple[str, ...], published: str
) -> None:
    assert meant(text, words, published) == actors


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        (
            "وصل رئيس وكالة المخابرات المركزية (سي. آي. إيه) مايك بومبيو أمس.",
            "رئيس وكالة المخابرات المركزية (سي. آي. إيه) مايك بومبيو",
            "mike-pompeo",
        ),
        (
            'وصل السفير الروسي في بريطانيا "سامي رايان" أمس.',
            'السفير الروسي في بريطانيا "سامي رايان',
            "new-sami-ryan",
        ),
    ],
)
def test_an_office_goes_with_the_name_behind_short_forms_and_in_marks(text: str, words: str, actor: str) -> None:
    assert meant(text, words, "2018-04-13") == (actor,)


def test_an_office_of_ones_country_goes_with_the_name_behind_it() -> None:
    text = "قال عادل الجبير إن ولي عهد بلاده، الأمير محمد بن سلمان، سيزور القاهرة."
    assert meant(text, "ولي عهد بلاده، الأمير محمد بن سلمان", "2018-03-02") == ("mohammed-bin-salman",)


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        (
            "فاز الرئيس المنتخب مسعود بزشكيان. وأضاف أن الرئيس المنتخب سيزور مسقط.",
            "الرئيس المنتخب",
            ("masoud-pezeshkian",),
        ),
        ("صدر كتاب الرئيس الأمريكي السابق باراك أوباما. ونفى الرئيس السابق ذلك.", "الرئيس السابق", ("barack-obama",)),
        ("التقى الرئيس السابق باراك أوباما الرئيس السابق نيكولا ساركوزي. ثم غادر الرئيس السابق.", "الرئيس السابق", ()),
    ],
)
def test_an_office_had_or_to_be_had_is_the_one_whom_the_page_has_named_so(
    text: str, words: str, actors: tuple[str, ...]
) -> None:
    assert meant(text, words, "2018-05-09") == actors


@pytest.mark.parametrize("where", ["في واشنطن", "لدى واشنطن", "في الولايات المتحدة"])
def test_an_ambassador_in_a_capital_is_sent_to_its_state(where: str) -> None:
    text = f"وقال السفير الروسي {where} إن العمل جار."
    assert meant(text, f"السفير الروسي {where}", "2018-04-20") == ("anatoly-antonov",)


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        (
            "بثت القناة كلمة قديمة من زعيم تنظيم القاعدة الإرهابي أسامة بن لادن.",
            "زعيم تنظيم القاعدة",
            ("osama-bin-laden",),
        ),
        ("تحدث الرئيس الإسلامي المعزول محمد مرسي من السجن.", "الرئيس", ("mohamed-morsi",)),
        ("شرح الأمين العام للحلف ينس ستولتنبرغ موقف الناتو.", "الأمين العام", ("jens-stoltenberg",)),
    ],
)
def test_who_is_named_behind_what_describes_an_office_has_or_had_it(
    text: str, words: str, actors: tuple[str, ...]
) -> None:
    assert meant(text, words, "2018-05-09") == actors


def test_an_office_of_a_woman_with_a_pronoun_is_of_the_woman_whom_the_page_names() -> None:
    text = "استقالت وزيرة الداخلية البريطانية آمبر رود، بعد أن دافعت بريطانيا عن وزيرة داخليتها."
    assert meant(text, "وزيرة داخليت", "2018-05-01") == ("amber-rudd",)


def test_a_family_name_behind_a_title_is_of_whom_the_page_has_called_so() -> None:
    text = "صافح كيم جونغ أون ضيفه الجنرال كيم يونغ تشول. ثم توجه الجنرال كيم إلى المطار."
    assert meant(text, "الجنرال كيم", "2018-05-31") == ("kim-yong-chol",)
