"""How fast the record is, and how large: adding, growing, searching, being killed.

    python benchmarks/record.py add CORPUS.jsonl.gz [--limit N]
    python benchmarks/record.py growth CORPUS.jsonl.gz --sizes 1000 3000 10000
    python benchmarks/record.py search [--db ADDRESS] [--times 10] [--copies 0]
    python benchmarks/record.py kill [--times 200]

Beside the time on the clock stands the time that processors worked, which other work on the machine disturbs less.
Adding uses all cores. The sizes of ``growth`` go beyond the corpus by repeating it with dates shifted.
"""

from __future__ import annotations

import argparse
import datetime
import gzip
import json
import os
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import count, islice
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

QUERIES = (
    "الرئيس",
    "روسيا",
    "وزير الخارجية",
    '"وزير الخارجية"',
    "زيارة رسمية",
    "قمة",
    "محادثات السلام سوريا",
    "بوتين أردوغان",
    "العقوبات على إيران",
    '"كوريا الشمالية"',
    "اللاجئين الروهينغا",
    "في",
    "قال إن",
    "مجلس الأمن -روسيا",
    "اتفاق نووي",
    "غزة",
    "انتخابات تونس",
    "سفير",
    "الحوثيون الحديدة",
    "ترامب",
)
FILTERS: tuple[dict[str, str], ...] = (
    {},
    {"actor": "russia"},
    {"actor": "russia", "other": "turkey", "kind": "meeting"},
    {"first": "2018-03", "last": "2018-04"},
    {"status": "planned"},
)


class Spent(NamedTuple):
    """Seconds on the clock, and of processors in this process and those it waited for."""

    clock: float
    processors: float


def spent(work: Callable[[], object]) -> Spent:
    """What ``work`` takes."""
    start, used = time.perf_counter(), _used()
    work()
    return Spent(time.perf_counter() - start, _used() - used)


def _used() -> float:
    found = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in found)


