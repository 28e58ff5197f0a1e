"""Judgements go before what reports say, outlive a re-reading, contradict and undo each other in order."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.article import Claim, Event, Participant, Reading, Statement
from marsad.errors import UsageError
from marsad.record.directory import directory
from marsad.record.encounters import Encounter, encounters
from marsad.record.judgements import Judgement, as_judged, rulings, standing
from marsad.record.judging import Bench
from tests.building import event, evidence, reading

PUTIN_RAHMON, LAVROV = "vladimir-putin emomali-rahmon", "sergey-lavrov tajikistan"
TEXT = "أجرى بوتين ورحمان مكالمة. ثم التقى لافروف ضيفا من دوشنبه في المساء."
CALLED, MET = evidence(TEXT, "أجرى بوتين ورحمان مكالمة"), evidence(TEXT, "التقى لافروف ضيفا")


def article(name: str, published: str, *events: Event) -> Reading:
    return reading(name, published, *events, text=TEXT)


def call(number: int = 1, day: str = "2021-08-18", who: str = PUTIN_RAHMON, **more: object) -> Event:
    return event(number, "call", who, day, evidence=CALLED, **more)


READINGS = (
    article("a", "2021-08-18", call(), event(2, "meeting", LAVROV, "2021-08-18", evidence=MET)),
    article("b", "2021-08-19", call()),
    article("c", "2021-08-19", call(day="2021-08-18", who="russia tajikistan")),
    article("d", "2021-09-10", call(day="2021-09-10")),
)


class Court:
    """A record that is judged step by step."""

    def __init__(self, *readings: Reading) -> None:
        self.readings = list(readings or READINGS)
        self.given: list[Judgement] = []

    @property
    def found(self) -> tuple[Encounter, ...]:
        return encounters(self.readings, self.given)

    def of(self, name: str, number: int = 1) -> Encounter:
        """The encounter that holds an event of an article."""
        (found,) = [e for e in self.found if any((r.path, r.event) == (f"{name}.txt", f"e{number}") for r in e.reports)]
        return found

    def judge(self, verdict: str, *targets: str, **values: str) -> None:
        bench = Bench(self.readings, self.found, directory(self.readings))
        made = bench.judgement(verdict, "somebody", targets, values)  # type: ignore[arg-type]
        self.add(made)

    def undo(self, number: int) -> None:
        self.add(Judgement(verdict="undo", user="somebody", undoes=number))

    def add(self, made: Judgement) -> None:
        self.given.append(msgspec.structs.replace(made, id=len(self.given) + 1))


def told(encounter: Encounter) -> str:
    return "".join(sorted((report.path or "")[0] for report in encounter.reports))


def test_without_judgements_nothing_changes() -> None:
    assert [told(e) for e in Court().found] == ["abc", "a", "d"] or len(Court().found) == 3


def test_what_is_rejected_is_no_contact() -> None:
    court = Court()
    court.judge("reject", "a.txt/e2")
    assert {encounter.kind for encounter in court.found} == {"call"}
    court.judge("reject", court.of("a").id)
    assert [told(encounter) for encounter in court.found] == ["d"]
    court.undo(2)
    assert sorted(told(encounter) for encounter in court.found) == ["abc", "d"]


def test_what_is_accepted_says_so() -> None:
    court = Court()
    court.judge("accept", court.of("d").id)
    assert court.of("d").judgements == (1,)
    assert court.of("a").judgements == ()


def test_two_contacts_become_one_and_two_again() -> None:
    court = Court()
    court.judge("merge", court.of("a").id, court.of("d").id)
    assert told(court.of("d")) == "abcd"
    court.readings.append(article("e", "2021-08-20", call()))
    assert told(court.of("e")) == "abcde"
    court.undo(1)
    assert told(court.of("d")) == "d"


def test_a_report_is_held_apart() -> None:
    court = Court()
    court.judge("split", court.of("a").id, "c.txt/e1")
    assert (told(court.of("c")), told(court.of("a"))) == ("c", "ab")
    court.undo(1)
    assert told(court.of("a")) == "abc"


def test_of_a_merge_and_a_split_the_later_holds() -> None:
    court = Court()
    court.judge("merge", court.of("a").id, court.of("d").id)
    court.judge("split", court.of("d").id, "d.txt/e1", "c.txt/e1")
    assert (told(court.of("d")), told(court.of("a"))) == ("cd", "ab") or told(court.of("a")) == "ab"
    court.judge("merge", court.of("a").id, court.of("c").id)
    assert told(court.of("c")).startswith("abc")


def test_a_corrected_contact_holds_whatever_is_reported() -> None:
    court = Court()
    court.judge("correct", court.of("a").id, date="2021-08-17", status="cancelled", place="Dushanbe")
    court.readings.append(article("e", "2021-08-20", call()))
    found = court.of("e")
    assert (found.date, found.status, found.place) == ("2021-08-17", "cancelled", "dushanbe")
    court.judge("correct", found.id, date="", participants="Putin:initiator, Rahmon")
    assert court.of("e").date is None
    assert court.of("e").participants == (
        Participant(actor="vladimir-putin", role="initiator"),
        Participant(actor="emomali-rahmon"),
    )
    court.undo(2)
    assert court.of("e").date == "2021-08-17"


def test_a_corrected_report_goes_where_it_belongs() -> None:
    court = Court()
    court.judge("correct", "d.txt/e1", date="2021-08-18")
    court.readings[3] = article("d", "2021-08-20", call(day="2021-09-10"))
    assert court.of("d").date in ("2021-08-18", "2021-09-10")
    same = Court(*READINGS[:3], article("d", "2021-08-20", call(day="2021-08-10")))
    assert told(same.of("d")) == "d"
    same.judge("correct", "d.txt/e1", date="2021-08-18")
    assert told(same.of("d")) == "abcd"


def test_judgements_outlive_a_re_reading() -> None:
    court = Court()
    court.judge("reject", "a.txt/e2")
    court.judge("split", court.of("a").id, "c.txt/e1")
    # Other rules find one contact more before it, so that all are numbered anew, and mark other words.
    longer = evidence(TEXT, "ثم التقى لافروف ضيفا من دوشنبه")
    court.readings[0] = article(
        "a",
        "2021-08-18",
        event(1, "message", "imran-khan russia", "2021-08-18"),
        call(2),
        event(3, "meeting", LAVROV, "2021-08-18", evidence=longer),
    )
    assert sorted(encounter.kind for encounter in court.found) == ["call", "call", "call", "message"]
    assert told(court.of("c")) == "c"


def test_words_that_moved_are_found_again() -> None:
    court = Court()
    court.judge("reject", "a.txt/e2")
    old = court.readings[0]
    text = "عاجل. " + TEXT
    moved = msgspec.structs.replace(old.article, text=text)
    told_again = (call(1), event(2, "meeting", LAVROV, "2021-08-18", evidence=evidence(text, MET[0].text)))
    court.readings[0] = msgspec.structs.replace(old, article=moved, events=told_again)
    assert {encounter.kind for encounter in court.found} == {"call"}


def test_what_is_found_no_more_waits_for_a_person() -> None:
    court = Court()
    court.judge("reject", "a.txt/e2")
    court.readings[0] = article("a", "2021-08-18", call())
    (ruling,) = rulings(court.given, {reading.article.id: reading for reading in court.readings})
    assert (ruling.about, [anchor.text for anchor in ruling.lost]) == ((), [MET[0].text])


def test_an_undoing_is_undone() -> None:
    court = Court()
    court.judge("reject", "a.txt/e2")
    court.undo(1)
    court.undo(2)
    assert [judgement.id for judgement in standing(court.given)] == [1]
    court.undo(3)
    assert standing(court.given) == ()


def spoken() -> Reading:
    """An article with a statement and two claims."""
    words, counted = evidence(TEXT, "لافروف ضيفا")[0], evidence(TEXT, "في المساء")
    said = Statement(
        id="s1", start=words.start, end=words.end, text=words.text, form="indirect", cue=None, speaker=None, speakers=()
    )
    first, second = (
        Claim(id=f"c{n}", kind=kind, of="call", participants=(), value=2, period=None, made_by=None, evidence=counted)  # type: ignore[arg-type]
        for n, kind in ((1, "count"), (2, "previous"))
    )
    return reading("s", "2021-08-18", call(), text=TEXT, statements=(said,), claims=(first, second))


def after(court: Court) -> Reading:
    """The first article as it was judged."""
    ruled = rulings(court.given, {reading.article.id: reading for reading in court.readings})
    return as_judged(court.readings, ruled)[0]


def test_statements_and_claims_are_judged_too() -> None:
    court = Court(spoken())
    court.judge("correct", "s.txt/s1", speakers="Lavrov، Putin", **{"class": "deny"})
    court.judge("correct", "s.txt/c1", value="5", participants="Putin, Rahmon", period="2021")
    court.judge("correct", "s.txt/c2", value="2020")
    court.judge("accept", "s.txt/s1")
    (said,), claims = after(court).statements, after(court).claims
    assert (said.speakers, said.speaker, said.class_) == (("sergey-lavrov", "vladimir-putin"), "sergey-lavrov", "deny")
    assert (claims[0].value, claims[0].participants, claims[0].period) == (
        5,
        ("vladimir-putin", "emomali-rahmon"),
        "2021",
    )
    assert claims[1].value == "2020"
    court.judge("reject", "s.txt/s1")
    court.judge("reject", "s.txt/c1")
    assert (after(court).statements, [each.id for each in after(court).claims]) == ((), ["c2"])
    assert len(after(court).events) == len(court.found) == 1, "contacts are no part of that"
    court.undo(5)
    assert after(court).statements == (said,)


def test_a_correction_says_what_stood_there_before() -> None:
    court = Court(spoken(), *READINGS)
    court.judge("correct", court.of("d").id, date="", participants="Putin:initiator, Rahmon")
    assert court.given[0].before == {"date": "2021-09-10", "participants": "emomali-rahmon vladimir-putin"}
    court.judge("correct", court.of("d").id, participants="Putin, Lavrov")
    assert court.given[1].before == {"participants": "vladimir-putin:initiator emomali-rahmon"}
    court.judge("correct", "s.txt/c1", value="5")
    assert court.given[2].before == {"value": "2"}


def test_statements_are_found_again_after_a_re_reading() -> None:
    court = Court(spoken())
    court.judge("reject", "s.txt/s1")
    old = court.readings[0]
    longer = evidence(TEXT, "التقى لافروف ضيفا من دوشنبه")[0]
    moved = msgspec.structs.replace(old.statements[0], id="s4", start=longer.start, end=longer.end, text=longer.text)
    court.readings[0] = msgspec.structs.replace(old, statements=(moved,))
    assert after(court).statements == ()


@settings(max_examples=30, deadline=None)
@given(st.permutations(READINGS), st.sampled_from(["merge", "split", "reject", "correct"]))
def test_the_order_of_articles_plays_no_part(order: list[Reading], verdict: str) -> None:
    court = Court()
    call_, later = court.of("a").id, court.of("d").id
    targets = {"merge": (call_, later), "split": (call_, "b.txt/e1"), "reject": (call_,), "correct": (call_,)}
    court.judge(verdict, *targets[verdict], **({"date": "2021-08-17"} if verdict == "correct" else {}))
    expected = court.found
    court.readings = list(order)
    assert court.found == expected


@pytest.mark.parametrize(
    ("verdict", "targets", "values", "words"),
    [
        ("accept", ("enc-none",), {}, "no contact of the record"),
        ("reject", ("a.txt/e9",), {}, "has no contact 'e9'; it tells of e1, e2"),
        ("reject", ("z.txt/e1",), {}, "no article"),
        ("merge", ("a.txt/e1",), {}, "two contacts or more"),
        ("split", ("a.txt/e1", "b.txt/e1"), {}, "some of its reports"),
        ("correct", ("a.txt/e1",), {"date": "yesterday"}, "is no date"),
        ("correct", ("a.txt/e1",), {"status": "done"}, "is no status"),
        ("correct", ("a.txt/e1",), {"colour": "red"}, "cannot be corrected"),
        ("correct", ("a.txt/e1",), {"participants": "Nobody"}, "nobody in the record"),
        ("correct", ("a.txt/e1",), {"kind": ""}, "needs a value"),
        ("correct", ("a.txt/e1",), {"speakers": "Putin"}, "cannot be corrected"),
        ("correct", ("a.txt/e1",), {}, "needs a value"),
        ("correct", ("s.txt/s1",), {"class": "sing"}, "is no class"),
        ("correct", ("s.txt/s1",), {"date": "2021"}, "cannot be corrected"),
        ("correct", ("s.txt/c1",), {"participants": "Putin:host"}, "is no role"),
        ("accept", (), {}, "about something"),
        ("accept", ("s.txt/s1", "a.txt/e1"), {}, "one after the other"),
        ("merge", ("s.txt/s1", "s.txt/c1"), {}, "one after the other"),
        ("split", ("s.txt/s1", "s.txt/s1"), {}, "only contacts"),
    ],
)
def test_what_cannot_be_is_refused(verdict: str, targets: tuple[str, ...], values: dict[str, str], words: str) -> None:
    with pytest.raises(UsageError, match=words):
        Court(*READINGS, spoken()).judge(verdict, *targets, **values)
