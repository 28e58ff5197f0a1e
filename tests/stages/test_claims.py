"""What the press asserts about the record: value, kind, participants, period."""

from __future__ import annotations

import pytest

from marsad.article import Claim
from tests.sentences import draft

PUTIN, ERDOGAN, MACRON = "vladimir-putin", "recep-tayyip-erdogan", "emmanuel-macron"


def claims(text: str) -> tuple[Claim, ...]:
    """The claims of a text in the order of the page."""
    return draft(text).claims


@pytest.mark.parametrize(
    ("text", "kind", "of", "value", "period"),
    [
        ("وهذا ثالث لقاء بين الرئيسين الروسي والتركي هذا العام.", "ordinal", "meeting", 3, "2021"),
        ("ويعد هذا اللقاء الثالث بين الرئيسين الروسي والتركي في 2020.", "ordinal", "meeting", 3, "2020"),
        ("وأجرى الرئيسان الروسي والتركي خمس محادثات هاتفية هذا العام.", "count", "call", 5, "2021"),
        ("والتقى الرئيسان الروسي والتركي مرتين هذا العام.", "count", "meeting", 2, "2021"),
        ("وعقد الاجتماع السابق للرئيسين الروسي والتركي في 5 مارس 2020.", "previous", "meeting", "2020-03-05", None),
        (
            "وكانت المرة السابقة التي تحدث فيها الرئيسان الروسي والتركي هاتفيا في 5 مارس 2020.",
            "previous",
            "call",
            "2020-03-05",
            None,
        ),
    ],
)
def test_claims_of_two(text: str, kind: str, of: str, value: int | str, period: str | None) -> None:
    (found,) = claims(text)
    assert (found.kind, found.of, found.value, found.period) == (kind, of, value, period)
    assert set(found.participants) == {PUTIN, ERDOGAN}


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("وأعرب ماكرون عن سعادته بزيارته الأولى إلى مصر.", "ordinal", 1),
        ("وأنهى ماكرون زيارة رسمية، هي الثالثة له إلى مصر.", "ordinal", 3),
        ("وزار ماكرون مصر مرتين العام الماضي.", "count", 2),
        ("وصل ماكرون إلى القاهرة في أول زيارة دولة له إلى هذا البلد.", "ordinal", 1),
        ("استقبل السيسي ماكرون في القاهرة، في أول زيارة لرئيس فرنسي منذ سنوات.", "ordinal", 1),
    ],
)
def test_claims_of_a_guest_and_where_he_went(text: str, kind: str, value: int) -> None:
    (found,) = claims(text)
    assert (found.kind, found.of, found.value, found.participants) == (kind, "visit", value, (MACRON, "egypt"))


def test_anniversary() -> None:
    (found,) = claims("احتفلت روسيا وتركيا بمرور خمسين عاما على إقامة العلاقات الدبلوماسية.")
    assert (found.kind, found.of, found.value, found.participants) == ("anniversary", None, 50, ("russia", "turkey"))


def test_a_claim_is_of_the_contact_told_before() -> None:
    (found,) = claims("التقى بوتين أمس نظيره التركي. وهذا ثاني لقاء بينهما هذا العام.")
    assert set(found.participants) == {PUTIN, ERDOGAN}


def test_one_claim_however_often_it_is_made() -> None:
    found = claims("وهذا ثالث لقاء بين الرئيسين الروسي والتركي. ويعد اللقاء الثالث بين الرئيسين الروسي والتركي.")
    assert len(found) == 1


@pytest.mark.parametrize(
    "text", ["وهذا ثالث كتاب للمؤلف.", "وهو أول سباق للدراجات في المدينة.", "وعقد الاجتماع في 5 مارس 2020."]
)
def test_what_is_no_claim(text: str) -> None:
    assert claims(text) == ()


