"""Who is waited for, over the life of a case: each task opens, is over, and can be found."""

from itertools import pairwise

import pytest

from procedure.case import DecisionCode
from procedure.facts import Fact
from procedure.roles import Partner
from procedure.task_rules import Task, wants_notification
from procedure.tasks import TASKS, open_tasks, possible_changes, task
from tests.procedure.casework.life import LIFE, REFERRED, Step, before, until

CASES = (REFERRED, *(until(step.says) for step in LIFE))
PAIRS = tuple(pairwise(CASES))
AWAITED = [one for one in TASKS if one.is_awaited]
# What most cases never come to: it has a test of its own beside the rule.
RARE = {
    "decide-notification/copy",
    "decide-notification/again",
    "record-death-notice/looked-after",
    "record-death-notice/care-leaver",
    "give-learning-view/local-authority",
    "give-learning-view/police",
    "give-learning-view/integrated-care-board",
    "answer-dispute/la-representative",
    "answer-dispute/partnership-chair",
    "record-withdrawn",
    "go-on",
    "confirm-agencies",
    "issue-requests",
    "commission-review",
    "answer-question",
    "record-challenge",
    "endorse/local-authority",
    "endorse/police",
    "endorse/integrated-care-board",
    "tell-panel",
    "release-records",
    "answer-panel",
}
USUAL = [one for one in AWAITED if one.key not in RARE]


@pytest.mark.parametrize("step", LIFE, ids=lambda step: step.says)
def test_what_is_waited_for_after_each_step_is_in_the_order_of_the_procedure(step: Step) -> None:
    found = open_tasks(until(step.says))

    assert tuple(one.key for one in found) == step.waits


def test_a_referral_waits_for_its_referrer_and_for_the_authority_at_once() -> None:
    found = [one.key for one in open_tasks(REFERRED)]

    assert found == ["confirm-referrer", "decide-notification"]


@pytest.mark.parametrize("wanted", USUAL, ids=lambda wanted: wanted.key)
def test_every_task_opens_in_the_life_of_a_case_and_is_over_before_its_end(wanted: Task) -> None:
    waited = [wanted in open_tasks(case) for case in CASES]

    assert any(waited)
    assert not waited[-1]
    assert wanted.over(CASES[-1])


@pytest.mark.parametrize("wanted", USUAL, ids=lambda wanted: wanted.key)
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
    changes = {one.key for case in CASES for one in possible_changes(case)}

    assert changes == {
        "set-meeting/again",
        "withdraw-notification",
        "classify-death",
        "prepare-notification",
        "note-area",
        "take-back-section-2",
        "ask-question",
        "seek-challenge",
        "write-report/again",
        "tell-by-hand",
        "share-learning",
        "record-scrutiny",
        "write-summary/again",
        "write-record/again",
        "write-to-board",
        "write-to-agencies",
        "write-to-panel",
    }
    assert not change.is_awaited


def test_nothing_is_told_to_a_referrer_before_the_decision_is_dated() -> None:
    told = task("tell-referrer")

    assert told
    assert Fact.SECTION_3_SIGNED not in until("section 2 is signed").facts
    assert not told.opens(until("section 2 is signed"))


# By which clocks each thing is to be done; what is not here has no time limit of its own.
DUE = {
    "decide-notification": ("C01",),
    "decide-notification/change": ("C01",),
    "decide-notification/copy": ("C01",),
    "decide-notification/again": ("C01",),
    "record-death-notice/looked-after": ("C02",),
    "record-death-notice/care-leaver": ("C03",),
    "answer-dispute/la-representative": ("C01",),
    "answer-dispute/partnership-chair": ("C01",),
    "give-view/local-authority": ("C01",),
    "give-view/police": ("C01",),
    "give-view/integrated-care-board": ("C01",),
    "record-notified": ("C01",),
    "record-receipt": ("C04",),
    "choose-agencies": ("C07",),
    "confirm-agencies": ("C07",),
    "issue-requests": ("C07",),
    "record-date/information-requested": ("C07",),
    "set-meeting": ("C09", "C10"),
    "record-date/papers-shared": ("C11",),
    "write-summary": ("C11",),
    "open-meeting": ("C10",),
    "go-on": ("C12-local", "C12-national"),
    "sign-section-2": ("C14-target", "C14", "C13"),
    "sign-section-3": ("C15",),
    "answer-question": ("C15",),
    "tell-referrer": ("C16",),
    "tell-board": ("C18",),
    "tell-agency": ("C18",),
    "write-report": ("C12-local", "C12-national"),
    "record-report-sent": ("C12-local", "C12-national"),
    "tell-panel": ("C20",),
    "release-records": ("C18",),
    "answer-panel": ("C21",),
}
# What its card shows, where that is not the same.
SHOWN = {
    "decide-notification": (),
    "decide-notification/change": (),
    "decide-notification/copy": (),
    "dispute-decision": ("C01",),
    "record-receipt": ("C12-local", "C12-national"),
    "choose-agencies": ("C07", "C08"),
    "issue-requests": ("C07", "C08"),
    "set-meeting": ("C10", "C12-local", "C12-national"),
    "open-meeting": (),
    "set-meeting/again": ("C10", "C12-local", "C12-national"),
    "go-on": ("C12-local", "C12-national", "C13", "C14"),
    "sign-section-2": ("C14-target", "C14"),
    "record-challenge": ("C15",),
    "agree-document/rapid-review-report": ("C12-local", "C12-national"),
}


def test_a_task_says_by_which_clocks_it_is_to_be_done_and_shows_what_bears_on_it() -> None:
    assert {one.key: one.due for one in TASKS if one.due} == DUE
    assert {one.key: one.shows for one in TASKS if one.shows} == {
        key: shown for key, shown in {**DUE, **SHOWN}.items() if shown
    }


@pytest.mark.parametrize("wanted", USUAL, ids=lambda wanted: wanted.key)
def test_what_a_task_leaves_is_there_from_the_moment_it_is_over(wanted: Task) -> None:
    over = [wanted.over(case) and wanted in open_tasks(before_it) for before_it, case in PAIRS]
    done = next(case for (_, case), ends in zip(PAIRS, over, strict=True) if ends)
    left = {*done.facts, *((made.decision, made.partner) for made in done.in_force), None}

    assert leaves(wanted) in left


def leaves(wanted: Task) -> Fact | tuple[DecisionCode, Partner | None] | None:
    if isinstance(wanted.leaves, DecisionCode):
        return wanted.leaves, wanted.partner
    return wanted.leaves


def test_only_a_meeting_and_agencies_asked_leave_more_than_one_thing() -> None:
    assert [one.key for one in TASKS if one.leaves is None and one.is_awaited] == [
        "choose-agencies",
        "issue-requests",
        "open-meeting",
        "answer-question",
        "record-challenge",
        "tell-board",
        "tell-agency",
        "tell-panel",
        "commission-review",
    ]
