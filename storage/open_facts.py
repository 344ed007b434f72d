"""The facts of every open case and nothing else of it: enough for its clocks, in one statement.

No key is asked for.  What was typed with a fact stays sealed, and names at a meeting are not
read at all, so that a list of dates can be made where nobody may see more than dates.
"""

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any, Final

from sqlalchemy import Connection, Row, and_, select

from procedure.case import Case, CaseReference, Entry
from procedure.facts import Fact
from procedure.roles import PersonId, Role
from procedure.stages import Stage
from storage.cases import CLOSED
from storage.tables import CaseRow, FactRow, table

_CASE: Final = table(CaseRow)
_FACT: Final = table(FactRow)
_OPEN: Final = (
    select(
        *(_CASE.c[name] for name in ("reference", "stage", "edition", "opened")),
        *(_FACT.c[name] for name in ("name", "on_date", "by", "role", "entered_on")),
    )
    .select_from(
        _CASE.outerjoin(_FACT, and_(_FACT.c.case_reference == _CASE.c.reference, _FACT.c.in_force))
    )
    .where(_CASE.c.stage.not_in(CLOSED))
    .order_by(_CASE.c.reference)
)


def open_cases(connection: Connection) -> Sequence[Case]:
    """Return every open case by reference, with its facts alone."""
    rows = connection.execute(_OPEN)
    return [_case(list(each)) for _, each in groupby(rows, attrgetter("reference"))]


def _case(rows: Sequence[Row[Any]]) -> Case:
    first = rows[0]
    return Case(
        reference=CaseReference(first.reference),
        stage=Stage(first.stage),
        edition=first.edition,
        opened=first.opened,
        facts={Fact(row.name): _entry(row) for row in rows if row.name is not None},
    )


def _entry(row: Row[Any]) -> Entry:
    return Entry(on=row.on_date, by=PersonId(row.by), role=Role(row.role), entered=row.entered_on)
