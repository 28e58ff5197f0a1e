"""Whose an office or a body is: the nationality, state or body behind it, and where an envoy is sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

import msgspec

from marsad.layers import WORD, Candidate, Hit, Token
from marsad.text.fold import fold_word

COMMAS = ("،", ",")
PERSON = ("full", "short")
_MARKS = frozenset('"«»“”')
IN = frozenset(map(fold_word, ("في", "من")))
_INSIDE = frozenset({"في"})
_AT = frozenset(map(fold_word, ("لدى", "إلى", "الى")))
_WORLD_BODY, _BY, _UN = (fold_word("المنظمة"), fold_word("الدولية")), "ب", "united-nations"
_AMBASSADOR, _FOR = "ambassador", "ل"
_RUNS = frozenset({"director-general", "chief-executive"})
_ONCE = fold_word("سابقا")
_SHE, _THINGS = fold_word("ة"), "ات"
_SKIPPED_ADJECTIVES = 2
_TAG, _TAG_JOINT = "#", "_"
_LONG_CHARGE = 6
_LONG_ALIAS = 4
_LONG_ASIDE = 8
_SEVERAL = frozenset({"du", "pl"})
_OF_STATE, _FROM = "of:", fold_word("من")


def feats_of(c: Candidate) -> frozenset[str]:
    """The features of a candidate as a set."""
    return frozenset(c.feats.split())


class _Found:
    """What has been read so far; ``closed`` ends the reading."""

    def __init__(self, k: int) -> None:
        self.k = k
        self.owners: list[str] = []
        self.target: tuple[str, ...] = ()
        self.modifiers: set[str] = set()
        self.skipped = 0
        self.sure = k
        self.closed = False


class OwnerWords(Protocol):
    """Roles of envoys, nouns of bodies that have envoys, and ids of capitals that mean governments and of outlets."""

    @property
    def envoys(self) -> frozenset[str]: ...
    @property
    def posts(self) -> frozenset[str]: ...
    @property
    def capitals(self) -> frozenset[str]: ...
    @property
    def outlets(self) -> frozenset[str]: ...


class Owners:
    """Reads what stands between an office or body and the name behind it."""

    def __init__(
        self,
        tokens: Sequence[Token],
        hits: Mapping[int, tuple[Hit, ...]],
        at: Mapping[int, Candidate],
        words: OwnerWords,
    ) -> None:
        self._tokens, self._hits, self._at = tokens, hits, at
        self._envoys, self._posts, self._capitals = words.envoys, words.posts, words.capitals
        self._outlets = words.outlets

    def read(self, c: Candidate, k: int) -> tuple[tuple[str, ...], tuple[str, ...], int, frozenset[str]]:
        """States or bodies that an office belongs to, what it is accredited to, the end, and modifiers."""
        found = _Found(k)
        while found.k < len(self._tokens) and not found.closed:
            at, o = found.k, self._at.get(found.k)
            if c.kind == "body" and self._is_of_another_noun(c, at):
                found.owners.extend(o.refs if o is not None and o.kind == "adjective" and not found.owners else ())
                break
            known = len(found.owners)
            if o is not None:
                self._take(c, o, found)
            taken = found.k > at
            if not taken and not found.closed:
                self._pass(c, o, found)
            found.sure = found.k if taken or len(found.owners) > known else found.sure
            if found.k == at:
                break
        led_on = self._word(found.k) == _FROM or (c.kind == "body" and self._governs(found.k))
        end = found.sure if led_on else found.k
        return tuple(found.owners), found.target, end, frozenset(found.modifiers)

    def _is_of_another_noun(self, c: Candidate, k: int) -> bool:
        """``ضابط الشرطة السابق``, ``إعلان الحكومة المفاجئ``, ``الحكومة حينها``: what describes another noun than a
        body, for it is no woman's, or says when."""
        hits = [h for h in self._hits.get(k, ()) if h.category in ("adj", "adjective", "modifier")]
        if not hits or self._tokens[k].kind != WORD:
            return False
        if not self._tokens[k].word.startswith("ال"):
            return all(h.category == "modifier" for h in hits)
        return self._is_hers(c) and not self._is_of_she(k) and not any(_SEVERAL & set(h.feats.split()) for h in hits)

    def _is_hers(self, c: Candidate) -> bool:
        """Whether adjectives of a body are feminine: ``الحكومة``, ``القوات``."""
        last = self._tokens[c.j - 1].word
        return c.j == c.i + 1 and last.endswith((_SHE, _THINGS))

    def _governs(self, k: int) -> bool:
        """``الحكومة المدعومة من``, ``البرلمان البالغ عدد أعضائه``: whether a clause goes on at token k that the word
        before it opens."""
        behind = self._hits.get(k, ())
        led = k < len(self._tokens) and not self._tokens[k].word.startswith("ال")
        return led and any(h.ref == "prep" or (h.category == "noun" and not h.pro) for h in behind)

    def of_body(self, k: int) -> tuple[tuple[str, ...], int]:
        """The nationalities or the state right behind a body: ``… السعودي القطري``, ``… في تونس``; and the end."""
        owners, end = self._nationalities(k)
        if owners:
            return owners, end
        o = self._at.get(k)
        inside = self._at.get(k + 1) if k < len(self._tokens) and self._tokens[k].word in _INSIDE else o
        is_state = inside is not None and inside.kind == "name" and "state" in feats_of(inside)
        if inside is not None and is_state and inside.pro == (() if inside is not o else ("ب",)):
            return inside.refs, inside.j
        return (), k

    def _nationalities(self, k: int) -> tuple[tuple[str, ...], int]:
        """States of the definite adjectives in a row from token k on, and where they end."""
        found: list[str] = []
        while (o := self._at.get(k)) is not None and o.kind == "adjective" and o.pro == ("ال",):
            found.extend(o.refs)
            k = o.j
        return tuple(found), k

    def _take(self, c: Candidate, o: Candidate, found: _Found) -> None:
        """An owner or a modifier at the word reached."""
        if (o.kind == "adjective" and o.pro[:1] != ("و",) and not found.owners) or (
            o.kind == "name" and not feats_of(o) & set(PERSON) and self._owns(c, o, found.owners)
        ):
            found.owners.extend(o.refs)
            found.modifiers |= {"indefinite"} if self._any_such(c, o) else set()
            found.k = o.j
        elif o.kind == "body" and not found.owners and o.pro[:1] in ((), ("ل",)) and "con" in feats_of(c):
            found.closed = True
        elif o.kind == "body" and c.kind == "role" and not found.owners and o.pro[:1] == ("ل",):
            found.modifiers.add("stranger")
            found.closed = True
        elif o.kind == "modifier" and "affairs" in o.refs and not found.target:
            found.target, found.k = self._charge(c, o.j)
            found.modifiers |= set() if found.target else {"affairs"}
            found.closed = True
        elif o.kind == "modifier" and o.pro[:1] != ("و",):
            found.modifiers.update(o.refs)
            found.k = o.j

    def _pass(self, c: Candidate, o: Candidate | None, found: _Found) -> None:
        """Prepositions with what they govern, and words that only describe."""
        k = found.k
        if self._tokens[k].word == _TAG_JOINT and k + 1 in self._at:
            found.k += 1
        elif not found.target and (t := self._accredited(c, k)):
            found.target, found.k = t.refs, t.j
        elif not found.owners and not (found.skipped and self._tokens[k].word == _FROM) and (t := self._found_in(c, k)):
            found.owners.extend(t.refs)
            found.k = t.j
        elif o is None and self._of_another(c, k):
            found.closed = True
        elif o is None and found.skipped < _SKIPPED_ADJECTIVES and (self._is_adjective(k) or self._leads_to_name(k)):
            found.skipped += 1
            found.k += 1
        elif self._apposed_modifier(k) or (o is None and not found.owners and self._goes_on(k)):
            found.k += 1
        elif self._tokens[k].word == _ONCE and self.name_after(k + 1, comma=False):
            found.modifiers.add("former")
            found.k += 1
        elif o is None and self._posted(c, k):
            found.k = self._at[k + 1].j
        elif o is None and self._said_again(c, k):
            found.modifiers.add("stranger")
            found.closed = True

    def _apposed_modifier(self, k: int) -> bool:
        """``رئيس وزراء ماليزيا، المنتهية ولايته فلان``: a comma, a modifier and the name."""
        c = self._at.get(k + 1)
        modifies = self._tokens[k].word in COMMAS and c is not None and c.kind == "modifier"
        return bool(modifies and c and self.name_after(c.j, comma=False))

    def _posted(self, c: Candidate, k: int) -> bool:
        """``السفير الروسي في كابل فلان``: where he is posted stands before the name."""
        at = self._at.get(k + 1)
        if c.refs[0] not in self._envoys or self._tokens[k].word not in IN or at is None or at.kind != "name":
            return False
        return not feats_of(at) & set(PERSON) and self.name_after(at.j) is not None

    def _said_again(self, c: Candidate, k: int) -> bool:
        """``مندوب بريطانيا في المنظمة``: with a body the page has named before, and which is not told here."""
        if c.refs[0] not in self._envoys or self._tokens[k].word not in IN | _AT or k + 1 >= len(self._tokens):
            return False
        body = self._tokens[k + 1].word
        described = any(h.category == "adj" for h in self._hits.get(k + 2, ()))
        return body.startswith("ال") and body.removeprefix("ال") in self._posts and not described

    def _accredited(self, c: Candidate, k: int) -> Candidate | None:
        """``لدى اليمن``, ``إلى سوريا``, ``في فرنسا``, of an ambassador ``في باريس``; of bodies also
        ``بالأمم المتحدة``."""
        if world := self._of_world(c, k):
            return world
        if self._tokens[k].word in _AT:
            return self._sent_to(c, k + 1)
        inside = self._tokens[k].word in IN
        o = self._sent_to(c, k + inside)
        if inside:
            seat = o is not None and c.refs[0] == _AMBASSADOR and not self._capitals.isdisjoint(o.refs)
            return o if o is not None and (seat or {"body", "state"} & feats_of(o)) else None
        return o if o is not None and o.pro[:1] == ("ب",) and "body" in feats_of(o) else None

    def _of_world(self, c: Candidate, k: int) -> Candidate | None:
        """``سفيرة بريطانيا لدى المنظمة الدولية``, where the page names the United Nations."""
        led = self._word(k) in IN | _AT
        words = self._word(k + led).removeprefix("" if led else _BY), self._word(k + led + 1)
        if c.refs[0] not in self._envoys or words != _WORLD_BODY:
            return None
        named = next((o for o in self._at.values() if o.kind == "name" and _UN in o.refs), None)
        return named and msgspec.structs.replace(named, i=k, j=k + led + len(words))

    def _sent_to(self, c: Candidate, k: int) -> Candidate | None:
        """The state or body at token k that an envoy is sent to, also as a tag."""
        o = (
            self._at.get(k + (k < len(self._tokens) and self._tokens[k].word == _TAG))
            if c.refs[0] in self._envoys
            else None
        )
        return o if o and o.kind == "name" and not feats_of(o) & set(PERSON) else None

    def _charge(self, c: Candidate, k: int) -> tuple[tuple[str, ...], int]:
        """What follows ``لشؤون``: the country of an envoy, else words up to the name of who is in charge."""
        if land := self._sent_to(c, k):
            return land.refs, land.j
        for n in range(k + 1, min(k + _LONG_CHARGE, len(self._tokens))):
            if self.name_after(n) is not None:
                return (), n
            if self._tokens[n].kind != WORD:
                break
        return (), k

    def _found_in(self, c: Candidate, k: int) -> Candidate | None:
        """The body in ``المندوب في الأمم المتحدة``, for bodies the state too; ``أمير قطر في القصر`` is no palace's."""
        whose = any(f.startswith(_OF_STATE) for f in feats_of(c))
        o = self._at.get(k + 1) if self._tokens[k].word in IN and not whose else None
        kinds = {"body", "state"} if c.kind == "body" else {"body"}
        return o if o and o.kind == "name" and feats_of(o) & kinds else None

    @staticmethod
    def _any_such(c: Candidate, o: Candidate) -> bool:
        """``رئيس لنيجيريا``, ``وزير خارجية سويدي``: one of them, nobody certain."""
        bare = o.pro[:1] == ("ل",) or (o.kind == "adjective" and "ال" not in o.pro)
        return c.kind == "role" and "con" in feats_of(c) and "ال" not in c.pro and bare

    def _owns(self, c: Candidate, o: Candidate, owners: list[str]) -> bool:
        """A name directly behind the office, or with ``ل``: ``رئيس روسيا``, ``الأمين العام للأمم المتحدة``.

        A definite office takes no bare state, unless a name shows it to be a slip of the pen: ``زار رئيس الوزراء
        المغرب`` says where he went. No body is a body's by ``ل``: ``قالت السفارة لوكالة كذا`` tells it something; so do
        those who run no outlet: ``قال الوزير لقناة كذا``.
        """
        if (
            o.pro[:1] == (_FOR,)
            and c.kind == "role"
            and not self._outlets.isdisjoint(o.refs)
            and _RUNS.isdisjoint(c.refs)
        ):
            return False
        if c.kind == "body" and o.pro and not {"state", "place"} & feats_of(o):
            return False
        if c.kind == "role" and not {"con", "bound"} & feats_of(c) and not o.pro and "state" in feats_of(o):
            return not owners and self.name_after(o.j, comma=False) is not None
        return not owners and (not o.pro or o.pro[0] == "ل")

    def _goes_on(self, k: int) -> bool:
        """``وزير الطاقة والمناجم فلان``: a second department before the nationality or the name."""
        word = self._tokens[k].word
        if not word.startswith("وال") or not any(
            h.category == "noun" and h.pro == ("و", "ال") for h in self._hits.get(k, ())
        ):
            return False
        c = self._at.get(k + 1)
        return self.name_after(k + 1) is not None or bool(c and c.kind == "adjective" and c.pro[:1] == ("ال",))

    def _leads_to_name(self, k: int) -> bool:
        """An unknown definite word between office and name: ``الرئيس الكوري كيم``."""
        word = self._tokens[k].word
        if not word.startswith("ال") or any(h.category in ("verb", "noun", "word") for h in self._hits.get(k, ())):
            return False
        return self.name_after(k + 1) is not None

    def _of_another(self, c: Candidate, k: int) -> bool:
        """``سياسات الرئيس الأميركي الخاصة``: the policies are, for a nationality of a man stands before token k."""
        o = self._at.get(k - 1)
        of_man = c.j == c.i + 1 and o is not None and o.kind == "adjective" and o.j == k
        return of_man and self._is_of_she(k) and not self._is_of_she(k - 1)

    def _is_of_she(self, k: int) -> bool:
        return self._tokens[k].word.endswith(_SHE)

    def _is_adjective(self, k: int) -> bool:
        """A definite word that only describes: ``الدائم``, ``الخاص``; its kin in the lexicon or no kin at all."""
        token = self._tokens[k]
        if token.kind != WORD or not token.word.startswith("ال"):
            return False
        hits = self._hits.get(k, ())
        return bool(hits) and all(h.category == "adj" and not _SEVERAL & set(h.feats.split()) for h in hits)

    def _word(self, k: int) -> str:
        return self._tokens[k].word if k < len(self._tokens) else ""

    def _behind_alias(self, k: int) -> int:
        """The token behind a short name in marks or brackets at token k: ``"ناتو"``, ``(البنتاغون)``."""
        if self._word(k) not in _MARKS:
            return self._behind_aside(k)
        called = any(
            (c := self._at.get(n)) and c.j == k and c.kind != "title" for n in range(max(0, k - _LONG_CHARGE), k)
        )
        closed = next((n for n in range(k + 2, k + 2 + _LONG_ALIAS) if self._word(n) in _MARKS), k) if called else k
        return closed + 1 if closed > k and not any(self._says_more(n) for n in range(k + 1, closed)) else k

    def _says_more(self, k: int) -> bool:
        """Whether a word is of the language rather than part of a name."""
        c = next((c for n in (k, k - 1) if (c := self._at.get(n)) and c.j > k), None)
        return c is None and k in self._hits

    def _behind_aside(self, k: int) -> int:
        """The token behind what stands in brackets at token k."""
        if self._word(k) != "(":
            return k
        closed = (n for n in range(k + 1, min(k + _LONG_ASIDE, len(self._tokens))) if self._tokens[n].word == ")")
        return next(closed, k - 1) + 1

    def name_after(self, k: int, comma: bool = True) -> Candidate | None:
        """A person's name at token k, behind honorifics and at most one comma, or between marks (``الزعيم الألماني
        "أدولف هتلر"``), also behind another name of what stands before (``حلف شمال الأطلسي "ناتو"، فلان``)."""
        if comma and self._word(k) in _MARKS:
            quoted = self._at.get(k + 1)
            named = quoted and (quoted.kind == "new" or (quoted.kind == "name" and "full" in feats_of(quoted)))
            if named and quoted:
                return quoted if self._word(quoted.j) in _MARKS else None
        if comma:
            k = self._behind_alias(k)
            k += self._word(k) in COMMAS
            k = self._behind_aside(k)
        while (c := self._at.get(k)) and c.kind in ("honorific", "title") and not c.pro:
            k = c.j + (comma and c.j < len(self._tokens) and self._tokens[c.j].word in COMMAS and c.kind == "honorific")
        c = self._at.get(k)
        if c is None or (c.pro and c.kind != "new"):
            return None
        if c.kind == "new" or (c.kind == "name" and feats_of(c) & set(PERSON)):
            return c
        return None
