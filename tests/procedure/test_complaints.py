"""What is wrong with one answer, kind by kind."""

import sys
import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procedure.complaints import NONE, Halting, complaint, day_in, normal
from procedure.disclosure import Tier
from procedure.questions import Choice, Kind, Question
from procedure.reading import in_words, shown
from procedure.sources import section

TODAY = date(2026, 9, 24)
UNREAL = "Give a real date, for example 14 March 2026."
CHOICES = (
    Choice("red", "Red"),
    Choice("blue", "Blue, or green"),
    Halting("stop", "Stop", "Do that first."),
    Choice(NONE, "None of these"),
)


def asking(kind: Kind, *, required: bool = True, future: bool = False) -> Question:
    return Question(
        id="q",
        asks="Which?",
        kind=kind,
        choices=CHOICES,
        required=required,
        future=future,
        limit=10,
        missing="Say which",
        tier=Tier.MEMBER,
        source=section("4.1"),
    )


@pytest.mark.parametrize("kind", Kind)
def test_a_required_answer_left_empty_gets_the_question_s_own_words(kind: Kind) -> None:
    assert complaint(asking(kind), " \t\n", TODAY) == "Say which"


@pytest.mark.parametrize("kind", Kind)
def test_an_optional_answer_may_be_left_empty(kind: Kind) -> None:
    assert complaint(asking(kind, required=False), "", TODAY) is None


@pytest.mark.parametrize(
    ("kind", "answer", "says"),
    [
        (Kind.LINE, "0123456789", None),
        (Kind.LINE, "0123456789a", "Use 10 characters or fewer; you used 11."),
        (Kind.TEXT, "one\ntwo", None),
        (Kind.TEXT, "0" * 2400, "Use 10 characters or fewer; you used 2,400."),
        (Kind.CHOICE, "red", None),
        (Kind.CHOICE, "black", "Choose one of the answers listed."),
        (Kind.CHOICE, "red,blue", "Choose one of the answers listed."),
        (Kind.CHOICE, "stop", "Do that first."),
        (Kind.CHOICES, "red,blue", None),
        (Kind.CHOICES, NONE, None),
        (Kind.CHOICES, "red,black", "Choose from the answers listed."),
        (
            Kind.CHOICES,
            "red,none",
            "Choose either the ones that apply or the last answer, not both.",
        ),
        (Kind.YES_NO, "yes", None),
        (Kind.YES_NO, "NO", None),
        (Kind.YES_NO, "perhaps", "Choose yes or no."),
        (Kind.CONFIRM, "true", None),
        (Kind.CONFIRM, "false", "Say which"),
        (Kind.DATE, "2026-09-24", None),
        (Kind.DATE, "1900-01-01", None),
        (Kind.DATE, "31/12/1899", "Check the year: this date is before 1900."),
        (
            Kind.DATE,
            "2026-09-25",
            "Give today's date or an earlier one: this date is in the future.",
        ),
        (Kind.DATE, "2026-02-29", UNREAL),
        (Kind.DATE, "last Tuesday", UNREAL),
    ],
)
def test_an_answer_is_judged_by_its_kind(kind: Kind, answer: str, says: str | None) -> None:
    assert complaint(asking(kind), answer, TODAY) == says


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        ("2026-09-25", None),
        ("2036-12-31", None),
        ("2037-01-01", "Check the year: this date is more than 10 years ahead."),
    ],
)
def test_a_plan_may_lie_in_the_future_but_not_far(answer: str, says: str | None) -> None:
    assert complaint(asking(Kind.DATE, future=True), answer, TODAY) == says


def test_a_choice_offered_elsewhere_is_judged_elsewhere() -> None:
    question = Question(
        id="q",
        asks="Which agency?",
        kind=Kind.CHOICE,
        missing="Choose",
        tier=Tier.MEMBER,
        source=section("4.6"),
    )

    assert complaint(question, "school#2", TODAY) is None


