"""Who is on the list of a meeting: each person once, by their number, with any ruling."""

from dataclasses import replace

import pytest

from procedure.actions import Action
from procedure.agencies import AGENCIES
from procedure.case import Case, Member
from procedure.casework.ask import Ask
from procedure.casework.attendance import may_come
from procedure.meetings import Attendance, Ruling
from procedure.quorum import assess
from procedure.readings import QuorumMode
from procedure.roles import PersonId, Role
from tests.procedure.casework.given import (
    BOARD,
    COUNCIL,
    EVERYBODY,
    POLICE,
    POLICE_LEAD,
    UMA,
    allowed,
    an_ask,
    complaints,
    done,
    person,
    refused,
)
from tests.procedure.casework.life import (
    AT_TABLE,
    FACTS,
    declares,
    in_meeting,
    leaves,
    rules_on,
    says_none,
    sits,
)

HERE = ("This person is on the list already, and counts once. Nothing was changed.", "s4.6")
STANDS = (
    "An interest is recorded for this person. It stands, and the chair rules on it.",
    "s1.6a",
)
KNOWN = {
    "name": (
        "Somebody of this name is here or on the case. Choose them above or, if this is another"
        " person, add their job to the name."
    )
}
WITHDRAWN = (
    sits("Cora Lead", COUNCIL),
    sits("Piet Lead", POLICE),
    sits("Bea Lead", BOARD),
    *(says_none(seat) for seat in "13"),
    declares("2"),
    rules_on("2", "withdraw"),
)


JO = f"Jo Smith, {AGENCIES['housing'].name}"


def typed(name: str, agency: str = "housing") -> Ask:
    seat = {"name": name, "agency": agency, "capacity": "member", "how": "in-person"}
    return an_ask(UMA, Action.TAKE_ATTENDANCE, AT_TABLE, seat)


def chosen(key: str, agency: str = POLICE, **more: str) -> Ask:
    seat = {"person": key, "agency": agency, "capacity": "member", "how": "in-person", **more}
    return an_ask(UMA, Action.TAKE_ATTENDANCE, AT_TABLE, seat)


def seats(case: Case) -> tuple[Attendance, ...]:
    assert case.meeting
    return case.meeting.attendance


def offered(case: Case) -> list[str]:
    enrolled = {one.person: one for one in EVERYBODY}
    return [choice.reads for choice in may_come(case, enrolled)]


def is_quorate(case: Case) -> bool:
    return assess(seats(case), QuorumMode.STRICT).met


@pytest.mark.parametrize("agency", [POLICE, COUNCIL])
def test_somebody_who_is_here_takes_no_second_seat(agency: str) -> None:
    assert refused(in_meeting(sits("Piet Lead", POLICE)), sits("Piet Lead", agency)) == HERE


def test_whoever_was_withdrawn_does_not_count_by_leaving_and_coming_back() -> None:
    case = in_meeting(*WITHDRAWN)
    back = done(case, leaves("2"), sits("Piet Lead", POLICE))
    last = seats(back)[-1]

    assert not is_quorate(case)
    assert not is_quorate(back)
    assert (last.declared, last.ruling) == (True, Ruling.WITHDRAW)
    assert refused(back, says_none("4")) == STANDS
    assert refused(back, FACTS)[0].startswith("Not quorate: 2 agencies of 3 needed")


def test_only_another_ruling_lets_a_person_count_again() -> None:
    back = in_meeting(*WITHDRAWN, leaves("2"), sits("Piet Lead", POLICE))

    assert is_quorate(done(back, rules_on("4", "noted")))


@pytest.mark.parametrize("before", [(), (rules_on("1", "stay"),), (rules_on("1", "noted"),)])
def test_an_interest_declared_is_not_taken_back(before: tuple[Ask, ...]) -> None:
    case = in_meeting(sits("Cora Lead", COUNCIL), declares("1"), *before)

    assert refused(case, says_none("1")) == STANDS


