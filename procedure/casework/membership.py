"""Who is on a case after it has begun: put on it, or taken off, by the Business Manager (D36).

The role somebody acts in is the one they are enrolled for.  The referrer's own place, which
shows them the outcome and nothing else, is not given or taken away here.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from procedure.case import Case, Member, Topic
from procedure.casework.ask import Ask, Change, Verdict
from procedure.casework.chairs import chairs_told
from procedure.desk import Refused
from procedure.permissions import MEMBER_ROLES
from procedure.roles import Actor, PersonId, Role
from procedure.sources import section
from procedure.stages import Stage

_SHARING: Final = section("2")
_TOUCHES: Final = frozenset({Topic.MEMBERS})


def may_join_as(case: Case, person: Actor) -> frozenset[Role]:
    """Return the roles of a case that somebody holds and is not on this case in."""
    return person.roles & frozenset(MEMBER_ROLES) - case.roles_of(person.person)


def on_case_as(case: Case, person: PersonId) -> frozenset[Role]:
    """Return the roles in which somebody may see this case."""
    return case.roles_of(person) & frozenset(MEMBER_ROLES)


def add(case: Case, ask: Ask) -> Verdict:
    """Put somebody on the case, in every role of a case that they hold."""
    person = ask.enrolled.get(PersonId(ask.about))
    if person is None:
        return _refused("Only somebody who is enrolled can be put on a case.")
    roles = may_join_as(case, person)
    if not roles:
        return _refused(
            f"{person.name} is on this case already, or has no role that cases have."
            " Nothing was changed."
        )
    joining = frozenset(Member(person.person, role) for role in roles)
    return Change(
        case=replace(case, members=case.members | joining),
        says="They are on the case now, and are being sent what waits for them.",
        touches=_TOUCHES,
        notices=chairs_told(case, joining),
    )


def take_off(case: Case, ask: Ask) -> Verdict:
    """Take somebody off the case altogether, if it can go on without them."""
    person = PersonId(ask.about)
    roles = on_case_as(case, person)
    if not roles:
        return _not_on_it(case, person)
    if needed := next(_held_alone(case, person, ask), None):
        return _refused(
            f"They are the only {needed.label} on this case, and it needs one."
            " Add another first. Nothing was changed."
        )
    leaving = frozenset(Member(person, role) for role in roles)
    return Change(
        case=replace(case, members=case.members - leaving),
        says="They are off the case, and their cards about it are being closed.",
        touches=_TOUCHES,
    )


def _not_on_it(case: Case, person: PersonId) -> Refused:
    if person == case.referrer:
        return _refused("Whoever made the referral stays on it, and is told the outcome.")
    return _refused("They are not on this case. Nothing was changed.")


def _held_alone(case: Case, person: PersonId, ask: Ask) -> Iterator[Role]:
    """Every role that nobody would hold on the case but for this person.

    Whoever is on a case in a role that they no longer hold is not counted.
    """
    if case.stage is Stage.ARCHIVED:
        return
    held = [member for member in case.members if _holds(member, ask)]
    others = [member for member in held if member.person != person]
    for role in MEMBER_ROLES:
        mine = Member(person, role)
        if mine in held and not any(_stands_in(other, mine, ask) for other in others):
            yield role


def _holds(member: Member, ask: Ask) -> bool:
    known = ask.enrolled.get(member.person)
    return known is not None and member.role in known.roles


def _stands_in(other: Member, mine: Member, ask: Ask) -> bool:
    """A lead speaks for one safeguarding partner, and another partner's cannot do it for them."""
    if other.role is not mine.role:
        return False
    partners = {ask.enrolled[one.person].agency.partner for one in (other, mine)}
    return mine.role is not Role.PARTNER_LEAD or len(partners) == 1


def _refused(because: str) -> Refused:
    return Refused(because, _SHARING)
