"""The strip of dates that the Business Unit keeps on a referral: all but one come of the facts."""

from typing import Final

from procedure.disclosure import Tier
from procedure.questions import Form, FormKey, Kind, Page, Question
from procedure.sources import published, section

_STRIP_SECTION: Final = published(13, 14)

_STRIP: Final = Page(
    id="office-use",
    title="Office use",
    says="The other dates of the strip are taken from the case.",
    questions=(
        Question(
            id="to-chair-on",
            asks="Day the referral was sent to the Subgroup Chair",
            kind=Kind.DATE,
            missing="Give the day the referral was sent to the Subgroup Chair",
            tier=Tier.CHANNEL,
            source=_STRIP_SECTION,
        ),
    ),
    source=_STRIP_SECTION,
)

OFFICE_USE: Final = Form(
    key=FormKey.OFFICE_USE,
    title=FormKey.OFFICE_USE.label,
    steps=(_STRIP,),
    source=section("4.1"),
)
