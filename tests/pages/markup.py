# ruff: noqa: E501 - lines of pages are kept whole
"""Ten HTML layouts around our own stories, as real sites build their pages."""

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape

import msgspec

from tests.pages.stories import STORIES, Story


class Marked(msgspec.Struct, frozen=True):
    """An HTML page made from a story, the date it must give and the strings that are furniture."""

    name: str
    html: str
    story: Story
    published: str | None
    outlet: str | None = None


Dates = tuple[str, str, str]
# ISO with hour, as written on the page, ISO day: one triple a page variant.
DATES: tuple[Dates, ...] = (
    ("2021-11-18T17:30:00+03:00", "الخميس 18 نوفمبر 2021 17:30", "2021-11-18"),
    ("2022-03-05T09:05:00+00:00", "5 آذار/مارس 2022 - 09:05", "2022-03-05"),
    ("2023-07-27T12:00:00+02:00", "27 جويلية 2023", "2023-07-27"),
    ("2020-01-31T23:10:00+01:00", "31 يناير 2020 - 11:10 م", "2020-01-31"),
)


def _page(head: str, body: str, charset: str = "utf-8") -> str:
    return f'<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="{charset}">{head}</head><body>{body}</body></html>'


def _p(story: Story, tag: str = "p", cls: str = "") -> str:
    attr = f' class="{cls}"' if cls else ""
    return "".join(f"<{tag}{attr}>{escape(p, quote=False)}</{tag}>" for p in story.paragraphs)


def _links(story: Story) -> str:
    return (
        "<ul>"
        + "".join(
            f'<li><a href="/n/{n}">{r}</a><time datetime="2019-0{n + 1}-02">2 مايو 2019</time></li>'
            for n, r in enumerate(story.related)
        )
        + "</ul>"
    )


NAV = '<nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/p">سياسة</a></li><li><a href="/e">اقتصاد</a></li></ul></nav>'
FORM = '<form><label>الاسم</label><input name="n"><label>البريد الإلكتروني</label><textarea>نص التعليق</textarea><button>إرسال</button></form>'
FOOT = "<footer><p>جميع الحقوق محفوظة © 2024</p><p>العنوان: شارع النهر، مبنى 4</p></footer>"


def semantic(s: Story, d: Dates) -> Marked:
    ld = json.dumps(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": s.title,
            "datePublished": d[0],
            "author": {"name": s.author},
        },
        ensure_ascii=False,
    )
    html = _page(
        f'<title>{s.title} | المدى</title><script type="application/ld+json">{ld}</script>',
        f"{NAV}<main><article><h1>{s.title}</h1><time>{d[1]}</time><figure><img src=a><figcaption>{s.caption}</figcaption></figure>{_p(s)}</article><aside><h3>الأكثر قراءة</h3>{_links(s)}</aside></main>{FORM}{FOOT}",
    )
    return Marked("semantic", html, s, d[0][:16])


def graph(s: Story, d: Dates) -> Marked:
    ld = json.dumps(
        {
            "@graph": [
                {"@type": "WebSite", "name": "المدى"},
                {"@type": ["Article"], "headline": s.title, "datePublished": d[0]},
                {
                    "@type": "ItemList",
                    "itemListElement": [{"@type": "NewsArticle", "headline": "آخر", "datePublished": "2010-01-01"}],
                },
            ]
        },
        ensure_ascii=False,
    )
    html = _page(
        f'<title>{s.title}</title><script type="application/ld+json">{ld}</script>',
        f'<div class="menu">{NAV}</div><div id="wrap"><h1>{s.title}</h1><div class="entry-content">{_p(s)}</div><div class="related"><h4>مواضيع ذات صلة</h4>{_links(s)}</div></div>{FOOT}',
    )
    return Marked("graph", html, s, d[0][:16])


def opengraph(s: Story, d: Dates) -> Marked:
    head = f'<title>المدى - {s.title}</title><meta property="og:title" content="{escape(s.title)}"><meta property="article:published_time" content="{d[0]}"><meta property="og:site_name" content="سكاي نيوز عربية"><link rel="canonical" href="https://www.skynewsarabia.com/world/1">'
    html = _page(
        head,
        f'<header>{NAV}</header><section class="article"><h1 class="t">{s.title}</h1><div class="share"><a>فيسبوك</a><a>تويتر</a></div><div class="body">{_p(s)}</div></section><section class="more"><h2>أخبار ذات صلة</h2>{_links(s)}</section>{FOOT}',
    )
    return Marked("opengraph", html, s, d[0][:16], "sky-news-arabia")


