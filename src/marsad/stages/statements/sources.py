"""Attribution without a verb of its own (``بحسب``, ``وفقا لـ``, ``حسبما أفاد``) before, behind or inside a report."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec

from marsad.layers import Draft, Sentence, Unit
from marsad.rulebook import Rulebook
from marsad.stages.statements.particles import BUT, IN, ON, THAT_IS
from marsad.stages.statements.verbs import speech_verbs
from marsad.text.tokens import COMMAS

_EXTENT = "حد"
_THEREIN = ("فيه", "فيها")
_AS = ("كما", "ما")
_FEW, _OF = 3, ("عن", "الي", "ب", ON)
_AHEAD, _NAME_NEAR = 14, 6
_MOUTHS = frozenset({"person", "organisation", "outlet", "group", "state"})
_TRAIL = 9
_OPENING = 3
_ENOUGH = 4
_AND, _HAS = "و", "قد"
_SO = ("ف", "فقد")
_SAYING = frozenset({"verb", "participle", "that", "quote"})
_ROW = frozenset({"group", "punct", "conj", "time"})
_FROM, _NEAR = "عن", 3


class Source(msgspec.Struct, frozen=True):
    """An attribution: its mark, who is named, the units of the content on either side of it, and ``through`` whom it
    came."""

    at: int
    end: int
    who: tuple[str, ...]
    first: int
    last: int
    sentence: int
    through: tuple[str, ...] = ()


class Sources:
    """Finds attributions; the marks stand in ``lexicon/discourse.yaml`` under ``source-mark``."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._marks = frozenset(rulebook.words.get("source-mark", ()))
        self._speech = rulebook.word_class("speech-noun")
        self._outlets = rulebook.word_class("speaking-outlet")
        self._people = rulebook.word_class("person-noun")
        speech = speech_verbs(rulebook)
        self._verbs = frozenset(speech)
        self._stating = frozenset(verb for verb, ways in speech.items() if any(e.class_ == "state" for e in ways))
        self._telling = self._marks | self._verbs | {_EXTENT}
        self._carrying = rulebook.word_class("report-verb")
        self._meanwhile = rulebook.word_class("meanwhile")

    def of(self, draft: Draft, cues: set[int], named: Callable[[int], tuple[str, ...]]) -> Iterator[Source]:
        """Attributions of the body in the order of the page; ``cues`` are verbs with content of their own."""
        for s, sentence in enumerate(draft.sentences):
            if sentence.label == "body" and not self._telling.isdisjoint(sentence.said):
                for n in range(sentence.first, sentence.last):
                    unit = draft.units[n]
                    marked = unit.word in self._marks or (unit.word == _EXTENT and _is_in_words_of(draft, n))
                    if not (marked or unit.kind == "verb") or unit.depth or unit.aside:
                        continue
                    if marked or self._trails(draft, sentence, n, cues):
                        source = self._source(draft, s, sentence, n, named)
                        if source:
                            yield source
                            break

    def _trails(self, draft: Draft, sentence: Sentence, n: int, cues: set[int]) -> bool:
        """A verb of speech behind what was said: ``، كما أعلنت الوزارة.``"""
        unit, subject = draft.units[n], draft.subjects.get(n, -1)
        if n in cues or subject <= n or not unit.says(self._verbs):
            return False
        if unit.suffix and draft.units[n - 1].word not in _AS:
            return False  # ، أخطرها تنظيم
        if self._closes_with_outlet(draft, sentence, n):
            return True
        if not any(u.kind in _SAYING for u in draft.units[sentence.first : n]):
            return False  # وردا على أسئلة الصحافة، اقترح فلان تغييرا
        k = n - 1 - (draft.units[n - 1].word in _AS)
        k -= draft.units[k].word == ON and k < n - 1
        behind = draft.units[subject + 1] if subject + 1 < len(draft.units) else None
        done = behind is not None and behind.kind == "noun" and not behind.says(self._people)
        if done and draft.units[subject].kind == "group":
            return False
        if k - sentence.first < _FEW or (behind is not None and behind.kind == "prep" and behind.word in _OF):
            return False
        parted = draft.units[k].word in COMMAS or (
            draft.units[n - 1].word == _AS[0] and unit.says(self._stating) and _is_said_alone(behind)
        )
        return parted and sentence.last - subject <= _TRAIL

    def _closes_with_outlet(self, draft: Draft, sentence: Sentence, n: int) -> bool:
        """``… تقول الصحيفة.``: a present of speech and its outlet, with nothing behind."""
        units, subject = draft.units, draft.subjects[n]
        named = units[subject]
        outlet = units[n + 1].says(self._outlets) or (
            named.kind == "group" and any(draft.actors[a].kind == "outlet" for a in draft.resolved.get(named.ref, ()))
        )
        present = all(h.feats.startswith("present") for h in units[n].hits if h.category == "verb")
        behind = units[subject + 1 : sentence.last]
        return outlet and present and all(u.kind in ("group", "adj", "punct") for u in behind)

    def _source(
        self, draft: Draft, s: int, sentence: Sentence, at: int, named: Callable[[int], tuple[str, ...]]
    ) -> Source | None:
        who, end = self._named(draft, sentence, at, named)
        said = next((n for n in range(end, min(end + _NEAR, sentence.last)) if draft.units[n].word == _FROM), 0)
        if said and any(u.says(self._carrying) for u in draft.units[at:end]):
            quoted, behind = self._named(draft, sentence, said, named)
            source = _placed(draft, s, sentence, at, quoted, behind, self._people, self._meanwhile)
            return msgspec.structs.replace(source, through=who) if source else None
        return _placed(draft, s, sentence, at, who, end, self._people, self._meanwhile)

    def _named(
        self, draft: Draft, sentence: Sentence, at: int, named: Callable[[int], tuple[str, ...]]
    ) -> tuple[tuple[str, ...], int]:
        """Who is named behind the mark, and the unit behind him; a comma or what cannot speak ends the search."""
        first = at + 1 + _is_in_words_of(draft, at)
        for n in range(first, min(at + _AHEAD, sentence.last)):
            unit = draft.units[n]
            if unit.kind == "group":
                unnamed = draft.groups[unit.ref].kind == "people" and not draft.article.text.startswith(
                    "ال", unit.start
                )
                if unnamed and _and_a_body(draft, n):
                    continue
                name = _name_behind(draft, n)
                found = () if unnamed else _row(draft, name)
                return (found if found and draft.actors[found[0]].kind in _MOUTHS else ()), name + 1
            if unit.kind == "noun" and (found := named(n)):
                return found, n + 1
            if unit.kind == "noun" and _and_a_body(draft, n):
                continue
            if unit.kind == "noun" and not unit.says(self._speech):
                break
            if unit.kind == "rel" or unit.word in _SO or (unit.kind == "punct" and not unit.aside):
                break
        return (), at


