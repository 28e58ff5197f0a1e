"""Golden pages, of our own words, for every outlet that has a rule file."""

from __future__ import annotations

from pathlib import Path

import pytest

from marsad.rulebook import load_rulebook, shipped_rules
from tests.pages.reader import lines, read
from tests.pages.stories import STORIES

STORY = STORIES[1]
TITLE, BODY = STORY.title, "\n\n".join(STORY.paragraphs)
A, B, C = STORY.related

PAGES: dict[str, str] = {
    "almaghribtoday": f"""{TITLE}
آخر تحديث GMT 09:12:33
المغرب اليوم -

{TITLE}

المغرب اليوم - {TITLE}

{STORY.caption}
أوسلو - المغرب اليوم

{BODY}

قد يهمك أيضا :

{A}

{B}

almaghribtoday
almaghribtoday

الإسم *

تعليق *

GMT 02:57 2025 الجمعة ,14 تشرين الثاني / نوفمبر

{C}
جميع الحقوق محفوظة لمجموعة العرب اليوم الاعلامية 2023 ©
""",
    "russia-islworld": f"""Ru En

{TITLE}

١٨ نوفمبر ٢٠٢١

{BODY}


مجموعة الرؤية الاستراتيجية "روسيا - العالم الإسلامي"

الصورة: مكتب رئاسة الوزراء

المصدر: تاس""",
    "pakistan-point": f"""{TITLE}

(پاکستان پوائنٹ نیوز / سبوتنيك - 18 نوفمبر 2021ء) {BODY}""",
    "bbc-arabic": f"""{TITLE}

18 نوفمبر/ تشرين الثاني 2021

{BODY}
-----------------------------------------
لتلقي إشعارات فورية من بي بي سي عربي، حمّلوا التطبيق على أجهزتكم.""",
    "cnn-arabic": f"""{TITLE}

نشر الخميس، 18 نوفمبر / تشرين الثاني 2021

أوسلو، النرويج (CNN)-- {BODY}

قد يهمك أيضا: {A}""",
    "alarabiya": f"""{TITLE}
أوسلو - العربية.نت
نشر في: 18 نوفمبر ,2021: 05:20 م GST

{BODY}

اختيار المحررين
{A}
{B}""",
    "sky-news-arabia": f"""{TITLE}
أبوظبي - سكاي نيوز عربية
18 نوفمبر 2021 - 13:20 بتوقيت أبوظبي

{BODY}

اقرأ أيضا
{A}""",
    "france24-arabic": f"""{TITLE}

نشرت في: 18/11/2021 - 13:20

{BODY}

فرانس24/ أ ف ب

الملخص اليومي
حمل تطبيق فرانس 24""",
}
DATES = {"almaghribtoday": None, "alarabiya": "2021-11-18T17:20", "sky-news-arabia": "2021-11-18T13:20+04:00"}
DATES["france24-arabic"] = "2021-11-18T13:20"
SOURCES = {"russia-islworld": "تاس", "pakistan-point": "سبوتنيك", "france24-arabic": "أ ف ب"}


@pytest.mark.parametrize("outlet", PAGES)
def test_the_page_of_an_outlet_is_read_whole(outlet: str) -> None:
    draft = read(PAGES[outlet])
    article = draft.article
    assert article.outlet == outlet
    assert article.title == TITLE
    assert article.published == DATES.get(outlet, "2021-11-18")
    assert [c.name for c in article.credits if c.role == "source"] == ([SOURCES[outlet]] if outlet in SOURCES else [])
    first, *rest = lines(draft, "body")
    assert first.endswith(STORY.paragraphs[0])
    assert rest == list(STORY.paragraphs[1:])


def test_every_rule_file_of_an_outlet_has_its_page() -> None:
    rules = (shipped_rules() / "outlets").glob("*.yaml")
    files = {path for path in rules if "\noutlets:" not in path.read_text("utf-8")}
    assert len(files) == len(PAGES)


def test_ids_and_domains_of_outlets_are_unique() -> None:
    outlets = load_rulebook().outlets
    domains = [domain for outlet in outlets for domain in outlet.domains]
    assert len({outlet.id for outlet in outlets}) == len(outlets)
    assert len(set(domains)) == len(domains)


def test_metadata_names_become_ids(tmp_path: Path) -> None:
    from marsad.pages import read_path
    from tests.pages.reader import cleaned

    rows = {"SkyNews": "sky-news-arabia", "Alarabia": "alarabiya", "BBC": "bbc-arabic", "CNN": "cnn-arabic"}
    rows |= {"France24": "france24-arabic", "وكالة تاس": "tass", "Some Site": "some-site"}
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(f'{{"text": "{STORY.paragraphs[0]}", "outlet": "{name}"}}' for name in rows), "utf-8")
    assert [cleaned(page).article.outlet for page in read_path(path)] == list(rows.values())


@pytest.mark.parametrize(
    ("url", "outlet"),
    [
        ("https://arabic.cnn.com/world/1", "cnn-arabic"),
        ("https://www.bbc.com/arabic/x", "bbc-arabic"),
        ("https://news.example.co.uk/a", "example.co.uk"),
        ("https://www.example.org/a", "example.org"),
        ("http://10.0.0.1/a", None),
        ("http://[broken", None),
    ],
)
def test_addresses_name_outlets(url: str, outlet: str | None) -> None:
    import json

    from marsad.pages import read_bytes
    from tests.pages.reader import cleaned

    (page,) = read_bytes(json.dumps({"text": STORY.paragraphs[0], "url": url}).encode(), "u.jsonl")
    assert cleaned(page).article.outlet == outlet
