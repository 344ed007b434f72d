"""Why a report should not be published, and what the national Panel advised.

Ofsted, the Department for Education and the national Panel are told before anything is settled,
and improvements may still be published where the report is not.
"""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.conditions import chose
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import ours, section

_UNLESS: Final = section("17.1")
_EXPLAINED: Final = ours("whoever asks later must find the reason")

_VIEW: Final = Page(
    id="view",
    title="Why not publish",
    questions=(
        Question(
            id="extent",
            asks="What should be published?",
            kind=Kind.CHOICE,
            choices=(
                Choice("nothing", "Nothing"),
                Choice("improvements", "Information about improvements only"),
            ),
            missing="Choose what should be published",
            tier=Tier.MEMBER,
            source=_UNLESS,
        ),
        Question(
            id="reasons",
            asks="Why would it be inappropriate to publish the report?",
            kind=Kind.TEXT,
            hint="A report is published unless that is inappropriate.",
            limit=3000,
            missing="Say why it would be inappropriate to publish the report",
            tier=Tier.CASE,
            source=_UNLESS,
        ),
        Question(
            id="improvements",
            asks="Information about improvements to be published",
            kind=Kind.TEXT,
            limit=3000,
            asked_if=chose("extent", "improvements"),
            missing="Give the information about improvements",
            tier=Tier.CASE,
            source=section("17.5"),
        ),
        Question(
            id="nothing-why",
            asks="Why can improvements not be published either?",
            kind=Kind.TEXT,
            limit=1500,
            asked_if=chose("extent", "nothing"),
            missing="Say why improvements cannot be published either",
            tier=Tier.CASE,
            source=_EXPLAINED,
        ),
    ),
    source=_UNLESS,
)

_ADVICE: Final = Page(
    id="advice",
    title="What the national Panel advised",
    questions=(
        Question(
            id="advised",
            asks="Has the national Panel advised?",
            kind=Kind.CHOICE,
            choices=(
                Choice("not-yet", "Not yet"),
                Choice("agrees", "Yes, and it agrees"),
                Choice("disagrees", "Yes, and it does not agree"),
            ),
            missing="Say whether the national Panel has advised",
            tier=Tier.MEMBER,
            source=_UNLESS,
        ),
        Question(
            id="advice",
            asks="What did the national Panel advise?",
            kind=Kind.TEXT,
            limit=2000,
            asked_if=chose("advised", "agrees", "disagrees"),
            missing="Say what the national Panel advised",
            tier=Tier.CASE,
            source=_UNLESS,
        ),
        Question(
            id="advice-answer",
            asks="What do the safeguarding partners say to that?",
            kind=Kind.TEXT,
            limit=1500,
            asked_if=chose("advised", "disagrees"),
            missing="Say what the safeguarding partners say to the advice",
            tier=Tier.CASE,
            source=_EXPLAINED,
        ),
    ),
    source=_UNLESS,
)

NON_PUBLICATION: Final = Form(
    key=FormKey.NON_PUBLICATION,
    title=FormKey.NON_PUBLICATION.label,
    steps=(
        _VIEW,
        _ADVICE,
    ),
    source=_UNLESS,
)
