"""``quorate people import`` and ``quorate people check``."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.common import DEFAULT, ConfigFile, commands, config_in, refusals
from bot.host.databases import check as check_database
from bot.host.databases import keep_agencies, opened
from bot.host.imports import import_people, unreachable
from bot.host.people_file import Allowed, read_people
from bot.partnership import LONDON
from procedure.words import counted, listed
from storage.people_file import Imported

app = commands()


@app.command("import")
def bring_in(
    file: Annotated[Path, typer.Argument(metavar="FILE.csv", help="The people file.")],
    config: ConfigFile = DEFAULT,
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be done.")] = False,
) -> None:
    """Enrol the people in a file. Nothing is written if one line is bad."""
    today = datetime.now(UTC).astimezone(LONDON).date()
    with refusals():
        set_up = config_in(config)
        allowed = Allowed(tenants=set_up.teams.tenants, agencies=set_up.agencies)
        lines = read_people(file, allowed)
        with opened(set_up) as store:
            check_database(set_up, store)
            keep_agencies(set_up, store)
            found = import_people(store, lines, today, dry_run=dry_run)
    typer.echo(f"{'Would enrol' if dry_run else 'Enrolled'}: {_told(found)}.")


@app.command()
def check(config: ConfigFile = DEFAULT) -> None:
    """List who holds a role and cannot be written to yet."""
    today = datetime.now(UTC).astimezone(LONDON).date()
    with refusals():
        set_up = config_in(config)
        with opened(set_up) as store:
            check_database(set_up, store)
            found = unreachable(store, today)
    for actor in found:
        typer.echo(f"{actor.name}: {listed(sorted(role.label for role in actor.roles))}")
    typer.echo(f"{counted(len(found), 'person', 'people')} cannot be reached.")
    if found:
        typer.echo("Ask them to open Quorate in Teams and say hello.")
        raise typer.Exit(1)


def _told(found: Imported) -> str:
    return (
        f"{counted(found.people_added, 'new person', 'new people')} "
        f"and {counted(found.people_changed, 'changed person', 'changed people')}, "
        f"{counted(found.roles_added, 'new role')} "
        f"and {counted(found.roles_changed, 'changed role')}"
    )