def _is_said_alone(behind: Unit | None) -> bool:
    """``وصل الوفد كما أكد الوزير.``: nothing but when, where or to whom stands behind who says so."""
    return behind is None or behind.kind in ("punct", "time") or behind.word in (IN, "ل")


def _name_behind(draft: Draft, n: int) -> int:
    """``المندوب العام للمهرجان فلان``: an office that nobody is known to hold, whoever is named behind it has it; else
    the unit n itself."""
    unit = draft.units[n]
    if draft.groups[unit.ref].kind != "office" or draft.resolved.get(unit.ref):
        return n
    for u in draft.units[n + 1 : n + _NAME_NEAR]:
        if u.kind == "group":
            return u.n if draft.names_somebody(u) else n
        if u.kind not in ("noun", "adj", "prep") or u.suffix:
            return n
    return n


def _placed(
    draft: Draft,
    s: int,
    sentence: Sentence,
    at: int,
    who: tuple[str, ...],
    end: int,
    people: frozenset[str],
    meanwhile: frozenset[str],
) -> Source | None:
    """The attribution with its content; ``people`` are nouns that say who one is, ``meanwhile`` words behind which
    another matter stands; nothing where nobody is named."""
    if not who:
        return None
    if at - sentence.first <= _OPENING:
        first = _behind(draft, sentence, end, who, people)
        if draft.units[first].word in _OF and any(u.kind == "verb" for u in draft.units[sentence.first : at]):
            return None  # وشدد، بحسب الوكالة، على أهمية كذا
        if first and _is_set_in(draft, sentence, at):
            return Source(at, end, who, sentence.first + (draft.units[sentence.first].kind == "conj"), sentence.last, s)
        return Source(at, end, who, first, sentence.last, s) if first else None
    rest = _behind(draft, sentence, end, who, people)
    if not rest and _runs_on(draft, sentence, at, end):
        return Source(at, end, who, _main_clause(draft, sentence, sentence.last), sentence.last, s)
    if rest and draft.units[at - 1].kind == "conj" and draft.units[at - 2].word in COMMAS:
        return Source(at, end, who, rest, sentence.last, s)
    short = _FEW - 1 if rest and draft.units[rest].kind == "prep" else _ENOUGH
    goes_on = rest and sentence.last - rest > short and draft.units[rest - 1].word != _AND
    goes_on = goes_on and not all(u.kind in _ROW for u in draft.units[rest : sentence.last])
    goes_on = goes_on and not _only_adds(draft, sentence, at, rest)
    goes_on = goes_on and not _turns(draft, rest, meanwhile) and not _is_apposed(draft, rest, sentence.last, people)
    last = sentence.last if goes_on else _mark_start(draft, at)
    first = _main_clause(draft, sentence, last)
    return Source(at, end, who, first, last, s)


