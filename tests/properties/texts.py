"""Arbitrary text as pages may hold it: Arabic, marks, digits, emoji, direction controls, words that rules look for."""

from __future__ import annotations

from hypothesis import strategies as st

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآؤئىةپچگکی"
SIGNS = "\u064b\u064e\u0651\u0640\u0670"
CONTROLS = "\u200e\u200f\u202b\u202c\u2067\u2069\u061c\ufeff\u200b\u00a0\u00ad"
FORMS = "ﻻﷲﺍﺑﻼ"
MARKS = "«»\"“”„‹›'‘’()[]-–—،؛؟.!…:/|#_*\t\n\r "
DIGITS = "0123456789٠١٢٣٤٥٦٧٨٩۰۵"
OTHERS = "aZé😀👨‍👩‍👧日\u0000\U0001f1f7\U0001f1fa"
PIECES = (
    "قال", "وأضاف", "إن", "أن", "الرئيس", "الروسي", "الرئيسان", "بوتين", "وزير خارجية", "نظيره", "التقى", "زار",
    "هاتفيا", "مكالمة", "اليوم", "أمس", "18 نوفمبر 2021", "شباط/فبراير", "وفقا لـ", "نقلت", "عن", "المغرب اليوم",
    "في موسكو", "بين", "و", "لل", "«", "»", '"', ":", "ثالث", "لقاء", "هذا العام",
    "بن", "عبد", "الخولاني", "تاس", "،", ".", "\n",
)  # fmt: skip

letters = st.text(LETTERS + SIGNS, min_size=1, max_size=8)
noise = st.text(LETTERS + SIGNS + CONTROLS + FORMS + MARKS + DIGITS + OTHERS, max_size=12)
pieces = st.sampled_from(PIECES)
gaps = st.sampled_from(["", " ", " ", " ", "\u200f ", "\n"])
texts = st.lists(st.tuples(pieces | pieces | letters | noise, gaps), max_size=40).map(
    lambda parts: "".join(word + gap for word, gap in parts)
)
dates = st.none() | st.sampled_from(["2021-11-18", "2018-03", "2021", "2021-11-18T17:18+03:00"])
