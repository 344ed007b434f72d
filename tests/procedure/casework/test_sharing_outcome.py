"""Telling the decision one recipient at a time: refusals, ticks, wrong ticks, a challenge."""

from dataclasses import replace
from datetime import date
from typing import Final

import pytest

from procedure.actions import Action
from procedure.after_deciding import secured, waiting
from procedure.case import Case, DecisionCode, Entry, Member, Signature
from procedure.casework.ask import Ask
from procedure.casework.telling import arrived, gone_on
from procedure.decisions import is_made
from procedure.facts import Fact
from procedure.forms.recommendations import NO_REVIEW
from procedure.notices import NoticeKind
from procedure.recipients import (
    AGENCIES,
    BOARD,
    PANEL,
    REFERRER,
    REPORT,
    all_told,
    days_told,
    recipients,
    told_on,
)
from procedure.requests import AgencyRequest
from procedure.roles import Role
from procedure.stages import Stage
from procedure.tasks import open_tasks
from tests.procedure.casework.given import (
    PAT,
    RUTH,
    SAM,
    UMA,
    an_ask,
    changed,
    complaints,
    done,
    entry,
    person,
    refused,
)
from tests.procedure.casework.life import LETTER, asked_at, until
from tests.procedure.casework.test_requests import BETH, LEADS, MARCUS, REPLY, asked
from tests.procedure.given import clocks, day

BOARD_MEMBER: Final = person("Bo Member", Role.BOARD_MEMBER, agency="gp")
DECIDED: Final = until("section 3 is signed")
ON: Final = "2026-09-29"
LAST: Final = until("the agencies are told")
BY_ITSELF: Final = Entry(
    on=date(2026, 9, 30), by=UMA.person, role=Role.BUSINESS_UNIT, entered=date(2026, 9, 30)
)
REASON: Final = {"what": "not-told", "reason": "The letter came back."}
CHALLENGE: Final = {
    "asked-on": "2026-10-12",
    "what": "challenge",
    "question": "Are the criteria not met?",
}


def tells(about: str, on: str = ON, **other: str) -> Ask:
    given = LETTER | {name.replace("_", "-"): words for name, words in other.items()}
    board = about == BOARD
    by, action = (PAT, Action.TELL_BOARD) if board else (UMA, Action.TELL_AGENCY)
    found = an_ask(by, action, on, given, about)
    people = (*found.enrolled.values(), *LEADS.values(), BOARD_MEMBER)
    return replace(found, enrolled={one.person: one for one in people})


def corrects(about: str, on: str = "2026-10-02", **other: str) -> Ask:
    return an_ask(UMA, Action.CORRECT_TOLD, on, {**REASON, **other}, about)


def with_agencies(case: Case) -> Case:
    """The same case, on which a school and a housing association were asked; one secured."""
    requests = tuple(
        AgencyRequest(agency=lead.agency, lead=lead.person, confirmed=True, sent=day(ON))
        for lead in (BETH, MARCUS)
    )
    leads = {Member(one, Role.AGENCY_SAFEGUARDING_LEAD) for one in LEADS}
    case = replace(case, requests=requests, members=case.members | leads)
    return done(case, asked(BETH, Action.REPLY, **REPLY))


def test_whoever_is_told_is_listed_in_the_order_of_the_procedure() -> None:
    keys = [one.key for one in recipients(with_agencies(DECIDED))]
    without_review = dict(DECIDED.facts)
    del without_review[Fact.PANEL_NOTIFIED]

    assert keys == [REFERRER, BOARD, "agency.school", "agency.housing", REPORT]
    assert [one.key for one in recipients(DECIDED)] == [REFERRER, BOARD, AGENCIES, REPORT]
    other = replace(DECIDED, referrer=None, facts=without_review)
    assert [one.key for one in recipients(other)] == [BOARD, AGENCIES, PANEL]


def test_the_board_and_every_agency_are_told_before_it_is_so() -> None:
    case = with_agencies(DECIDED)
    one = done(case, tells(BOARD), tells("agency.school"))
    both = done(one, tells("agency.housing", told_on="2026-09-30", on="2026-09-30"))

    assert Fact.BOARD_TOLD not in one.facts
    assert both.dates[Fact.BOARD_TOLD] == day("2026-09-30")
    assert days_told(both) == [day(ON), day(ON), day("2026-09-30")]


@pytest.mark.parametrize(
    ("ask", "because"),
    [
        (tells("agency.police"), "They are not among those who are told"),
        (replace(tells(BOARD), about=AGENCIES), "They are not among those who are told"),
        (tells(AGENCIES, told_on="2026-10-09"), "A date for something already done"),
    ],
)
def test_what_cannot_be_told_is_refused(ask: Ask, because: str) -> None:
    assert refused(DECIDED, ask)[0].startswith(because)


def test_nobody_is_told_before_there_is_a_decision() -> None:
    early = until("section 2 is signed")

    assert refused(early, tells(BOARD)) == ("There is no decision to tell yet.", "s4.8")


