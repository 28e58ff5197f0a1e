"""How often Python looks for rubbish that holds itself in memory."""

from __future__ import annotations

import gc

_NEW_OBJECTS = 20_000


def seldom() -> None:
    """Look after so many new objects, not after every 700 as usual: rules are kept to the end, and readings hardly ever
    hold themselves. For processes of Marsad's own; it saves a tenth of the start and a twentieth of the reading."""
    gc.set_threshold(_NEW_OBJECTS)
