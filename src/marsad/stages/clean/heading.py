"""Find the title: among the lines before the body, the one that the page repeats and the text speaks of."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from marsad.stages.clean.lines import Line
from marsad.stages.clean.roles import ASIDE, DATE, HEAD, LIST, STOP, TEXT, Marked
from marsad.text.fold import fold_word

_MOST_WORDS = 32
_NEAR = 40
_FEW = 4
_SEPARATOR = (" | ", " - ", " – ", " — ", " :: ", " « ")


class Title(msgspec.Struct, frozen=True):
    """Line ``n`` holds the title at ``[start, end)``."""

    n: int
    start: int
    end: int


def locate(text: str, lines: Sequence[Line], known: str) -> Title | None:
    """The line that holds a title known from metadata; the whole title must stand there."""
    wanted = _plain(known)
    if not wanted:
        return None
    for line in lines[: 4 * _NEAR]:
        if line.words + line.numbers and _plain(text[line.start : line.end]) == wanted:
            return Title(line.n, line.start, line.end)
    return None


def find(text: str, marked: Sequence[Marked], body: tuple[int, int]) -> Title | None:
    """The best headline before the body, or the body's own first line where it reads like one."""
    first, last = body
    words = _content(marked, body)
    keys = [m.line.key for m in marked[:first]] + [m.line.key for m in marked[last:]]
    best: tuple[float, int] | None = None
    for n in range(max(0, first - _NEAR), first):
        score = _score(marked, n, body, words, keys)
        if score is not None and (best is None or score > best[0]):
            best = (score, n)
    if best:
        return _cut(text, marked[best[1]].line, keys)
    if first < last and _leads(marked, first):
        line = marked[first].line
        return Title(first, line.start, line.end)
    return None


def _leads(marked: Sequence[Marked], n: int) -> bool:
    """Whether the first line of the text is a headline: it ends openly and another line follows."""
    line = marked[n].line
    open_end = not line.final or line.called
    follows = n + 1 < len(marked) and line.words <= 25
    return marked[n].role in (HEAD, TEXT) and follows and open_end and not line.colon


def _score(
    marked: Sequence[Marked], n: int, body: tuple[int, int], words: frozenset[str], keys: Sequence[str]
) -> float | None:
    here = marked[n]
    line = here.line
    if here.role in (STOP, LIST, DATE) or not 2 <= line.words + line.numbers <= _MOST_WORDS:
        return None
    if here.role not in (HEAD, TEXT, ASIDE) or line.words == line.latin:
        return None
    if line.numbers > 1 and line.words <= 4 and (here.published or here.updated):
        return None
    own = [w for w in line.key.split() if len(w) > 3]
    shared = sum(not words.isdisjoint(_stems(w)) for w in own)
    repeated = sum(key.startswith(line.key) or key.endswith(line.key) for key in keys) - 1
    score = (
        6 * shared / max(_FEW, len(own)) + 0.7 * min(shared, 6) + 3 * min(2, max(0, repeated)) + min(line.words, 8) / 4
    )
    score += 1.5 * _before_date(marked, n, body[0]) - 3 * (here.role == ASIDE) - 2 * (line.final and not line.called)
    score += 5 * (shared > 1 and _heads_deck(marked, n))
    return score - 0.06 * (body[0] - n)


def _before_date(marked: Sequence[Marked], n: int, first: int) -> bool:
    """Whether a date line follows within three lines."""
    return any(marked[m].role == DATE for m in range(n + 1, min(first, n + 4)))


def _heads_deck(marked: Sequence[Marked], n: int) -> bool:
    """Whether one more headline stands right below and none above: then that is the deck of this one.

    A path to the page that ends in its title is no headline.
    """
    here, above, below = marked[n], marked[max(n - 1, 0)], marked[n + 1]
    pair = here.role == below.role == HEAD and min(here.line.words, below.line.words) >= _FEW
    pair = pair and below.line.key not in here.line.key
    return pair and (n == 0 or above.role != HEAD) and (n + 2 >= len(marked) or marked[n + 2].role != HEAD)


def _content(marked: Sequence[Marked], body: tuple[int, int]) -> frozenset[str]:
    """Stems of the body's words, to compare headlines with."""
    lines = marked[body[0] : min(body[1], body[0] + 12)]
    return frozenset(form for m in lines for word in m.line.key.split() for form in _stems(word))


def _stems(word: str) -> set[str]:
    """The word's first four letters as it stands and without proclitics and article."""
    forms = {word}
    if word[0] in "وبلفك" and len(word) > 4:
        forms.add(word[1:])
    if word.startswith("لل"):
        forms.add(word[2:])
    bare = {form[2:] for form in forms if form.startswith("ال") and len(form) > 4}
    return {form[:4] for form in (bare or forms) | bare if len(form) > 2}


def _cut(text: str, line: Line, keys: Sequence[str]) -> Title:
    """Without the site's name that is joined to it, where another line shows the bare title."""
    written = text[line.start : line.end]
    for separator in _SEPARATOR:
        head, found, tail = written.rpartition(separator)
        if found and len(tail.split()) <= 4 and len(head.split()) >= 4 and _plain(head) in set(keys):
            return Title(line.n, line.start, line.start + len(head.rstrip()))
    return Title(line.n, line.start, line.end)


def _plain(written: str) -> str:
    return "".join(filter(str.isalnum, fold_word(written)))
