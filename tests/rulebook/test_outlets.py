"""Further names of outlets made from those that rules list."""

from __future__ import annotations

import pytest

from marsad.rulebook.outlets import Spellings, also_written
from marsad.rulebook.schema import OutletEntry

FORMS = ("وكالة الأنباء {name} الرسمية", "وكالة الأنباء الرسمية {name}", "الوكالة {name}", "الوكالة الرسمية {name}")
AGENCY = [
    "وكالة الأنباء العمانية الرسمية",
    "وكالة الأنباء الرسمية العمانية",
    "الوكالة العمانية",
    "الوكالة الرسمية العمانية",
]
SPELLINGS = Spellings({"إن", "بي", "سي"}, {"وكالة الأنباء {name}": FORMS}, ("ذي", "ذا"))


@pytest.mark.parametrize(
    ("en", "name", "also"),
    [
        ("Oman News Agency", "وكالة الأنباء العمانية", AGENCY),
        ("Gulf Agency", "وكالة الأنباء في الخليج", []),
        ("The Guardian", "غارديان", ["ذي غارديان", "ذا غارديان"]),
        ("The Times", "التايمز", []),
        ("NBC News", "شبكة إن بي سي نيوز", ["شبكة إن . بي . سي نيوز"]),
        ("Bild", "صحيفة بيلد", []),
    ],
)
def test_how_an_outlet_is_also_called(en: str, name: str, also: list[str]) -> None:
    outlet = OutletEntry(id="x", en=en, ar=(name,))
    assert list(also_written(outlet, SPELLINGS)) == also
