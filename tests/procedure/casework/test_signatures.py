"""Sections 2 and 3 as they are signed: what is kept, in which order, and by whom for whom."""

from dataclasses import replace
from itertools import product

import pytest

from procedure.actions import Action
from procedure.case import Case, DecisionCode, Topic
from procedure.casework.ask import Ask
from procedure.casework.signatures import bars, bars_for_good
from procedure.facts import Fact
from procedure.permissions import refusal
from procedure.roles import Actor, Role
from procedure.stages import Stage
from tests.procedure.casework.given import (
    AMINA,
    COUNCIL,
    FORM,
    NOW,
    PAT,
    PATS_DEPUTY,
    POLICE,
    SAM,
    SAMS_DEPUTY,
    allowed,
    changed,
    complaints,
    done,
    person,
    refused,
)
from tests.procedure.casework.life import (
    DECIDES,
    OUTCOMES,
    RECOMMENDS,
    SECTION_2,
    SECTION_3,
    declares,
    leaves,
    rules_on,
    says_none,
    sits,
    until,
)
from tests.procedure.given import clocks, day, due

HELD = until("the outcomes are recorded")
RECOMMENDED = until("section 2 is signed")
DECIDED = until("section 3 is signed")
OWN = ("You signed section 2. Somebody else must sign section 3.", "s4.7")
REFERRED_IT = (
    "You made the referral, so you cannot sign on it. Somebody else must.",
    "default: who may sign",
)
CONFLICTED = (
    "You have declared an interest in this case, so you cannot sign. Somebody else must.",
    "s1.6a",
)


def recommends(key: str, **more: str) -> Ask:
    told = {name.replace("_", "-"): words for name, words in more.items()}
    return replace(SECTION_2, answers=RECOMMENDS | {"recommendation": key} | told)


def decides(key: str, on: str = "2026-09-28", **more: str) -> Ask:
    told = {name.replace("_", "-"): words for name, words in more.items()}
    return replace(SECTION_3, answers=DECIDES | {"decision": key, "decided-on": on} | told)


def test_section_2_is_kept_with_its_criteria_and_the_quorum_of_the_meeting() -> None:
    change = changed(HELD, recommends("no-review", criteria_met="yes"))
    made = change.case.signed(DecisionCode.RECOMMENDATION)

    assert made
    assert (made.outcome, made.criteria_met) == ("no-review", True)
    assert made.quorum.startswith("Quorate: 3 agencies of 3 needed")
    assert (made.name, made.role, made.at) == ("Sam Chair", Role.SUBGROUP_CHAIR, NOW)
    assert made.form == FORM
    assert change.case.stage is Stage.CHAIR_DECISION
    assert change.case.dates[Fact.SECTION_2_SIGNED] == day("2026-09-24")
    assert change.touches == {Topic.RECOMMENDATION, Topic.DATES}


def test_criteria_not_met_are_kept_as_not_met() -> None:
    made = done(HELD, recommends("no-review", criteria_met="no")).signed(
        DecisionCode.RECOMMENDATION
    )

    assert made
    assert made.criteria_met is False


def test_section_2_is_signed_once_and_the_refusal_says_by_whom() -> None:
    assert refused(RECOMMENDED, replace(SECTION_2, by=SAMS_DEPUTY)) == (
        "Sam Chair signed section 2 on Thursday 24 September 2026 at 10:20. Nothing was changed.",
        "s4.7",
    )


def test_section_3_is_signed_once_and_the_refusal_says_by_whom() -> None:
    assert refused(DECIDED, replace(SECTION_3, by=PATS_DEPUTY)) == (
        "Pat Chair signed section 3 on Monday 28 September 2026 at 10:20. Nothing was changed.",
        "s4.7",
    )


def test_section_2_waits_for_the_outcomes() -> None:
    assert refused(until("the board is asked"), SECTION_2) == (
        (
            "Record the outcomes of the meeting first, and close it. Ask whether anybody is unsafe"
            " now, and record the answer. Not recorded: 1. The facts, 2. Immediate action,"
            " 3. Immediate learning, 4. Potential for improvements and 5. Whether to commission a"
            " review."
        ),
        "s4.6",
    )


def test_section_3_waits_for_section_2() -> None:
    assert refused(HELD, SECTION_3) == (
        "The Subgroup Chair has not signed section 2 yet. The decision follows it.",
        "s4.7",
    )


