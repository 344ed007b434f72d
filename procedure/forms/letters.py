"""What every letter to an agency has: whom it goes to, how to answer safely, who to call."""

from typing import Final

from procedure.disclosure import Tier
from procedure.questions import Kind, Page, Question
from procedure.sources import default, section

_LETTER: Final = default("letters")
_SECURELY: Final = section("2")

AGENCY: Final = Question(
    id="agency",
    asks="Agency",
    kind=Kind.LINE,
    hint="Its full name.",
    missing="Give the name of the agency",
    tier=Tier.MEMBER,
    source=section("15.2"),
)

ADDRESSEE: Final = Page(
    id="addressee",
    title="Who the letter goes to",
    questions=(
        AGENCY,
        Question(
            id="addressee-name",
            asks="Name of its safeguarding lead",
            kind=Kind.LINE,
            hint="Each agency has one person who answers for what it sends.",
            missing="Give the name of the agency's safeguarding lead",
            identifies=True,
            tier=Tier.CASE,
            source=section("15.2"),
        ),
    ),
    source=section("15.2"),
)

HOW_TO_ANSWER: Final = (
    Question(
        id="secure-return",
        asks="How to send the answer securely",
        kind=Kind.TEXT,
        hint="For example the secure mail address to use.",
        limit=500,
        missing="Say how to send the answer securely",
        tier=Tier.CASE,
        source=_SECURELY,
    ),
    Question(
        id="who-to-call",
        asks="Who to call with a question",
        kind=Kind.LINE,
        hint="A name and a work phone number.",
        missing="Say who to call with a question",
        identifies=True,
        tier=Tier.CASE,
        source=_LETTER,
    ),
)
