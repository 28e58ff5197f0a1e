"""Words that are spelled like names and offices and are something else where they stand."""

from __future__ import annotations

from marsad.layers import DUBIOUS, PUNCT, Draft, Hit, Token
from marsad.rulebook import Rulebook
from marsad.stages.names.shapes import MARKS
from marsad.text.fold import fold_word

DOUBTFUL = frozenset({"name", "role", "title", "adjective", "collective"})
_UPON, _FEMININE = fold_word("على"), "ة"
_FALLS, _HEADS = fold_word("مسقط"), tuple(fold_word("رأس") + owner for owner in ("", "ه", "ها", "هم", "هما"))
_TANWIN = "\u064b"
_ARTICLE, _AND = "ال", "و"
_PEOPLES, _HIS = "people", "ه"
BESIDE = "beside"
_IN_IT, _SHE = ("ب", _ARTICLE), "f sg"
_PEOPLE = frozenset({"full", "short"})
_STRIVING = frozenset({"noun", "verb"})
_NEAR = 4
_NO_THING = frozenset({"word", "role", "title", "honorific"})
_UNDOTTED, _DOTTED_IN, _UNDOTTED_IN = "ى", " في ", " فى "


class Otherwise:
    """Tells readings of words that name nothing; one for all pages."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._leads = frozenset(rulebook.name_parts.get("leads", ()))
        self._particles = frozenset(rulebook.name_parts.get("particles", ()))
        self._given = frozenset(rulebook.name_parts.get("given", ()))
        self._sons = rulebook.word_class("sons")
        self._policies = rulebook.word_class("policies")
        self._quarters = rulebook.word_class("quarters")
        self._always = rulebook.word_class("always")
        self._undotted = rulebook.word_class("undotted")
        self._before_verbs = rulebook.word_class("before-verbs")
        self._posts = frozenset(role for role, body in rulebook.bodies.items() if body.post)
        self._striven_for = rulebook.word_class("striven-for")
        self._of_places = rulebook.word_class("owned-by-places")
        self._made = rulebook.word_class("made-and-sold")
        self._groups = frozenset(a.id for a in rulebook.actors.values() if a.kind == "group")
        self._tongues = rulebook.word_class("tongues")
        self._money = rulebook.word_class("money")
        self._of_states = rulebook.word_class("before-nationality")

    def may_name(self, hit: Hit, draft: Draft) -> bool:
        """Whether a reading of a sort that is ``DOUBTFUL`` is worth weighing against others at its word."""
        if hit.category == "title":
            return not self._is_father(hit, draft)
        if hit.category == "role":
            return not (_cut_short(hit, draft) or self._is_father(hit, draft) or _is_done_to_him(hit, draft))
        if hit.category == "collective":
            if "states" in hit.ref and self._is_policy(hit, draft):
                return False
            return not hit.suffix or draft.article.text[draft.tokens[hit.j - 1].end - 1] != _FEMININE
        if self._is_father_listed(hit, draft) or _is_half_quoted(hit, draft):
            return False
        if BESIDE in hit.feats and not self._is_beside(hit, draft):
            return False
        return not (self._is_led(hit, draft) or self._is_told(hit, draft) or _is_upon(hit, draft))

    def _is_policy(self, hit: Hit, draft: Draft) -> bool:
        """``حل الدولتين``: what is striven for, not two states that were spoken of."""
        before = draft.hits.get(hit.i - 1, ()) if hit.i else ()
        return any(h.category == "noun" and h.ref in self._policies and not h.suffix for h in before)

    def is_owner(self, hit: Hit, draft: Draft) -> bool:
        """``حصار تعز`` gains no strength: a place behind what places have."""
        before = draft.hits.get(hit.i - 1, ()) if "place" in hit.feats.split() and hit.i and not hit.pro else ()
        return any(h.category == "noun" and h.ref in self._of_places and not h.suffix for h in before)

    def is_other(self, hit: Hit, draft: Draft) -> bool:
        """Whether the best reading of a word is no name after all."""
        if hit.category == "adjective":
            return (
                self._is_right_hand(hit, draft)
                or self._is_language(hit, draft)
                or self._is_made(hit, draft)
                or self._is_son(hit, draft)
                or self._is_quarter(hit, draft)
                or self._is_money(hit, draft)
                or self._only_describes(hit, draft)
            )
        if hit.category == "body" and (self._is_post(hit, draft) or _is_owned_outside(hit, draft)):
            return True
        return (
            _holds_name(hit, draft)
            or _describes(hit, draft)
            or _is_counted(hit, draft)
            or _governs(hit, draft)
            or _begins_saying(hit, draft)
            or _is_birthplace(hit, draft)
            or self._is_adverb(hit, draft)
        )

    def _is_father(self, hit: Hit, draft: Draft) -> bool:
        """``بدر بن سلطان`` is the son of somebody called so: no office stands behind a particle of names."""
        return bool(hit.i) and not hit.pro and hit.j == hit.i + 1 and draft.tokens[hit.i - 1].word in self._particles

    def _is_father_listed(self, hit: Hit, draft: Draft) -> bool:
        """``سعود بن نايف بن عبد العزيز`` is neither his father nor Muhammad, whom ``بن نايف`` means alone."""
        if hit.category != "name" or hit.pro or hit.i < 1 or _PEOPLE.isdisjoint(hit.feats.split()):
            return False
        before = draft.tokens[hit.i - 1].word
        named = before in self._given or any(h.category == "adjective" for h in draft.hits.get(hit.i - 1, ()))
        return before in self._sons or (named and draft.tokens[hit.i].word in self._sons)

    def _is_son(self, hit: Hit, draft: Draft) -> bool:
        """``تركي بن طلال`` is no Turk: whose son he is follows; ``رئيس الوزراء التركي بن علي يلدرم`` is one."""
        return not hit.pro and hit.j < len(draft.tokens) and draft.tokens[hit.j].word in self._sons

    def _is_beside(self, hit: Hit, draft: Draft) -> bool:
        """``حماس وفتح``, ``"داعش" والقاعدة``: whether ``و`` joins a word to the name of another group."""
        i, j = hit.i - 1, hit.j
        while i >= 0 and draft.tokens[i].word in MARKS:
            i -= 1
        while j < len(draft.tokens) and draft.tokens[j].word in MARKS:
            j += 1
        led = hit.pro[:1] == (_AND,)
        before = (h for k in range(max(0, i - _NEAR), i + 1) for h in draft.hits.get(k, ()) if led and h.j > i)
        behind = (h for h in draft.hits.get(j, ()) if h.pro[:1] == (_AND,))
        return any(h.ref in self._groups and BESIDE not in h.feats for h in (*before, *behind))

    def _is_adverb(self, hit: Hit, draft: Draft) -> bool:
        """``دومًا`` is always, not a town: an indefinite accusative is no place; nor is ``دوما`` in ``مستعد دوما``."""
        token = draft.tokens[hit.i]
        if hit.category != "name" or hit.j != hit.i + 1:
            return False
        if _TANWIN in draft.article.text[token.start : token.end + 1]:
            return True
        before = draft.hits.get(hit.i - 1, ()) if token.word in self._always and not hit.pro else ()
        return any(h.category == "adj" for h in before) and not any(h.category == "noun" for h in before)

    def _is_post(self, hit: Hit, draft: Draft) -> bool:
        """``انتخابات الرئاسة``, ``فوزه السهل بالرئاسة``, ``تولى ترمب الرئاسة``: what one strives for or attains."""
        if hit.ref not in self._posts:
            return False
        for i in range(hit.i - 1, max(-1, hit.i - 1 - _NEAR), -1):
            if draft.tokens[i].kind == PUNCT:
                return False
            if any(h.ref in self._striven_for and h.category in _STRIVING for h in draft.hits.get(i, ())):
                return True
        return False

    def _is_right_hand(self, hit: Hit, draft: Draft) -> bool:
        """``ذراعه اليمنى`` is no Yemeni arm, where the page tells ``على`` and ``في`` apart by their dots."""
        text, token = draft.article.text, draft.tokens[hit.j - 1]
        return token.word.removeprefix(_ARTICLE) in self._undotted and _is_undotted(text, token)

    def _is_quarter(self, hit: Hit, draft: Draft) -> bool:
        """``حي الأرمن``: a quarter of a town is called after whoever lived there."""
        before = draft.hits.get(hit.i - 1, ()) if hit.i and _PEOPLES in hit.feats.split() else ()
        return any(h.category == "noun" and h.ref in self._quarters and not h.suffix for h in before)

    def _is_language(self, hit: Hit, draft: Draft) -> bool:
        """``كتب بالفرنسية``, ``اللغة الروسية``: what is spoken is no state."""
        if hit.pro == _IN_IT and hit.feats.startswith(_SHE):
            return True
        before = draft.hits.get(hit.i - 1, ()) if hit.i else ()
        return any(h.category == "noun" and h.ref in self._tongues for h in before)

    def _is_made(self, hit: Hit, draft: Draft) -> bool:
        """``منتجات الألبان`` is milk and cheese, no Albanians: a noun behind one of what is made and sold."""
        before = draft.hits.get(hit.i - 1, ()) if hit.i else ()
        governed = any(h.category == "noun" and h.ref in self._made and _ARTICLE not in h.pro for h in before)
        return governed and any(h.category == "noun" and not h.suffix for h in draft.hits[hit.i])

    def _only_describes(self, hit: Hit, draft: Draft) -> bool:
        """``التعاون المالي`` is of money; of Mali are ``الجيش المالي`` and ``نظيره المالي``."""
        before = draft.tokens[hit.i - 1].word if hit.i else ""
        return DUBIOUS in hit.feats and before not in self._of_states

    def _is_money(self, hit: Hit, draft: Draft) -> bool:
        """``مليون دولار أمريكي`` are paid by anybody."""
        before = draft.hits.get(hit.i - 1, ()) if hit.i else ()
        return any(h.category == "noun" and h.ref in self._money for h in before)

    def _is_led(self, hit: Hit, draft: Draft) -> bool:
        """``عبد الغاني`` is no Ghanaian: what leads a name stands right before a nationality or a place, unless it
        ends a listed name (``شينزو آبي طهران``)."""
        if hit.i == 0 or hit.pro[:1] not in ((), (_ARTICLE,)) or draft.tokens[hit.i - 1].word not in self._leads:
            return False
        near = range(max(0, hit.i - _NEAR), hit.i - 1)
        if any(h.category == "name" and h.j == hit.i for k in near for h in draft.hits.get(k, ())):
            return False
        return hit.category == "adjective" or (hit.category == "name" and hit.j == hit.i + 1 and "place" in hit.feats)

    def _is_told(self, hit: Hit, draft: Draft) -> bool:
        """``اللواتي عدن``, ``إذا عدن``: what women do behind a relative pronoun or a conjunction is no town."""
        if hit.category != "name" or hit.j != hit.i + 1 or not hit.i:
            return False
        relative = any(h.ref == "relative" for h in draft.hits.get(hit.i - 1, ()))
        led_on = relative or draft.tokens[hit.i - 1].word in self._before_verbs
        return led_on and any(h.category == "verb" and h.feats.startswith("past 3fp") for h in draft.hits[hit.i])


def _describes(hit: Hit, draft: Draft) -> bool:
    """A name that is also an adjective, behind a noun it describes: ``ميثاق مالي``, ``المجال العربي``."""
    if hit.category != "name" or hit.j != hit.i + 1 or hit.pro or not hit.i:
        return False
    definite = "short" in hit.feats and draft.tokens[hit.i].word.startswith(_ARTICLE)
    pro = (_ARTICLE,) if definite else hit.pro
    if not any(h.category == "adj" and h.pro == pro for h in draft.hits[hit.i]):
        return False
    before = draft.hits.get(hit.i - 1, ())
    nouns = [h for h in before if h.category == "noun" and not h.suffix and (not definite or _ARTICLE in h.pro)]
    return bool(nouns) and not any(h.category in _NO_THING for h in before)


def _is_owned_outside(hit: Hit, draft: Draft) -> bool:
    """``سياستها الخارجية`` is no ministry: an adjective behind a noun with a pronoun."""
    if hit.j != hit.i + 1 or hit.pro != (_ARTICLE,) or not any(h.category == "adj" for h in draft.hits[hit.i]):
        return False
    return any(h.category == "noun" and h.suffix for h in draft.hits.get(hit.i - 1, ()))


def _cut_short(hit: Hit, draft: Draft) -> bool:
    """``رئيس الاتحاد الأفريقي`` is no office where a longer name goes on: ``الاتحاد الأفريقي لكرة القدم``; nor is
    ``المتحدث باسم الدفاع`` before ``المدني``."""
    if hit.category != "role":
        return False
    inside = [h for i in range(hit.i + 1, hit.j) for h in draft.hits.get(i, ())]
    bodies = {h.ref for h in inside if h.category == "body" and h.j <= hit.j}
    longer = (h for h in inside if h.j > hit.j)
    if "of:" in hit.feats and any(h.category == "name" for h in longer):
        return True
    return bool(bodies) and any(h.category == "body" and h.ref not in bodies for h in inside if h.j > hit.j)


def _is_half_quoted(hit: Hit, draft: Draft) -> bool:
    """``إلى الشرق الأوسط".``: a name with a closing mark in it, and none that opens before it."""
    closed = draft.tokens[hit.j - 1].kind == PUNCT and draft.tokens[hit.j - 1].word in MARKS
    return closed and not (hit.i and draft.tokens[hit.i - 1].word in MARKS)


