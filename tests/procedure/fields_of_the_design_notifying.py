"""Section 4.1 of the design: the office-use strip, and the national notification."""

from typing import Final

from tests.procedure.review_fields_of_the_design import DEFAULT, OURS, Fields, field

NOTIFYING: Final = {
    "office-use": Fields(
        (
            field("case reference", "[13, 14]", "[13, 14]", "part:Reference"),
            field("date referral received", "[13, 14]", "[13, 14]", "part:Referral received"),
            field("date sent to Subgroup Chair", "[13, 14]", "[13, 14]", "to-chair-on"),
            field(
                "information request sent", "[13, 14]", "[13, 14]", "part:Information requested"
            ),
            field("deadline for agencies", "[13, 14]", "[13, 14]", "part:Replies due"),
            field("date of meeting", "[13, 14]", "[13, 14]", "part:Meeting set for"),
            field("date of meeting", "[13, 14]", "[13, 14]", "part:Meeting held"),
            field("recommendation sent to Chair", "[13, 14]", "[13, 14]", "part:Recommendation"),
            field("date of Chair's decision", "[13, 14]", "[13, 14]", "part:Decision"),
        ),
        {},
    ),
    "notification-pack": Fields(
        (
            field("own phone", "[4]", "[4]", "notifier-phone"),
            field("and e-mail", "[4]", "[4]", "notifier-email"),
            # The design names the child twice: [4] and [38].
            field("for each child: name", "[4, 38]", "[4, 38]", "child-name"),
            field("age", "[4]", "[4]", "child-age"),
            field("health", "[4]", "[4]", "child-health"),
            field("geographical information", "[4]", "[4]", "child-lives"),
            field("incident details", "[4]", "[4]", "incident-account"),
            field("with location", "[4]", "[4]", "incident-place"),
            field("date", "[4]", "[4]", "incident-on"),
            field("and time", "[4]", "[4]", "incident-time"),
            field("key documents", "[4]", "[4]", "papers-ready"),
            field("notifier", "[38]", "[38]", "notifier-name"),
            field("LA", "[38]", "[38]", "notifier-authority"),
            field("role", "[38]", "[38]", "notifier-job"),
            field("date", "[38]", "s4.1", "part:Sending and copying it"),
            field("linked cases", "[38]", "[38]", "linked-cases"),
            field("reason(s) for notification", "[38]", "s1.3", "notify-reasons"),
            field("other names", "[38]", "[38]", "child-other-names"),
            field("DOB", "[38]", "[38]", "child-born"),
            field("gender", "[38]", "[38]", "child-gender"),
            field("parents", "[38]", "[38]", "parents"),
            field("siblings with ages", "[38]", "[38]", "siblings"),
            field("family relationship note", "[38]", "[38]", "family-note"),
            field("times out and does not save", "[4]", "[4]", "times-out"),
            field("date LA became aware", "", "s4.1", "part:Becoming aware"),
            field("time", "", DEFAULT, "aware-time"),
            field("who", "", DEFAULT, "aware-who"),
            field("decision to notify, by whom", "", "s4.1", "part:Decision to notify"),
            field("partners' views", "", "s4.1", "part:Views of the safeguarding partners"),
            field("date sent", "", "s4.1", "part:Sending and copying it"),
            field("date copied to Business Office", "", "s4.1", "part:Sending and copying it"),
            field("other areas told", "", DEFAULT, "other-areas", "other-areas-told"),
        ),
        {
            "part:Reference": OURS,
            "part:Children": OURS,
            "part:Family": OURS,
            "part:What happened": OURS,
        },
    ),
    "notification": Fields(
        (
            field("date LA became aware", "", "s4.1", "aware-on"),
            field("decision to notify", "", "s4.1", "decision=notify", "decision=do-not-notify"),
            field("by whom", "", DEFAULT, "kept:signatures"),
        ),
        {"definition": "s1.3", "reasons": DEFAULT},  # what a record of a decision has: section 6.3
    ),
    "agreement": Fields(
        (field("partners' views", "", "s4.1", "view=agree", "view=disagree"),),
        {"reason": DEFAULT},
    ),
    "notified": Fields(
        (
            field("date sent", "", "s4.1", "sent-on"),
            field("national reference", "", DEFAULT, "national-reference"),
            field("date copied to Business Office", "", "s4.1", "copied-on"),
        ),
        {},
    ),
}
