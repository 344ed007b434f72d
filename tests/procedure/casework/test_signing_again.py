"""What is signed counts while what it rests on is as it was; then it is signed again."""

from dataclasses import replace

import pytest

from procedure.actions import Action
from procedure.agenda import Item
from procedure.case import Case, DecisionCode, Member, Undone
from procedure.casework.ask import Change
from procedure.casework.lapsing import last_undone, rests_on, with_lapses
from procedure.counting import Counting
from procedure.editions import clocks_of
from procedure.facts import Fact
from procedure.notices import NoticeKind
from procedure.roles import Actor, Role
from procedure.settings import Settings
from procedure.stages import Stage
from procedure.tasks import task
from tests.procedure.casework.given import (
    FORM,
    PAT,
    PATS_DEPUTY,
    RUTH,
    SAM,
    SAMS_DEPUTY,
    UMA,
    allowed,
    an_ask,
    changed,
    complaints,
    done,
    entry,
    person,
    refused,
)
from tests.procedure.casework.life import RECOMMENDS, SECTION_2, SECTION_3, records, until
from tests.procedure.given import ENGLAND, day

RECOMMENDED = until("section 2 is signed")
DECIDED = until("section 3 is signed")
D13, D14 = DecisionCode.RECOMMENDATION, DecisionCode.FINAL_DECISION
CORRECTS = an_ask(RUTH, Action.CONFIRM_CORRECTION, "2026-09-25", {"answer": "confirm"}, "x/1")
TAKES_BACK = an_ask(
    SAM, Action.TAKE_BACK_SECTION_2, "2026-09-25", {"reasons": "The wrong line was chosen."}
)


def with_date(case: Case, fact: Fact, on: str) -> Case:
    return replace(case, facts={**case.facts, fact: entry(on)})


def put_right(case: Case, fact: Fact, on: str) -> Change:
    """Return the change that gives a fact another day, with all that lapses by it."""
    change = Change(case=with_date(case, fact, on), says="", touches=frozenset())
    return with_lapses(case, change, CORRECTS)


def told(change: Change) -> list[tuple[str | None, str]]:
    lapsed = (one for one in change.notices if one.kind is NoticeKind.LAPSED)
    return [(one.to.person, one.about.partition("/")[0]) for one in lapsed]


def running(case: Case) -> set[str]:
    return {one.code for one in clocks_of(case, Counting(ENGLAND, Settings()), day("2026-09-29"))}


@pytest.mark.parametrize("fact", sorted(rests_on(D13)))
def test_section_2_no_longer_counts_once_a_date_it_rests_on_is_put_right(fact: Fact) -> None:
    change = put_right(RECOMMENDED, fact, "2026-09-09")
    mark = last_undone(change.case, D13)

    assert RECOMMENDED.signed(D13)
    assert change.case.signed(D13) is None
    assert change.case.signatures[: len(RECOMMENDED.signatures)] == RECOMMENDED.signatures
    assert mark
    assert (mark.outcome, mark.name) == (Undone.DATE, RUTH.name)
    assert told(change) == [(SAM.person, "D13")]


def test_what_a_signature_rests_on_is_what_its_decision_shows_and_what_dates_say() -> None:
    assert rests_on(D13) == {Fact.MEETING_HELD, Fact.NOTIFICATION_RECEIVED}
    assert rests_on(D14) == {Fact.MEETING_HELD}


def test_a_date_that_it_does_not_rest_on_leaves_it_as_it_is() -> None:
    change = put_right(RECOMMENDED, Fact.PAPERS_SHARED, "2026-09-21")

    assert change.case.signed(D13) == RECOMMENDED.signed(D13)
    assert change.notices == ()


def test_a_decision_stands_while_nothing_it_rests_on_is_changed() -> None:
    change = put_right(DECIDED, Fact.PAPERS_SHARED, "2026-09-21")

    assert change.case.signed(D13) == DECIDED.signed(D13)
    assert change.case.signed(D14) == DECIDED.signed(D14)
    assert told(change) == []


