"""Article and furniture on plain-text pages of outlets that no rule describes."""

from __future__ import annotations

import pytest

from tests.pages.reader import lines, read
from tests.pages.stories import STORIES, TEXT_LAYOUTS
from tests.steps import lines_run

STORY = STORIES[0]
BODY = "\n\n".join(STORY.paragraphs)


@pytest.mark.parametrize("story", range(len(STORIES)))
@pytest.mark.parametrize("layout", TEXT_LAYOUTS, ids=lambda layout: layout.__name__)
def test_a_layout_yields_body_title_date_outlet_and_sources(layout, story) -> None:  # type: ignore[no-untyped-def]
    made = layout(STORIES[story])
    draft = read(made.text)
    first, *rest = made.story.paragraphs
    found = [line.removesuffix(" (رويترز)").rstrip(".") for line in lines(draft, "body")]
    bylines = {line.strip() for line in lines(draft, "byline")} - {""}
    opening = made.lead if made.lead.strip() in bylines else ""
    assert opening + found[0] == made.lead + first.rstrip(".")
    assert found[1:] == [p.rstrip(".") for p in rest]
    assert draft.article.title == made.story.title
    assert draft.article.published == made.published
    assert draft.article.outlet == made.outlet
    assert tuple(c.name for c in draft.article.credits if c.role == "source") == made.sources


def test_blocks_are_in_order_and_cover_every_line() -> None:
    draft = read(TEXT_LAYOUTS[0](STORY).text)
    covered = "\n".join(draft.article.text[b.start : b.end] for b in draft.blocks)
    assert covered.split() == draft.article.text.split()
    assert [b.start for b in draft.blocks] == sorted(b.start for b in draft.blocks)


def test_several_headlines_between_paragraphs_are_links_one_alone_is_a_heading() -> None:
    a, b, *rest = STORY.paragraphs
    linked = read("\n".join((STORY.title, "", a, *STORY.related, b, *rest)))
    assert lines(linked, "heading") == []
    assert STORY.related[0] in lines(linked, "furniture")
    headed = read("\n".join((STORY.title, "", a, "تراجع التجارة", b, *rest)))
    assert lines(headed, "heading") == ["تراجع التجارة"]


def test_items_that_a_colon_announces_are_body() -> None:
    a, *rest = STORY.paragraphs
    draft = read(
        "\n".join((STORY.title, "", a, "واتفق الجانبان على ثلاثة بنود هي:", "فتح المعبر الشمالي", "خفض الرسوم", *rest))
    )
    assert "خفض الرسوم" in lines(draft, "body")


def test_a_link_at_the_end_of_a_paragraph_is_cut_off() -> None:
    draft = read(f"{STORY.title}\n\n{BODY} اقرأ أيضا: {STORY.related[0]}")
    assert lines(draft, "body")[-1] == STORY.paragraphs[-1]
    assert lines(draft, "furniture") == [f"اقرأ أيضا: {STORY.related[0]}"]


def test_the_text_dates_itself_where_nothing_else_does() -> None:
    draft = read(f"{STORY.title}\n\nنفى متحدث اليوم الخميس 18 نوفمبر 2021 وجود خلاف بين البلدين الجارين. {BODY}")
    assert draft.article.published == "2021-11-18"
    past = read(f"{STORY.title}\n\nوقع البلدان اتفاقا سابقا يوم الخميس 18 نوفمبر 2021 لم ينفذ حتى الآن. {BODY}")
    assert past.article.published is None


@pytest.mark.parametrize(
    ("line", "outlet", "source"),
    [
        ("أنقرة/ الأناضول", "anadolu", None),
        ("بيروت - رويترز", "reuters", None),
        ("ريو دي جانيرو (أ ف ب) –", "afp", None),
        ("دبي - العربية.نت", "alarabiya", None),
        ("القدس المحتلة - وكالات", None, "وكالات"),
        ("لندن: «الشرق الأوسط»", "asharq-al-awsat", None),
    ],
)
def test_bylines_name_outlet_or_agency(line: str, outlet: str | None, source: str | None) -> None:
    draft = read(f"{STORY.title}\n\n18 نوفمبر 2021\n\n{line}\n\n{BODY}")
    assert draft.article.outlet == outlet
    assert [c.name for c in draft.article.credits if c.role == "source"] == ([source] if source else [])
    assert lines(draft, "byline") == [line]


