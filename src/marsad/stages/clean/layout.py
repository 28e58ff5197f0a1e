"""Where the article stands on the page, and what each of its lines is.

The body is the run of lines with the highest sum, where running text counts for its length and furniture,
dates and
headline lists count against it: a page's article is its longest stretch of sentences, whatever surrounds it.
"""

from __future__ import annotations

from collections.abc import Sequence

from marsad.article import Label
from marsad.stages.clean.lines import HEADLINE_WORDS, Line
from marsad.stages.clean.roles import (
    ASIDE,
    AUTHOR,
    DATE,
    DATED,
    END,
    HEAD,
    LIST,
    NAVIGATION,
    PHOTO,
    SOURCE,
    STOP,
    TEXT,
    Marked,
)

_WORTH = {HEAD: -4, DATE: -25, DATED: -12, STOP: -150, LIST: -15, ASIDE: -4, NAVIGATION: -6}
_WORTH |= {SOURCE: -3, PHOTO: -3, AUTHOR: -3, END: 0}
_CAP = 60
_TEASER = -6
_LONGEST_LIST = 30
_SHORT, _CALL = 4, 10
_PRESET_BODY, _PRESET_OTHER = 12, -6


def body_range(marked: Sequence[Marked], teasers: Sequence[bool], preset: Sequence[str]) -> tuple[int, int]:
    """Lines ``[first, last)`` of the article's body; an empty range where no line reads as text.

    ``preset`` holds the labels that the page's markup gave its lines, if it has markup.
    """
    best = (0, 0, 0)
    total = start = 0
    for n, line in enumerate(marked):
        total += _worth(line, teasers[n], preset[n] if preset else "")
        if total <= 0:
            total, start = 0, n + 1
        elif total > best[0]:
            best = (total, start, n + 1)
    return best[1], best[2]


def trimmed(marked: Sequence[Marked], body: tuple[int, int]) -> tuple[int, int]:
    """The body without lines at its end that lack the full stop which its other lines have: notices, addresses."""
    first, last = body
    while last - first > 2 and _loose(marked[last - 1]) and _punctuated(marked, (first, last - 1), 0.9):
        last -= 1
    return first, last


def _loose(marked: Marked) -> bool:
    line = marked.line
    return marked.role == TEXT and not (line.final or line.colon or line.bullet or marked.verb) and line.words < 25


def _worth(marked: Marked, teaser: bool, preset: str) -> int:
    if not preset:
        return _TEASER if teaser else _plain_worth(marked)
    if preset == "furniture":
        return min(_PRESET_OTHER, _WORTH.get(marked.role, 0))
    if preset != "body":
        return 0
    return max(_PRESET_BODY, _plain_worth(marked)) if marked.role in (TEXT, HEAD) else _plain_worth(marked)


def _plain_worth(marked: Marked) -> int:
    if marked.role != TEXT:
        return _WORTH[marked.role]
    line = marked.line
    if (line.final and line.words < _SHORT) or (line.called and line.words <= _CALL):
        return 0
    if line.final or line.colon or line.words >= 25:
        return min(line.words, _CAP)
    return max(line.words - HEADLINE_WORDS, int(marked.verb)) if not line.bullet else 0


def teasers_of(marked: Sequence[Marked]) -> list[bool]:
    """Which lines belong to a list of other stories: headlines behind its heading, single sentences
    between them.

    Two sentences in a row end the list: there the article goes on.
    """
    found = [False] * len(marked)
    n = 0
    while n < len(marked):
        if marked[n].role == LIST:
            n = _mark_list(marked, n + 1, marked[n].soft, found)
        else:
            n += 1
    return found


def _mark_list(marked: Sequence[Marked], n: int, soft: bool, found: list[bool]) -> int:
    while n < len(marked) and marked[n].role != LIST:
        run = _sentences(marked, n)
        if run >= 2 or (run == 1 and soft and not _cut_off(marked[n])):
            return n
        found[n] = True
        n += 1
    return n


def _sentences(marked: Sequence[Marked], n: int) -> int:
    """How many lines of running text follow each other from ``n`` on."""
    count = 0
    while n + count < len(marked) and marked[n + count].role == TEXT and _told(marked[n + count].line):
        count += 1
    return count


