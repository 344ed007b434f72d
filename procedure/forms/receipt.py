"""The Business Unit has the notification, which is what starts most of the clocks."""

from typing import Final

from procedure.disclosure import Tier
from procedure.questions import Form, FormKey, Kind, Page, Question
from procedure.sources import section

_RECEIPT: Final = section("4.3")

RECEIPT: Final = Form(
    key=FormKey.RECEIPT,
    title=FormKey.RECEIPT.label,
    steps=(
        Page(
            id="receipt",
            title="Notification received",
            questions=(
                Question(
                    id="received-on",
                    asks="Day the Business Unit received the notification",
                    kind=Kind.DATE,
                    hint="The day it arrived, even if that was late, or not a working day.",
                    missing="Give the day it was received",
                    tier=Tier.CHANNEL,
                    source=_RECEIPT,
                ),
            ),
            source=_RECEIPT,
        ),
    ),
    source=_RECEIPT,
)
