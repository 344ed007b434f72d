"""Section 2: what the meeting had before it, and what could not wait."""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.conditions import chose, said_yes
from procedure.forms.own_interest import OWN_INTEREST
from procedure.questions import Choice, Kind, Page, Question
from procedure.sources import section

_MEETING: Final = section("4.6")

MEETING: Final = Page(
    id="meeting",
    title="The meeting",
    says=(
        "The record of the meeting shows who was there, for which agency, and whether it was "
        "quorate. You do not need to write this again."
    ),
    questions=(
        Question(
            id="record-right",
            asks="The record of the day, who was there, quorum, interests and rulings is right",
            kind=Kind.CONFIRM,
            hint=(
                "A meeting is only quorate if at least three representatives from partner "
                "agencies, including at least two of the safeguarding partners, are present."
            ),
            missing="Check the record of the meeting, then tick this",
            tier=Tier.MEMBER,
            source=section("1.6a"),
        ),
        OWN_INTEREST,
        Question(
            id="documents",
            asks="Which documents did the meeting have?",
            kind=Kind.CHOICES,
            choices=(
                Choice("referral", "The referral"),
                Choice("combined-summary", "The Combined Summary Report"),
                Choice("replies", "Agencies' replies"),
                Choice("other", "Other documents"),
            ),
            missing="Choose at least one",
            tier=Tier.MEMBER,
            source=section("4.5"),
        ),
        Question(
            id="documents-other",
            asks="Which other documents?",
            kind=Kind.TEXT,
            limit=500,
            asked_if=chose("documents", "other"),
            missing="Say which other documents the meeting had",
            tier=Tier.CASE,
            source=section("4.5"),
        ),
        Question(
            id="facts",
            asks="The facts of the case, in summary",
            kind=Kind.TEXT,
            limit=4000,
            missing="Summarise the facts of the case",
            tier=Tier.CASE,
            source=_MEETING,
        ),
    ),
    source=_MEETING,
)

ACTION: Final = Page(
    id="action",
    title="What cannot wait",
    questions=(
        Question(
            id="action-needed",
            asks="Is any immediate action needed to make a child or vulnerable person safe?",
            kind=Kind.YES_NO,
            missing="Say whether any immediate action is needed",
            tier=Tier.MEMBER,
            source=_MEETING,
        ),
        Question(
            id="action-what",
            asks="What action, by whom, and by when?",
            kind=Kind.TEXT,
            hint="Act first: sending this form tells nobody to act.",
            limit=1500,
            asked_if=said_yes("action-needed"),
            missing="Say what action is needed, by whom, and by when",
            tier=Tier.CASE,
            source=_MEETING,
        ),
        Question(
            id="learning-found",
            asks="Is there learning that can be acted on at once?",
            kind=Kind.YES_NO,
            hint="This may remove the need for a further review.",
            missing="Say whether there is learning that can be acted on at once",
            tier=Tier.MEMBER,
            source=_MEETING,
        ),
        Question(
            id="learning",
            asks="What is the learning?",
            kind=Kind.TEXT,
            limit=2000,
            asked_if=said_yes("learning-found"),
            missing="Say what the learning is",
            tier=Tier.CASE,
            source=_MEETING,
        ),
        Question(
            id="learning-shared",
            asks="How, and with whom, will it be shared?",
            kind=Kind.TEXT,
            limit=1000,
            asked_if=said_yes("learning-found"),
            missing="Say how the learning will be shared, and with whom",
            tier=Tier.CASE,
            source=_MEETING,
        ),
    ),
    source=_MEETING,
)
