"""Marks by which two cases may be found to concern the same child, and by which nobody is."""

from sqlmodel import Field, SQLModel

from storage.tables.naming import ID, REFERENCE


class ChildMarkRow(SQLModel, table=True):
    """``mark`` is a keyed digest: without the key it says nothing of what it was made from."""

    __tablename__ = "child_mark"

    case_reference: str = Field(
        primary_key=True, foreign_key="case.reference", max_length=REFERENCE
    )
    mark: str = Field(primary_key=True, index=True, max_length=ID)
