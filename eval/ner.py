"""Exact-span F1 of names of places, people and bodies on newswire in CoNLL form, beyond the names the rules list.

    python -m eval.ner ../shared/data/ner/anercorp_dev.conll

Only names are measured, as the corpus annotates them: no offices, no nationalities, no honorifics and generic nouns
before a name (``الملك``, ``مدينة``). A name is right where it covers the words of the annotation and is of its sort.
"""

from __future__ import annotations

import argparse
import hashlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec

from marsad.article import Article, Block
from marsad.layers import Candidate, Draft
from marsad.pipeline import Pipeline
from marsad.rulebook import Rulebook, load_rulebook

SORTS = {"state": "LOC", "place": "LOC", "person": "PERS", "organisation": "ORG", "group": "ORG", "outlet": "ORG"}
_OF_A_PAGE, _COLUMNS = 20, 2
Span = tuple[int, int, str]


class Text(msgspec.Struct, frozen=True):
    """Words joined by blanks, their offsets, and the annotated names as half-open ranges of words."""

    text: str
    starts: tuple[int, ...]
    names: frozenset[Span]


def texts(path: Path) -> Iterator[Text]:
    """Pages of twenty sentences each, for names are joined across a page."""
    sentences = [block.split("\n") for block in path.read_text(encoding="utf-8").split("\n\n") if block.strip()]
    for n in range(0, len(sentences), _OF_A_PAGE):
        rows = [line.split() for block in sentences[n : n + _OF_A_PAGE] for line in block]
        yield _text([row for row in rows if len(row) == _COLUMNS])


def _text(rows: list[list[str]]) -> Text:
    starts, at = [], 0
    for word, _ in rows:
        starts.append(at)
        at += len(word) + 1
    return Text(" ".join(word for word, _ in rows), tuple(starts), frozenset(_names([tag for _, tag in rows])))


def _names(tags: list[str]) -> Iterator[Span]:
    """Ranges of words under one ``B-`` and the ``I-`` that follow."""
    for i, tag in enumerate(tags):
        if tag.startswith("B-"):
            j = i + 1
            while j < len(tags) and tags[j] == f"I-{tag[2:]}":
                j += 1
            yield i, j, tag[2:]


def found(pipeline: Pipeline, rulebook: Rulebook, text: Text) -> frozenset[Span]:
    """Names that the pipeline finds, as ranges of the words of the annotation."""
    article = Article(id="sha256:" + hashlib.sha256(text.text.encode()).hexdigest(), text=text.text)
    blocks = (Block(start=0, end=len(text.text), label="body"),)
    draft = Draft(article=article, blocks=blocks)
    for stage in pipeline.stages:
        draft = msgspec.structs.replace(stage(draft), blocks=blocks, article=article)
        if draft.candidates:
            break
    spans = ((_words(text, bare(draft, c)), _sort(rulebook, c)) for c in draft.candidates)
    return frozenset((*words, sort) for words, sort in spans if sort)


def bare(draft: Draft, c: Candidate) -> Candidate:
    """A name without the honorific or generic noun before it, where it is one without it as well."""
    if c.naming and c.naming.proper:
        return _proper(draft, c, c.naming.words)
    while c.kind == "name" and c.j > c.i + 1:
        generic = any(h.category in ("honorific", "noun") and h.j == c.i + 1 for h in draft.hits.get(c.i, ()))
        tail = any(h.category == "name" and h.ref == c.refs[0] and h.j == c.j for h in draft.hits.get(c.i + 1, ()))
        if not (generic and tail):
            break
        c = msgspec.structs.replace(c, i=c.i + 1, start=draft.tokens[c.i + 1].start, pro=())
    return c


def _proper(draft: Draft, c: Candidate, words: tuple[str, ...]) -> Candidate:
    """The name of its own of an unlisted body."""
    for i in range(c.i, c.j):
        if tuple(t.word for t in draft.tokens[i : i + len(words)]) == words:
            j = i + len(words)
            start, end = draft.tokens[i].start, draft.tokens[j - 1].end
            return msgspec.structs.replace(c, i=i, j=j, start=start, end=end, pro=())
    return c


def _sort(rulebook: Rulebook, c: Candidate) -> str:
    if c.kind == "new":
        return "PERS"
    if c.kind == "unlisted":
        return "ORG"
    entry = rulebook.actors.get(c.refs[0]) if c.kind == "name" else None
    return SORTS.get(entry.kind, "") if entry else ""


def _words(text: Text, c: Candidate) -> tuple[int, int]:
    """The words that a candidate covers, also where it starts behind a proclitic."""
    first = max(i for i, start in enumerate(text.starts) if start <= c.start)
    return first, sum(start < c.end for start in text.starts)


def main() -> None:
    """Print precision, recall and F1 of each sort."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("conll", type=Path)
    parser.add_argument("--misses", type=int, default=0, help="Show so many names missed and as many invented.")
    options = parser.parse_args()
    rulebook = load_rulebook()
    pipeline = Pipeline(rulebook)
    right: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    given: Counter[str] = Counter()
    wrong: Counter[tuple[str, str, str]] = Counter()
    for text in texts(options.conll):
        names = found(pipeline, rulebook, text)
        wanted.update(sort for *_, sort in text.names)
        given.update(sort for *_, sort in names if sort)
        right.update(sort for *_, sort in names & text.names)
        words = text.text.split(" ")
        wrong.update(("missed", s, " ".join(words[i:j])) for i, j, s in text.names - names)
        wrong.update(("invented", s, " ".join(words[i:j])) for i, j, s in names - text.names)
    for sort in ("LOC", "PERS", "ORG"):
        p, r = right[sort] / max(1, given[sort]), right[sort] / max(1, wanted[sort])
        print(f"{sort:5} P {p:.3f}  R {r:.3f}  F1 {2 * p * r / max(1e-9, p + r):.3f}  of {wanted[sort]}")
    for what in ("missed", "invented"):
        for (_, sort, words_), n in [row for row in wrong.most_common() if row[0][0] == what][: options.misses]:
            print(what, sort, n, words_)


if __name__ == "__main__":
    main()
