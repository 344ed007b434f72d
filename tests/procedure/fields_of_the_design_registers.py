"""Section 4.4 of the design: nine registers, and (its section 6.3) what one of them records."""

from typing import Final

from tests.procedure.review_fields_of_the_design import DEFAULT, OURS, Fields, field

REGISTERED: Final = {
    "interests": Fields(
        (
            field("conflict declarations", "S s1.6a", "s1.6a", "register"),
            field("conflict declarations", "S s1.6a", "s1.6a", "who", "declared", "nature"),
        ),
        {"meeting-on": "s1.6a", "ruling": DEFAULT},  # the chair's ruling: D09 there
    ),
    "sharing": Fields(
        (
            field("information-sharing decisions", "S s2", "s2", "register"),
            field("one per request and per disclosure", "S s2", "s2", "kind=request"),
            field("one per request and per disclosure", "S s2", "s2", "kind=disclosure"),
            field("what was asked/shared: category", "S s2", "s2", "what"),
            field("from", "S s2", "s2", "from-whom"),
            field("to (named individual)", "S s2", "s2", "with-whom"),
            field("purpose", "S s2", "s2", "purpose"),
            field("legal basis relied on", "S s2", "s2", "legal-basis"),
            field("consent sought or not", "S s2", "s2", "consent=refused", "consent=not-asked"),
            field("and why", "S s2", "s2", "consent-why"),
            field("NHS-commissioned record yes/no", "S s2", "s2", "nhs"),
            field("whether the individual was told", "S s2", "s2", "told"),
            field("or why telling would raise risk", "S s2", "s2", "told-why"),
            field("method and security", "S s2", "s2", "securely"),
            field("who decided, role", "S s2", "s2", "decided-by"),
            field("date", "S s2", "s2", "decided-on"),
            field("if refused", "S s2", "s2", "decision=refused"),
            field("reason", "S s2", "s2", "why"),
            field("whether accepted", "S s2", "s2", "accepted"),
        ),
        {},
    ),
    "disputes": Fields(
        (
            field("escalations and withheld information", "S s2", "s2", "register"),
            field("withheld", "S s2", "s2", "about=withheld", "with-agency", "dispute"),
            field("escalation steps", "S s2", "s2", "step"),
            field("and dates", "S s2", "s2", "raised-on", "settled-on"),
            field("whether accepted", "S s2", "s2", "settled=good-reason"),
        ),
        {"answer-by": DEFAULT},  # the times of each step are settings: C40 there
    ),
    "records": Fields(
        (
            field("secured records", "S s4.3", "s4.3", "register"),
            field("secured records", "S s4.3", "s4.3", "state", "representative"),
            field("by agency", "S s4.3", "s4.3", "of-agency"),
        ),
        {"secured-on": OURS, "released-on": "s4.8"},
    ),
    "proceedings": Fields(
        (
            field("parallel proceedings", "S s11", "s11", "register"),
            field("parallel proceedings", "S s11", "s11", "kind", "effect"),
        ),
        {"led-by": OURS, "known-on": OURS, "reached": OURS, "ended-on": OURS},
    ),
    "notices": Fields(
        (
            field("notices to outside bodies", "S s1.6b", "s1.6b", "register"),
            field("notices to outside bodies", "S s1.6b", "s1.6b", "to", "what"),
            field("sending", "S s1.6b", "s1.6b", "sent-on"),
            field("with proof of sending", "", DEFAULT, "proof"),
        ),
        {"answer": OURS},
    ),
    "meanwhile": Fields(
        (
            field("immediate actions and learning", "S s18.2", "s18.2", "register"),
            field("immediate actions", "S s18.2", "s18.2", "of", "action"),
            field("and learning", "S s18.2", "s18.2", "shared-with", "effect"),
        ),
        {"raised-on": OURS, "by": OURS, "done-on": OURS},
    ),
    "family-contact": Fields(
        (
            field("family contact", "S", "s14", "register"),
            field("family contact", "S", "s14.3", "relative", "contacted-by", "how"),
            field("family contact", "S", "s14.4", "answer", "reason"),
        ),
        {"contacted-on": OURS, "promised": OURS},
    ),
    "national-reviews": Fields(
        (
            field("national reviews considered", "S s18.5", "s18.5", "register"),
            field("national reviews considered", "S s18.5", "s18.5", "title"),
            field("national reviews considered", "S s18.5", "s18.5", "learning", "applied"),
        ),
        {"considered-on": OURS, "owner": OURS},
    ),
}