def _is_set_in(draft: Draft, sentence: Sentence, at: int) -> bool:
    """``يزور الرئيس، بحسب مكتبه، ثلاث دول``: the attribution stands behind the verb and its subject."""
    opening = draft.units[sentence.first : at]
    return draft.units[_mark_start(draft, at) - 1].word in COMMAS and any(u.kind == "verb" for u in opening)


def _runs_on(draft: Draft, sentence: Sentence, at: int, end: int) -> bool:
    """``كان الهجوم بحسب الوكالة قد أدى``: no comma parts the attribution from what is said, on either side of it."""
    before = draft.units[_mark_start(draft, at) - 1]
    behind = end + (draft.units[end].kind == "quote") if end < sentence.last else end
    plain = before.kind != "punct" and not before.aside and sentence.last - behind > _ENOUGH
    return plain and draft.units[behind].kind in ("part", "prep")


def _mark_start(draft: Draft, at: int) -> int:
    """The unit that an attribution begins with: ``كما``, ``بحسبما`` and ``على ما`` lead to its verb or mark."""
    at -= draft.units[at - 1].word in _AS or _is_glued(draft, at) or _is_in_words_of(draft, at)
    at -= draft.units[at - 1].word == THAT_IS
    return at - (draft.units[at].word in _AS and draft.units[at - 1].word == ON)


def _is_in_words_of(draft: Draft, n: int) -> bool:
    """``على حد قول الوزير``, ``على حد تعبيره``."""
    return n > 0 and draft.units[n].word == _EXTENT and draft.units[n - 1].word == ON


def _turns(draft: Draft, n: int, meanwhile: frozenset[str]) -> bool:
    """``… بحسب دمشق، في حين تحدث آخر``, ``، معتبرا أن``: what follows is another matter."""
    if draft.units[n].kind == "participle":
        return True
    return draft.units[n].word in meanwhile or (draft.units[n].word == IN and draft.units[n + 1].word in meanwhile)


def _is_apposed(draft: Draft, first: int, last: int, people: frozenset[str]) -> bool:
    """``، كما قال فلان، مدير أحد المكاتب في المدينة.``: who the one named is, nothing that he says."""
    behind = draft.units[first:last]
    person = behind[0].says(people)
    return person and not any(u.kind in ("verb", "participle", "that", "quote") for u in behind)


def _only_adds(draft: Draft, sentence: Sentence, at: int, rest: int) -> bool:
    """``غادر الوفد، كما قال فلان، كبير المفاوضين.``: what follows says no more where the clause was whole before."""
    said = any(u.kind == "verb" for u in draft.units[sentence.first : at])
    behind = draft.units[rest : sentence.last]
    return said and draft.units[at].kind == "verb" and not any(u.kind in _SAYING for u in behind)


def _is_glued(draft: Draft, at: int) -> bool:
    """``بحسبما``: the preposition before the mark is a part of it."""
    before = draft.units[at - 1]
    return before.kind == "prep" and before.end == draft.units[at].start


