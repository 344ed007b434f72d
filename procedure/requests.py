"""Requests for information: one to each agency, from its being chosen to its reply's acceptance.

What an agency wrote is not here, and nor is why it was sent back or taken further: those are
sealed forms, and a request names them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from procedure.roles import Agency, PersonId
from procedure.terms import Term


class Rung(Term):
    """Who takes up information that is withheld, in the order of section 2."""

    SUBGROUP = "subgroup", "the LCSPR Subgroup"
    LEAD = "lead", "the agency's strategic safeguarding lead"
    PARTNERS = "partners", "the safeguarding partners, for formal action"


class Ended(Term):
    """How a request ends without a reply that is accepted."""

    GOOD_REASON = "good-reason", "Good reason accepted"
    GAP = "gap", "Gap accepted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Escalated:
    """One step of taking a request further; who is named in it and why is in ``form``."""

    rung: Rung
    on: date
    due: date
    form: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyRequest:
    """``lead`` answers for the agency in Teams; without one it is asked, and replies, by hand.

    ``sent_back`` is why the last reply was not enough: what was ``returned`` waits again.
    """

    agency: Agency
    lead: PersonId | None = None
    confirmed: bool = False
    letter: str = ""
    sent: date | None = None
    by_hand: bool = False
    due: date | None = None
    read: date | None = None
    chased: date | None = None
    reply: str = ""
    returned: date | None = None
    nil: bool = False
    knows_others: bool = False
    unsafe: bool = False
    seen: date | None = None
    sent_back: str = ""
    accepted: date | None = None
    ended: Ended | None = None
    steps: tuple[Escalated, ...] = ()

    @property
    def key(self) -> str:
        return slug(self.agency.key)

    @property
    def is_outstanding(self) -> bool:
        """Whether the agency has been asked and its reply is still to come."""
        return self.sent is not None and self.returned is None and self.ended is None

    @property
    def is_settled(self) -> bool:
        return self.accepted is not None or self.ended is not None

    @property
    def rung(self) -> Rung | None:
        """Who has it now, if it has been taken further."""
        return self.steps[-1].rung if self.steps else None

    def is_late(self, today: date) -> bool:
        return self.is_outstanding and self.due is not None and today > self.due


def slug(agency: str) -> str:
    """Return an agency's key as a button may carry it: "school#2" is "school.2"."""
    return agency.replace("#", ".")


def outstanding(requests: Iterable[AgencyRequest]) -> tuple[AgencyRequest, ...]:
    return tuple(one for one in requests if one.is_outstanding)


def still_to_come(requests: Iterable[AgencyRequest]) -> tuple[AgencyRequest, ...]:
    """Return those whose reply has not come, whether or not their letter has gone.

    C07 is met by the first letter, and C08 runs from it until every reply is in: a letter that
    was to go by hand, and was never recorded as sent, holds C08 up like any that was.
    """
    return tuple(one for one in requests if one.returned is None and one.ended is None)


def are_settled(requests: Iterable[AgencyRequest]) -> bool:
    """Whether agencies were asked, and nothing is awaited of any of them."""
    asked = tuple(requests)
    return bool(asked) and all(one.is_settled for one in asked)
