"""What only a browser can tell: letters under highlights, offsets behind an emoji, the keyboard, accessibility.

They drive the system's own Chromium and are skipped where there is none.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from playwright.sync_api import Browser, Page, sync_playwright

from marsad.rulebook import Rulebook
from marsad.store import Store
from marsad.web.app import create_app
from tests.web.conftest import HOSTILE, INSIDE, address_of, full_reading, hostile, inside_a_word, serving

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text(encoding="utf-8")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine: apt-get install chromium")

PAINTED = """layer => [...(CSS.highlights.get(layer) || [])].map(range => range.toString())"""
REPAINTED = f"([layer, words]) => ({PAINTED})(layer).join() === words"
VIOLATIONS = """async () => (await axe.run(document, {resultTypes: ['violations']})).violations.map(
    v => `${v.id}: ${v.nodes.map(n => n.html).slice(0, 2).join(' | ')}`)"""


@pytest.fixture(scope="module")
def served(app: FastAPI) -> Iterator[str]:
    """The address of the application, listening on any port of this machine."""
    with serving(app) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as driver:
        made = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield made
        made.close()


@pytest.fixture
def page(browser: Browser, served: str) -> Iterator[Page]:
    """A page that fails the test on any error of a script, any blocked or outside request."""
    context = browser.new_context(base_url=served, viewport={"width": 1200, "height": 900})
    made = context.new_page()
    wrong: list[str] = []
    made.on("pageerror", lambda error: wrong.append(str(error)))
    made.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    made.on("request", lambda sent: None if sent.url.startswith((served, "data:")) else wrong.append(sent.url))
    yield made
    context.close()
    assert not wrong


def wait_until_painted(page: Page, layer: str, words: str) -> None:
    """A click that changes the address paints when the browser has told the page so, a moment later."""
    page.wait_for_function(REPAINTED, arg=[layer, words])


def test_spans_behind_an_emoji_and_inside_words_are_painted_exactly(page: Page) -> None:
    one = inside_a_word()
    page.goto(f"/ar{address_of(one)}")
    assert page.evaluate(PAINTED, "event") == [span.text for span in one.events[0].evidence] == ["وزير نظيره"]
    assert page.evaluate(PAINTED, "statement") == ["إيران مهم"]
    assert page.evaluate("document.getElementById('text').childNodes.length") == 1
    assert page.evaluate("document.getElementById('text').textContent") == INSIDE


def test_letters_join_under_highlights(page: Page) -> None:
    """A line painted from inside its words is as wide as the same line unpainted: no letter has come apart."""
    page.goto(f"/ar{address_of(inside_a_word())}")
    page.evaluate("document.fonts.ready")
    measure = """() => {const range = new Range(); range.selectNodeContents(document.getElementById('text'));
        return range.getBoundingClientRect().width}"""
    painted = page.evaluate(measure)
    page.evaluate("CSS.highlights.clear()")
    assert page.evaluate(measure) == pytest.approx(painted, abs=0.05)


def test_letters_join_under_marks_without_scripts(browser: Browser, served: str) -> None:
    context = browser.new_context(base_url=served, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"/ar{address_of(inside_a_word())}#s=4-14")
    marked = page.locator("#text")
    assert marked.locator("mark.event").count() == 1
    assert marked.inner_text() == INSIDE
    context.close()


def test_an_address_of_words_leads_to_them(page: Page) -> None:
    one = inside_a_word()
    span = one.events[0].evidence[0]
    page.goto(f"/ar{address_of(one)}#s={span.start}-{span.end}")
    assert page.evaluate(PAINTED, "target") == [span.text]
    assert page.locator('.place[aria-current="true"]').inner_text() == span.text
    page.locator("#findings .place").nth(1).click()
    wait_until_painted(page, "target", "إيران مهم")
    assert page.evaluate(PAINTED, "target") == ["إيران مهم"]


def test_chosen_words_get_an_address_in_code_points(page: Page) -> None:
    page.goto(f"/en{address_of(inside_a_word())}")
    page.evaluate("""() => {const node = document.getElementById('text').firstChild, range = new Range();
        range.setStart(node, 3); range.setEnd(node, 7);
        getSelection().removeAllRanges(); getSelection().addRange(range)}""")
    link = page.locator("#pointer a")
    link.wait_for()
    assert link.get_attribute("href") == "#s=2-6"
    link.click()
    wait_until_painted(page, "target", INSIDE[2:6])
    assert page.evaluate(PAINTED, "target") == [INSIDE[2:6]]


def test_layers_are_toggled_by_keyboard_and_stand_in_the_address(page: Page) -> None:
    page.goto(f"/ar{address_of(full_reading())}")
    assert not page.evaluate("CSS.highlights.has('time')")
    page.focus("#layers input[value=time]")
    page.keyboard.press("Space")
    assert page.evaluate(PAINTED, "time") == ["18 أغسطس 2021"]
    page.reload()
    assert page.evaluate(PAINTED, "time") == ["18 أغسطس 2021"]


def test_a_hostile_page_runs_nothing(page: Page) -> None:
    page.on("dialog", lambda _: pytest.fail("a script of the article ran"))
    page.goto(f"/en{address_of(hostile())}")
    assert page.evaluate("document.getElementById('text').textContent") == HOSTILE.replace("\0", "\ufffd")
    assert page.evaluate(PAINTED, "event") == [hostile().events[0].evidence[0].text]


def test_filters_renew_the_results_and_the_address(page: Page) -> None:
    page.goto("/en/encounters")
    page.fill(".narrow input[name=actor]", "Tunisia")
    page.keyboard.press("Enter")
    page.wait_for_url("**actor=Tunisia**")
    page.locator(".chosen").wait_for()
    assert page.locator("#results .contact").count() == 2
    page.go_back()
    page.wait_for_url("**/encounters")


def test_the_keyboard_reaches_the_content_first(page: Page) -> None:
    page.goto("/en/encounters")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_axe_finds_nothing_on_any_view(page: Page, addresses: tuple[str, ...], lang: str) -> None:
    found = {}
    for address in addresses:
        page.goto(f"/{lang}{address}")
        page.evaluate(AXE)
        if wrong := page.evaluate(VIOLATIONS):
            found[address] = wrong
    assert not found


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_no_view_is_wider_than_a_telephone(page: Page, addresses: tuple[str, ...], lang: str) -> None:
    page.set_viewport_size({"width": 375, "height": 800})
    for address in addresses:
        page.goto(f"/{lang}{address}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 375, address


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_page_is_added_with_the_keyboard_alone(browser: Browser, own: Store, rulebook: Rulebook, lang: str) -> None:
    """From the articles to the words just added, on a telephone."""
    with serving(create_app(own, rulebook, mode="local", person="leila")) as address:
        page = browser.new_page(base_url=address, viewport={"width": 375, "height": 800})
        page.goto(f"/{lang}/articles")
        page.locator(f'main a[href="/{lang}/add"]').focus()
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/{lang}/add")
        page.locator("textarea").focus()
        page.keyboard.type("التقى الرئيس الفرنسي نظيره الصيني في باريس يوم 6 مايو 2021.")
        page.locator("form.try button").focus()
        page.keyboard.press("Enter")
        page.wait_for_selector(".outcome-added")
        assert page.evaluate("document.documentElement.scrollWidth") <= 375
        page.evaluate(AXE)
        assert page.evaluate(VIOLATIONS) == []
        page.locator("section a.read").focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/a/*")
        page.wait_for_function(f"({PAINTED})('event').length > 0")
        page.close()


def test_the_first_view_is_light(browser: Browser, served: str) -> None:
    """At most 300 kB over the wire."""
    context = browser.new_context(base_url=served)
    page = context.new_page()
    client = context.new_cdp_session(page)
    sizes: list[float] = []
    client.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    client.send("Network.enable")
    page.goto("/ar/", wait_until="networkidle")
    context.close()
    assert 0 < sum(sizes) <= 300_000


def test_a_period_is_chosen_by_drawing_over_bars(page: Page) -> None:
    page.goto("/en/timeline?order=first")
    bars = page.locator("a[data-month] .hit")
    first, last = bars.first.bounding_box(), bars.last.bounding_box()
    assert first
    assert last
    page.mouse.move(first["x"] + 3, first["y"] + 30)
    page.mouse.down()
    page.mouse.move(last["x"] + 3, last["y"] + 30, steps=8)
    page.mouse.up()
    page.wait_for_url("**from=2021-08&to=2021-09")
    assert "order=first" in page.url
    assert page.locator('a[data-month][aria-current="true"]').count() == page.locator("a[data-month]").count()


@pytest.mark.parametrize(("lang", "onward"), [("ar", "ArrowLeft"), ("en", "ArrowRight")])
def test_a_period_is_chosen_by_keys(page: Page, lang: str, onward: str) -> None:
    page.goto(f"/{lang}/months")
    page.locator("a[data-month]").first.focus()
    page.keyboard.press(f"Shift+{onward}")
    assert page.evaluate("document.activeElement.dataset.month") == "2021-09"
    page.keyboard.press("Enter")
    page.wait_for_url("**from=2021-08&to=2021-09")


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_every_fragment_is_drawn_and_mirrored(page: Page, lang: str, tmp_path: Path) -> None:
    """Nothing overflows its frame or lies on the wrong side; the pictures are kept where ``--basetemp`` says."""
    page.goto(f"/{lang}/patterns")
    page.evaluate("document.fonts.ready")
    sides = {}
    for number, part in enumerate(page.locator(".fragments").all()):
        picture = part.screenshot(path=str(tmp_path / f"patterns-{lang}-{number}.png"))
        assert len(picture) > 50_000
        frame, tags = part.bounding_box(), part.locator(".tag").first.bounding_box()
        assert frame
        assert tags
        sides[part.get_attribute("dir")] = tags["x"] < frame["x"] + frame["width"] / 2
        wide = part.evaluate(
            "part => [...part.querySelectorAll('p, li, svg, td, a')].filter(each => {"
            "const own = each.getBoundingClientRect(), all = part.getBoundingClientRect();"
            "return own.right > all.right + 1 || own.left < all.left - 1}).map(e => e.outerHTML)"
        )
        assert wide == []
    assert sides == {"rtl": False, "ltr": True}


def test_a_picture_that_stands_alone_shows_without_the_page(page: Page) -> None:
    page.goto("/ar/network/russia.svg")
    assert page.evaluate("document.documentElement.tagName") == "svg"
    assert page.locator("text").first.bounding_box()


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_paper_shows_what_was_found_and_no_buttons(page: Page, addresses: tuple[str, ...], lang: str) -> None:
    page.emulate_media(media="print")
    for address in (next(a for a in addresses if a.startswith("/e/")), "/dossier?actor=russia"):
        page.goto(f"/{lang}{address}")
        assert page.locator("h1").is_visible()
        assert not page.locator("button:visible, input:visible, nav:visible").count(), address
        assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")


def test_all_views_are_reached_by_keys(page: Page, addresses: tuple[str, ...]) -> None:
    """Whatever can be clicked can have the focus, and shows that it has."""
    for address in addresses:
        page.goto(f"/en{address}")
        lost = page.evaluate("""() => [...document.querySelectorAll('a, button, input:not([type=hidden]), summary')]
            .filter(each => each.getClientRects().length && (each.tabIndex < 0 || each.matches('a:not([href])')))
            .map(each => each.outerHTML)""")
        assert lost == [], address
