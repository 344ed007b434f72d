"""Asking the chair of another partnership to challenge a decision, and what they said.

The Partnership Chair may ask at any stage, not only about whether to hold a review.
"""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.conditions import said_yes
from procedure.questions import Form, FormKey, Kind, Page, Question
from procedure.sources import ours, section

_ADVICE_SECTION: Final = section("4.7")

_ASKING: Final = Page(
    id="asking",
    title="What you ask",
    questions=(
        Question(
            id="chair-name",
            asks="Name of the chair you ask",
            kind=Kind.LINE,
            missing="Give the name of the chair you ask",
            identifies=True,
            tier=Tier.CASE,
            source=_ADVICE_SECTION,
        ),
        Question(
            id="partnership",
            asks="Their partnership",
            kind=Kind.LINE,
            missing="Give the name of their partnership",
            tier=Tier.MEMBER,
            source=_ADVICE_SECTION,
        ),
        Question(
            id="question",
            asks="What you ask them",
            kind=Kind.TEXT,
            hint="Do not name the child or the family.",
            limit=2000,
            missing="Say what you ask them",
            tier=Tier.CASE,
            source=ours("advice is read beside what was asked"),
        ),
        Question(
            id="sent",
            asks="What they are sent, and how it is kept secure",
            kind=Kind.TEXT,
            limit=1000,
            missing="Say what they are sent, and how it is kept secure",
            tier=Tier.CASE,
            source=section("2"),
        ),
    ),
    source=_ADVICE_SECTION,
)

_ADVICE: Final = Page(
    id="advice",
    title="What they said",
    questions=(
        Question(
            id="answered",
            asks="Have they answered?",
            kind=Kind.YES_NO,
            missing="Say whether they have answered",
            tier=Tier.MEMBER,
            source=ours("the letter is written before it is answered"),
        ),
        Question(
            id="advised-on",
            asks="When did they advise you?",
            kind=Kind.DATE,
            asked_if=said_yes("answered"),
            missing="Give the date of their advice",
            tier=Tier.MEMBER,
            source=_ADVICE_SECTION,
        ),
        Question(
            id="advice",
            asks="What did they advise?",
            kind=Kind.TEXT,
            limit=2000,
            asked_if=said_yes("answered"),
            missing="Say what they advised",
            tier=Tier.CASE,
            source=_ADVICE_SECTION,
        ),
        Question(
            id="effect",
            asks="What difference did it make?",
            kind=Kind.TEXT,
            limit=1000,
            asked_if=said_yes("answered"),
            missing="Say what difference the advice made",
            tier=Tier.CASE,
            source=ours("whoever reads the decision asks what the advice changed"),
        ),
    ),
    source=_ADVICE_SECTION,
)

PEER_CHALLENGE: Final = Form(
    key=FormKey.PEER_CHALLENGE,
    title=FormKey.PEER_CHALLENGE.label,
    steps=(
        _ASKING,
        _ADVICE,
    ),
    source=_ADVICE_SECTION,
)
