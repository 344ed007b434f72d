"""A page is filled from what stands on it: what is given, and else what leads to least."""

from datetime import date

import pytest

from rehearsal.people import Json
from rehearsal.situations.typist import NAMES, WORDS, Typist, listed

TODAY = date(2026, 9, 7)


def asked(kind: str, label: str, **more: object) -> Json:
    return {"type": f"Input.{kind}", "id": "q_one", "label": label, **more}


def typed(field: Json, **answers: str) -> str | None:
    return Typist(TODAY).fill({"body": [field]}, answers).get("q_one")


def choice(*values: str, **more: object) -> Json:
    return asked("ChoiceSet", "Choose", choices=[{"title": v, "value": v} for v in values], **more)


@pytest.mark.parametrize(
    ("field", "words"),
    [
        (asked("Text", "What happened?"), WORDS),
        (asked("Text", "Child's full name"), NAMES[0]),
        (asked("Text", "Name of the agency"), "Thistledown Surgery"),
        (asked("Date", "Date of your decision"), "2026-09-07"),
        (asked("Date", "Date of the incident"), "2026-09-04"),
        (asked("Date", "Day it became aware of the incident"), "2026-09-07"),
        (asked("Toggle", "To confirm", valueOn="yes"), "yes"),
        (choice("physical", "neglect"), "physical"),
        (choice("yes", "no"), "no"),
        (choice("improvements", "none", isMultiSelect=True), "none"),
    ],
)
def test_each_kind_of_question_has_an_answer(field: Json, words: str) -> None:
    assert typed(field) == words


def test_what_is_given_comes_first_even_where_nothing_need_be_said() -> None:
    assert typed(asked("Text", "Why? (optional)"), one="Because.") == "Because."
    assert typed(asked("Text", "Why? (optional)")) is None
    assert typed(asked("Text", "Why?", value="Written before.")) is None


def test_no_two_people_in_a_row_have_one_name() -> None:
    fields = [{**asked("Text", "Full name"), "id": f"q_{n}"} for n in range(3)]

    assert list(Typist(TODAY).fill({"body": fields}, {}).values()) == list(NAMES[:3])


def test_somebody_is_found_in_a_list_by_the_whole_name() -> None:
    card = {"body": [{**choice(), "choices": [{"title": "Ann Lee, police", "value": "7"}]}]}

    assert listed(card, "one", "Ann Lee") == "7"
    assert listed(card, "one", "Ann") is None
