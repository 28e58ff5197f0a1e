"""Of the contacts that an outlet's own abstract names, the share that the reading of the article finds.

    python -m eval.abstracts measure CORPUS --seed 1 --articles 3000 --scratch FILE
    python -m eval.abstracts keep FILE REASONS --into eval/samples/abstract-misses.jsonl

An abstract *names a contact* where one of its sentences has a word of ``TRIGGERS`` and, within ``WINDOW`` units of it
on either side, two persons of different states that the rules know; for a visit one person and a place or state not
his own. Words of two meanings (``قدم``, ``حل``, ``بحث``) are no triggers, nor is a talk with a broadcaster
(``NOT_BEFORE``). This asks for words and names only, for no pattern of contacts, so it also catches what the patterns
do not know; it still takes in some sentences that tell of no contact, which the reasons say. The contact is *found*
where the article has an event of the trigger's family with both states among those of its participants and its place.
Abstracts that repeat the article's words count like any other.

``REASONS`` has one line a miss: its number and the reason.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from eval.samples.judging import lines
from marsad.article import Event, Reading
from marsad.layers import Draft, Sentence
from marsad.pages import read_bytes
from marsad.pipeline import Pipeline
from marsad.rulebook import Rulebook, load_rulebook
from marsad.text.fold import fold_word

WINDOW = 9
MEETINGS = ("meeting", "summit", "visit")
TRIGGERS = {
    (*MEETINGS, "call"): ("محادثات", "مباحثات", "تباحث", "تحادث", "تشاور"),
    MEETINGS: ("التقى", "قابل", "استقبل", "اجتمع", "لقاء", "اجتماع", "قمة", "اجتماع قمة", "استضاف"),
    ("visit", "meeting"): ("زار", "زيارة", "وصل", "توجه"),
    ("call",): ("اتصال هاتفي", "مكالمة", "مكالمة هاتفية", "محادثة هاتفية", "هاتف"),
}
NOT_BEFORE = ("تلفزيوني", "تلفزيونية", "صحفي", "صحفية", "صحافي", "صحافية", "متلفز", "متلفزة")


class Line(msgspec.Struct, frozen=True):
    """What is used of a line of the corpus."""

    id: str
    text: str
    published: str = ""
    title: str = ""
    abstract: str = ""


class Named(msgspec.Struct, frozen=True):
    """A contact that an abstract names: the article's id, the trigger's offset in the abstract, kinds, the states."""

    article: str
    at: int
    kinds: tuple[str, ...]
    states: tuple[str, ...]
    found: bool
    words: str = ""


class Miss(msgspec.Struct, frozen=True):
    """What is kept of a miss: no words of the page."""

    article: str
    at: int
    kinds: tuple[str, ...]
    states: tuple[str, ...]
    reason: str


class Triggers:
    """Finds the contacts that abstracts name."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._actors = rulebook.actors
        self._kinds = {fold_word(word): kinds for kinds, words in TRIGGERS.items() for word in words}
        self._broadcast = frozenset(map(fold_word, NOT_BEFORE))

    def named(self, draft: Draft) -> Iterator[tuple[int, tuple[str, ...], tuple[str, ...]]]:
        """Offset, kinds and states of each; a pair of states counts once an abstract."""
        seen: set[tuple[str, ...]] = set()
        for sentence in draft.sentences:
            for n in range(sentence.first, sentence.last):
                refs = [h.ref for h in draft.units[n].hits if h.category in ("verb", "noun")]
                kinds = next((self._kinds[ref] for ref in refs if ref in self._kinds), ())
                if any(u.word in self._broadcast for u in draft.units[n + 1 : n + 3]):
                    continue
                states = self._parties(draft, sentence, n, kinds) if kinds else ()
                if states and states not in seen:
                    seen.add(states)
                    yield draft.units[n].start, kinds, states

    def _parties(self, draft: Draft, sentence: Sentence, n: int, kinds: tuple[str, ...]) -> tuple[str, ...]:
        """The states of the two principals nearest to unit n; nothing where there are no two."""
        near = range(max(sentence.first, n - WINDOW), min(n + WINDOW + 1, sentence.last))
        groups = sorted((k for k in near if draft.units[k].kind == "group"), key=lambda k: abs(k - n))
        actors = [a for k in groups for a in draft.resolved.get(draft.units[k].ref, ()) if a in self._actors]
        people = [a for a in actors if self._actors[a].kind == "person"]
        places = [a for a in actors if self._actors[a].kind in ("state", "place")]
        chosen = people[:1] + places if kinds[0] == "visit" else people
        states = list(dict.fromkeys(s for a in chosen if (s := self.state(a))))[:2]
        return tuple(sorted(states)) if people and len(states) == 2 else ()

    def state(self, actor: str) -> str:
        """The state of a person or a state itself; nothing for others."""
        entry = self._actors.get(actor)
        return entry.state if entry and entry.kind in ("person", "state", "place") else ""

    def tells(self, event: Event, kinds: tuple[str, ...], states: tuple[str, ...]) -> bool:
        """Whether an event is of the family and between these states."""
        about = {self.state(a) for a in (*(p.actor for p in event.participants), event.place or "")}
        return event.kind in kinds and about >= set(states)


