"""An agency's reply: what happened when, what it shows, and what is being learned already."""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.conditions import chose
from procedure.forms.parallel import INVESTIGATIONS
from procedure.forms.scoping.reply_involvement import HELD
from procedure.questions import Choice, Entries, Kind, Page, Question
from procedure.sources import default, ours, published, section

_EVENTS_SECTION: Final = section("4.4")
_ANNEX: Final = published(23)
_SCOPING: Final = section("4.3")
_LEARNING: Final = section("3")

EVENTS: Final = Entries(
    id="events",
    title="Key events",
    one="event",
    says="Add the events in the child's life that matter most, oldest first.",
    asked_if=HELD,
    page=Page(
        id="event",
        title="Key event",
        questions=(
            Question(
                id="event-on",
                asks="When it happened",
                kind=Kind.DATE,
                hint="If it went on for some time, give the day it began.",
                missing="Give the date of the event",
                tier=Tier.CASE,
                source=_EVENTS_SECTION,
            ),
            Question(
                id="event-what",
                asks="What happened, and what your agency did",
                kind=Kind.TEXT,
                limit=1500,
                missing="Say what happened, and what your agency did",
                tier=Tier.CASE,
                source=_EVENTS_SECTION,
            ),
            Question(
                id="event-source",
                asks="Where this is recorded",
                kind=Kind.LINE,
                missing="Say where this is recorded",
                tier=Tier.CASE,
                source=ours("an event can be checked only where it is recorded"),
            ),
        ),
        source=_EVENTS_SECTION,
    ),
    least=0,
    most=12,
    source=_EVENTS_SECTION,
)

ANALYSIS: Final = Page(
    id="analysis",
    title="What it shows",
    asked_if=HELD,
    questions=(
        Question(
            id="risk",
            asks="How risk was recognised and assessed",
            kind=Kind.TEXT,
            limit=1500,
            missing="Say how risk was recognised and assessed",
            tier=Tier.CASE,
            source=_ANNEX,
        ),
        Question(
            id="shared",
            asks="How information was shared",
            kind=Kind.TEXT,
            limit=1500,
            missing="Say how information was shared",
            tier=Tier.CASE,
            source=_ANNEX,
        ),
        Question(
            id="timely",
            asks="Whether action was timely and effective",
            kind=Kind.TEXT,
            limit=1500,
            missing="Say whether action was timely and effective",
            tier=Tier.CASE,
            source=_ANNEX,
        ),
        Question(
            id="harm-reduced",
            asks="What was done to reduce harm",
            kind=Kind.TEXT,
            limit=1500,
            missing="Say what was done to reduce harm",
            tier=Tier.CASE,
            source=_ANNEX,
        ),
        Question(
            id="good-practice",
            asks="Good practice",
            kind=Kind.TEXT,
            limit=1000,
            missing="Give the good practice, or write “none found”",
            tier=Tier.CASE,
            source=default("the reply template"),
        ),
    ),
    source=_SCOPING,
)

LEARNING: Final = Page(
    id="learning",
    title="Early learning",
    asked_if=HELD,
    questions=(
        Question(
            id="early-learning",
            asks="What your agency has learned so far",
            kind=Kind.TEXT,
            limit=1500,
            missing="Say what your agency has learned so far, or write “none yet”",
            tier=Tier.CASE,
            source=_LEARNING,
        ),
        Question(
            id="action-taken",
            asks="What it has already done about it",
            kind=Kind.TEXT,
            limit=1500,
            missing="Say what your agency has already done, or write “none yet”",
            tier=Tier.CASE,
            source=_LEARNING,
        ),
        *INVESTIGATIONS,
    ),
    source=_LEARNING,
)

RECORDS: Final = Page(
    id="records",
    title="Securing records",
    asked_if=HELD,
    questions=(
        Question(
            id="records",
            asks="Has your agency secured its records and files on this case?",
            kind=Kind.CHOICE,
            choices=(
                Choice("secured", "Yes"),
                Choice("not-needed", "No: we considered it, and it is not needed"),
                Choice("pending", "Not decided yet"),
            ),
            hint="Secured records can be reached only through a nominated representative.",
            missing="Say whether your agency has secured its records",
            tier=Tier.MEMBER,
            source=_SCOPING,
        ),
        Question(
            id="records-representative",
            asks="Who is the nominated representative?",
            kind=Kind.LINE,
            asked_if=chose("records", "secured"),
            missing="Give the name of the nominated representative",
            identifies=True,
            tier=Tier.CASE,
            source=_SCOPING,
        ),
        Question(
            id="records-why-not",
            asks="Why is it not needed?",
            kind=Kind.TEXT,
            limit=500,
            asked_if=chose("records", "not-needed"),
            missing="Say why securing the records is not needed",
            tier=Tier.CASE,
            source=ours("an agency may be asked later why it did not secure them"),
        ),
    ),
    source=_SCOPING,
)
