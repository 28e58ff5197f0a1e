"""Fixtures that tests of every part of Marsad share."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of evaluation texts beside the repository; skips the test where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("no ../shared beside the repository: its evaluation texts are not part of Marsad")
    return SHARED
