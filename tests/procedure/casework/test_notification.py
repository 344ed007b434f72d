"""Whether to notify, the three partners' views, and the dates sent and received."""

from dataclasses import replace

import pytest

from procedure.actions import Action
from procedure.case import Case, DecisionCode
from procedure.casework.ask import Ask
from procedure.facts import Fact
from procedure.notices import NoticeKind
from procedure.roles import Actor, Partner, Role
from procedure.stages import Stage
from procedure.tasks import open_tasks
from tests.procedure.casework.given import (
    BOARD_LEAD,
    COUNCIL_LEAD,
    LENA,
    PAT,
    PATS_DEPUTY,
    POLICE_LEAD,
    SAM,
    SAMS_DEPUTY,
    UMA,
    allowed,
    an_ask,
    changed,
    done,
    entry,
    person,
    refused,
)
from tests.procedure.casework.life import LIFE, REFERRED, VIEWS, asked_at, until
from tests.procedure.given import day

FUTURE = ("A date for something already done cannot be in the future.", "s4.1")
YES = {"decision": "notify", "aware-on": "2026-11-16"}
NO = {"decision": "do-not-notify", "aware-on": "2026-11-16"}


def decides(answers: dict[str, str], on: str = "2026-11-16") -> Ask:
    return an_ask(LENA, Action.DECIDE_NOTIFICATION, on, answers)


def views(by: Actor, about: str, view: str = "agree") -> Ask:
    return an_ask(by, Action.GIVE_VIEW, "2026-11-17", {"view": view}, about)


def sent(on: str, today: str) -> Ask:
    return an_ask(LENA, Action.RECORD_NOTIFIED, today, {"sent-on": on})


def received(on: str, today: str) -> Ask:
    return an_ask(UMA, Action.RECORD_RECEIPT, today, {"received-on": on})


def corrected(label: str) -> tuple[str, str]:
    return (
        (
            f"“{label}” is recorded already. If the date is wrong, open the case from My work"
            " and choose “Put a date right”: a second person then confirms it."
        ),
        "s4.1",
    )


CONFIRMED = until("the referrer is confirmed")
NOTIFIES: Case = done(CONFIRMED, decides(YES))
DOES_NOT: Case = done(CONFIRMED, decides(NO))


def test_deciding_to_notify_records_awareness_and_who_decided() -> None:
    made = NOTIFIES.signed(DecisionCode.NOTIFY)

    assert made
    assert (made.outcome, made.by, made.role) == ("notify", LENA.person, Role.LA_REPRESENTATIVE)
    assert NOTIFIES.facts[Fact.BECAME_AWARE].on == day("2026-11-16")
    assert NOTIFIES.stage is Stage.LA_CONSIDERATION


def test_whoever_decides_has_been_told_of_the_referral_by_that_day() -> None:
    told = done(CONFIRMED, decides(YES)).facts[Fact.LA_INFORMED]
    before = replace(CONFIRMED, facts={**CONFIRMED.facts, Fact.LA_INFORMED: entry("2026-11-13")})

    assert (told.on, told.by) == (day("2026-11-16"), LENA.person)
    assert done(before, decides(NO)).facts[Fact.LA_INFORMED].on == day("2026-11-13")


def test_deciding_not_to_notify_takes_the_other_route_and_starts_no_five_days() -> None:
    assert DOES_NOT.stage is Stage.NO_RR_ROUTE
    assert Fact.BECAME_AWARE not in DOES_NOT.facts
    assert [task.key for task in open_tasks(DOES_NOT)] == [
        *VIEWS,
        "choose-agencies",
        "record-date/information-requested",
        "set-meeting",
    ]


def test_a_no_can_become_a_yes_and_stays_on_the_record_beneath_it() -> None:
    case = done(DOES_NOT, decides(YES, "2026-11-26"))

    assert [made.outcome for made in case.signatures[-2:]] == ["do-not-notify", "notify"]
    assert case.stage is Stage.LA_CONSIDERATION


@pytest.mark.parametrize("answers", [YES, NO])
def test_a_yes_is_decided_once_and_the_refusal_says_by_whom(answers: dict[str, str]) -> None:
    assert refused(NOTIFIES, decides(answers, "2026-11-17")) == (
        (
            "Lena Hart decided on Monday 16 November 2026 at 10:20. This has been decided"
            " already. Nothing was changed."
        ),
        "s4.1",
    )


@pytest.mark.parametrize("stage", [Stage.RR_OPEN, Stage.MEETING_SET, Stage.OUTCOME_SHARING])
def test_nothing_is_decided_once_the_case_has_moved_on(stage: Stage) -> None:
    assert refused(replace(REFERRED, stage=stage), decides(YES)) == (
        "This has been decided already. Nothing was changed.",
        "s4.1",
    )


LEADS = [
    (COUNCIL_LEAD, Partner.LOCAL_AUTHORITY),
    (POLICE_LEAD, Partner.POLICE),
    (BOARD_LEAD, Partner.INTEGRATED_CARE_BOARD),
]


@pytest.mark.parametrize(("by", "partner"), LEADS, ids=list(Partner))
@pytest.mark.parametrize("view", ["agree", "disagree"])
def test_each_partner_answers_through_its_own_lead_and_no_other(
    by: Actor, partner: Partner, view: str
) -> None:
    others = [views(by, other.value, view) for other in Partner if other is not partner]

    assert allowed(NOTIFIES, views(by, partner.value, view))
    assert [refused(NOTIFIES, ask)[1] for ask in others] == ["s4.1", "s4.1"]


