"""Speakers that a page brings along itself: by a name of their own, or by common words that say what they are."""

from __future__ import annotations

from marsad.article import Actor, ActorKind, Mention
from marsad.layers import Draft
from marsad.rulebook import Rulebook
from marsad.rulebook.gloss import Glossary
from marsad.text.romanise import romanise


class Made:
    """``actors`` and ``mentions`` are what has been made on one draft, mentions by the offset they start at."""

    def __init__(self, draft: Draft, rulebook: Rulebook, glossary: Glossary) -> None:
        self._draft, self._text, self._rules, self._glossary = draft, draft.article.text, rulebook, glossary
        self.actors: dict[str, Actor] = {}
        self.mentions: dict[int, Mention] = {}

    def named(self, kind: ActorKind, start: int, end: int) -> tuple[str, ...]:
        """Somebody called as the text at ``[start, end)`` has it, in Latin letters as the press writes names."""
        text = self._text[start:end].strip()
        return self._new(kind, self._from(start, end), text, romanise(text, self._rules.spelling))

    def described(self, start: int, end: int, owner: Mention | None = None) -> tuple[str, ...]:
        """``هيئة إدارة الطوارئ``: a body said in English, with the body behind it that it is of (``المركز الإعلامي
        للجيش``); nobody where a word of it has no English."""
        text = self._text[start:end].strip()
        gloss = self._glossary.body(text)
        if gloss is None:
            return ()
        first, said, label = self._from(start, end), _first_words(text, gloss.words), gloss.en
        if owner is not None:
            said, label = self._text[first : owner.end], f"{label} of the {self._draft.actors[owner.actor].label_en}"
        return self._new("organisation", first, said, label)

    def listed(self, actor: str, start: int, end: int) -> tuple[str, ...]:
        """An outlet that rules list, named here between quotation marks."""
        self.actors.setdefault(actor, self._rules.public(actor))
        self.mentions[start] = Mention(start=start, end=end, text=self._text[start:end], actor=actor, how="name")
        return (actor,)

    def _from(self, start: int, end: int) -> int:
        text = self._text[start:end]
        return start + len(text) - len(text.lstrip())

    def _new(self, kind: ActorKind, start: int, text: str, label: str) -> tuple[str, ...]:
        words = ["".join(ch for ch in w.lower() if ch.isalnum()) for w in label.split()]
        if not any(words):
            return ()
        actor = "-".join(["new", *([] if kind == "person" else [kind]), *words])
        self.actors.setdefault(actor, Actor(kind=kind, label_en=label, label_ar=text))
        self.mentions[start] = Mention(start=start, end=start + len(text), text=text, actor=actor, how="new")
        return (actor,)


def _first_words(text: str, n: int) -> str:
    """The first n words of a text, spaced as they are."""
    end = 0
    for word in text.split()[:n]:
        end = text.index(word, end) + len(word)
    return text[:end]
