"""An agency's Information Report: what it must cover, and who should come to the workshop.

The report itself is kept in the document store; what is not covered is given with a reason.
"""

from dataclasses import replace
from typing import Final

from procedure.conditions import All, Answered
from procedure.disclosure import Tier
from procedure.forms.conditions import chose, unless
from procedure.forms.signed_off import SIGN_OFF, WRITER
from procedure.forms.stored import STORED
from procedure.questions import Choice, Entries, Form, FormKey, Kind, Page, Question
from procedure.sources import default, ours, published, section

_PANEL: Final = section("9.2")
_REPORT: Final = section("15.5")
_WORKSHOP: Final = section("15.10")

COVERS: Final = (
    Choice("involvement", "Involvement with the child and family"),
    Choice("themes", "Themes that have emerged"),
    Choice("key-lines", "Analysis of every Key Line of Enquiry"),
    Choice("systems", "Learning about the system, not about individuals"),
    Choice("single-agency", "Learning for the agency"),
    Choice("multi-agency", "Learning for agencies working together"),
    Choice("actions", "Actions already taken"),
    Choice("staff", "Who was spoken to"),
    Choice("characteristics", "The family's characteristics, and how practice responded"),
)


_EACH: Final = tuple(chose("covers", choice.key) for choice in COVERS)
# Something was chosen that the report covers, and something was not.
leaves_out: Final = All((Answered("covers", tuple(one.key for one in COVERS)), unless(All(_EACH))))


_AUTHOR: Final = Page(
    id="author",
    title="The author",
    questions=(
        Question(
            id="author-apart",
            asks="I am sufficiently independent from the case",
            kind=Kind.CONFIRM,
            missing="Check that you are sufficiently independent, then tick this",
            tier=Tier.MEMBER,
            source=_PANEL,
        ),
        Question(
            id="author-not-member",
            asks="I am not a member of the Case Review Panel",
            kind=Kind.CONFIRM,
            missing="Check that you are not a member of the Case Review Panel, then tick this",
            tier=Tier.MEMBER,
            source=section("9.1"),
        ),
        Question(
            id="terms-in",
            asks="The Terms of Reference are copied into the report",
            kind=Kind.CONFIRM,
            missing="Copy the Terms of Reference in, then tick this",
            tier=Tier.MEMBER,
            source=section("10.1*"),
        ),
    ),
    source=_PANEL,
)

_CONTENTS: Final = Page(
    id="contents",
    title="What the report covers",
    questions=(
        Question(
            id="covers",
            asks="Choose all that the report covers:",
            kind=Kind.CHOICES,
            choices=COVERS,
            hint="You will be asked about what you leave out.",
            missing="Choose all that the report covers",
            tier=Tier.MEMBER,
            source=_REPORT,
        ),
        Question(
            id="covers-not",
            asks="What does it leave out, and why?",
            kind=Kind.TEXT,
            limit=1500,
            asked_if=leaves_out,
            missing="Say what the report leaves out, and why",
            tier=Tier.CASE,
            source=ours("what is left out is seen only if it is asked about"),
        ),
        Question(
            id="learning",
            asks="Learning for your agency, and for agencies together",
            kind=Kind.TEXT,
            limit=2000,
            missing="Give the learning for your agency, and for agencies together",
            tier=Tier.CASE,
            source=_REPORT,
        ),
        Question(
            id="action-taken",
            asks="What has already been done",
            kind=Kind.TEXT,
            limit=1500,
            missing="Say what has already been done, or write “nothing yet”",
            tier=Tier.CASE,
            source=_REPORT,
        ),
        Question(
            id="recommendations",
            asks="Recommendations",
            kind=Kind.TEXT,
            limit=2000,
            missing="Give the recommendations, or write “none”",
            tier=Tier.CASE,
            source=default("what agencies send"),
        ),
        *STORED,
    ),
    source=_REPORT,
)

_NOMINEES: Final = Entries(
    id="nominees",
    title="Who should come to the Learning Workshop",
    one="practitioner",
    says=(
        "Only people who worked directly with the child and family come. Continue"
        " without adding anyone if nobody should."
    ),
    page=Page(
        id="practitioner",
        title="Practitioner",
        questions=(
            Question(
                id="nominee-name",
                asks="Name",
                kind=Kind.LINE,
                missing="Give the practitioner's name",
                identifies=True,
                tier=Tier.CASE,
                source=_WORKSHOP,
            ),
            Question(
                id="nominee-job",
                asks="Job title",
                kind=Kind.LINE,
                missing="Give the practitioner's job title",
                tier=Tier.MEMBER,
                source=ours("an invitation must find the person"),
            ),
            Question(
                id="nominee-manager",
                asks="Name of their line manager",
                kind=Kind.LINE,
                missing="Give the name of the practitioner's line manager",
                identifies=True,
                tier=Tier.CASE,
                source=_WORKSHOP,
            ),
            Question(
                id="nominee-direct",
                asks="They worked directly with the child and family",
                kind=Kind.CONFIRM,
                missing=(
                    "Check that the practitioner worked directly with the family, then tick this"
                ),
                tier=Tier.MEMBER,
                source=_WORKSHOP,
            ),
        ),
        source=_WORKSHOP,
    ),
    least=0,
    most=12,
    source=_WORKSHOP,
)

INFORMATION_REPORT: Final = Form(
    key=FormKey.INFORMATION_REPORT,
    title=FormKey.INFORMATION_REPORT.label,
    steps=(
        replace(WRITER, source=published(35)),
        _AUTHOR,
        _CONTENTS,
        _NOMINEES,
        SIGN_OFF,
    ),
    source=_REPORT,
)