def measure(corpus: Path, seed: int, articles: int) -> Iterator[Named]:
    """Every contact named by the abstracts of ``articles`` articles, and whether the reading has it."""
    rulebook = load_rulebook()
    pipeline, triggers = Pipeline(rulebook), Triggers(rulebook)
    for raw in lines(corpus, seed, articles):
        line = msgspec.json.decode(raw, type=Line)
        named = list(triggers.named(_draft(pipeline, line))) if line.abstract else []
        if named:
            reading = _reading(pipeline, raw)
            for at, kinds, states in named:
                found = any(triggers.tells(event, kinds, states) for event in reading.events)
                yield Named(line.id, at, kinds, states, found, line.abstract)


def _draft(pipeline: Pipeline, line: Line) -> Draft:
    page = msgspec.json.encode({"text": line.abstract, "published": line.published})
    return pipeline.draft(next(iter(read_bytes(page, "abstract.jsonl", "jsonl"))))


def _reading(pipeline: Pipeline, raw: bytes) -> Reading:
    return pipeline.read(next(iter(read_bytes(raw, "corpus.jsonl", "jsonl"))))


def keep(misses: list[Named], reasons: str) -> Iterator[Miss]:
    """Misses with their reasons; raises ``ValueError`` for a number that is none of theirs."""
    for line in filter(str.strip, reasons.splitlines()):
        number, _, reason = line.partition(" ")
        if not 0 < int(number) <= len(misses):
            raise ValueError(f"no miss {number}")
        miss = misses[int(number) - 1]
        yield Miss(miss.article, miss.at, miss.kinds, miss.states, reason)


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    verbs = parser.add_subparsers(dest="verb", required=True)
    measuring = verbs.add_parser("measure")
    measuring.add_argument("corpus", type=Path)
    measuring.add_argument("--seed", type=int, default=1)
    measuring.add_argument("--articles", type=int, default=3000)
    measuring.add_argument("--scratch", type=Path, required=True)
    keeping = verbs.add_parser("keep")
    keeping.add_argument("scratch", type=Path)
    keeping.add_argument("reasons", type=Path)
    keeping.add_argument("--into", type=Path, required=True)
    return parser


def main(argv: list[str] | None = None) -> int:
    """Command line: measure, keep."""
    given = _arguments().parse_args(argv)
    if given.verb == "measure":
        named = list(measure(given.corpus, given.seed, given.articles))
        misses = [n for n in named if not n.found]
        given.scratch.write_bytes(b"".join(msgspec.json.encode(m) + b"\n" for m in misses))
        share = 1 - len(misses) / len(named) if named else 0.0
        print(f"{given.articles} articles, {len(named)} contacts named by abstracts, {share:.1%} found")
        return 0
    drawn = [msgspec.json.decode(line, type=Named) for line in given.scratch.read_bytes().splitlines()]
    kept = keep(drawn, given.reasons.read_text(encoding="utf-8"))
    given.into.write_bytes(b"".join(msgspec.json.encode(m) + b"\n" for m in kept))
    return 0


if __name__ == "__main__":
    sys.exit(main())
