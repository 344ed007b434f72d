"""Section 4.2 of the design: the meeting, its agenda and its record."""

from typing import Final

from tests.procedure.review_fields_of_the_design import DEFAULT, OURS, Fields, field

MEETING: Final = {
    "meeting-record": Fields(
        (
            field("date", "", DEFAULT, "part:Day"),
            field("start/end", "", DEFAULT, "began-at", "ended-at"),
            field("attendees", "", DEFAULT, "part:Who was there"),
            field("arrival/departure times", "", DEFAULT, "kept:attendance"),
            field("conflicts and rulings", "S", "s1.6a", "part:Interests and rulings"),
            field("confidentiality statement", "S", "s1.6a", "confidentiality"),
            field("confidentiality statement", "S", "s1.6a", "says:Everybody declares"),
            field("quorum at open and at each decision", "S", "s4.6", "part:Quorum"),
            field("outcomes of the seven items", "S", "s4.6", "part:The seven outcomes"),
            field("actions", "", DEFAULT, "action-what"),
            field("owners", "", DEFAULT, "action-agency"),
            field("dates", "", DEFAULT, "action-by"),
            field("adjournment reason", "S", "s4.6", "adjourned", "adjourned-why"),
            field("and plan", "S", "s4.6", "adjourned-plan"),
            field("chair signs", "", DEFAULT, "part:Signature"),
        ),
        {"papers": "s4.5", "discussion": OURS, "part:Reference": OURS},
    ),
    "attendance": Fields(
        (
            field("person", "", "s4.6", "person", "name"),
            field("agency", "", "s4.6", "agency"),
            field("role", "", "s4.6", "capacity"),
            field("in person/remote", "", DEFAULT, "how", "heard"),
            field("deputy for", "", DEFAULT, "deputy-for", "named-before"),
        ),
        {},
    ),
    "interest": Fields((field("conflicts", "S", "s1.6a", "interest", "nature"),), {}),
    "ruling": Fields((field("and rulings", "", DEFAULT, "ruling"),), {}),
    "deputy-ruling": Fields(
        (field("unannounced deputy: chair's ruling", "", DEFAULT, "may-count", "ruling-why"),), {}
    ),
    "safety": Fields((field("immediate safety", "S", "s4.6", "unsafe", "being-done"),), {}),
    "for-information": Fields((field("information-only items", "", DEFAULT, "heard"),), {}),
    "adjournment": Fields(
        (
            field("adjournment reason", "S", "s4.6", "why"),
            field("reason", "", DEFAULT, "reason"),
            field("what is missing, from whom, by when", "S", "s4.6", "missing", "from-whom"),
            field("by when", "S", "s4.6", "by-when"),
            field("new date", "S", "s4.6", "day", "meeting-on"),
        ),
        {},
    ),
    "go-on": Fields((field("information in", "S", "s4.6", "ready", "reason"),), {}),
    "outcomes": Fields(
        (
            field("the seven s4.6 items: facts", "S", "s4.6", "facts-reviewed"),
            field("immediate action", "S", "s4.6", "immediate-action"),
            field("immediate learning", "S", "s4.6", "immediate-learning"),
            field("potential for improvement", "S", "s4.6", "improvements"),
            field(
                "LCSPR, KLOE, dissemination", "S", "s4.6", "lcspr", "key-lines", "dissemination"
            ),
        ),
        {},
    ),
    "agenda": Fields(
        (field("standing item at all meetings", "S s1.6a", "s1.6a", "says:Everybody declares"),),
        {
            "meeting-kind": "s1.6a",
            "meets-on": "s4.4",
            **dict.fromkeys(("starts-at", "place", "items", "papers-why", "part:Reference"), OURS),
            **dict.fromkeys(("papers-ahead", "part:Papers", "part:Papers that were"), "s4.5"),
            "says:Is immediate action needed": "s4.6",
            "says:At every meeting of a Case Review Panel: how": "s14.1",
            "says:At every meeting of a Case Review Panel: is": "s18.2",
        },
    ),
}
