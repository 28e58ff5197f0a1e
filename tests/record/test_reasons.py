"""What speaks for a contact: its reports and what they share, history, conflicts, judgements."""

from __future__ import annotations

from marsad.record.encounters import encounters
from marsad.record.judgements import Judgement, anchor
from marsad.record.reasons import reasons
from tests.building import event, evidence, reading
from tests.record.test_encounters import PUTIN_RAHMON

TEXT = "اتصل بوتين برحمان"


def test_reports_say_what_they_share_with_the_others() -> None:
    words = evidence(TEXT, "اتصل بوتين")
    dated = event(1, "call", PUTIN_RAHMON, "2021-08-18", evidence=words, rule="call.phone")
    pages = [
        reading("a", "2021-08-18", dated, text=TEXT),
        reading("b", "2021-08-18", event(1, "call", "russia tajikistan", "2021-08-18", status="denied")),
        reading("c", "2021-08-19", event(1, "call", PUTIN_RAHMON)),
    ]
    (call,) = encounters(pages)
    found = reasons(call, pages)
    told = [each for each in found if each.layer == "report"]
    assert [each.says for each in told if each.path == "c.txt"] == [
        "2 principals, days that reports of one contact may lie apart"
    ]
    first = next(each for each in told if each.path == "a.txt")
    assert (first.says, first.rule, first.text, first.start) == (
        "2 principals, the same day",
        "call.phone",
        "اتصل بوتين",
        0,
    )
    assert [(each.value, each.says) for each in found if each.layer == "conflict"] == [
        ("status denied", "b 2021-08-18"),
        ("status occurred", "a 2021-08-18, c 2021-08-19"),
    ]


def test_judgements_and_former_ids_are_told() -> None:
    one = event(1, "call", PUTIN_RAHMON, "2021-08-18")
    two = event(1, "call", PUTIN_RAHMON, "2022-08-18")
    pages = [reading("a", "2021-08-18", one), reading("b", "2022-08-18", two)]
    merge = Judgement(
        id=7, verdict="merge", user="reader", reason="same", about=(anchor(pages[0], one), anchor(pages[1], two))
    )
    (call,) = encounters(pages, [merge])
    found = reasons(call, pages, [merge])
    assert [each.says for each in found if each.layer == "report"] == ["by judgement", "by judgement"]
    assert [(each.value, each.says) for each in found if each.layer == "judgement"] == [("7 merge", "by reader same")]


def test_a_single_report_stands_alone() -> None:
    page = reading("a", None, event(1, "call", PUTIN_RAHMON))
    (call,) = encounters([page])
    assert [each.says for each in reasons(call, [page]) if each.layer == "report"] == ["the only report"]
