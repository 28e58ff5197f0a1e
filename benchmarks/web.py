"""How long the web application takes to answer several visitors at once: every view, first and again.

    python benchmarks/web.py --db marsad.db [--clients 8] [--visits 40] [--workers 1]

Starts ``marsad serve`` on the loopback address and asks every view ``visits`` times, each time by another address,
so that nothing answers from what was made before; then the same addresses once more. Each client asks as soon as it
has its answer. Printed are milliseconds on the clock, per view, and of a processor for the page alone, without waiting
for the other visitors (``Server-Timing``); other work on the machine disturbs those less, and the last line, the time
of processors for everything.
"""

from __future__ import annotations

import argparse
import gzip
import http.client
import itertools
import json
import os
import random
import subprocess
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

WORDS = ("الرئيس", "روسيا", "زيارة", "قمة", "محادثات", "العقوبات", "اللاجئين", "اتفاق", "غزة", "ترامب", "مجلس", "في")
Address = tuple[str, str]
"""A view by its name, and where it is."""
Taken = dict[str, list[tuple[float, float]]]
"""Of every view how long its answers took: seconds on the clock, and of a processor for the page."""


class Client:
    """One visitor with one connection."""

    def __init__(self, port: int) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)

    def ask(self, path: str) -> tuple[float, float, bytes]:
        """Seconds until the answer is whole and those of work, the answer; ``RuntimeError`` unless it is a good one."""
        start = time.perf_counter()
        self._connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
        answer = self._connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{answer.status} {path}")
        work = answer.getheader("Server-Timing", "work;dur=0").rpartition("=")[2]
        return time.perf_counter() - start, float(work) / 1000, body

    def data(self, path: str) -> dict[str, Any]:
        """What an address gives as JSON."""
        body = self.ask(path)[2]
        found = json.loads(gzip.decompress(body) if body[:2] == b"\x1f\x8b" else body)
        assert isinstance(found, dict)
        return found

    def items(self, path: str) -> list[dict[str, Any]]:
        """The items of a list."""
        return list(self.data(path)["items"])


def addresses(client: Client, visits: int, chance: random.Random) -> list[Address]:
    """``visits`` addresses of every view, all of them different where the record is large enough."""
    actors = [each["id"] for each in client.items("/api/actors?limit=200")]
    met = [part["actor"] for e in client.items("/api/encounters?limit=200") for part in e["participants"]]
    told = [e["id"] for at in range(0, 600, 200) for e in client.items(f"/api/encounters?limit=200&offset={at}")]
    read = [a["id"].removeprefix("sha256:")[:24] for a in client.items("/api/articles?limit=200")]
    rules = [rule["id"] for rule in client.items("/en/rules.json")]
    topics = list(client.data("/en/positions.json")["topics"])
    who, days = sorted({*met}), [f"2018-{month:02}-{day:02}" for month in range(2, 7) for day in range(1, 28, 3)]

    def narrowed(view: str, *fields: str) -> Iterator[str]:
        values = {"actor": who, "from": days, "page": [str(n) for n in range(1, 9)], "topic": topics}
        while True:
            yield f"{view}?{urlencode({field: chance.choice(values[field]) for field in fields})}"

    made: dict[str, Iterator[str]] = {
        "home": (f"/?visit={n}" for n in itertools.count()),
        "search": (f"/search?q={quote(' '.join(chance.sample(WORDS, 2)))}&page={n}" for n in itertools.count(1)),
        "contacts": itertools.chain.from_iterable(
            zip(narrowed("/encounters", "page", "from"), narrowed("/encounters", "actor"), strict=False)
        ),
        "contact": (f"/e/{name}" for name in chance.sample(told, len(told))),
        "reader": (f"/a/{name}" for name in chance.sample(read, len(read))),
        "articles": narrowed("/articles", "page", "from"),
        "timeline": narrowed("/timeline", "from", "page"),
        "actors": (f"/actors?q={name[:4]}&page={n % 3}" for n, name in enumerate(actors)),
        "actor": (f"/actor/{name}" for name in chance.sample(who, len(who))),
        "statements": narrowed("/statements", "from", "page"),
        "positions": narrowed("/positions", "topic", "from"),
        "claims": narrowed("/claims", "from"),
        "dyads": narrowed("/dyads", "from"),
        "map": narrowed("/map", "from"),
        "rules": (f"/rules?q={name[:5]}" for name in rules),
        "rule": (f"/rule/{name}" for name in rules),
        "patterns": (f"/patterns?visit={n}" for n in itertools.count()),
    }
    return [
        (view, f"/{chance.choice(('ar', 'en'))}{path}")
        for view, paths in made.items()
        for path in itertools.islice(paths, visits)
    ]


