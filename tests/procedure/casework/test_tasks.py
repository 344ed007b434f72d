"""Who is waited for, over the life of a case: each task opens, is over, and can be found."""

import pytest

from procedure.facts import Fact
from procedure.task_rules import Task, wants_notification
from procedure.tasks import TASKS, open_tasks, possible_changes, task
from tests.procedure.casework.life import LIFE, REFERRED, Step, before, until

CASES = (REFERRED, *(until(step.says) for step in LIFE))
AWAITED = [one for one in TASKS if one.is_awaited]


@pytest.mark.parametrize("step", LIFE, ids=lambda step: step.says)
def test_what_is_waited_for_after_each_step_is_in_the_order_of_the_procedure(step: Step) -> None:
    found = open_tasks(until(step.says))

    assert tuple(one.key for one in found) == step.waits


def test_a_referral_waits_for_its_referrer_and_for_the_authority_at_once() -> None:
    found = [one.key for one in open_tasks(REFERRED)]

    assert found == ["confirm-referrer", "decide-notification"]


@pytest.mark.parametrize("wanted", AWAITED, ids=lambda wanted: wanted.key)
def test_every_task_opens_in_the_life_of_a_case_and_is_over_before_its_end(wanted: Task) -> None:
    waited = [wanted in open_tasks(case) for case in CASES]

    assert any(waited)
    assert not waited[-1]
    assert wanted.over(CASES[-1])


@pytest.mark.parametrize("wanted", AWAITED, ids=lambda wanted: wanted.key)
def test_a_task_once_over_is_not_asked_again(wanted: Task) -> None:
    first = next(at for at, case in enumerate(CASES) if wanted in open_tasks(case))
    since = [wanted in open_tasks(case) for case in CASES[first:]]

    assert since == sorted(since, reverse=True)


@pytest.mark.parametrize("wanted", TASKS, ids=lambda wanted: wanted.key)
def test_a_task_is_found_by_its_key(wanted: Task) -> None:
    assert task(wanted.key) is wanted


@pytest.mark.parametrize("key", ["", "record-date", "record-date/never", "Set-Meeting"])
def test_a_key_of_no_task_finds_none(key: str) -> None:
    assert task(key) is None


@pytest.mark.parametrize(
    ("step", "wants"), [("the referrer is confirmed", False), ("it is decided to notify", True)]
)
def test_a_notification_is_wanted_once_it_is_decided(step: str, *, wants: bool) -> None:
    assert wants_notification(until(step)) is wants


@pytest.mark.parametrize("step", LIFE, ids=lambda step: step.says)
def test_what_is_waited_for_is_done_by_asking_for_it(step: Step) -> None:
    key = f"{step.ask.action}/{step.ask.about}" if step.ask.about else str(step.ask.action)
    asked = {key} & {one.key for one in AWAITED} - {"open-meeting"}

    assert asked <= {one.key for one in open_tasks(before(step.says))}
    assert asked.isdisjoint(one.key for one in open_tasks(until(step.says)))


def test_nobody_waits_for_a_decision_to_be_changed() -> None:
    change = task("decide-notification/change")

    assert change
    assert [one for case in CASES for one in possible_changes(case)] == []
    assert not change.is_awaited


def test_nothing_is_told_to_a_referrer_before_the_decision_is_dated() -> None:
    told = task("tell-referrer")

    assert told
    assert Fact.SECTION_3_SIGNED not in until("section 2 is signed").facts
    assert not told.opens(until("section 2 is signed"))
