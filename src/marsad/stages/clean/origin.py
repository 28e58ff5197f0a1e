"""Whose page it is and whom it credits: outlet, agencies, authors, pictures."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import msgspec

from marsad.article import Credit, CreditRole, Label
from marsad.layers import NUMBER, PUNCT
from marsad.stages.clean.lines import Line
from marsad.stages.clean.names import Named, OutletNames
from marsad.stages.clean.roles import (
    ASIDE,
    AUTHOR,
    DATE,
    HEAD,
    NAVIGATION,
    PHOTO,
    SOURCE,
    STOP,
    TEXT,
    Marked,
    Page,
)
from marsad.stages.clean.search import BYLINED, DATELINED, FOOTED, OWN, REPORTED, Search

_DATELINE = 100
_LATEST_BRACKET = 60
_BYLINE_WORDS = 9
_LONGEST_NAME = 5
_NEAR = 8
_DATED = 12
_BESIDE = 6
_PARTS = re.compile(r"\s*(?:[،,;؛+|/]|\s-\s|–|\sو(?=\S{2}))\s*")
_DASHES = frozenset("-–—")
_COLON = ":"
_POINTERS = frozenset("-–—/:(|«")
_EDGES = " \t\u00a0:.،,-–—()[]/|\"'«»"
_OPENING_BRACKET = re.compile(r"^\s*[(\[]([^)\]\n]{2,80})[)\]]")
_SLASHED = re.compile(r"/\s*(?=([^/\n]{2,25}?)\s*(?:/|[-–—]\s))")
_BRACKETED = re.compile(r"[(\[]\s*([^()\[\]\n]{2,40}?)\s*[)\]]\s*(?:[-–—:]|$|\s)")
_LAST_BRACKET = re.compile(r"[.!؟»\"”]\s*[(\[]\s*([^()\[\]\n]{2,40}?)\s*[)\]]\s*$")


class Origin(msgspec.Struct, frozen=True):
    """Outlet (an id or nothing), credits, the label that bylines and credit lines get, by line.

    ``opening`` is the offset behind the dateline that opens the text, -1 where there is none.
    """

    outlet: str | None
    credits: tuple[Credit, ...]
    labels: Mapping[int, Label]
    opening: int


class Layout(msgspec.Struct, frozen=True):
    """The page's lines with roles and labels, and the range of the body."""

    marked: Sequence[Marked]
    labels: Sequence[Label]
    body: tuple[int, int]


def find(page: Page, names: OutletNames, layout: Layout, known: str | None) -> Origin:
    """Outlet and credits of a page; ``known`` is the outlet that metadata or address gave."""
    search = Search(page, names)
    _masthead(search, layout)
    marks: dict[int, Label] = {}
    for n, here in enumerate(layout.marked):
        if here.role in (ASIDE, AUTHOR) and "own-report" in here.lists:
            _reported(search, here.line)
        if layout.labels[n] == "body":
            _text(search, here, n == layout.body[0], n == layout.body[1] - 1)
        elif here.role == SOURCE and layout.labels[n] == "credit":
            _sources(search, here.line)
        elif here.role in (AUTHOR, PHOTO) and layout.labels[n] in ("byline", "caption"):
            _named(search, here)
        elif abs(n - layout.body[0]) <= _NEAR or n >= layout.body[1] or here.role in (STOP, ASIDE):
            label = _beside(search, here, n < layout.body[0], _distance(n, layout.body))
            if label:
                marks[n] = label
    _repeated(search, layout)
    outlet, credits = search.settled(known)
    return Origin(outlet, credits, marks, search.opening)


def _masthead(search: Search, layout: Layout) -> None:
    """A name that fills the page's first line, well above the text, is the site's."""
    if layout.marked and layout.body[0] >= 2:
        line = layout.marked[0].line
        found = search.names_in(line)
        if found and found[0].j - found[0].i >= line.words and "fills-aside" not in layout.marked[0].lists:
            search.clue(OWN, found[0])


def _distance(n: int, body: tuple[int, int]) -> int:
    """Lines between line ``n`` and the body, counted from 1."""
    return body[0] - n if n < body[0] else n - body[1] + 1


# ── in the text ──────────────────────────────────────────────────────────────────────────────────────────────────


def _text(search: Search, here: Marked, first: bool, last: bool) -> None:
    if first:
        _dateline(search, here.line)
    if last:
        _closing(search, here.line)
    if "own-report" in here.lists:
        _reported(search, here.line)


