"""Written forms of a verb, noun or adjective from its dictionary entry.

One entry stands for every form a newspaper uses: ``قال``/``يقول`` gives ``قالت``, ``قالوا``, ``يقولون`` …
Forms are folded and bare: proclitics and pronoun suffixes are taken off before the lexicon is asked.
``bound`` forms stand before a pronoun only (``زيارت`` of ``زيارته``, ``التقا`` of ``التقاه``).
"""

from __future__ import annotations

from marsad.text.fold import fold_word

_SEAT = fold_word("ئ")
_SOUND_PLURAL = 6
"""Letters from which on a noun in ``ون`` is a plural: ``لاجئون``, no ``تعاون``."""
_PERSONS = (("ي", "3m"), ("ت", "3f"), ("ا", "1"), ("ن", "1p"))


def past_forms(past: str) -> dict[str, str]:
    """Past forms of the third person and the first, each with its features."""
    base = fold_word(past)
    if past.endswith("ى") or (past.endswith("ا") and len(base) > 2):
        return _past_alif(base, "و" if past.endswith("ا") and len(base) == 3 else "ي")
    if past.endswith("ي"):
        return _past_ya(base)
    if past.endswith(("أ", "ئ", "ء")):
        return _past_hamza(base)
    short = _hollow_stem(base)
    forms = {base: "past 3ms", base + "ت": "past 3fs", base + "ا": "past 3md", base + "تا": "past 3fd"}
    forms |= {base + "وا": "past 3mp", base + "و": "past 3mp bound"}
    for form, feats in ((short + "ن", "past 3fp"), (short + "نا", "past 1p"), (short + "ت", "past 1s")):
        forms.setdefault(form, feats)
    if short.endswith("ن"):
        forms.setdefault(short + "ا", "past 1p")
    return forms


def _past_alif(base: str, glide: str) -> dict[str, str]:
    """``أجرى`` and ``دعا``: the last radical is lost before endings, an alif before pronouns."""
    stem = base[:-1]
    forms = {base: "past 3ms", stem + "ت": "past 3fs", stem + "تا": "past 3fd", stem + "وا": "past 3mp"}
    forms.setdefault(stem if stem.endswith("ا") else stem + "ا", "past 3ms bound")
    forms |= {stem + "و": "past 3mp bound"}
    for end, feats in (("ا", "past 3md"), ("نا", "past 1p"), ("ت", "past 1s"), ("ن", "past 3fp")):
        forms.setdefault(stem + glide + end, feats)
    return forms


def _past_ya(base: str) -> dict[str, str]:
    """``بقي`` and the passives ``دعي``, ``أجري``: the ya stays except before the plural."""
    ends = {"": "3ms", "ت": "3fs", "ا": "3md", "تا": "3fd", "نا": "1p", "ن": "3fp"}
    forms = {base + end: f"past {person}" for end, person in ends.items()}
    return forms | {base[:-1] + "وا": "past 3mp", base[:-1] + "و": "past 3mp bound"}


def _past_hamza(base: str) -> dict[str, str]:
    """``بدأ``, ``جاء``: the hamza's seat changes with the ending, and writers differ about it."""
    stem = base[:-1]
    forms = {base: "past 3ms", base + "ت": "past 3fs", base + "تا": "past 3fd"}
    for seat in (_SEAT,) if base.endswith(_SEAT) else ("ا", "ء", _SEAT):
        forms.setdefault(stem + seat + "وا", "past 3mp")
        forms.setdefault(stem + seat + "و", "past 3mp bound")
    if base.endswith("اء"):
        short = base[:-2] + (_SEAT if len(base) == 3 else "ا")
        return forms | {base + "ا": "past 3md", short + "نا": "past 1p", short + "ت": "past 1s"}
    forms.setdefault(base + "نا", "past 1p")
    return forms


def _hollow_stem(base: str) -> str:
    """The stem before consonant endings: ``قال`` → ``قل``, ``استعاد`` → ``استعد``, ``رد`` → ``ردد``."""
    if len(base) >= 3 and base[-2] == "ا" and (len(base) == 3 or base.startswith("ا")):
        return base[:-2] + base[-1]
    return base + base[-1] if len(base) == 2 else base


def present_forms(present: str) -> dict[str, str]:
    """Present, subjunctive and jussive forms of a verb given as ``يفعل``."""
    core = fold_word(present)[1:]
    if present.endswith(("ى", "ي", "و")):
        return _present_weak(core, present[-1])
    if present.endswith(("أ", "ئ", "ء")):
        return _present_hamza(core)
    forms = _persons(core, "")
    if len(core) >= 2 and core[-2] in "ايو":
        forms |= _persons(core[:-2] + core[-1], " jussive")
    return _more_persons(forms, core, core)


