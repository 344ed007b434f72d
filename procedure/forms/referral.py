"""Section 1 of the LCSPR Referral Form: what a referrer is asked, page by page.

The first page is not about the form at all: it stops anybody who should be calling for help.
"""

from typing import Final

from procedure.forms.referral_account import ACCOUNT, ACTION, KEY_DATES
from procedure.forms.referral_agencies import AGENCIES
from procedure.forms.referral_children import CHILDREN
from procedure.forms.referral_criteria import MUST, REGARD
from procedure.forms.referral_people import LEADS, REFERRER
from procedure.forms.referral_relatives import RELATIVES
from procedure.forms.referral_safety import SAFETY
from procedure.forms.referral_tests import DEFINITION, LEARNING
from procedure.questions import Form, FormKey
from procedure.sources import section

REFERRAL: Final = Form(
    key=FormKey.REFERRAL,
    title=FormKey.REFERRAL.label,
    steps=(
        SAFETY,
        REFERRER,
        LEADS,
        CHILDREN,
        RELATIVES,
        AGENCIES,
        DEFINITION,
        LEARNING,
        MUST,
        REGARD,
        ACCOUNT,
        KEY_DATES,
        ACTION,
    ),
    source=section("4.1"),
)