def asked(port: int, clients: int, everything: Sequence[Address]) -> Taken:
    """How long every answer took, by view; ``clients`` visitors share the addresses."""
    taken: Taken = defaultdict(list)
    waiting, lock, failed = iter(everything), threading.Lock(), list[BaseException]()

    def visit() -> None:
        client = Client(port)
        try:
            while True:
                with lock:
                    view, path = next(waiting, ("", ""))
                if not view:
                    return
                seconds, work, _ = client.ask(path)
                with lock:
                    taken[view].append((seconds, work))
        except (OSError, RuntimeError, http.client.HTTPException) as error:
            failed.append(error)

    visitors = [threading.Thread(target=visit) for _ in range(clients)]
    for visitor in visitors:
        visitor.start()
    for visitor in visitors:
        visitor.join()
    if failed:
        raise failed[0]
    return taken


def share(seconds: Sequence[float], part: float) -> float:
    """Milliseconds within which this part of the answers came."""
    return 1000 * sorted(seconds)[min(len(seconds) - 1, int(part * len(seconds)))]


def worked(process: int) -> float:
    """Seconds that processors worked for a process and those it began; 0 where the system does not tell."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
        begun = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    except OSError:
        return 0.0
    own = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return own + sum(worked(int(each)) for each in begun)


def settled(process: int, client: Client, begun: float) -> float:
    """Seconds until the first page was answered; waits until the server has made what it makes for all behind it."""
    client.ask("/ar/")
    answered, known = time.perf_counter() - begun, -1.0
    while worked(process) - known > 0.1:
        known = worked(process)
        time.sleep(1)
    return answered


def told(first: Taken, again: Taken) -> None:
    """Print the table."""
    print(f"{'milliseconds':12}{'':6}{'first':>18}{'work':>17}{'again':>14}{'work':>7}")
    print(
        f"{'view':12}{'asked':>6}" + f"{'half':>6}{'p95':>6}{'most':>6}" + f"{'half':>9}{'p95':>8}{'p95':>14}{'p95':>7}"
    )
    rows = [*first, "all"]
    first["all"], again["all"] = ([s for each in t.values() for s in each] for t in (first, again))
    for view in rows:
        (one, work), (two, less) = (zip(*each[view], strict=True) for each in (first, again))
        print(
            f"{view:12}{len(one):>6}{share(one, 0.5):>6.0f}{share(one, 0.95):>6.0f}{share(one, 1):>6.0f}"
            f"{share(work, 0.5):>9.1f}{share(work, 0.95):>8.1f}{share(two, 0.95):>14.0f}{share(less, 0.95):>7.1f}"
        )


def main() -> None:
    """Do what the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--db", default="marsad.db")
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--visits", type=int, default=40, help="of every view; default: 40")
    parser.add_argument("--workers", type=int, default=1, help="processes of the server; default: 1")
    given = parser.parse_args()
    command = [sys.executable, "-c", "from marsad.cli import main; main()", "serve", "--db", given.db, "--port", "0"]
    command += ["--workers", str(given.workers)]
    begun = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        try:
            assert server.stdout
            port = int(server.stdout.readline().strip().rstrip("/").rsplit(":", 1)[1])
            listening = time.perf_counter() - begun
            answered = settled(server.pid, Client(port), begun)
            everything = addresses(Client(port), given.visits, random.Random(1))
            print(f"told its address after {listening:.1f} s, answered the first page after {answered:.1f} s")
            print(f"{given.workers} processes; {given.clients} clients")
            random.Random(2).shuffle(everything)
            before = worked(server.pid)
            first = asked(port, given.clients, everything)
            between = worked(server.pid)
            told(first, asked(port, given.clients, everything))
            one, two = (1000 * each / len(everything) for each in (between - before, worked(server.pid) - between))
            print(f"the server worked {one:.1f} ms of a processor for an answer, again {two:.1f} ms")
        finally:
            server.terminate()


if __name__ == "__main__":
    main()
