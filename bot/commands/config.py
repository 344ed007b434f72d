"""``quorate config example`` and ``quorate config check``."""

import typer

from bot.commands.common import DEFAULT, ConfigFile, commands, config_in, refusals
from bot.config.example import example

app = commands()


@app.command("example")
def show() -> None:
    """Print a configuration to begin from, with what each setting may be."""
    typer.echo(example(), nl=False)


@app.command()
def check(config: ConfigFile = DEFAULT) -> None:
    """Say everything that is wrong with a configuration."""
    with refusals():
        found = config_in(config)
    what = "a rehearsal" if found.rehearsal else found.partnership.name
    typer.echo(f"{config} is good. It is for {what}.")
