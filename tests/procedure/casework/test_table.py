"""The tables that tie an action to its form and a task to its action, and what no rule may do."""

from collections.abc import Iterator

import pytest

from procedure.actions import Action
from procedure.agenda import Item
from procedure.case import Case
from procedure.casework.ask import Ask
from procedure.casework.table import FORM_OF, RULES
from procedure.desk import Refused
from procedure.forms import FORMS
from procedure.permissions import PERMISSIONS
from procedure.questions import FormKey
from procedure.task_rules import Task
from procedure.tasks import TASKS
from tests.procedure.casework.given import LENA, PAT, POLICE_LEAD, RUTH, SAM, UMA, an_ask
from tests.procedure.casework.life import (
    AT_TABLE,
    LETTER,
    LIFE,
    REFERRED,
    Step,
    declares,
    hears,
    leaves,
    rules_on,
    until,
)

# Pressed as it stands: there is nothing to fill in.
BARE = {
    Action.OPEN_MEETING,
    Action.MARK_LEFT,
    Action.SHARE_PAPERS,
    Action.CLOSE_MEETING,
    Action.ISSUE_REQUESTS,
    Action.WITHDRAW_CORRECTION,
    Action.OPEN_REQUEST,
    Action.SEE_REPLY,
    Action.ACCEPT_REPLY,
    Action.CHASE_REPLY,
    Action.REMIND,
}
# What can be asked again and changes something again, or a little more.
AGAIN = {
    Action.SET_MEETING,
    Action.DECLARE_INTEREST,
    Action.ASK_SAFETY,
    Action.RECORD_OUTCOMES,
    Action.WRITE_SUMMARY,
    Action.WRITE_RECORD,
    Action.WRITE_REPORT,
}
ASKS_PANEL = {
    "asked-on": "2026-10-05",
    "what": "information",
    "question": "Why?",
    "answer-by": "2026-10-12",
}
ANSWERS_PANEL = {"given-on": AT_TABLE, "attended": "no", "given": "Reasons.", "proof": "Note 3"}
WHY = {"reasons": "They deputise from today."}
ON_PAPER = {"person": "nobody", "decided-on": AT_TABLE, "evidence": "File 14"}
COMMISSIONS = {
    "asked-for": "other",
    "led-by": "Somebody",
    "findings-to": "subgroup",
    "findings-by": "2026-12-01",
}
IN_TRIAGE = {
    "death": {"kind": "looked-after", "known-on": AT_TABLE, "abuse": "no"},
    "told": {"state-told-on": AT_TABLE, "ofsted-told-on": AT_TABLE},
    "further": {"answered-by": "partnership-chair", "answer-by": AT_TABLE},
    "withdrawn": {"told-on": AT_TABLE, "reasons": "It is so.", "then": "ends"},
    "area": {"leads": "this-area", "told-on": AT_TABLE},
}
TRIAGE = (
    (LENA, Action.CLASSIFY_DEATH, AT_TABLE, IN_TRIAGE["death"]),
    (LENA, Action.RECORD_DEATH_NOTICE, AT_TABLE, IN_TRIAGE["told"], "looked-after"),
    (POLICE_LEAD, Action.GIVE_LEARNING_VIEW, AT_TABLE, {"view": "review-wanted"}, "police"),
    (SAM, Action.DISPUTE_DECISION, AT_TABLE, IN_TRIAGE["further"]),
    (PAT, Action.ANSWER_DISPUTE, AT_TABLE, {"answer": "stands"}, "partnership-chair"),
    (LENA, Action.WITHDRAW_NOTIFICATION, AT_TABLE, {"reasons": "It is so."}),
    (LENA, Action.RECORD_WITHDRAWN, AT_TABLE, IN_TRIAGE["withdrawn"]),
    (UMA, Action.ANSWER_LIKENESS, AT_TABLE, {"answer": "siblings"}, "BSCP-2026-003"),
    (LENA, Action.PREPARE_NOTIFICATION, AT_TABLE, {"times-out": "true"}),
    (LENA, Action.NOTE_BASIS, AT_TABLE, {"basis": "near-miss"}),
    (LENA, Action.NOTE_AREA, AT_TABLE, IN_TRIAGE["area"]),
)
AWARE = {"fact": "became-aware", "on": "2026-09-04", "reason": "It is in the log."}
ABOUT_REQUESTS = {
    Action.CHOOSE_AGENCIES: {"agencies": "school"},
    Action.CONFIRM_AGENCIES: {"confirmed": "agree"},
    Action.ISSUE_REQUESTS: {},
    Action.ASK_ONE_MORE: {"agency": "gp"},
    Action.RECORD_SENT: {"sent-on": AT_TABLE},
    Action.EXTEND_REPLY: {"reply-by": "2026-09-30", "reasons": "They are ill."},
    Action.CHASE_REPLY: {},
    Action.OPEN_REQUEST: {},
    Action.REPLY: {"unsafe": "no", "involved": "nil"},
    Action.RECORD_REPLY: {"received-on": AT_TABLE, "involved": "nil"},
    Action.SEE_REPLY: {},
    Action.ACCEPT_REPLY: {},
    Action.SEND_BACK_REPLY: {"reasons": "No dates."},
    Action.ACCEPT_GAPS: {"reasons": "Nothing new."},
    Action.TAKE_UP: {"reasons": "They refuse."},
    Action.NEXT_STEP: {"next": "escalate", "reasons": "They refuse."},
    Action.FORMAL_ACTION: {"action": "escalate", "reasons": "They refuse."},
    Action.CONFIRM_SAFE: {"done": "The police went."},
    Action.COMPLETE_SHARING: {"kind": "request"},
}
ASKS = (
    *(step.ask for step in LIFE),
    *(an_ask(UMA, action, AT_TABLE, words, "school") for action, words in ABOUT_REQUESTS.items()),
    leaves("1"),
    declares("1"),
    rules_on("1", "noted"),
    an_ask(SAM, Action.RULE_ON_DEPUTY, AT_TABLE, {"may-count": "yes"}, "1"),
    an_ask(SAM, Action.SHARE_PAPERS, AT_TABLE),
    hears(Item.FACTS),
    an_ask(SAM, Action.ADJOURN_MEETING, AT_TABLE, {"why": "information"}),
    an_ask(SAM, Action.GO_ON, AT_TABLE, {"ready": "here"}),
    an_ask(UMA, Action.ENTER_DECISION, AT_TABLE, ON_PAPER | {"decision": "notify"}),
    an_ask(UMA, Action.ENTER_VIEW, AT_TABLE, ON_PAPER | {"view": "agree"}),
    an_ask(UMA, Action.ENTER_NOTIFIED, AT_TABLE, ON_PAPER | {"sent-on": AT_TABLE}),
    an_ask(UMA, Action.ENTER_SECTION_2, AT_TABLE, ON_PAPER | {"recommendation": "no-review"}),
    an_ask(UMA, Action.ENTER_SECTION_3, AT_TABLE, ON_PAPER | {"decision": "no-review"}),
    an_ask(SAM, Action.TAKE_BACK_SECTION_2, AT_TABLE, {"reasons": "It was wrong."}),
    an_ask(PAT, Action.ASK_QUESTION, AT_TABLE, {"question": "Why?"}),
    an_ask(SAM, Action.ANSWER_QUESTION, AT_TABLE, {"answer": "It was said."}),
    an_ask(PAT, Action.SEEK_CHALLENGE, AT_TABLE, {"answered": "no"}),
    an_ask(PAT, Action.RECORD_CHALLENGE, AT_TABLE, {"advised-on": AT_TABLE}),
    an_ask(POLICE_LEAD, Action.ENDORSE, AT_TABLE, {"endorsement": "endorses"}, "police"),
    an_ask(PAT, Action.COMMISSION_REVIEW, AT_TABLE, COMMISSIONS),
    an_ask(PAT, Action.WRITE_TO_BOARD, AT_TABLE, {"records": "release"}),
    an_ask(UMA, Action.WRITE_TO_AGENCIES, AT_TABLE, {"records": "keep"}),
    an_ask(UMA, Action.WRITE_TO_PANEL, AT_TABLE, {"about": "review"}),
    an_ask(UMA, Action.TELL_BY_HAND, AT_TABLE, LETTER),
    an_ask(UMA, Action.TELL_PANEL, AT_TABLE, LETTER),
    an_ask(UMA, Action.CORRECT_TOLD, AT_TABLE, {"what": "not-told", "reason": "No."}, "agencies"),
    an_ask(PAT, Action.RELEASE_RECORDS, AT_TABLE, {"release": "release"}),
    an_ask(UMA, Action.SHARE_LEARNING, AT_TABLE, {"raised-on": AT_TABLE}),
    an_ask(UMA, Action.RECORD_SCRUTINY, "2026-10-05", ASKS_PANEL),
    an_ask(UMA, Action.ANSWER_PANEL, AT_TABLE, ANSWERS_PANEL),
    an_ask(UMA, Action.ARCHIVE, AT_TABLE, {"archive": "true"}),
    an_ask(PAT, Action.CHANGE_REVIEW_DATE, AT_TABLE, {"findings-by": "2026-12-02"}, "1"),
    an_ask(UMA, Action.RECORD_FINDINGS, AT_TABLE, {"on": AT_TABLE}, "1/findings-to-subgroup"),
    an_ask(LENA, Action.ASK_FOR_CORRECTION, AT_TABLE, AWARE, "became-aware/2026-09-04"),
    an_ask(RUTH, Action.CONFIRM_CORRECTION, AT_TABLE, {"answer": "confirm"}, "became-aware/1"),
    an_ask(LENA, Action.WITHDRAW_CORRECTION, AT_TABLE, {}, "became-aware/1"),
    *(an_ask(*one) for one in TRIAGE),
    an_ask(RUTH, Action.REMIND, AT_TABLE, {}, "set-meeting"),
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
    asked = {role for one in TASKS if one.action is task.action for role in one.roles}
    assert PERMISSIONS[task.action].roles <= asked


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
