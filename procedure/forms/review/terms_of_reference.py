"""The Terms of Reference: drawn up by the Case Review Panel with the Reviewer.

The Subgroup agrees them and then the Partnership Chair approves them.  They go into every
report's template, so that everybody answers the same questions.
"""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.conditions import said_yes
from procedure.forms.review.terms_around import AROUND, PEOPLE
from procedure.forms.review.terms_timetable import MEETINGS, TIMETABLE, VERSION
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import default, section

_OPENING: Final = default("how Terms of Reference open")
_FOCUS: Final = section("10.3")
_PERIOD_SECTION: Final = section("10.2")
_PANEL: Final = section("9.2")
_METHODS_SECTION: Final = section("10.4")

_PURPOSE: Final = Page(
    id="purpose",
    title="Purpose",
    questions=(
        Question(
            id="background",
            asks="Background, in a few sentences",
            kind=Kind.TEXT,
            hint="Use the agreed codes, not names.",
            limit=2000,
            missing="Give the background",
            tier=Tier.CASE,
            source=_OPENING,
        ),
        Question(
            id="purpose",
            asks="What the review is for",
            kind=Kind.TEXT,
            limit=1500,
            missing="Say what the review is for",
            tier=Tier.CASE,
            source=_OPENING,
        ),
        Question(
            id="key-lines",
            asks="Key Lines of Enquiry",
            kind=Kind.TEXT,
            hint="The questions every report answers, one to a line.",
            limit=3000,
            missing="Give the Key Lines of Enquiry",
            tier=Tier.CASE,
            source=_FOCUS,
        ),
    ),
    source=_FOCUS,
)

_PERIOD: Final = Page(
    id="period",
    title="The period",
    questions=(
        Question(
            id="period-from",
            asks="Start of the period",
            kind=Kind.DATE,
            missing="Give the start of the period",
            tier=Tier.CASE,
            source=_PERIOD_SECTION,
        ),
        Question(
            id="period-to",
            asks="End of the period",
            kind=Kind.DATE,
            missing="Give the end of the period",
            tier=Tier.CASE,
            source=_PERIOD_SECTION,
        ),
        Question(
            id="period-why",
            asks="Why this period?",
            kind=Kind.TEXT,
            hint="It should be as short and as recent as it can be.",
            limit=1500,
            missing="Say why this period was chosen",
            tier=Tier.CASE,
            source=_PERIOD_SECTION,
        ),
        Question(
            id="period-before",
            asks="What is to be summarised from before it",
            kind=Kind.TEXT,
            limit=1000,
            required=False,
            missing="Say what is to be summarised from before it",
            tier=Tier.CASE,
            source=_PANEL,
        ),
    ),
    source=_PERIOD_SECTION,
)

_METHODS: Final = Page(
    id="methods",
    title="How it will be done",
    questions=(
        Question(
            id="methodology",
            asks="Methodology",
            kind=Kind.TEXT,
            limit=1500,
            missing="Say which methodology will be used",
            tier=Tier.CASE,
            source=_METHODS_SECTION,
        ),
        Question(
            id="tools",
            asks="How information will be collected",
            kind=Kind.CHOICES,
            choices=(
                Choice("events", "Chronologies of key events"),
                Choice("changes", "Chronologies of organisational changes"),
                Choice("reports", "Information Reports"),
                Choice("summaries", "Factual Summaries"),
                Choice("workshop", "A Learning Workshop"),
                Choice("conversations", "Conversations with practitioners"),
            ),
            missing="Choose at least one way of collecting information",
            tier=Tier.MEMBER,
            source=_METHODS_SECTION,
        ),
        Question(
            id="contributors",
            asks="Agencies and professionals who will contribute",
            kind=Kind.TEXT,
            limit=1500,
            missing="Say which agencies and professionals will contribute",
            tier=Tier.CASE,
            source=_PANEL,
        ),
        Question(
            id="other-areas",
            asks="Will other partnerships be worked with?",
            kind=Kind.YES_NO,
            missing="Say whether other partnerships will be worked with",
            tier=Tier.MEMBER,
            source=_PANEL,
        ),
        Question(
            id="other-areas-how",
            asks="Which, and how?",
            kind=Kind.TEXT,
            limit=1000,
            asked_if=said_yes("other-areas"),
            missing="Say which partnerships, and how",
            tier=Tier.CASE,
            source=_PANEL,
        ),
    ),
    source=_METHODS_SECTION,
)

TERMS_OF_REFERENCE: Final = Form(
    key=FormKey.TERMS_OF_REFERENCE,
    title=FormKey.TERMS_OF_REFERENCE.label,
    steps=(
        _PURPOSE,
        _PERIOD,
        _METHODS,
        PEOPLE,
        AROUND,
        MEETINGS,
        TIMETABLE,
        VERSION,
    ),
    source=section("10.1*"),
)
