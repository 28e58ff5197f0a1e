"""Make ``rules/names/units.yaml``: parts of names that are no other word, whose Latin spelling nothing assures.

    python tools/name_parts.py ../shared/data/names/wd_arabic_80.tsv names.sqlite3

The first is pairs of names from Wikidata labels (CC0), as ``name_units.py`` reads them; the second the database of the
package arabic-name-romanizer (CC0 rows of Wikidata alone). Left out is whatever the rules or the Arabic dictionary of
the package simplemma (to be installed beside) know as a word, with or without article, proclitics and pronouns.
"""

from __future__ import annotations

import sqlite3
import sys
import textwrap
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from marsad.rulebook import Rulebook, load_rulebook
from marsad.text.clitics import splits
from marsad.text.fold import fold_word

TARGET = Path(__file__).parent.parent / "src" / "marsad" / "rules" / "names" / "units.yaml"
_SHORTEST, _WIDE = 4, 118
_LETTERS = frozenset("ابتثجحخدذرزسشصضطظعغفقكلمنهويءئؤة")
_ARTICLE = "ال"
_HEAD = """\
# Parts of personal names in Wikidata labels (CC0) that no dictionary has as a word; spelling is folded already.
# Made by tools/name_parts.py. How the Latin press writes names stands in names.yaml and wikidata.yaml.
schema: marsad.names/1
units:
  [
"""


def parts(names: Iterable[str], words: Collection[str], known: Collection[str], rulebook: Rulebook) -> Iterator[str]:
    """Folded parts of names, each once: of Arabic letters, not ``known`` already, and none of ``words``."""
    for name in sorted(set(map(fold_word, names))):
        if len(name) < _SHORTEST or name in known or not set(name) <= _LETTERS:
            continue
        if not _is_word(name, words, known, rulebook):
            yield name


def _is_word(name: str, words: Collection[str], known: Collection[str], rulebook: Rulebook) -> bool:
    if name in words or name.removeprefix(_ARTICLE) in words or any(not f.rest for f in rulebook.forms.get(name, ())):
        return True
    for split in splits(name):
        if split.pro and (split.core in words or split.core in known or rulebook.forms.get(split.core)):
            return True
        if split.suffix and split.core in words:
            return True
    return False


def names_of(pairs: Path, database: Path) -> Iterator[str]:
    """All Arabic parts of names in both sources."""
    for line in pairs.read_text(encoding="utf-8").splitlines():
        yield line.split("\t")[1].replace(" ", "")
    with sqlite3.connect(database) as connection:
        for (name,) in connection.execute("select distinct arabic_key from units where source = 'wikidata'"):
            yield name


def known_parts(rulebook: Rulebook) -> set[str]:
    """Parts of names that the other files of names and listed people give, and words that are never one."""
    listed = (fold_word(a.ar).split() for a in rulebook.actors.values() if a.kind == "person")
    given = (*rulebook.name_parts.get("given", ()), *rulebook.name_parts.get("never", ()))
    return {*given, *rulebook.spelling.known, *(word for name in listed for word in name)}


def main() -> None:
    """Write the rule file anew."""
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    words = {fold_word(word) for word in DefaultDictionaryFactory().get_dictionary("ar")}
    rulebook = load_rulebook()
    found = parts(names_of(Path(sys.argv[1]), Path(sys.argv[2])), words, known_parts(rulebook), rulebook)
    rows = textwrap.fill(", ".join(found), _WIDE, initial_indent="    ", subsequent_indent="    ")
    TARGET.write_text(f"{_HEAD}{rows}\n  ]\n", encoding="utf-8")


if __name__ == "__main__":
    main()