def test_no_date_is_said_to_have_ended_with_a_decision_that_began_nothing() -> None:
    change = put_right(DECIDED, Fact.MEETING_HELD, "2026-09-23")

    assert change.case.signed(D14) is None
    assert change.details == {}


def test_section_3_falls_with_section_2_and_each_signer_is_told() -> None:
    change = put_right(DECIDED, Fact.NOTIFICATION_RECEIVED, "2026-09-09")
    mark = last_undone(change.case, D14)

    assert change.case.signed(D14) is None
    assert mark
    assert mark.outcome == Undone.SECTION_2
    assert told(change) == [(SAM.person, "D13"), (PAT.person, "D14")]


def test_a_review_is_not_initiated_while_the_decision_to_hold_it_does_not_count() -> None:
    commissions = replace(SECTION_3, answers={**SECTION_3.answers, "decision": "commission"})
    initiated = done(RECOMMENDED, commissions)
    change = put_right(initiated, Fact.MEETING_HELD, "2026-09-23")
    again = done(done(change.case, SECTION_2), commissions)

    assert {"C22", "C41"} <= running(initiated)
    assert Fact.LCSPR_INITIATED not in change.case.facts
    assert change.details == {Fact.LCSPR_INITIATED: "ended"}
    assert not {"C22", "C41"} & running(change.case)
    assert Fact.SECTION_3_SIGNED in change.case.facts
    assert {"C22", "C41"} <= running(again)


def test_an_outcome_recorded_anew_undoes_what_rests_on_it() -> None:
    case = RECOMMENDED
    assert case.meeting
    again = replace(case.meeting, outcomes=case.meeting.outcomes[:-1])
    change = Change(case=replace(case, meeting=again), says="", touches=frozenset())
    lapsed = with_lapses(case, change, records(Item.FACTS))
    mark = last_undone(lapsed.case, D13)

    assert mark
    assert mark.outcome == Undone.OUTCOMES


def test_a_decision_that_has_been_shared_does_not_lapse_by_itself() -> None:
    shared = replace(DECIDED, stage=Stage.CLOSED_NO_REVIEW)

    assert put_right(shared, Fact.MEETING_HELD, "2026-09-23").case.signed(D14)


def test_signing_for_the_first_time_undoes_nothing() -> None:
    before = until("the outcomes are recorded")
    change = with_lapses(before, changed(before, SECTION_2), SECTION_2)

    assert change.case.signed(D13)
    assert told(change) == []


def test_what_lapsed_is_signed_again_and_the_case_stays_with_the_chair() -> None:
    lapsed = put_right(RECOMMENDED, Fact.MEETING_HELD, "2026-09-23").case
    again = replace(SECTION_2, today=day("2026-09-28"))
    change = changed(lapsed, again)

    assert refused(lapsed, SECTION_3)[0].startswith("The Subgroup Chair has not signed section 2")
    assert change.case.stage is Stage.CHAIR_DECISION
    assert change.case.dates[Fact.SECTION_2_SIGNED] == day("2026-09-28")
    assert change.why == "It was signed anew."
    assert last_undone(change.case, D13) is None


def test_section_2_is_taken_back_by_its_signer_and_signed_anew() -> None:
    taken = done(RECOMMENDED, TAKES_BACK)
    mark = last_undone(taken, D13)
    anew = done(taken, replace(SECTION_2, answers=RECOMMENDS | {"recommendation": "commission"}))
    made = anew.signed(D13)

    assert taken.signed(D13) is None
    assert mark
    assert (mark.outcome, mark.form) == (Undone.TAKEN_BACK, FORM)
    assert made
    assert made.outcome == "commission"
    assert allowed(anew, SECTION_3)


