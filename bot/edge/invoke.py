"""What Teams wants back from a press on a card or from a dialog of its own.

HTTP 200 for whatever was understood: a refusal is in the body.  A dialog does not understand
an error body, so a fault there is said as the dialog's last words.
"""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final, Self, TypeAlias

Json: TypeAlias = dict[str, Any]

CARD: Final = "application/vnd.microsoft.card.adaptive"
WORDS: Final = "application/vnd.microsoft.activity.message"
ERROR: Final = "application/vnd.microsoft.error"


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer to an invoke, ready to be sent."""

    status: int = HTTPStatus.OK
    body: Json | None = None

    def __deepcopy__(self, _: object) -> Self:
        """Stay as it is: the SDK copies whatever it passes on, and a card is not small."""
        return self


def nothing() -> Reply:
    """Close a dialog, or leave a card as it was."""
    return Reply()


def card_in_place(card: Json) -> Reply:
    """Put another card where the one that was pressed stands."""
    return _outcome(HTTPStatus.OK, CARD, card)


def toast(words: str) -> Reply:
    """Say a sentence and leave the card as it is."""
    return _outcome(HTTPStatus.OK, WORDS, words)


def error(words: str, code: str = "Refused", status: int = HTTPStatus.BAD_REQUEST) -> Reply:
    """Say, at the foot of the card, why nothing came of it."""
    return _outcome(status, ERROR, {"code": code, "message": words})


def task_card(
    title: str, card: Json, height: int | str = "medium", width: int | str = "medium"
) -> Reply:
    """Open a dialog, or go on to its next page."""
    shown = {"contentType": CARD, "content": card}
    page = {"title": title, "height": height, "width": width, "card": shown}
    return Reply(body={"task": {"type": "continue", "value": page}})


def task_message(words: str) -> Reply:
    """Say a dialog's last words."""
    return Reply(body={"task": {"type": "message", "value": words}})


def _outcome(status: int, kind: str, value: object) -> Reply:
    return Reply(body={"statusCode": int(status), "type": kind, "value": value})