def _dateline(search: Search, line: Line) -> None:
    """``(A / B - date)``, ``City (A) –``, ``/A/`` before the text: A's page, further agencies are credited."""
    head = search.page.text[line.start : min(line.end, line.start + _DATELINE)]
    opening = (_OPENING_BRACKET.match(head), _early(_BRACKETED.search(head)))
    for match in filter(None, (*opening, *map(_early, _SLASHED.finditer(head)))):
        found = search.names_between(line, line.start + match.start(1), line.start + match.end(1))
        if found:
            break
    else:
        _lead(search, line)
        return
    if _spoken(search.page, line, line.start + match.start(1)):
        return
    _open(search, line, line.start + match.end(1) + 1)
    own = next((name for name in found if not search.names.is_agency(name.outlet)), found[0])
    search.clue(DATELINED, own)
    for name in found:
        if name is not own and search.names.is_agency(name.outlet):
            search.credit(name)


def _open(search: Search, line: Line, end: int) -> None:
    """Where the text itself begins: behind place and agency and the marks that close them; a date is kept with it."""
    text = search.page.text
    while end < line.end and text[end] in _EDGES:
        end += 1
    if end < line.end and not any(letter.isdigit() for letter in text[line.start : end]):
        search.opening = end


def _early(match: re.Match[str] | None) -> re.Match[str] | None:
    return match if match and match.start() <= _LATEST_BRACKET else None


def _lead(search: Search, line: Line) -> None:
    """``City-agency``, ``City - agency:``, ``agency -``, ``agency:`` or ``City, date, agency -`` before the text."""
    tokens = search.page.tokens
    head = tokens[line.first : min(line.last, line.first + _NEAR)]
    if (signed := _signed(search, line)) and not _spoken(search.page, line, tokens[signed.i].start):
        _open(search, line, tokens[signed.j].end)
        search.clue(DATELINED, signed)
        return
    dash = next((t.i for t in head if t.word in _DASHES or t.word == _COLON), None)
    if dash is None or dash == line.first:
        return
    alone = search.names.find(tokens, line.first, dash)
    alone = alone if alone and (alone[0].i, alone[0].j) == (line.first, dash) else ()
    behind = () if tokens[dash].word == _COLON else search.names.find(tokens, dash + 1, min(line.last, dash + _NEAR))
    found = alone or behind
    if not found or found[0].i not in (line.first, dash + 1) or _spoken(search.page, line, tokens[dash].start):
        return
    _open(search, line, tokens[max(found[0].j - 1, dash)].end)
    search.clue(DATELINED, found[0])


def _signed(search: Search, line: Line) -> Named | None:
    """``City 13-4-2016 agency -``, ``City. agency -``: the name behind a date or a place, closed by a dash."""
    tokens, last = search.page.tokens, min(line.last, line.first + _DATED)
    found = [n for n in search.names.find(tokens, line.first, last) if n.j < last and tokens[n.j].word in _DASHES]
    return next((n for n in found if _is_placed(search.page, range(line.first, n.i))), None)


def _is_placed(page: Page, head: range) -> bool:
    """Whether the words are of a date, or of a place alone."""
    if any(page.tokens[i].kind == NUMBER for i in head):
        return True
    placed = max((hit.j for i in head[:1] for hit in page.hits.get(i, ()) if hit.feats == "place"), default=head.stop)
    return placed < head.stop and all(page.tokens[i].kind == PUNCT for i in range(placed, head.stop))


def _spoken(page: Page, line: Line, until: int) -> bool:
    """Whether a verb stands before the bracket: then it is a gloss in running text, no dateline."""
    for token in page.tokens[line.first : line.last]:
        if token.start >= until:
            return False
        hits = page.hits.get(token.i, ())
        if any(hit.category in ("month", "name") for hit in hits):  # مارس is no "he practised" here, nor is لندن a verb
            continue
        if any(hit.category == "verb" and "participle" not in hit.feats for hit in hits[:2]):
            return True
    return False


def _closing(search: Search, line: Line) -> None:
    """``… (agency)`` behind the last sentence."""
    match = _LAST_BRACKET.search(search.page.text, max(line.start, line.end - 60), line.end)
    for name in search.names_between(line, match.start(1), match.end(1)) if match else ():
        search.credit(name)


def _reported(search: Search, line: Line) -> None:
    """The text speaks of "the video above" or "our correspondent", or of whose opinion it is not, and names the
    outlet."""
    page = search.page
    for i in range(line.first, line.last):
        if any(hit.ref == "own-report" for hit in page.phrases.get(i, ())):
            for name in search.names.find(page.tokens, max(line.first, i - 8), min(line.last, i + 6)):
                if not search.names.is_agency(name.outlet):
                    search.clue(REPORTED, name)


# ── in lines of their own ────────────────────────────────────────────────────────────────────────────────────────


