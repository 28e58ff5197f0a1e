"""Dossiers as Markdown and as one self-contained HTML page that prints well."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from marsad.export.html import safe_link, template
from marsad.record import known
from marsad.record.dossier import (
    CheckLine,
    ContactLine,
    DisagreementLine,
    Dossier,
    Source,
    StatementLine,
)
from marsad.record.glance import Glance, before, glance, outlets, weighty

MOST = 150
"""Statements of a dossier; nobody reads more of them on paper."""
QUOTED = 6
"""Sources of a line that are quoted; where the others are stands behind them."""
SECTIONS = (
    ("contacts", "Contacts"),
    ("refuted", "Called off or denied"),
    ("ahead", "What is coming"),
    ("lapsed", "Planned, and not reported since"),
    ("disagreements", "Disagreements between reports"),
    ("statements", "Statements"),
    ("checks", "Claims held against the record"),
    ("recalled", "Before the first article, as articles recall it"),
)


def title(brief: Dossier) -> str:
    """What the dossier is on: who, with whom, on what, when."""
    asked = brief.question
    who = " and ".join(_name(name, brief) for name in asked.names) or "All contacts"
    told = [who, asked.kind, asked.status, f"on {asked.topic}" if asked.topic else None]
    told += [f"in {asked.outlet}" if asked.outlet else None]
    told += [
        f"from {asked.first}" if asked.first else None,
        f"to {asked.last}" if asked.last else None,
    ]
    told += [known.told(at) if (at := asked.moment) else None]
    return ", ".join(part for part in told if part)


def html(brief: Dossier) -> str:
    """The dossier as one page without script; all that comes from articles is escaped."""
    return template("dossier.html").render(
        brief=brief,
        title=title(brief),
        glance=glance(brief),
        sections=SECTIONS,
        lines=_lines(brief),
        left=_left(brief),
        links={article.id: safe_link(article.url) for article in brief.articles},
        labels=brief.labels,
        claimed=claimed,
        attested=attested,
        quoted=QUOTED,
    )


def _lines(brief: Dossier) -> dict[str, Sequence[object]]:
    """What stands in each section."""
    now, recalled = before(brief)
    chosen = {
        "contacts": now,
        "recalled": recalled,
        "statements": weighty(brief.statements, MOST),
    }
    return {name: chosen[name] if name in chosen else getattr(brief, name) for name, _ in SECTIONS}


def _left(brief: Dossier) -> int:
    """Statements that are left out."""
    return max(0, len(brief.statements) - MOST)


def markdown(brief: Dossier) -> str:
    """The dossier as CommonMark; what comes from articles is escaped, markup in it shows as written."""
    return "\n".join(_markdown(brief)) + "\n"


def _markdown(brief: Dossier) -> Iterator[str]:
    yield f"# {escaped(title(brief))}"
    yield ""
    yield f"Sources: {len(brief.articles)} articles, up to {brief.day or 'an unknown day'}."
    yield "Behind every line stand outlet, date, words, and where they are: article, first and last letter."
    yield from _glance(glance(brief), brief)
    lines = _lines(brief)
    for name, heading in SECTIONS:
        if lines[name]:
            yield from ("", f"## {heading}", "")
            if name == "statements" and _left(brief):
                yield from (
                    f"Those that most articles tell, and what does more than state; {_left(brief)} more.",
                    "",
                )
            for line in lines[name]:
                yield from _item(line, brief)
    yield from ("", "## Sources", "")
    for number, article in enumerate(brief.articles, 1):
        link = safe_link(article.url)
        day = (article.published or "no date")[:10]
        told = [
            article.outlet or "outlet unknown",
            day,
            article.title or "",
            article.id,
        ]
        yield f"{number}. {escaped(', '.join(part for part in told if part))}" + (
            f" <{_address(link)}>" if link else ""
        )


def _glance(seen: Glance, brief: Dossier) -> Iterator[str]:
    yield from ("", "## At a glance", "")
    kinds = ", ".join(f"{count} {kind}" for kind, count in seen.kinds)
    yield f"- **{seen.outlets} outlets**, from {seen.first or 'an unknown day'} to {seen.last or 'an unknown day'}"
    yield f"- **{len(brief.contacts)} contacts took place**{escaped(f': {kinds}') if kinds else ''}"
    yield f"- **{len(brief.refuted)} called off or denied, {len(brief.ahead)} to come**"
    yield f"- **{len(brief.statements)} statements**{_counted(seen.speakers, brief)}"
    if seen.topics:
        yield f"- **On** {escaped(', '.join(f'{topic} ({count})' for topic, count in seen.topics))}"
    if seen.foremost:
        yield "- **What most outlets tell of**"
        yield from (f"  - {_contact(line, brief)}" for line in seen.foremost)


def _counted(found: Sequence[tuple[str, int]], brief: Dossier) -> str:
    """Who said how much."""
    told = ", ".join(f"{_name(name, brief)} {count}" for name, count in found)
    return escaped(f": {told}") if told else ""


def attested(line: ContactLine) -> str:
    """By how many a contact is told: ``5 outlets, 21 articles``."""
    told = outlets(line), len(line.sources)
    return ", ".join(f"{n} {what}{'' if n == 1 else 's'}" for n, what in zip(told, ("outlet", "article"), strict=True))


def _contact(line: ContactLine, brief: Dossier) -> str:
    who = ", ".join(_name(part.actor, brief) for part in line.participants)
    place = _name(line.place, brief) if line.place else None
    head = " · ".join(part for part in (line.kind, line.status, who, place, attested(line)) if part)
    return f"**{escaped(line.date or 'undated')}** {escaped(head)} ({line.encounter})"


def _item(line: object, brief: Dossier) -> Iterator[str]:
    """One line with its sources below it."""
    if isinstance(line, ContactLine):
        yield f"- {_contact(line, brief)}"
        yield from _sources(line.sources)
    elif isinstance(line, DisagreementLine):
        yield f"- **{escaped(line.date or 'undated')}** {escaped(line.kind)}: {line.field} ({line.encounter})"
        yield from (f"  - {escaped(version.value)}: {_who(version.sources)}" for version in line.versions)
    elif isinstance(line, StatementLine):
        who = ", ".join(_name(name, brief) for name in line.speakers) or "unknown"
        chain = f", told by {', '.join(_name(name, brief) for name in line.chain)}" if line.chain else ""
        head = f"{who} · {line.class_}{chain}" + (f" · {', '.join(line.topics)}" if line.topics else "")
        yield f"- **{escaped(line.date or 'undated')}** {escaped(head)}"
        yield from _sources(line.sources)
    elif isinstance(line, CheckLine):
        yield f"- **{line.verdict}** {escaped(f'{claimed(line)}: {claimed_of(line, brief)}')} · {line.note}"
        if line.counted:
            yield f"  - counted: {escaped(', '.join(f'{date} ({name})' for name, date in line.counted))}"
        yield from _sources(line.sources)


def claimed(line: CheckLine) -> str:
    """What is claimed: ``call number 3, in 2021``, ``6 calls``, ``the visit before: 2021-05``."""
    claim = line.claim
    of = claim.of or "contact"
    told = {
        "ordinal": f"{of} number {claim.value}",
        "count": f"{claim.value} {of}" + ("s" if str(claim.value) != "1" else ""),
        "previous": f"the {of} before, {claim.value}",
        "anniversary": f"{claim.value} years",
    }[claim.kind]
    return f"{told}, in {claim.period}" if claim.period else told


def claimed_of(line: CheckLine, brief: Dossier) -> str:
    """Of whom it is claimed."""
    return ", ".join(_name(name, brief) for name in line.claim.participants) or "nobody named"


def _sources(sources: Sequence[Source]) -> Iterator[str]:
    for source in sources[:QUOTED]:
        told = f"{source.outlet or 'outlet unknown'}, {source.day or 'no date'}"
        also = f" (also {', '.join(f'{start}–{end}' for start, end in source.also)})" if source.also else ""
        yield f"  - {escaped(told)}, {_where(source)}: «{escaped(source.text)}»{also}"
    if rest := sources[QUOTED:]:
        yield f"  - and {len(rest)} more: {_who(rest)}"


def _where(source: Source) -> str:
    return f"{source.number}:{source.start}–{source.end}"


def _who(sources: Iterable[Source]) -> str:
    """Where the words of each outlet are, without them."""
    places: dict[str, list[str]] = {}
    for source in sources:
        places.setdefault(source.outlet or "outlet unknown", []).append(_where(source))
    return "; ".join(f"{escaped(outlet)} {', '.join(where)}" for outlet, where in places.items())


def _name(name: str, brief: Dossier) -> str:
    """English and Arabic name of an actor; its id where nobody knows more."""
    english, arabic = brief.labels.get(name, (name, ""))
    return f"{english} ({arabic})" if arabic else english


def escaped(words: str) -> str:
    """Words on one line in which nothing is markup."""
    return re.sub(r"([\\`*_\[\]<>|~&])", r"\\\1", " ".join(words.split()))


def _address(link: str) -> str:
    """An address that cannot leave its angle brackets."""
    return link.replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C").replace(" ", "%20").replace("\n", "%0A")
