"""Somebody asks for a recorded date to be put right, and sees first what it would change."""

from dataclasses import replace

import pytest

from procedure.actions import Action
from procedure.case import Topic
from procedure.casework.table import RULES
from procedure.desk import NotYet
from procedure.roles import Actor, Role
from procedure.tasks import open_tasks
from tests.procedure.casework.correcting import (
    ASKED,
    CASE,
    OURS,
    answers,
    asks,
)
from tests.procedure.casework.given import (
    LENA,
    MEMBERS,
    RUTH,
    UMA,
    allowed,
    changed,
    complaints,
    refused,
)
from tests.procedure.given import day


def test_asking_changes_no_date_and_waits_for_somebody_else() -> None:
    change = changed(CASE, asks())
    [asked] = change.case.corrections

    assert change.case.facts == CASE.facts
    assert (asked.was, asked.now) == (day("2026-09-07"), day("2026-09-04"))
    assert (asked.asked.person, asked.asked.role) == (LENA.person, Role.LA_REPRESENTATIVE)
    assert change.touches == {Topic.CORRECTIONS}
    assert "confirm-correction/became-aware/1" in {one.key for one in open_tasks(change.case)}


@pytest.mark.parametrize("seen", ["", "became-aware/2026-09-03", "panel-notified/2026-09-04"])
def test_nobody_asks_before_seeing_what_that_very_date_would_change(seen: str) -> None:
    assert RULES[Action.ASK_FOR_CORRECTION](CASE, asks(seen=seen)) == NotYet({})
    assert allowed(CASE, asks())


@pytest.mark.parametrize(
    ("by", "fact"),
    [(UMA, "became-aware"), (RUTH, "panel-notified"), (LENA, "referral-received")],
)
def test_a_date_is_asked_about_only_by_whoever_may_record_it(by: Actor, fact: str) -> None:
    because, source = refused(CASE, asks(by, fact))

    assert "may ask for this date to be put right." in because
    assert source == OURS


@pytest.mark.parametrize("fact", ["meeting-planned", "section-2-signed", "published"])
def test_a_plan_a_signature_and_what_is_not_on_record_are_not_put_right(fact: str) -> None:
    because, _ = refused(CASE, asks(UMA, fact))

    assert because.startswith("That date is not on record, or is not put right here.")


def test_a_right_date_is_neither_in_the_future_nor_the_one_on_record() -> None:
    future, _ = refused(CASE, asks(on="2026-09-09"))

    assert future == "A date for something already done cannot be in the future."
    assert complaints(CASE, asks(on="2026-09-07")) == {
        "on": "This is the date on record already. Give the right one."
    }


def test_a_day_before_every_edition_is_refused_before_it_is_asked_about() -> None:
    because, _ = refused(CASE, asks(on="2023-12-01", seen=""))

    assert because.startswith("No edition of the procedure was in force")


def test_a_reason_that_may_name_somebody_is_asked_for_again() -> None:
    named = "Priya Example said so on 07700 900123."
    said = "This may name somebody, or give a number of theirs. Say it without."

    assert complaints(CASE, asks(reason=named)) == {"reason": said}
    assert complaints(ASKED, answers(given="do-not-confirm", reason=named)) == {"reason": said}


def test_a_date_is_asked_about_once_at_a_time() -> None:
    because, _ = refused(ASKED, asks(on="2026-09-03"))

    assert because == (
        "Lena Hart asked on Tue 8 Sep 2026 for this date to become Friday 4 September 2026,"
        " and it waits to be confirmed. Nothing more was recorded."
    )
    assert allowed(ASKED, asks(fact="panel-notified", on="2026-09-07"))


def test_without_anybody_else_to_confirm_it_whom_to_add_is_said() -> None:
    alone = replace(CASE, members=frozenset(m for m in MEMBERS if m.person == LENA.person))
    because, _ = refused(alone, asks())

    assert because == (
        "Nobody else on this case may confirm it. Ask the Business Manager to put another"
        " Local authority representative or Business Manager on the case first."
    )
