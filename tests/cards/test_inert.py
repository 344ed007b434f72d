"""Words on a card do nothing but stand there, whoever wrote them."""

import json
import unicodedata
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cards.board import board
from cards.case import case
from cards.channel_confirm import channel_confirm
from cards.check import check
from cards.elements import heading, size, text
from cards.elements.inert import inert, seen
from cards.elements.made import plain
from cards.entries import entries
from cards.meeting import meeting
from cards.my_work import my_work
from cards.outcome import outcome
from cards.page import page
from cards.sign_off import sign_off
from cards.task import task
from cards.waiting import waiting
from tests.cards import case_views as of_case
from tests.cards import form_views as of_form
from tests.cards import work_views as of_work
from tests.cards.hostile import SPITEFUL, WORDS, markdown_found, stuffed
from tests.cards.schema import assert_valid, buttons, inputs, shown

DRAWN: dict[str, tuple[Any, Any]] = {
    "page": (page, of_form.FILLED_PAGE),
    "page wrong": (page, of_form.WRONG_PAGE),
    "entries": (entries, of_form.list_of(2)),
    "check": (check, of_form.check_of(of_form.ROWS)),
    "case": (case, of_case.CASE),
    "task": (task, of_case.SMALL_TASK),
    "task done": (task, of_case.DONE_TASK),
    "sign off": (sign_off, of_case.SIGN_3),
    "meeting": (meeting, of_case.INQUORATE),
    "outcome": (outcome, of_case.OUTCOME),
    "my work": (my_work, of_work.NO_CASES_OPEN),
    "board": (board, of_work.BOARD_WITHOUT_LISTS),
    "waiting": (waiting, of_work.waiting_of(3)),
    "channel": (channel_confirm, of_case.CHANNEL),
}
every_view = pytest.mark.parametrize(("draw", "view"), DRAWN.values(), ids=DRAWN)


def run_texts(card: dict[str, Any]) -> list[str]:
    return [run["text"] for run in shown(card) if run.get("type") == "TextRun"]


def read_as_markdown(card: dict[str, Any]) -> list[str]:
    """Everything on a card that some client might read as Markdown."""
    blocks = [one["text"] for one in shown(card) if one.get("type") == "TextBlock"]
    labels = [one["label"] for one in inputs(card)]
    choices = [choice["title"] for one in inputs(card) for choice in one.get("choices", [])]
    named = [one[key] for one in buttons(card) for key in ("title", "tooltip") if key in one]
    return [*blocks, *labels, *choices, *named, card["fallbackText"]]


@every_view
@settings(max_examples=25, deadline=None)
@given(words=WORDS)
def test_hostile_words_act_nowhere_on_a_card(draw: Any, view: Any, words: str) -> None:
    card = draw(stuffed(view, words))

    assert [markdown_found(said) for said in read_as_markdown(card) if markdown_found(said)] == []
    assert all("{{" not in said for said in (*run_texts(card), *read_as_markdown(card)))
    json.dumps(card, ensure_ascii=False).encode()


@pytest.mark.parametrize("name", sorted(DRAWN.keys() - {"check"}))  # that one grows in parts
@pytest.mark.parametrize("words", SPITEFUL)
def test_hostile_words_leave_a_card_valid_with_the_same_buttons(name: str, words: str) -> None:
    draw, view = DRAWN[name]
    before, card = draw(view), draw(stuffed(view, words))

    assert_valid(card)
    assert [one["data"] for one in buttons(card)] == [one["data"] for one in buttons(before)]
    assert card["fallbackText"] == before["fallbackText"]


@settings(max_examples=300, deadline=None)
@given(words=WORDS)
@example(words="---")
@example(words="- - -")
@example(words="12)")
def test_a_heading_is_nothing_but_words(words: str) -> None:
    said = plain(heading(words))["text"]

    assert markdown_found(said) == set()
    assert "\n" not in said


@settings(max_examples=300, deadline=None)
@given(words=st.text().filter(lambda words: "\n" not in seen(words)))
@example(words="{{DATE(2017-02-14T06:08:39Z, LONG)}}")
def test_what_can_be_seen_of_somebodys_words_is_shown_exactly(words: str) -> None:
    runs = plain(text(words))["inlines"]

    assert "".join(run["text"] for run in runs) == seen(words)


@settings(max_examples=300, deadline=None)
@given(words=WORDS)
def test_nothing_unseen_is_left(words: str) -> None:
    unseen = {unicodedata.category(sign) for sign in seen(words) if sign != "\n"}

    assert not unseen & {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
    assert unicodedata.is_normalized("NFC", seen(words))


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (
            "criteria for an LCSPR not met- alternative",
            "criteria for an LCSPR not met- alternative",
        ),
        ("O'Neill-Smith (Detective)", "O'Neill-Smith (Detective)"),
        ("[here](https://evil.example)", "here (https evil.example)"),
        ("Case BSCP-2026-014", "Case BSCP-2026-014"),
        ("1. First", "First"),
        ("two\nlines", "two lines"),
    ],
)
def test_plain_words_come_through_as_they_are(written: str, said: str) -> None:
    assert inert(written) == said


def test_an_accent_is_one_sign_however_it_was_typed() -> None:
    assert seen("Zoe\u0308") == "Zo\u00eb"


def test_the_size_of_a_part_counts_its_bytes() -> None:
    assert size(text("a" * 100)) - size(text("")) == 100
