"""The page's own remarks on what was reported, which end it."""

from __future__ import annotations

from marsad.layers import Unit
from marsad.stages.statements.ends import Ends
from marsad.stages.statements.particles import (
    BEFORE_VERBS,
    BUT,
    DID_NOT,
    FROM,
    IN,
    NOT_IN_TIME,
    ON,
    THAT,
    THAT_IS,
    WHERE,
    WHICH,
    WITHOUT,
    unit_at,
)
from marsad.text.tokens import COMMAS

_EXTENT, _MEANWHILE, _TIME, _THE_TIME = "حد", "حين", "وقت", "الوقت"
_BEFORE, _AFTER, _SINCE = "قبل", "بعد", ("بعدما", "قبلما")
_NEAR = 7
_EXCEPT = ("الا", "غير", "بيد")
_POINTING, _STEP, _TO = "اشاره", "خطوه", "الي"


def leaves_open(units: tuple[Unit, ...], n: int, disclosing: frozenset[str]) -> bool:
    """``، دون أن يحدد موعدا``, ``، من دون توضيح ذلك``, ``، لكنه لم يقدم دليلا``: the page on what is not said."""
    k = n + 1 + (units[n].word == FROM)
    without = k <= len(units) and units[k - 1].word in WITHOUT
    but = (
        units[n].word.startswith(BUT) and (behind := unit_at(units, n + 1)) is not None and behind.word in BEFORE_VERBS
    )
    except_that = units[n].word in _EXCEPT and n + 1 < len(units) and units[n + 1].kind == "that"
    if (units[n].word in BUT or except_that) and (silent := _silent(units, n)):
        return silent.says(disclosing)
    told = unit_at(units, k + (but or (k < len(units) and units[k].kind == "that")))
    return (without or but) and told is not None and told.says(disclosing)


def without_saying(units: tuple[Unit, ...], n: int, ends: Ends) -> bool:
    """``، من دون أن يستبعد كذا``, ``، ولم يستبعد كذا``: whoever speaks on what he does not say."""
    k = n + 1 + (units[n].word == FROM)
    without = k < len(units) and units[k - 1].word in WITHOUT and units[k].kind == "that"
    if without:
        return k + 1 < len(units) and ends.tells(k + 1)
    behind = unit_at(units, n + 1)
    silent = units[n].word in (DID_NOT,) and units[n - 1].kind == "conj" and behind is not None
    return silent and behind is not None and behind.says(ends.words.ruling_out) and not ends.has_subject(n + 1)


def tells_before(units: tuple[Unit, ...], n: int, ends: Ends) -> bool:
    """``، بعدما أوردت الصحيفة``, ``، قبل أن يعلن``: the page on who said something else, before or after."""
    k = n + 1 + (units[n].word in (_BEFORE, _AFTER) and n + 1 < len(units) and units[n + 1].kind == "that")
    opened = k > n + 1 or units[n].word in _SINCE
    told = unit_at(units, k) if opened else None
    if told is None or told.kind != "verb":
        return False
    before = units[n].word.startswith(_BEFORE) and (ends.has_subject(k) or ends.is_cue(k))
    return ends.reports(k) or (before and ends.tells(k))


def says_where(units: tuple[Unit, ...], n: int, ends: Ends) -> bool:
    """``، حيث قال``: whoever speaks goes on, or another has spoken."""
    return units[n].word in WHERE and ends.is_cue(n + 1)


def concedes(units: tuple[Unit, ...], n: int, ends: Ends) -> bool:
    """``رغم أنه يصف الاتفاق بالسيئ``, ``على الرغم من أن خبراء نفوا ذلك``: the page on what is said otherwise."""
    if units[n].word not in ends.words.despite:
        return False
    that = n + 1 + (n + 1 < len(units) and units[n + 1].word == FROM)
    if that >= len(units) or units[that].kind != "that":
        return False
    told = next((u for u in units[that : that + _NEAR] if u.kind == "verb"), None)
    return told is not None and ends.tells(told.n)


def is_unclear(units: tuple[Unit, ...], n: int, ends: Ends) -> bool:
    """``، ولا يعرف ما إذا``, ``، ولم يتضح بعد``, ``، التي لم تعلق على``: the page on what nobody knows or says."""
    behind, what = unit_at(units, n + 1), unit_at(units, n + 2)
    if units[n].kind == "rel":
        return (
            behind is not None and behind.word in NOT_IN_TIME and what is not None and what.says(ends.words.disclosing)
        )
    asked = what is not None and what.word in ends.words.unknown_matter and units[n - 1].kind == "conj"
    return asked and units[n].word in BEFORE_VERBS and behind is not None and behind.says(ends.words.unclear)


