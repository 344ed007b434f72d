"""From an activity to a dialog or an action, and back.

What the turn changed is saved first and answered afterwards: in place if a button was pressed,
with a new message if not.  A form goes to the dialog in progress; everything else to
``bot.chat.actions``.
"""

from contextlib import suppress
from typing import Final

from botbuilder.core import ActivityHandler, TurnContext
from botbuilder.dialogs import DialogContext, DialogTurnStatus
from botbuilder.dialogs.memory import DialogStateManagerConfiguration
from botbuilder.schema import Activity, ActivityTypes
from typing_extensions import override

from bot.chat.actions import Actions
from bot.chat.answers import Answer, Mark, Said, Shown, as_dialog, as_message, as_reply
from bot.chat.dialog_state import Body, context, stack, written
from bot.chat.in_turn import InTurn
from bot.chat.phrases import is_known
from bot.chat.recognising import Recognised, Recogniser, dialog_key
from bot.edge.adapter import INCOMING
from bot.edge.incoming import ConversationType, Incoming
from bot.edge.ingress import NothingStored
from bot.edge.invoke import Reply, nothing
from bot.edge.pressed import Pressed, Road, file_answer, pressed
from cards.press import Press, read
from dialogs.form import FORM_VERBS, FormDialog
from dialogs.turn import VISIT, Visit, answer
from procedure.desk import BeginForm
from storage.dialogs import DialogHasMovedOn
from storage.store import Store
from storage.transactions import Busy, CommitUnknown

_STRANGER: Final = Said(
    "You are not on this partnership's list. Ask its Business Unit to add you."
)
_NOT_IN_GROUPS: Final = Said(
    "I work in personal chats, and in channels that two people have confirmed. In the chat of a"
    " group or a meeting I can do nothing, so please take me out of it, and write nothing about a"
    " case here. To begin, open a chat with me and say hello."
)
_ADDED: Final = "add"
_NOT_OURS: Final = Said("That button is not known here. Say hello to begin again.")
EMPTY: Final = DialogTurnStatus.Empty
_DIALOGS: Final = frozenset({Road.DIALOG_OPENED, Road.DIALOG_SENT})

# Our dialogs keep nothing in the SDK's memory, which it would otherwise build for every turn.
_MEMORY: Final = DialogStateManagerConfiguration.__name__
_NO_MEMORY: Final = DialogStateManagerConfiguration()


