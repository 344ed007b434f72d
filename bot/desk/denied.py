"""A refusal on the audit trail: who was refused what, on which case, by which rule.

Nothing else is changed by it.  A form that was refused counts as what it would have done.
"""

from datetime import date

from bot.desk.channels import AnyCommand, AskForChannel, SettleChannel
from bot.desk.circumstances import Circumstances
from bot.desk.in_hand import ACTION_OF
from procedure.actions import Action
from procedure.case import CaseReference, FormId
from procedure.desk import Act, BeginForm, Refused, SendForm
from procedure.roles import Actor
from storage.audit import AuditEvent, AuditKind
from storage.forms import NoSuchForm
from storage.unit_of_work import UnitOfWork


def write_down_refusal(
    command: AnyCommand,
    by: Actor,
    refused: Refused,
    about: Circumstances,
    work: UnitOfWork,
) -> None:
    action, reference = _asked(command, work)
    work.audit.append(denied(by, action, refused, about.clock.today(), reference))


def denied(
    by: Actor,
    action: Action,
    refused: Refused,
    today: date,
    reference: CaseReference | None = None,
) -> AuditEvent:
    return AuditEvent(
        kind=AuditKind.DENY,
        action=action,
        by=by.person,
        civil=today,
        reference=reference,
        details={"source": str(refused.source)},
    )


def _asked(command: AnyCommand, work: UnitOfWork) -> tuple[Action, CaseReference | None]:
    match command:
        case Act(action=action, reference=reference):
            return action, reference
        case BeginForm(form=form, about=about):
            return ACTION_OF.get(form, Action.WRITE_FORM), about
        case SendForm(draft=draft):
            return _sent(draft, work)
        case AskForChannel() | SettleChannel():
            return command.action, None
        case _:
            return Action.WRITE_FORM, None


def _sent(draft: FormId, work: UnitOfWork) -> tuple[Action, CaseReference | None]:
    try:
        form = work.forms.get(draft).draft
    except NoSuchForm:
        return Action.WRITE_FORM, None
    return ACTION_OF.get(form.form, Action.LODGE_REFERRAL), form.about
