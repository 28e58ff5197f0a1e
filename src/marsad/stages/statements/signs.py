"""Words that tell where the content of a cue begins, or that it has none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Self

import msgspec

from marsad.layers import Unit
from marsad.rulebook import Rulebook
from marsad.stages.statements.verbs import Entries, entry


class Signs(msgspec.Struct, frozen=True):
    """Words that rules list: before ``أن`` in what is no content, those that open a clause of their own, and verbs
    that say of a source how it spoke (``قال مسؤول رفض نشر اسمه``), what is expected (``، ومن المقرر أن``), verbs for
    texts that are put out (``قال في بيان للوزارة صدر اليوم``), nouns of speech that lead to a clause (``إعلان أن``),
    those of what quotation marks only name (``برنامج "كل يوم"``) and of those who want no name (``مصادر``)."""

    no_content: frozenset[str]
    when: frozenset[str]
    outlets: frozenset[str]
    impersonal: frozenset[str]
    anonymous: frozenset[str]
    disclosing: frozenset[str]
    called: frozenset[str]
    sources: frozenset[str]
    expected: frozenset[str]
    describing: frozenset[str]
    put_out: frozenset[str]
    speech_nouns: frozenset[str]
    quoted_by_name: frozenset[str]
    unnamed: frozenset[str]

    @classmethod
    def of(cls, rulebook: Rulebook, nouns: Mapping[str, Entries]) -> Self:
        """As the rules have them; ``nouns`` are those of speech with their entries."""
        words, written = rulebook.word_class, rulebook.words
        return cls(
            no_content=words("no-content"),
            when=words("when"),
            outlets=words("speaking-outlet"),
            impersonal=frozenset(written.get("impersonal", ())),
            anonymous=words("anonymous"),
            disclosing=words("disclosing"),
            called=frozenset(written.get("called", ())),
            sources=frozenset(written.get("source-mark", ())),
            expected=words("expected"),
            describing=words("describing"),
            put_out=words("put-out"),
            quoted_by_name=words("quoted-by-name"),
            unnamed=words("unnamed-source"),
            speech_nouns=frozenset(noun for noun, entries in nouns.items() if _says_something(entries)),
        )

    def names_speech(self, unit: Unit) -> bool:
        """Whether the unit is a noun of speech: ``إعلان``."""
        return any(h.ref in self.speech_nouns for h in unit.hits if h.category == "noun")


def _says_something(entries: Entries) -> bool:
    """Whether ``أن`` may follow a noun of speech, which is no weak one."""
    return entry(entries, "that") is not None and entries[0].strength != "weak"


def describes(units: Sequence[Unit], n: int) -> bool:
    """``جماعات مدافعة عن``, ``مصادر مطلعة على``: a participle that is no circumstance, right behind a noun without the
    article, says of what kind it is."""
    before = units[n - 1]
    plain = before.kind in ("noun", "adj") and not before.suffix and not before.definite
    plain = plain and (before.kind == "noun" or (n > 1 and units[n - 2].kind == "noun" and not units[n - 2].definite))
    circumstance = any("acc" in h.feats for h in (*units[n].hits, *before.hits)) or units[n].word.endswith("ين")
    return plain and not circumstance and units[n].depth == before.depth
