"""What is declared at meetings, and what the chair ruled: the row of its register."""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.choices import from_terms
from procedure.forms.conditions import chose
from procedure.meetings import Ruling
from procedure.questions import Choice, Kind, Page, Question
from procedure.sources import default, section

_INTERESTS: Final = section("1.6a")

INTEREST: Final = Page(
    id="interest",
    title="Declaration of interest",
    questions=(
        Question(
            id="meeting-on",
            asks="Day of the meeting",
            kind=Kind.DATE,
            missing="Give the day of the meeting",
            tier=Tier.MEMBER,
            source=_INTERESTS,
        ),
        Question(
            id="who",
            asks="Who was asked",
            kind=Kind.LINE,
            missing="Give the name of the person who was asked",
            identifies=True,
            tier=Tier.CASE,
            source=_INTERESTS,
        ),
        Question(
            id="declared",
            asks="What did they say?",
            kind=Kind.CHOICE,
            choices=(
                Choice("none", "No interest"),
                Choice("declared", "An interest"),
            ),
            missing="Choose what they said",
            tier=Tier.MEMBER,
            source=_INTERESTS,
        ),
        Question(
            id="nature",
            asks="What the interest is",
            kind=Kind.TEXT,
            limit=300,
            asked_if=chose("declared", "declared"),
            missing="Say what the interest is",
            tier=Tier.CASE,
            source=_INTERESTS,
        ),
        Question(
            id="ruling",
            asks="What did the chair rule?",
            kind=Kind.CHOICE,
            choices=from_terms(*Ruling),
            asked_if=chose("declared", "declared"),
            missing="Choose the chair's ruling",
            tier=Tier.MEMBER,
            source=default("interests declared"),
        ),
    ),
    source=_INTERESTS,
)
