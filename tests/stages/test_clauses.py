"""The syntax layer: sentences, quotations and their nesting, asides, subjects, what patterns step over."""

from __future__ import annotations

import pytest

from marsad.layers import Unit
from tests.sentences import draft, words

WISH = "نريد السلام وحده"


def quotes(text: str) -> list[tuple[str, int, bool]]:
    """Words, depth and closedness of every quotation, outermost first."""
    found = draft(text)
    made = [(words(found, q.start, q.end), q.depth, q.closed) for q in found.quotes]
    return sorted(made, key=lambda quote: quote[1])


def sentences(text: str) -> list[str]:
    """The words of every sentence."""
    found = draft(text)
    return [words(found, s.start, s.end) for s in found.sentences]


def subject(text: str, verb: str) -> str | None:
    """The words of the subject of a verb, nothing where the sentence names none."""
    found = draft(text)
    ((_, at),) = (
        (v, s) for v, s in found.subjects.items() if words(found, found.units[v].start, found.units[v].end) == verb
    )
    return words(found, found.units[at].start, found.units[at].end) if at >= 0 else None


def units(text: str) -> tuple[Unit, ...]:
    """The units of a text."""
    return draft(text).units


@pytest.mark.parametrize("marks", ["«»", '""', "“”", "”“", "„“", "‹›", "''", "‘’", "’’"])
def test_every_pair_of_marks_quotes(marks: str) -> None:
    assert quotes(f"قال لافروف: {marks[0]}{WISH}{marks[1]}.") == [(WISH, 1, True)]


def test_doubled_marks_are_one() -> None:
    assert quotes(f'قال لافروف: ""{WISH}"".') == [(WISH, 1, True)]


def test_a_quotation_inside_another_is_deeper() -> None:
    text = 'قال لافروف: «قرأت كتاب "الحرب الطويلة" أمس».'
    assert quotes(text) == [('قرأت كتاب "الحرب الطويلة" أمس', 1, True), ("الحرب الطويلة", 2, True)]
    assert [u.depth for u in units(text) if u.word in ("كتاب", "الحرب", "امس", "قال")] == [0, 1, 2]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('قال: "كتبنا على الجدار "سنعود غدا" ثم غادرنا".', ['كتبنا على الجدار "سنعود غدا" ثم غادرنا', "سنعود غدا"]),
        ('قال: "كتبنا "سنعود غدا"، وأضاف أن "العمل جار".', ['كتبنا "سنعود غدا"', "العمل جار", "سنعود غدا"]),
        ('وقال في كتاب "الحرب، والذي صدر أمس: "العمل جار هنا".', ["العمل جار هنا"]),
        ('اعتبر لافروف اللقاء "مثمرا "للوفد كله.', ["مثمرا "]),
    ],
)
def test_a_mark_before_a_word_opens_a_name_within_or_speech_behind_a_colon(text: str, found: list[str]) -> None:
    assert [quoted for quoted, _, _ in quotes(text)] == found


def test_an_open_quotation_ends_with_its_paragraph() -> None:
    assert quotes(f"قال لافروف: «{WISH}.\nوغادر الوفد القاعة.") == [(WISH, 1, False)]


def test_a_closing_mark_without_opening_quotes_nothing() -> None:
    assert quotes(f"قال لافروف: {WISH}».") == []


@pytest.mark.parametrize("text", ['قال لافروف "".', "قال لافروف «».", 'قال لافروف "', "«»", '"'])
def test_marks_around_nothing_quote_nothing(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("قال لافروف - وهو ضيف المؤتمر - إن العمل جار.", True),
        ("قال لافروف – وهو ضيف المؤتمر – إن العمل جار.", True),
        ("قال لافروف (وهو ضيف المؤتمر) إن العمل جار.", True),
        ("قال لافروف [وهو ضيف المؤتمر] إن العمل جار.", True),
        ("قال لافروف (وهو ضيف المؤتمر إن العمل جار.", False),
        ("قال لافروف - وهو ضيف المؤتمر إن العمل جار.", False),
    ],
)
def test_asides_stand_between_brackets_or_free_dashes(text: str, inside: bool) -> None:
    asides = [words(draft(text), u.start, u.end) for u in units(text) if u.aside]
    assert ("المؤتمر" in asides) is inside
    assert "لافروف" not in asides


