"""Asking agencies for information, their replies, and what is withheld, by the rules."""

from dataclasses import replace
from typing import Final

import pytest

from procedure.actions import Action
from procedure.after_deciding import secured
from procedure.agencies import AGENCIES
from procedure.case import Case, DecisionCode, Member
from procedure.casework.ask import Ask
from procedure.casework.safeguarding import is_unsafe
from procedure.casework.withholding import overdue
from procedure.facts import Fact
from procedure.notices import NoticeKind
from procedure.permissions import NOT_YOURS, refusal
from procedure.requests import AgencyRequest, Ended, Rung, outstanding, still_to_come
from procedure.roles import Actor, Role
from procedure.stages import Stage
from procedure.tasks import open_tasks
from tests.procedure.casework.given import (
    BOARD_LEAD,
    LENA,
    PAT,
    POLICE_LEAD,
    SAM,
    UMA,
    a_case,
    an_ask,
    changed,
    done,
    person,
    refused,
)
from tests.procedure.given import day

BETH: Final = person("Beth Lead", Role.AGENCY_SAFEGUARDING_LEAD, agency="school")
MARCUS: Final = person("Marcus Lead", Role.AGENCY_SAFEGUARDING_LEAD, agency="housing")
LEADS: Final = {one.person: one for one in (BETH, MARCUS)}
ON: Final = "2026-09-10"
OPEN: Final = a_case(
    Stage.RR_OPEN,
    became_aware="2026-09-07",
    panel_notified="2026-09-08",
    notification_received="2026-09-08",
)
REPLY: Final = {"unsafe": "no", "involved": "yes", "records": "secured"}


def asked(by: Actor, what: Action, about: str = "", on: str = ON, **answers: str) -> Ask:
    given = {name.replace("_", "-"): words for name, words in answers.items()}
    ask = an_ask(by, what, on, given, about)
    return replace(ask, enrolled={**ask.enrolled, **LEADS})


def chosen(**answers: str) -> Ask:
    agencies = {"agencies": "school,housing,gp"} | answers
    return asked(UMA, Action.CHOOSE_AGENCIES, **agencies)


CONFIRM: Final = asked(SAM, Action.CONFIRM_AGENCIES, confirmed="agree")
ISSUE: Final = asked(UMA, Action.ISSUE_REQUESTS)
ISSUED: Final = done(OPEN, chosen(), CONFIRM, ISSUE)
REPLIED: Final = done(ISSUED, asked(BETH, Action.REPLY, **REPLY))
SEE: Final = asked(UMA, Action.SEE_REPLY, "school")
ACCEPT: Final = asked(UMA, Action.ACCEPT_REPLY, "school")


def request(case: Case, agency: str) -> AgencyRequest:
    found = case.request_to(agency)
    assert found, agency
    return found


def waits_for(case: Case) -> list[Action]:
    known = {Action.CHOOSE_AGENCIES, Action.CONFIRM_AGENCIES, Action.ISSUE_REQUESTS}
    return [task.action for task in open_tasks(case) if task.action in known]


def test_a_list_is_chosen_then_confirmed_then_sent_and_nobody_is_asked_before() -> None:
    listed = done(OPEN, chosen())
    confirmed = done(listed, CONFIRM)

    assert [waits_for(case) for case in (OPEN, listed, confirmed, ISSUED)] == [
        [Action.CHOOSE_AGENCIES],
        [Action.CONFIRM_AGENCIES],
        [Action.ISSUE_REQUESTS],
        [],
    ]
    assert Fact.INFORMATION_REQUESTED not in confirmed.facts
    assert ISSUED.stage is Stage.SCOPING
    assert ISSUED.dates[Fact.INFORMATION_REQUESTED] == day(ON)
    assert ISSUED.dates[Fact.REPLIES_DUE] == day("2026-09-17")


def test_one_press_asks_every_lead_and_leaves_the_rest_to_be_sent_by_hand() -> None:
    change = changed(done(OPEN, chosen(), CONFIRM), ISSUE)
    letters = [n for n in change.notices if n.kind is NoticeKind.REQUEST]

    assert change.says == "2 letters have been sent. 1 letter goes by hand."
    assert [(n.to.person, n.about) for n in letters] == [
        (BETH.person, "school"),
        (MARCUS.person, "housing"),
    ]
    assert Member(BETH.person, Role.AGENCY_SAFEGUARDING_LEAD) in change.case.members
    assert [row.about for row in change.rows] == ["request/school", "request/housing"]
    assert request(change.case, "gp").by_hand
    assert request(change.case, "gp").sent is None


def test_a_list_sent_back_is_chosen_again() -> None:
    back = asked(SAM, Action.CONFIRM_AGENCIES, confirmed="return", reasons="Ask the college too.")
    returned = done(OPEN, chosen(), back)

    assert returned.requests == ()
    assert waits_for(returned) == [Action.CHOOSE_AGENCIES]


