"""Who is meant by a title once the page has given it with a name: ``محافظ سقطرى``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from marsad.layers import Draft, Unit
from marsad.stages.statements.speaker_words import SpeakerWords
from marsad.text.fold import fold_word
from marsad.text.tokens import COMMAS

_LONGEST, _TWO = 6, 2
_IN_THE_NAME = "باسم"
_ARTICLE, _FEMININE = "ال", "ه"

Met = tuple[int, tuple[str, ...]]
"""The unit where somebody is met, and who it is."""


class Titles:
    """The titles of one draft, read when they are first asked for."""

    def __init__(self, draft: Draft, words: SpeakerWords) -> None:
        self._draft, self._units, self._nouns, self._spokesmen = draft, draft.units, words.titles, words.people
        self._same = words.same_titles
        self._spoken: defaultdict[str, list[Met]] = defaultdict(list)

    def holder(self, n: int) -> tuple[str, ...]:
        """``وكيل المشيخة`` once ``فلان، وكيل المشيخة،`` has been introduced; ``زعيم الحزب`` of the party named."""
        for title in (self._title(n), self._title_in_body(n), self._short_title(n)):
            at, who = self._introduced.get(title, (n, ()))
            if at < n:
                return who
        return self.called(n) or self._serving(n)

    def serving(self, n: int) -> tuple[str, ...]:
        """The group ``محامي ترامب`` once ``فلان، المحامي الشخصي لترامب،`` has been named."""
        u = self._units[n]
        parts = self._draft.groups[u.ref].parts
        noun = fold_word(self._draft.article.text[u.start : u.end]).split()[0].removeprefix(_ARTICLE)
        return self._served_as(n, noun, parts[1].names) if len(parts) > 1 else ()

    def _serving(self, n: int) -> tuple[str, ...]:
        """``محامي ترامب`` read as a noun and a name."""
        behind = self._units[n + 1] if n + 1 < len(self._units) else None
        owner = self._draft.resolved.get(behind.ref, ()) if behind is not None and behind.kind == "group" else ()
        return self._served_as(n, self._noun(n), owner) if owner and self._is_title(n) else ()

    def _served_as(self, n: int, noun: str, owner: tuple[str, ...]) -> tuple[str, ...]:
        """Who was named before with that title of that owner behind a comma."""
        for k in (k for k in reversed(self._apposed.get(noun, ())) if k < n):
            near = (u for u in self._units[k + 1 : k + _LONGEST] if u.kind == "group")
            if any(set(owner) & set(self._draft.resolved.get(u.ref, ())) for u in near):
                return self._who(k - 2)
        return ()

    def introduce(self, n: int, who: tuple[str, ...]) -> None:
        """Remember who was said to be what the noun at unit n names."""
        self._spoken[self._noun(n)].append((n, who))

    def minister(self, n: int) -> tuple[str, ...]:
        """``الوزير``, read as an office that nobody is known to hold: whom the page has called so last; ``المتحدث باسم
        فلان`` once ``علان، المتحدث باسم فلان،`` has been named."""
        u = self._units[n]
        words = fold_word(self._draft.article.text[u.start : u.end]).split()
        if _IN_THE_NAME in words:
            return self._speaking_for(n)
        alone = len(words) == 1 and self._draft.groups[u.ref].kind == "office"
        return self._met_as(n, words[0].removeprefix(_ARTICLE)) if alone else ()

    def _speaking_for(self, n: int) -> tuple[str, ...]:
        """Who is named right before a group that says of him that he speaks for whom the group at unit n names."""
        served = self._who(n)
        for k in range(n - 1, 1, -1):
            same = self._units[k].kind == "group" and self._who(k) == served
            if served and same and self._first(k) in self._spokesmen and self._units[k - 1].word in COMMAS:
                return self._who(k - 2) if self._is_name(k - 2) else ()
        return ()

    def called(self, n: int) -> tuple[str, ...]:
        """``المحامي`` once ``محامي الشركة فلان`` has spoken or ``المحامي فلان`` has been named: the one met last."""
        behind = self._units[n + 1] if n + 1 < len(self._units) else None
        alone = behind is None or (behind.kind not in ("noun", "adj", "group", "word") and behind.word != _IN_THE_NAME)
        alone = alone or (behind is not None and self._draft.group_kind(behind) == "nationality")
        noun = self._units[n].word.removeprefix(_ARTICLE)
        if not alone or noun == self._units[n].word or not self._is_title(n):
            return ()
        return self._met_as(n, noun)

    def _met_as(self, n: int, noun: str) -> tuple[str, ...]:
        same = self._spokesmen if noun in self._spokesmen else next((row for row in self._same if noun in row), {noun})
        met = (one for each in same for one in (*self._spoken.get(each, ()), *self._named.get(each, ())))
        return max((one for one in met if one[0] < n), default=(0, ()))[1]

    @cached_property
    def _named(self) -> dict[str, list[Met]]:
        """Where the page names somebody, and whom, by the first words of the titles that it gives him."""
        found: defaultdict[str, list[Met]] = defaultdict(list)
        for u in self._units:
            if u.kind == "noun" and (name := self._name_behind(u.n)):
                found[self._noun(u.n)].append((name, self._who(name)))
            elif self._is_name(u.n):
                for noun in self._titles_of(u):
                    found[noun].append((u.n, self._who(u.n)))
        return found

    @cached_property
    def _apposed(self) -> dict[str, list[int]]:
        """``فلان، المحامي``: the units behind a name and a comma, by their words without the article."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for n in range(2, len(self._units)):
            if self._units[n - 1].word in COMMAS and self._is_name(n - 2):
                found[self._noun(n)].append(n)
        return found

    def _who(self, n: int) -> tuple[str, ...]:
        return self._draft.resolved.get(self._units[n].ref, ())

    def _noun(self, n: int) -> str:
        return self._units[n].word.removeprefix(_ARTICLE)

    def _titles_of(self, u: Unit) -> set[str]:
        """``المحامي فلان`` read as one group, ``فلان، المحامي الشخصي``, ``فلان الوزير السابق``."""
        behind = self._units[u.n + 1 : u.n + 3]
        k = u.n + 1 + (bool(behind) and behind[0].word in COMMAS)
        return {self._first(u.n), self._first(k) if k < len(self._units) else ""}

    def _first(self, n: int) -> str:
        """The first word of unit n without its article, if it has one."""
        u = self._units[n]
        text = u.word or fold_word(self._draft.article.text[u.start : u.end])
        return (text.split() or [""])[0].removeprefix(_ARTICLE)

    def _is_title(self, n: int) -> bool:
        return self._units[n].says(self._nouns)

    @cached_property
    def _introduced(self) -> dict[tuple[str, ...], Met]:
        return dict(self._introductions())

    def _introductions(self) -> Iterator[tuple[tuple[str, ...], Met]]:
        """The words of a title by who has it, for names with a title before them or, behind a comma, after."""
        for n, unit in enumerate(self._units):
            if unit.kind != "noun":
                continue
            name = self._name_behind(n)
            if name:
                yield self._title(n), (n, self._who(name))
                yield (self._word(n), self._first(n + 1)), (n, self._who(name))
            if n > 1 and self._units[n - 1].word in COMMAS and self._is_name(n - 2):
                title = self._title(n)
                if len(title) > 1:
                    yield title, (n, self._who(n - 2))

    def _name_behind(self, n: int) -> int:
        """``محافظ سقطرى رمزي محروس``, ``رئيس الجمعية، فلان،``: the name behind a title of two words or more; 0 where
        none follows."""
        if not self._is_title(n):
            return 0
        for k in range(n + 1, min(n + _LONGEST, len(self._units))):
            if self._is_name(k):
                return k if k > n + 1 else 0
            if self._units[k].kind not in ("noun", "adj", "group") and not self._is_set_off(k + 1):
                return 0
        return 0

    def _is_set_off(self, n: int) -> bool:
        """Whether a name between commas stands at unit n."""
        around = self._units[n - 1 : n + 2]
        return len(around) > _TWO and self._is_name(n) and all(u.word in COMMAS for u in around[::2])

    def _title(self, n: int) -> tuple[str, ...]:
        """The noun at unit n and the next, as words; a group by its actors."""
        return tuple(self._word(k) for k in range(n, min(n + 2, len(self._units))))

    def _title_in_body(self, n: int) -> tuple[str, ...]:
        """The noun at unit n and the body that the next stands for: ``الحزب``."""
        voice = self._draft.voices.get(n + 1, ())
        return (self._word(n), " ".join(voice)) if voice else ()

    def _short_title(self, n: int) -> tuple[str, ...]:
        """``رئيس الجمعية`` as ``رئيس جمعية البناء`` begins; empty where more is said of it."""
        words, behind = self._title(n), self._units[n + 2 : n + 3]
        short = words[-1].startswith(_ARTICLE) and not any(u.kind in ("adj", "noun", "group") for u in behind)
        return (words[0], words[-1].removeprefix(_ARTICLE)) if short else ()

    def _word(self, n: int) -> str:
        u = self._units[n]
        if u.kind == "group":
            return u.word or " ".join(self._draft.resolved.get(u.ref, ()))
        return u.word.removesuffix(_FEMININE)  # وكيل محافظة، وكيل محافظ

    def _is_name(self, n: int) -> bool:
        return self._draft.names_somebody(self._units[n])
