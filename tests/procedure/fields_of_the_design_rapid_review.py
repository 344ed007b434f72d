"""Section 4.2 of the design: the documents of a rapid review, as typed from it by hand."""

from typing import Final

from tests.procedure.review_fields_of_the_design import DEFAULT, OURS, Fields, field

RAPID_REVIEW: Final = {
    "information-request": Fields(
        (
            field("addressee Safeguarding Lead", "", "s15.2", "agency", "addressee-name"),
            field("case reference", "", DEFAULT, "part:Reference"),
            field("brief outline of the notification", "S", "s4.3", "outline"),
            field("purpose of initial scoping", "S", "s4.3", "says:This first request gathers"),
            field("legal basis", "S s2", "s2", "says:The safeguarding partners have the formal"),
            field("and duty to share", "S s2", "s2", "says:If information is withheld"),
            field("including without consent", "S s2", "s2", "says:Information may be shared"),
            field(
                "NHS-commissioned care in any sector", "S s2", "s2", "says:A request for health"
            ),
            field("who is in scope: child", "S s2", "s2", "in-scope=children", "people"),
            field("parents", "S s2", "s2", "in-scope=parents"),
            field("family members", "S s2", "s2", "in-scope=family"),
            field("period", "", DEFAULT, "period-from", "period-to"),
            field("deadline", "S", "s4.3", "reply-by"),
            field("secure-records request", "S s4.3", "s4.3", "says:Consider whether to secure"),
            field("how to return securely", "S s2", "s2", "secure-return"),
            field("nil return option", "", DEFAULT, "says:If your agency holds nothing"),
            field("meeting date", "", DEFAULT, "part:Meeting"),
            field("who to call", "", DEFAULT, "who-to-call"),
        ),
        {
            "says:Say what is fact and what is opinion": "s2",
            "part:Who it is about, by the secure route": "s2",
        },
    ),
    "information-reply": Fields(
        (
            field("agency, author, role", "[23]", "[23]", "agency", "writer-name", "writer-job"),
            field("contact", "[23]", "[23]", "writer-contact"),
            field("date requested/due", "[23]", "[23]", "part:Asked on", "part:Due on"),
            field("/returned", "[23]", "[23]", "part:Returned on"),
            field("identifiers held", "[23]", "[23]", "details-match"),
            field("differences from those supplied", "[23]", "[23]", "details-differ"),
            field("involved?", "", "s4.3", "involved"),
            field("dates first/last", "", DEFAULT, "first-contact", "last-contact"),
            field("summary of involvement", "[23]", "[23]", "summary"),
            field("background: health, disability", "[23]", "[23]", "health"),
            field("culture, religion", "[23]", "[23]", "culture"),
            field("education", "[23]", "[23]", "education"),
            field("looked-after and plan history", "[23]", "[23]", "care"),
            field("key events", "", "s4.4", "event-on", "event-what"),
            field("recognition and assessment of risk", "[23]", "[23]", "risk"),
            field("information sharing", "[23]", "[23]", "shared"),
            field("timely and effective action", "[23]", "[23]", "timely"),
            field("steps to reduce harm", "[23]", "[23]", "harm-reduced"),
            field("good practice", "", DEFAULT, "good-practice"),
            field("early learning and action taken", "", "s3", "early-learning", "action-taken"),
            field("immediate safety concern", "S", "s4.2", "unsafe", "told-whom"),
            field("fact distinguished from opinion", "S s2", "s2", "fact-and-opinion"),
            field("family characteristics", "S s1.6a", "s1.6a", "characteristics"),
            field("other agencies known", "", DEFAULT, "other-agencies"),
            field("parallel processes", "", "s11", "investigations", "investigations-who"),
            field("records secured", "S", "s4.3", "records", "records-representative"),
            field("sign-off by the Safeguarding Lead", "[32]", "[32]", "lead-name", "lead-agrees"),
            field("information-sharing decision", "S s2", "s2", "sharing-decision"),
        ),
        {
            "searched": DEFAULT,  # the nil return of the letter
            "event-source": OURS,
            "records-why-not": OURS,
            "part:Reference": OURS,
            "part:Who is asked about, and for which period": OURS,
        },
    ),
    "combined-summary": Fields(
        (
            field("merged agency replies", "", "s4.5", "part:What agencies said"),
            field("key events in the child's life", "S s4.4", "s4.4", "key-events"),
            field("family composition/genogram", "", DEFAULT, "composition"),
            field("gaps and conflicts", "", DEFAULT, "gaps", "conflicts"),
            field("the seven items in order", "S", "s4.6", "part:The seven outcomes, in order"),
        ),
        {
            "stored-at": OURS,
            "version": OURS,
            "part:Reference": OURS,
            "part:The referral": "s4.5",
        },
    ),
    "rapid-review-report": Fields(
        (
            field("facts incl. agency involvement", "[1, 8]", "s4.6", "account"),
            field("analysis of key practice episodes", "[1, 8]", "[1, 8]", "episodes"),
            field("child and family context", "S s1.6a", "s1.6a", "context"),
            field("protected characteristics", "S s1.6a", "s1.6a", "characteristics"),
            field("immediate safeguarding action", "S", "s4.6", "part:Immediate action"),
            field("immediate learning and sharing", "S", "s4.6", "part:Immediate learning"),
            field("potential for improvement", "S", "s4.6", "part:Potential for improvement"),
            field("LCSPR decision and reasons", "S", "s4.7", "part:Decision"),
            field("national interest?", "", "s4.3", "national-interest", "national-why"),
            # The design cites 4.8 for the three together, which says nothing of these lines.
            field("if LCSPR: KLOE", "S", "s4.6", "part:Key Lines of Enquiry"),
            field("reviewer", "S s4.8", "s4.8", "reviewer", "reviewer-name"),
            field("methodology", "S s4.8", "s4.8", "methodology"),
            field("may follow", "S s4.8", "s4.8", "reviewer=to-follow"),
            field("attendees by role", "", DEFAULT, "part:Who was there, by role"),
            field("date", "", DEFAULT, "part:Date"),
        ),
        {
            **dict.fromkeys(("late", "late-why", "part:Reference", "part:Meeting"), OURS),
            "part:National reference": OURS,
            "part:Criteria": "s1.4",
            "part:Learning review": "s5",
        },
    ),
    "outcome-notice": Fields(
        (field("to referrer (decision only)", "", "s4.7", "ready"),), {"words": OURS}
    ),
    "board-notice": Fields(
        (
            field("Board: decision", "", "s4.8", "part:Decision"),
            field("records release line if neither review type", "", "s4.8", "records=release"),
        ),
        {"board-words": OURS, "part:Reference": OURS},
    ),
    "agencies-notice": Fields(
        (
            field("agencies", "", "s4.8", "agencies-told", "part:Decision"),
            field("own-inspectorate reminder", "S", "s4.8", "says:Notify your own inspectorate"),
        ),
        {"records": OURS, "agencies-words": OURS, "part:Reference": OURS},
    ),
    "national-notice": Fields(
        (
            field("national Panel", "", "s1.6b", "about"),
            field("national Panel", "", "s4.8", "reviewer-name", "methodology", "offer"),
            field("national Panel", "", "s4.8", "part:Decision", "says:The Partnership Chair"),
        ),
        {"reasons": OURS, "part:Reference": OURS, "part:National reference": OURS},
    ),
    "commissioning-letter": Fields(
        (
            field("single-agency review", "", "s5", "asked-for=single-agency-review"),
            field("or audit", "", "s5", "asked-for=single-agency-audit"),
            field("to whom", "", "s5", "agency", "agency-other", "written-to", "written-to-name"),
            field("who leads it", "", "s5", "led-by"),
            field("scope", "", DEFAULT, "scope"),
            field("reporting route", "", "s5", "findings-to"),
            field("date due", "", DEFAULT, "findings-by"),
        ),
        {"part:Reference": OURS, "part:The learning review decided on": "s5"},
    ),
}
