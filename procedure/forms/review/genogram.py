"""The genogram that the lead agency draws, kept in the document store.

It names people, so it is shared at meetings and never stands in what is published.
"""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.stored import STORED
from procedure.questions import Form, FormKey, Kind, Page, Question
from procedure.sources import section

_NETWORK: Final = section("14.2")

_GENOGRAM: Final = Page(
    id="genogram",
    title="The genogram",
    questions=(
        Question(
            id="lead-agency",
            asks="Agency that prepares it",
            kind=Kind.LINE,
            missing="Give the agency that prepares it",
            tier=Tier.MEMBER,
            source=_NETWORK,
        ),
        Question(
            id="drawn-on",
            asks="Day it was prepared or brought up to date",
            kind=Kind.DATE,
            missing="Give the day it was prepared or brought up to date",
            tier=Tier.MEMBER,
            source=_NETWORK,
        ),
        Question(
            id="new",
            asks="What is new in it",
            kind=Kind.TEXT,
            hint="Leave this empty the first time.",
            limit=1000,
            required=False,
            missing="Say what is new in it",
            tier=Tier.CASE,
            source=_NETWORK,
        ),
        *STORED,
        Question(
            id="never-published",
            asks="It will not stand in the published report with any names",
            kind=Kind.CONFIRM,
            missing="Tick this once you know that it is not published with names",
            tier=Tier.MEMBER,
            source=_NETWORK,
        ),
    ),
    source=_NETWORK,
)

GENOGRAM: Final = Form(
    key=FormKey.GENOGRAM,
    title=FormKey.GENOGRAM.label,
    steps=(_GENOGRAM,),
    source=_NETWORK,
)
