"""Make the lexicon: every written form of every word and name the rules hold, by its first word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import product

from marsad.layers import AT_HOME, OF_STATE
from marsad.rulebook.model import Form
from marsad.rulebook.schema import (
    Adjective,
    BodyRole,
    DatesFile,
    Honour,
    LexiconFile,
    Noun,
    OfficeRole,
    Organisation,
    Person,
    Place,
    State,
    Topic,
    Verb,
    Wording,
)
from marsad.text.fold import fold_word
from marsad.text.inflect import adjective_forms, future_forms, masdar, noun_forms, verb_forms, written_forms

_FREE = frozenset({"باسم", "لدى", "لدي", "في", "الي", "علي", "عن"})
"""Prepositions behind the head of an office; what begins with ``ل`` is one too."""
_NO_ARTICLE = _FREE | {"مع", "بين", "من", "ضد", "عبر", "غير", "ذات", "الله"}
"""Words in phrases of topics that are written without article, or never without."""
_FATHER, _FATHERS = "أبو", frozenset({"أبو", "ابو"})
_SHORTEST_NISBA = 3
_TOPIC_WORDS = ("topic", "strong-topic", "weak-topic", "passing-topic")


class Lexicon:
    """Collects forms; ``forms()`` gives them, longest first, duplicates dropped."""

    def __init__(self) -> None:
        self._forms: defaultdict[str, dict[Form, None]] = defaultdict(dict)

    def add(self, phrase: str, category: str, ref: str, feats: str = "") -> None:
        """Enter a phrase as written; words are split at blanks, hyphens and ``+``, as the tokeniser does."""
        words = fold_word(phrase).replace("-", " - ").replace("+", " + ").replace("_", " ").split()
        if words:
            self._forms[words[0]][Form(tuple(words[1:]), category, ref, feats)] = None

    def add_inflected(self, forms: dict[str, str], category: str, ref: str, rest: str = "", extra: str = "") -> None:
        """Enter all forms of a word, each followed by ``rest``."""
        for form, feats in forms.items():
            self.add(f"{form} {rest}".strip(), category, ref, f"{extra} {feats}".strip())

    def forms(self) -> dict[str, tuple[Form, ...]]:
        """All forms by first word, the longest first."""
        return {word: tuple(sorted(forms, key=_longest_first)) for word, forms in self._forms.items()}


def _longest_first(form: Form) -> tuple[int, str, str, str]:
    return (-len(form.rest), form.category, form.ref, form.feats)


def add_words(lexicon: Lexicon, file: LexiconFile) -> None:
    """Verbs, nouns, adjectives, uninflected words and numbers of one lexicon file."""
    for verb in file.verbs:
        add_verb(lexicon, verb)
    for noun in file.nouns:
        add_noun(lexicon, noun)
    for adjective in file.adjectives:
        add_adjective(lexicon, adjective)
    for name, words in file.words.items():
        for word in words:
            lexicon.add(word, "word", name)
    add_all(lexicon, file.common, "common", "common")
    for words_of, category in ((file.numbers, "number"), (file.ordinals, "ordinal")):
        for word, value in words_of.items():
            lexicon.add(word, category, str(value))


def add_verb(lexicon: Lexicon, verb: Verb) -> None:
    """A verb under its folded past, its masdar as a noun of its own."""
    forms = verb_forms(verb.past, verb.present, verb.passive, verb.participle)
    lexicon.add_inflected(forms, "verb", fold_word(verb.past))
    lexicon.add_inflected(future_forms(verb.past, verb.present), "verb", fold_word(verb.past))
    if noun := verb.noun or masdar(verb.past, verb.present):
        add_noun(lexicon, Noun(noun=noun, plurals=verb.noun_plurals))


def add_noun(lexicon: Lexicon, noun: Noun) -> None:
    """A noun, which may be a fixed phrase whose first word alone is inflected (``محادثة هاتفية``)."""
    head, _, rest = noun.noun.partition(" ")
    lexicon.add_inflected(noun_forms(head, noun.plurals), "noun", fold_word(noun.noun), rest)


def add_adjective(lexicon: Lexicon, adjective: Adjective) -> None:
    """An adjective in all genders and numbers."""
    forms = adjective_forms(adjective.adjective, adjective.plurals)
    lexicon.add_inflected(forms, "adj", fold_word(adjective.adjective))


def add_state(lexicon: Lexicon, state: State) -> None:
    """A state's names, its nationality adjective and the name of its people."""
    for name in state.ar:
        lexicon.add(name, "name", state.id, "state")
    for adjective in state.adjective:
        head, _, rest = adjective.partition(" ")
        if rest:
            _add_compound_adjective(lexicon, head, rest, state.id)
        else:
            lexicon.add_inflected(adjective_forms(adjective), "adjective", state.id)
    for people in state.people_ar:
        lexicon.add(people.removeprefix("ال"), "adjective", state.id, "pl people")
    for adjective in state.doubtful_adjective:
        lexicon.add(adjective, "adjective", state.id, "art m sg doubtful")
        lexicon.add(f"{adjective}ة", "adjective", state.id, "art f sg doubtful")
    lexicon.add(state.realm, "realm", state.id, "art")


