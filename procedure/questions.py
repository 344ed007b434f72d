"""What a form is made of: questions on pages, and entries that can be added and removed.

Data only.  Which page comes next, and what is wrong with an answer, is worked out in
``procedure.filling`` from what has been answered; a form keeps no step number.
"""

from dataclasses import dataclass
from typing import Final, NewType, TypeAlias

from procedure.conditions import ALWAYS, Condition
from procedure.disclosure import Tier
from procedure.sources import Source
from procedure.terms import Term

PageKey = NewType("PageKey", str)  # "circumstances", or "children/1" for an entry's page

YES: Final = "yes"
NO: Final = "no"


class FormKey(Term):
    """Every form the bot can put in front of a person, then every document of a case."""

    REFERRAL = "referral", "LCSPR Referral Form, section 1: referral"
    REFERRER = "referrer", "Confirming the referrer"
    ADD_MEMBER = "add-member", "Adding somebody to a case"
    REMOVE_MEMBER = "remove-member", "Taking somebody off a case"
    NOTIFICATION = "notification", "Decision on notifying the national Panel"
    AGREEMENT = "agreement", "Safeguarding partner's view on notifying"
    NOTIFIED = "notified", "Notification sent"
    RECEIPT = "receipt", "Notification received"
    DATE = "date", "Record a date"
    NOTIFICATION_ENTERED = "notification-entered", "Decision on notifying, entered for somebody"
    AGREEMENT_ENTERED = "agreement-entered", "Partner's view on notifying, entered for somebody"
    NOTIFIED_ENTERED = "notified-entered", "Notification sent, entered for somebody"
    SECTION_2_ENTERED = "section-2-entered", "Section 2, entered for somebody"
    SECTION_3_ENTERED = "section-3-entered", "Section 3, entered for somebody"
    CORRECTION = "correction", "Putting a date right"
    CORRECTION_ANSWER = "correction-answer", "Confirming that a date is put right"
    OPENING = "opening", "Opening a case without a referral"
    COPY = "notification-copy", "Copy of a notification"
    DEATH = "death", "Death of a looked-after child or care leaver"
    DEATH_NOTICE = "death-notice", "Death notified"
    LEARNING_VIEW = "learning-view", "Safeguarding partner's view on a review for learning"
    DISAGREEMENT = "disagreement", "Taking a decision not to notify further"
    DISAGREEMENT_ANSWER = "disagreement-answer", "Answer to a decision taken further"
    WITHDRAWAL = "withdrawal", "Withdrawing a notification"
    WITHDRAWN = "withdrawn", "Notification withdrawn"
    SAME_CHILD = "same-child", "Another case that may concern the same child"
    BELOW_DEFINITION = "below-definition", "Learning below the definition"
    OTHER_AREA = "other-area", "Another area involved"
    MEETING_DATE = "meeting-date", "Meeting date"
    ATTENDANCE = "attendance", "Attendance"
    INTEREST = "interest", "Declaration of interest"
    RULING = "ruling", "Ruling on an interest"
    DEPUTY_RULING = "deputy-ruling", "Ruling on a deputy"
    SAFETY = "safety", "Is anybody unsafe now?"
    OUTCOMES = "outcomes", "The seven outcomes of the meeting"
    FOR_INFORMATION = "for-information", "Item taken for information only"
    ADJOURNMENT = "adjournment", "Adjourning the meeting"
    GO_ON = "go-on", "Going on after an adjournment"
    SECTION_2 = "section-2", "LCSPR Referral Form, section 2: recommendation"
    SECTION_3 = "section-3", "LCSPR Referral Form, section 3: decision"
    OUTCOME_NOTICE = "outcome-notice", "Telling the referrer"
    TOLD_BY_HAND = "told-by-hand", "Telling the referrer by hand"
    BOARD_TOLD = "board-told", "Telling Board members, and the proof of it"
    AGENCY_TOLD = "agency-told", "Telling an agency, and the proof of it"
    PANEL_TOLD = "panel-told", "Telling the national Panel, and the proof of it"
    TOLD_CORRECTED = "told-corrected", "Putting right who has been told"
    AGREED = "agreed", "Agreeing what was written"
    REPORT_SENT = "report-sent", "Rapid Review Report sent"
    RELEASE = "release", "Releasing secured records"
    LEARNING_SHARED = "learning-shared", "Immediate action or learning, shared"
    SCRUTINY = "scrutiny", "What the national Panel asks"
    PANEL_ANSWER = "panel-answer", "What the national Panel was given"
    ARCHIVING = "archiving", "Archiving a case"
    SECTION_2_TAKEN_BACK = "section-2-taken-back", "Taking back section 2"
    QUESTION = "question", "Question about section 2"
    QUESTION_ANSWER = "question-answer", "Answer to a question about section 2"
    CHALLENGE_ANSWER = "challenge-answer", "What peer challenge advised"
    ENDORSEMENT = "endorsement", "Endorsing the decision"
    REVIEW_DATE = "review-date", "Another date for a learning review"
    FINDINGS = "findings", "Findings given"
    ASKED_AGENCIES = "asked-agencies", "Asking agencies for information"
    AGENCIES_CONFIRMED = "agencies-confirmed", "Confirming which agencies are asked"
    ONE_MORE_AGENCY = "one-more-agency", "Asking one more agency"
    SENT_BY_HAND = "sent-by-hand", "Letter sent by hand"
    REPLY_BY_HAND = "reply-by-hand", "Reply received by hand"
    SEND_BACK = "send-back", "Sending a reply back"
    EXTENSION = "extension", "More time to reply"
    GAPS = "gaps", "Going on without every reply"
    TAKEN_UP = "taken-up", "Taking a request to the Subgroup"
    NEXT_STEP = "next-step", "Next step on information withheld"
    FORMAL_ACTION = "formal-action", "Formal action on information withheld"
    SAFETY_DONE = "safety-done", "What was done to keep somebody safe"
    SHARING_RECORD = "sharing-record", "Information-sharing record"
    OFFICE_USE = "office-use", "LCSPR Referral Form, office use"
    NOTIFICATION_PACK = "notification-pack", "Preparing the notification"
    INFORMATION_REQUEST = "information-request", "Information Request Letter"
    INFORMATION_REPLY = "information-reply", "Information Request Reply Template"
    COMBINED_SUMMARY = "combined-summary", "Combined Summary Report"
    AGENDA = "agenda", "Agenda of a meeting"
    MEETING_RECORD = "meeting-record", "Record of the rapid review meeting"
    RAPID_REVIEW_REPORT = "rapid-review-report", "Rapid Review Report"
    BOARD_NOTICE = "board-notice", "Telling Board members"
    AGENCIES_NOTICE = "agencies-notice", "Telling the agencies"
    NATIONAL_NOTICE = "national-notice", "Telling the national Panel"
    COMMISSIONING_LETTER = "commissioning-letter", "Asking for an alternative review"
    PEER_CHALLENGE = "peer-challenge", "Peer challenge"
    REVIEWER_APPOINTMENT = "reviewer-appointment", "Appointing the Reviewer"
    PANEL_MEMBERSHIP = "panel-membership", "Case Review Panel membership"
    TERMS_OF_REFERENCE = "terms-of-reference", "Terms of Reference"
    AGENCY_REQUEST = "agency-request", "Letter asking an agency to contribute to a review"
    CHRONOLOGY = "chronology", "Agency chronology"
    JOINT_CHRONOLOGY = "joint-chronology", "Multi-Agency Chronology"
    INFORMATION_REPORT = "information-report", "Information Report"
    FACTUAL_SUMMARY = "factual-summary", "Factual Summary"
    AGENCY_RETURN = "agency-return", "Checking what an agency sent"
    GENOGRAM = "genogram", "Genogram"
    FAMILY_LETTER = "family-letter", "Letter to a family member"
    WORKSHOP_INVITATION = "workshop-invitation", "Invitation to the Learning Workshop"
    OVERVIEW_REPORT = "overview-report", "Overview report"
    REPORT_CHECKLIST = "report-checklist", "Checking the overview report"
    ACTION_PLAN = "action-plan", "Action Plan Template"
    PUBLICATION_PACK = "publication-pack", "Publication pack"
    PUBLICATION_NOTICE = "publication-notice", "Sending the report before publication"
    NON_PUBLICATION = "non-publication", "Non-publication notice"
    DELAY_NOTICE = "delay-notice", "Delay notice"
    DISSEMINATION_PLAN = "dissemination-plan", "Dissemination plan"


