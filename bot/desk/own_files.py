"""Files for whoever may not export a case: an agency's letter, a blank reply, a calendar entry.

The letter names people, so that taking it out is a disclosure: it is audited as every copy is, and
stands in the information-sharing record.  The other two say nothing of anybody.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from bot.desk.circumstances import Circumstances
from bot.desk.exporting import exportable, ready
from bot.documents.record import Record
from bot.documents.templates import Templates
from bot.documents.which import file_name
from bot.invitations import calendar_file
from bot.invitations import file_name as calendar_name
from procedure.actions import Action
from procedure.case import Case
from procedure.casework.replying import request_of
from procedure.desk import Refused
from procedure.permissions import NOT_YOURS, refusal
from procedure.questions import FormKey
from procedure.registers.kept import KeptRow
from procedure.registers.register import RegisterKey
from procedure.requests import AgencyRequest
from procedure.roles import Actor, PersonId
from storage.audit import AuditEvent, AuditKind
from storage.unit_of_work import UnitOfWork

LETTER: Final = "letter"
TEMPLATE: Final = "reply-template"
CALENDAR: Final = "calendar"


@dataclass(frozen=True, slots=True)
class OwnFile:
    """``made`` may take a while, and is done outside the transaction.

    ``discloses`` is the key of the agency whose letter it is, if it is one.
    """

    key: str
    name: str
    made: Callable[[Templates], bytes]
    discloses: str = ""


def own_file(
    case: Case, by: Actor, key: str, about: Circumstances, work: UnitOfWork
) -> OwnFile | Refused | None:
    """Return a file this person may have of this case; None if there is none of that kind."""
    if key == CALENDAR:
        return refusal(by, Action.SEE_CASE, case) or _calendar(case)
    asked = request_of(case, by)
    if asked is None:
        return NOT_YOURS
    if key == LETTER:
        return _letter(case, asked, by, about, work)
    return _template(case, by, about) if key == TEMPLATE else None


def write_down(
    case: Case, file: OwnFile, by: PersonId, about: Circumstances, work: UnitOfWork
) -> None:
    """Put on the record that it goes, before it does."""
    work.audit.append(_event(AuditKind.DISCLOSE, "take-file", (case, file, by), about))
    if file.discloses:
        row = KeptRow(
            register=RegisterKey.SHARING,
            about=f"exported/{file.discloses}/{LETTER}",
            by=by,
            on=about.clock.today(),
        )
        work.registers.keep(case.reference, [row])


def write_down_not_taken(
    case: Case, file: OwnFile, by: PersonId, about: Circumstances, work: UnitOfWork
) -> None:
    """Add that a file which was let go did not arrive, as far as we know."""
    work.audit.append(_event(AuditKind.SYSTEM, "file-not-taken", (case, file, by), about))


def _calendar(case: Case) -> OwnFile | None:
    made = calendar_file(case, datetime.now(UTC))
    if made is None:
        return None
    return OwnFile(CALENDAR, calendar_name(case.reference), lambda _: made)


def _letter(
    case: Case, asked: AgencyRequest, by: Actor, about: Circumstances, work: UnitOfWork
) -> OwnFile | None:
    found = (one for one in exportable(case, work) if one.letter == asked)
    what = next(found, None)
    if what is None:
        return None
    one = ready(case, what, by.name, about, work)
    return OwnFile(
        LETTER,
        one.name,
        lambda templates: templates.document(what.form, one.record, one.written),
        asked.key,
    )


def _template(case: Case, by: Actor, about: Circumstances) -> OwnFile:
    """Return the reply as a form to fill by hand: with nothing of the case but its reference."""
    chosen, key = about.partnership, FormKey.INFORMATION_REPLY
    blank = Record(
        case=case,
        written=(),
        forms=chosen.forms,
        partnership=chosen.name,
        made_on=about.clock.today(),
        made_by=by.name,
        rehearsal=chosen.rehearsal,
    )
    name = file_name(case.reference, key).replace(".docx", "-blank.docx")
    return OwnFile(TEMPLATE, name, lambda templates: templates.document(key, blank, None))


def _event(
    kind: AuditKind, action: str, what: tuple[Case, OwnFile, PersonId], about: Circumstances
) -> AuditEvent:
    case, file, by = what
    return AuditEvent(
        kind=kind,
        action=action,
        by=by,
        civil=about.clock.today(),
        reference=case.reference,
        details={"form": file.key},
    )
