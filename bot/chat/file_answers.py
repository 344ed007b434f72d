"""What somebody answers when Teams has asked whether a file may be put in their OneDrive.

The copy is on the record before it goes.  If it then does not arrive, that is written down too,
and the question is left standing, to be accepted again.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from bot.chat.answers import Answer, Said
from bot.chat.export_presses import NOTHING, made_from
from bot.desk import own_files
from bot.desk.acting import acting_now
from bot.desk.circumstances import Circumstances
from bot.desk.denied import denied
from bot.desk.exporting import find, ready, write_down, write_down_not_taken
from bot.desk.own_files import own_file
from bot.documents.templates import Templates
from bot.drawing.file_messages import file_given
from bot.edge.connector import Connector
from bot.edge.drive import Drive
from bot.edge.incoming import Incoming
from bot.edge.outcomes import NotTaken
from bot.edge.patience import patiently
from bot.edge.pressed import FileAnswer
from cards.press import Verb
from procedure.actions import Action
from procedure.case import Case
from procedure.desk import Done, Refused
from procedure.permissions import refusal
from procedure.roles import Actor
from storage.cards import Card
from storage.store import Store
from storage.unit_of_work import UnitOfWork

_ASKED: Final = frozenset({Verb.CASE_EXPORT_ASK, Verb.CASE_FILE_ASK})
_GONE: Final = Said("That question is no longer in use. Export it again from the case.")
_DECLINED: Final = Said(
    "You declined, so no copy was made. It can be exported from the case later."
)
_ALREADY: Final = Said("That copy has been put in your OneDrive already.")
_NOT_TAKEN: Final = Said(
    "OneDrive did not take the copy, so it is not there. Press Allow again in a moment. If it goes"
    " on, ask the Business Unit to export it for you."
)


@dataclass(frozen=True, slots=True)
class _Letting:
    """A file that may go; ``not_taken`` adds to the record that it did not arrive."""

    case: Case
    name: str
    made: Callable[[Templates], bytes]
    not_taken: Callable[[UnitOfWork], None]
    once: str = ""


class FileAnswers:
    def __init__(
        self,
        store: Store,
        about: Circumstances,
        ways: tuple[Connector, Drive],
        templates: Templates,
    ) -> None:
        self._store = store
        self._about = about
        self._connector, self._drive = ways
        self._templates = templates

    async def take(self, answered: FileAnswer, incoming: Incoming, by: Actor) -> Answer:
        if not answered.accepted:
            await self._take_away(incoming)
            return _DECLINED
        found = await self._store.run(lambda work: self._let_go(answered, by, work))
        if isinstance(found, Said):
            await self._take_away(incoming)
            return found
        return await self._sent(found, answered, incoming)

    def _let_go(self, answered: FileAnswer, by: Actor, work: UnitOfWork) -> _Letting | Said:
        """Look up who answers and what they may have now, and write down that it goes."""
        key = str(answered.context.get("k"))
        card = work.cards.find(key)
        if card is None or not set(card.verbs) & _ASKED or card.person != by.person:
            return _GONE
        if work.once.find(_once(key)):
            return _ALREADY
        case = work.cases.find(card.reference) if card.reference else None
        if case is None:
            return _GONE
        gives = self._own if card.verbs == (Verb.CASE_FILE_ASK,) else self._given
        given = gives(card, case, acting_now(by, self._about, work), work)
        return given if isinstance(given, Said) else replace(given, once=_once(key))

    def _own(self, card: Card, case: Case, by: Actor, work: UnitOfWork) -> _Letting | Said:
        """Let go what somebody may have who may not export the case."""
        file, about = own_file(case, by, card.about, self._about, work), self._about
        if isinstance(file, Refused):
            return self._refused(case, by, file, work)
        if file is None:
            return NOTHING
        own_files.write_down(case, file, by.person, about, work)

        def not_taken(work: UnitOfWork) -> None:
            own_files.write_down_not_taken(case, file, by.person, about, work)

        return _Letting(case, file.name, file.made, not_taken)

    def _refused(self, case: Case, by: Actor, refused: Refused, work: UnitOfWork) -> Said:
        today = self._about.clock.today()
        work.audit.append(denied(by, Action.EXPORT_FORM, refused, today, case.reference))
        return Said(str(refused))

    def _given(self, card: Card, case: Case, by: Actor, work: UnitOfWork) -> _Letting | Said:
        if refused := refusal(by, Action.EXPORT_FORM, case):
            return self._refused(case, by, refused, work)
        what = find(case, card.about, work)
        if what is None or what.id != card.form:
            return NOTHING
        about = self._about
        one = ready(case, what, by.name, about, work)
        write_down(case, what, by.person, about, work)

        def not_taken(work: UnitOfWork) -> None:
            write_down_not_taken(case, what, by.person, about, work)

        return _Letting(case, one.name, partial(made_from, one), not_taken)

    async def _sent(self, letting: _Letting, answered: FileAnswer, incoming: Incoming) -> Answer:
        file = await asyncio.to_thread(letting.made, self._templates)
        try:
            await self._drive.put(answered.upload.get("uploadUrl"), file)
        except NotTaken:
            await self._store.run(letting.not_taken)
            return _NOT_TAKEN
        name = letting.name
        done = Done(letting.case.reference, f"{name} is in your OneDrive.")
        await self._store.run(lambda work: work.once.keep(letting.once, done))
        await self._take_away(incoming)
        await self._show(name, answered, incoming)
        return Said(f"{done.says} It is recorded that you exported it.")

    async def _show(self, name: str, answered: FileAnswer, incoming: Incoming) -> None:
        """Show the file in the chat, if it lies where our people's files do."""
        where = answered.upload
        if not (self._drive.allows(where.get("contentUrl")) and where.get("uniqueId")):
            return
        with suppress(NotTaken):
            await patiently(
                lambda: self._connector.post(
                    incoming.service_url, incoming.conversation_id, file_given(name, where)
                )
            )

    async def _take_away(self, incoming: Incoming) -> None:
        """Delete the question, so that it is answered once; if it stays, that does no harm."""
        if question := incoming.reply_to_id:
            with suppress(NotTaken):
                await patiently(
                    lambda: self._connector.delete(
                        incoming.service_url, incoming.conversation_id, question
                    )
                )


def _once(key: str) -> str:
    return f"export:{key}"
