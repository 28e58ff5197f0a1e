"""Whose words a noun phrase announces where no rule lists the speaker: ``صحيفة "الأفق"``, ``هيئة الطيران المدني``."""

from __future__ import annotations

from functools import cached_property
from operator import attrgetter

from marsad.article import Actor, ActorKind, Mention
from marsad.layers import NOT_NOW, Draft, Group, Unit
from marsad.rulebook import ActorEntry, Rulebook
from marsad.stages.statements.acquaintances import Acquaintances
from marsad.stages.statements.again import Again
from marsad.stages.statements.bearers import Bearers
from marsad.stages.statements.before import Before
from marsad.stages.statements.elsewhere import Elsewhere
from marsad.stages.statements.extents import Extents
from marsad.stages.statements.honoured import Honoured
from marsad.stages.statements.institutions import Institutions
from marsad.stages.statements.made import Made
from marsad.stages.statements.people import NamedPeople
from marsad.stages.statements.speaker_words import SpeakerWords
from marsad.stages.statements.texts import Texts
from marsad.stages.statements.titles import Titles
from marsad.text.fold import fold_word
from marsad.text.tokens import COMMAS

_LONG_OUTLET, _SHORT = 9, 3
_NOBODY = NOT_NOW | {"indefinite"}
_ONE, _START = "احدي", attrgetter("start")
_UN, _ANY_MINISTER = "united-nations", "minister"
_NAMING = frozenset({"noun", "adj", "word", "latin", "group"})
_ARTICLE, _THE_SOURCE = "ال", "المصدر"
_SPEAKING_FOR = ("باسم", "ل")
_TO, _FEMININE, _MANY, _BRACKET = "ل", "ه", "ات", "("


