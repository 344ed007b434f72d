"""Action or learning that did not wait for the end is kept in its register (section 18.2)."""

import pytest

from procedure.actions import Action
from procedure.casework.ask import Ask
from procedure.registers.register import RegisterKey
from tests.procedure.casework.given import UMA, an_ask, changed, refused
from tests.procedure.casework.life import until

TODAY = "2026-09-24"
CASE = until("the meeting is opened")


def shares(**days: str) -> Ask:
    given = {"raised-on": TODAY, "of": "learning", "action": "Visits are in pairs."}
    more = {name.replace("_", "-"): on for name, on in days.items()}
    return an_ask(UMA, Action.SHARE_LEARNING, TODAY, given | more)


@pytest.mark.parametrize("done_on", [TODAY, "2026-09-21", ""])
def test_learning_that_was_shared_is_a_row_of_the_register_and_changes_nothing_else(
    done_on: str,
) -> None:
    change = changed(CASE, shares(done_on=done_on))

    assert [(row.register, row.by) for row in change.rows] == [(RegisterKey.MEANWHILE, UMA.person)]
    assert change.case == CASE


@pytest.mark.parametrize("ahead", [{"raised_on": "2026-09-25"}, {"done_on": "2026-09-25"}])
def test_what_is_still_to_be_done_is_not_recorded_as_done(ahead: dict[str, str]) -> None:
    assert refused(CASE, shares(**ahead)) == (
        "A date for something already done cannot be in the future.",
        "s18.2",
    )
