"""Contacts: who acts where delegates, relative clauses and sessions tell of them."""

from __future__ import annotations

import pytest

from tests.stages.test_events import ERDOGAN, MACRON, PUTIN, events, who


@pytest.mark.parametrize(
    ("text", "kind", "people"),
    [
        ("اجتمع مسؤولون من روسيا وتركيا في أنقرة أمس.", "meeting", {"russia", "turkey"}),
        ("أعلن البيان أن فريقا من الأمم المتحدة زار دمشق أمس.", "visit", {"united-nations", "syria"}),
        ("رحب ماكرون وبوتين اللذان يعقدان لقاء في باريس بالاتفاق.", "meeting", {MACRON, PUTIN}),
        ("أكد بوتين أن الرئيس الفرنسي الذي زار أنقرة والتقى أردوغان متفائل.", "meeting", {MACRON, ERDOGAN}),
        ("توصل الاتحاد الأوروبي أمس إلى اتفاق على الهجرة.", "agreement", {"european-union"}),
        ("يجتمع وزراء دفاع حلف شمال الأطلسي في بروكسل غدا.", "summit", {"nato"}),
        ("أكد ماكرون وبوتين بعد قمة في باريس أن الحل قريب.", "meeting", {MACRON, PUTIN}),
    ],
)
def test_who_sends_delegates_goes_on_or_sits(text: str, kind: str, people: set[str]) -> None:
    assert people in [who(e) for e in events(text) if e.kind == kind]


def test_those_named_in_another_sentence_did_not_meet_within_it() -> None:
    assert not events("شكر ماكرون وبوتين البلاد. وصدر البيان في قمة ناجحة.")
