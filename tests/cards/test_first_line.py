"""What is put above a card: the word REHEARSAL, or a sentence; below it is as it was."""

import json
from typing import Any

import pytest

from cards.rehearsal import marked
from cards.said import said_above
from tests.cards.every import CARDS
from tests.cards.schema import assert_valid, words


@pytest.mark.parametrize("card", CARDS.values(), ids=CARDS)
def test_the_first_line_of_a_rehearsed_card_is_rehearsal(card: dict[str, Any]) -> None:
    assert words(marked(card)).split("\n")[0] == "REHEARSAL"


def test_the_card_itself_is_left_as_it_was() -> None:
    card = CARDS["case"]
    before = json.dumps(card)

    rest = marked(card)["body"][1:]

    assert rest == card["body"]
    assert json.dumps(card) == before


def test_a_card_is_marked_once() -> None:
    once = marked(CARDS["menu"])

    assert marked(once) == once


def test_a_sentence_stands_above_the_card_as_it_now_is() -> None:
    card = said_above(CARDS["menu"], "Nothing has changed. [x](y)")

    assert words(card).split("\n")[0] == "Nothing has changed. [x](y)"
    assert card["body"][1:] == CARDS["menu"]["body"]
    assert_valid(card)
