"""Paradigms of every class of verbs, nouns and adjectives, as newspapers write them."""

import pytest

from marsad.text.fold import fold_word
from marsad.text.inflect import adjective_forms, future_forms, masdar, noun_forms, verb_forms, written_forms

VERBS = {
    "sound": ("ذكر", "يذكر", "ذكرت ذكرا ذكروا ذكرنا يذكر تذكر نذكر يذكران يذكرون يذكروا"),
    "II": ("أكد", "يؤكد", "أكدت أكدا أكدتا أكدوا أكدنا أؤكد نؤكد تؤكد يؤكدان يؤكدون"),
    "III": ("ناقش", "يناقش", "ناقشت ناقشا ناقشوا يناقشان يناقشوا تناقش"),
    "IV": ("أعلن", "يعلن", "أعلنت أعلنا أعلنوا يعلنون"),
    "V": ("تسلم", "يتسلم", "تسلمت تسلموا يتسلمان تتسلم"),
    "VI": ("تبادل", "يتبادل", "تبادلا تبادلت يتبادلان تبادلوا"),
    "VII": ("انعقد", "ينعقد", "انعقدت تنعقد ينعقد"),
    "VIII": ("اتفق", "يتفق", "اتفقت اتفقا اتفقوا اتفقنا يتفقان تتفق"),
    "X": ("استقبل", "يستقبل", "استقبلت استقبلوا يستقبل تستقبل"),
    "hollow": ("قال", "يقول", "قالت قالا قالوا قلنا يقل نقول تقول يقولان يقولون"),
    "hollow ya": ("أشار", "يشير", "أشارت أشاروا أشرنا يشر تشير يشيرون"),
    "hollow X": ("استعاد", "يستعيد", "استعادت استعدنا يستعد يستعيدون"),
    "doubled": ("رد", "يرد", "ردت ردوا رددنا ترد يردان يردون"),
    "defective waw": ("دعا", "يدعو", "دعت دعوا دعوا دعونا يدع يدعون تدعو يدعوان"),
    "defective ya": ("نفى", "ينفي", "نفت نفيا نفوا نفينا ينف ينفون ينفيان"),
    "defective V": ("تلقى", "يتلقى", "تلقت تلقيا تلقوا تلقينا يتلق يتلقون يتلقيان"),
    "defective VIII": ("التقى", "يلتقي", "التقت التقيا التقتا التقوا التقينا يلتق يلتقيان يلتقون سيلتقي"),
    "ya kept": ("بقي", "يبقى", "بقيت بقيا بقوا بقينا يبق يبقون"),
    "hamza first": ("أخذ", "يأخذ", "أخذت أخذوا آخذ نأخذ يأخذون"),
    "hamza last": ("بدأ", "يبدأ", "بدأت بدآ بدأوا بدؤوا بدءوا بدأنا يبدآن يبدأون يبدؤون"),
    "hamza last II": ("هنأ", "يهنئ", "هنأت هنؤوا هنأنا تهنئ يهنئان يهنئون"),
    "hollow with hamza": ("جاء", "يجيء", "جاءت جاءا جاؤوا جاءوا جئنا تجيء يجئ"),
    "assimilated": ("وصل", "يصل", "وصلت وصلا وصلوا يصلان يصلون تصل"),
    "weak twice": ("رأى", "يرى", "رأت رأوا رأينا ير يرون تريان"),
}


@pytest.mark.parametrize("name", VERBS)
def test_paradigm_of_a_verb(name: str) -> None:
    past, present, expected = VERBS[name]
    forms = verb_forms(past, present)
    wanted = {fold_word(word.removeprefix("س") if word == "سيلتقي" else word) for word in expected.split()}
    assert wanted <= forms.keys(), wanted - forms.keys()


@pytest.mark.parametrize(
    ("past", "present", "wrong"),
    [
        ("بقي", "يبقى", "بقت بقتا"),
        ("أيد", "يؤيد", "أدت"),
        ("بدأ", "يبدأ", "بدوا"),
        ("قال", "يقول", "قالنا"),
        ("سافر", "يسافر", "سفرنا"),
        ("دعا", "يدعو", "دعات دعيت"),
    ],
)
def test_no_form_of_another_class(past: str, present: str, wrong: str) -> None:
    assert not {fold_word(word) for word in wrong.split()} & verb_forms(past, present).keys()


@pytest.mark.parametrize(
    ("word", "feats"),
    [
        ("التقت", "past 3fs"),
        ("التقيا", "past 3md"),
        ("يلتقون", "present 3mp"),
        ("نلتقي", "present 1p"),
        ("يلتق", "present 3ms jussive"),
    ],
)
def test_features_tell_person_and_tense(word: str, feats: str) -> None:
    assert verb_forms("التقى", "يلتقي")[word] == feats


def test_alif_stands_before_a_pronoun() -> None:
    assert verb_forms("التقى", "يلتقي")["التقا"] == "past 3ms bound"
    assert verb_forms("رأى", "يرى")["را"] == "past 3ms bound"


def test_passive_of_a_hollow_verb_in_both_tenses() -> None:
    forms = verb_forms("أقام", "يقيم", "أقيم يقام")
    assert forms["اقيمت"] == "past 3fs passive"
    assert forms["تقام"] == "present 3fs passive"


