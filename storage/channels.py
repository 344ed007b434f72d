"""Channels somebody has asked the bot to use.  Nothing is posted in one before two agree."""

import json
from dataclasses import dataclass
from secrets import token_hex

from sqlmodel import Session

from procedure.disclosure import Tier
from procedure.notices import Audience, Purpose
from procedure.roles import PersonId
from storage.conversations import Chat
from storage.instants import now_ms
from storage.tables import ChannelRequestRow


class NoSuchRequest(LookupError):
    """Nobody has asked for this channel, or it was settled and forgotten."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelRequest:
    """``chat`` is where the bot would write; ``confirmed_by`` who has said yes, in order."""

    id: str
    purpose: Purpose
    chat: Chat
    asked_by: PersonId
    confirmed_by: tuple[PersonId, ...] = ()


class ChannelRequests:
    def __init__(self, session: Session) -> None:
        self._session = session

    def ask(self, purpose: Purpose, chat: Chat, by: PersonId) -> ChannelRequest:
        row = ChannelRequestRow(
            id=token_hex(16),
            purpose=purpose.value,
            chat=_written(chat),
            asked_by=by,
            confirmed_by="[]",
            at=now_ms(),
        )
        self._session.add(row)
        self._session.flush()
        return _request(row)

    def get(self, request: str) -> ChannelRequest:
        """Return a request; PostgreSQL keeps other writers from it until the work is done."""
        return _request(self._row(request))

    def find(self, request: str) -> ChannelRequest | None:
        """Return a request as it stands, for showing and not for changing."""
        row = self._session.get(ChannelRequestRow, request)
        return _request(row) if row else None

    def confirm(self, request: str, by: PersonId) -> ChannelRequest:
        """Add somebody's yes.  Said twice by one person, it counts once."""
        row = self._row(request)
        said: list[str] = json.loads(row.confirmed_by)
        if by not in said:
            row.confirmed_by = json.dumps([*said, by])
            self._session.flush()
        return _request(row)

    def forget(self, request: str) -> None:
        """Drop a request that was declined; whoever still has its card hears that it is gone."""
        self._session.delete(self._row(request))
        self._session.flush()

    def _row(self, request: str) -> ChannelRequestRow:
        row = self._session.get(ChannelRequestRow, request, with_for_update=True)
        if row is None:
            raise NoSuchRequest(request)
        return row


def _written(chat: Chat) -> str:
    return json.dumps(
        {
            "service_url": chat.service_url,
            "conversation_id": chat.conversation_id,
            "tenant": chat.tenant,
            "bot_id": chat.bot_id,
            "max_tier": int(chat.max_tier),
            "team_id": chat.team_id,
        }
    )


def _request(row: ChannelRequestRow) -> ChannelRequest:
    purpose, said = Purpose(row.purpose), json.loads(row.chat)
    chat = Chat(to=Audience(channel=purpose), **said | {"max_tier": Tier(said["max_tier"])})
    return ChannelRequest(
        id=row.id,
        purpose=purpose,
        chat=chat,
        asked_by=PersonId(row.asked_by),
        confirmed_by=tuple(map(PersonId, json.loads(row.confirmed_by))),
    )
