"""Nothing pauses a clock: no fact and no stage moves a date but those its own row names."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import product
from typing import Final, TypeAlias

import pytest

from procedure import case as of_case
from procedure.case import CaseReference, Entry
from procedure.clock_rules import ClockRule, Route
from procedure.facts import Fact
from procedure.periods import Window
from procedure.roles import PersonId, Role
from procedure.stages import Stage
from procedure.timetable import TIMETABLE
from tests.procedure.given import A_DAY, clocks, day, facts

Case: TypeAlias = Mapping[Fact, date]

ANCHORS: Final = {Fact.BECAME_AWARE, Fact.PANEL_NOTIFIED}
NOTIFIED: Final = {
    Fact.PANEL_NOTIFIED,
    Fact.NOTIFICATION_RECEIVED,
    Fact.NOTIFICATION_WITHDRAWN,
}
REFERRED: Final = facts(referral_received="2026-09-01")
STARTED: Final[Mapping[str, Case]] = {
    "nothing else": {},
    "a referral": REFERRED,
    "a rapid review": facts(
        became_aware="2026-09-07", panel_notified="2026-09-08", notification_received="2026-09-08"
    ),
    "a review": facts(lcspr_initiated="2026-09-10", section_3_signed="2026-09-10"),
}
A_START: Final = day("2026-09-09")
DAYS: Final = (day("2026-08-03"), day("2027-09-07"))  # well before, and past every time limit


def named(rule: ClockRule) -> set[Fact]:
    """Every fact that a row itself names, and so may move its date."""
    own = {*rule.starts_at, *rule.needs, *rule.unless, *filter(None, [rule.fixed_by])}
    own |= {rule.and_before[0]} if rule.and_before else set()
    own |= {rule.overrun.plan, rule.overrun.since} if rule.overrun else set()
    own |= set(rule.met_by) if rule.repeats else set()
    own |= NOTIFIED if rule.route is not Route.EITHER else set()
    hangs = rule.inside or rule.back_from_rapid_review or isinstance(rule.allows, Window)
    return own | (ANCHORS if hangs else set())


def cases_of(rule: ClockRule) -> Iterator[Case]:
    """Each case in which a row might run: its own facts on one day, beside what had happened."""
    for base in STARTED.values():
        yield base
        yield from ({**base, fact: A_START} for fact in rule.starts_at)


def date_of(rule: ClockRule, case: Case) -> date | None:
    clock = clocks(case).get(rule.code)
    return clock.due if clock and clock.rule is rule else None


def moved_by_others(rule: ClockRule) -> Iterator[tuple[Case, Fact, date]]:
    """Each case, and each fact that is none of the row's own, that would move its date."""
    others = [fact for fact in Fact if fact not in named(rule)]
    dated = [(case, due) for case in cases_of(rule) if (due := date_of(rule, case))]
    for (case, due), fact, on in product(dated, others, DAYS):
        if date_of(rule, {**case, fact: on}) != due:
            yield case, fact, on


@pytest.mark.parametrize("rule", TIMETABLE, ids=lambda rule: f"{rule.code} {rule.route.name}")
def test_a_fact_that_is_not_in_a_clocks_own_row_never_moves_its_date(rule: ClockRule) -> None:
    assert list(moved_by_others(rule)) == []


@pytest.mark.parametrize("stage", Stage)
def test_no_stage_moves_a_date(stage: Stage) -> None:
    everything = dict.fromkeys(Fact, A_START)
    entries = {
        fact: Entry(on=on, by=PersonId("uma"), role=Role.BUSINESS_UNIT, entered=on)
        for fact, on in everything.items()
    }
    case = of_case.Case(
        reference=CaseReference("LCSPR-2026-001"),
        stage=Stage.REFERRED,
        edition="2023",
        opened=A_DAY,
        facts=entries,
    )

    assert clocks(replace(case, stage=stage).dates) == clocks(everything)
