"""The invitation to the Learning Workshop, for people who worked directly with the family."""

from typing import Final

from procedure.disclosure import Tier
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import default, ours, published, section

_INVITING: Final = section("15.10")
_STRUCTURE: Final = section("15.11")
_WHERE_AND_WHEN: Final = default("invitations to the Learning Workshop")
_ASKED: Final = ours("the invitation must find the person, and be answered")

_INVITED: Final = Page(
    id="invited",
    title="Who is invited",
    questions=(
        Question(
            id="invited-name",
            asks="Name",
            kind=Kind.LINE,
            missing="Give the name of the person invited",
            identifies=True,
            tier=Tier.CASE,
            source=_INVITING,
        ),
        Question(
            id="invited-job",
            asks="Job title",
            kind=Kind.LINE,
            missing="Give the job title of the person invited",
            tier=Tier.MEMBER,
            source=_ASKED,
        ),
        Question(
            id="invited-agency",
            asks="Agency",
            kind=Kind.LINE,
            missing="Give the agency of the person invited",
            tier=Tier.MEMBER,
            source=_ASKED,
        ),
        Question(
            id="invited-manager",
            asks="Name of their line manager",
            kind=Kind.LINE,
            missing="Give the name of their line manager",
            identifies=True,
            tier=Tier.CASE,
            source=_INVITING,
        ),
        Question(
            id="invited-direct",
            asks=(
                "They had some direct operational involvement with the child and "
                "family, or manage somebody who had"
            ),
            kind=Kind.CONFIRM,
            missing="Check that they or their staff were directly involved, then tick this",
            tier=Tier.MEMBER,
            source=_INVITING,
        ),
    ),
    source=_INVITING,
)

_WORKSHOP: Final = Page(
    id="workshop",
    title="The workshop",
    questions=(
        Question(
            id="starts-at",
            asks="Start time",
            kind=Kind.LINE,
            hint="The day is taken from the case.",
            limit=20,
            missing="Give the start time",
            tier=Tier.MEMBER,
            source=_WHERE_AND_WHEN,
        ),
        Question(
            id="lasts",
            asks="How long does it last?",
            kind=Kind.CHOICE,
            choices=(
                Choice("half-day", "Half a day"),
                Choice("two-half-days", "Half a day, and another half day"),
            ),
            missing="Say how long it lasts",
            tier=Tier.MEMBER,
            source=_STRUCTURE,
        ),
        Question(
            id="place",
            asks="Where it is, or how to join it",
            kind=Kind.LINE,
            hint="Do not name anyone.",
            missing="Say where it is, or how to join it",
            tier=Tier.MEMBER,
            source=_WHERE_AND_WHEN,
        ),
        Question(
            id="themes",
            asks="Key themes, if they are shared ahead",
            kind=Kind.TEXT,
            hint="As few as possible, and about practice rather than people.",
            limit=1500,
            required=False,
            missing="Give the key themes",
            tier=Tier.CASE,
            source=section("15.8"),
        ),
        Question(
            id="support",
            asks="Support before and afterwards",
            kind=Kind.TEXT,
            limit=1000,
            missing="Say what support there is before and afterwards",
            tier=Tier.CASE,
            source=published(36),
        ),
        Question(
            id="conversation",
            asks="If they cannot come, they may talk with the Reviewer instead",
            kind=Kind.CONFIRM,
            missing="Tick this once a conversation with the Reviewer can be offered",
            tier=Tier.MEMBER,
            source=section("15.12"),
        ),
        Question(
            id="answer-by",
            asks="Day to answer by",
            kind=Kind.DATE,
            future=True,
            missing="Give the day to answer by",
            tier=Tier.MEMBER,
            source=_ASKED,
        ),
    ),
    source=_STRUCTURE,
)

WORKSHOP_INVITATION: Final = Form(
    key=FormKey.WORKSHOP_INVITATION,
    title=FormKey.WORKSHOP_INVITATION.label,
    steps=(
        _INVITED,
        _WORKSHOP,
    ),
    source=_INVITING,
)
