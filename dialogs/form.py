"""The conversation that fills a form: show a page, take it, show the next.

It keeps the number of the draft and nothing else; which page is next is worked out from the
answers, so a form begun before a deployment goes on correctly after it.  A waterfall would not:
it keeps a step number, and does not hear the invokes that presses are.
"""

from typing import Final

from botbuilder.dialogs import Dialog, DialogContext, DialogTurnResult
from typing_extensions import override

from cards.elements import Json
from cards.press import Press, Verb
from dialogs.pages import Forms, at_page, last_words, sure
from dialogs.turn import Visit, end, show, visit
from procedure.case import FormId
from procedure.desk import (
    AtPage,
    BeginForm,
    Command,
    Desk,
    DiscardForm,
    Move,
    SendForm,
    TurnPage,
)
from procedure.questions import PageKey

DRAFT: Final = "draft"
MOVES: Final = {
    Verb.FORM_NEXT: Move.NEXT,
    Verb.FORM_BACK: Move.BACK,
    Verb.FORM_ADD: Move.ADD,
    Verb.FORM_CHANGE: Move.CHANGE,
    Verb.FORM_REMOVE: Move.REMOVE,
    Verb.FORM_LATER: Move.LATER,
    Verb.FORM_SHOW: Move.SHOW,
    Verb.FORM_ASK_DISCARD: Move.SHOW,
}
FORM_VERBS: Final = frozenset({*MOVES, Verb.FORM_DISCARD, Verb.FORM_SEND})


class FormDialog(Dialog):
    """Fills any form of a partnership's and hands it to the desk."""

    def __init__(self, desk: Desk, forms: Forms) -> None:
        super().__init__(FormDialog.__name__)
        self._desk = desk
        self._forms = forms

    @override
    async def begin_dialog(
        self, dialog_context: DialogContext, options: object = None
    ) -> DialogTurnResult:
        """Begin with ``BeginForm``, or with the press of a page whose dialog is over."""
        if isinstance(options, BeginForm):
            return await self._do(dialog_context, options)
        return await self.continue_dialog(dialog_context)

    @override
    async def continue_dialog(self, dialog_context: DialogContext) -> DialogTurnResult:
        pressed = visit(dialog_context.context).press
        command = _asked(pressed) if pressed else _look(dialog_context)
        return await self._do(dialog_context, command)

    async def _do(self, dialog_context: DialogContext, command: Command) -> DialogTurnResult:
        at = visit(dialog_context.context)
        outcome = await self._desk.do(command, at.actor, at.once)
        if isinstance(outcome, AtPage) and not _put_aside(command, outcome):
            dialog_context.active_dialog.state[DRAFT] = outcome.draft.id
            show(dialog_context.context, self._card(outcome, at))
            return Dialog.end_of_turn
        show(dialog_context.context, last_words(outcome, self._forms))
        return await end(dialog_context)

    def _card(self, at: AtPage, turn: Visit) -> Json:
        form = self._forms[at.draft.form]
        match turn.press:
            case Press(verb=Verb.FORM_ASK_DISCARD):
                return sure(at.draft)
            case Press(about=about):
                return at_page(at, form, in_place=turn.in_place, shown=about)
            case None:
                return at_page(at, form, in_place=turn.in_place)


def _asked(press: Press) -> Command:
    draft = FormId(press.k)
    match press.verb:
        case Verb.FORM_SEND:
            return SendForm(draft=draft, version=press.n)
        case Verb.FORM_DISCARD:
            return DiscardForm(draft=draft, version=press.n)
        case verb:
            return TurnPage(
                draft=draft,
                version=press.n,
                move=MOVES[verb],
                page=PageKey(press.about),
                typed=press.typed,
            )


def _look(dialog_context: DialogContext) -> Command:
    """Look at the draft as it stands: something was typed where a button was to be pressed."""
    draft = FormId(dialog_context.active_dialog.state[DRAFT])
    return TurnPage(draft=draft, version=0, move=Move.SHOW, page=PageKey(""))


def _put_aside(command: Command, at: AtPage) -> bool:
    """Whether it was saved for later.  What was typed on an old page was not: the desk says so."""
    return isinstance(command, TurnPage) and command.move is Move.LATER and not at.says
