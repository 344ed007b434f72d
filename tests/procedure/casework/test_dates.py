"""The dates that no other rule records, and the two routes a case may take to them."""

import pytest

from procedure.actions import Action
from procedure.case import Case, Topic
from procedure.facts import Fact
from procedure.stages import Stage
from tests.procedure.casework.given import (
    NOT_NOTIFIED,
    UMA,
    a_case,
    allowed,
    an_ask,
    changed,
    done,
    refused,
)
from tests.procedure.casework.life import LIFE, STEPS, before, dated, until
from tests.procedure.given import day

NOT_ASKED = ("This date is not asked for now, or is recorded already.", "s4.3")
FUTURE = ("A date for something already done cannot be in the future.", "s4.3")
DATES = [
    ("information is requested", Fact.INFORMATION_REQUESTED, "2026-09-10"),
    ("the papers are shared", Fact.PAPERS_SHARED, "2026-09-22"),
]


@pytest.mark.parametrize(("step", "fact", "on"), DATES)
def test_a_date_is_recorded_on_its_day_with_who_entered_it(step: str, fact: Fact, on: str) -> None:
    change = changed(before(step), dated(fact, on, "2026-10-01"))
    entry = change.case.facts[fact]

    assert (entry.on, entry.by, entry.entered) == (day(on), UMA.person, day("2026-10-01"))
    assert change.touches == {Topic.DATES}


@pytest.mark.parametrize(("step", "fact", "on"), DATES)
def test_a_date_in_the_future_is_refused(step: str, fact: Fact, on: str) -> None:
    assert refused(before(step), dated(fact, "2026-10-02", "2026-10-01")) == FUTURE
    assert allowed(before(step), dated(fact, on, on))


@pytest.mark.parametrize(("step", "fact", "on"), DATES)
def test_a_date_is_recorded_once(step: str, fact: Fact, on: str) -> None:
    assert refused(until(step), dated(fact, on, "2026-10-01")) == NOT_ASKED


@pytest.mark.parametrize(("step", "fact", "on"), DATES)
def test_a_date_is_refused_before_it_is_asked_for(step: str, fact: Fact, on: str) -> None:
    early = until("it is decided to notify")

    assert STEPS[step] > STEPS["it is decided to notify"]
    assert refused(early, dated(fact, on, "2026-10-01")) == NOT_ASKED


@pytest.mark.parametrize(
    "about",
    ["", "never", *sorted(set(Fact) - {fact for _, fact, _ in DATES})],
)
def test_no_other_fact_is_recorded_by_a_bare_date(about: str) -> None:
    ask = an_ask(UMA, Action.RECORD_DATE, "2026-10-01", {"on": "2026-09-30"}, about)

    assert [refused(case, ask) for case in map(until, (LIFE[6].says, LIFE[-1].says))] == [
        NOT_ASKED,
        NOT_ASKED,
    ]


NO_REVIEW: Case = a_case(Stage.NO_RR_ROUTE, NOT_NOTIFIED, referral_received="2026-11-13")
REVIEW: Case = a_case(
    Stage.RR_OPEN, panel_notified="2026-11-13", notification_received="2026-11-13"
)
MEETING_IS_SET: Case = a_case(Stage.MEETING_SET, notification_received="2026-11-13")


@pytest.mark.parametrize(
    ("case", "stage"),
    [
        (NO_REVIEW, Stage.SCOPING),
        (REVIEW, Stage.SCOPING),
        (MEETING_IS_SET, Stage.MEETING_SET),
    ],
    ids=["without a rapid review", "with one", "once the date is set"],
)
def test_asking_for_information_moves_a_case_on_and_never_back(case: Case, stage: Stage) -> None:
    found = done(case, dated(Fact.INFORMATION_REQUESTED, "2026-11-17"))

    assert found.stage is stage


def test_a_rapid_review_is_not_scoped_before_the_day_of_the_notification_is_recorded() -> None:
    unsent = a_case(Stage.RR_OPEN, notification_received="2026-11-13")

    assert refused(unsent, dated(Fact.INFORMATION_REQUESTED, "2026-11-17")) == (
        "The day on which the national Panel was notified is not recorded.",
        "s4.1",
    )
