"""``quorate doctor``: what is wrong with an installation, and nothing changed."""

from datetime import UTC, datetime

import typer

from bot.commands.common import DEFAULT, ConfigFile, commands, config_in, refusals
from bot.host.doctor import findings
from bot.partnership import LONDON

app = commands()


@app.command()
def doctor(config: ConfigFile = DEFAULT) -> None:
    """Say what is wrong with this installation; ends with 1 if anything is."""
    today = datetime.now(UTC).astimezone(LONDON).date()
    with refusals():
        found = list(findings(config_in(config), today))
    for each in found:
        typer.echo(f"{'ok   ' if each.good else 'WRONG'} {each.says}")
    if not all(each.good for each in found):
        raise typer.Exit(1)
