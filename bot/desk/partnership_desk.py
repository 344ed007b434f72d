"""The desk: the only code that changes anything.

Every command takes the same steps in the same order: has it been done already, may this
person do it, what do the rules make of it, write it down, save it.  They are one transaction,
and an ordinary function, so that none of them can wait for the network.
"""

import asyncio

from bot.desk import cases as desk_cases
from bot.desk import channels as desk_channels
from bot.desk import forms as desk_forms
from bot.desk.channels import AnyCommand, AskForChannel, SettleChannel
from bot.desk.circumstances import Circumstances
from bot.desk.denied import write_down_refusal
from procedure.desk import (
    Act,
    BeginForm,
    DiscardForm,
    Done,
    Outcome,
    Refused,
    SendForm,
    TurnPage,
)
from procedure.roles import Actor
from storage.keys import Keys
from storage.sealed import KeyId
from storage.store import Store
from storage.transactions import CommitUnknown
from storage.unit_of_work import UnitOfWork


class PartnershipDesk:
    """Stands behind ``procedure.desk.Desk``, and takes what is asked about channels too."""

    def __init__(self, store: Store, keys: Keys, circumstances: Circumstances) -> None:
        self._store = store
        self._keys = keys
        self._circumstances = circumstances

    async def do(self, command: AnyCommand, by: Actor, once: str) -> Outcome:
        key_id = await self._key_for(command)
        try:
            return await self._store.run(
                lambda work: self._settle(command, by, once, key_id, work)
            )
        except CommitUnknown:
            if already := await self._store.read(lambda work: _done(command, once, work)):
                return already
            raise

    async def _key_for(self, command: AnyCommand) -> KeyId | None:
        """Make the key a new form will be sealed with, before the transaction that uses it."""
        if not isinstance(command, BeginForm):
            return None
        return await asyncio.to_thread(self._keys.make)

    def _settle(
        self, command: AnyCommand, by: Actor, once: str, key_id: KeyId | None, work: UnitOfWork
    ) -> Outcome:
        if already := _done(command, once, work):
            return already
        outcome = self._answer(command, by, key_id, work)
        match outcome:
            case Done():
                work.once.keep(_key(command, once, work), outcome)
            case Refused():
                write_down_refusal(command, by, outcome, self._circumstances, work)
        return outcome

    def _answer(
        self, command: AnyCommand, by: Actor, key_id: KeyId | None, work: UnitOfWork
    ) -> Outcome:
        about = self._circumstances
        match command:
            case BeginForm():
                assert key_id, "a key is made before a form is begun"
                return desk_forms.begin(command, by, key_id, about, work)
            case TurnPage():
                return desk_forms.turn(command, by, about, work)
            case DiscardForm():
                return desk_forms.discard(command, by, work)
            case SendForm() | Act():
                return desk_cases.change(command, by, about, work)
            case AskForChannel() | SettleChannel():
                return desk_channels.change(command, by, about, work)


def _done(command: AnyCommand, once: str, work: UnitOfWork) -> Outcome | None:
    """Return what came of it before.  A page turned before says so by its version instead."""
    if isinstance(command, TurnPage):
        return None
    return work.once.find(_key(command, once, work))


def _key(command: AnyCommand, once: str, work: UnitOfWork) -> str:
    """Other answers, or another person chosen, are another thing done by the same button."""
    if not isinstance(command, Act):
        return once
    answers = (part for answer in sorted(command.answers.items()) for part in answer)
    return work.once.key_with(once, command.about, *answers)
