"""What may name something, and where it starts and ends."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.sentences import candidates, draft, groups, words


def named(text: str, kind: str) -> list[str]:
    """Words of all candidates of a kind."""
    found = draft(text)
    return [words(found, c.start, c.end) for c in found.candidates if c.kind == kind]


@pytest.mark.parametrize(
    ("text", "name", "actor", "pro"),
    [
        ("وصلت مساعدات، ولأفغانستان نصيب منها.", "أفغانستان", "afghanistan", ("و", "ل")),
        ("لا خلاف، فلأفغانستان مكانتها.", "أفغانستان", "afghanistan", ("ف", "ل")),
        ("اجتمع الوفد ببوتين مساء.", "بوتين", "vladimir-putin", ("ب",)),
        ("سلم الضيف رسالة لطالبان.", "طالبان", "taliban", ("ل",)),
        ("سلم الضيف رسالة للطالبان.", "لطالبان", "taliban", ("ل",)),
        ("جرى الحديث وباريس نائمة.", "باريس", "paris", ("و",)),
    ],
)
def test_proclitics_are_no_part_of_a_name(text: str, name: str, actor: str, pro: tuple[str, ...]) -> None:
    (found,) = (c for c in candidates(text) if c.kind == "name")
    assert (words(draft(text), found.start, found.end), found.pro) == (name, pro)
    assert actor in found.refs


@pytest.mark.parametrize(("word", "written"), [("بالرئيس", "الرئيس"), ("للرئيس", "لرئيس"), ("والرئيس", "الرئيس")])
def test_the_article_stays_with_the_office(word: str, written: str) -> None:
    assert named(f"رحب الحضور {word} أمس.", "role") == [written]


@pytest.mark.parametrize(
    "text", ["ذكرت صحيفة المغرب اليوم أن اللقاء تأجل.", 'قال لموقع "المغرب اليوم" إن اللقاء تأجل.']
)
def test_an_outlet_wins_over_the_state_in_its_name(text: str) -> None:
    refs = [ref for c in candidates(text) for ref in c.refs]
    assert "almaghribtoday" in refs
    assert "morocco" not in refs


@pytest.mark.parametrize("name", ["وولتر ميلر", "وولفغانغ شميت"])
def test_a_name_may_begin_with_two_letters_of_which_the_first_seems_to_join(name: str) -> None:
    assert named(f"قال الدبلوماسي الأميركي {name} إن الطريق طويل.", "new") == [name]


def test_what_joins_a_name_that_begins_so_is_no_part_of_it() -> None:
    assert named("قال كريم الراوي ووائل منصور إن الطريق طويل.", "new") == ["كريم الراوي", "وائل منصور"]


def test_a_state_before_a_day_is_a_state() -> None:
    assert "morocco" in [ref for c in candidates("زار الوزير المغرب اليوم.") for ref in c.refs]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قالت سلمى الخولاني مازالت غائبة.", ["سلمى الخولاني"]),
        ("قال الوزير سمير الخولاني والمفرقعات في يده.", ["سمير الخولاني"]),
    ],
)
def test_words_of_the_press_end_a_name(text: str, name: list[str]) -> None:
    assert named(text, "new") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال وزير الصحة سمير الخولاني إن اللقاح متوفر.", "سمير الخولاني"),
        ("التقى وزير الصحة سمير الخولاني أمس وفدا.", "سمير الخولاني"),
        ("قال وزير الصحة سمير الخولاني، إن اللقاح متوفر.", "سمير الخولاني"),
        ("قال الوزير عبد الرحمن الصباغ في مؤتمر صحفي إن العمل جار.", "عبد الرحمن الصباغ"),
        ("قال المدير عبد الكريم بن حمد آل صالح إن العمل جار.", "عبد الكريم بن حمد آل صالح"),
        ("قال الوزير أبو بكر الحداد إن العمل جار.", "أبو بكر الحداد"),
        ("كتب الصحفي يوسف منصور مقالا طويلا.", "يوسف منصور"),
        ("قال الدكتور عمر الشريف إن العمل مستمر.", "عمر الشريف"),
    ],
)
def test_unlisted_people_are_found_whole_and_no_further(text: str, name: str) -> None:
    assert named(text, "new") == [name]


def test_two_unlisted_people_joined_by_and_are_two() -> None:
    text = "أكد وزير الدفاع خالد المطوع والسفير نبيل حداد أن العمل جار."
    assert named(text, "new") == ["خالد المطوع", "نبيل حداد"]


def test_a_family_name_alone_stands_for_the_full_name_before_it() -> None:
    later = candidates("قال وزير الصحة سمير الخولاني إن اللقاح متوفر. وأضاف الخولاني أن الجرعات كافية.")[-1]
    assert (later.kind, later.full) == ("new", "سمير الخولاني")


def test_a_family_name_before_the_full_name_is_not_explained_by_it() -> None:
    assert named("وصل الخولاني. ثم قال وزير الصحة سمير الخولاني إن اللقاح متوفر.", "new") == ["سمير الخولاني"]


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("رفيق عبد السلام", "عبد السلام"),
        ("محمد ولد مولود", "ولد مولود"),
        ("زهير بو عزة", "بو عزة"),
        ("سمير عبدالعظيم", "عبد العظيم"),
    ],
)
def test_a_family_name_of_two_words_stands_for_the_full_name(name: str, short: str) -> None:
    found = draft(f"قال النائب {name} إن الوضع صعب. ودعا {short} إلى الحوار.")
    (person,) = {m.actor for m in found.mentions}
    assert [words(found, m.start, m.end) for m in found.mentions if m.actor == person][-1] == short


def test_a_korean_name_that_begins_like_a_listed_one_is_another() -> None:
    assert named("وقال كيم تيه-هيو إن القمة ستعقد.", "new") == ["كيم تيه-هيو"]


def test_the_longest_listed_name_is_taken() -> None:
    text = "اجتمع مجلس الأمن الدولي في نيويورك."
    assert named(text, "name") == ["مجلس الأمن الدولي", "نيويورك"]


def test_names_do_not_overlap_and_follow_the_page() -> None:
    found = candidates(
        "اجتمع الرئيسان الروسي فلاديمير بوتين والطاجيكي إمام علي رحمن في دوشنبه مع وزير الصحة سمير الخولاني."
    )
    assert all(a.j <= b.i and a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    "text", ["قال إن اللقاح متوفر.", "أعلن رسميا أن العمل جار.", "كانت السماء صافية والبحر هادئا."]
)
def test_common_words_name_nobody(text: str) -> None:
    assert candidates(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("شارك ريتشارد هوليس في الحفل.", "ريتشارد هوليس"),
        ("وصل الوفد ويوسف منصور معه.", "يوسف منصور"),
        ("قرأ الحاضرون كتابا لنزار الحداد.", "نزار الحداد"),
        ("زار اللواء عباس مصطفى كامل المعرض.", "عباس مصطفى كامل"),
        ("قال أبو جميل إن العمل جار.", "أبو جميل"),
        ("رد المدير عبدالغني الصباغ على السؤال.", "عبدالغني الصباغ"),
        ("قال وزير الداخلية، أحمد_المسيري، إن العمل جار.", "أحمد_المسيري"),
        ("قال ستيف ويلسون علي سبيل المثال إن العمل جار.", "ستيف ويلسون"),
        ("قال علي منصور إن العمل جار.", "علي منصور"),
        ("قال النائب سمير عطاء الله كلمة.", "سمير عطاء الله"),
        ("قال العضو فرانك بالوني، إن العمل جار.", "فرانك بالوني"),
        ("سقط صامويل ويلسون بتمزق في ركبته.", "صامويل ويلسون"),
    ],
)
def test_the_shape_of_a_name_is_enough_and_its_end_is_seen(text: str, name: str) -> None:
    assert named(text, "new") == [name]


@pytest.mark.parametrize("text", ["قال إنه راغب في الحديث.", "رفض مالك الخدمة الطلب.", "كشفت روسيا كامل التفاصيل."])
def test_names_that_are_words_too_name_nobody_by_themselves(text: str) -> None:
    assert named(text, "new") == []


def test_a_first_name_misspelt_belongs_to_the_short_name_behind_it() -> None:
    assert named("أعلن رئيس الوزراء سيرغ سركيسيان استقالته.", "name") == ["سيرغ سركيسيان"]


@pytest.mark.parametrize(
    "text",
    [
        "أصيب بطلق في الصدر.",
        "هبطت الطائرة في مطار جون كيندي ليلا.",
        "تخرج من جامعة الملك خالد بتفوق.",
        "سار الوفد في مدينة لافروف.",
    ],
)
def test_what_is_called_after_somebody_names_nobody(text: str) -> None:
    assert named(text, "new") + named(text, "name") == []


def test_a_new_name_goes_on_over_the_short_name_of_a_listed_person() -> None:
    assert named("قال النائب فاروق زرزور الجبوري إن العمل جار.", "new") == ["فاروق زرزور الجبوري"]


def test_a_family_name_that_is_a_word_counts_behind_a_verb_of_speech() -> None:
    text = "قال رئيس الوزراء تمام سلام إن العمل جار. وأضاف سلام أن الطريق طويل. وبحث عملية سلام جديدة."
    assert named(text, "name") == ["تمام سلام", "سلام"]


def test_an_adverb_in_the_accusative_is_no_town() -> None:
    assert not [c for c in draft("استيقظ العمال باكراً وعادوا.").candidates if c.kind == "name"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("اعتقل ذياب العيساوي في محافظة الأنبار.", "ذياب العيساوي"),
        ("ويشير ماجد إلى أنه بخير.", "ماجد"),
        ("وكان النائب العام زهير صادق أمر المحامين.", "زهير صادق"),
        ("قال أحمد بن سعيد الرميحي إنه بخير.", "أحمد بن سعيد الرميحي"),
    ],
)
def test_a_name_ends_before_prepositions_and_not_before_its_last_part(text: str, name: str) -> None:
    assert named(text, "new") == [name]


def test_what_women_do_is_no_town() -> None:
    assert "عدن" not in named("وصلت الفتيات اللواتي عدن إلى البلدة.", "name")
    assert "عدن" in named("وصلت السفينة إلى عدن.", "name")


def test_a_given_name_before_an_unknown_word_is_no_verb() -> None:
    assert named("ظهر وزير الزراعة التركي، أحمد أشرف تشاكير، أمس.", "new") == ["أحمد أشرف تشاكير"]
    assert named("قال الوزير أحمد أشرف على العمل.", "new") == ["أحمد"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أكد الدكتور حاتم الجبلي أن العمل جار.", "حاتم الجبلي"),
        ("افتتح الملك فؤاد الأول الجسر.", "فؤاد الأول"),
        ("قال مدير المصنع إن رئيس الاتحاد كتب إلى زميله بيرنار أنغو.", ""),
        ("وقال بيرنار أنغو، وهو مدير المصنع، إن العمل جار.", "بيرنار أنغو"),
        ("سيغموند فرويد سيغموند فرويد طبيب من النمسا.", "سيغموند فرويد"),
        ("قال توفيق حداد أنه كان بخير.", "توفيق حداد"),
        ("زرت نجيب محفوظ في بيته.", "نجيب محفوظ"),
        ("ومن أمام المبنى قال ألفريدو روميرو المحامي ذلك.", "ألفريدو روميرو"),
        ("تعرض بشير صالح (63 عاما) لوعكة.", "بشير صالح"),
        ("تحدث مجاهد أرشيد، وهو عامل.", "مجاهد أرشيد"),
    ],
)
def test_names_that_look_like_other_words_are_found_whole(text: str, name: str) -> None:
    assert named(text, "new")[:1] == ([name] if name else [])


def test_a_word_between_a_verb_of_speech_and_what_is_said_is_a_name() -> None:
    assert named("وقال كوبل إن العمل جار.", "new") == ["كوبل"]
    assert named("صدر وعد بلفور قبل مئة عام.", "new") == []
    assert named("وقال مختصون إن العمل جار، طالبا إياه أن يعود.", "new") == []


def test_who_speaks_by_his_family_name_or_her_first_is_who_bears_it_on_the_page() -> None:
    text = "استقال وليد حسني. وقالت ديمة نشاوي إنها بخير. وأضاف حسني أنه عائد. وتقول ديمة إنه بخير."
    assert [c.full for c in draft(text).candidates if c.kind == "new" and c.j == c.i + 1] == ["وليد حسني", "ديمه نشاوي"]


def test_an_ordinal_alone_is_no_king() -> None:
    text = "وصل الملك عبد الله الثاني. وحل الثاني في السباق."
    assert named(text, "name") == ["الملك عبد الله الثاني"]


def test_what_leads_a_name_makes_no_nationality() -> None:
    assert not [c for c in draft("أقيل عبد الغاني هامل من منصبه.").candidates if c.kind == "adjective"]


def test_if_they_return_is_no_town_and_always_is_none() -> None:
    assert "عدن" not in named("يخشى عليهن إذا عدن إلى ديارهن.", "name")
    assert "دوما" not in named("وهو مستعد دوما لبحث ذلك.", "name")
    assert "دوما" in named("دخلت القافلة مدينة دوما.", "name") + named("وصلت القافلة إلى دوما.", "name")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("فيما أكد يحيى بن مقيت، وهو شيخ قبيلة، أن العمل جار.", "يحيى بن مقيت"),
        ("قال الشيخ علي حسن جيلان، وهو من الأعيان، إن العمل جار.", "علي حسن جيلان"),
        ("حكم على سنان نارين وأيوب يلديريم بالسجن.", "سنان نارين"),
    ],
)
def test_words_that_could_be_others_are_parts_of_names_beside_names(text: str, name: str) -> None:
    assert named(text, "new")[:1] == [name]


def test_a_first_name_behind_and_is_not_that_of_the_listed_person_of_the_family() -> None:
    assert [c.full for c in draft("حكم على سنان نارين وأيوب يلديريم بالسجن.").candidates][-1] == "ايوب يلديريم"


@pytest.mark.parametrize(
    "text",
    [
        "ركل الكرة بقدمه اليمنى في المرمى.",
        "تنفي تقديم أي عون مادي.",
        "تلك القرية هي مسقط رأس الشاعر.",
        "جرفتها سيول جارفة.",
        "أغرقت سيول الأمطار المدرج.",
        "كتب الوزير بالفرنسية.",
        "تحدث الوزير باللغة الروسية.",
        "تجاهل ما سيؤول إليه الأمر.",
        "هدفها القضاء على الفقر.",
        "فاز في انتخابات الرئاسة.",
        "عاد بعد فوزه السهل بالرئاسة.",
        "تولى رئاسة الوزراء عامين.",
        "غيرت سياستها الخارجية.",
        "عاد الشاعر إلى مسقط رأسه.",
        "وتقول تعاليم الكاثوليكية ذلك.",
        "انتهى العام. ورفعت زيرفوس قضية.",
        "استقالت السيدة آبي من منصبها.",
        "نتحدث عن ذلك لنقول إنه هنا.",
    ],
)
def test_words_that_are_no_names_where_they_stand(text: str) -> None:
    assert not [c for c in draft(text).candidates if c.kind in ("name", "adjective", "new", "body")]


def test_who_is_called_by_one_name_again_and_again_is_somebody() -> None:
    text = "ولد أينشتاين في المدينة. ثم درس أينشتاين العلوم. ولم تكن نظرية أينشتاين معروفة."
    assert named(text, "new") == ["أينشتاين"] * 3
    assert named(text.replace("ولد أينشتاين", "زار البلدة في أينشتاين"), "new") == []


def test_who_is_said_to_speak_by_one_name_is_meant_by_it_further_down() -> None:
    assert named("وقال كوبل إن العمل جار. وانتظر الجميع كوبل أمس.", "new") == ["كوبل", "كوبل"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("حضر الدكتور محمد سعيد الكندي اللقاء.", "محمد سعيد الكندي"),
        ("وسجل زميله الهولندي رود فان نيستلروي المنتقل حديثا هدفا.", "رود فان نيستلروي"),
        ("يظهر محمد صلاح درة الملاعب.", "محمد صلاح"),
        ("أحرز البطل عبد العاطي إيكيدير الميدالية.", "عبد العاطي إيكيدير"),
        ("كتب عن حياة لأبي خليل القباني مقالا.", "أبي خليل القباني"),
        ("وصل السفير شفيق الرحمن تشودري إلى العاصمة.", "شفيق الرحمن تشودري"),
        ("وقال الوزير توريتشبيك عمر علييف إن العمل جار.", "توريتشبيك عمر علييف"),
        ("استقبل سفير جمهورية كازاخستان بولات ديرمانوف، أمس.", "بولات ديرمانوف"),
        ("وقال وزير الخارجية خوان كارلوس أرغيندا إن العمل جار.", "خوان كارلوس أرغيندا"),
        ("استقبل السفير البرازيلي بدمشق زيغموند كاسيانو.", "زيغموند كاسيانو"),
        ("وصل وزير الصحة ألباسيندو رافيلا أمس.", "ألباسيندو رافيلا"),
        ("وحضر السفير علي رضا كوناي، أمس.", "علي رضا كوناي"),
        ("وحضر الاجتماع السفير بابكر حسن التوم.", "بابكر حسن التوم"),
        ("وحضر الاجتماع السفير خالد بن مساعد العنقري.", "خالد بن مساعد العنقري"),
    ],
)
def test_a_new_name_takes_in_the_family_and_nothing_more(text: str, name: str) -> None:
    assert named(text, "new")[:1] == [name]


def test_an_adjective_of_a_definite_noun_is_no_family() -> None:
    assert named("خرجوا من الباب الخلفي.", "name") == []


def test_a_given_name_before_a_participle_is_no_name_by_itself() -> None:
    assert named("هذا الفصح، ليأت نور المسيح ليضيء الضمائر.", "new") == []


def test_a_first_name_is_of_the_one_family_that_bears_it() -> None:
    text = "ولد برادلي مانينغ هنا. وتشيلسي مانينغ هناك. وقالت تشيلسي إنها بخير."
    assert [c.full for c in draft(text).candidates][-1] == "تشيلسي مانينغ"


def test_an_attack_upon_somebody_is_not_of_another_called_ali() -> None:
    assert "محمود عباس" in named("شن اليوم في رام الله هجوم على محمود عباس.", "name")


def test_a_king_is_counted_before_his_office() -> None:
    assert named("أهداها القلادة فيليبي الخامس ملك إسبانيا.", "new") == ["فيليبي الخامس"]


def test_the_last_of_women_is_no_man_with_a_pronoun() -> None:
    assert not [c for c in draft("بعدما فرضت الأخيرة عقوبات.").candidates if c.kind == "collective"]


def test_a_past_verb_opens_a_line_rather_than_a_name() -> None:
    assert named("انتهى اللقاء مساء\nوروى بوريس كاربيتشكوف، القصة كلها.", "new")[:1] == ["بوريس كاربيتشكوف"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("التقى الأمير سعود بن نايف بن عبد العزيز أمير المنطقة السفير.", "سعود بن نايف بن عبد العزيز"),
        ("قال الأمير تركي بن طلال بن عبد العزيز ذلك.", "تركي بن طلال بن عبد العزيز"),
        ("التقت لطيفة بنت محمد بن راشد آل مكتوم الوفد.", "لطيفة بنت محمد بن راشد آل مكتوم"),
    ],
)
def test_a_son_is_not_his_father(text: str, name: str) -> None:
    d = draft(text)
    assert name in [d.article.text[c.start : c.end] for c in d.candidates if c.kind == "new"]


def test_fathers_are_known_in_all_cases() -> None:
    assert [c.refs for c in draft("انتقد الوزير زعيمها أبي محمد الجولاني.").candidates][-1] == ("ahmed-al-sharaa",)


def test_a_nationality_with_the_article_is_nobodys_first_name() -> None:
    assert [c.refs for c in draft("ودعا رئيس الوزراء التركي بن علي يلدرم إلى قمة.").candidates][-1] == (
        "binali-yildirim",
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقالت ستيفاني ويلكينسون، مالكة المطعم، إن الباب مغلق.", "ستيفاني ويلكينسون"),
        ("وقال عبد الله رقيبي مدير الدار إن الباب مغلق.", "عبد الله رقيبي"),
        ("وقال المحامي نجاد البرعي إن الباب مغلق.", "نجاد البرعي"),
        ("وقال ملازم أول طارق قوباش إن الباب مغلق.", "طارق قوباش"),
    ],
)
def test_family_names_that_look_like_other_words(text: str, name: str) -> None:
    assert name in named(text, "new")


def test_who_is_joined_is_no_family_name() -> None:
    assert "ستيفاني وكريستينا" not in named("وقالت ستيفاني وكريستينا، مالكتا المطعم، إن الباب مغلق.", "new")


def test_short_names_of_two_make_a_third() -> None:
    assert "خلفان الكعبي" in named("وقال العميد خلفان الكعبي إن الباب مغلق.", "new")


def test_a_day_is_no_family_name() -> None:
    assert "لويس روزاليس" in named("وقال لويس روزاليس يوم الأحد إن الباب مغلق.", "new")


def test_a_region_before_a_closing_mark_is_no_newspaper() -> None:
    text = 'وقال: "يمتد الخطر من البلقان إلى الشرق الأوسط". وقال لـ"الشرق الأوسط" إن الأمر صعب.'
    assert [m.start for m in draft(text).mentions if m.actor == "asharq-al-awsat"] == [text.rindex("الشرق الأوسط")]


def test_no_name_behind_a_comma_is_any_former_minister() -> None:
    text = "واتهم النائب، وهو وزير سابق، أردوغان باستخدام الأطفال."
    assert [m.text for m in draft(text).mentions if m.actor == "recep-tayyip-erdogan"] == ["أردوغان"]


def test_a_place_behind_a_first_name_and_a_verb_of_speech_is_a_family() -> None:
    found = groups("ناشد علي الزعتري، وهو منسق أممي في دمشق، الحكومة أن تفتح الطريق.")
    assert any(actors[0].startswith("new-ali-") for _, actors in found if actors)
    assert ("الزعتري", ("zaatari-refugee-camp",)) not in found
