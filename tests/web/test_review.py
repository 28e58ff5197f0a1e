"""The review as forms: cards, what is decided on them, the queue, the trail; all of it without any script."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest
from fastapi.testclient import TestClient

from marsad.article import Reading, Span
from marsad.record.judgements import Judgement
from marsad.rulebook import Rulebook
from marsad.store import Store
from marsad.web.app import create_app
from marsad.web.cards import Piece, context
from marsad.web.limits import Limits
from marsad.web.review import REASONS
from tests.building import TEXT, event, evidence, full_reading, reading
from tests.web.conftest import HOSTILE, hostile, inside_a_word


@pytest.fixture
def desk(own: Store, rulebook: Rulebook) -> TestClient:
    """A browser without scripts at this machine."""
    app = create_app(own, rulebook, mode="local", person="ليلى", limits=Limits({"write": 10_000}))
    return TestClient(app, base_url="http://127.0.0.1", follow_redirects=True)


def shown(page: str) -> str:
    """The id of the item whose card is shown."""
    found = re.search(r'id="desk"[^>]* data-at="([^"]*)"', page)
    assert found
    return unescape(found[1])


def waiting(page: str) -> int:
    found = re.search(r'data-total="(\d+)"', page)
    assert found
    return int(found[1])


def fields(page: str, verdict: str) -> dict[str, str]:
    """The hidden fields of the form that decides so."""
    forms = re.findall(r"<form[^>]*data-decide.*?</form>", page.split('id="card"')[1], re.DOTALL)
    form = next(each for each in forms if f'value="{verdict}"' in each)
    found = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form))
    return {name: unescape(value) for name, value in found.items()} | {"verdict": verdict}


def decide(client: TestClient, page: str, verdict: str, **more: Any) -> str:
    asked = re.search(r'action="(/en/review[^"]*)"', page.split('id="card"')[1])
    assert asked
    answer = client.post(unescape(asked[1]), data=fields(page, verdict) | more)
    assert answer.status_code == 200, answer.text
    return answer.text


def test_the_queue_is_worked_off_by_forms(desk: TestClient, own: Store) -> None:
    page = desk.get("/en/review").text
    assert "reports contradict each other" in page
    assert '<mark class="event">' in page
    total, seen = waiting(page), set()
    for _ in range(total):
        seen.add(shown(page))
        page = decide(desk, page, "accept")
    assert len(seen) == total
    assert "Nothing waits here." in page
    assert len(own.judgements()) == total
    assert {judgement.user for judgement in own.judgements()} == {"ليلى"}


def test_a_correction_changes_what_was_changed_in_the_form(desk: TestClient, own: Store) -> None:
    page = desk.get("/en/review").text
    card = page.split('id="card"')[1]
    assert 'value="Vladimir Putin"' in card
    sent = {
        "kind": "call",
        "status": "occurred",
        "date": "2021-08-18",
        "place": "Moscow",
        "actor": ["Vladimir Putin", "Emomali Rahmon", "Kremlin", ""],
        "role": ["initiator", "participant", "mediator", "participant"],
        "words": "بلاغ الكرملين",
    }
    decide(desk, page, "correct", **sent)
    (made,) = own.judgements()
    assert made.values == {
        "date": "2021-08-18",
        "place": "moscow",
        "participants": "vladimir-putin:initiator emomali-rahmon kremlin:mediator",
    }
    assert made.before["date"] == "2021-08-17"
    assert made.reason == "بلاغ الكرملين"
    trail = desk.get("/en/decisions").text
    assert "2021-08-17" in trail
    assert "بلاغ الكرملين" in trail


def test_what_was_not_changed_is_no_correction(desk: TestClient, own: Store) -> None:
    page = desk.get("/en/review").text
    answer = desk.post("/en/review", data=fields(page, "correct") | {"kind": "call"})
    assert answer.status_code == 422
    assert "nothing was changed" in answer.text
    assert own.judgements() == ()


def test_statements_and_claims_are_corrected_in_their_own_fields(desk: TestClient, own: Store) -> None:
    page = desk.get("/en/review?what=statement&actor=kremlin").text
    decide(desk, page, "correct", **{"class": "deny", "actor": ["Vladimir Putin", ""]})
    assert own.judgements()[0].values == {"class": "deny", "speakers": "vladimir-putin"}
    page = desk.get("/en/review?what=claim").text
    decide(desk, page, "correct", value="1", period="2021", actor=["Vladimir Putin", "Emomali Rahmon"])
    assert own.judgements()[1].values == {"value": "1"}


@pytest.mark.parametrize("reason", REASONS)
def test_a_rejection_has_its_reason_and_can_be_looked_at_again(desk: TestClient, own: Store, reason: str) -> None:
    page = desk.get("/en/review?kind=visit").text
    one, total = shown(page), waiting(page)
    page = decide(desk, page, "reject", reason=reason)
    assert own.judgements()[0].reason == reason
    assert waiting(page) == total - 1
    kept = desk.get("/en/review?at=judgement-1").text
    assert shown(kept) == "judgement-1"
    assert "وزير نظيره" not in kept
    back = decide(desk, kept, "undo")
    assert own.judgements()[1].undoes == 1
    assert shown(desk.get(f"/en/review?at={one}").text) == one
    assert desk.get("/en/review?kind=visit").text != back


def test_own_words_go_before_a_reason_of_the_list(desk: TestClient, own: Store) -> None:
    decide(desk, desk.get("/en/review").text, "reject", reason="other", words="الصورة لا تبين ذلك")
    assert own.judgements()[0].reason == "الصورة لا تبين ذلك"


def test_contacts_are_split_and_merged(desk: TestClient) -> None:
    page = desk.get("/en/review").text
    one = shown(page)
    report = desk.get(f"/api/encounters/{one}").json()["reports"][0]
    decide(desk, page, "split", target=[one, f"{report['article']}/{report['event']}"])
    found = desk.get("/api/encounters?kind=call&actor=vladimir-putin").json()["items"]
    assert [len(item["reports"]) for item in found] == [1, 1]
    page = desk.get(f"/en/review?at={found[0]['id']}").text
    assert found[1]["id"] in page.split('data-key="merge"')[1]
    decide(desk, page, "merge", target=[found[0]["id"], found[1]["id"]])
    found = desk.get("/api/encounters?kind=call&actor=vladimir-putin").json()["items"]
    assert [len(item["reports"]) for item in found] == [2]


def test_what_was_parted_is_shown_so_while_the_record_is_made_anew(
    desk: TestClient, own: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = desk.get("/en/review").text
    one = shown(page)
    report = desk.get(f"/api/encounters/{one}").json()["reports"][0]
    library = desk.app.state.site.library  # type: ignore[attr-defined]
    known = library.at_hand()
    monkeypatch.setattr(library, "at_hand", lambda: known)

    def passages() -> int:
        return desk.get(f"/en/review?at={one}").text.count('class="passage"')

    assert passages() == 2
    decide(desk, page, "split", target=[one, f"{report['article']}/{report['event']}"])
    assert passages() == 1
    own.judge(Judgement(verdict="undo", user="u", undoes=1))
    library.written()
    assert passages() == 2


def renewed(desk: TestClient) -> None:
    """What another process wrote is seen."""
    library = desk.app.state.site.library  # type: ignore[attr-defined]
    library.written()
    library.current()


def ahead(page: str) -> list[str]:
    return [unescape(each) for each in re.findall(r'type="checkbox" name="target" value="([^"]*)" id="t-', page)]


def test_several_are_decided_at_once_only_where_they_are_seen(desk: TestClient, own: Store) -> None:
    page = desk.get("/en/review").text
    key, seen = fields(page, "accept")["key"], ahead(page)
    sent = {"key": key, "bulk": "1", "at": shown(page), "verdict": "accept"}
    assert desk.post("/en/review", data=sent | {"target": ["enc-unseen", seen[0]]}).status_code == 409
    assert desk.post("/en/review", data=sent).status_code == 422
    statements = desk.get("/en/review?what=statement").text
    hidden = ahead(statements)
    assert desk.post("/en/review?what=claim", data=sent | {"target": hidden}).status_code == 409
    assert own.judgements() == ()
    assert desk.post("/en/review", data=sent | {"target": seen}).status_code == 200
    made = own.judgements()
    assert sorted(judgement.scope for judgement in made) == ["claim", "encounter", "statement"]
    undo = {"key": key, "verdict": "undo", "undoes": [str(judgement.id) for judgement in made]}
    desk.post("/en/review", data=undo)
    assert waiting(desk.get("/en/review").text) == len(seen)


def test_a_report_that_comes_later_brings_the_contact_back(desk: TestClient, own: Store) -> None:
    page = desk.get("/en/review").text
    one, total = shown(page), waiting(page)
    assert waiting(decide(desk, page, "accept")) == total - 1
    late = event(1, "call", "vladimir-putin emomali-rahmon", "2021-08-18", evidence=evidence(TEXT, "مكالمة"))
    own.add(reading("late", "2021-08-19", late, text=TEXT, outlet="late"), "r1")
    renewed(desk)
    again = desk.get(f"/en/review?at={one}").text
    assert "decided already" not in again
    assert "accepted" in again, "with what was decided before"


def test_nobody_decides_over_somebody_else_unseen(desk: TestClient, own: Store) -> None:
    page = desk.get("/en/review").text
    old, gone = fields(page, "accept"), fields(page, "reject")
    decide(desk, page, "accept")
    assert desk.post("/en/review", data=old).status_code == 409
    assert desk.post("/en/review", data=gone).status_code == 409
    assert len(own.judgements()) == 1


def test_lost_judgements_come_first_and_are_made_anew(desk: TestClient, own: Store) -> None:
    decide(desk, desk.get("/en/review?kind=visit").text, "reject", reason="no-contact")
    one = inside_a_word()
    kept = event(1, "visit", "kais-saied:visitor russia:host", "2021-09-10", evidence=evidence(one.article.text, "قال"))
    own.add(Reading(article=one.article, actors=one.actors, events=(kept,)), "r2")
    renewed(desk)
    page = desk.get("/en/review").text
    assert shown(page) == "judgement-1"
    assert "tell of nothing any more" in page
    target = f"{one.article.id}/e1"
    assert target in page
    page = decide(desk, page, "again", target=target)
    made = own.judgements()
    assert [each.verdict for each in made] == ["reject", "reject", "undo"]
    assert made[1].reason == "no-contact"
    assert shown(page) != "judgement-1"
    assert desk.get("/api/encounters?kind=visit").json()["total"] == 0


def test_filters_stand_in_the_address_and_are_carried_on(desk: TestClient) -> None:
    page = desk.get("/en/review?what=contact&actor=Russia&from=2021-09").text
    total = waiting(page)
    assert 0 < total < waiting(desk.get("/en/review").text)
    after = decide(desk, page, "accept")
    assert waiting(after) == total - 1
    assert 'value="russia"' in after
    assert desk.get("/en/review?actor=nobody-at-all").status_code == 400


def test_the_latest_decisions_are_listed_and_undone(desk: TestClient, own: Store) -> None:
    page = desk.get("/en/review").text
    one = shown(page)
    page = decide(desk, page, "accept")
    recent = page.split('<ol class="recent')[1].split("</ol>")[0]
    assert f'data-item="{one}"' in recent
    assert "ليلى" in recent
    key = fields(page, "accept")["key"]
    back = desk.post("/en/review", data={"key": key, "verdict": "undo", "undoes": "1", "then": one})
    assert shown(back.text) == one
    assert "decided already" not in back.text
    assert own.judgements()[1].undoes == 1
    for wrong in ("x", "99", "9" * 12):
        assert desk.post("/en/review", data={"key": key, "verdict": "undo", "undoes": wrong}).status_code == 422


def test_forms_of_other_sites_are_refused_and_traced(desk: TestClient, own: Store) -> None:
    page = desk.get("/en/review").text
    sent = fields(page, "accept")
    assert desk.post("/en/review", data=sent | {"key": "0" * 64}).status_code == 403
    assert desk.post("/en/review", data=sent, headers={"origin": "http://evil.example"}).status_code == 403
    assert desk.post("/en/review", data=sent | {"words": "x" * 70_000}).status_code == 413
    assert own.judgements() == ()
    assert [trace.status for trace in own.accounts.traces()[1]] == [413, 403, 403]
    told = desk.get("/en/traces").text
    assert "POST /en/review" in told
    assert desk.get("/en/traces.json").json()["total"] == 3
    assert desk.get("/en/traces.csv").text.count("\n") == 4


def test_who_may_only_read_sees_no_forms(own: Store, rulebook: Rulebook) -> None:
    reader = TestClient(create_app(own, rulebook), base_url="http://127.0.0.1")
    page = reader.get("/en/review").text
    assert "data-decide" not in page.split('id="card"')[1].split("</section>")[0]
    assert reader.get("/en/traces").status_code == 403
    assert reader.get("/en/decisions").status_code == 200
    assert "set-cookie" not in reader.get("/en/review").headers


def test_hostile_words_stay_words(desk: TestClient) -> None:
    found = desk.get("/api/encounters?actor=pakistan").json()["items"]
    page = desk.get(f"/en/review?at={found[0]['id']}").text
    assert hostile().article.id.partition(":")[2][:24] in page
    assert "<img src=x" not in page
    assert "<b>hostile" not in page
    assert "&lt;/script&gt;&lt;img src=x" in page
    assert HOSTILE[:8] not in page


def test_twins_hold_the_queue(desk: TestClient) -> None:
    found = desk.get("/en/review.json?what=contact").json()
    assert found["total"] == len(found["items"]) == desk.get("/en/review.csv?what=contact").text.count("\n") - 1
    assert desk.get("/en/decisions.json").json()["items"] == []
    assert desk.get("/en/decisions.csv").status_code == 200


def span(text: str, words: str) -> Span:
    return evidence(text, words)[0]


def test_context_is_cut_at_blanks_and_holds_every_mark() -> None:
    text = "كلمة " * 60 + "وزير😀نظيره اليوم " + "كلمة " * 60
    (pieces,) = context(text, [(span(text, "زير😀نظ"), "event")])
    assert [piece.text for piece in pieces if piece.mark] == ["زير😀نظ"]
    joined = "".join(piece.text for piece in pieces)
    assert joined.startswith("… كلمة")
    assert joined.endswith("كلمة …")
    assert len(joined) < 400


def test_marks_that_overlap_or_stand_far_apart() -> None:
    text = "قال الوزير إن اللقاء قريب"
    (pieces,) = context(text, [(span(text, "قال الوزير"), "mention"), (span(text, "الوزير إن"), "statement")])
    assert pieces == (
        Piece(""),
        Piece("قال الوزير", "mention"),
        Piece(" إن", "statement"),
        Piece(" اللقاء قريب"),
    )
    far = text + " كلمة" * 300 + " خاتمة"
    assert len(list(context(far, [(span(far, "قال"), "event"), (span(far, "خاتمة"), "event")]))) == 2


def test_a_full_reading_has_a_card_for_everything(desk: TestClient) -> None:
    article = full_reading().article.id
    for name in ("s1", "c1"):
        page = desk.get(f"/ar/review?at={article}/{name}").text
        assert shown(page) == f"{article}/{name}"
        assert '<html lang="ar" dir="rtl">' in page
