"""``quorate channels import``: what two people otherwise confirm in chat."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Final

import typer

from bot.commands.common import DEFAULT, ConfigFile, commands, config_in, refusals
from bot.config.chosen import hosts
from bot.host.channels_file import read_channels
from bot.host.databases import check, opened
from bot.host.imports import import_channels
from bot.partnership import LONDON
from procedure.words import counted

app = commands()

ANYWHERE: Final = "https://smba.trafficmanager.net/teams/"  # Teams' own, wherever a team lives


@app.callback()
def channels() -> None:
    """Say which channels the bot may use."""


@app.command("import")
def bring_in(
    file: Annotated[Path, typer.Argument(metavar="FILE.csv", help="The channels file.")],
    config: ConfigFile = DEFAULT,
    service_url: Annotated[str, typer.Option(help="Where Teams is reached.")] = ANYWHERE,
) -> None:
    """Let the bot post in the channels of a file. Nothing is written if one line is bad."""
    today = datetime.now(UTC).astimezone(LONDON).date()
    with refusals():
        found = read_channels(file)
        set_up = config_in(config)
        if not hosts(set_up).allow(service_url):
            raise typer.BadParameter("--service-url must lead to one of teams.service_hosts.")
        with opened(set_up) as store:
            check(set_up, store)
            import_channels(store, set_up, found, service_url, today)
    typer.echo(f"The bot may use {counted(len(found), 'channel')}.")
