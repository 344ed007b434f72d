"""The meeting's day: what is offered, what it costs, and when a person must say why."""

import pytest

from procedure.settings import Settings
from procedure.window import Offer, days, offer
from tests.procedure.given import ENGLAND, chosen, day, facts

S01 = facts(
    became_aware="2026-09-07", panel_notified="2026-09-08", notification_received="2026-09-08"
)
SQUEEZED = facts(
    became_aware="2026-10-05", panel_notified="2026-10-12", notification_received="2026-10-12"
)
LATE_COPY = facts(
    became_aware="2026-10-05", panel_notified="2026-10-12", notification_received="2026-10-15"
)


@pytest.mark.parametrize(
    ("on", "warnings", "needs_reason"),
    [
        pytest.param("2026-09-16", 1, True, id="the day before the window"),
        pytest.param("2026-09-17", 0, False, id="its first day"),
        pytest.param("2026-09-24", 0, False, id="the last recommended day"),
        pytest.param("2026-09-25", 1, False, id="its last day: allowed, with a warning"),
        pytest.param("2026-09-28", 2, True, id="the day after the window"),
    ],
)
def test_what_a_day_costs(on: str, warnings: int, *, needs_reason: bool) -> None:
    found = offer(S01, Settings(), ENGLAND, day(on))

    assert found.allowed
    assert len(found.warnings) == warnings
    assert found.needs_reason is needs_reason


@pytest.mark.parametrize(
    ("on", "because"),
    [("2026-09-19", "Saturday"), ("2026-12-28", "Boxing Day (substitute day)")],
)
def test_a_day_off_is_the_only_thing_refused(on: str, because: str) -> None:
    found = offer(S01, Settings(), ENGLAND, day(on))

    assert not found.allowed
    assert because in found.warnings[0]


@pytest.mark.parametrize(
    ("on", "after"), [("2026-10-26", False), ("2026-10-27", True), ("2026-10-29", True)]
)
def test_after_the_local_date_is_allowed_with_that_warning(on: str, *, after: bool) -> None:
    warnings = " ".join(offer(SQUEEZED, Settings(), ENGLAND, day(on)).warnings)

    assert ("after the local rapid review date" in warnings) is after
    assert "national" not in warnings.split("reported to")[0]


def test_a_window_that_opens_too_late_makes_a_person_choose() -> None:
    found = days(LATE_COPY, Settings(), ENGLAND)
    conflict = (
        "The window for the meeting opens on Mon 26 Oct 2026, after the last recommended day,"
        " Thu 22 Oct 2026: the rapid review is due on Mon 26 Oct 2026. Choose: meet before the"
        " window opens and record the reason, or accept that the rapid review will pass its date."
    )

    assert [one.day for one in found][:3] == [
        day("2026-10-22"), day("2026-10-23"), day("2026-10-26"),
    ]  # fmt: skip
    assert found[-1].day == day("2026-11-03")
    assert all(conflict in one.warnings and one.needs_reason for one in found)


def test_the_days_of_a_window_are_all_there_and_the_first_are_free() -> None:
    found = days(S01, Settings(), ENGLAND)

    assert [one.day for one in found] == [
        day(on)
        for on in ("2026-09-17", "2026-09-18", "2026-09-21", "2026-09-22", "2026-09-23",
                   "2026-09-24", "2026-09-25")
    ]  # fmt: skip
    assert [bool(one.warnings) for one in found] == [False] * 6 + [True]


def test_without_a_rapid_review_any_working_day_will_do_until_the_decision_is_due() -> None:
    referred = facts(referral_received="2026-11-13")
    late = offer(referred, Settings(), ENGLAND, day("2026-12-07"))

    assert days(referred, Settings(), ENGLAND) == ()
    assert offer(referred, Settings(), ENGLAND, day("2026-12-04")) == Offer(
        day("2026-12-04"), allowed=True
    )
    assert late.warnings == (
        "It is after the date for a decision on the referral, Fri 4 Dec 2026.",
        "The date now expected is reported to the Partnership Chair. No deadline moves.",
    )
    assert late.needs_reason


def test_a_referral_overtaken_by_a_notification_no_longer_warns() -> None:
    overtaken = facts(referral_received="2026-08-03", notification_received="2026-09-08")

    assert offer(overtaken, Settings(), ENGLAND, day("2026-09-24")).warnings == ()


def test_a_hidden_date_is_not_warned_about() -> None:
    settings = chosen({"rapid_review.anchor": "notification"})
    found = offer(SQUEEZED, settings, ENGLAND, day("2026-10-28"))

    assert found.warnings == ()
