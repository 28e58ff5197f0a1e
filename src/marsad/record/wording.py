"""What the words of a contact say of its rank: a summit is of leaders, even where only their states are named."""

from __future__ import annotations

from functools import cache

from marsad.article import Event
from marsad.rulebook import Rulebook, load_rulebook
from marsad.text.clitics import splits
from marsad.text.fold import fold_word
from marsad.text.tokens import tokenize

_LEADERS = "summit"
"""The class of words that are said of leaders alone."""


def of_leaders(event: Event) -> bool:
    """True where the contact is told as one of leaders: ``قمة بين الكوريتين``, not ``محادثات بين الكوريتين``."""
    return any(_of_leaders(token.word) for span in event.evidence for token in tokenize(span.text))


@cache
def _of_leaders(word: str) -> bool:
    return any(_noun(split.core) in _words() for split in splits(fold_word(word)))


def _noun(form: str) -> str:
    """The noun of which ``form`` is a form, by its first entry; itself where the rules know none."""
    known = _rulebook().forms.get(form, ())
    return next((each.ref for each in known if each.category == "noun" and not each.rest), form)


@cache
def _words() -> frozenset[str]:
    return _rulebook().word_class(_LEADERS)


@cache
def _rulebook() -> Rulebook:
    return load_rulebook()
