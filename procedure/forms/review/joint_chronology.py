"""The agencies' chronologies put together, with what they leave open."""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.stored import STORED
from procedure.questions import Form, FormKey, Kind, Page, Question
from procedure.sources import section

_CHRONOLOGY: Final = section("15.4")
_PANEL: Final = section("9.2")

_JOINT: Final = Page(
    id="joint",
    title="Putting them together",
    questions=(
        Question(
            id="agencies-in",
            asks="Agencies whose chronologies are in it",
            kind=Kind.TEXT,
            limit=1000,
            missing="Say which agencies' chronologies are in it",
            tier=Tier.CASE,
            source=_CHRONOLOGY,
        ),
        Question(
            id="conflicts",
            asks="Where they disagree",
            kind=Kind.TEXT,
            limit=2000,
            missing="Say where they disagree, or write “none”",
            tier=Tier.CASE,
            source=_PANEL,
        ),
        Question(
            id="gaps",
            asks="Gaps in what is known",
            kind=Kind.TEXT,
            limit=2000,
            missing="Give the gaps in what is known, or write “none”",
            tier=Tier.CASE,
            source=_PANEL,
        ),
        *STORED,
    ),
    source=_CHRONOLOGY,
)

JOINT_CHRONOLOGY: Final = Form(
    key=FormKey.JOINT_CHRONOLOGY,
    title=FormKey.JOINT_CHRONOLOGY.label,
    steps=(_JOINT,),
    source=_CHRONOLOGY,
)