class Kind(Term):
    LINE = "line", "A few words"
    TEXT = "text", "Several sentences"
    DATE = "date", "A date"
    CHOICE = "choice", "One of several"
    CHOICES = "choices", "Any of several"
    YES_NO = "yes-no", "Yes or no"
    CONFIRM = "confirm", "A statement to confirm"


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer that may be chosen: what is stored, and what is read."""

    key: str
    reads: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One thing that is asked.

    ``asked_if`` looks at every answer given so far, this page's and earlier ones'.
    ``missing`` is the sentence shown when it is left empty; ``identifies`` marks what may
    identify a person, which is masked when answers are checked.  ``limit`` is in characters.
    """

    id: str
    asks: str
    kind: Kind
    source: Source
    tier: Tier
    missing: str
    hint: str = ""
    choices: tuple[Choice, ...] = ()
    required: bool = True
    asked_if: Condition = ALWAYS
    limit: int = 200
    future: bool = False
    identifies: bool = False

    @property
    def possible(self) -> tuple[str, ...]:
        """The answers that can be chosen; none for what is answered in words."""
        if self.kind is Kind.YES_NO:
            return (YES, NO)
        return tuple(choice.key for choice in self.choices)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Three to eight related questions, asked together; ``urgent`` words come before all else."""

    id: str
    title: str
    questions: tuple[Question, ...]
    source: Source
    says: str = ""
    asked_if: Condition = ALWAYS
    urgent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entries:
    """A list whose every entry has the same page: children, relatives, agencies."""

    id: str
    title: str
    one: str
    page: Page
    source: Source
    least: int
    most: int
    says: str = ""
    asked_if: Condition = ALWAYS


Step: TypeAlias = Page | Entries


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    key: FormKey
    title: str
    steps: tuple[Step, ...]
    source: Source
