"""The two languages of the interface: words, dates with both month names, digits.

Words stand in ``i18n/ar.yaml`` and ``i18n/en.yaml``; the names of months come from the rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Literal, cast

import msgspec
import yaml

from marsad.rulebook import Rulebook

Lang = Literal["ar", "en"]
LANGUAGES: tuple[Lang, ...] = ("ar", "en")
DIRECTION = {"ar": "rtl", "en": "ltr"}
INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_DAY = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?(?:T(\d{2}:\d{2})?.*)?$")
_PART = re.compile(r"(\d{4})-(W|Q|SP|SU|AU|FA|WI)(\d*)")


class Locale(msgspec.Struct, frozen=True):
    """A language with its words; ``months`` by number from 1, ``indic`` where digits are ٠١٢٣."""

    lang: Lang
    words: dict[str, str]
    months: tuple[str, ...]
    indic: bool = False

    @property
    def direction(self) -> str:
        """rtl or ltr."""
        return DIRECTION[self.lang]

    def say(self, name: str, /, **values: object) -> str:
        """The words called ``name`` with values put in; raises ``KeyError`` where there are none."""
        return self.words[name].format(**{key: self.number(value) for key, value in values.items()})

    def term(self, group: str, value: object) -> str:
        """The word for a code such as a kind of contact; the code itself where rules added one of their own."""
        return self.words.get(f"{group}.{value}", str(value).replace("-", " "))

    def codes(self, group: str) -> list[str]:
        """The codes of a group that have a word, such as all kinds of contacts."""
        return [name.removeprefix(f"{group}.") for name in self.words if name.startswith(f"{group}.")]

    def number(self, value: object) -> str:
        """A value with the digits that the reader chose; numbers of five digits and more are grouped."""
        written = f"{value:,}" if isinstance(value, int) and abs(value) >= 10_000 else str(value)
        return written.translate(INDIC) if self.indic else written

    def date(self, value: str | None) -> str:
        """An ISO 8601 date, prefix or interval in words: ``18 أغسطس/آب 2021``; both names of the month in Arabic."""
        if not value:
            return self.words["date.none"]
        ends = [self.number(self._date(part)) if part and part != ".." else "…" for part in value.split("/")]
        return " – ".join(dict.fromkeys(ends))

    def _date(self, value: str) -> str:
        if match := _DAY.match(value):
            year, month, day, clock = match.groups()
            if not 1 <= int(month) <= 12:
                return value
            parts = (str(int(day)) if day else "", self.months[int(month) - 1], year)
            return " ".join(filter(None, parts)) + (
                f"، {clock}" if clock and self.lang == "ar" else f", {clock}" if clock else ""
            )
        if match := _PART.match(value):
            year, part, number = match.groups()
            return self.words[f"date.{part}"].format(year=year, number=number.lstrip("0"))
        return value


@cache
def words(lang: Lang) -> dict[str, str]:
    """All words of a language by dotted name."""
    file = resources.files("marsad.web") / "i18n" / f"{lang}.yaml"
    return dict(_flat(yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)))


def _flat(tree: Mapping[str, object], above: str = "") -> Iterator[tuple[str, str]]:
    for name, value in tree.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{above}{name}.")
        else:
            yield f"{above}{name}", str(value)


def locale(lang: str, rulebook: Rulebook, *, indic: bool = False) -> Locale:
    """A language, ``ar`` or ``en``; the topics are called what the rules call them."""
    known = cast(Lang, lang)
    own = words(known) | {f"topic.{t.id}": t.ar if lang == "ar" else t.en for t in rulebook.topics}
    own |= {f"outlet.{o.id}": o.ar[0] if lang == "ar" and o.ar else o.en for o in rulebook.outlets}
    names = _arabic_months(rulebook) if lang == "ar" else own["months"].split()
    return Locale(known, own, tuple(names), indic)


def _arabic_months(rulebook: Rulebook) -> Sequence[str]:
    """Both names of each month: that of Egypt and the Gulf, and that of the Levant and Iraq."""
    return ["/".join(names[:2]) for _, names in sorted(rulebook.dates.months.items(), key=lambda each: int(each[0]))]