def test_a_hyphen_inside_a_word_opens_no_aside() -> None:
    assert not any(u.aside for u in units("شارك خبراء روس-أتراك في ورشة نصف-سنوية."))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("غادر الضيف. ثم عاد.", ["غادر الضيف.", "ثم عاد."]),
        ("هل غادر الضيف؟ نعم! ثم عاد", ["هل غادر الضيف؟", "نعم!", "ثم عاد"]),
        ("دامت القمة 1.5 ساعة. وانتهت.", ["دامت القمة 1.5 ساعة.", "وانتهت."]),
        ("بلغ السعر 2.75 دولار. وانتهت.", ["بلغ السعر 2.75 دولار.", "وانتهت."]),
        ("قال: «غادر. وعاد.» وانتهت.", ["قال: «غادر. وعاد.» وانتهت."]),
        ("غادر الضيف\nثم عاد", ["غادر الضيف", "ثم عاد"]),
    ],
)
def test_sentences_end_at_stops_outside_quotations_and_numbers(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


def test_paragraphs_are_counted() -> None:
    assert [s.paragraph for s in draft("غادر الضيف. ثم عاد.\nوانتهت.").sentences] == [1, 1, 2]


@pytest.mark.parametrize(
    ("text", "verb", "who"),
    [
        ("أكد لافروف أن العمل جار.", "أكد", "لافروف"),
        ("أكد أمس لافروف أن العمل جار.", "أكد", "لافروف"),
        ("لافروف يؤكد أن العمل جار.", "يؤكد", "لافروف"),
        ("وكان بوتين قد زار طهران.", "زار", "بوتين"),
        ("في موسكو استقبل بوتين ضيفه.", "استقبل", "بوتين"),
        ("زار لافروف بكين والتقى نظيره الصيني.", "التقى", "لافروف"),
        ("سافر لافروف إلى أنقرة، حيث التقى نظيره التركي.", "التقى", "لافروف"),
        ("قال بيان للكرملين إن العمل جار.", "قال", "بيان"),
        ("أدان لافروف الهجوم قائلا إن العمل جار.", "قائلا", "لافروف"),
        ("أما البيت الأبيض فقال إن العمل جار.", "قال", "البيت الأبيض"),
        ("وعبّر لافروف عن أسفه.", "عبّر", "لافروف"),
        ("وسط جهود في أوروبا وتركيا، يعتزم لافروف السفر.", "يعتزم", "لافروف"),
        ('قال بوتين إن لافروف "سيزور الصين".', "يزور", "لافروف"),
        ("اتصل بوتين بماكرون، الذي أعلن أنه استقبل أردوغان.", "استقبل", "ماكرون"),
        ("التقى لافروف، الذي وصل إلى أنقرة، أردوغان، كما عقد اجتماعا مع نظيره.", "عقد", "لافروف"),
        ("موضحا أن لافروف هو الذي زار أنقرة.", "زار", "لافروف"),
        ("جلس في القاعة.", "جلس", None),
        ("سافر إلى موسكو.", "سافر", None),
    ],
)
def test_subjects_stand_behind_or_before_their_verb(text: str, verb: str, who: str | None) -> None:
    assert subject(text, verb) == who


def test_units_cover_clitics_apart() -> None:
    assert [(u.kind, u.word) for u in units("وللوفد") if u.kind != "noun"] == [("conj", "و"), ("prep", "ل")]


@pytest.mark.parametrize(
    ("text", "word", "skipped"),
    [
        ("التقى بوتين أمس ضيفه.", "أمس", True),
        ("التقى بوتين، ضيفه.", "،", True),
        ("التقى بوتين (وهو مضيف) ضيفه.", "مضيف", True),
        ("التقى بوتين مع ضيفه.", "مع", False),
        ("التقى بوتين. ضيفه.", ".", False),
    ],
)
def test_patterns_step_over_times_asides_and_commas_alone(text: str, word: str, skipped: bool) -> None:
    found = draft(text)
    at = next(u.n for u in found.units if words(found, u.start, u.end) == word)
    assert found.skippable[at] is skipped


def test_a_call_is_no_leave_taking() -> None:
    assert [u.word for u in units("ودعا لافروف إلى الحوار.")][:2] == ["و", "دعا"]
    assert [u.word for u in units("ودعت موسكو إلى الحوار.")][:2] == ["و", "دعت"]
    assert [u.word for u in units("ودعوا موسكو إلى الحوار.")][:2] == ["و", "دعوا"]


def test_a_verb_that_begins_with_wa_is_no_other_behind_it() -> None:
    assert [units(text)[0].word for text in ("وعدت موسكو بالرد.", "وردت رسالة.", "وصلت الوزيرة.")] == [
        "وعدت",
        "وردت",
        "وصلت",
    ]


def test_the_line_before_governs_no_word_of_the_next() -> None:
    found = draft("صور من الأرشيف\nبحث الرئيس الملف مع ضيفه.")
    assert next(u.kind for u in found.units if u.word == "بحث") == "verb"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("طلب لافروف عقد اجتماع.", "noun"),
        ("كان لافروف عقد اجتماعا.", "verb"),
        ("البلد الذي زاره لافروف عقد اجتماعا.", "verb"),
        ("لافروف عقد اجتماعا.", "verb"),
    ],
)
def test_behind_a_verb_and_its_subject_no_other_verb_follows(text: str, kind: str) -> None:
    assert next(u.kind for u in units(text) if u.word == "عقد") == kind


def test_through_somebody_is_no_speech() -> None:
    assert next(u.kind for u in units("تحدث لافروف عبر الكرملين عن زيارته.") if u.word == "عبر") == "prep"


@pytest.mark.parametrize(
    ("text", "verb", "who"),
    [
        (
            "أكد البيان أن الوزيرة الروسية، التي زارت باريس والتقت نظيرها الفرنسي، تأمل في لقاء آخر.",
            "تأمل",
            "الوزيرة الروسية",
        ),
        ("أعلن البيان أن الرئيس الفرنسي كان قد خص أنقرة بزيارة.", "خص", "الرئيس الفرنسي"),
        ("سيلتقي الوزير الروسي الرئيس الفرنسي قبل أن يتوجه إلى أنقرة.", "يتوجه", "الوزير الروسي"),
        ("زار أنقرة أمس الرئيس الفرنسي.", "زار", "الرئيس الفرنسي"),
    ],
)
def test_who_acts_behind_what_parts_him_from_his_verb(text: str, verb: str, who: str) -> None:
    assert subject(text, verb) == who


def test_a_preposition_with_its_pronoun_is_no_noun_that_looks_like_it() -> None:
    (found,) = (u for u in units("ووجه إليه دعوة.") if u.word == "اليه")
    assert (found.kind, found.suffix) == ("prep", "ه")


def test_what_is_handed_over_hands_nothing_over() -> None:
    found = draft("استقبل أردوغان السفير الذي سلمه رسالة من بوتين.")
    verb = next(u.n for u in found.units if u.word == "سلمه")
    assert found.units[found.subjects[verb]].word != "رساله"
