"""Ids of encounters stay with their contacts, and lead to them when contacts turn out to be one."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.article import Event, Reading, Span
from marsad.errors import UsageError
from marsad.record.encounters import Encounter, called, encounters, to_mint
from marsad.record.identity import Minted
from marsad.record.judgements import Judgement, anchor, judged_articles
from marsad.record.telling import telling
from tests.building import event, reading
from tests.record.test_encounters import PUTIN_RAHMON, articles

WORDS = (Span(start=3, end=9, text="اتصال"),)
CALL = event(1, "call", PUTIN_RAHMON, "2021-08-18", evidence=WORDS)


class Kept:
    """A record that keeps readings, judgements and ids as the store does."""

    def __init__(self) -> None:
        self.readings: dict[str, Reading] = {}
        self.judgements: list[Judgement] = []
        self.minted: dict[str, Minted] = {}

    def add(self, *found: Reading) -> tuple[Encounter, ...]:
        self.readings |= {each.article.id: each for each in found}
        judged = [self.readings[name] for name in judged_articles(self.judgements) if name in self.readings]
        told = map(telling, self.readings.values())
        for each in to_mint(told, judged, self.judgements, tuple(self.minted.values())):
            held = self.minted.get(each.id, Minted(id=each.id, reports=()))
            self.minted[each.id] = Minted(id=each.id, reports=held.reports + each.reports)
        return self.encounters()

    def judge(self, verdict: str, about: Sequence[Reading], rest: Sequence[Reading] = ()) -> tuple[Encounter, ...]:
        made = [tuple(anchor(each, each.events[0]) for each in those) for those in (about, rest)]
        self.judgements.append(
            Judgement(verdict=verdict, user="u", id=len(self.judgements) + 1, about=made[0], rest=made[1])
        )
        return self.add()

    def undo(self, number: int) -> tuple[Encounter, ...]:
        self.judgements.append(Judgement(verdict="undo", user="u", id=len(self.judgements) + 1, undoes=number))
        return self.add()

    def encounters(self) -> tuple[Encounter, ...]:
        return encounters(self.readings.values(), self.judgements, tuple(self.minted.values()))


def test_an_earlier_report_leaves_the_id_as_it_is() -> None:
    kept = Kept()
    (before,) = kept.add(reading("b", "2021-08-20", CALL))
    (after,) = kept.add(reading("a", "2021-08-18", CALL))
    assert (after.id, after.former, after.reports[0].path) == (before.id, (), "a.txt")


def test_a_re_reading_that_numbers_anew_leaves_the_id_as_it_is() -> None:
    kept, article = Kept(), reading("a", "2021-08-18", CALL)
    (before,) = kept.add(article)
    other = event(1, "visit", "kais-saied:visitor russia:host", evidence=(Span(start=20, end=25, text="زيارة"),))
    moved = msgspec.structs.replace(CALL, id="e2", evidence=(Span(start=2, end=9, text="ا اتصال"),))
    after = kept.add(msgspec.structs.replace(article, events=(other, moved)))
    assert {each.kind: each.id for each in after}["call"] == before.id
    assert len({each.id for each in after}) == 2


def test_an_id_whose_first_report_is_lost_stays_with_the_others() -> None:
    kept, first = Kept(), reading("a", "2021-08-18", CALL)
    (before,) = kept.add(first, reading("b", "2021-08-19", CALL), reading("c", "2021-08-19", CALL))
    (after,) = kept.add(msgspec.structs.replace(first, events=()))
    assert (after.id, len(after.reports)) == (before.id, 2)


def test_words_that_are_read_as_another_kind_keep_their_id() -> None:
    kept, article = Kept(), reading("a", "2021-08-18", CALL)
    (before,) = kept.add(article)
    (after,) = kept.add(msgspec.structs.replace(article, events=(msgspec.structs.replace(CALL, kind="message"),)))
    assert (after.id, after.kind) == (before.id, "message")


def test_an_id_of_which_nothing_is_told_any_more_is_never_given_again() -> None:
    kept, article = Kept(), reading("a", "2021-08-18", CALL)
    (before,) = kept.add(article)
    other = event(1, "visit", "kais-saied:visitor russia:host", evidence=(Span(start=20, end=25, text="زيارة"),))
    (after,) = kept.add(msgspec.structs.replace(article, events=(other,)))
    assert after.id != before.id
    call = event(1, "call", "kais-saied russia", evidence=(Span(start=40, end=44, text="هاتف"),))
    (again,) = kept.add(msgspec.structs.replace(article, events=(call,)))
    assert again.id not in (before.id, after.id)
    with pytest.raises(UsageError, match="no contact of the record"):
        called(before.id, kept.encounters())


def test_a_merge_redirects_and_its_undoing_gives_the_ids_back() -> None:
    kept, one = Kept(), reading("a", "2021-08-18", CALL)
    two = reading("b", "2021-08-30", event(1, "call", PUTIN_RAHMON, "2021-08-29", evidence=WORDS))
    (first,) = kept.add(two)
    second = next(each for each in kept.add(one) if each.id != first.id)
    (whole,) = kept.judge("merge", [one, two])
    assert (whole.id, whole.former) == (first.id, (second.id,))
    assert called(second.id, [whole]) == called(first.id, [whole]) == whole
    apart = kept.undo(1)
    assert {each.id: (each.reports[0].path, each.former) for each in apart} == {
        first.id: ("b.txt", ()),
        second.id: ("a.txt", ()),
    }


def test_reports_that_bring_two_contacts_together_redirect() -> None:
    kept, unclear = Kept(), event(1, "call", PUTIN_RAHMON)
    apart = kept.add(reading("a", "2021-08-18", unclear), reading("b", "2021-08-24", unclear))
    assert len(apart) == 2
    (whole,) = kept.add(reading("c", "2021-08-21", unclear))
    assert {whole.id, *whole.former} == {each.id for each in apart}


def test_a_split_leaves_the_id_with_its_first_report() -> None:
    kept, pages = Kept(), [reading(name, "2021-08-18", CALL) for name in "abc"]
    (whole,) = kept.add(*pages)
    first = next(page for page in pages if page.article.id == whole.reports[0].article)
    rest = [page for page in pages if page is not first]
    home = {r.article: e.id for e in kept.judge("split", [first], rest) for r in e.reports}
    assert home[first.article.id] == whole.id
    assert len(set(home.values())) == 2
    (again,) = kept.undo(1)
    assert again.id == whole.id
    assert len(again.former) == 1


@settings(max_examples=60, deadline=None)
@given(told=articles, data=st.data())
def test_the_contents_are_the_same_in_any_order_and_every_id_ever_given_leads_on(
    told: list[tuple[str | None, list[tuple[str, str, str, dict[str, str]]]]], data: st.DataObject
) -> None:
    pages = [reading(f"p{i}", day, *_events(those)) for i, (day, those) in enumerate(told)]
    kept, given_before = Kept(), set[str]()
    for page in data.draw(st.permutations(pages)):
        found = kept.add(page)
        given_before |= {each.id for each in found}
        every = [name for each in found for name in (each.id, *each.former)]
        assert sorted(every) == sorted(given_before)
    plain = [msgspec.structs.replace(each, id="", former=()) for each in kept.encounters()]
    assert sorted(plain, key=repr) == sorted(
        (msgspec.structs.replace(each, id="") for each in encounters(pages)), key=repr
    )


def _events(those: list[tuple[str, str, str, dict[str, str]]]) -> list[Event]:
    words = [(Span(start=10 * n, end=10 * n + 5, text=f"نبأ {n}"),) for n in range(9)]
    return [event(n, *h[:3], **h[3], evidence=words[n]) for n, h in enumerate(those, 1)]
