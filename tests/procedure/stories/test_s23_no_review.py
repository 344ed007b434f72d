"""S23.  The S01 case: section 2 signed Thursday 24 September 2026, section 3 on the Monday."""

from procedure.starting import ClockState
from tests.procedure.given import clocks, due, facts

CASE = facts(
    became_aware="2026-09-07",
    panel_notified="2026-09-08",
    notification_received="2026-09-08",
    section_2_signed="2026-09-24",
    section_3_signed="2026-09-28",
)


def test_the_report_and_the_telling_follow() -> None:
    assert due(CASE, "C17", "C16", "C18") == ["2026-09-28", "2026-09-29", "2026-09-30"]


def test_the_decision_was_in_time_and_the_case_waits_for_scrutiny() -> None:
    found = clocks(CASE)

    assert found["C15"].over is ClockState.MET
    assert found["C14-target"].over is ClockState.MET
    assert found["C21"].due is None
