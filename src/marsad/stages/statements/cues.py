"""Where somebody is said to speak: verbs, participles and nouns of speech."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from marsad.layers import Draft, Hit, Unit
from marsad.rulebook import Rulebook
from marsad.stages.statements.complements import Complements, Cue
from marsad.stages.statements.embedding import Embedding
from marsad.stages.statements.mute import Mute
from marsad.stages.statements.particles import ON
from marsad.stages.statements.phrases import Phrases, PhraseWords
from marsad.stages.statements.signs import Signs, describes
from marsad.stages.statements.to_come import ToCome
from marsad.stages.statements.verbs import Entries, entry, homographs, links, speech_nouns, speech_verbs
from marsad.text.tokens import COMMAS

_CONTAINED = frozenset({"في", "ضمن", "فيه", "فيها"})
_WHAT = frozenset({"ما", "مما", "بما"})
_FOR, _ARTICLE, _ADJACENT = "باسم", "ال", 6
_TO = "ل"
_INTO = ("ب", "الي", ON)
_WITHOUT = frozenset({"دون", "بدون"})
_HIS, _HERS, _BE = "ه", "ها", "كان"
_LEADS = ("verb", "participle")
_LEADS_OR_ENDS = frozenset({*_LEADS, "that", "rel", "quote", "punct"})
_NEAR = 16
_PRONOUNS = frozenset({"هو", "هي"})
_OURS = ("1s", "1p")
_JUSSIVE = frozenset({"لم", "لا", "ل", "لما", "ان"})

_MERE = "مجرد"
_THAT = "إن"
_SAY, _SENTENCE, _DAMMA = "قال", 3, "\N{ARABIC DAMMA}"
_ACTIVE = "ى"
_ASKED, _IF, _WHETHER = 8, "اذا", ("عما", "ما")
_REFLEXIVE, _LONG, _FOUR = "ات", ("ا", "ت"), 4
_DENY = "deny"
_KINDS = frozenset({"verb", "participle", "noun"})


class Cues:
    """Finds the cues of a draft that introduce a clause, a quotation or a noun phrase."""

    def __init__(self, rulebook: Rulebook) -> None:
        words = rulebook.words
        self._verbs, self._nouns = speech_verbs(rulebook), speech_nouns(rulebook)
        self._listed = frozenset({*self._verbs, *self._nouns})
        self._homographs = homographs(rulebook)
        self._negation = frozenset(words.get("negation", ()))
        self._containers = rulebook.word_class("said-in")
        self._reports = rulebook.word_class("report-verb")
        self._impersonal = frozenset(words.get("impersonal", ()))
        self._no_speech = rulebook.word_class("no-speech")
        self._media = rulebook.word_class("media")
        self._deeming, self._describing = rulebook.word_class("deeming"), rulebook.word_class("describing")
        self._again, self._entitled = rulebook.word_class("saying-again"), rulebook.word_class("entitled")
        self._texts, self._texts_only = rulebook.word_class("texts"), rulebook.word_class("texts-only")
        self._mute, self._of_age = Mute.of(rulebook), rulebook.word_class("of-age")
        self._sources = frozenset(words.get("source-mark", ()))
        self._embedding, self._to_come = Embedding.of(rulebook), ToCome.of(rulebook)
        self._phrase_words, self._signs = PhraseWords.of(rulebook), Signs.of(rulebook, self._nouns)
        self._passive = rulebook.word_class("passive-before-preposition")
        self._ascribing, self._being = rulebook.word_class("ascribing"), rulebook.word_class("auxiliary")

    def of(self, draft: Draft) -> Iterator[Cue]:
        """Cues, headlines left out: those with content of their own as the page has them, then those before colons."""
        complements = Complements(draft, self.entries, self._signs)
        phrases = Phrases(draft, self._phrase_words)
        listed = draft.saying(self._listed)
        taken: set[int] = set()
        telling: set[int] = set()
        for s, sentence in enumerate(draft.sentences):
            if sentence.label != "body":
                continue
            for n in listed[bisect_left(listed, sentence.first) : bisect_left(listed, sentence.last)]:
                unit = draft.units[n]
                if unit.kind not in _KINDS or unit.depth or not self._is_listed(unit) or not self._may_speak(draft, n):
                    continue
                for cue in self._at(draft, s, n, complements, phrases, taken):
                    taken.add(cue.quote)
                    telling.add(s)
                    yield cue
        yield from self._behind_colons(draft, taken, telling)

    def _at(
        self, draft: Draft, s: int, n: int, complements: Complements, phrases: Phrases, taken: set[int]
    ) -> Iterator[Cue]:
        """The cue at unit n; two of ``«…»، قال الوزير، «…»``, a quotation before the verb and the one it takes."""
        cue = self._cue(draft, s, n, complements, phrases, taken)
        if cue is None or not self._carries(draft, cue):
            return
        parted = draft.units[n].kind == "verb" and draft.units[n - 1].word in COMMAS and cue.content == "quote"
        before = complements.before(s, n, self._entries_at(draft, n), taken) if parted else None
        if before is not None and before.quote != cue.quote:
            yield before
        yield cue

    def _behind_colons(self, draft: Draft, taken: set[int], telling: set[int]) -> Iterator[Cue]:
        """``ولم يخف الوزير غضبه: «…»``: a long quotation behind a colon that no verb of speech has is what he says
        whose verb stands before, where the sentence (``telling`` has the others) reports nothing else."""
        said = self._verbs.get(_SAY, ())
        verb = entry(said, "quote")
        firsts = [sentence.first for sentence in draft.sentences]
        for q, quote in enumerate(draft.quotes if verb else ()):
            n = quote.first - 2
            s = bisect_left(firsts, n) - 1
            if s < 0 or s in telling or q in taken or quote.depth != 1 or not quote.closed:
                continue
            sentence = draft.sentences[s]
            inside = sentence.label == "body" and n < sentence.last and quote.last - quote.first > _SENTENCE
            at = self._told_by(draft, sentence.first, n) if inside and draft.units[n].word == ":" else -1
            if at >= 0 and verb:
                yield Cue(at, verb, -1, q, (at + 1, n), s, "quote")

    def _told_by(self, draft: Draft, first: int, colon: int) -> int:
        """The main verb before a colon; -1 where none is, or where the quotation is what something is called."""
        if any(u.says(self._entitled) for u in draft.units[max(first, colon - 4) : colon]):
            return -1
        before = draft.units[first:colon]
        if any(u.kind in ("that", "rel") for u in before):
            return -1
        verb = next((u.n for u in before if u.kind == "verb" and not u.depth), -1)
        acts = verb >= 0 and (draft.subjects.get(verb, -1) >= 0 or self._is_listed(draft.units[verb]))
        return verb if acts else -1

    def _is_listed(self, unit: Unit) -> bool:
        """Whether rules list the unit's word as one of speech."""
        return unit.says(self._nouns.keys()) if unit.kind == "noun" else bool(self.entries(unit))

    def names_speech(self, unit: Unit) -> bool:
        """Whether a word may be an indefinite noun of speech: ``وعد``."""
        return not unit.suffix and any(h.category == "noun" and h.ref in self._nouns for h in unit.hits)

    def may_deny(self, unit: Unit) -> bool:
        """Whether a word may be a verb that denies, even where it reads as a noun (``نفى`` behind a definite noun)."""
        return any(e.class_ == _DENY for h in unit.hits if h.category == "verb" for e in self._verbs.get(h.ref, ()))

    def _cue(
        self, draft: Draft, s: int, n: int, complements: Complements, phrases: Phrases, taken: set[int]
    ) -> Cue | None:
        verbs = self._entries_at(draft, n)
        if not verbs:
            return self._by_saying(draft, s, n, complements) or self._of_noun(draft, s, n)
        cue = complements.of(s, n, verbs)
        if (cue is None or cue.content == "quote") and draft.units[n - 1].word not in _WHAT:
            phrase = phrases.of(s, n, verbs)
            cue = phrase if cue is None or (phrase and self._embedding.embeds(draft, phrase, cue)) else cue
        if cue is not None and cue.content == "quote" and draft.units[n].says(self._deeming):
            cue = phrases.deemed(s, cue, draft.quotes[cue.quote].first) or cue
        if cue is None and draft.units[n].kind == "verb":
            cue = complements.before(s, n, verbs, taken)
        return cue

    def _may_speak(self, draft: Draft, n: int) -> bool:
        """Not so: ``ويذكر أن``, ``يجب أن``, ``مضيفه`` (his host), the accused, spokesmen."""
        unit = draft.units[n]
        if unit.word in self._no_speech or (unit.word in self._impersonal and draft.subjects.get(n, -1) < 0):
            return False
        if self._is_accused(draft, n) or self._is_spokesman(draft, n):
            return False
        if unit.kind == "verb":
            return self._verb_may_speak(draft, n) and self._is_said(draft, n)
        being = n > 0 and draft.units[n - 1].says(self._being)
        if unit.kind == "participle" and n and describes(draft.units, n):
            return False
        return not (unit.kind == "participle" and (being or draft.article.text[unit.end - 1] == _HIS))

    def _verb_may_speak(self, draft: Draft, n: int) -> bool:
        """Not so: verbs of the first person, what may be a noun where it stands, ``الصور التي تؤكد``."""
        unit, before = draft.units[n], draft.units[n - 1] if n else None
        feats = [h.feats for h in unit.hits if h.category == "verb"]
        if all(map(_is_ours, feats)) or _is_signed(draft, n):
            return False
        if (before is None or before.word not in _JUSSIVE) and all("jussive" in f for f in feats):
            return False
        if before is not None and before.kind in ("noun", "adj") and unit.suffix:
            return False
        if before is not None and before.kind == "rel" and self._is_resumed(draft, n):
            return False
        if before is not None and (before.word in _PRONOUNS or before.word == _MERE) and _is_noun_too(draft, n):
            return False
        if self._is_his(draft, n) or self._is_done(draft, n) or self._mute.describes(draft, n):
            return False
        if unit.says(self._texts_only) and not self._is_of_text(draft, n + 1):
            return False
        if any(u.says(self._of_age) for u in draft.units[n + 1 : n + 3]):
            return False
        return not self._mute.shows(draft, n)

    def _is_of_text(self, draft: Draft, n: int) -> bool:
        """``نص البيان على أن``: the unit is a noun of a text that somebody put out."""
        return n < len(draft.units) and draft.units[n].says(self._texts)

    def _is_said(self, draft: Draft, n: int) -> bool:
        """Not so: ``لم يقل``, ``دون أن يقول``, ``ما قال إنه``, ``سئل``, ``قد يعلن``."""
        before = draft.units[n - 1].word if n else ""
        if (
            self._to_come.is_one(draft, n)
            or _is_asked(draft, n)
            or (before in self._signs.when and _is_suffered(draft, n))
        ):
            return False
        if n > 1 and draft.units[n - 1].kind == "that" and draft.units[n - 2].word in _WITHOUT:
            return False
        if before in _WHAT:
            return n > 1 and draft.units[n - 2].word in self._sources
        return before not in self._negation

    @staticmethod
    def _is_his(draft: Draft, n: int) -> bool:
        """``أبدى الملك شكره``, ``تبحث الحكومة طلب السفارة``: behind the subject of a verb before it what may be a noun
        with a pronoun is one, and so is any where the subject stands right behind its verb."""
        unit = draft.units[n]
        if not any(h.category == "noun" and "acc" not in h.feats for h in unit.hits):
            return False
        first = max(0, n - 4) if unit.suffix else max(0, n - 2)
        acts = (k for k in range(first, n - 1) if draft.subjects.get(k) == n - 1 and draft.units[k].kind == "verb")
        return any(not any(h.ref == _BE for h in draft.units[k].hits) for k in acts)

    @staticmethod
    def _is_done(draft: Draft, n: int) -> bool:
        """``يمكنهم طلب أن``, ``قال إن طلب الوزير``: behind a verb and its object, or ``إن``, what may be a noun is."""
        before = draft.units[n - 1] if n else None
        if before is None or not any(h.category == "noun" for h in draft.units[n].hits):
            return False
        return (before.kind == "verb" and bool(before.suffix)) or draft.article.text[before.start : before.end] == _THAT

    @staticmethod
    def _is_resumed(draft: Draft, n: int) -> bool:
        """``القانون الذي اقترحه``, ``التي صادق عليها``: what the verb of a relative clause says stands before it."""
        unit, behind = draft.units[n], draft.units[n + 1] if n + 1 < len(draft.units) else None
        resumed = behind is not None and behind.kind == "prep" and behind.suffix and behind.word not in _CONTAINED
        return bool(unit.suffix or resumed) or draft.subjects.get(n, -1) < 0

    @staticmethod
    def _is_spokesman(draft: Draft, n: int) -> bool:
        """``ومتحدثة باسم القاعدة``: who speaks for somebody, no way of speaking."""
        unit, behind = draft.units[n], draft.units[n + 1] if n + 1 < len(draft.units) else None
        return unit.kind == "participle" and behind is not None and behind.word == _FOR

    def _is_accused(self, draft: Draft, n: int) -> bool:
        """``تتهم بأنها``, ``أنقرة أبلغت بالضربات``: the verb without anybody it accuses or tells is passive."""
        behind = draft.units[n + 1] if n + 1 < len(draft.units) else None
        passive = draft.units[n].says(self._passive) and not draft.units[n].suffix
        return passive and draft.units[n].kind == "verb" and behind is not None and behind.kind == "prep"

    def _of_noun(self, draft: Draft, s: int, n: int) -> Cue | None:
        """``إعلانه أن``, ``تأكيد الوزير أن``: a noun of speech with its owner, then the clause."""
        unit, units, last = draft.units[n], draft.units, draft.sentences[s].last
        nouns = next((self._nouns[h.ref] for h in unit.hits if h.ref in self._nouns), ()) if unit.kind == "noun" else ()
        k = n + 1
        described = n > 0 and units[n - 1].says(self._describing)  # وصف اتهامات الوزير بأنها باطلة
        if nouns and (described or (unit.suffix and self._is_carried(draft, s, n))):
            return None
        if not nouns or (not unit.suffix and (k >= last or units[k].kind != "group")):
            return None
        k = _past_times(draft, k + (not unit.suffix), last)
        link = units[k].word if k < last and units[k].kind == "prep" else ""
        k += bool(link)
        noun = entry(nouns, "that", link)
        fits = k + 1 < last and units[k].kind == "that" and (not link or link in links(nouns, "that"))
        return Cue(n, noun, k + 1, -1, (n + 1, k), s) if noun and fits else None

    def _by_saying(self, draft: Draft, s: int, n: int, complements: Complements) -> Cue | None:
        """``واكتفى المتحدث بالقول إن``, ``مكتفيا بالقول إن``: a verb that leads to what is said so."""
        units, first = draft.units, draft.sentences[s].first
        saying = next((self._nouns[h.ref] for h in units[n].hits if h.ref in self._nouns), ())
        if not saying or not units[n].word.startswith(_ARTICLE) or entry(saying, "that") is None:
            return None
        k = n - 1 - (units[n - 1].word in _INTO)
        while k > first and units[k].kind not in _LEADS_OR_ENDS and n - k < _NEAR:
            k -= 1
        if units[k].kind not in _LEADS or units[k - 1].word in self._negation or not self._leads_to_saying(draft, k, n):
            return None
        found = complements.of(s, n, saying)
        return msgspec.structs.replace(found, at=k) if found and found.gap[1] - n <= 3 else None

    def _leads_to_saying(self, draft: Draft, verb: int, noun: int) -> bool:
        """``جدد التأكيد``, ``اكتفى بالقول``; not so a verb that has clauses of its own, or nobody who does it."""
        again = draft.units[verb].says(self._again)
        if again or draft.units[noun - 1].word not in _INTO or draft.units[verb].word in self._impersonal:
            return again
        return not any("that" in e.takes for e in self.entries(draft.units[verb]))

    def _is_carried(self, draft: Draft, s: int, n: int) -> bool:
        """``نقلت الوكالة عن مصادر قولها إن``: the verb before is the cue."""
        before = draft.units[max(draft.sentences[s].first, n - _NEAR) : n]
        return any(u.kind == "verb" and u.says(self._reports) for u in before)

    def _carries(self, draft: Draft, cue: Cue) -> bool:
        """A verb that carries others' words needs to say whose (``نقلت … عن``), one that places them, where."""
        refs = {h.ref for h in draft.units[cue.at].hits}
        if refs & self._containers and refs.isdisjoint(self._homographs):
            return self._is_placed(draft, cue.at)
        opens = draft.units[cue.at - 1].kind not in ("verb", "noun", "group")  # وأضاف زيد
        if opens and cue.content != "clause" and not refs & self._reports and _is_suffered(draft, cue.at):
            return False  # تضاف إلى كذا، أُمر بالبقاء
        first, last = cue.gap
        that = last < len(draft.units) and draft.units[last].kind == "that"
        plain = that and draft.units[last - 1].kind != "prep"
        told = cue.content != "phrase" and last - first <= _ADJACENT and plain
        if cue.content == "quote" and self._is_told_by_somebody(draft, cue.at):
            return True
        whose = {draft.units[n].word for n in range(first, last)}
        ascribed = refs & self._ascribing and whose & {_TO, *_INTO}
        return not refs & self._reports or told or "عن" in whose or "لسان" in whose or bool(ascribed)

    def _is_told_by_somebody(self, draft: Draft, at: int) -> bool:
        """``وأورد فلان "…"``: a verb that carries words, of a person who says them himself."""
        subject = draft.subjects.get(at, -1)
        return subject > at and draft.names_somebody(draft.units[subject])

    def _is_placed(self, draft: Draft, at: int) -> bool:
        for u in draft.units[at + 1 : at + 5]:
            if u.word in _CONTAINED:
                return True
            if u.kind in ("noun", "group") and not u.says(self._media):
                return False
        return False

    def _entries_at(self, draft: Draft, n: int) -> Entries:
        """The entries of a unit; ``ورد`` that places nothing is ``و`` and ``رد``."""
        found = self.entries(draft.units[n])
        other = next((self._homographs[h.ref] for h in draft.units[n].hits if h.ref in self._homographs), ())
        return other if found and other and not self._is_placed(draft, n) else found

    def entries(self, unit: Unit) -> Entries:
        """Entries of the speech verb that this unit may be, participles (``مشيرا``) included."""
        if unit.kind not in ("verb", "participle"):
            return ()
        for hit in unit.hits:
            listed = hit.category == "verb" and hit.ref in self._verbs and not _is_ours(hit.feats)
            if listed and (unit.kind == "verb" or _is_circumstance(unit, hit)):
                return self._verbs[hit.ref]
        return ()


