"""What the documents up to the meeting are made from, besides what is written in them."""

from collections.abc import Mapping
from typing import Final

from procedure.documents.drawn import Drawn, Kept, drawn
from procedure.facts import Fact
from procedure.questions import FormKey
from procedure.sources import default, ours, published, section

REFERENCE: Final = drawn(
    "Reference",
    Kept.REFERENCE,
    ours("a document must say which case it belongs to"),
)
_FROM_REFERRAL: Final = ours("what the referral says need not be written again")
_STRIP: Final = published(13, 14)
_LETTER: Final = default("the request letter")
_ANNEX: Final = published(23)

SCOPING: Final[Mapping[FormKey, tuple[Drawn, ...]]] = {
    FormKey.OFFICE_USE: (
        drawn("Reference", Kept.REFERENCE, _STRIP),
        drawn("Referral received", Fact.REFERRAL_RECEIVED, _STRIP),
        drawn("Information requested", Fact.INFORMATION_REQUESTED, _STRIP),
        drawn("Replies due", Fact.REPLIES_DUE, _STRIP),
        drawn("Meeting set for", Fact.MEETING_PLANNED, _STRIP),
        drawn("Meeting held", Fact.MEETING_HELD, _STRIP),
        drawn("Recommendation", Fact.SECTION_2_SIGNED, _STRIP),
        drawn("Decision", Fact.SECTION_3_SIGNED, _STRIP),
    ),
    FormKey.NOTIFICATION_PACK: (
        REFERENCE,
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
            _FROM_REFERRAL,
            "child-name",
            "child-born",
            "child-died-on",
            "child-address",
            "child-legal-status",
        ),
        drawn(
            "Family",
            FormKey.REFERRAL,
            _FROM_REFERRAL,
            "relative-name",
            "relative-relationship",
            "relative-born",
        ),
        drawn(
            "What happened",
            FormKey.REFERRAL,
            _FROM_REFERRAL,
            "circumstances",
            "key-date-on",
            "key-date-what",
        ),
    ),
    FormKey.INFORMATION_REQUEST: (
        drawn("Reference", Kept.REFERENCE, _LETTER),
        drawn(
            "Who it is about, by the secure route",
            FormKey.REFERRAL,
            section("2"),
            "child-name",
            "child-born",
            "relative-name",
            "relative-born",
        ),
        drawn("Meeting", Fact.MEETING_PLANNED, _LETTER),
    ),
    FormKey.INFORMATION_REPLY: (
        REFERENCE,
        drawn("Asked on", Fact.INFORMATION_REQUESTED, _ANNEX),
        drawn("Due on", Fact.REPLIES_DUE, _ANNEX),
        drawn("Returned on", Kept.SIGNATURES, _ANNEX),
        drawn(
            "Who is asked about, and for which period",
            FormKey.INFORMATION_REQUEST,
            ours("a reply is read beside what was asked"),
            "people",
            "period-from",
            "period-to",
        ),
    ),
    FormKey.COMBINED_SUMMARY: (
        REFERENCE,
        drawn(
            "The referral",
            FormKey.REFERRAL,
            section("4.5"),
            "circumstances",
            "key-date-on",
            "key-date-what",
            "child-life",
            "action-taken",
        ),
        drawn("What agencies said", FormKey.INFORMATION_REPLY, section("4.5")),
        drawn("The seven outcomes, in order", FormKey.OUTCOMES, section("4.6")),
    ),
    FormKey.AGENDA: (
        REFERENCE,
        drawn("Papers", FormKey.COMBINED_SUMMARY, section("4.5"), "stored-at", "version"),
        drawn("Papers that were referred", FormKey.REFERRAL, section("4.5")),
    ),
}
