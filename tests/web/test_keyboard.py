"""The review by keyboard in a browser: also an Arabic one, whose keys type other letters."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from marsad.rulebook import Rulebook
from marsad.store import Store, open_store
from marsad.web.app import create_app
from marsad.web.limits import Limits
from tests.building import event, evidence, reading
from tests.web.conftest import serving
from tests.web.test_browser import AXE, CHROMIUM, VIOLATIONS, browser

__all__ = ["browser"]
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine: apt-get install chromium")

TEXT = "😀 وقال مصدر إن الوزير التقى نظيره في موسكو، ثم لإيران زار الوفد."
CARDS = 24
ARABIC = {"a": ("ش", "KeyA"), "x": ("ء", "KeyX"), "j": ("ت", "KeyJ"), "k": ("ن", "KeyK"), "e": ("ث", "KeyE")}
"""What the keys type on an Arabic keyboard, and where they are."""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A record with many contacts that wait."""
    with open_store(str(tmp_path / "m.db"), create=True) as made:
        for day in range(1, CARDS + 1):
            told = event(1, "meeting", "russia tunisia", f"2021-{1 + day // 4:02}-{1 + 7 * (day % 4):02}")
            words = evidence(TEXT, "وزير التقى")
            one = event(1, told.kind, "russia tunisia", told.date, evidence=words, place="moscow")
            made.add(reading(f"p{day:02}", told.date, one, text=TEXT), "r1")
        yield made


@pytest.fixture
def served(store: Store, rulebook: Rulebook) -> Iterator[str]:
    app = create_app(store, rulebook, mode="local", person="leila", limits=Limits({"write": 10_000}))
    with serving(app) as address:
        yield address


@pytest.fixture
def page(browser: Browser, served: str) -> Iterator[Page]:
    """A page on which any error of a script fails the test; it counts how often a whole page is loaded."""
    context = browser.new_context(base_url=served, viewport={"width": 1200, "height": 900})
    made = context.new_page()
    wrong: list[str] = []
    made.on("pageerror", lambda error: wrong.append(str(error)))
    made.on("request", lambda sent: None if sent.url.startswith((served, "data:")) else wrong.append(sent.url))
    yield made
    context.close()
    assert not wrong


def start(page: Page, address: str = "/en/review") -> str:
    page.goto(address)
    page.wait_for_function("() => document.documentElement.dataset.ready")
    return at(page)


def at(page: Page) -> str:
    found = page.get_attribute("#desk", "data-at")
    assert found is not None
    return found


def moved(page: Page, before: str) -> str:
    """The card that comes after the one before."""
    page.wait_for_function("at => document.getElementById('desk').dataset.at !== at", arg=before)
    return at(page)


def kept(store: Store, count: int) -> list[str]:
    """The verdicts, once as many have been kept."""
    for _ in range(200):
        if len(store.judgements()) >= count:
            break
        time.sleep(0.05)
    return [judgement.verdict for judgement in store.judgements()]


def arabic(page: Page, key: str) -> None:
    """Press a key of an Arabic keyboard."""
    letter, code = ARABIC[key]
    sent = json.dumps({"key": letter, "code": code, "bubbles": True, "cancelable": True})
    page.evaluate(f"document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {sent}))")


def test_twenty_cards_by_keyboard_without_loading_a_page(page: Page, store: Store) -> None:
    here = start(page)
    page.evaluate("window.stays = true")
    for number in range(20):
        if number % 4 == 3:
            page.keyboard.press("x")
            page.keyboard.press("3")
        else:
            page.keyboard.press("a")
        here = moved(page, here)
        assert page.evaluate("document.activeElement.id") == "card"
    verdicts = kept(store, 20)
    assert (verdicts.count("accept"), verdicts.count("reject")) == (15, 5)
    assert {j.reason for j in store.judgements() if j.verdict == "reject"} == {"not-said"}
    assert page.evaluate("window.stays"), "no page was loaded anew"
    assert f"at={here}" in page.url
    assert page.locator("#beside .recent li").count() == 10


def test_keys_in_a_row_decide_about_cards_in_a_row(page: Page, store: Store) -> None:
    start(page)
    for key in ("a", "a", "x", "2", "a", "Space", "a"):
        page.keyboard.press(key)
    assert sorted(kept(store, 5)) == ["accept"] * 4 + ["reject"]
    about = [judgement.about for judgement in store.judgements()]
    assert len(set(about)) == 5, "none of them twice"


def test_an_arabic_keyboard_does_the_same(page: Page, store: Store) -> None:
    here = start(page, "/ar/review")
    for _ in range(20):
        arabic(page, "a")
        here = moved(page, here)
    assert kept(store, 20) == ["accept"] * 20
    arabic(page, "k")
    before = moved(page, here)
    arabic(page, "j")
    assert moved(page, before)
    arabic(page, "e")
    assert page.locator('#card details[data-key="correct"]').get_attribute("open") is not None


def test_a_letter_of_another_latin_keyboard_counts_by_the_letter(page: Page, store: Store) -> None:
    start(page)
    sent = json.dumps({"key": "q", "code": "KeyA", "bubbles": True})
    page.evaluate(f"document.body.dispatchEvent(new KeyboardEvent('keydown', {sent}))")
    page.keyboard.press("Control+a")
    page.wait_for_timeout(200)
    assert store.judgements() == ()


