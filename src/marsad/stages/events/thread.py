"""How one sentence goes on from another: ``ثم التقى``, ``إلى ذلك، بعث``, ``جاء ذلك خلال``, ``فور وصوله``."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from marsad.layers import Draft
from marsad.rulebook import Rulebook
from marsad.stages.events.told import Told
from marsad.stages.events.when import days_behind
from marsad.text.tokens import COMMAS

_REAL = frozenset({"occurred", "ongoing"})
_DAY = len("2018-01-01")
_HEAD, _TURN, _NEAR = 2, 4, 6
_OFF = frozenset({"denied", "cancelled"})
_APART = frozenset({"verb", "that", "rel", "quote"})
_PARTED = frozenset({"that", "rel", "quote"})


class ThreadWords:
    """Words that tie a sentence to the one before."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.next = rulebook.word_class("goes-on")
        self.turns = rulebook.word_class("turn-to-other-news")
        self.came, self.that = rulebook.word_class("came-about"), rulebook.word_class("that-just-told")
        self.margins = rulebook.word_class("margins")
        self.was = rulebook.word_class("status-was")
        self.purpose = rulebook.word_class("status-purpose")
        self.upon, self.moves = rulebook.word_class("upon"), rulebook.word_class("arrival-or-departure")


class Thread:
    """Ties the contacts of one page to those told before."""

    def __init__(self, draft: Draft, words: ThreadWords) -> None:
        self._draft, self._words = draft, words

    def tied(self, told: Told, earlier: Sequence[Told], beside: Sequence[Told]) -> Told:
        """A contact with the day of the one before that its sentence goes on from, a meeting upon arrival with the
        place too."""
        told = self._bound_for(told, [t for t in beside if t is not told])
        told = self._on_margins(told, earlier)
        if told.status not in _REAL or told.order or told.title:
            return told
        around = [*earlier, *(t for t in beside if t.kind == "visit")]
        if told.kind != "visit" and self._upon_journey(told) and (visit := self._journey(told, around)):
            place = told.place or (visit.place if told.kind == "meeting" else None)
            return msgspec.structs.replace(told, date=visit.date or told.date, place=place)
        if told.date:
            return told
        dated = [t for t in reversed(earlier) if t.date and t.sentence < told.sentence]
        shared = (t for t in dated if t.sentence == dated[0].sentence and t.who & told.who)
        last = next(shared, dated[0] if dated else None)
        if last is None or not self._of_the_news(last):
            return told
        near = told.sentence - last.sentence == 1
        goes_on = (self._goes_on(told.sentence) and told.who & last.who) or (near and self._tells_when(told.sentence))
        goes_on = goes_on or (near and self._is_theirs(told, last) and self._tells_on(told))
        return msgspec.structs.replace(told, date=last.date) if goes_on else told

    def _bound_for(self, told: Told, beside: Sequence[Told]) -> Told:
        """``وصل إلى باريس للمشاركة في اجتماع``: a gathering is where the journey goes that it is the goal of."""
        if told.place or told.kind not in ("meeting", "summit") or not any(p.role == "organiser" for p in told.people):
            return told
        visit = next((t for t in reversed(beside) if t.kind == "visit" and t.anchor < told.anchor and t.place), None)
        if visit is None or visit.status in _OFF:
            return told
        between = self._draft.units[visit.last : told.first]
        goal = any(u.word in self._words.purpose for u in between) and not any(u.kind in _APART for u in between)
        return msgspec.structs.replace(told, place=visit.place) if goal else told

    def _on_margins(self, told: Told, earlier: Sequence[Told]) -> Told:
        """``افتتح القمة. والتقى على هامشها``: a meeting beside the gathering told last is on its day, at its place."""
        near = self._draft.units[max(told.first - 1, 0) : told.last + 2]
        if told.kind != "meeting" or told.place or told.open or not any(u.word in self._words.margins for u in near):
            return told
        gatherings = (t for t in reversed(earlier) if any(p.role == "organiser" for p in t.people) and not t.open)
        last = next(gatherings, None)
        if last is None or (told.date and last.date != told.date):
            return told
        return msgspec.structs.replace(told, date=told.date or last.date, place=last.place)

    def _of_the_news(self, told: Told) -> bool:
        """Whether a contact took place on the day of the page or the one before."""
        published = self._draft.article.published
        day = published is not None and told.date is not None and len(told.date) == _DAY <= len(published)
        return day and told.status in _REAL and days_behind(told.date, published) in (0, 1)

    def _goes_on(self, n: int) -> bool:
        """``ثم التقى``, ``من جهة أخرى، التقى``: the same person's news of the same day."""
        sentence = self._draft.sentences[n]
        units = self._draft.units[sentence.first : sentence.last]
        if any(u.word in self._words.next for u in units[:_HEAD]):
            return True
        turned = [k for k, u in enumerate(units[:_TURN]) if u.word in self._words.turns]
        return bool(turned) and any(u.word in COMMAS for u in units[turned[0] : turned[0] + 3])

    @staticmethod
    def _is_theirs(told: Told, last: Told) -> bool:
        """Whether one who was in contact goes on; a message to another may be of any day."""
        handed = any(p.role == "recipient" and p.actor in last.who for p in told.people)
        return told.who <= last.who or handed if told.kind == "message" else bool(told.who & last.who)

    def _tells_on(self, told: Told) -> bool:
        """``ووجه إليه دعوة``: a plain verb of the past in a sentence that says no day is of the day just told."""
        sentence, units = self._draft.sentences[told.sentence], self._draft.units
        plain = units[told.anchor].kind == "verb" and units[told.anchor].verb_tense != "present"
        opens = told.anchor == sentence.first or units[told.anchor - 1].kind == "conj"
        before = units[sentence.first : told.anchor]
        dated = any(u.kind == "time" for u in units[sentence.first : told.last])
        return plain and opens and not dated and not any(u.says(self._words.was) for u in before)

    def _tells_when(self, n: int) -> bool:
        """``جاء ذلك خلال استقباله``: what follows is when the last happened."""
        first = self._draft.sentences[n].first
        verb, what = self._draft.units[first], self._draft.units[first + 1 : first + 2]
        return verb.says(self._words.came) and any(u.word in self._words.that for u in what)

    def _upon_journey(self, told: Told) -> bool:
        """``عقد فور وصوله لقاء``, ``بعث لدى مغادرته برقية``."""
        units, sentence = self._draft.units, self._draft.sentences[told.sentence]
        for n in range(max(sentence.first + 1, told.first - _NEAR), min(told.last + _NEAR, sentence.last)):
            moves = units[n].suffix and units[n].says(self._words.moves)
            if moves and units[n - 1].word in self._words.upon:
                low, high = sorted((n, told.anchor))
                return not any(u.kind in _PARTED for u in units[low:high])
        return False

    def _journey(self, told: Told, around: Sequence[Told]) -> Told | None:
        """The journey of somebody who takes part that the sentence tells of, else one of these days, else the last."""
        visits = [t for t in reversed(around) if t.kind == "visit" and t.status in _REAL]
        own = [v for v in visits if any(p.role == "visitor" and p.actor in told.who for p in v.people)]
        here = [v for v in own if v.sentence == told.sentence]
        return next(iter((*here, *(v for v in own if self._of_the_news(v)), *own)), None)
