"""What has been done, what is due, where each conversation stands, and the audit trail."""

from datetime import date

from sqlalchemy import BigInteger, CheckConstraint, Index, Text
from sqlmodel import Field, SQLModel

from storage.tables.naming import ID, REFERENCE, TEAMS_ID, TERM, RowId


class DoneRow(SQLModel, table=True):
    """The outcome of something that is done once, however often it is asked for."""

    __tablename__ = "done"

    once: str = Field(primary_key=True, max_length=TEAMS_ID)
    sealed: bytes
    key_id: str = Field(max_length=ID)
    at: int = Field(sa_type=BigInteger)
    expires: int = Field(sa_type=BigInteger, index=True)


class DialogStateRow(SQLModel, table=True):
    __tablename__ = "dialog_state"

    key: str = Field(primary_key=True, max_length=TEAMS_ID)
    sealed: bytes
    key_id: str = Field(max_length=ID)
    version: int
    at: int = Field(sa_type=BigInteger)


class ClockIndexRow(SQLModel, table=True):
    """Rebuilt from the facts at any time, but for what people were last told."""

    __tablename__ = "clock_index"
    __table_args__ = (Index("ix_clock_index_next_moment", "next_moment"),)

    case_reference: str = Field(
        primary_key=True, foreign_key="case.reference", max_length=REFERENCE
    )
    code: str = Field(primary_key=True, max_length=TERM)
    due: date | None = None
    act_by: date | None = None
    opens: date | None = None
    recommended_by: date | None = None
    send_by: date | None = None
    next_moment: date | None = None
    fingerprint: str = Field(max_length=ID)
    told_step: str | None = Field(default=None, max_length=TERM)
    told_due: date | None = None
    told_on: date | None = None


class CountingRow(SQLModel, table=True):
    """What dates were counted by, and from when on: the bank holidays, and every setting.

    A fingerprint may come again, since a setting may be put back.
    """

    __tablename__ = "counting"

    number: int | None = Field(default=None, primary_key=True, sa_type=RowId)
    fingerprint: str = Field(index=True, max_length=ID)
    since: int = Field(sa_type=BigInteger)
    holidays: str = Field(sa_type=Text)
    settings: str = Field(sa_type=Text)


class AuditRow(SQLModel, table=True):
    """Written once.  Triggers refuse every change, and each row vouches for the one before."""

    __tablename__ = "audit"

    seq: int = Field(
        primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False}
    )
    prev: str = Field(max_length=ID)
    body: str = Field(sa_type=Text)
    hash: str = Field(unique=True, max_length=ID)
    mac: str = Field(max_length=ID)


class AuditHeadRow(SQLModel, table=True):
    """One row, whose lock puts everybody who writes to the audit trail in line."""

    __tablename__ = "audit_head"
    __table_args__ = (CheckConstraint("one = 1", name="only"),)

    one: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    seq: int = Field(sa_type=BigInteger)
    hash: str = Field(max_length=ID)
    epoch: int


class StampRow(SQLModel, table=True):
    """A few facts about the database itself, by name."""

    __tablename__ = "stamp"

    name: str = Field(primary_key=True, max_length=TERM)
    value: str = Field(sa_type=Text)
