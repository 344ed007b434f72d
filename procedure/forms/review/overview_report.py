"""A version of the overview report, and who has agreed it.

The report is the Reviewer's and is kept in the document store.  The Subgroup approves it first,
and then the Partnership.
"""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.conditions import said_yes
from procedure.forms.stored import STORED
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import ours, section

_REPORT_SECTION: Final = section("16")

_REPORT: Final = Page(
    id="report",
    title="The report",
    questions=(
        Question(
            id="draft",
            asks="Which version is it?",
            kind=Kind.CHOICE,
            choices=(
                Choice("first", "First draft"),
                Choice("later", "A later draft"),
                Choice("final-draft", "Final draft"),
                Choice("endorsed", "Endorsed for publication"),
            ),
            missing="Choose which version it is",
            tier=Tier.MEMBER,
            source=_REPORT_SECTION,
        ),
        *STORED,
        Question(
            id="summary",
            asks="Is there an executive summary?",
            kind=Kind.YES_NO,
            missing="Say whether there is an executive summary",
            tier=Tier.MEMBER,
            source=section("7"),
        ),
        Question(
            id="summary-stored-at",
            asks="Link to the executive summary in the document store",
            kind=Kind.LINE,
            limit=500,
            asked_if=said_yes("summary"),
            missing="Give the link to the executive summary",
            identifies=True,
            tier=Tier.CASE,
            source=section("7"),
        ),
        Question(
            id="issues",
            asks="How issues raised by the Case Review Panel were met",
            kind=Kind.TEXT,
            limit=2000,
            missing="Say how the issues raised were met, or write “none raised”",
            tier=Tier.CASE,
            source=section("7"),
        ),
    ),
    source=_REPORT_SECTION,
)

_AGREED: Final = Page(
    id="agreed",
    title="Who has agreed it",
    says="Leave empty what has not happened yet.",
    questions=(
        Question(
            id="panel-on",
            asks="Day the Case Review Panel was satisfied with it",
            kind=Kind.DATE,
            required=False,
            missing="Give the day the Case Review Panel was satisfied",
            tier=Tier.MEMBER,
            source=_REPORT_SECTION,
        ),
        Question(
            id="subgroup-on",
            asks="Day the LCSPR Subgroup approved it",
            kind=Kind.DATE,
            required=False,
            missing="Give the day the Subgroup approved it",
            tier=Tier.MEMBER,
            source=_REPORT_SECTION,
        ),
        Question(
            id="partnership-on",
            asks="Day the Partnership approved it",
            kind=Kind.DATE,
            hint="After the Subgroup.",
            required=False,
            missing="Give the day the Partnership approved it",
            tier=Tier.MEMBER,
            source=_REPORT_SECTION,
        ),
        Question(
            id="returned",
            asks="If it was sent back, why?",
            kind=Kind.TEXT,
            limit=1500,
            required=False,
            missing="Say why it was sent back",
            tier=Tier.CASE,
            source=ours("what is sent back is mended only if the reason is known"),
        ),
    ),
    source=_REPORT_SECTION,
)

OVERVIEW_REPORT: Final = Form(
    key=FormKey.OVERVIEW_REPORT,
    title=FormKey.OVERVIEW_REPORT.label,
    steps=(
        _REPORT,
        _AGREED,
    ),
    source=_REPORT_SECTION,
)
