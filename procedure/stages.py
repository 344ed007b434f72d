"""The twenty-six stages of a case, and the words a channel may see for each.

A stage without channel words is never spoken of in a channel at all: those who must know
are told one to one (decisions.md 2).
"""

from collections.abc import Mapping
from typing import Final

from procedure.disclosure import InChannel
from procedure.terms import Term


class Stage(Term):
    DRAFT_REFERRAL = "draft-referral", "Referral being written"
    REFERRED = "referred", "Referred"
    LA_CONSIDERATION = "la-consideration", "With the local authority representative"
    RR_OPEN = "rr-open", "Rapid review open"
    NO_RR_ROUTE = "no-rr-route", "Referral without a rapid review"
    DEATH_NOTICE_ONLY = "death-notice-only", "Death notice only"
    SCOPING = "scoping", "Information being gathered"
    MEETING_SET = "meeting-set", "Meeting date set"
    IN_MEETING = "in-meeting", "Meeting in progress"
    RECOMMENDED = "recommended", "Recommendation signed"
    DEFERRED = "deferred", "Deferred"
    CHAIR_DECISION = "chair-decision", "With the Partnership Chair"
    OUTCOME_SHARING = "outcome-sharing", "Outcome being shared"
    CLOSED_NO_REVIEW = "closed-no-review", "Closed with no review"
    ALTERNATIVE_REVIEW = "alternative-review", "Alternative review"
    LCSPR_INITIATED = "lcspr-initiated", "Review initiated"
    SETTING_SCOPE = "setting-scope", "Scope and terms of reference"
    GATHERING = "gathering", "Reports and chronologies being gathered"
    ANALYSIS = "analysis", "Analysis"
    DRAFT_REPORT = "draft-report", "Report being drafted"
    APPROVAL = "approval", "Report being approved"
    PUBLICATION_PLANNING = "publication-planning", "Publication being planned"
    NON_PUBLICATION = "non-publication", "Publication being considered"
    LEARNING_AND_ACTION = "learning-and-action", "Learning and action"
    MONITORING = "monitoring", "Actions being monitored"
    ARCHIVED = "archived", "Archived"


# Where a notification may still be withdrawn: before the recommendation goes to the chair.
IN_RAPID_REVIEW: Final = (
    Stage.RR_OPEN,
    Stage.SCOPING,
    Stage.MEETING_SET,
    Stage.IN_MEETING,
    Stage.RECOMMENDED,
    Stage.DEFERRED,
)

_RECEIVED: Final = InChannel("Received")
_OUTCOME: Final = InChannel("Outcome recorded")

IN_CHANNEL: Final[Mapping[Stage, InChannel | None]] = {
    Stage.DRAFT_REFERRAL: _RECEIVED,
    Stage.REFERRED: _RECEIVED,
    Stage.LA_CONSIDERATION: _RECEIVED,
    Stage.RR_OPEN: _RECEIVED,
    Stage.NO_RR_ROUTE: _RECEIVED,
    Stage.DEATH_NOTICE_ONLY: None,
    Stage.SCOPING: InChannel("Information being gathered"),
    Stage.MEETING_SET: InChannel("Meeting date set"),
    Stage.IN_MEETING: InChannel("Meeting in progress"),
    Stage.RECOMMENDED: InChannel("With the chairs"),
    Stage.DEFERRED: InChannel("Meeting deferred"),
    Stage.CHAIR_DECISION: InChannel("With the chairs"),
    Stage.OUTCOME_SHARING: _OUTCOME,
    Stage.CLOSED_NO_REVIEW: _OUTCOME,
    Stage.ALTERNATIVE_REVIEW: _OUTCOME,
    Stage.LCSPR_INITIATED: _OUTCOME,
    Stage.SETTING_SCOPE: InChannel("Scope being agreed"),
    Stage.GATHERING: InChannel("Reports being gathered"),
    Stage.ANALYSIS: InChannel("Analysis"),
    Stage.DRAFT_REPORT: InChannel("Report being drafted"),
    Stage.APPROVAL: InChannel("Report being approved"),
    Stage.PUBLICATION_PLANNING: InChannel("Publication planning"),
    Stage.NON_PUBLICATION: InChannel("Publication planning"),
    Stage.LEARNING_AND_ACTION: InChannel("Learning and action"),
    Stage.MONITORING: InChannel("Learning and action"),
    Stage.ARCHIVED: InChannel("Archived"),
}