@pytest.mark.parametrize(
    ("text", "kind", "of", "value", "participants"),
    [
        ("وكان ماكرون أول زعيم أوروبي يلتقيه أردوغان.", "ordinal", "meeting", 1, {MACRON, ERDOGAN}),
        ("وتعقد الدورة الـ11 من أعمال اللجنة الروسية التركية.", "ordinal", "meeting", 11, {"russia", "turkey"}),
        ("وقال بوتين إن ماكرون الذي يقوم بثاني زيارة لتركيا سيعود.", "ordinal", "visit", 2, {MACRON, "turkey"}),
        ("وهذه هي المرة الثانية التي يزور فيها ماكرون تركيا.", "ordinal", "visit", 2, {MACRON, "turkey"}),
        ("وصل ماكرون إلى أنقرة في زيارة كانت الأولى لرئيس فرنسي.", "ordinal", "visit", 1, {MACRON, "turkey"}),
        ("حل أمس مرور عام على قطع العلاقات بين روسيا وتركيا.", "anniversary", None, 1, {"russia", "turkey"}),
    ],
)
def test_other_wordings(text: str, kind: str, of: str | None, value: int, participants: set[str]) -> None:
    (found,) = claims(text)
    assert (found.kind, found.of, found.value, set(found.participants)) == (kind, of, value, participants)


@pytest.mark.parametrize(
    "text",
    [
        "وعاد بوتين من اليوم الأول من القمة الروسية التركية.",
        "احتفلت روسيا وتركيا بمرور خمسين عاما على توقيع شركتين عقدا.",
    ],
)
def test_what_claims_nothing_of_the_record(text: str) -> None:
    assert claims(text) == ()


def test_a_year_of_another_clause_is_no_period() -> None:
    (found,) = claims("وهذا ثالث لقاء بين بوتين وأردوغان بعد أن وقعا اتفاقا في 2015.")
    assert (found.value, found.period) == (3, None)


def test_states_and_their_leaders_make_one_claim() -> None:
    text = "وهذه القمة الثالثة بين روسيا وتركيا. وسيكون اللقاء الثالث بين الرئيسين الروسي والتركي."
    assert len(claims(text)) == 1


@pytest.mark.parametrize(
    ("text", "of", "value", "participants"),
    [
        ("والتقى بوتين أردوغان للمرة الثالثة هذا العام.", "meeting", 3, {"vladimir-putin", "recep-tayyip-erdogan"}),
        ("وزار أردوغان موسكو لأول مرة منذ سنوات.", "visit", 1, {"recep-tayyip-erdogan", "russia"}),
        ("ووصل أردوغان إلى موسكو في أول جولة خارجية له.", "visit", 1, {"recep-tayyip-erdogan", "russia"}),
        (
            "وتحدث الوزير إلى بوتين. وكان أردوغان في زيارته الثانية إلى موسكو.",
            "visit",
            2,
            {"recep-tayyip-erdogan", "russia"},
        ),
        (
            "وصل أردوغان إلى الهند. وهي أول زيارة لأردوغان إلى هذا البلد، وتأتي بعد شهرين على زيارته للصين.",
            "visit",
            1,
            {"recep-tayyip-erdogan", "india"},
        ),
        (
            "وقال أردوغان للصحفيين في أول زيارة له للأمم المتحدة إن العمل جار.",
            "visit",
            1,
            {"recep-tayyip-erdogan", "united-nations"},
        ),
        (
            "زار شي برلين. وفي أبريل أصبح أول زعيم صيني يزور بنما عندما التقى الرئيس خوان كارلوس فاريلا.",
            "visit",
            1,
            {"xi-jinping", "panama"},
        ),
        ("وعقد بوتين وأردوغان اجتماعا ثانيا في سوتشي.", "meeting", 2, {"vladimir-putin", "recep-tayyip-erdogan"}),
        (
            "وسيعقد الاجتماع، وهو الأول من نوعه بين أردوغان وبوتين، غدا.",
            "meeting",
            1,
            {"vladimir-putin", "recep-tayyip-erdogan"},
        ),
        (
            "وتلتئم غدا الدورة الـ11 لأعمال اللجنة المصرية الروسية المشتركة للزراعة.",
            "meeting",
            11,
            {"egypt", "russia"},
        ),
    ],
)
def test_the_nth_time_and_journeys(text: str, of: str, value: int, participants: set[str]) -> None:
    (found,) = claims(text)
    assert (found.of, found.value, set(found.participants)) == (of, value, participants)


