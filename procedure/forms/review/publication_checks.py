"""Before publishing: what the law asks, and the people it touches."""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.conditions import chose
from procedure.questions import Choice, Kind, Page, Question
from procedure.sources import section

_PREPARING: Final = section("17.2")
_IMPACT: Final = section("17.3")
_MEDIA_SOURCE: Final = section("17.4")

CHECKS: Final = Page(
    id="checks",
    title="What the law asks",
    questions=(
        Question(
            id="data-protection",
            asks="The report has been checked against the Data Protection Act 2018",
            kind=Kind.CONFIRM,
            missing="Check the report against the Data Protection Act, then tick this",
            tier=Tier.MEMBER,
            source=_PREPARING,
        ),
        Question(
            id="court-order",
            asks="Does a court order or anything else restrict publication?",
            kind=Kind.CHOICE,
            choices=(
                Choice("none", "No"),
                Choice("met", "Yes, and the report keeps to it"),
                Choice("blocks", "Yes, and it cannot be published yet"),
            ),
            missing="Say whether anything restricts publication",
            tier=Tier.CASE,
            source=_PREPARING,
        ),
        Question(
            id="court-order-what",
            asks="What is the restriction, and how is it kept to?",
            kind=Kind.TEXT,
            limit=1500,
            asked_if=chose("court-order", "met", "blocks"),
            missing="Say what the restriction is, and how it is kept to",
            tier=Tier.CASE,
            source=_PREPARING,
        ),
        Question(
            id="anonymised",
            asks="It is anonymised throughout, and intimate detail is kept to a minimum",
            kind=Kind.CONFIRM,
            missing="Check that the report is anonymised throughout, then tick this",
            tier=Tier.MEMBER,
            source=section("16"),
        ),
    ),
    source=_PREPARING,
)

PEOPLE: Final = Page(
    id="people",
    title="The people it touches",
    questions=(
        Question(
            id="family",
            asks="Has it been discussed with the family?",
            kind=Kind.CHOICE,
            choices=(
                Choice("discussed", "Yes"),
                Choice("declined", "No: they did not wish it"),
                Choice("not-possible", "No: it was not possible"),
            ),
            missing="Say whether it has been discussed with the family",
            tier=Tier.CASE,
            source=_IMPACT,
        ),
        Question(
            id="family-what",
            asks="What did they say, or why was it not discussed?",
            kind=Kind.TEXT,
            limit=1500,
            missing="Say what the family said, or why it was not discussed",
            tier=Tier.CASE,
            source=_IMPACT,
        ),
        Question(
            id="family-support",
            asks="What is done to spare them distress",
            kind=Kind.TEXT,
            limit=1000,
            missing="Say what is done to spare the family distress",
            tier=Tier.CASE,
            source=_IMPACT,
        ),
        Question(
            id="practitioners",
            asks="How practitioners are told, by whom, and their support",
            kind=Kind.TEXT,
            limit=1000,
            missing="Say how practitioners are told, and how they are supported",
            tier=Tier.CASE,
            source=_IMPACT,
        ),
    ),
    source=_IMPACT,
)

MEDIA: Final = Page(
    id="media",
    title="The media",
    says=(
        "Every question from the media goes to the Partnership Chair, by way of "
        "the Business Manager."
    ),
    questions=(
        Question(
            id="media-contact",
            asks="Who answers the media's questions",
            kind=Kind.LINE,
            missing="Give the name of the person who answers the media",
            identifies=True,
            tier=Tier.CASE,
            source=_MEDIA_SOURCE,
        ),
        Question(
            id="strategy",
            asks="Media strategy",
            kind=Kind.TEXT,
            limit=2000,
            missing="Give the media strategy",
            tier=Tier.CASE,
            source=_MEDIA_SOURCE,
        ),
        Question(
            id="statement",
            asks="Agreed statement, if there is one",
            kind=Kind.TEXT,
            limit=1500,
            required=False,
            missing="Give the agreed statement",
            tier=Tier.CASE,
            source=_MEDIA_SOURCE,
        ),
        Question(
            id="briefed",
            asks="Agencies' media contacts who have been told",
            kind=Kind.TEXT,
            limit=1000,
            missing="Say which media contacts have been told",
            identifies=True,
            tier=Tier.CASE,
            source=_MEDIA_SOURCE,
        ),
    ),
    source=_MEDIA_SOURCE,
)
