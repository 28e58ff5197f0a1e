"""What the page is about: its topic words, gathered once for all that ask what a stretch is about."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from marsad.layers import Draft
from marsad.rulebook import Rulebook
from marsad.text.topics import matter_of


def topics(rulebook: Rulebook) -> Callable[[Draft], Draft]:
    """The stage that fills ``Draft.matter``."""

    def stage(draft: Draft) -> Draft:
        return msgspec.structs.replace(draft, matter=matter_of(draft))

    return stage