@pytest.mark.parametrize(
    ("other", "question"),
    [({"told_on": "2026-09-25"}, "told-on"), ({"proof": "Letter to Beth Turner"}, "proof")],
)
def test_a_day_before_the_decision_and_a_proof_that_names_are_asked_again(
    other: dict[str, str], question: str
) -> None:
    assert list(complaints(DECIDED, tells(AGENCIES, **other))) == [question]


def test_in_teams_they_are_ticked_when_it_arrives_and_not_before() -> None:
    ask = tells(BOARD, how="teams")
    change = changed(DECIDED, ask)
    [notice] = change.notices
    told = arrived(change.case, BOARD, BY_ITSELF, "10:20")

    assert (notice.kind, notice.to.person) == (NoticeKind.DECIDED, BOARD_MEMBER.person)
    assert notice.marks is Fact.BOARD_TOLD
    assert told_on(change.case, BOARD) is None
    assert refused(change.case, ask)[0].startswith("It is on its way to them already")
    assert told_on(told, BOARD) == day("2026-09-30")


def test_what_arrives_for_somebody_who_is_told_already_changes_nothing() -> None:
    by_hand = done(DECIDED, tells(BOARD, how="teams"), tells(BOARD))

    assert arrived(by_hand, BOARD, BY_ITSELF, "10:20") is by_hand


def test_nobody_of_theirs_in_teams_is_told_another_way() -> None:
    nobody = replace(tells(BOARD, how="teams"), enrolled={})

    assert list(complaints(DECIDED, nobody)) == ["how"]


def test_telling_twice_changes_nothing() -> None:
    case = done(DECIDED, tells(BOARD))

    assert refused(case, tells(BOARD))[0].startswith("They were told on Tue 29 Sep 2026.")


def test_a_wrong_tick_is_on_the_list_again_and_its_clock_runs() -> None:
    case = done(LAST, corrects(AGENCIES))
    found = clocks({**case.dates})
    [first, second] = [one for one in case.signatures if one.about == AGENCIES]

    assert not all_told(case)
    assert found["C18"].over is None
    assert (first.outcome, second.outcome) == ("told", "not-told")
    assert "tell-agency" in {task.key for task in open_tasks(case)}


def test_told_after_all_it_is_dated_from_then() -> None:
    again = tells(AGENCIES, on="2026-10-05", told_on="2026-10-05")
    case = done(LAST, corrects(AGENCIES), again)

    assert case.dates[Fact.BOARD_TOLD] == day("2026-10-05")
    assert clocks({**case.dates})["C18"].met == day("2026-10-05")


def test_only_whoever_may_tell_somebody_puts_that_right() -> None:
    board = an_ask(UMA, Action.CORRECT_TOLD, "2026-10-02", REASON, BOARD)

    assert refused(LAST, board)[0].startswith("Only the Partnership Chair may tell Board members")
    assert refused(DECIDED, corrects(AGENCIES))[0].startswith("Nothing is recorded")
    assert list(complaints(LAST, corrects(AGENCIES, reason="Beth Turner forgot."))) == ["reason"]


def test_a_referrer_told_by_hand_has_been_told_and_by_the_right_day() -> None:
    by_hand = an_ask(SAM, Action.TELL_BY_HAND, ON, LETTER)
    case = done(DECIDED, by_hand)
    other = {"what": "told", "how": "phone", "told-on": "2026-09-30", "proof": "Log 7"}
    right = corrects(REFERRER, **other)

    assert case.dates[Fact.REFERRER_TOLD] == day(ON)
    assert done(case, right).dates[Fact.REFERRER_TOLD] == day("2026-09-30")
    untold = done(case, corrects(REFERRER))
    assert clocks({**untold.dates})["C16"].over is None
    assert "tell-referrer" in {task.key for task in open_tasks(untold)}


def test_the_case_goes_on_once_everybody_has_been_told() -> None:
    told = replace(LAST, facts={**LAST.facts, Fact.REFERRER_TOLD: entry("2026-09-29")})
    ask = asked_at("the agencies are told")
    moved = gone_on(replace(changed(DECIDED, tells(BOARD)), case=told), ask)
    waits = gone_on(replace(changed(DECIDED, tells(BOARD)), case=LAST), ask)

    wrong = changed(told, corrects(AGENCIES))
    assert moved.case.stage is Stage.CLOSED_NO_REVIEW
    assert waits.case.stage is Stage.OUTCOME_SHARING
    assert gone_on(wrong, ask).case.stage is Stage.OUTCOME_SHARING


