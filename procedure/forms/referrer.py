"""Somebody not enrolled made the referral: the Business Unit asks their agency's lead about it."""

from typing import Final

from procedure.disclosure import Tier
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import default

CONFIRMED: Final = "confirmed"
NOT_CONFIRMED: Final = "not-confirmed"
OPTIONS: Final = (
    Choice(CONFIRMED, "Makes this referral"),
    Choice(NOT_CONFIRMED, "Does not make it"),
)

_OPEN_TO: Final = default("referrers who are not on the list")

REFERRER: Final = Form(
    key=FormKey.REFERRER,
    title=FormKey.REFERRER.label,
    steps=(
        Page(
            id="referrer",
            title="Who made the referral?",
            says=(
                "The person who made it is not on this partnership's list. Ask the safeguarding "
                "lead they named whether their agency makes this referral. The dates go on "
                "running while you ask."
            ),
            questions=(
                Question(
                    id="confirmed",
                    asks="The safeguarding lead says that the agency:",
                    kind=Kind.CHOICE,
                    choices=OPTIONS,
                    missing="Say what the safeguarding lead told you",
                    tier=Tier.MEMBER,
                    source=_OPEN_TO,
                ),
            ),
            source=_OPEN_TO,
        ),
    ),
    source=_OPEN_TO,
)