def test_what_was_decided_is_undone_and_comes_back(page: Page, store: Store) -> None:
    one = start(page)
    page.keyboard.press("a")
    two = moved(page, one)
    kept(store, 1)
    page.wait_for_selector("#beside .recent li[data-holds]")
    page.keyboard.press("Backspace")
    assert moved(page, two) == one
    assert kept(store, 2) == ["accept", "undo"]
    page.keyboard.press("x")
    page.keyboard.press("1")
    moved(page, one)
    kept(store, 3)
    page.wait_for_selector("#beside .recent li[data-holds]")
    page.keyboard.press("Backspace")
    page.wait_for_function("at => document.getElementById('desk').dataset.at === at", arg=one)
    assert kept(store, 4)[-1] == "undo"


def test_moving_and_skipping_decides_nothing(page: Page, store: Store) -> None:
    one = start(page)
    page.keyboard.press("Space")
    two = moved(page, one)
    page.keyboard.press("j")
    three = moved(page, two)
    page.keyboard.press("k")
    assert moved(page, three) == two
    page.reload()
    assert at(page) == two, "the place stands in the address"
    assert store.judgements() == ()


def test_a_correction_is_typed_without_leaving_the_keyboard(page: Page, store: Store) -> None:
    one = start(page)
    page.keyboard.press("e")
    page.fill('#card input[name="date"]', "2021-12-24")
    page.fill('#card input[name="place"]', "Tunisia")
    page.keyboard.press("Enter")
    moved(page, one)
    kept(store, 1)
    assert store.judgements()[0].values == {"date": "2021-12-24", "place": "tunisia"}


def test_letters_typed_into_a_field_decide_nothing(page: Page, store: Store) -> None:
    start(page)
    page.keyboard.press("e")
    page.focus('#card input[name="place"]')
    page.keyboard.type("axjk ")
    page.keyboard.press("Backspace")
    page.keyboard.press("Escape")
    assert page.locator("#card details[open]").count() == 0
    assert store.judgements() == ()


def test_what_cannot_be_kept_is_told_on_its_card(page: Page, store: Store) -> None:
    one = start(page)
    page.keyboard.press("e")
    page.fill('#card input[name="date"]', "yesterday")
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.getElementById('said').textContent.includes('no date')")
    assert at(page) == one
    assert store.judgements() == ()


def test_several_are_accepted_at_once_and_undone_at_once(page: Page, store: Store) -> None:
    start(page)
    boxes = page.locator("#beside .ahead input[type=checkbox]")
    assert boxes.count() == 10
    for number in (0, 1, 2):
        boxes.nth(number).check()
    page.locator('#beside .ahead button[value="accept"]').click()
    page.wait_for_selector("#beside .recent li[data-holds]")
    assert kept(store, 1) == ["accept"]
    assert len(store.judgements()[0].about) == 3
    page.wait_for_function(f"() => document.getElementById('beside').dataset.total === '{CARDS - 3}'")
    page.keyboard.press("Escape")
    page.keyboard.press("Backspace")
    page.wait_for_function(f"() => document.getElementById('beside').dataset.total === '{CARDS}'")
    assert kept(store, 2) == ["accept", "undo"]


def test_contacts_are_put_together_and_held_apart(page: Page, store: Store) -> None:
    start(page)
    page.keyboard.press("m")
    page.locator('#card details[data-key="merge"] input[type=checkbox]').first.check()
    page.locator('#card details[data-key="merge"] button').click()
    page.wait_for_selector("#card .judged .judged-merge")
    assert page.locator("#card .passage").count() == 2
    page.keyboard.press("s")
    page.locator('#card details[data-key="split"] input[type=checkbox]').last.check()
    page.locator('#card details[data-key="split"] button').click()
    page.wait_for_selector("#card .judged .judged-split")
    assert kept(store, 2) == ["merge", "split"]
    assert page.locator("#card .passage").count() == 1


def test_the_keys_are_shown_by_a_question_mark(page: Page) -> None:
    start(page)
    page.keyboard.press("?")
    assert page.locator("#keys[open] kbd").count() > 10
    page.keyboard.press("Escape")
    assert page.locator("#keys[open]").count() == 0


def test_letters_join_under_the_marks_of_a_card(page: Page) -> None:
    """A mark that starts inside a word takes no letter apart: the line is as wide as without it."""
    start(page, "/ar/review")
    page.evaluate("document.fonts.ready")
    widths: Any = page.evaluate("""() => {
        const line = document.querySelector('.context'), range = new Range();
        const width = () => {range.selectNodeContents(line); return range.getBoundingClientRect().width};
        const marked = width(); line.textContent = line.textContent; return [marked, width()]}""")
    assert page.url
    assert widths[0] == pytest.approx(widths[1], abs=0.05)


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_axe_finds_nothing_on_a_card_with_all_open(page: Page, lang: str) -> None:
    start(page, f"/{lang}/review")
    page.keyboard.press("a")
    page.wait_for_selector("#beside .recent li[data-holds]")
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    page.evaluate(AXE)
    assert page.evaluate(VIOLATIONS) == []
    for address in ("decisions", "traces"):
        page.goto(f"/{lang}/{address}")
        page.evaluate(AXE)
        assert page.evaluate(VIOLATIONS) == []
    page.set_viewport_size({"width": 375, "height": 800})
    for address in ("review", "decisions", "traces"):
        page.goto(f"/{lang}/{address}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 375, address


def test_without_scripts_the_forms_do_it(browser: Browser, served: str, store: Store) -> None:
    context = browser.new_context(base_url=served, java_script_enabled=False)
    page = context.new_page()
    page.goto("/ar/review")
    first = at(page)
    page.locator('#card button[value="accept"]').click()
    assert at(page) != first
    page.locator('#card details[data-key="reject"] summary').click()
    page.locator("#card .reasons button").first.click()
    assert kept(store, 2) == ["accept", "reject"]
    context.close()
