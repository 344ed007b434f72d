"""An example of the file, made from the settings themselves so that it cannot fall behind."""

from collections.abc import Iterator, Mapping
from datetime import date
from textwrap import wrap
from types import NoneType
from typing import Any, Final, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from bot.config.settings import Config

WIDE: Final = 88
LEFT_OUT: Final = frozenset({"rehearsal"})
HEADING: Final = "Quorate: one partnership's settings. Every path is read from this file's folder."
EXAMPLE_KEY: Final = {"agencies": "agencies.school"}


def example() -> str:
    sections = (
        _section(EXAMPLE_KEY.get(name, name), _model(field.annotation))
        for name, field in Config.model_fields.items()
        if name not in LEFT_OUT
    )
    return "\n".join([*_comment(HEADING), "", *(line for lines in sections for line in lines)])


def _section(title: str, model: type[BaseModel]) -> Iterator[str]:
    yield from _comment(str(model.__doc__))
    yield f"[{title}]"
    for name, field in model.model_fields.items():
        key = field.alias or name
        yield from _comment(f"{key}: {field.description}.")
        off = "" if field.is_required() else "# "
        if (shown := _shown(field)) is not None:
            yield f"{off}{key} = {shown}"
    yield ""


def _model(annotation: Any) -> type[BaseModel]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    parts = [part for part in get_args(annotation) if part is not NoneType]
    return _model(parts[-1])


def _comment(words: str) -> Iterator[str]:
    for line in wrap(words, WIDE, break_long_words=False, break_on_hyphens=False):
        yield f"# {line}"


def _shown(field: FieldInfo) -> str | None:
    [value] = field.examples or [None]
    return None if value is None else _toml(value)


def _toml(value: object) -> str:
    match value:
        case Mapping():
            inside = ", ".join(f'"{key}" = {_toml(each)}' for key, each in value.items())
            return f"{{ {inside} }}"
        case list() | tuple():
            return f"[{', '.join(map(_toml, value))}]"
        case int() | date():
            return str(value)
        case _:
            return f'"{value}"'
