"""Rule files become one rulebook; an overlay adds to it and replaces by id."""

from __future__ import annotations

from pathlib import Path

import pytest

from marsad.errors import RuleError
from marsad.examples import check
from marsad.rulebook import Compiled, Rulebook, load_rulebook, shipped_rules
from marsad.rulebook.compile import compile_rules
from tests.rulebook.rules import EVENTS, FILES, write


@pytest.fixture
def base(tmp_path: Path) -> Path:
    return write(tmp_path / "base", FILES)


def compiled(base: Path, overlay: dict[str, str] | None = None) -> Compiled:
    roots = [base, write(base.parent / "overlay", overlay)] if overlay else [base]
    return compile_rules(roots, "test")


def categories(rules: Compiled, word: str) -> set[tuple[str, str]]:
    """What a folded word is, phrases left out."""
    return {(form.category, form.ref) for form in rules.forms.get(word, ()) if not form.rest}


def test_actors_offices_and_holders(base: Path) -> None:
    rules = compiled(base)
    assert {a.id: (a.kind, a.en, a.state, a.country) for a in rules.actors.values()} == {
        "norway": ("state", "Norway", "norway", "NOR"),
        "oslo": ("place", "Oslo", "norway", "NOR"),
        "jens-berg": ("person", "Jens Berg", "norway", "NOR"),
    }
    (holder,) = rules.offices["president/norway"].holders
    assert (holder.person, holder.since, holder.until) == ("jens-berg", "2010", "")


def test_names_in_all_spellings_lead_to_their_actor(base: Path) -> None:
    rules = compiled(base)
    assert categories(rules, "النرويج") == {("name", "norway")}
    assert categories(rules, "بيرغ") == {("name", "jens-berg")}
    assert categories(rules, "نرويجيه") == {("adjective", "norway")}


def test_an_overlay_replaces_an_actor_and_adds_others(base: Path) -> None:
    overlay = """schema: marsad.actors/1
people:
  - {id: jens-berg, en: Jens A. Berg, ar: [ينس بيرغ]}
  - {id: kari-dahl, en: Kari Dahl, ar: [كاري دال], gender: f}
"""
    rules = compiled(base, {"actors/own.yaml": overlay})
    assert rules.actors["jens-berg"].en == "Jens A. Berg"
    assert rules.actors["kari-dahl"].gender == "f"
    assert rules.actors["norway"].en == "Norway"


def test_an_overlay_adds_holders_to_an_office(base: Path) -> None:
    overlay = """schema: marsad.holders/1
state: norway
offices:
  - {role: president, holders: [{person: kari-dahl, from: 2020}]}
"""
    rules = compiled(base, {"holders/nor.yaml": overlay})
    assert [h.person for h in rules.offices["president/norway"].holders] == ["jens-berg", "kari-dahl"]


def test_an_overlay_replaces_a_pattern_and_adds_others(base: Path) -> None:
    overlay = EVENTS.replace("<a:التقى> {b}", "<a:التقى> مع {b}").replace("meeting.talks", "meeting.own")
    rules = compiled(base, {"events/own.yaml": overlay})
    assert {p.id: p.texts for p in rules.patterns} == {
        "meeting.met": ("<a:التقى> مع {b}",),
        "meeting.talks": ("[لقاء] بين {a} و {b}",),
        "meeting.own": ("[لقاء] بين {a} و {b}",),
    }
    assert check(Rulebook(rules)) == 3


def test_an_overlay_adds_words_numbers_and_classes(base: Path) -> None:
    overlay = """schema: marsad.lexicon/1
verbs: [{past: حادث, present: يحادث}]
numbers: {أربعة: 4}
classes: {meet-verb: [حادث]}
"""
    rules = compiled(base, {"lexicon/own.yaml": overlay})
    assert rules.classes["meet-verb"] == ("التقى", "حادث")
    assert rules.numbers == {"ثلاثه": 3, "اربعه": 4}
    assert ("verb", "حادث") in categories(rules, "يحادث")


def test_an_overlay_replaces_a_topic_with_its_words(base: Path) -> None:
    topics = "schema: marsad.topics/1\ntopics:\n  - {id: trade, en: Trade, ar: تجارة, words: [%s]}\n"
    write(base, {"topics/topics.yaml": topics % "تجارة"})
    rules = compiled(base, {"topics/topics.yaml": topics % "تبادل"})
    assert [t.words for t in rules.topics] == [("تبادل",)]
    assert categories(rules, "تجاره") == set()


def test_patterns_know_their_line(base: Path) -> None:
    assert [p.where.rpartition(":")[2] for p in compiled(base).patterns] == ["4", "7"]


def test_an_id_used_twice_is_a_mistake(base: Path) -> None:
    write(base, {"events/own.yaml": EVENTS})
    with pytest.raises(RuleError, match="used twice"):
        check(Rulebook(compiled(base)))


def test_a_pattern_without_example_is_a_mistake(base: Path) -> None:
    write(base, {"events/own.yaml": "schema: marsad.events/1\nkind: x\npatterns: [{id: x.y, pattern: '<a:التقى>'}]\n"})
    with pytest.raises(RuleError, match=r"own.yaml:3: the pattern x.y has no example"):
        check(Rulebook(compiled(base)))


@pytest.mark.parametrize(
    ("pattern", "what"),
    [
        ("<a:التقى> ..2 [لقاءات]", "no noun لقاءات"),
        ("(<a:قابل> | <a:التقى>) {b}", "no verb قابل"),
        ("<a:@meet-verb> ..2 [@occasion]", "no noun موسم"),
    ],
)
def test_a_word_that_no_lexicon_has_is_a_mistake_for_it_would_never_be_found(
    base: Path, pattern: str, what: str
) -> None:
    files = {
        "lexicon/more.yaml": "schema: marsad.lexicon/1\nclasses: {occasion: [لقاء, موسم]}\n",
        "events/meeting.yaml": EVENTS.replace("[لقاء] بين {a} و {b}", pattern),
    }
    with pytest.raises(RuleError, match=what) as error:
        check(Rulebook(compiled(write(base, files))))
    assert error.value.where == f"{base / 'events/meeting.yaml'}:7 meeting.talks"


def test_the_shipped_rules_hold_together() -> None:
    rules = load_rulebook()
    assert check(rules) == len(rules.patterns) > 0
    assert all(a.ar and a.en for a in rules.actors.values())
    assert {p.where.rpartition(":")[0] for p in rules.patterns} <= {str(p) for p in shipped_rules().rglob("*.yaml")}
