"""The cards of a form: what is asked and how, what went wrong, and the last look."""

import json
from dataclasses import replace
from typing import Any

import pytest

from cards.check import check
from cards.confirm_discard import confirm_discard
from cards.entries import entries
from cards.inputs import Asked
from cards.page import PageView, page
from cards.press import Verb
from cards.receipt import receipt
from cards.saved import saved
from procedure.forms import FORMS
from procedure.questions import Entries, Form, Kind, Question
from procedure.words import long_date
from tests.cards import form_views as of_form
from tests.cards.schema import buttons, inputs, titles, words

BLANK = page(of_form.BLANK_PAGE)
FILLED = page(of_form.FILLED_PAGE)
WRONG = page(of_form.WRONG_PAGE)
LARGEST = 24_000


def values(card: dict[str, Any]) -> dict[str, str]:
    return {one["id"]: one["value"] for one in inputs(card) if "value" in one}


def input_for(kind: Kind) -> dict[str, Any]:
    [question] = [one for one in of_form.EVERY_KIND if one.kind is kind][:1]
    [found] = [one for one in inputs(BLANK) if one["id"] == f"q_{question.id}"]
    return found


@pytest.mark.parametrize(
    ("kind", "looks"),
    [
        (Kind.LINE, {"type": "Input.Text"}),
        (Kind.TEXT, {"type": "Input.Text", "isMultiline": True}),
        (Kind.DATE, {"type": "Input.Date"}),
        (Kind.CHOICE, {"type": "Input.ChoiceSet", "style": "expanded"}),
        (Kind.CHOICES, {"type": "Input.ChoiceSet", "isMultiSelect": True}),
        (Kind.YES_NO, {"type": "Input.ChoiceSet", "style": "expanded"}),
        (Kind.CONFIRM, {"type": "Input.Toggle", "valueOn": "yes", "valueOff": "no"}),
    ],
)
def test_each_kind_of_question_has_its_input(kind: Kind, looks: dict[str, Any]) -> None:
    assert looks.items() <= input_for(kind).items()


def test_a_long_list_drops_down() -> None:
    assert inputs(BLANK)[-1]["style"] == "compact"


def test_what_need_not_be_answered_says_so() -> None:
    optional = [one["label"] for one in inputs(BLANK) if "(optional)" in one["label"]]

    assert optional == ["Is there a child protection plan? (optional)"]


def test_a_statement_to_confirm_stands_beside_its_box() -> None:
    toggle = input_for(Kind.CONFIRM)

    assert toggle["title"] == "I have asked for the records to be secured."
    assert toggle["label"] == "To confirm"


def test_no_page_stops_unfinished_answers_from_being_saved() -> None:
    assert not any(one.get("isRequired") for one in inputs(BLANK))


def test_back_and_save_take_along_what_was_typed() -> None:
    left_behind = [one["title"] for one in BLANK["actions"] if "associatedInputs" in one]

    assert titles(BLANK)[:3] == ["Continue", "Back", "Save and finish later"]
    assert left_behind == []


def test_a_page_shows_its_author_what_they_answered() -> None:
    expected = {f"q_{question.id}": value for question, value in of_form.ANSWERED.items()}

    assert values(FILLED) == expected


def test_a_blank_page_shows_nobodys_answers_nor_what_was_wrong_with_them() -> None:
    assert values(page(of_form.FILLED_PAGE.blank())) == {}
    assert "Error" not in words(page(of_form.WRONG_PAGE.blank()))


def test_what_is_wrong_is_said_at_the_top_and_again_at_the_question() -> None:
    said = words(WRONG).split("\n")

    assert said.index("There is a problem") < said.index("Child 1") + 2
    assert said.count("• Give the child's name, or write “not known”") == 1
    at = said.index("Error: Give the child's name, or write “not known”")
    assert said[at + 1] == "What is the child's full name?"


def test_a_page_with_nothing_wrong_mentions_no_problem() -> None:
    assert "problem" not in words(FILLED)


def test_a_date_that_is_none_is_shown_as_it_was_written() -> None:
    assert "You wrote: 31/2/2016" in words(WRONG)
    assert values(WRONG) == {"q_harm": "Found at home."}


def test_how_far_one_has_got_is_said() -> None:
    assert words(BLANK).startswith("LCSPR Referral Form, section 1: referral. Page 4 of 12")


def test_danger_comes_before_the_question() -> None:
    card = page(of_form.DANGER_PAGE)
    said = words(card).split("\n")

    assert said[2] == "If a child is in danger now, call 999."
    assert said.index("This form does not call for help.") < said.index("Is anyone unsafe now?", 2)
    assert Verb.FORM_BACK not in [one["data"]["verb"] for one in card["actions"]]


def questions_of(form: Form) -> list[tuple[str, tuple[Question, ...]]]:
    pages = [step.page if isinstance(step, Entries) else step for step in form.steps]
    return [(f"{form.key}: {one.id}", one.questions) for one in pages]


PAGES = dict(found for form in FORMS.values() for found in questions_of(form))


@pytest.mark.parametrize("asked", PAGES.values(), ids=PAGES)
def test_a_page_fits_on_a_card_with_every_answer_as_long_as_it_may_be(
    asked: tuple[Question, ...],
) -> None:
    full = [Asked(question=one, value="é" * one.limit, complaint=one.missing) for one in asked]
    card = page(replace(of_form.BLANK_PAGE, asked=full))

    assert len(json.dumps(card, ensure_ascii=False).encode()) < LARGEST


