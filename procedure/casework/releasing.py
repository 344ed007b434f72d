"""Releasing secured records (D16): only if there is to be no learning review of any kind (4.8)."""

from collections.abc import Iterator
from typing import Final

from procedure.after_deciding import secured
from procedure.case import Case, DecisionCode, Topic
from procedure.casework.ask import Ask, Change, Verdict, with_fact, with_signature
from procedure.casework.asked import leads_of
from procedure.desk import Refused
from procedure.facts import Fact
from procedure.forms.recommendations import NO_REVIEW
from procedure.forms.release import RELEASE
from procedure.notices import Audience, Notice, NoticeKind
from procedure.recipients import AGENCY, BOARD
from procedure.registers.kept import KeptRow
from procedure.registers.register import RegisterKey
from procedure.requests import AgencyRequest
from procedure.roles import PersonId, Role
from procedure.sources import section
from procedure.words import counted

RELEASED: Final = "released"
_SHARING: Final = section("4.8")
_TOUCHES: Final = frozenset({Topic.OUTCOME, Topic.DATES})


def release(case: Case, ask: Ask) -> Verdict:
    """Release the records of every agency that secured them, or keep them secure."""
    if refused := _not_offered(case):
        return refused
    chosen = ask.answers["release"]
    agencies = secured(case)
    case = with_signature(case, ask, DecisionCode.RECORDS_RELEASED, chosen)
    if chosen != RELEASE:
        return Change(
            case=case,
            says="It is recorded that records stay secure. The case is not archived meanwhile.",
            touches=_TOUCHES,
        )
    for one in agencies:
        key = one.agency.key
        case = with_signature(case, ask, DecisionCode.RECORDS_SECURED, RELEASED, key)
    return Change(
        case=with_fact(case, ask, Fact.RECORDS_RELEASED, ask.today),
        says=f"{counted(len(agencies), 'agency is', 'agencies are')} being told that records no"
        " longer need to be kept secure.",
        touches=_TOUCHES,
        notices=(*_to_agencies(case, ask, agencies), *_to_board(case, ask)),
        rows=tuple(_row(one, ask) for one in agencies),
    )


def not_released(case: Case) -> Refused | None:
    """Return why nobody may be told that records need no longer be kept secure."""
    made = case.signed(DecisionCode.RECORDS_RELEASED)
    if refused := _kept_secure(case):
        return refused
    if made is None or made.outcome != RELEASE:
        return Refused(
            "The Partnership Chair has not released secured records, so they stay secured.",
            _SHARING,
        )
    return None


def _kept_secure(case: Case) -> Refused | None:
    made = case.signed(DecisionCode.FINAL_DECISION)
    if made is None:
        return Refused("Records stay secured until the Partnership Chair has decided.", _SHARING)
    if made.outcome != NO_REVIEW:
        return Refused(
            "There is to be a learning review, so records stay secured. Nothing was changed.",
            _SHARING,
        )
    return None


def _not_offered(case: Case) -> Refused | None:
    if refused := _kept_secure(case):
        return refused
    if not secured(case):
        return Refused(
            "No agency has secured records that have not been released. Nothing was changed.",
            _SHARING,
        )
    return None


def _to_agencies(case: Case, ask: Ask, agencies: tuple[AgencyRequest, ...]) -> Iterator[Notice]:
    for one in agencies:
        known = [lead.person for lead in leads_of(one.agency, ask)]
        for person in known or ([one.lead] if one.lead else []):
            yield _notice(case, f"{AGENCY}{one.key}", person)


def _to_board(case: Case, ask: Ask) -> Iterator[Notice]:
    board = (one.person for one in ask.enrolled.values() if Role.BOARD_MEMBER in one.roles)
    for person in sorted(board):
        yield _notice(case, BOARD, person)


def _notice(case: Case, about: str, person: PersonId) -> Notice:
    return Notice(
        kind=NoticeKind.RELEASED,
        to=Audience(person=person),
        reference=case.reference,
        about=about,
    )


def _row(asked: AgencyRequest, ask: Ask) -> KeptRow:
    """Close the row of an agency's records in their register."""
    return KeptRow(
        register=RegisterKey.RECORDS,
        about=f"records/{asked.key}",
        by=ask.by.person,
        on=ask.today,
        form=ask.form,
    )
