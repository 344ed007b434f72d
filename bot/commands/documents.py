"""``quorate documents``: what was sent on a case, written as Word files on this machine.

It may be run beside a bot that is serving.  That it was done is on the case's audit trail.
"""

from pathlib import Path
from typing import Annotated

import typer

from bot.commands.common import (
    BAD_INPUT,
    DEFAULT,
    ConfigFile,
    commands,
    config_in,
    refusals,
)
from bot.commands.today import civil_now
from bot.config.chosen import partnership, templates
from bot.desk.circumstances import Circumstances
from bot.documents.rendering import NotATemplate
from bot.host.databases import check, opened
from bot.host.documents import CannotExport, folder_for, taken_out, write
from bot.partnership import CivilClock

app = commands()


@app.command()
def documents(
    reference: Annotated[str, typer.Argument(metavar="REFERENCE", help="Such as ANY-2026-004.")],
    out: Annotated[Path, typer.Option("--out", metavar="FOLDER", help="Where to write them.")],
    form: Annotated[
        str | None, typer.Option("--form", help="One form only, such as section-2.")
    ] = None,
    config: ConfigFile = DEFAULT,
) -> None:
    """Write what was sent on a case as Word files that only you may read."""
    try:
        with refusals():
            for file in _written(config, reference, out, form or ""):
                typer.echo(file)
    except (CannotExport, NotATemplate) as refused:
        typer.echo(refused, err=True)
        raise typer.Exit(BAD_INPUT) from None


def _written(config: Path, reference: str, out: Path, form: str) -> list[Path]:
    set_up = config_in(config)
    folder = folder_for(out)
    clock = CivilClock()
    if set_up.rehearsal is not None:
        clock.move_to(civil_now(set_up))
    about, ours = Circumstances(partnership(set_up), clock), templates(set_up)
    with opened(set_up) as store:
        check(set_up, store)
        return [write(one, folder, ours) for one in taken_out(store, about, reference, form)]
