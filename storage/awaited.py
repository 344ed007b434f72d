"""Since when each thing has been asked on a case, and of what somebody was reminded today.

That a thing is asked follows from the case; since when does not, and is written down when it
begins, and struck out when it is over.  All of it is read for any number of cases at once.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from sqlalchemy import Connection, delete, or_, select
from sqlalchemy import bindparam as given

from procedure.actions import Action
from procedure.case import CaseReference
from procedure.notices import NoticeKind
from storage.tables import AwaitedRow, OutboxRow, table
from storage.upsert import per_dialect

_AWAITED: Final = table(AwaitedRow)
_OUTBOX: Final = table(OutboxRow)
_BEGIN: Final = per_dialect(
    lambda build: (insert := build(_AWAITED)).on_conflict_do_update(
        index_elements=["case_reference", "task"], set_={"since": insert.excluded.since}
    )
)
_SINCE: Final = select(_AWAITED).where(
    _AWAITED.c.case_reference.in_(given("references", expanding=True))
)
_REMINDED: Final = (
    select(_OUTBOX.c.case_reference, _OUTBOX.c.about)
    .where(
        _OUTBOX.c.case_reference.in_(given("references", expanding=True)),
        _OUTBOX.c.kind == NoticeKind.ASKED_AGAIN.value,
        _OUTBOX.c.about.endswith(given("day"), autoescape=False),
    )
    .distinct()
)
_END: Final = delete(_AWAITED).where(
    _AWAITED.c.case_reference == given("reference"),
    _AWAITED.c.task.in_(given("tasks", expanding=True)),
)
_ASKED: Final = select(_AWAITED.c.case_reference).distinct().order_by(_AWAITED.c.case_reference)


class Awaited:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def begin(self, reference: CaseReference, tasks: Iterable[str], day: date) -> None:
        """Write down that these are asked from this day on, again if they were before."""
        rows = [{"case_reference": reference, "task": one, "since": day} for one in tasks]
        if rows:
            self._connection.execute(_BEGIN[self._connection.dialect.name], rows)

    def end(self, reference: CaseReference, tasks: Iterable[str]) -> None:
        """Strike out what is asked no longer."""
        values = {"reference": reference, "tasks": list(tasks)}
        if values["tasks"]:
            self._connection.execute(_END, values)

    def asked(self, *actions: Action) -> Sequence[CaseReference]:
        """Return the cases on which one of these is asked of somebody now."""
        of = or_(*(_AWAITED.c.task.startswith(f"{one}/", autoescape=True) for one in actions))
        return [
            CaseReference(row.case_reference) for row in self._connection.execute(_ASKED.where(of))
        ]

    def since(self, references: Iterable[CaseReference]) -> Mapping[tuple[str, str], date]:
        """Return since when each thing was last asked, by case and task."""
        rows = self._connection.execute(_SINCE, {"references": list(references)})
        return {(row.case_reference, row.task): row.since for row in rows}

    def reminded(
        self, references: Iterable[CaseReference], today: date
    ) -> frozenset[tuple[str, str]]:
        """Return of what somebody has been reminded today, as case and task."""
        values = {"references": list(references), "day": f"/{today}"}
        rows = self._connection.execute(_REMINDED, values)
        return frozenset((row.case_reference, row.about.rpartition("/")[0]) for row in rows)
