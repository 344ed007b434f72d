"""The letter that goes with the report, or the information, to each of three recipients.

One is written for each, since the time runs for each of them separately.
"""

from typing import Final

from procedure.disclosure import Tier
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import ours, section

_PUBLICATION: Final = section("17.5")

_NOTICE: Final = Page(
    id="notice",
    title="The copy sent before publication",
    says="It is sent at least seven working days before the day of publication.",
    questions=(
        Question(
            id="recipient",
            asks="Who is it sent to?",
            kind=Kind.CHOICE,
            choices=(
                Choice("national-panel", "The national Panel"),
                Choice("secretary-of-state", "The Secretary of State for Education"),
                Choice("ofsted", "Ofsted"),
            ),
            missing="Choose who it is sent to",
            tier=Tier.MEMBER,
            source=_PUBLICATION,
        ),
        Question(
            id="extent",
            asks="What is sent?",
            kind=Kind.CHOICE,
            choices=(
                Choice("report", "A copy of the full report"),
                Choice("improvements", "The information about improvements"),
            ),
            missing="Choose what is sent",
            tier=Tier.MEMBER,
            source=_PUBLICATION,
        ),
        Question(
            id="address",
            asks="Address it is sent to",
            kind=Kind.LINE,
            hint="The address this partnership has agreed. It is never made up.",
            missing="Give the address it is sent to",
            identifies=True,
            tier=Tier.CASE,
            source=_PUBLICATION,
        ),
        Question(
            id="words",
            asks="Anything to add",
            kind=Kind.TEXT,
            limit=1000,
            required=False,
            missing="Say what to add",
            tier=Tier.CASE,
            source=ours("a letter may need a sentence of its own"),
        ),
        Question(
            id="proof",
            asks="Proof that it was sent",
            kind=Kind.LINE,
            hint=("For example the link to the message. Leave this empty until it has been sent."),
            limit=300,
            required=False,
            missing="Give the proof that it was sent",
            tier=Tier.CASE,
            source=ours("a sending that is doubted has to be proved"),
        ),
    ),
    source=_PUBLICATION,
)

PUBLICATION_NOTICE: Final = Form(
    key=FormKey.PUBLICATION_NOTICE,
    title=FormKey.PUBLICATION_NOTICE.label,
    steps=(_NOTICE,),
    source=_PUBLICATION,
)
