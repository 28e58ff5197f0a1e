# ruff: noqa: E501 - lines of pages are kept whole
"""Articles of our own writing and the page layouts around them: what is body, title, date and outlet is known."""

from __future__ import annotations

import msgspec


class Story(msgspec.Struct, frozen=True):
    """A title with its paragraphs; ``related`` are headlines of other stories."""

    title: str
    paragraphs: tuple[str, ...]
    related: tuple[str, ...]
    caption: str
    author: str


class Laid(msgspec.Struct, frozen=True):
    """A page made from a story: its text and what a reading must find."""

    name: str
    text: str
    story: Story
    published: str | None
    outlet: str | None = None
    sources: tuple[str, ...] = ()
    lead: str = ""


STORIES = (
    Story(
        "وزيرا خارجية كينيا وتنزانيا يبحثان فتح المعابر الحدودية",
        (
            "التقى وزير الخارجية الكيني في نيروبي، صباح الثلاثاء، نظيره التنزاني لبحث إعادة فتح معبرين بريين ظلا مغلقين سنوات.",
            'وقال الوزير الكيني في مؤتمر صحفي مشترك: "اتفقنا على جدول زمني واضح، ولن تبقى شاحنة واحدة واقفة على الحدود بعد الصيف".',
            "ورد نظيره بأن بلاده ترحب بالاتفاق.",
            "ومن المنتظر أن تعقد لجنة فنية من البلدين أول اجتماعاتها في مدينة أروشا الأسبوع المقبل، وفق بيان وزعته الوزارة.",
            "وكانت حركة التجارة بين الجارين قد تراجعت بنحو الخمس منذ إغلاق المعبرين، بحسب أرقام غرفة التجارة في نيروبي.",
        ),
        (
            "ارتفاع أسعار القهوة في أسواق شرق القارة",
            "منتخب الجري يستعد لبطولة العالم",
            "افتتاح متحف جديد على ساحل مومباسا",
        ),
        "الوزيران خلال المؤتمر الصحفي",
        "سلمى عوض",
    ),
    Story(
        "رئيسة وزراء الدنمارك تهاتف نظيرها النرويجي بشأن أمن بحر الشمال",
        (
            "أجرت رئيسة وزراء الدنمارك اتصالا هاتفيا برئيس الوزراء النرويجي تناول حماية خطوط الأنابيب في بحر الشمال.",
            "وذكر مكتب رئيسة الوزراء في بيان أن الجانبين «اتفقا على تبادل المعلومات البحرية على مدار الساعة» وعلى عقد اجتماع للوزراء المعنيين قريبا.",
            "وأضاف البيان أن الاتصال استغرق أربعين دقيقة.",
            "وفي أوسلو، قال متحدث حكومي إن النرويج سترسل سفينة إضافية إلى المنطقة، نافيا أن يكون ذلك ردا على حادث بعينه.",
            "ويأتي الاتصال بعد أسبوع من لقاء وزيري الدفاع في البلدين على هامش اجتماع إقليمي في ستوكهولم.",
        ),
        ("مهرجان الموسيقى يعود إلى كوبنهاغن", "أزمة سكن تطارد طلاب الجامعات", "كيف تختار دراجتك الأولى"),
        "مبنى رئاسة الوزراء في كوبنهاغن",
        "هاني درويش",
    ),
    Story(
        "المبعوث الأممي إلى كولومبيا ينهي جولة شملت خمس مقاطعات",
        (
            "أنهى المبعوث الأممي الخاص إلى كولومبيا جولة استمرت ستة أيام زار خلالها خمس مقاطعات متضررة من النزاع.",
            "والتقى المبعوث زعماء محليين وممثلين عن المقاتلين السابقين، واستمع إلى شكاوى من بطء توزيع الأراضي.",
            'وأوضح في ختام الجولة أن تنفيذ الاتفاق يتقدم، لكنه حذر من أن "أي تأخير جديد سيدفع ثمنه الأشد فقرا".',
            "من جهتها، أعلنت الحكومة في بوغوتا أنها ستخصص اعتمادات إضافية للبرنامج قبل نهاية السنة المالية.",
            "ويقدم المبعوث تقريره الدوري إلى مجلس الأمن خلال جلسة مفتوحة، قبل أن يتوجه إلى جنيف للقاء المانحين.",
        ),
        ("نهائي كأس الأندية يقام في ميديين", "فيضانات تقطع طريقا رئيسيا", "باحثون يكتشفون نوعا جديدا من الضفادع"),
        "المبعوث الأممي في إحدى القرى",
        "ريم حداد",
    ),
)


def _page(*lines: str) -> str:
    return "\n".join(lines)


def _body(story: Story, lead: str = "") -> str:
    first, *rest = story.paragraphs
    return "\n\n".join([lead + first, *rest])


