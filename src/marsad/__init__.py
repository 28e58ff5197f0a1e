"""Marsad reads Arabic news and keeps a sourced record of diplomacy."""

__version__ = "0.1.0"

TYPE_CHECKING = False
"""True for type checkers alone: importing ``typing`` here would cost every start-up."""
if TYPE_CHECKING:
    from marsad.api import Record, read, read_all, read_text

__all__ = ["Record", "__version__", "read", "read_all", "read_text"]


def __getattr__(name: str) -> object:
    """What ``marsad.api`` offers, loaded when it is asked for."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module("marsad.api"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