def test_section_2_is_taken_back_by_nobody_else_nor_once_it_is_decided() -> None:
    other, _ = refused(RECOMMENDED, replace(TAKES_BACK, by=SAMS_DEPUTY))
    late, _ = refused(DECIDED, TAKES_BACK)
    early, _ = refused(until("the outcomes are recorded"), TAKES_BACK)

    assert other == "Sam Chair signed section 2, so only Sam Chair can take it back."
    assert late.startswith("Section 3 is signed, so section 2 stays as it is.")
    assert early.startswith("Section 2 is not signed")


ASKS = an_ask(PAT, Action.ASK_QUESTION, "2026-09-25", {"question": "Was the GP asked?"})
ANSWERS = an_ask(SAM, Action.ANSWER_QUESTION, "2026-09-25", {"answer": "Yes, and replied."})


def test_a_question_is_answered_and_another_may_be_asked_after_it() -> None:
    asked = done(RECOMMENDED, ASKS)
    twice, _ = refused(asked, ASKS)
    answered = done(asked, ANSWERS)
    again = done(answered, ASKS)
    found = [(s.outcome, s.about) for s in again.signatures if s.decision.value == "question"]

    assert twice.startswith("Pat Chair asked a question on Friday 25 September 2026 at 10:20")
    assert refused(RECOMMENDED, ANSWERS)[0].startswith("There is no question to answer")
    assert found == [("asked", "1"), ("replied", "1"), ("asked", "2")]
    assert allowed(asked, SECTION_3)


def test_nothing_is_asked_about_section_2_before_it_is_signed_or_once_it_is_decided() -> None:
    for case in (until("the outcomes are recorded"), DECIDED):
        assert refused(case, ASKS)[0].startswith("A question is asked once section 2 is signed")
        assert refused(case, SEEKS)[0].startswith("Peer challenge is sought once")


WHOM = {"chair-name": "Ivo Hale", "partnership": "Next county", "question": ".", "sent": "."}
SEEKS = an_ask(PAT, Action.SEEK_CHALLENGE, "2026-09-25", WHOM | {"answered": "no"})
ADVISED = {"advised-on": "2026-09-25", "advice": "Look at the pattern."}
RECORDS = an_ask(PAT, Action.RECORD_CHALLENGE, "2026-09-28", ADVISED)


def test_peer_challenge_is_recorded_when_it_is_asked_and_when_it_is_answered() -> None:
    asked = done(RECOMMENDED, SEEKS)
    answered = done(asked, RECORDS)
    made = answered.signed(DecisionCode.PEER_CHALLENGE, about="1")

    assert refused(asked, SEEKS)[0].startswith("You asked for peer challenge on Friday 25")
    assert made
    assert (made.outcome, made.on, made.at) == ("replied", day("2026-09-25"), "")
    assert refused(RECOMMENDED, RECORDS)[0].startswith("No peer challenge waits")
    assert allowed(asked, SECTION_3)


def test_advice_is_asked_for_until_it_is_recorded_or_the_decision_is_made() -> None:
    asks = task("record-challenge")
    asked = done(RECOMMENDED, SEEKS)
    states = (RECOMMENDED, asked, done(asked, RECORDS), done(asked, SECTION_3))

    assert asks
    assert [asks.over(case) for case in states] == [False, False, True, True]


def test_advice_had_already_is_recorded_at_once_and_none_from_the_future_or_before() -> None:
    at_once = replace(SEEKS, answers={**SEEKS.answers, **ADVISED, "answered": "yes"})
    future = replace(at_once, answers={**at_once.answers, "advised-on": "2026-09-26"})
    before = replace(RECORDS, answers=ADVISED | {"advised-on": "2026-09-24"})
    ahead = replace(RECORDS, answers=ADVISED | {"advised-on": "2026-09-29"})

    assert refused(done(RECOMMENDED, SEEKS), ahead)[0].startswith("A date for something already")
    assert done(RECOMMENDED, at_once).signed(DecisionCode.PEER_CHALLENGE, about="1")
    assert refused(RECOMMENDED, future)[0].startswith("A date for something already done")
    assert complaints(done(RECOMMENDED, SEEKS), before) == {
        "advised-on": "They cannot have advised before you asked, Fri 25 Sep 2026"
    }


