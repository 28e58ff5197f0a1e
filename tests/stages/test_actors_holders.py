"""An office without a name is whoever held it on the day the page appeared; where nobody surely did, it is nobody."""

from __future__ import annotations

import pytest

from tests.sentences import actors_of, draft, groups


@pytest.mark.parametrize(
    ("published", "office", "person"),
    [
        ("2011-05-03", "وزير الخارجية الكازاخستاني", "yerzhan-kazykhanov"),
        ("2013-02-11", "وزير الخارجية الصربي", "ivan-mrkic"),
        ("2014-11-20", "وزير الخارجية البلغاري", "daniel-mitov"),
        ("2015-06-09", "وزير الخارجية الموريتاني", "vatma-vall-mint-soueina"),
        ("2019-05-14", "وزير الداخلية الجزائري", "salah-eddine-dahmoune"),
        ("2020-03-17", "وزير النفط السوري", "ali-ghanem"),
        ("2020-09-08", "وزير الطاقة الجزائري", "abdelmadjid-attar"),
        ("2020-06-30", "وزيرة الإعلام اللبنانية", "manal-abdel-samad"),
        ("2021-09-21", "وزير الداخلية الليبي", "khaled-mazen"),
        ("2022-12-06", "وزير النفط الكويتي", "bader-al-mulla"),
        ("2023-07-19", "وزير خارجية سلوفاكيا", "miroslav-wlachovsky"),
        ("2023-12-05", "وزيرة الشؤون الداخلية الأسترالية", "clare-oneil"),
        ("2024-10-02", "وزير المالية الفرنسي", "antoine-armand"),
        ("2025-02-20", "وزيرة المالية التونسية", "mechket-slama-khaldi"),
        ("2018-04-20", "عمدة لندن", "sadiq-khan"),
        ("2018-04-20", "زعيم حزب العمال البريطاني", "jeremy-corbyn"),
        ("2018-04-20", "الأمين العام لجبهة التحرير الوطني", "djamel-ould-abbes"),
        ("2018-02-25", "النائب العام المصري", "nabil-sadek"),
        ("2018-02-25", "النائب العام السعودي", "saud-al-mojeb"),
        ("2018-05-22", "وزيرة الهجرة الدنماركية", "inger-stojberg"),
        ("2018-05-20", "وزير الصحة التايواني", "chen-shih-chung"),
        ("2026-03-04", "وزير الدفاع المصري", "ashraf-salem-zaher"),
        ("2026-03-04", "وزير الداخلية التركي", "mustafa-ciftci"),
        ("2026-04-09", "وزير الخارجية الكويتي", "jarrah-jaber-al-ahmad-al-sabah"),
        ("2026-04-09", "وزير خارجية بنغلاديش", "khalilur-rahman"),
    ],
)
def test_a_minister_without_a_name_is_who_held_the_office(published: str, office: str, person: str) -> None:
    assert actors_of(f"نقل الموقع عن {office} أن العمل جار.", office, published) == (person,)


@pytest.mark.parametrize(
    ("published", "office", "person"),
    [
        ("2013-03-05", "مدير المخابرات المصرية", "mohamed-raafat-shehata"),
        ("2017-03-02", "المتحدث باسم الخارجية الأمريكية", "mark-toner"),
        ("2018-06-12", "المبعوث الأمريكي إلى الشرق الأوسط", "jason-greenblatt"),
        ("2019-12-03", "محافظ البنك المركزي التركي", "murat-uysal"),
        ("2019-10-08", "أمين مجلس الأمن القومي الإيراني", "ali-shamkhani"),
        ("2022-02-10", "المبعوث الأمريكي للمناخ", "john-kerry"),
        ("2022-03-15", "المبعوثة الأممية إلى ليبيا", "stephanie-williams"),
        ("2022-11-16", "مستشار الأمن القومي البريطاني", "tim-barrow"),
        ("2023-05-23", "قائد اليونيفيل", "aroldo-lazaro"),
        ("2025-10-14", "وزير الحرب الأمريكي", "pete-hegseth"),
        ("2026-05-12", "المبعوث الأممي إلى السودان", "pekka-haavisto"),
        ("2026-09-08", "الأمين العام لجامعة الدول العربية", "nabil-fahmy"),
    ],
)
def test_an_envoy_or_chief_without_a_name_is_who_held_the_office(published: str, office: str, person: str) -> None:
    assert actors_of(f"نقل الموقع عن {office} أن العمل جار.", office, published) == (person,)


