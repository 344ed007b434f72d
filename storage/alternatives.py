"""Alternative reviews to rows and back, and which cases have one that is not over."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import Connection, Row, select

from procedure.case import Case, CaseReference
from procedure.commissioned import AlternativeKind, Commissioned, Given
from procedure.facts import Fact
from procedure.roles import PersonId
from storage.tables import AlternativeReviewRow, table
from storage.upsert import per_dialect

_ROW: Final = table(AlternativeReviewRow)
_KEY: Final = ("case_reference", "number")
_WRITE: Final = per_dialect(
    lambda build: (insert := build(_ROW)).on_conflict_do_update(
        index_elements=list(_KEY),
        set_={c.name: insert.excluded[c.name] for c in _ROW.c if c.name not in _KEY},
    )
)
_WITH_ONE: Final = (
    select(_ROW.c.case_reference)
    .where(_ROW.c.is_over.is_(False))
    .distinct()
    .order_by(_ROW.c.case_reference)
)


def not_over(connection: Connection) -> Sequence[CaseReference]:
    """Return the cases on which findings of an alternative review are still to come."""
    return [CaseReference(row.case_reference) for row in connection.execute(_WITH_ONE)]


def write_alternatives(connection: Connection, before: Case, after: Case) -> None:
    there = set(before.alternatives)
    rows = [_row(after.reference, one) for one in after.alternatives if one not in there]
    if rows:
        connection.execute(_WRITE[connection.dialect.name], rows)


def alternative_in(row: Row[Any]) -> Commissioned:
    return Commissioned(
        number=row.number,
        kind=AlternativeKind(row.kind),
        lead=PersonId(row.lead) if row.lead else None,
        due=row.due,
        written=row.written,
        form=row.form,
        given=tuple(_given_in(one) for one in json.loads(row.given)),
        is_over=row.is_over,
    )


def _row(reference: CaseReference, review: Commissioned) -> dict[str, object]:
    return {
        "case_reference": reference,
        "number": review.number,
        "kind": review.kind,
        "lead": review.lead,
        "due": review.due,
        "written": review.written,
        "form": review.form,
        "given": json.dumps([_given_out(one) for one in review.given]),
        "is_over": review.is_over,
    }


def _given_out(one: Given) -> dict[str, str]:
    return {"to": one.to.value, "on": one.on.isoformat(), "by": one.by, "form": one.form}


def _given_in(one: dict[str, str]) -> Given:
    return Given(
        to=Fact(one["to"]),
        on=date.fromisoformat(one["on"]),
        by=PersonId(one["by"]),
        form=one["form"],
    )
