"""What is asked by a day of its own: it is due that day, and whoever could do it is reminded."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

import pytest

from procedure.actions import Action
from procedure.case import Case
from procedure.casework.ask import Ask
from procedure.counting import Counting
from procedure.facts import Fact
from procedure.notices import NoticeKind
from procedure.own_days import WITH_OWN_DAY, clock_of_task, own_reminders
from procedure.roles import Actor, Role
from procedure.settings import Settings
from procedure.stages import Stage
from procedure.task_rules import Task
from procedure.tasks import open_tasks
from tests.procedure.casework.correcting import ASKED, CASE
from tests.procedure.casework.given import (
    LENA,
    NOT_NOTIFIED,
    PAT,
    PATS_DEPUTY,
    RUTH,
    SAM,
    a_case,
    an_ask,
    complaints,
    done,
    refused,
)
from tests.procedure.given import ENGLAND, chosen, day

COUNTING: Final = Counting(ENGLAND, Settings())
DECLINED: Final = a_case(Stage.NO_RR_ROUTE, NOT_NOTIFIED, referral_received="2026-11-13")
STANDS: Final = {"answer": "stands", "reasons": "It was looked at."}


def further(on: str, answer_by: str) -> Ask:
    said = {"reasons": "It will last.", "answered-by": "partnership-chair", "answer-by": answer_by}
    return an_ask(SAM, Action.DISPUTE_DECISION, on, said)


DISPUTED: Final = done(DECLINED, further("2026-11-17", "2026-11-24"))
ANSWERED: Final = an_ask(PAT, Action.ANSWER_DISPUTE, "2026-11-20", STANDS, "partnership-chair")
CHAIRS: Final = [PATS_DEPUTY.person, PAT.person]


def own(case: Case) -> Task:
    [found] = [one for one in open_tasks(case) if clock_of_task(case, one, COUNTING)]
    return found


def reminded(
    case: Case, on: str, people: Iterable[Actor] = (PAT, PATS_DEPUTY, LENA, RUTH)
) -> list[tuple[str | None, str]]:
    acting = {one.person: one for one in people}
    found = [*own_reminders(case, day(on), COUNTING, acting)]
    assert all(one.kind is NoticeKind.ASKED_AGAIN for one in found)
    return [(one.to.person, one.about) for one in found]


def test_a_dispute_is_due_on_the_day_that_was_named_and_not_on_that_of_notifying() -> None:
    clock = clock_of_task(DISPUTED, own(DISPUTED), COUNTING)

    assert clock
    assert (clock.start, clock.due) == (day("2026-11-17"), day("2026-11-24"))
    assert DISPUTED.facts[Fact.DISPUTE_ANSWER_DUE].by == SAM.person
    assert own(DISPUTED).action is Action.ANSWER_DISPUTE


@pytest.mark.parametrize(
    ("on", "step"),
    [("2026-11-23", "before-1"), ("2026-11-24", "day"), ("2026-11-25", "late-1")],
)
def test_whoever_is_to_answer_a_dispute_is_reminded_by_its_day(on: str, step: str) -> None:
    about = f"answer-dispute/partnership-chair/{step}.2026-11-24"

    assert reminded(DISPUTED, on) == [(person, about) for person in CHAIRS]


@pytest.mark.parametrize("on", ["2026-11-17", "2026-11-20", "2026-11-21", "2026-11-28"])
def test_nobody_is_reminded_before_it_is_near_nor_on_a_day_off(on: str) -> None:
    assert reminded(DISPUTED, on) == []


def test_a_dispute_that_is_answered_is_not_reminded_of_and_the_next_has_its_own_day() -> None:
    answered = done(DISPUTED, ANSWERED)
    again = done(answered, further("2026-11-20", "2026-11-26"))

    assert reminded(answered, "2026-11-24") == []
    assert {about for _, about in reminded(again, "2026-11-26")} == {
        "answer-dispute/partnership-chair/day.2026-11-26"
    }


def test_a_dispute_is_begun_once_and_answered_by_whoever_was_named() -> None:
    twice, _ = refused(DISPUTED, further("2026-11-18", "2026-11-26"))
    other, _ = refused(DISPUTED, replace(ANSWERED, by=LENA))
    none, _ = refused(DECLINED, ANSWERED)
    early, _ = refused(replace(DECLINED, signatures=()), further("2026-11-17", "2026-11-24"))
    again = done(DISPUTED, replace(ANSWERED, answers={**STANDS, "answer": "reconsider"}))

    assert twice.startswith("Sam Chair took this further on Tuesday 17 November 2026 at 10:20")
    assert other == "Only the Partnership Chair may answer this."
    assert none == "Nothing waits for this answer now. Nothing was changed."
    assert early.startswith("There is no decision not to notify")
    assert Fact.DECISION_UPHELD in done(DISPUTED, ANSWERED).facts
    assert Fact.DECISION_UPHELD not in again.facts


def test_an_answer_is_asked_for_by_today_or_later() -> None:
    assert complaints(DECLINED, further("2026-11-17", "2026-11-16")) == {
        "answer-by": "Give today or a later day"
    }


def test_where_nobody_could_do_it_the_business_manager_is_told() -> None:
    about = "answer-dispute/partnership-chair/day.2026-11-24"

    assert reminded(DISPUTED, "2026-11-24", [RUTH]) == [(RUTH.person, about)]


def test_whoever_is_to_confirm_a_date_is_reminded_and_whoever_asked_is_not() -> None:
    clock = clock_of_task(ASKED, own(ASKED), COUNTING)
    stricter = Counting(ENGLAND, chosen({"corrections.confirm_within": 1}))
    sooner = clock_of_task(ASKED, own(ASKED), stricter)

    assert clock
    assert sooner
    assert (clock.due, sooner.due) == (day("2026-09-10"), day("2026-09-09"))
    assert reminded(ASKED, "2026-09-10") == [
        (RUTH.person, "confirm-correction/became-aware/1/day.2026-09-10")
    ]
    assert reminded(CASE, "2026-09-10") == []


def test_every_task_with_a_day_of_its_own_is_of_a_kind_that_is_looked_for() -> None:
    assert [own(DISPUTED).action, own(ASKED).action] == [*reversed(WITH_OWN_DAY)]
    assert Role.PARTNERSHIP_CHAIR in own(DISPUTED).roles