@pytest.mark.parametrize(
    "text", ["رحب بوتين بزيارة أردوغان، الثاني في ترتيب البلاد، إلى موسكو.", "وزارت الأم ابنتها لأول مرة في السجن."]
)
def test_an_ordinal_of_something_else_counts_no_contact(text: str) -> None:
    assert claims(text) == ()


def test_a_year_of_earlier_contacts_is_no_period() -> None:
    (found,) = claims("وكان لقاء بوتين وأردوغان هو الثالث بعد قمتين في عام 2017.")
    assert (found.value, found.period) == (3, None)


@pytest.mark.parametrize(
    ("text", "kind", "of", "value", "participants"),
    [
        ("عقدت اللجنة المشتركة بين مصر وتونس اجتماعها الثالث.", "ordinal", "meeting", 3, {"egypt", "tunisia"}),
        ("واختتم مجلس التنسيق السعودي القطري دورته الـ12.", "ordinal", "meeting", 12, {"saudi-arabia", "qatar"}),
        ("وعقدت روسيا وتركيا الجولة الرابعة من المشاورات.", "ordinal", "meeting", 4, {"russia", "turkey"}),
        ("وعن المحادثات بين روسيا وتركيا، عقدت منها أربع جولات.", "count", "meeting", 4, {"russia", "turkey"}),
        ("وهاتف بوتين أردوغان للمرة الثالثة.", "ordinal", "call", 3, {PUTIN, ERDOGAN}),
        ("وتحادث بوتين وأردوغان هاتفيا أربع مرات.", "count", "call", 4, {PUTIN, ERDOGAN}),
        ("وأجرى بوتين وأردوغان اتصالين هاتفيين خلال أسبوع.", "count", "call", 2, {PUTIN, ERDOGAN}),
        ("وهذه ثالث مرة يزور فيها ماكرون تركيا.", "ordinal", "visit", 3, {MACRON, "turkey"}),
        ("التقى بوتين أردوغان. وآخر لقاء جمعهما كان في مارس.", "previous", "meeting", "2021-03", {PUTIN, ERDOGAN}),
        ("وقع قادة مجلس التعاون الخليجي بيان قمتهم الـ42.", "ordinal", "summit", 42, {"gulf-cooperation-council"}),
    ],
)
def test_sessions_rounds_and_calls(text: str, kind: str, of: str, value: int | str, participants: set[str]) -> None:
    (found,) = claims(text)
    assert (found.kind, found.of, found.value, set(found.participants)) == (kind, of, value, participants)


@pytest.mark.parametrize(
    ("text", "value", "whose"),
    [
        ("احتفلت تونس بالذكرى الخامسة والستين لاستقلالها.", 65, {"tunisia"}),
        ("بعث أمير قطر برقية إلى رئيس الجزائر بالذكرى الـ59 للعيد الوطني لبلاده.", 59, {"algeria"}),
        ("هاتف أمير قطر الرئيس الجزائري. وهنأ الأمير نظيره بالذكرى الـ59 لعيد الاستقلال.", 59, {"algeria"}),
        ("وحلت الذكرى المئوية لإقامة العلاقات بين تركيا وأفغانستان.", 100, {"turkey", "afghanistan"}),
        ("تحتفل الصين وفرنسا باليوبيل الذهبي للعلاقات بينهما.", 50, {"china", "france"}),
    ],
)
def test_anniversaries_of_one_and_of_two(text: str, value: int, whose: set[str]) -> None:
    (found,) = claims(text)
    assert (found.kind, found.value, set(found.participants)) == ("anniversary", value, whose)