def _past_times(draft: Draft, n: int, last: int) -> int:
    """The unit behind times, also between commas: ``بإعلان الرئيس، أمس الأحد، أن``."""
    units, k = draft.units, n
    while k < last and (units[k].kind == "time" or units[k].word in COMMAS):
        k += 1
    return k if any(u.kind == "time" for u in units[n:k]) else n


def _is_asked(draft: Draft, n: int) -> bool:
    """``سئل عما إذا كانت واشنطن تقول إن``: what somebody is asked about nobody has said."""
    for k in range(n - 1, max(n - _ASKED, 0), -1):
        if draft.units[k].kind == "punct":
            return False
        if draft.units[k].word == _IF and draft.units[k - 1].word in _WHETHER:
            return True
    return False


def _is_signed(draft: Draft, n: int) -> bool:
    """``وتُتهم``: the sign that makes a present passive, but for verbs whose active has it too (``يُعلن``)."""
    unit = draft.units[n]
    signed = draft.article.text[unit.start + 1 : unit.end].startswith(_DAMMA)
    verbs = [h for h in unit.hits if h.category == "verb"]
    long = all(h.ref.startswith(_REFLEXIVE) or (h.ref[0] in _LONG and len(h.ref) > _FOUR) for h in verbs)
    return signed and bool(verbs) and long and all(h.feats.startswith("present") for h in verbs)


