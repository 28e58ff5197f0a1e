"""Who has spoken on a page so far, so that ``وأضاف`` finds its subject."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

from marsad.layers import Draft
from marsad.stages.statements.agreement import Agreement
from marsad.stages.statements.complements import Cue
from marsad.stages.statements.doers import Said
from marsad.stages.statements.sources import Source

_THE_STATEMENT = "البيان"
_ARTICLE, _SPEAKING_FOR = "ال", ("باسم", "ل")
_SUBJECT = 3  # units behind a verb within which its subject begins, a quotation mark among them
_SAME, _RIGHT_BEHIND, _STATEMENT, _IN = ("نفس", "ذات"), 4, "بيان", "في"


class Heard:
    """The reports of one draft in its order; ``attributions`` finds those that stand beside them, few
    pages ask for it."""

    def __init__(self, draft: Draft, agreement: Agreement, attributions: Callable[[], Sequence[Source]]) -> None:
        self._draft, self._agreement, self._attributions = draft, agreement, attributions
        self._end = -1
        self._latest: tuple[tuple[str, ...], int] = (), -1
        self.said: list[Said] = []
        self._inner: Said | None = None

    def note(self, found: tuple[str, ...], cue: Cue, end: int) -> None:
        """Keep who spoke by a cue whose content ends at offset ``end``, unless it stands in another's words."""
        self._latest = (found, end)
        said = (found, self._draft.sentences[cue.sentence].paragraph, cue)
        if self.outer(cue) is None:
            self.said.append(said)
            self._end, self._inner = end, None
        else:
            self._inner = said

    @cached_property
    def _attributed(self) -> Sequence[Source]:
        return self._attributions()

    @property
    def who(self) -> tuple[str, ...]:
        """Who spoke last."""
        return self.said[-1][0] if self.said else ()

    @property
    def at(self) -> int:
        """The unit of the last cue; -1 before the first."""
        return self.said[-1][2].at if self.said else -1

    @property
    def sentence(self) -> int:
        """The sentence of the last cue; -1 before the first."""
        return self.said[-1][2].sentence if self.said else -1

    def here(self, cue: Cue) -> Said | None:
        """What was reported last, where it stands in the sentence of the cue."""
        return self.said[-1] if self.said and self.sentence == cue.sentence else None

    def same(self, n: int) -> tuple[str, ...]:
        """``المسؤول نفسه``, ``المسؤولة ذاتها``: who spoke last, whom the page need not name again."""
        behind = self._draft.units[n + 1] if n + 1 < len(self._draft.units) else None
        same = behind is not None and behind.word.startswith(_SAME) and bool(behind.suffix)
        human = len(self.who) == 1 and self._agreement.is_human(self.who[0])
        named = not self.said or bool(self.who)
        return (self.who if human else self._draft.pronouns.get(n + 1, ()) if named else ()) if same else ()

    def spokesman(self, n: int, nouns: frozenset[str]) -> tuple[str, ...]:
        """``ورفض المتحدث``: the one person who spoke last, called by one of these ``nouns`` there."""
        unit, units = self._draft.units[n], self._draft.units
        if not self.said or not unit.word.startswith(_ARTICLE) or not unit.says(nouns) or self._is_told_of(n):
            return ()
        who, _, cue = self.said[-1]
        called = any(u.says(nouns) for u in units[cue.at + 1 : cue.at + _SUBJECT])
        return who if called and len(who) == 1 and self._agreement.is_human(who[0]) else ()

    def _is_told_of(self, n: int) -> bool:
        """``المتحدث العسكري``, ``المتحدث باسم الحزب``: more is said of who the noun at unit n means."""
        behind = self._draft.units[n + 1] if n + 1 < len(self._draft.units) else None
        return behind is not None and (behind.kind in ("adj", "group") or behind.word in _SPEAKING_FOR)

    def lately(self, cue: Cue) -> tuple[str, ...]:
        """The one person who spoke last, in this paragraph or the one before, and of whom the verb may be."""
        if not self.said or len(self.who) != 1 or not self._agreement.is_human(self.who[0]):
            return ()
        _, where, before = self.said[-1]
        near = self._draft.sentences[cue.sentence].paragraph - where <= 1
        return self.who if near and self._agreement.alike(self.who, before, cue.at) else ()

    def inner(self, cue: Cue) -> tuple[str, ...]:
        """``قالت الوكالة إن الوزير نفى ذلك. وأضاف``: the one whose words who spoke last gave, where the verb is of him
        and not of who gave them."""
        if self._inner is None or not self._agreement.differ(self.at, cue.at):
            return ()
        who, where, before = self._inner
        near = self._draft.sentences[cue.sentence].paragraph - where <= 1
        his = near and self._agreement.same(before.at, cue.at) and all(map(self._agreement.is_human, who))
        return who if his and who and self._agreement.agrees(who, cue.at) else ()

    def she(self) -> tuple[str, ...]:
        """``وقالت سكريبال`` where the page knows a man of that name: the woman who spoke last, if one did."""
        found = (who for who, _, _ in reversed(self.said) if len(who) == 1 and self._agreement.is_human(who[0]))
        return next((who for who in found if who[0] not in self._draft.men), ())

    def in_text(self) -> bool:
        """``وقال فلان في بيان``, ``وأضاف البيان``: whether who spoke last did so in a statement."""
        if self.said and self._draft.units[self.at + 1].word == _THE_STATEMENT:
            return True
        units, gap = self._draft.units, range(*self.said[-1][2].gap) if self.said else range(0)
        return any(units[n].word == _STATEMENT and units[n - 1].word == _IN for n in gap)

    def broken_off(self, cue: Cue) -> tuple[str, ...]:
        """``قال فلان "…". مضيفا أن``: who spoke right before a participle that opens a sentence, in another's words
        too."""
        who, end = self._latest
        return who if 0 <= self._draft.units[cue.at].start - end <= _RIGHT_BEHIND else ()

    def outer(self, cue: Cue) -> tuple[str, ...] | None:
        """The speaker in whose words this cue stands, or nothing."""
        inside = bool(self.said) and self.at < cue.at and self._draft.units[cue.at].start < self._end
        return self.who if inside else None

    def of_source(self, is_source: Callable[[int], bool]) -> tuple[str, ...] | None:
        """Who spoke last by ``قالت مصادر``: words of somebody unnamed; nothing where nobody did."""
        units = self._draft.units
        quoted = (who for who, _, cue in reversed(self.said) if cue.at + 1 < len(units) and is_source(cue.at + 1))
        return next(quoted, None)

    def cited_here(self, cue: Cue) -> tuple[str, ...]:
        """``…، بحسب الوكالة موضحة أن``: whoever is named right before a participle for what the sentence tells."""
        near = (s.who for s in self._attributed if s.sentence == cue.sentence and 0 <= cue.at - s.end <= 1)
        who = next(near, ())
        return who if len(who) == 1 else ()

    def cited(self, cue: Cue) -> tuple[str, ...]:
        """``وحسب ماي، فإن الخيار صعب. وتقول``: the one person to whom the sentence before was ascribed since the last
        report."""
        found = (s for s in reversed(self._attributed) if self.sentence < s.sentence == cue.sentence - 1)
        who = next((s.who for s in found), ())
        one = len(who) == 1 and self._agreement.is_human(who[0])
        return who if one and self._agreement.agrees(who, cue.at) else ()
