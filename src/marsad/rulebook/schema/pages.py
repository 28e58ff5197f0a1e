"""Rule files of outlets, pages and dates."""

from __future__ import annotations

from marsad.rulebook.schema.shape import RuleFile, Shape


class OutletEntry(Shape, kw_only=True):
    """An outlet or agency: its names, domains and the words that show a page is its own."""

    id: str
    en: str
    ar: tuple[str, ...] = ()
    kind: str = "outlet"
    domains: tuple[str, ...] = ()
    aliases_en: tuple[str, ...] = ()
    wikidata: str = ""
    marks: tuple[str, ...] = ()
    furniture: tuple[str, ...] = ()
    source: str = ""


class OutletFile(OutletEntry, kw_only=True):
    """``outlets/<domain>.yaml``: one outlet or agency; the fields of the entry stand beside ``schema``."""

    schema: str


class OutletsFile(RuleFile, kw_only=True):
    """``outlets/agencies.yaml``: many outlets of which only the names matter.

    ``also`` says how all names of one form are written besides, ``{name}`` being the one word that differs
    (``وكالة الأنباء {name}``); ``the`` are words for the English article before a name.
    """

    outlets: tuple[OutletEntry, ...] = ()
    also: dict[str, tuple[str, ...]] = {}
    the: tuple[str, ...] = ()


class PagesFile(RuleFile, kw_only=True):
    """``pages/*.yaml``: phrases of furniture, credits and bylines; lists by what they tell."""

    phrases: dict[str, tuple[str, ...]] = {}


class DateExample(Shape, kw_only=True):
    """Words, the date of their page and the value the phrase must get; ``find`` where it is a part of the words."""

    text: str
    value: str = ""
    published: str = ""
    find: str = ""


class DatePhrase(Shape, kw_only=True):
    """How a time is written: its pattern over signs (month, weekday, words and connectives by key) and its form."""

    form: str
    pattern: str
    slots: dict[str, str] = {}
    examples: tuple[DateExample, ...] = ()


class DatesFile(RuleFile, kw_only=True):
    """``dates/*.yaml``: month and weekday names, relative words, parts of the day, and the phrases made of them.

    ``words`` are found by the lexicon scan, ``connectives`` (prepositions, marks) only beside them. ``values`` are
    tables that give keys of ``words`` their meaning; ``fragments`` are pieces that phrases share (``<name>``).
    """

    months: dict[str, tuple[str, ...]] = {}
    hijri_months: dict[str, tuple[str, ...]] = {}
    weekdays: dict[str, tuple[str, ...]] = {}
    words: dict[str, tuple[str, ...]] = {}
    connectives: dict[str, tuple[str, ...]] = {}
    values: dict[str, dict[str, str]] = {}
    fragments: dict[str, str] = {}
    phrases: dict[str, DatePhrase] = {}
