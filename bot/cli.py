"""The command ``quorate``: a table of commands, each in a module of its own.

A module is imported when its command is given and not before, so that one which only counts
dates starts at once and needs no database driver.  Bad input ends with 2 and one sentence on
stderr that says what was wrong and what is allowed.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Final

import typer
from typer.main import get_command

BAD_INPUT: Final = 2


@dataclass(frozen=True, slots=True)
class Command:
    """``module`` has a Typer application called ``app``."""

    module: str
    does: str


COMMANDS: Final = {
    "run": Command("bot.commands.run", "Rehearse on this machine with a made-up partnership"),
    "serve": Command("bot.commands.serve", "Run the bot"),
    "config": Command("bot.commands.config", "Show an example configuration, or check yours"),
    "migrate": Command("bot.commands.migrate", "Make the databases, or bring them up to date"),
    "people": Command("bot.commands.people", "Say who may act, and who cannot be reached"),
    "channels": Command("bot.commands.channels", "Say which channels the bot may use"),
    "manifest": Command("bot.commands.manifest", "Make the app package that Teams installs"),
    "doctor": Command("bot.commands.doctor", "Say what is wrong with this installation"),
    "due": Command("bot.commands.due", "List every date of every open case"),
    "documents": Command("bot.commands.documents", "Write a case's forms as Word files"),
    "meeting": Command("bot.commands.meeting", "Write a case's meeting as a calendar file"),
}
# These need no Teams, and are the procedure's own.
PURE: Final = {
    "clocks": "Show every date that some facts lead to",
    "why": "Show why a clock has its date, day by day",
    "quorum": "Say whether a meeting would be quorate",
    "procedure": "Print the whole procedure as tables",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out a command, and return what the process exits with."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not given or given[0] in {"--help", "-h", "help"}:
        typer.echo(_overview())
        return 0
    name, *rest = given
    if name in PURE:
        return int(import_module("procedure.cli").main(given))
    if name not in COMMANDS:
        known = ", ".join((*COMMANDS, *PURE))
        typer.echo(f"There is no command {name!r}; there are {known}.", err=True)
        return BAD_INPUT
    return _carried_out(name, rest)


def _carried_out(name: str, rest: list[str]) -> int:
    application: typer.Typer = import_module(COMMANDS[name].module).app
    try:
        code = get_command(application).main(
            rest, prog_name=f"quorate {name}", standalone_mode=False
        )
    except typer.TyperException as refused:
        told = refused.format_message() or f"Say what to do; see quorate {name} --help."
        typer.echo(told, err=True)
        return BAD_INPUT
    except (KeyboardInterrupt, typer.Abort):
        return 130
    return code if isinstance(code, int) else 0


def _overview() -> str:
    does = {name: command.does for name, command in COMMANDS.items()} | PURE
    width = max(map(len, does))
    listed = (f"  {name:<{width}}  {what}" for name, what in does.items())
    return "\n".join(["Usage: quorate COMMAND ...", "", *listed])
