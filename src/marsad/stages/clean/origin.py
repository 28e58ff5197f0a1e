"""Whose page it is and whom it credits: outlet, agencies, authors, pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from marsad.article import Credit, CreditRole, Label
from marsad.layers import PUNCT
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

_DATELINE = 100
_BYLINE_WORDS = 9
_LONGEST_NAME = 5
_PARTS = re.compile(r"\s*(?:[،,;؛+|/]|\s-\s|–|\sو(?=\S{2}))\s*")
_DASHES = frozenset("-–—")
_EDGES = " \t\u00a0:.،,-–—()[]/|\"'«»"
_FIRST_SENTENCE_MARKS = re.compile(r"^\s*[(\[]([^)\]\n]{2,80})[)\]]")
_SLASHED = re.compile(r"/\s*([^/\n]{2,25}?)\s*/")
_BRACKETED = re.compile(r"[(\[]\s*([^()\[\]\n]{2,40}?)\s*[)\]]\s*(?:[-–—:]|$|\s)")
_LAST_BRACKET = re.compile(r"[.!؟»\"”]\s*[(\[]\s*([^()\[\]\n]{2,40}?)\s*[)\]]\s*$")


class Origin(msgspec.Struct, frozen=True):
    """Outlet (an id or nothing), credits, and the label that bylines and credit lines get, by line."""

    outlet: str | None
    credits: tuple[Credit, ...]
    labels: Mapping[int, Label]


class Clue(msgspec.Struct, frozen=True):
    """An outlet's name and what kind of place it stands in: ``own`` outranks ``dateline``, which outranks ``byline``."""

    rank: int
    outlet: str


_OWN, _DATELINED, _FOOTED, _BYLINED, _REPORTED = range(5)


def find(
    page: Page,
    names: OutletNames,
    marked: Sequence[Marked],
    labels: Sequence[Label],
    body: tuple[int, int],
    known: str | None,
) -> Origin:
    """Outlet and credits of a page; ``known`` is the outlet that metadata or address gave."""
    clues: list[Clue] = []
    credits: list[Credit] = []
    marks: dict[int, Label] = {}
    for n, here in enumerate(marked):
        if labels[n] == "body":
            if n == body[0]:
                _dateline(page, names, here.line, clues, credits)
            if n == body[1] - 1:
                credits.extend(_closing(page, names, here.line))
            if "own-report" in here.lists:
                _reported(page, names, here.line, clues)
        elif here.role == SOURCE and labels[n] == "credit":
            credits.extend(_sources(page, names, here.line))
        elif here.role in (AUTHOR, PHOTO) and labels[n] in ("byline", "caption"):
            credits.extend(_named(page, names, here))
        elif abs(n - body[0]) <= 8 or n >= body[1] - 1 or here.role in (STOP, ASIDE):
            label = _beside(page, names, marked, n, body, clues, credits)
            if label:
                marks[n] = label
    clues.extend(_repeated(page, names, marked, labels))
    outlet = known or _decide(clues)
    return Origin(outlet, _settle(names, outlet, clues, credits), marks)


def _decide(clues: Sequence[Clue]) -> str | None:
    best = min(clues, key=lambda clue: clue.rank, default=None)
    return best.outlet if best else None


def _settle(
    names: OutletNames, outlet: str | None, clues: Sequence[Clue], credits: Sequence[Credit]
) -> tuple[Credit, ...]:
    """An agency in a dateline is credited where the page turns out to be another outlet's."""
    kept: dict[tuple[str, str], Credit] = {}
    for credit in credits:
        if not (credit.role == "source" and credit.actor is not None and credit.actor == outlet):
            kept.setdefault((credit.role, credit.actor or credit.name), credit)
    return tuple(kept.values())


def _dateline(page: Page, names: OutletNames, line: Line, clues: list[Clue], credits: list[Credit]) -> None:
    """``(A / B - date)``, ``City (A) –``, ``/A/`` at the head of the text: A's page, further agencies are credited."""
    head = page.text[line.start : min(line.end, line.start + _DATELINE)]
    match = (
        _FIRST_SENTENCE_MARKS.match(head) or _early(_BRACKETED.search(head)) or _early(_SLASHED.search(head))
    )
    if not match:
        _lead(page, names, line, clues, credits)
        return
    found = _names_between(page, names, line, line.start + match.start(1), line.start + match.end(1))
    if not found or _spoken(page, line, line.start + match.start(1)):
        return
    own = next((name for name in found if not names.is_agency(name.outlet)), found[0])
    clues.append(Clue(_DATELINED, own.outlet))
    for name in found:
        if name is not own and names.is_agency(name.outlet):
            credits.append(_credit(page, name))


