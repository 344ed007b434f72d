"""A complaint about one setting: which it is, what is wrong, and what is allowed."""

from collections.abc import Mapping
from typing import Any, Final, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from bot.config.settings import Config

Fields = Mapping[str, FieldInfo]

FAULTS: Final = {"missing": "is missing"}
OTHERWISE: Final = "will not do"
SAID: Final = "Value error, "


def complaint(error: ErrorDetails) -> str:
    steps = [str(step) for step in error["loc"]]
    field, fields = _found(steps)
    name = ".".join(step for step in steps if step != "[key]")
    if error["type"] == "extra_forbidden":
        return f"{name} is not a setting; the ones there are: {', '.join(fields)}."
    fault = FAULTS.get(error["type"], OTHERWISE)
    if error["type"] == "value_error":
        fault = error["msg"].removeprefix(SAID)
    allowed = field.description if field else None
    return f"{name} {fault}; it must be {allowed or 'one of the settings of the example'}."


def _found(steps: list[str]) -> tuple[FieldInfo | None, Fields]:
    """Return the last setting on the way to a value, and the settings beside it."""
    field: FieldInfo | None = None
    fields: Fields = Config.model_fields
    for step in (step.replace("-", "_") for step in steps):
        if step in fields:
            field = fields[step]
            fields = _within(field.annotation) or fields
    return field, fields


def _within(annotation: Any) -> Fields:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation.model_fields
    found = (_within(part) for part in get_args(annotation))
    return next((fields for fields in found if fields), {})
