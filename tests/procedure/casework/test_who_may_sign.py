"""Who may sign: the whole truth table of what bars somebody, for both sections.

The expected answer is worked out here from the guidance, not from the code under test.
"""

from dataclasses import replace
from itertools import product
from typing import Final

import pytest

from procedure.actions import Action
from procedure.case import Case, DecisionCode
from procedure.casework.ask import Ask, Change
from procedure.casework.signatures import bars
from procedure.desk import Refused
from procedure.disclosure import Sensitive
from procedure.meetings import Attendance, Ruling
from procedure.roles import Actor, Role
from tests.procedure.casework.people import (
    CHAIR,
    DECIDER,
    REFERRER,
    actor,
    after,
    asks,
    referred,
    verdict,
)
from tests.procedure.casework.steps import OUTCOMES, QUORATE, TO_MEETING, recommends

BOTH: Final = actor("Nadia Boyce", "police", Role.SUBGROUP_CHAIR, Role.PARTNERSHIP_CHAIR)
SECTIONS: Final = (Action.SIGN_SECTION_2, Action.SIGN_SECTION_3)

REFERRED: Final = "You made the referral, so you cannot sign on it. Somebody else must."
INTEREST: Final = (
    "You have declared an interest in this case, so you cannot sign. Somebody else must."
)
OWN: Final = "You signed section 2. Somebody else must sign section 3."

# What became of an interest at the meeting, and whether it leaves the signer free to sign.
AT_MEETING: Final = {
    "not there": (None, True),
    "none": ((False, None), True),
    "not ruled on": ((True, None), False),
    "noted": ((True, Ruling.NOTED), True),
    "stay": ((True, Ruling.STAY), False),
    "withdraw": ((True, Ruling.WITHDRAW), False),
}
TABLE: Final = list(product(SECTIONS, (False, True), (False, True), AT_MEETING, (False, True)))


def seated(case: Case, by: Actor, declared: tuple[bool, Ruling | None] | None) -> Case:
    meeting = case.meeting
    assert meeting is not None
    seats = [
        Attendance(
            id="9",
            name=Sensitive(by.name),
            agency=by.agency,
            capacity=meeting.attendance[0].capacity,
            person=by.person,
            declared=one[0],
            ruling=one[1],
        )
        for one in [declared]
        if one
    ]
    return replace(case, meeting=replace(meeting, attendance=(*meeting.attendance, *seats)))


def recommended_by(case: Case, by: Actor, section: Action) -> Case:
    """For section 3 there is a recommendation already, by this person."""
    made = [replace(recommends(), by=by)] if section is Action.SIGN_SECTION_3 else []
    return after(case, *made)


def signing(section: Action, *, interest: bool) -> Ask:
    own = {"own-interest": "declared" if interest else "none"}
    both = {"recommendation": "commission", "criteria-met": "yes", "decision": "as-recommended"}
    return asks(BOTH, section, own | both | {"decided-on": "2026-09-07"})


@pytest.mark.parametrize(("section", "referrer", "own", "seat", "interest"), TABLE)
def test_whoever_referred_recommended_or_has_an_interest_is_barred(
    *, section: Action, referrer: bool, own: bool, seat: str, interest: bool
) -> None:
    declared, free = AT_MEETING[seat]
    case = after(referred(), *TO_MEETING, *QUORATE, OUTCOMES)
    case = recommended_by(case, BOTH if own else CHAIR, section)
    case = replace(case, referrer=BOTH.person if referrer else REFERRER.person)
    case = seated(case, BOTH, declared)
    ask = signing(section, interest=interest)
    expected = {
        REFERRED: referrer,
        INTEREST: interest or not free,
        OWN: own and section is Action.SIGN_SECTION_3,
    }

    found = {refused.because for refused in bars(case, ask)}
    assert found == {because for because, is_so in expected.items() if is_so}
    assert isinstance(verdict(case, ask), Refused if found else Change)


def test_a_deputy_signs_and_it_says_for_whom() -> None:
    deputy = replace(BOTH, deputy_for={Role.SUBGROUP_CHAIR: "Samuel Osei"})
    case = after(referred(), *TO_MEETING, *QUORATE, OUTCOMES, replace(recommends(), by=deputy))
    made = case.signed(DecisionCode.RECOMMENDATION)

    assert made is not None
    assert (made.name, made.acting_for) == ("Nadia Boyce", "Samuel Osei")


def test_section_3_waits_for_section_2() -> None:
    case = after(referred(), *TO_MEETING, *QUORATE, OUTCOMES)
    found = bars(case, asks(DECIDER, Action.SIGN_SECTION_3))

    assert [one.because for one in found] == [
        "The Subgroup Chair has not signed section 2 yet. The decision follows it."
    ]