def _main_clause(draft: Draft, sentence: Sentence, last: int) -> int:
    """The unit that the content before an attribution begins with: behind ``، لكن`` if that opens its last clause."""
    for n in range(last - _ENOUGH, sentence.first, -1):
        unit = draft.units[n]
        if unit.word.startswith(BUT) and not unit.depth and draft.units[n - 1].word in COMMAS:
            return n + (unit.word in BUT)
        joined = draft.units[n - 1].word == _AND and draft.units[n - 2].word in COMMAS
        if unit.word == _HAS and not unit.depth and joined:
            return n + 1
    first = sentence.first + (draft.units[sentence.first].kind == "conj")
    meanwhile = draft.units[first].kind == "part" and draft.units[first + 1].word in COMMAS
    return first + 2 * meanwhile


def _behind(draft: Draft, sentence: Sentence, end: int, who: tuple[str, ...], people: frozenset[str]) -> int:
    """The unit behind the comma, ``فإن`` or ``فقد`` that ends the attribution; 0 where nothing follows."""
    for n in range(end, min(end + _TRAIL, sentence.last)):
        unit = draft.units[n]
        leads = n + 1 < sentence.last and draft.units[n + 1].kind == "that"
        therein = n + 1 < len(draft.units) and draft.units[n + 1].word in _THEREIN
        told = draft.units[n - 1].kind == "group" or (draft.units[n - 1].kind == "noun" and bool(unit.suffix))
        put_out = unit.kind == "verb" and told and not therein
        joins = unit.kind == "conj" and unit.word not in _SO
        if (unit.kind in ("rel", "verb") and not put_out) or (joins and not leads):
            return 0
        if unit.word in COMMAS or unit.word in _SO or unit.kind == "that":
            first = n + 1
            if (
                first + 1 < sentence.last
                and draft.units[first].kind == "time"
                and draft.units[first + 1].word in COMMAS
            ):
                continue  # وفقا للمرصد، الثلاثاء، فيما قتل آخرون
            first = _past_title(draft, first, sentence.last, who, people)
            while first < sentence.last and draft.units[first].kind in ("conj", "that"):
                first += 1
            return first if first + 1 < sentence.last else 0
        if unit.kind == "punct":
            return 0
    return 0


def _past_title(draft: Draft, first: int, last: int, who: tuple[str, ...], people: frozenset[str]) -> int:
    """``وبحسب فلان، مدير المركز، فإن``, ``وبحسب المدير، فلان، فإن``: the unit behind what the one named is or his name,
    where a comma or ``فإن`` ends it; else unit ``first`` itself."""
    if first >= last:
        return first
    title = draft.units[first]
    said = title.says(people) or draft.group_kind(title) == "office" or draft.resolved.get(title.ref, ()) == who
    if title.kind not in ("noun", "group") or not said or draft.units[first - 1].word not in COMMAS:
        return first
    for n in range(first + 1, min(first + _AHEAD, last - 1)):
        u = draft.units[n]
        if u.word in COMMAS or (u.word in _SO and draft.units[n - 1].word not in COMMAS):
            return n + 1
        if u.kind in _SAYING or u.kind == "rel":
            return first
    return first


def _and_a_body(draft: Draft, n: int) -> bool:
    """``مسؤولون ومكتب الرئيس``: behind people nobody names stands a body; not so ``مصادر يمنية وإماراتية``."""
    joined = draft.units[n + 1 : n + 3]
    if len(joined) < 2 or joined[0].word != _AND:
        return False
    return joined[1].kind == "noun" or (
        joined[1].kind == "group" and draft.groups[joined[1].ref].kind not in ("nationality", "people")
    )


def _row(draft: Draft, n: int) -> tuple[str, ...]:
    """The actors of a group and of those that ``و`` joins to it."""
    found = list(draft.resolved.get(draft.units[n].ref, ()))
    while found and n + 2 < len(draft.units) and draft.units[n + 1].word == "و" and draft.units[n + 2].kind == "group":
        n += 2
        found.extend(draft.resolved.get(draft.units[n].ref, ()))
    return tuple(dict.fromkeys(found))