class ChatBot(ActivityHandler):
    """Recognises who is speaking, then lets a form or an action have the turn."""

    def __init__(
        self, store: Store, recogniser: Recogniser, actions: Actions, forms: FormDialog, mark: Mark
    ) -> None:
        self._store = store
        self._recogniser = recogniser
        self._actions = actions
        self._forms = forms
        self._mark = mark
        self._in_turn = InTurn()

    @override
    async def on_message_activity(self, turn_context: TurnContext) -> None:
        given = await self._answer(turn_context, in_place=False)
        await turn_context.send_activity(as_message(given, self._mark))

    @override
    async def on_invoke_activity(  # type: ignore[override]  # the adapter takes our own reply
        self, turn_context: TurnContext
    ) -> Reply:
        incoming = _incoming(turn_context)
        button = pressed(incoming)
        given = await self._answer(turn_context, in_place=True)
        if file_answer(incoming):  # Teams shows nothing of what answers this
            await turn_context.send_activity(as_message(given, self._mark))
            _leave(nothing(), turn_context)
            return nothing()
        is_dialog = button and button.road in _DIALOGS
        reply = as_dialog(given, self._mark) if is_dialog else as_reply(given, self._mark)
        _leave(reply, turn_context)
        return reply

    @override
    async def on_installation_update(self, turn_context: TurnContext) -> None:
        await self._learn(turn_context)
        incoming = _incoming(turn_context)
        is_group = incoming.conversation_type is ConversationType.GROUP
        if is_group and incoming.action == _ADDED:
            await turn_context.send_activity(as_message(_NOT_IN_GROUPS, self._mark))

    @override
    async def on_conversation_update_activity(self, turn_context: TurnContext) -> None:
        await self._learn(turn_context)

    async def _learn(self, turn_context: TurnContext) -> None:
        """Keep where somebody is reached, so that what waits for them can be sent."""
        incoming = _incoming(turn_context)
        if incoming.conversation_type is ConversationType.PERSONAL:
            await self._recogniser.who(incoming)

    async def _answer(self, turn_context: TurnContext, *, in_place: bool) -> Answer:
        """Take the turn; if the database cannot, say that nothing was recorded."""
        incoming = _incoming(turn_context)
        async with self._in_turn.waiting(incoming.conversation_id):
            try:
                return await self._given(turn_context, incoming, in_place=in_place)
            except (Busy, CommitUnknown) as fault:
                raise NothingStored from fault

    async def _given(
        self, turn_context: TurnContext, incoming: Incoming, *, in_place: bool
    ) -> Answer:
        found = await self._recogniser.who(incoming)
        if incoming.conversation_type is not ConversationType.PERSONAL:
            given = await self._actions.in_public(incoming, found.actor if found else None)
            return given if found else _STRANGER
        if found is None:
            return _STRANGER
        if answered := file_answer(incoming):
            return await self._actions.filed(answered, incoming, found.actor)
        button = pressed(incoming)
        press = _press(button)
        if button and press is None:
            return _NOT_OURS
        at = _visit(found, incoming, press, in_place=in_place)
        return await self._taken(turn_context, at, found)

    async def _taken(self, turn: TurnContext, at: Visit, found: Recognised) -> Answer:
        """Give the turn to the form in progress, or to an action, which may begin a form."""
        state = stack(found.dialog)
        goes_on = _is_for_a_form(at, in_a_form=bool(state.dialog_stack))
        begins = None if goes_on else await self._actions.answer(at)
        if begins is not None and not isinstance(begins, BeginForm):
            return begins
        turn.turn_state[VISIT] = at
        turn.turn_state[_MEMORY] = _NO_MEMORY
        dialogs = await context(turn, state, self._forms)
        await self._fill(dialogs, begins)
        await self._keep(turn, found, written(state))
        card = answer(turn)
        return Shown(card) if card else _NOT_OURS

    async def _fill(self, dialogs: DialogContext, begins: BeginForm | None) -> None:
        if begins is None and (await dialogs.continue_dialog()).status is not EMPTY:
            return
        await dialogs.cancel_all_dialogs()
        await dialogs.begin_dialog(self._forms.id, begins)

    async def _keep(self, turn: TurnContext, found: Recognised, body: Body) -> None:
        if body == dict(found.dialog) or (not found.dialog and not body["stack"]):
            return
        key = dialog_key(_incoming(turn))
        version = found.dialog_version
        with suppress(DialogHasMovedOn):  # another instance took a later turn, and that stands
            await self._store.run(lambda work: work.dialogs.save(key, body, version))


def _incoming(turn: TurnContext) -> Incoming:
    found = turn.turn_state[INCOMING]
    assert isinstance(found, Incoming), "the adapter leaves what arrived on every turn"
    return found


def _leave(reply: Reply, turn: TurnContext) -> None:
    """Leave the answer where the SDK looks for it, which by its own road would copy it first."""
    left = Activity(type=ActivityTypes.invoke_response, value=reply)
    turn.turn_state[TurnContext._INVOKE_RESPONSE_KEY] = left  # noqa: SLF001 - named nowhere else


def _press(button: Pressed | None) -> Press | None:
    return read(button.data, by_hand=button.by_hand) if button else None


def _visit(found: Recognised, incoming: Incoming, press: Press | None, *, in_place: bool) -> Visit:
    who = found.actor.person
    once = (
        f"{press.k}:{press.verb}:{press.about}:{who}:{press.n}"
        if press
        else f"said:{incoming.conversation_id}:{incoming.activity_id}"
    )
    return Visit(actor=found.actor, press=press, words=incoming.text, in_place=in_place, once=once)


def _is_for_a_form(at: Visit, *, in_a_form: bool) -> bool:
    """Words go on with a form too, unless they are one of those that mean something else."""
    if at.press:
        return at.press.verb in FORM_VERBS
    return in_a_form and not is_known(at.words)
