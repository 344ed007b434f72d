"""Every table, the audit trail's one head row, and the triggers that keep the trail as written."""

from collections.abc import Sequence
from typing import Final

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision: str | None = None
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

ROW_ID: Final = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TABLES: Final = (
    "agency",
    "person",
    "role_grant",
    "case",
    "sequence",
    "fact",
    "case_member",
    "signature",
    "meeting",
    "attendance",
    "form",
    "form_page",
    "conversation",
    "tenant_limit",
    "roster",
    "channel_request",
    "outbox",
    "posted",
    "card",
    "done",
    "dialog_state",
    "clock_index",
    "stamp",
    "audit",
    "audit_head",
)
GENESIS: Final = "0" * 64
APPEND_ONLY: Final = "the audit trail is only ever added to"


def upgrade() -> None:
    _people()
    _cases()
    _forms()
    _chats()
    _outbox()
    _records()
    _audit()
    _append_only()


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION audit_is_append_only()")


def _people() -> None:
    op.create_table(
        "agency",
        sa.Column("key", sa.String(length=60), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("partner", sa.String(length=60), nullable=True),
        sa.PrimaryKeyConstraint("key", name="pk_agency"),
    )
    op.create_table(
        "person",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("tenant", sa.String(length=64), nullable=False),
        sa.Column("object_id", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("agency", sa.String(length=60), nullable=True),
        sa.Column("enrolled_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["agency"], ["agency.key"], name="fk_person_agency_agency"),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
        sa.UniqueConstraint("tenant", "object_id", name="uq_person_tenant_object_id"),
    )
    op.create_table(
        "role_grant",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("person", sa.String(length=64), nullable=False),
        sa.Column("role", sa.String(length=60), nullable=False),
        sa.Column("agency", sa.String(length=60), nullable=True),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("deputy_for", sa.String(length=200), nullable=False),
        sa.Column("granted_by", sa.String(length=64), nullable=False),
        sa.Column("second_by", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(["agency"], ["agency.key"], name="fk_role_grant_agency_agency"),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_role_grant_person_person"),
        sa.PrimaryKeyConstraint("id", name="pk_role_grant"),
        sa.UniqueConstraint("person", "role", "since", name="uq_role_grant_person_role_since"),
    )
    op.create_index("ix_role_grant_role", "role_grant", ["role"], unique=False)


def _cases() -> None:
    op.create_table(
        "case",
        sa.Column("reference", sa.String(length=40), nullable=False),
        sa.Column("stage", sa.String(length=60), nullable=False),
        sa.Column("edition", sa.String(length=60), nullable=False),
        sa.Column("opened", sa.Date(), nullable=False),
        sa.Column("referrer", sa.String(length=64), nullable=True),
        sa.Column("referral_form", sa.String(length=64), nullable=True),
        sa.Column("key_id", sa.String(length=64), nullable=False),
        sa.Column("touched", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("reference", name="pk_case"),
    )
    op.create_index("ix_case_stage", "case", ["stage"], unique=False)
    op.create_table(
        "sequence",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_sequence"),
    )
    op.create_table(
        "fact",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("case_reference", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("by", sa.String(length=64), nullable=False),
        sa.Column("role", sa.String(length=60), nullable=False),
        sa.Column("entered_on", sa.Date(), nullable=False),
        sa.Column("entered_at", sa.BigInteger(), nullable=False),
        sa.Column("late_note_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("in_force", sa.Boolean(), nullable=False),
        sa.Column("replaced_by", sa.String(length=64), nullable=True),
        sa.Column("why_replaced_sealed", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_reference"], ["case.reference"], name="fk_fact_case_reference_case"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_fact"),
    )
    op.create_index("ix_fact_case_reference", "fact", ["case_reference"], unique=False)
    op.create_index(
        "uq_fact_in_force",
        "fact",
        ["case_reference", "name"],
        unique=True,
        sqlite_where=sa.text("in_force"),
        postgresql_where=sa.text("in_force"),
    )
    op.create_table(
        "case_member",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("case_reference", sa.String(length=40), nullable=False),
        sa.Column("person", sa.String(length=64), nullable=False),
        sa.Column("role", sa.String(length=60), nullable=False),
        sa.Column("added_by", sa.String(length=64), nullable=False),
        sa.Column("added_at", sa.BigInteger(), nullable=False),
        sa.Column("until_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_reference"], ["case.reference"], name="fk_case_member_case_reference_case"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_case_member"),
    )
    op.create_index("ix_case_member_person", "case_member", ["person"], unique=False)
    op.create_index(
        "uq_case_member_now",
        "case_member",
        ["case_reference", "person", "role"],
        unique=True,
        sqlite_where=sa.text("until_at IS NULL"),
        postgresql_where=sa.text("until_at IS NULL"),
    )
    op.create_table(
        "signature",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("case_reference", sa.String(length=40), nullable=False),
        sa.Column("decision", sa.String(length=60), nullable=False),
        sa.Column("outcome", sa.String(length=60), nullable=False),
        sa.Column("by", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("role", sa.String(length=60), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("at", sa.String(length=60), nullable=False),
        sa.Column("form", sa.String(length=64), nullable=False),
        sa.Column("partner", sa.String(length=60), nullable=True),
        sa.Column("criteria_met", sa.Boolean(), nullable=True),
        sa.Column("acting_for", sa.Text(), nullable=False),
        sa.Column("quorum", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_reference"], ["case.reference"], name="fk_signature_case_reference_case"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_signature"),
    )
    op.create_index("ix_signature_case_reference", "signature", ["case_reference"], unique=False)
    op.create_table(
        "meeting",
        sa.Column("case_reference", sa.String(length=40), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("planned", sa.Date(), nullable=False),
        sa.Column("state", sa.String(length=60), nullable=False),
        sa.Column("confidentiality_read", sa.Boolean(), nullable=False),
        sa.Column("outcomes_form", sa.String(length=64), nullable=False),
        sa.Column("quorum_then", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_reference"], ["case.reference"], name="fk_meeting_case_reference_case"
        ),
        sa.PrimaryKeyConstraint("case_reference", "number", name="pk_meeting"),
    )
    op.create_table(
        "attendance",
        sa.Column("case_reference", sa.String(length=40), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(length=64), nullable=True),
        sa.Column("name_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("agency_key", sa.String(length=60), nullable=False),
        sa.Column("agency_name", sa.String(length=200), nullable=False),
        sa.Column("partner", sa.String(length=60), nullable=True),
        sa.Column("capacity", sa.String(length=60), nullable=False),
        sa.Column("remote", sa.Boolean(), nullable=False),
        sa.Column("arrived", sa.String(length=60), nullable=False),
        sa.Column("left", sa.String(length=60), nullable=False),
        sa.Column("declared", sa.Boolean(), nullable=True),
        sa.Column("ruling", sa.String(length=60), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_reference", "number"],
            ["meeting.case_reference", "meeting.number"],
            name="fk_attendance_meeting",
        ),
        sa.PrimaryKeyConstraint("case_reference", "number", "id", name="pk_attendance"),
    )


def _forms() -> None:
    op.create_table(
        "form",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("key_name", sa.String(length=60), nullable=False),
        sa.Column("owner", sa.String(length=64), nullable=False),
        sa.Column("about", sa.String(length=40), nullable=True),
        sa.Column("key_id", sa.String(length=64), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("done", sa.Text(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("expires_on", sa.Date(), nullable=True),
        sa.Column("sent_at", sa.BigInteger(), nullable=True),
        sa.Column("case_reference", sa.String(length=40), nullable=True),
        sa.ForeignKeyConstraint(["about"], ["case.reference"], name="fk_form_about_case"),
        sa.ForeignKeyConstraint(
            ["case_reference"], ["case.reference"], name="fk_form_case_reference_case"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_form"),
    )
    op.create_index("ix_form_case_reference", "form", ["case_reference"], unique=False)
    op.create_index("ix_form_expires_on", "form", ["expires_on"], unique=False)
    op.create_index("ix_form_key_id", "form", ["key_id"], unique=False)
    op.create_index(
        "uq_form_open_about_case",
        "form",
        ["owner", "key_name", "about"],
        unique=True,
        sqlite_where=sa.text("sent_at IS NULL AND about IS NOT NULL"),
        postgresql_where=sa.text("sent_at IS NULL AND about IS NOT NULL"),
    )
    op.create_index(
        "uq_form_open_about_none",
        "form",
        ["owner", "key_name"],
        unique=True,
        sqlite_where=sa.text("sent_at IS NULL AND about IS NULL"),
        postgresql_where=sa.text("sent_at IS NULL AND about IS NULL"),
    )
    op.create_table(
        "form_page",
        sa.Column("form", sa.String(length=64), nullable=False),
        sa.Column("page", sa.String(length=60), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("key_id", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["form"], ["form.id"], name="fk_form_page_form_form"),
        sa.PrimaryKeyConstraint("form", "page", name="pk_form_page"),
    )


def _chats() -> None:
    op.create_table(
        "conversation",
        sa.Column("key", sa.String(length=200), nullable=False),
        sa.Column("service_url", sa.String(length=400), nullable=False),
        sa.Column("conversation_id", sa.String(length=400), nullable=False),
        sa.Column("tenant", sa.String(length=64), nullable=False),
        sa.Column("bot_id", sa.String(length=400), nullable=False),
        sa.Column("channel_user_id", sa.String(length=400), nullable=False),
        sa.Column("team_id", sa.String(length=400), nullable=False),
        sa.Column("purpose", sa.String(length=60), nullable=False),
        sa.Column("max_tier", sa.Integer(), nullable=False),
        sa.Column("suspended", sa.String(length=60), nullable=True),
        sa.Column("not_before", sa.BigInteger(), nullable=False),
        sa.Column("busy_until", sa.BigInteger(), nullable=False),
        sa.Column("tokens", sa.Float(), nullable=False),
        sa.Column("tokens_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_conversation"),
    )
    op.create_index(
        "ix_conversation_conversation_id", "conversation", ["conversation_id"], unique=False
    )
    op.create_table(
        "tenant_limit",
        sa.Column("tenant", sa.String(length=64), nullable=False),
        sa.Column("tokens", sa.Float(), nullable=False),
        sa.Column("tokens_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", name="pk_tenant_limit"),
    )
    op.create_table(
        "roster",
        sa.Column("tenant", sa.String(length=64), nullable=False),
        sa.Column("object_id", sa.String(length=64), nullable=False),
        sa.Column("channel_user_id", sa.String(length=400), nullable=False),
        sa.Column("service_url", sa.String(length=400), nullable=False),
        sa.Column("seen_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "object_id", name="pk_roster"),
    )
    op.create_table(
        "channel_request",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("purpose", sa.String(length=60), nullable=False),
        sa.Column("chat", sa.Text(), nullable=False),
        sa.Column("asked_by", sa.String(length=64), nullable=False),
        sa.Column("confirmed_by", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_channel_request"),
    )


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("idem_key", sa.String(length=400), nullable=False),
        sa.Column("audience", sa.String(length=200), nullable=False),
        sa.Column("kind", sa.String(length=60), nullable=False),
        sa.Column("case_reference", sa.String(length=40), nullable=True),
        sa.Column("about", sa.String(length=200), nullable=False),
        sa.Column("marks", sa.String(length=60), nullable=True),
        sa.Column("want_version", sa.Integer(), nullable=False),
        sa.Column("sent_version", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(length=60), nullable=False),
        sa.Column("next_at", sa.BigInteger(), nullable=False),
        sa.Column("lease_until", sa.BigInteger(), nullable=False),
        sa.Column("lease_owner", sa.String(length=64), nullable=False),
        sa.Column("fence", sa.Integer(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("ambiguous", sa.Integer(), nullable=False),
        sa.Column("activity_id", sa.String(length=400), nullable=True),
        sa.Column("card_key", sa.String(length=64), nullable=True),
        sa.Column("content_hash", sa.String(length=64), nullable=True),
        sa.Column("last_error", sa.String(length=60), nullable=True),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("sent_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_reference"], ["case.reference"], name="fk_outbox_case_reference_case"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sa.UniqueConstraint("idem_key", name="uq_outbox_idem_key"),
    )
    op.create_index("ix_outbox_audience", "outbox", ["audience"], unique=False)
    op.create_index("ix_outbox_case_reference", "outbox", ["case_reference"], unique=False)
    op.create_index(
        "ix_outbox_waiting",
        "outbox",
        ["next_at", "id"],
        unique=False,
        sqlite_where=sa.text("state IN ('ready', 'leased')"),
        postgresql_where=sa.text("state IN ('ready', 'leased')"),
    )
    op.create_table(
        "posted",
        sa.Column("conversation", sa.String(length=200), nullable=False),
        sa.Column("activity", sa.String(length=400), nullable=False),
        sa.Column("idem_key", sa.String(length=400), nullable=False),
        sa.Column("role", sa.String(length=60), nullable=False),
        sa.PrimaryKeyConstraint("conversation", "activity", name="pk_posted"),
    )
    op.create_index("ix_posted_idem_key", "posted", ["idem_key"], unique=False)
    op.create_table(
        "card",
        sa.Column("k", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=60), nullable=False),
        sa.Column("about", sa.String(length=200), nullable=False),
        sa.Column("case_reference", sa.String(length=40), nullable=True),
        sa.Column("form_id", sa.String(length=64), nullable=True),
        sa.Column("person", sa.String(length=64), nullable=False),
        sa.Column("conversation_key", sa.String(length=200), nullable=False),
        sa.Column("verbs", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("k", name="pk_card"),
    )
    op.create_index("ix_card_case_reference", "card", ["case_reference"], unique=False)
    op.create_index("ix_card_created_at", "card", ["created_at"], unique=False)
    op.create_index("ix_card_form_id", "card", ["form_id"], unique=False)


def _records() -> None:
    op.create_table(
        "done",
        sa.Column("once", sa.String(length=400), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("key_id", sa.String(length=64), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("expires", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("once", name="pk_done"),
    )
    op.create_index("ix_done_expires", "done", ["expires"], unique=False)
    op.create_table(
        "dialog_state",
        sa.Column("key", sa.String(length=400), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("key_id", sa.String(length=64), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_dialog_state"),
    )
    op.create_table(
        "clock_index",
        sa.Column("case_reference", sa.String(length=40), nullable=False),
        sa.Column("code", sa.String(length=60), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("next_moment", sa.Date(), nullable=True),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("told_step", sa.String(length=60), nullable=True),
        sa.Column("told_due", sa.Date(), nullable=True),
        sa.Column("told_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_reference"], ["case.reference"], name="fk_clock_index_case_reference_case"
        ),
        sa.PrimaryKeyConstraint("case_reference", "code", name="pk_clock_index"),
    )
    op.create_index("ix_clock_index_next_moment", "clock_index", ["next_moment"], unique=False)
    op.create_table(
        "stamp",
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_stamp"),
    )


def _audit() -> None:
    op.create_table(
        "audit",
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("prev", sa.String(length=64), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("mac", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_audit"),
        sa.UniqueConstraint("hash", name="uq_audit_hash"),
    )
    op.create_table(
        "audit_head",
        sa.Column("one", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.CheckConstraint("one = 1", name="ck_audit_head_only"),
        sa.PrimaryKeyConstraint("one", name="pk_audit_head"),
    )


def _append_only() -> None:
    op.execute(
        sa.text(
            "INSERT INTO audit_head (one, seq, hash, epoch) VALUES (1, 0, :hash, 1)"
        ).bindparams(hash=GENESIS)
    )
    if op.get_bind().dialect.name == "sqlite":
        _refuse_on_sqlite()
    else:
        _refuse_on_postgresql()


def _refuse_on_sqlite() -> None:
    for change in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER audit_no_{change.lower()} BEFORE {change} ON audit "
            f"BEGIN SELECT RAISE(ABORT, '{APPEND_ONLY}'); END"
        )


def _refuse_on_postgresql() -> None:
    op.execute(
        "CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{APPEND_ONLY}'; END $$"
    )
    op.execute(
        "CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE ON audit "
        "FOR EACH ROW EXECUTE FUNCTION audit_is_append_only()"
    )
    op.execute(
        "CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit "
        "FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only()"
    )
