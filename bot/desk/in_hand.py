"""A form about a case that is in somebody's hands: its card is left as it is meanwhile."""

from typing import Final

from procedure.actions import Action
from procedure.case import CaseReference
from procedure.casework.table import FORM_OF
from procedure.desk import Draft
from procedure.forms.opening import OPENS
from procedure.notices import NoticeKind
from procedure.questions import FormKey
from procedure.requests import slug
from procedure.roles import Actor
from storage.open_steps import OwnTask
from storage.unit_of_work import UnitOfWork

ACTION_OF: Final = {
    **{form: action for action, form in FORM_OF.items()},
    **dict.fromkeys(OPENS, Action.OPEN_CASE),
}


def hold(draft: Draft, by: Actor, work: UnitOfWork) -> None:
    """Have the card that asked for a form left as it is, since its pages stand in its place."""
    if draft.about:
        work.steps.open_task(_asked(draft, by), work.now())


def let_go(draft: Draft, by: Actor, work: UnitOfWork) -> None:
    if draft.about:
        work.steps.close_task(_asked(draft, by))


def _asked(draft: Draft, by: Actor) -> OwnTask:
    is_reply = draft.form is FormKey.INFORMATION_REPLY
    on = slug(by.agency.key) if is_reply else ACTION_OF[draft.form]
    return OwnTask(draft.about or CaseReference(""), on, by.person)


def show_in_hand(draft: Draft, work: UnitOfWork) -> None:
    """The office sees that an agency has begun its reply, and not what is in it."""
    if draft.about and draft.form is FormKey.INFORMATION_REPLY:
        work.outbox.look_again_at(NoticeKind.RETURNS, draft.about)
