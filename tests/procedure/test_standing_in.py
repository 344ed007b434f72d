"""Deputies between two dates, and what is entered on somebody's behalf."""

from dataclasses import replace
from typing import Final

import pytest

from procedure.agencies import AGENCIES
from procedure.roles import Actor, PersonId, Role
from procedure.standing_in import (
    OWN,
    Deputy,
    OnBehalf,
    appointable,
    enterable,
    shown_as,
    stands_for,
)
from tests.procedure.given import day

SAM, DEE, EVE = PersonId("sam"), PersonId("dee"), PersonId("eve")
DEPUTY: Final = Deputy(
    person=DEE,
    stands_for=SAM,
    role=Role.SUBGROUP_CHAIR,
    since=day("2026-09-07"),
    until=day("2026-09-25"),
)
TODAY: Final = day("2026-09-24")
PERSONAL: Final = {
    Role.REFERRER,
    Role.REVIEWER,
    Role.REPORT_AUTHOR,
    Role.RECORDS_REPRESENTATIVE,
    Role.WORKSHOP_PARTICIPANT,
    Role.FIRST_CONTACT,
}


def person(name: str, *roles: Role) -> Actor:
    return Actor(
        person=PersonId(name), name=name, agency=AGENCIES["police"], roles=frozenset(roles)
    )


UMA: Final = person("uma", Role.BUSINESS_UNIT)
ENTERED: Final = OnBehalf(
    decider=person("sam", Role.SUBGROUP_CHAIR),
    role=Role.SUBGROUP_CHAIR,
    decided=TODAY,
    evidence="Signed copy, version 2, in the document store",
)


def against(deputy: Deputy, *others: Deputy) -> list[str]:
    return [refused.because for refused in appointable(deputy, others)]


@pytest.mark.parametrize(
    ("on", "acts"),
    [("2026-09-06", False), ("2026-09-07", True), ("2026-09-25", True), ("2026-09-26", False)],
)
def test_a_deputy_acts_from_the_first_day_to_the_last(on: str, *, acts: bool) -> None:
    found = stands_for([DEPUTY], DEE, Role.SUBGROUP_CHAIR, day(on))

    assert found == (SAM if acts else None)


def test_a_deputy_acts_in_that_role_only_and_nobody_else_does() -> None:
    assert stands_for([DEPUTY], DEE, Role.PARTNERSHIP_CHAIR, TODAY) is None
    assert stands_for([DEPUTY], EVE, Role.SUBGROUP_CHAIR, TODAY) is None


def test_the_record_shows_who_acted_for_whom() -> None:
    assert shown_as("Dee Vaughan", "Sam Chair") == "Dee Vaughan for Sam Chair"
    assert shown_as("Sam Chair", "") == "Sam Chair"


@pytest.mark.parametrize("role", Role)
def test_every_role_may_have_a_deputy_but_those_that_are_one_persons_own(role: Role) -> None:
    found = against(replace(DEPUTY, role=role))

    assert found == ([f"Nobody can stand in as {role.label}."] if role in PERSONAL else [])
    assert OWN == PERSONAL


def test_a_deputy_for_one_day_may_be_named() -> None:
    assert against(replace(DEPUTY, until=DEPUTY.since)) == []


@pytest.mark.parametrize(
    ("deputy", "says"),
    [
        (replace(DEPUTY, person=SAM), "Nobody can be their own deputy."),
        (
            replace(DEPUTY, until=day("2026-09-06")),
            "The last day is before the first, Mon 7 Sep 2026.",
        ),
    ],
)
def test_what_stands_against_a_deputy_is_said(deputy: Deputy, says: str) -> None:
    assert against(deputy) == [says]


def test_everything_against_a_deputy_is_said_at_once() -> None:
    worst = Deputy(
        person=SAM, stands_for=SAM, role=Role.REVIEWER, since=TODAY, until=day("2026-09-01")
    )

    assert len(against(worst)) == 3


@pytest.mark.parametrize(
    ("since", "until", "chained"),
    [
        pytest.param("2026-09-25", "2026-10-09", True, id="on the last day"),
        pytest.param("2026-09-26", "2026-10-09", False, id="afterwards"),
        pytest.param("2026-08-01", "2026-09-07", True, id="on the first day"),
        pytest.param("2026-08-01", "2026-09-06", False, id="before"),
    ],
)
def test_a_deputy_has_no_deputy_at_the_same_time(since: str, until: str, *, chained: bool) -> None:
    then = replace(DEPUTY, since=day(since), until=day(until))
    above = replace(then, person=SAM, stands_for=EVE)
    below = replace(then, person=EVE, stands_for=DEE)

    assert bool(against(DEPUTY, above)) is chained
    assert bool(against(DEPUTY, below)) is chained


def test_two_deputies_of_one_person_and_deputies_in_other_roles_are_no_chain() -> None:
    beside = replace(DEPUTY, person=EVE)
    other_role = replace(DEPUTY, person=SAM, stands_for=EVE, role=Role.PARTNERSHIP_CHAIR)

    assert against(DEPUTY, beside, other_role) == []


def test_the_business_unit_enters_what_somebody_signed_on_paper() -> None:
    assert enterable(ENTERED, UMA, TODAY) == ()
    assert enterable(ENTERED, person("ruth", Role.BUSINESS_MANAGER), TODAY) == ()


@pytest.mark.parametrize(
    ("entry", "by", "says"),
    [
        (ENTERED, person("pat"), "Only the Business Unit may enter this for somebody else."),
        (
            replace(ENTERED, decider=person("uma", Role.SUBGROUP_CHAIR)),
            UMA,
            "This is your own, so enter it as yourself.",
        ),
        (
            replace(ENTERED, role=Role.PARTNERSHIP_CHAIR),
            UMA,
            "They are not Partnership Chair here.",
        ),
        (
            replace(ENTERED, evidence=" "),
            UMA,
            "Say where the signed paper lies, and which version it is.",
        ),
        (
            replace(ENTERED, decided=day("2026-09-25")),
            UMA,
            "It cannot have been decided after today.",
        ),
    ],
)
def test_what_stands_against_an_entry_is_said(entry: OnBehalf, by: Actor, says: str) -> None:
    [refused] = enterable(entry, by, TODAY)

    assert refused.because == says
    assert str(refused.source) == "default: entries made on behalf of somebody"


def test_everything_against_an_entry_is_said_at_once() -> None:
    worst = OnBehalf(
        decider=person("pat"), role=Role.PARTNERSHIP_CHAIR, decided=day("2026-10-01"), evidence=""
    )

    assert len(enterable(worst, person("pat"), TODAY)) == 5
