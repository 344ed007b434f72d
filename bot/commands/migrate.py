"""``quorate migrate``: with PostgreSQL by hand, before a new version is started."""

import typer

from bot.commands.common import DEFAULT, ConfigFile, commands, config_in, refusals
from bot.host import databases

app = commands()


@app.command()
def migrate(config: ConfigFile = DEFAULT) -> None:
    """Make the databases, or bring them up to date."""
    with refusals():
        databases.migrate(config_in(config))
    typer.echo("The databases are up to date.")
