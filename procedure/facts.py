"""The dated facts of a case.  Facts start and stop clocks; nothing else does.

Some start no clock, and only let a case go on to its next stage.
"""

from procedure.terms import Term


class Fact(Term):
    """A thing that happened, or is planned, on a day.  The keys are the command line's."""

    BECAME_AWARE = "became-aware", "Local authority became aware of the incident"
    PANEL_NOTIFIED = "panel-notified", "Notification sent to the national Panel"
    NOTIFICATION_RECEIVED = "notification-received", "Notification received by the Business Unit"
    REFERRAL_RECEIVED = "referral-received", "Referral received by the Business Unit"
    LA_INFORMED = "la-informed", "Local authority representative told of the referral"
    CHAIRS_INFORMED = "chairs-informed", "Both chairs told of the notification"
    DEFINITION_NOT_MET = (
        "definition-not-met",
        "Definition of a serious incident found not to be met",
    )
    NOTIFYING_DISPUTED = "notifying-disputed", "Decision not to notify taken further"
    DISPUTE_ANSWER_DUE = (
        "dispute-answer-due",
        "Date by which a dispute over notifying is to be answered",
    )
    DECISION_UPHELD = "decision-upheld", "Decision not to notify found to stand"
    DEFINITION_MET = "definition-met", "Definition of a serious incident found to be met after all"
    NOTIFICATION_WITHDRAWN = (
        "notification-withdrawn",
        "National Panel told that the notification is withdrawn",
    )
    INFORMATION_REQUESTED = "information-requested", "Information requested of agencies"
    REPLIES_DUE = "replies-due", "Date agencies were asked to reply by"
    REPLIES_COMPLETE = "replies-complete", "Every agency's reply received"
    MEETING_PLANNED = "meeting-planned", "Date set for the rapid review meeting"
    PAPERS_SHARED = "papers-shared", "Papers shared with the meeting"
    MEETING_HELD = "meeting-held", "Rapid review meeting held"
    SECTION_2_SIGNED = "section-2-signed", "Recommendation (section 2) signed"
    SECTION_3_SIGNED = "section-3-signed", "Decision (section 3) signed"
    REFERRER_TOLD = "referrer-told", "Referrer told of the decision"
    BOARD_TOLD = "board-told", "Board members and agencies told of the decision"
    RAPID_REVIEW_SENT = "rapid-review-sent", "Rapid Review Report sent to the national Panel"
    PANEL_TOLD = "panel-told", "National Panel told of the decision"
    REFERRER_NOT_TOLD = "referrer-not-told", "Referrer found not to have been told after all"
    BOARD_NOT_TOLD = "board-not-told", "Board or an agency found not to have been told after all"
    RECORDS_RELEASED = "records-released", "Agencies told that records need not be kept secure"
    PANEL_ASKED = "panel-asked", "National Panel asked about the decision"
    PANEL_ANSWER_DUE = "panel-answer-due", "Date the national Panel asked for an answer by"
    PANEL_ANSWERED = "panel-answered", "National Panel given what it asked for"
    DECISION_CHALLENGED = "decision-challenged", "National Panel questioned the decision"
    FINDINGS_TO_SUBGROUP = "findings-to-subgroup", "Findings given to the Subgroup"
    FINDINGS_TO_PARTNERSHIP = "findings-to-partnership", "Findings submitted to the Partnership"
    FINDINGS_TO_QUALITY_ASSURANCE = (
        "findings-to-quality-assurance",
        "Findings reported to the Quality Assurance Subgroup",
    )
    LCSPR_INITIATED = "lcspr-initiated", "Decision to initiate a review"
    REVIEWER_APPOINTED = "reviewer-appointed", "Reviewer appointed"
    METHODOLOGY_CHANGED = "methodology-changed", "Methodology of the review changed"
    REVIEWER_NOTIFIED = "reviewer-notified", "Reviewer and methodology given to the national Panel"
    FIRST_PANEL_MEETING = "first-panel-meeting", "First Case Review Panel meeting"
    TERMS_APPROVED = "terms-approved", "Terms of reference approved"
    REPORTS_ACCEPTED = "reports-accepted", "Every agency's report accepted"
    THEMES_SET = "themes-set", "Key themes settled"
    FAMILY_HEARD = "family-heard", "Conversations with the family held"
    WORKSHOP_PLANNED = "workshop-planned", "Date set for the Learning Workshop"
    INVITATIONS_SENT = "invitations-sent", "Workshop invitations sent"
    WORKSHOP_HELD = "workshop-held", "Learning Workshop held"
    DRAFT_RECEIVED = "draft-received", "Draft report received"
    DELAY_FORECAST = "delay-forecast", "Forecast that publication will be late"
    DELAY_NOTIFIED = "delay-notified", "National Panel and Secretary of State told of the delay"
    REPORT_ENDORSED = "report-endorsed", "Report endorsed by the Subgroup and the Partnership"
    PUBLICATION_PLANNED = "publication-planned", "Date set for publication"
    SENT_TO_PANEL = "sent-to-panel", "Report sent to the national Panel"
    SENT_TO_SECRETARY_OF_STATE = (
        "sent-to-secretary-of-state",
        "Report sent to the Secretary of State",
    )
    SENT_TO_OFSTED = "sent-to-ofsted", "Report sent to Ofsted"
    NON_PUBLICATION_DECIDED = "non-publication-decided", "Decision not to publish"
    NON_PUBLICATION_TOLD = (
        "non-publication-told",
        "National Panel, Secretary of State and Ofsted told of the decision not to publish",
    )
    ADVICE_RECEIVED = "advice-received", "National Panel's advice on publication received"
    PUBLISHED = "published", "Report published"
    PLAN_AGREED = "plan-agreed", "Action plan agreed"
    LOOKED_AFTER_DEATH_KNOWN = "looked-after-death-known", "Death of a looked-after child known"
    LOOKED_AFTER_DEATH_NOTIFIED = (
        "looked-after-death-notified",
        "Death of a looked-after child notified",
    )
    CARE_LEAVER_DEATH_KNOWN = "care-leaver-death-known", "Death of a care leaver known"
    CARE_LEAVER_DEATH_NOTIFIED = "care-leaver-death-notified", "Death of a care leaver notified"
