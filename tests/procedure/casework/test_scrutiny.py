"""What the national Panel asks about a decision, by when, and what it is given (section 4.8)."""

from dataclasses import replace
from typing import Final

import pytest

from procedure.actions import Action
from procedure.after_deciding import waiting
from procedure.case import Case
from procedure.casework.ask import Ask
from procedure.facts import Fact
from procedure.notices import NoticeKind
from procedure.outcome_words import answer_words, outcome_words
from procedure.stages import Stage
from tests.procedure.casework.given import (
    PAT,
    PATS_DEPUTY,
    RUTH,
    SAM,
    SAMS_DEPUTY,
    UMA,
    an_ask,
    changed,
    complaints,
    done,
    refused,
)
from tests.procedure.casework.life import until
from tests.procedure.given import clocks, day

DECIDED: Final = until("the agencies are told")
NUMBER: Final = "Ring 07700 900123"
CHALLENGE: Final = {"asked-on": "2026-10-05", "what": "challenge", "question": "Why?"}
QUESTION: Final = CHALLENGE | {"what": "information", "answer-by": "2026-10-12"}


def panel_asks(on: str = "2026-10-05", **other: str) -> Ask:
    given = {"asked-on": on, **{name.replace("_", "-"): value for name, value in other.items()}}
    return an_ask(UMA, Action.RECORD_SCRUTINY, on, QUESTION | given)


def is_given(on: str) -> Ask:
    given = {"given-on": on, "attended": "no", "given": "The reasons.", "proof": "Note 3"}
    return an_ask(UMA, Action.ANSWER_PANEL, "2026-10-20", given)


def answer_due(case: Case) -> object:
    return clocks({**case.dates})["C21"].due


def test_what_the_national_panel_asks_is_told_to_both_chairs_and_the_business_unit() -> None:
    change = changed(DECIDED, panel_asks())
    told = [one.to.person for one in change.notices if one.kind is NoticeKind.SCRUTINY]
    people = (PAT, PATS_DEPUTY, SAM, SAMS_DEPUTY, UMA, RUTH)

    assert told == sorted(one.person for one in people)
    assert change.case.dates[Fact.PANEL_ASKED] == day("2026-10-05")
    assert answer_due(change.case) == day("2026-10-12")


def test_it_has_not_asked_in_the_future() -> None:
    ahead = an_ask(
        UMA, Action.RECORD_SCRUTINY, "2026-10-05", QUESTION | {"asked-on": "2026-10-06"}
    )

    assert refused(DECIDED, ahead)[0].startswith("A date for something already done")


@pytest.mark.parametrize(
    ("ask", "complaint"),
    [
        (
            panel_asks("2026-09-25"),
            {"asked-on": "The decision was made on Monday 28 September 2026. Check the date."},
        ),
        (
            panel_asks(answer_by="2026-10-04"),
            {"answer-by": "This is before the day it asked. Check the date."},
        ),
    ],
    ids=["before the decision", "answered before it asked"],
)
def test_a_day_that_cannot_be_right_is_asked_for_again(
    ask: Ask, complaint: dict[str, str]
) -> None:
    assert complaints(DECIDED, ask) == complaint


def test_what_it_asked_is_put_in_words_that_name_nobody() -> None:
    named = panel_asks(question="Why was Beth Turner not spoken to?")

    assert complaints(DECIDED, named).keys() == {"question"}


def test_it_may_want_its_answer_the_same_day_and_be_given_it() -> None:
    case = done(DECIDED, panel_asks(answer_by="2026-10-05"))
    early = complaints(case, is_given("2026-10-04"))
    answered = done(case, is_given("2026-10-05"))

    assert answer_due(case) == day("2026-10-05")
    assert early == {"given-on": "It asked on Mon 5 Oct 2026. Check the date."}
    assert waiting(answered) == ()
    assert clocks({**answered.dates})["C21"].met == day("2026-10-05")


def test_a_question_after_one_that_was_answered_has_a_day_of_its_own() -> None:
    answered = done(DECIDED, panel_asks(), is_given("2026-10-06"))
    again = done(answered, panel_asks("2026-10-07", answer_by="2026-10-21"))

    assert again.dates[Fact.PANEL_ANSWER_DUE] == day("2026-10-21")
    assert [one.on for one in waiting(again)] == [day("2026-10-07")]


def test_a_question_asked_while_another_waits_is_due_on_the_earlier_day_of_the_two() -> None:
    later = done(DECIDED, panel_asks(answer_by="2026-10-20"), panel_asks(answer_by="2026-10-12"))

    assert later.dates[Fact.PANEL_ANSWER_DUE] == day("2026-10-12")
    assert len(waiting(later)) == 2


def test_what_it_was_given_is_recorded_once_and_not_ahead_of_time() -> None:
    waits = done(DECIDED, panel_asks())
    ahead = replace(is_given("2026-10-21"), today=day("2026-10-20"))
    answered = done(waits, is_given("2026-10-09"))
    made = answered.signatures[-1]

    assert refused(DECIDED, is_given("2026-10-09"))[0].startswith("The national Panel waits for")
    assert refused(answered, is_given("2026-10-09"))[0].startswith("The national Panel waits for")
    assert refused(waits, ahead)[0].startswith("A date for something already done")
    assert outcome_words(made) == answer_words(made) == "Given what it asked for"


def test_a_case_is_archived_once_everybody_is_told_and_only_once() -> None:
    archives = an_ask(UMA, Action.ARCHIVE, "2027-04-12")
    closed = replace(until("section 3 is signed"), stage=Stage.CLOSED_NO_REVIEW)
    archived = replace(closed, stage=Stage.ARCHIVED)

    assert refused(closed, archives)[0].startswith("Somebody is still to be told the decision.")
    assert refused(archived, archives)[0].startswith("The case is archived already.")


def test_where_its_answer_lies_is_put_in_words_that_name_nobody() -> None:
    named = replace(is_given("2026-10-09"), answers={"given-on": "2026-10-09", "proof": NUMBER})

    assert complaints(done(DECIDED, panel_asks()), named).keys() == {"proof"}


def test_a_case_is_not_archived_while_the_national_panel_waits() -> None:
    archives = an_ask(UMA, Action.ARCHIVE, "2027-04-12")
    waits = replace(done(DECIDED, panel_asks()), stage=Stage.LEARNING_AND_ACTION)

    assert refused(waits, archives)[0] == "The national Panel still waits for an answer."
