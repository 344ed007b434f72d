"""The parts of docs/configure.md that are made from the program, so that they cannot fall behind.

Each stands between two comments that carry its name.  To accept a change:
``ACCEPT=1 .venv/bin/pytest tests/docs``, then read the difference in git.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from typing import Any, Final, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption
from typer.main import get_command

from bot.cli import COMMANDS
from bot.config.settings import Config
from procedure.lengths import LENGTHS, Length
from procedure.readings import READINGS, Reading
from procedure.settings import SETTINGS

NAMED_BY_YOU: Final = {"agencies": "agencies.KEY", "overrides": "overrides[]"}


def keys() -> Iterator[str]:
    """Every key of the configuration, as it is written in full."""
    yield from (key for key, _ in _fields(Config, ""))


def keys_table() -> str:
    rows = ((f"`{key}`", field.description or "", _left_out(field)) for key, field in _rows())
    return _table(("Key", "What it must be", "If it is left out"), rows)


def settings_table() -> str:
    readings = (
        (f"`{rule.key}`", rule.means, _offers(rule), f"`{rule.default}`", str(rule.source))
        for rule in READINGS
    )
    lengths = (
        (f"`{rule.key}`", rule.means, rule.allows, str(rule.default), str(rule.source))
        for rule in LENGTHS
    )
    assert len(SETTINGS) == len(READINGS) + len(LENGTHS)
    head = ("Setting", "What it sets", "What it may be", "Default", "Source")
    return _table(head, (*readings, *lengths))


def commands() -> str:
    return "\n\n".join(
        described
        for name in COMMANDS
        for described in _commands(f"quorate {name}", get_command(_app(name)))
    )


def command_names() -> frozenset[str]:
    """Every command, and every command that has others under it with each of those."""
    below = {name: get_command(_app(name)) for name in COMMANDS}
    return frozenset(
        told
        for name, command in below.items()
        for told in (name, *(f"{name} {inner}" for inner in _below(command)))
    )


REFERENCE: Final[Mapping[str, Callable[[], str]]] = {
    "keys": keys_table,
    "settings": settings_table,
    "commands": commands,
}


def _app(name: str) -> Any:
    return import_module(COMMANDS[name].module).app


def _below(command: object) -> Iterable[str]:
    return command.commands if isinstance(command, TyperGroup) else ()


def _commands(name: str, command: object) -> Iterator[str]:
    if isinstance(command, TyperGroup):
        for inner, each in command.commands.items():
            yield from _commands(f"{name} {inner}", each)
    if isinstance(command, TyperCommand):
        yield _command(name, command)


def _command(name: str, command: TyperCommand) -> str:
    usage = " ".join([name, *map(_usage, command.params)])
    says = " ".join((command.help or "").split())
    options = (
        f"* `{option.opts[0]}`: {option.help or ''}{_default(option)}"
        for option in command.params
        if isinstance(option, TyperOption)
    )
    return "\n".join([f"#### `{usage}`", "", says, "", *options]).rstrip()


def _usage(parameter: Any) -> str:
    if isinstance(parameter, TyperArgument):
        return str(parameter.metavar)
    needs_value = "" if parameter.is_flag else f" {parameter.metavar or parameter.name.upper()}"
    written = f"{parameter.opts[0]}{needs_value}"
    return written if parameter.required else f"[{written}]"


def _default(option: TyperOption) -> str:
    said = not option.required and not option.is_flag and option.default is not None
    return f" Without it: `{option.default}`." if said else ""


def _rows() -> Iterator[tuple[str, FieldInfo]]:
    return _fields(Config, "")


def _fields(model: type[BaseModel], before: str) -> Iterator[tuple[str, FieldInfo]]:
    for name, field in model.model_fields.items():
        key = f"{before}{NAMED_BY_YOU.get(name, field.alias or name)}"
        inside = _model(field.annotation)
        if inside is None or name in {"overrides"}:
            yield f"{before}{field.alias or name}", field
        if inside:
            yield from _fields(inside, f"{key}.")


def _model(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_model, get_args(annotation))), None)


def _left_out(field: FieldInfo) -> str:
    if field.is_required():
        return "it is asked for"
    value = field.get_default(call_default_factory=True)
    if value is None or value in ((), {}):
        return "none"
    return f"`{', '.join(value) if isinstance(value, tuple) else value}`"


def _offers(rule: Reading | Length) -> str:
    if isinstance(rule, Length):
        return rule.allows
    return "; ".join(f"`{offer}` ({offer.label})" for offer in rule.offers)


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    cells = [list(head), *map(list, rows)]
    cells.insert(1, ["---"] * len(cells[0]))
    return "\n".join(f"| {' | '.join(row)} |" for row in cells)
