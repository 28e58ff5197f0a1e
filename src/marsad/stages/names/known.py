"""Whom of the listed people a page may know: nobody is called by his family name before he has his first office."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property

import msgspec

from marsad.layers import Candidate, Draft
from marsad.rulebook import Rulebook
from marsad.stages.names.readings import is_foreign, is_hyphenated

_PEOPLE, _TWO = frozenset({"full", "short"}), 2
_MANY, _ARTICLE = 4, "ال"
_SHARED_BY = 9
_MONTH = len("2018-04")


class Known:
    """Tells who had an office on a page's day; made once from a rulebook."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._rules = rulebook

    def of_their_time(self, draft: Draft, found: Sequence[Candidate]) -> list[Candidate]:
        """Names without those who had no office yet that month: ``كوستا`` alone is no later minister, and
        ``محمد حسن``, two widespread names, somebody else; whom the page names in full keeps his short forms."""
        date = draft.article.published
        if date is None:
            return list(found)
        named = named_in_full(c for c in found if c.kind == "name" and not self._is_widespread(draft, c))
        return [c for each in found for c in self._of_time(draft, each, date, named)]

    def opens_another(self, draft: Draft, c: Candidate) -> bool:
        """``كيم تيه-هيو``: a family name that stands first, as in ``كيم جونغ أون``, before words of no listed name."""
        word = draft.tokens[c.i].word
        first = any(word == self._rules.name_words.get(ref, ("",))[0] for ref in c.refs)
        return first and (is_hyphenated(draft, c.j) or is_foreign(draft, c.j, ()))

    def outranks(self, c: Candidate, other: Candidate, date: str | None) -> bool:
        """Whether whom a short name means holds no lower office on a day than another of that name."""
        return self._rank(c.refs[0], date) >= max((self._rank(r, date) for r in other.refs), default=0)

    def is_in_office(self, c: Candidate, date: str | None) -> bool:
        """Whether any of those whom a name may mean holds an office on a day."""
        return any(self._rank(person, date) for person in c.refs)

    def _rank(self, person: str, date: str | None) -> int:
        """The rank of the highest office somebody holds on a day, or 0."""
        held = (o for o in self._rules.offices_by_person.get(person, ()) if o.held_by(person, date))
        return max((self._rules.roles[o.role].rank for o in held if o.role in self._rules.roles), default=0)

    def _of_time(self, draft: Draft, c: Candidate, date: str, named: Collection[str]) -> Iterator[Candidate]:
        sorts = _PEOPLE.intersection(c.feats.split()) if c.kind == "name" else ()
        if not sorts or (c.j > c.i + 1 and not self._is_widespread(draft, c)):
            yield c
            return
        refs = tuple(r for r in c.refs if r in named or self._first.get(r, date)[:_MONTH] <= date[:_MONTH])
        if refs:
            yield c if refs == c.refs else msgspec.structs.replace(c, refs=refs)
        elif "full" in sorts:
            yield msgspec.structs.replace(c, kind="new", refs=(), feats="")

    def _is_widespread(self, draft: Draft, c: Candidate) -> bool:
        """``علي يوسف``: two names that many listed people bear."""
        if c.j - c.i != _TWO:
            return False
        first, last = draft.tokens[c.i].word[sum(map(len, c.pro)) :], draft.tokens[c.i + 1].word
        return not first.startswith(_ARTICLE) and first in self._many and last in self._many

    @cached_property
    def _many(self) -> frozenset[str]:
        """Words of names that many listed people bear."""
        return frozenset(word for word, people in self._rules.bearers.items() if len(people) >= _MANY)

    @cached_property
    def _first(self) -> dict[str, str]:
        """When the first office of each person began, ISO 8601."""
        first: dict[str, str] = {}
        for holder in (h for office in self._rules.offices.values() for h in office.holders):
            first[holder.person] = min(holder.since, first.get(holder.person, holder.since))
        return first


def named_in_full(found: Iterable[Candidate]) -> frozenset[str]:
    """Listed people whom a page names in full."""
    return frozenset(c.refs[0] for c in found if c.kind == "name" and "full" in c.feats.split() and len(c.refs) == 1)


def widespread(listed: Iterable[tuple[str, ...]]) -> frozenset[str]:
    """Last words that so many listed people share (``الله``, ``محمد``) that alone they name nobody."""
    last = Counter(words[-1] for words in listed if words)
    return frozenset(word for word, people in last.items() if people > _SHARED_BY)


def words_of(rulebook: Rulebook) -> dict[str, set[str]]:
    """All words of the written names of every listed person."""
    words: dict[str, set[str]] = {}
    for first, forms in rulebook.forms.items():
        for form in forms:
            if form.category == "name" and ("full" in form.feats or "short" in form.feats):
                words.setdefault(form.ref, set()).update((first, *form.rest))
    return words
