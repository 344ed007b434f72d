"""The stories of the procedure, told to the rules: S08, S16, S17, S18, S20, S23."""

from dataclasses import replace
from datetime import date

from procedure.actions import Action
from procedure.case import Case, DecisionCode
from procedure.casework.ask import Change
from procedure.desk import NotYet
from procedure.facts import Fact
from procedure.notices import NoticeKind
from procedure.roles import Role
from procedure.stages import Stage
from procedure.tasks import open_tasks
from tests.procedure.casework.people import CHAIR, DECIDER, after, asks, referred, refused, verdict
from tests.procedure.casework.steps import (
    FACTS,
    NOTIFIED,
    OUTCOMES,
    QUORATE,
    TO_MEETING,
    decides,
    decision,
    declares,
    leaves,
    meets,
    opens,
    received,
    recommends,
    recorded,
    rules,
    sent,
    sits,
)
from tests.procedure.given import due


def complaint(case: Case, ask: object, question: str) -> str:
    found = verdict(case, ask)  # type: ignore[arg-type]
    assert isinstance(found, NotYet), found
    return found.complaints[question]


def squeezed() -> Case:
    """S08: aware on Monday 5 October 2026, notified on the last lawful day."""
    late = date(2026, 10, 12)
    return after(
        referred(today=date(2026, 10, 5)),
        decides("notify", today=date(2026, 10, 5), aware="2026-10-05"),
        sent("2026-10-12", today=late),
        received("2026-10-12", today=late),
    )


def test_s08_a_day_after_the_local_date_is_set_only_with_a_reason() -> None:
    monday = date(2026, 10, 12)
    without = complaint(squeezed(), meets("2026-10-27", "", monday), "reason")
    case = after(squeezed(), meets("2026-10-27", "Nobody can come before.", monday))

    assert without == "Say why the meeting should be on Tue 27 Oct 2026."
    assert case.meeting is not None
    assert case.meeting.planned == date(2026, 10, 27)
    assert due(case.dates, "C12-local", "C12-national") == ["2026-10-26", "2026-11-02"]


def test_s08_a_day_off_and_a_day_gone_by_are_never_set() -> None:
    tuesday = date(2026, 10, 13)
    sunday = complaint(squeezed(), meets("2026-10-25", today=tuesday), "meeting-on")
    gone = complaint(squeezed(), meets("2026-10-12", today=tuesday), "meeting-on")

    assert sunday.startswith("Sun 25 Oct 2026 is not a working day")
    assert gone == "The date has passed. Give today's date or a later one."


def test_s16_two_agencies_record_nothing_and_a_third_puts_it_right() -> None:
    two = (
        sits("Grace Adeyemi", "local-authority"),
        sits("Tom Whitfield", "local-authority"),
        sits("Laura Chen", "police"),
        *(declares(seat) for seat in "123"),
    )
    case = after(referred(), *TO_MEETING, *two)
    before = refused(case, FACTS)
    case = after(case, sits("Joanna Field", "integrated-care-board"), declares("4"), *OUTCOMES)

    assert before.startswith("Not quorate: 2 agencies of 3 needed")
    assert case.meeting is not None
    assert case.meeting.quorum_then.startswith("Quorate: 3 agencies of 3 needed")


def test_s16_one_person_counts_once_however_often_they_are_written_down() -> None:
    grace = sits("Grace Adeyemi", "local-authority")
    case = after(referred(), *TO_MEETING, grace)
    elsewhere = replace(grace, answers={**grace.answers, "agency": "police"})
    here = "This person is on the list already, and counts once. Nothing was changed."

    assert refused(case, grace).startswith(here)
    assert refused(case, elsewhere).startswith(here)
    assert refused(case, FACTS).startswith("Not quorate: 1 agency of 3 needed")


def test_s17_a_withdrawal_breaks_the_quorum_and_nothing_can_be_signed() -> None:
    case = after(referred(), *TO_MEETING, *QUORATE)
    declared = after(case, declares("2", "declared"))
    withdrawn = after(declared, rules("2", "withdraw"))
    said = "Not quorate: 2 agencies of 3 needed; 1 safeguarding partner of 2 needed."

    assert refused(declared, FACTS).startswith(said)
    assert refused(withdrawn, FACTS).startswith(said)
    assert refused(withdrawn, recommends()).startswith(said)


def test_s17_whoever_has_left_no_longer_counts_and_need_not_be_asked() -> None:
    case = after(referred(), *TO_MEETING, *QUORATE, sits("Beth Turner", "school"))
    unasked = refused(case, FACTS)
    case = after(case, leaves("4"), *OUTCOMES)

    assert unasked.startswith("1 person has not yet been asked to declare any interest.")
    assert case.signed(DecisionCode.OUTCOMES)


def test_s17_an_outcome_recorded_stays_and_the_meeting_is_over() -> None:
    case = after(referred(), *TO_MEETING, *QUORATE, *OUTCOMES)
    over = "The meeting is over. Nothing can be added to it."

    assert refused(case, sits("Beth Turner", "school")).startswith(over)
    assert refused(case, declares("2", "declared")).startswith(over)
    assert refused(case, leaves("2")).startswith(over)