@pytest.mark.parametrize(
    ("published", "office"),
    [
        ("2015-06-02", "الرئيس اللبناني"),
        ("2018-12-04", "وزير الدفاع العراقي"),
        ("2019-06-11", "وزير الخارجية السوداني"),
    ],
)
def test_a_vacant_office_is_nobody(published: str, office: str) -> None:
    assert actors_of(f"نقل الموقع عن {office} أن العمل جار.", office, published) == ()


@pytest.mark.parametrize(
    ("text", "published", "counterpart", "person"),
    [
        ("التقى وزير الخارجية المصري نظيره التونسي في القاهرة.", "2021-03-02", "نظيره التونسي", "othman-jerandi"),
        (
            "استقبل وزير الدفاع التركي نظيره الألباني ثم نظيره الجورجي.",
            "2022-05-10",
            "نظيره الجورجي",
            "juansher-burchuladze",
        ),
        ("هاتف وزير الخارجية العراقي نظيره البنغلاديشي.", "2024-09-03", "نظيره البنغلاديشي", "touhid-hossain"),
    ],
)
def test_a_counterpart_is_the_holder_in_the_other_state(
    text: str, published: str, counterpart: str, person: str
) -> None:
    assert actors_of(text, counterpart, published) == (person,)


@pytest.mark.parametrize(
    ("office", "person"),
    [
        ("رئيس السلطة الفلسطينية", "mahmoud-abbas"),
        ("الرئيس الحالي للسلطة الفلسطينية", "mahmoud-abbas"),
        ("رئيس مجلس الدولة الصيني", "li-keqiang"),
    ],
)
def test_the_head_of_a_body_that_governs_a_state(office: str, person: str) -> None:
    assert actors_of(f"وقال {office} إن العمل جار.", office, "2018-06-03") == (person,)


@pytest.mark.parametrize(
    ("published", "office", "name", "person"),
    [
        ("2023-05-09", "وزيرة خارجية منغوليا", "باتمونخ باتسيتسيغ", "battsetseg-batmunkh"),
        ("2023-05-09", "وزير خارجية لاوس", "سالومساي كوماسيث", "saleumxay-kommasith"),
        ("2024-12-20", "وزير خارجية لاوس", "سالومساي كوماسيث", "saleumxay-kommasith"),
    ],
)
def test_whoever_is_named_in_an_office_is_its_holder_where_a_part_of_the_name_is_alike(
    published: str, office: str, name: str, person: str
) -> None:
    text = f"{office} {name}"
    assert actors_of(f"وقالت {text} إن العمل جار.", text, published) == (person,)


@pytest.mark.parametrize(
    "named", ["وزير الخارجية الكويتي السابق ثامر الغنام الصباح", "وزير الخارجية الكويتي ثامر الغنام الصباح"]
)
def test_a_family_of_many_and_an_office_of_before_make_nobody_its_holder(named: str) -> None:
    assert actors_of(f"وقال {named} إن العمل جار.", named, "2021-05-09") == ("new-thamer-alghannam-alsabah",)


def test_a_listed_man_may_be_named_with_his_fathers() -> None:
    assert actors_of("وقال الأخ مهدي محمد حسين المشاط إن العمل جار.", "الأخ مهدي محمد حسين المشاط") == (
        "mahdi-al-mashat",
    )


def test_whoever_was_recognised_in_an_office_is_meant_by_the_family_name_alone() -> None:
    text = "والتقى وزيرة خارجية منغوليا باتمونخ باتسيتسيغ. وذكرت باتسيتسيغ أن العمل جار."
    assert actors_of(text, "باتسيتسيغ", "2024-10-16") == ("battsetseg-batmunkh",)


def test_the_ministry_of_a_minister_named_is_that_of_his_state() -> None:
    text = "استقبل وزير النفط العراقي حيان عبد الغني السفير، بحسب بيان لوزارة النفط."
    assert actors_of(text, "وزارة النفط", "2023-10-16") == ("oil-ministry-of-iraq",)