def _present_weak(core: str, last: str) -> dict[str, str]:
    """``يلتقي``, ``يدعو``, ``يتلقى``: the last letter falls in the jussive and before the plural."""
    forms = _persons(core, "") | _persons(core[:-1], " jussive")
    if last == "ى" and not core[:-1].endswith("ا"):
        forms |= _persons(core[:-1] + "ا", " bound")
    return _more_persons(forms, core, core[:-1])


def _present_hamza(core: str) -> dict[str, str]:
    """``يبدأ``, ``يهنئ``, ``يجيء``: the plural seats its hamza on waw, on its own or stays."""
    forms = _more_persons(_persons(core, ""), core, core)
    if core.endswith("ا"):
        forms |= {prefix + core + "ن": f"present {person}d" for prefix, person in _PERSONS[:2]}
    for end, feats in (("ون", "present 3mp"), ("وا", "present 3mp"), ("و", "present 3mp bound")):
        forms.setdefault("ي" + core[:-1] + _SEAT + end, feats)
    if core.endswith("يء"):
        forms |= _persons(core[:-2] + _SEAT, " jussive")
    return forms


def _persons(core: str, mark: str) -> dict[str, str]:
    """The four prefixes; the first person's alif swallows a hamza that follows (``آخذ``)."""
    forms = {}
    for prefix, person in _PERSONS:
        word = core if prefix == "ا" and core.startswith("ا") else prefix + core
        forms[word] = f"present {person}{'' if person == '1p' else 's'}{mark}"
    return forms


def _more_persons(forms: dict[str, str], dual: str, plural: str) -> dict[str, str]:
    """Duals and plurals by the stems that their endings leave."""
    for prefix, person in _PERSONS[:2]:
        forms.setdefault(prefix + dual + "ان", f"present {person}d")
        forms.setdefault(prefix + dual + "ا", f"present {person}d")
    for end, feats in (("ون", "present 3mp"), ("وا", "present 3mp"), ("و", "present 3mp bound")):
        forms.setdefault("ي" + plural + end, feats)
    forms.setdefault("ي" + _short(dual) + "ن", "present 3fp")
    forms.setdefault("ت" + plural + "ون", "present 2mp")
    return forms


def _short(core: str) -> str:
    """``يقلن`` of ``يقول``: the long vowel inside falls before the consonant."""
    return core[:-2] + core[-1] if len(core) == 3 and core[-2] in "ايو" else core


def verb_forms(past: str, present: str, passive: str = "", participle: str = "") -> dict[str, str]:
    """All finite forms of a verb, with the passive where its spelling differs and the active participle.

    Passives that are spelled like the active (``عُقد``) need no entry; ``passive`` names others, a past
    alone or past and present (``قيل يقال``). Features of one form are those of its likeliest reading.
    """
    forms = present_forms(present) if present else {}
    forms.update(past_forms(past))
    passive_past, _, passive_present = passive.partition(" ")
    passives = past_forms(passive_past) if passive_past else {}
    if passive_present:
        passives |= present_forms(passive_present)
    for form, feats in passives.items():
        told = "3f" in feats or feats.startswith("past")  # ``أُرجئ اللقاء`` is likelier than ``أُرجئ لقائي``
        if form not in forms or (told and forms[form].endswith("1s")):
            forms[form] = feats + " passive"
    if participle:
        for form, feats in participle_forms(participle).items():
            forms.setdefault(form, "participle " + feats)
    return forms


def future_forms(past: str, present: str) -> dict[str, str]:
    """The first person that the past hides, for it is written alike: ``ألتقي`` and ``التقى``; behind ``س`` it shows."""
    first = (form for form, feats in present_forms(present).items() if feats == "present 1s") if present else ()
    hidden = past_forms(past)
    return {form: "present 1s future" for form in first if form in hidden}


def masdar(past: str, present: str) -> str:
    """The verbal noun of ``تفعّل`` and ``تفاعل``, which is spelled like the past: ``تعاون``, ``تلاقي`` of ``تلاقى``; of
    other patterns, and behind a last hamza, nothing: they have to be told."""
    if not past.startswith("ت") or present != f"ي{past}" or past.endswith(("أ", "ئ", "ء")):
        return ""
    return f"{past[:-1]}ي" if past.endswith("ى") else past


def participle_forms(participle: str) -> dict[str, str]:
    """An active participle in all genders and numbers; ``نافي`` also without its ya (``نافٍ``, ``نافون``)."""
    forms = adjective_forms(participle)
    base = fold_word(participle)
    if not base.endswith("ي"):
        return {form: feats for form, feats in forms.items() if not form.endswith(("يون", "يين"))}
    short = base[:-1]
    kept = {form: feats for form, feats in forms.items() if not form.endswith(("يين", "يون"))}
    return kept | {short: "m sg", short + "ون": "m pl", short + "ين": "m pl", base + "ين": "m du"}


