"""Contacts: kinds, participants, dates, places, status, back references, merging."""

from __future__ import annotations

import pytest

from marsad.article import Event
from tests.sentences import DAY, draft

PUTIN, ERDOGAN, MACRON = "vladimir-putin", "recep-tayyip-erdogan", "emmanuel-macron"


def events(text: str, published: str | None = DAY) -> tuple[Event, ...]:
    """The contacts of a text in the order of the page."""
    return draft(text, published).events


def only_event(text: str) -> Event:
    """The one contact of a text that has exactly one."""
    (found,) = events(text)
    return found


def who(event: Event) -> set[str]:
    """Ids of those who take part."""
    return {p.actor for p in event.participants}


@pytest.mark.parametrize(
    ("text", "kind", "people"),
    [
        ("هاتف الرئيس الروسي نظيره التركي أمس.", "call", {PUTIN, ERDOGAN}),
        ("أجرى بوتين، مساء أمس، اتصالا هاتفيا مع أردوغان.", "call", {PUTIN, ERDOGAN}),
        ("بحث بوتين مع أردوغان، في مكالمة هاتفية أمس، ملف الحدود.", "call", {PUTIN, ERDOGAN}),
        ("أجرى بوتين مباحثات عبر الفيديو مع أردوغان.", "call", {PUTIN, ERDOGAN}),
        ("التقى بوتين، اليوم الخميس، نظيره التركي في سوتشي.", "meeting", {PUTIN, ERDOGAN}),
        ("بحث بوتين مع أردوغان ملف الحدود.", "meeting", {PUTIN, ERDOGAN}),
        ("عقد بوتين لقاء مغلقا مع أردوغان.", "meeting", {PUTIN, ERDOGAN}),
        ("زار ماكرون بغداد أمس.", "visit", {MACRON, "iraq"}),
        ("غادر ماكرون بغداد مساء أمس.", "visit", {MACRON, "iraq"}),
        ("بعث بوتين برقية تهنئة إلى أردوغان.", "message", {PUTIN, ERDOGAN}),
        ("وقعت روسيا وتركيا اتفاقية للنقل البري.", "agreement", {"russia", "turkey"}),
    ],
)
def test_kinds_and_participants(text: str, kind: str, people: set[str]) -> None:
    found = only_event(text)
    assert (found.kind, who(found)) == (kind, people)


@pytest.mark.parametrize(
    "text",
    [
        "قال بوتين في لقاء مع صحيفة محلية إن الحصاد جيد.",
        "أكد بوتين أن الاتصالات مع أنقرة مستمرة.",
        "تلتقي روسيا تركيا في مباراة ودية غدا.",
        "عاد بوتين إلى موسكو.",
        "وصل عدد السكان إلى مليون نسمة في تركيا.",
        "إذا التقى بوتين أردوغان فسيتحسن الوضع.",
    ],
)
def test_what_is_no_contact(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("التقى بوتين أردوغان أمس.", "occurred"),
        ("سيلتقي بوتين أردوغان غدا.", "planned"),
        ("من المقرر أن يلتقي بوتين أردوغان غدا.", "planned"),
        ("من المتوقع أن يلتقي بوتين أردوغان غدا.", "possible"),
        ("اقترح بوتين عقد لقاء مع أردوغان.", "possible"),
        ("لم يلتق بوتين أردوغان أمس.", "denied"),
        ("نفى الكرملين أن يكون بوتين قد أجرى مكالمة هاتفية مع أردوغان.", "denied"),
        ("أُلغي اللقاء المقرر بين بوتين وأردوغان.", "cancelled"),
        ("القمة المرتقبة بين بوتين وأردوغان ستناقش التجارة.", "planned"),
        ("القمة التي عقدت بين بوتين وأردوغان ناقشت التجارة.", "occurred"),
        ("يزور ماكرون حاليا بغداد.", "ongoing"),
        ("يلتقي بوتين أردوغان غدا الجمعة.", "planned"),
    ],
)
def test_status(text: str, status: str) -> None:
    assert [e.status for e in events(text)] == [status]


def test_a_later_sentence_calls_the_contact_off() -> None:
    found = only_event("من المقرر أن يجري بوتين غدا مكالمة هاتفية مع أردوغان. وأعلن الكرملين لاحقا أن المكالمة أُلغيت.")
    assert (found.status, found.date, len(found.evidence)) == ("cancelled", "2021-11-19", 2)


@pytest.mark.parametrize(
    ("text", "date", "place"),
    [
        ("التقى بوتين أردوغان في 5 مارس 2020 في سوتشي.", "2020-03-05", "sochi"),
        ("استقبل أردوغان، الأربعاء، ماكرون في القصر الرئاسي بالعاصمة أنقرة.", "2021-11-17", "ankara"),
        ("التقى بوتين أردوغان.", None, None),
        ("أجرى بوتين محادثات مع أردوغان بشأن الحرب في ليبيا.", None, None),
    ],
)
def test_date_and_place(text: str, date: str | None, place: str | None) -> None:
    (found,) = (e for e in events(text) if e.kind == "meeting")
    assert (found.date, found.place) == (date, place)


