"""``marsad serve``: prints where it listens, serves, goes without a trace."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from marsad import cli


def test_the_demonstration_is_served_and_leaves_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "from marsad.cli import main; main()", "serve", "--demo", "--port", "0"]
    env = {**os.environ, "TMPDIR": str(tmp_path), "MARSAD_CONFIG": str(tmp_path / "none.toml")}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env, text=True) as server:
        try:
            assert server.stdout
            address = server.stdout.readline().strip()
            assert address.startswith("http://127.0.0.1:")
            page = httpx.get(f"{address}ar/", timeout=30)
            assert page.status_code == 200
            assert "server" not in page.headers
            assert httpx.get(f"{address}api/encounters", timeout=30).json()["total"] > 10
        finally:
            server.terminate()
            server.wait(timeout=30)
    assert not list(tmp_path.glob("marsad-*"))


def test_without_the_extra_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("marsad.cli.serve.find_spec", lambda name: None)
    assert cli.main(["serve"]) == cli.INVALID
    assert "marsad[web]" in capsys.readouterr().err


def test_without_a_database_it_says_how_to_make_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["serve", "--db", str(tmp_path / "none.db")]) == cli.FAILURE
    assert "marsad add" in capsys.readouterr().err
