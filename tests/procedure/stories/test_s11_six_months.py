"""S11.  Six months from Monday 31 August 2026, a bank holiday on which a review was decided."""

from tests.procedure.given import clocks, day, due, facts


def test_the_review_is_due_on_the_last_of_february_and_acted_on_by_the_friday() -> None:
    review = clocks(facts(lcspr_initiated="2026-08-31"))["C22"]

    assert review.due == day("2027-02-28")
    assert review.act_by == day("2027-02-26")


def test_to_publish_that_friday_it_is_sent_by_wednesday_the_17th() -> None:
    review = clocks(facts(lcspr_initiated="2026-08-31"))["C22"]

    assert review.send_by == day("2027-02-17")
    assert due(facts(publication_planned="2027-02-26"), "C31") == ["2027-02-17"]
