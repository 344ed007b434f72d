"""Section 3 of the LCSPR Referral Form: the Partnership Chair decides and replies in writing.

Sending it signs it.  The day of the decision starts the six months of a review, so it is
asked for and not taken to be today.
"""

from typing import Final

from procedure.conditions import Answers
from procedure.disclosure import Tier
from procedure.forms.alternatives import QUESTIONS as ALTERNATIVE_QUESTIONS
from procedure.forms.conditions import chose, said_yes
from procedure.forms.own_interest import OWN_INTEREST
from procedure.forms.recommendations import ALTERNATIVE, CHOICES
from procedure.forms.recommendations import SOURCE as DECIDED
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import default, section

AS_RECOMMENDED: Final = "as-recommended"


def decided(answers: Answers, recommended: str) -> str:
    """Return the key of the decision, which may be the one that was recommended."""
    decision = answers.get("decision", "")
    return recommended if decision == AS_RECOMMENDED else decision


DECISION: Final = Page(
    id="decision",
    title="Your decision",
    says="You do not have to decide as was recommended. Give your reasons either way.",
    questions=(
        OWN_INTEREST,
        Question(
            id="decision",
            asks="I have decided:",
            kind=Kind.CHOICE,
            choices=(Choice(AS_RECOMMENDED, "As the LCSPR Subgroup recommends"), *CHOICES),
            missing="Choose your decision",
            tier=Tier.MEMBER,
            source=DECIDED,
        ),
        Question(
            id="decision-why",
            asks="Why?",
            kind=Kind.TEXT,
            limit=3000,
            missing="Give your reasons",
            tier=Tier.CASE,
            source=section("1.6a"),
        ),
        Question(
            id="conditions",
            asks="Any conditions",
            kind=Kind.TEXT,
            hint="Leave this empty if there are none.",
            limit=1500,
            required=False,
            missing="Give the conditions",
            tier=Tier.CASE,
            source=default("conditions on a decision"),
        ),
        Question(
            id="decided-on",
            asks="Date of your decision",
            kind=Kind.DATE,
            hint="If a review is to be held, its six months run from this day.",
            missing="Give the date of your decision",
            tier=Tier.CHANNEL,
            source=section("3"),
        ),
    ),
    source=DECIDED,
)

_ALTERNATIVE: Final = Page(
    id="alternative",
    title="The learning review",
    asked_if=chose("decision", ALTERNATIVE),
    questions=ALTERNATIVE_QUESTIONS,
    source=section("5"),
)

_CHALLENGE: Final = Page(
    id="challenge",
    title="Peer challenge",
    says="You may ask the chair of another safeguarding children partnership to challenge you.",
    questions=(
        Question(
            id="challenge",
            asks="Did you ask for peer challenge?",
            kind=Kind.YES_NO,
            missing="Say whether you asked for peer challenge",
            tier=Tier.MEMBER,
            source=DECIDED,
        ),
        Question(
            id="challenge-from",
            asks="Who did you ask?",
            kind=Kind.LINE,
            hint="Their name and partnership.",
            asked_if=said_yes("challenge"),
            missing="Say who you asked",
            identifies=True,
            tier=Tier.CASE,
            source=DECIDED,
        ),
        Question(
            id="challenge-on",
            asks="When did they advise you?",
            kind=Kind.DATE,
            asked_if=said_yes("challenge"),
            missing="Give the date they advised you",
            tier=Tier.MEMBER,
            source=DECIDED,
        ),
        Question(
            id="challenge-advice",
            asks="What did they advise?",
            kind=Kind.TEXT,
            limit=2000,
            asked_if=said_yes("challenge"),
            missing="Say what they advised",
            tier=Tier.CASE,
            source=DECIDED,
        ),
    ),
    source=DECIDED,
)

SECTION_3: Final = Form(
    key=FormKey.SECTION_3,
    title=FormKey.SECTION_3.label,
    steps=(DECISION, _ALTERNATIVE, _CHALLENGE),
    source=DECIDED,
)
