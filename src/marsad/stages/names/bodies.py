"""Bodies that no rule lists, found by the noun that heads their names: ``صحيفة "الأفق"``, ``شركة هواشين شيبينغ``,
``هيئة الطيران المدني``, ``المركز الوطني للبحوث``, ``جامعة القاهرة``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cached_property

import msgspec

from marsad.layers import BREAK, LATIN, NUMBER, WORD, Candidate, Draft, Hit, Naming, Token
from marsad.rulebook import Rulebook
from marsad.rulebook.schema import Head
from marsad.stages.names.fields import Field, Fields
from marsad.stages.names.joined import as_adjective
from marsad.stages.names.labels import Labels
from marsad.stages.names.listed import Listed
from marsad.stages.names.whole import is_part
from marsad.text.clitics import front_length

_MARKS = {'"': '"', "«": "»", "“": "”", "„": "“", "”": "”", "'": "'", "‘": "’"}
_UNMARKED = str.maketrans(dict.fromkeys((*_MARKS, *_MARKS.values())))
_ARTICLE = "ال"
_LONGEST_QUOTE, _LONGEST_NAME, _MOST_BETWEEN, _SHORT, _TWO = 7, 5, 2, 3, 2
_GIVES_NAMES = frozenset({"full", "short", "place", "state"})
_HYPHEN = "-"
_OUTLET, _OF_NEWS = "outlet", frozenset({"News", "Media"})
_STARTS_SENTENCE = "و"


class Bodies:
    """Finds unlisted bodies; made once from a rulebook."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.heads, self.terms = rulebook.heads, rulebook.terms
        self.given = frozenset(rulebook.name_parts.get("given", ()))
        self.english = {a.id: a.en.partition(",")[0] for a in rulebook.actors.values() if a.kind in ("place", "state")}
        self.adjectives = {s.id: s.adjective_en or s.en for s in rulebook.states.values()}
        self.labels = Labels(rulebook)
        self._rulebook = rulebook

    @cached_property
    def listed(self) -> Listed:
        """Listed bodies by their names; pages without a body that heads announce need none."""
        return Listed(self._rulebook)

    def join(self, draft: Draft, known: list[Candidate]) -> list[Candidate]:
        """Known candidates and unlisted bodies in the order of the page; nationalities may stand inside a body."""
        heads = [h for i in draft.starts.get("head", ()) for h in draft.hits.get(i, ()) if h.category == "head"]
        if not heads:
            return known
        page = _Page(draft, known, self)
        found = list(page.bodies(heads))
        if not found:
            return known
        inside = {t for body in found for t in range(body.i, body.j)}
        found += page.again(found, inside)
        inside = {t for body in found for t in range(body.i, body.j)}
        behind = {body.j for body in found}
        kept = [as_adjective(draft, c) if c.i in behind else c for c in known if _stays(c, inside)]
        return sorted([*kept, *found], key=lambda c: (c.i, -c.j))


def _stays(c: Candidate, inside: Collection[int]) -> bool:
    """What stands outside of all bodies, or is a nationality behind the first word of one."""
    if not any(t in inside for t in range(c.i, c.j)):
        return True
    return c.kind == "adjective" and c.i in inside and c.i - 1 in inside