def test_a_decision_is_not_dated_before_its_recommendation() -> None:
    assert complaints(RECOMMENDED, decides("no-review", "2026-09-23")) == {
        "decided-on": "The decision follows the recommendation. Check the date."
    }
    assert allowed(RECOMMENDED, decides("no-review", "2026-09-24"))


@pytest.mark.parametrize("recommended", ["commission", "alternative-review", "no-review"])
@pytest.mark.parametrize("decision", ["commission", "alternative-review", "no-review"])
def test_the_chair_may_decide_as_recommended_or_otherwise(recommended: str, decision: str) -> None:
    case = done(HELD, recommends(recommended))
    as_it_is = done(case, decides("as-recommended")).signed(DecisionCode.FINAL_DECISION)
    otherwise = done(case, decides(decision)).signed(DecisionCode.FINAL_DECISION)

    assert as_it_is
    assert as_it_is.outcome == recommended
    assert otherwise
    assert otherwise.outcome == decision


@pytest.mark.parametrize(
    ("decision", "begins"),
    [("commission", "2027-03-28"), ("alternative-review", "none"), ("no-review", "none")],
)
def test_only_commissioning_begins_the_six_months(decision: str, begins: str) -> None:
    case = done(RECOMMENDED, decides(decision))

    assert due(case.dates, "C22") == [begins]
    assert case.stage is Stage.OUTCOME_SHARING


def test_s23_no_review_leaves_the_report_the_referrer_and_the_board() -> None:
    assert due(DECIDED.dates, "C12-local", "C16", "C18") == [
        "2026-09-28",
        "2026-09-29",
        "2026-09-30",
    ]
    assert clocks(DECIDED.dates)["C21"].due is None


def test_s23_the_subgroup_chair_cannot_sign_section_3() -> None:
    found = refusal(SAM, Action.SIGN_SECTION_3, RECOMMENDED)

    assert found
    assert found.because == "Only the Partnership Chair may sign the decision (section 3)."


@pytest.mark.parametrize(
    ("ask", "case", "decision"),
    [
        (replace(SECTION_2, by=SAMS_DEPUTY), HELD, DecisionCode.RECOMMENDATION),
        (replace(SECTION_3, by=PATS_DEPUTY), RECOMMENDED, DecisionCode.FINAL_DECISION),
    ],
    ids=["section 2", "section 3"],
)
def test_a_deputy_signs_as_the_role_and_for_somebody(
    ask: Ask, case: Case, decision: DecisionCode
) -> None:
    made = done(case, ask).signed(decision)

    assert made
    assert made.name == ask.by.name
    assert made.acting_for == ask.by.deputy_for[made.role]


def test_whoever_signs_in_their_own_right_acts_for_nobody() -> None:
    made = DECIDED.signed(DecisionCode.FINAL_DECISION)

    assert made
    assert made.acting_for == ""


def test_one_deputy_of_both_chairs_signs_one_section_only() -> None:
    both = person("Both Hats", Role.SUBGROUP_CHAIR, Role.PARTNERSHIP_CHAIR, acts_for="Sam Chair")
    case = done(HELD, replace(SECTION_2, by=both))

    assert refused(case, replace(SECTION_3, by=both)) == OWN
    assert allowed(case, SECTION_3)


signing = pytest.mark.parametrize(
    ("case", "ask", "deputy"),
    [(HELD, SECTION_2, SAMS_DEPUTY), (RECOMMENDED, SECTION_3, PATS_DEPUTY)],
    ids=["section 2", "section 3"],
)


@signing
def test_the_deputy_signs_when_the_chair_made_the_referral(
    case: Case, ask: Ask, deputy: Actor
) -> None:
    case = replace(case, referrer=ask.by.person)

    assert refused(case, ask) == REFERRED_IT
    assert allowed(case, replace(ask, by=deputy))


@signing
def test_the_deputy_signs_when_the_chair_declares_an_interest_on_signing(
    case: Case, ask: Ask, deputy: Actor
) -> None:
    own = replace(ask, answers={**ask.answers, "own-interest": "declared"})

    assert refused(case, own) == CONFLICTED
    assert allowed(case, replace(ask, by=deputy))


