"""What agencies were asked for, and the registers of a case.  What was written is in forms."""

from datetime import date

from sqlalchemy import Text
from sqlmodel import Field, SQLModel

from storage.tables.naming import ID, REFERENCE, TERM


class AgencyRequestRow(SQLModel, table=True):
    """One agency asked on one case.  Its name may have been typed, and is sealed.

    ``steps`` are the steps of taking it further, as JSON of dates, terms and forms.
    """

    __tablename__ = "agency_request"

    case_reference: str = Field(
        primary_key=True, foreign_key="case.reference", max_length=REFERENCE
    )
    agency_key: str = Field(primary_key=True, max_length=TERM)
    place: int
    agency_name_sealed: bytes
    partner: str | None = Field(default=None, max_length=TERM)
    lead: str | None = Field(default=None, max_length=ID)
    confirmed: bool
    letter: str = Field(max_length=ID)
    sent: date | None = None
    by_hand: bool
    due: date | None = Field(default=None, index=True)
    read: date | None = None
    chased: date | None = None
    reply: str = Field(max_length=ID)
    returned: date | None = None
    nil: bool
    knows_others: bool
    unsafe: bool
    seen: date | None = None
    sent_back: str = Field(max_length=ID)
    accepted: date | None = None
    ended: str | None = Field(default=None, max_length=TERM)
    steps: str = Field(sa_type=Text)


class RegisterRow(SQLModel, table=True):
    __tablename__ = "register_row"

    case_reference: str = Field(
        primary_key=True, foreign_key="case.reference", max_length=REFERENCE
    )
    of_register: str = Field(primary_key=True, max_length=TERM)
    about: str = Field(primary_key=True, max_length=200)
    by: str = Field(max_length=ID)
    on_date: date
    form: str = Field(max_length=ID)