def _lead(page: Page, names: OutletNames, line: Line, clues: list[Clue], credits: list[Credit]) -> None:
    """``City-agency`` or ``City - agency:`` at the head of the text; joined by a bare dash it is the agency's own."""
    head = page.tokens[line.first : min(line.last, line.first + 8)]
    dash = next((t.i for t in head if t.word in _DASHES), None)
    if dash is None or dash == line.first:
        return
    found = names.find(page.tokens, dash + 1, min(line.last, dash + 8))
    if not found or found[0].i != dash + 1 or _spoken(page, line, page.tokens[dash].start):
        return
    bare = page.tokens[dash - 1].end == page.tokens[dash].start
    if names.is_agency(found[0].outlet) and not bare:
        credits.append(_credit(page, found[0]))
    else:
        clues.append(Clue(_DATELINED, found[0].outlet))


def _early(match: re.Match[str] | None) -> re.Match[str] | None:
    return match if match and match.start() <= 60 else None


def _spoken(page: Page, line: Line, until: int) -> bool:
    """Whether a verb stands before the bracket: then it is a gloss in running text, no dateline."""
    for token in page.tokens[line.first : line.last]:
        if token.start >= until:
            return False
        if any(
            hit.category == "verb" and "participle" not in hit.feats for hit in page.hits.get(token.i, ())[:2]
        ):
            return True
    return False


def _names_between(page: Page, names: OutletNames, line: Line, start: int, end: int) -> tuple[Named, ...]:
    inside = [t.i for t in page.tokens[line.first : line.last] if start <= t.start < end]
    return names.find(page.tokens, inside[0], inside[-1] + 1) if inside else ()


def _closing(page: Page, names: OutletNames, line: Line) -> Iterator[Credit]:
    """``… (agency)`` behind the last sentence."""
    match = _LAST_BRACKET.search(page.text, max(line.start, line.end - 60), line.end)
    if match:
        for named in _names_between(page, names, line, match.start(1), match.end(1)):
            yield _credit(page, named)


def _reported(page: Page, names: OutletNames, line: Line, clues: list[Clue]) -> None:
    """The text speaks of "the video above" or "our correspondent" and names the outlet."""
    for i in range(line.first, line.last):
        if any(hit.ref == "own-report" for hit in page.phrases.get(i, ())):
            found = names.find(page.tokens, max(line.first, i - 8), min(line.last, i + 4))
            clues.extend(Clue(_REPORTED, name.outlet) for name in found if not names.is_agency(name.outlet))


def _sources(page: Page, names: OutletNames, line: Line) -> Iterator[Credit]:
    """Everybody that a line ``المصدر: A + B`` names."""
    skip = max(
        (h.j for i in (line.first, line.first + 1) for h in page.phrases.get(i, ()) if h.ref == "source"),
        default=0,
    )
    first = next((t for t in page.tokens[skip : line.last] if t.kind != PUNCT), None)
    if first is None:
        return
    start = first.start
    for part in (*_PARTS.finditer(page.text, first.start, line.end), None):
        end = part.start() if part else line.end
        found = _names_between(page, names, line, start, end)
        name = page.text[start:end].strip(_EDGES)
        if found or (name and len(name.split()) <= _LONGEST_NAME):
            yield _credit(page, found[0]) if found else Credit(role="source", name=name)
        start = part.end() if part else end


def _named(page: Page, names: OutletNames, here: Marked) -> Iterator[Credit]:
    """Author or photographer behind the opening words."""
    line = here.line
    refs = ("author",) if here.role == AUTHOR else ("photo", "archive")
    skip = max(
        (h.j for i in (line.first, line.first + 1) for h in page.phrases.get(i, ()) if h.ref in refs),
        default=0,
    )
    if skip >= line.last:
        return
    name = page.text[page.tokens[skip].start : line.end].strip(_EDGES)
    if name:
        found = names.find(page.tokens, skip, line.last)
        yield Credit(
            role="author" if here.role == AUTHOR else "photo",
            name=name,
            actor=found[0].outlet if found else None,
        )