class Unlisted:
    """Names the speakers of one draft by noun phrases; ``actors`` and ``mentions`` are what it has made,
    ``behalf`` whom the people it met speak for."""

    def __init__(self, draft: Draft, rulebook: Rulebook, words: SpeakerWords) -> None:
        self._draft, self._units, self._rules, self._words = draft, draft.units, rulebook, words
        self._titles, self._people = Titles(draft, words), NamedPeople(draft, words)
        self._again, self._texts = Again(draft, words.deputy_words), Texts(draft, words)
        self._elsewhere = Elsewhere(draft)
        self._acquainted = Acquaintances(draft, rulebook, words)
        self._institutions = Institutions(draft, rulebook, self._acquainted, words.governing)
        self.honoured = Honoured(draft, words.honoured)
        self._called: dict[str, tuple[str, ...]] = {}
        self._quotes = {quote.first: quote for quote in draft.quotes}
        self.behalf: dict[str, str] = {}
        self._made = Made(draft, rulebook, words.glossary)
        self.actors, self.mentions = self._made.actors, self._made.mentions
        self._extents = Extents(draft)
        self._bearers = Bearers(draft, self.actors)

    def at(self, n: int) -> tuple[str, ...]:
        """The actor that the noun phrase at unit n names; none where it names nobody in particular."""
        unit = self._units[n]
        refs = {h.ref for h in unit.hits}
        if (unit.suffix and unit.kind != "verb") or self.is_source(n):
            return ()
        if unit.kind == "noun" and refs & self._words.outlets:
            return self._outlet(n)
        if self._are_some(n):
            return ()
        if unit.kind == "verb":
            return self._made.named("person", *name) if (name := self._people.verb_name(n)) else ()
        if refs & self._words.members and (body := self._institutions.members_of(n)):
            return body
        if spoken_for := self._spoken_for(n):
            return spoken_for
        if (issuer := self._texts.owner(n, self._whoever)) is not None:
            printed = unit.says(self._words.texts)  # بيان نشرته الوكالة
            return tuple(a for a in issuer if not (printed and self._is_outlet(a)))
        if self._acquainted.has_voice(n):
            people = unit.says(self._words.people)
            named = self._person(n) or self._titles.called(n) if people else ()
            if named:
                self.behalf.update(dict.fromkeys(named, self._draft.voices[n][0]))
                self._titles.introduce(n, named)
                return named
            if people and self._institutions.is_of_person(n):
                headed = self._institutions.of_person(self._draft.voices[n])
                return self._in_state(n, *headed) if headed else ()
            self._called.update(dict.fromkeys(refs & self._words.bodies, self._draft.voices[n]))
            return self._draft.voices[n]
        if governing := self._institutions.governing(n):
            return self._in_state(n, *governing)
        if unit.kind == "noun" and refs & self._words.bodies:
            return self._body(n) or self._person(n)
        found = self._person(n)
        if found:
            self._titles.introduce(n, found)
        return found or self._surname(n) or self._titles.holder(n) or self._institutions.ministry(n)

    def _spoken_for(self, n: int) -> tuple[str, ...]:
        """``متحدث باسم السفارة``, ``تقرير الوكالة``: nobody named, the body behind is who speaks."""
        refs = {h.ref for h in self._units[n].hits}
        k = n + 1
        while refs & self._words.people and k + 1 < len(self._units) and self._units[k].word.startswith(_ARTICLE):
            k += 1
        if refs & self._words.people and k < len(self._units) and self._units[k].word in _SPEAKING_FOR:
            k += 1
            if self._people.is_unknown(k) and self._people.is_unknown(k + 1):
                end = self._units[self._people.unknown_end(k) - 1].end
                return self._made.named("person", self._units[k].start, end)
        elif not refs & self._words.reports or self._units[n].word.startswith(_ARTICLE):
            return ()
        heads = self._words.bodies | self._words.outlets
        named = k < len(self._units) and self._units[k].kind == "noun" and self._units[k].says(heads)
        return (self._person(n) or self.at(k)) if named else ()

    def _whoever(self, n: int) -> tuple[str, ...]:
        """Whom the group or noun at unit n names."""
        u = self._units[n]
        return self._draft.resolved.get(u.ref, ()) or self.office(n) if u.kind == "group" else self.at(n)

    def is_source(self, n: int) -> bool:
        """``مصدر``, ``المصادر``: somebody who does not want to be named."""
        return self._units[n].says(self._words.unnamed)

    def source(self, n: int) -> tuple[str, ...]:
        """As ``at``; ``المصدر نفسه`` is whom the discourse takes it for."""
        return self._draft.voices.get(n, ()) if self.is_the_source(n) else self.at(n)

    def is_the_source(self, n: int) -> bool:
        """``المصدر``: the one that the page has quoted."""
        u = self._units[n]
        return u.word == _THE_SOURCE or self._draft.article.text.startswith(_THE_SOURCE + " ", u.start)

    def is_somebody(self, n: int) -> bool:
        """``صحافي``, ``المسؤولون``, ``الصحيفة``: a noun for people or an outlet."""
        return self._units[n].says(self._words.people | self._words.titles | self._words.outlets)

    def outlet(self, n: int) -> tuple[str, ...]:
        """The outlet that the noun at unit n heads, if it is an outlet's noun."""
        unit = self._units[n]
        return self._outlet(n) if unit.kind == "noun" and unit.says(self._words.outlets) else ()

    def _outlet(self, n: int) -> tuple[str, ...]:
        """By the outlet named behind, by what stands between marks, by unknown words; ``الصحيفة`` is the one before."""
        k = n + 1
        while k < len(self._units) and self._describes(self._units[k]):
            k += 1
        if k < len(self._units) and self._units[k].kind == "quote" and (found := self._quoted(k)):
            return found
        k += k + 1 < len(self._units) and self._units[k].word == _BRACKET  # ``شبكة (سي.بي.إس)``
        named = self._units[k] if k < len(self._units) and self._units[k].kind == "group" else None
        found = self._draft.resolved.get(named.ref, ()) if named else ()
        if found and self._draft.actors[found[0]].kind == "outlet":
            return found
        last = self._extents.end(n + 1)
        station = any(self._words.heads.get(h.ref) == "channel" for h in self._units[n].hits)
        if station and last > n + 1 and self._is_national(self._units[last - 1]):
            return self._made.named("outlet", self._units[n].start, self._units[last - 1].end)
        if self._units[n].word.startswith(_ARTICLE):
            before = self._outlet_before(n)
            unknown = self._outlet_since(n, before.end) if before is not None else -1
            if unknown >= 0:
                return self._outlet(unknown)
            found = (before.actor,) if before is not None else self._voice_of_outlet(n)
            return found or (self._acquainted.body_before(n) if self._units[n].says(self._words.bodies) else ())
        if any(u.kind == "latin" or (u.kind == "word" and len(u.word) >= _SHORT) for u in self._units[n + 1 : last]):
            return self._made.named("outlet", self._units[n + 1].start, self._units[last - 1].end)
        national = any(self._is_national(u) for u in self._units[n + 1 : last])
        return self._made.named("outlet", self._units[n].start, self._units[last - 1].end) if national else ()

    def _is_national(self, u: Unit) -> bool:
        """``وكالة الأنباء الكوبية``: a definite adjective of a state makes a name of the words before it."""
        return u.kind == "group" and self._draft.article.text.startswith(_ARTICLE, u.start)

    def _voice_of_outlet(self, n: int) -> tuple[str, ...]:
        """Whom the discourse takes ``الصحيفة`` for, who is no person and no state; ``الوكالة`` may be a state's."""
        found = self._draft.voices[n] if self._acquainted.has_voice(n) else ()
        kinds = {entry.kind for actor in found if (entry := self._draft.actors.get(actor))}
        any_body = self._units[n].says(self._words.bodies)
        return found if any_body or not kinds & {"person", "state"} else ()

    def _describes(self, u: Unit) -> bool:
        """``وكالة الأنباء الروسية …``: what may stand between an outlet's noun and its name."""
        if u.kind == "group":
            return self._draft.groups[u.ref].kind == "nationality"
        return u.kind in ("adj", "noun") and not u.depth

    def quoted(self, n: int) -> tuple[str, ...]:
        """The body or person whose name stands between the marks from unit n on."""
        first = self._units[n + 1]
        if first.kind == "group":
            return self._draft.resolved.get(first.ref, ())
        return self._quoted(n, "organisation")

    def told_to(self, n: int) -> tuple[str, ...]:
        """``وقال لـ«النهار الجديد» إن``: the outlet that the marks from unit n on name."""
        quote = self._quotes.get(n + 1)
        short = quote is not None and quote.last - quote.first <= _SHORT + 1
        found = self._quoted(n) if short else ()
        return tuple(a for a in found if self._is_outlet(a))

    def _quoted(self, n: int, kind: ActorKind = "outlet") -> tuple[str, ...]:
        quote = self._quotes.get(n + 1)
        if quote is None or quote.last - quote.first > _LONG_OUTLET:
            return ()
        first = self._units[quote.first]
        known = self._draft.resolved.get(first.ref, ()) if first.kind == "group" else ()
        if known and quote.last - quote.first == 1:
            return known
        listed = self._words.named.get(fold_word(self._draft.article.text[quote.start : quote.end].strip()))
        if listed:
            return self._made.listed(listed, quote.start, quote.end)
        return self._made.named(kind, quote.start, quote.end)

    def _outlet_before(self, n: int) -> Mention | None:
        """``الوكالة``, ``الصحيفة``: where the outlet of that kind was named last."""
        kinds = {self._words.heads[h.ref] for h in self._units[n].hits if h.ref in self._words.heads}
        at = self._units[n].start
        named = (m for m in (*self._draft.mentions, *self.mentions.values()) if m.end <= at)
        fits = (m for m in named if not kinds or self._words.kinds.get(m.actor) in (None, *kinds))
        return max((m for m in fits if self._is_outlet(m.actor)), key=_START, default=None)

    def _outlet_since(self, n: int, end: int) -> int:
        """``مجلة كذا الاقتصادية``: the unit of the noun without the article between offset ``end`` and the same at
        unit n; -1 where none stands there."""
        noun = self._units[n].word.removeprefix(_ARTICLE)
        for k in range(n - 1, 0, -1):
            if self._units[k].start < end:
                return -1
            if self._units[k].kind == "noun" and self._units[k].word == noun and self._units[k - 1].word != _ONE:
                return k
        return -1

    def _is_outlet(self, actor: str) -> bool:
        found = self._entry(actor)
        return found is not None and found.kind == "outlet"

    def _entry(self, actor: str) -> Actor | None:
        return self._draft.actors.get(actor) or self.actors.get(actor)

    def _body(self, n: int) -> tuple[str, ...]:
        """``الشرطة البريطانية``, ``محكمة العدل``: a head and what makes it definite; ``المحكمة`` is the one before."""
        k = n + 1
        while k < min(n + _SHORT, len(self._units)) and self._units[k].kind in ("noun", "adj"):
            k += 1
        quote = k < len(self._units) and self._units[k].kind == "quote"
        bound = not any(u.word.startswith(_ARTICLE) for u in self._units[n:k])
        if quote and bound and (found := self._quoted(k, "organisation")):
            return found
        last = self._extents.of_body(n)
        units = self._units[n + 1 : last]
        heads = [h.ref for h in self._units[n].hits if h.ref in self._words.bodies]
        if last + 1 < len(self._units) and self._units[last].word in COMMAS and self._people.is_unknown(last + 1):
            return self._person(last + 1)
        again = next((self._called[h] for h in heads if h in self._called), ()) or self._acquainted.body_before(n)
        described = self._units[n].word.startswith(_ARTICLE) and all(
            u.kind == "adj" or (again and self._acquainted.is_from(u, self._entry(again[0]))) for u in units
        )
        if again and described:
            return again
        if units and (company := self._acquainted.company(n)):
            return company
        if self._units[n].word.startswith(_ARTICLE) and not units:
            return self._whole_name(n) or (self._of_state(n) if self._is_authorities(n) else ())
        if any(u.kind in ("group", "word") or u.word.startswith(_ARTICLE) for u in self._units[n:last]):
            owner = self._extents.owner(last) if self._units[n].word.startswith(_ARTICLE) else None
            found = self._made.described(self._units[n].start, self._units[last - 1].end, owner)
            self._called.update(dict.fromkeys(heads, found))
            return found
        return ()

    def _are_some(self, n: int) -> bool:
        """``منظمات حقوق الإنسان``: bodies of one kind, none of them in particular."""
        u = self._units[n]
        many = any(h.ref in self._words.bodies and h.feats.startswith("pl") for h in u.hits)
        return many and u.word.endswith(_MANY) and not self._is_authorities(n) and u.kind == "noun"

    def _is_authorities(self, n: int) -> bool:
        """``السلطات``; not ``السلطة``, which is a body's name."""
        return any(h.ref in self._words.authorities and h.feats.startswith("pl") for h in self._units[n].hits)

    def _of_state(self, n: int, role: str = "") -> tuple[str, ...]:
        """``السلطات``, ``الشرطة``: the state that is meant, or its body of that role, which the unit n stands for."""
        state = self._acquainted.state_of(n)
        return self._in_state(n, role, state) if state and (not role or role in self._rules.bodies) else ()

    def _in_state(self, n: int, role: str, state: ActorEntry) -> tuple[str, ...]:
        """The state, or its body of that role, which the unit n stands for."""
        u = self._units[n]
        actor, entry = self._rules.body_in(role, state) if role else (state.id, self._rules.public(state.id))
        self.actors.setdefault(actor, entry)
        text = self._draft.article.text[u.start : u.end]
        self.mentions[u.start] = Mention(start=u.start, end=u.end, text=text, actor=actor, how="metonym")
        return (actor,)

    def _whole_name(self, n: int, *, again: bool = False) -> tuple[str, ...]:
        """``الفريق``, ``السلطات``: whom that noun named before, with more words behind it; nobody where none did.

        Where it stands for somebody already its word is looked for ``again``.
        """
        text = self._draft.article.text[self._units[n].start : self._units[n].end]
        noun = fold_word(text).removeprefix(_ARTICLE)
        refs = {h.ref for h in self._units[n].hits if h.category == "noun"}
        for k in self._before.places(n, noun, refs, written=again):
            u = self._units[k]
            longer = u.kind == "group" or self._units[k + 1].kind == "quote" or self._extents.end(k + 1) > k + 1
            found = self._draft.resolved.get(u.ref, ()) if u.kind == "group" else self._body(k) if longer else ()
            if found:
                return found
        return ()

    def _person(self, n: int) -> tuple[str, ...]:
        """Who is named behind the title at unit n."""
        found, name = self._people.of(n)
        return found or (self._made.named("person", *name) if name else ())

    def body_of(self, n: int) -> tuple[str, ...]:
        """``الوزارة الروسية``: the body of that state named last whose name has the noun of the group at unit n."""
        return self._acquainted.body_of(n)

    def called(self, n: int) -> tuple[str, ...]:
        """``الوزير``, ``الوزراء``: whom the page has called so last."""
        return self._titles.minister(n) or self._acquainted.several(n)

    def whole(self, n: int) -> tuple[str, ...]:
        """``الشرطة`` in a group: whom that noun named before, with more words behind it."""
        unit = self._units[n]
        group = self._draft.groups[unit.ref]
        bare = group.kind == "body" and group.j == group.i + 1
        definite = self._draft.article.text.startswith(_ARTICLE, group.start)
        return self._whole_name(n, again=True) if bare and definite else ()

    def office(self, n: int) -> tuple[str, ...]:
        """Who is said to have the office of the group at unit n, else the office: ``السفير الروسي``; ``الشرطة``."""
        unit = self._units[n]
        group = self._draft.groups[unit.ref]
        if group.kind == "body":
            whole = group.j > group.i + 1 or not self._draft.article.text.startswith(_ARTICLE, group.start)
            if whole:
                kind = group.parts[0].body if not group.parts[0].states else ""
                return (self._of_state(n, kind) if kind else ()) or self._made.described(group.start, group.end)
            return self._whole_name(n) or self._of_state(n, group.parts[0].body)
        named = () if self._serves_somebody(group) else self._person(n)
        found = named or self._people.also(n) or self._acquainted.official(n) or self._again.of(n)
        if not found and (body := self._institutions.spoken_for(n)):
            return self._in_state(n, *body)
        if not found and group.kind == "aide":
            return self._titles.serving(n)
        part = group.parts[0] if group.parts else None
        if found or part is None or group.kind != "office" or not part.role or len(part.states) != 1:
            return found
        role, state = self._rules.roles.get(part.role), self._rules.actors.get(part.states[0])
        if role is None or state is None or part.feats & _NOBODY or part.role == _ANY_MINISTER:
            return ()
        if known := self._elsewhere.of(n):
            return self._meant(group, known[0])
        sent = [seat.state if seat.metonym else seat.id for t in part.target if (seat := self._rules.actors.get(t))]
        actor = "-".join((f"new-office-{part.role}-{state.id}", *sent))
        label = role.en.replace("{state}", state.en).replace("{adj}", state.adjective_en or state.en)
        if sent and not sent[0].startswith(_UN):
            label = f"Representative of {state.en} to {self._rules.actors[sent[0]].en}"
        text = self._draft.article.text[group.start : group.end]
        self.actors.setdefault(
            actor, Actor(kind="office", label_en=label, label_ar=text, country=state.country or None)
        )
        return self._meant(group, actor)

    def _serves_somebody(self, group: Group) -> bool:
        """``مستشار لرئيس الحكومة فلان``: somebody unnamed; the name is that of the one he serves."""
        first, *others = self._draft.article.text[group.start : group.end].split()
        return group.kind == "aide" and not first.startswith(_ARTICLE) and others[:1] != [] and others[0][0] == _TO

    def _meant(self, group: Group, actor: str) -> tuple[str, ...]:
        """An office with whom it means."""
        text = self._draft.article.text[group.start : group.end]
        self.mentions[group.start] = Mention(start=group.start, end=group.end, text=text, actor=actor, how="office")
        return (actor,)

    def _surname(self, n: int) -> tuple[str, ...]:
        """An unknown word right behind a verb of speech: somebody whose whole name stood before, or is not given."""
        if self._units[n].kind != "word" or self._units[n].depth:
            return ()
        whole = "".join(u.word for u in self._units[n : n + 2])
        same = self._bearers.of(self._units[n].word) or self._bearers.of(whole)
        definite = self._draft.article.text.startswith(_ARTICLE, self._units[n].start)  # not أليكسي
        if same or not self._people.is_unknown(n) or definite:
            return same
        alone = n + 1 >= len(self._units) or self._units[n + 1].kind not in _NAMING
        plain = alone and len(self._units[n].word) > _SHORT and not self._units[n].word.endswith(_FEMININE)
        return self._made.named("person", self._units[n].start, self._units[n].end) if plain else ()

    def met(self, n: int) -> tuple[str, ...]:
        """The person of the page who has the noun at unit n for a name: ``نقلت عن عهد قولها``."""
        u = self._units[n]
        return self._bearers.of(u.word) if u.kind == "noun" and not u.word.startswith(_ARTICLE) and not u.suffix else ()

    @cached_property
    def _before(self) -> Before:
        return Before(self._draft)
