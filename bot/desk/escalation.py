"""What could not be said is told to a person: which chat, which case, and nothing else.

A message that is refused for good must not lie there unseen.  It goes to the Business Manager
or, if that is who cannot be reached, to the rest of the office; about one chat once a week.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from procedure.case import CaseReference
from procedure.notices import Audience, Notice, NoticeKind, audience
from procedure.roles import PersonId, Role
from storage.unit_of_work import UnitOfWork

_TOLD: Final = (Role.BUSINESS_MANAGER, Role.BUSINESS_UNIT)


@dataclass(frozen=True, slots=True)
class Stuck:
    """Whom something could not be sent to; ``kind`` is there if it was that one thing alone."""

    to: Audience
    kind: NoticeKind | None = None


def cannot_be_reached(to: Audience, today: date, work: UnitOfWork) -> None:
    """Leave word that nothing at all can be sent to somebody, or to a channel."""
    year, week, _ = today.isocalendar()
    _leave(to, None, f"{to.key}/{year}-W{week:02}", today, work)


def cannot_be_said(notice: Notice, today: date, work: UnitOfWork) -> None:
    """Leave word that one thing could not be sent, by its case's reference alone."""
    _leave(notice.to, notice.reference, f"{notice.to.key}/{notice.kind}", today, work)


def stuck(about: str) -> Stuck:
    """Read back what such a notice is about."""
    to, _, what = about.partition("/")
    kind = NoticeKind(what) if what in set(NoticeKind) else None
    return Stuck(audience(to), kind)


def _leave(
    to: Audience, reference: CaseReference | None, about: str, today: date, work: UnitOfWork
) -> None:
    work.outbox.leave_all(
        (
            Notice(
                kind=NoticeKind.UNREACHABLE,
                to=Audience(person=person),
                reference=reference,
                about=about,
            ),
            0,
        )
        for person in _who_is_told(to, today, work)
    )


def _who_is_told(to: Audience, today: date, work: UnitOfWork) -> Iterator[PersonId]:
    for role in _TOLD:
        others = [
            one.person for one in work.people.holders(role, today) if one.person != to.person
        ]
        if others:
            yield from others
            return
