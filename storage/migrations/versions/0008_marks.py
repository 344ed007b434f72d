"""Marks by which two cases may be found to concern the same child."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision: str | None = "0010"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "child_mark",
        sa.Column("case_reference", sa.String(length=40), nullable=False),
        sa.Column("mark", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_reference"],
            ["case.reference"],
            name=op.f("fk_child_mark_case_reference_case"),
        ),
        sa.PrimaryKeyConstraint("case_reference", "mark", name=op.f("pk_child_mark")),
    )
    op.create_index(op.f("ix_child_mark_mark"), "child_mark", ["mark"])


def downgrade() -> None:
    op.drop_index(op.f("ix_child_mark_mark"), table_name="child_mark")
    op.drop_table("child_mark")