def test_an_agency_that_a_reply_names_is_confirmed_before_it_is_asked() -> None:
    more = done(REPLIED, asked(UMA, Action.ASK_ONE_MORE, agency="college"))

    assert waits_for(more) == [Action.CONFIRM_AGENCIES]
    assert request(more, "college").letter == request(more, "school").letter


@pytest.mark.parametrize(
    ("case", "ask", "says"),
    [
        (OPEN, chosen(agencies=""), "Choose at least one agency"),
        (OPEN, chosen(reply_by=ON), "must be after today"),
        (ISSUED, chosen(), "confirmed already"),
        (ISSUED, CONFIRM, "answered already"),
        (ISSUED, ISSUE, "no confirmed letter"),
        (ISSUED, asked(UMA, Action.ASK_ONE_MORE, agency="school"), "asked already"),
        (ISSUED, asked(UMA, Action.ASK_ONE_MORE), "Choose an agency in the list"),
        (ISSUED, asked(LENA, Action.REPLY, **REPLY), "do not answer for it"),
        (REPLIED, asked(BETH, Action.REPLY, **REPLY), "was sent on Thu 10 Sep 2026"),
        (REPLIED, ACCEPT, "Read the reply first"),
        (ISSUED, ACCEPT, "no reply of this agency to check"),
        (done(REPLIED, SEE), SEE, "recorded already"),
        (done(REPLIED, SEE, ACCEPT), ACCEPT, "accepted on Thu 10 Sep 2026"),
        (ISSUED, asked(SAM, Action.NEXT_STEP, "school", next="escalate"), "not been taken"),
        (REPLIED, asked(UMA, Action.CHASE_REPLY, "school"), "No reply is awaited"),
        (ISSUED, asked(UMA, Action.SEE_REPLY, "school"), "no reply of this agency to read"),
    ],
)
def test_what_cannot_be_done_is_refused_with_what_to_do(case: Case, ask: Ask, says: str) -> None:
    because, _ = refused(case, ask)

    assert says in because


def test_a_lead_sees_their_own_request_and_nothing_else_of_the_case() -> None:
    allowed = {a for a in Action if refusal(BETH, a, ISSUED) is None}
    stranger = person("Nobody", Role.AGENCY_SAFEGUARDING_LEAD, agency="college")

    assert allowed == {Action.OPEN_REQUEST, Action.REPLY}
    assert refusal(BETH, Action.SEE_CASE, ISSUED) != NOT_YOURS
    assert refusal(stranger, Action.REPLY, ISSUED) == NOT_YOURS


def test_a_reply_secures_records_and_tells_of_danger_and_of_other_agencies() -> None:
    unsafe = REPLY | {"unsafe": "yes-told", "other_agencies": "The college."}
    change = changed(ISSUED, asked(BETH, Action.REPLY, **unsafe))
    made = request(change.case, "school")
    made_secure = change.case.signed(DecisionCode.RECORDS_SECURED, about="school")
    warned = {n.to.person for n in change.notices if n.kind is NoticeKind.UNSAFE}

    assert (made.unsafe, made.knows_others, made.nil) == (True, True, False)
    assert made_secure is not None
    assert made_secure.outcome == "secured"
    assert {SAM.person, PAT.person} <= warned


@pytest.mark.parametrize(
    ("said", "kept"), [("secured", ["school"]), ("not-needed", []), ("pending", [])]
)
def test_a_reply_by_hand_says_whether_records_are_secured_as_one_in_chat_does(
    said: str, kept: list[str]
) -> None:
    on_paper = asked(
        UMA, Action.RECORD_REPLY, "school", received_on=ON, involved="yes", records=said
    )
    case = done(ISSUED, on_paper)

    assert request(case, "school").returned == day(ON)
    assert [one.key for one in secured(case)] == kept


def test_a_warning_of_a_reply_stands_until_it_is_said_what_was_done_and_is_ended_once() -> None:
    unsafe = done(ISSUED, asked(BETH, Action.REPLY, **REPLY | {"unsafe": "yes-told"}))
    safe = asked(SAM, Action.CONFIRM_SAFE, "school", done="The police went.")
    seen_to = done(unsafe, safe)

    assert (is_unsafe(unsafe), is_unsafe(seen_to)) == (True, False)
    assert refused(seen_to, safe)[0].startswith("This has been confirmed already.")


def test_a_letter_is_opened_once_and_a_reply_by_hand_is_of_an_agency_that_was_asked() -> None:
    opens = asked(BETH, Action.OPEN_REQUEST, "school")
    on_paper = asked(UMA, Action.RECORD_REPLY, "police", received_on=ON, involved="nil")
    ahead = asked(UMA, Action.RECORD_REPLY, "school", received_on="2026-09-11", involved="nil")

    assert request(done(ISSUED, opens), "school").read == day(ON)
    assert refused(done(ISSUED, opens), opens)[0].startswith("It has been read already.")
    assert refused(ISSUED, on_paper)[0].startswith("This agency has not been asked")
    assert refused(ISSUED, ahead)[0].startswith("A date for something already done")


