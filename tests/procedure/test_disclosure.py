"""What may identify a child is withheld from whatever writes it down, and a reference has none."""

import copy
import json
import logging
import pickle
import pprint
from collections.abc import Callable
from dataclasses import asdict, fields, replace
from inspect import signature
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procedure.actions import Action
from procedure.agencies import AGENCIES
from procedure.case import Case
from procedure.casework.referral import lodged
from procedure.disclosure import Sensitive, Tier, reveal
from procedure.identifiers import passes
from procedure.meetings import Attendance, Capacity
from storage.references import next_reference
from storage.unit_of_work import UnitOfWork
from tests.procedure.casework.given import AMINA, FORM, REFERENCE, an_ask

CANARY: Final = "Canary Yellowbird"
SEALED: Final = Sensitive(CANARY)
SEAT: Final = Attendance(id="1", name=SEALED, agency=AGENCIES["police"], capacity=Capacity.MEMBER)
WAYS_TO_WRITE: Final[dict[str, Callable[[], str]]] = {
    "str": lambda: str(SEALED),
    "repr": lambda: repr(SEALED),
    "an f-string": lambda: f"{SEALED} {SEALED!r} {SEALED!s}",
    "format": lambda: "{}".format(SEALED),  # noqa: UP032  # that is what is tried
    "percent": lambda: "%s %r" % (SEALED, SEALED),  # noqa: UP031  # that is what is tried
    "an error": lambda: str(ValueError(SEALED)),
    "pretty printing": lambda: pprint.pformat([SEALED, SEAT], width=20),
    "a seat": lambda: str(SEAT),
    "a seat taken apart": lambda: str(asdict(SEAT)),
    "a copy": lambda: str(copy.deepcopy(SEAT)),
}


@pytest.mark.parametrize("way", WAYS_TO_WRITE)
def test_what_is_sealed_is_withheld_however_it_is_written(way: str) -> None:
    written = WAYS_TO_WRITE[way]()

    assert "[withheld]" in written
    assert "Canary" not in written


def test_what_is_sealed_is_withheld_from_a_log(caplog: pytest.LogCaptureFixture) -> None:
    logging.getLogger("a case").warning("%s was there, %r", SEALED, SEAT)

    assert "[withheld] was there" in caplog.text
    assert "Canary" not in caplog.text


def test_what_is_sealed_is_no_string_and_no_json() -> None:
    with pytest.raises(TypeError):
        json.dumps({"who": SEALED})
    with pytest.raises(TypeError):
        ", ".join([SEALED])  # type: ignore[list-item]  # that is what is tried


def test_there_are_three_tiers_numbered_as_people_speak_of_them() -> None:
    assert {tier.name: tier.value for tier in Tier} == {"CHANNEL": 0, "MEMBER": 1, "CASE": 2}


@pytest.mark.parametrize("tier", [Tier.CHANNEL, Tier.MEMBER])
def test_it_is_read_at_no_other_tier(tier: Tier) -> None:
    with pytest.raises(PermissionError, match="tier 2 only") as raised:
        SEALED.read_at(tier)

    assert CANARY not in str(raised.value)


def test_it_is_read_whole_at_tier_2() -> None:
    assert reveal(SEALED, tier=Tier.CASE) == CANARY
    assert reveal(pickle.loads(pickle.dumps(SEALED)), tier=Tier.CASE) == CANARY  # noqa: S301  # ours


def test_two_of_the_same_words_are_the_same_and_no_words_are_none() -> None:
    assert {SEALED, Sensitive(CANARY)} == {SEALED}
    assert Sensitive(CANARY) != Sensitive("Somebody else")
    assert SEALED != CANARY
    assert SEALED
    assert not Sensitive("")


def test_a_case_has_no_field_for_what_identifies_a_child() -> None:
    words = {one.name: one.type for one in fields(Case) if one.type in {str, Sensitive}}

    assert words == {"edition": str}


def test_a_reference_is_made_from_a_prefix_and_a_year_and_nothing_of_the_case() -> None:
    assert list(signature(UnitOfWork.next_reference).parameters) == ["self", "prefix", "year"]
    assert list(signature(next_reference).parameters) == ["connection", "prefix", "year"]


@given(st.from_regex(r"[A-Z]{2,8}", fullmatch=True), st.integers(2023, 2099), st.integers(1, 9999))
def test_no_reference_reads_like_a_name_or_a_date_of_birth(
    prefix: str, year: int, number: int
) -> None:
    assert passes(f"{prefix}-{year}-{number:03}")


def test_a_referral_lends_its_case_nothing_that_identifies_a_child() -> None:
    ask = an_ask(AMINA, Action.LODGE_REFERRAL, "2026-09-07")
    typed = {"child-name": CANARY, "child-born": "2015-03-14", "nhs-number": "943 476 5919"}

    opened = lodged(replace(ask, answers=typed), REFERENCE, FORM, "2023", frozenset())

    assert opened == lodged(ask, REFERENCE, FORM, "2023", frozenset())
    assert opened.reference == REFERENCE
    assert "Canary" not in repr(opened)
