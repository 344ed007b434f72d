"""Section 2: the recommendation itself, and what hangs on which of the three it is."""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.alternatives import QUESTIONS as ALTERNATIVE_QUESTIONS
from procedure.forms.conditions import chose, said_yes
from procedure.forms.criteria import CRITERIA
from procedure.forms.recommendations import ALTERNATIVE, CHOICES, COMMISSION, NO_REVIEW
from procedure.forms.recommendations import SOURCE as RECOMMENDED
from procedure.questions import Choice, Kind, Page, Question
from procedure.sources import default, ours, section

_MEETING: Final = section("4.6")

RECOMMENDATION: Final = Page(
    id="recommendation",
    title="Your recommendation",
    questions=(
        Question(
            id="criteria-met",
            asks="Taken together, are the criteria for an LCSPR met?",
            kind=Kind.YES_NO,
            hint=(
                "Meeting the criteria does not mean that a review must follow. It depends on "
                "whether there is potential to identify improvements."
            ),
            missing="Say whether the criteria are met",
            tier=Tier.MEMBER,
            source=CRITERIA,
        ),
        Question(
            id="criteria-why",
            asks="Why are they met, or not met?",
            kind=Kind.TEXT,
            limit=2000,
            missing="Say why the criteria are met or not met",
            tier=Tier.CASE,
            source=CRITERIA,
        ),
        Question(
            id="recommendation",
            asks="The LCSPR Subgroup recommends:",
            kind=Kind.CHOICE,
            choices=CHOICES,
            hint=(
                "These are the guidance's own words. If the criteria are met and you recommend no "
                "LCSPR, choose the second or third. Your answer above is kept beside it."
            ),
            missing="Choose one of the three recommendations",
            tier=Tier.MEMBER,
            source=RECOMMENDED,
        ),
        Question(
            id="recommendation-why",
            asks="Why?",
            kind=Kind.TEXT,
            hint="Say what there is to improve, and whether a review would find it.",
            limit=3000,
            missing="Give the reasons for the recommendation",
            tier=Tier.CASE,
            source=CRITERIA,
        ),
        Question(
            id="short-reason",
            asks="The reason in a sentence, for the Partnership Chair's card",
            kind=Kind.TEXT,
            hint="Do not name anyone, or give a date, place, school or agency.",
            limit=300,
            missing="Give the reason in a sentence, without any names",
            tier=Tier.MEMBER,
            source=ours("the card asks for a decision and may not show the full reasons"),
        ),
    ),
    source=RECOMMENDED,
)

ENQUIRY: Final = Page(
    id="enquiry",
    title="The review you recommend",
    asked_if=chose("recommendation", COMMISSION),
    questions=(
        Question(
            id="key-lines",
            asks="Key Lines of Enquiry",
            kind=Kind.TEXT,
            hint="The questions the review should answer, one to a line.",
            limit=3000,
            missing="Give the Key Lines of Enquiry",
            tier=Tier.CASE,
            source=_MEETING,
        ),
        Question(
            id="step-higher",
            asks="How would it be a clear step higher than what has been done so far?",
            kind=Kind.TEXT,
            hint="Say what it would find that the rapid review has not.",
            limit=1500,
            missing="Say how the review would be a clear step higher",
            tier=Tier.CASE,
            source=CRITERIA,
        ),
    ),
    source=_MEETING,
)

ALTERNATIVE_REVIEW: Final = Page(
    id="alternative",
    title="The learning review you recommend",
    asked_if=chose("recommendation", ALTERNATIVE),
    questions=ALTERNATIVE_QUESTIONS,
    source=section("5"),
)

DISSEMINATION: Final = Page(
    id="dissemination",
    title="Sharing what was learned",
    asked_if=chose("recommendation", ALTERNATIVE, NO_REVIEW),
    questions=(
        Question(
            id="share-learning",
            asks="Should the learning from the rapid review be shared more widely?",
            kind=Kind.YES_NO,
            missing="Say whether the learning should be shared more widely",
            tier=Tier.MEMBER,
            source=_MEETING,
        ),
        Question(
            id="share-how",
            asks="With whom, how, and by when?",
            kind=Kind.TEXT,
            limit=1500,
            asked_if=said_yes("share-learning"),
            missing="Say with whom, how, and by when it should be shared",
            tier=Tier.CASE,
            source=_MEETING,
        ),
    ),
    source=_MEETING,
)

DISSENT: Final = Page(
    id="dissent",
    title="Was everyone agreed?",
    questions=(
        Question(
            id="agreed",
            asks="Did every agency at the meeting agree with the recommendation?",
            kind=Kind.YES_NO,
            missing="Say whether every agency agreed",
            tier=Tier.MEMBER,
            source=default("dissent"),
        ),
        Question(
            id="dissent",
            asks="Which agency did not agree, and why?",
            kind=Kind.TEXT,
            hint="The Partnership Chair will read this.",
            limit=1500,
            asked_if=chose("agreed", "no"),
            missing="Say which agency did not agree, and why",
            tier=Tier.CASE,
            source=default("dissent"),
        ),
        Question(
            id="information",
            asks="Was any information missing?",
            kind=Kind.CHOICE,
            choices=(
                Choice("complete", "No"),
                Choice("enough", "Yes, but there was enough to decide"),
            ),
            hint=(
                "If there was not enough to decide, do not send this. The Subgroup may defer its "
                "recommendation and adjourn."
            ),
            missing="Say whether any information was missing",
            tier=Tier.MEMBER,
            source=_MEETING,
        ),
        Question(
            id="information-missing",
            asks="What was missing, and from whom?",
            kind=Kind.TEXT,
            limit=1000,
            asked_if=chose("information", "enough"),
            missing="Say what was missing, and from whom",
            tier=Tier.CASE,
            source=_MEETING,
        ),
    ),
    source=_MEETING,
)
