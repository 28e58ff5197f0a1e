"""What part a line plays by its own words: running text, headline, date, credit, or which kind of
furniture."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

import msgspec

from marsad.layers import NUMBER, PUNCT, WORD, Hit, Token
from marsad.stages.clean.lines import Line
from marsad.text.datelines import Datelines, FoundDate
from marsad.text.fold import fold

TEXT, HEAD, DATE, DATED = "text", "head", "date", "dated"
STOP, LIST, ASIDE, NAVIGATION = "stop", "list", "aside", "navigation"
SOURCE, PHOTO, AUTHOR, END = "source", "photo", "author", "end"
_LONG = 14
_FILLED = 0.6
_FEW = 4
_NAME_WORDS = 5
_CLAUSE = 8
_ENDINGS = frozenset({".", "!", "؟", "..."})
_QUOTES = frozenset('»"”)')
_SITE = re.compile(r"[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)+")
_NONE: frozenset[str] = frozenset()


class Marked(msgspec.Struct, frozen=True):
    """A line with its role; ``lists`` are the phrase lists found in it, ``dates`` those with a year,
    ``verb`` whether an open line begins with a verb, ``soft`` marks a list of headlines that may stand midway."""

    line: Line
    role: str
    lists: frozenset[str] = frozenset()
    dates: tuple[FoundDate, ...] = ()
    soft: bool = False
    verb: bool = False

    @property
    def published(self) -> bool:
        """Whether the line says that its date is that of publication."""
        return "published" in self.lists

    @property
    def updated(self) -> bool:
        """Whether the line says that its date is that of an update."""
        return "updated" in self.lists


class Page(msgspec.Struct, frozen=True):
    """What roles are read from; ``starts`` are the tokens at which ``phrases`` begin, in order."""

    text: str
    tokens: Sequence[Token]
    phrases: Mapping[int, tuple[Hit, ...]]
    hits: Mapping[int, tuple[Hit, ...]]
    datelines: Datelines
    starts: tuple[int, ...] = ()


def mark(page: Page, line: Line) -> Marked:
    """The line with the role that its own words give it."""
    lists = _lists(page, line)
    role, soft = _furniture(page, line, lists)
    dates = _dates(page, line) if line.numbers else ()
    credit = _credit(page, line) if lists else ""
    if credit and role != STOP:
        return Marked(line, credit, lists, dates)
    dated = _dated(page, line, dates, role) if dates and not line.sentence else ""
    if dated or role:
        return Marked(line, dated or role, lists, dates, soft)
    verb = not line.final and _opens_with_verb(page, line)
    if not line.headline or line.bullet:
        return Marked(line, TEXT, lists, dates, verb=verb)
    clause = verb and line.words >= _CLAUSE and "،" in page.text[line.start : line.end]
    return Marked(line, TEXT if clause else HEAD, lists, dates, verb=verb)


def _dated(page: Page, line: Line, dates: Sequence[FoundDate], role: str) -> str:
    """A date line has little else in it; a headline with a date is another story's."""
    if role == STOP:
        return ""
    rest = _rest(page, line, dates)
    if rest <= _FEW and (role not in (LIST, NAVIGATION) or rest <= 1):
        return DATE
    told = line.colon or line.words > _LONG or _opens_with_verb(page, line)
    return "" if role in (LIST, ASIDE, NAVIGATION) or told else DATED


def link_at_end(page: Page, here: Marked) -> int | None:
    """Where, behind the last sentence of a paragraph, a link such as ``اقرأ أيضا: …`` begins on the same
    line."""
    if here.lists.isdisjoint(("opens-aside", "opens-list")):
        return None
    tokens, line = page.tokens, here.line
    for i in range(line.first + 1, line.last):
        if tokens[i - 1].word in _ENDINGS or (tokens[i - 1].word in _QUOTES and tokens[i - 2].word in _ENDINGS):
            for hit in page.phrases.get(i, ()):
                if hit.ref in ("opens-aside", "opens-list") and _link(page, line, hit):
                    return tokens[i].start
    return None


def _opens_with_verb(page: Page, line: Line) -> bool:
    return any(hit.category == "verb" and "participle" not in hit.feats for hit in page.hits.get(line.first, ())[:2])


def _lists(page: Page, line: Line) -> frozenset[str]:
    """Names of the phrase lists of which something stands in the line."""
    starts = page.starts
    here = starts[bisect_left(starts, line.first) : bisect_left(starts, line.last)]
    return frozenset(hit.ref for i in here for hit in page.phrases[i]) if here else _NONE


