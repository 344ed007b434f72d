"""How much waits to be said, since when, and what nobody will say: for whoever looks after it."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection

from procedure.notices import Audience, audience
from storage import outbox_statements as sql


class Backlog:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def counts(self) -> Mapping[str, int]:
        """Count what is in each state."""
        return {row.state: row.number for row in self._connection.execute(sql.COUNTS)}

    def oldest_due(self, now: int) -> int | None:
        """Return since when the oldest thing has been waiting that could be sent now."""
        return self._connection.execute(sql.OLDEST_DUE, {"now": now}).scalar()

    def without_chat(self) -> Sequence[tuple[Audience, int]]:
        """Return who has something waiting and nowhere to receive it, and how much."""
        rows = self._connection.execute(sql.WITHOUT_CHAT)
        return [(audience(row.audience), row.number) for row in rows]

    def blocked(self) -> Sequence[tuple[str, str]]:
        """Return the key of everything refused for good, and the code of the refusal."""
        return [(row.idem_key, row.last_error) for row in self._connection.execute(sql.BLOCKED)]
