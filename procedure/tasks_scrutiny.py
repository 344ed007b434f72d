"""What is asked once a decision is told: records, learning, the national Panel.  Data only."""

from typing import Final

from procedure.actions import Action
from procedure.after_deciding import is_open_to_scrutiny, may_release, waiting
from procedure.case import Case, DecisionCode, Topic
from procedure.facts import Fact
from procedure.forms.release import KEEP
from procedure.questions import FormKey
from procedure.roles import Role
from procedure.sources import section
from procedure.stages import Stage
from procedure.task_rules import Task, signed

_OFFICE: Final = (Role.BUSINESS_UNIT, Role.BUSINESS_MANAGER)
_SHARED: Final = frozenset({Topic.DECISION, Topic.OUTCOME})
_SHARING: Final = section("4.8")


def _was_kept(case: Case) -> bool:
    made = case.signed(DecisionCode.RECORDS_RELEASED)
    return may_release(case) and made is not None and made.outcome == KEEP


def never(_: Case) -> bool:
    return False


SCRUTINISING: Final = (
    Task(
        action=Action.RELEASE_RECORDS,
        roles=(Role.PARTNERSHIP_CHAIR,),
        asks="Decide whether secured records are released",
        form=FormKey.RELEASE,
        does="Record my decision",
        due=("C18",),
        shows=("C18",),
        leaves=DecisionCode.RECORDS_RELEASED,
        source=_SHARING,
        opens=may_release,
        over=signed(DecisionCode.RECORDS_RELEASED),
        topics=_SHARED,
    ),
    Task(
        action=Action.RELEASE_RECORDS,
        about="again",
        roles=(Role.PARTNERSHIP_CHAIR,),
        asks="Release the records that were kept secure",
        form=FormKey.RELEASE,
        does="Record my decision",
        source=_SHARING,
        opens=_was_kept,
        over=lambda case: not _was_kept(case),
        topics=_SHARED,
        is_awaited=False,
    ),
    Task(
        action=Action.SHARE_LEARNING,
        roles=(*_OFFICE, Role.SUBGROUP_CHAIR),
        asks="Record immediate action or learning that is shared",
        form=FormKey.LEARNING_SHARED,
        does="Add it to the register",
        source=section("18.2"),
        opens=lambda case: Fact.MEETING_HELD in case.facts,
        over=never,
        topics=frozenset(),
        is_awaited=False,
    ),
    Task(
        action=Action.ANSWER_PANEL,
        roles=_OFFICE,
        asks="Give the national Panel what it asks for, and record the day",
        form=FormKey.PANEL_ANSWER,
        does="Record what was given",
        due=("C21",),
        shows=("C21",),
        leaves=Fact.PANEL_ANSWERED,
        source=_SHARING,
        opens=lambda case: bool(waiting(case)),
        over=lambda case: not waiting(case),
        topics=_SHARED,
    ),
    Task(
        action=Action.RECORD_SCRUTINY,
        roles=_OFFICE,
        asks="Record what the national Panel asks about the decision",
        form=FormKey.SCRUTINY,
        does="Record it",
        source=_SHARING,
        opens=is_open_to_scrutiny,
        over=lambda case: not is_open_to_scrutiny(case),
        topics=_SHARED,
        is_awaited=False,
    ),
    Task(
        action=Action.ARCHIVE,
        roles=_OFFICE,
        asks="Archive the case",
        form=FormKey.ARCHIVING,
        does="Archive the case",
        source=_SHARING,
        opens=lambda case: case.stage is Stage.CLOSED_NO_REVIEW,
        over=lambda case: case.stage is not Stage.CLOSED_NO_REVIEW,
        topics=_SHARED,
        is_awaited=False,
    ),
)
