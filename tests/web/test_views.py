"""Every view in both languages: that it answers, is guarded, has its twins, and shows what is in the record."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from xml.etree import ElementTree

import pytest
from fastapi.testclient import TestClient

from marsad.web.guard import POLICY
from tests.web.conftest import HOSTILE, INSIDE, address_of, data_in, full_reading, hostile, inside_a_word, shown_text

LANGUAGES = (("ar", "rtl"), ("en", "ltr"))


def twin(address: str, form: str) -> str:
    """The address of a view as JSON or CSV."""
    path, _, asked = address.partition("?")
    return f"{'/home' if path == '/' else path}.{form}" + (f"?{asked}" if asked else "")


@pytest.mark.parametrize(("lang", "direction"), LANGUAGES)
def test_every_view_says_language_and_direction(
    client: TestClient, addresses: tuple[str, ...], lang: str, direction: str
) -> None:
    for address in addresses:
        answer = client.get(f"/{lang}{address}")
        assert answer.status_code == 200, address
        assert f'<html lang="{lang}" dir="{direction}">' in answer.text
        # The page of fragments shows other pages, titles and all.
        assert len(re.findall("<h1", answer.text)) == 1 or address == "/patterns"


@pytest.mark.parametrize(("lang", "direction"), LANGUAGES)
def test_no_view_leaves_the_host_or_its_policy(
    client: TestClient, addresses: tuple[str, ...], lang: str, direction: str
) -> None:
    for address in addresses:
        answer = client.get(f"/{lang}{address}")
        assert answer.headers["content-security-policy"] == POLICY
        assert "unsafe" not in POLICY
        loaded = re.findall(r'<(?:script|link|img|iframe|source)\b[^>]*?(?:src|href)="([^"]*)"', answer.text)
        assert all(each.startswith(("/static/",)) for each in loaded), (address, loaded)
        assert not re.search(r"<[^>]+\s(?:style|on\w+)=", answer.text), address
        assert not re.search(r"<script(?![^>]*\b(?:src|application/json))", answer.text), address


def test_every_view_has_twins(client: TestClient, addresses: tuple[str, ...]) -> None:
    for address in addresses:
        assert client.get(f"/en{twin(address, 'json')}").json() is not None
        table = client.get(f"/en{twin(address, 'csv')}")
        assert table.headers["content-type"] == "text/csv; charset=utf-8"
        rows = list(csv.reader(io.StringIO(table.text)))
        assert all(len(row) == len(rows[0]) for row in rows), address


def test_fragments_are_shown_in_both_directions_by_the_templates_of_the_pages(client: TestClient) -> None:
    page = client.get("/en/patterns").text
    for words in ('class="card"', 'class="beside"', "data-finding=", 'type="password"', 'name="pattern"'):
        halves = [half.count(words) for half in page.split('<section class="fragments"')[1:]]
        assert halves[0] == halves[1] > 0, words
    for fold in ("correct", "reject", "merge", "split"):
        assert f'<details data-key="{fold}" open>' in page
    assert {"judgement", "contact", "statement", "claim"} == set(re.findall(r'id="card-en-([a-z]+)"', page))
    assert max(Counter(re.findall(r' id="([^"]+)"', page)).values()) == 1


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_charts_stand_alone_as_svg(client: TestClient, lang: str) -> None:
    for address in ("/timeline", "/months", "/dyads", "/map", "/map?area=near", "/network/russia"):
        answer = client.get(f"/{lang}{twin(address, 'svg')}")
        assert answer.headers["content-type"] == "image/svg+xml", address
        drawn = ElementTree.fromstring(answer.content)
        assert drawn.tag == "{http://www.w3.org/2000/svg}svg"
        assert not [each for each in drawn.iter() if each.tag.endswith(("}a", "}script", "}style", "}image", "}use"))]
        assert not re.search(r"(?:href|src|style|class=.network)=|url\(", answer.text), address
        assert ("روسيا" if lang == "ar" else "Russia") in answer.text or "months" in address or "map" in address
    assert client.get(f"/{lang}/articles.svg").status_code == 404


def test_the_data_of_charts_are_those_drawn(client: TestClient) -> None:
    rows = list(csv.DictReader(io.StringIO(client.get("/en/months.csv").text)))
    assert sum(int(row["contacts"]) for row in rows) == client.get("/en/encounters.json").json()["total"]
    pairs = list(csv.DictReader(io.StringIO(client.get("/en/network/russia.csv").text)))
    assert {row["one"] for row in pairs} >= {"russia"}


def test_the_twins_of_contacts_hold_all_that_was_asked_for(client: TestClient) -> None:
    found = client.get("/en/encounters.json?actor=russia&kind=call").json()
    rows = list(csv.DictReader(io.StringIO(client.get("/en/encounters.csv?actor=russia&kind=call").text)))
    assert found["total"] == len(found["items"]) == len(rows) > 0
    assert {row["encounter"] for row in rows} == {item["id"] for item in found["items"]}
    assert all(item["kind"] == "call" for item in found["items"])


def test_the_start_is_in_the_language_of_the_browser(client: TestClient) -> None:
    assert client.get("/", headers={"accept-language": "en-GB,ar;q=0.5"}).headers["location"] == "/en/"
    assert client.get("/", headers={"accept-language": "fr"}).headers["location"] == "/ar/"


def test_what_is_not_there_is_told_in_the_language(client: TestClient) -> None:
    for address in ("/ar/e/none", "/ar/a/none", "/ar/actor/none", "/ar/rule/none", "/ar/none"):
        answer = client.get(address)
        assert answer.status_code == 404, address
        assert 'dir="rtl"' in answer.text
    assert client.get("/fr/").status_code == 404
    assert client.get("/en/e/none.json").json()["status"] == 404


def test_a_question_that_cannot_be_is_no_failure_of_the_server(client: TestClient) -> None:
    for asked in ("actor=nobody-at-all", "from=yesterday", "from=2022&to=2021"):
        assert client.get(f"/en/encounters?{asked}").status_code == 400
    assert client.get("/en/encounters?page=-3").status_code == 200
    assert client.get("/en/encounters?page=99999999999999999999").status_code == 200


def test_other_hosts_are_refused(client: TestClient) -> None:
    assert client.get("/en/", headers={"host": "attacker.example"}).status_code == 400


def test_pages_are_known_again(client: TestClient) -> None:
    tag = client.get("/en/encounters").headers["etag"]
    again = client.get("/en/encounters", headers={"if-none-match": tag})
    assert again.status_code == 304
    assert again.content == b""


@pytest.mark.parametrize(("lang", "direction"), LANGUAGES)
def test_hostile_words_never_become_markup(
    client: TestClient, addresses: tuple[str, ...], lang: str, direction: str
) -> None:
    lists = ("/", "/encounters", "/articles", "/timeline", "/search?q=لقاء", "/actor/pakistan", address_of(hostile()))
    for address in lists:
        page = client.get(f"/{lang}{address}").text
        assert "<script>alert" not in page, address
        assert "<img src=x" not in page, address
        assert "<b>hostile" not in page
        assert "javascript:" not in page
    page = client.get(f"/{lang}{address_of(hostile())}").text
    assert shown_text(page) == HOSTILE.replace("\0", "\ufffd")
    assert "49" not in shown_text(page)


def test_hostile_questions_never_become_markup(client: TestClient) -> None:
    for address in ("/en/search?q=", "/en/actors?q=", "/en/rules?q=", "/en/rules/try?pattern=", "/en/?x="):
        assert "<script>bad" not in client.get(address + '"><script>bad()</script>').text
    sent = {"pattern": "</textarea><script>bad()</script>", "page": "</textarea><script>bad()</script>"}
    assert "<script>bad" not in client.post("/en/rules/try", data=sent).text


def test_the_reader_hands_over_code_points(client: TestClient) -> None:
    one = inside_a_word()
    page = client.get(f"/ar{address_of(one)}?layers=event,mention").text
    span, said = one.events[0].evidence[0], one.statements[0]
    assert data_in(page)["event"] == [[span.start, span.end]]
    assert data_in(page)["statement"] == [[said.start, said.end]]
    assert INSIDE[span.start : span.end] == "وزير نظيره"
    assert f'id="s={span.start}-{span.end}"' in page
    assert '<mark class="event">' in page
    assert '<mark class="statement">' not in page
    assert shown_text(page) == INSIDE


def test_whole_names_are_isolated_but_never_words_of_a_text(client: TestClient) -> None:
    page = client.get(f"/en{address_of(full_reading())}").text
    inner = page.split('<article id="text"')[1].split("</article>")[0]
    assert "<bdi" not in inner
    assert '<bdi lang="en">Vladimir Putin</bdi>' in page


def test_a_contact_shows_its_evidence_and_what_reports_differ_in(client: TestClient) -> None:
    found = client.get("/api/encounters?actor=vladimir-putin").json()["items"]
    one = next(item for item in found if len(item["reports"]) == 2)
    page = client.get(f"/en/e/{one['id']}").text
    assert "أجرى فلاديمير بوتين مكالمة" in page
    assert "What reports differ in" in page
    assert "17 August 2021" in page
    assert "@misc{" in page
    assert "ثالث مكالمة بينهما" in page


def test_facets_count_what_a_click_would_give(client: TestClient) -> None:
    found = client.get("/en/encounters.json?actor=russia").json()
    for kind, count in found["facets"]["kind"].items():
        assert client.get(f"/en/encounters.json?actor=russia&kind={kind}").json()["total"] == count
    for outlet, count in found["facets"]["outlet"].items():
        assert client.get("/en/encounters.json", params={"actor": "russia", "outlet": outlet}).json()["total"] == count


def test_the_map_leads_to_the_contacts_of_a_place(client: TestClient) -> None:
    found = {each["id"]: each["count"] for each in client.get("/en/map.json").json()["items"]}
    assert found == {"moscow": 1}
    assert client.get("/en/encounters.json?place=moscow").json()["total"] == 1
    assert 'href="/en/encounters?place=moscow"' in client.get("/en/map").text


def test_digits_are_a_setting_that_links_carry_on(client: TestClient) -> None:
    page = client.get("/ar/timeline?digits=arab").text
    assert "أغسطس/آب ٢٠٢١" in page
    assert "أغسطس/آب 2021" in client.get("/ar/timeline").text
    assert "August 2021" in client.get("/en/timeline?digits=arab").text
    kept = [link for link in re.findall(r'href="(/ar/[^"]*)"', page) if "digits" not in link]
    assert kept == [link for link in kept if re.match(r"/ar/timeline(\?|$)", link)], "all but the switch itself"


def test_the_other_language_is_the_same_page(client: TestClient) -> None:
    assert 'href="/ar/encounters?actor=russia&amp;page=1"' in client.get("/en/encounters?actor=russia&page=1").text


def test_a_planned_contact_stands_among_the_coming(client: TestClient) -> None:
    coming = client.get("/en/home.json").json()["coming"]
    assert [client.get(f"/api/encounters/{each}").json()["status"] for each in coming] == ["planned"]


def test_a_pattern_is_tried_on_a_pasted_page(client: TestClient) -> None:
    text = "التقى الرئيس الفرنسي نظيره الصيني في باريس."
    page = client.post("/en/rules/try", data={"pattern": "<a:التقى> {b}", "page": text}).text
    assert "found: 1" in page
    assert "نظيره الصيني" in page.split('id="results"')[1]
    nothing = client.post("/en/rules/try", data={"pattern": "<a:هاتف> {b}", "page": text}).text
    assert "finds nothing" in nothing
    wrong = client.post("/en/rules/try", data={"pattern": "<a:التقى> {b:nonsense}", "page": text}).text
    assert "The pattern is wrong" in wrong
    assert client.post("/en/rules/try", content=b"x" * 300_000).status_code == 413


def test_search_finds_actors_and_articles(client: TestClient) -> None:
    found = client.get("/en/search.json", params={"q": "بوتين"}).json()
    assert "vladimir-putin" in found["actors"]
    assert full_reading().article.id in [hit["article"]["id"] for hit in found["items"]]


@pytest.mark.parametrize("words", ["Putin Rahmon", "Putin and Rahmon", "رحمان مع بوتين"])
def test_two_names_find_the_contacts_of_both(client: TestClient, words: str) -> None:
    found = client.get("/en/search.json", params={"q": words}).json()
    assert {"vladimir-putin", "emomali-rahmon"} <= set(found["actors"])
    assert found["contacts"]
    for each in found["contacts"]:
        parts = {part["actor"] for part in client.get(f"/api/encounters/{each}").json()["participants"]}
        assert {"vladimir-putin", "emomali-rahmon"} <= parts


def test_what_search_counts_a_click_would_give(client: TestClient) -> None:
    found = client.get("/en/search.json", params={"q": "الوزير"}).json()
    assert found["total"] == len(found["items"]) > 0
    assert sum(count for _, count in found["months"]) == found["total"]
    for field, counts in found["facets"].items():
        for value, count in counts.items():
            narrowed = client.get("/en/search.json", params={"q": "الوزير", field: value}).json()
            assert narrowed["total"] == count, (field, value)


def test_a_form_keeps_what_it_does_not_ask_for(client: TestClient) -> None:
    page = client.get("/en/search?q=الوزير&kind=visit").text
    form = page.split('<form class="narrow"')[1].split("</form>")[0]
    assert '<input type="hidden" name="q" value="الوزير">' in form
    assert '<input type="hidden" name="kind" value="visit">' in form


def test_no_rule_names_a_folder_of_this_machine(client: TestClient) -> None:
    assert all(not item["where"].startswith("/") for item in client.get("/en/rules.json").json()["items"])
