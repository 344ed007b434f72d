"""Who is told that records need no longer be kept secure (section 4.8)."""

from dataclasses import replace
from typing import Final

from procedure.actions import Action
from procedure.case import Case
from procedure.roles import Actor, Role
from tests.procedure.casework.given import PAT, UMA, an_ask, changed, done, person
from tests.procedure.casework.test_requests import BETH, asked
from tests.procedure.casework.test_sharing_outcome import DECIDED, ON, with_agencies

RELEASES: Final = an_ask(PAT, Action.RELEASE_RECORDS, ON, {"release": "release"})
NORA: Final = person("Nora New", Role.AGENCY_SAFEGUARDING_LEAD, agency="school")
SECURED: Final = with_agencies(DECIDED)
BY_HAND: Final = done(
    replace(
        SECURED,
        requests=tuple(replace(one, lead=None, by_hand=True) for one in SECURED.requests),
    ),
    asked(
        UMA, Action.RECORD_REPLY, "housing", ON, received_on=ON, involved="yes", records="secured"
    ),
)


def told(case: Case, *enrolled: Actor) -> list[str]:
    known = {one.person: one for one in enrolled}
    return [str(one.to.person) for one in changed(case, replace(RELEASES, enrolled=known)).notices]


def test_whoever_leads_for_an_agency_now_is_told_that_its_records_are_released() -> None:
    assert told(SECURED, NORA) == [NORA.person]


def test_with_nobody_enrolled_for_an_agency_now_its_lead_of_then_is_told() -> None:
    assert told(SECURED) == [BETH.person]


def test_an_agency_that_was_only_ever_asked_by_hand_has_nobody_to_tell_in_teams() -> None:
    change = changed(BY_HAND, replace(RELEASES, enrolled={}))

    assert told(BY_HAND) == []
    assert [row.about for row in change.rows] == ["records/school", "records/housing"]
