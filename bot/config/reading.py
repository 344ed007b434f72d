"""From ``quorate.toml`` to a ``Config``, or to every complaint about it at once.

Paths in the file are read from the folder it is in, wherever the command is given.
"""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from bot.config.agreement import disagreements
from bot.config.complaints import complaint
from bot.config.settings import Config

FILES: Final = (
    ("teams", "credential_file"),
    ("keys", "kek_file"),
    ("keys", "audit_key_file"),
    ("keys", "anchor_key_file"),
    ("forms", "file"),
    ("documents", "templates"),
)
DATABASES: Final = (("database", "url"), ("database", "keys_url"))
NEEDED: Final = ("partnership", "teams", "database", "keys")


class NotConfigured(ValueError):
    """The configuration will not do; ``complaints`` has a sentence for each thing wrong."""

    def __init__(self, complaints: tuple[str, ...]) -> None:
        super().__init__("\n".join(complaints))
        self.complaints = complaints


def read(file: Path) -> Config:
    """Read and check the configuration.  Raises NotConfigured."""
    table = _located(_table(file), file.absolute().parent)
    found, complaints = _checked(table)
    complaints += disagreements(table)
    if found is None or complaints:
        raise NotConfigured(tuple(complaints))
    return found


def _table(file: Path) -> dict[str, Any]:
    try:
        found = tomllib.loads(file.read_text("utf-8"))
    except OSError as fault:
        raise NotConfigured((f"{file} cannot be read: {fault.strerror}.",)) from None
    except UnicodeDecodeError:
        raise NotConfigured((f"{file} is not text in UTF-8.",)) from None
    except tomllib.TOMLDecodeError as fault:
        raise NotConfigured((f"{file} is not written as TOML: {fault}.",)) from None
    return {name: {} for name in NEEDED} | found


def _checked(table: Mapping[str, Any]) -> tuple[Config | None, list[str]]:
    try:
        return Config(**table), []
    except ValidationError as refused:
        return None, [complaint(fault) for fault in _inmost(refused.errors(include_url=False))]


def _inmost(faults: list[ErrorDetails]) -> Iterator[ErrorDetails]:
    """Leave out that a list is too short when that is because what is in it was refused."""
    for fault in faults:
        depth = len(fault["loc"])
        inside = (other["loc"] for other in faults if len(other["loc"]) > depth)
        if not any(loc[:depth] == fault["loc"] for loc in inside):
            yield fault


def _located(table: dict[str, Any], folder: Path) -> dict[str, Any]:
    located = {
        name: dict(part) if isinstance(part, dict) else part for name, part in table.items()
    }
    for keys, place in ((FILES, _file), (DATABASES, _database)):
        for section, key in keys:
            found = located.get(section)
            if isinstance(found, dict) and isinstance(found.get(key), str):
                found[key] = place(found[key], folder)
    return located


def _file(named: str, folder: Path) -> str:
    return str(folder / named)


def _database(url: str, folder: Path) -> str:
    try:
        parts = make_url(url)
    except ArgumentError:
        return url
    if parts.drivername != "sqlite" or parts.database in {None, "", ":memory:"}:
        return url
    return parts.set(database=str(folder / str(parts.database))).render_as_string()
