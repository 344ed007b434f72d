"""A case: one serious incident, as facts and signatures.  No field of it identifies a child."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NewType

from procedure.facts import Fact
from procedure.meetings import Meeting
from procedure.roles import Partner, PersonId, Role
from procedure.stages import Stage
from procedure.terms import Term

CaseReference = NewType("CaseReference", str)
FormId = NewType("FormId", str)  # one filled form; what was typed into it is sealed


class Topic(Term):
    """A part of a case.  A card goes out of date when a topic it shows is touched."""

    NOTIFICATION = "notification", "the notification"
    VIEWS = "views", "the safeguarding partners' views"
    DATES = "dates", "the dates"
    MEETING = "meeting", "the meeting"
    RECOMMENDATION = "recommendation", "the recommendation"
    DECISION = "decision", "the decision"
    OUTCOME = "outcome", "the sharing of the outcome"


class DecisionCode(Term):
    """The decisions of section 5 of procedure.md, by their codes."""

    UNSAFE_NOW = "D01", "Is anyone unsafe now?"
    REFERRAL_GOES_IN = "D02", "Does the referral go in?"
    NOTIFY = "D03", "Notify the national Panel?"
    PARTNERS_AGREE = "D04", "Do the three safeguarding partners agree?"
    MEETING_DATE = "D08", "Meeting date"
    INTERESTS = "D09", "Interests declared and ruled on"
    QUORATE = "D10", "Is the meeting quorate?"
    OUTCOMES = "D11", "The seven agenda outcomes"
    RECOMMENDATION = "D13", "Recommendation"
    FINAL_DECISION = "D14", "Final decision"
    REFERRER_TOLD = "C16", "Referrer told of the decision"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A dated fact and who entered it, as which role, on which day."""

    on: date
    by: PersonId
    role: Role
    entered: date
    late_note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """One decision by one person.  Never edited; a later one supersedes it.

    ``outcome`` is a stored key; ``name`` and ``role`` say who is shown as having decided, and
    ``acting_for`` whom they stood in for.  What they typed is in the sealed ``form``.
    """

    decision: DecisionCode
    outcome: str
    by: PersonId
    name: str
    role: Role
    on: date
    at: str
    form: FormId
    partner: Partner | None = None
    criteria_met: bool | None = None
    acting_for: str = ""
    quorum: str = ""


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who may see this case, and as what."""

    person: PersonId
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Facts only: due dates, windows and lateness follow from them and are never kept.

    ``touched`` says at which version each topic last changed; ``version`` rises by one with
    every change.
    """

    reference: CaseReference
    stage: Stage
    edition: str
    opened: date
    referrer: PersonId | None = None
    referral: FormId | None = None
    facts: Mapping[Fact, Entry] = field(default_factory=dict[Fact, Entry])
    members: frozenset[Member] = frozenset()
    signatures: tuple[Signature, ...] = ()
    meeting: Meeting | None = None
    touched: Mapping[Topic, int] = field(default_factory=dict[Topic, int])
    version: int = 0

    @property
    def dates(self) -> Mapping[Fact, date]:
        """The facts as bare dates, which is all that clocks need."""
        return {fact: entry.on for fact, entry in self.facts.items()}

    def version_of(self, topics: Iterable[Topic]) -> int:
        """Return at which version any of these topics last changed; 0 if none ever did."""
        return max((self.touched.get(topic, 0) for topic in topics), default=0)

    def signed(self, decision: DecisionCode, partner: Partner | None = None) -> Signature | None:
        """Return the signature now in force for a decision, or None."""
        found = [s for s in self.signatures if s.decision is decision and s.partner == partner]
        return found[-1] if found else None

    def roles_of(self, person: PersonId) -> frozenset[Role]:
        return frozenset(m.role for m in self.members if m.person == person)
