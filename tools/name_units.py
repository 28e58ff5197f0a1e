"""Make ``rules/names/wikidata.yaml``: how the Latin press writes parts of names, by labels from Wikidata (CC0).

    python tools/name_units.py ../shared/data/names/wd_arabic_80.tsv

A line of the file is a Latin name, the Arabic letters apart, and how many people bear it so. Kept is the commonest
Latin spelling of each Arabic name, without marks, that three people bear, or two where both sound alike; what
``names.yaml`` has by hand and what is another word, a state or a place is left out.
"""

from __future__ import annotations

import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import yaml

from marsad.rulebook import Rulebook, load_rulebook
from marsad.text.fold import fold_word
from marsad.text.romanise import sounds_like

RULES = Path(__file__).parent.parent / "src" / "marsad" / "rules" / "names"
_BEARERS, _SHORTEST = 2, 2
_NO_MARKS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe"})
_HEAD = """\
# How the Latin press writes parts of names: the commonest spelling of each in Wikidata labels (CC0), two or more.
# Made by tools/name_units.py. Names in names.yaml were checked by hand and take precedence.
schema: marsad.names/1
romanised:
"""


def spellings(path: Path) -> dict[str, Counter[str]]:
    """Latin spellings of each Arabic name by how many bear it."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for line in path.read_text(encoding="utf-8").splitlines():
        latin, arabic, bearers = line.split("\t")
        found[arabic.replace(" ", "")][latin] += int(bearers)
    return found


def units(found: dict[str, Counter[str]], rulebook: Rulebook, known: set[str]) -> Iterator[tuple[str, str]]:
    """Arabic name and Latin spelling, in alphabetical order."""
    for arabic in sorted(found):
        (latin, bearers), folded = found[arabic].most_common(1)[0], fold_word(arabic)
        if bearers < _BEARERS or len(arabic) < _SHORTEST or not arabic.isalpha() or "." in latin or folded in known:
            continue
        sure = bearers > _BEARERS or sounds_like(arabic, latin)
        if sure and not _is_other_word(folded, rulebook):
            known.add(folded)
            yield arabic, plain(latin)


def plain(latin: str) -> str:
    """Without marks, as the press writes: ``Ines``, ``McGrath``."""
    letters = unicodedata.normalize("NFKD", latin.translate(_NO_MARKS))
    name = "".join(c for c in letters if not unicodedata.combining(c)).title()
    return "Mc" + name[2:].title() if name.startswith("Mc") else name


def _is_other_word(word: str, rulebook: Rulebook) -> bool:
    """Whether the rules read the word as more than a person's name."""
    return any(
        not form.rest and not {"full", "short"} & set(form.feats.split()) for form in rulebook.forms.get(word, ())
    )


def main() -> None:
    """Write the rule file anew."""
    by_hand = yaml.safe_load((RULES / "names.yaml").read_text(encoding="utf-8"))
    known = {fold_word(name) for name in by_hand["romanised"]}
    rows = units(spellings(Path(sys.argv[1])), load_rulebook(), known)
    text = _HEAD + "".join(f"  {arabic}: {latin}\n" for arabic, latin in rows)
    (RULES / "wikidata.yaml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
