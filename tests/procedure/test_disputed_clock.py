"""C01 runs on where a finding that ended it is taken further, until that is settled."""

import pytest

from procedure.facts import Fact
from procedure.starting import ClockState
from tests.procedure.given import clocks, day, facts

AWARE = facts(became_aware="2026-09-07", definition_not_met="2026-09-07")
TODAY = day("2026-09-08")


@pytest.mark.parametrize(
    ("since", "state"),
    [
        ({}, ClockState.CANCELLED),
        ({"notifying_disputed": "2026-09-07"}, ClockState.RUNNING),
        ({"notifying_disputed": "2026-09-08"}, ClockState.RUNNING),
        (
            {"notifying_disputed": "2026-09-07", "decision_upheld": "2026-09-07"},
            ClockState.CANCELLED,
        ),
        (
            {
                "notifying_disputed": "2026-09-07",
                "decision_upheld": "2026-09-07",
                "definition_met": "2026-09-07",
            },
            ClockState.RUNNING,
        ),
    ],
    ids=["found not met", "disputed that day", "disputed later", "upheld", "found met"],
)
def test_on_one_day_the_last_in_the_order_of_the_procedure_counts(
    since: dict[str, str], state: ClockState
) -> None:
    found = clocks({**AWARE, **facts(**since)})

    assert found["C01"].state(TODAY) is state
    assert found["C12-local"].state(TODAY) is state
    assert found["C01"].due == day("2026-09-14")


def test_a_notification_withdrawn_gives_the_referral_its_own_dates_again() -> None:
    sent = facts(
        referral_received="2026-09-01",
        became_aware="2026-09-07",
        panel_notified="2026-09-07",
        notification_received="2026-09-07",
    )
    before, after = clocks(sent), clocks({**sent, Fact.NOTIFICATION_WITHDRAWN: TODAY})

    assert before["C13"].state(TODAY) is ClockState.SUPERSEDED
    assert after["C13"].state(TODAY) is ClockState.RUNNING
    assert after["C14"].due == day("2026-10-01")
    assert {after[code].state(TODAY) for code in ("C10", "C12-local", "C12-national")} == {
        ClockState.CANCELLED
    }
