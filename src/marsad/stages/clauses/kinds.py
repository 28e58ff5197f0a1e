"""What kind of word it is: verb, noun, adjective, particle; by its readings, else by the word before."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.layers import Hit, Unit

_KIND_BY_WORD = {"prep": "prep", "conj": "conj", "that": "that", "relative": "rel"}
_OURS, OF_TWO = " 1", "du construct"
_ONCE = frozenset({"سبق", "لبث"})
_BY_TWO, _COMMA, _AND = "past 3md", "،", "و"
_LACK, GLUED, PAST_MARK = "عدم", "بل", "past-mark"


def kind_of(hits: tuple[Hit, ...]) -> str:
    """The kind of a word with these readings; nothing where it may be both a verb and something else. What may be the
    first of two nouns and an adjective is an adjective: ``لقاء سري``."""
    noun = adjective = finite = participle = two = False
    for hit in hits:
        category = hit.category
        if category == "word":
            return _KIND_BY_WORD.get(hit.ref, "part")
        two = two or (category == "noun" and hit.feats == OF_TWO)
        noun = noun or (category == "noun" and hit.feats != OF_TWO)
        adjective = adjective or category == "adj"
        if category == "verb":
            finite = finite or not hit.feats.startswith("participle")
            participle = True
    if finite:
        return "" if noun or two or adjective else "verb"
    if participle:
        return "noun" if "ال" in hits[0].pro else ""
    return "noun" if noun or (two and not adjective) else ("adj" if adjective else "word")


def no_particles(hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """Readings of a word that ends in a seated hamza, as no particle does: ``هنأ`` is no ``هنا``."""
    return tuple(h for h in hits if h.category != "word")


def kind_behind(before: Unit | None, hits: tuple[Hit, ...], auxiliary: frozenset[str]) -> str:
    """The kind of what may be a verb and something else: behind a preposition, a noun or a verb that is no auxiliary it
    is no verb, nor is one of the first person: ``قال حاكم``, ``قالت، اسم مستعار``; behind a preposition that has no
    pronoun a participle is a noun. Behind ``قد`` it is one: ``وقد تحدثا``."""
    if all(h.feats.startswith("participle") for h in hits if h.category == "verb"):
        return "noun" if before is not None and before.kind == "prep" and not before.suffix else "participle"
    if before is not None and before.kind == "rel":
        return "verb"  # ``اللذان توجها``
    alone = before is not None and before.kind == "prep" and not (before.suffix and before.word[0] in GLUED)
    governed = before is not None and (alone or before.kind == "noun" or takes_noun(before, auxiliary))
    governed = governed or all(is_ours(h) for h in hits if h.category == "verb")
    marked = before is not None and any(h.ref == PAST_MARK for h in before.hits)
    accusative = not governed and not marked and any(h.category == "noun" and "acc" in h.feats for h in hits)
    if not governed and (not accusative or (before is not None and before.kind == "group")):
        return "verb"
    return "noun" if any(h.category == "noun" for h in hits) else "adj"


def done_by_two(before: Sequence[Unit], opening: int, hits: tuple[Hit, ...]) -> bool:
    """``إن ترامب والرئيس الفرنسي، إيمانويل ماكرون، تحدثا``: behind two people and a comma a dual is their verb;
    ``opening`` is the first unit of the sentence."""
    n = len(before) - 1
    if n <= opening or before[n].word != _COMMA or not any(h.feats == _BY_TWO and not h.pro for h in hits):
        return False
    while n > opening and (before[n].kind == "group" or before[n].word == _COMMA):
        n -= 1
    return n > opening and n + 2 < len(before) and before[n].word == _AND and before[n - 1].kind == "group"


def takes_noun(unit: Unit, auxiliary: frozenset[str]) -> bool:
    """``عدم``, ``أي``, ``كل``, a verb other than ``كان``: what a noun stands behind, never a verb."""
    if unit.kind == "verb":
        return not unit.suffix and not unit.says(auxiliary)
    return unit.word == _LACK or any(h.ref == "quantifier" for h in unit.hits)


def is_ours(hit: Hit) -> bool:
    """A verb of the first person, which pages use within quotations only."""
    return _OURS in hit.feats


def is_told_that(before: Sequence[Unit]) -> bool:
    """``أضاف أن هدف الاجتماع``: behind ``أن`` of what is said there is no past, but there is behind ``بعد أن``."""
    if not before[:-1] or before[-1].kind != "that" or before[-1].suffix:
        return False
    speaker = before[-2].kind == "group" or before[-2].definite  # ``قال المتحدث إن``
    return speaker or (before[-2].kind == "verb" and not before[-2].says(_ONCE))
