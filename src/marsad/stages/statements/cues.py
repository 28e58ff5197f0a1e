"""Where somebody is said to speak: verbs, participles and nouns of speech."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from marsad.layers import Draft, Unit
from marsad.rulebook import Rulebook
from marsad.rulebook.schema import SpeechVerb
from marsad.stages.statements.complements import Complements, Cue
from marsad.text.fold import fold_word

_CONTAINED = frozenset({"في", "ضمن", "فيه", "فيها"})


class Cues:
    """Finds the cues of a draft that introduce a clause or a quotation."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._verbs = speech_verbs(rulebook)
        self._nouns = {fold_word(v.noun): v for v in rulebook.speech if v.noun and "that" in v.takes}
        self._negation = frozenset(rulebook.words.get("negation", ()))
        self._containers = frozenset(map(fold_word, rulebook.classes.get("said-in", ())))
        self._reports = frozenset(map(fold_word, rulebook.classes.get("report-verb", ())))
        self._impersonal = frozenset(rulebook.words.get("impersonal", ()))

    def of(self, draft: Draft) -> Iterator[Cue]:
        """Cues in the order of the page, headlines left out."""
        complements = Complements(draft, lambda unit: self.verb_at(unit) is not None)
        for s, sentence in enumerate(draft.sentences):
            if sentence.label != "body":
                continue
            for n in range(sentence.first, sentence.last):
                if draft.units[n].depth or self._is_impersonal(draft, n) or self._is_denied(draft, n):
                    continue
                verb = self.verb_at(draft.units[n])
                cue = complements.of(s, n, verb) if verb else self._of_noun(draft, s, n)
                if cue and self._carries(draft, cue):
                    yield cue

    def _of_noun(self, draft: Draft, s: int, n: int) -> Cue | None:
        """``إعلانه أن``, ``تأكيد الوزير أن``: a noun of speech with its owner, then the clause."""
        unit = draft.units[n]
        noun = next((self._nouns[h.ref] for h in unit.hits if h.ref in self._nouns), None) if unit.kind == "noun" else None
        if noun is None:
            return None
        k = n + 1
        if not unit.suffix:
            if k >= len(draft.units) or draft.units[k].kind != "group":
                return None
            k += 1
        while k < draft.sentences[s].last and draft.units[k].kind in ("time", "prep"):
            k += 1
        if k + 1 >= draft.sentences[s].last or draft.units[k].kind != "that":
            return None
        return Cue(n, noun, k + 1, -1, (n + 1, k), s)

    def _carries(self, draft: Draft, cue: Cue) -> bool:
        """A verb that carries others' words needs to say whose (``نقلت … عن``), one that places them, where."""
        refs = {h.ref for h in draft.units[cue.at].hits}
        if refs & self._containers:
            return any(draft.units[n].word in _CONTAINED for n in range(*cue.gap))
        return not refs & self._reports or any(draft.units[n].word == "عن" for n in range(*cue.gap))

    def _is_impersonal(self, draft: Draft, n: int) -> bool:
        """``ويذكر أن``: nobody in particular says so."""
        return draft.units[n].word in self._impersonal and draft.subjects.get(n, -1) < 0

    def _is_denied(self, draft: Draft, n: int) -> bool:
        """``لم يقل``: what was not said is no report."""
        return n > 0 and draft.units[n].kind == "verb" and draft.units[n - 1].word in self._negation

    def verb_at(self, unit: Unit) -> SpeechVerb | None:
        """The speech verb that this unit may be, participles (``مشيرا``) included."""
        if unit.kind not in ("verb", "participle"):
            return None
        for hit in unit.hits:
            if hit.category == "verb" and hit.ref in self._verbs:
                verb = self._verbs[hit.ref]
                if unit.kind == "verb" or _is_circumstance(unit, hit.feats):
                    return verb
        return None


def _is_circumstance(unit: Unit, feats: str) -> bool:
    """An indefinite accusative participle (``مشيرا``, ``مؤكدة``, ``موضحين``) says how somebody spoke."""
    return "acc" in feats or "f sg" in feats or unit.word.endswith("ين")


def speech_verbs(rulebook: Rulebook) -> dict[str, SpeechVerb]:
    """Speech verbs by folded past, the entries of one verb taken together; verbs that carry words count too."""
    found: dict[str, SpeechVerb] = {}
    for verb in rulebook.speech:
        key = fold_word(verb.verb)
        old = found.get(key)
        if verb.verb and old:
            takes = tuple(dict.fromkeys((*old.takes, *verb.takes)))
            found[key] = msgspec.structs.replace(old, takes=takes, links=(*old.links, *verb.links))
        elif verb.verb:
            found[key] = verb
    for name in (*rulebook.classes.get("report-verb", ()), *rulebook.classes.get("said-in", ())):
        found[fold_word(name)] = SpeechVerb(verb=name, takes=("that", "quote"))
    return found
