"""Who is at the meeting: who came and left, what interest they have, and how it is ruled.

Somebody is known by their number or by the seat they had, never by a name: two people of one
name are two people, and one person who comes back is one.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from procedure.case import Case, Topic
from procedure.casework.ask import Ask, Change, Verdict
from procedure.casework.meeting import not_open
from procedure.desk import NotYet, Refused
from procedure.disclosure import Sensitive, Tier, reveal
from procedure.forms.attendance import HEARD, IN_PERSON, NAMED_BEFORE, SOMEBODY_ELSE
from procedure.forms.interest import DECLARED
from procedure.meetings import Attendance, Capacity, Meeting, MeetingState, Ruling
from procedure.questions import NO, YES, Choice
from procedure.roles import Actor, PersonId
from procedure.sources import default, section

_MEETING: Final = frozenset({Topic.MEETING})
_SEAT: Final = "seat-"
_HERE: Final = Refused(
    "This person is on the list already, and counts once. Nothing was changed.", section("4.6")
)
_NOBODY: Final = NotYet({"person": "Choose a person, or give their name below."})
_BOTH: Final = NotYet({"name": "Choose a person or give a name, and not both."})
_LISTED: Final = NotYet(
    {
        "name": (
            "Somebody of this name is here or on the case. Choose them above or, if this is"
            " another person, add their job to the name."
        )
    }
)
_NO_RULING: Final = Refused("This person needs no ruling of that kind.", default("deputies"))
_STANDS: Final = Refused(
    "An interest is recorded for this person. It stands, and the chair rules on it.",
    section("1.6a"),
)


@dataclass(frozen=True, slots=True)
class _Comer:
    """Whoever is to be seated, and the seat they had before if they come back."""

    name: Sensitive
    person: PersonId | None = None
    before: Attendance | None = None


def may_come(case: Case, enrolled: Mapping[PersonId, Actor]) -> Iterator[Choice]:
    """Return who can be put on the list: members of the case, and whoever had left it."""
    seats = case.meeting.attendance if case.meeting else ()
    here = {seat.person for seat in seats if not seat.left}
    for one in _members(case, enrolled):
        if one.person not in here:
            yield Choice(one.person, f"{one.name}, {one.agency.name}")
    for seat in seats:
        if seat.person is None and seat.left and _last(seats, seat) is seat:
            yield Choice(f"{_SEAT}{seat.id}", f"{_name(seat)}, {seat.agency.name}")


def attend(case: Case, ask: Ask) -> Verdict:
    """Record one person, for one agency, in one capacity; an interest comes back with them."""
    meeting = case.meeting
    if meeting is None or meeting.state is not MeetingState.OPEN:
        return not_open(meeting)
    agency = ask.agencies.get(ask.answers["agency"])
    if agency is None:
        return NotYet({"agency": "Choose the agency they represent."})
    comer = _comer(case, meeting, ask)
    if not isinstance(comer, _Comer):
        return comer
    seated = Attendance(
        id=str(len(meeting.attendance) + 1),
        name=comer.name,
        agency=agency,
        capacity=Capacity(ask.answers["capacity"]),
        person=comer.person,
        remote=ask.answers["how"] != IN_PERSON,
        arrived=ask.now,
        declared=comer.before.declared if comer.before else None,
        ruling=comer.before.ruling if comer.before else None,
        admitted=None if ask.answers.get(NAMED_BEFORE) == NO else True,
        heard=ask.answers.get(HEARD) != NO,
    )
    return _with(case, replace(meeting, attendance=(*meeting.attendance, seated)), "Recorded.")


def left(case: Case, ask: Ask) -> Verdict:
    """Record when somebody left, once."""
    seat = _seated(case, ask.about)
    if seat and seat.left:
        return Refused(
            f"This person was recorded as leaving at {seat.left}. Nothing was changed.",
            section("4.6"),
        )
    return _each(case, ask, lambda one: replace(one, left=ask.now), "Recorded as having left.")


def declare(case: Case, ask: Ask) -> Verdict:
    """D09.  Everybody is asked; "none" is an answer, but takes no interest back."""
    declared = ask.answers["interest"] == DECLARED
    if (seat := _seated(case, ask.about)) and seat.declared and not declared:
        return _STANDS
    return _each(
        case,
        ask,
        lambda one: replace(one, declared=declared, ruling=None),
        "The declaration is recorded." + (" The chair must rule on it." if declared else ""),
    )


def rule(case: Case, ask: Ask) -> Verdict:
    """The chair rules; on the chair's own interest, the deputy does."""
    concerned = _seated(case, ask.about)
    if concerned and concerned.person == ask.by.person:
        return Refused(
            "You cannot rule on your own interest. Your deputy rules on it.", section("1.6a")
        )
    if concerned and not concerned.declared:
        return Refused("No interest has been declared to rule on.", section("1.6a"))
    ruling = Ruling(ask.answers["ruling"])
    return _each(case, ask, lambda one: replace(one, ruling=ruling), "The ruling is recorded.")


