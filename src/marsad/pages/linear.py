"""A page's visible text, linearised once: a line a block element, with what its markup says about each
line."""

from __future__ import annotations

import re

import msgspec
from selectolax.lexbor import LexborHTMLParser, LexborNode


def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


_HIDDEN = _set(
    "script style noscript template svg math iframe object embed canvas audio video select textarea head datalist"
)
_BLOCKS = _set(
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol option p pre section "
    "summary table tbody td tfoot th thead tr ul br"
)
_APART = _set("p h1 h2 h3 h4 h5 h6 blockquote figure figcaption article section header footer aside nav main")
_CONTEXTS = _set("nav footer aside form figure figcaption button h1 h2 h3 h4 h5 h6 li time article main a")
_BLANK = re.compile(r"[ \t\n\r\f\v]+")
_NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
MAX_DEPTH = 2000


class MarkupLine(msgspec.Struct, frozen=True):
    """Code points ``[start, end)`` of the linear text; ``inside`` are the telling elements around it,
    ``holder`` the
    element that holds its block, ``linked`` the share of its letters within links, ``moment`` a ``<time>``
    value."""

    start: int
    end: int
    inside: frozenset[str]
    holder: int
    linked: float
    moment: str = ""


class Linear(msgspec.Struct, frozen=True):
    """The visible text with its lines in order."""

    text: str
    lines: tuple[MarkupLine, ...]


class _Writer:
    """Collects text line by line while the tree is walked."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.lines: list[MarkupLine] = []
        self.length = 0
        self.apart = False
        self.begin()

    def begin(self) -> None:
        self.pieces: list[str] = []
        self.letters = self.linked = 0
        self.inside: frozenset[str] = frozenset()
        self.holder = 0
        self.moment = ""

    def add(self, text: str, inside: frozenset[str], holder: int, moment: str) -> None:
        """Text of one node; the first one that shows decides the line's context."""
        if not text.strip():
            if self.pieces:
                self.pieces.append(" ")
            return
        if not self.letters:
            self.inside, self.holder = inside, holder
        self.moment = self.moment or moment
        self.letters += len(text.strip())
        self.linked += len(text.strip()) if "a" in inside else 0
        self.pieces.append(text)

    def close(self) -> None:
        """End the line."""
        line = _BLANK.sub(" ", "".join(self.pieces)).strip()
        if line:
            joint = "" if not self.lines else "\n\n" if self.apart else "\n"
            start = self.length + len(joint)
            self.parts.append(joint + line)
            self.length = start + len(line)
            share = self.linked / max(1, self.letters)
            self.lines.append(MarkupLine(start, self.length, self.inside, self.holder, share, self.moment))
            self.apart = False
        self.begin()


def linearise(tree: LexborHTMLParser) -> Linear:
    """The visible text of a parsed page."""
    writer = _Writer()
    root = tree.body or tree.root
    # One entry a level: the node to look at next, the context around it, the holder, a moment, the tag to
    # close.
    stack: list[tuple[LexborNode | None, frozenset[str], int, str, str]] = [(root, frozenset(), 0, "", "")]
    while stack:
        node, inside, holder, moment, tag = stack.pop()
        if node is None:
            _leave(writer, tag)
            continue
        if tag != "only":
            stack.append(
                (node.next, inside, holder, moment, "") if node.next is not None else (None, inside, 0, "", "")
            )
        name = str(node.tag)
        if name == "-text":
            writer.add(node.text_content or "", inside, holder, moment)
        elif name[0] not in "-!_" and not _is_hidden(node, name):
            if name in _BLOCKS:
                _enter(writer, name)
            child = node.child
            stack.append((None, inside, 0, "", name))
            if child is not None:
                around = inside | {name} if name in _CONTEXTS else inside
                held = int(node.mem_id) if name in _BLOCKS and name not in ("br", "p") else holder
                stack.append((child, around, held, _moment(node, name, moment), ""))
    writer.close()
    return Linear("".join(writer.parts), tuple(writer.lines))


def _enter(writer: _Writer, name: str) -> None:
    writer.close()
    writer.apart = writer.apart or name in _APART


def _leave(writer: _Writer, name: str) -> None:
    if name in _BLOCKS:
        _enter(writer, name)


def _is_hidden(node: LexborNode, name: str) -> bool:
    if name in _HIDDEN:
        return True
    attributes = node.attributes
    return bool(attributes) and ("hidden" in attributes or bool(_NOT_SHOWN.search(attributes.get("style") or "")))


def _moment(node: LexborNode, name: str, outer: str) -> str:
    return (node.attributes.get("datetime") or "") if name == "time" else outer
