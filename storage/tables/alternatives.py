"""The alternative reviews of cases.  What was written about each is in forms."""

from datetime import date

from sqlalchemy import Text
from sqlmodel import Field, SQLModel

from storage.tables.naming import ID, REFERENCE, TERM


class AlternativeReviewRow(SQLModel, table=True):
    """``given`` says to whom findings went and when, as JSON of dates, terms and forms."""

    __tablename__ = "alternative_review"

    case_reference: str = Field(
        primary_key=True, foreign_key="case.reference", max_length=REFERENCE
    )
    number: int = Field(primary_key=True)
    kind: str = Field(max_length=TERM)
    lead: str | None = Field(default=None, max_length=ID)
    due: date
    written: date
    form: str = Field(max_length=ID)
    given: str = Field(sa_type=Text)
    is_over: bool = Field(index=True)
