"""``quorate meeting``: the day of a case's meeting as a calendar file, for those invited.

Nothing is in it but what a channel may see, so writing it is no disclosure.
"""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.common import BAD_INPUT, DEFAULT, ConfigFile, commands, config_in, refusals
from bot.host.databases import check, opened
from bot.host.documents import CannotExport, folder_for
from bot.invitations import calendar_file, file_name
from procedure.case import Case, CaseReference
from storage.transactions import read

app = commands()


@app.command()
def meeting(
    reference: Annotated[
        str, typer.Argument(metavar="REFERENCE", help="The case, such as ANY-2026-004.")
    ],
    out: Annotated[Path, typer.Option("--out", metavar="FOLDER", help="Where to write it.")],
    config: ConfigFile = DEFAULT,
) -> None:
    """Write the meeting of a case as an .ics file, which calendars take in."""
    try:
        with refusals():
            typer.echo(_written(config, CaseReference(reference), out))
    except CannotExport as refused:
        typer.echo(refused, err=True)
        raise typer.Exit(BAD_INPUT) from None


def _written(config: Path, reference: CaseReference, out: Path) -> Path:
    set_up = config_in(config)
    file = folder_for(out) / file_name(reference)
    with opened(set_up) as store:
        check(set_up, store)
        case = read(store.reader, store.vault, lambda work: work.cases.find(reference))
    file.write_bytes(_calendar_file(case, reference))
    return file


def _calendar_file(case: Case | None, reference: CaseReference) -> bytes:
    if case is None:
        raise CannotExport(f"There is no case {reference}.")
    made = calendar_file(case, datetime.now(UTC))
    if made is None:
        raise CannotExport(f"No day is set for a meeting of {reference} yet.")
    return made
