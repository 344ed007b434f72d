"""What a dialog may know about a turn: who spoke, what they pressed, and how to answer.

Whether the answer takes the place of the card pressed or is a new message is none of a
dialog's business, but for one thing: what is posted as a message stays in the chat, so only an
answer ``in_place`` may carry back what its author typed.
"""

from dataclasses import dataclass, field
from typing import Final

from botbuilder.core import TurnContext
from botbuilder.dialogs import DialogContext, DialogTurnResult

from cards.elements import Json
from cards.press import Press
from procedure.roles import Actor

VISIT: Final = "visit"  # where bot.chat.chat_bot leaves what it knows of the turn
ANSWER: Final = "answer"  # where it finds the card to answer with


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One turn: a person, what they pressed or typed, and how it will be answered.

    ``once`` names what is being done, so that the same press delivered twice is done once.
    """

    actor: Actor
    press: Press | None
    words: str = field(repr=False)
    in_place: bool
    once: str


def visit(turn: TurnContext) -> Visit:
    found = turn.turn_state[VISIT]
    assert isinstance(found, Visit), "bot.chat.chat_bot recognises people before any dialog"
    return found


def show(turn: TurnContext, card: Json) -> None:
    """Answer the turn with a card.  A turn has one answer; the last one shown is it."""
    turn.turn_state[ANSWER] = card


def answer(turn: TurnContext) -> Json | None:
    """Return the card the turn came to, for ``bot.chat.chat_bot`` to send."""
    found = turn.turn_state.get(ANSWER)
    return found if isinstance(found, dict) else None


async def end(dialog_context: DialogContext) -> DialogTurnResult:
    """End the dialog.  The SDK does not say what its own method returns; this does."""
    result: DialogTurnResult = await dialog_context.end_dialog()
    return result