def test_replies_are_complete_once_every_one_is_accepted_or_a_gap_is() -> None:
    one = done(REPLIED, SEE, ACCEPT)
    gaps = asked(SAM, Action.ACCEPT_GAPS, reasons="They hold nothing new.")
    rest = done(one, gaps)

    assert Fact.REPLIES_COMPLETE not in one.facts
    assert Fact.REPLIES_COMPLETE in rest.facts
    assert [r.ended for r in rest.requests] == [None, Ended.GAP, Ended.GAP]


def test_a_letter_by_hand_that_never_went_is_still_to_be_answered() -> None:
    one = done(REPLIED, SEE, ACCEPT)

    assert request(one, "gp").by_hand
    assert [each.agency.key for each in outstanding(one.requests)] == ["housing"]
    assert {each.agency.key for each in still_to_come(one.requests)} == {"housing", "gp"}


def test_a_reply_sent_back_waits_again_with_two_working_days_at_least() -> None:
    late = asked(UMA, Action.SEND_BACK_REPLY, "school", "2026-09-17", reasons="No dates.")
    change = changed(REPLIED, late)
    back = request(change.case, "school")

    assert back.is_outstanding
    assert back.due == change.case.dates[Fact.REPLIES_DUE] == day("2026-09-21")
    assert change.why == "No dates."


def test_more_time_is_never_given_up_to_the_meeting() -> None:
    planned = replace(
        ISSUED, facts={**ISSUED.facts, Fact.MEETING_PLANNED: ISSUED.facts[Fact.PANEL_NOTIFIED]}
    )
    meeting = replace(planned.facts[Fact.MEETING_PLANNED], on=day("2026-09-24"))
    planned = replace(planned, facts={**planned.facts, Fact.MEETING_PLANNED: meeting})
    more = {"reasons": "Their lead is ill."}
    ask = asked(UMA, Action.EXTEND_REPLY, "school", reply_by="2026-09-23", **more)
    given = asked(UMA, Action.EXTEND_REPLY, "school", reply_by="2026-09-22", **more)

    assert "by Tue 22 Sep 2026 at the latest" in refused(planned, ask)[0]
    assert done(planned, given).dates[Fact.REPLIES_DUE] == day("2026-09-22")


def passed(case: Case, on: str) -> Case:
    """What a day's passing does."""
    change = overdue(case, asked(UMA, Action.TAKE_UP, on=on))
    return change.case if change else case


def test_a_late_reply_goes_up_step_by_step_to_the_partners() -> None:
    on_the_day = passed(ISSUED, "2026-09-17")
    friday = passed(REPLIED, "2026-09-18")
    taken = asked(
        SAM, Action.NEXT_STEP, "housing", "2026-09-18",
        next="escalate", named="Helen Roe, director", reasons="No answer.",
    )  # fmt: skip
    with_lead = done(friday, taken)
    tuesday, wednesday = passed(with_lead, "2026-09-22"), passed(with_lead, "2026-09-23")

    assert on_the_day == ISSUED
    assert request(friday, "school").steps == ()
    assert [s.rung for s in request(friday, "housing").steps] == [Rung.SUBGROUP]
    assert request(with_lead, "housing").steps[-1].due == day("2026-09-22")
    assert tuesday == with_lead
    assert request(wednesday, "housing").rung is Rung.PARTNERS
    assert passed(friday, "2026-09-19") == friday


def test_a_good_reason_ends_it_for_the_subgroup_or_for_a_partner() -> None:
    friday = passed(REPLIED, "2026-09-18")
    reason = {"reasons": "The court has the papers."}
    chair = asked(SAM, Action.NEXT_STEP, "housing", next="good-reason", **reason)
    up = asked(SAM, Action.NEXT_STEP, "housing", next="escalate", named="H", **reason)
    partner = asked(POLICE_LEAD, Action.FORMAL_ACTION, "housing", action="good-reason", **reason)
    early = refused(done(friday, up), partner)
    by_chair, by_partner = done(friday, chair), done(friday, up, up, partner)

    assert request(by_chair, "housing").ended is Ended.GOOD_REASON
    assert request(by_partner, "housing").ended is Ended.GOOD_REASON
    assert "not been taken further" in early[0]
    assert by_chair.signed(DecisionCode.WITHHELD, about="housing") is not None


def test_partners_hear_of_it_only_at_the_last_step() -> None:
    friday = passed(REPLIED, "2026-09-18")
    up = asked(SAM, Action.NEXT_STEP, "housing", next="escalate", named="H", reasons="None.")
    second = changed(done(friday, up), up)
    heard = {n.to.person for n in second.notices}

    assert BOARD_LEAD.person in heard
    assert BOARD_LEAD.person not in {n.to.person for n in changed(friday, up).notices}
    assert set(AGENCIES) >= {"school", "housing"}