def _peak() -> str:
    own, workers = (resource.getrusage(w).ru_maxrss / 1024 for w in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return f"{own:.0f} MB the process that writes, {workers:.0f} MB the largest that reads"


def rows(corpus: Path) -> Iterator[bytes]:
    """The corpus without end: each time its dates are later and its texts other ones.

    By date, as a record grows: every part of it tells of as many days of news as it is large.
    """
    opened = gzip.open if corpus.suffix == ".gz" else open
    with opened(corpus, "rb") as file:
        lines = sorted(file.read().splitlines(keepends=True), key=lambda line: json.loads(line).get("published") or "")
    for turn in count():
        yield from (_shifted(line, turn) if turn else line for line in lines)


def _shifted(line: bytes, turn: int) -> bytes:
    row = json.loads(line)
    if row.get("published"):
        day = datetime.date.fromisoformat(row["published"][:10]) + datetime.timedelta(days=182 * turn)
        row["published"] = day.isoformat() + row["published"][10:]
    return json.dumps(row | {"text": f"{row['text']}\n{turn}", "url": None}, ensure_ascii=False).encode() + b"\n"


def _add(pages: Path, db: str) -> dict[str, int]:
    from marsad.run.adding import added
    from marsad.run.ordered import cores
    from marsad.store import open_store

    with open_store(db, create=True) as store:
        return dict(added(store, [str(pages)], None, failed=print, jobs=cores()))


def _size(db: Path) -> float:
    return sum(path.stat().st_size for path in db.parent.glob(db.name + "*")) / 1e6


def add(corpus: Path, limit: int | None, folder: Path) -> None:
    """Add the corpus, then add it again."""
    pages, db = folder / "pages.jsonl", folder / "m.db"
    with gzip.open(corpus, "rb") as file:
        pages.write_bytes(b"".join(islice(file, limit)))
    done: dict[str, int] = {}
    first = spent(lambda: done.update(_add(pages, str(db))))
    number = sum(done.values())
    print(f"added {done}: {first.clock:.0f} s, processors {first.processors:.0f} s")
    print(f"  {number / first.clock:.0f} articles/s; {1000 * first.processors / number:.1f} ms of a processor each")
    print(f"  database {_size(db):.0f} MB; peak memory {_peak()}")
    again = spent(lambda: print(f"again {_add(pages, str(db))}", end=": "))
    print(f"{again.clock:.1f} s, processors {again.processors:.1f} s")


def growth(corpus: Path, sizes: list[int], folder: Path) -> None:
    """Time of each article as the record grows: of adding it, and of merging all; and of ten pages more."""
    source, held, db = rows(corpus), 0, str(folder / "m.db")

    def more(to: int) -> Spent:
        pages = folder / f"{to}.jsonl"
        pages.write_bytes(b"".join(islice(source, to - held)))
        return spent(lambda: _add(pages, db))

    for size in sorted(sizes):
        adding, before, held = more(size), held, size
        merging = spent(lambda: _merge(db))
        ten, held = more(size + 10), size + 10
        print(
            f"{size:>7}: add {1000 * adding.processors / (size - before):6.2f} ms, "
            f"merge {1000 * merging.processors / size:6.3f} ms of a processor an article; "
            f"ten more {ten.processors:.2f} s, of which merge {merging.processors:.2f} s "
            f"(clock {adding.clock:.0f} s, {merging.clock:.1f} s, {ten.clock:.1f} s), {_size(Path(db)):.0f} MB"
        )


def _merge(db: str) -> None:
    """What is done after every ``add``: all reports are grouped, and contacts without an id get one."""
    from marsad.store import minting, open_store
    from marsad.store.sql import SqlStore

    with open_store(db) as store:
        assert isinstance(store, SqlStore)
        with store.backend.writing() as connection:
            minting.note(connection)
        store.mint()


def search(db: str, times: int, copies: int) -> None:
    """Time of questions, the slowest in twenty; ``copies`` of every article are put in before."""
    from marsad.store import Query, open_store

    if copies:
        _multiply(db, copies)
    with open_store(db) as store:
        taken: list[tuple[float, float, str]] = []
        for _ in range(times):
            for words in QUERIES:
                for filters in FILTERS:
                    asked = Query(words=words, **filters)  # type: ignore[arg-type]
                    one = spent(lambda asked=asked: store.search(asked))
                    taken.append((*one, f"{words} {filters}"))
        held = store.counts().articles
    print(f"{held} articles, {len(taken)} questions")
    for name, seconds in (("clock", [each[0] for each in taken]), ("processor of this process", [e[1] for e in taken])):
        ordered = sorted(seconds)
        median, p95 = 1000 * statistics.median(ordered), 1000 * ordered[int(0.95 * len(ordered))]
        print(f"  {name}: median {median:.1f} ms, p95 {p95:.1f} ms, slowest {1000 * ordered[-1]:.0f} ms")
    print(f"  slowest: {max(taken)[2]}")


def _multiply(db: str, copies: int) -> None:
    """Put copies of every article in, with other numbers and ids: rows as they are, the index of words anew."""
    from sqlalchemy import func, insert, select

    from marsad.store import open_backend, schema
    from marsad.text.terms import prepared

    tables = (schema.readings, schema.events, schema.event_actors, schema.article_actors, schema.article_topics)
    backend = open_backend(db)
    with backend.writing() as connection:
        step = connection.execute(select(func.max(schema.articles.c.no))).scalar_one()
        texts = connection.execute(select(schema.articles.c.no, schema.articles.c.title, schema.articles.c.text)).all()
        words = [(row.no, prepared(row.title or ""), prepared(row.text)) for row in texts]
        for turn in range(1, copies + 1):
            a, shift = schema.articles.c, turn * step
            rest = [a.path, a.url, a.outlet, a.title, a.published, a.captured_at, a.text]
            rows = select(a.no + shift, a.id + f"-{turn}", *rest).where(a.no <= step)
            connection.execute(insert(schema.articles).from_select([a.no, a.id, *rest], rows))
            for table in tables:
                own = [column for column in table.c if column.name != "article"]
                rows = select(table.c.article + shift, *own).where(table.c.article <= step)
                connection.execute(insert(table).from_select([table.c.article, *own], rows))
            for no, title, body in words:
                backend.index(connection, no + shift, title, body)
    taken = spent(lambda: backend.settle(copies * len(words)))
    print(f"{copies} copies of {len(words)} articles put in; {taken.clock:.1f} s for the database to look at them")
    backend.engine.dispose()


def kill(times: int, folder: Path) -> None:
    """Kill ``marsad add`` again and again; then add the rest and look whether anything was lost or doubled."""
    from marsad.store import open_store
    from tests.cli.killing import add as adding
    from tests.cli.killing import killed, write_pages

    pages, db, count = folder / "pages.jsonl", str(folder / "m.db"), 60 * times
    write_pages(pages, count)
    caught = killed(pages, db, times // 2) + killed(pages, db, times - times // 2, jobs=2)
    with open_store(db) as store:
        left, faults = store.counts().articles, list(store.check())
    print(f"killed {times} times, {caught} while at work; {left} of {count} articles kept; faults: {faults or 'none'}")
    adding(pages, db, 2).wait()
    with open_store(db) as store:
        ids = [reading.article.id for reading in store.contacts()]
        print(f"at the end {len(ids)} articles, {len(set(ids))} different; faults: {list(store.check()) or 'none'}")


def main() -> None:
    """Do what the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["add", "growth", "search", "kill"])
    parser.add_argument("corpus", nargs="?", type=Path)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 3000, 10000])
    parser.add_argument("--db", default="marsad.db")
    parser.add_argument("--times", type=int)
    parser.add_argument("--copies", type=int, default=0)
    given = parser.parse_args()
    os.environ.setdefault("PYTHONPATH", str(Path(__file__).resolve().parent.parent))
    with tempfile.TemporaryDirectory() as folder:
        if given.what in ("add", "growth") and given.corpus is None:
            parser.error("which corpus?")
        if given.what == "add":
            add(given.corpus, given.limit, Path(folder))
        elif given.what == "growth":
            growth(given.corpus, given.sizes, Path(folder))
        elif given.what == "search":
            search(given.db, given.times or 5, given.copies)
        else:
            kill(given.times or 200, Path(folder))


if __name__ == "__main__":
    main()
