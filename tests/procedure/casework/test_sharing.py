"""The information-sharing record: whose rows are completed, and which there are none of (s2)."""

import pytest

from procedure.actions import Action
from procedure.casework.ask import Ask
from tests.procedure.casework.given import FORM, UMA, changed, refused
from tests.procedure.casework.test_requests import REPLIED, asked


def completes(about: str) -> Ask:
    return asked(UMA, Action.COMPLETE_SHARING, about, kind="request")


@pytest.mark.parametrize("about", ["request/school", "reply/school/form-1", "withheld/housing/1"])
def test_a_row_on_an_agency_that_was_asked_is_filled_in_and_signed(about: str) -> None:
    [row] = changed(REPLIED, completes(about)).rows

    assert (row.about, row.form, row.by) == (about, FORM, UMA.person)


@pytest.mark.parametrize("about", ["request/police", "letter/school", "request"])
def test_there_is_no_row_on_an_agency_nobody_asked_nor_on_anything_else(about: str) -> None:
    assert refused(REPLIED, completes(about)) == (
        "There is no such row in the record. Look at it again.",
        "s2",
    )
