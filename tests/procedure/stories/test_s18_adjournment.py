"""S18.  Adjourned on day 13, Friday 25 September 2026, for missing information."""

from procedure.settings import Settings
from procedure.window import offer
from tests.procedure.given import ENGLAND, day, due, facts

GIVEN = {
    "became_aware": "2026-09-07",
    "panel_notified": "2026-09-08",
    "notification_received": "2026-09-08",
}
ADJOURNED = facts(**GIVEN, meeting_planned="2026-09-25")


def test_the_new_date_is_allowed_with_a_reason_and_all_it_costs() -> None:
    found = offer(ADJOURNED, Settings(), ENGLAND, day("2026-10-01"))

    assert found.allowed
    assert found.needs_reason
    assert found.warnings == (
        (
            "Thu 1 Oct 2026 is outside the window of 7 to 13 working days, which is"
            " Thu 17 Sep 2026 to Fri 25 Sep 2026."
        ),
        (
            "It is after the last recommended day, Thu 24 Sep 2026, and leaves little time to"
            " write the report and to decide."
        ),
        "It is after the local rapid review date, Mon 28 Sep 2026.",
        "It is after the national rapid review date, Tue 29 Sep 2026.",
        (
            "The date now expected is reported to the Partnership Chair and the national Panel."
            " No deadline moves."
        ),
    )


def test_no_deadline_moves() -> None:
    moved = facts(**GIVEN, meeting_planned="2026-10-01")
    codes = ("C10", "C12-local", "C12-national", "C14", "C14-target")

    assert due(moved, *codes) == due(ADJOURNED, *codes) == due(facts(**GIVEN), *codes)
