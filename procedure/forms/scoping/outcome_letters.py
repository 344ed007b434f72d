"""Telling Board members, the agencies and the national Panel what was decided.

Whether records may be released hangs on there being no review of any kind: the desk sees to it.
The referrer is told by a form of its own, with the decision and no more.
"""

from dataclasses import replace
from typing import Final

from procedure.disclosure import Tier
from procedure.forms.conditions import chose
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import ours, section

_SHARING: Final = section("4.8")
_TOLD: Final = section("1.6b")
_WORDS: Final = ours("a notice may need a sentence of its own")
_AGENCY: Final = ours("an agency that keeps records secure must hear when it may stop")

_RELEASE: Final = Question(
    id="records",
    asks="May secured records be released?",
    kind=Kind.CHOICE,
    choices=(
        Choice("keep", "No: keep them secure"),
        Choice("release", "Yes: they no longer need to be kept secure"),
    ),
    hint="Only if there is to be neither an LCSPR nor any other learning review.",
    missing="Say whether secured records may be released",
    tier=Tier.MEMBER,
    source=_SHARING,
)

_BOARD: Final = Page(
    id="board",
    title="Telling Board members",
    says="They are sent the Partnership Chair's decision.",
    questions=(
        _RELEASE,
        Question(
            id="board-words",
            asks="Anything to add for Board members",
            kind=Kind.TEXT,
            limit=1000,
            required=False,
            missing="Say what to add for Board members",
            tier=Tier.CASE,
            source=_WORDS,
        ),
    ),
    source=_SHARING,
)

_AGENCIES: Final = Page(
    id="agencies",
    title="Telling the agencies",
    says="They are told the outcome of the rapid review.",
    questions=(
        Question(
            id="agencies-told",
            asks="Which agencies are told",
            kind=Kind.TEXT,
            hint="Include the agency that made the referral.",
            limit=1000,
            missing="Say which agencies are told",
            tier=Tier.CASE,
            source=_SHARING,
        ),
        replace(_RELEASE, source=_AGENCY),
        Question(
            id="agencies-words",
            asks="Anything to add for the agencies",
            kind=Kind.TEXT,
            limit=1000,
            required=False,
            missing="Say what to add for the agencies",
            tier=Tier.CASE,
            source=_WORDS,
        ),
    ),
    source=_SHARING,
)

_NATIONAL: Final = Page(
    id="national",
    title="Telling the national Panel",
    questions=(
        Question(
            id="about",
            asks="What is the national Panel told?",
            kind=Kind.CHOICE,
            choices=(
                Choice("review", "There is to be a review"),
                Choice("no-review", "There is to be no review"),
                Choice("reviewer", "Who the Reviewer is, and the methodology"),
                Choice("publication", "A decision about publishing"),
                Choice("withdrawn", "The notification is withdrawn"),
            ),
            missing="Choose what the national Panel is told",
            tier=Tier.MEMBER,
            source=_TOLD,
        ),
        Question(
            id="reviewer-name",
            asks="Who is the Reviewer?",
            kind=Kind.LINE,
            asked_if=chose("about", "reviewer"),
            missing="Give the name of the Reviewer",
            identifies=True,
            tier=Tier.CASE,
            source=_SHARING,
        ),
        Question(
            id="methodology",
            asks="Which methodology will be used?",
            kind=Kind.TEXT,
            limit=1000,
            asked_if=chose("about", "reviewer"),
            missing="Say which methodology will be used",
            tier=Tier.CASE,
            source=_SHARING,
        ),
        Question(
            id="reasons",
            asks="Why was it decided?",
            kind=Kind.TEXT,
            limit=2000,
            asked_if=chose("about", "review", "no-review", "publication", "withdrawn"),
            missing="Give the reasons for the decision",
            tier=Tier.CASE,
            source=ours("a decision is understood by its reasons"),
        ),
        Question(
            id="offer",
            asks="Information the partnership can give on request",
            kind=Kind.TEXT,
            hint="The Partnership Chair may be asked to attend in person.",
            limit=1000,
            asked_if=chose("about", "no-review"),
            missing="Say what information the partnership can give",
            tier=Tier.CASE,
            source=_SHARING,
        ),
    ),
    source=_TOLD,
)

BOARD_NOTICE: Final = Form(
    key=FormKey.BOARD_NOTICE,
    title=FormKey.BOARD_NOTICE.label,
    steps=(_BOARD,),
    source=_SHARING,
)

AGENCIES_NOTICE: Final = Form(
    key=FormKey.AGENCIES_NOTICE,
    title=FormKey.AGENCIES_NOTICE.label,
    steps=(_AGENCIES,),
    source=_SHARING,
)

NATIONAL_NOTICE: Final = Form(
    key=FormKey.NATIONAL_NOTICE,
    title=FormKey.NATIONAL_NOTICE.label,
    steps=(_NATIONAL,),
    source=_TOLD,
)
