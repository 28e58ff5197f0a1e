"""What is collected while lines are asked whose page it is and whom it credits."""

from __future__ import annotations

import msgspec

from marsad.article import Credit, CreditRole
from marsad.stages.clean.lines import Line
from marsad.stages.clean.names import Named, OutletNames
from marsad.stages.clean.roles import Page

OWN, DATELINED, FOOTED, BYLINED, REPORTED, WIRED = range(6)


class Clue(msgspec.Struct, frozen=True):
    """A name that may be the page's outlet; the lowest rank wins, the others' ``credit`` is then a source's."""

    rank: int
    outlet: str
    credit: Credit | None = None


class Search:
    """The page, the names to look for, and the clues and credits found so far."""

    def __init__(self, page: Page, names: OutletNames) -> None:
        self.page, self.names = page, names
        self.clues: list[Clue] = []
        self.credits: list[Credit] = []
        self.opening = -1
        """Where the dateline of the first line of text ends, -1 where it has none."""

    def clue(self, rank: int, name: Named) -> None:
        """Enter an outlet's name; an agency's above the text is a credit, should the page be another outlet's."""
        if rank in (DATELINED, BYLINED) and self.names.is_agency(name.outlet):
            self.clues.append(Clue(WIRED, name.outlet, self.credit_of(name)))
        else:
            self.clues.append(Clue(rank, name.outlet))

    def credit(self, name: Named, role: CreditRole = "source") -> None:
        """Enter a credit in the words of the page."""
        self.credits.append(self.credit_of(name, role))

    def credit_of(self, name: Named, role: CreditRole = "source") -> Credit:
        """The credit of a name as the page writes it."""
        tokens = self.page.tokens
        text = self.page.text[tokens[name.i].start : tokens[name.j - 1].end]
        return Credit(role=role, name=text, actor=name.outlet)

    def names_in(self, line: Line) -> tuple[Named, ...]:
        """Names in a line that are no part of a longer phrase: ``بنا`` is no agency in ``اتصل بنا``."""
        phrases = self.page.phrases
        return tuple(
            name
            for name in self.names.find(self.page.tokens, line.first, line.last)
            if not any(h.i < name.i < h.j for i in range(max(0, name.i - 3), name.i) for h in phrases.get(i, ()))
        )

    def names_between(self, line: Line, start: int, end: int) -> tuple[Named, ...]:
        """Names among the code points ``[start, end)`` of a line."""
        inside = [t.i for t in self.page.tokens[line.first : line.last] if start <= t.start < end]
        return self.names.find(self.page.tokens, inside[0], inside[-1] + 1) if inside else ()

    def settled(self, known: str | None) -> tuple[str | None, tuple[Credit, ...]]:
        """The outlet, and all credits but its own as a source, each once."""
        best = min(self.clues, key=lambda clue: clue.rank, default=None)
        outlet = known or (best.outlet if best else None)
        others = [clue.credit for clue in self.clues if clue.credit and clue.outlet != outlet]
        kept: dict[tuple[str, str], Credit] = {}
        for credit in (*self.credits, *others):
            if not (credit.role == "source" and credit.actor is not None and credit.actor == outlet):
                kept.setdefault((credit.role, credit.actor or credit.name), credit)
        return outlet, tuple(kept.values())