@pytest.mark.parametrize(
    "typed",
    [
        "2026-03-14",
        "2026-3-14",
        "14/3/2026",
        "14.03.2026",
        "14-3-2026",
        "14 March 2026",
        " 14th  march, 2026 ",
        "14 Mar 2026",
        "Saturday 14 March 2026",
    ],
)
def test_a_date_is_understood_as_people_write_it(typed: str) -> None:
    assert day_in(typed) == date(2026, 3, 14)
    assert normal(asking(Kind.DATE), typed) == "2026-03-14"


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize("spelt", ["%B", "%b"])
def test_every_month_is_understood_in_full_and_in_short(month: int, spelt: str) -> None:
    typed = date(2026, month, 14).strftime(f"%d {spelt} %Y")

    assert day_in(typed) == date(2026, month, 14)


@pytest.mark.parametrize(
    "typed",
    ["", "14/3/26", "3/14/2026", "14 Marchember 2026", "14 Smarch 2026", "14 ma 2026"],
)
def test_what_is_no_date_is_kept_as_it_was_typed(typed: str) -> None:
    assert day_in(typed) is None
    assert normal(asking(Kind.DATE), typed) == typed


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        (Kind.LINE, "  Ada\r\nLovelace\t", "Ada Lovelace"),
        (Kind.TEXT, "one\r\ntwo\rthree\x00\x1b", "one\ntwo\nthree"),
        (Kind.LINE, "cafe\u0301", "caf\u00e9"),
        (Kind.LINE, "\u202eadA\u2066 \ufeff\u200b", "adA"),
        (Kind.LINE, "\ud800Ada", "Ada"),
        (Kind.CHOICE, "blue, or green", "blue"),
        (Kind.CHOICE, "RED", "red"),
        (Kind.CHOICE, "black", "black"),
        (Kind.CHOICES, "blue, red,,blue,black", "red,blue,black"),
        (Kind.YES_NO, "Yes", "yes"),
        (Kind.CONFIRM, "TRUE", "yes"),
        (Kind.CONFIRM, "false", ""),
    ],
)
def test_an_answer_is_kept_in_its_normal_form(kind: Kind, typed: str, kept: str) -> None:
    assert normal(asking(kind), typed) == kept


@pytest.mark.parametrize("kind", [Kind.LINE, Kind.TEXT])
def test_no_control_and_no_half_of_a_character_is_kept(kind: Kind) -> None:
    every = map(chr, range(sys.maxunicode + 1))
    unseen = {sign for sign in every if unicodedata.category(sign) in {"Cc", "Cs"}}
    typed = "".join(sorted(unseen - set("\t\n\r")))

    assert normal(asking(kind), f"Ada{typed}Ode") == "AdaOde"


@given(kind=st.sampled_from(Kind), typed=st.text())
def test_a_normal_form_is_its_own_and_can_always_be_saved(kind: Kind, typed: str) -> None:
    question = asking(kind)
    kept = normal(question, typed)

    assert normal(question, kept) == kept
    assert complaint(question, kept, TODAY) == complaint(question, typed, TODAY)
    assert kept.encode().decode() == kept


@pytest.mark.parametrize(
    ("kind", "answer", "reads"),
    [
        (Kind.LINE, "Ada", "Ada"),
        (Kind.DATE, "2026-09-24", "Thursday 24 September 2026"),
        (Kind.DATE, "soon", "soon"),
        (Kind.CHOICE, "blue", "Blue, or green"),
        (Kind.CHOICES, "red,blue", "Red; Blue, or green"),
        (Kind.CHOICES, "red,withdrawn", "Red; withdrawn"),
        (Kind.YES_NO, "no", "No"),
        (Kind.CONFIRM, "yes", "Confirmed"),
    ],
)
def test_an_answer_is_read_in_words(kind: Kind, answer: str, reads: str) -> None:
    assert in_words(asking(kind), answer) == reads
    assert shown(asking(kind), answer) == reads
