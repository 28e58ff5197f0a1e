"""Words that tell of as many contacts as there are parties: ``كلا على حدة``, ``قمتين مع``, ``كلا من``."""

from __future__ import annotations

from collections.abc import Callable
from itertools import takewhile

from marsad.layers import Draft, Sentence
from marsad.rulebook import Rulebook
from marsad.rulebook.match import Match
from marsad.stages.events.parties import ALIKE, EACH, IN_TURN

_NEAR = 4
_PAIR = 2
_MINISTER = "-minister"
_ONE_PERSON = frozenset({"person", "office", "new", "counterpart"})
Actors = tuple[str, ...]
Who = dict[str, Actors]


class SeveralWords:
    """Words by which one contact is told from several, made once."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.countable, self.apart = rulebook.word_class("countable"), rulebook.word_class("apart")
        self.in_turn = rulebook.word_class("in-turn")
        self.many, self.one_of = rulebook.word_class("many-at-a-time"), rulebook.word_class("one-out-of-many")
        self.often = rulebook.word_class("often")
        self.each_of, self.out_of = rulebook.word_class("each-of"), rulebook.word_class("out-of")


class Several:
    """Takes the parties of one match apart where they were in contact one after the other.

    ``state`` gives the state that an actor stands for.
    """

    def __init__(self, draft: Draft, words: SeveralWords, state: Callable[[str], str | None]) -> None:
        self._draft, self._words, self._state = draft, words, state

    def of(self, match: Match, sentence: Sentence, who: Who, joint: bool) -> list[Who]:
        """The parties of each contact; ``joint`` says that the organiser stands for its states."""
        slot = self._slot(match, sentence, who, joint)
        return [{**who, slot: (party,)} for party in who[slot]] if len(who.get(slot, ())) > 1 else [who]

    def general(self, match: Match) -> bool:
        """``يجري لقاءات سياسية``: how many there are nobody says; ``آخر لقاءاته`` is one.

        Who takes part in the meetings of a body is at one gathering.
        """
        units = self._draft.units
        if units[match.anchor].kind == "verb" and self._again_and_again(match):
            return True
        if match.first != match.anchor:
            return False
        inside = (n for n in range(match.first, match.last) if n == match.first or units[n].kind == "noun")
        many = (n for n in inside if any("pl" in h.feats for h in units[n].hits if h.ref in self._words.many))
        return any(not n or units[n - 1].word not in self._words.one_of for n in many)

    def _again_and_again(self, match: Match) -> bool:
        """``التقيا عدة مرات``, ``يتحدثان بانتظام``: whether a verb is said to be done more than once."""
        units = self._draft.units
        near = units[match.anchor + 1 : match.last + _NEAR]
        behind = takewhile(lambda u: u.kind not in ("verb", "that", "rel"), near)
        often = [u for u in behind if u.word in self._words.often or u.says(self._words.often)]
        return any(u.kind != "noun" or any("pl" in h.feats for h in u.hits) for u in often)

    def _slot(self, match: Match, sentence: Sentence, who: Who, joint: bool) -> str:
        """The slot whose parties each have a contact, if any has."""
        roles, to = match.entry.roles.values(), len(who.get("b", ()))
        first, last, _ = match.binds.get("o", (0, 0, ""))
        enough = _PAIR if last - first == 1 and self._of_ministers(first) else _PAIR + 1
        of_many = last - first == 1 and len(who.get("o", ())) >= enough  # ``اجتماع لوزراء خارجية مصر والأردن والعراق``
        if match.entry.roles.get("o") == "organiser" and not (joint or of_many):
            return "o"  # ``قمتا الاتحاد الأفريقي والجامعة العربية``
        each = EACH in roles or (IN_TURN in roles and self._of_one_state(match, who))
        apart = self._apart(match, sentence)
        if not (each or apart or self._counted(match, who) or self._of_each(match)):
            return ""
        by_each = match.entry.kind in ("message", "call")  # ``خلال اتصالات معه دعا الرئيسان``
        one_sided = to == 1 and (EACH in roles or apart or by_each)
        return "a" if one_sided or (ALIKE in roles and not to) else "b"  # ``بعث الأمير وولي عهده برقيتين إلى الملك``

    def _of_ministers(self, n: int) -> bool:
        """``اجتماع لوزيري خارجية مصر والأردن``."""
        unit = self._draft.units[n]
        return unit.kind == "group" and self._draft.groups[unit.ref].parts[0].role.endswith(_MINISTER)

    def _apart(self, match: Match, sentence: Sentence) -> bool:
        """``التقى كلا على حدة الرئيس والوزير``, ``استقبل السفير المصري، ثم القطري``: one after the other."""
        end = max([match.last, *(last for _, last, _ in match.binds.values())])
        units = self._draft.units[match.anchor : min(end + _NEAR, sentence.last)]
        first, last, how = match.binds.get("b", (0, 0, ""))
        between = self._draft.units[first:last] if how == "group" else ()
        turns = any(u.word in self._words.in_turn and u.kind != "group" for u in between)
        return turns or any(u.word in self._words.apart for u in units)

    def _of_one_state(self, match: Match, who: Who) -> bool:
        """``التقى الوزير الفرنسي رئيس الجمهورية ورئيس الحكومة``: a foreigner sees those of one state in turn."""
        first, last, how = match.binds.get("b", (0, 0, ""))
        groups = [self._draft.groups[u.ref] for u in self._draft.units[first:last] if u.kind == "group"]
        named = how == "group" and all(g.kind in _ONE_PERSON and len(g.parts) == 1 for g in groups)
        if any(g.suffix or any(p.suffix for p in g.parts) for g in groups[1:]):
            return False  # ``التقى الرئيس ووزير خارجيته``: he is beside him
        states = {self._state(a) for a in who.get("b", ())}
        guests = who.get("a", ())
        return (
            named and len(guests) == 1 and len(states) == 1 and None not in states | {self._state(guests[0])} - states
        )

    def _of_each(self, match: Match) -> bool:
        """``التقى كلا من الرئيس والوزير``: one after the other."""
        first, _, how = match.binds.get("b", (0, 0, ""))
        units = self._draft.units
        each = first > match.anchor + 1 and units[first - 1].word in self._words.out_of
        return how == "group" and each and units[first - 2].word in self._words.each_of

    def _counted(self, match: Match, who: Who) -> bool:
        """``قمتين مع روسيا والصين``: as many contacts as there are parties; ``اتصالات من الرئيسين``: each called."""
        units = self._draft.units[match.first : match.last]
        hits = [h for u in units for h in u.hits if h.ref in self._words.countable]
        dual = _PAIR in map(len, who.values()) and any("du" in h.feats for h in hits)
        return dual or (match.entry.kind == "call" and any("pl" in h.feats for h in hits))
