"""Consonants of names."""

from __future__ import annotations

from marsad.text.bones import bones_of, sounds_foreign


def test_spellings_of_one_foreign_name_have_the_same_bones() -> None:
    assert bones_of("غوتيريش") == bones_of("جوتيريش")
    assert bones_of("ميلانشون") == bones_of("ميلينشون") != bones_of("ماكرون")


def test_arabic_names_tell_themselves() -> None:
    assert sounds_foreign("ميلانشون")
    assert not sounds_foreign("الرميحي")
    assert not sounds_foreign("احمد")
