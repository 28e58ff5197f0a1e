"""A small folder of rules, and a way to add files to it."""

from __future__ import annotations

from pathlib import Path

LEXICON = """schema: marsad.lexicon/1
verbs:
  - {past: التقى, present: يلتقي, noun: لقاء}
nouns:
  - {noun: بيان, plurals: [بيانات]}
numbers: {ثلاثة: 3}
ordinals: {ثالث: 3}
classes:
  meet-verb: [التقى]
"""
STATE = """schema: marsad.actors/1
state:
  {id: norway, en: Norway, iso2: NO, iso3: NOR, ar: [النرويج], adjective: [نرويجي], adjective_en: Norwegian}
places:
  - {id: oslo, en: Oslo, ar: [أوسلو], metonym: "true"}
people:
  - {id: jens-berg, en: Jens Berg, ar: [ينس بيرغ], short: [بيرغ]}
offices:
  - {role: president, holders: [{person: jens-berg, from: 2010}]}
"""
OFFICES = """schema: marsad.offices/1
offices:
  - {role: president, head: رئيس, plural: [رؤساء], en: "President of {state}",
     wordings: [{definite: الرئيس, construct: رئيس}]}
"""
EVENTS = """schema: marsad.events/1
kind: meeting
patterns:
  - id: meeting.met
    pattern: "<a:التقى> {b}"
    examples: [{text: التقى ينس بيرغ وفدا}]
  - id: meeting.talks
    pattern: "[لقاء] بين {a} و {b}"
    examples: [{text: لقاء بين أوسلو والنرويج}]
"""
FILES = {
    "lexicon/verbs.yaml": LEXICON,
    "actors/nor.yaml": STATE,
    "offices/offices.yaml": OFFICES,
    "events/meeting.yaml": EVENTS,
}


def write(root: Path, files: dict[str, str]) -> Path:
    """Write rule files under a root; returns the root."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root
