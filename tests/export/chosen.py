"""A small selection that every format is tried on: several outlets, a plan, a cancelled visit, hostile words."""

from __future__ import annotations

from marsad.article import Plover, Reading
from marsad.record.questions import Question, Selection, select
from tests.building import event, evidence, full_reading, reading

HOSTILE = '=cmd|"/c calc"!A1;\t<b>&amp;\\{}"\n\x07,'
"""A title that attacks spreadsheets, markup, TeX, calendars and tables at once."""
CALL, VISIT = Plover(type="CONSULT", mode="phone"), Plover(type="CONSULT", mode="visit")
VISIT_TEXT = "يزور قيس سعيد موسكو في الأول من سبتمبر 2021."
OFF_TEXT = "ألغيت زيارة عمران خان إلى دوشنبه التي كانت مقررة في 5 أكتوبر 2021."


def readings() -> list[Reading]:
    """Two articles on one call, one on a planned visit, one on a cancelled one with a hostile title."""
    told = {"plover": VISIT, "cameo": "042"}
    ahead = event(
        1,
        "visit",
        "kais-saied:visitor russia:host",
        "2021-09-01",
        status="planned",
        place="moscow",
        topics=("sanctions",),
        evidence=evidence(VISIT_TEXT, "يزور قيس سعيد موسكو"),
        **told,
    )
    off = event(
        1,
        "visit",
        "imran-khan:visitor tajikistan:host",
        "2021-10-05",
        status="cancelled",
        place="dushanbe",
        evidence=evidence(OFF_TEXT, "ألغيت زيارة عمران خان إلى دوشنبه"),
        **told,
    )
    call = event(1, "call", "russia tajikistan", "2021-08-17", plover=CALL, cameo="041")
    return [
        full_reading(),
        reading("b", "2021-08-19", call),
        reading("c", "2021-08-30", ahead, text=VISIT_TEXT),
        reading("d", "2021-10-01", off, text=OFF_TEXT, title=HOSTILE, outlet="d;e"),
    ]


def chosen(**asked: str) -> Selection:
    """What of them answers the question."""
    return select(readings(), Question(**asked))
