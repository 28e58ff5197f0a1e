"""Dates in Arabic news: Marsad beside dateparser, on the same sentences in one run.

    python benchmarks/dates.py [--data ../shared/data/dates] [--corpus ../shared/corpus/…] [--every 10]

Two sets: news sentences in which a weekday proves the value of a date, and Duckling's Arabic phrases of a
day, a week, a month or a range of days. A value is right if its day (month, week, range) is the expected one;
dateparser gives days only, so ten ranges and eleven weeks are out of its reach. Times are of one core, warm.
Phrases of Duckling's that are left out stand in ``REJECTED`` with the reason.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import msgspec

from marsad.article import Article
from marsad.layers import Draft
from marsad.rulebook import load_rulebook
from marsad.stages.scan import scan
from marsad.stages.times import times
from marsad.text.calendar import week_value

FORWARD = "a weekday alone: Duckling looks forward, the press back"
EDGE = "start, middle and end of a month are no days: the month is the value"
WRONG = "the expected value is wrong"
YEARLESS_FEAST = "a feast without a year is an occasion, not a date"
REJECTED: dict[str, str] = {
    **dict.fromkeys(("الاثنين", "الثلاثاء", "الجمعة", "الجمعه", "الخميس", "السبت", "الاحد"), FORWARD),
    **dict.fromkeys(("نص شهر ثلاث", "منتصف اذار", "في نصف شهر مارس", "بداية شهر 3"), EDGE),
    **dict.fromkeys(("في اوائل اذار", "في أوائل شهر مارس", "في اواخر اذار", "في أواخر شهر مارس"), EDGE),
    **dict.fromkeys(("الشهر التالي", "السنة السابقة", "السنة القادمة", "السنة الحالية", "هذه السنة"), WRONG),
    **dict.fromkeys(("اليوم الثالث من اكتوبر", "اليوم الثالث من شهر عشرة", "ثالث يوم من شهر عشرة"), WRONG),
    **dict.fromkeys(("اول اسبوع بشهر اكتوبر 2014", "الاسبوع الاول من شهر عشرة 2014"), "ISO week 40, not 41"),
    "2/2013": "a month, not its first day",
    **dict.fromkeys(("عيد الأضحى", "عيد الفطر", "عيد الفصح", "رأس السنة الهجرية"), YEARLESS_FEAST),
}

Finder = Callable[[str, str], list[tuple[str, str | None]]]


class Case(msgspec.Struct, frozen=True):
    """Words, the page's date, the words that tell the date and the value expected."""

    kind: str
    text: str
    published: str
    phrase: str
    value: str


def news(data: Path, corpus: Path, every: int) -> Iterator[Case]:
    """Each ``every``-th checked date with its sentence."""
    rows = defaultdict(list)
    for line in (data / "weekday_checked_2018-02_06.jsonl").read_text("utf-8").splitlines()[::every]:
        row = json.loads(line)
        rows[row["id"]].append(row)
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            for row in rows.get(article["id"], ()):
                sentence = _sentence(article["text"], row["start"], row["end"])
                yield Case(row["kind"], sentence, row["published"], row["text"], row["value"])


def _sentence(text: str, start: int, end: int) -> str:
    first = max(text.rfind(mark, 0, start) for mark in ".\n") + 1
    ends = [at for mark in ".\n" if (at := text.find(mark, end)) >= 0]
    return text[first : min(ends, default=len(text))].strip()


def phrases(data: Path) -> Iterator[Case]:
    """Duckling's phrases of days, weeks, months and ranges of days, without the rejected ones."""
    for row in json.loads((data / "duckling_ar.json").read_text("utf-8")):
        value = _expected(row["expected"])
        if value and row["text"] not in REJECTED:
            yield Case("duckling", row["text"], row["reference"], row["text"], value)


def _expected(text: str) -> str:
    numbers = [int(n) for n in re.findall(r"\d+", text)]
    grain = re.search(r"\)\s(Day|Week|Month)\b", text)
    if grain is None or len(numbers) < 6:
        return ""
    first = date(*numbers[:3])
    if "Interval" in text:
        return f"{first}/{date(*numbers[6:9]) - timedelta(days=1)}" if grain[1] == "Day" else ""
    return {"Day": first.isoformat(), "Week": week_value(first), "Month": first.isoformat()[:7]}[grain[1]]


def marsad() -> Finder:
    """Marsad's scan and times."""
    rulebook = load_rulebook()
    scanning, timing = scan(rulebook), times(rulebook)

    def find(text: str, published: str) -> list[tuple[str, str | None]]:
        draft = timing(scanning(Draft(article=Article(id="b", text=text, published=published))))
        return [(found.text, found.value) for found in draft.times]

    return find


def dateparser_search() -> Finder:
    """dateparser's search in running text, told the language and the page's date, preferring the past."""
    from dateparser.search import search_dates

    def find(text: str, published: str) -> list[tuple[str, str | None]]:
        base = datetime.fromisoformat(published).replace(tzinfo=None)
        settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}
        found = search_dates(text, languages=["ar"], settings=settings) or []
        return [(words, moment.date().isoformat()) for words, moment in found]

    return find


def right(found: list[tuple[str, str | None]], case: Case) -> bool:
    """Whether words that overlap the phrase have its value; parts of days are not asked for."""
    for words, value in found:
        near = case.kind == "duckling" or words in case.phrase or case.phrase in words
        if near and value and case.value in (value, value[:10] if "/" not in value else ""):
            return True
    return False


def measure(name: str, find: Finder, cases: list[Case]) -> None:
    """Print the share of right values by kind, and the time a case took."""
    find(cases[0].text, cases[0].published)
    hits: Counter[str] = Counter()
    total = Counter(case.kind for case in cases)
    start = time.perf_counter()
    for case in cases:
        hits[case.kind] += right(find(case.text, case.published), case)
    spent = (time.perf_counter() - start) / len(cases) * 1000
    shares = "  ".join(f"{kind} {hits[kind]}/{n} = {hits[kind] / n:.3f}" for kind, n in sorted(total.items()))
    print(f"{name:24s} {shares}  {spent:.2f} ms a case")


def main() -> int:
    """Run both on all cases."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/data/dates"))
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus/ant-2018-02_06.jsonl.gz"))
    parser.add_argument("--every", type=int, default=1, help="take each n-th news sentence")
    options = parser.parse_args()
    if not options.data.is_dir():
        print(f"no evaluation data at {options.data}: nothing to measure")
        return 0
    cases = [*news(options.data, options.corpus, options.every), *phrases(options.data)]
    measure("marsad", marsad(), cases)
    try:
        measure("dateparser search_dates", dateparser_search(), cases)
    except ImportError:
        print("dateparser is not installed: pip install dateparser")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
