"""What the documents from the meeting to the decision are made from, besides what is written."""

from collections.abc import Mapping
from typing import Final

from procedure.documents.drawn import Drawn, Kept, drawn
from procedure.documents.drawn_scoping import REFERENCE
from procedure.facts import Fact
from procedure.questions import FormKey
from procedure.registers.register import RegisterKey
from procedure.sources import default, ours, section

_REPORT: Final = default("the report of the rapid review")
_RECORD: Final = default("records of meetings")

OUTCOME: Final[Mapping[FormKey, tuple[Drawn, ...]]] = {
    FormKey.MEETING_RECORD: (
        REFERENCE,
        drawn("Day", Fact.MEETING_HELD, _RECORD),
        drawn("Who was there", Kept.ATTENDANCE, _RECORD),
        drawn("Interests and rulings", RegisterKey.INTERESTS, section("1.6a")),
        drawn("Quorum", Kept.QUORUM, section("4.6")),
        drawn("The seven outcomes", FormKey.OUTCOMES, section("4.6")),
        drawn("Signature", Kept.SIGNATURES, _RECORD),
    ),
    FormKey.RAPID_REVIEW_REPORT: (
        REFERENCE,
        drawn(
            "National reference",
            FormKey.NOTIFIED,
            ours("the national Panel files by its own reference"),
            "national-reference",
        ),
        drawn("Meeting", Fact.MEETING_HELD, ours("who was there is read with the day")),
        drawn("Who was there, by role", Kept.ROLES_THERE, _REPORT),
        drawn("Date", Kept.SIGNATURES, _REPORT),
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
            "alternative-by",
        ),
    ),
    FormKey.BOARD_NOTICE: (
        REFERENCE,
        drawn("Decision", FormKey.SECTION_3, section("4.8"), "decision", "decided-on"),
    ),
    FormKey.AGENCIES_NOTICE: (
        REFERENCE,
        drawn("Decision", FormKey.SECTION_3, section("4.8"), "decision", "decided-on"),
    ),
    FormKey.NATIONAL_NOTICE: (
        REFERENCE,
        drawn(
            "National reference",
            FormKey.NOTIFIED,
            ours("the national Panel files by its own reference"),
            "national-reference",
        ),
        drawn("Decision", FormKey.SECTION_3, section("4.8"), "decision", "decided-on"),
    ),
    FormKey.COMMISSIONING_LETTER: (
        REFERENCE,
        drawn(
            "The learning review decided on",
            FormKey.SECTION_3,
            section("5"),
            "alternative-form",
            "alternative-lead",
            "alternative-scope",
            "alternative-by",
        ),
    ),
    FormKey.PEER_CHALLENGE: (
        REFERENCE,
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
