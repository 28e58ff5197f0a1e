"""Several parties told in one breath: in turn, apart, with courtesies between, and what goes on without them."""

from __future__ import annotations

import pytest

from tests.sentences import DAY
from tests.stages.test_events import events, who


def pairs(text: str, kind: str = "meeting") -> list[set[str]]:
    """The parties of each contact of a kind, in the order of the text."""
    return [who(e) for e in events(text) if e.kind == kind]


LEBANESE = [{"emmanuel-macron", "michel-aoun"}, {"emmanuel-macron", "nabih-berri"}]
GULF = [{"abdel-fattah-el-sisi", "abdullah-ii-of-jordan"}, {"abdel-fattah-el-sisi", "mohammed-vi-of-morocco"}]


@pytest.mark.parametrize(
    "text",
    [
        "التقى إيمانويل ماكرون ميشال عون ونبيه بري.",
        "اجتمع إيمانويل ماكرون بالرئيس ميشال عون وبرئيس المجلس نبيه بري.",
        "استقبل إيمانويل ماكرون ميشال عون، ثم نبيه بري.",
    ],
)
def test_a_foreigner_sees_those_of_one_state_in_turn(text: str) -> None:
    assert pairs(text) == LEBANESE


def test_words_of_courtesy_part_nobody() -> None:
    text = "أجرى عبد الفتاح السيسي اتصالين هاتفيين بأخويه الملك عبدالله الثاني ملك الأردن الشقيق والملك محمد السادس."
    assert pairs(text, "call") == GULF


def test_a_pair_received_each_alone_is_met_twice() -> None:
    text = "زار إيمانويل ماكرون بيروت أمس واستقبله ميشال عون ونبيه بري كلا على انفراد."
    assert pairs(text) == [{"emmanuel-macron", "michel-aoun"}, {"emmanuel-macron", "nabih-berri"}]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("أجرى فلاديمير بوتين محادثات مع إيمانويل ماكرون وأخرى مع أنغيلا ميركل.", {"vladimir-putin", "angela-merkel"}),
        ("التقى فلاديمير بوتين إيمانويل ماكرون، كما عقد اجتماعا مع أنغيلا ميركل.", {"vladimir-putin", "angela-merkel"}),
        (
            "زار فلاديمير بوتين باريس أمس. ومن المقرر أن يلتقي غدا أنغيلا ميركل.",
            {"vladimir-putin", "angela-merkel"},
        ),
    ],
)
def test_who_went_before_goes_on(text: str, people: set[str]) -> None:
    assert pairs(text)[-1] == people


def test_a_likewise_telegram_of_the_same_sentence() -> None:
    text = "بعث الملك محمد السادس برقية تهنئة إلى إيمانويل ماكرون، كما بعث فلاديمير بوتين برقية مماثلة."
    assert pairs(text, "message") == [
        {"mohammed-vi-of-morocco", "emmanuel-macron"},
        {"vladimir-putin", "emmanuel-macron"},
    ]
    assert {e.date for e in events(text)} == {DAY}


def test_a_verb_with_its_pronoun_tells_of_the_noun_before() -> None:
    text = "أعرب فلاديمير بوتين، في برقية تهنئة بعث بها إلى إيمانويل ماكرون، عن سروره."
    assert pairs(text, "message") == [{"vladimir-putin", "emmanuel-macron"}]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('وقال فلاديمير بوتين: "سألتقي أنغيلا ميركل قريبا".', "meeting"),
        ("جاء ذلك في لقاء ثنائي جمع أمس فلاديمير بوتين وأنغيلا ميركل.", "meeting"),
        ("جاء ذلك بعد اتصال هاتفي جمع فلاديمير بوتين بالمستشارة أنغيلا ميركل.", "call"),
        ("في اتصال عبر الفيديو دام ساعة أبلغ فلاديمير بوتين أنغيلا ميركل بقراره.", "call"),
    ],
)
def test_who_speaks_and_whom_a_contact_brings_together(text: str, kind: str) -> None:
    assert pairs(text, kind) == [{"vladimir-putin", "angela-merkel"}]


def test_where_the_fullest_words_lack_a_party_others_are_asked() -> None:
    (session,) = events("يعقد مجلس جامعة الدول العربية جلسة تشاورية غدا برئاسة تونس.")
    assert who(session) == {"arab-league"}


def test_what_somebody_says_is_no_message() -> None:
    assert not pairs('وقال فلاديمير بوتين: "نهنئ أنغيلا ميركل".', "message")


def test_ministers_of_several_states_come_together_once() -> None:
    told = events("استضافت العاصمة الأردنية عمان أمس اجتماعا ثلاثيا لوزراء خارجية الأردن ومصر والعراق.")
    assert [(e.kind, len(e.participants)) for e in told] == [("summit", 3)]


def test_each_of_two_who_spoke_on_the_telephone_has_called() -> None:
    found = events("وخلال اتصالات هاتفية مع أردوغان دعا بوتين وماكرون إلى التعاون.")
    assert [len(e.participants) for e in found] == [2, 2]
    found = events("أدان ماكرون ذلك خلال محادثتين عبر الهاتف أجراهما أمس مع بوتين وأردوغان.")
    assert [(e.kind, len(e.participants)) for e in found] == [("call", 2), ("call", 2)]


def test_whom_he_met_is_named_before_the_officials() -> None:
    (meeting,) = [
        e for e in events("سيلتقي ماكرون بالرئيس التركي خلال مأدبة رسمية وعددا من المسؤولين.") if e.kind == "meeting"
    ]
    assert {p.actor for p in meeting.participants} == {"emmanuel-macron", "recep-tayyip-erdogan"}
