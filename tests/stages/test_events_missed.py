"""Contacts told in passing: bodies that sit, those who take part, arrivals by their noun, letters and calls."""

from __future__ import annotations

import pytest

from tests.stages.test_events import ERDOGAN, PUTIN, events, only_event, who


@pytest.mark.parametrize(
    ("text", "parties", "status"),
    [
        ("ناقش وزراء دفاع حلف شمال الأطلسي أمس الوضع في مالي.", {"nato"}, "occurred"),
        ("وقال إن وزراء خارجية الاتحاد الأفريقي سيناقشون الوضع في مالي.", {"african-union"}, "planned"),
        ("ويبحث وزراء الخارجية الأوروبيون غدا أزمة مالي.", {"european-union"}, "planned"),
        ("وطلبت مصر انعقاد مجلس الأمن الدولي.", {"united-nations-security-council"}, "possible"),
        ("وينعقد مجلس التنسيق المصري العراقي في القاهرة غدا.", {"egypt", "iraq"}, "planned"),
        ("وشارك في القمة كل من أردوغان وبوتين.", {ERDOGAN, PUTIN}, "occurred"),
        ("وحضر المحادثات أردوغان وبوتين.", {ERDOGAN, PUTIN}, "occurred"),
        ("وأردوغان أرفع مسؤول أجنبي يلتقي بوتين منذ شهر.", {ERDOGAN, PUTIN}, "occurred"),
        ("وسيكون أردوغان أول زعيم أجنبي يلتقي بوتين.", {ERDOGAN, PUTIN}, "planned"),
        ("كتب أردوغان رسالة إلى بوتين.", {ERDOGAN, PUTIN}, "occurred"),
        ("هنأ أردوغان في برقية الرئيس الروسي فلاديمير بوتين.", {ERDOGAN, PUTIN}, "occurred"),
        ("وحث أردوغان الرئيس الروسي فلاديمير بوتين في رسالة على الهدنة.", {ERDOGAN, PUTIN}, "occurred"),
        ("وطلب أردوغان من بوتين في الاتصال الهاتفي تمديد الهدنة.", {ERDOGAN, PUTIN}, "occurred"),
        ("حذر أردوغان خلال زيارته التي قام بها أمس إلى الجزائر من الحرب.", {ERDOGAN, "algeria"}, "occurred"),
    ],
)
def test_contacts_told_in_passing(text: str, parties: set[str], status: str) -> None:
    event = only_event(text)
    assert (who(event), event.status) == (parties, status)


@pytest.mark.parametrize(
    "text",
    [
        "وبحث الوزراء والزعماء الثلاثة الوضع في مالي.",
        "ناقش مسؤولون أتراك الخطة أمس.",
        "وحضر المحادثات لافروف ووزير الدفاع الروسي.",
        "ارتفعت الأسعار بعد وصول أردوغان إلى السلطة.",
    ],
)
def test_what_is_no_contact_of_theirs(text: str) -> None:
    assert not events(text)


def test_who_arrives_after_another_comes_to_the_same_place() -> None:
    found = events("وصل أردوغان إلى الجزائر بعد ساعتين من وصول بوتين. وتحسنت العلاقات بعد وصول ماكرون إلى السلطة.")
    assert [who(e) for e in found] == [{ERDOGAN, "algeria"}, {PUTIN, "algeria"}]
    (one,) = events("وصل أردوغان إلى الجزائر. وأغلقت الشوارع بعد وصول أردوغان إلى المطار.")
    assert who(one) == {ERDOGAN, "algeria"}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("استُدعي السفير التركي لدى فرنسا احتجاجا.", {"turkey", "france"}),
        ("وتم استدعاء السفير التركي لدى فرنسا إلى الوزارة.", {"turkey", "france"}),
        ("وقالت الخارجية الفرنسية إن السفير التركي استُدعي أمس.", {"turkey", "quai-dorsay"}),
        ("واستدعت روسيا السفراء الأوروبيين احتجاجا.", {"russia", "european-union"}),
    ],
)
def test_envoys_called_in(text: str, parties: set[str]) -> None:
    """``استدعي السفير``: by whom he is sent to."""
    assert who(only_event(text)) == parties


