"""What a button carries, and what is believed of what comes back."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cards.elements import card
from cards.press import (
    DANGER,
    FIRST,
    PLAIN,
    SAVES,
    SENDS,
    Look,
    Offer,
    Press,
    Verb,
    button,
    dialog_button,
    inside_button,
    nothing_opened,
    read,
    refreshing,
    typed,
)
from procedure.desk import Move
from tests.cards.every import MENU
from tests.cards.form_views import K, N

DATA = {"v": 1, "k": K, "n": N, "verb": "form.next", "about": "children/1"}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)


def drawn(*actions: Any) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = card([], actions, summary="")["actions"]
    return made


def test_a_press_is_read_with_what_was_typed() -> None:
    pressed = read({**DATA, "q_name": "Robin", "q_verb": "form.send"})

    assert pressed == Press(
        Verb.FORM_NEXT, K, N, "children/1", {"name": "Robin", "verb": "form.send"}
    )


def test_a_card_that_refreshed_itself_was_not_pressed_by_hand() -> None:
    pressed = read({**DATA, "verb": "case.refresh"}, by_hand=False)

    assert pressed is not None
    assert not pressed.by_hand


def test_what_was_typed_is_kept_out_of_logs() -> None:
    assert "Robin" not in repr(read({**DATA, "q_name": "Robin"}))


@pytest.mark.parametrize(
    "slip",
    [
        pytest.param({"v": 2}, id="another format"),
        pytest.param({"v": True}, id="a yes for a number"),
        pytest.param({"v": 1.0}, id="a fraction for a number"),
        pytest.param({"n": -1}, id="a version below nought"),
        pytest.param({"n": False}, id="a no for a version"),
        pytest.param({"n": "7"}, id="words for a version"),
        pytest.param({"k": ""}, id="no key"),
        pytest.param({"k": "a" * 65}, id="an endless key"),
        pytest.param({"k": "a b"}, id="words for a key"),
        pytest.param({"k": K + "\n"}, id="a key and a line"),
        pytest.param({"k": None}, id="nothing for a key"),
        pytest.param({"verb": "form.burn"}, id="an unknown verb"),
        pytest.param({"verb": ["form.next"]}, id="a list for a verb"),
        pytest.param({"about": ""}, id="about nothing"),
        pytest.param({"about": "a b"}, id="about words"),
        pytest.param({"about": 7}, id="about a number"),
        pytest.param({"role": "partnership-chair"}, id="a role"),
        pytest.param({"reference": "BSCP-2026-001"}, id="a case"),
        pytest.param({"q_name": {"a": 1}}, id="an answer that is no text"),
        pytest.param({"q_name": None}, id="an answer that is nothing"),
    ],
)
def test_a_press_that_no_card_of_ours_sends_is_not_read(slip: dict[str, Any]) -> None:
    assert read({**DATA, **slip}) is None


@pytest.mark.parametrize("name", ["v", "k", "n", "verb"])
def test_a_press_that_leaves_something_out_is_not_read(name: str) -> None:
    assert read({key: value for key, value in DATA.items() if key != name}) is None


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(st.sampled_from([*DATA, "q_a", "x"]), JSON))
def test_whatever_comes_is_read_or_refused_without_a_fault(data: dict[str, Any]) -> None:
    pressed = read({**DATA, **data})

    assert pressed is None or isinstance(pressed, Press)


def test_what_was_typed_is_told_from_what_the_button_says() -> None:
    assert typed({**DATA, "q_name": "Robin", "q_q_": "x"}) == {"name": "Robin", "q_": "x"}


def test_the_answers_go_only_with_the_buttons_that_take_them() -> None:
    looks = (PLAIN, FIRST, DANGER, SENDS, SAVES)
    offer = Offer(Verb.FORM_NEXT, "Continue")

    taken = [
        one.get("associatedInputs") for one in drawn(*(button(MENU, offer, x) for x in looks))
    ]

    assert taken == ["none", "none", "none", None, None]


def test_a_button_has_the_look_it_is_given() -> None:
    [made] = drawn(button(MENU, Offer(Verb.HELP, "Help"), Look(style="positive", tooltip="Why")))

    assert (made["style"], made["tooltip"]) == ("positive", "Why")


def test_a_button_is_about_a_key_and_never_about_words() -> None:
    with pytest.raises(ValueError, match="a short key, never words"):
        button(MENU, Offer(Verb.FORM_CHANGE, "Change", "Robin Example"))


def test_a_dialog_opens_from_a_submit_with_no_fallback() -> None:
    read = Offer(Verb.CASE_READ, "Read", "referral")
    [opener] = drawn(dialog_button(MENU, read))

    assert opener["type"] == "Action.Submit"
    assert "fallback" not in opener
    assert opener["data"]["msteams"] == {"type": "task/fetch"}


def test_however_many_dialogs_a_card_offers_it_asks_once_whether_nothing_opened() -> None:
    read = Offer(Verb.CASE_READ, "Read", "referral")
    [rescue] = drawn(*nothing_opened(MENU, None, read, read))

    assert rescue["title"] == "Nothing opened?"
    assert "about" not in rescue["data"]
    assert nothing_opened(MENU, None) == nothing_opened(MENU) == []


def test_inside_a_dialog_a_button_is_a_submit_that_opens_nothing() -> None:
    [made] = drawn(inside_button(MENU, Offer(Verb.CASE_READ, "Next page", "action")))

    assert made["type"] == "Action.Submit"
    assert read(made["data"]) == Press(Verb.CASE_READ, K, N, "action")


def test_a_card_nobody_watches_does_not_refresh() -> None:
    assert refreshing(MENU, ()) is None


def test_every_move_in_a_form_has_its_verb() -> None:
    assert {f"form.{move}" for move in Move} <= set(Verb)
