"""What the commands share: how they are declared, and how a refusal ends one.

A refusal is a sentence for whoever typed the command; any other exception is a fault of ours
and is let through.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Final

import typer
from sqlalchemy.exc import OperationalError

from bot.config.reading import NotConfigured, read
from bot.config.settings import Config
from bot.host.csv_file import NotAList
from bot.host.databases import NotThisDatabase
from storage.engine import UnsafeDatabase
from storage.keys import NoSuchKey
from storage.lock import AlreadyServed

BAD_INPUT: Final = 2
ONLY_US: Final = 0o077  # a umask: what is made here is nobody else's to read

REFUSALS: Final = (
    AlreadyServed, NotAList, NotConfigured, NotThisDatabase, NoSuchKey, UnsafeDatabase,
)  # fmt: skip

ConfigFile = Annotated[
    Path, typer.Option("--config", metavar="FILE", help="The configuration, quorate.toml.")
]
DEFAULT: Final = Path("quorate.toml")


def commands() -> typer.Typer:
    return typer.Typer(add_completion=False, rich_markup_mode=None, no_args_is_help=False)


def config_in(file: Path) -> Config:
    os.umask(ONLY_US)
    return read(file)


@contextmanager
def refusals() -> Iterator[None]:
    """End with 2 and the sentences of a refusal, if it comes to one."""
    try:
        yield
    except REFUSALS as refused:
        _end(str(refused))
    except OperationalError:
        _end("The database cannot be reached; look at [database] in the configuration.")


def _end(words: str) -> None:
    typer.echo(words, err=True)
    raise typer.Exit(BAD_INPUT) from None
