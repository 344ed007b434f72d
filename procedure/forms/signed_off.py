"""Who wrote for an agency, and its safeguarding lead answering for it."""

from dataclasses import replace
from typing import Final

from procedure.disclosure import Tier
from procedure.forms.letters import AGENCY
from procedure.questions import Kind, Page, Question
from procedure.sources import published, section

_WRITTEN: Final = published(23)
_SIGNED: Final = published(32)
_SHARING: Final = section("2")

WRITER: Final = Page(
    id="writer",
    title="Your agency and you",
    questions=(
        replace(AGENCY, source=_WRITTEN),
        Question(
            id="writer-name",
            asks="Your name",
            kind=Kind.LINE,
            missing="Give your name",
            identifies=True,
            tier=Tier.CASE,
            source=_WRITTEN,
        ),
        Question(
            id="writer-job",
            asks="Your job title",
            kind=Kind.LINE,
            missing="Give your job title",
            tier=Tier.MEMBER,
            source=_WRITTEN,
        ),
        Question(
            id="writer-contact",
            asks="How the Business Unit can reach you",
            kind=Kind.LINE,
            hint="A work phone number or work email address.",
            missing="Give a work phone number or work email address",
            identifies=True,
            tier=Tier.CASE,
            source=_WRITTEN,
        ),
    ),
    source=_WRITTEN,
)

SIGN_OFF: Final = Page(
    id="sign-off",
    title="Your agency's agreement",
    questions=(
        Question(
            id="lead-name",
            asks="Name of the safeguarding lead who has checked this",
            kind=Kind.LINE,
            missing="Give the name of the safeguarding lead who has checked this",
            identifies=True,
            tier=Tier.CASE,
            source=_SIGNED,
        ),
        Question(
            id="lead-agrees",
            asks="The safeguarding lead answers for its quality and for sending it in time",
            kind=Kind.CONFIRM,
            missing="Ask your safeguarding lead to agree, then tick this",
            tier=Tier.MEMBER,
            source=_SIGNED,
        ),
        Question(
            id="fact-and-opinion",
            asks="It says what is fact and what is opinion",
            kind=Kind.CONFIRM,
            missing="Check that fact and opinion are told apart, then tick this",
            tier=Tier.MEMBER,
            source=_SHARING,
        ),
        Question(
            id="sharing-decision",
            asks="What your agency decided to share, with whom, and why",
            kind=Kind.TEXT,
            hint="Say whether anyone gave consent, and whether they have been told.",
            limit=1000,
            missing="Say what your agency decided to share, with whom, and why",
            tier=Tier.CASE,
            source=_SHARING,
        ),
    ),
    source=_SHARING,
)
