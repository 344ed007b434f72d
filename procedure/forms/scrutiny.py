"""What the national Panel asks about a decision not to review, and what it was given (4.8)."""

from typing import Final

from procedure.case import CHALLENGE
from procedure.disclosure import Tier
from procedure.forms.conditions import chose
from procedure.questions import NO, YES, Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import default, ours, section

INFORMATION: Final = "information"
ATTEND: Final = "attend"

_SCRUTINY: Final = section("4.8")
_PROOF: Final = default("notices and the proof of them")
_TO_ANSWER: Final = chose("what", INFORMATION, ATTEND)

SCRUTINY: Final = Form(
    key=FormKey.SCRUTINY,
    title=FormKey.SCRUTINY.label,
    steps=(
        Page(
            id="scrutiny",
            title=FormKey.SCRUTINY.label,
            says=(
                "The national Panel may ask for information, or for the Partnership Chair to"
                " attend. If it challenges the decision, the case goes back to the Partnership"
                " Chair, and the decision there was counts no more."
            ),
            questions=(
                Question(
                    id="asked-on",
                    asks="Day the national Panel asked",
                    kind=Kind.DATE,
                    missing="Give the day the national Panel asked",
                    tier=Tier.MEMBER,
                    source=_SCRUTINY,
                ),
                Question(
                    id="what",
                    asks="What does it ask for?",
                    kind=Kind.CHOICE,
                    choices=(
                        Choice(INFORMATION, "Information about the decision"),
                        Choice(ATTEND, "The Partnership Chair, to give evidence in person"),
                        Choice(CHALLENGE, "A new decision: it challenges this one"),
                    ),
                    missing="Choose what it asks for",
                    tier=Tier.MEMBER,
                    source=_SCRUTINY,
                ),
                Question(
                    id="question",
                    asks="What it asked, in short",
                    kind=Kind.TEXT,
                    hint="Do not name anyone, nor say anything about the child.",
                    limit=1000,
                    missing="Say what it asked",
                    tier=Tier.MEMBER,
                    source=ours("whoever answers must know what was asked"),
                ),
                Question(
                    id="answer-by",
                    asks="Day by which it wants an answer",
                    kind=Kind.DATE,
                    future=True,
                    asked_if=_TO_ANSWER,
                    missing="Give the day by which it wants an answer",
                    tier=Tier.MEMBER,
                    source=_SCRUTINY,
                ),
            ),
            source=_SCRUTINY,
        ),
    ),
    source=_SCRUTINY,
)

PANEL_ANSWER: Final = Form(
    key=FormKey.PANEL_ANSWER,
    title=FormKey.PANEL_ANSWER.label,
    steps=(
        Page(
            id="panel-answer",
            title=FormKey.PANEL_ANSWER.label,
            questions=(
                Question(
                    id="given-on",
                    asks="Day it was given, or attended",
                    kind=Kind.DATE,
                    missing="Give the day it was given",
                    tier=Tier.MEMBER,
                    source=_SCRUTINY,
                ),
                Question(
                    id="attended",
                    asks="Did the Partnership Chair attend in person?",
                    kind=Kind.CHOICE,
                    choices=(Choice(YES, "Yes"), Choice(NO, "No: it was given in writing")),
                    missing="Say whether the Partnership Chair attended",
                    tier=Tier.MEMBER,
                    source=_SCRUTINY,
                ),
                Question(
                    id="given",
                    asks="What was given, in short",
                    kind=Kind.TEXT,
                    hint="Do not name anyone, nor say anything about the child.",
                    limit=1000,
                    missing="Say what was given",
                    tier=Tier.MEMBER,
                    source=_SCRUTINY,
                ),
                Question(
                    id="proof",
                    asks="Reference of the message or minute that shows it",
                    kind=Kind.LINE,
                    hint="Do not name anyone.",
                    missing="Give the reference of what shows it",
                    tier=Tier.MEMBER,
                    source=_PROOF,
                ),
            ),
            source=_SCRUTINY,
        ),
    ),
    source=_SCRUTINY,
)
