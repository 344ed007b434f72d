"""The Case Review Panel's look at what an agency sent: accept it, ask for more, or invite them."""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.choices import NONE_OF_THESE
from procedure.forms.conditions import chose
from procedure.forms.letters import AGENCY
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import ours, section

OPTIONS: Final = (
    Choice("accepted", "Accept it"),
    Choice("more", "Ask for more information"),
    Choice("invite", "Invite the agency to a meeting"),
)

_QUALITY: Final = section("15.7")

_CHECK: Final = Page(
    id="check",
    title="What the agency sent",
    questions=(
        AGENCY,
        Question(
            id="return-kind",
            asks="What did it send?",
            kind=Kind.CHOICE,
            choices=(
                Choice("chronology", "A chronology"),
                Choice("report", "An Information Report"),
                Choice("summary", "A Factual Summary"),
            ),
            missing="Choose what the agency sent",
            tier=Tier.MEMBER,
            source=section("15.3"),
        ),
        Question(
            id="meets",
            asks="What is true of it?",
            kind=Kind.CHOICES,
            choices=(
                Choice("terms", "It answers the Terms of Reference"),
                Choice("evidence", "It rests on sound evidence and reasoned findings"),
                Choice("enough", "It gives enough information"),
                Choice("insight", "It gives insight into what was done, and what can be learned"),
                Choice("child", "It keeps the child at the centre"),
                Choice("complete", "It leaves no gap and contradicts nobody"),
                Choice("independent", "Its author is sufficiently independent"),
                NONE_OF_THESE,
            ),
            missing="Choose all that is true of it, or “None of these”",
            tier=Tier.MEMBER,
            source=section("9.2"),
        ),
    ),
    source=_QUALITY,
)

_RULING: Final = Page(
    id="ruling",
    title="What follows",
    questions=(
        Question(
            id="decision",
            asks="The Case Review Panel decides to:",
            kind=Kind.CHOICE,
            choices=OPTIONS,
            missing="Choose what the Case Review Panel decides",
            tier=Tier.MEMBER,
            source=_QUALITY,
        ),
        Question(
            id="asks",
            asks="What is to be made clearer?",
            kind=Kind.TEXT,
            limit=1500,
            asked_if=chose("decision", "more", "invite"),
            missing="Say what is to be made clearer",
            tier=Tier.CASE,
            source=_QUALITY,
        ),
        Question(
            id="asks-by",
            asks="By when?",
            kind=Kind.DATE,
            future=True,
            asked_if=chose("decision", "more", "invite"),
            missing="Say by when it is to be made clearer",
            tier=Tier.MEMBER,
            source=ours("a question without a date is not answered"),
        ),
    ),
    source=_QUALITY,
)

AGENCY_RETURN: Final = Form(
    key=FormKey.AGENCY_RETURN,
    title=FormKey.AGENCY_RETURN.label,
    steps=(
        _CHECK,
        _RULING,
    ),
    source=_QUALITY,
)
