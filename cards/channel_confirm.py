"""Asking a second person whether a channel may be used; until then nothing is posted there."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cards.elements import Json, Part, bullets, card, heading, text
from cards.elements.kinds import Submit
from cards.press import FIRST, CardKey, Offer, Verb, button
from procedure.disclosure import InChannel, Tier
from procedure.notices import ChannelId, Purpose
from procedure.roles import Role
from procedure.terms import Term

TIER: Final = Tier.CHANNEL


class Answered(Term):
    """What somebody hears who has said yes."""

    FIRST = "first", "You have confirmed it. One more person must."
    LAST = "last", "It is confirmed, and is used from now on."


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelConfirmView:
    """``team`` is the partnership's own name; ``done`` is there once the viewer has answered."""

    k: CardKey
    n: int
    channel: ChannelId
    team: InChannel
    purpose: Purpose
    asked_by: Role
    confirmed: Sequence[Role] = ()
    done: Answered | None = None


def channel_confirm(view: ChannelConfirmView) -> Json:
    by = [f"Confirmed by the {role.label}" for role in view.confirmed]
    return card(
        [
            heading("May the bot use this channel?"),
            text(f"Channel: {view.channel}, in the team {view.team}."),
            text(f"It would be the channel for {view.purpose.label}."),
            text(f"The {view.asked_by.label} asked for it. Two people must confirm it."),
            *bullets(by),
            *([text(view.done.label)] if view.done else _check()),
        ],
        [] if view.done else _buttons(view),
        summary="A channel is waiting to be confirmed.",
    )


def _check() -> list[Part]:
    return [
        text(
            "Before you confirm, look at who is in the channel. Everybody in it will see case"
            " references, dates and who owns them, and never a name."
        )
    ]


def _buttons(view: ChannelConfirmView) -> list[Submit]:
    return [
        button(view, Offer(Verb.CHANNEL_CONFIRM, "Confirm the channel"), FIRST),
        button(view, Offer(Verb.CHANNEL_DECLINE, "Do not use it")),
    ]
