"""A case: its facts, members, signatures and meetings.  None of them is ever deleted."""

from datetime import date

from sqlalchemy import BigInteger, ForeignKeyConstraint, Index, Text, text, true
from sqlmodel import Field, SQLModel

from storage.tables.naming import ID, NAME, REFERENCE, TERM, RowId


class CaseRow(SQLModel, table=True):
    __tablename__ = "case"

    reference: str = Field(primary_key=True, max_length=REFERENCE)
    stage: str = Field(index=True, max_length=TERM)
    edition: str = Field(max_length=TERM)
    opened: date
    referrer: str | None = Field(default=None, max_length=ID)
    referral_form: str | None = Field(default=None, max_length=ID)
    key_id: str = Field(max_length=ID)
    touched: str = Field(sa_type=Text)
    version: int


class SequenceRow(SQLModel, table=True):
    """The last number given out, by what it numbers."""

    __tablename__ = "sequence"

    name: str = Field(primary_key=True, max_length=REFERENCE)
    value: int


class FactRow(SQLModel, table=True):
    """A fact that was replaced stays, and says by which and why."""

    __tablename__ = "fact"
    __table_args__ = (
        Index(
            "uq_fact_in_force",
            "case_reference",
            "name",
            unique=True,
            sqlite_where=text("in_force"),
            postgresql_where=text("in_force"),
        ),
    )

    id: str = Field(primary_key=True, max_length=ID)
    case_reference: str = Field(foreign_key="case.reference", index=True, max_length=REFERENCE)
    name: str = Field(max_length=TERM)
    on_date: date
    by: str = Field(max_length=ID)
    role: str = Field(max_length=TERM)
    entered_on: date
    entered_at: int = Field(sa_type=BigInteger)
    late_note_sealed: bytes | None = None
    for_whom: str = Field(max_length=NAME, sa_column_kwargs={"server_default": ""})
    in_force: bool
    replaced_by: str | None = Field(default=None, max_length=ID)
    why_replaced_sealed: bytes | None = None


class CaseMemberRow(SQLModel, table=True):
    __tablename__ = "case_member"
    __table_args__ = (
        Index(
            "uq_case_member_now",
            "case_reference",
            "person",
            "role",
            unique=True,
            sqlite_where=text("until_at IS NULL"),
            postgresql_where=text("until_at IS NULL"),
        ),
    )

    id: int | None = Field(default=None, primary_key=True, sa_type=RowId)
    case_reference: str = Field(foreign_key="case.reference", max_length=REFERENCE)
    person: str = Field(index=True, max_length=ID)
    role: str = Field(max_length=TERM)
    added_by: str = Field(max_length=ID)
    added_at: int = Field(sa_type=BigInteger)
    until_at: int | None = Field(default=None, sa_type=BigInteger)


class SignatureRow(SQLModel, table=True):
    __tablename__ = "signature"

    id: int | None = Field(default=None, primary_key=True, sa_type=RowId)
    case_reference: str = Field(foreign_key="case.reference", index=True, max_length=REFERENCE)
    decision: str = Field(max_length=TERM)
    outcome: str = Field(max_length=TERM)
    by: str = Field(max_length=ID)
    name: str = Field(max_length=NAME)
    role: str = Field(max_length=TERM)
    on_date: date
    at: str = Field(max_length=TERM)
    form: str = Field(max_length=ID)
    partner: str | None = Field(default=None, max_length=TERM)
    criteria_met: bool | None = None
    acting_for: str = Field(sa_type=Text)
    quorum: str = Field(sa_type=Text)
    entered_by: str = Field(max_length=NAME, sa_column_kwargs={"server_default": ""})
    about: str = Field(max_length=TERM, sa_column_kwargs={"server_default": ""})


class MeetingRow(SQLModel, table=True):
    __tablename__ = "meeting"

    case_reference: str = Field(
        primary_key=True, foreign_key="case.reference", max_length=REFERENCE
    )
    number: int = Field(primary_key=True)
    planned: date
    state: str = Field(max_length=TERM)
    confidentiality_read: bool
    outcomes_form: str = Field(max_length=ID)  # for an instance of before 0006
    quorum_then: str = Field(sa_type=Text)
    starts: str = Field(max_length=TERM, sa_column_kwargs={"server_default": ""})
    times_set: int = Field(sa_column_kwargs={"server_default": "1"})
    safety: str = Field(max_length=TERM, sa_column_kwargs={"server_default": ""})


class ItemOutcomeRow(SQLModel, table=True):
    """What came of one item, each time it was taken up.  Rows are added and never changed."""

    __tablename__ = "item_outcome"

    case_reference: str = Field(
        primary_key=True, foreign_key="case.reference", max_length=REFERENCE
    )
    place: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    number: int
    item: str = Field(max_length=TERM)
    form: str = Field(max_length=ID)
    by: str = Field(max_length=ID)
    on_date: date
    at: str = Field(max_length=TERM)
    quorate: bool
    quorum: str = Field(sa_type=Text)
    answer: str = Field(max_length=TERM)


class CorrectionRow(SQLModel, table=True):
    """A date somebody asked to have put right; only what came of it is added afterwards."""

    __tablename__ = "correction"

    case_reference: str = Field(
        primary_key=True, foreign_key="case.reference", max_length=REFERENCE
    )
    number: int = Field(primary_key=True)
    fact: str = Field(max_length=TERM)
    was: date
    now: date
    why_sealed: bytes
    at_version: int
    state: str = Field(max_length=TERM)
    asked_by: str = Field(max_length=ID)
    asked_name: str = Field(max_length=NAME)
    asked_role: str = Field(max_length=TERM)
    asked_on: date
    asked_at: str = Field(max_length=TERM)
    answered_by: str | None = Field(default=None, max_length=ID)
    answered_name: str | None = Field(default=None, max_length=NAME)
    answered_role: str | None = Field(default=None, max_length=TERM)
    answered_on: date | None = None
    answered_at: str | None = Field(default=None, max_length=TERM)
    why_not_sealed: bytes | None = None


class AttendanceRow(SQLModel, table=True):
    __tablename__ = "attendance"
    __table_args__ = (
        ForeignKeyConstraint(
            ["case_reference", "number"],
            ["meeting.case_reference", "meeting.number"],
            name="fk_attendance_meeting",
        ),
    )

    case_reference: str = Field(primary_key=True, max_length=REFERENCE)
    number: int = Field(primary_key=True)
    id: str = Field(primary_key=True, max_length=ID)
    place: int
    person: str | None = Field(default=None, max_length=ID)
    name_sealed: bytes
    agency_key: str = Field(max_length=TERM)
    agency_name: str = Field(max_length=NAME)
    partner: str | None = Field(default=None, max_length=TERM)
    capacity: str = Field(max_length=TERM)
    remote: bool
    arrived: str = Field(max_length=TERM)
    left: str = Field(max_length=TERM)
    declared: bool | None = None
    ruling: str | None = Field(default=None, max_length=TERM)
    admitted: bool | None = Field(default=None, sa_column_kwargs={"server_default": true()})
    heard: bool = Field(sa_column_kwargs={"server_default": true()})


class AwaitedRow(SQLModel, table=True):
    """Since when something is asked on a case."""

    __tablename__ = "awaited"

    case_reference: str = Field(
        primary_key=True, foreign_key="case.reference", max_length=REFERENCE
    )
    task: str = Field(primary_key=True, max_length=NAME)
    since: date
