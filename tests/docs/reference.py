"""The parts of docs/configure.md that are made from the program, so that they cannot fall behind.

Each stands between two comments that carry its name.  To accept a change:
``ACCEPT=1 .venv/bin/pytest tests/docs``, then read the difference in git.
"""

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import redirect_stdout, suppress
from importlib import import_module
from io import StringIO
from pathlib import Path
from typing import Any, Final, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption
from typer.main import get_command

from bot.cli import COMMANDS, PURE
from bot.config.settings import Config
from dialogs.pages import SENDS
from procedure.cli import main as procedure
from procedure.forms import FORMS
from procedure.must_ask import MUST_ASK
from procedure.notices import Purpose
from procedure.readings import Reading
from procedure.roles import Role
from procedure.settings import SETTINGS, SettingRule
from procedure.sources import Instrument
from procedure.terms import Term
from procedure.whole_forms import page_of

PAGE: Final = Path(__file__).parents[2] / "docs" / "configure.md"
NAMED_BY_YOU: Final = {"agencies": "agencies.KEY", "overrides": "overrides[]"}
LISTS: Final = frozenset({"overrides"})


def keys_table() -> str:
    rows = (
        (f"`{key}`", field.description or "", _left_out(field)) for key, field in _fields(Config)
    )
    return _table(("Key", "What it must be", "If it is left out"), rows)


def settings_table() -> str:
    rows = (
        (f"`{rule.key}`", rule.means, _offers(rule), f"`{rule.default}`", _rests_on(rule))
        for rule in SETTINGS
    )
    return _table(("Setting", "What it sets", "What it may be", "Default", "Rests on"), rows)


def terms_table(terms: type[Term]) -> str:
    return _table(("Key", "What it means"), ((f"`{term}`", term.label) for term in terms))


def questions_table() -> str:
    rows = (
        (f"`{key}.{step.id}`", f"`{one.id}`", one.asks, "yes" if one.id in MUST_ASK[key] else "")
        for key in (one for one in SENDS if one in MUST_ASK)
        for step in FORMS[key].steps
        for one in page_of(step).questions
    )
    return _table(("Form and page", "`id`", "What it asks", "Must stay"), rows)


def commands() -> str:
    return "\n\n".join(
        _command(name, command)
        for top in COMMANDS
        for name, command in _leaves(f"quorate {top}", get_command(_app(top)))
    )


def options() -> Mapping[str, frozenset[str]]:
    """Every command that can be given, as "people import", and the options it takes."""
    return {
        name.removeprefix("quorate "): frozenset(
            word for one in command.params for word in one.opts
        )
        for top in COMMANDS
        for name, command in _leaves(f"quorate {top}", get_command(_app(top)))
    } | {name: _takes(name) for name in PURE}


def _takes(name: str) -> frozenset[str]:
    """Return the options of one of the procedure's own commands, as its help names them."""
    said = StringIO()
    with redirect_stdout(said), suppress(SystemExit):
        procedure([name, "--help"])
    return frozenset(re.findall(r"--[a-z-]+", said.getvalue()))


PARTS: Final[Mapping[str, Callable[[], str]]] = {
    "keys": keys_table,
    "settings": settings_table,
    "questions": questions_table,
    "roles": lambda: terms_table(Role),
    "purposes": lambda: terms_table(Purpose),
    "commands": commands,
}


def written(part: str) -> str:
    """Return what the page says between the two comments of a part."""
    return _between(part)[1]


def accept(part: str) -> None:
    """Write the part anew, if that has been asked for."""
    if os.environ.get("ACCEPT"):
        before, _, after = _between(part)
        PAGE.write_text(f"{before}\n\n{PARTS[part]()}\n\n{after}", encoding="utf-8")


def _between(part: str) -> tuple[str, str, str]:
    begin, end = f"<!-- {part}: made from the program -->", f"<!-- end of {part} -->"
    shape = re.compile(f"(.*{re.escape(begin)})(.*)({re.escape(end)}.*)", re.DOTALL)
    found = shape.fullmatch(PAGE.read_text("utf-8"))
    assert found, f"{PAGE.name} has no place for {part}"
    return found[1], found[2].strip(), found[3]


def _app(name: str) -> Any:
    return import_module(COMMANDS[name].module).app


def _leaves(name: str, command: object) -> Iterator[tuple[str, TyperCommand]]:
    """The command itself, or each of those under it."""
    if isinstance(command, TyperGroup):
        for inner, each in command.commands.items():
            yield from _leaves(f"{name} {inner}", each)
    if isinstance(command, TyperCommand):
        yield name, command


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


def _fields(model: type[BaseModel], before: str = "") -> Iterator[tuple[str, FieldInfo]]:
    for name, field in model.model_fields.items():
        inside = _model(field.annotation)
        if inside is None or name in LISTS:
            yield f"{before}{field.alias or name}", field
        if inside:
            yield from _fields(inside, f"{before}{NAMED_BY_YOU.get(name, name)}.")


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


def _offers(rule: SettingRule) -> str:
    if isinstance(rule, Reading):
        return "; ".join(f"`{offer}` ({offer.label})" for offer in rule.offers)
    return rule.allows


def _rests_on(rule: SettingRule) -> str:
    ours = rule.source.instrument is Instrument.SETTING
    return "the texts give no time" if ours else str(rule.source)


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    cells = [list(head), *map(list, rows)]
    cells.insert(1, ["---"] * len(cells[0]))
    return "\n".join(f"| {' | '.join(row)} |" for row in cells)
