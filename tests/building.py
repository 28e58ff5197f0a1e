"""Readings built by hand for tests of what stands behind the pipeline."""

from __future__ import annotations

import hashlib
from typing import Any

from marsad.article import (
    Actor,
    Article,
    Block,
    Claim,
    Event,
    Mention,
    Participant,
    Reading,
    Span,
    Statement,
    Time,
    span,
)


def person(label_en: str, label_ar: str, country: str) -> Actor:
    """A person of a state, given by its ISO 3166 alpha-3 code."""
    return Actor(kind="person", label_en=label_en, label_ar=label_ar, country=country)


ACTORS = {
    "vladimir-putin": Actor(kind="person", label_en="Vladimir Putin", label_ar="فلاديمير بوتين", country="RUS"),
    "sergey-lavrov": person("Sergey Lavrov", "سيرغي لافروف", "RUS"),
    "emomali-rahmon": Actor(kind="person", label_en="Emomali Rahmon", label_ar="إمام علي رحمان", country="TJK"),
    "imran-khan": person("Imran Khan", "عمران خان", "PAK"),
    "kais-saied": person("Kais Saied", "قيس سعيد", "TUN"),
    "russia": Actor(kind="state", label_en="Russia", label_ar="روسيا", country="RUS"),
    "tajikistan": Actor(kind="state", label_en="Tajikistan", label_ar="طاجيكستان", country="TJK"),
    "pakistan": Actor(kind="state", label_en="Pakistan", label_ar="باكستان", country="PAK"),
    "tunisia": Actor(kind="state", label_en="Tunisia", label_ar="تونس", country="TUN"),
    "kremlin": Actor(kind="organisation", label_en="Kremlin", label_ar="الكرملين", country="RUS"),
    "arab-league": Actor(kind="organisation", label_en="Arab League", label_ar="جامعة الدول العربية"),
    "dushanbe": Actor(kind="place", label_en="Dushanbe", label_ar="دوشنبه", country="TJK"),
    "khujand": Actor(kind="place", label_en="Khujand", label_ar="خجند", country="TJK"),
    "moscow": Actor(kind="place", label_en="Moscow", label_ar="موسكو", country="RUS"),
}


def event(number: int, kind: str, who: str, date: str | None = None, **more: Any) -> Event:
    """An event; ``who`` are actor ids between blanks, each with ``:role`` where it has one."""
    parts = [part.partition(":") for part in who.split()]
    more = {"status": "occurred", "place": None, "evidence": ()} | more
    return Event(
        id=f"e{number}",
        kind=kind,
        participants=tuple(Participant(actor=a, role=role or "participant") for a, _, role in parts),
        date=date,
        **more,
    )


def reading(name: str, published: str | None, *events: Event, text: str = "نص", **more: Any) -> Reading:
    """A reading of an article called ``name`` with the actors that its events, statements and claims use."""
    article = Article(
        id="sha256:" + hashlib.sha256((name + text).encode()).hexdigest(),
        path=f"{name}.txt",
        text=text,
        published=published,
        outlet=more.pop("outlet", name),
        title=more.pop("title", None),
        url=more.pop("url", None),
    )
    return Reading(article=article, actors=ACTORS, events=events, **more)


def evidence(text: str, words: str) -> tuple[Span, ...]:
    """The first place where ``words`` stand in ``text``, as evidence."""
    start = text.index(words)
    return (span(text, start, start + len(words)),)


TEXT = """بوتين ورحمان يتهاتفان 😀
موسكو، 18 أغسطس 2021
أجرى فلاديمير بوتين مكالمة مع إمام علي رحمان. وقال الكرملين: «ناقش الجانبان أمن الحدود».
هذه ثالث مكالمة بينهما هذا العام.
اقرأ أيضا: أخبار الرياضة"""


def full_reading() -> Reading:
    """A reading with something in every layer; an emoji stands before most of its spans."""
    said, told = (
        evidence(TEXT, "ناقش الجانبان أمن الحدود")[0],
        evidence(TEXT, "أجرى فلاديمير بوتين مكالمة مع إمام علي رحمان"),
    )
    day, name = evidence(TEXT, "18 أغسطس 2021")[0], evidence(TEXT, "فلاديمير بوتين")[0]
    lines = [(TEXT.index(line), line) for line in TEXT.split("\n")]
    labels = ("title", "date", "body", "body", "furniture")
    return reading(
        "call",
        "2021-08-18",
        event(1, "call", "vladimir-putin emomali-rahmon", "2021-08-18", evidence=told, attribution=("s1",)),
        text=TEXT,
        title=lines[0][1],
        outlet="example",
        url="https://example.org/call",
        blocks=tuple(
            Block(start=at, end=at + len(line), label=label) for (at, line), label in zip(lines, labels, strict=True)
        ),
        mentions=(Mention(start=name.start, end=name.end, text=name.text, actor="vladimir-putin", how="name"),),
        times=(
            Time(
                start=day.start,
                end=day.end,
                text=day.text,
                kind="date",
                value="2021-08-18",
                basis="text",
                rule="day",
            ),
        ),
        statements=(
            Statement(
                id="s1",
                start=said.start,
                end=said.end,
                text=said.text,
                form="direct",
                cue=evidence(TEXT, "قال")[0],
                speaker="kremlin",
                speakers=("kremlin",),
                about=("tajikistan",),
                topics=("border-security",),
                rule="say",
            ),
        ),
        claims=(
            Claim(
                id="c1",
                kind="ordinal",
                of="call",
                participants=("vladimir-putin", "emomali-rahmon"),
                value=3,
                period="2021",
                made_by=None,
                evidence=evidence(TEXT, "ثالث مكالمة بينهما هذا العام"),
            ),
        ),
    )