def rule_on_deputy(case: Case, ask: Ask) -> Verdict:
    """The chair rules whether a deputy who was not named before the meeting may count (5.1)."""
    seat = _seated(case, ask.about)
    if seat and seat.admitted is True:
        return _NO_RULING
    may = ask.answers["may-count"] == YES
    return _each(case, ask, lambda one: replace(one, admitted=may), "The ruling is recorded.")


def _comer(case: Case, meeting: Meeting, ask: Ask) -> _Comer | NotYet | Refused:
    chosen = ask.answers.get("person", "")
    typed = ask.answers.get("name", "").strip()
    if chosen in {"", SOMEBODY_ELSE.key}:
        known = (*map(_name, meeting.attendance), *(m.name for m in _members(case, ask.enrolled)))
        is_known = _plain(typed) in map(_plain, known)
        return _LISTED if is_known else _Comer(Sensitive(typed)) if typed else _NOBODY
    return _BOTH if typed else _chosen(case, meeting, ask)


def _chosen(case: Case, meeting: Meeting, ask: Ask) -> _Comer | NotYet | Refused:
    """Find a member of the case, or somebody who had left, by what the list calls them."""
    key, seats = ask.answers["person"], meeting.attendance
    before = [_last(seats, one) for one in seats if key in {one.person, f"{_SEAT}{one.id}"}]
    if before:
        was, *_ = before
        return _Comer(was.name, was.person, was) if was.left else _HERE
    member = next((one for one in _members(case, ask.enrolled) if one.person == key), None)
    return _Comer(Sensitive(member.name), member.person) if member else _NOBODY


def _members(case: Case, enrolled: Mapping[PersonId, Actor]) -> list[Actor]:
    people = {member.person for member in case.members} & enrolled.keys()
    return sorted((enrolled[one] for one in people), key=lambda actor: (actor.name, actor.person))


def _last(seats: tuple[Attendance, ...], seat: Attendance) -> Attendance:
    """Return the latest seat of whoever had this one; a name that was typed is one person's."""
    mine = [s for s in seats if s.person == seat.person and (s.person or s.name == seat.name)]
    return mine[-1]


def _name(seat: Attendance) -> str:
    return reveal(seat.name, tier=Tier.CASE)


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


_Alter: TypeAlias = Callable[[Attendance], Attendance]


def _each(case: Case, ask: Ask, alter: _Alter, says: str) -> Verdict:
    meeting = case.meeting
    if meeting is None or meeting.state is not MeetingState.OPEN:
        return not_open(meeting)
    if _seated(case, ask.about) is None:
        return Refused("That person is not on the list of this meeting.", section("4.6"))
    seats = tuple(alter(one) if one.id == ask.about else one for one in meeting.attendance)
    return _with(case, replace(meeting, attendance=seats), says)


def _seated(case: Case, id: str) -> Attendance | None:
    seated = case.meeting.attendance if case.meeting else ()
    return next((one for one in seated if one.id == id), None)


def _with(case: Case, meeting: Meeting, says: str) -> Change:
    return Change(case=replace(case, meeting=meeting), says=says, touches=_MEETING)