class _Page:
    """The words of one page, and what is known of them."""

    def __init__(self, draft: Draft, known: list[Candidate], bodies: Bodies) -> None:
        self._draft, self._tokens, self._hits = draft, draft.tokens, draft.hits
        self._text = draft.article.text
        self._at = {c.i: c for c in known}
        self._covered = {t: c for c in known for t in range(c.i, c.j) if c.kind != "title"}
        self._rules, self._labels = bodies, bodies.labels
        self._fields = Fields(draft.tokens, draft.hits, self._at, bodies.terms, bodies.english)

    def bodies(self, heads: list[Hit]) -> Iterator[Candidate]:
        """All bodies by their heads, none overlapping."""
        free = 0
        for hit in heads:
            if hit.i < free or hit.i in self._covered or hit.suffix:
                continue
            body = self._body(hit, self._rules.heads[hit.ref])
            if body is not None and not is_part(body, self._at):
                free = body.j
                yield body

    def _body(self, hit: Hit, head: Head) -> Candidate | None:
        if _ARTICLE in hit.pro:
            return self._described(hit, head)
        for way in head.takes:
            found = self._by(way, hit, head)
            if found is not None:
                return found
        return None

    def _by(self, way: str, hit: Hit, head: Head) -> Candidate | None:
        if way == "quoted":
            return self._quoted(hit, head)
        if way == "unknown":
            return self._unknown(hit, head)
        if way == "place":
            return self._placed(hit, head)
        if way == "state":
            return self._of_state(hit, head)
        if way == "person":
            return self._called_after(hit, head)
        return self._of_field(hit, head, way) if way in ("field", "fields", "known") else None

    # ── names of their own ───────────────────────────────────────────────────────────────────────────────────

    def _quoted(self, hit: Hit, head: Head) -> Candidate | None:
        """``صحيفة "الأفق"``, ``وكالة الأنباء "آفاق"``."""
        k = hit.j
        while k < hit.j + _MOST_BETWEEN and self._describes(k, head):
            k += 1
        if (
            k >= len(self._tokens)
            or self._tokens[k].word not in _MARKS
            or self._tokens[k - 1].end == self._tokens[k].start
        ):
            return None
        close = self._closing(k)
        name = self._tokens[k + 1 : close]
        if not name or close < 0 or not self._may_be_title(name):
            return None
        if (listed := self._listed(k + 1, close)) is not None:
            naming = self._proper(head, hit, name, close + 1)
            headed = self._rules.listed.headed(head, " ".join(naming.words))
            made = self._candidate(hit, close + 1, naming)
            return msgspec.structs.replace(made, kind="name", refs=(headed,) if headed else listed.refs, naming=None)
        return self._named(hit, head, name, close + 1)

    def _named(self, hit: Hit, head: Head, name: tuple[Token, ...], j: int) -> Candidate:
        """A body with a name of its own: a listed one, oddly spelled or between marks, else a new one."""
        arabic = tuple(t for t in name if t.kind == WORD)
        naming = self._proper(head, hit, arabic if len(arabic) > 1 and name[-1].kind == LATIN else name, j)
        nationality = self._tokens[j].word if self._has_state(j) else ""
        known = self._rules.listed.find(head, naming, nationality)
        made = self._candidate(hit, j, naming)
        return msgspec.structs.replace(made, kind="name", refs=(known,), naming=None) if known else made

    def _listed(self, i: int, j: int) -> Candidate | None:
        """The listed body that is all between marks; a person or place may have given the name only."""
        c = self._covered.get(i)
        if c is None or (c.i, c.j) != (i, j) or c.kind != "name":
            return None
        return None if _GIVES_NAMES & set(c.feats.split()) else c

    def _closing(self, k: int) -> int:
        mark = _MARKS[self._tokens[k].word]
        for n in range(k + 1, min(k + _LONGEST_QUOTE + 1, len(self._tokens))):
            if self._tokens[n].kind == BREAK:
                return -1
            if self._tokens[n].word == mark:
                return n
        return -1

    def _may_be_title(self, name: tuple[Token, ...]) -> bool:
        """No clause and no mere description (``منظمة "إرهابية"``): something unknown, definite, or a short noun."""
        if any(t.kind == LATIN or self._is_unknown(t.i) for t in name):
            return True
        first = self._hits.get(name[0].i, ())
        if name[0].word.startswith(_ARTICLE):
            return len(name) <= _SHORT
        noun = any(h.category in ("noun", "name", "adjective") and not h.pro for h in first)
        verbal = any(h.category == "adj" or h.feats.startswith("participle") for h in first if not h.pro)
        return noun and not verbal and sum(t.word != _HYPHEN for t in name) <= _TWO

    def _describes(self, k: int, head: Head) -> bool:
        """``وكالة الأنباء "…"``, ``شركة طيران "…"``: nouns and adjectives between head and name."""
        if k >= len(self._tokens) or self._tokens[k].kind != WORD:
            return False
        c = self._at.get(k)
        if c is not None:
            return c.kind == "adjective"
        hits = self._hits.get(k, ())
        pros = ((), (_ARTICLE,)) if head.kind == "outlet" else ((_ARTICLE,),)
        return any(h.category in ("noun", "adj") and not h.suffix and h.pro in pros for h in hits)

    def _unknown(self, hit: Hit, head: Head) -> Candidate | None:
        """``شركة هواشين شيبينغ``, ``موقع Diken``: words that are nothing else, Latin words, letters by their names."""
        j = self._run(hit.j)
        name = self._tokens[hit.j : j]
        if not name or self._tokens[hit.j].word in head.nothing:
            return None
        if len(name) == 1 and len(name[0].word) < _SHORT:
            return None
        return self._with_purpose(hit, head, name, j)

    def _run(self, k: int) -> int:
        """Where the unknown words that start at token k end."""
        j = k
        while j < len(self._tokens) and j - k < _LONGEST_NAME:
            token = self._tokens[j]
            letters = self._letters(j)
            if letters > 1:
                j += letters
            elif (
                self._is_name_word(j, first=j == k)
                or (j > k and token.kind == NUMBER)
                or (j > k and token.word == _HYPHEN and self._tokens[j - 1].end == token.start)
            ):
                j += 1
            else:
                break
        while j > k and self._tokens[j - 1].word == _HYPHEN:
            j -= 1
        return j

    def _letters(self, k: int) -> int:
        """How many names of Latin letters stand in a row; one counts where a number follows."""
        n = k
        while n < len(self._tokens) and self._tokens[n].word in self._rules.terms.letters:
            n += 1
        numbered = n == k + 1 and n < len(self._tokens) and self._tokens[n].kind == NUMBER
        return _TWO if numbered else n - k

    def _is_name_word(self, k: int, first: bool) -> bool:
        token = self._tokens[k]
        if token.kind == LATIN:
            return True
        if token.kind != WORD or not self._is_free(k):
            return False
        if first and token.word.startswith((_ARTICLE, "لل")):
            return False
        glued = token.word.startswith((_STARTS_SENTENCE, "لل", "بال", "ال")) and not first
        return self._is_unknown(k) and not glued and (not first or token.word not in self._rules.terms.ends)

    def _is_free(self, k: int) -> bool:
        """Whether nothing listed stands here; a place may open a name that goes on (``طهران تايمز``)."""
        c = self._covered.get(k)
        if c is None:
            return True
        goes_on = c.j < len(self._tokens) and c.j not in self._covered and c.j not in self._hits
        return c.kind == "name" and "place" in c.feats and goes_on and self._tokens[c.j].kind == WORD

    def _is_unknown(self, k: int) -> bool:
        """A word that is nothing but a name, if anything."""
        token = self._tokens[k]
        if token.kind != WORD or len(token.word) < _TWO:
            return False
        foreign = token.word in self._rules.terms.foreign and len(token.word) > _SHORT
        return foreign or all(h.category == "name" and not h.pro for h in self._hits.get(k, ()))

    def _placed(self, hit: Hit, head: Head) -> Candidate | None:
        """``جامعة القاهرة``, ``معهد واشنطن لسياسات الشرق الأدنى``."""
        c = self._at.get(hit.j)
        if c is None or c.kind != "name" or c.pro or not {"place", "state"} & set(c.feats.split()):
            return None
        return self._with_purpose(hit, head, self._tokens[c.i : c.j], c.j, self._rules.english.get(c.refs[0], ""))

    def _called_after(self, hit: Hit, head: Head) -> Candidate | None:
        """``مؤسسة كلينتون``, ``مركز كارتر``: bodies called after somebody listed."""
        c = self._at.get(hit.j)
        if c is None or c.kind != "name" or c.pro or not {"full", "short"} & set(c.feats.split()):
            return None
        return self._with_purpose(hit, head, self._tokens[c.i : c.j], c.j)

    def _with_purpose(self, hit: Hit, head: Head, name: tuple[Token, ...], j: int, latin: str = "") -> Candidate:
        """A proper name with what the body is for, if it is said: ``مجموعة بيزيك للاتصالات``."""
        purpose = self._purpose(j)
        if purpose is None and not latin:
            return self._named(hit, head, name, j)
        end = purpose.j if purpose else j
        said = purpose.en if purpose else ""
        return self._candidate(hit, end, self._proper(head, hit, name, end, latin, said))

    def _purpose(self, k: int) -> Field | None:
        """``للاتصالات``, ``لحقوق الإنسان``: only what the rules know as a field of bodies."""
        if k >= len(self._tokens) or not self._tokens[k].word.startswith("ل"):
            return None
        found = self._fields.read(k, "ل")
        return found if found and found.en else None

    def _proper(
        self, head: Head, hit: Hit, name: tuple[Token, ...], j: int, latin: str = "", purpose: str = ""
    ) -> Naming:
        words = tuple(t.word for t in name)
        return self._labels.proper(
            head, latin or self._labels.latin(name, self._text), self._written(hit, j), words, purpose
        )

    def _of_state(self, hit: Hit, head: Head) -> Candidate | None:
        """``وكالة الأنباء الكوبية``: the head and its state are all of the name."""
        if not self._has_state(hit.j):
            return None
        return self._candidate(hit, hit.j, self._labels.of_field(head, "", self._written(hit, hit.j)))

    # ── fields and traits ────────────────────────────────────────────────────────────────────────────────────

    def _of_field(self, hit: Hit, head: Head, way: str) -> Candidate | None:
        """``حزب العدالة والتنمية``; a general head needs two words or a state: ``لجنة الشؤون الخارجية``."""
        if hit.j >= len(self._tokens) or self._tokens[hit.j].word.removeprefix(_ARTICLE) in head.nothing:
            return None
        field = self._fields.read(hit.j)
        if field is None or not self._is_enough(field, hit.j, way):
            return None
        words = [t.word for t in self._tokens[hit.j : field.j]]
        said = field.en or self._labels.field(words) or self._labels.romanised(words)
        return self._candidate(hit, field.j, self._labels.of_field(head, said, self._written(hit, field.j)))

    def _is_enough(self, field: Field, k: int, way: str) -> bool:
        """Whether a field makes a name: any for parties, known ones for other heads, long ones for the most general."""
        if way == "field":
            return True
        if way == "known":
            return bool(field.en) or k not in self._hits
        return (field.words >= _TWO and bool(field.en)) or self._has_state(field.j)

    def _has_state(self, k: int) -> bool:
        c = self._at.get(k)
        return c is not None and c.kind == "adjective" and _ARTICLE in c.pro

    def _described(self, hit: Hit, head: Head) -> Candidate | None:
        """``المركز الوطني للبحوث``, ``الاتحاد التركي للمعلنين``, ``الحزب الشيوعي الصيني``."""
        traits, states, k = self._traits(hit.j)
        field = self._purpose_of(k) if traits and self._tokens[hit.j].word[2:] not in head.nothing else None
        alone = "traits" in head.takes and len(traits) >= _TWO and len(states) < len(traits)
        alone = alone and not self._fields.starts(k)
        if not traits or not (field or alone):
            return None
        end = field.j if field else k
        said = (field.en or self._labels.field([t.word for t in self._tokens[k:end]])) if field else ""
        if field and (not said or (head.kind == _OUTLET and said not in _OF_NEWS)):
            return None
        naming = self._labels.described(head, traits, said, self._written(hit, end), tuple(states))
        return self._candidate(hit, end, naming)

    def _traits(self, k: int) -> tuple[list[str], list[str], int]:
        """English of the adjectives from token k on, the states among them, and the end."""
        traits: list[str] = []
        states: list[str] = []
        terms = self._rules.terms
        while k < len(self._tokens) and self._tokens[k].word.startswith(_ARTICLE):
            c = self._at.get(k)
            core = self._tokens[k].word.removeprefix(_ARTICLE)
            if c is not None and c.kind == "adjective" and c.refs[0] in self._rules.adjectives:
                traits.append(self._rules.adjectives[c.refs[0]])
                states.append(c.refs[0])
                k = c.j
            elif c is None and core in terms.adjectives and core not in terms.ends:
                traits.append(terms.adjectives[core])
                k += 1
            else:
                break
        return traits, states, k

    def _purpose_of(self, k: int) -> Field | None:
        """What follows ``ل`` behind adjectives; any definite noun will do."""
        if k >= len(self._tokens) or not self._tokens[k].word.startswith("ل"):
            return None
        of_head = any(h.category == "head" for h in self._hits.get(k, ()))
        return None if of_head else self._fields.read(k, "ل")

    # ── candidates ───────────────────────────────────────────────────────────────────────────────────────────

    def _written(self, hit: Hit, j: int) -> str:
        """The name as the page has it, without proclitics and marks."""
        start = self._tokens[hit.i].start + front_length(hit.pro)
        return " ".join(self._text[start : self._tokens[j - 1].end].translate(_UNMARKED).split())

    def _candidate(self, hit: Hit, j: int, naming: Naming) -> Candidate:
        start = self._tokens[hit.i].start + front_length(hit.pro)
        end = self._tokens[j - 1].end
        pro = tuple(p for p in hit.pro if p != _ARTICLE)
        return Candidate(hit.i, j, start, end, "unlisted", (), "body", pro, naming=naming)

    def again(self, found: list[Candidate], inside: Collection[int]) -> list[Candidate]:
        """Proper names of these bodies where they stand alone: between marks, or unknown everywhere else."""
        named = {c.naming.words: c for c in found if c.naming and c.naming.alone}
        firsts = {words[0]: words for words in named}
        made: list[Candidate] = []
        for token in self._tokens:
            words = firsts.get(token.word)
            if words is None or token.i in inside or (made and token.i < made[-1].j):
                continue
            j = token.i + len(words)
            if tuple(t.word for t in self._tokens[token.i : j]) == words and self._alone(token.i, j):
                whole = named[words]
                end = self._tokens[j - 1].end
                made.append(msgspec.structs.replace(whole, i=token.i, j=j, start=token.start, end=end, pro=()))
        return made

    def _alone(self, i: int, j: int) -> bool:
        """Between marks, or no word of it means anything else; what is listed keeps its meaning, and a first name is
        somebody (``حزب أنور``)."""
        if any(t in self._covered for t in range(i, j)) or self._tokens[i].word in self._rules.given:
            return False
        before = self._tokens[i - 1].word if i else ""
        if before in _MARKS and j < len(self._tokens) and self._tokens[j].word == _MARKS[before]:
            return True
        long = len(self._tokens[i].word) > _SHORT or j - i > 1
        return long and all(self._is_unknown(t) or self._tokens[t].kind in (LATIN, NUMBER) for t in range(i, j))
