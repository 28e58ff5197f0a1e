"""Settings: the environment before the file, the file before the default."""

from __future__ import annotations

from pathlib import Path

import pytest

from marsad.errors import SettingsError
from marsad.settings import Settings, load_settings


def test_defaults(tmp_path: Path) -> None:
    assert load_settings({"MARSAD_CONFIG": str(tmp_path / "none")}) == Settings(db="marsad.db", rules=None)


def test_the_environment_goes_before_the_file(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text('db = "file.db"\nrules = "own"\n')
    told = {"MARSAD_CONFIG": str(file), "MARSAD_DB": "environment.db"}
    assert load_settings(told) == Settings(db="environment.db", rules="own")


@pytest.mark.parametrize("words", ['dbb = "x"', "db = 3 = 4", "db = [1]"])
def test_what_is_wrong_in_the_file_is_named(tmp_path: Path, words: str) -> None:
    file = tmp_path / "config.toml"
    file.write_text(words)
    with pytest.raises(SettingsError):
        load_settings({"MARSAD_CONFIG": str(file)})
