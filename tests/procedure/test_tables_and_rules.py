"""What the tables say, beside what the rules do: the case of a whole road through both."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final

import pytest

from procedure.case import Case
from procedure.decisions import DECISIONS, option
from procedure.facts import Fact
from procedure.stages import Stage
from procedure.transitions import missing, transition
from tests.procedure.casework.given import done, entry, refused
from tests.procedure.casework.life import LIFE, REFERRED, Step, asked_at, before
from tests.procedure.given_case import circumstances

# Where one thing done takes a case through a stage without its staying there.
AT_ONCE: Final = {(Stage.IN_MEETING, Stage.CHAIR_DECISION)}


@dataclass(frozen=True, slots=True)
class Move:
    leaves: Stage
    case: Case
    step: Step

    @property
    def stages(self) -> tuple[Stage, Stage]:
        return self.leaves, self.case.stage


def moves() -> Iterator[Move]:
    case = REFERRED
    for step in LIFE:
        before, case = case, done(case, step.ask)
        if case.stage is not before.stage:
            yield Move(before.stage, case, step)


AWARE: Final = Fact.BECAME_AWARE
MOVES: Final = list(moves())
LAST: Final = done(REFERRED, *(step.ask for step in LIFE))
SIGNED: Final = [made for made in LAST.signatures if made.decision in DECISIONS]


def test_the_rules_move_a_case_only_along_the_ways_there_are() -> None:
    unknown = {move.stages for move in MOVES if transition(*move.stages) is None}

    assert unknown == AT_ONCE


def unread(case: Case) -> Case:
    assert case.meeting is not None
    return replace(case, meeting=replace(case.meeting, confidentiality_read=False))


def unaware(case: Case) -> Case:
    return replace(case, facts={fact: on for fact, on in case.facts.items() if fact != AWARE})


def challenged(case: Case) -> Case:
    return replace(case, facts={**case.facts, Fact.DECISION_CHALLENGED: entry("2026-10-10")})


@pytest.mark.parametrize(
    ("step", "lacks", "says"),
    [
        ("the notification is received", unaware, "became aware is not recorded."),
        ("section 2 is signed", unread, "statement on confidentiality has not been read."),
        ("section 3 is signed", challenged, "Section 3 is not signed."),
    ],
)
def test_a_rule_refuses_what_the_table_finds_missing(
    step: str, lacks: Callable[[Case], Case], says: str
) -> None:
    because, _ = refused(lacks(before(step)), asked_at(step))

    assert because.endswith(says)


def test_a_rule_refuses_to_move_a_case_where_nothing_leads() -> None:
    elsewhere = replace(before("the notification is received"), stage=Stage.DEATH_NOTICE_ONLY)

    assert refused(elsewhere, asked_at("the notification is received")) == (
        "The case is at “Death notice only”, from which nothing leads to “Rapid review open”.",
        "s4",
    )


def test_a_referral_that_is_lodged_has_all_that_being_referred_needs() -> None:
    way = transition(Stage.DRAFT_REFERRAL, Stage.REFERRED)
    draft = replace(REFERRED, stage=Stage.DRAFT_REFERRAL)

    assert way is not None
    assert missing(circumstances(draft, REFERRED.opened), way) == ()


@pytest.mark.parametrize(
    ("leaves", "enters"), [move.stages for move in MOVES if move.stages not in AT_ONCE]
)
def test_what_the_rules_leave_on_the_record_is_all_that_the_way_needs(
    leaves: Stage, enters: Stage
) -> None:
    [move] = [move for move in MOVES if move.stages == (leaves, enters)]
    way = transition(leaves, enters)
    as_it_was = replace(move.case, stage=leaves)

    assert way is not None
    assert missing(circumstances(as_it_was, move.step.ask.today), way) == ()


def test_what_the_rules_sign_is_a_step_of_that_decision() -> None:
    strangers = [
        made
        for made in SIGNED
        if not any(made.role in step.roles for step in DECISIONS[made.decision].steps)
    ]

    assert SIGNED
    assert strangers == []


def test_what_the_rules_store_is_an_option_of_that_decision_or_a_date() -> None:
    unknown = {
        (made.decision.value, made.outcome)
        for made in SIGNED
        if DECISIONS[made.decision].options and option(made.decision, made.outcome) is None
    }

    # A referral by somebody who is not enrolled waits to be confirmed.
    assert unknown == {("D02", "unconfirmed")}