def _furniture(page: Page, line: Line, lists: frozenset[str]) -> tuple[str, bool]:
    """The furniture role of a line, and whether it is one that may stand inside an article."""
    long = line.final and line.words >= _LONG
    opener = _opener(page, line, ("opens-stop", "opens-list", "opens-aside"))
    if opener:
        hit, pointed = opener
        if not long or (pointed and _announces(page, line, hit)):
            kind = hit.ref.removeprefix("opens-")
            rest = sum(t.kind in (WORD, NUMBER) for t in page.tokens[hit.j : line.last])
            if kind == ASIDE and rest == 0 and hit.j - hit.i > 1:
                return LIST, True
            return (kind, kind == LIST and rest > 2)
    for ref in ("within-stop", "within-aside"):
        if ref in lists and (not long or _count(page, line, ref) > 1):
            return ref.removeprefix("within-"), False
    if not line.final and _is_navigation(page, line, lists):
        return NAVIGATION, False
    return "", False


def _opener(page: Page, line: Line, refs: tuple[str, ...]) -> tuple[Hit, bool] | None:
    """The phrase that opens the line, and whether a mark or the line's end follows it."""
    i = line.first
    while i < line.last and page.tokens[i].kind == PUNCT:
        i += 1
    for hit in page.phrases.get(i, ()):
        if hit.ref in refs:
            words = sum(t.kind != PUNCT for t in page.tokens[hit.i : hit.j])
            pointed = hit.j >= line.last or page.tokens[hit.j].kind in (PUNCT, NUMBER) or words < hit.j - hit.i
            if pointed or words > 1 or hit.ref == "author":
                return hit, pointed
    return None


def _link(page: Page, line: Line, hit: Hit) -> bool:
    """Whether a phrase of several words announces a headline."""
    words = sum(token.kind != PUNCT for token in page.tokens[hit.i : hit.j])
    return words > 1 and _announces(page, line, hit)


def _announces(page: Page, line: Line, hit: Hit) -> bool:
    """Whether a colon or bar stands in the phrase or right behind it."""
    return any(token.word in (":", "|") for token in page.tokens[hit.i : min(hit.j + 1, line.last)])


def _count(page: Page, line: Line, ref: str) -> int:
    return sum(hit.ref == ref for i in range(line.first, line.last) for hit in page.phrases.get(i, ()))


def _is_navigation(page: Page, line: Line, lists: frozenset[str]) -> bool:
    """A line of links: filled by such words, or short items between bars."""
    if line.words == 0:
        return True
    if line.separators >= 2 and line.words <= 5 * (line.separators + 1) and line.words > 1 and not line.numbers:
        return True
    if "fills-aside" not in lists:
        return line.words == line.latin
    covered = end = 0
    for i in range(line.first, line.last):
        reach = max((h.j for h in page.phrases.get(i, ()) if h.ref == "fills-aside"), default=0)
        if reach > end:
            covered += sum(t.kind not in (PUNCT, NUMBER) for t in page.tokens[max(i, end) : reach])
            end = reach
    return covered >= _FILLED * line.words


def _credit(page: Page, line: Line) -> str:
    """Source, photo or author where the line opens with such words; a closing formula where it is all
    there is."""
    if line.sentence and line.words > _LONG:
        return ""
    opener = _opener(page, line, ("source", "photo", "author", "archive", "end-mark"))
    if not opener:
        return ""
    hit, pointed = opener
    rest = line.last - hit.j
    if hit.ref == "source":
        return SOURCE if pointed and rest else ""
    if hit.ref in ("photo", "archive"):
        return PHOTO if pointed or hit.ref == "archive" else ""
    if hit.ref == "author":
        short = line.words <= _NAME_WORDS and not line.final
        return AUTHOR if (pointed or short) and 0 < rest <= 12 else ""
    words = sum(t.kind == WORD for t in page.tokens[hit.j : line.last])
    return END if pointed and (rest <= 2 or not words) else ""


def _dates(page: Page, line: Line) -> tuple[FoundDate, ...]:
    """Dates with a year in a line that may be a date line: no running text is searched."""
    if line.sentence and line.words > _LONG:
        return ()
    return page.datelines.find(fold(page.text[line.start : line.end]).text)


def _rest(page: Page, line: Line, dates: Sequence[FoundDate]) -> int:
    """Words of the line that belong neither to a date nor to a site's address, a phrase or a weekday."""
    folded = fold(page.text[line.start : line.end])
    spans = [(line.start + folded.start(d.start), line.start + folded.end(d.end)) for d in dates]
    spans += [m.span() for m in _SITE.finditer(page.text, line.start, line.end)]
    count = end = 0
    for i in range(line.first, line.last):
        token = page.tokens[i]
        reach = max((h.j for h in page.phrases.get(i, ())), default=0)
        end = max(end, reach)
        if token.kind in (NUMBER, PUNCT) or i < end:
            continue
        if any(start <= token.start < stop for start, stop in spans):
            continue
        if any(hit.category in ("weekday", "month", "hijri-month") for hit in page.hits.get(i, ())):
            continue
        count += 1
    return count
