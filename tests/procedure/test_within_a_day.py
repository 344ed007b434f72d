"""What is due the same working day, or the day after: a setting of none or of one."""

from typing import Final

import pytest

from procedure.readings import DayZero, NonWorkingTrigger
from procedure.settings import Settings
from tests.procedure.given import chosen, due, facts

FRIDAY: Final = "2026-09-11"
SATURDAY: Final = "2026-09-12"
MONDAY: Final = "2026-09-14"
# The clock, the fact that starts it, and the setting.
BY_DEFAULT_THE_SAME_DAY: Final = [
    ("C04", "panel_notified", "notification.share_within"),
    ("C09", "information_requested", "meeting.set_within"),
]
BY_DEFAULT_THE_NEXT_DAY: Final = [
    ("C05", "referral_received", "referral.inform_la_within"),
    ("C06", "notification_received", "notification.inform_chairs_within"),
    ("C16", "section_3_signed", "outcome.tell_referrer_within"),
    ("C19", "reviewer_appointed", "reviewer.notify_within"),
    ("C20", "lcspr_initiated", "decisions.notify_within"),
    ("C33", "non_publication_decided", "non_publication.notify_within"),
]
EVERY: Final = [*BY_DEFAULT_THE_SAME_DAY, *BY_DEFAULT_THE_NEXT_DAY]


@pytest.mark.parametrize(("code", "fact", "_key"), BY_DEFAULT_THE_SAME_DAY)
def test_what_is_due_the_same_day_if_nothing_is_set(code: str, fact: str, _key: str) -> None:
    assert due(facts(**{fact: FRIDAY}), code) == [FRIDAY]


@pytest.mark.parametrize(("code", "fact", "_key"), BY_DEFAULT_THE_NEXT_DAY)
def test_what_is_due_the_day_after_if_nothing_is_set(code: str, fact: str, _key: str) -> None:
    assert due(facts(**{fact: FRIDAY}), code) == [MONDAY]


@pytest.mark.parametrize(("code", "fact", "key"), EVERY)
def test_none_is_the_same_day_and_one_is_the_next_working_day(
    code: str, fact: str, key: str
) -> None:
    on = facts(**{fact: FRIDAY})

    assert due(on, code, settings=chosen({key: 0})) == [FRIDAY]
    assert due(on, code, settings=chosen({key: 1})) == [MONDAY]


@pytest.mark.parametrize(
    "reading",
    [
        Settings(),
        Settings(counting_day_zero=DayZero.INCLUDE),
        Settings(counting_non_working_trigger=NonWorkingTrigger.ROLL_FORWARD),
    ],
)
def test_no_reading_moves_what_is_due_the_same_day(reading: Settings) -> None:
    assert due(facts(panel_notified=FRIDAY), "C04", settings=reading) == [FRIDAY]
    assert due(facts(panel_notified=SATURDAY), "C04", settings=reading) == [MONDAY]
