"""``quorate run``: a rehearsal from nothing, or the one that was there, carried on."""

import asyncio
import json
import os
import re
import subprocess
import sys
import webbrowser
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread
from typing import Annotated, Final
from urllib.parse import urljoin

import typer
from alembic.util import CommandError

from bot.commands.common import BAD_INPUT, ONLY_US, commands, config_in, refusals
from bot.config.settings import Config
from bot.host.channels_file import read_channels
from bot.host.databases import NotThisDatabase, check, keep_agencies, migrate, opened
from bot.host.imports import import_channels, import_people, nobody_is_enrolled
from bot.host.people_file import Allowed, read_people
from bot.partnership import LONDON
from bot.run import LOG, PIDS, Rehearsal, prepare, rehearse
from storage.lock import AlreadyServed, SoleServe

app = commands()

FOLDER: Final = Path(".rehearsal")
CONNECTOR: Final = "/connector/"  # where the made-up Teams is written to
PRIVATE: Final = 0o700
FIRST_WORDS: Final = "REHEARSAL. "  # what the made-up world says once it is there
SCREENS: Final = {"DISPLAY", "WAYLAND_DISPLAY"}
PAGE: Final = f"{FIRST_WORDS}Open"
ADDRESS: Final = re.compile(r"http://[0-9.:]+\S*")


@app.command()
def run(
    folder: Annotated[Path, typer.Option("--dir", help="Where it is kept.")] = FOLDER,
    *,
    playground: Annotated[
        bool, typer.Option("--playground", help="In Microsoft's test client, not in the room.")
    ] = False,
    no_browser: Annotated[
        bool, typer.Option("--no-browser", help="Open no page; print its address only.")
    ] = False,
) -> None:
    """Rehearse on this machine with a made-up partnership."""
    os.umask(ONLY_US)
    folder.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
    options = ("--playground",) if playground else ("--may-begin-again",)
    hear = _printed if no_browser or not _has_a_screen() else _opened
    with refusals(), SoleServe(folder / "rehearsal"):
        _make(folder)
        ended = asyncio.run(rehearse(Rehearsal(folder, options, typer.echo, hear(folder))))
        while ended.again:
            typer.echo("Beginning again.")
            _throw_away(folder)
            begins = (*options, "--situation", ended.again)
            ended = asyncio.run(rehearse(Rehearsal(folder, begins, typer.echo, _printed(folder))))
    raise typer.Exit(ended.code)


def _make(folder: Path, *options: str) -> None:
    """Make what a rehearsal needs, or with ``--reset`` all of it anew."""
    if subprocess.run(prepare(folder, *options), check=False).returncode:
        raise typer.Exit(BAD_INPUT)
    _settle_in(config_in(folder / "quorate.toml"), folder)


def _throw_away(folder: Path) -> None:
    """Make everything anew, unless a bot is at work there that somebody started apart."""
    try:
        with SoleServe(folder / "quorate.db"):
            _make(folder, "--reset")
    except AlreadyServed:
        typer.echo(
            "The bot still runs, started apart, so nothing was thrown away: stop it, and begin "
            "again with make run.",
            err=True,
        )
        raise typer.Exit(BAD_INPUT) from None


def _settle_in(config: Config, folder: Path) -> None:
    """The first time, bring in the made-up people and channels."""
    today = datetime.now(UTC).astimezone(LONDON).date()
    _bring_up_to_date(config, folder)
    with opened(config) as store:
        check(config, store)
        keep_agencies(config, store)
        if nobody_is_enrolled(store, today):
            allowed = Allowed(tenants=config.teams.tenants, agencies=config.agencies)
            import_people(store, read_people(folder / "people.csv", allowed), today, dry_run=False)
            service_url = urljoin(config.teams.metadata_url, CONNECTOR)
            found = read_channels(folder / "channels.csv")
            import_channels(store, config, found, service_url, today)


def _bring_up_to_date(config: Config, folder: Path) -> None:
    try:
        migrate(config)
    except CommandError:  # it is at a step that this edition has never heard of
        raise NotThisDatabase(
            f"The rehearsal in {folder} was made by another edition of Quorate: use that one, or "
            f"begin again here with make rehearsal-reset, or elsewhere with quorate run --dir."
        ) from None


def _printed(folder: Path) -> Callable[[str], None]:
    def hear(line: str) -> None:
        typer.echo(line)
        if line.startswith(FIRST_WORDS):
            typer.echo(_about_outages(folder))

    return hear


def _opened(folder: Path) -> Callable[[str], None]:
    printed = _printed(folder)

    def hear(line: str) -> None:
        printed(line)
        if line.startswith(PAGE) and (found := ADDRESS.search(line)):
            # A browser may take its time to answer, and the rehearsal goes on meanwhile.
            Thread(target=_open, args=(found[0],), daemon=True).start()

    return hear


def _open(page: str) -> None:
    if not webbrowser.open(page):
        typer.echo(f"No browser could be started here; open {page} in one.")


def _has_a_screen() -> bool:
    """Without one, a browser in text would take the terminal away."""
    return sys.platform != "linux" or bool(SCREENS & os.environ.keys())


def _about_outages(folder: Path) -> str:
    pid = json.loads((folder / PIDS).read_text())["bot"]
    return (
        f"Stop everything with Ctrl-C. To rehearse an outage, stop the bot alone: kill {pid}\n"
        f"What the bot writes down is in {folder / LOG}."
    )
