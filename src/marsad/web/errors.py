"""What a visitor may ask for in vain."""

from __future__ import annotations

from marsad.errors import MarsadError


class NotThereError(MarsadError):
    """A page, contact, article, actor or rule that there is not."""


class MovedError(MarsadError):
    """An id that leads to another contact."""

    def __init__(self, old: str, new: str) -> None:
        super().__init__(f"{old} leads to {new}")
        self.old, self.new = old, new
