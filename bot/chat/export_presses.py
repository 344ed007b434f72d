"""Taking a copy out in Word: shown where it will lie, asked by Teams, then put there.

Rights are looked up at each of the three steps, and again when the person has accepted, which
may be days after they asked.  The file is made from what is true then.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final, TypeAlias

from bot.chat.answers import Answer, Said, private
from bot.chat.case_cards import Barred, CaseCards, Found
from bot.desk.circumstances import Circumstances
from bot.desk.exporting import Ready, find, ready
from bot.desk.own_files import own_file
from bot.documents.rendering import NotATemplate
from bot.documents.templates import Templates
from bot.drawing.draw_export import draw_export
from bot.drawing.file_messages import FileAsked, file_asked
from bot.edge.connector import Connector
from bot.edge.outcomes import NotTaken
from bot.edge.patience import patiently
from cards.press import Press, Verb
from dialogs.turn import Visit
from procedure.actions import Action
from procedure.case import Case, CaseReference, FormId
from procedure.desk import Refused
from procedure.notices import Audience, NoticeKind
from procedure.permissions import refusal
from procedure.roles import Actor
from storage.cards import Card
from storage.conversations import Chat
from storage.store import Store
from storage.unit_of_work import UnitOfWork

NOTHING: Final = Said("There is nothing of that kind to export on this case now.")
_ASKED: Final = Said(
    "Teams has asked you, in a message below, whether it may put the copy in your OneDrive."
)
_NOT_ASKED: Final = Said(
    "Teams did not take the question just now, so nothing was exported. Press again in a moment."
)

_BAD_TEMPLATE: Final = Said(
    "The partnership's own template of this cannot be filled in, so nothing was exported. Tell the"
    " Business Manager: it has to be put right on the host."
)


@dataclass(frozen=True, slots=True)
class _Asking:
    """A file that Teams is to ask about; ``made`` is done outside the transaction."""

    reference: CaseReference
    name: str
    made: Callable[[Templates], bytes]
    k: str
    chat: Chat | None


_Gathers: TypeAlias = Callable[[Found], _Asking | Said | Barred]


class ExportPresses:
    def __init__(
        self,
        store: Store,
        about: Circumstances,
        connector: Connector,
        templates: Templates,
    ) -> None:
        self._cards = CaseCards(store, about)
        self._about = about
        self._connector = connector
        self._templates = templates

    async def show(self, at: Visit, press: Press) -> Answer:
        """Say where a copy will lie, and offer what there is."""

        def shown(found: Found) -> Answer | Barred:
            case = found.scene.case
            if refused := refusal(at.actor, Action.EXPORT_FORM, case):
                return Barred(refused, case.reference, Action.EXPORT_FORM)
            return private(draw_export(found.scene, press.about))

        return await self._cards.look(at.actor, press.k, shown)

    async def ask(self, at: Visit, press: Press) -> Answer:
        """Have Teams ask whether the copy may be put in this person's own OneDrive."""
        return await self._asked(at, press, self._gathered(at.actor, press.about))

    async def ask_own(self, at: Visit, press: Press) -> Answer:
        """The same for a letter to one's own agency, a blank reply, or a calendar entry."""
        return await self._asked(at, press, self._own(at.actor, press.about))

    async def _asked(self, at: Visit, press: Press, gathers: _Gathers) -> Answer:
        asking: _Asking | Said = await self._cards.write(at.actor, press.k, gathers)
        if isinstance(asking, Said):
            return asking
        try:
            made = await asyncio.to_thread(asking.made, self._templates)
        except NotATemplate:
            return _BAD_TEMPLATE
        return await self._put(asking, len(made))

    def _gathered(self, by: Actor, key: str) -> _Gathers:
        def gathered(found: Found) -> _Asking | Said | Barred:
            case, work = found.scene.case, found.scene.work
            if refused := refusal(by, Action.EXPORT_FORM, case):
                return Barred(refused, case.reference, Action.EXPORT_FORM)
            what = find(case, key, work)
            if what is None:
                return NOTHING
            one = ready(case, what, by.name, self._about, work)
            chat = work.conversations.find(Audience(person=by.person))
            k = _issued(case, by, (Verb.CASE_EXPORT_ASK, one.what.key, one.what.id), work)
            return _Asking(case.reference, one.name, partial(made_from, one), k, chat)

        return gathered

    def _own(self, by: Actor, key: str) -> _Gathers:
        def gathered(found: Found) -> _Asking | Said | Barred:
            case, work = found.scene.case, found.scene.work
            file = own_file(case, by, key, self._about, work)
            if isinstance(file, Refused):
                return Barred(file, case.reference, Action.EXPORT_FORM)
            if file is None:
                return NOTHING
            chat = work.conversations.find(Audience(person=by.person))
            k = _issued(case, by, (Verb.CASE_FILE_ASK, key, None), work)
            return _Asking(case.reference, file.name, file.made, k, chat)

        return gathered

    async def _put(self, asking: _Asking, size: int) -> Answer:
        if asking.chat is None:
            return _NOT_ASKED
        message = file_asked(
            FileAsked(
                k=asking.k,
                reference=asking.reference,
                name=asking.name,
                size=size,
                rehearsal=self._about.partnership.rehearsal,
            )
        )
        where = asking.chat
        try:
            await patiently(
                lambda: self._connector.post(where.service_url, where.conversation_id, message)
            )
        except NotTaken:
            return _NOT_ASKED
        return _ASKED


def made_from(one: Ready, templates: Templates) -> bytes:
    return templates.document(one.what.form, one.record, one.written)


def _issued(case: Case, by: Actor, what: tuple[Verb, str, FormId | None], work: UnitOfWork) -> str:
    """Keep what was asked under a key that only this person's answer is taken under."""
    verb, about, form = what
    return work.cards.issue(
        Card(
            kind=NoticeKind.CASE,
            conversation=f"person:{by.person}",
            version=case.version,
            verbs=(verb,),
            about=about,
            reference=case.reference,
            form=form,
            person=by.person,
        )
    )
