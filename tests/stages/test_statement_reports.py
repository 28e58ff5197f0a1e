"""Where what is reported stands: behind clauses that say nothing, before or behind who it is taken from."""

from __future__ import annotations

import pytest

from tests.sentences import only_statement, statements

LAVROV, UN = "sergey-lavrov", "united-nations"


@pytest.mark.parametrize(
    ("text", "who", "content"),
    [
        ("وبحسب الأمم المتحدة فإن المحصول بلغ مستوى قياسيا.", UN, "المحصول بلغ مستوى قياسيا"),
        ("ووفقا لإحصاءات الأمم المتحدة، ارتفع عدد النازحين كثيرا.", UN, "ارتفع عدد النازحين كثيرا"),
        ("بلغ عدد النازحين مليونا، وفقا لتقديرات الأمم المتحدة.", UN, "بلغ عدد النازحين مليونا"),
        ("انتهى الاجتماع باكرا، بحسب لافروف، وغادر الجميع القاعة بعده.", LAVROV, "انتهى الاجتماع باكرا"),
        ("وصلت القافلة مساء، بحسب ما أعلن مسؤولون والأمم المتحدة.", UN, "وصلت القافلة مساء"),
    ],
)
def test_an_attribution_before_or_behind_what_is_reported(text: str, who: str, content: str) -> None:
    found = only_statement(text)
    assert (found.speakers, found.text) == ((who,), content)


def test_sources_of_two_countries_are_neither_country() -> None:
    assert statements("وصلت القافلة مساء، حسب ما أفادت به مصادر عسكرية يمنية وإماراتية.") == ()


@pytest.mark.parametrize(
    "text",
    [
        'قال لافروف قبل أن يغادر القاعة مع مساعديه "سنواصل العمل معا حتى نصل إلى سلام دائم".',
        'وشدد لافروف الذي شارك في الإعداد للقمة "سنواصل العمل معا حتى نصل إلى سلام دائم".',
    ],
)
def test_a_long_quotation_behind_a_clause_that_says_nothing_is_the_first_verbs(text: str) -> None:
    found = only_statement(text)
    assert (found.form, found.speakers) == ("direct", (LAVROV,))
    assert found.text == "سنواصل العمل معا حتى نصل إلى سلام دائم"


def test_a_quotation_behind_a_title_or_a_relative_is_not() -> None:
    (found,) = statements('انتقد لافروف الكتاب الذي "يسيء إلى شعوب المنطقة كلها بلا أي سبب".')
    assert found.form == "mixed"
    assert not statements('قال لافروف الذي ألف كتابا بعنوان "شعوب المنطقة وتاريخها القديم بين الحربين".')


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("واكتفى لافروف بالقول إن العمل جار.", [((LAVROV,), "العمل جار")]),
        ('واكتفى لافروف بالقول "سنرى ما يحدث غدا".', [((LAVROV,), "سنرى ما يحدث غدا")]),
        ("لا يمكن الاكتفاء بالقول إن العمل جار.", []),
    ],
)
def test_a_verb_of_any_kind_leads_to_speech_by_saying(text: str, found: list[tuple[tuple[str, ...], str]]) -> None:
    assert [(s.speakers, s.text) for s in statements(text)] == found


def test_what_is_said_in_somebodys_words_is_his() -> None:
    found = statements("نشرت الشرطة تصريحات للافروف الذي وصل أمس قال فيها إن العمل جار.")
    assert [(s.speakers, s.text) for s in found] == [((LAVROV,), "العمل جار")]


def test_he_who_goes_on_is_not_she_who_reported() -> None:
    found = statements("قالت الأمم المتحدة إن لافروف زار المخيم، وقال إن العمل جار.")
    assert [s.speakers for s in found] == [(UN,), (LAVROV,)]


def test_the_next_report_behind_a_comma_ends_the_first() -> None:
    found = statements("يقول لافروف إن العمل جار، يؤكد الصحفيون أن العمل متوقف.")
    assert [s.text for s in found][:1] == ["العمل جار"]
