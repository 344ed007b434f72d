"""A reply that is awaited: its agency is reminded once a day, or given more time (C08)."""

from dataclasses import replace
from typing import Final

import pytest

from procedure.actions import Action
from procedure.casework.ask import Ask
from procedure.casework.asked import leads_of
from procedure.facts import Fact
from procedure.notices import NoticeKind
from procedure.roles import Role
from tests.procedure.casework.given import UMA, changed, done, person, refused
from tests.procedure.casework.test_requests import BETH, ISSUED, ON, asked, request
from tests.procedure.given import day

MORE: Final = {"reply_by": "2026-09-21", "reasons": "Their lead is ill."}
AFTER: Final = "2026-09-18"  # the reply was due the day before
SENT_BY_HAND: Final = done(
    ISSUED, asked(UMA, Action.RECORD_SENT, "gp", sent_on=ON, evidence="File 14")
)


def chases(agency: str, on: str = ON) -> Ask:
    return asked(UMA, Action.CHASE_REPLY, agency, on)


def gives(until: str, today: str = ON) -> Ask:
    return asked(
        UMA, Action.EXTEND_REPLY, "school", today, reply_by=until, reasons="Their lead is ill."
    )


def test_the_lead_of_an_agency_is_reminded_once_a_day_at_the_most() -> None:
    change = changed(ISSUED, chases("school"))
    again, source = refused(change.case, chases("school"))
    next_day = changed(change.case, chases("school", "2026-09-11"))

    assert [(one.kind, one.to.person) for one in change.notices] == [
        (NoticeKind.CHASED, BETH.person)
    ]
    assert (again, source) == (
        "It has been chased today already. Nothing was sent.",
        "s4.3",
    )
    assert request(next_day.case, "school").chased == day("2026-09-11")


def test_an_agency_without_a_lead_in_teams_is_chased_by_hand() -> None:
    assert refused(SENT_BY_HAND, chases("gp"))[0] == (
        "Nobody is enrolled as its safeguarding lead. Chase it by hand."
    )
    assert refused(ISSUED, chases("gp"))[0].startswith("No reply is awaited from this agency.")


@pytest.mark.parametrize("until", ["2026-09-17", "2026-09-16"])
def test_more_time_is_a_day_later_than_the_one_it_is_due_on(until: str) -> None:
    assert refused(ISSUED, gives(until))[0] == (
        "It is due on Thu 17 Sep 2026 now. Give a later day."
    )


def test_no_time_is_given_to_an_agency_that_was_not_asked_or_whose_letter_never_went() -> None:
    police = asked(UMA, Action.EXTEND_REPLY, "police", reply_by="2026-09-21", reasons="Ill.")

    for ask in (police, replace(police, about="gp")):
        assert refused(ISSUED, ask)[0].startswith("This agency has not been asked")


def test_more_time_for_a_late_reply_is_a_day_that_is_still_ahead() -> None:
    assert refused(ISSUED, gives(AFTER, AFTER))[0].startswith(
        "The day the reply is due must be after today."
    )
    assert done(ISSUED, gives("2026-09-21", AFTER)).dates[Fact.REPLIES_DUE] == day("2026-09-21")


def test_replies_are_due_on_the_last_day_any_agency_has_been_given() -> None:
    case = done(ISSUED, gives("2026-09-21"))

    assert request(case, "school").due == day("2026-09-21")
    assert request(case, "housing").due == day("2026-09-17")
    assert case.dates[Fact.REPLIES_DUE] == day("2026-09-21")


def test_what_was_taken_further_is_given_no_more_time_but_by_the_subgroup_chair() -> None:
    reasons = {"reasons": "They have not answered."}
    up = done(ISSUED, asked(UMA, Action.TAKE_UP, "school", **reasons))

    assert refused(up, gives("2026-09-21"))[0] == (
        "It has been taken further. The Subgroup Chair decides the next step."
    )


def test_an_agency_that_was_not_asked_is_given_no_time() -> None:
    because, source = refused(ISSUED, asked(UMA, Action.EXTEND_REPLY, "hospice", **MORE))

    assert because.startswith("This agency has not been asked for information on this case.")
    assert source == "s4.3"


def test_the_lead_answers_before_a_deputy_does() -> None:
    deputy = person("Abe Deputy", Role.AGENCY_SAFEGUARDING_LEAD, agency="school", acts_for="Beth")
    ask = chases("school")
    both = replace(ask, enrolled={one.person: one for one in (deputy, BETH)})

    assert [one.person for one in leads_of(BETH.agency, both)] == [BETH.person, deputy.person]
