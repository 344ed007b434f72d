"""The tables that tie an action to its form and a task to its action, and what no rule may do."""

from collections.abc import Iterator

import pytest

from procedure.actions import Action
from procedure.case import Case
from procedure.casework.ask import Ask
from procedure.casework.table import FORM_OF, RULES
from procedure.desk import Refused
from procedure.forms import FORMS
from procedure.permissions import PERMISSIONS
from procedure.questions import FormKey
from procedure.task_rules import Task
from procedure.tasks import TASKS
from tests.procedure.casework.given import RUTH, an_ask
from tests.procedure.casework.life import (
    AT_TABLE,
    LIFE,
    REFERRED,
    Step,
    declares,
    leaves,
    rules_on,
    until,
)

# Pressed as it stands: there is nothing to fill in.
BARE = {Action.OPEN_MEETING, Action.MARK_LEFT}
# What can be asked again and changes something again, or a little more.
AGAIN = {Action.SET_MEETING, Action.DECLARE_INTEREST}
WHY = {"reasons": "They deputise from today."}
ASKS = (
    *(step.ask for step in LIFE),
    leaves("1"),
    declares("1"),
    rules_on("1", "noted"),
    an_ask(RUTH, Action.ADD_MEMBER, AT_TABLE, WHY, "nobody"),
    an_ask(RUTH, Action.REMOVE_MEMBER, AT_TABLE, WHY, "nobody"),
)


@pytest.mark.parametrize(("action", "key"), FORM_OF.items())
def test_the_form_of_an_action_exists_under_its_own_key(action: Action, key: FormKey) -> None:
    assert FORMS[key].key is key
    assert action in RULES


def test_every_action_has_a_form_but_those_that_are_bare_presses() -> None:
    assert RULES.keys() - FORM_OF.keys() == BARE


def test_no_form_stands_for_two_actions() -> None:
    assert len(set(FORM_OF.values())) == len(FORM_OF)


def test_every_rule_has_a_permission() -> None:
    assert RULES.keys() <= PERMISSIONS.keys()


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.key)
def test_everybody_who_may_do_a_thing_is_asked_to_with_the_form_for_it(task: Task) -> None:
    assert task.action in RULES
    assert FORM_OF.get(task.action, task.form) == task.form
    assert PERMISSIONS[task.action].roles <= set(task.roles)


def test_every_rule_is_among_those_asked_here() -> None:
    assert {ask.action for ask in ASKS} == RULES.keys()


def everything_asked_everywhere() -> Iterator[tuple[Case, Ask]]:
    for case in (REFERRED, *(until(step.says) for step in LIFE)):
        for ask in ASKS:
            yield case, ask


def test_every_refusal_is_a_sentence_that_cites_its_rule() -> None:
    verdicts = [RULES[ask.action](case, ask) for case, ask in everything_asked_everywhere()]
    refused = [found for found in verdicts if isinstance(found, Refused)]

    assert len(refused) > len(ASKS)
    for each in refused:
        assert each.because.endswith(".")
        assert not each.because[0].islower()
        assert str(each).endswith(f"({each.source.in_words})")


ONCE = [step for step in LIFE if step.ask.action not in AGAIN]


@pytest.mark.parametrize("step", ONCE, ids=lambda step: step.says)
def test_what_was_done_once_is_not_done_again(step: Step) -> None:
    assert isinstance(RULES[step.ask.action](until(step.says), step.ask), Refused)