@pytest.mark.parametrize("power", ["سلطات", "مدة ولاية", "صلاحيات"])
def test_powers_belong_to_an_office_not_to_its_holder(power: str) -> None:
    text = f"زار أردوغان مدينة قونية. ويحدد التعديل {power} الرئيس بنص صريح."
    assert actors_of(text, "الرئيس", "2018-04-20") == ()


def test_a_past_day_that_opens_what_is_told_is_said_of_the_office() -> None:
    text = "ذكر المكتب أنه في 9 مايو 1985 وقع رئيس الولايات المتحدة الأمر."
    assert "donald-trump" not in actors_of(text, "رئيس الولايات المتحدة", "2018-03-20")


def test_an_adjective_of_she_is_no_part_of_the_office_of_a_man() -> None:
    text = "انتقد النواب خطط الرئيس الأمريكي الخاصة بالضرائب."
    assert actors_of(text, "الرئيس الأمريكي", "2018-03-20") == ("donald-trump",)


def test_an_ambassador_named_before_is_the_ambassador() -> None:
    text = "وصل خالد بن سلمان، سفير السعودية في أمريكا. وألقى السفير السعودي كلمة."
    assert actors_of(text, "السفير السعودي", "2018-03-20") == ("khalid-bin-salman-al-saud",)
    elsewhere = "وصل خالد بن سلمان، سفير السعودية في أمريكا. وألقى السفير السعودي في لبنان كلمة."
    assert "khalid-bin-salman-al-saud" not in actors_of(elsewhere, "السفير السعودي في لبنان", "2018-03-20")


def test_a_man_is_known_by_his_first_name_and_his_last() -> None:
    text = "قال أحمد علي عبد الله صالح إن العمل جار. وأضاف أحمد صالح أن النتائج قريبة."
    assert actors_of(text, "أحمد صالح", "2018-03-20") == ("ahmed-ali-abdullah-saleh",)


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("انسحب عضو في جنوب أفريقيا من حزب المؤتمر الوطني.", "حزب المؤتمر الوطني", "african-national-congress"),
        ("انسحب عضو في السودان من حزب المؤتمر الوطني.", "حزب المؤتمر الوطني", "national-congress-party-sudan"),
        ("حلقت طائرات فوق جبال قنديل العراقية. ووصلت قوة إلى قنديل.", "قنديل", "qandil-mountains"),
    ],
)
def test_of_one_name_the_one_of_the_states_spoken_of_is_meant(text: str, words: str, actor: str) -> None:
    assert actors_of(text, words) == (actor,)


@pytest.mark.parametrize(("before", "title"), [("الأخ غير", "الشقيق"), ("القوى", "المعارضة")])
def test_a_title_before_an_office_led_by_for_is_somebody_elses(before: str, title: str) -> None:
    text = f"وصلت إلى المدينة {before} {title} للرئيس التركي."
    assert actors_of(text, f"{title} للرئيس التركي", "2018-03-20") == ()


def test_sources_that_tell_an_outlet_something_are_not_the_outlets() -> None:
    found = groups('أكدت مصادر رسمية لقناة "العربية" قرب الاتفاق.', "2018-03-20")
    assert [words for words, _ in found if "مصادر" in words and "العربية" in words] == []


@pytest.mark.parametrize(
    ("text", "phrase", "person"),
    [
        ("شكر وزير الخارجية الروسي سيرغي لافروف نظيره القطري محمد بن عبد الرحمان.", "محمد", "mohammed"),
        ("شكر وزير الخارجية الروسي نظيرته السنغالية أيساتا تال سال.", "نظيرته السنغالية", "aissata-tall-sall"),
        ("عاد وزير الخارجية الأسبق ورقنه جبيهو أمس.", "ورقنه", "workneh-gebeyehu"),
    ],
)
def test_a_counterpart_otherwise_spelled_is_the_holder(text: str, phrase: str, person: str) -> None:
    assert any(phrase in words and actors and actors[0].startswith(person) for words, actors in groups(text))


