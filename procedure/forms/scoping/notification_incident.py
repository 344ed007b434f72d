"""Preparing a notification: the incident, and the family around the children."""

from typing import Final

from procedure.disclosure import Tier
from procedure.questions import Choice, Kind, Page, Question
from procedure.sources import published, section

_BEFORE: Final = published(4)
_OLDER: Final = published(38)

INCIDENT: Final = Page(
    id="incident",
    title="The incident",
    questions=(
        Question(
            id="notify-reasons",
            asks="Why is it notified?",
            kind=Kind.CHOICES,
            choices=(
                Choice("died", "Abuse or neglect is known or suspected, and the child died"),
                Choice(
                    "seriously-harmed",
                    ("Abuse or neglect is known or suspected, and the child was seriously harmed"),
                ),
                Choice("looked-after", "A looked-after child died"),
                Choice("care-leaver", "A care leaver aged 24 or under died"),
            ),
            missing="Choose at least one reason",
            tier=Tier.CASE,
            source=section("1.3"),
        ),
        Question(
            id="incident-on",
            asks="Day of the incident",
            kind=Kind.DATE,
            missing="Give the day of the incident",
            identifies=True,
            tier=Tier.CASE,
            source=_BEFORE,
        ),
        Question(
            id="incident-time",
            asks="Time of the incident, if you know it",
            kind=Kind.LINE,
            limit=20,
            required=False,
            missing="Give the time of the incident",
            tier=Tier.CASE,
            source=_BEFORE,
        ),
        Question(
            id="incident-place",
            asks="Where it happened",
            kind=Kind.LINE,
            missing="Say where the incident happened",
            identifies=True,
            tier=Tier.CASE,
            source=_BEFORE,
        ),
        Question(
            id="incident-account",
            asks="What happened",
            kind=Kind.TEXT,
            limit=3000,
            missing="Say what happened",
            identifies=True,
            tier=Tier.CASE,
            source=_BEFORE,
        ),
        Question(
            id="linked-cases",
            asks="Linked cases",
            kind=Kind.LINE,
            required=False,
            missing="Give the linked cases",
            identifies=True,
            tier=Tier.CASE,
            source=_OLDER,
        ),
    ),
    source=_OLDER,
)

FAMILY: Final = Page(
    id="family",
    title="The family",
    questions=(
        Question(
            id="parents",
            asks="Parents and carers",
            kind=Kind.TEXT,
            limit=1000,
            required=False,
            missing="Give the parents and carers",
            identifies=True,
            tier=Tier.CASE,
            source=_OLDER,
        ),
        Question(
            id="siblings",
            asks="Brothers and sisters, with their ages",
            kind=Kind.TEXT,
            limit=1000,
            required=False,
            missing="Give the brothers and sisters, with their ages",
            identifies=True,
            tier=Tier.CASE,
            source=_OLDER,
        ),
        Question(
            id="family-note",
            asks="Anything else about how the family is related",
            kind=Kind.TEXT,
            limit=1000,
            required=False,
            missing="Say what else there is about the family",
            identifies=True,
            tier=Tier.CASE,
            source=_OLDER,
        ),
    ),
    source=_OLDER,
)
