"""The report that gathers the agencies' replies and leads the meeting through its decisions.

The replies and the seven outcomes come from elsewhere; what the Business Unit adds is here.
"""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.stored import STORED
from procedure.questions import Form, FormKey, Kind, Page, Question
from procedure.sources import default, section

_EVENTS: Final = section("4.4")
_TEMPLATE: Final = default("the Combined Summary Report")

_SUMMARY: Final = Page(
    id="summary",
    title="What the replies show together",
    questions=(
        Question(
            id="key-events",
            asks="Key events in the child's life, oldest first",
            kind=Kind.TEXT,
            limit=4000,
            missing="Give the key events in the child's life",
            tier=Tier.CASE,
            source=_EVENTS,
        ),
        Question(
            id="composition",
            asks="Who is in the family",
            kind=Kind.TEXT,
            hint="If there is a genogram, say where it is kept.",
            limit=1500,
            missing="Say who is in the family",
            identifies=True,
            tier=Tier.CASE,
            source=_TEMPLATE,
        ),
        Question(
            id="gaps",
            asks="What nobody has told us",
            kind=Kind.TEXT,
            limit=1500,
            missing="Say what is not known, or write “none”",
            tier=Tier.CASE,
            source=_TEMPLATE,
        ),
        Question(
            id="conflicts",
            asks="Where the replies disagree",
            kind=Kind.TEXT,
            limit=1500,
            missing="Say where the replies disagree, or write “none”",
            tier=Tier.CASE,
            source=_TEMPLATE,
        ),
    ),
    source=_EVENTS,
)

_DOCUMENT: Final = Page(
    id="document",
    title="Where the report is kept",
    questions=(*STORED,),
    source=section("4.5"),
)

COMBINED_SUMMARY: Final = Form(
    key=FormKey.COMBINED_SUMMARY,
    title=FormKey.COMBINED_SUMMARY.label,
    steps=(
        _SUMMARY,
        _DOCUMENT,
    ),
    source=section("4.5"),
)
