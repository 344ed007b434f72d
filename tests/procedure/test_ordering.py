"""C27 and C29: what is to come before what, and what a meeting may not be closed without."""

import pytest

from procedure.ordering import STANDING_ITEMS, Sitting, StandingItem, unanswered
from procedure.ordering import workshop_comes_first as note
from tests.procedure.given import facts

SET = {"workshop_planned": "2027-02-15"}


@pytest.mark.parametrize(
    "given",
    [
        pytest.param({}, id="no workshop"),
        pytest.param({"family_heard": "2027-02-01"}, id="only the family"),
        pytest.param({**SET, "family_heard": "2027-02-15"}, id="that day"),
        pytest.param(
            {**SET, "family_heard": "2027-02-16", "workshop_held": "2027-02-17"},
            id="the workshop was held later than planned",
        ),
    ],
)
def test_a_workshop_that_the_family_is_heard_before_is_not_noted(given: dict[str, str]) -> None:
    assert note(facts(**given)) == ""


@pytest.mark.parametrize(
    "given",
    [
        pytest.param(SET, id="the family not yet heard"),
        pytest.param({**SET, "family_heard": "2027-02-16"}, id="after it"),
        pytest.param({"workshop_held": "2027-02-15"}, id="it was held"),
    ],
)
def test_a_workshop_before_the_family_is_heard_is_noted(given: dict[str, str]) -> None:
    assert note(facts(**given)).startswith("The Learning Workshop is on Monday 15 February 2027")


def test_there_is_no_note_once_a_family_has_declined() -> None:
    assert note(facts(**SET), declined=True) == ""


def test_a_meeting_is_not_closed_with_a_standing_item_unanswered() -> None:
    left = unanswered(Sitting.CASE_REVIEW_PANEL, [StandingItem.INTERESTS, StandingItem.FAMILY])

    assert [(one.because, str(one.source)) for one in left] == [
        ("“Confidentiality” has not been answered.", "s1.6a"),
        ("“Whether any learning needs acting on now” has not been answered.", "s18.2"),
    ]


def test_the_family_and_immediate_action_are_the_case_review_panels_own_items() -> None:
    asked = {of: [str(one.source) for one in unanswered(of, [])] for of in Sitting}

    assert asked == {
        Sitting.SUBGROUP: ["s1.6a", "s1.6a"],
        Sitting.CASE_REVIEW_PANEL: ["s1.6a", "s1.6a", "s14.1", "s18.2"],
    }
    assert all(unanswered(of, STANDING_ITEMS[of]) == () for of in Sitting)
