"""How far a report goes."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from marsad.article import Form
from marsad.layers import Draft, Unit
from marsad.stages.statements.acts import acts, goes_on_surely, is_main, is_under
from marsad.stages.statements.complements import Cue
from marsad.stages.statements.ends import Ends
from marsad.stages.statements.particles import (
    BEFORE_VERBS,
    BUT,
    FROM,
    IN,
    ON,
    THAT,
    THAT_IS,
    WHICH,
    WHILE,
    WITHOUT,
    unit_at,
)
from marsad.stages.statements.remarks import (
    comments,
    concedes,
    denies,
    goes_on_meanwhile,
    is_answered,
    is_unclear,
    leaves_open,
    meanwhile_says,
    says_where,
    stirs,
    stirs_at_once,
    tells_before,
    without_saying,
)
from marsad.text.tokens import COMMAS

_ALSO, _EXCEPT, _NEAR, _AND, _WITH = "كما", "الا", 7, "و", "ب"
_FAR = 12  # units of the name of who denies
_IT = ("هو", "هي")
_CAME = ("جاء", "ياتي")
_TIME, _PREPOSITIONS = "وقت", frozenset({"ب", "ل", "الي", "في", "من", "علي", "عن"})
_HAS, _THEN = "قد", "ثم"
_HOWEVER = ("غير", "بيد")
_TURN = 4  # units behind a verb in which another's turn is said
_CLOSE = 2  # units of a verb and the stop behind it
_OPENING = 4  # units of a subject, whose predicate is still to come
_ONLY, _LATELY = ("فقط", "فحسب"), 8  # ليس فقط هنا، ولكن أيضا هناك
_LAST = attrgetter("last")


def stretch(draft: Draft, first: int, last: int) -> tuple[int, int, Form] | None:
    """Offsets and form of the content in units ``[first, last)``; nothing where it is empty."""
    while first < last and draft.units[first].kind == "punct":
        first += 1
    if last - first < 2:
        return None
    close = last - (draft.units[last - 1].word in (*COMMAS, "."))
    k = bisect_left(draft.quotes, close - 1, key=_LAST)  # no two of them end alike
    whole = draft.quotes[k] if k < len(draft.quotes) else None
    if whole is not None and whole.last == close - 1 and whole.first - 1 == first:
        return whole.start, whole.end, "direct"
    start, end = trim(draft.article.text, draft.units[first].start, draft.units[last - 1].end)
    return (start, end, _form(draft, first, last)) if end > start else None


def attributed_until(draft: Draft, first: int, last: int, ends: Ends) -> int:
    """``وبحسب الشرطة، فإن النار أتت على المبنى، مشيرة إلى``: the unit behind what the source that leads says of things
    in units ``[first, last)``; of people, who speak themselves, it tells all."""
    units = draft.units[:last]
    if any(draft.names_somebody(u) for u in units[first : first + _OPENING] if u.kind == "group"):
        return last
    for n in range(first + 1, last):
        u = units[n]
        if u.depth or u.aside:
            continue
        said = u.kind == "participle" and u.n > first + _OPENING and ends_here(units, n, ends, first)
        if said or stirs_at_once(units, n, ends) or (_after_comma(units, n) and stirs(units, n, ends)):
            return before_comma(units, n)
    return last


def last_unit(draft: Draft, cue: Cue, ends: Ends) -> int:
    """The unit behind the content: the sentence's end, or where the next report or an attribution begins."""
    sentence = draft.sentences[cue.sentence]
    units = draft.units[: sentence.last]
    here = units[cue.at]
    inside, under = False, is_under(units[sentence.first : cue.at + 1], ends)
    set_off = _is_set_off(units, sentence.first, cue.at)
    for n in range(cue.first + 1, sentence.last):
        u = units[n]
        if u.depth < here.depth:
            return n - 1
        if u.depth != here.depth or (u.aside and not here.aside):
            continue
        if u.kind == "participle" and ends.is_of_another(cue.at, cue.first, n):
            continue
        if ends_here(units, n, ends, cue.first) or (under and is_main(units, n, ends)) or acts(draft, cue, n, ends):
            return before_comma(units, n)
        if set_off and u.word in COMMAS and any(map(_resumes, units[n + 1 : n + 2])):
            return n
        if u.kind == "verb" and ends.is_his(cue.at, cue.first, n):
            return before_comma(units, n)
        if cue.content == "phrase" and _ends_phrase(units, n, ends, inside, cue.first):
            return before_comma(units, n)
        inside = inside or u.kind in ("rel", "that")
    return sentence.last


