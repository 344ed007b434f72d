"""An agency's chronology: its cover, and the columns of its rows.

The rows themselves are written in the template and kept in the document store.
"""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.signed_off import SIGN_OFF, WRITER
from procedure.forms.stored import STORED
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import section

_CHRONOLOGY: Final = section("15.4")

_COVER: Final = Page(
    id="cover",
    title="What it covers",
    questions=(
        Question(
            id="kinds",
            asks="What kind of chronology is it?",
            kind=Kind.CHOICES,
            choices=(
                Choice("events", "Key events"),
                Choice("changes", "Organisational changes"),
            ),
            missing="Choose what kind of chronology it is",
            tier=Tier.MEMBER,
            source=_CHRONOLOGY,
        ),
        Question(
            id="period-from",
            asks="Start of the period it covers",
            kind=Kind.DATE,
            missing="Give the start of the period it covers",
            tier=Tier.CASE,
            source=section("15.2"),
        ),
        Question(
            id="period-to",
            asks="End of the period it covers",
            kind=Kind.DATE,
            missing="Give the end of the period it covers",
            tier=Tier.CASE,
            source=section("15.2"),
        ),
        Question(
            id="author-apart",
            asks="Its author is sufficiently independent from the case",
            kind=Kind.CONFIRM,
            missing="Check that the author is sufficiently independent, then tick this",
            tier=Tier.MEMBER,
            source=section("9.2"),
        ),
        *STORED,
    ),
    source=_CHRONOLOGY,
)

CHRONOLOGY: Final = Form(
    key=FormKey.CHRONOLOGY,
    title=FormKey.CHRONOLOGY.label,
    steps=(
        WRITER,
        _COVER,
        SIGN_OFF,
    ),
    source=_CHRONOLOGY,
)
