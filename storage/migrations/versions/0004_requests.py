"""What agencies were asked for, the registers of a case, and what a decision is about."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision: str | None = "0003"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    # With a default, so that an instance of the version before goes on signing.
    about = sa.Column("about", sa.String(length=60), nullable=False, server_default="")
    op.add_column("signature", about)
    op.create_table(
        "agency_request",
        sa.Column("case_reference", sa.String(length=40), nullable=False),
        sa.Column("agency_key", sa.String(length=60), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("agency_name_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("partner", sa.String(length=60), nullable=True),
        sa.Column("lead", sa.String(length=64), nullable=True),
        sa.Column("confirmed", sa.Boolean(), nullable=False),
        sa.Column("letter", sa.String(length=64), nullable=False),
        sa.Column("sent", sa.Date(), nullable=True),
        sa.Column("by_hand", sa.Boolean(), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("read", sa.Date(), nullable=True),
        sa.Column("chased", sa.Date(), nullable=True),
        sa.Column("reply", sa.String(length=64), nullable=False),
        sa.Column("returned", sa.Date(), nullable=True),
        sa.Column("nil", sa.Boolean(), nullable=False),
        sa.Column("knows_others", sa.Boolean(), nullable=False),
        sa.Column("unsafe", sa.Boolean(), nullable=False),
        sa.Column("seen", sa.Date(), nullable=True),
        sa.Column("sent_back", sa.String(length=64), nullable=False),
        sa.Column("accepted", sa.Date(), nullable=True),
        sa.Column("ended", sa.String(length=60), nullable=True),
        sa.Column("steps", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_reference"], ["case.reference"], name="fk_agency_request_case_reference_case"
        ),
        sa.PrimaryKeyConstraint("case_reference", "agency_key", name="pk_agency_request"),
    )
    op.create_index("ix_agency_request_due", "agency_request", ["due"])
    op.create_table(
        "register_row",
        sa.Column("case_reference", sa.String(length=40), nullable=False),
        sa.Column("of_register", sa.String(length=60), nullable=False),
        sa.Column("about", sa.String(length=200), nullable=False),
        sa.Column("by", sa.String(length=64), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("form", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_reference"], ["case.reference"], name="fk_register_row_case_reference_case"
        ),
        sa.PrimaryKeyConstraint("case_reference", "of_register", "about", name="pk_register_row"),
    )


def downgrade() -> None:
    op.drop_table("register_row")
    op.drop_index("ix_agency_request_due", "agency_request")
    op.drop_table("agency_request")
    op.drop_column("signature", "about")
