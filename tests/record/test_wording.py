"""What words say of a contact beside who took part."""

from __future__ import annotations

import pytest

from marsad.article import Event
from marsad.record.wording import Wording, wording
from tests.building import event, evidence


def told(*mentions: str) -> Event:
    """A contact told in these words."""
    text = "\n".join(mentions)
    return event(1, "meeting", "russia", evidence=tuple(span for each in mentions for span in evidence(text, each)))


@pytest.mark.parametrize(
    ("mentions", "said"),
    [
        (("قمة بين طاجيكستان وباكستان",), {"rank": "leaders", "summit": True}),
        (("محادثات بين طاجيكستان وباكستان",), {"states": {"TJK", "PAK"}}),
        (("قمة بين طاجيكستان وباكستان", "محادثات بين طاجيكستان وباكستان"), {}),
        (("قمة بين طاجيكستان وباكستان", "القمة"), {"rank": "leaders", "summit": True}),
        (("اجتماع وزراء خارجية الجامعة العربية",), {"rank": "ministers"}),
        (("استقبل الرئيس وفدا من طاجيكستان",), {"rank": "leaders", "delegates": True}),
        (("محادثات مستمرة مع طاجيكستان",), {"states": {"TJK"}}),
        (("مشاورات مع مبعوث طاجيكي رفيع",), {"states": {"TJK"}}),
        (("زيارة رئيس طاجيكستان إلى باكستان",), {"rank": "leaders"}),
        (("قمتين مع زعيمي طاجيكستان وباكستان",), {"rank": "leaders", "summit": True, "several": True}),
        (("تحضير لقمتي طاجيكستان وباكستان",), {"rank": "leaders", "summit": True, "several": True}),
        (("الاجتماع الوزاري العربي الطارئ",), {"rank": "ministers"}),
        (("حوار اجتماعي بين طرفين",), {}),
        (("زار طاجيكستان مرتين هذا العام",), {"several": True, "states": {"TJK"}}),
        (("لقاءات سياسية مع طاجيكستان",), {"several": True, "states": {"TJK"}}),
        (("آخر اجتماعات رئيس طاجيكستان وضيفه",), {"rank": "leaders"}),
        (("اجتماع مرتقب بين دوشنبه وإسلام آباد",), {"states": {"TJK", "PAK"}}),
        (("اجتماع مع رئيس باكستان في دوشنبه",), {"rank": "leaders"}),
        (("محادثات في دوشنبه مع باكستان",), {"states": {"PAK"}}),
        (("القمة العربية", "الاجتماع"), {"rank": "leaders", "summit": True, "bare": True}),
        (("اللقاء",), {"bare": True}),
    ],
)
def test_words_say_of_what_rank_and_how_many(mentions: tuple[str, ...], said: dict[str, object]) -> None:
    found = wording(told(*mentions))
    assert found == Wording(**said | {"states": frozenset(said.get("states", ()))})  # type: ignore[arg-type, call-overload]


def test_meetings_of_a_body_are_one_gathering() -> None:
    words = "شارك الوزير في اجتماعات الجامعة العربية"
    assert not wording(event(1, "meeting", "arab-league:organiser", evidence=evidence(words, words))).several
    general = "اجتماعات الجامعة العربية"
    assert wording(event(1, "meeting", "arab-league:organiser", evidence=evidence(general, general))).several


def test_no_words_say_nothing() -> None:
    assert wording(event(1, "meeting", "russia")) == Wording(summit=True)