def test_how_many_and_when_the_last_was_are_two_claims() -> None:
    last, many = claims("وزار أردوغان الجزائر أربع مرات كان آخرها في يناير 2020.")
    assert (many.kind, many.value, many.period) == ("count", 4, None)
    assert (last.kind, last.value, last.participants) == ("previous", "2020-01", (ERDOGAN, "algeria"))


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("وأجرى بوتين وماكرون خمس مكالمات خلال أكتوبر الماضي.", "2021-10"),
        ("وهذه المكالمة الرابعة بين بوتين وماكرون هذا الشهر.", "2021-11"),
        ("وعقدت الجولة الثالثة من المحادثات بين روسيا وتركيا في أبريل.", None),
    ],
)
def test_a_month_bounds_what_is_counted_in_it(text: str, period: str | None) -> None:
    (found,) = claims(text)
    assert found.period == period


def test_a_claim_is_made_by_whoever_says_so() -> None:
    (found,) = claims('وقال لافروف: "هذا ثالث لقاء بين بوتين وأردوغان هذا العام".')
    assert found.made_by == "sergey-lavrov"


@pytest.mark.parametrize(
    "text",
    [
        "وفاز ماكرون في الجولة الثانية من الانتخابات الفرنسية، وهنأه بوتين.",
        "وعقدت القمتان الأولى والثانية بين بوتين وأردوغان في موسكو.",
        "وتحدث بوتين للمرة الأولى عن المشروع.",
    ],
)
def test_other_rounds_and_times_are_no_claims(text: str) -> None:
    assert claims(text) == ()


@pytest.mark.parametrize(
    ("text", "kind", "of", "value", "participants"),
    [
        ("عقدت أمس جلسة المشاورات السياسية الخامسة بين روسيا وتركيا.", "ordinal", "meeting", 5, {"russia", "turkey"}),
        ("ووصل ماكرون إلى بيروت، وهي الثالثة له إلى لبنان.", "ordinal", "visit", 3, {MACRON, "lebanon"}),
        ("وكان ماكرون قد اتصل ببوتين ثلاث مرات.", "count", "call", 3, {MACRON, PUTIN}),
        ("وزار لافروف الرياض قبل أول جولة خارجية لماكرون.", "ordinal", "visit", 1, {MACRON}),
        (
            "ويلتقي بوتين وأردوغان، بمشاركة الرئيس الإيراني، في أول قمة ثلاثية.",
            "ordinal",
            "summit",
            1,
            {PUTIN, ERDOGAN, "ebrahim-raisi"},
        ),
    ],
)
def test_whose_the_claim_is(text: str, kind: str, of: str, value: int, participants: set[str]) -> None:
    (found,) = claims(text)
    assert (found.kind, found.of, found.value, set(found.participants)) == (kind, of, value, participants)


@pytest.mark.parametrize(
    "text",
    [
        "وأجرى أيمن الصفدي ثلاثة اتصالات هاتفية مع نظرائه في مصر وقطر والكويت.",
        "وأصبح ماكرون أول رئيس يصل إلى الحكم بلا حزب.",
    ],
)
def test_contacts_with_several_and_other_arrivals_are_no_claims(text: str) -> None:
    assert claims(text) == ()


def test_no_man_is_what_is_said_of_a_woman() -> None:
    (found,) = claims("تباحث بوتين مع الوزيرة هيلاري كلينتون التي تزور موسكو، وقد حلت بها آخر مرة خلال مارس 2021.")
    assert found.participants == ("hillary-clinton", "russia")


def test_a_neighbour_in_a_series_has_the_same_parties() -> None:
    text = "هذا الاجتماع العاشر بين بوتين وأردوغان. والتقى بوتين ماكرون. وعقد الاجتماع التاسع في أنقرة."
    assert [(c.value, set(c.participants)) for c in claims(text)] == [(10, {PUTIN, ERDOGAN}), (9, {PUTIN, ERDOGAN})]