def _add_compound_adjective(lexicon: Lexicon, head: str, rest: str, state: str) -> None:
    """``كوري شمالي``: both parts agree, both may carry the article."""
    second = adjective_forms(rest)
    for form, feats in adjective_forms(head).items():
        for other, other_feats in second.items():
            if feats.split()[0] == other_feats.split()[0] or "acc" in feats + other_feats:
                lexicon.add(f"{form} {other}", "adjective", state, feats)
                lexicon.add(f"{form} ال{other}", "adjective", state, feats)


def add_place(lexicon: Lexicon, place: Place) -> None:
    """A place's names."""
    for name in place.ar:
        lexicon.add(name, "name", place.id, "place")


def add_organisation(lexicon: Lexicon, body: Organisation) -> None:
    """A body's names, and the adjective that stands for it (``أممي``)."""
    for name in body.ar:
        lexicon.add(name, "name", body.id, "body")
    for name in body.beside:
        lexicon.add(name, "name", body.id, "body beside")
    for name in body.at_home:
        lexicon.add(name, "name", body.id, f"body {AT_HOME}")
    for adjective in body.adjective:
        lexicon.add_inflected(adjective_forms(adjective), "adjective", body.id)


def add_person(lexicon: Lexicon, person: Person) -> None:
    """A person's full names and what stands for the person alone, in all cases (``أبو محمد``, ``أبي محمد``)."""
    for name in person.ar:
        for form in _cases(name):
            lexicon.add(form, "name", person.id, "full" if " " in name.strip() else "short")
    for name in person.short:
        for form in _cases(name):
            lexicon.add(form, "name", person.id, "short")


def _cases(name: str) -> tuple[str, ...]:
    """``أبو محمد`` is ``أبي محمد`` behind a noun and ``أبا محمد`` as an object; many write ``أبومحمد``."""
    father, blank, rest = name.partition(" ")
    joined = f" {name}".replace(f" {_FATHER} ", f" {_FATHER}").strip()
    cases = (name, f"أبي {rest}", f"أبا {rest}") if father in _FATHERS and blank else (name,)
    return (*cases, joined) if joined != name else cases


def add_office_role(lexicon: Lexicon, role: OfficeRole) -> None:
    """All wordings of an office in both genders and all numbers."""
    variants = noun_forms(role.head, role.plural)
    feminine = noun_forms(role.feminine) if role.feminine else {}
    for wording in role.wordings:
        for form, feats in variants.items():
            _add_wording(lexicon, wording, role.head, form, "role", role.role, feats)
        for form, feats in feminine.items():
            _add_wording(lexicon, wording, role.head, form, "role", role.role, "f " + feats)


def _add_wording(lexicon: Lexicon, wording: Wording, head: str, form: str, category: str, ref: str, feats: str) -> None:
    """One inflected form in one wording: ``def`` is complete in itself, ``con`` needs what it governs."""
    folded = fold_word(head)
    for phrase, state in ((wording.definite, "def"), (wording.construct, "con")):
        words = fold_word(phrase).split()
        if not words:
            continue
        first = words[0].removeprefix("ال")
        rest = " ".join(words[1:])
        if first != folded:
            if feats == "sg":
                lexicon.add(f"{first} {rest}".strip(), category, ref, _state_of(words[0], state) + " sg")
                if first.endswith("ه"):
                    lexicon.add(
                        f"{first[:-1]}ت {rest}".strip(), category, ref, _state_of(words[0], state) + " sg bound"
                    )
                elif _is_free(words):
                    lexicon.add(f"{first}ا {rest}", category, ref, _state_of(words[0], state) + " sg acc")
            continue
        several = "sg" not in feats.split() and form.endswith(("ون", "ين", "ان"))
        if several and not words[0].startswith("ال") and rest:
            continue
        if feats.endswith("sg acc") and (rest or state == "con") and not _is_free(words):
            # What governs a genitive has no such accusative: ``وزيرا خارجية`` are two.
            lexicon.add(f"{form} {rest}".strip(), category, ref, f"{state} {feats.removesuffix('sg acc')}du construct")
        whose = f" {OF_STATE}" if wording.of_state else ""
        lexicon.add(f"{form} {rest}".strip(), category, ref, f"{_state_of(words[0], state)} {feats}{whose}")


