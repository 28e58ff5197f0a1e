"""Make ``rules/names/sounds.yaml``: how the Latin press writes letters of foreign names, learnt from Wikidata (CC0).

    python -m tools.name_sounds ../shared/data/names/wd_arabic_80.tsv

A line of the file is a Latin name, the Arabic letters apart, and how many people bear it so. Each Arabic letter is
paired with the Latin letters that stand for it by expectation maximisation (none to four of them, in order); of every
letter between its two neighbours, beside one and alone the commonest are kept, where three names have them and what
is said with less around it would not do. ``--without N`` leaves every N-th name out, to measure on.
"""

from __future__ import annotations

import argparse
import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from tools.name_units import RULES, plain

Pair = tuple[str, str, float]
"""Arabic and Latin letters, and their weight."""
Chances = dict[str, dict[str, float]]
"""How often Latin letters stand for an Arabic one."""
# A c for ك is of Romance and English names, which are the better part of the labels, and seldom of those in the news
# of the rest of the world.
_ONE_SOUND = {"ك": {"c": "k", "ck": "k", "cc": "k"}}
_LONGEST, _ROUNDS, _FEWEST, _RAREST = 4, 6, 3.0, 0.01
_HEAD = """\
# How the Latin press writes a letter of foreign names, by the letters beside it: ^ and $ are the ends, . is any letter.
# Made by tools/name_sounds.py from Wikidata labels (CC0).
schema: marsad.names/1
sounds:
"""


def pairs(path: Path) -> Iterator[Pair]:
    """Names of one word in both scripts."""
    for line in path.read_text(encoding="utf-8").splitlines():
        latin, arabic, bearers = line.split("\t")
        word, name = arabic.replace(" ", ""), plain(latin).casefold()
        if name.isalpha() and name.isascii() and word.isalpha() and min(len(word), len(name)) > 1:
            yield word, name, 1 + math.log(int(bearers))


def chances(rows: Sequence[Pair]) -> Chances:
    """By expectation maximisation, starting from one letter for one."""
    found: Chances = {}
    for _ in range(_ROUNDS):
        counted: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for word, name, weight in rows:
            _count(word, name, weight, found, counted)
        found = {letter: _shares(latin) for letter, latin in counted.items()}
    return found


def _shares(latin: Counter[str]) -> dict[str, float]:
    total = sum(latin.values())
    return {letters: n / total for letters, n in latin.items() if n > 1 / _FEWEST}


def _count(word: str, name: str, weight: float, found: Chances, counted: defaultdict[str, Counter[str]]) -> None:
    """Add how often each Arabic letter can stand for each run of Latin ones in a pair."""
    ahead, behind = _ways(word, name, found), _ways(word[::-1], name[::-1], found, turned=True)
    whole = ahead[len(word)][len(name)]
    if not whole:
        return
    for i, letter in enumerate(word):
        for j, before in enumerate(ahead[i]):
            for k in range(j, min(j + _LONGEST, len(name)) + 1) if before else ():
                after = behind[len(word) - i - 1][len(name) - k]
                if after:
                    counted[letter][name[j:k]] += weight * before * _chance(letter, name[j:k], found) * after / whole


def _ways(word: str, name: str, found: Chances, *, turned: bool = False) -> list[list[float]]:
    """The chance that so many letters of the word stand for so many of the name, from their beginning."""
    ways = [[0.0] * (len(name) + 1) for _ in range(len(word) + 1)]
    ways[0][0] = 1.0
    for i, letter in enumerate(word):
        for j, so_far in enumerate(ways[i]):
            for k in range(j, min(j + _LONGEST, len(name)) + 1) if so_far else ():
                said = name[j:k][::-1] if turned else name[j:k]
                ways[i + 1][k] += so_far * _chance(letter, said, found)
    return ways


def _chance(letter: str, latin: str, found: Chances) -> float:
    if not found:
        return 1 / (len(latin) or 20**0.5) ** 2
    return found.get(letter, {}).get(latin, 0.0)


def sounds(rows: Sequence[Pair], found: Chances) -> dict[str, str]:
    """What is kept, by letter and neighbours."""
    counted: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for word, name, weight in rows:
        for key, latin in _keyed(word, _best(word, name, found)):
            if found[key[1]][latin] >= _RAREST:
                counted[key][_ONE_SOUND.get(key[1], {}).get(latin, latin)] += weight
    told = {key: latin.most_common(1)[0][0] for key, latin in counted.items() if latin.total() >= _FEWEST}
    return {key: latin for key, latin in sorted(told.items()) if "." in key or latin != _without(key, told)}


def _without(key: str, told: dict[str, str]) -> str | None:
    """What would be said where this key was not kept."""
    before, letter, after = key
    return next((told[k] for k in (f".{letter}{after}", f"{before}{letter}.", f".{letter}.") if k in told), None)


def _best(word: str, name: str, found: Chances) -> list[str]:
    """The likeliest Latin letters of each Arabic one; none where the pair cannot be."""
    best: list[dict[int, tuple[float, list[str]]]] = [{0: (0.0, [])}]
    for letter in word:
        reached: dict[int, tuple[float, list[str]]] = {}
        for j, (score, said) in best[-1].items():
            for k in range(j, min(j + _LONGEST, len(name)) + 1):
                chance = _chance(letter, name[j:k], found)
                if chance and (k not in reached or reached[k][0] < score + math.log(chance)):
                    reached[k] = (score + math.log(chance), [*said, name[j:k]])
        best.append(reached)
    return best[-1].get(len(name), (0.0, []))[1]


def _keyed(word: str, latin: Sequence[str]) -> Iterator[tuple[str, str]]:
    ended = f"^{word}$"
    for i, said in enumerate(latin, 1):
        before, letter, after = ended[i - 1 : i + 2]
        for key in (f"{before}{letter}{after}", f".{letter}{after}", f"{before}{letter}.", f".{letter}."):
            yield key, said


def main() -> None:
    """Write the rule file anew."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names_file", type=Path)
    parser.add_argument("--without", type=int, default=0, metavar="N")
    options = parser.parse_args()
    rows = [row for n, row in enumerate(pairs(options.names_file)) if not options.without or n % options.without]
    text = _HEAD + "".join(f"  '{key}': '{latin}'\n" for key, latin in sounds(rows, chances(rows)).items())
    (RULES / "sounds.yaml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
