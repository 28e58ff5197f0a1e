"""``marsad serve``: the record on the web."""

from __future__ import annotations

import getpass
import signal
import sys
import tempfile
from contextlib import ExitStack
from importlib.util import find_spec
from pathlib import Path
from socket import IPPROTO_TCP, TCP_NODELAY, socket
from threading import Thread
from typing import TYPE_CHECKING

import click

from marsad.cli.options import database, db_option, rules_folder, rules_option
from marsad.cli.output import tell

if TYPE_CHECKING:
    from fastapi import FastAPI

    from marsad.store import Store
    from marsad.web.gate import Mode

LOOPBACK = "127.0.0.1"


@click.command()
@db_option
@rules_option
@click.option("--demo", is_flag=True, help="Show the pages that come with Marsad, read into a database of their own.")
@click.option("--host", default=LOOPBACK, help="Address to listen on; default: this machine alone.")
@click.option("--team", is_flag=True, help="Let people log in, and show nothing to others; see: marsad user.")
@click.option("--port", default=8321, type=click.IntRange(0, 65535), help="Port; default: 8321, 0 for any.")
@click.option("--workers", default=1, type=click.IntRange(1, 64), help="Processes that answer; default: 1.")
def command(db: str | None, rules: Path | None, demo: bool, host: str, team: bool, port: int, workers: int) -> None:
    """Serve the record as a web application in Arabic and English, with an API, and print its address.

    \b
    marsad serve --demo
    marsad serve --db news.db --port 8080
    marsad serve --team --host 10.0.0.5 --workers 4
    """
    from marsad.errors import SettingsError
    from marsad.settings import load_settings
    from marsad.store import open_store
    from marsad.web.workers import possible

    if not (find_spec("fastapi") and find_spec("uvicorn")):
        raise SettingsError("the web application is not installed; run: pip install 'marsad[web]'")
    # Whoever ends the process politely also wants its temporary folder gone.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    with ExitStack() as open_things:
        possible(workers)
        where = _demonstration(open_things) if demo else database(db)
        store = open_things.enter_context(open_store(where))
        listening = open_things.enter_context(_bound(host, port))
        app = _application(open_things, store, rules_folder(rules), host, team or load_settings().team, workers)
        _run(app, store, listening, workers)


def _demonstration(open_things: ExitStack) -> str:
    """A database of the pages that come with Marsad, in a folder that goes with the server."""
    from marsad.cli.add import Failures
    from marsad.cli.demo import PAGES
    from marsad.run.adding import added
    from marsad.store import open_store

    folder = open_things.enter_context(tempfile.TemporaryDirectory(prefix="marsad-"))
    where = str(Path(folder) / "demo.db")
    tell("Reading the pages that come with Marsad …")
    with open_store(where, create=True) as store:
        added(store, [str(PAGES)], None, failed=Failures().tell)
    return where


def _warning(mode: Mode, store: Store) -> str:
    """What whoever starts the server should know."""
    if mode == "open":
        return "Everybody who reaches this address can read the record; only programs with a token can write."
    if mode == "team" and not store.accounts.users():
        return "Nobody can log in yet; let them with: marsad user create NAME --role admin"
    return ""


def _application(
    open_things: ExitStack, store: Store, rules: Path | None, host: str, team: bool, workers: int
) -> FastAPI:
    """The application over the record."""
    from marsad.rulebook import load_rulebook
    from marsad.settings import load_settings
    from marsad.web.app import LOOPBACK as NAMES
    from marsad.web.app import create_app
    from marsad.web.limits import Limits

    names = NAMES if host in NAMES else ("*",)
    mode: Mode = "team" if team else "local" if host in NAMES else "open"
    person = load_settings().user or getpass.getuser()
    folder = Path(open_things.enter_context(tempfile.TemporaryDirectory(prefix="marsad-"))) if workers > 1 else None
    limits = Limits(shared=folder / "limits.db" if folder else None)
    app = create_app(store, load_rulebook(rules), hosts=names, folder=rules, mode=mode, person=person, limits=limits)
    if said := _warning(mode, store):
        tell(said)
    return app


def _bound(host: str, port: int) -> socket:
    """The socket of the server; its address is told at once. Who calls now waits in line until the record is read."""
    import uvicorn

    bound = uvicorn.Config("", host=host, port=port, log_level="warning").bind_socket()
    # Head and body of an answer go out one after the other: else the second would wait 40 ms to be asked for.
    bound.setsockopt(IPPROTO_TCP, TCP_NODELAY, 1)
    bound.listen()
    click.echo(f"http://{host}:{bound.getsockname()[1]}/")
    tell("Open it with a browser; stop with Ctrl-C.")
    return bound


def _run(app: FastAPI, store: Store, bound: socket, workers: int) -> None:
    """Answer until interrupted: one process as soon as the record is in memory, several once all is made for them."""
    import uvicorn

    from marsad.web.app import warm
    from marsad.web.workers import divided

    def run() -> None:
        config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False)
        uvicorn.Server(config).run(sockets=[bound])

    if workers == 1:
        Thread(target=warm, args=(app,), daemon=True).start()
        run()
    else:
        warm(app)
        # Connections cannot be divided among processes: each opens its own.
        store.close()
        divided(run, workers)
