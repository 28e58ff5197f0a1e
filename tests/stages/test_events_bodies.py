"""Contacts of bodies: councils, cabinets, joint organs, sessions, delegations."""

from __future__ import annotations

import pytest

from tests.stages.test_events import ERDOGAN, MACRON, PUTIN, events, who


@pytest.mark.parametrize(
    ("text", "kind", "parties"),
    [
        ("وستجتمع اللجنة المشتركة بين مصر والسودان في الخرطوم.", "meeting", {"egypt", "sudan"}),
        ("واختتمت اللجنة العليا المصرية الأردنية المشتركة أعمالها.", "meeting", {"egypt", "jordan"}),
        ("وانعقدت الدورة العاشرة لمجلس الشراكة بين الأردن وتونس.", "meeting", {"jordan", "tunisia"}),
        ("بحث مجلس الأمن الدولي في جلسة مغلقة الوضع في ليبيا.", "meeting", {"united-nations-security-council"}),
        ("والتأم مجلس جامعة الدول العربية في دورة غير عادية.", "meeting", {"arab-league"}),
        ("عقدت الحكومة التونسية اجتماعها الأسبوعي.", "meeting", {"government-of-tunisia"}),
        (
            "ودعا ماكرون، في خطاب أمام مجلس الأمن الدولي، إلى الحوار.",
            "meeting",
            {MACRON, "united-nations-security-council"},
        ),
        ("وصل إلى بغداد اليوم وفد من مجلس الأمن الدولي.", "visit", {"united-nations-security-council", "iraq"}),
        ("وتم التوصل إلى اتفاق بين تركيا والعراق حول المياه.", "agreement", {"turkey", "iraq"}),
        ("وتعقد القمة العربية الأوروبية في تونس.", "summit", {"arab-league", "european-union"}),
        (
            "وشارك في الدورة الثامنة والثلاثين لمجلس وزراء خارجية منظمة التعاون الإسلامي.",
            "summit",
            {"organisation-of-islamic-cooperation"},
        ),
    ],
)
def test_who_sits(text: str, kind: str, parties: set[str]) -> None:
    assert (kind, parties) in [(e.kind, who(e)) for e in events(text)]


def test_a_joint_committee_to_come_is_of_the_states_of_those_who_met() -> None:
    found = events("واتفق الوزيران المصري والتونسي على عقد اللجنة العليا المشتركة في يوليو المقبل.")
    meeting = next(e for e in found if e.kind == "meeting")
    assert (meeting.status, len(who(meeting))) == ("planned", 2)


def test_what_two_announce_they_agreed() -> None:
    found = events("التقى بوتين أردوغان في سوتشي. وأعلنا التوصل إلى اتفاق حول إدلب.")
    assert ("agreement", {PUTIN, ERDOGAN}) in [(e.kind, who(e)) for e in found]


@pytest.mark.parametrize("text", ["وألقى ماكرون كلمة أمام البرلمان الفرنسي.", "بحث المحامون في جلسة مغلقة ملف الشركة."])
def test_words_at_home_are_no_contact(text: str) -> None:
    assert not events(text)
