"""Who acts by each verb of contact of a page, found sentence by sentence: few sentences are asked for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from marsad.layers import Draft, Sentence


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