def test_each_contact_of_a_sentence_has_its_own_date() -> None:
    found = events("التقى بوتين أردوغان أمس، وسيزور ماكرون بغداد غدا.")
    assert [(e.kind, e.date) for e in found] == [("meeting", "2021-11-17"), ("visit", "2021-11-19")]


def test_a_meeting_of_the_guest_with_his_hosts_is_where_the_visit_is() -> None:
    visit, meeting = events("وصل أردوغان أمس إلى موسكو. والتقى أردوغان الرئيس الروسي.")
    assert (visit.place, meeting.place, meeting.part_of) == ("moscow", "moscow", visit.id)


def test_a_journey_has_a_visit_at_every_stop() -> None:
    found = events("قام ماكرون بزيارة إلى مصر والعراق.")
    assert [(e.kind, e.place) for e in found] == [("visit", "egypt"), ("visit", "iraq")]


def test_one_contact_is_one_event_with_all_its_evidence() -> None:
    found = only_event("التقى بوتين نظيره التركي في سوتشي. واستمر اللقاء، الذي عقد أمس، ساعتين.")
    assert (found.date, found.place, len(found.evidence)) == ("2021-11-17", "sochi", 2)


def test_an_earlier_contact_is_another_event() -> None:
    found = events("التقى بوتين أردوغان أمس. وكان لقاؤهما السابق قد جرى في سوتشي في 5 مارس 2020.")
    assert [e.date for e in found] == ["2021-11-17", "2020-03-05"]


def test_an_agreement_is_between_those_in_contact_on_that_day() -> None:
    _, agreement = events("التقى بوتين أردوغان أمس. وتم الاتفاق على فتح المعابر.")
    assert (agreement.kind, who(agreement), agreement.date) == ("agreement", {PUTIN, ERDOGAN}, "2021-11-17")


def test_codes_and_attribution() -> None:
    found = draft("قال لافروف إن بوتين هاتف أردوغان أمس.")
    (event,) = found.events
    assert (event.plover and event.plover.mode, event.cameo) == ("phone", "041")
    assert event.attribution == tuple(s.id for s in found.statements)


# ── who is meant ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_one_word_for_two_states() -> None:
    found = only_event("جرت محادثات بين الكوريتين أمس.")
    assert who(found) == {"north-korea", "south-korea"}


def test_the_leaders_of_two_states() -> None:
    (found,) = events("التقى زعيما الكوريتين أمس.", "2018-05-01")
    assert who(found) == {"kim-jong-un", "moon-jae-in"}


def test_each_apart_is_a_contact_of_its_own() -> None:
    found = [e for e in events("التقى بوتين مع ماكرون وأردوغان كلا على حدة أمس.") if e.kind == "meeting"]
    assert sorted(map(who, found), key=sorted) == [{MACRON, PUTIN}, {ERDOGAN, PUTIN}]


def test_a_comma_alone_joins_no_parties() -> None:
    assert who(only_event("استقبل الرئيس الفرنسي إيمانويل ماكرون، أردوغان، أمس.")) == {MACRON, ERDOGAN}


@pytest.mark.parametrize(
    "text",
    [
        "تحدث ماكرون أمس. وغادر 4000 مهاجر إلى رواندا.",
        "قال ماكرون إن القرار صعب. واجتمع المفتشون مع مسؤولين سوريين.",
        "كلف ماكرون مستشاره بالسفر إلى موسكو.",
    ],
)
def test_who_stands_behind_the_verb_is_not_who_spoke_before(text: str) -> None:
    assert all(MACRON not in who(e) for e in events(text))


# ── what a status word reaches ───────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("لوح ماكرون بإلغاء القمة مع بوتين.", "possible"),
        ("كان من المقرر أن يزور ماكرون موسكو لكنه ألغى جولته.", "cancelled"),
        ("قد يلتقي ماكرون بوتين في موسكو.", "possible"),
        ("ألغى ماكرون جدوله في ثاني يوم من زيارته لموسكو.", "occurred"),
    ],
)
def test_what_a_status_word_reaches(text: str, status: str) -> None:
    assert {e.status for e in events(text)} == {status}


def test_a_match_is_no_summit() -> None:
    assert not events("حسم المنتخب القمة العربية التي جمعته بنظيره المصري في مباراة المونديال.")


# ── where, and when ──────────────────────────────────────────────────────────────────────────────────────────────


def test_the_place_before_where() -> None:
    found = [e for e in events("وصل ماكرون إلى سوتشي حيث التقى بوتين أمس.") if e.kind == "meeting"]
    assert [e.place for e in found] == ["sochi"]


def test_words_that_name_the_body_of_a_summit() -> None:
    assert who(only_event("عقدت القمة العربية في تونس أمس.")) == {"arab-league"}


def test_a_session_of_an_organ_is_no_summit() -> None:
    assert only_event("قال المندوب خلال اجتماع مجلس الأمن أمس إن الوضع صعب.").kind == "meeting"


def test_of_a_visit_the_place_told_with_the_day_is_where_it_was_on_that_day() -> None:
    text = "زار الرئيس الفرنسي إيمانويل ماكرون الإسكندرية. والأربعاء، زار الرئيس الفرنسي إيمانويل ماكرون الأقصر."
    visits = [e for e in draft(text).events if e.kind == "visit"]
    assert [(e.date, e.place) for e in visits] == [("2021-11-17", "luxor")]
