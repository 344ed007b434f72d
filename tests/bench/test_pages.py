import pytest

from bench.pages import PROBLEM, Page
from tests.bench.pages import Json, card


def test_a_page_is_left_by_its_button_called_continue() -> None:
    page = Page(card(1, "q_name"))

    assert page.onward() == page.card["actions"][0]


def test_a_page_without_that_button_is_the_last() -> None:
    assert Page(card(1, button="Send the referral")).onward() is None


def test_everything_a_page_asks_is_answered() -> None:
    assert set(Page(card(1, "q_name", "q_job")).answers()) == {"q_name", "q_job"}


def test_the_first_choice_of_a_list_is_taken() -> None:
    choices = [{"title": "Yes", "value": "yes"}, {"title": "No", "value": "no"}]
    asked = {"type": "Input.ChoiceSet", "id": "q_harm", "choices": choices}

    assert Page({"body": [asked]}).answers() == {"q_harm": "yes"}


def test_another_page_one_version_on_follows() -> None:
    assert Page(card(2, "q_job")).follows(Page(card(1, "q_name")))


@pytest.mark.parametrize(
    "shown",
    [
        card(2, "q_name"),
        card(1, "q_job"),
        card(3, "q_job"),
        card(2, "q_job", says=PROBLEM),
    ],
    ids=["the same page again", "nothing saved", "saved twice", "complaints"],
)
def test_nothing_else_follows(shown: Json) -> None:
    assert not Page(shown).follows(Page(card(1, "q_name")))
