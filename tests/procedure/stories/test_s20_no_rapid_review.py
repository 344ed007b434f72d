"""S20.  A school refers on Friday 13 November 2026; the authority notifies only later."""

from procedure.starting import ClockState
from tests.procedure.given import clocks, day, due, facts

REFERRED = {"referral_received": "2026-11-13"}
NOTIFIED = {
    **REFERRED,
    "became_aware": "2026-11-16",
    "panel_notified": "2026-11-26",
    "notification_received": "2026-11-26",
}


def test_without_a_notification_there_is_no_window_and_no_five_day_clock() -> None:
    assert set(clocks(facts(**REFERRED))) == {"C05", "C13", "C14"}


def test_the_referral_has_dates_of_its_own() -> None:
    case = facts(**REFERRED, information_requested="2026-11-17")

    assert due(case, "C05", "C07", "C13", "C14") == [
        "2026-11-16",
        "2026-11-17",
        "2026-12-04",
        "2026-12-13",
    ]
    assert clocks(case)["C14"].act_by == day("2026-12-11")


def test_a_later_notification_takes_its_place_and_starts_the_rest_afresh() -> None:
    case = facts(**NOTIFIED)

    assert clocks(case)["C13"].over is ClockState.SUPERSEDED
    assert due(case, "C07", "C12-local", "C12-national", "C14") == [
        "2026-11-30",
        "2026-12-07",
        "2026-12-17",
        "2026-12-26",
    ]


def test_the_notification_was_late_by_the_date_of_awareness() -> None:
    notified = clocks(facts(**NOTIFIED))["C01"]

    assert notified.due == day("2026-11-23")
    assert notified.over is ClockState.MET_LATE


def test_the_recommended_day_comes_before_the_window_opens() -> None:
    meeting = clocks(facts(**NOTIFIED))["C10"]

    assert (meeting.opens, meeting.due) == (day("2026-12-07"), day("2026-12-15"))
    assert meeting.recommended_by == day("2026-12-03")
    assert meeting.conflict is not None
