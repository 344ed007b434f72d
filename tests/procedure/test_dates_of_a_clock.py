"""Every date that one clock has, each by its own name."""

from procedure.moved_dates import Which, dates_of
from tests.procedure.given import clocks, day, facts

S01 = facts(
    became_aware="2026-09-07", panel_notified="2026-09-08", notification_received="2026-09-08"
)


def test_the_window_has_an_opening_and_a_recommended_day_besides_its_end() -> None:
    found = dates_of(clocks(S01)["C10"])

    assert found == {
        Which.DUE: day("2026-09-25"),
        Which.ACT_BY: day("2026-09-25"),
        Which.OPENS: day("2026-09-17"),
        Which.RECOMMENDED_BY: day("2026-09-24"),
    }


def test_a_clock_without_a_date_has_none_of_them() -> None:
    undated = clocks(facts(reviewer_appointed="2026-12-01", first_panel_meeting="2026-12-08"))

    assert [dict(dates_of(clock)) for clock in undated.values() if clock.due is None][:1] == [{}]