def _told(line: Line) -> bool:
    """Running text; questions and exclamations are headlines too."""
    return line.sentence and not (line.called and line.words <= 20)


def _cut_off(marked: Marked) -> bool:
    """Teasers break off."""
    return marked.line.words < 40 and not marked.line.final


def labels_of(
    marked: Sequence[Marked],
    teasers: Sequence[bool],
    preset: Sequence[str],
    body: tuple[int, int],
    title: str,
) -> list[Label]:
    """The label of every line; title, date line and byline are set by those who find them."""
    labels: list[Label] = ["furniture"] * len(marked)
    first, last = body
    for n in range(first, last):
        labels[n] = _inside(marked, n, teasers[n] and not preset, title)
        if preset and preset[n] in ("caption", "heading", "furniture") and labels[n] == "body":
            labels[n] = _preset(preset[n])
    if not _punctuated(marked, body):
        _keep_clauses(marked, labels, body)
    _drop_headline_runs(marked, labels, body)
    _around(marked, labels, body)
    return labels


def _punctuated(marked: Sequence[Marked], body: tuple[int, int], share: float = 0.5) -> bool:
    """Whether the body's long lines end with full stops, as most do; some outlets leave them out."""
    long = [m.line.final for m in marked[body[0] : body[1]] if m.role == TEXT and m.line.words >= HEADLINE_WORDS]
    return sum(long) >= share * len(long)


def _keep_clauses(marked: Sequence[Marked], labels: list[Label], body: tuple[int, int]) -> None:
    """Where nothing ends with a full stop, a short line that opens with a verb is a sentence, no
    subheading."""
    for n in range(*body):
        if labels[n] == "heading" and marked[n].line.words >= 5 and marked[n].verb:
            labels[n] = "body"


def _preset(label: str) -> Label:
    return "caption" if label == "caption" else "heading" if label == "heading" else "furniture"


_CREDITED: dict[str, Label] = {SOURCE: "credit", PHOTO: "caption", AUTHOR: "byline"}


def _inside(marked: Sequence[Marked], n: int, teaser: bool, title: str) -> Label:
    here = marked[n]
    if here.role in _CREDITED and not teaser:
        return _CREDITED[here.role]
    text = here.role in (TEXT, END) or (here.role == HEAD and n > 0 and _listed(marked, n))
    if teaser or not (text or here.role == HEAD) or _repeats_title(here.line, title):
        return "furniture"
    return "body" if text else "heading"


def _listed(marked: Sequence[Marked], n: int) -> bool:
    """Whether a short line is an item of a list that the text announced with a colon."""
    first = max(0, n - _LONGEST_LIST)
    while n > first and marked[n].role == HEAD:
        n -= 1
    return marked[n].line.colon


def _repeats_title(line: Line, title: str) -> bool:
    """A line that begins with the title again and is no sentence of its own, such as a share link."""
    return bool(title) and line.key.startswith(title) and not line.final


def _drop_headline_runs(marked: Sequence[Marked], labels: list[Label], body: tuple[int, int]) -> None:
    """Several headlines in a row are links to other stories; one alone is a subheading."""
    n, last = body
    while n < last:
        end = n
        while (end < last and labels[end] == "heading") or (
            end < last and end > n and _question(marked[end], labels[end])
        ):
            end += 1
        if end - n >= 2:
            labels[n:end] = ["furniture"] * (end - n)
        elif end == n and _question(marked[n], labels[n]) and n > body[0]:
            labels[n] = "heading"
            end = n + 1
            continue
        n = max(end, n + 1)


def _question(marked: Marked, label: str) -> bool:
    return label == "body" and marked.line.question and marked.line.words <= 10 and not marked.line.bullet


def _around(marked: Sequence[Marked], labels: list[Label], body: tuple[int, int]) -> None:
    """Credits, photo lines and bylines next to the body: before it, or behind it before anything else
    begins."""
    first, last = body
    for n in range(max(0, first - 6), first):
        labels[n] = _edge(marked[n], labels[n])
    for n in range(last, min(len(marked), last + 8)):
        if marked[n].role in (STOP, LIST):
            break
        labels[n] = _edge(marked[n], labels[n])


def _edge(marked: Marked, label: Label) -> Label:
    return _CREDITED.get(marked.role, label)
