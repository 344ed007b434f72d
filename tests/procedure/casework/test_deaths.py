"""The death of a looked-after child or a care leaver: who is told of it, and what it leads to."""

from dataclasses import replace
from typing import Final

import pytest

from procedure.actions import Action
from procedure.case import Case, DecisionCode
from procedure.casework.ask import Ask, Change, Verdict
from procedure.casework.opening import New, opened
from procedure.facts import Fact
from procedure.questions import FormKey
from procedure.roles import Actor, Partner, Role
from procedure.stages import Stage
from procedure.tasks import open_tasks
from tests.procedure.casework.given import (
    BOARD_LEAD,
    COUNCIL_LEAD,
    LENA,
    MEMBERS,
    POLICE_LEAD,
    REFERENCE,
    a_case,
    an_ask,
    changed,
    done,
    person,
    refused,
)
from tests.procedure.given import day

ON: Final = "2026-12-23"
NOTICE: Final = "record-death-notice/looked-after"
VIEWS: Final = {f"give-learning-view/{partner}" for partner in Partner}
LOOKED_AFTER: Final = {"kind": "looked-after", "aware-on": ON, "abuse": "no"}
REFERRED: Final = a_case(Stage.LA_CONSIDERATION, referral_received=ON)
# What must be considered as a serious incident as well, by whose death it is and how it came.
ALSO_AN_INCIDENT: Final = {
    "a looked-after child, and abuse suspected": {"kind": "looked-after", "abuse": "yes"},
    "a care leaver under 18": {"kind": "care-leaver", "age": "under-18", "abuse": "no"},
    "the same, and abuse suspected": {"kind": "care-leaver", "age": "under-18", "abuse": "yes"},
}
A_NOTICE_ALONE: Final = {
    "a looked-after child": {"kind": "looked-after", "abuse": "no"},
    "a care leaver of 18 or more": {"kind": "care-leaver", "age": "18-to-24", "abuse": "no"},
    "the same, and abuse suspected": {"kind": "care-leaver", "age": "18-to-24", "abuse": "yes"},
}


def opens(**answers: str) -> Verdict:
    ask = an_ask(LENA, Action.OPEN_CASE, ON)
    new = New(reference=REFERENCE, edition="2023", members=MEMBERS)
    return opened(FormKey.OPENING, replace(ask, answers=LOOKED_AFTER | answers), new)


def opened_with(**answers: str) -> Change:
    found = opens(**answers)
    assert isinstance(found, Change)
    return found


DIED: Final = opened_with().case


def classifies(known_on: str = ON, kind: str = "looked-after") -> Ask:
    given = {"kind": kind, "known-on": known_on, "abuse": "no", "reasons": "An illness."}
    return an_ask(LENA, Action.CLASSIFY_DEATH, ON, given)


def notifies(
    state: str = "2026-12-29", ofsted: str = "2026-12-30", about: str = "looked-after"
) -> Ask:
    told = {"state-told-on": state, "ofsted-told-on": ofsted, "proof": "Item 31"}
    return an_ask(LENA, Action.RECORD_DEATH_NOTICE, "2026-12-30", told, about)


def sees(by: Actor, view: str = "no-review-wanted", about: str = "") -> Ask:
    given = {"view": view}
    partner = about or str(by.agency.partner)
    return an_ask(by, Action.GIVE_LEARNING_VIEW, "2026-12-30", given, partner)


NOBODY_WANTS: Final = (sees(COUNCIL_LEAD), sees(POLICE_LEAD), sees(BOARD_LEAD))


def waits_for(case: Case) -> set[str]:
    return {task.key for task in open_tasks(case)}


@pytest.mark.parametrize("death", A_NOTICE_ALONE.values(), ids=A_NOTICE_ALONE)
def test_the_duty_to_notify_stands_alone_and_each_partner_is_asked_of_learning(
    death: dict[str, str],
) -> None:
    change = opened_with(**death)

    assert change.case.stage is Stage.DEATH_NOTICE_ONLY
    assert waits_for(change.case) >= {f"record-death-notice/{death['kind']}", *VIEWS}
    assert "decide-notification" not in waits_for(change.case)
    assert change.says == "The case is open. Its reference is BSCP-2026-014."


@pytest.mark.parametrize("death", ALSO_AN_INCIDENT.values(), ids=ALSO_AN_INCIDENT)
def test_of_some_deaths_a_serious_incident_is_considered_as_well(death: dict[str, str]) -> None:
    change = opened_with(**death)

    assert change.case.stage is Stage.LA_CONSIDERATION
    assert waits_for(change.case) == {
        f"record-death-notice/{death['kind']}",
        "decide-notification",
    }
    assert change.says.endswith("You are being asked whether a serious incident is notified too.")


