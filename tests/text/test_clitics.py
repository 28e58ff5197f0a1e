"""Words taken apart into proclitics, core and pronoun."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.text.clitics import SUFFIXES, Split, front_length, splits
from marsad.text.fold import fold_word

BOUND = ("ADP", "CCONJ", "DET", "PART", "SCONJ", "PRON")
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويء"


@pytest.mark.parametrize(
    ("word", "pro", "core", "suffix"),
    [
        ("وللرئيسين", ("و", "ل", "ال"), "رئيسين", ""),
        ("وزيارته", ("و",), "زيارت", "ه"),
        ("بالوزير", ("ب", "ال"), "وزير", ""),
        ("فسيلتقي", ("ف", "س"), "يلتقي", ""),
        ("للجزائر", ("ل",), "الجزائر", ""),
        ("للجزائر", ("ل", "ال"), "جزائر", ""),
        ("للجنه", ("ل", "ال"), "لجنه", ""),
        ("كالسفير", ("ك", "ال"), "سفير", ""),
        ("لقائهما", (), "لقائ", "هما"),
        ("ولنظيره", ("و", "ل"), "نظير", "ه"),
        ("وفد", (), "وفد", ""),
        ("وفد", ("و",), "فد", ""),
    ],
)
def test_finds_the_reading(word: str, pro: tuple[str, ...], core: str, suffix: str) -> None:
    assert Split(pro=pro, core=core, suffix=suffix) in splits(word)


def test_undivided_word_comes_first() -> None:
    assert splits("ولايه")[0] == Split(pro=(), core="ولايه")


@pytest.mark.parametrize("word", ["اعاد", "اصدر", "اجري"])
def test_alif_of_form_four_is_no_question(word: str) -> None:
    assert all(split.core.startswith("ا") for split in splits(word))


@pytest.mark.parametrize("word", ["سيلتقي", "وسيزور"])
def test_article_never_follows_the_future(word: str) -> None:
    assert not any("س" in s.pro and "ال" in s.pro for s in splits(word))


def test_no_pronoun_behind_an_article() -> None:
    assert not any(s.suffix for s in splits("الوزارتين") if "ال" in s.pro)


@given(st.text(LETTERS, min_size=1, max_size=14))
def test_parts_make_up_the_word(word: str) -> None:
    for split in splits(word):
        joined = "".join(split.pro) + split.core + split.suffix
        hidden = joined.replace("لال", "لل", 1)
        assert word in (joined, hidden, hidden.replace("للل", "لل", 1))
        assert split.core
        assert split.suffix in ("", *SUFFIXES)


@given(st.text(LETTERS, min_size=1, max_size=14))
def test_every_reading_once(word: str) -> None:
    assert len(set(splits(word))) == len(splits(word))


def test_finds_the_hand_made_segmentation_of_real_sentences(shared: Path) -> None:
    cases = list(_segmented(shared / "data/segmentation/ar_pud-ud-test.conllu"))
    found = [
        (pro, suffix) in {("".join(p for p in s.pro if p != "ال"), s.suffix) for s in splits(word)}
        for word, pro, suffix in cases
    ]
    assert len(found) > 1500
    assert sum(found) / len(found) >= 0.99


def _segmented(path: Path) -> Iterator[tuple[str, str, str]]:
    """Folded words of one core with what stands before and after it, from a CoNLL-U file."""
    parts: list[tuple[str, str]] = []
    for line in path.read_text("utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) < 10 or not cells[0].isdigit() or cells[3] in ("PUNCT", "X"):
            parts = []
            continue
        parts.append((fold_word(cells[1]), cells[3]))
        if "SpaceAfter=No" in cells[9]:
            continue
        cores = [i for i, (_, pos) in enumerate(parts) if pos not in BOUND]
        if len(parts) > 1 and len(cores) == 1:
            before, after = parts[: cores[0]], parts[cores[0] + 1 :]
            yield "".join(w for w, _ in parts), "".join(w for w, _ in before), "".join(w for w, _ in after)
        parts = []


def test_the_article_stays_with_the_word_it_makes_definite() -> None:
    assert front_length(("و", "ل", "ال")) == 2
    assert front_length(("ال",)) == front_length(()) == 0