@pytest.mark.parametrize(
    "text", ["وليست هذه أول زيارة لماكرون إلى مصر.", "ولم تكن هذه الزيارة الأولى لماكرون إلى مصر."]
)
def test_what_is_denied_is_not_claimed(text: str) -> None:
    assert claims(text) == ()


def test_the_noun_counted_may_stand_far_before() -> None:
    (found,) = claims("تلقى بوتين اتصالا من أردوغان الذي يزور بغداد، هو السادس بينهما هذا العام.")
    assert (found.of, found.value, set(found.participants)) == ("call", 6, {PUTIN, ERDOGAN})


@pytest.mark.parametrize(
    ("text", "kind", "of", "value", "participants"),
    [
        ("أجرى ماكرون محادثات مع أردوغان خلال زيارة دولة هي الثانية له.", "ordinal", "visit", 2, {MACRON}),
        ("وكان ماكرون قد زار أنقرة للمرة الأخيرة في مارس 2020.", "previous", "visit", "2020-03", {MACRON, "turkey"}),
        ("وسبق لبوتين وأردوغان أن اجتمعا مرتين.", "count", "meeting", 2, {PUTIN, ERDOGAN}),
        ("ولأول مرة منذ عام، التقى بوتين أردوغان في سوتشي.", "ordinal", "meeting", 1, {PUTIN, ERDOGAN}),
        ("وقام ماكرون بزيارتين إلى أنقرة خلال شهر.", "count", "visit", 2, {MACRON, "turkey"}),
    ],
)
def test_what_is_counted_is_what_stands_nearest(
    text: str, kind: str, of: str, value: int | str, participants: set[str]
) -> None:
    (found,) = claims(text)
    assert (found.kind, found.of, found.value, set(found.participants)) == (kind, of, value, participants)


def test_one_more_contact_is_not_the_second() -> None:
    assert claims("واتفق بوتين وأردوغان على لقاء ثان في سوتشي.") == ()


@pytest.mark.parametrize(
    ("text", "of", "value", "participants"),
    [
        (
            "انعقد لقاء ضم بوتين وأردوغان، هو الثاني بينهما، على هامش قمة الاتحاد الأفريقي.",
            "meeting",
            2,
            {PUTIN, ERDOGAN},
        ),
        ("أنهى ماكرون زيارة أجرى خلالها محادثات مع أردوغان، هي الأولى له خارج أوروبا.", "visit", 1, {MACRON}),
        (
            "عقدت الدورة العشرون للمجلس المشترك بين مجلس التعاون الخليجي والاتحاد الأوروبي.",
            "meeting",
            20,
            {"gulf-cooperation-council", "european-union"},
        ),
        ("وترأس لافروف الدورة الـ150 للمجلس الوزاري للاتحاد الأفريقي.", "meeting", 150, {"african-union"}),
        ("وهذه سادس قمة يعقدها بوتين وأردوغان.", "summit", 6, {PUTIN, ERDOGAN}),
        (
            "يستعد البابا فرنسيس لزيارة البحرين في أول رحلة لحبر أعظم إلى المملكة.",
            "visit",
            1,
            {"pope-francis", "bahrain"},
        ),
    ],
)
def test_pronouns_bodies_and_journeys(text: str, of: str, value: int, participants: set[str]) -> None:
    (found,) = claims(text)
    assert (found.of, found.value, set(found.participants)) == (of, value, participants)


def test_the_second_day_of_meetings_is_no_second_meeting() -> None:
    assert claims("وتواصلت لليوم الثاني اجتماعات وزراء مصر والسودان.") == ()


def test_a_round_of_sanctions_is_no_session() -> None:
    assert not claims("أقر مجلس الأمن الدولي الجولة الأولى من العقوبات على المصارف.")


def test_whom_somebody_met_twice_is_named_behind() -> None:
    (found,) = claims("وكان الرئيس الروسي التقى مرتين الرئيس التركي في الأسابيع الأخيرة.")
    assert (found.value, set(found.participants)) == (2, {PUTIN, ERDOGAN})


