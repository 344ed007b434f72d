"""The elements: what the package behind them would get wrong, and the limits of a card."""

import json
from dataclasses import replace
from typing import Any

import pytest
from adaptivecards.baseobject import BareObject
from adaptivecards.containers import FactSet
from adaptivecards.elements import RichTextBlock

from cards.elements import (
    Act,
    card,
    execute,
    panel,
    paragraphs,
    refresh,
    size,
    submit,
    table,
    text,
)
from cards.elements.kinds import Container, Execute, Heading, TextInput
from cards.elements.made import made
from tests.cards.schema import elements

PRESS = Act(title="Sign", verb="sign", data={"k": "abc"}, style="positive")


@pytest.mark.parametrize("kind", [Heading, FactSet, Container, RichTextBlock, Execute])
@pytest.mark.parametrize("name", ["is_subtle", "render", "element_type"])
def test_a_property_that_would_be_dropped_is_refused(kind: type[BareObject], name: str) -> None:
    with pytest.raises(TypeError, match=f"{kind.__name__} has no property '{name}'"):
        made(kind, **{name: "x"})


@pytest.mark.parametrize(
    ("kind", "properties"),
    [(TextInput, {"required": "yes"}), (Execute, {"fallback": "drop"}), (Heading, {"text": 7})],
)
def test_a_property_of_the_wrong_type_is_refused(
    kind: type[BareObject], properties: dict[str, Any]
) -> None:
    with pytest.raises(TypeError, match="must be of type"):
        made(kind, **properties)


def test_what_leaves_is_plain_all_the_way_down() -> None:
    inner = panel(panel(text("deep"), style="good"))
    again = refresh(execute(PRESS), ["29:someone"])
    whole = card([inner], [execute(PRESS)], summary="", refresh=again)

    assert json.loads(json.dumps(whole)) == whole
    kinds = [element["type"] for element in elements(whole["body"])]
    assert kinds == ["TextRun", "RichTextBlock", "Container", "Container"]


def test_a_seventh_button_is_refused() -> None:
    with pytest.raises(ValueError, match="room for 6 buttons, not 7"):
        card([], [submit(PRESS)] * 7, summary="")


def test_a_table_too_wide_for_a_telephone_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot be read on a telephone"):
        table(("one", "two", "three", "four"), [])


def test_a_button_switched_off_is_off_on_every_client() -> None:
    [button] = card([], [execute(replace(PRESS, enabled=False))], summary="")["actions"]

    assert (button["isEnabled"], button["fallback"]["isEnabled"]) == (False, False)


def test_four_thousand_lines_take_no_more_room_than_their_words_do() -> None:
    few, many = (size(*paragraphs("a\n" * lines)) for lines in (40, 4_000))

    assert many - few < 2 * 4_000 + 100