def test_s18_another_day_for_the_meeting_moves_no_deadline() -> None:
    case = after(referred(), *NOTIFIED, meets("2026-09-24"))
    before = due(case.dates, "C12-local", "C12-national", "C14")
    without = complaint(case, meets("2026-10-01", ""), "reason")
    moved = after(case, meets("2026-10-01", "A GP's information is missing."))

    assert without == "Say why the meeting should be on Thu 1 Oct 2026."
    assert due(moved.dates, "C12-local", "C12-national", "C14") == before


def test_a_meeting_is_not_opened_before_its_day_nor_by_a_second_press() -> None:
    case = after(referred(), *NOTIFIED, meets("2026-09-24"))
    early = refused(case, opens())
    case = after(case, opens(today=date(2026, 9, 24)))

    assert early.startswith("The meeting is set for Thu 24 Sep 2026.")
    assert refused(case, opens(today=date(2026, 9, 24))).startswith("There is no meeting waiting")


def test_s20_a_no_takes_the_route_without_a_rapid_review() -> None:
    friday, monday = date(2026, 11, 13), date(2026, 11, 16)
    case = after(referred(today=friday), decides("do-not-notify", monday, "2026-11-13"))

    assert case.stage is Stage.NO_RR_ROUTE
    assert Fact.BECAME_AWARE not in case.facts
    assert due(case.dates, "C13", "C14", "C10") == ["2026-12-04", "2026-12-13", "none"]
    assert "set-meeting" in {task.key for task in open_tasks(case)}
    assert "record-notified" not in {task.key for task in open_tasks(case)}


def test_s20_a_notification_later_opens_a_rapid_review_after_all() -> None:
    friday, thursday = date(2026, 11, 13), date(2026, 11, 26)
    case = after(
        referred(today=friday),
        decides("do-not-notify", date(2026, 11, 16), "2026-11-13"),
        decides("notify", thursday, "2026-11-16"),
        sent("2026-11-26", thursday),
        received("2026-11-26", thursday),
    )

    assert case.stage is Stage.RR_OPEN
    assert [s.outcome for s in case.signatures] == ["do-not-notify", "notify"]
    assert due(case.dates, "C12-local", "C12-national") == ["2026-12-07", "2026-12-17"]


def test_s23_no_review_begins_nothing_and_the_referrer_is_told() -> None:
    case = after(referred(), *TO_MEETING, *QUORATE, *OUTCOMES, recommends("none"), decision())
    told = verdict(case, asks(CHAIR, Action.TELL_REFERRER, {"ready": "true"}))

    assert Fact.LCSPR_INITIATED not in case.facts
    assert due(case.dates, "C16", "C18", "C22") == ["2026-09-08", "2026-09-09", "none"]
    assert isinstance(told, Change)
    [notice] = told.notices
    assert (notice.kind, notice.to.person) == (NoticeKind.OUTCOME, case.referrer)
    assert notice.marks is Fact.REFERRER_TOLD


def test_a_chair_may_decide_otherwise_than_was_recommended() -> None:
    case = after(referred(), *TO_MEETING, *QUORATE, *OUTCOMES, recommends("none"))
    case = after(case, decision("commission"))
    final = case.signed(DecisionCode.FINAL_DECISION)

    assert final is not None
    assert final.outcome == "commission"
    assert case.dates[Fact.LCSPR_INITIATED] == date(2026, 9, 7)


def test_nothing_done_is_recorded_for_a_day_to_come() -> None:
    case = after(referred(), decides("notify"))
    future = "A date for something already done cannot be in the future."

    assert refused(case, sent("2026-09-08")).startswith(future)
    assert refused(after(case, sent()), received("2026-09-08")).startswith(future)


def test_a_date_not_asked_for_now_is_not_recorded() -> None:
    not_now = "This date is not asked for now, or is recorded already."

    assert refused(referred(), recorded("board-told")).startswith(not_now)
    assert refused(referred(), recorded("published")).startswith(not_now)


def test_both_chairs_and_their_deputies_are_told_of_the_notification() -> None:
    case = after(referred(), decides("notify"), sent())
    found = verdict(case, received())
    chairs = {Role.SUBGROUP_CHAIR, Role.PARTNERSHIP_CHAIR}

    assert isinstance(found, Change)
    assert {notice.to.person for notice in found.notices} == {
        member.person for member in case.members if member.role in chairs
    }
    assert {notice.marks for notice in found.notices} == {Fact.CHAIRS_INFORMED}


def test_the_referrer_is_told_once_and_only_once_it_is_decided() -> None:
    ask = asks(CHAIR, Action.TELL_REFERRER, {"ready": "true"})
    case = after(referred(), *TO_MEETING, *QUORATE, *OUTCOMES, recommends())
    early = refused(case, ask)
    nobody = refused(replace(after(case, decision()), referrer=None), ask)

    assert early.startswith("There is no decision to tell yet.")
    assert nobody.startswith("This case has no referrer to tell.")
    assert refused(after(case, decision(), ask), ask).startswith("The referrer has been told")


def test_a_decision_is_not_dated_before_the_recommendation() -> None:
    case = after(referred(), *TO_MEETING, *QUORATE, *OUTCOMES, recommends())
    ask = replace(decision(on="2026-09-04"), by=DECIDER)

    assert complaint(case, ask, "decided-on").startswith("The decision follows the")
