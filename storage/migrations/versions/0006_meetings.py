"""The items of a meeting one by one, when it begins, and who may count at it.

What a meeting recorded before, it recorded in one form and with one quorum: each of the five items
that every meeting has is taken from there, so that a case under way goes on as it is.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision: str | None = "0005"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

_ITEMS = ("facts-reviewed", "immediate-action", "immediate-learning", "improvements", "lcspr")
_OUTCOME = sa.table(
    "item_outcome",
    sa.column("case_reference", sa.String()),
    sa.column("place", sa.Integer()),
    sa.column("number", sa.Integer()),
    sa.column("item", sa.String()),
    sa.column("form", sa.String()),
    sa.column("by", sa.String()),
    sa.column("on_date", sa.Date()),
    sa.column("at", sa.String()),
    sa.column("quorate", sa.Boolean()),
    sa.column("quorum", sa.Text()),
    sa.column("answer", sa.String()),
)
_MEETING = sa.table(
    "meeting",
    sa.column("case_reference", sa.String()),
    sa.column("number", sa.Integer()),
    sa.column("outcomes_form", sa.String()),
    sa.column("quorum_then", sa.Text()),
)
_SIGNATURE = sa.table(
    "signature",
    sa.column("case_reference", sa.String()),
    sa.column("decision", sa.String()),
    sa.column("form", sa.String()),
    sa.column("by", sa.String()),
    sa.column("on_date", sa.Date()),
    sa.column("at", sa.String()),
)


def upgrade() -> None:
    op.create_table(
        "item_outcome",
        sa.Column("case_reference", sa.String(length=40), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("item", sa.String(length=60), nullable=False),
        sa.Column("form", sa.String(length=64), nullable=False),
        sa.Column("by", sa.String(length=64), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("at", sa.String(length=60), nullable=False),
        sa.Column("quorate", sa.Boolean(), nullable=False),
        sa.Column("quorum", sa.Text(), nullable=False),
        sa.Column("answer", sa.String(length=60), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_reference"], ["case.reference"], name="fk_item_outcome_case_reference_case"
        ),
        sa.PrimaryKeyConstraint("case_reference", "place", name="pk_item_outcome"),
    )
    # With defaults, so that an instance of the version before goes on recording.
    for table, column in _added():
        op.add_column(table, column)
    _take_over()


def downgrade() -> None:
    for table, column in _added():
        op.drop_column(table, column.name)
    op.drop_table("item_outcome")


def _added() -> Iterator[tuple[str, sa.Column[Any]]]:
    short = sa.String(length=60)
    yield "meeting", sa.Column("starts", short, nullable=False, server_default="")
    yield "meeting", sa.Column("times_set", sa.Integer(), nullable=False, server_default="1")
    yield "meeting", sa.Column("safety", short, nullable=False, server_default="")
    yes = sa.true()
    yield "attendance", sa.Column("admitted", sa.Boolean(), nullable=True, server_default=yes)
    yield "attendance", sa.Column("heard", sa.Boolean(), nullable=False, server_default=yes)


def _take_over() -> None:
    connection = op.get_bind()
    together = sa.and_(
        _SIGNATURE.c.case_reference == _MEETING.c.case_reference,
        _SIGNATURE.c.form == _MEETING.c.outcomes_form,
        _SIGNATURE.c.decision == "D11",
    )
    held = sa.select(_MEETING, _SIGNATURE.c.by, _SIGNATURE.c.on_date, _SIGNATURE.c.at)
    for row in connection.execute(held.join(_SIGNATURE, together)).mappings().all():
        connection.execute(sa.insert(_OUTCOME), list(_items(row)))


def _items(held: sa.RowMapping) -> Iterator[dict[str, object]]:
    for place, item in enumerate(_ITEMS):
        yield {
            "case_reference": held["case_reference"],
            "place": place,
            "number": held["number"],
            "item": item,
            "form": held["outcomes_form"],
            "by": held["by"],
            "on_date": held["on_date"],
            "at": held["at"],
            "quorate": True,
            "quorum": held["quorum_then"],
            "answer": "",
        }
