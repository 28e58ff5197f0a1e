"""Whether a quotation is only a part of the noun phrase behind a verb: ``شدد على ضرورة "وقف القتال"``."""

from __future__ import annotations

from marsad.layers import Draft, Unit
from marsad.rulebook.classes import WordClasses
from marsad.stages.statements.complements import Cue

_AT, _ARTICLE, _QUANTIFIER, _ACCUSATIVE = "ب", "ال", "quantifier", "ا"
_GOVERNING = frozenset({"noun", "prep", "adj"})


class Embedding(WordClasses, frozen=True):
    """Where something is said (``صفحة``), what is told of (``وجود``, ``ضرورة``), nouns of people."""

    media: frozenset[str]
    told_of: frozenset[str]
    person_noun: frozenset[str]

    def embeds(self, draft: Draft, phrase: Cue, quoted: Cue) -> bool:
        """Whether the quotation belongs to the phrase; not so ``كتب على صفحته "…"``, ``صرح بمكان كذا "…"``."""
        quote, link, opener = draft.quotes[quoted.quote], draft.units[phrase.first - 1], draft.units[phrase.first]
        before = draft.units[quote.first - 2]
        if not (opener.kind == "noun" or _is_any(opener)) or opener.says(self.media) or phrase.first >= quote.first - 1:
            return False
        if link.kind != "prep":
            told = any(u.says(self.media) for u in draft.units[phrase.first : quote.first - 1])
            leads = opener.n == before.n - 1 and before.kind == "prep"  # أكد العزم على "…"
            return before.kind in _GOVERNING and not told and self._is_object(draft, phrase.at, opener, leads)
        return not (link.word == _AT and phrase.verb.class_ == "state") and before.kind != "punct"

    def _is_object(self, draft: Draft, verb: int, opener: Unit, leads: bool) -> bool:
        """``أكد الرئيس إدانة "…"``, ``أكد ضرورة "…"``: a noun that names nobody, without the article or leading to the
        quotation, behind the subject or one that is often told of."""
        if (opener.word.startswith(_ARTICLE) and not leads) or opener.says(self.person_noun):
            return False
        if opener.word.endswith(_ACCUSATIVE) and any("acc" in h.feats for h in opener.hits):
            return False  # أكد مجددا "…"
        subject = draft.subjects.get(verb, -1)
        known = verb < subject < opener.n and draft.units[subject].kind == "group"
        return known or opener.says(self.told_of) or bool(opener.suffix)


def _is_any(unit: Unit) -> bool:
    """``من أي "عمل متهور" هناك``."""
    return any(h.ref == _QUANTIFIER for h in unit.hits)
