"""Heads of several: ``الرئيسان الروسي والتركي``, ``رؤساء أذربيجان وإيران``, ``وزيرا الخارجية والدفاع``."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from marsad.layers import Candidate, Group, Part, Token
from marsad.stages.clauses.owners import COMMAS, IN, PERSON, Owners, feats_of
from marsad.stages.clauses.parts import Parts
from marsad.text.fold import fold_word

LAST, OF_BOTH = "last", "of-both"
_AND = "و"
_KINDS_OF_SEVERAL = {LAST, "states", "three-states"}
_OF_SEVERAL = {OF_BOTH, "three-states"}
_MINISTER = "-minister"
_EACH_OF = [fold_word(word) for word in ("كل", "من")]


class Several:
    """Reads dual and plural heads with their rows of adjectives, states, names or departments."""

    def __init__(
        self,
        tokens: tuple[Token, ...],
        at: Mapping[int, Candidate],
        owned: Owners,
        parts: Parts,
        departments: Mapping[str, str],
    ) -> None:
        self._tokens, self._at, self._owned = tokens, at, owned
        self._parts, self._departments = parts, departments

    def read(self, c: Candidate, role: str, k: int, more: frozenset[str] = frozenset()) -> Group | None:
        """Dual and plural heads with their rows of adjectives, states or names."""
        parts, k = self._of_departments(role, self._in_states(c, self.each_of(k)))
        while k < len(self._tokens):
            part = self._one_of(self._department_at(k) if parts else k, role, first=not parts)
            if part is None:
                break
            parts.append(part)
            k = part.j
        if not parts and "con" in feats_of(c) and not self._collective_at(k):
            return None
        of_both = {OF_BOTH, *self._at[k].refs} & _OF_SEVERAL if not parts and self._collective_at(k) else frozenset()
        if of_both:
            parts = self._named_together(k, role)
            k = self._at[k].j
        if not parts and c.kind == "collective":
            parts = self._named_together(c.i, "")
        start, end = c.start, self._tokens[k - 1].end if k > c.j else c.end
        parts = _each_named(parts)
        feats = feats_of(c) | {"whole"} | more | (_KINDS_OF_SEVERAL & set(c.refs)) | of_both
        whole = Part(c.i, k, start, end, role=role, feats=feats)
        return Group(c.i, k, start, end, "collective", (whole, *parts))

    def each_of(self, k: int) -> int:
        """Behind ``كل من``, where that stands at token k: ``رئيس وزراء كل من مصر والسودان``."""
        words = [t.word for t in self._tokens[k : k + 2]]
        return k + 2 if words == _EACH_OF and k + 2 in self._at else k

    def _in_states(self, c: Candidate, k: int) -> int:
        """Behind ``في`` and before states: ``نظرائه في فرنسا وألمانيا``, ``وزراء الطاقة في لبنان والأردن``."""
        behind = self._at.get(k + 1)
        if self._tokens[k : k + 1] == () or self._tokens[k].word not in IN or not behind:
            return k
        if behind.kind == "collective" and c.kind != "counterpart":
            return k + 1  # ``وزراء المياه في الدول الثلاث``
        inside = "state" in feats_of(behind) and (c.kind == "counterpart" or self._goes_on(behind))
        return k + 1 if inside else k

    def _goes_on(self, c: Candidate) -> bool:
        """Whether ``و`` joins a second state to the one in a candidate; in one alone something happens."""
        second = self._at.get(c.j)
        return second is not None and second.pro[:1] == (_AND,) and "state" in feats_of(second)

    def _department_at(self, k: int) -> int:
        """Behind ``والخارجية``, where a name follows: ``وزيرا الداخلية فلان والخارجية فلان``."""
        word = self._tokens[k].word
        behind = self._at.get(k + 1)
        second = word.startswith(_AND) and word[1:] in self._departments
        return k + 1 if second and behind and (behind.kind == "new" or feats_of(behind) & set(PERSON)) else k

    def _of_departments(self, role: str, k: int) -> tuple[list[Part], int]:
        """``وزيرا الخارجية والدفاع الأمريكيان``: a part a department, of the state named behind the last."""
        roles, j = [role], k
        while j < len(self._tokens) and self._tokens[j].word.startswith(_AND):
            if self._tokens[j].word[1:] not in self._departments:
                break
            roles.append(self._departments[self._tokens[j].word[1:]])
            j += 1
        c = self._at.get(j)
        if len(roles) == 1 or not role.endswith(_MINISTER) or c is None or c.kind not in ("adjective", "name"):
            return [], k
        if c.pro[:1] == (_AND,) or feats_of(c) & set(PERSON):
            return [], k
        return [self._parts.part(c, c.j, c.refs, role=r) for r in roles], c.j

    def _collective_at(self, k: int) -> bool:
        c = self._at.get(k)
        return bool(c and c.kind == "collective")

    def _named_together(self, k: int, role: str) -> list[Part]:
        """``الكوريتان``, ``زعيما الكوريتين``: the states that one word names, or who leads them."""
        c = self._at[k]
        states = c.refs[0].split()
        return [Part(c.i, c.j, c.start, c.end, role=role, states=(s,)) for s in states] if len(states) > 1 else []

    def _one_of(self, k: int, role: str, first: bool) -> Part | None:
        """``الروسي فلاديمير بوتين``, ``والطاجيكي إمام علي رحمن``, ``وإيران حسن روحاني``, ``، وكازاخستان``."""
        at = k
        if not first and self._tokens[k].word in COMMAS:
            at = k + 1
        c = self._at.get(at)
        if c is None or c.kind not in ("adjective", "name", "new"):
            return None
        if (
            not first
            and at == k
            and c.pro[:1] != ("و",)
            and not self._after_and(k)
            and self._tokens[k - 1].word[1:] not in self._departments
        ):
            return None
        if first and c.pro[:1] not in ((), ("ال",), ("ل",)):
            return None
        if c.kind == "adjective" or (role and "state" in feats_of(c)):
            name = self._owned.name_after(c.j, comma=False)
            return self._parts.part(c, name.j if name else c.j, c.refs, name=name, role=role)
        if c.kind == "new" or feats_of(c) & set(PERSON):
            return self._parts.part(c, c.j, (), name=c, role="")
        return self._parts.part(c, c.j, c.refs, role=role)

    def _after_and(self, k: int) -> bool:
        return self._tokens[k].word.startswith("و") and self._at[k].kind == "new"


def _each_named(parts: list[Part]) -> list[Part]:
    """``وزيرا خارجية مصر والأردن، فلان وفلان``: as many people as there are states before them, each of his own."""
    called = [p for p in parts if (p.names or p.new) and not p.states]
    states = [p for p in parts if p.states and not (p.names or p.new)]
    if not states or len(called) != len(states) or parts != [*states, *called]:
        return parts
    pairs = zip(called, states, strict=True)
    return [msgspec.structs.replace(p, i=s.i, role=s.role, states=s.states) for p, s in pairs]
