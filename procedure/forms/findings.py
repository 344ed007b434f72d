"""Another date for an alternative review, and that its findings went where they go (section 5)."""

from typing import Final

from procedure.disclosure import Tier
from procedure.questions import Form, FormKey, Kind, Page, Question
from procedure.sources import default, section

_ALTERNATIVES: Final = section("5")
_DATE: Final = default("a date for every alternative review")

REVIEW_DATE: Final = Form(
    key=FormKey.REVIEW_DATE,
    title=FormKey.REVIEW_DATE.label,
    steps=(
        Page(
            id="review-date",
            title=FormKey.REVIEW_DATE.label,
            says="The date there was stays on record. Whoever leads the review is told.",
            questions=(
                Question(
                    id="findings-by",
                    asks="By which day are its findings due now?",
                    kind=Kind.DATE,
                    future=True,
                    missing="Give the day by which its findings are due",
                    tier=Tier.MEMBER,
                    source=_DATE,
                ),
                Question(
                    id="reasons",
                    asks="Why is the date changed?",
                    kind=Kind.TEXT,
                    hint="Do not name the child or family.",
                    limit=1000,
                    missing="Give the reasons",
                    tier=Tier.CASE,
                    source=_DATE,
                ),
            ),
            source=_DATE,
        ),
    ),
    source=_DATE,
)

FINDINGS: Final = Form(
    key=FormKey.FINDINGS,
    title=FormKey.FINDINGS.label,
    steps=(
        Page(
            id="findings",
            title=FormKey.FINDINGS.label,
            says="The findings themselves stay in the partnership's own document store.",
            questions=(
                Question(
                    id="on",
                    asks="On which day were they given?",
                    kind=Kind.DATE,
                    missing="Give the day on which the findings were given",
                    tier=Tier.MEMBER,
                    source=_ALTERNATIVES,
                ),
                Question(
                    id="evidence",
                    asks="Where are they kept?",
                    kind=Kind.LINE,
                    hint="A link or a file reference. Do not name anyone.",
                    missing="Say where the findings are kept",
                    tier=Tier.CASE,
                    source=default("findings of an alternative review"),
                ),
            ),
            source=_ALTERNATIVES,
        ),
    ),
    source=_ALTERNATIVES,
)