def _sources(search: Search, line: Line) -> None:
    """Everybody that a line ``المصدر: A + B`` names."""
    page = search.page
    skip = _behind(page, line, ("source",))
    first = next((t for t in page.tokens[skip : line.last] if t.kind != PUNCT), None)
    start = first.start if first else line.end
    for part in (*_PARTS.finditer(page.text, start, line.end), None):
        end = part.start() if part else line.end
        found = search.names_between(line, start, end)
        name = page.text[start:end].strip(_EDGES)
        if found:
            search.credit(found[0])
        elif name and len(name.split()) <= _LONGEST_NAME:
            search.credits.append(Credit(role="source", name=name))
        start = part.end() if part else end


def _named(search: Search, here: Marked) -> None:
    """Author or photographer behind the opening words."""
    line, page = here.line, search.page
    skip = _behind(page, line, ("author",) if here.role == AUTHOR else ("photo", "archive"))
    if skip < line.last:
        name = page.text[page.tokens[skip].start : line.end].strip(_EDGES)
        found = search.names.find(page.tokens, skip, line.last)
        if name:
            role: CreditRole = "author" if here.role == AUTHOR else "photo"
            actor = found[0].outlet if found else None
            search.credits.append(Credit(role=role, name=name, actor=actor))


def _behind(page: Page, line: Line, refs: tuple[str, ...]) -> int:
    """The token behind the words that open the line."""
    heads = range(line.first, min(line.last, line.first + 2))
    return max((h.j for i in heads for h in page.phrases.get(i, ()) if h.ref in refs), default=line.first)


def _beside(search: Search, here: Marked, before: bool, distance: int) -> Label | None:
    """What a line around the body tells: byline, date line with agency, app notice, publisher, copyright."""
    line = here.line
    if here.role in (STOP, ASIDE):
        if here.role == STOP or "app" in here.lists:
            for name in search.names_in(line)[:1]:
                search.clue(OWN, name)
        return None
    if here.role == DATE:
        for name in search.names_in(line)[:1]:
            search.clue(DATELINED, name)
        return None
    if here.role not in (HEAD, TEXT, NAVIGATION) or line.words > _BYLINE_WORDS + 4 or distance > _BESIDE:
        return None
    return _byline(search, here, before, distance)


def _byline(search: Search, here: Marked, before: bool, distance: int) -> Label | None:
    """``city - agency``, ``city/ agency``, an agency's or the publisher's name alone."""
    line = here.line
    found = search.names_in(line)
    wires = _wires(search.page, line) if "wires" in here.lists else ""
    if wires and line.words <= _BYLINE_WORDS and distance <= 4:
        search.credits.append(Credit(role="source", name=wires))
        for name in found:
            if search.names.is_agency(name.outlet):
                search.credit(name)
        return "byline" if before else "credit"
    filled = sum(name.j - name.i for name in found) >= 0.6 * max(1, line.words + line.numbers)
    closes = line.words <= _BYLINE_WORDS and pointed(search.page, line, found)
    if not found or not (filled or closes):
        return None
    _attribute(search, line, found, before)
    return "byline" if before else "credit"


def _attribute(search: Search, line: Line, found: Sequence[Named], before: bool) -> None:
    """Whoever signs above the text is the outlet, an agency only where no other shows; of several they are sources."""
    for name in found:
        if before and line.words == line.latin:
            search.credit(name, "photo")
        elif search.names.is_agency(name.outlet) and not (before and len(found) == 1):
            search.credit(name)
        else:
            search.clue(BYLINED if before else FOOTED, name)
            if not before:
                search.credit(name, "publisher")


def pointed(page: Page, line: Line, found: Sequence[Named]) -> bool:
    """``city - outlet``, ``city: outlet``, ``city (outlet)``: the name closes the line behind a mark."""
    if not found or found[0].i == line.first:
        return False
    behind = [t for t in page.tokens[found[-1].j : line.last] if t.kind != PUNCT]
    return not behind and page.tokens[found[0].i - 1].word in _POINTERS


def _wires(page: Page, line: Line) -> str:
    for i in range(line.first, line.last):
        for hit in page.phrases.get(i, ()):
            if hit.ref == "wires" and (i == line.first or page.tokens[i - 1].kind == PUNCT):
                return page.text[page.tokens[hit.i].start : page.tokens[hit.j - 1].end]
    return ""


def _repeated(search: Search, layout: Layout) -> None:
    """A name that fills several lines of furniture is the site's own."""
    seen: dict[str, list[Named]] = {}
    for here, label in zip(layout.marked, layout.labels, strict=True):
        line = here.line
        if label == "furniture" and 0 < line.words <= 4 and "fills-aside" not in here.lists:
            found = search.names.find(search.page.tokens, line.first, line.last)
            if len(found) == 1 and found[0].j - found[0].i >= line.words:
                seen.setdefault(found[0].outlet, []).append(found[0])
    for named in seen.values():
        if len(named) >= 2:
            search.clue(OWN, named[0])
