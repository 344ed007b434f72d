"""The letter that asks an agency what it knows.

Who the child is travels by the secure route alone, and never in the letter or its subject.
What every letter says in the same words stands in ``documents.standing_words``.
"""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.letters import ADDRESSEE, HOW_TO_ANSWER
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import default, section

_SCOPING: Final = section("4.3")
_PERIOD: Final = default("the period asked about")

REQUEST: Final = Page(
    id="request",
    title="What the letter says",
    questions=(
        Question(
            id="outline",
            asks="Brief outline of what was notified or referred",
            kind=Kind.TEXT,
            hint=(
                "Use the case reference, not names. Who the child is goes by the "
                "secure route only."
            ),
            limit=1500,
            missing="Give a brief outline of what was notified or referred",
            tier=Tier.CASE,
            source=_SCOPING,
        ),
        Question(
            id="in-scope",
            asks="Who the agency is asked about",
            kind=Kind.CHOICES,
            choices=(
                Choice("children", "The child or children"),
                Choice("parents", "Parents, guardians and carers"),
                Choice("family", "Other family members"),
                Choice("others", "Others who matter in the child's life"),
            ),
            missing="Choose who the agency is asked about",
            tier=Tier.MEMBER,
            source=section("2"),
        ),
        Question(
            id="people",
            asks="Their names and dates of birth, to be sent by the secure route",
            kind=Kind.TEXT,
            limit=2000,
            missing="Give the names and dates of birth to be sent by the secure route",
            identifies=True,
            tier=Tier.CASE,
            source=section("2"),
        ),
        Question(
            id="period-from",
            asks="Start of the period asked about",
            kind=Kind.DATE,
            missing="Give the start of the period asked about",
            tier=Tier.CASE,
            source=_PERIOD,
        ),
        Question(
            id="period-to",
            asks="End of the period asked about",
            kind=Kind.DATE,
            missing="Give the end of the period asked about",
            tier=Tier.CASE,
            source=_PERIOD,
        ),
    ),
    source=_SCOPING,
)

ANSWERING: Final = Page(
    id="answering",
    title="How to answer",
    questions=(
        Question(
            id="reply-by",
            asks="Day the reply is due",
            kind=Kind.DATE,
            hint="Leave time before the meeting to put the replies together.",
            future=True,
            missing="Give the day the reply is due",
            tier=Tier.CHANNEL,
            source=_SCOPING,
        ),
        *HOW_TO_ANSWER,
    ),
    source=_SCOPING,
)

INFORMATION_REQUEST: Final = Form(
    key=FormKey.INFORMATION_REQUEST,
    title=FormKey.INFORMATION_REQUEST.label,
    steps=(
        ADDRESSEE,
        REQUEST,
        ANSWERING,
    ),
    source=_SCOPING,
)
