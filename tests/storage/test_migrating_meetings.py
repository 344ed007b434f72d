"""What a meeting recorded in one form stays recorded, now that its items are taken one by one."""

from sqlalchemy import select, text

from procedure.agenda import is_settled
from procedure.meetings import MeetingState
from storage.engine import make_engine
from storage.meeting_rows import meeting_in
from storage.migrate import downgrade, upgrade
from storage.tables import ItemOutcomeRow, MeetingRow, table
from tests.storage.test_migrations import CASE, empty

__all__ = ["empty"]

MEETING = """
    INSERT INTO meeting (
        case_reference, number, planned, state, confidentiality_read, outcomes_form, quorum_then
    )
    VALUES ('BSCP-2026-014', 1, '2026-09-24', 'closed', true, 'form-2', 'Quorate: 3 agencies.')
"""
SIGNED = """
    INSERT INTO signature (
        case_reference, decision, outcome, by, name, role, on_date, at, form, acting_for, quorum,
        about
    )
    VALUES (
        'BSCP-2026-014', 'D11', 'recorded', 'sam', 'Sam', 'subgroup-chair', '2026-09-24', '11:20',
        'form-2', '', '', ''
    )
"""


def test_a_meeting_closed_before_has_every_item_with_the_quorum_it_had(empty: str) -> None:
    upgrade(empty, "0005")
    engine = make_engine(empty)
    with engine.begin() as connection:
        for statement in (CASE, MEETING, SIGNED):
            connection.execute(text(statement))
    upgrade(empty)
    with engine.begin() as connection:
        items = connection.execute(select(table(ItemOutcomeRow))).all()
        row = connection.execute(select(table(MeetingRow))).one()
    engine.dispose()
    meeting = meeting_in(row, [], sorted(items, key=lambda item: item.place))

    assert meeting.state is MeetingState.CLOSED
    assert is_settled(meeting.outcomes)
    assert {(one.form, one.quorum, one.at) for one in meeting.outcomes} == {
        ("form-2", "Quorate: 3 agencies.", "11:20")
    }
    assert (meeting.starts, meeting.times_set, meeting.safety) == ("", 1, "")


def test_going_back_keeps_the_meeting_itself(empty: str) -> None:
    upgrade(empty)
    downgrade(empty, "0005")
    engine = make_engine(empty)
    with engine.begin() as connection:
        connection.execute(text(CASE))
        connection.execute(text(MEETING))
        found = connection.execute(text("SELECT quorum_then FROM meeting")).scalars().all()
    engine.dispose()

    assert found == ["Quorate: 3 agencies."]
