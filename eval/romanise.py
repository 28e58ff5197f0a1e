"""How near the romanisation of single names comes to the commonest Latin spelling, beside a library where installed.

    python -m eval.romanise ../shared/data/names/wd_arabic_80.tsv [--seed 1] [--names 2000]

Four ways are compared on the same names: letter by letter, by the sounds of letters in foreign names, with the table of
known names as well, and
``arabic-name-romanizer`` (MIT) where it can be imported. ``exact`` counts equal letters, marks and case aside; ``like``
is the mean likeness of the spellings, 0 to 1. The table was made from labels of the same source, as the library's is,
so its figure says how much of the list it covers, the figure of the letters how well an unknown name comes out.
"""

from __future__ import annotations

import argparse
import random
import time
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

from rapidfuzz import fuzz

from marsad.rulebook import load_rulebook
from marsad.text.romanise import Spelling, romanise

Way = Callable[[str], str]


def pairs(path: Path) -> dict[str, set[str]]:
    """Latin spellings of each Arabic name; the file writes Arabic letter by letter."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line in path.read_text(encoding="utf-8").splitlines():
        latin, arabic, _ = line.split("\t")
        found[arabic.replace(" ", "")].add(plain(latin))
    return found


def plain(name: str) -> str:
    """Letters only, without marks and case."""
    return "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if c.isalpha() and c.isascii())


def library() -> Way | None:
    """The romaniser of ``arabic-name-romanizer``, or nothing where it is not installed."""
    try:
        from arabic_name_romanizer import transliterate  # type: ignore[import-not-found,unused-ignore]
    except ImportError:
        return None
    return lambda name: str(transliterate(name))


def score(way: Way, names: Iterable[str], wanted: dict[str, set[str]]) -> tuple[float, float, float]:
    """Share of exact spellings, mean likeness to the nearest, names a second."""
    began = time.perf_counter()
    made = {name: plain(way(name)) for name in names}
    seconds = time.perf_counter() - began
    exact = sum(out in wanted[name] for name, out in made.items()) / len(made)
    like = sum(max(fuzz.ratio(out, w) for w in wanted[name]) for name, out in made.items()) / (100 * len(made))
    return exact, like, len(made) / seconds


def main() -> None:
    """Print a line for each way."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names_file", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--names", type=int, default=2000)
    options = parser.parse_args()
    wanted = pairs(options.names_file)
    names = random.Random(options.seed).sample(sorted(wanted), min(options.names, len(wanted)))
    spelling = load_rulebook().spelling
    ways: dict[str, Way | None] = {
        "letters": lambda name: romanise(name, Spelling()),
        "sounds": lambda name: romanise(name, Spelling(sounds=spelling.sounds)),
        "rules": lambda name: romanise(name, spelling),
        "arabic-name-romanizer": library(),
    }
    for what, way in ways.items():
        if way is None:
            print(f"{what:22} not installed")
            continue
        exact, like, speed = score(way, names, wanted)
        print(f"{what:22} exact {exact:.3f}  like {like:.3f}  {speed:,.0f} names/s")


if __name__ == "__main__":
    main()
