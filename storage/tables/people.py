"""The people who may act, and as what."""

from datetime import date

from sqlalchemy import BigInteger, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.tables.naming import ID, NAME, TERM, RowId


class AgencyRow(SQLModel, table=True):
    __tablename__ = "agency"

    key: str = Field(primary_key=True, max_length=TERM)
    name: str = Field(max_length=NAME)
    partner: str | None = Field(default=None, max_length=TERM)


class PersonRow(SQLModel, table=True):
    """Somebody Teams has named to us.  Until ``enrolled_at`` they may only make a referral."""

    __tablename__ = "person"
    __table_args__ = (UniqueConstraint("tenant", "object_id"),)

    id: str = Field(primary_key=True, max_length=ID)
    tenant: str = Field(max_length=ID)
    object_id: str = Field(max_length=ID)
    name: str = Field(max_length=NAME)
    agency: str | None = Field(default=None, foreign_key="agency.key", max_length=TERM)
    enrolled_at: int | None = Field(default=None, sa_type=BigInteger)


class RoleGrantRow(SQLModel, table=True):
    """Both days are included; without ``until`` it has no end."""

    __tablename__ = "role_grant"
    __table_args__ = (UniqueConstraint("person", "role", "since"),)

    id: int | None = Field(default=None, primary_key=True, sa_type=RowId)
    person: str = Field(foreign_key="person.id", max_length=ID)
    role: str = Field(index=True, max_length=TERM)
    agency: str | None = Field(default=None, foreign_key="agency.key", max_length=TERM)
    since: date
    until: date | None = None
    deputy_for: str = Field(max_length=NAME)
    granted_by: str = Field(max_length=ID)
    second_by: str | None = Field(default=None, max_length=ID)
