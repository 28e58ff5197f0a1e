"""Who is meant by the words of a user."""

from __future__ import annotations

import pytest

from marsad.article import Actor
from marsad.errors import UsageError
from marsad.record.directory import directory, resolve, timeline
from marsad.record.encounters import encounters
from tests.building import ACTORS, event, reading


@pytest.mark.parametrize(
    ("words", "actor"),
    [
        ("vladimir-putin", "vladimir-putin"),
        ("Vladimir Putin", "vladimir-putin"),
        ("putin", "vladimir-putin"),
        ("بوتين", "vladimir-putin"),
        ("إمام على رحمان", "emomali-rahmon"),
        ("RUSSIA", "russia"),
        ("رحمن", "emomali-rahmon"),
        ("رحمون", "emomali-rahmon"),
    ],
)
def test_ids_labels_and_parts_of_names_are_understood(words: str, actor: str) -> None:
    assert resolve(words, ACTORS) == actor


def test_accents_do_not_matter() -> None:
    actors = {"rte": Actor(kind="person", label_en="Recep Tayyip Erdoğan", label_ar="رجب طيب أردوغان", country="TUR")}
    assert resolve("erdogan", actors) == "rte"


def test_an_unclear_name_is_refused_with_what_it_may_mean() -> None:
    actors = {name: Actor(kind="person", label_en=name.title(), label_ar="خان") for name in ("bo-khan", "li-khan")}
    with pytest.raises(UsageError, match="bo-khan, li-khan"):
        resolve("khan", actors)
    with pytest.raises(UsageError, match="near it are vladimir-putin"):
        resolve("Vladimir Puten", ACTORS)


def test_of_one_name_the_state_is_meant_and_whom_the_rules_know() -> None:
    guard = Actor(kind="organisation", label_en="Coast Guard (Tunisia)", label_ar="تونس", country="TUN")
    stranger = Actor(kind="person", label_en="Omar Putin", label_ar="عمر بوتين")
    foundation = Actor(kind="organisation", label_en="Putin", label_ar="مؤسسة")
    actors = ACTORS | {"coast-guard-of-tunisia": guard, "new-omar-putin": stranger, "new-putin": foundation}
    assert resolve("تونس", actors) == "tunisia"
    assert resolve("putin", actors) == "vladimir-putin"
    assert resolve("Omar Putin", actors) == "new-omar-putin"


def test_of_two_versions_of_an_actor_the_fuller_is_kept() -> None:
    bare = Actor(kind="person", label_en="Putin", label_ar="بوتين")
    one = reading("a", None, text="a")
    other = type(one)(article=one.article, actors={"vladimir-putin": bare})
    for order in ([one, other], [other, one]):
        assert directory(order)["vladimir-putin"].country == "RUS"


def test_timelines_of_actors_states_and_dyads() -> None:
    found = encounters(
        [
            reading(
                "a",
                "2021-08-25",
                event(1, "call", "vladimir-putin imran-khan", "2021-08-25"),
                event(2, "call", "vladimir-putin emomali-rahmon", "2021-08-18"),
                event(3, "meeting", "kais-saied arab-league", "2021-08-20"),
                event(4, "visit", "kais-saied:visitor", "2021-08-01", place="dushanbe"),
            )
        ]
    )

    def dates(**asked: str) -> list[str | None]:
        return [encounter.date for encounter in timeline(found, ACTORS, **asked)]

    assert dates() == ["2021-08-01", "2021-08-18", "2021-08-20", "2021-08-25"]
    assert dates(actor="russia") == ["2021-08-18", "2021-08-25"]
    assert dates(actor="russia", other="pakistan") == ["2021-08-25"]
    assert dates(actor="tajikistan") == ["2021-08-01", "2021-08-18"]
    assert dates(actor="kais-saied", kind="meeting") == ["2021-08-20"]
