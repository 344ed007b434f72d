"""The tables agree with each other, and every rule answers everything it can be asked."""

from collections.abc import Iterator

from procedure.actions import Action
from procedure.case import Case
from procedure.casework.ask import Ask
from procedure.casework.table import FORM_OF, RULES
from procedure.desk import NotYet, Refused
from procedure.forms import FORMS
from procedure.permissions import PERMISSIONS
from procedure.tasks import TASKS, open_tasks
from tests.procedure.casework.people import after, referred, verdict
from tests.procedure.casework.steps import CONFIRMS, STRANGER, TO_END

ASKED = (CONFIRMS, *TO_END)


def cases() -> Iterator[Case]:
    """Return a case as it stands after each step, for a referrer nobody had enrolled."""
    case = referred(STRANGER)
    yield case
    for ask in ASKED:
        case = after(case, ask)
        yield case


def everything_asked_everywhere() -> Iterator[tuple[Case, Ask, object]]:
    for case in cases():
        for ask in ASKED:
            yield case, ask, verdict(case, ask)


def test_every_rule_has_a_permission_and_every_form_a_rule() -> None:
    assert RULES.keys() <= PERMISSIONS.keys()
    assert FORM_OF.keys() <= RULES.keys()
    assert {FORM_OF[action] for action in FORM_OF} <= FORMS.keys()


def test_every_rule_is_asked_on_the_way() -> None:
    assert {ask.action for ask in ASKED} == RULES.keys()


def test_every_task_has_a_rule_its_form_and_roles_that_may_do_it() -> None:
    for task in TASKS:
        assert task.action in RULES
        assert FORM_OF.get(task.action, task.form) == task.form
        assert PERMISSIONS[task.action].roles & set(task.roles)


def test_every_task_opens_on_the_way_and_is_over_at_the_end() -> None:
    standing = [{task.key for task in open_tasks(case)} for case in cases()]

    assert set().union(*standing) == {task.key for task in TASKS}
    assert standing[-1] == set()


def test_a_task_that_is_open_is_done_by_asking_for_it() -> None:
    case = referred(STRANGER)
    for ask in ASKED:
        key = f"{ask.action}/{ask.about}" if ask.about else str(ask.action)
        before = {task.key for task in open_tasks(case)}
        case = after(case, ask)
        tasks_here = {key} & {task.key for task in TASKS} - {Action.OPEN_MEETING.value}
        assert tasks_here <= before, key
        assert not tasks_here & {task.key for task in open_tasks(case)}, key


def test_every_refusal_is_a_sentence_that_cites_its_rule() -> None:
    refused = [found for _, _, found in everything_asked_everywhere() if type(found) is Refused]

    assert len(refused) > len(ASKED)
    for each in refused:
        assert each.because.endswith(".")
        assert not each.because[0].islower()
        assert str(each).endswith(f"({each.source.in_words})")


def test_a_refusal_or_a_complaint_leaves_the_case_as_it_was() -> None:
    for case, ask, found in everything_asked_everywhere():
        again = verdict(case, ask)
        assert type(again) is type(found)
        if_not = [one for one in (found,) if isinstance(one, NotYet)]
        assert all(one.complaints for one in if_not)


def test_what_was_decided_once_is_not_decided_again() -> None:
    again = {Action.TAKE_ATTENDANCE, Action.DECLARE_INTEREST, Action.MARK_LEFT}
    again |= {Action.RULE_ON_INTEREST, Action.SET_MEETING}
    case = referred(STRANGER)
    for ask in ASKED:
        case = after(case, ask)
        found = verdict(case, ask)
        assert ask.action in again or isinstance(found, Refused), ask.action
