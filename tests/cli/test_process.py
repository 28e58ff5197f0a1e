"""The command as a process: start, closed pipes, interruption."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import jsonschema
import msgspec

from marsad.article import to_json
from marsad.store import open_store
from tests.building import event, full_reading, reading

COMMAND = [sys.executable, "-c", "import sys; from marsad.cli import main; sys.exit(main())"]


def test_the_start_loads_no_database_no_rules_and_no_tables() -> None:
    code = "import sys; import marsad.cli; print(sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    for heavy in ("sqlalchemy", "rich", "yaml", "jinja2", "trafilatura", "marsad.rulebook"):
        assert f"'{heavy}'" not in loaded


def test_reading_a_plain_page_loads_no_store_and_no_parser_of_web_pages(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("استقبل الرئيس وزير الخارجية.\n", encoding="utf-8")
    code = f"import sys; from marsad.cli import main\nmain(['read', {str(page)!r}])\nprint(sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert "'marsad.pipeline'" in loaded
    for heavy in ("marsad.store", "trafilatura", "lxml", "sqlalchemy", "concurrent.futures.process"):
        assert f"'{heavy}'" not in loaded


def test_help_loads_no_rules_no_pipeline_and_no_store() -> None:
    code = "import sys, atexit; atexit.register(lambda: print(sorted(sys.modules)))\n" + COMMAND[2]
    made = subprocess.run([sys.executable, "-c", code, "--help"], capture_output=True, text=True, check=True).stdout
    assert "usage" in made.lower()
    for heavy in ("marsad.pipeline", "marsad.rulebook", "marsad.store", "sqlalchemy", "yaml", "jinja2", "trafilatura"):
        assert f"'{heavy}'" not in made


def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "m.db"), create=True) as store:
        for i in range(2000):
            store.add(reading(str(i), None, event(1, "call", "vladimir-putin emomali-rahmon")), "r1")
    script = f'"{sys.executable}" -c "{COMMAND[2]}" encounters --db m.db | head -1; exit ${{PIPESTATUS[0]}}'
    ran = subprocess.run(["bash", "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr, ran.stdout.count("\n")) == (0, "", 1)


def test_an_interruption_is_code_130(tmp_path: Path) -> None:
    code = (
        "import signal, sys, time, marsad.cli as cli, marsad.store as store\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # else a shell in the background has it ignored
        "def wait(*a, **k):\n    print('waiting', flush=True); time.sleep(60)\n"
        "store.open_store = wait\nsys.exit(cli.main(['encounters', '--db', 'm.db']))"
    )
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "waiting\n"
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert "Traceback" not in err


def test_the_schema_holds_of_what_is_printed() -> None:
    out = subprocess.run([*COMMAND, "schema"], capture_output=True, check=True).stdout
    jsonschema.validate(msgspec.json.decode(to_json(full_reading())), msgspec.json.decode(out))
