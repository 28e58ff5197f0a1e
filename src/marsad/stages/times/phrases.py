"""Compile the phrases of the date rules and find them in a line of signs.

A phrase's pattern becomes one regular expression over sign characters; it is tried only where a sign stands
that it can begin with, and the longest phrase wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import msgspec

from marsad.errors import RuleError
from marsad.rulebook.schema import DatePhrase, DatesFile
from marsad.stages.times.signs import Alphabet, Sign, Signs

_fragment = re.compile(r"<([\w-]+)>")
_LOOKS = {"after:": "(?<={})", "not-after:": "(?<!{})", "before:": "(?={})", "not-before:": "(?!{})"}
_EDGES = frozenset({"comma", "slash", "dash", "dot", "colon", "bar", "open", "of", "in", "to", "and"})


class Piece(msgspec.Struct, frozen=True):
    """A part of a pattern: its expression, the characters it can begin with, whether it may be missing."""

    expression: str
    first: frozenset[str]
    empty: bool


class Phrase(msgspec.Struct, frozen=True):
    """A compiled phrase."""

    id: str
    form: str
    expression: re.Pattern[str]
    constants: dict[str, Sign]


class Found(msgspec.Struct, frozen=True):
    """A phrase on the page: what stands in its roles, its tokens ``[i, j)`` and offsets."""

    rule: str
    form: str
    roles: Mapping[str, Sign]
    i: int
    j: int
    start: int
    end: int
    before: str = ""


class _Reader:
    """Reads one pattern; roles are numbered so that one may stand in several alternatives."""

    def __init__(self, text: str, alphabet: Alphabet, where: str) -> None:
        self.words = text.split()
        self.at = 0
        self.roles = 0
        self.alphabet = alphabet
        self.where = where

    def alternatives(self) -> Piece:
        """Rows divided by a lone ``|``, up to a closing bracket or the end."""
        rows = [self.row()]
        while self.at < len(self.words) and self.words[self.at] == "|":
            self.at += 1
            rows.append(self.row())
        first = frozenset().union(*(row.first for row in rows))
        expression = "|".join(row.expression for row in rows)
        return Piece(f"(?:{expression})", first, any(row.empty for row in rows))

    def row(self) -> Piece:
        """Pieces one after the other."""
        expression, first, empty = "", frozenset[str](), True
        while self.at < len(self.words) and self.words[self.at] not in (")", ")?", "|"):
            piece = self.piece()
            expression += piece.expression
            first = first | piece.first if empty else first
            empty = empty and piece.empty
        return Piece(expression, first, empty)

    def piece(self) -> Piece:
        """A group or one sign."""
        word = self.words[self.at]
        self.at += 1
        if word != "(":
            return self.sign(word)
        group = self.alternatives()
        if self.at >= len(self.words):
            raise RuleError("a bracket is not closed", self.where, "write ( … ) with blanks around brackets")
        closing = self.words[self.at]
        self.at += 1
        return Piece(group.expression + "?", group.first, True) if closing == ")?" else group

    def sign(self, word: str) -> Piece:
        """``role:a|b?`` or a look at the neighbours."""
        for look, expression in _LOOKS.items():
            if word.startswith(look):
                return Piece(expression.format(self.neighbours(word.removeprefix(look))), frozenset(), True)
        optional = word.endswith("?")
        role, colon, names = word.rstrip("?").rpartition(":")
        chars = self.characters(names)
        expression = f"[{chars}]"
        if colon:
            self.roles += 1
            expression = f"(?P<{role}__{self.roles}>{expression})"
        return Piece(expression + "?" if optional else expression, frozenset(chars), optional)

    def neighbours(self, row: str) -> str:
        """Signs in a row, divided by commas."""
        return "".join(f"[{self.characters(names)}]" for names in row.split(","))

    def characters(self, names: str) -> str:
        """The characters of ``a|b``."""
        found = {name: self.alphabet.characters(name) for name in names.split("|")}
        missing = ", ".join(name for name, chars in found.items() if not chars)
        if missing:
            raise RuleError(f"no sign is called {missing}", self.where, "see the keys in rules/dates")
        return "".join(found.values())


def expand(pattern: str, fragments: Mapping[str, str], where: str) -> str:
    """The pattern with its fragments put in."""
    while match := _fragment.search(pattern):
        piece = fragments.get(match[1])
        if piece is None:
            raise RuleError(f"no fragment is called <{match[1]}>", where, "see fragments in rules/dates")
        optional = pattern[match.end() : match.end() + 1] == "?" and " " in piece
        text = f"( {piece} )?" if optional else piece
        pattern = pattern[: match.start()] + text + pattern[match.end() + optional :]
    return pattern


class Grammar:
    """All phrases, by the sign characters they can begin with."""

    def __init__(self, dates: DatesFile) -> None:
        self.alphabet = Alphabet(dates)
        self._starting: dict[str, list[Phrase]] = {}
        for name, rule in dates.phrases.items():
            self._add(name, rule, dates)
        self._entry = re.compile(f"[{''.join(self._starting)}]") if self._starting else re.compile(r"(?!)")

    def _add(self, name: str, rule: DatePhrase, dates: DatesFile) -> None:
        where = f"dates/{name}"
        reader = _Reader(expand(rule.pattern, dates.fragments, where), self.alphabet, where)
        piece = reader.alternatives()
        if reader.at < len(reader.words) or piece.empty:
            raise RuleError("the pattern has a stray bracket or may be empty", where)
        phrase = Phrase(name, rule.form, re.compile(piece.expression), _constants(rule.slots))
        for char in piece.first:
            self._starting.setdefault(char, []).append(phrase)

    def find(self, signs: Signs) -> Iterator[Found]:
        """Phrases from left to right, none overlapping another."""
        line, at = signs.line, 0
        while entry := self._entry.search(line, at):
            at = entry.start()
            best: tuple[int, Phrase, re.Match[str]] | None = None
            for phrase in self._starting[line[at]]:
                match = phrase.expression.match(line, at)
                if match and (best is None or match.end() > best[0]):
                    best = (match.end(), phrase, match)
            if best is None:
                at += 1
                continue
            if best[1].form != "none":
                yield _found(best[1], best[2], signs)
            at = best[0]


def _constants(slots: Mapping[str, str]) -> dict[str, Sign]:
    return {role: Sign(text, _number(text), -1, -1, -1, -1) for role, text in slots.items()}


def _number(text: str) -> int:
    return int(text) if text.lstrip("-").isdigit() else -1


def _found(phrase: Phrase, match: re.Match[str], signs: Signs) -> Found:
    """The phrase with its roles; marks and prepositions at its end are left out."""
    roles = dict(phrase.constants)
    for name, text in match.groupdict().items():
        if text is not None:
            roles[name.partition("__")[0]] = signs.signs[match.start(name)]
    last = match.end() - 1
    while last > match.start() and signs.signs[last].key in _EDGES:
        last -= 1
    first = match.start()
    start, end = signs.signs[first], signs.signs[last]
    before = signs.signs[first - 1].key if first else ""
    return Found(phrase.id, phrase.form, roles, start.i, end.j, start.start, end.end, before)
