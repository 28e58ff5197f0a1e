"""Word classes of the rules as a stage asks for them."""

from __future__ import annotations

from typing import Self

import msgspec

from marsad.rulebook import Rulebook


class WordClasses(msgspec.Struct, frozen=True):
    """Base of what one kind of finder knows of words: a field ``report_verb`` holds the class ``report-verb``."""

    @classmethod
    def of(cls, rulebook: Rulebook) -> Self:
        """The classes as the rules have them, folded."""
        words = {field: rulebook.word_class(field.replace("_", "-")) for field in cls.__struct_fields__}
        return msgspec.convert(words, cls)
