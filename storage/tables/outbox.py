"""What is to be said, where it was said, and the cards people may press."""

from sqlalchemy import BigInteger, Index, Text, text
from sqlmodel import Field, SQLModel

from storage.tables.naming import ID, NAME, REFERENCE, TEAMS_ID, TERM, RowId

_WAITING = "state IN ('ready', 'leased')"


class OutboxRow(SQLModel, table=True):
    """One thing to say.  What it will look like is settled when it is sent.

    ``fence`` rises with every claim, so that a sender who was thought dead cannot settle a
    row that somebody else has claimed since.  Until ``open_until`` somebody may be filling a
    step on the card that was sent.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        Index(
            "ix_outbox_waiting",
            "next_at",
            "id",
            sqlite_where=text(_WAITING),
            postgresql_where=text(_WAITING),
        ),
    )

    id: int | None = Field(default=None, primary_key=True, sa_type=RowId)
    idem_key: str = Field(unique=True, max_length=TEAMS_ID)
    audience: str = Field(index=True, max_length=NAME)
    kind: str = Field(max_length=TERM)
    case_reference: str | None = Field(
        default=None, foreign_key="case.reference", index=True, max_length=REFERENCE
    )
    about: str = Field(max_length=NAME)
    marks: str | None = Field(default=None, max_length=TERM)
    want_version: int
    sent_version: int | None = None
    state: str = Field(max_length=TERM)
    next_at: int = Field(sa_type=BigInteger)
    lease_until: int = Field(sa_type=BigInteger)
    lease_owner: str = Field(max_length=ID)
    open_until: int = Field(default=0, sa_type=BigInteger)
    fence: int
    attempts: int
    ambiguous: int
    activity_id: str | None = Field(default=None, max_length=TEAMS_ID)
    card_key: str | None = Field(default=None, max_length=ID)
    content_hash: str | None = Field(default=None, max_length=ID)
    last_error: str | None = Field(default=None, max_length=TERM)
    created_at: int = Field(sa_type=BigInteger)
    sent_at: int | None = Field(default=None, sa_type=BigInteger)


class PostedRow(SQLModel, table=True):
    """Every message the bot made, whether it became the one that counts or was left over."""

    __tablename__ = "posted"

    conversation: str = Field(primary_key=True, max_length=NAME)
    activity: str = Field(primary_key=True, max_length=TEAMS_ID)
    idem_key: str = Field(index=True, max_length=TEAMS_ID)
    role: str = Field(max_length=TERM)


class CardRow(SQLModel, table=True):
    """What a card's random key stands for.  It says what was shown and confers no right."""

    __tablename__ = "card"

    k: str = Field(primary_key=True, max_length=ID)
    kind: str = Field(max_length=TERM)
    about: str = Field(max_length=NAME)
    case_reference: str | None = Field(default=None, index=True, max_length=REFERENCE)
    form_id: str | None = Field(default=None, index=True, max_length=ID)
    person: str = Field(max_length=ID)
    conversation_key: str = Field(max_length=NAME)
    verbs: str = Field(sa_type=Text)
    version: int
    created_at: int = Field(sa_type=BigInteger, index=True)