def test_a_woman_who_is_a_counterpart_is_meant_by_her_office() -> None:
    text = "شكر وزير الخارجية الروسي نظيرته السنغالية خديجة ديوب. وقالت وزيرة الخارجية السنغالية إنها راضية."
    assert actors_of(text, "وزيرة الخارجية السنغالية") == ("new-khadija-diop",)


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ('عاش الزعيم الألماني "أدولف هتلر" هناك.', 'الزعيم الألماني "أدولف هتلر', "adolf-hitler"),
        ("أعلن وزير الداخلية في التشكيلة المنتظرة هورست زيهوفر خطته.", "وزير الداخلية", "horst-seehofer"),
        (
            "فاز الرئيس المنتخب إيفان دوكي. وغادر الرئيس الكولومبي.",
            "الرئيس الكولومبي",
            "juan-manuel-santos",
        ),
    ],
)
def test_whom_the_words_around_an_office_name(text: str, words: str, actor: str) -> None:
    assert (words, actor) in [(m.text, m.actor) for m in draft(text, "2018-02-18").mentions]


def test_an_assistant_of_the_secretary_general_is_not_he() -> None:
    text = "تحدث الأمين العام أحمد أبو الغيط. وأكد الأمين العام المساعد بالجامعة العربية الأمر."
    assert [m.text for m in draft(text, "2018-02-18").mentions if m.actor == "ahmed-aboul-gheit"] == [
        "الأمين العام أحمد أبو الغيط"
    ]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("يتوجه المصريون إلى الصناديق لاختيار رئيسهم الجديد.", "رئيسهم الجديد"),
        ("وسينتخب البرلمان العراقي رئيس الجمهورية خلال شهر.", "رئيس الجمهورية"),
        ("ويجتمع النواب في لبنان لتسمية رئيس الحكومة.", "رئيس الحكومة"),
        ("وقال إنه يريد أن يصبح سفيرا أو رئيس العراق.", "رئيس العراق"),
        ("وكتب جون هاريس، المساعد السابق لوزير الدفاع الأمريكي، مقالا.", "وزير الدفاع الأمريكي"),
    ],
)
def test_who_is_yet_to_be_chosen_or_was_served_once_is_not_who_holds_the_office(text: str, office: str) -> None:
    assert actors_of(text, office, "2018-04-20") == ()


def test_who_chooses_is_in_office_and_so_is_who_has_been_chosen() -> None:
    text = "ويختار الرئيس المصري وزراءه. ومنذ انتخاب الرئيس الفرنسي تغير الكثير."
    assert actors_of(text, "الرئيس المصري", "2018-04-20") == ("abdel-fattah-el-sisi",)
    assert actors_of(text, "الرئيس الفرنسي", "2018-04-20") == ("emmanuel-macron",)


@pytest.mark.parametrize("at", ["لدى المنظمة الدولية", "بالمنظمة الدولية", "في المنظمة الدولية"])
def test_an_envoy_at_the_world_body_is_at_the_united_nations_where_the_page_names_them(at: str) -> None:
    text = f"اجتمعت لجنة الأمم المتحدة. وقالت سفيرة بريطانيا {at} إن القرار مهم."
    assert actors_of(text, f"سفيرة بريطانيا {at}", "2018-04-20") == ("karen-pierce",)


@pytest.mark.parametrize(
    ("text", "office", "person"),
    [
        (
            "وأدلى رئيس الوزراء القطري ووزير الخارجية السابق حمد بن جاسم بشهادته.",
            "رئيس الوزراء القطري",
            "hamad-bin-jassim-bin-jaber-al-thani",
        ),
        ("وقال الرئيس الروسي ورئيس الوزراء ديمتري ميدفيديف إن العمل جار.", "الرئيس الروسي", "vladimir-putin"),
        (
            'ويقوده نائب رئيس الجمهورية العراقية والأمين العام لحركة "الوطن الحر" إياد علاوي.',
            "نائب رئيس الجمهورية العراقية",
            "ayad-allawi",
        ),
        (
            "وكتب نائب رئيس سي آي إيه سابقا مايكل موريل مقالا.",
            "نائب رئيس سي آي إيه سابقا مايكل موريل",
            "michael-morell",
        ),
    ],
)
def test_who_is_named_behind_a_second_office_or_once_had_it(text: str, office: str, person: str) -> None:
    assert actors_of(text, office, "2018-04-20") == (person,)


