"""Which agencies are asked: by the names the partnership gives them, each of them once."""

from dataclasses import replace
from typing import Final

import pytest

from procedure.actions import Action
from procedure.agencies import AGENCIES
from procedure.case import Case
from procedure.casework.ask import Ask
from procedure.roles import Agency
from tests.procedure.casework.given import UMA, done, refused
from tests.procedure.casework.test_requests import CONFIRM, ISSUED, OPEN, asked, chosen, request

OURS: Final = {
    **AGENCIES,
    "college": Agency("college", "Aylesbury College"),
    "hospice": Agency("hospice", "The hospice"),
}


def one_more(agency: str = "", other: str = "") -> Ask:
    return replace(asked(UMA, Action.ASK_ONE_MORE, agency=agency, other=other), agencies=OURS)


def names(case: Case) -> list[str]:
    return [one.agency.name for one in case.requests]


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("college", "Aylesbury College"),
        ("hospice", "The hospice"),
        ("school#2", "School 2"),
    ],
)
def test_an_agency_is_asked_by_the_name_the_partnership_gives_it(key: str, name: str) -> None:
    listed = replace(chosen(agencies=key), agencies=OURS)

    assert names(done(ISSUED, one_more(key)))[-1] == name
    assert names(done(OPEN, listed)) == [name]


def test_one_agency_more_gets_the_letter_of_a_list_of_one() -> None:
    case = done(OPEN, chosen(agencies="school"), CONFIRM, one_more("college"))

    assert request(case, "college").letter == request(case, "school").letter


def test_agencies_that_are_on_no_list_are_asked_by_name_and_none_is_taken_for_another() -> None:
    case = done(
        OPEN,
        chosen(agencies="school", others="The boxing club\n\n  The food bank "),
        CONFIRM,
        one_more(other=" The scout group "),
        one_more(other="The choir"),
    )

    assert names(case) == [
        "School",
        "The boxing club",
        "The food bank",
        "The scout group",
        "The choir",
    ]
    assert len({one.key for one in case.requests}) == 5


def test_at_most_thirty_agencies_are_chosen_at_once() -> None:
    thirty = "\n".join(f"Club {number}" for number in range(30))
    case = done(OPEN, chosen(agencies="", others=thirty))

    assert len(case.requests) == 30
    assert refused(OPEN, chosen(others=thirty))[0].startswith("Choose at most 30 agencies at once")
    assert refused(OPEN, chosen(agencies="gp", others=thirty))[1] == "s4.3"


def test_an_agency_that_is_on_nobodys_list_is_passed_over() -> None:
    listed = done(OPEN, chosen(agencies="school,not-an-agency"))

    assert [one.agency.key for one in listed.requests] == ["school"]
