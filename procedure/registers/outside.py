"""What goes on elsewhere, and who outside was told: the rows of their registers."""

from typing import Final

from procedure.disclosure import Tier
from procedure.questions import Choice, Kind, Page, Question
from procedure.sources import default, ours, section

_PARALLEL: Final = section("11")
_TOLD: Final = section("1.6b")

PROCEEDING: Final = Page(
    id="proceeding",
    title="Parallel proceedings",
    questions=(
        Question(
            id="kind",
            asks="What kind is it?",
            kind=Kind.CHOICE,
            choices=(
                Choice("criminal", "Criminal investigation or proceedings"),
                Choice("coroner", "Coroner's investigation or inquest"),
                Choice("disciplinary", "An agency's disciplinary procedure"),
                Choice("regulator", "A professional body's or an inspectorate's procedure"),
                Choice("review", "Another formal review"),
            ),
            missing="Choose what kind it is",
            tier=Tier.CASE,
            source=_PARALLEL,
        ),
        Question(
            id="led-by",
            asks="Who leads it, and how to reach them",
            kind=Kind.LINE,
            missing="Say who leads it, and how to reach them",
            identifies=True,
            tier=Tier.CASE,
            source=ours("somebody has to be asked how far it has got"),
        ),
        Question(
            id="known-on",
            asks="Day it became known",
            kind=Kind.DATE,
            missing="Give the day it became known",
            tier=Tier.CASE,
            source=ours("a register says when"),
        ),
        Question(
            id="reached",
            asks="How far it has got, and the days ahead",
            kind=Kind.TEXT,
            limit=1000,
            missing="Say how far it has got",
            tier=Tier.CASE,
            source=ours("its dates may bear on the review's"),
        ),
        Question(
            id="effect",
            asks="Its effect on the review, the family and practitioners",
            kind=Kind.TEXT,
            limit=1500,
            missing="Say what effect it has",
            tier=Tier.CASE,
            source=_PARALLEL,
        ),
        Question(
            id="ended-on",
            asks="Day it ended",
            kind=Kind.DATE,
            hint="Leave this empty while it goes on.",
            required=False,
            missing="Give the day it ended",
            tier=Tier.CASE,
            source=ours("a register says when"),
        ),
    ),
    source=_PARALLEL,
)

NOTICE: Final = Page(
    id="notice",
    title="Notice to an outside body",
    questions=(
        Question(
            id="to",
            asks="Who is it to?",
            kind=Kind.CHOICE,
            choices=(
                Choice("national-panel", "The national Panel"),
                Choice("secretary-of-state", "The Secretary of State for Education"),
                Choice("ofsted", "Ofsted"),
                Choice("inspectorate", "An agency's own inspectorate"),
                Choice("partnership", "Another partnership"),
                Choice("coroner", "The coroner"),
                Choice("prosecution", "The Crown Prosecution Service"),
            ),
            missing="Choose who it is to",
            tier=Tier.MEMBER,
            source=_TOLD,
        ),
        Question(
            id="what",
            asks="What is it about?",
            kind=Kind.CHOICE,
            choices=(
                Choice("death", "The death of a child in care or a care leaver"),
                Choice("rapid-review", "The rapid review"),
                Choice("decision", "A decision to hold a review, or not to"),
                Choice("reviewer", "The Reviewer and the methodology"),
                Choice("delay", "A delay"),
                Choice("report", "The report, ahead of publication"),
                Choice("non-publication", "Not publishing"),
                Choice("withdrawn", "A notification withdrawn"),
            ),
            missing="Choose what it is about",
            tier=Tier.CASE,
            source=_TOLD,
        ),
        Question(
            id="sent-on",
            asks="Day it was sent",
            kind=Kind.DATE,
            missing="Give the day it was sent",
            tier=Tier.MEMBER,
            source=_TOLD,
        ),
        Question(
            id="proof",
            asks="Proof that it was sent",
            kind=Kind.LINE,
            hint="For example the link to the message.",
            limit=300,
            missing="Give the proof that it was sent",
            tier=Tier.CASE,
            source=default("notices to outside bodies"),
        ),
        Question(
            id="answer",
            asks="What they answered, and when",
            kind=Kind.TEXT,
            limit=1500,
            required=False,
            missing="Say what they answered, and when",
            tier=Tier.CASE,
            source=ours("what a body answers may have to be acted on"),
        ),
    ),
    source=_TOLD,
)