@pytest.mark.parametrize("by", [POLICE_LEAD, person("A Head", Role.PARTNER_LEAD, agency="school")])
def test_anybody_elses_lead_is_told_whose_answer_it_is(by: Actor) -> None:
    assert refused(NOTIFIES, views(by, "local-authority")) == (
        "Only the lead for the local authority may answer this.",
        "s4.1",
    )


def test_a_view_is_recorded_for_the_partner_and_leaves_the_others_to_be_asked() -> None:
    case = done(NOTIFIES, views(POLICE_LEAD, "police", "disagree"))
    made = case.signed(DecisionCode.PARTNERS_AGREE, Partner.POLICE)

    assert made
    assert (made.outcome, made.name) == ("disagree", "Piet Lead")
    assert case.signed(DecisionCode.PARTNERS_AGREE, Partner.LOCAL_AUTHORITY) is None
    assert case.signed(DecisionCode.PARTNERS_AGREE) is None


def test_a_view_is_given_once_and_the_refusal_says_by_whom() -> None:
    case = done(NOTIFIES, views(POLICE_LEAD, "police", "disagree"))

    assert refused(case, views(POLICE_LEAD, "police")) == (
        "Piet Lead gave this view on Tuesday 17 November 2026 at 10:20. Nothing was changed.",
        "s4.1",
    )


def test_a_disagreement_holds_nothing_up() -> None:
    case = done(NOTIFIES, *(views(by, partner.value, "disagree") for by, partner in LEADS))

    assert [task.key for task in open_tasks(case)] == ["record-notified"]
    assert allowed(case, sent("2026-11-17", "2026-11-17"))


@pytest.mark.parametrize("case", [CONFIRMED, DOES_NOT], ids=["undecided", "decided not to"])
def test_nothing_is_sent_before_it_is_decided_to_notify(case: Case) -> None:
    assert refused(case, sent("2026-11-17", "2026-11-17")) == (
        "Decide first whether to notify the national Panel.",
        "s4.1",
    )


def test_a_notification_sent_or_received_tomorrow_is_refused() -> None:
    told = done(NOTIFIES, sent("2026-11-17", "2026-11-17"))

    assert refused(NOTIFIES, sent("2026-11-18", "2026-11-17")) == FUTURE
    assert refused(told, received("2026-11-18", "2026-11-17")) == FUTURE


def test_awareness_and_the_copy_to_the_office_are_not_in_the_future_either() -> None:
    aware = {"decision": "notify", "aware-on": "2026-11-17"}
    copied = {"sent-on": "2026-11-17", "copied-on": "2026-11-18"}
    ask = an_ask(LENA, Action.RECORD_NOTIFIED, "2026-11-17", copied)

    assert refused(CONFIRMED, decides(aware, "2026-11-16")) == FUTURE
    assert refused(NOTIFIES, ask) == FUTURE


@pytest.mark.parametrize("case", [CONFIRMED, DOES_NOT], ids=["undecided", "decided not to"])
def test_nothing_is_received_before_it_is_decided_to_notify(case: Case) -> None:
    assert refused(case, received("2026-11-17", "2026-11-17")) == (
        (
            "The local authority has not recorded a decision to notify. Ask its representative to"
            " record one, then record the day on which the notification arrived."
        ),
        "s4.1",
    )


def test_a_date_before_its_cause_is_kept() -> None:
    case = done(NOTIFIES, sent("2026-11-13", "2026-11-17"), received("2026-11-12", "2026-11-17"))

    assert case.facts[Fact.PANEL_NOTIFIED].on == day("2026-11-13")
    assert case.facts[Fact.NOTIFICATION_RECEIVED].on == day("2026-11-12")


def test_a_date_is_recorded_with_who_entered_it_and_when() -> None:
    entered = done(NOTIFIES, sent("2026-11-16", "2026-11-18")).facts[Fact.PANEL_NOTIFIED]

    assert (entered.by, entered.role) == (LENA.person, Role.LA_REPRESENTATIVE)
    assert (entered.on, entered.entered) == (day("2026-11-16"), day("2026-11-18"))


def test_the_date_sent_is_recorded_once() -> None:
    case = done(NOTIFIES, sent("2026-11-17", "2026-11-17"))

    assert refused(case, sent("2026-11-16", "2026-11-18")) == corrected(
        "Notification sent to the national Panel"
    )


def test_the_date_received_is_recorded_once() -> None:
    case = done(NOTIFIES, received("2026-11-17", "2026-11-17"))

    assert refused(case, received("2026-11-16", "2026-11-18")) == corrected(
        "Notification received by the Business Unit"
    )


def test_receipt_opens_the_rapid_review_and_tells_both_chairs_and_their_deputies() -> None:
    change = changed(NOTIFIES, received("2026-11-17", "2026-11-17"))
    chairs = {chair.person for chair in (SAM, SAMS_DEPUTY, PAT, PATS_DEPUTY)}

    assert change.case.stage is Stage.RR_OPEN
    assert {notice.to.person for notice in change.notices} == chairs
    assert {notice.kind for notice in change.notices} == {NoticeKind.INFORMED}
    assert {notice.marks for notice in change.notices} == {Fact.CHAIRS_INFORMED}


def test_a_late_receipt_does_not_undo_a_meeting_that_is_set() -> None:
    late = until("the date is set")
    facts = dict(late.facts)
    del facts[Fact.NOTIFICATION_RECEIVED]
    case = done(replace(late, facts=facts), received("2026-09-08", "2026-09-11"))

    assert case.stage is Stage.MEETING_SET


@pytest.mark.parametrize("step", [one.says for one in LIFE[1:7]])
def test_no_step_towards_notification_is_taken_twice(step: str) -> None:
    assert refused(until(step), asked_at(step))
