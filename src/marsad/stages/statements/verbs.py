"""Verbs and nouns of speech as the rules list them; one word may have several entries, told apart by what follows."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from marsad.rulebook import Rulebook
from marsad.rulebook.schema import SpeechVerb
from marsad.text.fold import fold_word

Entries = tuple[SpeechVerb, ...]
_AND = "و"


def speech_verbs(rulebook: Rulebook) -> dict[str, Entries]:
    """Entries of speech verbs by folded past; verbs that carry or place others' words count too."""
    found = _by_word((fold_word(v.verb), v) for v in rulebook.speech if v.verb)
    for name in (*rulebook.classes.get("report-verb", ()), *rulebook.classes.get("said-in", ())):
        found[fold_word(name)] = (SpeechVerb(verb=name, takes=("that", "quote")),)
    return found


def speech_nouns(rulebook: Rulebook) -> dict[str, Entries]:
    """Entries of nouns of speech (``تأكيد``) by folded form."""
    return _by_word((fold_word(v.noun), v) for v in rulebook.speech if v.noun)


def homographs(rulebook: Rulebook) -> dict[str, Entries]:
    """``ورد`` without a place is ``و`` and ``رد``: verbs that place words and read as another verb with ``و``."""
    verbs = speech_verbs(rulebook)
    names = [fold_word(name) for name in rulebook.classes.get("said-in", ())]
    return {n: verbs[n.removeprefix(_AND)] for n in names if n.startswith(_AND) and n.removeprefix(_AND) in verbs}


def entry(entries: Entries, takes: str, link: str = "") -> SpeechVerb | None:
    """The entry that takes such content (``that``, ``quote``, ``noun``) behind the preposition ``link``."""
    fitting = [e for e in entries if takes in e.takes]
    exact = [e for e in fitting if (link in e.links if link else not e.links)]
    return next(iter(exact or fitting), None)


def links(entries: Entries, takes: str) -> frozenset[str]:
    """The prepositions that may lead to such content."""
    return frozenset(link for e in entries if takes in e.takes for link in e.links)


def _by_word(listed: Iterable[tuple[str, SpeechVerb]]) -> dict[str, Entries]:
    found: dict[str, Entries] = {}
    for word, verb in listed:
        folded = msgspec.structs.replace(verb, links=tuple(map(fold_word, verb.links)))
        found[word] = (*found.get(word, ()), folded)
    return found
