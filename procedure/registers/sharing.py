"""What is declared at meetings and shared between agencies: the rows of their registers."""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.choices import from_terms
from procedure.forms.conditions import chose
from procedure.meetings import Ruling
from procedure.questions import Choice, Kind, Page, Question
from procedure.sources import default, section

_INTERESTS: Final = section("1.6a")
_SHARING_SECTION: Final = section("2")

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

SHARING: Final = Page(
    id="sharing",
    title="Decision to share information",
    questions=(
        Question(
            id="decided-on",
            asks="Day it was decided",
            kind=Kind.DATE,
            missing="Give the day it was decided",
            tier=Tier.MEMBER,
            source=_SHARING_SECTION,
        ),
        Question(
            id="from-whom",
            asks="Agency that shares",
            kind=Kind.LINE,
            missing="Give the agency that shares",
            tier=Tier.MEMBER,
            source=_SHARING_SECTION,
        ),
        Question(
            id="with-whom",
            asks="Who it is shared with",
            kind=Kind.LINE,
            missing="Say who it is shared with",
            identifies=True,
            tier=Tier.CASE,
            source=_SHARING_SECTION,
        ),
        Question(
            id="what",
            asks="What is shared, and how much",
            kind=Kind.TEXT,
            limit=1000,
            missing="Say what is shared, and how much",
            tier=Tier.CASE,
            source=_SHARING_SECTION,
        ),
        Question(
            id="consent",
            asks="Is there consent?",
            kind=Kind.CHOICE,
            choices=(
                Choice("given", "Yes"),
                Choice("without", "No: it is shared without consent"),
                Choice("withheld", "No: it is not shared"),
            ),
            missing="Say whether there is consent",
            tier=Tier.CASE,
            source=_SHARING_SECTION,
        ),
        Question(
            id="why",
            asks="Why?",
            kind=Kind.TEXT,
            limit=1500,
            missing="Give the reasons",
            tier=Tier.CASE,
            source=_SHARING_SECTION,
        ),
        Question(
            id="securely",
            asks="How it is sent securely",
            kind=Kind.TEXT,
            limit=500,
            missing="Say how it is sent securely",
            tier=Tier.CASE,
            source=_SHARING_SECTION,
        ),
        Question(
            id="told",
            asks="Has the person it is about been told?",
            kind=Kind.CHOICE,
            choices=(
                Choice("yes", "Yes"),
                Choice("unsafe", "No: telling them could put somebody at risk"),
                Choice("not-yet", "Not yet"),
            ),
            missing="Say whether the person has been told",
            tier=Tier.CASE,
            source=_SHARING_SECTION,
        ),
    ),
    source=_SHARING_SECTION,
)
