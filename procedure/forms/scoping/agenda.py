"""The agenda of a case-specific meeting.

The standing items are the guidance's and stand on every agenda: see ``documents.standing_words``.
"""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.conditions import said_no
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import ours, section

_STANDING: Final = section("1.6a")
_AGENDAS: Final = ours("people must know when, where and about what they meet")

_AGENDA: Final = Page(
    id="agenda",
    title="The meeting",
    questions=(
        Question(
            id="meeting-kind",
            asks="Which meeting is it?",
            kind=Kind.CHOICE,
            choices=(
                Choice("rapid-review", "Rapid review meeting"),
                Choice("subgroup", "LCSPR Subgroup meeting"),
                Choice("case-review-panel", "Case Review Panel meeting"),
            ),
            missing="Choose which meeting it is",
            tier=Tier.CHANNEL,
            source=_STANDING,
        ),
        Question(
            id="meets-on",
            asks="Day of the meeting",
            kind=Kind.DATE,
            future=True,
            missing="Give the day of the meeting",
            tier=Tier.CHANNEL,
            source=section("4.4"),
        ),
        Question(
            id="starts-at",
            asks="Start time",
            kind=Kind.LINE,
            hint="For example 10:00.",
            limit=20,
            missing="Give the start time",
            tier=Tier.CHANNEL,
            source=_AGENDAS,
        ),
        Question(
            id="place",
            asks="Where it is, or how to join it",
            kind=Kind.LINE,
            hint="A room or a link. Do not name anyone.",
            missing="Say where the meeting is, or how to join it",
            tier=Tier.MEMBER,
            source=_AGENDAS,
        ),
        Question(
            id="items",
            asks="Items, besides the standing ones",
            kind=Kind.TEXT,
            hint="One to a line.",
            limit=2000,
            required=False,
            missing="Give the items, besides the standing ones",
            tier=Tier.CASE,
            source=_AGENDAS,
        ),
        Question(
            id="papers-ahead",
            asks="Are the papers shared before the meeting?",
            kind=Kind.YES_NO,
            missing="Say whether the papers are shared before the meeting",
            tier=Tier.MEMBER,
            source=section("4.5"),
        ),
        Question(
            id="papers-why",
            asks="Why are they shared at the meeting?",
            kind=Kind.TEXT,
            limit=500,
            asked_if=said_no("papers-ahead"),
            missing="Say why the papers are shared at the meeting",
            tier=Tier.CASE,
            source=ours(
                "papers are shared ahead wherever possible, so that they are not is explained"
            ),
        ),
    ),
    source=_STANDING,
)

AGENDA: Final = Form(
    key=FormKey.AGENDA,
    title=FormKey.AGENDA.label,
    steps=(_AGENDA,),
    source=_STANDING,
)
