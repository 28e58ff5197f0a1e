"""What a visitor may ask for in vain."""

from __future__ import annotations

from marsad.errors import MarsadError


class NotThereError(MarsadError):
    """A page, contact, article, actor or rule that there is not."""
