"""What is done when a button that is no form's is pressed, or something is typed.

Each answer says what is true now: after a change the card is drawn again from what was saved,
and after a refusal from what stands.  A card's key says only which card it is; what its
presser may see and do is looked up.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Final, TypeAlias

from bot.chat.answers import Answer
from bot.chat.channel_presses import ChannelPresses
from bot.chat.export_presses import ExportPresses
from bot.chat.file_answers import FileAnswers
from bot.chat.phrases import (
    GREETING,
    HELP,
    REFER,
    WORK,
    channel_purpose,
    is_more_than_a_greeting,
    plain,
)
from bot.chat.reception import Reception
from bot.chat.request_presses import RequestPresses
from bot.edge.incoming import Incoming
from bot.edge.pressed import FileAnswer
from cards.press import Press, Verb
from dialogs.turn import Visit
from procedure.desk import BeginForm
from procedure.questions import FormKey
from procedure.roles import Actor

Taken: TypeAlias = Answer | BeginForm
Take: TypeAlias = Callable[[Visit, Press], Awaitable[Taken]]

_REFER: Final = BeginForm(form=FormKey.REFERRAL)


class Actions:
    def __init__(
        self,
        reception: Reception,
        cases: RequestPresses,
        channels: ChannelPresses,
        exports: ExportPresses,
        files: FileAnswers,
    ) -> None:
        self._reception = reception
        self._channels = channels
        self._files = files
        self._takes: Mapping[Verb, Take] = {
            Verb.MENU: self._menu,
            Verb.MAKE_REFERRAL: self._refer,
            Verb.MY_WORK: reception.work.mine,
            Verb.BOARD: reception.work.board,
            Verb.WAITING: reception.work.waiting,
            Verb.WHY: reception.work.why,
            Verb.REMIND: reception.work.remind,
            Verb.HELP: reception.help,
            Verb.OPEN_CASE: self._open_case,
            Verb.OPEN_COPY: self._open_copy,
            Verb.SHOW_CASE: cases.show,
            Verb.CASE_OPEN: cases.open,
            Verb.CASE_SUBMIT: cases.submit,
            Verb.CASE_TASK: cases.again,
            Verb.CASE_CASE: cases.again,
            Verb.CASE_REFRESH: cases.refreshed,
            Verb.CASE_WHY: cases.why,
            Verb.CASE_READ: cases.read,
            Verb.CASE_EXPORT: exports.show,
            Verb.CASE_EXPORT_ASK: exports.ask,
            Verb.CASE_FILE_ASK: exports.ask_own,
            Verb.CASE_NOTHING_OPENED: cases.nothing_opened,
            Verb.MEETING_SHOW: cases.again,
            Verb.MEETING_OPEN: cases.meeting,
            Verb.MEETING_ATTEND: cases.meeting,
            Verb.MEETING_LEFT: cases.meeting,
            Verb.MEETING_DECLARE: cases.meeting,
            Verb.MEETING_RULE: cases.meeting,
            Verb.MEETING_DEPUTY: cases.meeting,
            Verb.MEETING_OUTCOMES: cases.meeting,
            Verb.MEETING_NOTE: cases.meeting,
            Verb.MEETING_SAFETY: cases.meeting,
            Verb.MEETING_PAPERS: cases.meeting,
            Verb.MEETING_ADJOURN: cases.meeting,
            Verb.MEETING_CLOSE: cases.meeting,
            Verb.REQUEST_DO: cases.request,
            Verb.REQUEST_READ: cases.read_request,
            Verb.REQUEST_RETURNS: cases.returns,
            Verb.REQUEST_SHARING: cases.sharing,
            Verb.CHANNEL_CONFIRM: channels.settle,
            Verb.CHANNEL_DECLINE: channels.settle,
        }

    async def answer(self, at: Visit) -> Taken:
        """Answer what was pressed; typed words get the menu, or begin a referral."""
        if at.press is None:
            return await self._said(at)
        return await self._takes[at.press.verb](at, at.press)

    async def in_public(self, incoming: Incoming, by: Actor | None) -> Answer:
        """In a channel nothing about a case is ever said, and nothing said there is repeated."""
        purpose = channel_purpose(incoming.text)
        if purpose and by:
            return await self._channels.ask(purpose, incoming, by)
        if is_more_than_a_greeting(incoming):
            await self._channels.wrong_place(incoming, by)
        return self._reception.not_here()

    async def filed(self, answered: FileAnswer, incoming: Incoming, by: Actor) -> Answer:
        """Hear whether a file may be put in somebody's OneDrive."""
        return await self._files.take(answered, incoming, by)

    async def _said(self, at: Visit) -> Taken:
        words = plain(at.words)
        if words in REFER:
            return _REFER
        if words in HELP:
            return self._reception.how()
        if words in WORK:
            return await self._reception.work_by_button(at)
        if words in GREETING or not words:
            return await self._reception.menu(at)
        return await self._reception.not_understood(at)

    async def _menu(self, at: Visit, _: Press) -> Taken:
        return await self._reception.menu(at)

    async def _refer(self, _: Visit, __: Press) -> Taken:
        return _REFER

    async def _open_case(self, _: Visit, __: Press) -> Taken:
        return BeginForm(form=FormKey.OPENING)

    async def _open_copy(self, _: Visit, __: Press) -> Taken:
        return BeginForm(form=FormKey.COPY)
