"""The notification was sent.  The bot sends nothing to the national system: a person did."""

from typing import Final

from procedure.disclosure import Tier
from procedure.questions import Form, FormKey, Kind, Page, Question
from procedure.sources import default, section

_NOTIFIED: Final = section("4.1")

NOTIFIED: Final = Form(
    key=FormKey.NOTIFIED,
    title=FormKey.NOTIFIED.label,
    steps=(
        Page(
            id="notified",
            title="Notification sent",
            says="Always share a notification with the Business Unit.",
            questions=(
                Question(
                    id="sent-on",
                    asks="Day it was sent to the national Panel",
                    kind=Kind.DATE,
                    missing="Give the day it was sent",
                    tier=Tier.MEMBER,
                    source=_NOTIFIED,
                ),
                Question(
                    id="copied-on",
                    asks="Day it was copied to the Business Unit",
                    kind=Kind.DATE,
                    hint="Leave this empty if you have not copied it yet.",
                    required=False,
                    missing="Give the day it was copied to the Business Unit",
                    tier=Tier.CHANNEL,
                    source=_NOTIFIED,
                ),
                Question(
                    id="national-reference",
                    asks="Reference given by the national system",
                    kind=Kind.LINE,
                    hint="Leave this empty if you have none.",
                    limit=50,
                    required=False,
                    missing="Give the national reference",
                    tier=Tier.MEMBER,
                    source=default("the national reference"),
                ),
            ),
            source=_NOTIFIED,
        ),
    ),
    source=_NOTIFIED,
)
