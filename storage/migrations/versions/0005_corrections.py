"""Dates that somebody asked to have put right, and who entered what on whose behalf."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision: str | None = "0004"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

_ON_BEHALF = {"signature": "entered_by", "fact": "for_whom"}


def upgrade() -> None:
    op.create_table(
        "correction",
        sa.Column("case_reference", sa.String(length=40), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("fact", sa.String(length=60), nullable=False),
        sa.Column("was", sa.Date(), nullable=False),
        sa.Column("now", sa.Date(), nullable=False),
        sa.Column("why_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("at_version", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=60), nullable=False),
        sa.Column("asked_by", sa.String(length=64), nullable=False),
        sa.Column("asked_name", sa.String(length=200), nullable=False),
        sa.Column("asked_role", sa.String(length=60), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("asked_at", sa.String(length=60), nullable=False),
        sa.Column("answered_by", sa.String(length=64), nullable=True),
        sa.Column("answered_name", sa.String(length=200), nullable=True),
        sa.Column("answered_role", sa.String(length=60), nullable=True),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("answered_at", sa.String(length=60), nullable=True),
        sa.Column("why_not_sealed", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_reference"], ["case.reference"], name="fk_correction_case_reference_case"
        ),
        sa.PrimaryKeyConstraint("case_reference", "number", name="pk_correction"),
    )

    # With defaults, so that an instance of the version before goes on recording.
    for table, column in _ON_BEHALF.items():
        words = sa.Column(column, sa.String(length=200), nullable=False, server_default="")
        op.add_column(table, words)


def downgrade() -> None:
    for table, column in _ON_BEHALF.items():
        op.drop_column(table, column)
    op.drop_table("correction")
