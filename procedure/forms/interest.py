"""An interest declared, and the chair's ruling on it.

Everybody is asked at every case-specific meeting, so "none" is an answer and silence is not.
"""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.choices import from_terms
from procedure.forms.conditions import chose
from procedure.meetings import Ruling
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import default, section

NO_INTEREST: Final = "none"
DECLARED: Final = "declared"
OPTIONS: Final = (Choice(NO_INTEREST, "No interest"), Choice(DECLARED, "Yes, an interest"))
RULINGS: Final = from_terms(*Ruling)

_INTERESTS: Final = section("1.6a")

INTEREST: Final = Form(
    key=FormKey.INTEREST,
    title=FormKey.INTEREST.label,
    steps=(
        Page(
            id="interest",
            title="Declaration of interest",
            says=(
                "Your agency's part in the case is not an interest. A part of your own is, and so "
                "is knowing the family."
            ),
            questions=(
                Question(
                    id="interest",
                    asks="Is there any interest to declare?",
                    kind=Kind.CHOICE,
                    choices=OPTIONS,
                    missing="Say whether there is any interest to declare",
                    tier=Tier.MEMBER,
                    source=_INTERESTS,
                ),
                Question(
                    id="nature",
                    asks="What is it?",
                    kind=Kind.TEXT,
                    hint="Do not name the child or anyone in the family.",
                    limit=300,
                    asked_if=chose("interest", DECLARED),
                    missing="Say what the interest is",
                    tier=Tier.MEMBER,
                    source=_INTERESTS,
                ),
            ),
            source=_INTERESTS,
        ),
    ),
    source=_INTERESTS,
)

RULING: Final = Form(
    key=FormKey.RULING,
    title=FormKey.RULING.label,
    steps=(
        Page(
            id="ruling",
            title="Ruling on an interest",
            questions=(
                Question(
                    id="ruling",
                    asks="I rule that the person:",
                    kind=Kind.CHOICE,
                    choices=RULINGS,
                    hint="Until you rule, they do not count towards the quorum.",
                    missing="Choose a ruling",
                    tier=Tier.MEMBER,
                    source=default("interests declared"),
                ),
            ),
            source=_INTERESTS,
        ),
    ),
    source=_INTERESTS,
)

DEPUTY_RULING: Final = Form(
    key=FormKey.DEPUTY_RULING,
    title=FormKey.DEPUTY_RULING.label,
    steps=(
        Page(
            id="deputy-ruling",
            title="Ruling on a deputy",
            questions=(
                Question(
                    id="may-count",
                    asks="They were not named before the meeting. May they count and decide?",
                    kind=Kind.YES_NO,
                    hint="They should be of similar seniority, with authority to decide.",
                    missing="Say whether they may count and decide",
                    tier=Tier.MEMBER,
                    source=default("deputies"),
                ),
                Question(
                    id="ruling-why",
                    asks="Why?",
                    kind=Kind.TEXT,
                    hint="Do not name anyone, nor say anything about the child.",
                    limit=300,
                    missing="Say why",
                    tier=Tier.MEMBER,
                    source=default("deputies"),
                ),
            ),
            source=default("deputies"),
        ),
    ),
    source=default("deputies"),
)
