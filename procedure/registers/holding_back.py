"""What is disputed or withheld, and what records are secured: the rows of their registers."""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.conditions import chose
from procedure.questions import Choice, Kind, Page, Question
from procedure.sources import default, ours, section

_SHARING: Final = section("2")
_SECURING: Final = section("4.3")

DISPUTE: Final = Page(
    id="dispute",
    title="Dispute, or information withheld",
    questions=(
        Question(
            id="raised-on",
            asks="Day it was raised",
            kind=Kind.DATE,
            missing="Give the day it was raised",
            tier=Tier.MEMBER,
            source=_SHARING,
        ),
        Question(
            id="with-agency",
            asks="Agency it is with",
            kind=Kind.LINE,
            missing="Give the agency it is with",
            tier=Tier.MEMBER,
            source=_SHARING,
        ),
        Question(
            id="about",
            asks="What is it about?",
            kind=Kind.CHOICE,
            choices=(
                Choice("notifying", "Whether to notify"),
                Choice("withheld", "Information withheld, refused or not answered"),
                Choice("terms", "The Terms of Reference"),
                Choice("conduct", "How an agency takes part"),
            ),
            missing="Choose what it is about",
            tier=Tier.MEMBER,
            source=_SHARING,
        ),
        Question(
            id="dispute",
            asks="What is disputed, and the reasons given",
            kind=Kind.TEXT,
            limit=2000,
            missing="Say what is disputed, and the reasons given",
            tier=Tier.CASE,
            source=_SHARING,
        ),
        Question(
            id="step",
            asks="Who is it with now?",
            kind=Kind.CHOICE,
            choices=(
                Choice("case-review-panel", "The Reviewer or a Case Review Panel member"),
                Choice("subgroup", "The LCSPR Subgroup"),
                Choice("lead", "The agency's strategic safeguarding lead"),
                Choice("chairs", "The Case Review Panel Chair and the Business Manager"),
                Choice("partnership-chair", "The Partnership Chair"),
                Choice("partners", "The safeguarding partners, for formal action"),
            ),
            missing="Choose who it is with now",
            tier=Tier.MEMBER,
            source=_SHARING,
        ),
        Question(
            id="answer-by",
            asks="Day an answer is due",
            kind=Kind.DATE,
            future=True,
            missing="Give the day an answer is due",
            tier=Tier.MEMBER,
            source=default("disputes"),
        ),
        Question(
            id="settled",
            asks="Is it settled?",
            kind=Kind.CHOICE,
            choices=(
                Choice("open", "Not yet"),
                Choice("supplied", "Yes: what was asked for was given"),
                Choice("good-reason", "Yes: there was good reason"),
                Choice("agreed", "Yes: it was agreed"),
            ),
            missing="Say whether it is settled",
            tier=Tier.MEMBER,
            source=_SHARING,
        ),
        Question(
            id="settled-on",
            asks="Day it was settled",
            kind=Kind.DATE,
            asked_if=chose("settled", "supplied", "good-reason", "agreed"),
            missing="Give the day it was settled",
            tier=Tier.MEMBER,
            source=_SHARING,
        ),
    ),
    source=_SHARING,
)

RECORDS: Final = Page(
    id="records",
    title="Records of an agency",
    questions=(
        Question(
            id="of-agency",
            asks="Agency",
            kind=Kind.LINE,
            missing="Give the name of the agency",
            tier=Tier.MEMBER,
            source=_SECURING,
        ),
        Question(
            id="state",
            asks="Are its records secured?",
            kind=Kind.CHOICE,
            choices=(
                Choice("pending", "Not decided yet"),
                Choice("secured", "Yes"),
                Choice("not-needed", "No: it is not needed"),
                Choice("released", "They were, and have been released"),
            ),
            missing="Say whether its records are secured",
            tier=Tier.MEMBER,
            source=_SECURING,
        ),
        Question(
            id="secured-on",
            asks="Day they were secured",
            kind=Kind.DATE,
            asked_if=chose("state", "secured", "released"),
            missing="Give the day the records were secured",
            tier=Tier.MEMBER,
            source=ours("a register says when"),
        ),
        Question(
            id="representative",
            asks="Nominated representative",
            kind=Kind.LINE,
            asked_if=chose("state", "secured", "released"),
            missing="Give the name of the nominated representative",
            identifies=True,
            tier=Tier.CASE,
            source=_SECURING,
        ),
        Question(
            id="released-on",
            asks="Day they were released",
            kind=Kind.DATE,
            hint="Only when there is to be neither an LCSPR nor any other learning review.",
            asked_if=chose("state", "released"),
            missing="Give the day the records were released",
            tier=Tier.MEMBER,
            source=section("4.8"),
        ),
    ),
    source=_SECURING,
)
