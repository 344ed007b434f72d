"""Every state of every card is accepted, drawn without a fault in every look, and pictured."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.cards.every import CARDS
from tests.cards.snapshot import accepted
from tests.cards.tiers import NAMES
from tests.room.gallery.hanging import Sheet, hung, opened
from tests.room.gallery.looks import LOOKS, PHONE, Look
from tests.room.gallery.picture import cards_on

ROOT = Path(__file__).parents[2]
MODULES = [*NAMES, "rehearsal", "said"]  # the last two put a first line on any card
LARGEST = 3_000_000
LONG = "A sentence that goes on for much longer than any card is wide on a telephone."
CHOICES = [{"title": LONG, "value": "1"}]
CARD = {"type": "AdaptiveCard", "version": "1.5"}
BUTTON = {"type": "Action.Submit", "title": "W" * 60}
COLUMN = {"type": "Column", "width": "500px"}
SLIPS: dict[str, tuple[dict[str, Any], str]] = {
    "no such element": ({"type": "Nonsense"}, "Nonsense"),
    "no such size": ({"type": "TextBlock", "text": "Hello", "size": "huge"}, "huge"),
    "no complaint": (
        {"type": "Input.Text", "id": "q_a", "isRequired": True},
        "should have an error",
    ),
    "one line": ({"type": "TextBlock", "text": LONG}, "is cut off"),
    "few lines": ({"type": "TextBlock", "text": LONG, "wrap": True, "maxLines": 1}, "is cut off"),
    "wide": ({"type": "ColumnSet", "columns": [COLUMN]}, "sticks out"),
    "choice": (
        {"type": "Input.ChoiceSet", "id": "q_b", "choices": CHOICES, "value": "1"},
        "is too long for its box",
    ),
    "hint": ({"type": "Input.Text", "id": "q_c", "placeholder": LONG}, "is too long for its box"),
    "button": ({"type": "ActionSet", "actions": [BUTTON]}, "is cut off"),
}

every_look = pytest.mark.parametrize("look", LOOKS, ids=str)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with opened() as browser:
        yield browser


@pytest.fixture(scope="module", params=LOOKS, ids=str)
def sheet(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Sheet]:
    with hung(browser, accepted(), request.param) as sheet:
        yield sheet


@pytest.mark.parametrize("name", MODULES)
def test_a_module_that_makes_a_card_has_an_accepted_one(name: str) -> None:
    assert [one for one in accepted() if one == name or one.startswith(f"{name}_")]


def test_what_was_accepted_is_what_the_cards_are_today() -> None:
    assert accepted().keys() == CARDS.keys()


def test_no_line_of_a_card_is_without_a_state_that_shows_it() -> None:
    command = [sys.executable, "-m", "tests.room.gallery.unseen"]

    said = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)

    assert json.loads(said.stdout) == []


@every_look
def test_every_card_is_in_the_picture(look: Look) -> None:
    assert cards_on(look.sheet) == sorted(CARDS), "Take the pictures again: make gallery"


@pytest.mark.parametrize("name", MODULES)
def test_the_docs_say_what_each_card_is(name: str) -> None:
    assert f"| `{name}` |" in (ROOT / "docs" / "cards.md").read_text("utf-8")


@every_look
def test_the_docs_show_the_picture(look: Look) -> None:
    assert f"](pictures/{look.sheet.name})" in (ROOT / "docs" / "cards.md").read_text("utf-8")


@every_look
def test_a_picture_is_not_too_large_to_leaf_through(look: Look) -> None:
    assert look.sheet.stat().st_size < LARGEST


def test_the_renderer_complains_of_no_card(sheet: Sheet) -> None:
    complaints = {name: one["complaints"] for name, one in sheet.found().items()}

    assert complaints.keys() == CARDS.keys()
    assert {name: said for name, said in complaints.items() if said} == {}


def test_nothing_of_a_card_is_cut_off(sheet: Sheet) -> None:
    cut_off = {name: one["cutOff"] for name, one in sheet.found().items()}

    assert cut_off.keys() == CARDS.keys()
    assert {name: said for name, said in cut_off.items() if said} == {}


def test_axe_finds_nothing(sheet: Sheet) -> None:
    assert sheet.violations() == []


def test_the_browser_complains_of_nothing(sheet: Sheet) -> None:
    assert sheet.troubles == []


@pytest.fixture(scope="module")
def slips(browser: Browser) -> Iterator[Sheet]:
    cards = {name: {**CARD, "body": [part]} for name, (part, _) in SLIPS.items()}
    with hung(browser, cards, Look("light", PHONE)) as sheet:
        yield sheet


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_would_be_noticed(slips: Sheet, name: str) -> None:
    found = slips.found()[name]
    _, trouble = SLIPS[name]

    assert trouble in "; ".join([*found["complaints"], *found["cutOff"]])


def test_what_axe_looks_for_would_be_noticed(slips: Sheet) -> None:
    assert any(one.startswith("label: <input") for one in slips.violations())