def _is_done_to_him(hit: Hit, draft: Draft) -> bool:
    """``تحالف قاده فلان``, ``حملة قادتها قطر``: a verb with a pronoun, no ``قادة`` and not the leaders of hers."""
    verbs = (h for h in draft.hits.get(hit.i, ()) if h.category == "verb" and h.suffix and h.feats.startswith("past 3"))
    if hit.j != hit.i + 1 or "pl" not in hit.feats.split() or not any(verbs):
        return False
    named = any(h.category == "name" and not h.pro for h in draft.hits.get(hit.j, ()))
    written = draft.article.text[draft.tokens[hit.i].end - 1]
    return named if hit.suffix else written == _HIS


def _holds_name(hit: Hit, draft: Draft) -> bool:
    """``زعيم حزب`` is no title where the last word of it opens a name: ``زعيم حزب الله``."""
    if hit.category != "title":
        return False
    inside = (h for i in range(hit.i + 1, hit.j) for h in draft.hits.get(i, ()))
    return any(h.category == "name" and h.j > hit.j and not h.pro for h in inside)


def _is_counted(hit: Hit, draft: Draft) -> bool:
    """``أي عون مادي``: what any, some or all is said of is no person."""
    if hit.category != "name" or "short" not in hit.feats or hit.pro or hit.j != hit.i + 1:
        return False
    return any(h.ref == "quantifier" and not h.suffix for h in draft.hits.get(hit.i - 1, ()))


