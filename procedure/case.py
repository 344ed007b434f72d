"""A case: one serious incident, as facts and signatures.  No field of it identifies a child."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, NewType

from procedure.commissioned import Commissioned
from procedure.corrections import Correction
from procedure.facts import Fact
from procedure.meetings import Meeting
from procedure.requests import AgencyRequest, slug
from procedure.roles import Partner, PersonId, Role
from procedure.stages import Stage
from procedure.terms import Term
from procedure.words import long_date

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
    MEMBERS = "members", "who is on the case"
    CORRECTIONS = "corrections", "the dates that wait to be put right"
    REQUESTS = "requests", "the information requests"
    PREPARED = "prepared", "the preparation of the notification"
    QUESTIONS = "questions", "what was asked before the decision"
    ENDORSEMENTS = "endorsements", "the safeguarding partners' endorsements"
    ALTERNATIVES = "alternatives", "the alternative reviews"
    DOCUMENTS = "documents", "what was written for the meeting and of it"


class DecisionCode(Term):
    """The decisions of section 5 of procedure.md, by their codes."""

    UNSAFE_NOW = "D01", "Is anyone unsafe now?"
    REFERRAL_GOES_IN = "D02", "Does the referral go in?"
    NOTIFY = "D03", "Notify the national Panel?"
    PARTNERS_AGREE = "D04", "Do the three safeguarding partners agree?"
    DEATH = "D05", "Looked-after child or care leaver?"
    AGENCIES_ASKED = "D06", "Which agencies are asked?"
    RECORDS_SECURED = "D07", "Secure records?"
    MEETING_DATE = "D08", "Meeting date"
    INTERESTS = "D09", "Interests declared and ruled on"
    QUORATE = "D10", "Is the meeting quorate?"
    OUTCOMES = "D11", "The seven agenda outcomes"
    DEFER = "D12", "Defer or decide?"
    RECOMMENDATION = "D13", "Recommendation"
    FINAL_DECISION = "D14", "Final decision"
    ALTERNATIVE = "D15", "Alternative review: type, lead and date"
    RECORDS_RELEASED = "D16", "Release secured records?"
    REVIEWER = "D17", "Appoint the reviewer"
    PANEL_CHAIR = "D18", "Case Review Panel Chair"
    PANEL_MEMBERS = "D19", "Case Review Panel members"
    TERMS = "D20", "Terms of reference, or a significant change to them"
    PARALLEL = "D21", "Go ahead beside other investigations?"
    FAMILY = "D22", "Family: who, how, or why not"
    REPORTS = "D23", "Is what the agency sent acceptable?"
    WORKSHOP = "D24", "Is a Learning Workshop suitable, and who is invited?"
    DELAY = "D25", "Send notice of a delay?"
    REPORT_FIT = "D26", "Is the report fit?"
    REPORT_APPROVED = "D27", "Approve the report"
    PUBLICATION = "D28", "Publish, publish improvements only, or not publish?"
    PUBLICATION_DATE = "D29", "Publication date"
    REPOSITORY = "D30", "National repository, and published without names?"
    RECOMMENDATIONS = "D31", "Accept each recommendation?"
    FINDINGS_GROUP = "D32", "A separate group for the findings?"
    ACTION_COMPLETE = "D33", "Is the action complete?"
    WITHHELD = "D34", "Next step on information withheld"
    NATIONAL_REVIEW = "D35", "Part in a national review"
    WHO_SEES = "D36", "Who sees what?"
    REFERRER_TOLD = "C16", "Referrer told of the decision"
    SUMMARY_WRITTEN = "C11", "Combined Summary Report written"
    RECORD_WRITTEN = "record-written", "Record of the meeting written"
    RECORD_SIGNED = "record-signed", "Record of the meeting signed"
    REPORT_WRITTEN = "C17", "Rapid Review Report written"
    REPORT_AGREED = "report-agreed", "Rapid Review Report agreed"
    BOARD_LETTER = "board-letter", "Letter to Board members written"
    AGENCIES_LETTER = "agencies-letter", "Letter to the agencies written"
    NATIONAL_LETTER = "national-letter", "Letter to the national Panel written"
    TOLD = "C18", "Told of the decision"
    SCRUTINY = "C21", "What the national Panel asks"
    REVIEW_DATE = "review-date", "Date of a learning review changed"
    LEARNING_WANTED = "learning-wanted", "Review this death for learning?"
    DISAGREEMENT = "disagreement", "Decision not to notify taken further"
    SAME_CHILD = "same-child", "Another case that may concern the same child"
    BELOW_DEFINITION = "below-definition", "Learning below the definition"
    OTHER_AREA = "other-area", "Another area involved"
    QUESTION = "question", "Question about the recommendation"
    PEER_CHALLENGE = "peer-challenge", "Peer challenge"
    ENDORSED = "endorsed", "Endorsed by the safeguarding partners?"


class Undone(Term):
    """Why something signed no longer counts; it stays on the record, and this after it."""

    TAKEN_BACK = "taken-back", "Taken back by whoever signed it"
    DATE = "lapsed-date", "A date it rests on was put right, so it no longer counts"
    OUTCOMES = "lapsed-outcomes", "An outcome was recorded anew, so it no longer counts"
    SECTION_2 = "lapsed-section-2", "Section 2 no longer counts, and so nor does this"
    WRITTEN_ANEW = "lapsed-written", "What was signed was written anew, so it no longer counts"


CHALLENGE: Final = "challenge"  # what the national Panel asks, if it is to be decided again
_TAKEN_BACK: Final = frozenset(
    {
        DecisionCode.FINAL_DECISION,
        DecisionCode.ALTERNATIVE,
        DecisionCode.REVIEW_DATE,
        DecisionCode.ENDORSED,
        DecisionCode.RECORDS_RELEASED,
        DecisionCode.REFERRER_TOLD,
        DecisionCode.TOLD,
    }
)
_UNDONE: Final = frozenset(Undone)
# What is said of one decision to notify or not, and goes with it.
_ON_NOTIFYING: Final = frozenset({DecisionCode.PARTNERS_AGREE, DecisionCode.DISAGREEMENT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A dated fact and who entered it, as which role, on which day, and on whose behalf."""

    on: date
    by: PersonId
    role: Role
    entered: date
    late_note: str = ""
    for_whom: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """One decision by one person.  Never edited; a later one supersedes it.

    ``outcome`` is a stored key; ``name`` and ``role`` say who is shown as having decided, and
    ``acting_for`` whom they stood in for.  What they typed is in the sealed ``form``.  ``about``
    is the key of the agency it is about, if it is about one of several.  ``entered_by`` is who
    entered it on their behalf, if they did not press themselves.
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
    about: str = ""
    entered_by: str = ""

    @property
    def when(self) -> str:
        """Say when, for reading; of what was entered for somebody only the day is known."""
        return f"{long_date(self.on)} at {self.at}" if self.at else long_date(self.on)


def _takes_away(made: Signature) -> frozenset[DecisionCode]:
    """Return which decisions no longer stand once this was signed."""
    undone = made.outcome in _UNDONE
    match made.decision:
        case DecisionCode.NOTIFY:
            return _ON_NOTIFYING
        case DecisionCode.FINAL_DECISION:
            return _TAKEN_BACK if undone else frozenset({DecisionCode.ENDORSED})
        case DecisionCode.SCRUTINY if made.outcome == CHALLENGE:
            return _TAKEN_BACK
        case _:
            return frozenset({made.decision}) if undone else frozenset()


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
    corrections: tuple[Correction, ...] = ()
    requests: tuple[AgencyRequest, ...] = ()
    alternatives: tuple[Commissioned, ...] = ()
    touched: Mapping[Topic, int] = field(default_factory=dict[Topic, int])
    version: int = 0

    @property
    def dates(self) -> Mapping[Fact, date]:
        """The facts as bare dates, which is all that clocks need."""
        return {fact: entry.on for fact, entry in self.facts.items()}

    @property
    def entered(self) -> Mapping[Fact, date]:
        """On which day each of them was put on record."""
        return {fact: entry.entered for fact, entry in self.facts.items()}

    def version_of(self, topics: Iterable[Topic]) -> int:
        """Return at which version any of these topics last changed; 0 if none ever did."""
        return max((self.touched.get(topic, 0) for topic in topics), default=0)

    @property
    def in_force(self) -> tuple[Signature, ...]:
        """The signatures that no later one supersedes.

        A partner's view is of one decision to notify or not: a decision made anew supersedes
        the views of the one before it, and waits for new ones.  A decision that the national
        Panel challenges counts no more, and nor does anybody's having been told of it; no more
        does one that is undone: of several signed by number, that one alone.
        """
        standing: dict[tuple[DecisionCode, Partner | None, str], Signature] = {}
        for made in self.signatures:
            gone = _takes_away(made)
            alone = made.about if made.outcome in _UNDONE else ""
            for key in [key for key in standing if key[0] in gone and alone in {"", key[2]}]:
                del standing[key]
            if made.outcome not in _UNDONE:
                standing[made.decision, made.partner, made.about] = made
        return tuple(standing.values())

    def signed(
        self, decision: DecisionCode, partner: Partner | None = None, about: str = ""
    ) -> Signature | None:
        """Return the signature now in force for a decision, or None."""
        wanted = (decision, partner, about)
        found = (s for s in self.in_force if (s.decision, s.partner, s.about) == wanted)
        return next(found, None)

    def request_to(self, agency: str) -> AgencyRequest | None:
        """Return what was asked of an agency, by its key; None if it was not asked."""
        return next((one for one in self.requests if one.key == slug(agency)), None)

    def roles_of(self, person: PersonId) -> frozenset[Role]:
        return frozenset(m.role for m in self.members if m.person == person)
