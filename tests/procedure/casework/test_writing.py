"""Writing the documents of a case: kept, written again, agreed to, and true of the case."""

from dataclasses import replace

import pytest

from procedure.actions import Action
from procedure.case import Case, DecisionCode, FormId, Topic, Undone
from procedure.casework.ask import Ask
from procedure.casework.lapsing import last_undone
from procedure.facts import Fact
from procedure.forms.recommendations import COMMISSION
from procedure.meetings import MeetingState
from procedure.questions import FormKey
from procedure.stages import Stage
from procedure.tasks import open_tasks, possible_changes
from procedure.written import meetings_over, not_recorded, standing, to_read
from tests.procedure.casework.given import (
    MARK,
    PAT,
    SAM,
    SAMS_DEPUTY,
    UMA,
    a_case,
    an_ask,
    changed,
    complaints,
    done,
    entry,
    refused,
)
from tests.procedure.casework.life import AT_TABLE, LIFE, SECTION_2, SECTION_3, STEPS, until

KEPT = (
    "The meeting has recorded its outcomes, so the report it had stays as it was."
    " Nothing was changed."
)
RECORDS = "default: records of meetings"
SUMMARY = an_ask(UMA, Action.WRITE_SUMMARY, "2026-09-21")
RECORD = an_ask(UMA, Action.WRITE_RECORD, AT_TABLE)
REPORT = an_ask(UMA, Action.WRITE_REPORT, "2026-09-29")
ADJOURN = an_ask(SAM, Action.ADJOURN_MEETING, AT_TABLE, {"why": "information", "reason": "Late."})


def agrees(form: FormKey, on: str = AT_TABLE) -> Ask:
    return an_ask(SAM, Action.AGREE_DOCUMENT, on, {"agree": "true"}, form.value)


def formed(ask: Ask, form: str) -> Ask:
    return replace(ask, form=FormId(form))


def board(records: str) -> Ask:
    return an_ask(PAT, Action.WRITE_TO_BOARD, "2026-09-29", {"records": records})


def agencies(records: str) -> Ask:
    return an_ask(UMA, Action.WRITE_TO_AGENCIES, "2026-09-29", {"records": records})


def panel(about: str) -> Ask:
    return an_ask(UMA, Action.WRITE_TO_PANEL, "2026-09-29", {"about": about})


def waits(case: Case) -> set[str]:
    return {one.key for one in open_tasks(case)}


def may(case: Case) -> set[str]:
    return {one.key for one in possible_changes(case)}


def with_fact(case: Case, fact: Fact) -> Case:
    return replace(case, facts={**case.facts, fact: entry("2026-09-29")})


DECIDED = until("section 3 is signed")


def test_the_summary_waits_for_information_to_be_asked_for() -> None:
    assert refused(until("the notification is received"), SUMMARY) == (
        "The report gathers what agencies reply, and no information has been asked for yet.",
        "s4.5",
    )
    assert "write-summary" not in waits(until("the notification is received"))
    assert "write-summary" in waits(until("information is requested"))


def test_a_summary_written_again_takes_the_place_of_the_first() -> None:
    case = done(until("information is requested"), formed(SUMMARY, "one"), formed(SUMMARY, "two"))

    assert [one.form for one in standing(case, FormKey.COMBINED_SUMMARY)] == ["two"]
    assert "write-summary" not in waits(case)
    assert "write-summary/again" in may(case)


def test_a_summary_is_written_until_the_outcomes_are_recorded_and_no_longer() -> None:
    unwritten = done(
        until("the date is set"),
        *(one.ask for one in LIFE[STEPS["the summary is written"] : STEPS["the board is asked"]]),
    )
    closed = until("the outcomes are recorded")

    assert "write-summary" in waits(unwritten)
    assert changed(unwritten, SUMMARY).touches == {Topic.DOCUMENTS}
    assert refused(closed, SUMMARY) == (
        KEPT,
        "s4.5",
    )
    assert "write-summary/again" not in may(closed)


def test_the_papers_may_be_shared_before_the_summary_is_written() -> None:
    share = LIFE[STEPS["the papers are shared"] - 1].ask

    assert Fact.PAPERS_SHARED in done(until("the date is set"), share).facts


def test_no_meeting_is_recorded_before_it_is_over() -> None:
    for step in ("information is requested", "the date is set", "the meeting is opened"):
        assert refused(until(step), RECORD) == (
            "No meeting on this case is over yet, so there is none to record.",
            "default: records of meetings",
        )
        assert meetings_over(until(step)) == 0


def test_the_record_is_signed_by_the_chair_under_that_very_document() -> None:
    case = done(until("the outcomes are recorded"), formed(RECORD, "record"))
    signed = done(case, formed(agrees(FormKey.MEETING_RECORD), "ticked"))
    made = signed.signed(DecisionCode.RECORD_SIGNED, about="1")

    assert "agree-document/meeting-record" in waits(case)
    assert made
    assert (made.form, made.by, made.role.value) == (
        "record",
        SAM.person,
        "subgroup-chair",
    )
    assert "agree-document/meeting-record" not in waits(signed)