def test_records_are_released_by_name_and_only_if_nobody_reviews() -> None:
    case = with_agencies(DECIDED)
    ask = an_ask(PAT, Action.RELEASE_RECORDS, ON, {"release": "release"})
    change = changed(case, replace(ask, enrolled=tells(BOARD).enrolled))
    kept = done(case, replace(ask, answers={"release": "keep"}))
    otherwise = replace(case, signatures=_decided_as(case, "alternative-review"))

    assert [one.agency.key for one in secured(case)] == ["school"]
    assert secured(change.case) == ()
    assert [row.about for row in change.rows] == ["records/school"]
    assert {n.to.person for n in change.notices} == {BETH.person, BOARD_MEMBER.person}
    assert secured(kept)
    assert refused(otherwise, ask)[0].startswith("There is to be a learning review")
    assert "release-records" not in {task.key for task in open_tasks(otherwise)}


def test_a_case_is_not_archived_while_records_are_secured() -> None:
    closed = replace(with_agencies(LAST), stage=Stage.CLOSED_NO_REVIEW)
    closed = done(closed, tells("agency.school"), tells("agency.housing"))
    told = replace(closed, facts={**closed.facts, Fact.REFERRER_TOLD: entry(ON)})
    archive = an_ask(RUTH, Action.ARCHIVE, "2027-01-04", {"archive": "true"})
    released = done(told, an_ask(PAT, Action.RELEASE_RECORDS, ON, {"release": "release"}))

    assert refused(told, archive)[0].startswith("Agencies have not been told that records")
    assert done(released, archive).stage is Stage.ARCHIVED
    assert refused(closed, archive)[0].startswith("Somebody is still to be told")


def test_a_challenge_takes_the_decision_back_and_everybody_is_told_anew() -> None:
    closed = replace(LAST, stage=Stage.CLOSED_NO_REVIEW)
    case = done(closed, an_ask(UMA, Action.RECORD_SCRUTINY, "2026-10-12", CHALLENGE))
    again = asked_at("section 3 is signed")
    on = {**again.answers, "decided-on": "2026-10-13"}
    decided = done(case, replace(again, answers=on, today=day("2026-10-13")))

    assert case.stage is Stage.CHAIR_DECISION
    assert case.signed(DecisionCode.FINAL_DECISION) is None
    assert not is_made(case, DecisionCode.FINAL_DECISION, NO_REVIEW)
    assert "sign-section-3" in {task.key for task in open_tasks(case)}
    assert [told_on(decided, one) for one in (REFERRER, BOARD, AGENCIES)] == [None] * 3
    assert clocks({**decided.dates})["C18"].over is None
    assert len(case.signatures) == len(closed.signatures) + 1


def test_a_challenge_waits_until_the_case_is_closed() -> None:
    ask = an_ask(UMA, Action.RECORD_SCRUTINY, "2026-10-12", CHALLENGE)

    assert refused(LAST, ask)[0].startswith("A challenge takes the case back")


def test_of_two_questions_the_earlier_day_counts_until_both_are_answered() -> None:
    first = _question("2026-10-05", "2026-10-12")
    second = _question("2026-10-06", "2026-10-20")
    given = {"given-on": "2026-10-09", "attended": "no", "given": "Reasons.", "proof": "Note 3"}
    case = done(LAST, first, second)
    answered = done(case, an_ask(UMA, Action.ANSWER_PANEL, "2026-10-09", given))

    assert case.dates[Fact.PANEL_ANSWER_DUE] == day("2026-10-12")
    assert clocks({**case.dates})["C21"].due == day("2026-10-12")
    assert len(waiting(case)) == 2
    assert waiting(answered) == ()
    assert clocks({**answered.dates})["C21"].met == day("2026-10-09")


def test_a_late_report_is_recorded_with_its_reason_and_never_refused() -> None:
    late = {"sent-on": "2026-09-30", "proof": "Message 4471"}
    ask = an_ask(UMA, Action.RECORD_REPORT_SENT, "2026-09-30", late)
    case = done(DECIDED, replace(ask, answers={**late, "late-why": "The system was down."}))

    assert complaints(DECIDED, ask) == {
        "late-why": "It was due on Monday 28 September 2026. Say why it is late"
    }
    assert case.facts[Fact.RAPID_REVIEW_SENT].late_note == "The system was down."


def _question(on: str, by: str) -> Ask:
    asks = {"asked-on": on, "what": "information", "question": "Why?", "answer-by": by}
    return an_ask(UMA, Action.RECORD_SCRUTINY, on, asks)


def _decided_as(case: Case, outcome: str) -> tuple[Signature, ...]:
    return tuple(
        replace(made, outcome=outcome) if made.decision is DecisionCode.FINAL_DECISION else made
        for made in case.signatures
    )


def test_a_report_is_of_a_rapid_review_and_its_proof_names_nobody() -> None:
    sent = an_ask(UMA, Action.RECORD_REPORT_SENT, ON, {"sent-on": ON, "proof": "Message 4471"})
    named = replace(sent, answers={"sent-on": ON, "proof": "Ring 07700 900123"})
    facts = {**DECIDED.facts}
    del facts[Fact.PANEL_NOTIFIED]

    assert complaints(DECIDED, named).keys() == {"proof"}
    assert refused(replace(DECIDED, facts=facts), sent)[0] == (
        "There was no rapid review on this case to report on."
    )
