"""What unlisted bodies are called in English: by the templates of their heads, word by word where rules know them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import cast

from marsad.article import ActorKind
from marsad.layers import LATIN, NUMBER, Naming, Token
from marsad.rulebook import Rulebook
from marsad.rulebook.gloss import Glossary
from marsad.rulebook.schema import Head
from marsad.text.romanise import Spelling, romanise

_MOST = 8
_FEW, _LONG = 2, 3


class Labels:
    """Makes namings; one for all pages."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._terms, self._glossary = rulebook.terms, Glossary(rulebook)
        known, sounds = rulebook.spelling
        self._words = Spelling({**known, **rulebook.terms.foreign}, sounds)

    def proper(self, head: Head, name: str, ar: str, words: tuple[str, ...], purpose: str = "") -> Naming:
        """A body with a name of its own: ``شركة هواشين شيبينغ``; ``purpose`` as in ``معهد واشنطن لسياسات الشرق``."""
        plain = [t.replace("{name}", name) for t in head.named or ("{name}",)]
        noun = head.en[0]
        for_it = [f"{name} {noun} for {purpose}", f"The {name} {noun} for {purpose}"] if purpose else []
        return Naming(
            cast(ActorKind, head.kind),
            _some([*for_it, *plain]),
            ar,
            proper=True,
            words=words,
            alone="place" not in head.takes,
        )

    def of_field(self, head: Head, field: str, ar: str, states: tuple[str, ...] = ()) -> Naming:
        """A body called by its field: ``هيئة الطيران المدني``."""
        templates = head.of or tuple(t.replace("{name}", "{field}") for t in head.named)
        names = [t.replace("{field}", field) for t in templates] if field else head.en
        return Naming(cast(ActorKind, head.kind), _some(names), ar, states=states)

    def described(self, head: Head, traits: Sequence[str], field: str, ar: str, states: tuple[str, ...]) -> Naming:
        """A body called by adjectives and a field: ``المركز الوطني للبحوث``; the last adjective comes first."""
        before = " ".join(reversed(traits))
        names = [f"{before} {noun}" for noun in head.en]
        if field:
            names = [n for noun in head.en[:_FEW] for n in _with_field(before, noun, field)]
        return Naming(cast(ActorKind, head.kind), _some(names), ar, states=states)

    def latin(self, tokens: Sequence[Token], text: str) -> str:
        """A proper name in Latin letters: ``إم إس إم بي كابيتال`` is MSMB Capital, ``تي 24`` T24."""
        said: list[str] = []
        n = 0
        while n < len(tokens):
            m = n
            while m < len(tokens) and tokens[m].word in self._terms.letters:
                m += 1
            digits = m < len(tokens) and tokens[m].kind == NUMBER
            if m - n >= _FEW or (m > n and (digits or m - n == len(tokens))):
                said.append(
                    "".join(self._terms.letters[t.word] for t in tokens[n:m]) + (tokens[m].word if digits else "")
                )
                n = m + digits
                continue
            said.append(self._one(tokens[n], text))
            n += 1
        return " ".join(filter(None, said))

    def field(self, words: Sequence[str]) -> str:
        """What a body is for where its words are no terms of rules: in plain English, or nothing."""
        return self._glossary.field(words)

    def romanised(self, words: Iterable[str]) -> str:
        """Arabic words as the press romanises names: ``للتسامح والسلام`` is lil-Tasamuh wal-Salam."""
        return " ".join(map(self._romanised, words))

    def _romanised(self, word: str) -> str:
        if word.startswith("وال") and len(word) > _LONG:
            return "w" + romanise(word[1:], self._words)
        if word.startswith("لل") and len(word) > _LONG:
            return "lil-" + romanise(word[2:], self._words)
        return romanise(word, self._words)

    def _one(self, token: Token, text: str) -> str:
        if token.kind in (LATIN, NUMBER):
            return text[token.start : token.end]
        return romanise(token.word, self._words) if token.kind == "word" else ""


def _some(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(n.strip() for n in names))[:_MOST]


def _with_field(before: str, noun: str, field: str) -> tuple[str, ...]:
    return (f"{before} {noun} for {field}", f"{before} {field} {noun}", f"{before} {noun} of {field}")
