"""A case-specific meeting: who is there, for whom, with what interest, and what was agreed.

An agency's involvement in the case is not an interest; a person's own is (section 1.6a).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from procedure.agenda import ItemOutcome
from procedure.disclosure import Sensitive
from procedure.roles import Agency, PersonId
from procedure.terms import Term


class Capacity(Term):
    """In what capacity somebody sits.  Only a member or a named deputy stands for an agency."""

    MEMBER = "member", "Member"
    DEPUTY = "deputy", "Deputy"
    ADVISER = "adviser", "Adviser"
    OBSERVER = "observer", "Observer"
    MINUTES = "minutes", "Taking the minutes"
    REVIEWER = "reviewer", "Reviewer"


class Ruling(Term):
    """What the chair may rule when an interest is declared (the guidance is silent)."""

    NOTED = "noted", "Noted: may stay, count and decide"
    STAY = "stay", "May stay, but does not count and does not decide"
    WITHDRAW = "withdraw", "Withdraws for the item"


class MeetingState(Term):
    SET = "set", "Date set"
    OPEN = "open", "In progress"
    CLOSED = "closed", "Closed"
    ADJOURNED = "adjourned", "Adjourned"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """One person at one meeting, sitting for one agency.

    ``declared`` is None until they have been asked, False if they said "none".  ``arrived``
    and ``left`` are times of day in London, as "10:20".  ``admitted`` says whether a deputy may
    count, None until the chair has ruled on one who was not named before the meeting.
    ``heard`` says whether they can hear and be heard throughout.
    """

    id: str
    name: Sensitive
    agency: Agency
    capacity: Capacity
    person: PersonId | None = None
    remote: bool = False
    arrived: str = ""
    left: str = ""
    declared: bool | None = None
    ruling: Ruling | None = None
    admitted: bool | None = True
    heard: bool = True

    @property
    def counts(self) -> bool:
        """Whether they count towards the quorum now.

        An interest declared and not yet ruled on takes them out of the count, which is the
        safe reading; so does any ruling but "noted".
        """
        seated = self.capacity in {Capacity.MEMBER, Capacity.DEPUTY} and not self.left
        may = bool(self.admitted) and self.heard
        return seated and may and not (self.declared and self.ruling is not Ruling.NOTED)


def is_barred(seats: Iterable[Attendance]) -> bool:
    """Whether an interest keeps one person from counting, of all the seats they have had.

    A ruling is on the person and stands until there is another: a seat taken afterwards, with
    no interest declared, does not undo it.
    """
    declared = [seat for seat in seats if seat.declared]
    return bool(declared) and declared[-1].ruling is not Ruling.NOTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """The rapid review meeting, or the Subgroup's meeting where there is no rapid review.

    ``starts`` is a time of day in London, if one is known; ``times_set`` rises whenever the same
    meeting is set again.  ``safety`` is the answer to whether anybody is unsafe now.
    ``outcomes`` are those of the case: what was recorded before an adjournment stands.
    """

    number: int
    planned: date
    state: MeetingState = MeetingState.SET
    attendance: tuple[Attendance, ...] = ()
    confidentiality_read: bool = False
    outcomes: tuple[ItemOutcome, ...] = ()
    quorum_then: str = ""
    starts: str = ""
    times_set: int = 1
    safety: str = ""
