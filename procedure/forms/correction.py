"""Putting a date right: what one person asks for, and what the other answers.

Which dates are on record, the case says: they are offered when the form is shown.
"""

from dataclasses import replace
from typing import Final

from procedure.conditions import Answered
from procedure.correctable import SECOND_PERSON
from procedure.disclosure import Tier
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question

CONFIRM: Final = "confirm"
DO_NOT_CONFIRM: Final = "do-not-confirm"
NAMES_SOMEBODY: Final = "This may name somebody, or give a number of theirs. Say it without."
_NOBODY: Final = "Do not name anyone, nor say anything about the child."


def _reason(asks: str, missing: str) -> Question:
    return Question(
        id="reason",
        asks=asks,
        kind=Kind.TEXT,
        hint=_NOBODY,
        limit=300,
        missing=missing,
        tier=Tier.MEMBER,
        source=SECOND_PERSON,
    )


CORRECTION: Final = Form(
    key=FormKey.CORRECTION,
    title=FormKey.CORRECTION.label,
    steps=(
        Page(
            id="correction",
            title="Put a date right",
            says=(
                "You see first what it would change. Nothing is changed until somebody else"
                " has confirmed it."
            ),
            questions=(
                Question(
                    id="fact",
                    asks="Which date is wrong?",
                    kind=Kind.CHOICE,
                    missing="Choose the date that is wrong",
                    tier=Tier.MEMBER,
                    source=SECOND_PERSON,
                ),
                Question(
                    id="on",
                    asks="What is the right date?",
                    kind=Kind.DATE,
                    missing="Give the right date",
                    tier=Tier.MEMBER,
                    source=SECOND_PERSON,
                ),
                _reason("How do you know?", "Say how you know that this is the right date"),
            ),
            source=SECOND_PERSON,
        ),
    ),
    source=SECOND_PERSON,
)

CORRECTION_ANSWER: Final = Form(
    key=FormKey.CORRECTION_ANSWER,
    title=FormKey.CORRECTION_ANSWER.label,
    steps=(
        Page(
            id="correction-answer",
            title="Confirm the right date",
            says="Check the right date against what it was taken from before you confirm it.",
            questions=(
                Question(
                    id="answer",
                    asks="Do you confirm it?",
                    kind=Kind.CHOICE,
                    choices=(
                        Choice(CONFIRM, "Yes. Put the date right"),
                        Choice(DO_NOT_CONFIRM, "No. Leave the date as it is"),
                    ),
                    missing="Choose whether you confirm it",
                    tier=Tier.MEMBER,
                    source=SECOND_PERSON,
                ),
                replace(
                    _reason("Why not?", "Say why you do not confirm it"),
                    asked_if=Answered("answer", (DO_NOT_CONFIRM,)),
                ),
            ),
            source=SECOND_PERSON,
        ),
    ),
    source=SECOND_PERSON,
)
