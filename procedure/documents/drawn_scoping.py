"""What the documents up to the decision are made from, besides what is written in them."""

from collections.abc import Mapping
from typing import Final

from procedure.documents.drawn import Drawn, Kept, drawn
from procedure.facts import Fact
from procedure.questions import FormKey
from procedure.registers.register import RegisterKey
from procedure.sources import default, section

_REFERENCE: Final = drawn("Reference", Kept.REFERENCE, default("case references"))

SCOPING: Final[Mapping[FormKey, tuple[Drawn, ...]]] = {
    FormKey.OFFICE_USE: (
        _REFERENCE,
        drawn("Referral received", Fact.REFERRAL_RECEIVED, default("the office-use strip")),
        drawn(
            "Information requested", Fact.INFORMATION_REQUESTED, default("the office-use strip")
        ),
        drawn("Replies due", Fact.REPLIES_DUE, default("the office-use strip")),
        drawn("Meeting", Fact.MEETING_HELD, default("the office-use strip")),
        drawn("Recommendation", Fact.SECTION_2_SIGNED, default("the office-use strip")),
        drawn("Decision", Fact.SECTION_3_SIGNED, default("the office-use strip")),
    ),
    FormKey.NOTIFICATION_PACK: (
        _REFERENCE,
        drawn("Becoming aware", Fact.BECAME_AWARE, section("4.1")),
        drawn("Decision to notify", FormKey.NOTIFICATION, section("4.1"), "decision", "reasons"),
        drawn(
            "Views of the safeguarding partners",
            FormKey.AGREEMENT,
            section("4.1"),
            "view",
            "reason",
        ),
        drawn("Sending and copying it", FormKey.NOTIFIED, section("4.1")),
        drawn(
            "Children",
            FormKey.REFERRAL,
            default("the national form"),
            "child-name",
            "child-born",
            "child-died-on",
            "child-address",
            "child-legal-status",
        ),
        drawn(
            "Family",
            FormKey.REFERRAL,
            default("the national form"),
            "relative-name",
            "relative-relationship",
            "relative-born",
        ),
        drawn(
            "What happened",
            FormKey.REFERRAL,
            default("the national form"),
            "circumstances",
            "key-dates",
        ),
    ),
    FormKey.INFORMATION_REQUEST: (
        _REFERENCE,
        drawn("Agencies asked", FormKey.REFERRAL, section("4.3"), "agency-name"),
        drawn(
            "Who it is about, by the secure route",
            FormKey.REFERRAL,
            section("2"),
            "child-name",
            "child-born",
            "relative-name",
            "relative-born",
        ),
        drawn("Meeting", Fact.MEETING_PLANNED, section("4.4")),
    ),
    FormKey.INFORMATION_REPLY: (
        _REFERENCE,
        drawn("Asked on", Fact.INFORMATION_REQUESTED, section("4.3")),
        drawn("Due on", Fact.REPLIES_DUE, section("4.3")),
        drawn(
            "Who is asked about, and for which period",
            FormKey.INFORMATION_REQUEST,
            section("4.3"),
            "people",
            "period-from",
            "period-to",
        ),
    ),
    FormKey.COMBINED_SUMMARY: (
        _REFERENCE,
        drawn(
            "The referral",
            FormKey.REFERRAL,
            section("4.5"),
            "circumstances",
            "key-dates",
            "child-life",
            "action-taken",
        ),
        drawn("What agencies said", FormKey.INFORMATION_REPLY, section("4.5")),
        drawn("The seven outcomes, in order", FormKey.OUTCOMES, section("4.6")),
    ),
    FormKey.AGENDA: (
        _REFERENCE,
        drawn("Papers", FormKey.COMBINED_SUMMARY, section("4.5"), "stored-at", "version"),
        drawn("Papers that were referred", FormKey.REFERRAL, section("4.5")),
    ),
    FormKey.MEETING_RECORD: (
        _REFERENCE,
        drawn("Day", Fact.MEETING_HELD, section("4.6")),
        drawn("Who was there", Kept.ATTENDANCE, section("4.6")),
        drawn("Interests and rulings", RegisterKey.INTERESTS, section("1.6a")),
        drawn("Quorum", Kept.QUORUM, section("4.6")),
        drawn("The seven outcomes", FormKey.OUTCOMES, section("4.6")),
        drawn("Signature", Kept.SIGNATURES, section("4.6")),
    ),
    FormKey.RAPID_REVIEW_REPORT: (
        _REFERENCE,
        drawn(
            "National reference",
            FormKey.NOTIFIED,
            default("the national reference"),
            "national-reference",
        ),
        drawn("Meeting", Fact.MEETING_HELD, section("4.6")),
        drawn("Who was there", Kept.ATTENDANCE, section("4.6")),
        drawn(
            "Immediate action", FormKey.SECTION_2, section("4.6"), "action-needed", "action-what"
        ),
        drawn(
            "Immediate learning",
            FormKey.SECTION_2,
            section("4.6"),
            "learning-found",
            "learning",
            "learning-shared",
        ),
        drawn("Potential for improvement", FormKey.OUTCOMES, section("4.6"), "improvements"),
        drawn("Criteria", FormKey.SECTION_2, section("1.4"), "criteria-met", "criteria-why"),
        drawn(
            "Decision", FormKey.SECTION_3, section("4.7"), "decision", "decision-why", "decided-on"
        ),
        drawn("Key Lines of Enquiry", FormKey.SECTION_2, section("4.6"), "key-lines"),
        drawn(
            "Learning review",
            FormKey.SECTION_3,
            section("5"),
            "alternative-form",
            "alternative-lead",
            "alternative-scope",
        ),
    ),
    FormKey.BOARD_NOTICE: (
        _REFERENCE,
        drawn("Decision", FormKey.SECTION_3, section("4.8"), "decision", "decided-on"),
    ),
    FormKey.AGENCIES_NOTICE: (
        _REFERENCE,
        drawn("Decision", FormKey.SECTION_3, section("4.8"), "decision", "decided-on"),
    ),
    FormKey.NATIONAL_NOTICE: (
        _REFERENCE,
        drawn(
            "National reference",
            FormKey.NOTIFIED,
            default("the national reference"),
            "national-reference",
        ),
        drawn("Decision", FormKey.SECTION_3, section("4.8"), "decision", "decided-on"),
    ),
    FormKey.COMMISSIONING_LETTER: (
        _REFERENCE,
        drawn(
            "The learning review decided on",
            FormKey.SECTION_3,
            section("5"),
            "alternative-form",
            "alternative-lead",
            "alternative-scope",
        ),
    ),
    FormKey.PEER_CHALLENGE: (
        _REFERENCE,
        drawn(
            "Recommendation",
            FormKey.SECTION_2,
            section("4.7"),
            "criteria-met",
            "recommendation",
            "recommendation-why",
        ),
    ),
}
