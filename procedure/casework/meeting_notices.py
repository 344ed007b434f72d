"""Who is told what of a meeting, one to one: its day, an adjournment, that somebody is unsafe.

A notice says only which meeting and what; the words are drawn when it is sent.
"""

from typing import Final

from procedure.case import Case
from procedure.notices import Audience, Notice, NoticeKind
from procedure.roles import Role
from procedure.terms import Term

_CHAIRS: Final = frozenset({Role.SUBGROUP_CHAIR, Role.PARTNERSHIP_CHAIR, Role.BUSINESS_MANAGER})
_NOT_INVITED: Final = frozenset({Role.REFERRER})


class Told(Term):
    INVITED = "invited", "The day of the meeting"
    ADJOURNED = "adjourned", "The meeting was adjourned"
    UNSAFE = "unsafe", "Somebody may be unsafe now"


def invited(case: Case) -> tuple[Notice, ...]:
    """Tell everybody who is on the case, but not as its referrer only, of the day (4.4)."""
    meeting = case.meeting
    assert meeting is not None, "whoever is invited is invited to a meeting"
    about = f"{Told.INVITED}/{meeting.number}.{meeting.times_set}"
    return _to(case, about, frozenset(Role) - _NOT_INVITED)


def adjourned(case: Case, number: int) -> tuple[Notice, ...]:
    """Tell the chairs and the Business Manager, with the date now expected."""
    return _to(case, f"{Told.ADJOURNED}/{number}", _CHAIRS)


def unsafe(case: Case) -> tuple[Notice, ...]:
    """Tell both chairs and the Business Manager at once, whatever the hour (4.6)."""
    return _to(case, f"{Told.UNSAFE}/{case.version}", _CHAIRS)


def _to(case: Case, about: str, roles: frozenset[Role]) -> tuple[Notice, ...]:
    people = sorted({member.person for member in case.members if member.role in roles})
    return tuple(
        Notice(
            kind=NoticeKind.MEETING,
            to=Audience(person=person),
            reference=case.reference,
            about=about,
        )
        for person in people
    )
