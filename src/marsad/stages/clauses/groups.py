"""Noun groups that stand for actors: office, nationality, apposition and name read as one.

``الرئيس الروسي، فلاديمير بوتين،`` is one principal said three ways;
``الرئيسان الروسي فلاديمير بوتين والطاجيكي إمام علي رحمن`` are two; ``رؤساء أذربيجان وإيران وكازاخستان`` are three.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from marsad.layers import AT_HOME, PEOPLE, WORD, Candidate, Draft, Group, Hit, Part, Token
from marsad.rulebook import Rulebook
from marsad.stages.clauses.behind import is_held, joined
from marsad.stages.clauses.homelands import Homelands
from marsad.stages.clauses.owners import IN, PERSON, Owners, feats_of
from marsad.stages.clauses.parts import Parts
from marsad.stages.clauses.posts import Posts, PostWords
from marsad.stages.clauses.several import LAST, OF_BOTH, Several
from marsad.text.clitics import front_length

_SKIPPED_ADJECTIVES = 2
_FOR, _OUTLET, _SIDE = "ل", "outlet", "جانب"
_TWO = 2
_SAME_OFFICE = frozenset({"same-office"})
_PREFIXES = ("ال", "و", "ف", "ب", "ل", "ي", "ت", "س", "ن", "أ", "ا")
_SHORT_WORD = 3
_OFFICE_ALONE = "def sg"
_NO_OTHER = frozenset({"president", "monarch", "leader", "official"})
_SECOND = ("deputy-", "assistant-", "junior-")


class GroupWords:
    """Nouns for people, for one person, roles of envoys and ministers by department, folded once for all pages."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.people, self.kin = rulebook.word_class(PEOPLE), rulebook.word_class("kin")
        self.one_person, self.leads = rulebook.word_class("one-person"), rulebook.word_class("leads-body")
        self.envoys = frozenset(rulebook.classes.get("envoy-roles", ()))
        self.posts = rulebook.word_class("bodies-with-envoys")
        self.rules, self.of_posts = rulebook, PostWords(rulebook)
        self.capitals = frozenset(a.id for a in rulebook.actors.values() if a.metonym)
        self.outlets = frozenset(a.id for a in rulebook.actors.values() if a.kind == _OUTLET)
        self.homeland = rulebook.word_class("his-country")
        heads = rulebook.word_class("department-head")
        forms = [f for head in heads for f in rulebook.forms.get(head, ()) if f.category == "role" and len(f.rest) == 1]
        self.departments = {f.rest[0]: f.ref for f in forms if f.feats == _OFFICE_ALONE}


