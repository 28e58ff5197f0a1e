"""What the words of a contact say beside who took part: of what rank they were, and whether it is one at all."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import msgspec

from marsad.article import Event
from marsad.rulebook import Form, shipped_rulebook
from marsad.text.clitics import splits
from marsad.text.fold import fold_word
from marsad.text.tokens import tokenize

BARE = 2
"""Words up to which a contact is told without those who take part."""
_LONGEST = 4
"""Words of the longest name of a state."""
_PERSONAL = frozenset({"role", "title", "honorific", "counterpart"})
"""Categories of words that point to a person."""

Words = tuple[str, ...]


class Wording(msgspec.Struct, frozen=True, gc=False):
    """What the mentions of a contact say.

    ``rank`` is ``leaders`` or ``ministers`` where all say so (``اجتماع وزراء خارجية الحلف``), else empty; ``summit`` is
    true where all tell of leaders (``قمة بين الكوريتين``, not ``محادثات بين الكوريتين``), ``delegates`` where a side
    sent people whom nobody names (``اجتماع مع وفد كوري``), ``several`` where the fullest words tell of two contacts or
    more (``قمتين مع الرئيسين``, ``لقاءات مع الجانب الأميركي``), ``bare`` where they are too few to say of whom they
    tell (``اللقاء``). ``states`` are the states, by ISO 3166 alpha-3, that the fullest words name without anybody of
    theirs (``محادثات مع كوريا الشمالية``).
    """

    rank: str = ""
    summit: bool = False
    delegates: bool = False
    several: bool = False
    bare: bool = False
    states: frozenset[str] = frozenset()


def wording(event: Event) -> Wording:
    """What the words of a contact say, as far as they name who takes part; of the longest where none do."""
    mentions = [span.text for span in event.evidence]
    told = [tuple(token.word for token in tokenize(mention)) for mention in mentions]
    fullest = max(told, key=len, default=())
    full = [words for words in told if len(words) > BARE or len(words) == len(fullest)]
    ranks = set(map(_rank, full))
    return Wording(
        rank=ranks.pop() if len(ranks) == 1 else "",
        summit=all(_any_of("summit", words) for words in full),
        delegates=any(any(map(_delegates, words)) for words in full),
        several=any(map(_several, fullest)) or (_in_general(fullest) and not _gathered(event, fullest)),
        bare=0 < max((len(mention.split()) for mention in mentions), default=0) <= BARE,
        states=_states(fullest),
    )


def _rank(words: Words) -> str:
    if _any_of("ministers", words):
        return "ministers"
    return "leaders" if _any_of("summit", words) or _any_of("leaders", words) else ""


def _any_of(name: str, words: Words) -> bool:
    """True where a word may be a form of a noun of this class."""
    return any(noun in _class(name) for word in words for noun, _ in _nouns(word))


def _delegates(word: str) -> bool:
    nouns = _nouns(word)
    return any(
        noun in _class("delegates") or (number == "pl" and noun in _class("delegation")) for noun, number in nouns
    )


def _several(word: str) -> bool:
    """True of a dual (``قمتين``, ``قمتي الرئيسين``) that is no singular as well (``اجتماعي``)."""
    numbers = [number for noun, number in _nouns(word) if noun in _class("one-at-a-time")]
    return any(number.startswith("du") for number in numbers) and "sg" not in numbers


def _gathered(event: Event, words: Words) -> bool:
    """True of somebody in the ``اجتماعات`` of a body: these are one gathering."""
    return any(part.role == "organiser" for part in event.participants) and not _many(words[0])


def _in_general(words: Words) -> bool:
    """True of contacts without number (``لقاءات سياسية``), but not of one out of many (``آخر لقاءاته``)."""
    pairs = pairwise(("", *map(fold_word, words)))
    return any(_many(word) and before not in _class("one-out-of-many") for before, word in pairs)


def _many(word: str) -> bool:
    return any(number == "pl" and noun in _class("many-at-a-time") for noun, number in _nouns(word))


def _states(words: Words) -> frozenset[str]:
    """The states that words name, none where they name or point to a person too.

    Of an envoy whom nobody names (``محادثات مع مبعوث كوري شمالي``) the adjective says the state, of two states
    their capitals (``اجتماع بين واشنطن وبيونغ يانغ``).
    """
    said = {each for n in range(len(words)) for each in _begun(words[n : n + _LONGEST])}
    if any(kind == "person" for kind, _ in said) or _any_of("summit", words):
        return frozenset()
    kinds = {"state", "adjective"} if _any_of("delegation", words) else {"state"}
    seats = {state for kind, state in said if kind == "capital"}
    named = {state for kind, state in said if kind in kinds}
    return frozenset(named | seats if len(seats) > 1 else named)


@cache
def _begun(words: Words) -> frozenset[tuple[str, str]]:
    """What words may begin with: a person, or a state by its name, adjective or capital, with its code."""
    rest = tuple(map(fold_word, words[1:]))
    forms = (each for split in splits(fold_word(words[0])) for each in shipped_rulebook().forms.get(split.core, ()))
    return frozenset(named for each in forms if each.rest == rest[: len(each.rest)] and (named := _named(each)))


def _named(form: Form) -> tuple[str, str] | None:
    if form.category in _PERSONAL and form.ref not in _class("vague-roles"):
        return "person", ""
    if form.category == "noun":
        return ("person", "") if form.ref in _class("leaders") | _class("ministers") else None
    known = shipped_rulebook().actors.get(form.ref) if form.category in ("name", "adjective") else None
    if known is None:
        return ("person", "") if form.category == "name" else None
    if known.kind == "state":
        return ("state" if form.category == "name" else "adjective"), known.country
    if known.kind in ("place", "city"):
        return ("capital", known.country) if known.metonym else None
    return "person", ""


@cache
def _nouns(word: str) -> tuple[tuple[str, str], ...]:
    """The nouns of which a word may be a form, each by its first entry, with its number; itself where none is known."""
    return tuple(_noun(split.core) for split in splits(fold_word(word)))


def _noun(form: str) -> tuple[str, str]:
    known = shipped_rulebook().forms.get(form, ())
    return next(((each.ref, each.feats) for each in known if each.category == "noun" and not each.rest), (form, ""))


@cache
def _class(name: str) -> frozenset[str]:
    return shipped_rulebook().word_class(name)
