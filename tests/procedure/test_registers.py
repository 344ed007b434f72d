"""The registers: nine of them, each row filled in like the page of a form."""

import re
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from procedure.complaints import complaint
from procedure.conditions import ALWAYS
from procedure.disclosure import Tier
from procedure.filling import place
from procedure.identifiers import passes
from procedure.meetings import Ruling
from procedure.questions import Form, FormKey, Kind
from procedure.registers import REGISTERS
from procedure.registers.register import Register, RegisterKey
from tests.procedure.roads import TODAY, good, road

# What is kept of each, as the procedure lists them, and the section that asks for it.
KEPT: Final = {
    "interests": "s1.6a",
    "sharing": "s2",
    "disputes": "s2",
    "records": "s4.3",
    "proceedings": "s11",
    "notices": "s1.6b",
    "meanwhile": "s18.2",
    "family-contact": "s14",
    "national-reviews": "s18.5",
}
# Words in a register that are read under tier 2: agencies, roles, and a published title.
NOBODY: Final = {"by", "from-whom", "of-agency", "owner", "title", "with-agency"}

every_register = pytest.mark.parametrize("register", REGISTERS.values(), ids=REGISTERS)


def as_form(register: Register) -> Form:
    """A row as the form of one page that it is filled in as."""
    return Form(
        key=FormKey.DATE,
        title=register.key.label,
        steps=(register.row,),
        source=register.source,
    )


def test_every_register_of_the_procedure_is_kept() -> None:
    assert {key.value: str(one.source) for key, one in REGISTERS.items()} == KEPT
    assert {key: one.key for key, one in REGISTERS.items()} == {key: key for key in RegisterKey}


@every_register
@settings(max_examples=10, deadline=None)
@given(data=st.data())
def test_every_row_can_be_filled_in(register: Register, data: st.DataObject) -> None:
    last = list(road(as_form(register), data))[-1]

    assert not last.taken.complaints
    assert place(as_form(register), last.taken.filled) is None


@every_register
def test_a_column_left_empty_says_its_own_words_or_may_be_left(register: Register) -> None:
    assert [complaint(column, "", TODAY) for column in register.columns] == [
        column.missing if column.required else None for column in register.columns
    ]


@every_register
@settings(max_examples=5, deadline=None)
@given(data=st.data())
def test_every_column_takes_a_good_answer(register: Register, data: st.DataObject) -> None:
    answers = [(column, data.draw(good(column))) for column in register.columns]

    assert {complaint(column, answer, TODAY) for column, answer in answers} == {None}


@every_register
def test_a_column_is_named_once_and_asks_in_its_own_words(register: Register) -> None:
    columns = register.columns

    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", column.id) for column in columns)
    assert len({column.id for column in columns}) == len(columns)
    assert len({column.missing for column in columns}) == len(columns)
    assert [c.asks for c in columns if not passes(f"{c.asks}. {c.hint} {c.missing}")] == []


@every_register
def test_nothing_that_may_name_a_person_stands_under_tier_2(register: Register) -> None:
    read = [column for column in register.columns if column.tier is not Tier.CASE]
    in_words = {column.id for column in read if column.kind is Kind.LINE}

    assert [c.id for c in read if c.identifies or c.kind is Kind.TEXT] == []
    assert in_words <= NOBODY


@every_register
def test_a_channel_may_see_only_what_belongs_to_no_case(register: Register) -> None:
    in_channel = [column.id for column in register.columns if column.tier is Tier.CHANNEL]

    assert bool(in_channel) != register.of_a_case
    assert register.kept_by


@every_register
def test_a_column_that_opens_on_an_answer_is_then_needed(register: Register) -> None:
    assert all(column.required or column.asked_if is ALWAYS for column in register.columns)


def test_an_interest_is_ruled_on_as_in_the_meeting() -> None:
    ruling = next(c for c in REGISTERS[RegisterKey.INTERESTS].columns if c.id == "ruling")

    assert [choice.key for choice in ruling.choices] == list(Ruling)


def test_a_disputed_request_goes_up_step_by_step() -> None:
    step = next(c for c in REGISTERS[RegisterKey.DISPUTES].columns if c.id == "step")

    assert [choice.key for choice in step.choices] == [
        "case-review-panel",
        "subgroup",
        "lead",
        "chairs",
        "partnership-chair",
        "partners",
    ]
