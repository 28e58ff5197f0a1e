"""Did it happen? Status of a contact from what governs it: tense, modals, negation, adjectives, relative clauses."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.layers import Draft, Sentence, Unit
from marsad.stages.events.intents import Intents
from marsad.stages.events.predicates import PRONOUNS
from marsad.stages.events.status_words import EVE, ONCE_OFF, PUT_OFF
from marsad.text.tokens import COMMAS

_NAMED = frozenset({"noun", "adj", "prep", "group", "part", "punct", "time"})
_BEFORE = 12
_AFTER = 4
_SHIELDED = 8
_CLOSE = 3
_OPENING = 3
_RELATIVE = 10
_EVE = 2
_RECENT = 6
_CARRIED = ("planned", "possible", "cancelled", PUT_OFF)
_NAMING = ("group", "adv", "noun", "adj", "num")
_THREATENED = "threatened"
PRESENT, UNREAL, ASSUMED, WITHIN = "present", "unreal", "assumed", "within"
GOING = "going"


class Judge(Intents):
    """Reads the status off the words around a match; which words say what stands in ``lexicon/status.yaml``."""

    def status(self, draft: Draft, sentence: Sentence, anchor: int, first: int, last: int) -> str:
        """``occurred``, ``planned`` …, or what the reader has to settle.

        ``present`` where only the date can tell, ``unreal`` for what is supposed only, ``assumed`` where nothing tells
        and what is spoken of is taken to have been, ``eve`` where something else came before it: whether it came about
        since is for the rest of the page to say; ``within`` where something was said or done there; ``once-off`` where
        it had been called off, which may be undone; ``going`` where a relative clause in the present tells of it.
        """
        units = draft.units
        if any(u.word in self._unreal for u in units[sentence.first : min(sentence.first + _OPENING, anchor)]):
            return UNREAL
        if answered := self.answered(units, anchor, sentence):
            return answered
        if units[anchor].kind == "verb":
            return self._of_verb(units, anchor, sentence)
        governed = self._intended(units, anchor, sentence) or self._governed(units, anchor, first, sentence)
        if governed == _THREATENED:
            return "possible"
        described = self._adjectives(units, anchor, last, sentence)
        if governed == "possible" and self._is_view(units, anchor - 1, anchor):
            return governed  # ``إن إجراء محادثات سيكون بلا جدوى``
        firm = ("cancelled", ONCE_OFF, PUT_OFF, *(() if units[anchor].definite and described else ("denied", UNREAL)))
        if governed in firm:
            return governed
        related = self._relative(units, anchor, last, sentence)
        if governed in (ASSUMED, WITHIN, "occurred") and self._lasts(units, anchor, sentence):
            return PRESENT
        if related == PRESENT and self._since_then(units, last, sentence):
            return "ongoing"
        if related == PRESENT:  # ``في مستهل قمة تجمع الرئيسين``
            related = "" if governed in ("occurred", WITHIN) else "planned"
        behind = units[anchor + 1].kind if anchor + 1 < len(units) else ""
        aimed = governed in ("planned", "possible") and behind == "verb"
        if related == GOING and (aimed or governed == EVE):
            related = ""  # ``عشية الزيارة التي يقوم بها``, ``اتفق على عقد اجتماع يضم الوزراء``
        if described == "planned" and related == "possible":
            described = ""  # ``قمة مرتقبة قد تنعقد``
        said = described or related or (EVE if self._foretold(units, anchor, last, sentence) else "")
        return self._fallen_through(units, anchor, sentence) or self._turned(units, last, sentence, said or governed)

    # ── verbs ────────────────────────────────────────────────────────────────────────────────────────────────

    def _of_verb(self, units: Sequence[Unit], verb: int, sentence: Sentence) -> str:
        """A verb by its negation, what stands before its ``أن``, else its tense."""
        if self._negated(units, verb, sentence):
            near = units[max(sentence.first, verb - 3) : verb]
            unless = near[-2:][0].word in self._what  # ``ما لم يتفق مع جيرانه``
            supposed = unless or any(u.word in self._unreal for u in near)
            if self._on_condition(units, verb, sentence):
                return "possible"
            never = self._never(units, verb, sentence) or self._save_for(units, verb, sentence)
            return UNREAL if supposed or never else "denied"
        if verb > sentence.first and units[verb - 1].word in self._asking:
            return UNREAL
        if agreed := self._agreed_beside(units, verb, sentence):
            return agreed
        governor = self._governor(units, verb, sentence)
        if governor:
            return governor
        before = self._goes_on_from(units, verb, sentence)
        ahead = self._of_verb(units, before, sentence) if before >= 0 else ""
        told = ahead == "occurred" and units[before].verb_tense == "present"  # ``قبل أن يغادر ويسافر``
        return ahead if told or ahead in _CARRIED else self._tense(units, verb, sentence)

    def _tense(self, units: Sequence[Unit], verb: int, sentence: Sentence) -> str:
        if units[verb].kind == "verb" and self._future(units, verb):
            return self._dropped(units, verb - 1, verb, sentence, "planned")
        if verb > sentence.first and units[verb - 1].word in self._maybe and units[verb].verb_tense == "present":
            return "possible"
        feats = [h.feats for h in units[verb].hits if h.category == "verb"]
        if any(f.startswith("past") for f in feats):
            return "occurred"
        if self._of_what_will_be(units, verb, sentence):
            return "planned"  # ``ستكون المرة الأولى التي يلتقي فيها``
        past = self._used_to(units, verb, sentence) or self._meanwhile(units, verb, sentence)
        if sentence.label == "title" or past:
            return "occurred"
        if self._wished(units, verb, sentence):
            return self._gone_before(units, verb, sentence) or "possible"
        if units[verb].verb_tense == "present" and any(u.word in self._soon for u in units[verb + 1 : verb + _BEFORE]):
            return "planned"
        if units[verb].verb_tense == "present" and any(u.word in self._now for u in units[verb + 1 : verb + _BEFORE]):
            return "ongoing"
        follows = self._has(units[verb], self._following)
        if units[verb].verb_tense == "present" and follows:
            return "planned"
        if units[verb].verb_tense == "present" and self._on_the_way(units, verb):
            before = next((n for n in range(verb - 1, sentence.first, -1) if units[n].kind == "verb"), verb)
            hoped = before < verb and self._governor(units, before, sentence) == "possible"
            return "possible" if hoped else "planned"  # ``من المتوقع أن يصل في زيارة يلتقي خلالها``
        opening = units[sentence.first : min(sentence.first + _OPENING, verb)]
        then = verb - sentence.first <= _BEFORE // 2 and any(u.word in self._afterwards for u in opening)
        return "planned" if then or self._becomes(units, verb, sentence) else PRESENT

    def _wished(self, units: Sequence[Unit], verb: int, sentence: Sentence) -> bool:
        """``يفضل أن تعقد القمة``: a verb right behind ``أن`` is wanted or feared, but not ``بعد أن``."""
        that = verb - 1
        if that <= sentence.first or units[that].kind != "that" or units[verb].verb_tense != "present":
            return False
        if units[that].word.endswith(PRONOUNS):
            return False  # ``أكد أنه يلتقي``
        return units[that - 1].word not in self._shield

    def _used_to(self, units: Sequence[Unit], verb: int, sentence: Sentence) -> bool:
        """``كان يزور تركيا``, ``أصبح أول رئيس يزور تركيا``: the present behind ``كان`` and its subject is past."""
        n = verb - 1
        while n > sentence.first and (units[n].kind in _NAMING or units[n].aside) and units[n].word not in self._was:
            n -= 1
        if n >= sentence.first and units[n].word in self._was:
            return True
        became = self._became_before(units, verb, sentence)
        return became >= 0 and units[became].verb_tense != "present"

    def _governor(self, units: Sequence[Unit], verb: int, sentence: Sentence) -> str:
        """The status that words before the verb give it, through ``أن`` if there is one."""
        crossed = False
        for n in range(verb - 1, max(sentence.first, verb - _BEFORE) - 1, -1):
            u = units[n]
            if u.kind == "that":
                crossed = True
                if n > sentence.first and units[n - 1].word in self._shield:
                    return ""
                if n == verb - 1 and units[n - 1].word in self._sequel and units[verb].verb_tense == "present":
                    return "planned"  # ``على أن يلتقيا``, not ``مشيرا إلى أن الوزير يزور``
                continue
            if n == verb - 1 and self._aims_at(u, units[verb]) and sentence.label == "body":
                then = any(k.word in self._afterwards for k in units[verb + 1 : verb + _AFTER])
                return "occurred" if then else "planned"  # ``ليجري بعدها``, ``ليزور فرنسا بعدها``
            if u.kind == "rel" or u.word in self._breaks or u.word in (":", "؛"):
                return ""
            if u.word in self._unreal:
                return UNREAL
            if crossed or n >= verb - 2:
                if u.word in self._denying and crossed and u.kind == "prep" and units[n + 1].kind == "that":
                    return "denied"
                if crossed and self._has(u, self._ever) and self._negated(units, n, sentence):
                    return UNREAL  # ``لم يسبق أن التقيا``
                if status := self._marked(units, n, sentence) if not self._joined_behind(units, n) else "":
                    return self._dropped(units, n, verb, sentence, status)
                if crossed and self._has(u, self._desired):
                    return "possible"
            if (u.kind == "verb" and (crossed or not u.says(self._held))) or (crossed and u.kind == "participle"):
                return ""
        return ""

    def _dropped(self, units: Sequence[Unit], mark: int, verb: int, sentence: Sentence, status: str) -> str:
        """``كان من المقرر أن يسافر لكنه ألغى جولته``: what was planned and then called off."""
        was = any(u.word in self._was for u in units[max(sentence.first, mark - _EVE) : mark])
        if status not in ("planned", "possible") or not was:
            return status
        behind = [u for u in units[verb + 1 : sentence.last] if u.kind == "verb"]
        if any(self._has(u, self._called_off) for u in behind):
            return "cancelled"
        return PUT_OFF if any(self._has(u, self._put_off) for u in behind) else status

    # ── nouns ────────────────────────────────────────────────────────────────────────────────────────────────

    def _relative(self, units: Sequence[Unit], anchor: int, last: int, sentence: Sentence) -> str:
        """``القمة التي ستعقد``: the tense of a relative clause that says it is held."""
        related = False
        for n in range(anchor + 1, min(max(anchor + 1 + _RELATIVE, last + _AFTER), sentence.last)):
            u = units[n]
            related = related or u.kind == "rel"
            if u.word in (":", "؛"):
                return ""
            if u.word in ("،", ",") and not related and all(k.kind != "rel" for k in units[n + 1 : n + 2]):
                return ""
            if not related and (u.word in self._shield or u.word in self._eve):
                return ""  # ``عقد لقاء الرئيسين قبل اجتماع من المتوقع أن يعقده``
            if u.kind == "verb":
                if not related and u.word in self._was:
                    return ""
                if u.says(self._held) and not self._has(u, self._lasting) and u.depth <= units[anchor].depth:
                    if self._holds_another(units, n, sentence) or (not related and self._of_noun(units, n, anchor)):
                        return ""
                    status = self._of_verb(units, n, sentence)
                    if status == PRESENT and self._is_of_members(units, n, anchor):
                        return ""
                    plain = not related and (n == anchor + 1 or units[anchor].definite)
                    going = plain or self._has(units[anchor], self._journey)
                    return GOING if status == PRESENT and going else status
                return ""
            if u.kind == "that" and self._to_be_paid(units, n, sentence):
                return self._marked(units, n - 1, sentence)
            joins = u.kind == "conj" and (n + 1 >= sentence.last or units[n + 1].kind not in ("group", "prep"))
            described = n + 1 < len(units) and units[n + 1].kind == "adj"
            if u.kind == "that" or joins or (u.word in self._breaks and not described):
                return ""
        return ""

    def _governed(self, units: Sequence[Unit], anchor: int, first: int, sentence: Sentence) -> str:
        """What stands before a noun: prepositions, arranging nouns, the verb of its clause."""
        if anchor > sentence.first and self._has(units[anchor - 1], self._outcome):
            return "occurred" if units[anchor].suffix else ASSUMED  # ``سيعلن نتيجة اجتماعه``
        aside = self._parenthesis(units, anchor, sentence)
        for n in range(anchor - 1, max(sentence.first, anchor - _BEFORE - len(aside)) - 1, -1):
            u = units[n]
            if n in aside:
                continue
            if u.kind == "rel" or u.word in (":", "؛") or (u.word in self._breaks and n < anchor - 1):
                break
            if plain := self._plainly(units, n, anchor, sentence):
                return plain
            if u.word in self._during and units[n + 1].kind == "time":
                continue
            if self._apart_there(units, n, anchor, sentence) or self._at_its(units, n, anchor):
                return self._shielded(units, n, sentence)
            if u.word in self._shield and units[n + 1].word not in self._purpose:
                long_ago = any(k.kind in ("time", "num") for k in units[n + 1 : anchor])
                return "occurred" if long_ago else self._shielded(units, n, sentence)
            purpose = self._is_purpose(units, n, anchor)
            if purpose or self._is_arranging(units, n, anchor):
                if not purpose and self._is_view(units, n, anchor):
                    return "possible"
                arranged = self._arranged(units, n, sentence)
                aimed = purpose or units[n - 1].word in self._purpose
                weak = aimed or units[anchor].definite
                return EVE if weak and arranged == "planned" else arranged
            if (status := self._marked(units, n, sentence)) and self._reaches(units, n, anchor, status):
                return self._threatened(units, n, sentence, status)
            if status == "denied" and u.kind == "verb" and self._has(u, self._calling):
                return UNREAL  # ``لم يدعوا الرئيس إلى زيارة``
            if u.kind == "participle" and any("acc" in h.feats for h in u.hits):
                return ASSUMED  # ``واصفا المباحثات``: what stands before it is about something else
            if u.kind == "verb":
                return self._under_verb(units, n, anchor, first, sentence)
        return ASSUMED

    def _is_arranging(self, units: Sequence[Unit], n: int, anchor: int) -> bool:
        """``عقد قمة``, ``إجراء محادثات``: a noun close before the contact that says it is held."""
        noun = units[n].kind != "verb" or units[n - 1].kind == "verb" or self._is_view(units, n, anchor)
        noun = noun or (self._has(units[n + 1], self._any) and units[n].verb_tense == "past")  # ``استبعد عقد أي قمة``
        close = n >= anchor - _CLOSE and noun
        return close and any(h.ref in self._arrange and h.category == "noun" for h in units[n].hits)

    def _plainly(self, units: Sequence[Unit], n: int, anchor: int, sentence: Sentence) -> str:
        """What a word says of the noun behind it by itself, nothing where more words decide."""
        u = units[n]
        if u.word in self._denying and n >= anchor - 2:
            return "denied"
        if u.word in self._unreal:
            return UNREAL
        if self._is_eve(units, n, anchor):
            return "occurred" if self._had_been(units, anchor, sentence) else EVE
        if u.word in self._was and u.kind != "verb":
            return ASSUMED  # ``ومنذ الشتاء، كان الدرب إلى القمة وعرا``
        if self._said_there(units, n, anchor):
            return ASSUMED
        if self._is_doer(units, n, anchor):
            return self._of_verb(units, n, sentence)
        if self._is_announced(units, n, anchor):
            return EVE if units[anchor].definite else "planned"
        if self._is_news(units, n, anchor):
            return "possible"
        return ""

    def _under_verb(self, units: Sequence[Unit], verb: int, anchor: int, first: int, sentence: Sentence) -> str:
        """What the verb of the clause says of a noun behind it: that it was held, lasts, or what was done there."""
        u = units[verb]
        negated = self._negated(units, verb, sentence)
        if negated and self._hosts(units, verb, anchor):
            return EVE
        if self._has(u, self._joining) and negated:
            return "denied"
        if negated and verb == anchor - 1 and u.word in self._being:
            return "planned" if self._future(units, verb) else ASSUMED  # ``لن تكون القمة سهلة``
        part = verb == anchor - 2 and not units[anchor - 1].definite  # ``تتضمن تفاصيل محادثات``
        follows = self._has(u, self._following) and verb >= anchor - 2 and not part
        if follows and u.verb_tense == "present" and not negated:
            return "planned"  # ``يتضمن البرنامج لقاء``
        if self._has(u, self._in_a_row) and u.verb_tense == "past" and verb == anchor - 1 and u.suffix:
            return "occurred"  # ``استبقتها محادثات``
        if self._has(u, self._lasting) and u.verb_tense == "present":
            outcome = "occurred" if negated else "ongoing"  # ``لم تستغرق القمة أكثر من ساعة``
            return "planned" if self._future(units, verb) else outcome
        if verb == anchor - 1 and units[anchor].definite and u.verb_tense == "past" and not negated:
            return self._beside(units, verb, sentence, "occurred")  # ``تناولت المحادثات الأزمة``
        held = u.says(self._held) and not (self._has(u, self._being) and self._of_something_else(units, verb, anchor))
        if held and verb < first and any(k.word in self._purpose for k in units[verb + 1 : anchor - 1]):
            return EVE  # ``أجرى محادثات لضمان القمة``
        if verb >= first or (held and not u.suffix and units[anchor - 1].word not in self._within):
            return self._of_verb(units, verb, sentence)
        return self._beside(units, verb, sentence, ASSUMED)

    def _threatened(self, units: Sequence[Unit], mark: int, sentence: Sentence, status: str) -> str:
        """``لوح بإلغاء القمة`` may still be held, ``كان قد ألغى القمة`` tells of a time before."""
        if status != "cancelled":
            return status
        if self._wanted_off(units, mark, sentence):
            return EVE
        if self._drawn_back(units, mark, sentence) or self._negated(units, mark, sentence):
            return "planned"
        if self._governor(units, mark, sentence) == "denied":
            return "planned"  # ``نفى أن يكون ألغى زيارته``
        near = units[max(sentence.first, mark - _AFTER) : mark]
        if near and near[-1].word in self._maybe and units[mark].verb_tense == "past":
            near = near[:-1]  # ``كان قد ألغى``
        clause = (u for u in units[max(sentence.first, mark - _BEFORE) : mark] if u.kind == "verb")
        to_come = units[mark].kind == "verb" and self._future(units, mark)
        if to_come or any(self._has(u, self._threat) for u in (*near, *clause)):
            return _THREATENED
        passed = self._shield | self._passed
        before = any(u.word in passed for u in units[max(sentence.first, mark - _RECENT) : mark])
        before = before or any(self._has(u, self._decision) for u in units[max(sentence.first, mark - _EVE) : mark])
        before = before or self._taken_back(units, mark, sentence)
        return ONCE_OFF if before or any(u.word in self._was for u in units[sentence.first : mark]) else status

    def _shielded(self, units: Sequence[Unit], prep: int, sentence: Sentence) -> str:
        """``خلال لقائه``: what is demanded or hoped there does not touch the meeting, but a future verb does."""
        inside = units[prep].word in self._during or self._has(units[prep + 1], self._stretch)
        there = WITHIN if inside else "occurred"
        if units[prep].word in self._ever_since:
            return there  # ``سيختار الناخبون رئيسا لأول مرة منذ توقيع الاتفاق``
        for n in range(prep - 1, max(sentence.first, prep - _BEFORE) - 1, -1):
            if units[n].kind in ("that", "rel"):
                break
            named = any(h.category == "noun" for h in units[n].hits)  # ``المقترحات``
            participle = any(h.feats.startswith("participle") for h in units[n].hits)
            expected = (units[n].kind == "adj" or participle) and not named
            known = there == WITHIN or units[prep + 1].definite or bool(units[prep + 1].suffix)  # not ``بعد محادثات``
            expected = expected and known and not self._has(units[n], self._open_to)  # ``الأجواء المنفتحة``
            lies_ahead = expected and self._marked(units, n, sentence) in ("planned", "possible")
            if units[n].kind != "verb" and lies_ahead:
                return EVE  # ``المتوقع مناقشتها خلال الزيارة``
            if units[n].kind == "verb":
                apart = "rel" in (units[n - 1].kind, units[n - 2].kind) and any(u.word in COMMAS for u in units[n:prep])
                told = there if apart else self._beside(units, n, sentence, there)  # ``التي سيعقدها، بعد اتصال``
                return EVE if told == "planned" and units[prep].word in self._behind else told
        return there

    def _beside(self, units: Sequence[Unit], verb: int, sentence: Sentence, otherwise: str) -> str:
        """A noun beside a verb that does not tell of it: ``سيبحث خلال لقائه``; only what lies ahead is carried over."""
        governor = self._governor(units, verb, sentence)
        if governor == UNREAL:
            return governor
        unsure = units[verb].verb_tense == "present" and units[verb - 1].word in self._maybe
        if governor in ("planned", "possible") or unsure:
            return EVE
        if otherwise == WITHIN and units[verb].verb_tense == "present" and not self._used_to(units, verb, sentence):
            otherwise = ASSUMED
        return "planned" if self._future(units, verb) else otherwise

    def _arranged(self, units: Sequence[Unit], n: int, sentence: Sentence) -> str:
        """``لعقد قمة``, ``اتفقا على إجراء محادثات``: held in words only, unless something firmer governs that."""
        aimed = units[n].word in self._purpose or units[n - 1].word in self._purpose
        purpose = units[n - 1].word in self._purpose or units[n - 1].word in self._sequel
        for k in range(n - 1, max(sentence.first, n - _SHIELDED) - 1, -1):
            heard = any(self._has(u, self._hearsay) for u in units[k + 1 : n])
            near = sum(u.kind not in ("group", "conj", "part", "punct") for u in units[k + 1 : n]) < _AFTER
            ruled_out = units[k].kind == "verb" and all(u.kind in _NAMED for u in units[k + 1 : n])
            if self._hosts(units, n, n + 1) and self._negated(units, k, sentence):
                return EVE
            if (status := self._marked(units, k, sentence)) and (near or ((heard or ruled_out) and status == "denied")):
                return status  # ``استبعد مسؤول كبير في الإدارة عقد قمة``
            if self._is_news(units, k, n):
                return "possible"
            if units[k].word in self._besides or self._brought_about(units, k, sentence):
                return "occurred"
            if units[k].word in self._shield:
                return "planned" if purpose else "occurred"
            if units[k].kind == "verb":
                its_aim = not any(u.word in self._purpose for u in units[k + 1 : n - 1])
                there = units[k].says(self._held) or (units[k].says(self._gone_to) and its_aim)
                if there and self._of_verb(units, k, sentence) == "occurred":
                    return "occurred"
                if aimed and units[k - 1].word in self._maybe and units[k].verb_tense == "present":
                    return "possible"  # ``قد يزور واشنطن للقاء``
                break
        return "planned"