class Groups:
    """Reads groups from left to right over the tokens of a draft."""

    def __init__(self, draft: Draft, words: GroupWords) -> None:
        self._tokens: tuple[Token, ...] = draft.tokens
        self._hits, self._noted = draft.hits, draft.starts.get(PEOPLE, ())
        self._at: dict[int, Candidate] = {c.i: c for c in draft.candidates}
        self._titles = {c.j - 1 for c in draft.candidates if c.kind in ("title", "honorific", "role", "modifier")}
        self._rules, self._date = words.rules, draft.article.published
        self._envoys, self._outlets = words.envoys, words.outlets
        self._people, self._leads, self._one_person, self._kin = words.people, words.leads, words.one_person, words.kin
        self._owned = Owners(self._tokens, self._hits, self._at, words)
        self._parts = Parts(self._tokens)
        self._posts = Posts(self._tokens, self._hits, self._at, self._owned, words.of_posts)
        self._homelands = Homelands(self._tokens, self._hits, self._owned, words.homeland)
        self._several = Several(self._tokens, self._at, self._owned, self._parts, words.departments)

    def all(self) -> list[Group]:
        """All groups in the order of the page, none overlapping."""
        found: list[Group] = []
        free = 0
        for i in sorted({*self._at, *self._people_tokens()}):
            if i >= free and (group := self.at(i)):
                found.append(group)
                free = group.j
        return found

    def _people_tokens(self) -> Iterator[int]:
        """Tokens that may be a noun for people."""
        for i in self._noted:
            if any(hit.category == "noun" and hit.ref in self._people for hit in self._hits[i]):
                yield i

    def at(self, i: int) -> Group | None:
        """The group that starts at token i; offices behind a name are part of it."""
        group = self._plain(i)
        while group and group.kind == "person" and (office := self._held_behind(group)):
            group = joined(group, office)
        return group

    def _held_behind(self, group: Group) -> Group | None:
        """The office right behind a name that its bearer holds."""
        c = self._at.get(group.j)
        if c is None or c.kind != "role" or c.pro not in ((), ("ال",)):
            return None
        office = self._office(c)
        alone = office is not None and office.kind == "office" and len(office.parts) == 1
        return (
            office if office and alone and is_held(group.parts[0], office.parts[0], self._rules, self._date) else None
        )

    def _plain(self, i: int) -> Group | None:
        c = self._at.get(i)
        if c is None:
            return self._people_at(i)
        if c.kind in ("honorific", "title"):
            return self._titled(i) or self._parts.honoured(c, self._hits)
        if c.kind == "honour":
            return self._parts.honoured(c, self._hits)
        if c.kind == "role":
            return self._office(c)
        if c.kind == "body":
            return self._body(c) or self._people_at(i)
        if c.kind == "counterpart":
            several = {"du", "pl"} & feats_of(c) or c.refs[0] != "one"
            return self._several.read(c, "", c.j, _SAME_OFFICE) if several else self._counterpart(c)
        if c.kind == "collective":
            said_so = self._alone_here(c) if LAST in c.refs else not self._governed(c)
            return self._several.read(c, "", c.j) if said_so else None
        if c.kind == "adjective":
            return self._of_nation(c)
        if c.kind == "new":
            return self._single(self._named(c), "new")
        if c.kind == "unlisted":
            return self._single(self._unlisted(c), "body")
        return self._name(c) if c.kind == "name" else None

    def _of_nation(self, c: Candidate) -> Group:
        """``الروسي``; in ``الرئيس التركي فلان والروسي فلان`` with the name behind it, the office left out."""
        name = self._owned.name_after(c.j, comma=False) if c.pro == ("و", "ال") else None
        part = self._parts.part(c, name.j if name else c.j, c.refs, name=name, feats=feats_of(c))
        return self._single(part, "nationality" if name is None else "person" if name.kind == "name" else "new")

    def _alone_here(self, c: Candidate) -> bool:
        """``التقى الأخير``, ``مع الأخير``: no adjective of a noun before it."""
        if not c.i or self._tokens[c.i - 1].word in IN or "ك" in c.pro:
            return False
        hits = self._hits.get(c.i - 1, ())
        if any(h.category == "noun" and not h.pro for h in hits):
            return False
        return "ل" in c.pro or any(h.category == "verb" or h.ref == "prep" for h in hits)

    def _governed(self, c: Candidate) -> bool:
        """``للبلدان``, ``من البلدان``: behind a preposition a word in ``ان`` is no dual, but ``countries``."""
        before = self._hits.get(c.i - 1, ())
        if not self._tokens[c.i].word.endswith("ان"):
            return False
        if "states" in c.refs:
            return not any(h.category == "verb" for h in before)
        return bool({"ل", "ب", "ك"} & set(c.pro)) or any(h.ref == "prep" for h in before)

    # ── names ────────────────────────────────────────────────────────────────────────────────────────────────

    def _name(self, c: Candidate) -> Group:
        feats = feats_of(c)
        kind = next((k for k in ("state", "place", "body") if k in feats), "person" if feats & set(PERSON) else "body")
        return self._single(self._named(c), kind)

    def _named(self, c: Candidate) -> Part:
        return Part(
            c.i,
            c.j,
            c.start,
            c.end,
            names=c.refs,
            new=self._parts.new(c),
            feats=feats_of(c),
            name_start=c.start,
            name_end=c.end,
        )

    def _unlisted(self, c: Candidate) -> Part:
        """A body that no rule lists, with the nationality or state behind it: ``صحيفة "الأفق" التونسية``."""
        owners, k = self._owned.of_body(c.j)
        states = tuple(dict.fromkeys((*owners, *(c.naming.states if c.naming else ()))))
        end = self._tokens[k - 1].end if k > c.j else c.end
        return Part(c.i, k, c.start, end, states=states, feats=frozenset({"body"}), naming=c.naming)

    def _titled(self, i: int) -> Group | None:
        """Honorifics and titles before a name or an office."""
        j = i
        while (c := self._at.get(j)) and c.kind in ("honorific", "title") and (j == i or c.pro[:1] != ("و",)):
            j = c.j
        first = self._at[i]
        after = self._owned.name_after(j, comma=first.kind == "title")
        if after and after.i == first.j and self._opposes(first):
            return self.at(after.i)
        near = after and (after.kind == "name" or any(h.ref in self._kin for h in self._hits.get(i, ())))
        if near and after and after.i == first.j == first.i + 1 and self._serves(first):
            return self._aide(first, self._single(self._named(after), after.kind))
        if after:
            return self._single(
                self._parts.part(first, after.j, (), name=after), "person" if after.kind == "name" else "new"
            )
        nxt = self._at.get(j)
        if nxt and nxt.kind == "role" and nxt.pro[:1] != ("و",):
            inner = self._office(nxt)
            if inner and (self._serves(self._at.get(nxt.i - 1, first)) or _is_of(nxt, first)):
                return self._aide(first, inner)
            if inner:
                start = first.start
                parts = tuple(_moved(p, first.i, start) if n == 0 else p for n, p in enumerate(inner.parts))
                return Group(i, inner.j, start, inner.end, inner.kind, parts, inner.suffix)
        return None

    def _opposes(self, c: Candidate) -> bool:
        """``حزب العمال المعارض``: a title with the article right behind a definite noun only describes it."""
        article = self._tokens[c.i].word.startswith("ال")
        if c.kind != "title" or not article or not c.i or (c.i - 1) in self._titles:
            return False
        return any(h.category == "noun" and h.pro[-1:] == ("ال",) for h in self._hits.get(c.i - 1, ()))

    def _serves(self, c: Candidate) -> bool:
        """A title without article is somebody's: ``مستشار``, not ``الجنرال``."""
        definite = c.feats.startswith("def") or (c.j == c.i + 1 and self._tokens[c.i].word.startswith("ال"))
        return c.kind == "title" and not definite

    def _aide(self, first: Candidate, inner: Group) -> Group:
        """``مساعد وزير الدفاع السعودي فلان``: somebody who serves the holder of an office."""
        served, name = inner.parts[0], self._owned.name_after(inner.j)
        if name is None and served.role and served.name_start >= 0 and ("affairs" in served.feats or served.new):
            name = next(c for c in self._at.values() if c.start == served.name_start)
            office = self._at[served.i]
            served = self._parts.part(office, self._owned.read(office, office.j)[2], served.states, role=served.role)
        aide = self._parts.part(first, name.j if name else inner.j, (), name=name, feats=frozenset({"aide"}))
        return Group(aide.i, aide.j, aide.start, aide.end, "aide", (aide, served))

    # ── offices and bodies ───────────────────────────────────────────────────────────────────────────────────

    def _office(self, c: Candidate) -> Group | None:
        feats = feats_of(c)
        if {"du", "pl"} & feats:
            several = self._several.read(c, c.refs[0], c.j)
            if "acc" not in feats or (several and (len(several.parts) > _TWO or OF_BOTH in several.parts[0].feats)):
                return several
        if self._several.each_of(c.j) > c.j:
            return self._several.read(c, c.refs[0], c.j)
        owners, target, k, modifiers = self._owned.read(c, c.j)
        modifiers |= self._posts.as_such(c, k, bool(owners))
        if not owners and (own := tuple(f[3:] for f in feats if f.startswith("of:"))):
            owners, modifiers = own, modifiers | self._assumed(c)
            target = target or tuple(f[3:] for f in feats if f.startswith("to:"))
        whose = c.j > c.i + 1 or c.pro or owners or self._tokens[c.i].word.startswith("ال")  # not: وزير سابق، فلان
        name = self._owned.name_after(k, comma=bool(whose))
        if name is None and any(h.category == "ordinal" and "ال" in h.pro for h in self._hits.get(k, ())):
            modifiers |= {"stranger"}
        if name is None and c.refs[0] not in _NO_OTHER and (second := self._second_office(c, k, owners)):
            return second
        if "con" in feats and not owners and name is None and not self._parts.suffix(c):
            name = self._homelands.named(k)
            if name is None:
                return self._homelands.office(c, k, feats | modifiers)
        if name is None and not owners and self._describes(c):
            return None
        if name is None and not owners and self._stranger(c.j):
            modifiers |= {"stranger"}
        if name is None and "sg" not in feats:
            return None
        part = self._parts.part(
            c, name.j if name else k, owners, name=name, role=c.refs[0], target=target, feats=feats | modifiers
        )
        kind = "office" if name is None else ("person" if name.kind == "name" else "new")
        return self._single(part, kind)

    def _stranger(self, k: int) -> bool:
        """A word the lexicon does not have, right behind a bare office, is most likely a name nobody lists."""
        if k + 2 < len(self._tokens) and self._tokens[k].word == "(" and self._tokens[k + 2].word == ")":
            return True
        if k >= len(self._tokens) or k in self._hits or self._tokens[k].kind != WORD:
            return False
        word = self._tokens[k].word
        return len(word) > _SHORT_WORD and not word.startswith(_PREFIXES)

    def _describes(self, c: Candidate) -> bool:
        """``السؤال الرئيس`` is the main question: a definite noun stands right before."""
        if c.j > c.i + 1 or c.pro != ("ال",) or not c.i or self._tokens[c.i - 1].kind != WORD:
            return False
        hits = self._hits.get(c.i - 1, ())
        return any(h.category == "noun" and h.pro[-1:] == ("ال",) for h in hits) and c.i - 1 not in self._at

    def _second_office(self, c: Candidate, k: int, owners: tuple[str, ...]) -> Group | None:
        """``رئيس مجلس الوزراء وزير الخارجية فلان``: two offices of one person, the name behind the second; ``رئيس
        الوزراء التركي وزير الخارجية الإيراني فلان`` are two."""
        nxt = self._at.get(k)
        envoy = nxt is not None and nxt.pro == ("ال",) and nxt.refs[0] in self._envoys and not self._receives(c)
        if nxt is None or nxt.kind != "role" or (nxt.pro and not envoy):
            return None
        inner = self._office(nxt)
        if inner is None or inner.kind not in ("person", "new") or (envoy and inner.parts[0].states):
            return None
        if owners and inner.parts[0].states and set(owners).isdisjoint(inner.parts[0].states):
            return None
        return Group(
            c.i, inner.j, c.start, inner.end, inner.kind, (_moved(inner.parts[0], c.i, c.start),), inner.suffix
        )

    def _receives(self, c: Candidate) -> bool:
        """``استقبل وزير الخارجية السفير فلانا``: a minister right behind a verb, who is no ambassador."""
        verb = any(h.category == "verb" for h in self._hits.get(c.i - 1, ()))
        return verb and not c.refs[0].startswith(_SECOND)

    def _assumed(self, c: Candidate) -> frozenset[str]:
        """Marks a wording that names no owner: ``وزير الجيوش`` is French on pages about France only."""
        names = (h for i in range(c.i, c.j) for h in self._hits.get(i, ()) if h.category in ("name", "adjective"))
        return frozenset() if any(h.j <= c.j and AT_HOME not in h.feats for h in names) else frozenset({"assumed"})

    def _body(self, c: Candidate) -> Group | None:
        feats = feats_of(c)
        if any(h.category == "word" and not h.pro for h in self._hits.get(c.i, ())) or self._describes(c):
            return None
        owners, _, k, modifiers = self._owned.read(c, c.j)
        if ("con" in feats and not owners) or ("owned" in feats and not self._of_feminine(c)):
            return None
        return self._single(self._parts.part(c, k, owners, body=c.refs[0], feats=feats | modifiers), "body")

    def _of_feminine(self, c: Candidate) -> bool:
        """``الدفاع الروسية``, ``الدفاع السعودية`` (a state's name too) are the ministry, ``الدفاع الروسي`` is not."""
        o = self._at.get(c.j)
        if o is None or not self._tokens[o.j - 1].word.endswith("ه"):
            return False
        named = o.kind == "name" and "state" in feats_of(o) and o.j == o.i + 1
        return (o.kind == "adjective" and o.pro == ("ال",)) or (named and self._tokens[o.i].word.startswith("ال"))

    def _counterpart(self, c: Candidate) -> Group:
        owners, _, k, modifiers = self._owned.read(c, c.j)
        name = self._owned.name_after(k)
        part = self._parts.part(
            c, name.j if name else k, owners, name=name, feats=feats_of(c) | modifiers | set(c.refs)
        )
        return self._single(part, "counterpart")

    # ── people of a state ────────────────────────────────────────────────────────────────────────────────────

    def _people_at(self, i: int) -> Group | None:
        """``وفد دبلوماسي أمريكي``, ``الجانب الروسي``: people who stand for a state; ``إلى جانب روسيا`` are none."""
        hits = self._hits.get(i, ())
        hit = next((h for h in hits if h.category == "noun" and h.ref in self._people and not h.suffix), None)
        if hit is None:
            return None
        k = hit.j
        for _ in range(_SKIPPED_ADJECTIVES + 1):
            c = self._at.get(k)
            if (
                c
                and (c.kind == "adjective" or (c.kind == "name" and {"state", "body"} & feats_of(c)))
                and c.pro[:1] in ((), ("ال",), ("ل",))
                and not (self._is_told(c) or (hit.ref == _SIDE and c.kind == "name"))
            ):
                return self._people_group(hit, c)
            if c or k >= len(self._tokens) or not any(h.category == "adj" for h in self._hits.get(k, ())):
                return None
            k += 1
        return None

    def _is_told(self, c: Candidate) -> bool:
        """``أكدت مصادر لقناة كذا``: an outlet behind ``ل`` is told something, it has no such sources."""
        return c.pro[:1] == (_FOR,) and not self._outlets.isdisjoint(c.refs)

    def _people_group(self, hit: Hit, c: Candidate) -> Group:
        start = self._tokens[hit.i].start + front_length(hit.pro)
        if hit.ref in self._leads and "sg" in hit.feats and "body" in feats_of(c):  # قيادة الحركة speaks for it
            return self._single(msgspec.structs.replace(self._named(c), i=hit.i, start=start), "body")
        end = self._tokens[c.j - 1].end
        name = self._owned.name_after(c.j) if "sg" in hit.feats else None
        if name and name.kind == "new" and name.j == name.i + 1:
            name = None
        j, end = (name.j, name.end) if name else (c.j, end)
        part = Part(
            hit.i,
            j,
            start,
            end,
            names=name.refs if name else (),
            states=c.refs,
            new=self._parts.new(name) if name else "",
            feats=frozenset({"people", *hit.feats.split(), *self._alone(hit)}),
            name_start=name.start if name else -1,
            name_end=name.end if name else -1,
        )
        return Group(hit.i, j, start, end, ("person" if name.kind == "name" else "new") if name else "people", (part,))

    def _alone(self, hit: Hit) -> tuple[str, ...]:
        """``الدبلوماسي السنغالي`` may be somebody named before."""
        return ("one-person",) if hit.ref in self._one_person and "ال" in hit.pro and "sg" in hit.feats else ()

    @staticmethod
    def _single(part: Part, kind: str) -> Group:
        return Group(part.i, part.j, part.start, part.end, kind, (part,), part.suffix)


def _is_of(served: Candidate, first: Candidate) -> bool:
    """``الأخ الشقيق للرئيس``: a title with the article, and ``ل`` before the office."""
    return served.pro[:1] == (_FOR,) and first.kind == "title"


def _moved(part: Part, i: int, start: int) -> Part:
    """The part with honorifics before it taken in."""
    return msgspec.structs.replace(part, i=i, start=start)
