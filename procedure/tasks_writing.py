"""What is asked about the documents of the meeting, and the letters after it.  Data only."""

from typing import Final

from procedure.actions import Action
from procedure.case import Case, DecisionCode, Topic
from procedure.questions import FormKey
from procedure.roles import Role
from procedure.sources import default, section
from procedure.task_rules import Task, Test, has_outcomes, signed
from procedure.written import (
    may_record,
    may_summarise,
    may_tell,
    may_tell_panel,
    meetings_over,
    not_agreed,
    not_recorded,
    standing,
    waits_for_agreement,
)

_OFFICE: Final = (Role.BUSINESS_UNIT, Role.BUSINESS_MANAGER)
_CHAIR: Final = (Role.SUBGROUP_CHAIR,)
_RECORDS: Final = default("records of meetings")
_WRITTEN: Final = frozenset({Topic.DOCUMENTS})
_MEETING: Final = frozenset({Topic.DOCUMENTS, Topic.MEETING})
_DECISION: Final = frozenset({Topic.DECISION, Topic.DOCUMENTS})
_SUMMARISED: Final = signed(DecisionCode.SUMMARY_WRITTEN)


def _is_recorded(case: Case) -> bool:
    return meetings_over(case) > 0 and not not_recorded(case)


def _is_agreed(form: FormKey) -> Test:
    return lambda case: bool(standing(case, form)) and not not_agreed(case, form)


def _waits(form: FormKey) -> Test:
    return lambda case: waits_for_agreement(case, form)


WRITING: Final = (
    Task(
        action=Action.WRITE_SUMMARY,
        roles=_OFFICE,
        asks="Write the Combined Summary Report",
        form=FormKey.COMBINED_SUMMARY,
        does="Write the report",
        due=("C11",),
        shows=("C11",),
        leaves=DecisionCode.SUMMARY_WRITTEN,
        source=section("4.5"),
        opens=may_summarise,
        over=lambda case: _SUMMARISED(case) or has_outcomes(case),
        topics=_WRITTEN,
    ),
    Task(
        action=Action.WRITE_SUMMARY,
        about="again",
        roles=_OFFICE,
        asks="Write the Combined Summary Report again",
        form=FormKey.COMBINED_SUMMARY,
        does="Write it again",
        source=section("4.5"),
        opens=lambda case: may_summarise(case) and _SUMMARISED(case),
        over=has_outcomes,
        topics=_WRITTEN,
        is_awaited=False,
    ),
    Task(
        action=Action.WRITE_RECORD,
        roles=_OFFICE,
        asks="Write the record of the meeting",
        form=FormKey.MEETING_RECORD,
        does="Write the record",
        leaves=DecisionCode.RECORD_WRITTEN,
        source=_RECORDS,
        opens=may_record,
        over=_is_recorded,
        topics=_MEETING,
    ),
    Task(
        action=Action.WRITE_RECORD,
        about="again",
        roles=_OFFICE,
        asks="Write the record of the meeting again",
        form=FormKey.MEETING_RECORD,
        does="Write it again",
        source=_RECORDS,
        opens=lambda case: may_record(case) and _is_recorded(case),
        over=lambda case: not _is_recorded(case),
        topics=_MEETING,
        is_awaited=False,
    ),
    Task(
        action=Action.AGREE_DOCUMENT,
        about=FormKey.MEETING_RECORD.value,
        roles=_CHAIR,
        asks="Read and sign the record of the meeting",
        form=FormKey.AGREED,
        does="Sign the record",
        leaves=DecisionCode.RECORD_SIGNED,
        source=_RECORDS,
        opens=_waits(FormKey.MEETING_RECORD),
        over=_is_agreed(FormKey.MEETING_RECORD),
        topics=_MEETING,
    ),
    Task(
        action=Action.AGREE_DOCUMENT,
        about=FormKey.RAPID_REVIEW_REPORT.value,
        roles=_CHAIR,
        asks="Read and agree the Rapid Review Report",
        form=FormKey.AGREED,
        does="Agree the report",
        shows=("C12-local", "C12-national"),
        leaves=DecisionCode.REPORT_AGREED,
        source=section("4.8"),
        opens=_waits(FormKey.RAPID_REVIEW_REPORT),
        over=_is_agreed(FormKey.RAPID_REVIEW_REPORT),
        instead="The report was sent before it was agreed, so this is asked no more.",
        topics=_WRITTEN,
    ),
)


def _letter(action: Action, form: FormKey, whom: str, *roles: Role) -> Task:
    to_panel = form is FormKey.NATIONAL_NOTICE
    opens = may_tell_panel if to_panel else may_tell
    return Task(
        action=action,
        roles=roles,
        asks=f"Write {'a' if to_panel else 'the'} letter to {whom}",
        form=form,
        does="Keep the letter",
        source=section("1.6b") if to_panel else section("4.8"),
        opens=opens,
        over=lambda case: not opens(case),
        topics=_DECISION,
        is_awaited=False,
    )


TO_WRITE: Final = (
    _letter(Action.WRITE_TO_BOARD, FormKey.BOARD_NOTICE, "Board members", Role.PARTNERSHIP_CHAIR),
    _letter(Action.WRITE_TO_AGENCIES, FormKey.AGENCIES_NOTICE, "the agencies", *_OFFICE),
    _letter(
        Action.WRITE_TO_PANEL,
        FormKey.NATIONAL_NOTICE,
        "the national Panel",
        *_OFFICE,
        Role.PARTNERSHIP_CHAIR,
    ),
)
