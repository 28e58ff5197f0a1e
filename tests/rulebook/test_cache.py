"""Compiled rules are kept in the user's cache, and never trusted blindly."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from marsad import rulebook
from marsad.errors import RuleError
from marsad.rulebook import load_rulebook, rules_version
from tests.rulebook.rules import FILES, write

OWN = "schema: marsad.actors/1\npeople:\n  - {id: kari-dahl, en: Kari Dahl, ar: [كاري دال]}\n"


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache; the small rules stand in for the shipped ones."""
    base = write(tmp_path / "base", FILES)
    folder = tmp_path / "cache"
    monkeypatch.setenv("MARSAD_CACHE", str(folder))
    monkeypatch.setattr(rulebook, "shipped_rules", lambda: base)
    return folder


@pytest.fixture
def compilations(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The versions that were compiled rather than read."""
    from marsad.rulebook import compile as compiling

    done: list[str] = []
    really = compiling.compile_rules

    def counted(roots, version):  # type: ignore[no-untyped-def]
        done.append(version)
        return really(roots, version)

    monkeypatch.setattr(compiling, "compile_rules", counted)
    return done


def test_the_second_load_reads_what_the_first_wrote(cache: Path, compilations: list[str]) -> None:
    first, second = load_rulebook(), load_rulebook()
    assert second.compiled == first.compiled
    assert compilations == [first.version]
    assert [p.name.startswith(f"rules-{first.version}-") for p in cache.iterdir()] == [True]


def test_the_cache_is_the_users_alone(cache: Path) -> None:
    load_rulebook()
    assert cache.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("damage", [b"", b"\x00", b"\xc1 nonsense", b"\x91\x01"])
def test_a_damaged_file_is_compiled_anew(cache: Path, compilations: list[str], damage: bytes) -> None:
    whole = load_rulebook()
    (file,) = cache.iterdir()
    file.write_bytes(damage)
    assert load_rulebook().compiled == whole.compiled
    assert len(compilations) == 2
    assert len(file.read_bytes()) > len(damage)


def test_a_file_cut_short_is_compiled_anew(cache: Path, compilations: list[str]) -> None:
    whole = load_rulebook()
    (file,) = cache.iterdir()
    file.write_bytes(file.read_bytes()[:-10])
    assert load_rulebook().compiled == whole.compiled
    assert len(compilations) == 2


@pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX")
@pytest.mark.parametrize("mode", [0o770, 0o707, 0o777])
def test_a_folder_that_others_can_write_to_is_not_trusted(cache: Path, compilations: list[str], mode: int) -> None:
    load_rulebook()
    cache.chmod(mode)
    load_rulebook()
    assert len(compilations) == 2


def test_a_changed_rule_is_a_new_version(cache: Path, compilations: list[str], tmp_path: Path) -> None:
    first = load_rulebook()
    path = tmp_path / "base" / "actors" / "nor.yaml"
    path.write_text(path.read_text("utf-8").replace("Norway", "Kingdom of Norway"), "utf-8")
    second = load_rulebook()
    assert second.version != first.version
    assert second.actors["norway"].en == "Kingdom of Norway"
    assert len(compilations) == 2


def test_a_renamed_file_is_a_new_version(tmp_path: Path) -> None:
    one, two = write(tmp_path / "1", {"actors/a.yaml": OWN}), write(tmp_path / "2", {"actors/b.yaml": OWN})
    assert rules_version([one]) != rules_version([two])
    assert rules_version([one]) == rules_version([write(tmp_path / "3", {"actors/a.yaml": OWN})])


def test_the_same_rules_elsewhere_name_their_own_files(
    cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = load_rulebook()
    moved = write(tmp_path / "moved", FILES)
    monkeypatch.setattr(rulebook, "shipped_rules", lambda: moved)
    second = load_rulebook()
    assert second.version == first.version
    assert all(entry.where.startswith(f"{moved}/") for entry in second.patterns)


def test_an_overlay_is_a_version_of_its_own(cache: Path, tmp_path: Path) -> None:
    overlay = write(tmp_path / "own", {"actors/own.yaml": OWN})
    assert "kari-dahl" in load_rulebook(overlay).actors
    assert "kari-dahl" not in load_rulebook().actors


def test_rules_are_written_beside_and_renamed(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    moved: list[tuple[Path, Path, bool]] = []
    really = Path.replace

    def watched(self: Path, target: Path) -> Path:
        moved.append((self, Path(target), Path(target).exists()))
        return really(self, target)

    monkeypatch.setattr(Path, "replace", watched)
    version = load_rulebook().version
    ((source, target, existed),) = moved
    assert target.name.startswith(f"rules-{version}-")
    assert (existed, source.parent, target.parent) == (False, cache, cache)


def test_a_cache_that_cannot_be_written_is_no_error(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    monkeypatch.setenv("MARSAD_CACHE", str(blocked / "cache"))
    assert load_rulebook().actors["oslo"].en == "Oslo"


def test_wrong_rules_are_not_cached(cache: Path, tmp_path: Path) -> None:
    overlay = write(tmp_path / "own", {"actors/own.yaml": OWN.replace("en:", "english:")})
    with pytest.raises(RuleError, match=r"own.yaml:3"):
        load_rulebook(overlay)
    assert not cache.exists()
