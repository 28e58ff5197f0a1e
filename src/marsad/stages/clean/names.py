"""Names of outlets and agencies in short lines, where even a name that is also a common word tells
something."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from urllib.parse import urlsplit

import msgspec

from marsad.layers import LATIN, NUMBER, PUNCT, WORD, Token
from marsad.rulebook.schema import OutletEntry
from marsad.text.tokens import tokenize

_LETTERS = (WORD, LATIN, NUMBER)
_JOINTS = frozenset(".-'\"«»_–“”")
_LEADS = ("و", "ل", "ب", "ف")
_SECOND_LEVEL = frozenset({"co", "com", "org", "net", "gov", "edu", "ac", "or", "ne", "go"})


class Named(msgspec.Struct, frozen=True):
    """An outlet's name at tokens ``[i, j)``."""

    i: int
    j: int
    outlet: str


class OutletNames:
    """All names, marks and domains of the outlets in the rules."""

    def __init__(self, outlets: Sequence[OutletEntry]) -> None:
        self.kinds = {outlet.id: outlet.kind for outlet in outlets}
        self._names: defaultdict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        self._domains: dict[str, str] = {}
        self._outlets = sorted(outlets, key=lambda o: not o.domains)  # an outlet that pages come from owns its name
        self._furniture = {outlet.id: outlet.furniture for outlet in outlets}
        for outlet in self._outlets:
            self._enter(outlet)
        for entries in self._names.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def _enter(self, outlet: OutletEntry) -> None:
        for name in (*outlet.ar, *outlet.marks):
            words = _words(name)
            if words:
                self._names[words[0]].append((words[1:], outlet.id))
        for domain in outlet.domains:
            self._domains[domain] = outlet.id

    @cached_property
    def _ids(self) -> dict[str, str]:
        """Outlets by all that they are called, for pages that name theirs in a field."""
        ids: dict[str, str] = {}
        for outlet in self._outlets:
            for name in (outlet.id, outlet.en, *outlet.aliases_en, *outlet.ar, *outlet.marks, *outlet.domains):
                ids.setdefault(_plain(name), outlet.id)
        return ids

    def is_agency(self, outlet: str) -> bool:
        """Whether the outlet is a news agency, which others credit."""
        return self.kinds.get(outlet) == "agency"

    def find(self, tokens: Sequence[Token], first: int, last: int) -> tuple[Named, ...]:
        """Names among tokens ``[first, last)``, the longest at each place, none overlapping."""
        found = []
        i = first
        while i < last:
            named = self._at(tokens, i, last)
            if named:
                found.append(named)
                i = named.j
            else:
                i += 1
        return tuple(found)

    def _at(self, tokens: Sequence[Token], i: int, last: int) -> Named | None:
        if tokens[i].kind not in _LETTERS:
            return None
        word = tokens[i].word.lower()
        for form in (word, word[1:] if word.startswith(_LEADS) else ""):
            for rest, outlet in self._names.get(form, ()):
                j = _follow(tokens, i + 1, last, rest)
                if j:
                    return Named(i, j, outlet)
        return None

    def known(self, name: str) -> str | None:
        """The outlet that a metadata field names: ``SkyNews`` → ``sky-news-arabia``."""
        return self._ids.get(_plain(name)) or (self.of_host(name) if "." in name and " " not in name else None)

    def of_url(self, url: str) -> str | None:
        """The outlet of a page's address; the bare domain where no rule knows it."""
        host = host_of(url)
        return self.of_host(host) or _site(host)

    def of_host(self, host: str) -> str | None:
        """The outlet whose domain the host belongs to."""
        parts = host.lower().split("/")[0].split(".")
        for cut in range(len(parts) - 1):
            outlet = self._domains.get(".".join(parts[cut:]))
            if outlet:
                return outlet
        return None

    def is_furniture(self, outlet: str, key: str) -> bool:
        """Whether a line (its folded words) holds a phrase of the outlet's own furniture."""
        phrases = map(_words, self._furniture.get(outlet, ()))
        return any(" ".join(words) in key.lower() for words in phrases if words)


def host_of(url: str) -> str:
    """The host of an address; nothing where it is none."""
    try:
        return urlsplit(url if "//" in url else f"//{url}").hostname or ""
    except ValueError:
        return ""


def _follow(tokens: Sequence[Token], j: int, last: int, rest: Iterable[str]) -> int:
    """The token behind the last word of a name, or 0; dots, dashes and quotation marks may stand between."""
    for word in rest:
        while j < last and tokens[j].kind == PUNCT and tokens[j].word in _JOINTS:
            j += 1
        if j >= last or tokens[j].word.lower() != word:
            return 0
        j += 1
    return j


@lru_cache(maxsize=10_000)
def _words(name: str) -> tuple[str, ...]:
    return tuple(token.word.lower() for token in tokenize(name) if token.kind in _LETTERS)


def _plain(name: str) -> str:
    return "".join(_words(name))


def _site(host: str) -> str | None:
    """The registered domain of a host: ``www.example.com`` → ``example.com``."""
    parts = [part for part in host.lower().split(".") if part]
    if len(parts) < 2 or parts[-1].isdigit():
        return None
    take = 3 if len(parts) > 2 and parts[-2] in _SECOND_LEVEL and len(parts[-1]) == 2 else 2
    return ".".join(parts[-take:])
