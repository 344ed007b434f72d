"""Case references, numbered by a row that counts: deleting a case must not free its number."""

from typing import Final

from sqlalchemy import Connection

from procedure.case import CaseReference
from storage.tables import SequenceRow, table
from storage.upsert import per_dialect

_SEQUENCE: Final = table(SequenceRow)
_COUNT_ON: Final = per_dialect(
    lambda build: build(_SEQUENCE).on_conflict_do_update(
        index_elements=["name"], set_={"value": _SEQUENCE.c.value + 1}
    )
)
_NEXT: Final = {name: count.returning(_SEQUENCE.c.value) for name, count in _COUNT_ON.items()}


def next_reference(connection: Connection, prefix: str, year: int) -> CaseReference:
    stem = f"{prefix}-{year}"
    statement = _NEXT[connection.dialect.name]
    number = connection.execute(statement, {"name": stem, "value": 1}).scalar_one()
    return CaseReference(f"{stem}-{number:03}")