def time_element(s: Story, d: Dates) -> Marked:
    html = _page(
        f"<title>{s.title}</title>",
        f'{NAV}<div class="post"><h1>{s.title}</h1><p class="meta"><time datetime="{d[0]}">{d[1]}</time> <span>كتب: {s.author}</span></p>{_p(s)}</div><div class="sidebar"><h3>آخر الأخبار</h3>{_links(s)}</div>{FOOT}',
    )
    return Marked("time_element", html, s, d[0][:16])


def written_date(s: Story, d: Dates) -> Marked:
    html = _page(
        f"<title>{s.title}</title>",
        f'{NAV}<div id="c"><h1>{s.title}</h1><span class="date">نشر في: {d[1]}</span><div class="txt">{_p(s)}</div><h4>اقرأ أيضا</h4>{_links(s)}</div>{FORM}{FOOT}',
    )
    return Marked("written_date", html, s, d[2])


def tables(s: Story, d: Dates) -> Marked:
    rows = "<br><br>".join(escape(p, quote=False) for p in s.paragraphs)
    html = _page(
        f"<title>{s.title}</title>",
        f'<table width="100%"><tr><td colspan="2"><a href="/">الرئيسية</a> | <a href="/s">سياسة</a></td></tr><tr><td width="70%"><h1>{s.title}</h1><font size="1">{d[1]}</font><br><font size="3">{rows}</font></td><td><b>الأكثر قراءة</b>{_links(s)}</td></tr><tr><td colspan="2">جميع الحقوق محفوظة</td></tr></table>',
    )
    return Marked("tables", html, s, d[2])


def divs(s: Story, d: Dates) -> Marked:
    html = _page(
        f"<title>{s.title} - موقع المدى الإخباري</title>",
        f'<div class="top"><a>الرئيسية</a><a>العالم</a></div><div class="headline"><h1>{s.title}</h1></div><div class="info">{d[1]}</div><div class="story">{_p(s, "div", "para")}</div><div class="tags"><a>وسوم</a><a>حدود</a></div><div class="foot">كل الحقوق محفوظة</div>',
    )
    return Marked("divs", html, s, d[2])


def interrupted(s: Story, d: Dates) -> Marked:
    a, b, *rest = s.paragraphs
    middle = (
        f'<p>{escape(a, quote=False)}</p><div class="readalso"><strong>اقرأ أيضا</strong><a href="/x">{s.related[0]}</a></div><p>{escape(b, quote=False)}</p><blockquote class="tw">تابعونا على تويتر</blockquote>'
        + "".join(f"<p>{escape(p, quote=False)}</p>" for p in rest)
    )
    html = _page(
        f'<title>{s.title}</title><meta name="pubdate" content="{d[0]}">',
        f'{NAV}<article><h1>{s.title}</h1><p>{d[1]}</p>{middle}<p><a href="/y">شاهد أيضا: {s.related[1]}</a></p></article><div class="comments"><h3>التعليقات</h3><p>زائر: نتمنى أن تنجح هذه المساعي فقد طال الانتظار على الناس كثيرا.</p></div>{FOOT}',
    )
    return Marked("interrupted", html, s, d[0][:16])


def application(s: Story, d: Dates) -> Marked:
    html = _page(
        f'<title>{s.title}</title><meta itemprop="datePublished" content="{d[0]}"><style>p{{x:y}}</style><script>var a="نص مخفي طويل لا يظهر للقارئ في الصفحة أبدا.";</script>',
        f'<div id="app"><div hidden>نسخة مخفية من النص لا تظهر</div>{NAV}<div><div><div><h1>{s.title}</h1><div><div>{_p(s)}</div></div></div></div></div><div style="display:none">{_links(s)}</div></div>{FOOT}',
    )
    return Marked("application", html, s, d[0][:16])


def undated(s: Story, _: Dates) -> Marked:
    html = _page(
        f"<title>{s.title}</title>",
        f"{NAV}<article><h1>{s.title}</h1>{_p(s)}</article><aside><h3>الأكثر قراءة</h3>{_links(s)}</aside><footer>© 2019 آخر تحديث للموقع 3 مايو 2019</footer>",
    )
    return Marked("undated", html, s, None)


LAYOUTS: tuple[Callable[[Story, Dates], Marked], ...] = (
    semantic,
    graph,
    opengraph,
    time_element,
    written_date,
    tables,
    divs,
    interrupted,
    application,
    undated,
)


def html_pages() -> list[Marked]:
    """A hundred and twenty pages: every layout with every story and date."""
    return [layout(story, dates) for layout in LAYOUTS for story in STORIES for dates in DATES]