def counters(s: Story) -> Laid:
    text = _page(
        "الرئيسية",
        "سياسة",
        "اقتصاد",
        "رياضة",
        "ثقافة",
        "إعلان",
        s.title,
        "كتب: " + s.author,
        "الخميس 18 نوفمبر 2021 - 05:30 م",
        "1450 مشاهدة",
        "3 دقائق للقراءة",
        "فيسبوك",
        "تويتر",
        "واتساب",
        s.caption,
        "",
        _body(s),
        "",
        "كلمات دلالية: دبلوماسية، حدود، اتفاق",
        "مواضيع ذات صلة",
        *(f"{r}\n{d} نوفمبر 2021" for d, r in enumerate(s.related, 10)),
        "أضف تعليقا",
        "الاسم",
        "البريد الإلكتروني",
        "نص التعليق",
        "إرسال",
        "جميع الحقوق محفوظة © 2023",
    )
    return Laid("counters", text, s, "2021-11-18T17:30")


def ticker(s: Story) -> Laid:
    text = _page(
        "الأحد 22 نوفمبر 2026",
        "القاهرة 25° غائم جزئيا",
        "الدولار 30.85 شراء 30.95 بيع",
        "عاجل",
        *s.related[:2],
        "",
        "الرئيسية > أخبار > العالم",
        "",
        s.title,
        "",
        "تاريخ النشر: 2021/11/18 - 14:20 (توقيت مكة)",
        "",
        _body(s),
        "",
        "اقرأ أيضا:",
        s.related[2],
        "",
        "تابعونا على تلغرام ليصلكم كل جديد",
    )
    return Laid("ticker", text, s, "2021-11-18T14:20")


def two_calendars(s: Story) -> Laid:
    text = _page(
        "الصفحة الرئيسية / العرب والعالم / " + s.title,
        s.title,
        "نشر في: الخميس 13 ربيع الثاني 1443 هـ - 18 نوفمبر 2021 م",
        "آخر تحديث: الجمعة 19 نوفمبر 2021 م",
        "",
        _body(s),
        "",
        "شارك",
        "الأكثر قراءة",
        *s.related,
        "من نحن | اتصل بنا | سياسة الخصوصية",
    )
    return Laid("two_calendars", text, s, "2021-11-18")


def dated_behind(s: Story) -> Laid:
    text = _page(
        s.title,
        "",
        _body(s),
        "",
        "نشر بتاريخ: 12 آذار/مارس 2022",
        "",
        "أخبار ذات صلة",
        *(f"{r} - {d} آذار 2022" for d, r in enumerate(s.related, 3)),
        "التعليقات (0)",
    )
    return Laid("dated_behind", text, s, "2022-03-12")


def dots(s: Story) -> Laid:
    text = _page(
        s.title,
        "تاريخ النشر:18.11.2021 | 14:30 GMT |",
        "أخبار العالم",
        s.caption,
        "Reuters",
        _body(s),
        "المصدر: نوفوستي",
        "تابعوا RT على",
        "هذا الموقع غير مسؤول عن محتوى المواقع الأخرى",
        *s.related,
    )
    return Laid("dots", text, s, "2021-11-18T14:30+00:00", sources=("نوفوستي",))


def wire(s: Story) -> Laid:
    lead = "نيروبي 18 نوفمبر 2021 (شينخوا) -- "
    return Laid("wire", _page(s.title, "", _body(s, lead)), s, "2021-11-18", "xinhua", lead=lead)


def agency_byline(s: Story) -> Laid:
    text = _page(
        "أخبار عربية ودولية",
        "",
        s.title,
        "",
        "القاهرة - أ ش أ",
        "الجمعة، 19 نوفمبر 2021 02:15 م",
        "",
        _body(s),
        "",
        "لا يفوتك",
        *s.related,
        "حقوق النشر محفوظة",
    )
    return Laid("agency_byline", text, s, "2021-11-19T14:15", outlet="mena")


def levant(s: Story) -> Laid:
    text = _page(
        "لبنان | العالم | رأي | متفرقات | PDF",
        s.title,
        "الجمعة 19 تشرين الثاني 2021 - 14:05",
        "المصدر: وكالات",
        _body(s),
        "",
        "إقرأ أيضاً: " + s.related[0],
        "الكلمات الدالة",
        "اشترك في نشرتنا الإخبارية",
    )
    return Laid("levant", text, s, "2021-11-19T14:05", sources=("وكالات",))


def open_ended(s: Story) -> Laid:
    bare = "\n\n".join(p.rstrip(".") for p in s.paragraphs)
    return Laid(
        "open_ended", _page(s.title, "", "18 نوفمبر 2021", "", bare, "", "الأكثر مشاهدة", *s.related), s, "2021-11-18"
    )


