"""A few facts about the database itself: that it is a rehearsal's, which day was last swept."""

from collections.abc import Mapping
from typing import Final

from sqlalchemy import Connection, bindparam, select

from storage.tables import StampRow, table
from storage.upsert import per_dialect

_STAMPS: Final = table(StampRow)
_FIND: Final = select(_STAMPS.c.value).where(_STAMPS.c.name == bindparam("stamp"))
_SET: Final = per_dialect(
    lambda build: (insert := build(_STAMPS)).on_conflict_do_update(
        index_elements=["name"], set_={"value": insert.excluded.value}
    )
)


class Stamps:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, name: str) -> str | None:
        return self._connection.execute(_FIND, {"stamp": name}).scalar()

    def set(self, name: str, value: str) -> None:
        statement = _SET[self._connection.dialect.name]
        self._connection.execute(statement, {"name": name, "value": value})

    def all(self) -> Mapping[str, str]:
        rows = self._connection.execute(select(_STAMPS).order_by(_STAMPS.c.name))
        return {row.name: row.value for row in rows}
