"""S08.  Notified on the last lawful day, Monday 12 October 2026, a week after becoming aware."""

import pytest

from procedure.settings import Settings
from procedure.window import offer
from tests.procedure.given import ENGLAND, chosen, clocks, day, due, facts

GIVEN = {"became_aware": "2026-10-05", "panel_notified": "2026-10-12"}
CASE = facts(**GIVEN, notification_received="2026-10-12")
LATE_COPY = facts(**GIVEN, notification_received="2026-10-15")


def test_the_window_by_the_letter_runs_past_the_local_date() -> None:
    meeting = clocks(CASE)["C10"]

    assert (meeting.opens, meeting.due) == (day("2026-10-21"), day("2026-10-29"))
    assert meeting.recommended_by == day("2026-10-22")
    assert meeting.conflict is None
    assert due(CASE, "C12-local", "C12-national") == ["2026-10-26", "2026-11-02"]


@pytest.mark.parametrize("on", ["2026-10-27", "2026-10-28", "2026-10-29"])
def test_the_last_days_are_allowed_only_with_the_warning(on: str) -> None:
    found = offer(CASE, Settings(), ENGLAND, day(on))

    assert found.allowed
    assert found.needs_reason
    assert any("after the local rapid review date" in warning for warning in found.warnings)


def test_a_copy_three_days_late_makes_a_person_choose() -> None:
    meeting = clocks(LATE_COPY)["C10"]

    assert due(LATE_COPY, "C07") == ["2026-10-19"]
    assert (meeting.opens, meeting.due) == (day("2026-10-26"), day("2026-11-03"))
    assert meeting.recommended_by == day("2026-10-22")
    assert meeting.conflict is not None
    assert "Choose: meet before the window opens and record the reason" in meeting.conflict


@pytest.mark.parametrize(
    ("anchor", "expected"),
    [("notification", ["none", "2026-11-02"]), ("awareness", ["2026-10-26", "none"])],
)
def test_a_single_anchor_shows_one_date(anchor: str, expected: list[str]) -> None:
    settings = chosen({"rapid_review.anchor": anchor})

    assert due(CASE, "C12-local", "C12-national", settings=settings) == expected