def test_of_two_holders_on_one_day_it_is_whom_the_page_names_with_the_office_oddly_spelled_too() -> None:
    text = "رئيس وزراء أرمينيا يستقيل\n\nوقدم رئيس وزراء أرمينيا، سيرغ سركيسيان، استقالته. وفرح نيكول باشينيان."
    assert actors_of(text, "رئيس وزراء أرمينيا", "2018-04-23") == ("serzh-sargsyan",)


@pytest.mark.parametrize(
    "text",
    ["قال الرئيس تورمانيكوف إن الأمر جيد.", "وصل وزير المالية دراغوفسكي، أمس.", "وأعلن الرئيس بوروفنيتش أنه مريض."],
)
def test_one_foreign_word_behind_an_office_is_who_has_it(text: str) -> None:
    assert [a for _, actors in groups(text) for a in actors if a.startswith("new-")]


def test_a_state_that_somebody_is_in_is_no_name() -> None:
    assert not [a for _, actors in groups("وصل الرئيس مستنفرا إلى المكان.") for a in actors if a.startswith("new-")]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [("وهزمه تحالف قاده مهاتير محمد.", "مهاتير محمد"), ("وانتقد الحملة التي قادتها قطر.", "قطر")],
)
def test_who_led_it_is_no_leader_of_his(text: str, phrase: str) -> None:
    assert phrase in [found for found, _ in groups(text, "2018-04-20")]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("ودافعت رئيسة البرلمان الأوروبي عن القرار.", "رئيسة البرلمان الأوروبي"),
        ("وصل أنطونيو تاجاني أمس. ووافق رئيس الجمهورية على القرار.", "رئيس الجمهورية"),
    ],
)
def test_neither_a_woman_s_office_nor_one_of_a_state_is_his_who_leads_a_body_of_many(text: str, office: str) -> None:
    found = [actors for said, actors in groups(text, "2018-04-20") if said == office]
    assert all("antonio-tajani" not in actors for actors in found)


@pytest.mark.parametrize(
    "text",
    [
        'قال المتحدث باسم وزارة الدفاع الأميركية "البنتاغون"، مارك هوبكنز، إن الخطة قائمة.',
        "قال المتحدث باسم وزارة الدفاع الأميركية (البنتاغون)، اللفتنانت كولونيل مارك هوبكنز، إن الخطة قائمة.",
        'قال أمين عام منظمة الدول المصدرة للنفط "أوبك" مارك هوبكنز إن الخطة قائمة.',
    ],
)
def test_who_is_named_behind_another_name_of_the_body_has_the_office(text: str) -> None:
    people = [actors for said, actors in groups(text, "2018-04-20") if "مارك هوبكنز" in said]
    assert people == [("new-mark-hopkins",)]
    assert not [
        a for _, actors in groups(text, "2018-04-20") for a in actors if a in ("dana-w-white", "mohammad-barkindo")
    ]


def test_who_leads_a_company_leads_no_state() -> None:
    text = "أبلغ مارك زوكربيرغ، مؤسس الشركة ورئيسها التنفيذي، المجلس أنه يخوض حربا مع روسيا. والتقى بوتين ماكرون."
    assert not [actors for said, actors in groups(text, "2018-04-20") if "رئيسها" in said and actors]


@pytest.mark.parametrize(
    ("text", "span"), [("كشف مصدر سوري عن اتفاق.", "سوري"), ("وقتل عنصر من قوات الأمن الهندي.", "الهندي")]
)
def test_of_whom_nobody_names_the_nationality_is_the_mention(text: str, span: str) -> None:
    assert [m.text for m in draft(text).mentions if m.how == "nationality"] == [span]


def test_whom_an_office_stands_before_is_he_who_has_it_not_a_namesake_of_the_page() -> None:
    text = "وعاد المعتقل توني كيم إلى بلاده. وقال الزعيم الكوري الشمالي كيم إن الأمر جيد."
    assert ("الزعيم الكوري الشمالي كيم", ("kim-jong-un",)) in groups(text, "2018-05-10")