def _is_free(words: list[str]) -> bool:
    """``متحدث باسم الوزارة``, ``مبعوث لدى المنظمة``: what follows the head is no genitive."""
    return len(words) > 1 and (words[1] in _FREE or words[1].startswith("ل"))


def _state_of(word: str, state: str) -> str:
    """``art`` marks a wording whose own article was taken off: the page must show it, also before the state's name
    (``النائب الأول لوزير خارجية``)."""
    if not word.startswith("ال"):
        return state
    return "art" if state == "def" else f"art {state}"


def add_honour(lexicon: Lexicon, honour: Honour) -> None:
    """``جلالته`` stands for somebody by itself, ``سمو الأمير`` where no name follows."""
    for said in honour.said:
        category = "honorific" if " " in said else "honour"
        lexicon.add(said, category, fold_word(honour.title), " ".join(("honoured", *honour.roles)))


def add_body_role(lexicon: Lexicon, role: BodyRole) -> None:
    """All wordings of a body."""
    for wording in role.wordings:
        owned = " owned" if wording.owned else ""
        for phrase, state in ((wording.definite, "def"), (wording.construct, "con")):
            words = fold_word(phrase).split()
            if not words:
                continue
            first, rest = words[0].removeprefix("ال"), " ".join(words[1:])
            for form, feats in noun_forms(first).items():
                if "sg" in feats:
                    of = f"{_state_of(words[0], state)} {feats}{owned}"
                    lexicon.add(f"{form} {rest}".strip(), "body", role.role, of)
            if first.endswith("ه") and not owned:
                lexicon.add(f"{first[:-1]}ت {rest}".strip(), "body", role.role, f"{state} sg bound")


def add_counterparts(lexicon: Lexicon, table: dict[str, tuple[str, ...]]) -> None:
    """``نظير`` and its kin in all forms, for they mostly carry a pronoun: ``نظيرته``."""
    for ref, words in table.items():
        for word in words:
            lexicon.add_inflected(noun_forms(word), "counterpart", ref)


def add_dates(lexicon: Lexicon, dates: DatesFile) -> None:
    """Names of months and weekdays, relative words."""
    tables = (("month", dates.months), ("hijri-month", dates.hijri_months), ("weekday", dates.weekdays))
    for category, table in (*tables, ("date-word", dates.words)):
        for ref, names in table.items():
            for name in names:
                lexicon.add(name, category, ref)


def add_phrases(lexicon: Lexicon, category: str, table: dict[str, tuple[str, ...]]) -> None:
    """Lists of phrases by name."""
    for ref, phrases in table.items():
        for phrase in phrases:
            lexicon.add(phrase, category, ref)


def add_topic(lexicon: Lexicon, topic: Topic) -> None:
    """A topic's words in all their forms, by how much they say."""
    for category, phrases in zip(_TOPIC_WORDS, (topic.words, topic.strong, topic.weak, topic.passing), strict=True):
        for phrase in phrases:
            for form, feats in _topic_forms(phrase):
                lexicon.add(form, category, topic.id, feats)


def _topic_forms(phrase: str) -> Iterator[tuple[str, str]]:
    """``قاعدة عسكرية`` is also written القاعدة العسكرية and قاعدتها العسكرية, ``صاروخ باليستي`` صاروخا باليستيا."""
    head, *rest = phrase.split()
    if not rest:
        yield from (adjective_forms(head) if _is_nisba(head) else written_forms(head)).items()
        return
    for behind in product(*map(_with_and_without_article, rest)):
        for form, feats in written_forms(head).items():
            if feats != "sg acc":
                yield " ".join((form, *behind)), feats
    accusative = " ".join(map(_accusative, (head, *rest)))
    if accusative != phrase:
        yield accusative, "sg acc"


def _accusative(word: str) -> str:
    """The indefinite accusative as written: ``صاروخا``, but ``مناورة``."""
    return next((form for form, feats in written_forms(word).items() if feats == "sg acc"), word)


def _is_nisba(word: str) -> bool:
    """``عسكري``, and no ``في``."""
    return word.endswith("ي") and len(word) > _SHORTEST_NISBA


def _with_and_without_article(word: str) -> tuple[str, ...]:
    """Both forms of a noun or adjective behind the first word; what takes no article stays as it is."""
    if fold_word(word) in _NO_ARTICLE or word.startswith("ل"):
        return (word,)
    bare = word.removeprefix("ال")
    return (bare, f"ال{bare}")


def add_all(lexicon: Lexicon, phrases: Iterable[str], category: str, ref: str) -> None:
    """Phrases of one entry."""
    for phrase in phrases:
        lexicon.add(phrase, category, ref)
