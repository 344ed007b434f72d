"""The plan for sharing what was learned: a message to an entry, with whom it is for."""

from typing import Final

from procedure.disclosure import Tier
from procedure.questions import Choice, Entries, Form, FormKey, Kind, Page, Question
from procedure.sources import default, section

_SHARING: Final = section("18.3")
_SEEING_TO_IT: Final = default("seeing that what was learned is shared")

METHODS: Final = (
    Choice("interviews", "Talking with staff while reports are being written"),
    Choice("case-review-panel", "Discussion at Case Review Panel meetings"),
    Choice("fast-track", "At once, to the Partnership or to an agency"),
    Choice("learning-event", "A learning event with practitioners"),
    Choice("family", "Talking with family members"),
    Choice("board", "A presentation to Board members"),
    Choice("briefing", "Briefings, team meetings, training or newsletters"),
    Choice("policy", "Training, policies, procedures and quality assurance"),
    Choice("website", "The published report"),
    Choice("network", "Regional networks"),
)


_MESSAGES: Final = Entries(
    id="messages",
    title="Messages",
    one="message",
    says="Add each thing that was learned, and who needs to know it.",
    page=Page(
        id="message",
        title="Message",
        questions=(
            Question(
                id="message",
                asks="What was learned",
                kind=Kind.TEXT,
                limit=1000,
                missing="Say what was learned",
                tier=Tier.CASE,
                source=_SHARING,
            ),
            Question(
                id="audience",
                asks="Who it is for",
                kind=Kind.LINE,
                hint="Roles or teams. Do not name anyone.",
                missing="Say who the message is for",
                tier=Tier.MEMBER,
                source=_SHARING,
            ),
            Question(
                id="methods",
                asks="How it will be shared",
                kind=Kind.CHOICES,
                choices=METHODS,
                missing="Choose how the message will be shared",
                tier=Tier.MEMBER,
                source=_SHARING,
            ),
            Question(
                id="owner",
                asks="Agency or role that sees to it",
                kind=Kind.LINE,
                missing="Say which agency or role sees to it",
                tier=Tier.MEMBER,
                source=_SEEING_TO_IT,
            ),
            Question(
                id="share-by",
                asks="By when",
                kind=Kind.DATE,
                future=True,
                missing="Say by when the message will be shared",
                tier=Tier.MEMBER,
                source=_SEEING_TO_IT,
            ),
            Question(
                id="effect",
                asks="Effect on the family and on other investigations",
                kind=Kind.TEXT,
                limit=1000,
                missing="Say what effect sharing may have, or write “none”",
                tier=Tier.CASE,
                source=section("18.2"),
            ),
            Question(
                id="evidence",
                asks="Evidence that it was shared, and of its effect",
                kind=Kind.TEXT,
                limit=1000,
                required=False,
                missing="Give the evidence that it was shared",
                tier=Tier.CASE,
                source=_SEEING_TO_IT,
            ),
        ),
        source=_SHARING,
    ),
    least=1,
    most=12,
    source=_SHARING,
)

_AGREED: Final = Page(
    id="agreed",
    title="Agreement",
    questions=(
        Question(
            id="agreed",
            asks="The LCSPR Subgroup agrees this plan",
            kind=Kind.CONFIRM,
            missing="Ask the Subgroup to agree the plan, then tick this",
            tier=Tier.MEMBER,
            source=_SHARING,
        ),
    ),
    source=_SHARING,
)

DISSEMINATION_PLAN: Final = Form(
    key=FormKey.DISSEMINATION_PLAN,
    title=FormKey.DISSEMINATION_PLAN.label,
    steps=(
        _MESSAGES,
        _AGREED,
    ),
    source=_SHARING,
)
