"""Both chairs are told of a notification, and whoever becomes a chair of the case after it."""

from collections.abc import Iterable
from typing import Final

from procedure.case import Case, Member
from procedure.facts import Fact
from procedure.notices import Audience, Notice, NoticeKind
from procedure.roles import Role

_CHAIRS: Final = frozenset({Role.SUBGROUP_CHAIR, Role.PARTNERSHIP_CHAIR})


def chairs_told(case: Case, members: Iterable[Member]) -> tuple[Notice, ...]:
    """Tell those of these members who are chairs of a notification, once it is received (4.2)."""
    if Fact.NOTIFICATION_RECEIVED not in case.facts:
        return ()
    return tuple(
        Notice(
            kind=NoticeKind.INFORMED,
            to=Audience(person=member.person),
            reference=case.reference,
            marks=Fact.CHAIRS_INFORMED,
        )
        for member in sorted(members, key=lambda m: m.person)
        if member.role in _CHAIRS
    )
