"""The record of the rapid review meeting.  The chair signs it; the Business Unit writes it.

Who was there, their interests and the rulings on them, the quorum and the seven outcomes are
kept as the meeting goes, so they are not written again.
"""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.conditions import said_yes
from procedure.questions import Entries, Form, FormKey, Kind, Page, Question
from procedure.sources import default, ours, section

_RECORD: Final = default("records of meetings")
_MEETING: Final = section("4.6")

_HELD: Final = Page(
    id="held",
    title="The meeting",
    questions=(
        Question(
            id="began-at",
            asks="Time it began",
            kind=Kind.LINE,
            limit=20,
            missing="Give the time the meeting began",
            tier=Tier.MEMBER,
            source=_RECORD,
        ),
        Question(
            id="ended-at",
            asks="Time it ended",
            kind=Kind.LINE,
            limit=20,
            missing="Give the time the meeting ended",
            tier=Tier.MEMBER,
            source=_RECORD,
        ),
        Question(
            id="confidentiality",
            asks=(
                "Confidentiality and interests were raised, and everybody agreed "
                "to keep the case confidential"
            ),
            kind=Kind.CONFIRM,
            missing="Tick this once confidentiality and interests have been raised",
            tier=Tier.MEMBER,
            source=section("1.6a"),
        ),
        Question(
            id="papers",
            asks="Documents the meeting had before it",
            kind=Kind.TEXT,
            limit=1000,
            missing="Give the documents the meeting had before it",
            tier=Tier.CASE,
            source=section("4.5"),
        ),
        Question(
            id="discussion",
            asks="What was said that the outcomes do not show",
            kind=Kind.TEXT,
            limit=4000,
            missing="Say what was said, or write “nothing to add”",
            tier=Tier.CASE,
            source=ours("what was said may explain an outcome"),
        ),
    ),
    source=_MEETING,
)

_ACTIONS: Final = Entries(
    id="actions",
    title="Actions",
    one="action",
    says=("Add every action the meeting agreed. Continue without adding any if there are none."),
    page=Page(
        id="action",
        title="Action",
        questions=(
            Question(
                id="action-what",
                asks="What is to be done",
                kind=Kind.TEXT,
                limit=500,
                missing="Say what is to be done",
                tier=Tier.CASE,
                source=_RECORD,
            ),
            Question(
                id="action-agency",
                asks="Agency or role that does it",
                kind=Kind.LINE,
                missing="Say which agency or role does it",
                tier=Tier.MEMBER,
                source=_RECORD,
            ),
            Question(
                id="action-by",
                asks="By when",
                kind=Kind.DATE,
                future=True,
                missing="Say by when the action is to be done",
                tier=Tier.MEMBER,
                source=_RECORD,
            ),
        ),
        source=_MEETING,
    ),
    least=0,
    most=12,
    source=_MEETING,
)

_ADJOURNED: Final = Page(
    id="adjourned",
    title="Adjourning",
    questions=(
        Question(
            id="adjourned",
            asks="Was the meeting adjourned?",
            kind=Kind.YES_NO,
            hint="The dates of the case go on running.",
            missing="Say whether the meeting was adjourned",
            tier=Tier.MEMBER,
            source=_MEETING,
        ),
        Question(
            id="adjourned-why",
            asks="Why?",
            kind=Kind.TEXT,
            limit=1000,
            asked_if=said_yes("adjourned"),
            missing="Say why the meeting was adjourned",
            tier=Tier.CASE,
            source=_MEETING,
        ),
        Question(
            id="adjourned-plan",
            asks="What is missing, from whom, and by when",
            kind=Kind.TEXT,
            limit=1000,
            asked_if=said_yes("adjourned"),
            missing="Say what is missing, from whom, and by when",
            tier=Tier.CASE,
            source=_MEETING,
        ),
    ),
    source=_MEETING,
)

MEETING_RECORD: Final = Form(
    key=FormKey.MEETING_RECORD,
    title=FormKey.MEETING_RECORD.label,
    steps=(
        _HELD,
        _ACTIONS,
        _ADJOURNED,
    ),
    source=_MEETING,
)
