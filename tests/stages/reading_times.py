"""Read the times of a few words, for tests."""

from functools import lru_cache

from marsad.article import Article, Block, Time
from marsad.layers import Candidate, Draft
from marsad.rulebook import Rulebook, load_rulebook
from marsad.stages.scan import scan
from marsad.stages.times import times


@lru_cache(maxsize=1)
def stages() -> tuple:
    """The rulebook with the two stages, made once."""
    rulebook: Rulebook = load_rulebook()
    return rulebook, scan(rulebook), times(rulebook)


def times_of(
    text: str,
    published: str | None = None,
    blocks: tuple[Block, ...] = (),
    candidates: tuple[Candidate, ...] = (),
) -> tuple[Time, ...]:
    """The times of a page of ``text``."""
    _, scanning, timing = stages()
    draft = Draft(article=Article(id="t", text=text, published=published), blocks=blocks, candidates=candidates)
    return timing(scanning(draft)).times


def values_of(text: str, published: str | None = None) -> list[tuple[str, str | None]]:
    """Words and value of every date on the page."""
    return [(t.text, t.value) for t in times_of(text, published) if t.kind in ("date", "time")]