@signing
def test_the_deputy_does_not_sign_on_a_referral_of_their_own(
    case: Case, ask: Ask, deputy: Actor
) -> None:
    mine = replace(case, referrer=deputy.person)

    assert refused(mine, replace(ask, by=deputy)) == REFERRED_IT
    assert allowed(mine, ask)


def also_chairs(person: Actor) -> Actor:
    """Somebody who chairs the Subgroup besides what else they are."""
    return replace(person, roles=person.roles | {Role.SUBGROUP_CHAIR})


AT_TABLE_THREE = until("the board is asked")


# What became of an interest at the meeting, and whether it leaves the signer free to sign.
AT_MEETING = {
    "not there": (False, (), True),
    "none": (True, (says_none("4"),), True),
    "not ruled on": (True, (declares("4"),), False),
    "noted": (True, (declares("4"), rules_on("4", "noted", by=SAMS_DEPUTY)), True),
    "stay": (True, (declares("4"), rules_on("4", "stay", by=SAMS_DEPUTY)), False),
    "withdraw": (True, (declares("4"), rules_on("4", "withdraw", by=SAMS_DEPUTY)), False),
}
EITHER = (False, True)
TABLE = list(product((SECTION_2, SECTION_3), EITHER, EITHER, AT_MEETING, EITHER))


@pytest.mark.parametrize(("ask", "referrer", "own", "seat", "interest"), TABLE)
def test_whoever_referred_recommended_or_has_an_interest_is_barred_and_nobody_else(
    *, ask: Ask, referrer: bool, own: bool, seat: str, interest: bool
) -> None:
    is_there, since, free = AT_MEETING[seat]
    signer = ask.by
    comes = (sits(signer.name, COUNCIL), *since) * is_there
    recommends_it = (replace(SECTION_2, by=also_chairs(signer) if own else SAMS_DEPUTY),)
    before = recommends_it * (ask is SECTION_3)
    case = replace(
        done(AT_TABLE_THREE, *OUTCOMES, *before),
        meeting=done(AT_TABLE_THREE, *comes, *OUTCOMES).meeting,
        referrer=signer.person if referrer else AMINA.person,
    )
    declared = {"own-interest": "declared"} if interest else {}
    ask = replace(ask, answers={**ask.answers, **declared})
    expected = {
        REFERRED_IT: referrer,
        CONFLICTED: interest or not free,
        OWN: own and ask.action is Action.SIGN_SECTION_3,
    }
    found = {(one.because, str(one.source)) for one in bars(case, ask)}

    assert found == {because for because, is_so in expected.items() if is_so}
    assert allowed(case, ask) is not bool(found)


def test_a_second_seat_does_not_free_a_signer_whom_the_chair_ruled_out() -> None:
    ruled = (sits("Sam Chair", POLICE), declares("4"), rules_on("4", "stay", by=SAMS_DEPUTY))
    case = done(AT_TABLE_THREE, *ruled, leaves("4"), sits("Sam Chair", COUNCIL), *OUTCOMES)

    assert refused(case, SECTION_2) == CONFLICTED


def test_what_will_pass_is_told_from_what_bars_somebody_for_good() -> None:
    waiting = until("the board is asked")
    mine = replace(waiting, referrer=SAM.person)

    assert bars(waiting, SECTION_2)
    assert bars_for_good(waiting, SECTION_2) == ()
    assert [one.because for one in bars_for_good(mine, SECTION_2)] == [REFERRED_IT[0]]
    assert [one.because for one in bars_for_good(waiting, replace(SECTION_2, by=PAT))] == [
        "Only the Subgroup Chair may sign the recommendation (section 2)."
    ]


def test_a_decision_dated_tomorrow_is_refused() -> None:
    assert refused(RECOMMENDED, decides("no-review", "2026-09-29")) == (
        "A date for something already done cannot be in the future.",
        "s4.7",
    )


def test_everything_that_bars_somebody_is_said_at_once() -> None:
    case = replace(done(HELD, replace(SECTION_2, by=also_chairs(PAT))), referrer=PAT.person)
    found = bars(case, decides("no-review", own_interest="declared"))

    assert [(one.because, str(one.source)) for one in found] == [OWN, REFERRED_IT, CONFLICTED]


def test_another_persons_interest_bars_nobody_else() -> None:
    case = done(AT_TABLE_THREE, sits("Somebody Else", COUNCIL), declares("4"), *OUTCOMES)

    assert bars(case, SECTION_2) == ()
