"""An agency's reply: none to make, received by hand, and sent back to it (section 4.3)."""

from typing import Final

from procedure.actions import Action
from procedure.case import Case
from procedure.notices import Notice, NoticeKind
from tests.procedure.casework.given import UMA, changed, done
from tests.procedure.casework.test_requests import (
    BETH,
    ISSUED,
    ON,
    REPLIED,
    REPLY,
    asked,
    request,
)
from tests.procedure.given import day

SENT_BY_HAND: Final = done(ISSUED, asked(UMA, Action.RECORD_SENT, "gp", sent_on=ON))
NO_DATES: Final = {"reasons": "There are no dates."}


def by_hand(agency: str, involved: str) -> Case:
    """A reply that came on paper has been recorded."""
    on_paper = asked(UMA, Action.RECORD_REPLY, agency, received_on=ON, involved=involved)
    return done(SENT_BY_HAND, on_paper)


def sent_back(case: Case, agency: str, on: str = ON) -> tuple[Case, tuple[Notice, ...]]:
    change = changed(case, asked(UMA, Action.SEND_BACK_REPLY, agency, on, **NO_DATES))
    return change.case, change.notices


def test_a_reply_by_hand_is_a_nil_return_only_if_the_agency_was_not_involved() -> None:
    was, was_not = by_hand("gp", "yes"), by_hand("gp", "nil")

    assert request(was_not, "gp").nil
    assert not request(was, "gp").nil


def test_a_nil_return_that_is_sent_back_is_one_no_longer() -> None:
    nil = done(ISSUED, asked(BETH, Action.REPLY, **REPLY | {"involved": "nil"}))
    case, _ = sent_back(nil, "school")

    assert request(nil, "school").nil
    assert not request(case, "school").nil
    assert request(case, "school").is_outstanding


def test_a_reply_sent_back_early_is_due_on_the_day_it_was_due_before() -> None:
    case, _ = sent_back(REPLIED, "school", "2026-09-11")

    assert request(REPLIED, "school").due == day("2026-09-17")
    assert request(case, "school").due == day("2026-09-17")


def test_the_lead_whose_reply_is_sent_back_is_told_and_nobody_else_is() -> None:
    _, notices = sent_back(REPLIED, "school")

    assert [(one.kind, one.to.person) for one in notices] == [(NoticeKind.CHASED, BETH.person)]


def test_a_reply_on_paper_is_sent_back_on_paper_and_nobody_is_told_in_teams() -> None:
    case, notices = sent_back(by_hand("gp", "yes"), "gp")

    assert notices == ()
    assert request(case, "gp").is_outstanding
