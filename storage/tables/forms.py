"""Forms being filled and forms sent.  A page's answers are sealed, one blob to a page."""

from datetime import date

from sqlalchemy import BigInteger, Index, Text, text
from sqlmodel import Field, SQLModel

from storage.tables.naming import ID, REFERENCE, TERM

_OPEN = "sent_at IS NULL AND about IS {}NULL"


class FormRow(SQLModel, table=True):
    """One person has at most one form of a kind open about one case, or about none yet."""

    __tablename__ = "form"
    __table_args__ = (
        Index(
            "uq_form_open_about_none",
            "owner",
            "key_name",
            unique=True,
            sqlite_where=text(_OPEN.format("")),
            postgresql_where=text(_OPEN.format("")),
        ),
        Index(
            "uq_form_open_about_case",
            "owner",
            "key_name",
            "about",
            unique=True,
            sqlite_where=text(_OPEN.format("NOT ")),
            postgresql_where=text(_OPEN.format("NOT ")),
        ),
    )

    id: str = Field(primary_key=True, max_length=ID)
    key_name: str = Field(max_length=TERM)
    owner: str = Field(max_length=ID)
    about: str | None = Field(default=None, foreign_key="case.reference", max_length=REFERENCE)
    key_id: str = Field(index=True, max_length=ID)
    version: int
    done: str = Field(sa_type=Text)
    created_at: int = Field(sa_type=BigInteger)
    expires_on: date | None = Field(default=None, index=True)
    sent_at: int | None = Field(default=None, sa_type=BigInteger)
    case_reference: str | None = Field(
        default=None, foreign_key="case.reference", index=True, max_length=REFERENCE
    )


class FormPageRow(SQLModel, table=True):
    """``key_id`` is the key this page is sealed with, so that pages are re-sealed one by one."""

    __tablename__ = "form_page"

    form: str = Field(primary_key=True, foreign_key="form.id", max_length=ID)
    page: str = Field(primary_key=True, max_length=TERM)
    sealed: bytes
    key_id: str = Field(max_length=ID)
