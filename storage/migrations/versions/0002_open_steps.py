"""Until when a message is left as it is, since somebody has a step open on its card."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision: str | None = "0001"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    # With a default, so that an instance of the version before goes on leaving notices.
    column = sa.Column("open_until", sa.BigInteger(), nullable=False, server_default="0")
    op.add_column("outbox", column)


def downgrade() -> None:
    op.drop_column("outbox", "open_until")
