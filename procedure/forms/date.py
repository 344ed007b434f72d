"""The date of one fact.  Which fact is not asked: it is what the card is about.

The date may be in the future, since some facts are plans: which those are, the rules say.
"""

from typing import Final

from procedure.disclosure import Tier
from procedure.questions import Form, FormKey, Kind, Page, Question
from procedure.sources import default

_DATES: Final = default("recorded dates")

DATE: Final = Form(
    key=FormKey.DATE,
    title=FormKey.DATE.label,
    steps=(
        Page(
            id="date",
            title="Record a date",
            questions=(
                Question(
                    id="on",
                    asks="On which day?",
                    kind=Kind.DATE,
                    future=True,
                    missing="Give the date",
                    tier=Tier.MEMBER,
                    source=_DATES,
                ),
            ),
            source=_DATES,
        ),
    ),
    source=_DATES,
)
