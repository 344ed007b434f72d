"""Where people and channels are reached, and how fast each may be written to."""

from sqlalchemy import BigInteger, Text
from sqlmodel import Field, SQLModel

from storage.tables.naming import ID, NAME, TEAMS_ID, TERM


class ConversationRow(SQLModel, table=True):
    """One audience's chat.  The last four columns are limits, shared by every instance."""

    __tablename__ = "conversation"

    key: str = Field(primary_key=True, max_length=NAME)
    service_url: str = Field(max_length=TEAMS_ID)
    conversation_id: str = Field(index=True, max_length=TEAMS_ID)
    tenant: str = Field(max_length=ID)
    bot_id: str = Field(max_length=TEAMS_ID)
    channel_user_id: str = Field(max_length=TEAMS_ID)
    team_id: str = Field(max_length=TEAMS_ID)
    purpose: str = Field(max_length=TERM)
    max_tier: int
    suspended: str | None = Field(default=None, max_length=TERM)
    not_before: int = Field(sa_type=BigInteger)
    busy_until: int = Field(sa_type=BigInteger)
    tokens: float
    tokens_at: int = Field(sa_type=BigInteger)


class TenantLimitRow(SQLModel, table=True):
    __tablename__ = "tenant_limit"

    tenant: str = Field(primary_key=True, max_length=ID)
    tokens: float
    tokens_at: int = Field(sa_type=BigInteger)


class RosterRow(SQLModel, table=True):
    """What Teams calls a person in our team, which is needed to open a chat with them."""

    __tablename__ = "roster"

    tenant: str = Field(primary_key=True, max_length=ID)
    object_id: str = Field(primary_key=True, max_length=ID)
    channel_user_id: str = Field(max_length=TEAMS_ID)
    service_url: str = Field(max_length=TEAMS_ID)
    seen_at: int = Field(sa_type=BigInteger)


class ChannelRequestRow(SQLModel, table=True):
    """Somebody asked for a channel to be used; two others must say yes."""

    __tablename__ = "channel_request"

    id: str = Field(primary_key=True, max_length=ID)
    purpose: str = Field(max_length=TERM)
    chat: str = Field(sa_type=Text)
    asked_by: str = Field(max_length=ID)
    confirmed_by: str = Field(sa_type=Text)
    at: int = Field(sa_type=BigInteger)
