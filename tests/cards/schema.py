"""Check a card against the published schema, one element at a time.

Asked about a whole card, the schema says only that it is none of the things it might be.  In
four places it is older than Teams, and is amended here.
"""

import json
from collections.abc import Iterator
from importlib.resources import files
from typing import Any, Final

from jsonschema import Draft6Validator

PUBLISHED: Final = files("adaptive_cards").joinpath("schemas/schema-1.5.json")


def _amended() -> dict[str, Any]:
    definitions: dict[str, Any] = json.loads(PUBLISHED.read_text())["definitions"]
    definitions["AdaptiveCard"]["properties"]["msteams"] = {"type": "object"}
    choices = definitions["Input.ChoiceSet"]["properties"]
    choices["choices.data"] = {"type": "object"}
    definitions["ChoiceInputStyle"]["anyOf"].append({"enum": ["filtered"]})
    table = definitions["Table"]["properties"]
    table["firstRowAsHeaders"] = table.pop("firstRowAsHeader")
    return definitions


DEFINITIONS: Final = _amended()


def assert_valid(card: dict[str, Any]) -> None:
    for element in elements(card):
        kind = f"#/definitions/{element['type']}"
        Draft6Validator({"$ref": kind, "definitions": DEFINITIONS}).validate(element)


def elements(part: Any) -> Iterator[dict[str, Any]]:
    """Every element, the innermost first, so that the first complaint is about the cause."""
    for inner in part.values() if isinstance(part, dict) else part:
        if isinstance(inner, dict | list):
            yield from elements(inner)
    if isinstance(part, dict) and str(part.get("type", ""))[:1].isupper():
        yield part


def shown(part: Any) -> Iterator[dict[str, Any]]:
    """Every element a reader meets, in order: no fallback, no refresh, no data."""
    if isinstance(part, dict):
        yield part
        part = [value for key, value in part.items() if key not in {"fallback", "refresh", "data"}]
    for inner in part:
        if isinstance(inner, dict | list):
            yield from shown(inner)


def buttons(card: dict[str, Any]) -> list[dict[str, Any]]:
    return [one for one in shown(card) if one.get("type", "").startswith("Action.")]


def titles(card: dict[str, Any]) -> list[str]:
    return [button["title"] for button in buttons(card)]


def inputs(card: dict[str, Any]) -> list[dict[str, Any]]:
    return [one for one in shown(card) if one.get("type", "").startswith("Input.")]


def words(card: dict[str, Any]) -> str:
    """Everything on the card that can be read, a line for each block."""
    return "\n".join(line for one in shown(card) for line in _line(one))


def _line(one: dict[str, Any]) -> Iterator[str]:
    if one.get("type") == "RichTextBlock":
        yield "".join(run["text"] for run in one["inlines"])
    if one.get("type") == "TextBlock":
        yield one["text"]
    yield from (one[key] for key in ("label", "title", "tooltip", "errorMessage") if key in one)
