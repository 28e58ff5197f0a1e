"""What Marsad says in its own voice takes no side."""

from __future__ import annotations

import re

import pytest

from marsad.rulebook import Rulebook, load_rulebook
from marsad.rulebook.patterns import Node, parse

# Words that judge. Official names of bodies that fight something (a counter-terrorism centre) are no judgement.
ENGLISH = re.compile(r"\b(terrorists?|regime|militias?|rebels?|occupied|so-called|illegal|puppet)\b", re.I)
ARABIC = re.compile(r"(إرهابي|الإرهابية|نظام الأسد|ميليشيا|المزعوم|المحتلة|المحتل\b|الكيان الصهيوني)")
BODIES_AGAINST = re.compile(r"(counter|anti)-?\s?terror", re.I)


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return load_rulebook()


def test_labels_hold_no_judgement(rulebook: Rulebook) -> None:
    judging = [
        (actor.id, actor.en, actor.ar)
        for actor in rulebook.actors.values()
        if not BODIES_AGAINST.search(actor.en) and (ENGLISH.search(actor.en) or ARABIC.search(actor.ar))
    ]
    assert judging == []


def words(node: Node) -> set[str]:
    """All words that a pattern asks for as they are written."""
    own = set(node.values) if node.kind == "word" else set()
    return own.union(*(words(part) for part in node.parts))


def test_no_pattern_names_an_actor(rulebook: Rulebook) -> None:
    """A pattern that names a state, a person or an outlet treats it differently from others of its kind."""
    names = {
        form
        for form, entries in rulebook.forms.items()
        for entry in entries
        if entry.category == "name" and not entry.rest and rulebook.actors[entry.ref].kind in ("state", "person")
    }
    naming = [
        (entry.id, word)
        for entry in rulebook.patterns
        for text in entry.texts
        for word in words(parse(text, rulebook.classes))
        if word in names
    ]
    assert naming == []
