"""What the documents of a review are made from, besides what is written in them."""

from collections.abc import Mapping
from typing import Final

from procedure.documents.drawn import Drawn, Kept, drawn
from procedure.facts import Fact
from procedure.questions import FormKey
from procedure.registers.register import RegisterKey
from procedure.sources import ours, section

_REFERENCE: Final = drawn(
    "Reference", Kept.REFERENCE, ours("a document must say which case it belongs to")
)
_SIX_MONTHS: Final = drawn("Six months end", Kept.DUE, section("3"), "C22")
_REVIEWER: Final = drawn("Reviewer", FormKey.REVIEWER_APPOINTMENT, section("7"), "reviewer-name")
_DUE_ON: Final = drawn(
    "Due on", FormKey.AGENCY_REQUEST, ours("an author must see by when to answer"), "reply-by"
)
_TERMS: Final = drawn("Terms of Reference", FormKey.TERMS_OF_REFERENCE, section("10.1*"))

REVIEW: Final[Mapping[FormKey, tuple[Drawn, ...]]] = {
    FormKey.REVIEWER_APPOINTMENT: (
        _REFERENCE,
        _SIX_MONTHS,
        drawn("National Panel told", Fact.REVIEWER_NOTIFIED, section("4.8")),
    ),
    FormKey.PANEL_MEMBERSHIP: (
        _REFERENCE,
        _REVIEWER,
        drawn("Interests and rulings", RegisterKey.INTERESTS, section("1.6a")),
    ),
    FormKey.TERMS_OF_REFERENCE: (
        _REFERENCE,
        drawn(
            "Lines of enquiry of the rapid review", FormKey.SECTION_2, section("10.3"), "key-lines"
        ),
        _REVIEWER,
        drawn(
            "Case Review Panel",
            FormKey.PANEL_MEMBERSHIP,
            section("9.1"),
            "chair-name",
            "member-name",
            "member-agency",
        ),
        drawn("Parallel proceedings", RegisterKey.PROCEEDINGS, section("11")),
        drawn("Decision to hold the review", Fact.LCSPR_INITIATED, section("3")),
        _SIX_MONTHS,
        drawn("Approvals", Kept.SIGNATURES, section("10.1*")),
    ),
    FormKey.AGENCY_REQUEST: (
        _REFERENCE,
        _TERMS,
    ),
    FormKey.CHRONOLOGY: (
        _REFERENCE,
        drawn("Period", FormKey.TERMS_OF_REFERENCE, section("15.2"), "period-from", "period-to"),
        _DUE_ON,
    ),
    FormKey.JOINT_CHRONOLOGY: (
        _REFERENCE,
        drawn(
            "Agencies' chronologies",
            FormKey.CHRONOLOGY,
            section("15.4"),
            "agency",
            "stored-at",
            "version",
        ),
    ),
    FormKey.INFORMATION_REPORT: (
        _REFERENCE,
        _TERMS,
        _DUE_ON,
    ),
    FormKey.FACTUAL_SUMMARY: (
        _REFERENCE,
        drawn("Period", FormKey.TERMS_OF_REFERENCE, section("15.2"), "period-from", "period-to"),
        _DUE_ON,
    ),
    FormKey.AGENCY_RETURN: (
        _REFERENCE,
        drawn("Chronology", FormKey.CHRONOLOGY, section("15.7"), "stored-at", "version", "kinds"),
        drawn(
            "Information Report",
            FormKey.INFORMATION_REPORT,
            section("15.7"),
            "stored-at",
            "version",
            "covers",
            "covers-not",
        ),
        drawn(
            "Factual Summary",
            FormKey.FACTUAL_SUMMARY,
            section("15.7"),
            "first-contact",
            "last-contact",
            "nature",
        ),
        drawn("Key Lines of Enquiry", FormKey.TERMS_OF_REFERENCE, section("9.2"), "key-lines"),
    ),
    FormKey.GENOGRAM: (
        _REFERENCE,
        drawn("Who is in the family", FormKey.COMBINED_SUMMARY, section("14.2"), "composition"),
    ),
    FormKey.FAMILY_LETTER: (
        _REFERENCE,
        drawn("Reviewer", FormKey.REVIEWER_APPOINTMENT, section("14.3"), "reviewer-name"),
        drawn("What the review is for", FormKey.TERMS_OF_REFERENCE, section("14.3"), "purpose"),
    ),
    FormKey.WORKSHOP_INVITATION: (
        _REFERENCE,
        drawn("Day", Fact.WORKSHOP_PLANNED, section("15.10")),
        drawn(
            "Who should come",
            FormKey.INFORMATION_REPORT,
            section("15.10"),
            "nominee-name",
            "nominee-job",
            "nominee-manager",
        ),
        _REVIEWER,
    ),
    FormKey.OVERVIEW_REPORT: (
        _REFERENCE,
        drawn("Key Lines of Enquiry", FormKey.TERMS_OF_REFERENCE, section("16"), "key-lines"),
        drawn("Methods", FormKey.TERMS_OF_REFERENCE, section("16"), "methodology", "tools"),
        drawn(
            "Why any of the family took no part",
            RegisterKey.FAMILY_CONTACT,
            section("14.4"),
            "answer",
            "reason",
        ),
        _REVIEWER,
        drawn("Approvals", Kept.SIGNATURES, section("16")),
    ),
    FormKey.REPORT_CHECKLIST: (
        _REFERENCE,
        drawn(
            "The report", FormKey.OVERVIEW_REPORT, section("16"), "draft", "stored-at", "version"
        ),
        drawn(
            "Terms of Reference",
            FormKey.TERMS_OF_REFERENCE,
            section("9.2"),
            "key-lines",
            "anonymity",
        ),
    ),
    FormKey.ACTION_PLAN: (
        _REFERENCE,
        drawn(
            "Agencies' recommendations",
            FormKey.INFORMATION_REPORT,
            section("9.2"),
            "agency",
            "recommendations",
        ),
        drawn(
            "Learning acted on already",
            RegisterKey.MEANWHILE,
            section("9.2"),
            "action",
            "by",
            "done-on",
        ),
    ),
    FormKey.PUBLICATION_PACK: (
        _REFERENCE,
        drawn("The report", FormKey.OVERVIEW_REPORT, section("17.2"), "stored-at", "version"),
        drawn("Reviewer", FormKey.REVIEWER_APPOINTMENT, section("17.5"), "reviewer-name"),
        drawn(
            "Action plan",
            FormKey.ACTION_PLAN,
            section("17.1"),
            "recommendation",
            "accepted",
            "accepted-not",
            "action",
            "lead-agency",
            "due",
        ),
        drawn("Contact with the family", RegisterKey.FAMILY_CONTACT, section("17.3")),
        drawn("Sent to the national Panel", Fact.SENT_TO_PANEL, section("17.5")),
        drawn("Sent to the Secretary of State", Fact.SENT_TO_SECRETARY_OF_STATE, section("17.5")),
        drawn("Sent to Ofsted", Fact.SENT_TO_OFSTED, section("17.5")),
        drawn("Published", Fact.PUBLISHED, section("17.5")),
        drawn("Stays public until", Kept.DUE, section("17.1"), "C34"),
    ),
    FormKey.PUBLICATION_NOTICE: (
        _REFERENCE,
        drawn("The report", FormKey.OVERVIEW_REPORT, section("17.5"), "stored-at", "version"),
        drawn(
            "Information about improvements",
            FormKey.NON_PUBLICATION,
            section("17.5"),
            "improvements",
        ),
        drawn("Day of publication", Fact.PUBLICATION_PLANNED, section("17.5")),
        drawn("Last day to send it", Kept.DUE, section("17.5"), "C31", "C32"),
    ),
    FormKey.NON_PUBLICATION: (
        _REFERENCE,
        drawn("Decided on", Fact.NON_PUBLICATION_DECIDED, section("17.1")),
        drawn(
            "Who was told, and when",
            RegisterKey.NOTICES,
            section("17.1"),
            "to",
            "sent-on",
            "proof",
        ),
        drawn("Advice received", Fact.ADVICE_RECEIVED, section("17.1")),
    ),
    FormKey.DELAY_NOTICE: (
        _REFERENCE,
        drawn("Decision to hold the review", Fact.LCSPR_INITIATED, section("3")),
        _SIX_MONTHS,
        drawn(
            "Learning acted on already", RegisterKey.MEANWHILE, section("6"), "action", "done-on"
        ),
    ),
    FormKey.DISSEMINATION_PLAN: (
        _REFERENCE,
        drawn(
            "Recommendations", FormKey.ACTION_PLAN, section("18.3"), "recommendation", "outcome"
        ),
        drawn(
            "Learning shared already",
            RegisterKey.MEANWHILE,
            section("18.2"),
            "action",
            "shared-with",
            "done-on",
        ),
    ),
}