def test_passive_of_a_defective_verb_keeps_its_ya() -> None:
    assert verb_forms("أجرى", "يجري", "أجري")["اجريت"] == "past 3fs passive"


def test_passive_never_hides_an_active_form() -> None:
    assert verb_forms("قال", "يقول", "قيل يقال")["قال"] == "past 3ms"


def test_participle_in_both_genders_and_all_numbers() -> None:
    forms = verb_forms("حذر", "يحذر", participle="محذر")
    assert forms["محذرا"] == "participle m sg acc"
    assert forms["محذره"] == "participle f sg"
    assert {"محذرين", "محذرون", "محذرات"} <= forms.keys()


def test_participle_of_a_defective_verb() -> None:
    forms = verb_forms("نفى", "ينفي", participle="نافي")
    assert {"نافيا", "نافيه", "ناف", "نافين", "نافون"} <= forms.keys()
    assert "نافيون" not in forms


def test_noun_in_ta_marbuta() -> None:
    forms = noun_forms("زيارة")
    assert forms["زيارت"] == "sg bound"
    assert {"زياره", "زيارتان", "زيارتين", "زيارتي", "زيارات"} <= forms.keys()
    assert "زيارها" not in forms


def test_noun_in_hamza_before_pronouns() -> None:
    forms = noun_forms("لقاء", ("لقاءات",))
    assert forms[fold_word("لقائ")] == "sg bound"
    assert fold_word("لقاؤ") in forms
    assert forms["لقاءات"] == "pl"


def test_broken_plural_with_its_pronoun_form() -> None:
    forms = noun_forms("وزير", ("وزراء",))
    assert forms["وزراء"] == "pl"
    assert forms[fold_word("وزرائ")] == "pl bound"
    assert forms["وزيري"] == "du construct"


def test_sound_masculine_plural_in_all_cases() -> None:
    forms = noun_forms("مندوب", ("مندوبون",))
    assert (forms["مندوبون"], forms["مندوبين"], forms["مندوبو"]) == ("pl", "pl", "pl construct")


@pytest.mark.parametrize(
    ("noun", "plural", "wrong"), [("شأن", "شؤون", "شؤو"), ("فن", "فنون", "فنو"), ("سجن", "سجون", "سجو")]
)
def test_plural_in_waw_nun_that_is_no_ending(noun: str, plural: str, wrong: str) -> None:
    forms = noun_forms(noun, (plural,))
    assert forms[fold_word(plural)] == "pl"
    assert fold_word(wrong) not in forms


def test_singular_is_not_lost_to_a_plural_form() -> None:
    assert noun_forms("محامي", ("محامون",))["محامي"] == "sg"
    assert noun_forms("ضحية", ("ضحايا",))["ضحايا"] == "pl"


def test_noun_in_alif_maqsura() -> None:
    assert noun_forms("مستوى", ("مستويات",))["مستوا"] == "sg bound"


def test_adjective_in_all_genders_and_numbers() -> None:
    forms = adjective_forms("ثنائي")
    assert {"ثنائي", "ثنائيه", "ثنائيا", "ثنائيان", "ثنائيين", "ثنائيتين"} <= forms.keys()
    assert {"ثنائيون", "ثنائيات"} <= forms.keys()
    assert "ثنائييون" not in forms


def test_adjective_with_other_forms() -> None:
    assert adjective_forms("أعلى", ("عليا",))["عليا"] == "pl"


@pytest.mark.parametrize(
    ("noun", "forms"),
    [
        ("هجوم", "هجوم هجوما هجومين هجومان"),
        ("محكمة", "محكمه محكمت محكمات محكمتين محكمتان"),
        ("سفراء", "سفراء سفرائ"),
        ("لاجئون", "لاجئون لاجئين لاجئو لاجئي"),
        ("قوات", "قوات"),
        ("القرم", "القرم"),
    ],
)
def test_forms_of_a_noun_of_which_only_the_spelling_is_known(noun: str, forms: str) -> None:
    assert list(written_forms(noun)) == forms.split()


def test_the_first_person_that_the_past_hides() -> None:
    assert future_forms("التقى", "يلتقي") == {fold_word("ألتقي"): "present 1s future"}
    assert future_forms("اجتمع", "يجتمع") == {fold_word("أجتمع"): "present 1s future"}
    assert future_forms("كتب", "يكتب") == {}


def test_an_adjective_in_ha_is_no_feminine() -> None:
    forms = adjective_forms("متوجه")
    assert (forms["متوجهه"], forms["متوجها"], forms["متوجهين"]) == ("f sg", "m sg acc", "m pl")


@pytest.mark.parametrize(
    ("past", "present", "noun"),
    [
        ("تعاون", "يتعاون", "تعاون"),
        ("تلاقى", "يتلاقى", "تلاقي"),
        ("تنبأ", "يتنبأ", ""),
        ("تلا", "يتلو", ""),
        ("عاون", "يعاون", ""),
    ],
)
def test_masdar_that_is_spelled_like_the_past(past: str, present: str, noun: str) -> None:
    assert masdar(past, present) == noun
