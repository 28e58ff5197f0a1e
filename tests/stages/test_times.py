"""Times in running text: what is found, where, and what it means."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.article import Block
from marsad.errors import RuleError
from marsad.layers import Candidate
from marsad.rulebook import load_rulebook
from marsad.rulebook.schema import DateExample, DatePhrase, DatesFile
from marsad.stages.times.phrases import Grammar
from marsad.text import calendar
from tests.stages.reading_times import times_of, values_of
from tests.steps import lines_run

RULES = load_rulebook().dates
EXAMPLES = [(name, example) for name, phrase in RULES.phrases.items() for example in phrase.examples]


@pytest.mark.parametrize(("name", "example"), EXAMPLES, ids=[f"{n}-{i}" for i, (n, _) in enumerate(EXAMPLES)])
def test_examples_of_the_rules_hold(name: str, example: DateExample) -> None:
    found = times_of(example.text, example.published or None)
    if example.value:
        assert (example.find or example.text, example.value) in [
            (t.text if example.find else example.text, t.value) for t in found
        ]
    else:
        assert [t.value for t in found if t.value] == []


MONTHS = {
    1: "يناير جانفي",
    2: "فبراير شباط فيفري",
    3: "مارس آذار",
    4: "أبريل إبريل نيسان أفريل",
    5: "مايو أيار ماي",
    6: "يونيو حزيران جوان يونية",
    7: "يوليو تموز جويلية يوليوز",
    8: "أغسطس آب أوت غشت",
    9: "سبتمبر أيلول شتنبر",
    10: "أكتوبر",
    11: "نوفمبر نونبر",
    12: "ديسمبر دجنبر",
}


@pytest.mark.parametrize(("number", "name"), [(n, name) for n, names in MONTHS.items() for name in names.split()])
def test_months_of_all_regions(number: int, name: str) -> None:
    assert values_of(f"افتتح الوزير المعرض يوم 7 {name} 2020") == [(f"يوم 7 {name} 2020", f"2020-{number:02d}-07")]


@pytest.mark.parametrize(
    "twin", ["تشرين الأول/أكتوبر", "أكتوبر/تشرين الأول", "أكتوبر / تشرين الأول", "أكتوبر (تشرين الأول)"]
)
def test_double_month_names_in_either_order(twin: str) -> None:
    assert values_of(f"وقعت في 9 {twin} 2019") == [(f"9 {twin} 2019", "2019-10-09")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("18-11-2021 | 17:18", "2021-11-18T17:18"),
        ("١٨ أغسطس ٢٠٢١", "2021-08-18"),
        ("۱۸ أغسطس ۲۰۲۱", "2021-08-18"),
        ("25 أغسطس 2021ء", "2021-08-25"),
        ("2021/08/25م", "2021-08-25"),
        ("02.12.2019", "2019-12-02"),
        ("في الثاني عشر من ربيع الأول 1440 هـ", "2018-11-20"),
        ("خريف 2016", "2016-FA"),
        ("بين عامي 1975 و1991", "1975/1991"),
        ("الفترة من 28 كانون الثاني إلى 2 شباط 2017", "2017-01-28/2017-02-02"),
    ],
)
def test_dates_that_say_all_need_no_page_date(text: str, value: str) -> None:
    found = [t for t in times_of(text) if t.value]
    assert [t.value for t in found] == [value]
    assert found[0].basis == "text"


PUBLISHED = "2020-03-04T09:15"  # a Wednesday


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("غادر الوفد أمس", "2020-03-03"),
        ("غادر الوفد أول من أمس", "2020-03-02"),
        ("غادر الوفد أمس الأول", "2020-03-02"),
        ("يغادر الوفد بعد غد", "2020-03-06"),
        ("يغادر الوفد غداً", "2020-03-05"),
        ("يغادر الوفد يوم غدٍ الخميس", "2020-03-05"),
        ("غادر الوفد ليل أمس", "2020-03-03TNI"),
        ("غادر الوفد الليلة الماضية", "2020-03-03TNI"),
        ("غادر الوفد الشهر المنصرم", "2020-02"),
        ("غادر الوفد أواخر العام الماضي", "2019"),
        ("يجتمع الوفدان الأسبوع القادم", "2020-W11"),
        ("غادر الوفد الصيف الماضي", "2019-SU"),
        ("غادر الوفد قبل ثلاثة أسابيع", "2020-02-12"),
        ("غادر الوفد قبل خمسة وعشرين عاما", "1995"),
        ("غادر الوفد في الثاني من الشهر الجاري", "2020-03-02"),
        ("غادر الوفد في 14 ديسمبر", "2019-12-14"),
        ("غادر الوفد في ديسمبر", "2019-12"),
        ("سيغادر الوفد في 14 أيلول", "2020-09-14"),
        ("غادر الوفد مساء الاثنين", "2020-03-02TEV"),
        ("سيغادر الوفد الاثنين", "2020-03-09"),
        ("من المقرر أن يغادر الوفد الجمعة", "2020-03-06"),
        ("يغادر الوفد الخميس المقبل", "2020-03-05"),
        ("غادر الوفد الأربعاء الماضي", "2020-02-26"),
    ],
)
def test_relative_times_count_from_the_page_date(text: str, value: str) -> None:
    found = times_of(text, PUBLISHED)
    assert [(t.value, t.basis) for t in found] == [(value, "published")]


@pytest.mark.parametrize(
    "text", ["غادر الوفد أمس", "غادر الوفد الخميس", "غادر الوفد العام الماضي", "في 4 مايو", "في مايو"]
)
def test_without_an_anchor_the_value_is_null(text: str) -> None:
    assert [(t.value, t.basis) for t in times_of(text)] == [(None, "none")]


def test_a_weekday_beats_the_timestamp() -> None:
    text = "قال الناطق اليوم الثلاثاء إن الوفد وصل أمس ويغادر غدا"
    assert values_of(text, "2020-03-04T00:40") == [
        ("اليوم الثلاثاء", "2020-03-03"),
        ("أمس", "2020-03-02"),
        ("غدا", "2020-03-04"),
    ]


@pytest.mark.parametrize("verb", ["يزور", "يبدأ", "تنشأ"])
def test_a_weekday_of_the_present_is_the_nearer_one(verb: str) -> None:
    assert ("الاثنين", "2018-04-09") in values_of(f"{verb} الاثنين شيء جديد.", "2018-04-08")


def test_a_weekday_picks_the_year_of_a_day() -> None:
    assert values_of("تبدأ الدورة الأحد 21 آذار", "2020-03-04") == [("الأحد 21 آذار", "2021-03-21")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("ومن المنتظر أن يصلا يوم الثلاثاء إلى الرياض.", "2024-05-28"),
        ("كان من المنتظر أن يصلا يوم الثلاثاء إلى الرياض.", "2024-05-21"),
        ("يلتقي الزعيمان غدا، على أن تُعقد القمة صباح الثلاثاء.", "2024-05-28"),
        ("شدد على أن الاجتماع عقد الثلاثاء.", "2024-05-21"),
    ],
)
def test_a_weekday_behind_a_plan_lies_ahead(text: str, day: str) -> None:
    assert values_of(text, "2024-05-24")[-1][1][:10] == day  # type: ignore[index]


def test_narrative_leans_on_the_last_date_the_text_set() -> None:
    text = "زار الملك الرباط في 31 مارس 2017، وعاد إليها في سبتمبر من العام نفسه. وفي اليوم التالي غادر"
    assert values_of(text)[:2] == [("31 مارس 2017", "2017-03-31"), ("سبتمبر من العام نفسه", "2017-09")]
    text = "وقع الاتفاق في 11 نيسان 2016 ونشر في 24 من الشهر نفسه"
    assert values_of(text, "2020-03-04")[1] == ("24 من الشهر نفسه", "2016-04-24")


def test_a_weekday_that_hangs_on_a_noun_follows_its_namesake() -> None:
    text = "اتفق الطرفان، الثلاثاء، على إجراء محادثات الخميس.\nوفي محادثات الخميس سيشارك وفد كبير"
    assert [v for w, v in values_of(text, "2020-03-03") if w == "الخميس"] == ["2020-03-05", "2020-03-05"]


def test_both_calendars_side_by_side_agree_on_the_gregorian_day() -> None:
    text = "صدر الأمر في 2 محرم 1441هـ الموافق 2 سبتمبر 2019م"
    assert [v for _, v in values_of(text)] == ["2019-09-02", "2019-09-02"]


def test_weekdays_in_a_row_follow_each_other() -> None:
    assert [v for _, v in values_of("جلسات يومي الثلاثاء والأربعاء", "2022-05-10")] == ["2022-05-10", "2022-05-11"]


def test_only_title_date_line_and_body_are_read() -> None:
    text = "الخميس 2 يناير 2020\nمقالات ذات صلة 3 مارس 2019\nعاد الوزير في 5 مايو 2018"
    ends = [19, 45, len(text)]
    labels = ("date", "furniture", "body")
    starts = [0, 20, 46]
    blocks = tuple(Block(start=s, end=e, label=k) for s, e, k in zip(starts, ends, labels, strict=True))
    assert [t.value for t in times_of(text, None, blocks)] == ["2020-01-02", "2018-05-05"]


def test_names_of_outlets_are_no_dates() -> None:
    assert values_of("قالت قناة روسيا اليوم إن الوفد غادر", "2020-03-04") == []
    text = "نشر موقع بلدنا اليوم تقريرا"
    blocked = (Candidate(2, 4, 9, 20, "name", ("baladna",)),)
    assert times_of(text, "2020-03-04", (), blocked) == ()


def test_names_of_people_are_no_months() -> None:
    assert values_of("التقى الوزير تيريزا ماي في لندن ثم رجب وشعبان", "2018-03-04") == []
    assert values_of("استقبل الشيخ صباح الأحمد الضيف", "2018-03-04") == []


def test_offices_are_no_years() -> None:
    assert values_of("قال الأمين العام السابق إن المدير العام المقبل كفء", "2018-03-04") == []


def test_spans_leave_proclitics_out() -> None:
    text = "وأمس الثلاثاء، وبحلول عام 2030، ولليوم"
    assert [t.text for t in times_of(text, "2020-03-04")][:2] == ["أمس الثلاثاء", "عام 2030"]


def test_spans_hold_with_vowel_signs_and_marks() -> None:
    text = "\u200fوَأَمْسِ الثُّلاثاء وصلَ الوفدُ"
    found = times_of(text, "2020-03-04")
    assert [t.value for t in found] == ["2020-03-03"]
    assert text[found[0].start : found[0].end] == found[0].text


WORDS = """
يوم اليوم أمس غدا الخميس والجمعة 31 30 2021 1443 13 صفر محرم شباط/فبراير تشرين الثاني من في إلى بين
و / - | ( ) : ، . الماضي المقبل نفسه التالي هذا ذلك مطلع نهاية الساعة 9:30 مساء بتوقيت غرينتش قبل بعد كل
ثلاثة أشهر عام سنة أسبوع شهر سيزور قال ثالث الأول والعشرين آخر 0 00 99999999999 ٥ هـ م
"""
PIECES = st.sampled_from([*WORDS.split(), "\n"])


@settings(max_examples=300, deadline=None)
@given(
    st.lists(PIECES, max_size=14),
    st.sampled_from([None, "2021-11-18T17:18", "2020-02-29", "0001-01-01", "9999-12-31"]),
)
def test_no_mixture_of_words_breaks_the_stage(words: list[str], published: str | None) -> None:
    text = " ".join(words)
    end = 0
    for time in times_of(text, published):
        assert end <= time.start < time.end <= len(text)
        assert text[time.start : time.end] == time.text
        assert time.value is None or time.kind != "date" or calendar.bounds(time.value)
        end = time.end


def test_a_pattern_with_an_unknown_sign_names_it() -> None:
    rules = DatesFile(schema="marsad.dates/1", phrases={"odd": DatePhrase(form="day", pattern="day:day fortnight")})
    with pytest.raises(RuleError, match="fortnight"):
        Grammar(rules)


@pytest.mark.parametrize("pattern", ["( day:day", "day:day )", "day:day?", "day:day <nothing>"])
def test_a_broken_pattern_is_an_error(pattern: str) -> None:
    with pytest.raises(RuleError):
        Grammar(DatesFile(schema="marsad.dates/1", phrases={"odd": DatePhrase(form="day", pattern=pattern)}))


def test_long_rows_of_weekdays_take_work_that_grows_with_their_length() -> None:
    def work(count: int) -> int:
        return lines_run(lambda: times_of("الخميس والجمعة " * count, "2020-01-01"))

    work(10)
    assert work(1600) < 9 * work(200)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "أعلن المكتب أن الغداء المقرر الجمعة سيقام، بعد اتصال مساء الأربعاء أكد فيه الوزير حضوره",
            ["2018-06-15", "2018-06-13TEV"],
        ),
        ("ألغى الوزير لقاء كان مقررا بعد ظهر الأربعاء", ["2018-06-13TAF"]),
        ("كان من المقرر أن يصل الجمعة", ["2018-06-15"]),
        ("نحن بأمس الحاجة إلى الحوار", []),
    ],
)
def test_a_plan_of_the_past_and_an_adverbial_behind_a_comma_have_their_own_tense(text: str, values: list[str]) -> None:
    assert [value for _, value in values_of(text, "2018-06-14")] == values
