"""What rules list for the speakers that they do not list: nouns of outlets, bodies, texts and people."""

from __future__ import annotations

from marsad.rulebook import Rulebook
from marsad.rulebook.gloss import Glossary
from marsad.text.fold import fold_word

_NOUNS = {"agency": "agency-noun", "newspaper": "paper-noun", "channel": "station-noun"}


class SpeakerWords:
    """What rules list for the speakers that they do not list."""

    def __init__(self, rulebook: Rulebook) -> None:
        listed, self.glossary = rulebook.word_class, Glossary(rulebook)
        self.outlets, self.bodies = listed("speaking-outlet"), listed("speaking-unlisted")
        self.texts, self.reports = listed("state-text"), listed("speaking-body")
        self.written, self.issuing = listed("texts"), listed("issuing")
        self.told_again, self.unpublished = listed("texts-told-again"), listed("unpublished")
        self.kin = listed("near-somebody")
        self.unnamed, self.people = listed("unnamed-source"), listed("speaking-person")
        self.members, self.deputies = listed("members-of"), listed("deputies")
        self.deputy_words = frozenset(rulebook.classes.get("deputies", ()))
        self.same_titles = tuple(frozenset(row.split("/")) for row in rulebook.classes.get("same-title", ()))
        self.honoured = frozenset(fold_word(w) for w in rulebook.words.get("honoured", ()))
        self.authorities = listed("authorities")
        self.titles, self.governing = listed("person-noun"), listed("governing")
        self.companies, self.particles = listed("companies"), frozenset(rulebook.name_parts.get("particles", ()))
        self.done = listed("told-of") | listed("texts")
        self.vague = frozenset(rulebook.classes.get("vague-roles", ()))
        self.heads = {noun: kind for kind, name in _NOUNS.items() for noun in listed(name)}
        self.kinds = {outlet.id: outlet.kind for outlet in rulebook.outlets}
        self.named = {key: outlet.id for outlet in rulebook.outlets for name in outlet.ar for key in self._keys(name)}

    def _keys(self, name: str) -> tuple[str, ...]:
        """A name as it may stand between quotation marks: whole, or without ``وكالة`` before it."""
        words = fold_word(name).split()
        bare = words[1:] if words[0] in self.outlets else words
        return (" ".join(words), " ".join(bare))
