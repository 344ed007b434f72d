"""An agency's reply: whether it was involved, who it knows, and what it knows of their lives."""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.conditions import chose, said_no
from procedure.questions import Choice, Kind, Page, Question
from procedure.sources import default, published, section

_SCOPING: Final = section("4.3")
_ANNEX: Final = published(23)
_TEMPLATE: Final = default("the reply template")

HELD: Final = chose("involved", "yes")

INVOLVEMENT: Final = Page(
    id="involvement",
    title="Your agency's involvement",
    questions=(
        Question(
            id="involved",
            asks="Has your agency been involved with the child or family?",
            kind=Kind.CHOICE,
            choices=(
                Choice("yes", "Yes"),
                Choice("nil", "No: this is a nil return"),
            ),
            missing="Say whether your agency has been involved",
            tier=Tier.MEMBER,
            source=_SCOPING,
        ),
        Question(
            id="searched",
            asks="What you searched, and under which names",
            kind=Kind.TEXT,
            limit=1000,
            asked_if=chose("involved", "nil"),
            missing="Say what you searched, and under which names",
            identifies=True,
            tier=Tier.CASE,
            source=default("nil returns"),
        ),
        Question(
            id="first-contact",
            asks="First contact",
            kind=Kind.DATE,
            asked_if=HELD,
            missing="Give the date of the first contact",
            tier=Tier.CASE,
            source=_TEMPLATE,
        ),
        Question(
            id="last-contact",
            asks="Last contact",
            kind=Kind.DATE,
            hint="If your agency is still involved, give the latest.",
            asked_if=HELD,
            missing="Give the date of the last contact",
            tier=Tier.CASE,
            source=_TEMPLATE,
        ),
        Question(
            id="summary",
            asks="Summary of your involvement",
            kind=Kind.TEXT,
            limit=3000,
            asked_if=HELD,
            missing="Give a summary of your involvement",
            tier=Tier.CASE,
            source=_ANNEX,
        ),
    ),
    source=_SCOPING,
)

IDENTITY: Final = Page(
    id="identity",
    title="Who your agency knows",
    asked_if=HELD,
    questions=(
        Question(
            id="details-match",
            asks=(
                "Do the names, dates of birth and addresses you hold match those you were sent?"
            ),
            kind=Kind.YES_NO,
            missing="Say whether the details you hold match those you were sent",
            tier=Tier.MEMBER,
            source=_ANNEX,
        ),
        Question(
            id="details-differ",
            asks="What you hold that is different",
            kind=Kind.TEXT,
            limit=1000,
            asked_if=said_no("details-match"),
            missing="Say what you hold that is different",
            identifies=True,
            tier=Tier.CASE,
            source=_ANNEX,
        ),
        Question(
            id="other-agencies",
            asks="Other agencies you know to be involved",
            kind=Kind.TEXT,
            limit=1000,
            required=False,
            missing="Give the other agencies you know to be involved",
            tier=Tier.CASE,
            source=_TEMPLATE,
        ),
    ),
    source=_TEMPLATE,
)

BACKGROUND: Final = Page(
    id="background",
    title="What you know of the child and family",
    says="Leave empty what your agency does not know.",
    asked_if=HELD,
    questions=(
        Question(
            id="health",
            asks="Health and disability",
            kind=Kind.TEXT,
            limit=1500,
            required=False,
            missing="Say what you know of health and disability",
            tier=Tier.CASE,
            source=_ANNEX,
        ),
        Question(
            id="education",
            asks="Education",
            kind=Kind.TEXT,
            limit=1500,
            required=False,
            missing="Say what you know of education",
            tier=Tier.CASE,
            source=_ANNEX,
        ),
        Question(
            id="care",
            asks="Time in care and child protection plans, with dates",
            kind=Kind.TEXT,
            limit=1500,
            required=False,
            missing="Say what you know of time in care and child protection plans",
            tier=Tier.CASE,
            source=_ANNEX,
        ),
        Question(
            id="culture",
            asks="Culture, faith and language",
            kind=Kind.TEXT,
            limit=1500,
            required=False,
            missing="Say what you know of culture, faith and language",
            tier=Tier.CASE,
            source=_ANNEX,
        ),
        Question(
            id="characteristics",
            asks=("How these shaped the child's and family's lives, and how practice responded"),
            kind=Kind.TEXT,
            hint=(
                "Cover race, ethnicity, age, gender, disability and sexuality. If"
                " you do not know, say so."
            ),
            limit=2000,
            missing="Say how these shaped the family's lives, and how practice responded",
            tier=Tier.CASE,
            source=section("1.6a"),
        ),
    ),
    source=_TEMPLATE,
)
