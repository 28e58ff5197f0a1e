"""What waits for a decision: where the record is least sure, first; what was decided waits no more."""

from __future__ import annotations

import msgspec

from marsad.article import Claim, Reading, Statement
from marsad.record.claims import claim_checks
from marsad.record.directory import directory
from marsad.record.encounters import encounters
from marsad.record.judgements import Judgement, Verdict, as_judged, rulings
from marsad.record.judging import Bench
from marsad.record.review import Item, agreement, decided, lost, queue, waits
from marsad.record.statements import said
from tests.building import event, evidence, full_reading, reading

TEXT = "قال لافروف إن اللقاء قريب. وقالت مصادر إن الموعد لم يحدد. وهذه رابع مكالمة."
CALL, MEETING = "vladimir-putin emomali-rahmon", "sergey-lavrov kais-saied"


def statement(number: int, words: str, *speakers: str) -> Statement:
    span = evidence(TEXT, words)[0]
    place = {"start": span.start, "end": span.end, "text": span.text}
    speaker = speakers[0] if speakers else None
    return Statement(id=f"s{number}", form="indirect", cue=None, speaker=speaker, speakers=speakers, **place)


def claim(value: int) -> Claim:
    who = ("vladimir-putin", "emomali-rahmon")
    words = evidence(TEXT, "رابع مكالمة")
    return Claim(
        id="c1", kind="count", of="call", participants=who, value=value, period="2021", made_by=None, evidence=words
    )


READINGS = (
    reading("a", "2021-08-18", event(1, "call", CALL, "2021-08-18"), event(2, "visit", "kais-saied:visitor")),
    reading("b", "2021-08-18", event(1, "call", CALL, "2021-08-17")),
    reading("c", "2021-08-18", event(1, "meeting", MEETING, "2021-08-18")),
    reading("d", "2021-09-01", event(1, "meeting", MEETING, "2021-09-01", status="planned")),
    reading("e", "2021-09-02", event(1, "meeting", MEETING, "2021-09-01")),
    reading("f", "2021-10-01", event(1, "call", "imran-khan kais-saied", "2021-10-01")),
    reading("g", "2021-10-02", event(1, "call", "imran-khan kais-saied", "2021-10-01")),
    reading(
        "h",
        "2021-12-01",
        text=TEXT,
        statements=(statement(1, "اللقاء قريب", "sergey-lavrov"), statement(2, "الموعد لم يحدد")),
        claims=(claim(0),),
    ),
    reading("i", "2021-12-02", text=TEXT, claims=(claim(9),)),
)


def items(readings: tuple[Reading, ...] = READINGS, given: tuple[Judgement, ...] = ()) -> tuple[Item, ...]:
    found = encounters(readings, given)
    kept = as_judged(readings, rulings(given, {each.article.id: each for each in readings}))
    return queue(found, said(kept), claim_checks(kept, found))


def judge(verdict: Verdict, target: str, number: int = 1, **values: str) -> Judgement:
    bench = Bench(READINGS, encounters(READINGS), directory(READINGS))
    return msgspec.structs.replace(bench.judgement(verdict, "u", [target], values), id=number)


def test_where_the_record_is_least_sure_is_asked_first() -> None:
    assert [item.doubt for item in items()] == [
        "conflict",
        "agreement",
        "refuted",
        "bare",
        "single",
        "several",
        "unsaid",
        "said",
        "counted",
    ]


def test_agreement_is_that_of_the_field_told_most_differently() -> None:
    found = {encounter.kind + str(encounter.date): encounter for encounter in encounters(READINGS)}
    assert agreement(found["meeting2021-09-01"]) == 0.5
    assert agreement(found["meeting2021-08-18"]) == 1.0


def test_what_was_decided_waits_no_more() -> None:
    one = next(item for item in items() if item.doubt == "several")
    made = judge("accept", one.id)
    done = decided(rulings([made], {each.article.id: each for each in READINGS}))
    assert [item.doubt for item in items() if not waits(item, done)] == ["several"]


def test_a_report_that_comes_later_is_asked_about() -> None:
    one = next(item for item in items() if item.doubt == "several")
    made = judge("accept", one.id)
    later = (*READINGS, reading("j", "2021-10-03", event(1, "call", "imran-khan kais-saied", "2021-10-01")))
    done = decided(rulings([made], {each.article.id: each for each in later}))
    again = next(item for item in items(later, (made,)) if item.id == one.id)
    assert len(again.holds) == 3
    assert waits(again, done)


def test_lost_judgements_wait() -> None:
    made = judge("reject", "h.txt/s1", 7)
    assert lost(rulings([made], {READINGS[7].article.id: READINGS[7]})) == ()
    bare = msgspec.structs.replace(READINGS[7], statements=())
    (item,) = lost(rulings([made], {bare.article.id: bare}))
    assert (item.id, item.what, waits(item, frozenset())) == ("judgement-7", "judgement", True)


def test_the_order_of_articles_plays_no_part() -> None:
    assert items(READINGS[::-1]) == items()


def test_all_of_a_full_reading_is_asked_about() -> None:
    found = items((full_reading(),))
    assert sorted(item.what for item in found) == ["claim", "contact", "statement"]