@pytest.mark.parametrize(
    ("lead", "outlet"),
    [
        ("(كونا) -- ", "kuna"),
        ("دبي، الإمارات العربية المتحدة (CNN) – ", "cnn-arabic"),
        ("أبوظبي في 4 أكتوبر / وام / ", "wam"),
        ("طهران/ 4 أيار/ مايو/ إرنا - ", "irna"),
        ("بيشكيك، 14 مارس - سبوتنيك. ", "sputnik"),
        ("وطنية - ", "nna"),
        ("لندن - رويترز: ", "reuters"),
        ("رام الله 18-11-2021 وفا- ", "wafa"),
        ("نور سلطان. كازينفورم - ", "kazinform"),
        ("العمانية: ", "ona"),
        ("أديس أبابا (إينا) - ", "ena"),
    ],
)
def test_datelines_name_the_outlet(lead: str, outlet: str) -> None:
    assert read(f"{STORY.title}\n\n{lead}{BODY}").article.outlet == outlet


def test_an_agency_above_the_text_is_the_outlet_where_no_other_shows() -> None:
    signed = f"{STORY.title}\n\n18 نوفمبر 2021\n\nجدة - واس:\n{BODY}"
    alone, other = read(signed), read(f"{signed}\n\n© 2021 صحيفة عكاظ. جميع الحقوق محفوظة")
    assert (alone.article.outlet, alone.article.credits) == ("spa", ())
    assert other.article.outlet == "okaz"
    assert [c.name for c in other.article.credits if c.role == "source"] == ["واس"]
    assert lines(alone, "byline") == ["جدة - واس:"]


def test_the_last_sentence_may_bear_an_agencys_closing_mark() -> None:
    last = "كما وقع الجانبان مذكرة تفاهم بشأن النقل.(النهاية) م ع ن / ط م ا"
    assert lines(read(f"{STORY.title}\n\n18 نوفمبر 2021\n\n(كونا) -- {BODY}\n{last}"), "body")[-1] == last


def test_the_hour_may_fill_the_line_behind_the_date() -> None:
    draft = read(f"{STORY.title}\n\nتم النشر في 18 November 2021\n16:31\n\n{BODY}")
    assert draft.article.published == "2021-11-18T16:31"


@pytest.mark.parametrize("between", ["", "--(بترا)\n\n", "ـــــــ\n\nل.م\n\n", "--(بترا) ل م/ح م/ر ن\n\n"])
def test_the_date_may_stand_behind_what_signs_the_text(between: str) -> None:
    draft = read(f"{STORY.title}\n\nعمان 18 تشرين الثاني (بترا)- {BODY}\n\n{between}18/11/2021 - 04:12 م")
    assert draft.article.published == "2021-11-18T16:12"
    assert draft.article.outlet == "petra"


def test_a_date_line_may_bear_the_address_of_the_site() -> None:
    assert read(f"{STORY.title}\n\n2021-11-18 20:11:37|arabic.news.cn\n\n{BODY}").article.published[:10] == "2021-11-18"


def test_the_agency_behind_the_date_closes_a_dateline() -> None:
    assert read(f"{STORY.title}\n\nعمان 18 نوفمبر 2021 (بترا) {BODY}").article.published == "2021-11-18"


def test_the_date_of_a_dateline_may_stand_before_the_agency() -> None:
    assert read(f"{STORY.title}\n\nرام الله 18-11-2021 وفا- {BODY}").article.published == "2021-11-18"


def test_of_two_headlines_the_upper_is_the_title() -> None:
    draft = read(f"كينيا وتنزانيا تقتربان من فتح المعابر\n\n{STORY.title}\n\n18 نوفمبر 2021\n\n{BODY}")
    assert draft.article.title == "كينيا وتنزانيا تقتربان من فتح المعابر"


def test_an_agency_quoted_in_the_text_is_neither_outlet_nor_credit() -> None:
    draft = read(f"{STORY.title}\n\nقال الوزير لوكالة الأنباء السورية (سانا) إن المحادثات مثمرة للغاية.\n{BODY}")
    assert draft.article.outlet is None
    assert draft.article.credits == ()


def test_several_sources_are_several_credits() -> None:
    credits = read(f"{STORY.title}\n\n{BODY}\n\nالمصدر: الجزيرة + وكالات").article.credits
    assert [(c.role, c.name, c.actor) for c in credits] == [
        ("source", "الجزيرة", "al-jazeera"),
        ("source", "وكالات", None),
    ]