def test_each_entry_of_a_list_can_be_changed_or_removed() -> None:
    pressed = {one["title"]: one["data"].get("about") for one in buttons(entries(LIST))}

    assert pressed == {
        "Change child 1": "children/1",
        "Remove child 1": "children/1",
        "Change child 2": "children/2",
        "Remove child 2": "children/2",
        "Continue": "children",
        "Add another": "children",
        "Back": "children",
        "Save and finish later": "children",
    }


LIST = of_form.list_of(2)


@pytest.mark.parametrize(("one", "asks"), [("child", "Add a child"), ("agency", "Add an agency")])
def test_an_empty_list_asks_for_the_first(one: str, asks: str) -> None:
    card = entries(replace(of_form.list_of(0), one=one))

    assert asks in titles(card)
    assert "You have given none yet. There is room for 8." in words(card)


def test_a_full_list_offers_no_more() -> None:
    card = entries(of_form.list_of(8))

    assert "Add another" not in titles(card)
    assert "There is no room for more." in words(card)


def test_a_list_with_too_few_says_so() -> None:
    card = entries(of_form.list_of(0, complaint="Add at least 1 child."))

    assert "• Add at least 1 child." in words(card)


CHECK = check(of_form.check_of(of_form.ROWS))


def test_what_may_be_shown_is_shown_and_the_rest_is_counted() -> None:
    said = words(CHECK)

    assert "What is your agency? Thames Valley Police" in said
    assert "9 answers given and kept private, so not shown here." in said
    assert "1 optional question left blank." in said


def test_each_page_can_be_changed_and_an_entry_from_its_list() -> None:
    changed = [one["data"]["about"] for one in buttons(CHECK) if "Change" in one["title"]]

    assert changed == ["safety", "referrer", "children", "definition"]


def test_it_is_sent_under_its_own_words() -> None:
    assert [one["title"] for one in CHECK["actions"]] == [
        "Send the referral",
        "Back",
        "Save and finish later",
    ]


def test_a_form_with_something_missing_cannot_be_sent() -> None:
    card = check(of_form.check_of(of_form.ROWS, missing=("You: Give your name",)))

    assert "Send the referral" not in titles(card)
    assert "• You: Give your name" in words(card)


def parts() -> list[dict[str, Any]]:
    return [check(of_form.check_of(of_form.LONG_ROWS, part)) for part in (1, 2)]


def test_a_long_form_is_looked_through_in_parts_and_sent_from_the_last() -> None:
    first, last = parts()

    assert "Check your answers (part 1 of 2)" in words(first)
    assert first["actions"][0]["title"] == "Next part"
    assert first["actions"][0]["data"]["about"] == "check/2"
    assert "Send the referral" not in titles(first)
    assert [one["title"] for one in last["actions"]][:2] == ["Send the referral", "Previous part"]
    assert last["actions"][1]["data"]["about"] == "check/1"


def test_no_page_is_lost_between_the_parts() -> None:
    changed = [title for part in parts() for title in titles(part) if title.startswith("Change")]

    assert changed == [f"Change: Page {number}" for number in range(8)]


@pytest.mark.parametrize(("asked", "shown"), [(0, "part 1 of 2"), (99, "part 2 of 2")])
def test_a_part_that_is_no_longer_there_gives_the_nearest(asked: int, shown: str) -> None:
    assert shown in words(check(of_form.check_of(of_form.LONG_ROWS, asked)))


def test_a_form_with_nothing_in_it_can_still_be_looked_at() -> None:
    assert "Check your answers" in words(check(of_form.check_of(())))


def test_a_long_answer_is_cut_and_says_how_much_is_left() -> None:
    [row] = [of_form.row("action", "Action", "What was done?", "a" * 310)]

    assert f"What was done? {'a' * 300}… and 10 more characters" in words(
        check(of_form.check_of((row,)))
    )


def test_a_form_put_aside_says_until_when_it_is_kept() -> None:
    card = saved(of_form.SAVED)

    assert "It will be kept until Monday 21 September 2026." in words(card)
    assert titles(card) == ["Continue", "Discard what I wrote"]


def test_a_form_kept_for_good_promises_no_date() -> None:
    assert "until" not in words(saved(replace(of_form.SAVED, until=None)))


def test_discarding_is_asked_once_more_and_keeping_comes_first() -> None:
    card = confirm_discard(of_form.DISCARD)

    assert titles(card) == ["Keep the form", "Discard the form"]
    assert card["actions"][1]["style"] == "destructive"


def test_a_receipt_gives_the_reference_the_dates_and_what_happens_next() -> None:
    said = words(receipt(of_form.RECEIPT))

    assert "BSCP-2026-014" in said
    assert "Decision: Monday 5 October 2026" in said
    assert "What happens next" in said


def test_a_date_to_which_two_clocks_run_is_on_a_receipt_once() -> None:
    [one, *_] = of_form.RECEIPT.dates
    said = words(receipt(replace(of_form.RECEIPT, dates=(one, one))))

    assert said.count(long_date(one[1])) == 1


def test_a_receipt_without_dates_mentions_none() -> None:
    assert "Dates now running" not in words(receipt(replace(of_form.RECEIPT, dates=())))


def test_a_page_view_is_kept_as_it_was_when_it_is_blanked() -> None:
    before: PageView = of_form.FILLED_PAGE
    before.blank()

    assert before.asked[0].value == "Robin Example"