def _is_set_off(units: tuple[Unit, ...], first: int, at: int) -> bool:
    """``الضربات، التي قالت واشنطن إنها انتهت، طالت``: the cue stands in a relative clause between commas."""
    rel = at - 1 - (units[at - 1].word == _HAS)
    return rel - 1 > first and units[rel].kind == "rel" and units[rel - 1].word in COMMAS


def _resumes(u: Unit) -> bool:
    """What a clause goes on with behind one between commas: its verb, its preposition or a quotation."""
    return u.kind in ("verb", "quote") or (u.kind == "prep" and u.word in _PREPOSITIONS)


def _is_his_word(units: tuple[Unit, ...], n: int, ends: Ends) -> bool:
    """``وفقا لما ذكره``: at the end of a sentence the page on whoever speaks."""
    near = units[n + 1 : n + _TURN]
    return any(u.kind == "verb" and u.suffix and len(units) - u.n <= _CLOSE and ends.tells(u.n) for u in near)


def _is_text_of(units: tuple[Unit, ...], n: int, ends: Ends) -> bool:
    """``حسب تصريحات المسؤولين``: at the end of a sentence the page on where it is said."""
    text = unit_at(units, n + 1)
    closes = len(units) - n <= _NEAR and not any(u.kind == "punct" for u in units[n : len(units) - 1])
    return closes and text is not None and text.says(ends.words.speech_noun)


def _is_aside(units: tuple[Unit, ...], n: int, first: int) -> bool:
    """``سبب الحادث، حسب الشرطة، هو السرعة``: an attribution between commas, before which the content, whose first unit
    is ``first``, has said next to nothing yet."""
    closed = next((k for k in range(n + 1, min(n + _NEAR, len(units) - 1)) if units[k].word in COMMAS), 0)
    if not closed or units[closed + 1].kind in ("conj", "participle", "punct"):
        return False
    return n - first <= _OPENING or units[closed + 1].word in _IT


def ends_here(units: tuple[Unit, ...], n: int, ends: Ends, first: int) -> bool:
    """The next report, in a participle or a verb joined by ``و``, or a word like ``فيما`` behind a comma."""
    u = units[n]
    if u.kind == "participle":
        return ends.is_cue(n) or ((_after_comma(units, n) or units[n - 1].kind == "quote") and ends.tells(n))
    if units[n - 1].word in BUT and units[n].word in (FROM, *WITHOUT) and _after_comma(units, n - 1):
        return leaves_open(units, n, ends.words.disclosing) or without_saying(units, n, ends)
    if _after_comma(units, n):
        ended = _ends_behind_comma(units, n, ends, first)
        if ended is not None:
            return ended
    if (
        u.word in ends.words.marks
        and n - 1 > first
        and (
            units[n - 1].kind == "quote"
            or units[n - 1].word == THAT_IS
            or _is_his_word(units, n, ends)
            or _is_text_of(units, n, ends)
        )
    ):
        return True
    if stirs_at_once(units, n, ends):
        return True
    if concedes(units, n, ends) or goes_on_meanwhile(units, n, ends) or _remarks_on_quotation(units, n, ends):
        return True
    if u.kind == "prep":
        comment = comments(units, n, ends.words.comment_noun) and not ends.is_cue(n - 2)
        return comment and not (units[n].word == ON and _is_aside(units, n, first))
    if u.word.startswith(BUT) and _goes_on_but(units, n, ends):
        return True
    if u.word == _EXCEPT or u.word.startswith(BUT) or (u.word in _HOWEVER and _after_comma(units, n)):
        said = any(ends.is_cue(m) for m in range(n + 1, min(n + _NEAR, len(units))))
        return said or any(denies(units, m, ends) for m in range(n + 1, min(n + _FAR, len(units))))
    return u.kind == "verb" and _goes_on_by_verb(units, n, ends)