def test_authors_are_credited() -> None:
    for line in ("كتب: هاني درويش", "كتب هاني درويش", "بقلم هاني درويش"):
        (credit,) = read(f"{STORY.title}\n{line}\n18 نوفمبر 2021\n{BODY}").article.credits
        assert (credit.role, credit.name) == ("author", "هاني درويش")


def test_a_page_of_another_language_is_all_furniture() -> None:
    draft = read("The minister said on Monday that the talks would continue next week in the capital.")
    assert {b.label for b in draft.blocks} == {"furniture"}


def test_work_grows_with_the_page_and_no_faster() -> None:
    def work(times: int) -> int:
        page = f"{STORY.title}\n\n" + (BODY + "\n" + "\n".join(STORY.related) + "\n") * times
        return lines_run(lambda: read(page))

    work(5)
    assert work(200) < 11 * work(20)


@pytest.mark.parametrize(
    "notice",
    [
        "هل تتوقع نجاح هذه المحادثات؟",
        "كن أول من يعلم بالأخبار!",
        "الأخبار المعروضة هنا موجزة من نشرة أطول يتلقاها المشتركون في خدمة المؤسسة كل صباح",
        "شارع النيل عمارة اثنا عشر الطابق الثالث بجوار المكتبة العامة حي المعادي القديم القاهرة",
    ],
)
def test_notices_behind_the_text_are_no_body(notice: str) -> None:
    assert lines(read(f"{STORY.title}\n\n18 نوفمبر 2021\n\n{BODY}\n\n{notice}"), "body") == list(STORY.paragraphs)


def test_the_day_of_the_visit_is_not_the_day_of_publication() -> None:
    for masthead in ("اليوم: الأحد 22 نوفمبر 2026", "الأحد 22 نوفمبر 2026\nالرئيسية | سياسة | اقتصاد"):
        assert read(f"{masthead}\n{STORY.title}\n\n{BODY}").article.published is None


def test_publication_beats_update_on_the_same_line() -> None:
    line = "آخر تحديث: 20 نوفمبر 2021 | تاريخ النشر: 18 نوفمبر 2021"
    assert read(f"{STORY.title}\n{line}\n{BODY}").article.published == "2021-11-18"


def test_a_date_in_the_first_sentence_is_no_dateline() -> None:
    text = f"{STORY.title}\n\nمنذ اتفاق 5 مايو 2020 (اتفاق السلام) لم يلتق الطرفان في أي مناسبة رسمية. {BODY}"
    assert read(text).article.published is None


def test_a_name_at_the_head_of_the_page_is_the_site() -> None:
    assert read(f"سكاي نيوز عربية\n\n{STORY.title}\n\n18 نوفمبر 2021\n\n{BODY}").article.outlet == "sky-news-arabia"


@pytest.mark.parametrize(
    ("lead", "cut"),
    [
        ("دبي، الإمارات العربية المتحدة (CNN)— ", True),
        ("القاهرة (رويترز) - ", True),
        ("القاهرة - رويترز: ", True),
        ("(سبوتنيك - 25 أغسطس 2021) ", False),
        ("قال مراسل القناة (CNN) أمس ", False),
    ],
)
def test_a_dateline_is_no_part_of_the_text_unless_it_dates_it(lead: str, cut: bool) -> None:
    text = (
        f"وصول الوفد إلى العاصمة\n\n{lead}وصل وفد من وزارة الخارجية الكينية إلى العاصمة صباح اليوم.\nوغادر الوفد مساء."
    )
    draft = read(text)
    assert lines(draft, "body")[0].startswith("وصل وفد") is cut
    assert bool(lines(draft, "byline")) is cut


def test_whose_opinion_it_is_stands_beside_the_text() -> None:
    told = "يستعد سكان المدينة لاستقبال الموسم الجديد بعد عام من الجفاف."
    draft = read(
        "رأي: موسم بلا مطر\n\nهذا المقال بقلم ليلى حداد، والآراء الواردة فيه تعبر عن رأي الكاتبة ولا تعكس بالضرورة"
        f" وجهة نظر شبكة CNN.\n{told}\nويقول المزارعون إن الآبار توشك أن تنضب."
    )
    assert lines(draft, "body")[0] == told
    assert draft.article.outlet == "cnn-arabic"
