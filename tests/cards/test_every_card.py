"""What every card must be: as accepted, valid, small, and no more than a way of asking."""

import json
import re
from typing import Any

import pytest
from jsonschema import ValidationError
from microsoft_teams.cards import AdaptiveCard

from cards.press import INPUT, Verb, read
from tests.cards.every import CARDS
from tests.cards.schema import assert_valid, buttons, inputs, shown
from tests.cards.snapshot import assert_accepted

Card = dict[str, Any]

every_card = pytest.mark.parametrize("card", CARDS.values(), ids=CARDS)
LARGEST = 24_000
OPENS_DIALOG = {"msteams": {"type": "task/fetch"}}
WORDS_FOR_ANYONE = {
    ": a card is waiting for you.",
    ": a case.",
    ": a date has changed.",
    ": a notification has been received.",
    ": open Teams to read this.",
    ": something is waiting for you.",
    ": the case.",
    ": the meeting.",
    ": there is news of your referral.",
    ": this has been done.",
    ": this is no longer asked.",
    ": why a date is what it is.",
    ": your referral has been received.",
    "A channel is waiting to be confirmed.",
    "A page of your form is ready.",
    "Check your answers before you send them.",
    "Do you want to discard this form?",
    "Quorate has answered you.",
    "Quorate: choose what to do.",
    "Quorate: help.",
    "Quorate: open cases.",
    "Quorate: who is waited for.",
    "Quorate: your work.",
    "Safeguarding reminder, open to view.",
    "Safeguarding reminders, open to view.",
    "Your form is saved. Nothing has been sent.",
}


@pytest.mark.parametrize("name", CARDS)
def test_it_looks_as_it_was_accepted(name: str) -> None:
    assert_accepted(name, CARDS[name])


@every_card
def test_the_published_schema_takes_it(card: Card) -> None:
    assert_valid(card)


@every_card
def test_microsofts_own_model_of_a_card_takes_it(card: Card) -> None:
    AdaptiveCard.model_validate(card)


@every_card
def test_it_is_of_version_1_5_and_in_english(card: Card) -> None:
    assert (card["version"], card["lang"]) == ("1.5", "en")


@every_card
def test_it_is_small(card: Card) -> None:
    assert len(json.dumps(card).encode()) < LARGEST


@every_card
def test_a_locked_phone_shows_a_reference_and_fixed_words(card: Card) -> None:
    assert re.sub(r"^[A-Z]+-\d{4}-\d{3}", "", card["fallbackText"]) in WORDS_FOR_ANYONE


@every_card
def test_every_input_has_a_name_of_its_own_and_a_label(card: Card) -> None:
    ids = [one["id"] for one in inputs(card)]

    assert len(ids) == len(set(ids))
    assert all(one.startswith(INPUT) for one in ids)
    assert all(one["label"] for one in inputs(card))


@every_card
def test_an_input_that_must_be_filled_says_what_is_missing(card: Card) -> None:
    demanded = [one for one in inputs(card) if one.get("isRequired")]

    assert all(one["errorMessage"] for one in demanded)


@every_card
def test_no_answer_can_overwrite_what_a_button_says(card: Card) -> None:
    typed = {one["id"] for one in inputs(card)}

    assert all(not typed & button["data"].keys() for button in buttons(card))


@every_card
def test_a_button_says_nothing_but_which_card_what_and_about_what(card: Card) -> None:
    for button in buttons(card):
        data = {key: value for key, value in button["data"].items() if key != "msteams"}

        assert read(data)
        assert data.keys() - {"about"} == {"v", "k", "n", "verb"}


@every_card
def test_a_button_is_answered_in_place_or_by_a_message_with_the_same_data(card: Card) -> None:
    pressed = [one for one in buttons(card) if one["type"] == "Action.Execute"]

    for button in pressed:
        same = {key: value for key, value in button.items() if key not in {"fallback", "verb"}}
        assert button["fallback"] == {**same, "type": "Action.Submit"}
        assert button["verb"] == button["data"]["verb"]


@pytest.mark.parametrize("name", sorted(CARDS.keys() - {"reading"}))
def test_outside_a_dialog_only_a_dialog_opener_is_a_submit(name: str) -> None:
    submits = [one for one in buttons(CARDS[name]) if one["type"] == "Action.Submit"]

    assert all(OPENS_DIALOG.items() <= one["data"].items() for one in submits)


@every_card
def test_whoever_is_offered_a_dialog_can_say_once_that_nothing_opened(card: Card) -> None:
    asked = [one["data"] for one in buttons(card)]
    opens = any("msteams" in data for data in asked)
    rescues = [data for data in asked if data["verb"] == Verb.CASE_NOTHING_OPENED]

    assert len(rescues) == int(opens)


@every_card
def test_nobody_is_stopped_from_leaving_by_an_empty_input(card: Card) -> None:
    leaving = {Verb.FORM_BACK, Verb.FORM_LATER, Verb.CASE_CASE, Verb.CASE_NOTHING_OPENED}
    required = any(one.get("isRequired") for one in inputs(card))
    stopped = [
        one
        for one in buttons(card)
        if one["data"]["verb"] in leaving and required and one.get("associatedInputs") != "none"
    ]

    assert stopped == []


@every_card
def test_there_are_at_most_six_buttons_at_the_bottom_and_the_one_to_press_is_first(
    card: Card,
) -> None:
    styles = [one.get("style") for one in card.get("actions", [])]

    assert len(styles) <= 6
    assert "positive" not in styles[1:]


@every_card
def test_nothing_is_said_in_colour_alone(card: Card) -> None:
    coloured = [one for one in shown(card) if one.get("color")]

    assert all(one["text"].strip() for one in coloured)


@every_card
def test_a_card_that_refreshes_itself_says_for_whom(card: Card) -> None:
    refresh = card.get("refresh", {"userIds": ["29:any"], "action": {"verb": Verb.CASE_REFRESH}})

    assert 1 <= len(refresh["userIds"]) <= 60
    assert refresh["action"]["verb"] == Verb.CASE_REFRESH


@pytest.mark.parametrize(
    "slip", [{"wrapp": True}, {"size": "huge"}, {"isSubtle": "yes"}], ids=["key", "value", "type"]
)
def test_the_schema_would_notice_a_slip(slip: Card) -> None:
    part = {"type": "TextBlock", "text": "Hello", **slip}

    with pytest.raises(ValidationError):
        assert_valid({"type": "AdaptiveCard", "version": "1.5", "body": [part]})
