"""What is asked of people once it is decided: telling it, and the report of it.  Data only."""

from typing import Final

from procedure.actions import Action
from procedure.case import Case, DecisionCode, Topic
from procedure.facts import Fact
from procedure.forms.told import NOT_TOLD
from procedure.questions import FormKey
from procedure.recipients import BOARD, PANEL, REFERRER, agency_keys, is_decided, waits
from procedure.roles import Role
from procedure.sources import section
from procedure.task_rules import Task, has
from procedure.tasks_scrutiny import SCRUTINISING
from procedure.tasks_writing import TO_WRITE

_OFFICE: Final = (Role.BUSINESS_UNIT, Role.BUSINESS_MANAGER)
_RAPID_REVIEW: Final = ("C12-local", "C12-national")
_SHARED: Final = frozenset({Topic.DECISION, Topic.OUTCOME})
_SHARING: Final = section("4.8")


def _is_being_told(case: Case) -> bool:
    made = case.signed(DecisionCode.REFERRER_TOLD)
    return made is not None and made.outcome != NOT_TOLD


def _has_referrer_to_tell(case: Case) -> bool:
    return case.referrer is not None and is_decided(case)


def _wants_report(case: Case) -> bool:
    return is_decided(case) and Fact.PANEL_NOTIFIED in case.facts


def _may_write_again(case: Case) -> bool:
    is_written = case.signed(DecisionCode.REPORT_WRITTEN) is not None
    return _wants_report(case) and is_written and Fact.RAPID_REVIEW_SENT not in case.facts


OUTCOME: Final = (
    Task(
        action=Action.TELL_REFERRER,
        roles=(Role.SUBGROUP_CHAIR,),
        asks="Tell the referrer the decision",
        form=FormKey.OUTCOME_NOTICE,
        does="Tell the referrer",
        due=("C16",),
        shows=("C16",),
        leaves=DecisionCode.REFERRER_TOLD,
        source=section("4.7"),
        opens=_has_referrer_to_tell,
        over=_is_being_told,
        topics=frozenset({Topic.DECISION}),
    ),
    Task(
        action=Action.TELL_BOARD,
        roles=(Role.PARTNERSHIP_CHAIR,),
        asks="Tell Board members the decision, and see who has been told",
        form=FormKey.BOARD_TOLD,
        does="Tell them",
        due=("C18",),
        shows=("C18",),
        source=_SHARING,
        opens=is_decided,
        over=lambda case: is_decided(case) and not waits(case, BOARD),
        topics=_SHARED,
    ),
    Task(
        action=Action.TELL_AGENCY,
        roles=_OFFICE,
        asks="Tell the agencies the decision, and see who has been told",
        form=FormKey.AGENCY_TOLD,
        does="Tell them",
        due=("C18",),
        shows=("C18",),
        source=_SHARING,
        opens=is_decided,
        over=lambda case: is_decided(case) and not waits(case, *agency_keys(case)),
        topics=_SHARED,
    ),
    Task(
        action=Action.WRITE_REPORT,
        roles=_OFFICE,
        asks="Write the Rapid Review Report",
        form=FormKey.RAPID_REVIEW_REPORT,
        does="Write the report",
        due=_RAPID_REVIEW,
        shows=_RAPID_REVIEW,
        leaves=DecisionCode.REPORT_WRITTEN,
        source=_SHARING,
        opens=_wants_report,
        over=lambda case: (
            case.signed(DecisionCode.REPORT_WRITTEN) is not None
            or Fact.RAPID_REVIEW_SENT in case.facts
        ),
        topics=_SHARED,
    ),
    Task(
        action=Action.WRITE_REPORT,
        about="again",
        roles=_OFFICE,
        asks="Write the Rapid Review Report again",
        form=FormKey.RAPID_REVIEW_REPORT,
        does="Write it again",
        source=_SHARING,
        opens=_may_write_again,
        over=has(Fact.RAPID_REVIEW_SENT),
        topics=_SHARED,
        is_awaited=False,
    ),
    Task(
        action=Action.RECORD_REPORT_SENT,
        roles=_OFFICE,
        asks="Send the Rapid Review Report to the national Panel, and record the date",
        form=FormKey.REPORT_SENT,
        does="Record that it was sent",
        due=_RAPID_REVIEW,
        shows=_RAPID_REVIEW,
        leaves=Fact.RAPID_REVIEW_SENT,
        source=_SHARING,
        opens=_wants_report,
        over=has(Fact.RAPID_REVIEW_SENT),
        topics=frozenset({Topic.DOCUMENTS}),
    ),
    Task(
        action=Action.TELL_PANEL,
        roles=_OFFICE,
        asks="Tell the national Panel the decision, and record the date",
        form=FormKey.PANEL_TOLD,
        does="Record that it was told",
        due=("C20",),
        shows=("C20",),
        source=section("1.6b"),
        opens=lambda case: waits(case, PANEL),
        over=lambda case: not waits(case, PANEL),
        topics=_SHARED,
    ),
    Task(
        action=Action.TELL_BY_HAND,
        roles=(Role.SUBGROUP_CHAIR, *_OFFICE),
        asks="Record that the referrer was told by hand",
        form=FormKey.TOLD_BY_HAND,
        does="Record it",
        source=section("4.7"),
        opens=lambda case: waits(case, REFERRER),
        over=lambda case: not waits(case, REFERRER),
        topics=_SHARED,
        is_awaited=False,
    ),
    *SCRUTINISING,
    *TO_WRITE,
)
# Nobody waits for these, and they stand on the list of who has been told.
AFTERWARDS: Final = frozenset(one.action for one in OUTCOME if not one.is_awaited)
