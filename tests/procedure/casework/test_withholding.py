"""Information withheld: what each step leads to, what it leaves on record, and its end (s2)."""

from dataclasses import replace
from typing import Final

import pytest

from procedure.actions import Action
from procedure.case import Case, FormId
from procedure.casework.ask import NO_FORM, Ask, Change
from procedure.casework.withholding import overdue
from procedure.notices import NoticeKind
from procedure.requests import Ended, Rung
from tests.procedure.casework.given import POLICE_LEAD, SAM, UMA, changed, done, refused
from tests.procedure.casework.test_requests import ISSUED, REPLIED, asked, request
from tests.procedure.given import day

REASONS: Final = {"reasons": "They have not said why."}


def takes_up(agency: str) -> Ask:
    return asked(UMA, Action.TAKE_UP, agency, "2026-09-11", **REASONS)


def decides(step: str, on: str = "2026-09-18", form: str = "form-1") -> Ask:
    ask = asked(SAM, Action.NEXT_STEP, "housing", on, next=step, **REASONS)
    return replace(ask, form=FormId(form))


def partners_act(what: str, form: str) -> Ask:
    ask = asked(POLICE_LEAD, Action.FORMAL_ACTION, "housing", "2026-09-24", action=what, **REASONS)
    return replace(ask, form=FormId(form))


def day_passes(case: Case, on: str) -> Change:
    """Nobody presses anything, so there are no words of anybody's."""
    change = overdue(case, replace(asked(UMA, Action.TAKE_UP, on=on), form=NO_FORM))
    assert change
    return change


LATE: Final = day_passes(REPLIED, "2026-09-18").case
WITH_PARTNERS: Final = done(LATE, decides("escalate"), decides("escalate"))


def test_what_an_agency_refuses_is_with_the_subgroup_before_it_is_late() -> None:
    change = changed(ISSUED, takes_up("school"))
    [step] = request(change.case, "school").steps

    assert change.says == "It is with the LCSPR Subgroup."
    assert (step.rung, step.on, step.due) == (Rung.SUBGROUP, day("2026-09-11"), day("2026-09-15"))
    assert SAM.person in {n.to.person for n in change.notices if n.kind is NoticeKind.WITHHELD}


@pytest.mark.parametrize(
    ("case", "agency"), [(ISSUED, "police"), (REPLIED, "school")], ids=["never asked", "replied"]
)
def test_nothing_is_taken_to_the_subgroup_that_is_not_awaited(case: Case, agency: str) -> None:
    assert refused(case, takes_up(agency))[0].startswith("This agency has not been asked")


def test_what_is_with_the_subgroup_is_not_taken_there_again() -> None:
    case = done(ISSUED, takes_up("school"))

    assert refused(case, takes_up("school"))[0].startswith("It is with the Subgroup already.")


def test_after_the_partners_there_is_no_step_but_a_good_reason_is_still_accepted() -> None:
    because, source = refused(WITH_PARTNERS, decides("escalate"))
    ended = done(WITH_PARTNERS, decides("good-reason"))

    assert because.startswith("It is with the safeguarding partners, and there is no step after")
    assert source == "s2"
    assert request(ended, "housing").ended is Ended.GOOD_REASON


def test_formal_action_is_read_beside_the_steps_that_came_before_it() -> None:
    case = done(WITH_PARTNERS, partners_act("escalate", "formal"))
    before = request(WITH_PARTNERS, "housing").steps
    *stood, acted = request(case, "housing").steps

    assert tuple(stood) == before
    assert (acted.rung, acted.due, acted.form) == (Rung.PARTNERS, before[-1].due, "formal")
    assert acted.on == day("2026-09-24")
    assert request(case, "housing").is_outstanding


def test_every_step_on_what_is_withheld_has_a_row_of_its_own_in_the_record() -> None:
    up = changed(LATE, decides("escalate"))
    by_itself = day_passes(up.case, "2026-09-23")
    asked_formally = changed(by_itself.case, partners_act("escalate", "asked-formally"))
    to_court = changed(asked_formally.case, partners_act("escalate", "to-court"))
    ended = changed(to_court.case, partners_act("good-reason", "accepted"))
    steps = (day_passes(REPLIED, "2026-09-18"), up, by_itself, asked_formally, to_court, ended)
    about = [row.about for change in steps for row in change.rows]

    assert len(set(about)) == len(about) == len(steps)
    assert {one.rpartition("/")[0] for one in about} == {"withheld/housing"}
