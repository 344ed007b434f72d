"""The alternative reviews of a case, each with the date it was given."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision: str | None = "0006"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "alternative_review",
        sa.Column("case_reference", sa.String(length=40), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=60), nullable=False),
        sa.Column("lead", sa.String(length=64), nullable=True),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("written", sa.Date(), nullable=False),
        sa.Column("form", sa.String(length=64), nullable=False),
        sa.Column("given", sa.Text(), nullable=False),
        sa.Column("is_over", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_reference"],
            ["case.reference"],
            name="fk_alternative_review_case_reference_case",
        ),
        sa.PrimaryKeyConstraint("case_reference", "number", name="pk_alternative_review"),
    )
    op.create_index("ix_alternative_review_is_over", "alternative_review", ["is_over"])


def downgrade() -> None:
    op.drop_index("ix_alternative_review_is_over", "alternative_review")
    op.drop_table("alternative_review")
