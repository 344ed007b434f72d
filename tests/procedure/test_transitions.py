"""How a case goes from stage to stage: every way there is, and all that each needs."""

from collections import deque
from collections.abc import Iterator, Mapping
from typing import Final

import pytest

from procedure.case import DecisionCode
from procedure.casework.dates import MOVES
from procedure.entries import ENTRIES, starts
from procedure.facts import Fact
from procedure.forms.recommendations import RECOMMENDATIONS, Recommendation
from procedure.stages import Stage
from procedure.transition_rules import Transition
from procedure.transitions import TRANSITIONS, missing, open_ways, transition, ways_on
from tests.procedure.given_case import ALL_FACTS, a_case, circumstances
from tests.procedure.given_transitions import (
    GOES_TO,
    NOTIFIED_LATE,
    OPENED_AGAIN,
    RECORDED,
    SAME,
    STAGES,
    WITHDRAWN,
    archived_without,
    bare,
    decided_instead,
    named,
    numbers,
    ready,
    said,
    without,
)

TOLD: Final = {(13, 14), (13, 15), (13, 16)}
# The ways that are shut without a fact, and those that are shut without a decision.
RESTS_ON: Final[Mapping[str, set[tuple[int, int]]]] = {
    "referral-received": {(1, 2)},
    "la-informed": {(2, 3)},
    "became-aware": {(3, 4), *NOTIFIED_LATE},
    "panel-notified": {(4, 7), (4, 8), *WITHDRAWN},
    "notification-withdrawn": {*WITHDRAWN, (26, 3)},
    "notification-received": {(4, 7), (4, 8)},
    "information-requested": {(4, 7), (5, 7), (7, 8)},
    "looked-after-death-notified": {(6, 5), (6, 26)},
    "care-leaver-death-notified": {(6, 5), (6, 26)},
    "section-2-signed": {(10, 12)},
    "referrer-told": TOLD,
    "board-told": TOLD,
    "rapid-review-sent": TOLD,
    "lcspr-initiated": {(13, 16)},
    "decision-challenged": {(14, 12)},
    "section-3-signed": {(14, 26), (26, 14)},
    "findings-to-subgroup": {(15, 24)},
    "findings-to-partnership": {(15, 24)},
    "reviewer-appointed": {(16, 17)},
    "first-panel-meeting": {(16, 17)},
    "terms-approved": {(17, 18)},
    "reports-accepted": {(18, 19)},
    "themes-set": {(19, 20)},
    "family-heard": {(19, 20)},
    "workshop-held": {(19, 20)},
    "draft-received": {(19, 20)},
    "report-endorsed": {(21, 22), (21, 23)},
    "non-publication-decided": {(21, 23)},
    "publication-planned": {(22, 24)},
    "sent-to-panel": {(22, 24)},
    "sent-to-secretary-of-state": {(22, 24)},
    "sent-to-ofsted": {(22, 24)},
    "published": {(22, 24)},
    "non-publication-told": {(23, 22), (23, 24)},
    "advice-received": {(23, 22), (23, 24)},
    "plan-agreed": {(24, 25), (26, 25)},
}
FOLLOWS: Final[Mapping[str, set[tuple[int, int]]]] = {
    "D03": {(3, 4), (3, 5), (3, 6), (5, 7), (5, 8), (5, 9), *NOTIFIED_LATE, *WITHDRAWN},
    "D04": WITHDRAWN,
    "same-child": SAME,
    "D05": {(3, 6)},
    "D12": {(5, 9), (9, 11), (11, 8)},
    "D13": {(9, 10), (10, 12), (12, 13)},
    "D14": {(12, 13), *TOLD},
    "D15": {(13, 15), (15, 24)},
    "D17": {(16, 17)},
    "D18": {(16, 17)},
    "D19": {(16, 17)},
    "D20": {(17, 18)},
    "D22": {(19, 20)},
    "D24": {(19, 20)},
    "D26": {(20, 21)},
    "D27": {(21, 20), (21, 22), (21, 23)},
    "D28": {(21, 22), (21, 23), (23, 22), (23, 24)},
    "D29": {(22, 24)},
    "D31": {(24, 25)},
    "D33": {(25, 26)},
}


def test_there_are_twenty_six_stages() -> None:
    assert [stage.name for stage in Stage] == STAGES
    assert len(STAGES) == 26