PAPER = {"decided-on": "2026-09-25", "told-by": "letter", "evidence": "File 14, sheet 3"}
ON_2 = an_ask(
    UMA,
    Action.ENTER_SECTION_2,
    "2026-09-28",
    PAPER | {"person": SAM.person, "recommendation": "no-review", "criteria-met": "no"},
)
ON_3 = an_ask(
    UMA,
    Action.ENTER_SECTION_3,
    "2026-09-28",
    PAPER | {"person": PAT.person, "decision": "as-recommended", "decision-why": "I agree."},
)


def test_sections_signed_on_paper_are_their_signers_of_the_day_they_signed() -> None:
    entered = done(until("the outcomes are recorded"), ON_2, ON_3)
    made = [entered.signed(code) for code in (D13, D14)]

    assert [(one.name, one.entered_by, one.on) for one in made if one] == [
        (SAM.name, UMA.name, day("2026-09-25")),
        (PAT.name, UMA.name, day("2026-09-25")),
    ]
    assert entered.dates[Fact.SECTION_2_SIGNED] == day("2026-09-25")
    assert entered.stage is Stage.OUTCOME_SHARING


def test_a_paper_from_before_the_meeting_is_not_entered() -> None:
    early = replace(ON_2, answers={**ON_2.answers, "decided-on": "2026-09-23"})

    assert complaints(until("the outcomes are recorded"), early) == {
        "decided-on": "The recommendation follows the meeting. Check the date."
    }


def both(name: str, *roles: Role, acts_for: str = "") -> Actor:
    return person(name, *roles, acts_for=acts_for)


CHAIR, OFFICE, DECIDES = Role.SUBGROUP_CHAIR, Role.BUSINESS_UNIT, Role.PARTNERSHIP_CHAIR
ENTERED = done(until("the outcomes are recorded"), ON_2)
# Who signed or entered section 2, and why somebody may then not sign section 3.
HANDS = {
    "signed it": (RECOMMENDED, both("Sam Chair", CHAIR, DECIDES), "You signed section 2."),
    "entered it": (ENTERED, both("Uma Bell", OFFICE, DECIDES), "You entered section 2"),
    "had it signed": (
        done(until("the outcomes are recorded"), replace(SECTION_2, by=SAMS_DEPUTY)),
        replace(both("Another Sam", DECIDES), name="Sam Chair"),
        "Section 2 was signed for you.",
    ),
    "stands in": (
        RECOMMENDED,
        both("Dee Vaughan", DECIDES, acts_for="Sam Chair"),
        "You stand in for Sam Chair, who signed section 2.",
    ),
}


@pytest.mark.parametrize("hand", HANDS)
def test_whoever_had_a_hand_in_section_2_does_not_sign_section_3(hand: str) -> None:
    case, by, says = HANDS[hand]
    because, source = refused(case, replace(SECTION_3, by=by))

    assert because.startswith(says)
    assert because.endswith("Somebody else must sign section 3.")
    assert source == "s4.7"
    assert allowed(case, replace(SECTION_3, by=PATS_DEPUTY))


def test_whoever_signed_section_2_does_not_enter_section_3_for_somebody() -> None:
    hands = replace(ON_3, by=both("Sam Chair", CHAIR, OFFICE))

    assert refused(RECOMMENDED, hands) == (
        "You signed section 2, so somebody else must enter section 3.",
        "s4.7",
    )


def test_section_3_is_not_entered_for_whoever_signed_section_2() -> None:
    signer = both("Sam Chair", CHAIR, DECIDES)
    known = replace(ON_3, enrolled={signer.person: signer})
    whose = replace(known, answers={**ON_3.answers, "person": signer.person})
    case = replace(
        RECOMMENDED, members=RECOMMENDED.members | {Member(signer.person, Role.PARTNERSHIP_CHAIR)}
    )

    assert refused(case, whose)[0].startswith("You signed section 2.")
