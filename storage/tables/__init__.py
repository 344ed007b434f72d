"""The tables.  A row holds columns and no rules; the rules are in ``procedure``.

Instants are UTC epoch milliseconds, and days of the procedure are dates.  Columns named
``sealed`` hold ciphertext; no other column may hold what somebody typed into a form.
"""

from storage.tables.alternatives import AlternativeReviewRow
from storage.tables.cases import (
    AttendanceRow,
    AwaitedRow,
    CaseMemberRow,
    CaseRow,
    CorrectionRow,
    FactRow,
    ItemOutcomeRow,
    MeetingRow,
    SequenceRow,
    SignatureRow,
)
from storage.tables.chats import ChannelRequestRow, ConversationRow, RosterRow, TenantLimitRow
from storage.tables.forms import FormPageRow, FormRow
from storage.tables.marks import ChildMarkRow
from storage.tables.naming import metadata, table
from storage.tables.outbox import CardRow, OutboxRow, PostedRow
from storage.tables.people import AgencyRow, PersonRow, RoleGrantRow
from storage.tables.records import (
    AuditHeadRow,
    AuditRow,
    ClockIndexRow,
    CountingRow,
    DialogStateRow,
    DoneRow,
    StampRow,
)
from storage.tables.requests import AgencyRequestRow, RegisterRow

__all__ = [
    "AgencyRequestRow",
    "AgencyRow",
    "AlternativeReviewRow",
    "AttendanceRow",
    "AuditHeadRow",
    "AuditRow",
    "AwaitedRow",
    "CardRow",
    "CaseMemberRow",
    "CaseRow",
    "ChannelRequestRow",
    "ChildMarkRow",
    "ClockIndexRow",
    "ConversationRow",
    "CorrectionRow",
    "CountingRow",
    "DialogStateRow",
    "DoneRow",
    "FactRow",
    "FormPageRow",
    "FormRow",
    "ItemOutcomeRow",
    "MeetingRow",
    "OutboxRow",
    "PersonRow",
    "PostedRow",
    "RegisterRow",
    "RoleGrantRow",
    "RosterRow",
    "SequenceRow",
    "SignatureRow",
    "StampRow",
    "TenantLimitRow",
    "metadata",
    "table",
]
