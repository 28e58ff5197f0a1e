"""The package as it is installed: its version, its data and its locks."""

import re
from importlib.metadata import requires, version
from importlib.resources import files
from pathlib import Path

import pytest

import marsad

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.lock", "requirements-dev.lock")
PIN = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)


def pins(lock: str) -> dict[str, str]:
    """Name and version of every package that a lock names."""
    return {_normal(name): number for name, number in PIN.findall((ROOT / lock).read_text("utf-8"))}


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_installed_version_is_the_one_in_the_code() -> None:
    assert version("marsad") == marsad.__version__


def test_changelog_tells_of_this_version() -> None:
    assert f"\n## [{marsad.__version__}]" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_types_are_shipped() -> None:
    assert files("marsad").joinpath("py.typed").is_file()


def test_every_dependency_is_locked() -> None:
    runtime = [line for line in requires("marsad") or () if "extra ==" not in line]
    names = {_normal(re.split(r"[^A-Za-z0-9._-]", line)[0]) for line in runtime}
    assert names
    assert names <= pins("requirements.lock").keys()


def test_dev_lock_has_the_versions_of_the_runtime_lock() -> None:
    assert pins("requirements.lock").items() <= pins("requirements-dev.lock").items()


@pytest.mark.parametrize("lock", LOCKS)
def test_locks_name_no_host_or_folder(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    assert not re.search(r"://|(?<![\w.])/\w|^-", text, flags=re.MULTILINE)


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_hashes(lock: str) -> None:
    blocks = re.split(r"^(?=\S+==)", (ROOT / lock).read_text("utf-8"), flags=re.MULTILINE)[1:]
    assert blocks
    assert all("--hash=sha256:" in block for block in blocks)
