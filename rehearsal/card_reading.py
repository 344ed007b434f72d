"""Reading a card as a person does: its words, its buttons, its inputs.

A press collects what stands in the inputs as Teams' own client does, and is stopped there, as
a person would be, when an answer that the card requires is missing.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from rehearsal.people import Json

READABLE: Final = (
    "text", "title", "label", "placeholder", "errorMessage", "altText", "fallbackText", "speak",
)  # fmt: skip
UNSEEN: Final = ("fallback", "refresh", "data", "msteams")
LEAVES_BLANK: Final = ("Input.Text", "Input.Date", "Input.Time", "Input.Number")


class ClientStopsThis(Exception):
    """The press never leaves the client: there is no such button, or an input is wrong."""


def nodes(card: Any) -> Iterator[Json]:
    """Yield every object in the card that is there to be seen."""
    if isinstance(card, dict):
        yield card
        for key, value in card.items():
            if key not in UNSEEN:
                yield from nodes(value)
    elif isinstance(card, list):
        for part in card:
            yield from nodes(part)


def card_text(card: Json) -> list[str]:
    """Return every readable string, in the card's order."""
    return [text for node in nodes(card) for text in _words(node)]


def _words(node: Json) -> Iterator[str]:
    for key in READABLE:
        if isinstance(node.get(key), str):
            yield node[key]
    yield from (fact["value"] for fact in node.get("facts") or [])
    yield from (part for part in node.get("inlines") or [] if isinstance(part, str))
    if node.get("type") in LEAVES_BLANK and node.get("value"):
        yield str(node["value"])


def buttons(card: Json) -> list[Json]:
    return [node for node in nodes(card) if str(node.get("type", "")).startswith("Action.")]


def button_called(card: Json, title: str) -> Json:
    for button in buttons(card):
        if button.get("title") == title:
            return button
    known = ", ".join(str(button.get("title")) for button in buttons(card)) or "none"
    raise ClientStopsThis(f"This card has no button {title!r}; it has {known}.")


def inputs(card: Json) -> dict[str, Json]:
    """Return the inputs by their ids."""
    found = [node for node in nodes(card) if str(node.get("type", "")).startswith("Input.")]
    return {node["id"]: node for node in found}


def collected(card: Json, button: Json, typed: Mapping[str, str]) -> Json:
    """Return what the client sends: the button's data with the inputs laid over it."""
    fields = inputs(card)
    for name in typed:
        if name not in fields:
            raise ClientStopsThis(f"This card has no input {name!r}; it has {', '.join(fields)}.")
    data = button.get("data") or {}
    if button.get("associatedInputs") == "none":
        return {**data}
    values = {name: _value(field, typed.get(name)) for name, field in fields.items()}
    for name, field in fields.items():
        _check(field, values[name])
    return {**data, **{name: value for name, value in values.items() if value is not None}}


def _value(field: Json, typed: str | None) -> str | None:
    """Return what stands in an input: an empty text box sends "", an empty choice nothing."""
    standing = typed if typed is not None else field.get("value")
    if standing is not None:
        return str(standing)
    if field["type"] == "Input.Toggle":
        return str(field.get("valueOff", "false"))
    return "" if field["type"] in LEAVES_BLANK else None


def _check(field: Json, value: str | None) -> None:
    name = field["id"]
    unticked = field["type"] == "Input.Toggle" and value == field.get("valueOff", "false")
    if not value or unticked:
        if field.get("isRequired"):
            raise ClientStopsThis(f"The input {name!r} needs an answer.")
        return
    if "regex" in field and not re.search(field["regex"], value):
        raise ClientStopsThis(f"The input {name!r} does not take {value!r}.")
    if len(value) > field.get("maxLength", len(value)):
        raise ClientStopsThis(f"The input {name!r} takes {field['maxLength']} characters at most.")
    _check_choice(field, value)


def _check_choice(field: Json, value: str) -> None:
    offered = {choice["value"] for choice in field.get("choices") or []}
    chosen = set(value.split(",")) if field.get("isMultiSelect") else {value}
    if field["type"] == "Input.ChoiceSet" and not chosen <= offered:
        raise ClientStopsThis(f"The input {field['id']!r} does not offer {value!r}.")
