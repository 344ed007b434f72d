"""An agency with little contact says what it was, and analyses nothing.

Whoever cannot confirm that nothing significant happened writes an Information Report instead.
"""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.signed_off import SIGN_OFF, WRITER
from procedure.questions import Form, FormKey, Kind, Page, Question
from procedure.sources import default, section

_SUMMARY: Final = section("15.6")
_DATES: Final = default("the dates of a short contact")

_CONTACT: Final = Page(
    id="contact",
    title="Your agency's contact",
    questions=(
        Question(
            id="first-contact",
            asks="First contact",
            kind=Kind.DATE,
            missing="Give the date of the first contact",
            tier=Tier.CASE,
            source=_DATES,
        ),
        Question(
            id="last-contact",
            asks="Last contact",
            kind=Kind.DATE,
            missing="Give the date of the last contact",
            tier=Tier.CASE,
            source=_DATES,
        ),
        Question(
            id="nature",
            asks="What the contact was",
            kind=Kind.TEXT,
            hint="The facts only. No analysis is needed.",
            limit=3000,
            missing="Say what the contact was",
            tier=Tier.CASE,
            source=_SUMMARY,
        ),
        Question(
            id="nothing-significant",
            asks="No significant incident took place during the contact or because of it",
            kind=Kind.CONFIRM,
            missing=(
                "Tick this if nothing significant happened, or write an Information Report instead"
            ),
            tier=Tier.MEMBER,
            source=_SUMMARY,
        ),
    ),
    source=_SUMMARY,
)

FACTUAL_SUMMARY: Final = Form(
    key=FormKey.FACTUAL_SUMMARY,
    title=FormKey.FACTUAL_SUMMARY.label,
    steps=(
        WRITER,
        _CONTACT,
        SIGN_OFF,
    ),
    source=_SUMMARY,
)
