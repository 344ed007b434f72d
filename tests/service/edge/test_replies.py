"""The bodies that Teams expects back, each under its own name."""

from copy import deepcopy

from bot.edge.invoke import card_in_place, error, nothing, task_card, task_message, toast

CARD = {"type": "AdaptiveCard", "version": "1.5", "body": []}
CARD_TYPE = "application/vnd.microsoft.card.adaptive"


def test_a_card_goes_in_place_of_the_one_pressed() -> None:
    reply = card_in_place(CARD)

    assert reply.status == 200
    assert reply.body == {"statusCode": 200, "type": CARD_TYPE, "value": CARD}


def test_a_sentence_leaves_the_card_as_it_was() -> None:
    assert toast("Noted.").body == {
        "statusCode": 200,
        "type": "application/vnd.microsoft.activity.message",
        "value": "Noted.",
    }


def test_a_refusal_is_in_the_body_and_not_in_the_status() -> None:
    reply = error("Only the Subgroup Chair may.", code="NotAllowed")

    assert reply.status == 200
    assert reply.body == {
        "statusCode": 400,
        "type": "application/vnd.microsoft.error",
        "value": {"code": "NotAllowed", "message": "Only the Subgroup Chair may."},
    }


def test_a_dialog_goes_on_to_a_card() -> None:
    assert task_card("Section 1", CARD, height="large").body == {
        "task": {
            "type": "continue",
            "value": {
                "title": "Section 1",
                "height": "large",
                "width": "medium",
                "card": {"contentType": CARD_TYPE, "content": CARD},
            },
        }
    }


def test_a_dialog_ends_with_a_sentence_or_with_nothing() -> None:
    assert task_message("Saved.").body == {"task": {"type": "message", "value": "Saved."}}
    assert (nothing().status, nothing().body) == (200, None)


def test_the_sdk_copies_no_card() -> None:
    reply = card_in_place(CARD)

    assert deepcopy(reply) is reply
