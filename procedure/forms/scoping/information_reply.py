"""An agency's reply to a request for information, page by page.

A nil return is a reply too: it says what was searched, and asks for no more than that.
"""

from typing import Final

from procedure.forms.referral_safety import SAFETY
from procedure.forms.scoping.reply_involvement import BACKGROUND, IDENTITY, INVOLVEMENT
from procedure.forms.scoping.reply_practice import ANALYSIS, EVENTS, LEARNING, RECORDS
from procedure.forms.signed_off import SIGN_OFF, WRITER
from procedure.questions import Form, FormKey
from procedure.sources import section

INFORMATION_REPLY: Final = Form(
    key=FormKey.INFORMATION_REPLY,
    title=FormKey.INFORMATION_REPLY.label,
    steps=(
        SAFETY,
        WRITER,
        INVOLVEMENT,
        IDENTITY,
        BACKGROUND,
        EVENTS,
        ANALYSIS,
        LEARNING,
        RECORDS,
        SIGN_OFF,
    ),
    source=section("4.3"),
)
