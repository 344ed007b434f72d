"""Telling the national Panel and the Secretary of State that a review will be late, and why.

It is owed as soon as lateness is forecast.  It changes no date that the review was due by.
"""

from typing import Final

from procedure.disclosure import Tier
from procedure.questions import Form, FormKey, Kind, Page, Question
from procedure.sources import section

_TIMESCALE: Final = section("3")

_DELAY: Final = Page(
    id="delay",
    title="The delay",
    questions=(
        Question(
            id="forecast",
            asks="Day the report is now expected to be published",
            kind=Kind.DATE,
            future=True,
            missing="Give the day it is now expected to be published",
            tier=Tier.MEMBER,
            source=_TIMESCALE,
        ),
        Question(
            id="reason",
            asks="Why will it be late?",
            kind=Kind.TEXT,
            limit=2000,
            missing="Say why it will be late",
            tier=Tier.CASE,
            source=_TIMESCALE,
        ),
        Question(
            id="considered",
            asks="The LCSPR Subgroup has considered the delay",
            kind=Kind.CONFIRM,
            missing="Ask the Subgroup to consider the delay, then tick this",
            tier=Tier.MEMBER,
            source=_TIMESCALE,
        ),
        Question(
            id="meanwhile",
            asks="Learning being acted on meanwhile",
            kind=Kind.TEXT,
            limit=2000,
            missing="Say what learning is being acted on meanwhile, or write “none yet”",
            tier=Tier.CASE,
            source=section("6"),
        ),
        Question(
            id="timetable",
            asks="Revised timetable",
            kind=Kind.TEXT,
            hint=(
                "Agreed by the Case Review Panel Chair, the Business Manager and "
                "the Partnership Chair."
            ),
            limit=1500,
            missing="Give the revised timetable",
            tier=Tier.CASE,
            source=section("8"),
        ),
    ),
    source=_TIMESCALE,
)

DELAY_NOTICE: Final = Form(
    key=FormKey.DELAY_NOTICE,
    title=FormKey.DELAY_NOTICE.label,
    steps=(_DELAY,),
    source=_TIMESCALE,
)
