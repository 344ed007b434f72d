"""Section 4.3 of the design: what agencies, the family and practitioners say."""

from typing import Final

from tests.procedure.review_fields_of_the_design import (
    DEFAULT,
    OURS,
    REFERENCE,
    SHARED,
    SIGNED,
    STORED,
    TEMPLATES,
    WRITER,
    Fields,
    field,
)

EVENT: Final = ("when", "source", "who", "event", "action", "child")

ACCOUNTS: Final = {
    "joint-chronology": Fields(
        (
            field("merged rows", "", "s15.4", "part:Agencies' chronologies"),
            field("key events", "", "s15.4", "column:event"),
            field(
                "as they were sent",
                TEMPLATES,
                TEMPLATES,
                *(f"column:row-{each}" for each in EVENT),
            ),
            field("with any analysis", "", "s15.4", "column:row-expected", "column:row-analysis"),
            field(
                "changes", "", "s15.4", "column:change", "column:row-change", "column:row-effect"
            ),
            field(
                "as sent", TEMPLATES, TEMPLATES, "column:row-period", "column:row-change-source"
            ),
            field("agency column", "", DEFAULT, "column:row-agency"),
            field("conflicts flagged", "", "s9.2", "conflicts"),
        ),
        {"agencies-in": "s15.4", "gaps": "s9.2", **STORED, **REFERENCE},
    ),
    "information-report": Fields(
        (
            field("author and independence statement", "S s9.2", "s9.2", "author-apart"),
            field("ToR copied in", "S s10.1*", "s10.1*", "terms-in", "part:Terms of Reference"),
            field("involvement with child and family", "", "s15.5", "covers=involvement"),
            field("themes", "", "s15.5", "covers=themes"),
            field("analysis to each KLOE", "", "s15.5", "covers=key-lines"),
            field("systems learning", "", "s15.5", "covers=systems"),
            field("single-agency learning", "S", "s15.5", "covers=single-agency", "learning"),
            field("multi-agency learning", "S", "s15.5", "covers=multi-agency", "learning"),
            field("actions already taken", "S", "s15.5", "covers=actions", "action-taken"),
            field("staff spoken to", "", "s15.5", "covers=staff"),
            field("workshop nominees: practitioner", "S s15.10", "s15.10", "nominee-name"),
            field("line manager", "S s15.10", "s15.10", "nominee-manager"),
            field("recommendations", "", DEFAULT, "recommendations"),
            field("senior sign-off", "", SHARED, "lead-name", "lead-agrees"),
        ),
        {
            "author-not-member": "s9.1",
            "covers-not": OURS,
            "nominee-job": OURS,
            "nominee-direct": "s15.10",
            "part:Due on": OURS,
            "says:The review looks for": "s1.6a",
            **WRITER,
            **SIGNED,
            **STORED,
            **REFERENCE,
        },
    ),
    "factual-summary": Fields(
        (
            field("dates", "", DEFAULT, "first-contact", "last-contact"),
            field("nature of contact", "", "s15.6", "nature"),
            field(
                "statement that no significant incident occurred",
                "",
                "s15.6",
                "nothing-significant",
            ),
            field("no analysis", "", "s15.6", "says:It gives the facts and analyses nothing."),
        ),
        {
            "lead-name": SHARED,
            "lead-agrees": SHARED,
            "part:Period": "s15.2",
            "part:Due on": OURS,
            **WRITER,
            **SIGNED,
            **REFERENCE,
        },
    ),
    "agency-return": Fields(
        (),
        {
            "agency": SHARED,
            "return-kind": "s15.3",
            "meets": "s9.2",
            "decision": "s15.7",
            "asks": "s15.7",
            "asks-by": OURS,
            "part:Chronology": "s15.7",
            "part:Information Report": "s15.7",
            "part:Factual Summary": "s15.7",
            "part:Key Lines of Enquiry": "s9.2",
            **REFERENCE,
        },
    ),
    "genogram": Fields(
        (
            field("full and accurate", "", "s14.2", "says:It is full and accurate."),
            field("shared at Panel and workshop", "", "s14.2", "says:It is full and accurate."),
            field("updated", "", "s14.2", "drawn-on", "new"),
            field("names never in published report", "", "s14.2", "never-published"),
        ),
        {"lead-agency": "s14.2", "part:Who is in the family": "s14.2", **STORED, **REFERENCE},
    ),
    "family-letter": Fields(
        (
            field("purpose", "", "s14.3", "part:What the review is for"),
            field("(learning, not blame)", "", "s1.6a", "says:The review looks for"),
            field("Reviewer", "", "s14.3", "part:Reviewer"),
            field("how to take part", "", "s14.3", "taking-part"),
            field("support: interpreter", "", "s14.1", "support=interpreter"),
            field("disability", "", "s14.1", "support=disability"),
            field("domestic abuse", "", "s14.1", "support=domestic-abuse"),
            field("advocate", "", "s14.1", "support=advocate", "support-how"),
            field("what will be published", "", DEFAULT, "published"),
            field("contact", "", DEFAULT, "contact"),
            field("delivery method: signed for", "S", "s14.3", "delivery=signed-for"),
            field("by hand", "S", "s14.3", "delivery=by-hand"),
            field("and date", "S", "s14.3", "delivered-on"),
            field("log: who approached", "", "s14.3", "register:relative"),
            field("response", "", "s14.4", "register:answer"),
            field("reason for non-involvement", "S s14.4", "s14.4", "register:reason"),
        ),
        {
            "relative-name": "s14.3",
            "relative-relationship": "s14.3",
            "delivered-by": "s14.3",
            "says:You do not have to take part.": "s14.4",
            **REFERENCE,
        },
    ),
    "workshop-invitation": Fields(
        (
            field("date", "", "s15.10", "part:Day"),
            field("half day", "", "s15.11", "lasts"),
            field("place", "", DEFAULT, "starts-at", "place"),
            field("purpose and importance", "S", "s15.10", "says:Practitioners and their line"),
            field("direct-involvement check", "S", "s15.10", "invited-direct"),
            field("themes (may be shared first)", "S", "s15.8", "themes"),
            field("confidentiality", "", "s1.6a", "says:Everybody declares any interest"),
            field("no-blame", "", "s1.6a", "says:The review looks for"),
            field("support before and after", "[36]", "[36]", "support"),
            field("line manager", "", "s15.10", "invited-manager"),
            field("alternative conversation with Reviewer", "S s15.12", "s15.12", "conversation"),
        ),
        {
            "invited-name": "s15.10",
            "invited-job": OURS,
            "invited-agency": OURS,
            "answer-by": OURS,
            "part:Who should come": "s15.10",
            "part:Reviewer": "s7",
            **REFERENCE,
        },
    ),
}