def _beside(
    page: Page,
    names: OutletNames,
    marked: Sequence[Marked],
    n: int,
    body: tuple[int, int],
    clues: list[Clue],
    credits: list[Credit],
) -> Label | None:
    """What a line around the body tells: byline, date line with agency, app notice, publisher, copyright."""
    here = marked[n]
    line = here.line
    found = _clear(page, names.find(page.tokens, line.first, line.last))
    if here.role in (STOP, ASIDE):
        if here.role == STOP or _has(page, line, "app"):
            clues.extend(Clue(_OWN, name.outlet) for name in found[:1])
        return None
    if here.role == DATE:
        clues.extend(Clue(_DATELINED, name.outlet) for name in found[:1])
        return None
    if here.role not in (HEAD, TEXT, NAVIGATION) or line.words > _BYLINE_WORDS + 4:
        return None
    return _byline(page, names, line, found, n < body[0], clues, credits, _distance(n, body))


def _clear(page: Page, found: Sequence[Named]) -> tuple[Named, ...]:
    """Names that are no part of a longer phrase: ``بنا`` is no agency in ``اتصل بنا``."""
    return tuple(
        name
        for name in found
        if not any(
            h.i < name.i < h.j for i in range(max(0, name.i - 3), name.i) for h in page.phrases.get(i, ())
        )
    )


def _distance(n: int, body: tuple[int, int]) -> int:
    return body[0] - n if n < body[0] else n - body[1] + 1


def _byline(
    page: Page,
    names: OutletNames,
    line: Line,
    found: Sequence[Named],
    before: bool,
    clues: list[Clue],
    credits: list[Credit],
    distance: int,
) -> Label | None:
    filled = sum(name.j - name.i for name in found) >= 0.6 * max(1, line.words + line.numbers)
    pointed = _pointed(page, line, found)
    wires = _wires(page, line)
    if wires and line.words <= _BYLINE_WORDS and distance <= 4:
        credits.append(Credit(role="source", name=wires))
        credits.extend(_credit(page, name) for name in found if names.is_agency(name.outlet))
        return "byline" if before else "credit"
    if (
        not found
        or not (filled or pointed)
        or line.words > _BYLINE_WORDS + (4 if filled else 0)
        or distance > 6
    ):
        return None
    return _attribute(page, names, line, found, before, clues, credits)


def _attribute(
    page: Page,
    names: OutletNames,
    line: Line,
    found: Sequence[Named],
    before: bool,
    clues: list[Clue],
    credits: list[Credit],
) -> Label:
    slash = any(t.word == "/" for t in page.tokens[line.first : line.last])
    for name in found:
        agency = names.is_agency(name.outlet)
        if before and line.words == line.latin:
            credits.append(_credit(page, name, "photo"))
        elif agency and not (slash and before and len(found) == 1):
            credits.append(_credit(page, name))
        else:
            clues.append(Clue(_BYLINED if before else _FOOTED, name.outlet))
            if not before:
                credits.append(_credit(page, name, "publisher"))
    return "byline" if before else "credit"


def _pointed(page: Page, line: Line, found: Sequence[Named]) -> bool:
    """``city - outlet``, ``city / outlet``, ``city: outlet``, ``city (outlet)``: the name closes the line behind a mark."""
    if not found:
        return False
    behind = [t for t in page.tokens[found[-1].j : line.last] if t.kind != PUNCT]
    first = found[0].i
    return (
        not behind
        and first > line.first
        and page.tokens[first - 1].word in ("-", "–", "—", "/", ":", "(", "|", "«")
    )


def _wires(page: Page, line: Line) -> str:
    for i in range(line.first, line.last):
        for hit in page.phrases.get(i, ()):
            if hit.ref == "wires" and (i == line.first or page.tokens[i - 1].kind == PUNCT):
                return page.text[page.tokens[hit.i].start : page.tokens[hit.j - 1].end]
    return ""


def _has(page: Page, line: Line, ref: str) -> bool:
    return any(hit.ref == ref for i in range(line.first, line.last) for hit in page.phrases.get(i, ()))


def _repeated(
    page: Page, names: OutletNames, marked: Sequence[Marked], labels: Sequence[Label]
) -> Iterator[Clue]:
    """A name that fills several lines of furniture is the site's own."""
    seen: dict[str, int] = {}
    for n, here in enumerate(marked):
        line = here.line
        if labels[n] == "furniture" and 0 < line.words <= 4:
            found = names.find(page.tokens, line.first, line.last)
            if (
                len(found) == 1
                and found[0].j - found[0].i >= line.words
                and not _has(page, line, "fills-aside")
            ):
                seen[found[0].outlet] = seen.get(found[0].outlet, 0) + 1
    yield from (Clue(_OWN, outlet) for outlet, times in seen.items() if times >= 2)


def _credit(page: Page, name: Named, role: CreditRole = "source") -> Credit:
    text = page.text[page.tokens[name.i].start : page.tokens[name.j - 1].end]
    return Credit(role=role, name=text, actor=name.outlet)
