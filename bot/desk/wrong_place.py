"""Somebody wrote to the bot where others read along: on the record, and told to one person.

What was said goes no further than the line that looks for a reference of ours in it.  Nothing
of it is kept, and nobody is told more than where, who, and which case was named.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from typing import Final

from bot.desk.circumstances import Circumstances
from procedure.case import CaseReference
from procedure.notices import Audience, Notice, NoticeKind, Purpose
from procedure.roles import PersonId, Role
from storage.audit import AuditEvent, AuditKind
from storage.unit_of_work import UnitOfWork

HERE: Final = "wrong-place"
A_CHANNEL: Final = "channel"
A_GROUP: Final = "group"
NOBODY_WE_KNOW: Final = PersonId("")
_TOLD: Final = (Role.BUSINESS_MANAGER, Role.BUSINESS_UNIT)
_LENGTH: Final = 16
_MOST: Final = 5  # references looked up of those that a message seems to name


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """``by`` is empty for somebody on nobody's list; ``message`` tells one from another.

    ``purpose`` is what the channel is used for, if it is one that two people confirmed.
    """

    by: PersonId
    is_channel: bool
    conversation: str
    message: str
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Where:
    """Where it was written and by whom, as it is read back from a notice."""

    by: PersonId
    place: str

    @property
    def purpose(self) -> Purpose | None:
        return Purpose(self.place) if self.place in set(Purpose) else None


def write_down(written: Written, about: Circumstances, work: UnitOfWork) -> None:
    """Put it on the record and leave word for the Business Manager, once for each message."""
    today = about.clock.today()
    digest = sha256(f"{written.conversation} {written.message}".encode()).hexdigest()[:_LENGTH]
    place = _place(written, work)
    reference = next(_named(written.text, about.partnership.reference_prefix, work), None)
    notices = [
        Notice(
            kind=NoticeKind.WRONG_PLACE,
            to=Audience(person=person),
            reference=reference,
            about=f"{place}/{digest}/{written.by}",
        )
        for person in _who_is_told(today, work)
    ]
    if notices and any(work.outbox.find(one.key) for one in notices):
        return  # Teams has delivered it again
    work.outbox.leave_all((one, 0) for one in notices)
    work.audit.append(
        AuditEvent(
            kind=AuditKind.SYSTEM,
            action=HERE,
            by=written.by,
            civil=today,
            reference=reference,
            details={"where": place, "message": digest},
        )
    )


def where(about: str) -> Where:
    """Read back what such a notice is about."""
    place, _, rest = about.partition("/")
    return Where(PersonId(rest.partition("/")[2]), place)


def _place(written: Written, work: UnitOfWork) -> str:
    if not written.is_channel:
        return A_GROUP
    for purpose in Purpose:
        chat = work.conversations.find(Audience(channel=purpose))
        if chat and chat.conversation_id == written.conversation:
            return purpose.value
    return A_CHANNEL


def _named(text: str, prefix: str, work: UnitOfWork) -> Iterator[CaseReference]:
    """Return the cases of ours that are named; what only looks like one is not looked at again."""
    looks = re.compile(rf"\b{re.escape(prefix)}-\d{{4}}-\d{{3,6}}\b", re.IGNORECASE)
    found = list(dict.fromkeys(one.group().upper() for one in looks.finditer(text)))
    for one in found[:_MOST]:
        case = work.cases.find(CaseReference(one))
        if case:
            yield case.reference


def _who_is_told(today: date, work: UnitOfWork) -> list[PersonId]:
    for role in _TOLD:
        if people := [one.person for one in work.people.holders(role, today)]:
            return people
    return []
