"""Contacts that somebody is to have, as others say: whose they are."""

from __future__ import annotations

import pytest

from tests.stages.test_events import ERDOGAN, MACRON, PUTIN, events, who


@pytest.mark.parametrize(
    "text",
    [
        "قال سيرغي لافروف إن على بوتين أن يصر خلال أي اجتماع مع أردوغان على الانسحاب.",
        "قال سيرغي لافروف إن على بوتين أن يبحث مع أردوغان ملف المياه.",
        "طلب سيرغي لافروف من بوتين أن يلتقي أردوغان.",
        "قال سيرغي لافروف إن شرط بوتين للقاء أردوغان هو وقف القتال.",
    ],
)
def test_it_is_his_who_is_to_have_it(text: str) -> None:
    (meeting,) = events(text)
    assert (who(meeting), meeting.status) == ({PUTIN, ERDOGAN}, "possible")


def test_who_is_asked_without_a_name_is_nobody_else() -> None:
    assert not events("اقترح سيرغي لافروف على الرئيس أن يلتقي ماكرون.")


def test_who_called_in_a_relative_clause_is_to_do_nothing() -> None:
    found = events("لم يستبعد بوتين، الذي تلقى أمس اتصالا هاتفيا من ماكرون، أن يزور أنقرة.")
    (visit,) = [e for e in found if e.kind == "visit"]
    assert PUTIN in who(visit)
    assert MACRON not in who(visit)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("قال ماكرون إن أي لقاء بين بوتين وأردوغان سيكون مفيدا.", "possible"),
        ("لم يعقد أي اجتماع بين بوتين وأردوغان منذ عام.", "denied"),
    ],
)
def test_any_meeting_is_none_that_was(text: str, status: str) -> None:
    assert [e.status for e in events(text)] == [status]


def test_ministers_who_take_part_do_not_only_speak_of_it() -> None:
    found = events(
        "قال أردوغان إن وزير خارجيته، مولود جاويش أوغلو، سيشارك في اجتماعات مع مسؤولين من روسيا. "
        "وكانت تركيا وروسيا قد أجرتا محادثات العام الماضي في سوتشي."
    )
    assert {"mevlut-cavusoglu", "russia"} in [who(e) for e in found if e.kind == "meeting"]
