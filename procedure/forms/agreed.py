"""The Subgroup Chair agrees to what the Business Unit wrote, having read it."""

from typing import Final

from procedure.disclosure import Tier
from procedure.questions import Form, FormKey, Kind, Page, Question
from procedure.sources import default

_RECORDS: Final = default("records of meetings")

AGREED: Final = Form(
    key=FormKey.AGREED,
    title=FormKey.AGREED.label,
    steps=(
        Page(
            id="agreed",
            title=FormKey.AGREED.label,
            says=(
                "Your name and the day stand under it in Word. If it is written again,"
                " you are asked again."
            ),
            questions=(
                Question(
                    id="agree",
                    asks="I have read it, and I agree that it is right",
                    kind=Kind.CONFIRM,
                    missing="Read it, then tick this if it is right",
                    tier=Tier.MEMBER,
                    source=_RECORDS,
                ),
            ),
            source=_RECORDS,
        ),
    ),
    source=_RECORDS,
)