def test_a_death_on_a_referral_is_recorded_once_and_must_then_be_notified() -> None:
    case = done(REFERRED, classifies())

    assert case.dates[Fact.LOOKED_AFTER_DEATH_KNOWN] == day(ON)
    assert NOTICE in waits_for(case)
    assert refused(case, classifies(kind="care-leaver")) == (
        "Lena Hart recorded this on Wednesday 23 December 2026 at 10:20. Nothing was changed.",
        "s1.3",
    )


def test_nobody_knew_of_a_death_tomorrow() -> None:
    assert refused(REFERRED, classifies(known_on="2026-12-24")) == (
        "A date for something already done cannot be in the future.",
        "s1.3",
    )


def test_a_death_is_notified_on_the_day_the_second_of_both_was_told() -> None:
    ofsted_last = changed(DIED, notifies("2026-12-29", "2026-12-30"))
    ofsted_first = changed(DIED, notifies("2026-12-30", "2026-12-29"))

    for change in (ofsted_last, ofsted_first):
        assert change.case.dates[Fact.LOOKED_AFTER_DEATH_NOTIFIED] == day("2026-12-30")
        assert [row.about for row in change.rows] == ["death/looked-after"]
    assert NOTICE not in waits_for(ofsted_last.case)


@pytest.mark.parametrize("about", ["care-leaver", "nobody"])
def test_a_death_that_is_not_on_the_case_is_not_notified_there(about: str) -> None:
    assert refused(DIED, notifies(about=about)) == (
        "No such death is recorded on this case.",
        "s4.1",
    )


@pytest.mark.parametrize("ahead", [{"state": "2026-12-31"}, {"ofsted": "2026-12-31"}])
def test_neither_body_is_recorded_as_told_tomorrow(ahead: dict[str, str]) -> None:
    assert refused(DIED, notifies(**ahead))[0].startswith("A date for something already done")


def test_a_death_is_recorded_as_notified_once() -> None:
    because, source = refused(done(DIED, notifies()), notifies())

    assert because.endswith("is recorded already. Nothing was changed.")
    assert source == "s4.1"


@pytest.mark.parametrize(
    "by",
    [POLICE_LEAD, person("Otto Lead", Role.PARTNER_LEAD, agency="school")],
    ids=["another partner's", "nobody's"],
)
def test_each_partner_says_for_itself_whether_it_sees_learning(by: Actor) -> None:
    assert refused(DIED, sees(by, about="integrated-care-board")) == (
        "Only the lead for the integrated care board may answer this.",
        "s1.3",
    )


def test_each_partner_is_asked_of_learning_once() -> None:
    case = done(DIED, sees(POLICE_LEAD))

    assert waits_for(case) & VIEWS == VIEWS - {"give-learning-view/police"}
    assert refused(case, sees(POLICE_LEAD, "review-wanted"))[0] == (
        "Piet Lead answered this on Wednesday 30 December 2026 at 10:20. Nothing was changed."
    )


def test_nobody_is_asked_of_learning_while_a_serious_incident_is_considered() -> None:
    case = opened_with(abuse="yes").case

    assert refused(case, sees(POLICE_LEAD)) == (
        "This is not asked on this case now. Nothing was changed.",
        "s1.3",
    )


@pytest.mark.parametrize(
    "asks",
    [(*NOBODY_WANTS, notifies()), (notifies(), *NOBODY_WANTS)],
    ids=["the notice last", "the notice first"],
)
def test_once_it_is_notified_and_nobody_sees_learning_the_case_is_archived(
    asks: tuple[Ask, ...],
) -> None:
    waits = done(DIED, *asks[:-1])

    assert waits.stage is Stage.DEATH_NOTICE_ONLY
    assert done(waits, asks[-1]).stage is Stage.ARCHIVED


def test_one_partner_who_sees_learning_takes_the_case_on_without_a_rapid_review() -> None:
    waits = done(DIED, notifies(), sees(COUNCIL_LEAD), sees(POLICE_LEAD, "review-wanted"))
    change = changed(waits, sees(BOARD_LEAD))
    two = changed(waits, sees(BOARD_LEAD, "review-wanted"))

    assert change.case.stage is Stage.NO_RR_ROUTE
    assert change.why == "A review for learning is wanted by the police."
    assert two.why == "A review for learning is wanted by the police, the integrated care board."


def test_a_death_notified_while_an_incident_is_considered_leaves_that_open() -> None:
    case = done(opened_with(abuse="yes").case, notifies())

    assert case.stage is Stage.LA_CONSIDERATION
    assert waits_for(case) == {"decide-notification"}
    assert case.signed(DecisionCode.NOTIFY) is None
