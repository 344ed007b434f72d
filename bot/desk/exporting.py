"""Taking out of a case what was sent on it: what there is, what a file is made of, the record.

A copy once taken out is beyond us, so it is written down before it goes, in the transaction that
checks who takes it.  No name of a person, and nothing that was written, is in that row.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count

from bot.desk.circumstances import Circumstances
from bot.desk.letters import letter_of_reply, letters, written_letter
from bot.documents.record import Record, Written
from bot.documents.which import PARTS, file_name
from procedure.actions import Action
from procedure.case import Case, DecisionCode, FormId
from procedure.facts import Fact
from procedure.questions import FormKey
from procedure.requests import AgencyRequest
from procedure.roles import PersonId
from storage.audit import AuditEvent, AuditKind
from storage.sent_forms import SentForm
from storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Exportable:
    """One sent form that can be had in Word.  A second of the same kind has number 2.

    ``letter`` is what was asked of one agency, if it is the letter to it.
    """

    form: FormKey
    id: FormId
    number: int
    letter: AgencyRequest | None = None

    @property
    def key(self) -> str:
        """Return what a button calls it: "section-2", or "information-reply/2"."""
        return f"{self.form}/{self.number}" if self.number > 1 else str(self.form)

    @property
    def title(self) -> str:
        if self.letter:
            return f"{self.form.label}: {self.letter.agency.name}"
        return f"{self.form.label} ({self.number})" if self.number > 1 else self.form.label


@dataclass(frozen=True, slots=True)
class Ready:
    """Everything one file is made from, so that it can be made outside the transaction."""

    what: Exportable
    record: Record
    written: Written

    @property
    def name(self) -> str:
        return file_name(self.record.case.reference, self.what.form, self.what.number)


def exportable(case: Case, work: UnitOfWork) -> Sequence[Exportable]:
    """Return what can be had of this case, in the order of the procedure."""
    sent = work.sent_forms.on(case.reference)
    found = [one for key in PARTS for one in (*_numbered(key, sent), *_letters(key, case))]
    return [one for one in found if one.letter or not _is_replaced(case, one.id)]


def find(case: Case, key: str, work: UnitOfWork) -> Exportable | None:
    return next((one for one in exportable(case, work) if one.key == key), None)


def ready(
    case: Case, what: Exportable, made_by: str, about: Circumstances, work: UnitOfWork
) -> Ready:
    """Gather what the file is made from: this form, and what is drawn from others of the case."""
    drawn = {part.origin for part in PARTS[what.form] if isinstance(part.origin, FormKey)}
    sent = work.sent_forms.on(case.reference)
    this = _this(what, about, work)
    others = [_written(one.id, about, work) for one in sent if one.form in drawn]
    asked = letter_of_reply(case, what.id)
    if asked:
        others.append(written_letter(asked, about, work))
    chosen = about.partnership
    record = Record(
        case=_at_its_meeting(case, what, work),
        written=(*(one for one in others if one.id != this.id), this),
        forms=chosen.forms,
        partnership=chosen.name,
        made_on=about.clock.today(),
        made_by=made_by,
        rehearsal=chosen.rehearsal,
    )
    return Ready(what, record, this)


def write_down(
    case: Case, what: Exportable, by: PersonId, about: Circumstances, work: UnitOfWork
) -> None:
    work.audit.append(_event(AuditKind.DISCLOSE, Action.EXPORT_FORM, (case, what, by), about))


def write_down_not_taken(
    case: Case, what: Exportable, by: PersonId, about: Circumstances, work: UnitOfWork
) -> None:
    """Add that a copy which was let go did not arrive, as far as we know."""
    work.audit.append(_event(AuditKind.SYSTEM, "export-not-taken", (case, what, by), about))


def _event(
    kind: AuditKind,
    action: str,
    what: tuple[Case, Exportable, PersonId],
    about: Circumstances,
) -> AuditEvent:
    case, exported, by = what
    return AuditEvent(
        kind=kind,
        action=action,
        by=by,
        civil=about.clock.today(),
        reference=case.reference,
        details={"form": exported.key},
    )


def _numbered(key: FormKey, sent: Sequence[SentForm]) -> Iterator[Exportable]:
    number = count(1)
    return (Exportable(key, one.id, next(number)) for one in sent if one.form is key)


def _is_replaced(case: Case, form: FormId) -> bool:
    signed = {made for made in case.signatures if made.form == form}
    return bool(signed) and not signed & set(case.in_force)


def _letters(key: FormKey, case: Case) -> Iterator[Exportable]:
    if key is FormKey.INFORMATION_REQUEST:
        for number, asked in letters(case):
            yield Exportable(key, FormId(asked.letter), number, asked)


def _at_its_meeting(case: Case, what: Exportable, work: UnitOfWork) -> Case:
    """Return the case with the meeting that a record is of; another may have been held since."""
    made = next((one for one in case.signatures if one.form == what.id), None)
    if case.meeting is None or made is None or made.decision is not DecisionCode.RECORD_WRITTEN:
        return case
    meeting = work.cases.meeting(case.reference, int(made.about))
    held = case.facts.get(Fact.MEETING_HELD)
    if meeting is None or meeting.number == case.meeting.number:
        return case
    then = {Fact.MEETING_HELD: replace(held, on=meeting.planned)} if held else {}
    return replace(case, meeting=meeting, facts={**case.facts, **then})


def _this(what: Exportable, about: Circumstances, work: UnitOfWork) -> Written:
    if what.letter:
        return written_letter(what.letter, about, work)
    return _written(what.id, about, work)


def _written(form: FormId, about: Circumstances, work: UnitOfWork) -> Written:
    stored = work.forms.get(form)
    owner = work.people.by_id(stored.owner, about.clock.today())
    return Written(
        id=form,
        form=stored.draft.form,
        by=owner.name if owner else "somebody no longer on the list",
        answers=stored.draft.filled.answers,
    )
