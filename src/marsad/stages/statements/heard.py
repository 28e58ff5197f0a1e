"""Who has spoken on a page so far, so that ``وأضاف`` finds its subject."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

from marsad.layers import Draft
from marsad.stages.statements.agreement import Agreement
from marsad.stages.statements.complements import Cue
from marsad.stages.statements.doers import Said
from marsad.stages.statements.sources import Source


class Heard:
    """The reports of one draft in its order; ``attributions`` finds those that stand beside them, few
    pages ask for it."""

    def __init__(self, draft: Draft, agreement: Agreement, attributions: Callable[[], Sequence[Source]]) -> None:
        self._draft, self._agreement, self._attributions = draft, agreement, attributions
        self._end = -1
        self.said: list[Said] = []

    def note(self, found: tuple[str, ...], cue: Cue, end: int) -> None:
        """Keep who spoke by a cue whose content ends at offset ``end``, unless it stands in another's words."""
        if self.outer(cue) is None:
            self.said.append((found, self._draft.sentences[cue.sentence].paragraph, cue))
            self._end = end

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
