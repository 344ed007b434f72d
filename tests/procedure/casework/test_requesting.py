"""A letter that goes by hand: the day it was sent, and the day its reply is due (4.3, C08)."""

from dataclasses import replace
from typing import Final

import pytest

from procedure.actions import Action
from procedure.casework.ask import Ask
from procedure.facts import Fact
from procedure.stages import Stage
from tests.procedure.casework.given import UMA, changed, done, refused
from tests.procedure.casework.test_requests import (
    CONFIRM,
    ISSUE,
    ISSUED,
    ON,
    OPEN,
    asked,
    chosen,
    request,
)
from tests.procedure.given import day


def went(agency: str = "gp", on: str = ON, today: str = ON) -> Ask:
    return asked(UMA, Action.RECORD_SENT, agency, today, sent_on=on)


BY_HAND_ALONE: Final = done(OPEN, chosen(agencies="gp"), CONFIRM, ISSUE)


def test_the_first_letter_by_hand_asks_the_agencies_on_the_day_it_went() -> None:
    change = changed(BY_HAND_ALONE, went(today="2026-09-11"))

    assert BY_HAND_ALONE.stage is Stage.RR_OPEN
    assert change.case.stage is Stage.SCOPING
    assert change.case.dates[Fact.INFORMATION_REQUESTED] == day(ON)
    assert request(change.case, "gp").sent == day(ON)
    assert [row.about for row in change.rows] == ["request/gp"]


@pytest.mark.parametrize("agency", ["school", "police"], ids=["in Teams", "nobody asked"])
def test_only_a_letter_that_goes_by_hand_is_recorded_as_sent(agency: str) -> None:
    assert refused(ISSUED, went(agency))[0].startswith("This agency has not been asked")


def test_a_letter_was_sent_by_today() -> None:
    ahead = went(on="2026-09-11")

    assert refused(ISSUED, ahead)[0].startswith("A date for something already done")


def test_the_day_a_letter_was_sent_is_recorded_once() -> None:
    sent = done(ISSUED, went())

    assert refused(sent, went(today="2026-09-14"))[0].startswith("It was sent on Thu 10 Sep 2026.")


def test_the_reply_is_due_on_the_day_the_letter_gives_or_within_five_working_days() -> None:
    sent = done(ISSUED, went())
    dated = done(OPEN, chosen(reply_by="2026-09-22"), CONFIRM, ISSUE, went())

    assert request(dated, "gp").due == day("2026-09-22")
    assert request(sent, "gp").due == day("2026-09-17")


@pytest.mark.parametrize(
    ("on", "due"), [("2026-09-14", "2026-09-21"), ("2026-09-15", "2026-09-22")]
)
def test_no_agency_is_late_because_its_letter_went_on_or_after_the_day_it_gives(
    on: str, due: str
) -> None:
    by_hand = done(OPEN, chosen(reply_by="2026-09-14", agencies="gp"), CONFIRM, ISSUE)
    sent = done(by_hand, went(on=on, today="2026-09-15"))

    assert request(sent, "gp").due == day(due)
    assert sent.dates[Fact.REPLIES_DUE] == day(due)
    assert not request(sent, "gp").is_late(day("2026-09-16"))


def test_a_letter_that_went_in_time_and_is_recorded_later_keeps_the_day_it_gives() -> None:
    by_hand = done(OPEN, chosen(reply_by="2026-09-14", agencies="gp"), CONFIRM, ISSUE)

    assert request(done(by_hand, went(today="2026-09-15")), "gp").due == day("2026-09-14")


def test_letters_that_all_go_in_teams_are_said_to_have_gone() -> None:
    two = done(OPEN, chosen(agencies="school,housing"), CONFIRM)

    assert changed(two, ISSUE).says == "2 letters have been sent."


def test_a_letter_that_has_not_gone_yet_sets_no_day_for_the_others() -> None:
    listed = done(OPEN, chosen(reply_by="2026-09-16", agencies="school,gp"), CONFIRM, ISSUE)
    later = replace(
        listed,
        requests=tuple(
            replace(one, due=day("2026-09-30")) if one.by_hand else one for one in listed.requests
        ),
    )
    early = asked(UMA, Action.EXTEND_REPLY, "school", reply_by="2026-09-17", reasons="They ask.")

    assert done(later, early).dates[Fact.REPLIES_DUE] == day("2026-09-17")
