"""Who acts by each verb of contact of a page, found sentence by sentence: few sentences are asked for."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

from marsad.layers import Draft, Sentence
from marsad.rulebook import PatternEntry
from marsad.text.fold import fold_word

_VERB = re.compile(r"<([^>]*)>")


def verbs_of(entry: PatternEntry) -> frozenset[str]:
    """Verbs that a pattern names."""
    inside = (part.rpartition(":")[2] for text in entry.texts for part in _VERB.findall(text))
    return frozenset(fold_word(verb) for part in inside for verb in re.split(r"[|\s]+", part) if verb)


class Acting:
    """The subjects that ``read`` finds of the verbs of a sentence, given what the clause layer takes for them."""

    def __init__(self, draft: Draft, read: Callable[[Sentence, dict[int, int]], None]) -> None:
        self._sentences, self._found, self._read = draft.sentences, dict(draft.subjects), read
        self._firsts = [sentence.first for sentence in draft.sentences]
        self._done: set[int] = set()

    def get(self, verb: int, default: int, /) -> int:
        """Unit of the subject of the verb at a unit, -1 where the sentence names none, the default where it is none."""
        if verb not in self._found:
            return default
        n = bisect_right(self._firsts, verb) - 1
        if n not in self._done:
            self._done.add(n)
            self._read(self._sentences[n], self._found)
        return self._found[verb]