def maghreb(s: Story) -> Laid:
    text = _page(
        "الرئيسية",
        "سياسة",
        s.title,
        s.title,
        "هسبريس - و.م.ع",
        "الخميس 18 نونبر 2021 - 09:12",
        "",
        s.paragraphs[0],
        "",
        s.paragraphs[1],
        "",
        "شاهد أيضا: " + s.related[0],
        "",
        *(p + "\n" for p in s.paragraphs[2:]),
        "تعليقات الزوار (12)",
        "1 - زائر",
        "الخميس 18 نونبر 2021 - 10:15",
        "نتمنى أن تفتح الحدود قريبا فالناس تعبت من الانتظار كل هذه السنوات.",
        "2 - متابع",
        "كلام فارغ لا يصدقه أحد.",
    )
    return Laid("maghreb", text, s, "2021-11-18T09:12", "hespress", ("و.م.ع",))


def teasers(s: Story) -> Laid:
    end = [
        x
        for r in s.related
        for x in (r, "كشف مصدر مطلع تفاصيل جديدة عن الموضوع الذي شغل المتابعين خلال الأيام الأخيرة...", "قبل 3 ساعات")
    ]
    text = _page(s.title, "2021-11-18", "", _body(s), "", "أخبار أخرى", *end, "Copyright 2022")
    return Laid("teasers", text, s, "2021-11-18")


def cookies(s: Story) -> Laid:
    text = _page(
        "نستخدم ملفات تعريف الارتباط لتحسين تجربتك في التصفح، وباستمرارك في استخدام الموقع فإنك توافق على سياسة الخصوصية.",
        "موافق",
        "القائمة",
        "بحث",
        "English",
        s.title,
        "بقلم " + s.author,
        "١٨ نوفمبر ٢٠٢١، ٠٥:٣٠ م",
        _body(s),
        "",
        "جميع الآراء المنشورة تعبر عن رأي أصحابها فقط.",
        "شروط الاستخدام",
        "العنوان: شارع النيل، عمارة 12، الطابق الثالث",
        "هاتف: 00201234567",
    )
    return Laid("cookies", text, s, "2021-11-18T17:30")


def glued(s: Story) -> Laid:
    first, second, *rest = s.paragraphs
    text = _page(
        s.title + " | صحيفة المدى",
        "",
        s.title,
        s.title + s.caption,
        "سياسة18-11-2021 | 17:18",
        "",
        first,
        "",
        s.title + s.related[0],
        second,
        "",
        *(p + "\n" for p in rest),
        "أضف تعليق",
    )
    return Laid("glued", text, s, "2021-11-18T17:18")


def kicker(s: Story) -> Laid:
    text = _page(
        "علاقات دولية",
        s.title,
        "تقارب بعد سنوات من الفتور",
        "بغداد / شفق نيوز",
        "٢٠٢١-١١-١٨ ١٠:٢٥",
        "",
        _body(s),
        "",
        "شفق نيوز",
        "من نحن",
    )
    return Laid("kicker", text, s, "2021-11-18T10:25", "shafaq")


def undated(s: Story) -> Laid:
    text = _page(
        s.title,
        "آخر تحديث GMT 10:15:24",
        "",
        _body(s),
        "",
        "قد يهمك أيضا",
        *(f"{r} 5 مايو 2020" for r in s.related),
        "© 2019 جميع الحقوق محفوظة",
    )
    return Laid("undated", text, s, None)


def numbered(s: Story) -> Laid:
    text = _page(
        "Menu",
        "Home",
        s.title,
        "Posted on November 18, 2021",
        "Share",
        "Tweet",
        _body(s),
        "",
        "Tags: نيروبي",
        "Leave a Reply",
        "Your email address will not be published.",
        "Related",
        *s.related,
    )
    return Laid("numbered", text, s, "2021-11-18")


def slashed(s: Story) -> Laid:
    lead = "دمشق-سانا "
    text = _page(
        "عناوين الأخبار",
        s.title,
        "2021-11-18",
        lead + s.paragraphs[0],
        *s.paragraphs[1:],
        "انظر أيضاً",
        *s.related,
        "النشرة الجوية: أجواء صافية بشكل عام وغائمة جزئيا على المرتفعات.",
    )
    return Laid("slashed", text, s, "2021-11-18", "sana", lead=lead)


def closing_credit(s: Story) -> Laid:
    *front, last = s.paragraphs
    text = _page(s.title, "الخميس ١٨ نوفمبر ٢٠٢١", *front, last + " (رويترز)", "", "مقالات أخرى", *s.related)
    return Laid("closing_credit", text, s, "2021-11-18", sources=("رويترز",))


TEXT_LAYOUTS = (
    counters,
    ticker,
    two_calendars,
    dated_behind,
    dots,
    wire,
    agency_byline,
    levant,
    open_ended,
    maghreb,
    teasers,
    cookies,
    glued,
    kicker,
    undated,
    numbered,
    slashed,
    closing_credit,
)


def text_pages() -> list[Laid]:
    """Every story in every text layout."""
    return [layout(story) for layout in TEXT_LAYOUTS for story in STORIES]
