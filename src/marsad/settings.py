"""The settings of a run: the only reader of the environment and of the configuration file.

A command's option goes before the environment (``MARSAD_DB``, ``MARSAD_RULES``, ``MARSAD_USER``, ``MARSAD_TEAM``), the
environment before the file ``config.toml`` in the user's configuration folder, the file before the default.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path

import msgspec
import platformdirs

from marsad.errors import SettingsError

DATABASE = "marsad.db"


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What a run needs beside its input; ``rules`` is a folder laid over the shipped ones, ``user`` is who judges.

    ``team`` lets nobody look at what ``marsad serve`` shows who has not logged in.
    """

    db: str = DATABASE
    rules: str | None = None
    user: str | None = None
    team: bool = False


def config_file(environ: Mapping[str, str]) -> Path:
    """Where the configuration file stands, whether it exists or not; ``MARSAD_CONFIG`` names another."""
    named = environ.get("MARSAD_CONFIG")
    return Path(named) if named else platformdirs.user_config_path("marsad", appauthor=False) / "config.toml"


def load_settings(environ: Mapping[str, str] | None = None) -> Settings:
    """The settings from environment and file; raises ``SettingsError`` naming the file that is wrong."""
    environ = os.environ if environ is None else environ
    told = _read(config_file(environ)) | _from_environment(environ)
    try:
        return msgspec.convert(told, Settings, strict=False)
    except msgspec.ValidationError as error:
        raise SettingsError(f"settings are wrong: {error}") from error


def _from_environment(environ: Mapping[str, str]) -> dict[str, object]:
    names = {"MARSAD_DB": "db", "MARSAD_RULES": "rules", "MARSAD_USER": "user", "MARSAD_TEAM": "team"}
    return {field: environ[name] for name, field in names.items() if environ.get(name)}


def _read(path: Path) -> dict[str, object]:
    if not path.is_file():
        return {}
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SettingsError(f"{path}: cannot be read as TOML: {error}") from error
    unknown = sorted(set(found) - set(Settings.__struct_fields__))
    if unknown:
        known = ", ".join(Settings.__struct_fields__)
        raise SettingsError(f"{path}: unknown setting {unknown[0]!r}; known are {known}")
    return found
