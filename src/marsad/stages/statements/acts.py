"""What ends a report though it reports nothing by itself: another act of whoever speaks, the main clause behind one
that the cue stands in, the turn of somebody else."""

from __future__ import annotations

from marsad.layers import Draft, Unit
from marsad.stages.statements.complements import Cue
from marsad.stages.statements.ends import Ends
from marsad.stages.statements.particles import BEFORE_VERBS, THAT, WHILE, unit_at
from marsad.text.tokens import COMMAS

_AND, _HAS, _SO, _UNTIL = "و", ("قد", "فقد"), "ف", "حتي"
_WHILE_SAYING = frozenset({"اذ", "بينما", "فيما", "عندما", "حينما", "لما"})
_WHAT, _THAT, _ALSO, _PARTICIPLE = "ما", "ان", "كما", "م"
_ACCUSATIVE = {"m": "ا", "f": "ه"}


def acts(draft: Draft, cue: Cue, n: int, ends: Ends) -> bool:
    """Whether unit n opens another act than the cue's."""
    u = draft.units[n]
    if u.kind == "participle" or (u.kind == "word" and _looks_like_one(u, draft.units[cue.at])):
        return _does_besides(draft, cue, n, ends)
    if u.kind == "that":
        relative = cue.content == "phrase" and draft.units[cue.at - 1].kind == "rel"
        return relative and draft.units[n - 1].word in COMMAS
    return u.word in WHILE and _says_meanwhile(draft.units, n, ends)


def is_under(units: tuple[Unit, ...], ends: Ends) -> bool:
    """``وفي الوقت الذي تنفي فيه``, ``بعد إعلان التحالف أنه``, ``وبينما أكد الوزير أن``, ``وما إن أعلن``: a sentence up
    to its cue opens with a clause that the cue stands in, the main one follows."""
    *opening, cue = units
    opening = opening[bool(opening) and opening[0].kind == "conj" :]
    words = [u.word for u in opening]
    if words[:2] == [_WHAT, _THAT] or (words[:1] and words[0] in _WHILE_SAYING and len(words) == 1):
        return True
    if any(u.kind in ("verb", "punct", "that") for u in opening):
        return False
    leads = bool(opening) and cue.kind == "noun" and opening[0].word in ends.words.before_main_clause
    return leads or any(u.kind == "rel" for u in opening)


def is_main(units: tuple[Unit, ...], n: int, ends: Ends) -> bool:
    """``…، تصاعدت التكهنات``, ``…، فقد طالب``, ``… حتى انهالت``: a verb with its subject, right behind a comma."""
    u, before, behind = units[n], units[n - 1], unit_at(units, n + 1)
    if u.word == _UNTIL:
        return behind is not None and behind.kind in ("verb", "word")
    if u.word in _HAS and (before.word in COMMAS or before.word == _SO):
        return u.word != _HAS[0] or before.word == _SO
    stated = ends.has_subject(n) or (behind is not None and behind.kind == "noun" and not behind.suffix)
    return u.kind == "verb" and before.word in COMMAS and stated


def _does_besides(draft: Draft, cue: Cue, n: int, ends: Ends) -> bool:
    """``قالت إنها لا تستبعد شيئا، ملقية باللوم``: what whoever speaks does too, where nobody else is told of."""
    units = draft.units
    if units[cue.at].kind == "participle" and units[n - 1].word == _AND and units[n].kind == "participle":
        return ends.tells(n) and ends.may_be_his(cue.at, n)  # معترفا بكذا وواعدا بكذا
    himself = cue.first > 0 and units[cue.first - 1].kind == "that" and units[cue.first - 1].word != _THAT
    plain = cue.content == "phrase" and not any(u.kind in ("rel", "verb", "that") for u in units[cue.first : n])
    if units[n - 1].word not in COMMAS or not (himself or plain):
        return False
    return ends.may_be_his(cue.at, n) and all(h.category == "verb" for h in units[n].hits)


def _looks_like_one(u: Unit, cue: Unit) -> bool:
    """``ملقيا``, ``ملقية``: a word nobody knows with the form of a participle, of the cue's gender."""
    form = _ACCUSATIVE.get(cue.verb_gender)
    return form is not None and not u.hits and u.word.startswith(_PARTICIPLE) and u.word.endswith(form)


def _says_meanwhile(units: tuple[Unit, ...], n: int, ends: Ends) -> bool:
    """``تحطمت الطائرة فيما ذكرت صحيفة أن``: another's report, which no comma parts."""
    k = n + 1 + (n + 1 < len(units) and units[n + 1].word in BEFORE_VERBS)
    return k < len(units) and units[k].kind == "verb" and ends.is_cue(k) and ends.has_subject(k)


def goes_on_surely(units: tuple[Unit, ...], n: int, ends: Ends) -> bool:
    """``، وقال شاهد رأى السفينة إن``: behind a comma and ``و`` a past of speech with its subject,
    whatever it leads to."""
    u = units[n]
    joined = (units[n - 1].word == _AND and units[n - 2].word in COMMAS) or units[n - 1].word == _ALSO
    told = u.kind == "verb" and not u.suffix and joined
    past = told and all(h.feats.startswith("past") for h in u.hits if h.category == "verb")
    behind = unit_at(units, n + 1)
    if u.kind == "verb" and units[n - 1].word == _ALSO and ends.tells(n) and behind is not None and behind.word in THAT:
        return True  # ، كما كشف ذلك تحقيق
    if past and u.says(ends.words.describing) and units[n - 1].word == _ALSO and units[n - 2].word in COMMAS:
        return True  # ، كما وصف الاتفاق بأنه
    named = ends.has_subject(n) or (behind is not None and behind.kind == "noun" and not _is_object(behind))
    return past and ends.surely_tells(n) and named and (behind is None or behind.word not in THAT)


def _is_object(u: Unit) -> bool:
    """``أعد تسجيلا``, ``أعلن موقفه``."""
    return bool(u.suffix) or any("acc" in h.feats for h in u.hits)