def test_a_signature_lapses_once_the_record_is_written_again() -> None:
    signed = until("the record is signed")
    case = done(signed, formed(RECORD, "anew"))
    mark = last_undone(case, DecisionCode.RECORD_SIGNED)

    assert case.signed(DecisionCode.RECORD_SIGNED, about="1") is None
    assert mark
    assert (mark.outcome, mark.by) == (Undone.WRITTEN_ANEW, UMA.person)
    assert "agree-document/meeting-record" in waits(case)
    assert len(case.signatures) == len(signed.signatures) + 2


def test_a_record_that_nobody_signed_is_written_again_without_a_word() -> None:
    case = done(until("the record is written"), formed(RECORD, "anew"))

    assert last_undone(case, DecisionCode.RECORD_SIGNED) is None
    assert [one.form for one in standing(case, FormKey.MEETING_RECORD)] == ["anew"]


def test_nothing_is_agreed_twice_or_before_it_is_written() -> None:
    nothing = "There is nothing here that waits for you to agree. Nothing was changed."

    for case in (until("the outcomes are recorded"), until("the record is signed")):
        assert refused(case, agrees(FormKey.MEETING_RECORD)) == (nothing, RECORDS)
    for about in (FormKey.COMBINED_SUMMARY, FormKey.REFERRAL):
        assert refused(until("the record is written"), agrees(about)) == (nothing, RECORDS)


def test_each_meeting_has_a_record_of_its_own() -> None:
    put_off = done(until("the board is asked"), ADJOURN)
    day = {"meeting-on": "2026-09-28", "reason": "It is the first day."}
    set_again = an_ask(MARK, Action.SET_MEETING, AT_TABLE, day)
    closed = until("the record is written").meeting
    assert closed
    two = replace(put_off, meeting=replace(closed, number=2))

    assert (meetings_over(put_off), not_recorded(put_off)) == (1, 1)
    assert "write-record" in waits(put_off)
    second = done(done(put_off, set_again), formed(RECORD, "first"))
    assert (meetings_over(second), not_recorded(second)) == (1, 0)
    assert not_recorded(two) == 1
    both = done(two, formed(RECORD, "first"), formed(RECORD, "second"), formed(RECORD, "third"))
    assert [one.form for one in standing(both, FormKey.MEETING_RECORD)] == ["first", "third"]


def test_the_record_of_the_second_meeting_leaves_the_signature_on_the_first() -> None:
    meeting = until("the outcomes are recorded").meeting
    assert meeting
    case = replace(until("the outcomes are recorded"), meeting=replace(meeting, number=2))
    sign = agrees(FormKey.MEETING_RECORD)
    case = done(case, formed(RECORD, "first"), formed(RECORD, "second"))
    first = to_read(case, FormKey.MEETING_RECORD)
    case = done(case, sign, sign)
    anew = done(case, formed(RECORD, "anew"))

    assert first
    assert first.form == "first"
    assert anew.signed(DecisionCode.RECORD_SIGNED, about="1")
    assert anew.signed(DecisionCode.RECORD_SIGNED, about="2") is None
    asked = to_read(anew, FormKey.MEETING_RECORD)
    assert asked
    assert asked.form == "anew"


def test_a_deputy_agrees_for_the_chair() -> None:
    ask = replace(agrees(FormKey.MEETING_RECORD), by=SAMS_DEPUTY)
    made = done(until("the record is written"), ask).signatures[-1]

    assert (made.name, made.acting_for) == ("Dee Vaughan", "Sam Chair")


def test_the_report_is_sent_without_agreement_and_then_nobody_is_asked() -> None:
    written = until("the report is written")
    sent = done(written, LIFE[STEPS["the report is sent"] - 1].ask)

    assert "agree-document/rapid-review-report" in waits(written)
    assert "agree-document/rapid-review-report" not in waits(sent)
    assert refused(sent, agrees(FormKey.RAPID_REVIEW_REPORT, "2026-09-29"))[1] == RECORDS


def test_a_report_agreed_and_written_again_is_asked_about_again() -> None:
    agreed = until("the report is agreed")
    again = changed(agreed, REPORT)

    assert "agree-document/rapid-review-report" not in waits(agreed)
    assert "agree-document/rapid-review-report" in waits(again.case)
    assert again.touches == {Topic.OUTCOME, Topic.DOCUMENTS}


@pytest.mark.parametrize("ask", [board("keep"), agencies("keep")], ids=["board", "agencies"])
def test_a_letter_of_the_decision_waits_for_it(ask: Ask) -> None:
    assert refused(until("section 2 is signed"), ask) == (
        "The letter tells the decision, which has not been made yet.",
        "s4.8",
    )
    assert str(ask.action) not in may(until("section 2 is signed"))
    assert str(ask.action) in may(DECIDED)


