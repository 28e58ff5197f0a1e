"""Documents held against the project: what they name exists, what they tell to type runs, what they show works."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from marsad import examples
from marsad.article import Reading
from marsad.cli import marsad
from marsad.pages import read_path
from marsad.pipeline import Pipeline
from marsad.rulebook import load_rulebook, shipped_rules
from tests.conftest import ROOT

DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
NAMES = [str(path.relative_to(ROOT)) for path in DOCUMENTS]
PATH = re.compile(r"`((?:src|tests|tools|docs|eval|benchmarks)/[\w./<>*-]+)(?:::(\w+))?`")
LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)")
FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.M | re.S)
INLINE = re.compile(r"`(marsad [^`]+)`")
GUIDE = ROOT / "docs" / "how-to" / "add-rules.md"


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def fences(name: str, language: str) -> list[str]:
    return [body for kind, body in FENCE.findall(text(name)) if kind == language]


def commands(name: str) -> Iterator[list[str]]:
    """The arguments of every call of ``marsad`` in shell blocks and between backticks."""
    lines = [line for block in fences(name, "sh") for line in block.splitlines()]
    for line in (*lines, *INLINE.findall(text(name))):
        for part in re.split(r"\||&&|;|>", line.split("  #")[0]):
            words = shlex.split(part, comments=True)
            if words and Path(words[0]).name == "marsad":
                yield words[1:]


@pytest.mark.parametrize("name", NAMES)
def test_every_file_that_is_named_exists(name: str) -> None:
    for path, function in PATH.findall(text(name)):
        if "<" not in path and "*" not in path:
            assert (ROOT / path).exists(), f"{name} names {path}"
        if function:
            assert f"def {function}(" in text(path), f"{name} names {function} in {path}"


@pytest.mark.parametrize("name", NAMES)
def test_every_link_leads_somewhere(name: str) -> None:
    for target in LINK.findall(text(name)):
        assert ((ROOT / name).parent / target).exists(), f"{name} links to {target}"


@pytest.mark.parametrize("name", NAMES)
def test_every_command_is_understood(name: str) -> None:
    for args in commands(name):
        command, rest = verb(marsad, args)
        known = {option for param in command.params for option in (*param.opts, *param.secondary_opts)}
        options = rest[: rest.index("--")] if "--" in rest else rest
        given = {arg.split("=")[0] for arg in options if arg.startswith("-") and arg != "-"}
        assert given <= known | {"--help", "-h", "--version"}, f"{name}: {' '.join(args)}"


def verb(command: click.Command, args: list[str]) -> tuple[click.Command, list[str]]:
    """The verb that arguments name, and the arguments that are its own."""
    if not isinstance(command, click.Group) or not args or args[0].startswith("-"):
        return command, args
    found = command.get_command(click.Context(command), args[0])
    assert found is not None, f"no verb is called {args[0]!r}"
    return verb(found, args[1:])


def test_the_patterns_that_contributing_shows_stand_in_their_files() -> None:
    """A line of a ``diff`` that is not to be added is one of a rule file."""
    lines = {line for path in shipped_rules().rglob("*.yaml") for line in path.read_text(encoding="utf-8").splitlines()}
    quoted = [
        line[1:] for block in fences("CONTRIBUTING.md", "diff") for line in block.splitlines() if line[:1] in " -"
    ]
    assert quoted
    assert [line for line in quoted if line not in lines] == []


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the guide has its reader write: the rules and the page."""
    folder = tmp_path_factory.mktemp("guide")
    name = str(GUIDE.relative_to(ROOT))
    for block in fences(name, "yaml"):
        place = re.match(r"# (my-rules/\S+)\n", block)
        if place:
            file = folder / place[1]
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(block, encoding="utf-8")
    (folder / "lunch.html").write_text(fences(name, "html")[0], encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def pipeline(guide: Path) -> Pipeline:
    return Pipeline(load_rulebook(guide / "my-rules"))


@pytest.fixture(scope="module")
def read(guide: Path, pipeline: Pipeline) -> Reading:
    return pipeline.read(next(read_path(guide / "lunch.html")))


def test_the_guide_s_month_dates_the_page(read: Reading) -> None:
    assert read.article.published == "2021-08-14"


def test_the_guide_s_outlet_is_the_page_s(read: Reading) -> None:
    assert read.article.outlet == "marfa"


def test_the_guide_s_verb_speaks_and_its_office_is_held(read: Reading) -> None:
    said = [(s.text, s.class_, s.speaker) for s in read.statements]
    assert said == [("الحدود هادئة", "state", "ramazon-rahimov")]


def test_the_guide_s_pattern_finds_the_meeting(read: Reading) -> None:
    told = [(e.rule, e.kind, {p.actor for p in e.participants}, e.place) for e in read.events]
    assert ("meeting.meal", "meeting", {"ramazon-rahimov", "vladimir-kolokoltsev"}, "moscow") in told


def test_the_guide_s_examples_hold(pipeline: Pipeline) -> None:
    examples.check(pipeline.rulebook)
    assert [f for f in examples.failures(pipeline.rulebook) if "my-rules" in f.where] == []


def test_without_the_guide_s_rules_the_page_says_less(guide: Path) -> None:
    read = Pipeline(load_rulebook()).read(next(read_path(guide / "lunch.html")))
    assert (read.article.published, read.article.outlet) != ("2021-08-14", "marfa")
    assert "ramazon-rahimov" not in read.actors
    assert not read.statements
