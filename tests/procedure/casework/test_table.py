"""The tables that tie an action to its form and a task to its action, row by row."""

import pytest

from procedure.actions import Action
from procedure.casework.table import FORM_OF, RULES
from procedure.forms import FORMS
from procedure.permissions import PERMISSIONS
from procedure.questions import FormKey
from procedure.tasks import TASKS, Task

# Pressed as it stands: there is nothing to fill in.
BARE = {Action.OPEN_MEETING, Action.MARK_LEFT}


@pytest.mark.parametrize(("action", "key"), FORM_OF.items())
def test_the_form_of_an_action_exists_under_its_own_key(action: Action, key: FormKey) -> None:
    assert FORMS[key].key is key
    assert action in RULES


def test_every_action_has_a_form_but_those_that_are_bare_presses() -> None:
    assert RULES.keys() - FORM_OF.keys() == BARE


def test_no_form_stands_for_two_actions() -> None:
    assert len(set(FORM_OF.values())) == len(FORM_OF)


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.key)
def test_everybody_who_may_do_a_thing_is_asked_to(task: Task) -> None:
    assert PERMISSIONS[task.action].roles <= set(task.roles)