def test_two_people_of_one_name_are_never_taken_for_each_other() -> None:
    other = replace(person("Piet Lead", agency="housing"), person=PersonId("piet-two"))
    joining = Member(other.person, Role.PARTNER_LEAD)
    on_it = replace(in_meeting(), members=in_meeting().members | {joining})
    enrolled = {one.person: one for one in (*EVERYBODY, other)}
    asks = (chosen("piet-lead"), chosen("piet-two", "housing"))
    case = done(on_it, *(replace(ask, enrolled=enrolled) for ask in asks))

    assert [seat.person for seat in seats(case)] == ["piet-lead", "piet-two"]
    assert len(assess(seats(case), QuorumMode.STRICT).agencies) == 2


@pytest.mark.parametrize("name", ["Piet Lead", "PIET  LEAD", " piet lead "])
def test_the_name_of_somebody_on_the_case_is_not_typed(name: str) -> None:
    assert complaints(in_meeting(), typed(name)) == KNOWN
    assert allowed(in_meeting(), typed("Piet Lead (housing officer)"))


def test_a_name_alone_is_somebody_new_and_is_given_once() -> None:
    case = in_meeting(typed("Jo Smith"))

    assert seats(case)[0].person is None
    assert complaints(case, typed("Jo Smith", "school")) == KNOWN
    assert complaints(done(case, leaves("1")), typed("Jo Smith")) == KNOWN
    assert len(seats(done(case, typed("Jo Smith (head teacher)", "school")))) == 2


def test_whoever_was_known_by_name_alone_comes_back_by_their_seat() -> None:
    case = in_meeting(typed("Jo Smith"), declares("1"), rules_on("1", "stay"), leaves("1"))
    back = done(case, chosen("seat-1", "housing"))

    assert JO in offered(case)
    assert JO not in offered(back)
    assert seats(back)[1].name == seats(back)[0].name
    assert seats(back)[1].ruling is Ruling.STAY
    assert refused(back, chosen("seat-1", "housing")) == HERE
    assert offered(done(back, leaves("2"))).count(JO) == 1


def test_members_of_the_case_who_are_not_here_are_offered() -> None:
    case = in_meeting(sits("Piet Lead", POLICE))

    assert POLICE_LEAD.name not in " ".join(offered(case))
    assert any(reads.startswith("Piet Lead, ") for reads in offered(done(case, leaves("1"))))
    assert len(offered(case)) == len(EVERYBODY) - 1


WHO = {"person": "Choose a person, or give their name below."}


@pytest.mark.parametrize(
    ("who", "says"),
    [
        ({}, WHO),
        ({"person": "somebody-else"}, WHO),
        ({"person": "nobody-here"}, WHO),
        ({"person": "seat-9"}, WHO),
        (
            {"person": "piet-lead", "name": "Jo Smith"},
            {"name": "Choose a person or give a name, and not both."},
        ),
    ],
)
def test_it_is_said_who_comes_and_said_once(who: dict[str, str], says: dict[str, str]) -> None:
    seat = {"agency": POLICE, "capacity": "member", "how": "in-person"}
    ask = an_ask(UMA, Action.TAKE_ATTENDANCE, AT_TABLE, seat | who)

    assert complaints(in_meeting(), ask) == says


def test_somebody_enrolled_who_is_not_on_the_case_is_not_chosen() -> None:
    off = replace(in_meeting(), members=frozenset())

    assert complaints(off, chosen("piet-lead")).keys() == {"person"}


def test_leaving_is_recorded_once_and_the_second_press_hears_when() -> None:
    case = in_meeting(sits("Piet Lead", POLICE), leaves("1"))
    later = replace(leaves("1"), now="11:05")

    assert refused(case, later) == (
        "This person was recorded as leaving at 10:20. Nothing was changed.",
        "s4.6",
    )
