"""The card on which a channel is confirmed, one to one."""

from dataclasses import replace

from bot.desk.channels import NEEDED
from bot.desk.circumstances import Circumstances
from cards.channel_confirm import Answered, ChannelConfirmView, channel_confirm
from cards.elements import Json
from cards.press import CardKey
from procedure.actions import Action
from procedure.notices import ChannelId
from procedure.permissions import PERMISSIONS, acting_as
from procedure.roles import PersonId, Role
from storage.channels import ChannelRequest
from storage.unit_of_work import UnitOfWork


def draw_request(
    asked: ChannelRequest, k: CardKey, about: Circumstances, work: UnitOfWork
) -> Json:
    """Return the request to whoever is asked.  It names roles: a locked phone may show it."""
    return channel_confirm(_view(asked, k, about, work))


def draw_answered(
    asked: ChannelRequest, k: CardKey, about: Circumstances, work: UnitOfWork
) -> Json:
    """Return the request to somebody who has just said yes to it."""
    done = Answered.LAST if len(asked.confirmed_by) >= NEEDED else Answered.FIRST
    return channel_confirm(replace(_view(asked, k, about, work), done=done))


def _view(
    asked: ChannelRequest, k: CardKey, about: Circumstances, work: UnitOfWork
) -> ChannelConfirmView:
    return ChannelConfirmView(
        k=k,
        n=0,
        channel=ChannelId(asked.chat.conversation_id),
        team=about.partnership.name,
        purpose=asked.purpose,
        asked_by=_role(asked.asked_by, Action.REQUEST_CHANNEL, about, work),
        confirmed=[
            _role(person, Action.CONFIRM_CHANNEL, about, work) for person in asked.confirmed_by
        ],
    )


def _role(person: PersonId, action: Action, about: Circumstances, work: UnitOfWork) -> Role:
    found = work.people.by_id(person, about.clock.today())
    held = found and found.roles & PERMISSIONS[action].roles
    return acting_as(found, action) if found and held else Role.BUSINESS_UNIT