def noun_forms(noun: str, plurals: tuple[str, ...] = ()) -> dict[str, str]:
    """Singular, dual, accusative and bound forms of a noun or adjective, its sound plurals and those given.

    ``زيارة`` → زياره, زيارت (bound), زيارتان/زيارتين/زيارتا/زيارتي, زيارات; ``مسؤول`` with ``مسؤولون`` → also
    مسؤولين, مسؤولو, مسؤولي.
    """
    base = fold_word(noun)
    forms = {base: "sg"}
    stem = base[:-1] + "ت" if noun.endswith(("ة", "ه")) else base
    if noun.endswith("ة"):
        forms[stem] = "sg bound"
        forms.setdefault(base[:-1] + "ات", "pl")
    elif noun.endswith("ى"):
        forms[base[:-1] + "ا"] = "sg bound"
    else:
        forms[base + "ا"] = "sg acc"
    if noun.endswith("ء"):
        forms |= {base[:-1] + _SEAT: "sg bound"} | ({base + "ات": "pl"} if noun.endswith("اء") else {})
    if noun.endswith("يء"):
        forms[base[:-1] + _SEAT + "ا"] = "sg acc"
    for plural in plurals:
        forms |= _plural_forms(base, plural, forms)
    for end, feats in (("ان", "du"), ("ين", "du"), ("ا", "du construct"), ("ي", "du construct")):
        forms.setdefault(stem + end, feats)
    return forms


def written_forms(noun: str) -> dict[str, str]:
    """Forms of a noun that may be a singular, a plural or a name: endings as its spelling alone allows them.

    ``هجوم`` → هجوما, هجومين; ``محكمة`` → محكمت (bound), محكمات, محكمتين, محكمتان; ``سفراء`` → سفرائ.
    """
    base = fold_word(noun)
    if noun.startswith("ال") or noun.endswith(("ات", "ين", "ا", "ى", "ن")):
        ends = ("ين", "و", "ي") if noun.endswith("ون") and len(base) >= _SOUND_PLURAL else ()
        return {base: "sg"} | {base[:-2] + end: "pl" for end in ends}
    if noun.endswith("ء"):
        return {base: "sg", base[:-1] + _SEAT: "sg bound"}
    if not noun.endswith("ة"):
        return {base: "sg", base + "ا": "sg acc", base + "ين": "du", base + "ان": "du"}
    stem = base[:-1] + "ت"
    return {base: "sg", stem: "sg bound", base[:-1] + "ات": "pl", stem + "ين": "du", stem + "ان": "du"}


def _plural_forms(base: str, plural: str, known: dict[str, str]) -> dict[str, str]:
    """One plural with its own cases; ``ون`` is an ending only behind the singular (not in ``شؤون``)."""
    folded = fold_word(plural)
    forms = {folded: "pl"}
    if len(base) > 2 and folded == base.removesuffix("ي") + "ون":
        stem = folded[:-2]
        ends = {stem + "ين": "pl", stem + "و": "pl construct", stem + "ي": "pl construct"}
        return forms | {form: feats for form, feats in ends.items() if form not in known}
    if not plural.endswith(("ة", "ات", "اء", "ى", "ا", "ين")) and folded + "ا" not in known:
        forms[folded + "ا"] = "pl acc"
    if plural.endswith("ة"):
        forms[folded[:-1] + "ت"] = "pl bound"
    if plural.endswith("ى"):
        forms[folded[:-1] + "ا"] = "pl bound"
    if plural.endswith("اء"):
        forms[folded[:-1] + _SEAT] = "pl bound"
    return {form: feats for form, feats in forms.items() if feats == "pl" or form not in known}


def adjective_forms(adjective: str, plurals: tuple[str, ...] = ()) -> dict[str, str]:
    """Both genders and all numbers of an adjective: ``روسي`` → روسيه, روسيان, روسيين, روسيون, روسيات."""
    base = fold_word(adjective)
    if adjective.endswith("ة"):
        base = base[:-1]
    forms = {base: "m sg", base + "ه": "f sg", base + "ا": "m sg acc", base + "ان": "m du"}
    forms.update({base + "ين": "m pl", base + "ون": "m pl", base + "ات": "f pl"})
    forms.update({base + "تان": "f du", base + "تين": "f du"})
    forms.update({base + "يون": "m pl", base + "يين": "m pl"} if not base.endswith("ي") else {})
    for plural in plurals:
        forms.setdefault(fold_word(plural), "pl")
    return forms
