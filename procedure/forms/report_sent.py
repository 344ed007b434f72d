"""The Rapid Review Report was sent.  Quorate sends nothing to the national Panel: a person did."""

from typing import Final

from procedure.disclosure import Tier
from procedure.questions import Form, FormKey, Kind, Page, Question
from procedure.sources import default, ours, section

_SENT: Final = section("4.8")

REPORT_SENT: Final = Form(
    key=FormKey.REPORT_SENT,
    title=FormKey.REPORT_SENT.label,
    steps=(
        Page(
            id="report-sent",
            title=FormKey.REPORT_SENT.label,
            says="A report that is late is recorded all the same, with the reason.",
            questions=(
                Question(
                    id="sent-on",
                    asks="Day it was sent to the national Panel",
                    kind=Kind.DATE,
                    missing="Give the day it was sent",
                    tier=Tier.MEMBER,
                    source=_SENT,
                ),
                Question(
                    id="proof",
                    asks="Reference of the message that shows it",
                    kind=Kind.LINE,
                    hint="Do not name anyone.",
                    missing="Give the reference of the message that shows it",
                    tier=Tier.MEMBER,
                    source=default("notices and the proof of them"),
                ),
                Question(
                    id="late-why",
                    asks="If it is late, why?",
                    kind=Kind.TEXT,
                    hint="Do not name anyone. Leave this empty if it is in time.",
                    limit=300,
                    required=False,
                    missing="Say why it is late",
                    tier=Tier.MEMBER,
                    source=ours("whoever reads a late report asks why"),
                ),
            ),
            source=_SENT,
        ),
    ),
    source=_SENT,
)
