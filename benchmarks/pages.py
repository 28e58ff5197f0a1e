"""Pages against trafilatura alone, in one run on the same HTML: body kept, furniture gone, dates right, time.

Run from the root of the repository: ``python -m benchmarks.pages``. The pages are the project's own, ten layouts
around three stories with four dates each; see ``tests/pages/markup.py``.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import trafilatura

from marsad.pages import read_bytes
from tests.pages.markup import Marked, html_pages
from tests.pages.reader import cleaned, lines

Answer = tuple[list[str], str | None]


def marsad_reads(source: str) -> Answer:
    """Body paragraphs and date as Marsad finds them."""
    (page,) = read_bytes(source.encode(), "page.html")
    draft = cleaned(page)
    return lines(draft, "body"), draft.article.published


def trafilatura_reads(source: str) -> Answer:
    """Body paragraphs and date as trafilatura finds them in its precision mode."""
    text = trafilatura.extract(source, favor_precision=True, include_comments=False) or ""
    found = trafilatura.extract_metadata(source)
    return [line for line in text.split("\n") if line], found.date if found else None


def measure(reads: Callable[[str], Answer], pages: list[Marked]) -> dict[str, float]:
    """Share of body paragraphs kept, of lines found that are body, of dates right; milliseconds a page."""
    kept = wanted = found = right = dates = 0
    began = time.perf_counter()
    for page in pages:
        body, published = reads(page.html)
        story = set(page.story.paragraphs)
        # Titles are no furniture: a reader that gives them with the text loses nothing.
        allowed = story | {page.story.title}
        wanted += len(story)
        kept += len(story & set(body))
        found += len(body)
        right += len([line for line in body if line in allowed])
        dates += (published or "")[:10] == (page.published or "")[:10]
    took = time.perf_counter() - began
    return {
        "body kept": kept / wanted,
        "lines that are the article's": right / max(1, found),
        "dates right": dates / len(pages),
        "ms a page": 1000 * took / len(pages),
    }


def main() -> None:
    """Print one line a reader."""
    pages = html_pages()
    for name, reads in (("marsad", marsad_reads), ("trafilatura", trafilatura_reads)):
        reads(pages[0].html)
        figures = measure(reads, pages)
        print(f"{name:12} " + "  ".join(f"{what} {value:.3f}" for what, value in figures.items()))


if __name__ == "__main__":
    main()
