"""``quorate manifest``: the package that a Teams administrator uploads."""

from pathlib import Path
from typing import Annotated

import typer

from bot.commands.common import commands
from manifest.package import CannotPackage, Publisher, command

app = commands()

Says = typer.Option


@app.command()
def manifest(  # noqa: PLR0913 - each is an option that somebody types
    *,
    app_id: Annotated[str, Says("--app-id", help="The bot's app id in Entra.")],
    out: Annotated[Path, Says("--out", help="The file to write, such as quorate.zip.")],
    publisher: Annotated[str, Says(help="Who stands behind the app.")] = Publisher().name,
    website: Annotated[str, Says(help="Your own page about it.")] = Publisher().website,
    privacy: Annotated[str | None, Says(help="Your privacy notice.")] = None,
    terms: Annotated[str | None, Says(help="Your terms of use.")] = None,
    app_version: Annotated[str, Says(help="Higher each time it is uploaded.")] = "1.0.0",
) -> None:
    """Make the app package that Teams installs."""
    try:
        told = command(
            app_id,
            out,
            Publisher(name=publisher, website=website, privacy=privacy, terms=terms),
            app_version,
        )
    except CannotPackage as refused:
        typer.echo(refused, err=True)
        raise typer.Exit(2) from None
    typer.echo(told)
