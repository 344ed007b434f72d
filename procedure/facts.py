"""The dated facts of a case.  Facts start and stop clocks; nothing else does."""

from procedure.terms import Term


class Fact(Term):
    """A thing that happened, or is planned, on a day.  The keys are the command line's."""

    BECAME_AWARE = "became-aware", "Local authority became aware of the incident"
    PANEL_NOTIFIED = "panel-notified", "Notification sent to the national Panel"
    NOTIFICATION_RECEIVED = "notification-received", "Notification received by the Business Unit"
    REFERRAL_RECEIVED = "referral-received", "Referral received by the Business Unit"
    LA_INFORMED = "la-informed", "Local authority representative told of the referral"
    CHAIRS_INFORMED = "chairs-informed", "Both chairs told of the notification"
    INFORMATION_REQUESTED = "information-requested", "Information requested of agencies"
    REPLIES_DUE = "replies-due", "Date agencies were asked to reply by"
    MEETING_PLANNED = "meeting-planned", "Date set for the rapid review meeting"
    PAPERS_SHARED = "papers-shared", "Papers shared with the meeting"
    MEETING_HELD = "meeting-held", "Rapid review meeting held"
    SECTION_2_SIGNED = "section-2-signed", "Recommendation (section 2) signed"
    SECTION_3_SIGNED = "section-3-signed", "Decision (section 3) signed"
    REFERRER_TOLD = "referrer-told", "Referrer told of the decision"
    BOARD_TOLD = "board-told", "Board members and agencies told of the decision"
    RAPID_REVIEW_SENT = "rapid-review-sent", "Rapid Review Report sent to the national Panel"
    LCSPR_INITIATED = "lcspr-initiated", "Decision to initiate a review"
    REVIEWER_APPOINTED = "reviewer-appointed", "Reviewer appointed"
    REVIEWER_NOTIFIED = "reviewer-notified", "Reviewer and methodology given to the national Panel"
    FIRST_PANEL_MEETING = "first-panel-meeting", "First Case Review Panel meeting"
    TERMS_APPROVED = "terms-approved", "Terms of reference approved"
    WORKSHOP_PLANNED = "workshop-planned", "Date set for the Learning Workshop"
    INVITATIONS_SENT = "invitations-sent", "Workshop invitations sent"
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
    PUBLISHED = "published", "Report published"
    LOOKED_AFTER_DEATH_KNOWN = "looked-after-death-known", "Death of a looked-after child known"
    LOOKED_AFTER_DEATH_NOTIFIED = (
        "looked-after-death-notified",
        "Death of a looked-after child notified",
    )
    CARE_LEAVER_DEATH_KNOWN = "care-leaver-death-known", "Death of a care leaver known"
    CARE_LEAVER_DEATH_NOTIFIED = "care-leaver-death-notified", "Death of a care leaver notified"