def _goes_on_by_verb(units: tuple[Unit, ...], n: int, ends: Ends) -> bool:
    """``، وأضاف``, ``كما أعلن الوزير``, ``، ونقل الضيف بدوره``: the verb at n is the next report."""
    u, joined = units[n], units[n - 1].kind == "conj"
    if joined and _takes_turn(units, n, ends.words.his_turn):
        return True
    if u.word in _CAME and units[n - 1].word in COMMAS and n + 1 < len(units) and units[n + 1].word in THAT:
        return True
    if ends.is_cue(n) and units[n - 1].word in (*COMMAS, _ALSO) and ends.has_subject(n):
        return True
    if goes_on_surely(units, n, ends):
        return True
    parted = any(v.word in COMMAS for v in units[n + 1 : n + 2])
    if ends.is_cue(n) and units[n - 1].word == _ALSO and not parted:
        return True
    return (
        (joined and (ends.goes_on(n) or _quotes_on(units, n, ends)))
        or (ends.is_cue(n) and _joined(units, n))
        or (ends.speaks(n) and (_joined(units, n) or units[n - 1].word == _ALSO))
    )


def _ends_behind_comma(units: tuple[Unit, ...], n: int, ends: Ends, first: int) -> bool | None:
    """Whether what stands behind a comma at unit n ends a report (yes or no); nothing where the comma says neither."""
    u = units[n]
    if u.word in ends.words.marks and _is_aside(units, n, first):
        return False
    if u.word in WHILE:
        return meanwhile_says(units, n, ends)
    if u.word in ends.words.stops or u.word in ends.words.afterwards or leaves_open(units, n, ends.words.disclosing):
        return True
    if tells_before(units, n, ends) or says_where(units, n, ends) or without_saying(units, n, ends):
        return True
    if stirs(units, n, ends) or (is_unclear(units, n, ends) and n - first > _OPENING):
        return True
    return True if u.word in _IT and is_answered(units, n, ends) else None


def _quotes_on(units: tuple[Unit, ...], n: int, ends: Ends) -> bool:
    """``وقال "…"``: right before a quotation the next report of whoever speaks."""
    behind = unit_at(units, n + 1)
    joined = units[n - 1].word == _AND and not units[n].suffix
    return ends.is_cue(n) and joined and behind is not None and behind.kind == "quote" and not ends.may_be_listed(n)


def _remarks_on_quotation(units: tuple[Unit, ...], n: int, ends: Ends) -> bool:
    """``"…" وهو تصريح``, ``"…" والتي تحاربها الحكومة``: the page, right behind what is quoted."""
    joined = units[n - 1].kind == "conj" and units[n - 2].kind == "quote"
    return joined and (units[n].kind == "rel" or (units[n].word in _IT and is_answered(units, n, ends)))


def _goes_on_but(units: tuple[Unit, ...], n: int, ends: Ends) -> bool:
    """``لكنه وصف``, ``ولكنها لم تتهم أحدا``: the one who speaks says something else, or leaves it unsaid."""
    behind = unit_at(units, n + 1)
    if units[n].word in BUT or behind is None:
        return False
    return (
        ends.tells(n + 2)
        if behind.word in BEFORE_VERBS and n + 2 < len(units)
        else ends.speaks(n + 1) or _is_past_of_speech(units, n + 1, ends)
    )


def _is_past_of_speech(units: tuple[Unit, ...], n: int, ends: Ends) -> bool:
    past = units[n].kind == "verb" and units[n].verb_tense == "past"
    return past and not units[n].suffix and (ends.surely_tells(n) or ends.denies(units[n]))


def _takes_turn(units: tuple[Unit, ...], n: int, his_turn: frozenset[str]) -> bool:
    """``، ونقل الضيف بدوره دعوة``: a verb joined behind a comma, of somebody else whose turn it is."""
    return units[n - 2].word in COMMAS and any(u.word in his_turn for u in units[n + 1 : n + _TURN])


