"""Bodies that no rule lists: where their names end, what they are called, and what makes no name."""

from __future__ import annotations

import pytest

from marsad.article import Actor
from tests.sentences import draft


def bodies(text: str) -> dict[str, str]:
    """English labels of the unlisted bodies of a text by what is written."""
    found = draft(text)
    new = (m for m in found.mentions if m.how == "new" and not m.actor.startswith("new-person"))
    return {m.text: found.actors[m.actor].label_en for m in new}


def body(text: str) -> Actor:
    found = draft(text)
    (actor,) = {m.actor for m in found.mentions if m.how == "new"}
    return found.actors[actor]


@pytest.mark.parametrize(
    ("text", "written", "label"),
    [
        ('ذكرت صحيفة "ذا ديلي ميرماد" أن الجسر أغلق.', 'صحيفة "ذا ديلي ميرماد"', "The Daily Mirmad"),
        ("وقعت شركة زولفار شيبينغ عقدا جديدا.", "شركة زولفار شيبينغ", "Zolvar Shipping"),
        ("تأسست مجموعة بيرزيك للاتصالات قبل عام.", "مجموعة بيرزيك للاتصالات", "Berzek Group for Telecommunications"),
        ('تدير "بي إم كي كابيتال" صندوقا، وشركة "بي إم كي كابيتال" خاسرة.', 'شركة "بي إم كي كابيتال"', "BMK Capital"),
        (
            "أعلنت هيئة الطيران المدني الأردنية القرار.",
            "هيئة الطيران المدني الأردنية",
            "Civil Aviation Authority (Jordan)",
        ),
        ("قررت وزارة السياحة في تونس ذلك.", "وزارة السياحة في تونس", "Ministry of Tourism (Tunisia)"),
        ("رفض الاتحاد التركي للمعلنين القرار.", "الاتحاد التركي للمعلنين", "Turkish Union for Advertisers"),
        ("أصدر المركز الوطني للبحوث تقريرا.", "المركز الوطني للبحوث", "National Center for Research"),
        (
            "قال رئيس المركز الوطني للبحوث للصحافيين إن العمل توقف.",
            "المركز الوطني للبحوث",
            "National Center for Research",
        ),
        ("رحب حزب الحرية والتنمية بالقرار.", "حزب الحرية والتنمية", "Freedom and Development Party"),
        ("تخرج في جامعة صنعاء قبل عام.", "جامعة صنعاء", "Sanaa University"),
        ("أغلقت شرطة منطقة الرياض الطريق.", "شرطة منطقة الرياض", "Riyadh Region Police"),
        ("أعلنت مديرية صحة إدلب فتح المستشفى.", "مديرية صحة إدلب", "Idlib Health Directorate"),
        ("عقدت لجنة الشؤون الخارجية جلسة.", "لجنة الشؤون الخارجية", "Foreign Affairs Committee"),
    ],
)
def test_a_head_and_what_follows_it_name_a_body(text: str, written: str, label: str) -> None:
    assert bodies(text)[written] == label


@pytest.mark.parametrize(
    "text",
    [
        "وقعت شركة أجنبية عقدا جديدا.",
        'وصفها بأنها منظمة "إرهابية" أمس.',
        "توقفت حركة المرور في المدينة.",
        "نقل إلى مركز المدينة أمس.",
        "وسعت الشركة أعمالها في المدينة.",
        "طالب حزب المعارضة بالتحقيق.",
        "أنشئ مجلس للمحميات قبل عام.",
        'قال للصحيفة: "لا أعرف". وأضاف "ربما".',
    ],
)
def test_common_nouns_make_no_name(text: str) -> None:
    assert bodies(text) == {}


def test_a_nationality_inside_a_name_is_a_state_too() -> None:
    found = draft("رفض الاتحاد التركي للمعلنين القرار.")
    assert [m.text for m in found.mentions if m.actor == "turkey"] == ["التركي"]
    assert body("رفض الاتحاد التركي للمعلنين القرار.").country == "TUR"


def test_the_name_alone_means_the_body_but_not_the_place_in_it() -> None:
    text = 'اشترت شركة زولفار شيبينغ سفينة، ثم باعت "زولفار شيبينغ" سفينتين.'
    assert [m.text for m in draft(text).mentions if m.how == "new"] == ["شركة زولفار شيبينغ", "زولفار شيبينغ"]
    assert list(bodies("زار جامعة صنعاء ثم عاد إلى صنعاء.")) == ["جامعة صنعاء"]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ('قالت وكالة "فرانس بريس" إن الجسر أغلق.', "afp"),
        ('ذكرت صحيفة "بولوتيكو" أن الجسر أغلق.', "politico"),
        ('كتبت صحيفة "Le Monde" عن الجسر.', "le-monde"),
        ("دعا زعيم حزب الله إلى الهدوء.", "hezbollah"),
    ],
)
def test_listed_bodies_are_known_between_marks_and_oddly_spelled(text: str, actor: str) -> None:
    assert actor in {m.actor for m in draft(text).mentions}


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("قالت الشرطة البوليفية إن الجسر أغلق.", "police-of-bolivia"),
        ("أعلنت الداخلية اليمنية القرار.", "interior-ministry-of-yemen"),
        ("وصلت البحرية البرازيلية إلى الميناء.", "navy-of-brazil"),
        ("زار الوفد بوليفيا. وقالت الشرطة إن الجسر أغلق.", "police-of-bolivia"),
        ("زار الوفد السويد. وقالت الشرطة إن الجسر أغلق.", "swedish-police-authority"),
    ],
)
def test_state_bodies_belong_to_the_state_said_or_the_only_one(text: str, actor: str) -> None:
    assert actor in {m.actor for m in draft(text).mentions}


@pytest.mark.parametrize(
    "text",
    [
        "زار الوفد السويد ثم النرويج. وقالت الشرطة إن الجسر أغلق.",
        "تحسن الدفاع السويدي في المباراة.",
        "ناقش الحرب الداخلية السويدية.",
    ],
)
def test_words_that_may_mean_a_body_need_its_state(text: str) -> None:
    assert not {m.actor for m in draft(text).mentions if "-of-" in m.actor}


def test_a_body_whose_field_is_unknown_is_not_cut() -> None:
    assert "الهيئة الوطنية العليا" not in bodies("أصدرت الهيئة الوطنية العليا للمساءلة والعدالة قرارا.")


@pytest.mark.parametrize("written", ['صحيفة "إكسبريس"', "صحيفة إكسبرس"])
def test_an_outlet_listed_with_its_nationality_is_known_before_it(written: str) -> None:
    assert "daily-express" in {m.actor for m in draft(f"ونقلت {written} البريطانية عن الوزير قوله.").mentions}
