"""Channels at the desk: asked for by one person, and used once two others have said yes.

What each of them may act as is read in the transaction that counts their answer.
"""

from dataclasses import dataclass
from typing import ClassVar, Final, TypeAlias

from bot.desk.acting import acting_now
from bot.desk.circumstances import Circumstances
from cards.channel_confirm import Answered
from procedure.actions import Action
from procedure.desk import Command, Done, MovedOn, Outcome, Refused
from procedure.notices import Audience, Notice, NoticeKind, Purpose
from procedure.permissions import PERMISSIONS, refusal
from procedure.roles import Actor, PersonId
from storage.audit import AuditEvent, AuditKind
from storage.channels import ChannelRequest, NoSuchRequest
from storage.conversations import Chat
from storage.unit_of_work import UnitOfWork

NEEDED: Final = 2
_ASKED: Final = "Two people are being asked to confirm. I post nothing here until they have."
_GONE: Final = MovedOn("That request has been settled, or is no longer there.")
_OWN: Final = Refused(
    "You asked for this channel, so two other people confirm it.",
    PERMISSIONS[Action.CONFIRM_CHANNEL].source,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskForChannel:
    """Ask two people whether the bot may write to this chat, which is a channel's."""

    action: ClassVar[Action] = Action.REQUEST_CHANNEL
    confirmed: ClassVar[bool | None] = None
    purpose: Purpose
    chat: Chat


@dataclass(frozen=True, slots=True, kw_only=True)
class SettleChannel:
    """Say yes to a request, or no, which ends it."""

    action: ClassVar[Action] = Action.CONFIRM_CHANNEL
    request: str
    confirmed: bool


ChannelCommand: TypeAlias = AskForChannel | SettleChannel
AnyCommand: TypeAlias = Command | ChannelCommand


def change(command: ChannelCommand, by: Actor, about: Circumstances, work: UnitOfWork) -> Outcome:
    if isinstance(command, AskForChannel):
        return ask(command, by, about, work)
    return settle(command, by, about, work)


def ask(command: AskForChannel, by: Actor, about: Circumstances, work: UnitOfWork) -> Outcome:
    by = acting_now(by, about, work)
    if refused := refusal(by, command.action):
        return refused
    asked = work.channels.ask(command.purpose, command.chat, by.person)
    _write_down(command, by, asked, about, work)
    notices = (
        Notice(kind=NoticeKind.CHANNEL_CONFIRM, to=Audience(person=person), about=asked.id)
        for person in _who_confirm(by, about, work)
    )
    work.outbox.leave_all((notice, 0) for notice in notices)
    return Done(None, _ASKED)


def settle(command: SettleChannel, by: Actor, about: Circumstances, work: UnitOfWork) -> Outcome:
    try:
        asked = work.channels.get(command.request)
    except NoSuchRequest:
        return _GONE
    if len(asked.confirmed_by) >= NEEDED:
        return _GONE
    by = acting_now(by, about, work)
    if refused := refusal(by, command.action):
        return refused
    if by.person == asked.asked_by:
        return _OWN
    _write_down(command, by, asked, about, work)
    return _confirmed(by, asked, work) if command.confirmed else _declined(asked, work)


def _confirmed(by: Actor, asked: ChannelRequest, work: UnitOfWork) -> Outcome:
    now = work.channels.confirm(asked.id, by.person)
    if len(now.confirmed_by) < NEEDED:
        return Done(None, Answered.FIRST.label)
    work.conversations.save(now.chat)
    return Done(None, Answered.LAST.label)


def _declined(asked: ChannelRequest, work: UnitOfWork) -> Outcome:
    work.channels.forget(asked.id)
    return Done(None, f"You said no to the channel for {asked.purpose.label}. It is not used.")


def _who_confirm(by: Actor, about: Circumstances, work: UnitOfWork) -> list[PersonId]:
    today = about.clock.today()
    roles = sorted(PERMISSIONS[Action.CONFIRM_CHANNEL].roles)
    found = {holder.person for role in roles for holder in work.people.holders(role, today)}
    return sorted(found - {by.person})


def _write_down(
    command: ChannelCommand,
    by: Actor,
    asked: ChannelRequest,
    about: Circumstances,
    work: UnitOfWork,
) -> None:
    work.audit.append(
        AuditEvent(
            kind=AuditKind.DECIDE,
            action=command.action,
            by=by.person,
            civil=about.clock.today(),
            details={
                "request": asked.id,
                "purpose": asked.purpose,
                "confirmed": command.confirmed,
            },
        )
    )
