"""Who is called by an honour alone: ``جلالته``, ``سموه``, ``سمو الأمير``."""

from __future__ import annotations

from collections import defaultdict

from marsad.layers import HONOUR, Candidate, Draft, Group, Part
from marsad.stages.actors.resolve import Cast
from marsad.text.fold import fold_word

_HONORIFIC, _ARTICLE = "honorific", "ال"
_HERS = "ها"


class Honours:
    """Keeps in mind with which honours one page has named people, the latest last."""

    def __init__(self, draft: Draft, cast: Cast) -> None:
        self._draft, self._cast = draft, cast
        self._titles: dict[int, Candidate] = {c.i: c for c in draft.candidates if c.kind == _HONORIFIC}
        self._doing = frozenset(draft.subjects.values())
        self._acted: dict[str, None] = {}
        self._bearers: defaultdict[str, dict[str, None]] = defaultdict(dict)
        self._called: defaultdict[str, dict[str, None]] = defaultdict(dict)

    @staticmethod
    def title(group: Group) -> str:
        """The honour that a group says alone, or nothing."""
        honours = [f for f in group.parts[0].feats if f.startswith(HONOUR)]
        return honours[0].removeprefix(HONOUR) if honours else ""

    def heard(self, group: Group, n: int, found: tuple[str, ...]) -> None:
        """Note who acts at unit n, and the honours before a name: ``جلالة الملك فلان``."""
        if n in self._doing:
            self._acted = {**{p: None for p in self._acted if p not in found}, **dict.fromkeys(found)}
        if len(found) != 1 or not (group.parts[0].names or group.parts[0].new):
            return
        for word in self._before_name(group):
            self._called[word][found[0]] = None
        text = self._draft.article.text
        for c in (self._titles[i] for i in range(group.i, group.j) if i in self._titles):
            for word in fold_word(text[c.start : c.end]).split():
                bearers = self._bearers[word.removeprefix(_ARTICLE)]
                bearers.pop(found[0], None)
                bearers[found[0]] = None

    def _before_name(self, group: Group) -> list[str]:
        """The words of a title that stands before the name of a group."""
        at = group.parts[0].name_start
        return [t.word for t in self._draft.tokens[group.i : group.j] if t.start < at]

    def titled(self, group: Group, found: tuple[str, ...]) -> tuple[str, ...]:
        """``توجه الجنرال كيم``: for somebody ``found`` by a family name whom the page has not called so, the one of
        that name whom it has."""
        family = self._draft.tokens[group.j - 1].word
        for word in self._before_name(group):
            called = [p for p in self._called.get(word, ()) if family in fold_word(self._cast.name(p)).split()]
            if called and not set(found) & set(called):
                return (called[-1],)
        return found

    def meant(self, group: Group) -> tuple[str, ...]:
        """Whom an honour means: its bearers with one of its offices, else its bearers, else who has the office; of
        several who acted last, else the one named last."""
        part = group.parts[0]
        bearers = [p for p in reversed(self._bearers[self.title(group)]) if self._agrees(p, part)]
        office = [p for p in reversed(self._cast.people()) if self._holds(p, part) and self._agrees(p, part)]
        rows = ([p for p in bearers if p in office], bearers, office)
        row = next((row for row in rows if row), [])
        return tuple([p for p in reversed(self._acted) if p in row][:1] or row[:1])

    def of_speaker(self, group: Group, focus: tuple[str, ...]) -> tuple[str, ...]:
        """Whoever acts, where the honour may be said of him, else who has one of its offices in his state: ``قال الوزير
        البريطاني إن حكومة جلالتها``, for that honour is of an office that he does not have."""
        part = group.parts[0]
        free = all(feat.startswith(HONOUR) for feat in part.feats)
        acting = [a for a in focus if a in self._cast.people() and self._agrees(a, part)]
        acting = [a for a in acting if free or self._holds(a, part)]
        states = (self._cast.state_of(a) for a in focus or self._cast.people()[-1:])
        heads = (self._cast.holder(role, state) for state in states for role in sorted(part.feats))
        return tuple(acting[:1] or [h for h in heads if h and self._agrees(h, part)][:1])

    def _holds(self, person: str, part: Part) -> bool:
        said = self._cast.roles.get(person, "")
        return said in part.feats or self._cast.terms.holds(person, part.feats)

    def _agrees(self, person: str, part: Part) -> bool:
        """A woman for ``جلالتها``, no woman for ``جلالته``."""
        hers = self._draft.tokens[part.j - 1].word.endswith(_HERS)
        return self._cast.gender(person) != ("m" if hers else "f")