@pytest.mark.parametrize(
    "text",
    ["استُدعي السفير التركي لدى فرنسا للتشاور.", "وتم استدعاء ساركوزي للتحقيق.", "تم استدعاء السفير التركي من باريس."],
)
def test_envoys_called_home(text: str) -> None:
    assert not events(text)


@pytest.mark.parametrize(
    ("text", "kind", "parties"),
    [
        ("قال البيان إن بوتين والرئيس التركي، رجب طيب أردوغان، تحدثا هاتفيا.", "call", {ERDOGAN, PUTIN}),
        (
            "جاء ذلك في مؤتمر صحفي للوزير لافروف ونظيره التركي في أنقرة.",
            "meeting",
            {"sergey-lavrov", "mevlut-cavusoglu"},
        ),
        ("وعقد اجتماع لوزيري خارجية روسيا وتركيا في سوتشي.", "meeting", {"sergey-lavrov", "mevlut-cavusoglu"}),
        ("وعقد أمس اجتماع ثلاثي لروسيا وتركيا وإيران.", "meeting", {"russia", "turkey", "iran"}),
        ("أعلن بوتين وأردوغان وقف القتال في ختام مفاوضات استمرت يوما.", "meeting", {PUTIN, ERDOGAN}),
        ("وبحث أردوغان الملف مع ممثلي روسيا.", "meeting", {ERDOGAN, "russia"}),
        ("وبعث رئيس المفوضية الأوروبية برقية إلى بوتين.", "message", {"ursula-von-der-leyen", PUTIN}),
    ],
)
def test_who_is_meant(text: str, kind: str, parties: set[str]) -> None:
    """Those of whom a gathering or a call is are found in whichever way they stand beside it."""
    event = only_event(text)
    assert (event.kind, who(event)) == (kind, parties)


@pytest.mark.parametrize(
    ("text", "kind", "parties"),
    [
        ("وتعد القمة التي عقدها زعيما روسيا وتركيا في سوتشي أمس بداية.", "meeting", {PUTIN, ERDOGAN}),
        ("جاء ذلك في محادثات أجراها بوتين وأردوغان أمس.", "meeting", {PUTIN, ERDOGAN}),
        ("جاء ذلك في اجتماع عقده مجلس الأمن الدولي أمس.", "meeting", {"united-nations-security-council"}),
        ("جرت أمس اجتماعات بين مسؤولين روس وتنظيم جيش الإسلام.", "meeting", {"russia", "jaysh-al-islam"}),
        ("وتأتي الخطوة بعد مغادرة بوتين إلى الجزائر في زيارة رسمية.", "visit", {PUTIN, "algeria"}),
        ("وبموجب اتفاق جديد بين مصر والسودان يفتح المعبر.", "agreement", {"egypt", "sudan"}),
        ("أعلنت روسيا وتركيا اتفاقا على وقف القتال.", "agreement", {"russia", "turkey"}),
        ("وحدث اتفاق مفاجئ بين روسيا وتركيا.", "agreement", {"russia", "turkey"}),
    ],
)
def test_contacts_told_by_their_noun(text: str, kind: str, parties: set[str]) -> None:
    event = only_event(text)
    assert (event.kind, who(event)) == (kind, parties)


def test_the_two_men_are_those_in_contact_last() -> None:
    call, meeting = events("تحدث بوتين مع أردوغان طويلا. وفي مارس اجتمع الرجلان في سوتشي.")
    assert who(call) == who(meeting) == {PUTIN, ERDOGAN}
    assert not events("واعتقلت الشرطة رجلين. واعترف الرجلان بأنهما التقيا.")


def test_who_turns_to_a_town_goes_there() -> None:
    first, second = events("زار بوتين الجزائر. وقال لافروف إنه سيتحول غدا إلى تونس.")
    assert who(first) == {PUTIN, "algeria"}
    assert (who(second), second.status) == ({"sergey-lavrov", "tunisia"}, "planned")
