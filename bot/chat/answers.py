"""What a turn comes to, before it is known how it will be sent.

Pressed, it takes the place of the card; typed, or pressed in a client that cannot do that, it
is a message, which stays in the chat and so holds fixed words or a blank form.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from botbuilder.core import CardFactory, MessageFactory
from botbuilder.schema import Activity

from bot.edge import invoke
from bot.edge.invoke import Reply
from cards.elements import Json
from cards.notice import NoticeView, notice


@dataclass(frozen=True, slots=True)
class Shown:
    """A card.  ``kept`` is what may stay in the chat in its place, if it may not itself."""

    card: Json = field(repr=False)
    kept: Json | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence, and the card left as it was."""

    words: str


@dataclass(frozen=True, slots=True)
class Opened:
    """A dialog of Teams' own: what it shows leaves no copy in the chat."""

    title: str
    card: Json = field(repr=False)


Answer: TypeAlias = Shown | Said | Opened


# Put on every card as it leaves; in a rehearsal it says so.
Mark: TypeAlias = Callable[[Json], Json]

_ELSEWHERE: Final = (
    "That cannot be shown here without staying in the chat. Use Teams on the desktop or the web."
    " If something was recorded, the card itself is brought up to date in a moment."
)


def private(card: Json) -> Shown:
    """Show a card about a case: in place, and never as a message that would stay."""
    return Shown(card, kept=notice(NoticeView(says=_ELSEWHERE)))


def as_reply(answer: Answer, mark: Mark) -> Reply:
    """Answer a press in place."""
    match answer:
        case Shown(card):
            return invoke.card_in_place(mark(card))
        case Said(words):
            return invoke.error(words)
        case Opened(title, card):
            return invoke.task_card(title, mark(card))


def as_dialog(answer: Answer, mark: Mark) -> Reply:
    """Answer a press that asked for a dialog; what is no dialog is said in one."""
    match answer:
        case Said(words):
            return invoke.task_message(words)
        case Shown(card):
            return invoke.task_card("Quorate", mark(card))
        case Opened(title, card):
            return invoke.task_card(title, mark(card))


def as_message(answer: Answer, mark: Mark) -> Activity:
    """Answer with a new message."""
    sent: Activity = MessageFactory.attachment(CardFactory.adaptive_card(mark(_kept(answer))))
    return sent


def _kept(answer: Answer) -> Json:
    match answer:
        case Shown(card, kept):
            return kept or card
        case Said(words):
            return notice(NoticeView(says=words))
        case Opened():
            return notice(NoticeView(says="This opens in a dialog. Use a newer Teams client."))