def _ends_phrase(units: tuple[Unit, ...], n: int, ends: Ends, inside: bool, first: int) -> bool:
    """A phrase also ends at a verb that ``و`` or a comma joins, at a circumstance behind a comma, and where whoever
    speaks goes on behind what is definite: ``نفت علمها بالصفقة واصفة الاتهام بالكذب``."""
    u = units[n]
    if u.kind == "participle" and ends.tells(n) and not any(h.category == "noun" for h in u.hits):
        return units[n - 1].definite or units[n - 1].kind == "group"
    if u.word.startswith(BUT):
        return not any(v.word in _ONLY for v in units[max(n - _LATELY, 0) : n])
    if u.word in WHICH and units[n - 1].word in COMMAS:
        return True
    if u.word in WITHOUT and units[n - 1].word in COMMAS:
        return True
    if u.word in ends.words.stops and n + 1 < len(units) and ends.is_cue(n + 1):
        return True
    if u.word in WHILE and _after_comma(units, n):
        return not (n + 1 < len(units) and units[n + 1].says(ends.words.relating))
    if u.kind == "verb" and units[n - 1].word in BEFORE_VERBS:
        return _joined(units, n - 1)
    if u.kind == "verb":
        called = n > first + 2 and u.says(ends.words.describing) and any(v.word == _WITH for v in units[n + 1 : n + 2])
        noun = any(h.category == "noun" for h in u.hits)
        his = noun and (bool(u.suffix) or not ends.tells(n)) and not called
        listed = his and units[n - 2].kind == "quote" and units[n - 1].word == _AND  # إلى "ضبط النفس" ووقف القتال
        return (_joined(units, n) and not listed) or (
            units[n - 1].word == _AND and (ends.is_cue(n) or not (inside or his))
        )
    behind = unit_at(units, n + 1)
    if u.word == IN and (_is_occasion(units, n, ends) or (n > first + 1 and not inside and _is_text(units, n, ends))):
        return True
    if u.word == IN and _joined(units, n) and behind is not None and behind.kind == "time":
        return True
    if u.kind == "that" and units[n - 1].word == ON and units[n - 2].word in COMMAS:
        return True
    if u.kind == "group" and units[n - 1].word == _AND and behind is not None and behind.kind == "verb":
        return ends.is_cue(n + 1)
    return _after_comma(units, n) and (u.word in ends.words.circumstance or u.word == _ALSO)


def _is_occasion(units: tuple[Unit, ...], n: int, ends: Ends) -> bool:
    """``في نهاية جلسة``, ``في وقت سابق من أمس``: where or when something was said."""
    what, behind = unit_at(units, n + 1), unit_at(units, n + 2)
    if what is None or behind is None:
        return False
    return (
        behind.says(ends.words.occasion)
        if what.says(ends.words.part_of_occasion)
        else what.word == _TIME and behind.kind == "adj"
    )


def _is_text(units: tuple[Unit, ...], n: int, ends: Ends) -> bool:
    """``في تغريدة له``, ``في مقابلة مع صحيفة``: where something was said, behind what is definite."""
    text, behind = unit_at(units, n + 1), unit_at(units, n + 2)
    if text is None or behind is None or text.suffix or not text.says(ends.words.texts | ends.words.interview):
        return False
    whole = units[n - 1].definite or units[n - 1].kind == "group" or bool(units[n - 1].suffix)
    return whole and not text.definite and behind.kind in ("prep", "verb", "adj", "time", "punct")


def _joined(units: tuple[Unit, ...], n: int) -> bool:
    """``، وأضاف أن``, ``، وقد ألمح إلى``, ``"…" وتعهد``: a comma or a quotation and ``و`` lead to the next report."""
    n -= units[n - 1].word == _HAS
    if units[n - 1].word == _THEN:
        return n > 1 and units[n - 2].word in COMMAS
    return units[n - 1].kind == "conj" and n > 1 and (units[n - 2].word in COMMAS or units[n - 2].kind == "quote")


def _after_comma(units: tuple[Unit, ...], n: int) -> bool:
    """Directly behind a comma, or behind a comma and ``و``."""
    k = n - 1
    if k >= 0 and units[k].kind == "conj":
        k -= 1
    return k >= 0 and units[k].word in COMMAS


def before_comma(units: tuple[Unit, ...], n: int) -> int:
    while n > 0 and (
        units[n - 1].word in (*COMMAS, ON, *BEFORE_VERBS, *BUT, _ALSO, THAT_IS, _THEN) or units[n - 1].kind == "conj"
    ):
        n -= 1
    return n


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Without blanks, closing punctuation and quotation marks at the edges that pair with nothing inside."""
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".،,؛:-–—"):
        end -= 1
    while start < end and (text[start].isspace() or text[start] in "،,:؛-–—"):
        start += 1
    if end - start > 2 and text[end - 1] in '»”“"' and not any(mark in text[start : end - 1] for mark in '«“”"„'):
        end -= 1
    if (
        end - start > 2
        and text[end - 1] in '»”“"'
        and text[start:end].count(text[end - 1]) == 1
        and text[end - 1] == '"'
    ):
        end -= 1
    return start, end


def _form(draft: Draft, first: int, last: int) -> Form:
    depths = {u.depth for u in draft.units[first:last]}
    return "mixed" if len(depths) > 1 else "indirect"
