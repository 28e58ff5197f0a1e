"""A reading is JSON both ways, and fits the schema made from its types."""

from __future__ import annotations

import json
from typing import get_args

import jsonschema
import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.article import (
    Actor,
    ActorKind,
    Article,
    Block,
    Claim,
    ClaimKind,
    Credit,
    CreditRole,
    Event,
    Form,
    How,
    Label,
    Mention,
    Participant,
    Plover,
    Reading,
    Role,
    Span,
    Statement,
    StatementClass,
    Status,
    Time,
    TimeKind,
    from_json,
    json_schema,
    span,
    to_json,
)
from tests.building import full_reading
from tests.sentences import DAY, draft, pipeline

words = st.text('ابتجد ،«»😀\u200f\n"\\aB1', max_size=12)
names = st.text("abc-", min_size=1, max_size=6)
offsets = st.integers(0, 10_000)


def one_of(kind: object) -> st.SearchStrategy[str]:
    return st.sampled_from(get_args(kind))


def several(of: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(of, max_size=2).map(tuple)


maybe = st.none() | words
spans = st.builds(Span, start=offsets, end=offsets, text=words)
readings = st.builds(
    Reading,
    article=st.builds(
        Article,
        id=names,
        text=words,
        path=maybe,
        url=maybe,
        outlet=maybe,
        title=maybe,
        published=maybe,
        published_basis=maybe,
        credits=several(st.builds(Credit, role=one_of(CreditRole), name=words, actor=maybe)),
        language=maybe,
    ),
    blocks=several(st.builds(Block, start=offsets, end=offsets, label=one_of(Label))),
    actors=st.dictionaries(
        names,
        st.builds(
            Actor, kind=one_of(ActorKind), label_en=words, label_ar=words, aliases_en=several(words), wikidata=maybe
        ),
        max_size=2,
    ),
    mentions=several(st.builds(Mention, start=offsets, end=offsets, text=words, actor=names, how=one_of(How))),
    times=several(
        st.builds(
            Time, start=offsets, end=offsets, text=words, kind=one_of(TimeKind), value=maybe, basis=words, rule=words
        )
    ),
    statements=several(
        st.builds(
            Statement,
            id=names,
            start=offsets,
            end=offsets,
            text=words,
            form=one_of(Form),
            cue=st.none() | spans,
            speaker=maybe,
            speakers=several(names),
            on_behalf_of=maybe,
            chain=several(names),
            within=maybe,
            class_=one_of(StatementClass),
            about=several(names),
            topics=several(names),
            date=maybe,
        )
    ),
    events=several(
        st.builds(
            Event,
            id=names,
            kind=names,
            status=one_of(Status),
            participants=several(st.builds(Participant, actor=names, role=one_of(Role))),
            date=maybe,
            place=maybe,
            evidence=several(spans),
            plover=st.none() | st.builds(Plover, type=names, mode=maybe),
            cameo=maybe,
        )
    ),
    claims=several(
        st.builds(
            Claim,
            id=names,
            kind=one_of(ClaimKind),
            of=maybe,
            participants=several(names),
            value=offsets | words,
            period=maybe,
            made_by=maybe,
            evidence=several(spans),
        )
    ),
    problems=several(words),
)


@settings(max_examples=60, deadline=None)
@given(readings)
def test_a_reading_survives_json(reading: Reading) -> None:
    line = to_json(reading)
    assert b"\n" not in line
    assert from_json(line) == reading
    assert to_json(from_json(line)) == line


@settings(max_examples=30, deadline=None)
@given(readings)
def test_the_schema_accepts_every_reading(reading: Reading) -> None:
    jsonschema.validate(json.loads(to_json(reading)), json_schema())


def test_the_schema_accepts_what_the_pipeline_says() -> None:
    from marsad.pipeline import reading

    found = draft("قال الرئيس الروسي إن العمل جار. والتقى نظيره الطاجيكي في موسكو يوم 3 مارس 2021.", DAY)
    said = json.loads(to_json(reading(found, pipeline().rulebook)))
    jsonschema.validate(said, json_schema())
    assert said["statements"]
    assert said["events"]
    assert said["times"]


@pytest.mark.parametrize(
    ("layer", "field", "wrong"),
    [
        ("mentions", "how", "guess"),
        ("statements", "class", "shout"),
        ("events", "status", "maybe"),
        ("blocks", "label", "advert"),
        ("times", "start", "zero"),
    ],
)
def test_schema_and_reader_refuse_what_is_no_reading(layer: str, field: str, wrong: str) -> None:
    said = json.loads(to_json(full_reading()))
    said[layer][0][field] = wrong
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(said, json_schema())
    with pytest.raises(msgspec.ValidationError):
        from_json(json.dumps(said))


def test_names_of_fields_are_those_of_the_contract() -> None:
    said = json.loads(to_json(full_reading()))
    assert said["schema"] == "marsad.reading/1"
    assert list(said) == [
        "article", "schema", "blocks", "actors", "mentions", "times", "statements", "events", "claims", "problems"
    ]  # fmt: skip
    assert said["statements"][0]["class"] == "state"
    assert "class_" not in said["statements"][0]
    assert said["article"]["url"] == "https://example.org/call"
    assert said["events"][0]["place"] is None


def test_arabic_is_written_as_it_is() -> None:
    assert "فلاديمير بوتين" in to_json(full_reading()).decode()


def test_a_reading_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        full_reading().schema = "other"  # type: ignore[misc]


def test_a_span_quotes_its_range() -> None:
    assert span("😀 بوتين", 2, 7) == Span(start=2, end=7, text="بوتين")
