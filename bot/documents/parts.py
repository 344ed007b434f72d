"""What is put into a document from elsewhere on the case, so that nobody writes it twice."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from bot.documents.record import Record, Written, form_of
from procedure.agenda import Item, standing
from procedure.case import Signature
from procedure.disclosure import Tier, reveal
from procedure.documents.drawn import Drawn, Kept
from procedure.facts import Fact
from procedure.meetings import Attendance, Meeting
from procedure.questions import FormKey, PageKey
from procedure.reading import in_words
from procedure.registers.register import RegisterKey
from procedure.walking import sheets
from procedure.words import long_date


@dataclass(frozen=True, slots=True)
class Line:
    """Words, under what they answer if they answer anything."""

    words: str = field(repr=False)
    asks: str = ""


def lines(part: Drawn, record: Record, written: Written | None) -> tuple[Line, ...]:
    """Return one part of a document; ``written`` is the form that the document is of."""
    match part.origin:
        case Fact():
            entry = record.case.facts.get(part.origin)
            return (Line(long_date(entry.on) if entry else ""),)
        case FormKey():
            return tuple(_answers(part, part.origin, record)) or (Line(""),)
        case RegisterKey.INTERESTS:
            return _all(_interest(seat) for seat in _seats(record) if seat.declared is not None)
        case Kept():
            return _kept(part.origin, record, written)
        case _:
            return (Line(""),)


def _kept(kept: Kept, record: Record, written: Written | None) -> tuple[Line, ...]:
    match kept:
        case Kept.REFERENCE:
            return (Line(record.case.reference),)
        case Kept.ATTENDANCE:
            return _all(map(_attended, _seats(record)))
        case Kept.ROLES_THERE:
            return _all(f"{seat.agency.name}, {seat.capacity.label}" for seat in _seats(record))
        case Kept.QUORUM:
            return _all(_quorum(record))
        case Kept.SIGNATURES:
            return _all(_signed(record, written))
        case _:
            return (Line(""),)


def _all(words: Iterable[str]) -> tuple[Line, ...]:
    return tuple(Line(one) for one in dict.fromkeys(words) if one) or (Line(""),)


def _answers(part: Drawn, key: FormKey, record: Record) -> Iterator[Line]:
    """Take the answers asked for from every form of that kind which stands."""
    found = _outcomes(record) if key is FormKey.OUTCOMES else record.standing(key)
    form = form_of(key, record.forms)
    for number, written in enumerate(found, 1):
        which = f"{form.title}, {number}: " if len(found) > 1 else ""
        for sheet in sheets(form, written.answers):
            entry = f"{sheet.title}: " if sheet.is_entry else ""
            for question in sheet.questions:
                said = sheet.answers.get(question.id, "")
                if said and (not part.fields or question.id in part.fields):
                    yield Line(in_words(question, said), f"{which}{entry}{question.asks}")


def _outcomes(record: Record) -> tuple[Written, ...]:
    """Return the seven outcomes as one form: each was recorded by itself, some more than once."""
    kept = [one for meeting in _meetings(record) for one in meeting.outcomes]
    stand = {stands.form for item in Item if (stands := standing(kept, item))}
    found = [one for one in record.standing(FormKey.OUTCOMES) if one.id in stand]
    pages: dict[PageKey, dict[str, str]] = {}
    for one in found:
        for page, answers in one.answers.items():
            pages.setdefault(page, {}).update(answers)
    return (replace(found[-1], answers=pages),) if found else ()


def _meetings(record: Record) -> tuple[Meeting, ...]:
    return (record.case.meeting,) if record.case.meeting else ()


def _seats(record: Record) -> Iterator[Attendance]:
    return (seat for meeting in _meetings(record) for seat in meeting.attendance)


def _attended(seat: Attendance) -> str:
    how = "from elsewhere, by telephone or video" if seat.remote else "in person"
    came = f", from {seat.arrived}" if seat.arrived else ""
    left = f" until {seat.left}" if seat.left else ""
    return f"{_name(seat)}, {seat.agency.name}, {seat.capacity.label}, {how}{came}{left}"


def _interest(seat: Attendance) -> str:
    if not seat.declared:
        return f"{_name(seat)}: no interest"
    ruling = seat.ruling.label if seat.ruling else "not yet ruled on"
    return f"{_name(seat)}: an interest declared. {ruling}"


def _name(seat: Attendance) -> str:
    return reveal(seat.name, tier=Tier.CASE)


def _quorum(record: Record) -> Iterator[str]:
    for meeting in _meetings(record):
        yield f"At the meeting on {long_date(meeting.planned)}. {meeting.quorum_then}".strip()
        yield from (f"{one.item.label}: {one.quorum}" for one in meeting.outcomes)
    for made in record.case.in_force:
        if made.quorum:
            yield f"{made.decision.label}: {made.quorum}"


def _signed(record: Record, written: Written | None) -> Iterator[str]:
    if written is None:
        return
    signatures = [_signature(made) for made in record.signatures_on(written)]
    yield from signatures or [f"Sent by {written.by}"]


def _signature(made: Signature) -> str:
    partner = f" for {made.partner.label}" if made.partner else ""
    deputy = f", deputy for {made.acting_for}" if made.acting_for else ""
    return f"{made.name}, {made.role.label}{partner}{deputy}, {made.when}"
