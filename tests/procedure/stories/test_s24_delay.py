"""S24.  Decided on Tuesday 1 December 2026; on 10 May 2027 a trial is said to cause a delay."""

from procedure.starting import ClockState
from tests.procedure.given import clocks, day, due, facts

GIVEN = {"lcspr_initiated": "2026-12-01"}


def test_six_months_end_on_tuesday_1_june_and_the_report_is_sent_by_20_may() -> None:
    review = clocks(facts(**GIVEN))["C22"]

    assert review.due == day("2027-06-01")
    assert review.send_by == day("2027-05-20")


def test_notice_of_the_delay_is_due_from_the_forecast_and_not_from_the_breach() -> None:
    assert due(facts(**GIVEN, delay_forecast="2027-05-10"), "C23") == ["2027-05-12"]


def test_the_six_months_stay_where_they_are() -> None:
    told = clocks(facts(**GIVEN, delay_forecast="2027-05-10", delay_notified="2027-05-12"))

    assert told["C22"].due == day("2027-06-01")
    assert told["C22"].state(day("2027-06-02")) is ClockState.OVERDUE
    assert told["C23"].over is ClockState.MET


def test_the_channel_hears_of_a_timetable_and_nothing_of_a_trial() -> None:
    told = clocks(facts(**GIVEN, delay_forecast="2027-05-10"))

    assert told["C23"].rule.in_channel == told["C22"].rule.in_channel == "Review timetable"