@pytest.mark.parametrize(
    ("text", "kind", "of", "value", "participants"),
    [
        ("ولم يلتق الرئيسان الروسي والتركي منذ مارس 2016.", "previous", "meeting", "2016-03", {PUTIN, ERDOGAN}),
        ("بدأ شي جين بينغ زيارة بدعوة من كيم جونغ أون، وهي الأولى لرئيس صيني.", "ordinal", "visit", 1, {"xi-jinping"}),
        ("وكان أردوغان قد خص باكو بأولى زياراته الخارجية.", "ordinal", "visit", 1, {ERDOGAN, "azerbaijan"}),
        ("ترأس بوتين وأردوغان الدورة الثانية للجنة المشتركة.", "ordinal", "meeting", 2, {"russia", "turkey"}),
        ("يشارك ماكرون في الدورة التاسعة عشرة لقمة الاتحاد الأفريقي.", "ordinal", "summit", 19, {"african-union"}),
        ("هنأ بوتين أردوغان بمرور ستين عاما على استقلال بلاده.", "anniversary", None, 60, {"turkey"}),
    ],
)
def test_further_wordings(text: str, kind: str, of: str | None, value: int | str, participants: set[str]) -> None:
    (found,) = claims(text)
    assert (found.kind, found.of, found.value, set(found.participants)) == (kind, of, value, participants)


@pytest.mark.parametrize(
    ("text", "kind", "of", "value", "participants"),
    [
        (
            "وصل لافروف إلى كابل للاجتماع الثالث للجنة المشتركة بين بلاده وأفغانستان.",
            "ordinal",
            "meeting",
            3,
            {"russia", "afghanistan"},
        ),
        ("وعقد قادة روسيا وتركيا وألمانيا قمتهم الثانية.", "ordinal", "summit", 2, {PUTIN, ERDOGAN, "angela-merkel"}),
        ("واجتمع قادة ميركوسور في ختام القمة الرابعة والخمسين للتكتل.", "ordinal", "summit", 54, {"mercosur"}),
        ("وهذه ثالث جلسة يعقدها مجلس الأمن الدولي.", "ordinal", "meeting", 3, {"united-nations-security-council"}),
        (
            "ولم تجتمع اللجنة المشتركة بين مصر وتونس منذ سبتمبر 2015.",
            "previous",
            "meeting",
            "2015-09",
            {"egypt", "tunisia"},
        ),
        ("وأحيا الاتحاد الأفريقي مرور نصف قرن على تأسيسه.", "anniversary", None, 50, {"african-union"}),
        ("وأجرى لافروف ثلاثة اتصالات هاتفية مع أردوغان.", "count", "call", 3, {"sergey-lavrov", ERDOGAN}),
        ("ولم يزر ماكرون تركيا منذ لقائه أردوغان في سبتمبر 2020.", "previous", "visit", "2020-09", {MACRON, "turkey"}),
        (
            "وكانت الزيارة الأولى لوفد من مجلس الأمن إلى ميانمار.",
            "ordinal",
            "visit",
            1,
            {"united-nations-security-council", "myanmar"},
        ),
    ],
)
def test_bodies_and_their_organs(
    text: str, kind: str, of: str | None, value: int | str, participants: set[str]
) -> None:
    (found,) = claims(text)
    assert (found.kind, found.of, found.value, set(found.participants)) == (kind, of, value, participants)


def test_an_organ_named_before_is_meant_later() -> None:
    found = claims("اجتمعت اللجنة السورية الأردنية المشتركة في دمشق. وهذا هو الاجتماع الثالث للجنة هذا العام.")
    assert [(c.value, set(c.participants)) for c in found] == [(3, {"syria", "jordan"})]