def _is_suffered(draft: Draft, n: int) -> bool:
    """``عندما سئل``, ``أُمر بكذا``: a verb that says what was done to somebody, by its form or its vowel sign."""
    feats = [h.feats for h in draft.units[n].hits if h.category == "verb"]
    past = all(f.startswith("past") for f in feats if not f.endswith("1s"))
    signed = past and draft.article.text[draft.units[n].start + 1 : draft.units[n].end].startswith(_DAMMA)
    active = draft.article.text[: draft.units[n].end].endswith(_ACTIVE)  # دعى
    return bool(feats) and (signed or (not active and all("passive" in f.split() for f in feats)))


@lru_cache(maxsize=1024)
def _is_ours(feats: str) -> bool:
    """A form of the first person, whatever its mood."""
    return any(form in feats.split() for form in _OURS)


def _is_noun_too(draft: Draft, n: int) -> bool:
    """``وهو أمر``, ``هو رفض إيران``: behind a pronoun what may be a noun is one, but for ``هو كتب أن``."""
    told = n + 1 < len(draft.units) and draft.units[n + 1].kind == "that"
    return not told and any(h.category == "noun" for h in draft.units[n].hits)


def _is_circumstance(unit: Unit, hit: Hit) -> bool:
    """An indefinite accusative participle (``مشيرا``, ``مؤكدة``, ``موضحين``) says how somebody spoke; that of a verb
    in ``ه`` (``منوها``) looks like one with a pronoun."""
    accusative = "acc" in hit.feats or (unit.suffix == _HERS and hit.ref.endswith(_HIS))
    return accusative or "f sg" in hit.feats or unit.word.endswith("ين")
