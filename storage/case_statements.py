"""The statements of ``storage.cases``, built once.  ``references`` may be any number of them."""

from typing import Any, Final

from sqlalchemy import Select, Table, delete, insert, select, update
from sqlalchemy import bindparam as given

from storage.tables import (
    AgencyRequestRow,
    AlternativeReviewRow,
    AttendanceRow,
    CaseMemberRow,
    CaseRow,
    CorrectionRow,
    FactRow,
    ItemOutcomeRow,
    MeetingRow,
    SignatureRow,
    table,
)
from storage.upsert import per_dialect

_CASE: Final = table(CaseRow)
_FACT: Final = table(FactRow)
_MEMBER: Final = table(CaseMemberRow)
_SIGNATURE: Final = table(SignatureRow)
_MEETING: Final = table(MeetingRow)
_ATTENDANCE: Final = table(AttendanceRow)
_CORRECTION: Final = table(CorrectionRow)
_ITEM_OUTCOME: Final = table(ItemOutcomeRow)
_REQUEST: Final = table(AgencyRequestRow)


def _of_these(rows: Table) -> Select[*tuple[Any, ...]]:
    return select(rows).where(rows.c.case_reference.in_(given("references", expanding=True)))


LOCK: Final = (
    select(_CASE.c.version).where(_CASE.c.reference == given("reference")).with_for_update()
)
KEY_OF: Final = select(_CASE.c.key_id).where(_CASE.c.reference == given("reference"))
OPEN: Final = (
    select(_CASE.c.reference)
    .where(_CASE.c.stage.not_in(given("closed", expanding=True)))
    .order_by(_CASE.c.opened, _CASE.c.reference)
)
BY_PERSON: Final = (
    select(_MEMBER.c.case_reference)
    .where(_MEMBER.c.person == given("person"), _MEMBER.c.until_at.is_(None))
    .distinct()
    .order_by(_MEMBER.c.case_reference)
)

CASES: Final = (
    select(_CASE)
    .where(_CASE.c.reference.in_(given("references", expanding=True)))
    .order_by(_CASE.c.reference)
)
FACTS: Final = _of_these(_FACT).where(_FACT.c.in_force)
RECORD: Final = (
    select(_FACT, _CASE.c.key_id)
    .join(_CASE, _CASE.c.reference == _FACT.c.case_reference)
    .where(_FACT.c.case_reference == given("reference"))
    .order_by(_FACT.c.entered_at, _FACT.c.in_force, _FACT.c.id)
)
MEMBERS: Final = _of_these(_MEMBER).where(_MEMBER.c.until_at.is_(None))
SIGNATURES: Final = _of_these(_SIGNATURE).order_by(_SIGNATURE.c.id)
MEETINGS: Final = _of_these(_MEETING).order_by(_MEETING.c.number)
ATTENDANCE: Final = _of_these(_ATTENDANCE).order_by(_ATTENDANCE.c.place)
ITEM_OUTCOMES: Final = _of_these(_ITEM_OUTCOME).order_by(_ITEM_OUTCOME.c.place)
REQUESTS: Final = _of_these(_REQUEST).order_by(_REQUEST.c.place)
ALTERNATIVES: Final = _of_these(table(AlternativeReviewRow)).order_by(
    table(AlternativeReviewRow).c.number
)

CORRECTIONS: Final = _of_these(_CORRECTION).order_by(_CORRECTION.c.number)

ADD: Final = insert(_CASE)
SAVE: Final = (
    update(_CASE)
    .where(_CASE.c.reference == given("this_reference"), _CASE.c.version == given("read"))
    .values({name: given(name) for name in ("stage", "edition", "opened", "version")})
    .values({name: given(name) for name in ("referrer", "referral_form", "touched")})
    .returning(_CASE.c.key_id)
)
ADD_FACT: Final = insert(_FACT)
END_FACT: Final = (
    update(_FACT)
    .where(
        _FACT.c.case_reference == given("reference"),
        _FACT.c.name == given("fact"),
        _FACT.c.in_force,
    )
    .values(in_force=False)
)
REPLACE_FACT: Final = END_FACT.values(
    replaced_by=given("by_fact"), why_replaced_sealed=given("why")
)
ADD_MEMBER: Final = insert(_MEMBER)
END_MEMBER: Final = (
    update(_MEMBER)
    .where(
        _MEMBER.c.case_reference == given("reference"),
        _MEMBER.c.person == given("member"),
        _MEMBER.c.role == given("as_role"),
        _MEMBER.c.until_at.is_(None),
    )
    .values(until_at=given("now"))
)
ADD_SIGNATURE: Final = insert(_SIGNATURE)
ADD_ITEM_OUTCOMES: Final = insert(_ITEM_OUTCOME)
WRITE_MEETING: Final = per_dialect(
    lambda build: (insert := build(_MEETING)).on_conflict_do_update(
        index_elements=["case_reference", "number"],
        set_={
            name: insert.excluded[name]
            for name in (
                "planned",
                "state",
                "confidentiality_read",
                "outcomes_form",
                "quorum_then",
                "starts",
                "times_set",
                "safety",
            )
        },
    )
)
ADD_CORRECTION: Final = insert(_CORRECTION)
_ANSWER: Final = (
    "state",
    "answered_by",
    "answered_name",
    "answered_role",
    "answered_on",
    "answered_at",
    "why_not_sealed",
)
ANSWER_CORRECTION: Final = (
    update(_CORRECTION)
    .where(
        _CORRECTION.c.case_reference == given("this_reference"),
        _CORRECTION.c.number == given("this_number"),
    )
    .values({name: given(name) for name in _ANSWER})
)
_SEAT: Final = ("case_reference", "number", "id")
WRITE_ATTENDANCE: Final = per_dialect(
    lambda build: (insert := build(_ATTENDANCE)).on_conflict_do_update(
        index_elements=list(_SEAT),
        set_={
            column.name: insert.excluded[column.name]
            for column in _ATTENDANCE.c
            if column.name not in _SEAT
        },
    )
)
_ASKED: Final = ("case_reference", "agency_key")
WRITE_REQUESTS: Final = per_dialect(
    lambda build: (insert := build(_REQUEST)).on_conflict_do_update(
        index_elements=list(_ASKED),
        set_={
            column.name: insert.excluded[column.name]
            for column in _REQUEST.c
            if column.name not in _ASKED
        },
    )
)
DROP_REQUESTS: Final = delete(_REQUEST).where(
    _REQUEST.c.case_reference == given("reference"),
    _REQUEST.c.agency_key == given("agency"),
    _REQUEST.c.sent.is_(None),
)
OVERDUE: Final = (
    select(_REQUEST.c.case_reference)
    .where(_REQUEST.c.sent.is_not(None), _REQUEST.c.due < given("today"))
    .where(_REQUEST.c.returned.is_(None), _REQUEST.c.ended.is_(None))
    .distinct()
    .order_by(_REQUEST.c.case_reference)
)
