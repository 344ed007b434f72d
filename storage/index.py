"""Which clocks are due when, so that a sweep reads only the cases it must speak about.

All of it follows from the facts and may be rebuilt, except what was last told: a clock that
goes away keeps its row, without a date, so that nobody is told the same thing twice.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import Connection, Row, bindparam, or_, select, update

from procedure.case import CaseReference
from storage.tables import ClockIndexRow, table
from storage.upsert import per_dialect

_INDEX: Final = table(ClockIndexRow)
_CASE: Final = _INDEX.c.case_reference == bindparam("reference")
_ONE: Final = _INDEX.c.code == bindparam("clock")
_DATES: Final = ("due", "act_by", "opens", "recommended_by", "send_by", "next_moment")
_WORKED_OUT: Final = (*_DATES, "fingerprint")
_REPLACE: Final = per_dialect(
    lambda build: (insert := build(_INDEX)).on_conflict_do_update(
        index_elements=["case_reference", "code"],
        set_={name: insert.excluded[name] for name in _WORKED_OUT},
        where=or_(
            *(_INDEX.c[name].is_distinct_from(insert.excluded[name]) for name in _WORKED_OUT)
        ),
    )
)
_DROP: Final = (
    update(_INDEX)
    .where(_CASE, _INDEX.c.code.not_in(bindparam("kept", expanding=True)))
    .values(dict.fromkeys(_DATES))
)
_OF_CASE: Final = select(_INDEX).where(_CASE).order_by(_INDEX.c.code)
_DUE: Final = (
    select(_INDEX)
    .where(_INDEX.c.next_moment <= bindparam("today"))
    .order_by(_INDEX.c.case_reference, _INDEX.c.code)
)
_ALL: Final = select(_INDEX).order_by(_INDEX.c.case_reference, _INDEX.c.code)
_TOLD: Final = (
    update(_INDEX)
    .where(_CASE, _ONE)
    .values(
        told_step=bindparam("step"),
        told_due=bindparam("told_due_date"),
        told_on=bindparam("day"),
        next_moment=bindparam("moment"),
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What people were last told of a clock: which step of its ladder, and for which date."""

    step: str
    due: date | None
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Indexed:
    """One clock of one case.  ``next_moment`` is when there is next something to say.

    ``fingerprint`` is that of the counting by which its dates were worked out.
    """

    code: str
    due: date | None = None
    act_by: date | None = None
    opens: date | None = None
    recommended_by: date | None = None
    send_by: date | None = None
    next_moment: date | None = None
    fingerprint: str = ""
    told: Told | None = None


class ClockIndex:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def replace(self, reference: CaseReference, clocks: Iterable[Indexed]) -> None:
        """Set what the facts now say of a case's clocks; what was told of them stays."""
        rows = [
            {
                "case_reference": reference,
                "code": each.code,
                **{name: getattr(each, name) for name in _WORKED_OUT},
            }
            for each in clocks
        ]
        if rows:
            self._connection.execute(_REPLACE[self._connection.dialect.name], rows)
        kept = [row["code"] for row in rows]
        self._connection.execute(_DROP, {"reference": reference, "kept": kept})

    def of_case(self, reference: CaseReference) -> Sequence[Indexed]:
        rows = self._connection.execute(_OF_CASE, {"reference": reference})
        return [_indexed(row) for row in rows]

    def due(self, today: date) -> Sequence[tuple[CaseReference, Indexed]]:
        """Return every clock that has something to say today, case by case."""
        rows = self._connection.execute(_DUE, {"today": today})
        return [(CaseReference(row.case_reference), _indexed(row)) for row in rows]

    def all(self) -> Sequence[tuple[CaseReference, Indexed]]:
        """Return the whole index, to be compared with what the facts say."""
        rows = self._connection.execute(_ALL)
        return [(CaseReference(row.case_reference), _indexed(row)) for row in rows]

    def told(
        self, reference: CaseReference, code: str, told: Told, next_moment: date | None
    ) -> None:
        """Record what was said of a clock, and when there is next something to say."""
        self._connection.execute(
            _TOLD,
            {
                "reference": reference,
                "clock": code,
                "step": told.step,
                "told_due_date": told.due,
                "day": told.on,
                "moment": next_moment,
            },
        )


def _indexed(row: Row[Any]) -> Indexed:
    told = Told(step=row.told_step, due=row.told_due, on=row.told_on) if row.told_on else None
    worked_out = {name: getattr(row, name) for name in _WORKED_OUT}
    return Indexed(code=row.code, **worked_out, told=told)