def test_letters_stand_beside_those_before_them_and_nobody_waits_for_any() -> None:
    case = done(DECIDED, formed(board("keep"), "one"), formed(board("keep"), "two"))
    last = to_read(case, FormKey.BOARD_NOTICE)

    assert [one.form for one in standing(case, FormKey.BOARD_NOTICE)] == ["one", "two"]
    assert last
    assert last.form == "two"
    assert waits(case) == waits(DECIDED)
    assert to_read(case, FormKey.NATIONAL_NOTICE) is None


@pytest.mark.parametrize("ask", [board("release"), agencies("release")], ids=["board", "agencies"])
def test_a_letter_does_not_say_that_records_are_released_before_they_are(ask: Ask) -> None:
    not_yet = "The Partnership Chair has not released secured records, so they stay secured."
    released = replace(
        DECIDED.signatures[-1], decision=DecisionCode.RECORDS_RELEASED, outcome="release"
    )
    kept = replace(released, outcome="keep")

    assert complaints(DECIDED, ask) == {"records": f"{not_yet} (section 4.8 of the procedure)"}
    assert complaints(replace(DECIDED, signatures=(*DECIDED.signatures, kept)), ask)
    done(replace(DECIDED, signatures=(*DECIDED.signatures, released)), ask)


def test_with_a_review_no_letter_releases_records_whatever_was_pressed() -> None:
    *others, decided = DECIDED.signatures
    review = replace(DECIDED, signatures=(*others, replace(decided, outcome=COMMISSION)))

    assert "There is to be a learning review" in complaints(review, board("release"))["records"]


def review_commissioned() -> Case:
    met = {**SECTION_2.answers, "recommendation": COMMISSION, "criteria-met": "yes"}
    return done(until("the record is signed"), replace(SECTION_2, answers=met), SECTION_3)


@pytest.mark.parametrize(
    ("about", "case"),
    [
        ("review", review_commissioned()),
        ("no-review", DECIDED),
        ("reviewer", with_fact(DECIDED, Fact.REVIEWER_APPOINTED)),
        ("publication", with_fact(DECIDED, Fact.PUBLICATION_PLANNED)),
        ("publication", with_fact(DECIDED, Fact.NON_PUBLICATION_DECIDED)),
        (
            "withdrawn",
            a_case(Stage.NO_RR_ROUTE, notification_withdrawn="2026-09-14"),
        ),
    ],
)
def test_the_national_panel_is_told_what_is_true(about: str, case: Case) -> None:
    assert "write-to-panel" in may(case)
    assert done(case, panel(about)).signed(DecisionCode.NATIONAL_LETTER, about="1")


@pytest.mark.parametrize(
    ("about", "case", "says"),
    [
        ("review", DECIDED, "has not decided that there is to be a review."),
        ("no-review", review_commissioned(), "has not decided that there is to be no review."),
        ("reviewer", DECIDED, "It is not on record that a Reviewer is appointed."),
        ("publication", DECIDED, "No decision about publishing is on record."),
        ("withdrawn", DECIDED, "Nobody has decided to withdraw the notification."),
        (
            "no-review",
            a_case(Stage.NO_RR_ROUTE, notification_withdrawn="2026-09-14"),
            "has not decided that there is to be no review.",
        ),
    ],
)
def test_the_national_panel_is_told_nothing_else(about: str, case: Case, says: str) -> None:
    [(field, complaint)] = complaints(case, panel(about)).items()

    assert field == "about"
    assert complaint.endswith(f"{says} (section 1.6b of the procedure)")


def test_there_is_nothing_to_tell_the_national_panel_before_anything_is_decided() -> None:
    assert refused(until("section 2 is signed"), panel("review")) == (
        "There is nothing to write of yet: no decision is made, and no notification withdrawn.",
        "s1.6b",
    )


ALL = (SUMMARY, RECORD, REPORT, board("keep"), agencies("keep"), panel("no-review"))


@pytest.mark.parametrize(
    "ask", [*ALL, agrees(FormKey.MEETING_RECORD)], ids=lambda ask: str(ask.action)
)
def test_nothing_is_written_on_a_case_that_is_archived(ask: Ask) -> None:
    archived = replace(until("the record is written"), stage=Stage.ARCHIVED)

    assert refused(archived, ask)[0] == "The case is archived, so nothing more is written on it."
    assert not {"write-record/again", "write-to-board", "write-to-panel"} & may(archived)


def test_an_adjourned_meeting_is_over_as_much_as_a_closed_one() -> None:
    meeting = until("the outcomes are recorded").meeting

    assert meeting
    assert meeting.state is MeetingState.CLOSED
    assert meetings_over(until("the outcomes are recorded")) == 1
