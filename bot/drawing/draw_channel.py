"""The card on which a channel is confirmed, one to one."""

from bot.desk.circumstances import Circumstances
from cards.channel_confirm import ChannelConfirmView, channel_confirm
from cards.elements import Json
from procedure.actions import Action
from procedure.permissions import PERMISSIONS, acting_as
from procedure.roles import PersonId, Role
from storage.channels import ChannelRequest
from storage.unit_of_work import UnitOfWork


def draw_request(
    asked: ChannelRequest, k: str, about: Circumstances, work: UnitOfWork, done: str = ""
) -> Json:
    """Return the request as it stands.  It names roles, since a locked phone may show it."""
    return channel_confirm(
        ChannelConfirmView(
            k=k,
            n=0,
            channel=asked.chat.conversation_id,
            team=about.partnership.name,
            purpose=asked.purpose,
            asked_by=_role(asked.asked_by, Action.REQUEST_CHANNEL, about, work),
            confirmed=[
                _role(person, Action.CONFIRM_CHANNEL, about, work) for person in asked.confirmed_by
            ],
            done=done,
        )
    )


def _role(person: PersonId, action: Action, about: Circumstances, work: UnitOfWork) -> Role:
    found = work.people.by_id(person, about.clock.today())
    held = found and found.roles & PERMISSIONS[action].roles
    return acting_as(found, action) if found and held else Role.BUSINESS_UNIT
