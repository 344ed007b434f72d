"""Section 2 of the LCSPR Referral Form: the Subgroup Chair puts the recommendation in writing.

Sending it signs it.  Whether the meeting was quorate is not asked: the record of it says so.
"""

from typing import Final

from procedure.forms.recommendations import RECOMMENDATIONS as _THREE
from procedure.forms.recommendations import SOURCE, Recommendation
from procedure.forms.section_2_criteria import MUST, REGARD
from procedure.forms.section_2_meeting import ACTION, MEETING
from procedure.forms.section_2_outcome import (
    ALTERNATIVE_REVIEW,
    DISSEMINATION,
    DISSENT,
    ENQUIRY,
    RECOMMENDATION,
)
from procedure.questions import Form, FormKey

RECOMMENDATIONS: Final[tuple[Recommendation, ...]] = _THREE

SECTION_2: Final = Form(
    key=FormKey.SECTION_2,
    title=FormKey.SECTION_2.label,
    steps=(
        MEETING,
        ACTION,
        MUST,
        REGARD,
        RECOMMENDATION,
        ENQUIRY,
        ALTERNATIVE_REVIEW,
        DISSEMINATION,
        DISSENT,
    ),
    source=SOURCE,
)
