"""S16.  Two from Children's Services and one from Police, on Thursday 24 September 2026."""

from procedure.disclosure import Sensitive
from procedure.meetings import Attendance, Capacity
from procedure.quorum import assess
from procedure.readings import QuorumMode
from tests.procedure.given_meeting import around_the_table

CARE, POLICE, BOARD = "local-authority", "police", "integrated-care-board"


def test_two_agencies_are_not_three() -> None:
    found = assess(around_the_table(CARE, CARE, POLICE), QuorumMode.STRICT)

    assert not found.met
    assert "2 agencies of 3 needed" in found.says


def test_the_boards_nurse_joining_makes_it_quorate() -> None:
    present = [*around_the_table(CARE, CARE, POLICE)]
    nurse = Attendance(
        id="9",
        name=Sensitive("The designated nurse"),
        agency=around_the_table(BOARD)[0].agency,
        capacity=Capacity.MEMBER,
        arrived="10:20",
        declared=False,
    )

    assert assess([*present, nurse], QuorumMode.STRICT).met


def test_three_from_one_council_are_a_quorum_in_neither_reading() -> None:
    present = around_the_table(CARE, CARE, CARE)

    assert not assess(present, QuorumMode.STRICT).met
    assert not assess(present, QuorumMode.LITERAL).met


def test_one_safeguarding_partner_among_three_agencies_is_not_enough() -> None:
    found = assess(around_the_table(POLICE, "nhs-trust", "school"), QuorumMode.STRICT)

    assert not found.met
    assert "1 safeguarding partner of 2 needed" in found.says