@pytest.mark.parametrize(
    "text",
    [
        "وشارك ماكرون في قمة الـ7.",
        "وافتتحت الدورة التاسعة والثلاثون من مهرجان القاهرة السينمائي.",
        "وهذه هي المرة الثانية التي تستضيف فيها مصر بطولة أفريقيا.",
    ],
)
def test_numbers_of_groups_and_feasts_count_nothing(text: str) -> None:
    assert claims(text) == ()


def test_the_month_in_which_it_was_held_bounds_nothing() -> None:
    (found,) = claims("وعقد الاجتماع التاسع بين بوتين وأردوغان خلال مارس 2020.")
    assert (found.value, found.period) == (9, None)


@pytest.mark.parametrize(
    ("text", "kind", "of", "value", "participants"),
    [
        ("وكان ماكرون أول زعيم أجنبي يزور أردوغان بعد انتخابه.", "ordinal", "visit", 1, {MACRON, "turkey"}),
        ('وقال ماكرون: "هذه زيارتي الثالثة إلى تركيا خلال عامين".', "ordinal", "visit", 3, {MACRON, "turkey"}),
        (
            "التأم المجلس الوطني الفلسطيني. وكان آخر اجتماع للمجلس في أبريل 2018.",
            "previous",
            "meeting",
            "2018-04",
            {"palestinian-national-council"},
        ),
        (
            "وقال الأمين العام للاتحاد الأفريقي إن القمة القادمة ستكون الأولى منذ قمة تونس سنة 1994.",
            "previous",
            "summit",
            "1994",
            {"african-union"},
        ),
    ],
)
def test_guests_told_before_and_bodies_told_by_their_kind(
    text: str, kind: str, of: str, value: int | str, participants: set[str]
) -> None:
    assert (kind, of, value, participants) in [(c.kind, c.of, c.value, set(c.participants)) for c in claims(text)]


def test_a_day_of_what_no_rule_names_is_nobodys() -> None:
    assert claims("وتدشن الولايات المتحدة سفارتها في الذكرى السبعين لتحرير المدينة.") == ()


@pytest.mark.parametrize(
    ("text", "kind", "of", "value", "participants"),
    [
        ("وهذا هو اللقاء المباشر الأول بين بوتين وأردوغان.", "ordinal", "meeting", 1, {PUTIN, ERDOGAN}),
        (
            "وتعود القمة الأخيرة بين روسيا وتركيا إلى الرابع من أبريل 2018.",
            "previous",
            "summit",
            "2018-04-04",
            {"russia", "turkey"},
        ),
        (
            "وقال المتحدث إن الاجتماع الذي عقد الخميس كان الأول بين بوتين وأردوغان.",
            "ordinal",
            "meeting",
            1,
            {PUTIN, ERDOGAN},
        ),
        ("والتقى لافروف ماكرون، وهو أول رئيس فرنسي يزور روسيا منذ سنوات.", "ordinal", "visit", 1, {MACRON, "russia"}),
        ("وقعت روسيا وتركيا اتفاقية، هي الأولى بين البلدين.", "ordinal", "agreement", 1, {"russia", "turkey"}),
        ("وتحتفل روسيا بالذكرى العاشرة لإقامة العلاقات مع تركيا.", "anniversary", None, 10, {"russia", "turkey"}),
        ("وغادر لافروف في ثالث جولة له في العراق.", "ordinal", "visit", 3, {"sergey-lavrov", "iraq"}),
        ("وسيكون هذا أول اجتماع لأردوغان مع زعيم أجنبي.", "ordinal", "meeting", 1, {ERDOGAN}),
    ],
)
def test_wordings_of_many_newsrooms(
    text: str, kind: str, of: str | None, value: int | str, participants: set[str]
) -> None:
    (found,) = claims(text)
    assert (found.kind, found.of, found.value, set(found.participants)) == (kind, of, value, participants)


@pytest.mark.parametrize("text", ["واستقبل بوتين في اجتماع الرجل الثاني في التنظيم أردوغان."])
def test_ordinals_of_other_nouns_count_nothing(text: str) -> None:
    assert claims(text) == ()
