"""What words and dates make together: the status of a contact and its day."""

from __future__ import annotations

from typing import cast

from marsad.article import Status
from marsad.layers import Draft, Sentence
from marsad.rulebook.match import Match
from marsad.stages.events.status import ASSUMED, GOING, PRESENT, WITHIN
from marsad.stages.events.status_words import EVE, ONCE_OFF, PUT_OFF
from marsad.stages.events.when import Day, ahead, behind, days_behind, year_before
from marsad.text.calendar import contains
from marsad.text.fold import fold_word

_DAY = len("2018-01-01")
_AHEAD = ("planned", "possible", EVE)
_AT_ONCE = ("agreement", "message")  # kinds that are made or sent, and never go on
_NEAR = 2
_LONGEST = 14  # days that a contact goes on at most
# What gives way to any firmer word of the page; a contact put off to no day is off for now.
WEAK: dict[str, Status] = {EVE: "planned", ONCE_OFF: "cancelled", PUT_OFF: "cancelled"}


class Outlook:
    """Settles verdicts of the judge by dates, given the day of publication."""

    def __init__(self, draft: Draft, late: frozenset[str]) -> None:
        self._draft, self._published, self._late = draft, draft.article.published, late

    def of(
        self, match: Match, sentence: Sentence, verdict: str, day: Day | None, order: str
    ) -> tuple[Status, str | None]:
        """Status and date of a contact; the date in ISO 8601, None where none is its own.

        ``order`` tells an earlier contact (``before``) from the one at hand: ``آخر لقاء في 11 ديسمبر`` was last year.
        """
        date = day.value if day and self._owns(match, verdict, day) else None
        if order == "before" and ahead(date, self._published):
            date = year_before(date)
        first = self._status(verdict, date)
        if first == "ongoing" and verdict == PRESENT and date and self._late_today(match):
            first = "planned"
        status, date = self._settled(match, verdict, first, date)
        if match.entry.kind in _AT_ONCE and status == "ongoing":
            return "occurred", date
        running = verdict == ASSUMED and status == "occurred" and self._running(match, sentence, date)
        return ("ongoing" if running else status), date

    def _owns(self, match: Match, verdict: str, day: Day) -> bool:
        """Whether a day is that of the contact: ``أعلن الخميس إلغاء القمة`` dates what is announced by no Thursday."""
        to_come = ahead(day.value, self._published)
        if day.by and verdict not in _AHEAD:
            return False
        if verdict == PUT_OFF:
            return day.until and to_come
        if verdict == ASSUMED and to_come:
            return day.near
        if verdict == PRESENT and self._past(day.value):
            return day.near and not day.said
        if verdict == EVE and to_come:
            return day.near
        if verdict == ASSUMED and day.parted and not day.near and not to_come:
            return False  # ``تأتي زيارته بعد أن استدعي السفير في يناير``
        if verdict in (ASSUMED, EVE) and (day.reported or (not match.binds and (day.said or not day.near))):
            return to_come
        if verdict == WITHIN and not match.binds and not day.near:
            return False
        return verdict in ("occurred", WITHIN, ASSUMED) or to_come or not day.said

    def _status(self, verdict: str, date: str | None) -> Status:
        """The plain present tells of plans where the date lies ahead, else of what is going on."""
        if verdict == PRESENT:
            if ahead(date, self._published):
                return "planned"
            return "occurred" if self._past(date) else "ongoing"
        if verdict == ASSUMED:
            return "planned" if ahead(date, self._published) else "occurred"
        if verdict == GOING:
            return "planned" if ahead(date, self._published) else "ongoing"  # ``جولة تنطلق الاثنين المقبل``
        if verdict == WITHIN or (verdict == EVE and self._past(date)):
            return "occurred"
        if verdict == PUT_OFF and date:
            return "planned"
        if verdict in WEAK:
            return WEAK[verdict]
        return cast(Status, verdict)

    def _settled(self, match: Match, verdict: str, status: Status, date: str | None) -> tuple[Status, str | None]:
        """The date of what was agreed on is not that of the agreement, nor a past day that of a contact to come."""
        if match.entry.kind == "agreement" and verdict in ("occurred", WITHIN) and status == "planned":
            return "occurred", None
        if verdict in ("occurred", WITHIN) and ahead(date, self._published):
            return "occurred", None
        if status == "ongoing" and (self._long_ago(date) or ahead(date, self._published)):
            return status, None  # ``زيارة يقوم بها منذ توليه منصبه في مارس``
        return status, None if status in ("planned", "possible") and self._past(date) else date

    def _late_today(self, match: Match) -> bool:
        """``يعقد المجلس مساء اليوم جلسة``: what the present tells of a later hour of the day lies ahead."""
        near = self._draft.units[max(match.first - _NEAR, 0) : match.last + _NEAR]
        said = (self._draft.article.text[u.start : u.end] for u in near if u.kind == "time")
        return any(fold_word(word) in self._late for time in said for word in time.split())

    def _running(self, match: Match, sentence: Sentence, date: str | None) -> bool:
        """``تطغى الهجرة على القمة``: a summit of the day that the present speaks of."""
        published = (self._published or "")[:_DAY]
        if match.entry.kind != "summit" or not date or not published or not contains(date, published):
            return False
        verb = next((u for u in self._draft.units[sentence.first : sentence.last] if u.kind == "verb"), None)
        return verb is not None and verb.verb_tense == "present"

    def _long_ago(self, date: str | None) -> bool:
        """Whether a date lies so far back that nothing of that day can still be going on."""
        days = days_behind(date, self._published)
        return days > _LONGEST or (days == 0 and self._past(date))

    def _past(self, date: str | None) -> bool:
        """Whether a date lies before the day of publication."""
        return behind(date, self._published)
