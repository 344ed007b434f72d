"""Every date of a clock in a column of its own, and what dates were counted by.

A clock's other dates stood behind the fingerprint, as days from the due date.  They are read from
there, so that none of them is taken to have moved.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision: str | None = "0002"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

_PACKED = {"a": "act_by", "o": "opens", "r": "recommended_by", "s": "send_by"}
_PLACE = re.compile(r"([aors])(-?\d+)")
_INDEX = sa.table(
    "clock_index",
    sa.column("case_reference", sa.String()),
    sa.column("code", sa.String()),
    sa.column("due", sa.Date()),
    sa.column("fingerprint", sa.String()),
    *(sa.column(name, sa.Date()) for name in _PACKED.values()),
)


def upgrade() -> None:
    for name in _PACKED.values():
        op.add_column("clock_index", sa.Column(name, sa.Date(), nullable=True))
    _unpack()
    op.create_table(
        "counting",
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("holidays", sa.Text(), nullable=False),
        sa.Column("settings", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_counting"),
    )
    op.create_index("ix_counting_fingerprint", "counting", ["fingerprint"])


def downgrade() -> None:
    # What stood behind the fingerprint is not put back: without it, it is worked out again.
    op.drop_index("ix_counting_fingerprint", "counting")
    op.drop_table("counting")
    for name in _PACKED.values():
        op.drop_column("clock_index", name)


def _unpack() -> None:
    connection = op.get_bind()
    for row in connection.execute(sa.select(_INDEX)).all():
        rules = ".".join(row.fingerprint.split(".")[:2])
        dates = _dates(row.due, row.fingerprint.removeprefix(rules)) if row.due else {}
        connection.execute(
            sa.update(_INDEX)
            .where(_INDEX.c.case_reference == row.case_reference, _INDEX.c.code == row.code)
            .values(fingerprint=rules, **dates)
        )


def _dates(due: date, packed: str) -> Mapping[str, date]:
    return {_PACKED[letter]: due + timedelta(int(days)) for letter, days in _PLACE.findall(packed)}
