"""S13.  Not the full report but the improvements, on Thursday 2 September 2027."""

from procedure.settings import Settings
from procedure.why import why
from tests.procedure.given import ENGLAND, clocks, day, facts

CASE = facts(non_publication_decided="2027-08-02", publication_planned="2027-09-02")


def test_the_information_goes_by_monday_23_august_over_the_summer_holiday() -> None:
    sending = clocks(CASE)["C32"]

    assert sending.due == day("2027-08-23")
    assert [counted.day for counted in why(sending, ENGLAND, Settings()).counted] == [
        1, 31, 27, 26, 25, 24, 23,
    ]  # fmt: skip


def test_the_decision_is_explained_first_and_no_channel_hears_of_it() -> None:
    explaining = clocks(CASE)["C33"]

    assert explaining.due == day("2027-08-03")
    assert explaining.rule.in_channel is None
