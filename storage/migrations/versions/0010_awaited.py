"""Since when something has been asked on a case.

Of what was asked before, nobody wrote down the day: it is shown from its next asking on.
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision: str | None = "0009"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "awaited",
        sa.Column("case_reference", sa.String(length=40), nullable=False),
        sa.Column("task", sa.String(length=200), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_reference"], ["case.reference"], name="fk_awaited_case_reference_case"
        ),
        sa.PrimaryKeyConstraint("case_reference", "task", name="pk_awaited"),
    )


def downgrade() -> None:
    op.drop_table("awaited")
