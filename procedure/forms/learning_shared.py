"""Action or learning that did not wait for the end: a row of its register (section 18.2).

Its effect on the family and on other investigations is considered before it is shared.
"""

from typing import Final

from procedure.disclosure import Tier
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import ours, section

_WHEN: Final = ours("a register says when")
_WHO: Final = ours("what nobody sees to is not done")
_MEANWHILE_SECTION: Final = section("18.2")

MEANWHILE: Final = Page(
    id="meanwhile",
    title="Action or learning that did not wait",
    questions=(
        Question(
            id="raised-on",
            asks="Day it was raised",
            kind=Kind.DATE,
            missing="Give the day it was raised",
            tier=Tier.MEMBER,
            source=_WHEN,
        ),
        Question(
            id="of",
            asks="What is it?",
            kind=Kind.CHOICE,
            choices=(
                Choice("safety", "Action to make somebody safe"),
                Choice("single-agency", "Learning for one agency"),
                Choice("multi-agency", "Learning for several agencies"),
            ),
            missing="Choose what it is",
            tier=Tier.MEMBER,
            source=_MEANWHILE_SECTION,
        ),
        Question(
            id="action",
            asks="What is to be done or passed on",
            kind=Kind.TEXT,
            limit=1500,
            missing="Say what is to be done or passed on",
            tier=Tier.CASE,
            source=_MEANWHILE_SECTION,
        ),
        Question(
            id="by",
            asks="Agency or role that sees to it",
            kind=Kind.LINE,
            missing="Say which agency or role sees to it",
            tier=Tier.MEMBER,
            source=_WHO,
        ),
        Question(
            id="shared-with",
            asks="Who it is shared with",
            kind=Kind.TEXT,
            limit=500,
            missing="Say who it is shared with",
            tier=Tier.CASE,
            source=_MEANWHILE_SECTION,
        ),
        Question(
            id="effect",
            asks="Its effect on the family and on other investigations",
            kind=Kind.TEXT,
            limit=1000,
            missing="Say what effect it may have, or write “none”",
            tier=Tier.CASE,
            source=_MEANWHILE_SECTION,
        ),
        Question(
            id="done-on",
            asks="Day it was done",
            kind=Kind.DATE,
            hint="Leave this empty until it is done.",
            required=False,
            missing="Give the day it was done",
            tier=Tier.MEMBER,
            source=_WHEN,
        ),
    ),
    source=_MEANWHILE_SECTION,
)

LEARNING_SHARED: Final = Form(
    key=FormKey.LEARNING_SHARED,
    title=FormKey.LEARNING_SHARED.label,
    steps=(MEANWHILE,),
    source=_MEANWHILE_SECTION,
)
