"""The pattern language of rules, parsed.

A pattern is a row of elements matched over the units of one clause:

- ``مع`` a word as written (folded); ``مع|و`` either;
- ``<التقى>`` a verb in any form, ``<التقى|قابل past>`` one of several in a tense,
  ``<a:التقى>`` with its subject as slot a;
- ``[زيارة]`` a noun or adjective in any form, ``[@visit-noun]`` one of a class, ``[زيارة du]`` in a number;
- ``{b}`` a group of actors as slot b, ``{when:time}``, ``{n:number}``, ``{p:place}``, ``{who:person}``;
- ``+{b}`` directly behind a verb or noun: its pronoun suffix, else the group that follows;
- ``( … | … )`` alternatives, ``?`` behind an element: optional, ``..3`` a gap of at most three units, ``...`` of eight,
  ``..9*`` one in which relative clauses may lie.

Times, asides, commas and words of class ``transparent`` between elements are stepped over.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

import msgspec

from marsad.errors import RuleError
from marsad.text.fold import fold_word

_LEX = re.compile(r"<[^>]*>|\[[^\]]*\]|\+?\{[^}]*\}|\(|\)\??|\||\.{2,3}\d*\*?|[^\s()|<\[{]+")
_WIDE_GAP = 8
_COUNTABLE = frozenset({"time", "number", "ordinal"})
_SITE = "site"  # nouns that may head the name of a place
SLOT_KINDS = (
    "group",
    "person",
    "place",
    "state",
    "time",
    "number",
    "ordinal",
    "body",
    "people",
    "collective",
    "nationality",
)


class Node(msgspec.Struct, frozen=True, eq=False):
    """An element, equal to itself alone: ``kind`` word | hit | slot | seq | alt | opt | gap; ``slot`` names what it
    binds.

    ``values`` are the words or refs asked for; of a slot for places nouns that may head the name (``مدينة الموصل``).
    """

    kind: str
    values: frozenset[str] = frozenset()
    category: str = ""
    feats: frozenset[str] = frozenset()
    slot: str = ""
    parts: tuple[Node, ...] = ()
    size: int = 0
    wide: bool = False


def parse(text: str, classes: Mapping[str, tuple[str, ...]], where: str = "") -> Node:
    """The pattern as a tree; raises ``RuleError`` naming what cannot be read."""
    lexemes = _LEX.findall(text)
    if "".join("".join(lexemes).split()) != "".join(text.split()):
        raise RuleError("a bracket is left open", where or text, "close each < [ { (")
    return _Parser(lexemes, classes, where or text).whole()


class _Parser:
    def __init__(self, lexemes: list[str], classes: Mapping[str, tuple[str, ...]], where: str) -> None:
        self._lexemes, self._classes, self._where, self._at = lexemes, classes, where, 0

    def whole(self) -> Node:
        node = self._alternatives()
        if self._at < len(self._lexemes):
            raise RuleError(f"'{self._lexemes[self._at]}' closes nothing", self._where, "check the brackets")
        if not anchors(node):
            raise RuleError(
                "the pattern has no word of its own", self._where, "add a word, <verb> or [noun] that must stand there"
            )
        return node

    def _peek(self) -> str:
        return self._lexemes[self._at] if self._at < len(self._lexemes) else ""

    def _alternatives(self) -> Node:
        branches = [self._sequence()]
        while self._peek() == "|":
            self._at += 1
            branches.append(self._sequence())
        return branches[0] if len(branches) == 1 else Node("alt", parts=tuple(branches))

    def _sequence(self) -> Node:
        parts: list[Node] = []
        while self._peek() and self._peek() != "|" and not self._peek().startswith(")"):
            parts.append(self._element())
        return parts[0] if len(parts) == 1 else Node("seq", parts=tuple(parts))

    def _element(self) -> Node:
        lexeme = self._peek()
        self._at += 1
        if lexeme == "(":
            return self._bracket()
        if lexeme.startswith(".."):
            digits = lexeme.strip(".*")
            return Node("gap", size=int(digits) if digits else _WIDE_GAP, wide=lexeme.endswith("*"))
        optional = lexeme.endswith("?") or self._peek() == "?"
        if self._peek() == "?":
            self._at += 1
        node = self._atom(lexeme.rstrip("?"))
        return Node("opt", parts=(node,)) if optional else node

    def _bracket(self) -> Node:
        inner = self._alternatives()
        close = self._peek()
        if not close.startswith(")"):
            raise RuleError("a bracket is left open", self._where)
        self._at += 1
        if close == ")?" or self._peek() == "?":
            self._at += self._peek() == "?"
            return Node("opt", parts=(inner,))
        return inner

    def _atom(self, lexeme: str) -> Node:
        if lexeme.startswith("<"):
            return self._hit(lexeme[1:-1], "verb")
        if lexeme.startswith("["):
            return self._hit(lexeme[1:-1], "noun")
        if lexeme.startswith(("{", "+{")):
            return self._slot(lexeme)
        return Node("word", values=frozenset((fold_word(lexeme),)))

    def _hit(self, inner: str, category: str) -> Node:
        slot, _, body = inner.rpartition(":")
        feats = (
            frozenset(re.findall(r"[a-z0-9]+$|(?<=\s)[a-z0-9]+(?=\s|$)", body))
            if not body.startswith("@")
            else frozenset(body.split()[1:])
        )
        names = " ".join(w for w in body.split() if w not in feats)
        values = {fold_word(v) for name in names.split("|") for v in self._members(name.strip())}
        return Node("hit", frozenset(values), category, feats, slot)

    def _members(self, name: str) -> tuple[str, ...]:
        if not name.startswith("@"):
            return (name,)
        if name[1:] not in self._classes:
            raise RuleError(f"no class is called {name}", self._where, "define it under classes: in lexicon/*.yaml")
        return self._classes[name[1:]]

    def _slot(self, lexeme: str) -> Node:
        own = lexeme.startswith("+")
        name, _, kind = lexeme.strip("+{}").partition(":")
        kind = kind or "group"
        if kind not in SLOT_KINDS:
            raise RuleError(f"'{kind}' is no kind of slot", self._where, f"use one of {', '.join(SLOT_KINDS)}")
        fronts = frozenset(map(fold_word, self._classes.get(_SITE, ()))) if kind == "place" else frozenset()
        return Node("own" if own else "slot", fronts, kind, slot=name)


@lru_cache(maxsize=8192)
def anchors(node: Node) -> frozenset[tuple[str, str]]:
    """Keys one of which must be on the page for the pattern to match: (category, ref) or ("", word)."""
    if node.kind == "word":
        return frozenset(("", v) for v in node.values)
    if node.kind == "hit":
        return frozenset((node.category, v) for v in node.values)
    if node.kind == "alt":
        found = [anchors(part) for part in node.parts]
        return frozenset().union(*found) if all(found) else frozenset()
    if node.kind == "seq":
        found = [a for part in node.parts if (a := anchors(part))]
        return min(found, key=_weight, default=frozenset())
    return frozenset()


def needs(node: Node) -> tuple[frozenset[str], ...]:
    """Words and refs of which one each must be in the sentence beside the anchor, the fewest first."""
    keys = anchors(node)
    found = [frozenset(value for _, value in a) for part in node.parts if (a := anchors(part)) and a != keys]
    return tuple(sorted(found, key=len)) if node.kind == "seq" else ()


def fillers(node: Node) -> tuple[frozenset[str], ...]:
    """Kinds of slots, of those for times and numbers, of which one each must be filled."""
    parts = node.parts if node.kind == "seq" else (node,)
    return tuple([kinds for part in parts if (kinds := _filled(part))])


def _filled(node: Node) -> frozenset[str]:
    """The kinds of slots for times and numbers of which an element always fills one."""
    if node.kind == "slot":
        return frozenset((node.category,)) & _COUNTABLE
    parts = [_filled(part) for part in node.parts] if node.kind in ("alt", "seq") else []
    if node.kind == "alt":
        return frozenset().union(*parts) if all(parts) else frozenset()
    return next(filter(None, parts), frozenset())


def lemmas(node: Node) -> frozenset[tuple[str, str]]:
    """Every word that is asked for by its dictionary form: (category, ref)."""
    own = anchors(node) if node.kind == "hit" else frozenset[tuple[str, str]]()
    return own.union(*(lemmas(part) for part in node.parts))


def _weight(keys: frozenset[tuple[str, str]]) -> tuple[bool, int, int]:
    """Verbs and nouns are rarer than particles, few values rarer than many, long words rarer than short."""
    return (any(not category for category, _ in keys), len(keys), -max(len(word) for _, word in keys))


def slots(node: Node) -> frozenset[str]:
    """Names of all slots."""
    own = frozenset((node.slot,)) if node.slot else frozenset()
    return own.union(*(slots(part) for part in node.parts))