def stirs(units: tuple[Unit, ...], n: int, ends: Ends) -> bool:
    """``، ما يثير تساؤلات``, ``، مما اعتبره مراقبون إنجازا``, ``، الأمر الذي تنفيه روسيا``: what the page says came of
    it, or another says of it."""
    matter = units[n].word in THAT and n + 1 < len(units) and units[n + 1].kind == "rel"
    verb = unit_at(units, n + 1 + matter)
    if verb is None or verb.kind != "verb" or not (matter or units[n].word in WHICH):
        return False
    return verb.says(ends.words.stirring) or (matter and ends.tells(verb.n))


def stirs_at_once(units: tuple[Unit, ...], n: int, ends: Ends) -> bool:
    """``نفت التهمة ما أثار جدلا``: as ``stirs``, with no comma before; not ``بكل ما أثار جدلا``."""
    if units[n].word not in WHICH:
        return False
    before = units[n - 1]
    closed = before.kind in ("adj", "group", "time", "quote") or (before.kind == "noun" and before.definite)
    return closed and stirs(units, n, ends)


def goes_on_meanwhile(units: tuple[Unit, ...], n: int, ends: Ends) -> bool:
    """``وفي الوقت نفسه دعت``: the next report of whoever speaks."""
    if units[n].word != IN or units[n - 1].kind != "conj" or n + 3 >= len(units):
        return False
    return units[n + 1].word == _THE_TIME and ends.tells(n + 3)


def meanwhile_says(units: tuple[Unit, ...], n: int, ends: Ends) -> bool:
    """``، بينما نفت إيران``, ``، فيما لم يحدد المصدر موعدا``: another says something, is silent or
    awaits something; what happened meanwhile (``، بينما أصيب آخران``) is told by whoever speaks."""
    told = next((u for u in units[n + 1 : n + _NEAR] if u.kind == "verb" or u.word in COMMAS), None)
    if told is None or told.kind != "verb":
        return False
    silent = units[told.n - 1].word in BEFORE_VERBS and told.says(ends.words.disclosing)
    return silent or ends.tells(told.n) or told.says(ends.words.awaiting)


def _silent(units: tuple[Unit, ...], n: int) -> Unit | None:
    """``، لكن الحركة لم تصدر بيانا``: the verb behind a negation near ``لكن``."""
    near = (k for k in range(n + 2, min(n + _NEAR, len(units) - 1)) if units[k].word in NOT_IN_TIME)
    return next((units[k + 1] for k in near), None)


def is_answered(units: tuple[Unit, ...], n: int, ends: Ends) -> bool:
    """``، وهو ما نفته روسيا``: another's answer to what was said; ``، وهو وعد كرره``,
    ``، وهي خطوة``: a remark on it."""
    named, verb = unit_at(units, n + 1), unit_at(units, n + 2)
    if named is not None and named.kind == "noun" and named.says(ends.words.comment_noun) and not named.suffix:
        return True
    if named is None or verb is None or not verb.suffix:
        return False
    return verb.kind in ("verb", "noun") if ends.names_speech(named) else named.word in WHICH and ends.tells(n + 2)


def denies(units: tuple[Unit, ...], n: int, ends: Ends) -> bool:
    """``لكن متحدثا باسم الحزب نفى ذلك``: another's answer, whose content is only pointed at."""
    behind = unit_at(units, n + 1)
    return behind is not None and behind.word in THAT and ends.denies(units[n])


def comments(units: tuple[Unit, ...], n: int, comments: frozenset[str]) -> bool:
    """``، في خطوة تسبق``, ``وذلك في إشارة إلى``, ``، على حد قوله``: the page's own remark on what was said; a verb
    needs what stands behind it (``تأتي في وقت تدور فيه``)."""
    u = unit_at(units, n + 1)
    if u is not None and u.word == _EXTENT and units[n].word == ON:
        return units[n - 1].word in COMMAS or (n + 2 < len(units) and bool(units[n + 2].suffix))
    parted = units[n - 1].word in (*COMMAS, THAT_IS) or units[n - 1].kind == "quote"
    named = u is not None and (u.word in comments or (u.kind == "noun" and u.says(comments)))
    behind = unit_at(units, n + 2)
    meanwhile = u is not None and (
        u.word == _MEANWHILE or (u.word == _TIME and behind is not None and behind.kind == "verb")
    )
    pointing = u is not None and u.word == _POINTING and behind is not None and behind.word == _TO
    pointing = pointing or (u is not None and u.word == _STEP and behind is not None and behind.kind == "verb")
    joined = units[n - 1].kind not in ("verb", "prep") and (meanwhile or pointing)
    return units[n].word == IN and named and (parted or joined)
