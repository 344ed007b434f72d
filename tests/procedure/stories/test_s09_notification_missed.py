"""S09.  Aware on Monday 16 November 2026, to be notified, and nothing sent by the Monday after."""

from procedure.clocks import Clock
from procedure.reminders import hearers, latest_step, words
from procedure.roles import Role
from procedure.starting import ClockState
from tests.procedure.given import ENGLAND, clocks, day, due, facts

AWARE = {"became_aware": "2026-11-16"}


def notifying(**more: str) -> Clock:
    return clocks(facts(**AWARE, **more))["C01"]


def test_on_the_fifth_day_the_representative_is_reminded() -> None:
    step = latest_step(notifying(), ENGLAND, day("2026-11-23"))

    assert step
    assert step.key == "day"
    assert hearers(notifying(), day("2026-11-23")).roles == (Role.LA_REPRESENTATIVE,)


def test_the_next_day_it_is_overdue_and_the_business_manager_hears_too() -> None:
    told = hearers(notifying(), day("2026-11-24"))

    assert notifying().state(day("2026-11-24")) is ClockState.OVERDUE
    assert told.roles == (Role.LA_REPRESENTATIVE, Role.BUSINESS_MANAGER)


def test_nothing_in_a_channel_or_a_preview_tells_what_is_late() -> None:
    step = latest_step(notifying(), ENGLAND, day("2026-11-24"))
    assert step

    assert hearers(notifying(), day("2026-11-24")).channel is None
    assert words(notifying(), step, day("2026-11-24"), ENGLAND) == (
        "An action overdue by 1 working day (due Mon 23 Nov 2026)"
    )


def test_late_sending_is_accepted_and_shortens_nothing_else() -> None:
    sent = facts(**AWARE, panel_notified="2026-11-26", notification_received="2026-11-26")

    assert clocks(sent)["C01"].over is ClockState.MET_LATE
    assert due(sent, "C07", "C12-local", "C12-national") == [
        "2026-11-30",
        "2026-12-07",
        "2026-12-17",
    ]
