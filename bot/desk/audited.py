"""What the audit trail says of each change: which kind of act it was, whose, and in which role."""

from collections.abc import Mapping
from typing import Final

from procedure.actions import Action
from procedure.case import Case
from procedure.casework.ask import Ask
from procedure.casework.writing import WRITING
from procedure.permissions import acting_as
from storage.audit import AuditEvent, AuditKind
from storage.unit_of_work import UnitOfWork

# What is not a decision or a collection is an alteration of the record.
AUDITED: Final = {
    Action.LODGE_REFERRAL: AuditKind.COLLECT,
    Action.ADD_MEMBER: AuditKind.DECIDE,
    Action.REMOVE_MEMBER: AuditKind.DECIDE,
    Action.DECIDE_NOTIFICATION: AuditKind.DECIDE,
    Action.GIVE_VIEW: AuditKind.DECIDE,
    Action.OPEN_CASE: AuditKind.COLLECT,
    Action.CLASSIFY_DEATH: AuditKind.DECIDE,
    Action.GIVE_LEARNING_VIEW: AuditKind.DECIDE,
    Action.DISPUTE_DECISION: AuditKind.DECIDE,
    Action.ANSWER_DISPUTE: AuditKind.DECIDE,
    Action.WITHDRAW_NOTIFICATION: AuditKind.DECIDE,
    Action.ANSWER_LIKENESS: AuditKind.DECIDE,
    Action.PREPARE_NOTIFICATION: AuditKind.COLLECT,
    Action.NOTE_BASIS: AuditKind.DECIDE,
    Action.RULE_ON_INTEREST: AuditKind.DECIDE,
    Action.CONFIRM_CORRECTION: AuditKind.DECIDE,
    Action.ENTER_DECISION: AuditKind.DECIDE,
    Action.ENTER_VIEW: AuditKind.DECIDE,
    Action.RULE_ON_DEPUTY: AuditKind.DECIDE,
    Action.ASK_SAFETY: AuditKind.DECIDE,
    Action.RECORD_OUTCOMES: AuditKind.DECIDE,
    Action.ADJOURN_MEETING: AuditKind.DECIDE,
    Action.GO_ON: AuditKind.DECIDE,
    Action.CLOSE_MEETING: AuditKind.DECIDE,
    Action.SIGN_SECTION_2: AuditKind.DECIDE,
    Action.SIGN_SECTION_3: AuditKind.DECIDE,
    Action.TAKE_BACK_SECTION_2: AuditKind.DECIDE,
    Action.ENDORSE: AuditKind.DECIDE,
    Action.ENTER_SECTION_2: AuditKind.DECIDE,
    Action.ENTER_SECTION_3: AuditKind.DECIDE,
    Action.COMMISSION_REVIEW: AuditKind.DECIDE,
    Action.CHANGE_REVIEW_DATE: AuditKind.DECIDE,
    Action.TELL_REFERRER: AuditKind.DISCLOSE,
    Action.TELL_BOARD: AuditKind.DISCLOSE,
    Action.TELL_AGENCY: AuditKind.DISCLOSE,
    Action.TELL_PANEL: AuditKind.DISCLOSE,
    Action.RECORD_REPORT_SENT: AuditKind.DISCLOSE,
    **dict.fromkeys(WRITING, AuditKind.COLLECT),
    Action.AGREE_DOCUMENT: AuditKind.DECIDE,
    Action.RELEASE_RECORDS: AuditKind.DECIDE,
    Action.ANSWER_PANEL: AuditKind.DISCLOSE,
    Action.ARCHIVE: AuditKind.DECIDE,
    Action.CONFIRM_AGENCIES: AuditKind.DECIDE,
    Action.ISSUE_REQUESTS: AuditKind.DISCLOSE,
    Action.OPEN_REQUEST: AuditKind.CONSULT,
    Action.REPLY: AuditKind.COLLECT,
    Action.RECORD_REPLY: AuditKind.COLLECT,
    Action.SEE_REPLY: AuditKind.CONSULT,
    Action.ACCEPT_REPLY: AuditKind.DECIDE,
    Action.SEND_BACK_REPLY: AuditKind.DECIDE,
    Action.ACCEPT_GAPS: AuditKind.DECIDE,
    Action.NEXT_STEP: AuditKind.DECIDE,
    Action.FORMAL_ACTION: AuditKind.DECIDE,
}

_NOTHING: Final[Mapping[str, str]] = {}


def write_down(
    ask: Ask, case: Case, before: int, work: UnitOfWork, also: Mapping[str, str] = _NOTHING
) -> None:
    work.audit.append(
        AuditEvent(
            kind=AUDITED.get(ask.action, AuditKind.ALTER),
            action=ask.action,
            by=ask.by.person,
            civil=ask.today,
            reference=case.reference,
            before=before,
            after=case.version,
            details={
                "about": ask.about,
                "form": ask.form,
                "stage": case.stage,
                "role": acting_as(ask.by, ask.action),
                "deputy": bool(ask.by.deputy_for),
                **also,
            },
        )
    )