def _governs(hit: Hit, draft: Draft) -> bool:
    """``سيول الأمطار`` are no town: a noun that governs the one behind it."""
    if hit.category != "name" or hit.feats.split()[:1] != ["place"] or hit.pro or hit.j != hit.i + 1:
        return False
    if hit.j == len(draft.tokens) or not any(h.category == "noun" and not h.suffix for h in draft.hits[hit.i]):
        return False
    return any(h.category == "noun" and _ARTICLE in h.pro for h in draft.hits.get(hit.j, ()))


def _begins_saying(hit: Hit, draft: Draft) -> bool:
    """``مسقط رأس`` is where somebody was born, ``القضاء على`` does away with something."""
    if hit.j != hit.i + 1 or not (hit.category == "body" or (hit.category == "name" and "place" in hit.feats)):
        return False
    return any(h.category == "common" and h.j > hit.j for h in draft.hits[hit.i])


def _is_birthplace(hit: Hit, draft: Draft) -> bool:
    """``لمسقط رأسها``: where somebody was born."""
    if hit.category != "name" or "place" not in hit.feats or hit.j != hit.i + 1 or hit.j == len(draft.tokens):
        return False
    return draft.tokens[hit.i].word.endswith(_FALLS) and draft.tokens[hit.j].word in _HEADS


def _is_undotted(text: str, token: Token) -> bool:
    """Whether a word ends without dots on a page that tells ``على`` from ``علي``."""
    return text[token.end - 1] == _UNDOTTED and _DOTTED_IN in text and _UNDOTTED_IN not in text


def _is_upon(hit: Hit, draft: Draft) -> bool:
    """``هجوم على محمود عباس`` is no attack by Ali Mahmoud Abbas."""
    token = draft.tokens[hit.i]
    return hit.category == "name" and token.word == _UPON and _is_undotted(draft.article.text, token)
