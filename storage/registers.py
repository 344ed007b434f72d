"""The registers of cases: which rows there are, and in which sealed form each lies.

A row is one by what it is about: filled in again, it names the newer form, and the older form
stays with the case.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from sqlalchemy import Connection, select
from sqlalchemy import bindparam as given

from procedure.case import CaseReference
from procedure.registers.kept import KeptRow
from procedure.registers.register import RegisterKey
from procedure.roles import PersonId
from storage import alternatives
from storage import case_statements as sql
from storage.tables import RegisterRow, table
from storage.upsert import per_dialect

_ROW: Final = table(RegisterRow)
_WRITE: Final = per_dialect(
    lambda build: (insert := build(_ROW)).on_conflict_do_update(
        index_elements=["case_reference", "of_register", "about"],
        set_={name: insert.excluded[name] for name in ("by", "on_date", "form")},
    )
)
_OF_CASE: Final = (
    select(_ROW)
    .where(_ROW.c.case_reference == given("reference"), _ROW.c.of_register == given("key"))
    .order_by(_ROW.c.on_date, _ROW.c.about)
)


class RegisterStore:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, reference: CaseReference, rows: Iterable[KeptRow]) -> None:
        values = [
            {
                "case_reference": reference,
                "of_register": row.register,
                "about": row.about,
                "by": row.by,
                "on_date": row.on,
                "form": row.form,
            }
            for row in rows
        ]
        if values:
            self._connection.execute(_WRITE[self._connection.dialect.name], values)

    def of_case(self, reference: CaseReference, register: RegisterKey) -> Sequence[KeptRow]:
        """Return the rows of one register of a case, oldest first."""
        found = self._connection.execute(_OF_CASE, {"reference": reference, "key": register})
        return [
            KeptRow(
                register=RegisterKey(row.of_register),
                about=row.about,
                by=PersonId(row.by),
                on=row.on_date,
                form=row.form,
            )
            for row in found
        ]

    def overdue(self, today: date) -> Sequence[CaseReference]:
        """Return the cases on which an agency has not replied by the day it was asked to."""
        rows = self._connection.execute(sql.OVERDUE, {"today": today})
        return [CaseReference(row.case_reference) for row in rows]

    def with_findings_to_come(self) -> Sequence[CaseReference]:
        """Return the cases on which an alternative review is not over."""
        return alternatives.not_over(self._connection)
