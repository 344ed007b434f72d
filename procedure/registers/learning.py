"""What national reviews say for this area: the row of its register."""

from typing import Final

from procedure.disclosure import Tier
from procedure.questions import Kind, Page, Question
from procedure.sources import ours, section

_WHEN: Final = ours("a register says when")
_WHO: Final = ours("what nobody sees to is not done")
_NATIONAL_SECTION: Final = section("18.5")

NATIONAL: Final = Page(
    id="national",
    title="National review considered",
    questions=(
        Question(
            id="title",
            asks="Title of the national review",
            kind=Kind.LINE,
            missing="Give the title of the national review",
            tier=Tier.CHANNEL,
            source=_NATIONAL_SECTION,
        ),
        Question(
            id="considered-on",
            asks="Day the LCSPR Subgroup considered it",
            kind=Kind.DATE,
            missing="Give the day the Subgroup considered it",
            tier=Tier.CHANNEL,
            source=_WHEN,
        ),
        Question(
            id="learning",
            asks="What it says for this area",
            kind=Kind.TEXT,
            limit=2000,
            missing="Say what the national review says for this area",
            tier=Tier.CASE,
            source=_NATIONAL_SECTION,
        ),
        Question(
            id="applied",
            asks="How it is applied here",
            kind=Kind.TEXT,
            limit=1500,
            missing="Say how the national review is applied here",
            tier=Tier.CASE,
            source=_NATIONAL_SECTION,
        ),
        Question(
            id="owner",
            asks="Agency or role that sees to it",
            kind=Kind.LINE,
            missing="Say which agency or role sees to it",
            tier=Tier.MEMBER,
            source=_WHO,
        ),
    ),
    source=_NATIONAL_SECTION,
)
