"""The ways into the procedure, the duties on a death, and learning shared before the end."""

from dataclasses import replace
from typing import Final

import pytest

from procedure.entries import (
    ENTRIES,
    Death,
    EarlyLearning,
    Entry,
    EntryKind,
    at_any_stage,
    duties_on,
    starts,
    unsaid,
)
from procedure.stages import Stage

SOURCES: Final = {
    "la-first": "s4.1",
    "referred-and-notified": "s4.1",
    "referred-not-notified": "s4.1",
    "looked-after-death": "s4.1",
    "care-leaver-death": "s1.3",
    "near-miss": "s1.5*",
    "early-learning": "s18.2",
    "withdrawn": "default: a notification that is withdrawn",
}
ENDS_AT: Final = {
    "la-first": Stage.SCOPING,
    "referred-and-notified": Stage.RR_OPEN,
    "referred-not-notified": Stage.NO_RR_ROUTE,
    "looked-after-death": Stage.DEATH_NOTICE_ONLY,
    "care-leaver-death": Stage.DEATH_NOTICE_ONLY,
    "near-miss": Stage.NO_RR_ROUTE,
    "withdrawn": Stage.NO_RR_ROUTE,
}
SHARED: Final = EarlyLearning(
    shared="A briefing",
    with_whom="All agencies",
    effect_on_family="None",
    effect_on_investigations="None",
)


def named(entry: Entry) -> str:
    return entry.kind.value


def test_there_are_eight_and_each_has_one_row() -> None:
    assert [entry.kind for entry in ENTRIES] == list(EntryKind)
    assert len(ENTRIES) == 8


@pytest.mark.parametrize("entry", ENTRIES, ids=named)
def test_each_rests_on_its_source_and_says_what_it_means(entry: Entry) -> None:
    assert str(entry.source) == SOURCES[entry.kind]
    assert entry.means.endswith(".")


def test_each_road_ends_where_the_procedure_says() -> None:
    assert {entry.kind.value: entry.road[-1] for entry in ENTRIES if entry.road} == ENDS_AT


def test_a_case_begins_as_a_draft_or_with_the_local_authority() -> None:
    assert starts() == {Stage.DRAFT_REFERRAL, Stage.LA_CONSIDERATION, Stage.RR_OPEN}


def test_only_learning_may_come_at_any_stage() -> None:
    assert [entry.kind for entry in at_any_stage()] == [EntryKind.EARLY_LEARNING]


@pytest.mark.parametrize(
    ("death", "notify", "consider"),
    [
        pytest.param(Death(age=10, looked_after=True), True, False, id="looked after"),
        pytest.param(
            Death(age=10, looked_after=True, abuse_suspected=True), True, True, id="and abuse"
        ),
        pytest.param(Death(age=24, care_leaver=True), True, False, id="care leaver of 24"),
        pytest.param(Death(age=25, care_leaver=True), False, False, id="care leaver of 25"),
        pytest.param(Death(age=18, care_leaver=True), True, False, id="care leaver of 18"),
        pytest.param(Death(age=17, care_leaver=True), True, True, id="care leaver of 17"),
        pytest.param(Death(age=10), False, False, id="neither"),
        pytest.param(Death(age=17, abuse_suspected=True), False, True, id="abuse of a child"),
        pytest.param(Death(age=18, abuse_suspected=True), False, False, id="abuse of an adult"),
    ],
)
def test_what_a_death_asks_for(death: Death, *, notify: bool, consider: bool) -> None:
    duties = duties_on(death)

    assert duties.notify_death is notify
    assert duties.consider_serious_incident is consider


def test_learning_that_says_everything_lacks_nothing() -> None:
    assert unsaid(SHARED) == ()


@pytest.mark.parametrize(
    ("part", "says"),
    [
        ("shared", "Say what was shared, or done."),
        ("with_whom", "Say with whom it was shared."),
        ("effect_on_family", "Say what it may mean for the family, or “none”."),
        ("effect_on_investigations", "Say what it may mean for other investigations."),
    ],
)
def test_each_part_of_it_is_said(part: str, says: str) -> None:
    [refused] = unsaid(replace(SHARED, **{part: " "}))

    assert (refused.because, str(refused.source)) == (says, "s18.2")


def test_everything_unsaid_is_told_at_once() -> None:
    nothing = EarlyLearning(
        shared="", with_whom="", effect_on_family="", effect_on_investigations=""
    )

    assert len(unsaid(nothing)) == 4
