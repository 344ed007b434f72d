"""S06.  Aware on Saturday 10 October 2026, notified and copied on the Tuesday."""

from procedure.settings import Settings
from procedure.why import why
from tests.procedure.given import ENGLAND, chosen, clocks, day, due, facts

CASE = facts(
    became_aware="2026-10-10", panel_notified="2026-10-13", notification_received="2026-10-13"
)


def test_monday_is_day_1() -> None:
    assert due(CASE, "C01", "C12-local", "C12-national", "C14") == [
        "2026-10-16",
        "2026-10-30",
        "2026-11-03",
        "2026-11-13",
    ]


def test_the_meeting_is_to_be_from_the_22nd_to_the_30th_and_best_by_the_28th() -> None:
    meeting = clocks(CASE)["C10"]

    assert (meeting.opens, meeting.due) == (day("2026-10-22"), day("2026-10-30"))
    assert meeting.recommended_by == day("2026-10-28")


def test_a_partnership_that_rolls_forward_has_until_the_19th() -> None:
    settings = chosen({"counting.non_working_trigger": "roll-forward"})

    assert due(CASE, "C01", settings=settings) == ["2026-10-19"]


def test_the_convention_in_force_is_named() -> None:
    assert "counting.non_working_trigger is keep" in (
        why(clocks(CASE)["C01"], ENGLAND, Settings()).convention
    )