def test_every_way_there_is_is_in_the_table_and_no_other() -> None:
    plain = {(leaves, enters) for leaves, goes_to in GOES_TO.items() for enters in goes_to}

    found = [numbers(way) for way in TRANSITIONS]

    assert set(found) == plain | NOTIFIED_LATE | SAME | WITHDRAWN | OPENED_AGAIN
    assert len(found) == len(set(found)) == 61


def test_every_stage_can_be_reached() -> None:
    seen: set[Stage] = set()
    waiting = deque(starts())
    while waiting:
        stage = waiting.popleft()
        waiting.extend(way.enters for way in ways_on(stage) if way.enters not in seen)
        seen.add(stage)

    assert seen == set(Stage)


@pytest.mark.parametrize("stage", Stage)
def test_every_stage_can_be_left(stage: Stage) -> None:
    assert ways_on(stage)


def test_nothing_leads_back_to_a_draft() -> None:
    assert [way for way in TRANSITIONS if way.enters is Stage.DRAFT_REFERRAL] == []


@pytest.mark.parametrize("way", TRANSITIONS, ids=named)
def test_a_case_with_everything_may_go_on(way: Transition) -> None:
    here = ready(way, without(*archived_without(way)), **decided_instead(way))

    assert said(here, way) == []
    assert way in open_ways(here)


@pytest.mark.parametrize("way", TRANSITIONS, ids=named)
def test_a_case_with_nothing_is_told_everything_at_once(way: Transition) -> None:
    here = bare(way, RECORDED.get(numbers(way)))

    assert said(here, way) == [need.says for need in way.needs]
    assert way not in open_ways(here)


@pytest.mark.parametrize("fact", Fact)
def test_the_ways_that_are_shut_without_a_fact(fact: Fact) -> None:
    shut = {
        numbers(way)
        for way in TRANSITIONS
        if fact not in archived_without(way)
        and said(ready(way, without(fact, *archived_without(way)), **decided_instead(way)), way)
    }

    assert shut == RESTS_ON.get(fact, set())


@pytest.mark.parametrize("code", DecisionCode)
def test_the_ways_that_are_shut_without_a_decision(code: DecisionCode) -> None:
    shut = {
        numbers(way)
        for way in TRANSITIONS
        if said(ready(way, ALL_FACTS, **{**decided_instead(way), code.value: ""}), way)
        and numbers(way) not in OPENED_AGAIN
    }

    assert shut == FOLLOWS.get(code, set())


@pytest.mark.parametrize("way", TRANSITIONS, ids=named)
def test_no_way_is_without_its_needs_its_event_and_its_sources(way: Transition) -> None:
    assert way.needs
    assert way.when.endswith(".")
    assert all(need.says.endswith(".") and str(need.source) for need in way.needs)
    assert str(way.source)


@pytest.mark.parametrize("way", TRANSITIONS, ids=named)
def test_a_way_is_not_open_from_another_stage(way: Transition) -> None:
    elsewhere = next(stage for stage in Stage if stage is not way.leaves)

    [refused] = missing(circumstances(a_case(elsewhere)), way)

    assert refused.because == f"The case is at “{elsewhere.label}” now."
    assert refused.source == way.source


def test_there_is_no_way_from_a_stage_to_itself_or_past_another() -> None:
    assert transition(Stage.SCOPING, Stage.SCOPING) is None
    assert transition(Stage.REFERRED, Stage.RR_OPEN) is None


@pytest.mark.parametrize("recommendation", RECOMMENDATIONS, ids=lambda one: one.key)
def test_every_decision_leads_where_the_form_says_it_does(recommendation: Recommendation) -> None:
    way = transition(Stage.OUTCOME_SHARING, recommendation.leads_to)

    assert way is not None
    assert said(ready(way, D14=recommendation.key), way) == []


def moves() -> Iterator[tuple[Stage, Stage]]:
    yield from ((leaves, enters) for (_, leaves), enters in MOVES.items())
    for entry in ENTRIES:
        yield from zip(entry.road, entry.road[1:], strict=False)


@pytest.mark.parametrize(("leaves", "enters"), list(moves()))
def test_every_road_that_is_spoken_of_is_in_the_table(leaves: Stage, enters: Stage) -> None:
    assert transition(leaves, enters) is not None


def test_nobody_reads_a_bare_panel() -> None:
    texts = [f"{way.when} {' '.join(need.says for need in way.needs)}" for way in TRANSITIONS]
    named_in_full = [
        text.replace("national Panel", "").replace("Case Review Panel", "") for text in texts
    ]

    assert [text for text in named_in_full if "Panel" in text] == []
