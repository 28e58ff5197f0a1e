"""Cleaning on real annotated pages, where they are at hand."""

from __future__ import annotations

from pathlib import Path

import yaml

from marsad.pages import read_path
from tests.pages.reader import cleaned


def _kept(line: str, body: list[str]) -> bool:
    return bool(line.strip()) and any(line.strip() in block or block in line for block in body)


def test_titles_dates_and_body_lines_of_annotated_pages(shared: Path) -> None:
    right = total = 0
    for path in sorted((shared / "eval" / "texts").glob("*.txt")):
        gold = yaml.safe_load((shared / "eval" / "gold" / f"{path.stem}.yaml").read_text("utf-8"))["document"]
        (page,) = read_path(path)
        draft = cleaned(page)
        body = [draft.article.text[b.start : b.end] for b in draft.blocks if b.label == "body"]
        rows = path.read_text("utf-8").split("\n")
        checks = [_kept(rows[n - 1], body) for n in gold["body_lines"]]
        checks += [not _kept(rows[n - 1], body) for n in gold["not_body_lines"]]
        checks += [(draft.article.published or "").startswith(str(gold["published"] or ""))]
        checks += [draft.article.title == gold["title"], bool(draft.article.outlet) == bool(gold["outlet"])]
        right, total = right + sum(checks), total + len(checks)
    assert right / total >= 0.98
