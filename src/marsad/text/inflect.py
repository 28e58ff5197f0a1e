"""Written forms of a verb, noun or adjective from its dictionary entry.

One entry stands for every form a newspaper uses: ``قال``/``يقول`` gives ``قالت``, ``قالوا``, ``يقولون``, ``تقل`` …
Forms are folded and bare: proclitics and pronoun suffixes are taken off before the lexicon is asked.
``bound`` forms stand before a pronoun only (``زيارت`` of ``زيارته``, ``التقا`` of ``التقاه``).
"""

from __future__ import annotations

from marsad.text.fold import fold_word

_WEAK = ("ا", "ي", "و")


def _is_weak(raw: str) -> bool:
    return raw.endswith(("ى", "ا", "ي"))


def past_forms(past: str) -> dict[str, str]:
    """Past forms of the third person and first person plural, each with its features."""
    base = fold_word(past)
    if not _is_weak(past):
        short = _hollow_stem(base)
        ends = {"": "past 3ms", "ت": "past 3fs", "ا": "past 3md", "تا": "past 3fd", "وا": "past 3mp"}
        forms = {base + end: feats for end, feats in ends.items()}
        forms.setdefault(base + "و", "past 3mp bound")
        forms.update({short + "ن": "past 3fp", short + "نا": "past 1p", short + "ت": forms.get(short + "ت", "past 1s")})
        forms.setdefault(base + "ت", "past 3fs")
        return forms
    stem = base[:-1]
    glide = "و" if past.endswith("ا") and len(base) == 3 else "ي"
    forms = {base: "past 3ms", stem + "ا": "past 3ms bound", stem + "ت": "past 3fs", stem + glide + "ا": "past 3md"}
    forms.update({stem + "تا": "past 3fd", stem + "وا": "past 3mp", stem + "و": "past 3mp bound"})
    forms.update({stem + glide + "نا": "past 1p", stem + glide + "ت": "past 1s"})
    if past.endswith("ي"):
        forms[stem + "يت"] = "past 3fs"
        forms[stem + "يا"] = "past 3md"
    return forms


def _hollow_stem(base: str) -> str:
    """The stem before consonant endings: ``قال`` → ``قل``, ``استعاد`` → ``استعد``; sound verbs stay."""
    if len(base) >= 3 and base[-2] == "ا" and (len(base) == 3 or base.startswith(("ا", "است"))):
        return base[:-2] + base[-1]
    return base


def present_forms(present: str) -> dict[str, str]:
    """Present, subjunctive and jussive forms of a verb given as ``يفعل``."""
    base = fold_word(present)
    core = base[1:]
    forms: dict[str, str] = {}
    weak = _is_weak(present) or present.endswith("و")
    for prefix, person in (("ي", "3m"), ("ت", "3f"), ("ا", "1"), ("ن", "1p")):
        forms[prefix + core] = f"present {person}s" if person != "1p" else "present 1p"
        if weak:
            forms[prefix + core[:-1]] = f"present {person}s jussive"
            if present.endswith("ى"):
                forms[prefix + core[:-1] + "ا"] = f"present {person}s bound"
        elif len(core) >= 2 and core[-2] in _WEAK:
            forms[prefix + core[:-2] + core[-1]] = f"present {person}s jussive"
    stem = core[:-1] if weak else core
    dual = stem + "ي" if weak and not present.endswith("و") else core
    for prefix, person in (("ي", "3m"), ("ت", "3f")):
        forms[prefix + dual + "ان"] = f"present {person}d"
        forms[prefix + dual + "ا"] = f"present {person}d"
    forms["ي" + stem + "ون"] = "present 3mp"
    forms["ي" + stem + "وا"] = "present 3mp"
    forms["ي" + stem + "و"] = "present 3mp bound"
    forms["ت" + stem + "ون"] = "present 2mp"
    return forms


def verb_forms(past: str, present: str, passive: str = "", participle: str = "") -> dict[str, str]:
    """All finite forms of a verb, with the passive where its spelling differs and the active participle.

    Passives that are spelled like the active (``عُقد``) need no entry; ``passive`` names others (``قيل``).
    """
    forms = present_forms(present) if present else {}
    forms.update(past_forms(past))
    if passive:
        for form, feats in past_forms(passive).items():
            forms.setdefault(form, feats + " passive")
    if participle:
        forms.update({form: "participle " + feats for form, feats in noun_forms(participle).items() if form not in forms})
    return forms


def noun_forms(noun: str, plurals: tuple[str, ...] = ()) -> dict[str, str]:
    """Singular, dual, accusative and bound forms of a noun or adjective, its sound plurals and those given.

    ``زيارة`` → زياره, زيارت (bound), زيارتان/زيارتين/زيارتا/زيارتي, زيارات …
    """
    base = fold_word(noun)
    forms = {base: "sg"}
    stem = base[:-1] + "ت" if noun.endswith(("ة", "ه")) else base
    if noun.endswith("ة"):
        forms[stem] = "sg bound"
        forms.setdefault(base[:-1] + "ات", "pl")
    else:
        forms[base + "ا"] = "sg acc"
    if noun.endswith("ى"):
        forms[base[:-1] + "ا"] = "sg bound"
    if noun.endswith("اء"):
        forms.update({base[:-1] + "ئ": "sg bound", base[:-1] + "ؤ": "sg bound"})
        forms.update({base[:-1] + "ءات": "pl"})
    for end, feats in (("ان", "du"), ("ين", "du"), ("ا", "du construct"), ("ي", "du construct")):
        forms.setdefault(stem + end, feats)
    for plural in plurals:
        folded = fold_word(plural)
        forms[folded] = "pl"
        forms.setdefault(folded + "ا", "pl acc")
        if plural.endswith("ة"):
            forms.setdefault(folded[:-1] + "ت", "pl bound")
        if plural.endswith("اء"):
            forms.setdefault(folded[:-1] + "ئ", "pl bound")
            forms.setdefault(folded[:-1] + "ؤ", "pl bound")
    return forms


def adjective_forms(adjective: str, plurals: tuple[str, ...] = ()) -> dict[str, str]:
    """Both genders and all numbers of an adjective: ``روسي`` → روسيه, روسيان, روسيين, روسيون, روسيات."""
    base = fold_word(adjective)
    if adjective.endswith(("ة", "ه")):
        base = base[:-1]
    forms = {base: "m sg", base + "ه": "f sg", base + "ا": "m sg acc", base + "ان": "m du", base + "ين": "m pl"}
    forms.update({base + "ون": "m pl", base + "تان": "f du", base + "تين": "f du", base + "ات": "f pl"})
    forms.update({base + "يون": "m pl", base + "يين": "m pl"} if not base.endswith("ي") else {})
    for plural in plurals:
        forms.setdefault(fold_word(plural), "pl")
    return forms
