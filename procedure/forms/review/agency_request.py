"""The formal request to an agency for a chronology, a report or a summary."""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.conditions import chose
from procedure.forms.letters import ADDRESSEE, HOW_TO_ANSWER
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import ours, section

_EXPECTED: Final = section("15.2")

_REQUEST: Final = Page(
    id="request",
    title="What it is asked for",
    questions=(
        Question(
            id="asked-for",
            asks="What is the agency asked for?",
            kind=Kind.CHOICES,
            choices=(
                Choice("events", "A chronology of key events"),
                Choice("changes", "A chronology of organisational changes"),
                Choice("report", "An Information Report"),
                Choice("summary", "A Factual Summary"),
            ),
            missing="Choose what the agency is asked for",
            tier=Tier.MEMBER,
            source=section("15.3"),
        ),
        Question(
            id="themes",
            asks="Anything the agency should look at in particular",
            kind=Kind.TEXT,
            limit=1000,
            required=False,
            missing="Say what the agency should look at",
            tier=Tier.CASE,
            source=section("15.5"),
        ),
        Question(
            id="analysis",
            asks="Should its chronology have columns for analysis?",
            kind=Kind.YES_NO,
            asked_if=chose("asked-for", "events"),
            missing="Say whether the chronology should have columns for analysis",
            tier=Tier.MEMBER,
            source=section("15.4"),
        ),
        Question(
            id="nominees",
            asks="Is it asked who should come to the Learning Workshop?",
            kind=Kind.YES_NO,
            missing="Say whether the agency is asked who should come to the workshop",
            tier=Tier.MEMBER,
            source=section("15.10"),
        ),
        Question(
            id="terms-sent",
            asks="The Terms of Reference go with the letter",
            kind=Kind.CONFIRM,
            missing="Put the Terms of Reference in, then tick this",
            tier=Tier.MEMBER,
            source=section("10.1*"),
        ),
        Question(
            id="template-sent",
            asks="The template, and guidance on completing it, go with the letter",
            kind=Kind.CONFIRM,
            missing="Put the template and its guidance in, then tick this",
            tier=Tier.MEMBER,
            source=section("15.4"),
        ),
    ),
    source=_EXPECTED,
)

_ANSWERING: Final = Page(
    id="answering",
    title="How to answer",
    questions=(
        Question(
            id="reply-by",
            asks="Day the answer is due",
            kind=Kind.DATE,
            future=True,
            missing="Give the day the answer is due",
            tier=Tier.CHANNEL,
            source=ours("an agency must know by when to answer"),
        ),
        *HOW_TO_ANSWER,
    ),
    source=_EXPECTED,
)

AGENCY_REQUEST: Final = Form(
    key=FormKey.AGENCY_REQUEST,
    title=FormKey.AGENCY_REQUEST.label,
    steps=(
        ADDRESSEE,
        _REQUEST,
        _ANSWERING,
    ),
    source=_EXPECTED,
)
