"""Positions: by class and date, repetitions together, a state with its people."""

from __future__ import annotations

from marsad.article import Statement, StatementClass
from marsad.record.directory import directory
from marsad.record.positions import positions
from marsad.record.repeats import repeats
from tests.building import reading


def told(
    number: int,
    speaker: str,
    text: str,
    class_: StatementClass = "state",
    *,
    date: str | None = None,
    topics: tuple[str, ...] = (),
    about: tuple[str, ...] = (),
) -> Statement:
    """A statement whose offsets do not matter here."""
    return Statement(
        id=f"s{number}",
        start=0,
        end=len(text),
        text=text,
        form="indirect",
        cue=None,
        speaker=speaker,
        speakers=(speaker,),
        class_=class_,
        date=date,
        topics=topics,
        about=about,
    )


BASE = "موسكو ستواصل دعم القاعدة العسكرية على الحدود"
AGAIN = "موسكو ستواصل دعم القاعدة العسكرية على الحدود الجنوبية"
READINGS = (
    reading("a", "2021-08-20", statements=(told(1, "vladimir-putin", BASE, "promise", topics=("border-security",)),)),
    reading(
        "b",
        "2021-10-12",
        statements=(
            told(1, "sergey-lavrov", AGAIN, "promise", date="2021-10-11", topics=("border-security",)),
            told(2, "sergey-lavrov", "الحوار مع الجيران لم ينقطع يوما", about=("tajikistan",)),
            told(3, "kais-saied", BASE, "promise"),
        ),
    ),
    reading("c", "2021-07-01", statements=(told(1, "kremlin", BASE, "deny"),)),
)
ACTORS = directory(READINGS)


def test_a_state_speaks_through_its_people_and_repetitions_are_one_position() -> None:
    held = positions(READINGS, ACTORS, "russia")
    assert [(each.class_, each.first, each.last) for each in held] == [
        ("promise", "2021-08-20", "2021-10-11"),
        ("deny", "2021-07-01", "2021-07-01"),
        ("state", "2021-10-12", "2021-10-12"),
    ]
    assert held[0].speakers == ("vladimir-putin", "sergey-lavrov")
    assert held[0].words == AGAIN
    assert [each.path for each in held[0].said] == ["a.txt", "b.txt"]


def test_a_person_speaks_for_nobody_else() -> None:
    assert [each.words for each in positions(READINGS, ACTORS, "vladimir-putin")] == [BASE]
    assert positions(READINGS, ACTORS, "emomali-rahmon") == ()


def test_topic_and_matter_narrow() -> None:
    assert [each.class_ for each in positions(READINGS, ACTORS, "russia", topic="border-security")] == ["promise"]
    assert [each.class_ for each in positions(READINGS, ACTORS, "russia", about="tajikistan")] == ["state"]


def test_few_words_repeat_only_themselves() -> None:
    assert repeats("امر صعب", "امر صعب")
    assert not repeats("امر صعب", "امر صعب جدا علي الجميع اليوم")
    assert not repeats("الحوار مع الجيران لم ينقطع", "الحرب مع الاعداء لم تبدا بعد")
