"""The exception tree: each error says what is wrong, where, and what to do."""

from __future__ import annotations


class MarsadError(Exception):
    """Base of all errors that Marsad raises on purpose."""


class PageError(MarsadError):
    """A page that cannot be read; recorded as a problem, the batch goes on."""


class RuleError(MarsadError):
    """A rule that is wrong; stops the run. ``where`` is ``file:line``."""

    def __init__(self, what: str, where: str = "", advice: str = "") -> None:
        self.what, self.where, self.advice = what, where, advice
        super().__init__(": ".join(part for part in (where, what) if part) + (f" ({advice})" if advice else ""))


class SettingsError(MarsadError):
    """A setting that is missing or wrong."""


class StoreError(MarsadError):
    """A database that cannot be opened, is not Marsad's, or is of another version."""


class UsageError(MarsadError):
    """A command that asks for something that cannot be."""
