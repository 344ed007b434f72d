"""The letter or leaflet that tells a member of the family about the review.

A practitioner brings it: nothing here writes to a family, or sends them anything.
"""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.choices import NONE_OF_THESE
from procedure.forms.conditions import chose_other_than
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import default, section

_FIRST_CONTACT: Final = section("14.3")
_ENGAGING: Final = section("14.1")

_RECIPIENT: Final = Page(
    id="recipient",
    title="Who it is for",
    questions=(
        Question(
            id="relative-name",
            asks="Name",
            kind=Kind.LINE,
            missing="Give the name of the family member",
            identifies=True,
            tier=Tier.CASE,
            source=_FIRST_CONTACT,
        ),
        Question(
            id="relative-relationship",
            asks="Relationship to the child",
            kind=Kind.LINE,
            missing="Give the person's relationship to the child",
            identifies=True,
            tier=Tier.CASE,
            source=_FIRST_CONTACT,
        ),
        Question(
            id="support",
            asks="Support they may need to take part",
            kind=Kind.CHOICES,
            choices=(
                Choice("interpreter", "An interpreter or a translation"),
                Choice("disability", "Support for a disability"),
                Choice("domestic-abuse", "Specialist support because of domestic abuse"),
                Choice("advocate", "An advocate"),
                Choice("child", "Help for a child to take part"),
                NONE_OF_THESE,
            ),
            missing="Choose the support they may need, or “None of these”",
            tier=Tier.CASE,
            source=_ENGAGING,
        ),
        Question(
            id="support-how",
            asks="How it will be given",
            kind=Kind.TEXT,
            limit=1000,
            asked_if=chose_other_than("support", "none"),
            missing="Say how the support will be given",
            tier=Tier.CASE,
            source=_ENGAGING,
        ),
    ),
    source=_FIRST_CONTACT,
)

_LETTER: Final = Page(
    id="letter",
    title="What it says",
    says="The purpose of the review, and that it blames nobody, is said in every letter.",
    questions=(
        Question(
            id="taking-part",
            asks="How they can take part, and by when",
            kind=Kind.TEXT,
            limit=1500,
            missing="Say how they can take part, and by when",
            tier=Tier.CASE,
            source=_FIRST_CONTACT,
        ),
        Question(
            id="published",
            asks="What will be published, and when they can read it",
            kind=Kind.TEXT,
            limit=1000,
            missing="Say what will be published, and when they can read it",
            tier=Tier.CASE,
            source=default("letters to families"),
        ),
        Question(
            id="contact",
            asks="Who they can talk to",
            kind=Kind.LINE,
            hint="A name and a work phone number.",
            missing="Give the person they can talk to",
            identifies=True,
            tier=Tier.CASE,
            source=default("letters to families"),
        ),
    ),
    source=_FIRST_CONTACT,
)

_DELIVERY: Final = Page(
    id="delivery",
    title="How it reaches them",
    questions=(
        Question(
            id="delivery",
            asks="How is it delivered?",
            kind=Kind.CHOICE,
            choices=(
                Choice("by-hand", "By hand, by a practitioner who knows them"),
                Choice("signed-for", "By post, signed for"),
                Choice("at-a-visit", "At a visit or a meeting"),
            ),
            missing="Choose how it is delivered",
            tier=Tier.MEMBER,
            source=_FIRST_CONTACT,
        ),
        Question(
            id="delivered-by",
            asks="Who delivers it",
            kind=Kind.LINE,
            missing="Give the name of the person who delivers it",
            identifies=True,
            tier=Tier.CASE,
            source=_FIRST_CONTACT,
        ),
        Question(
            id="delivered-on",
            asks="Day it was delivered",
            kind=Kind.DATE,
            hint="Leave this empty until it has been.",
            required=False,
            missing="Give the day it was delivered",
            tier=Tier.MEMBER,
            source=_FIRST_CONTACT,
        ),
    ),
    source=_FIRST_CONTACT,
)

FAMILY_LETTER: Final = Form(
    key=FormKey.FAMILY_LETTER,
    title=FormKey.FAMILY_LETTER.label,
    steps=(
        _RECIPIENT,
        _LETTER,
        _DELIVERY,
    ),
    source=_FIRST_CONTACT,
)
