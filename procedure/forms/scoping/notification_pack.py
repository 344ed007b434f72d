"""What to have ready before notifying the national Panel, whose system saves nothing.

It is never sent from here: a person types it into the national system.  A notification can be
made with little known, and without a named child, so little is required.
"""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.conditions import said_yes
from procedure.forms.scoping.notification_children import CHILDREN
from procedure.forms.scoping.notification_incident import FAMILY, INCIDENT
from procedure.questions import Form, FormKey, Kind, Page, Question
from procedure.sources import default, published, section

_BEFORE: Final = published(4)
_OLDER: Final = published(38)
_NOTIFYING: Final = section("4.1")

_NOTIFIER: Final = Page(
    id="notifier",
    title="Who will notify",
    says=(
        "The national system closes after 20 minutes and saves nothing, so have the answers ready"
        " first. Quorate keeps what you write here page by page, and does not submit it: a person"
        " does."
    ),
    questions=(
        Question(
            id="notifier-name",
            asks="Name of the person who will notify",
            kind=Kind.LINE,
            missing="Give the name of the person who will notify",
            identifies=True,
            tier=Tier.CASE,
            source=_OLDER,
        ),
        Question(
            id="notifier-job",
            asks="Their job title",
            kind=Kind.LINE,
            missing="Give the job title of the person who will notify",
            tier=Tier.MEMBER,
            source=_OLDER,
        ),
        Question(
            id="notifier-authority",
            asks="Their local authority",
            kind=Kind.LINE,
            missing="Give the local authority of the person who will notify",
            tier=Tier.MEMBER,
            source=_OLDER,
        ),
        Question(
            id="notifier-phone",
            asks="Their work phone number",
            kind=Kind.LINE,
            missing="Give the work phone number of the person who will notify",
            identifies=True,
            tier=Tier.CASE,
            source=_BEFORE,
        ),
        Question(
            id="notifier-email",
            asks="Their work email address",
            kind=Kind.LINE,
            missing="Give the work email address of the person who will notify",
            identifies=True,
            tier=Tier.CASE,
            source=_BEFORE,
        ),
    ),
    source=_OLDER,
)

_AWARENESS: Final = Page(
    id="awareness",
    title="Becoming aware",
    questions=(
        Question(
            id="aware-who",
            asks="Who in the local authority became aware of the incident",
            kind=Kind.LINE,
            missing="Say who became aware of the incident",
            identifies=True,
            tier=Tier.CASE,
            source=default("becoming aware"),
        ),
        Question(
            id="aware-time",
            asks="At what time, if you know it",
            kind=Kind.LINE,
            hint="For example 16:30. The day is taken from the case.",
            limit=20,
            required=False,
            missing="Give the time the local authority became aware",
            tier=Tier.MEMBER,
            source=default("becoming aware"),
        ),
        Question(
            id="other-areas",
            asks="Do other local areas need to be told?",
            kind=Kind.YES_NO,
            hint="For example where the family lived before, or where the child is placed.",
            missing="Say whether other areas need to be told",
            tier=Tier.MEMBER,
            source=default("other areas"),
        ),
        Question(
            id="other-areas-told",
            asks="Who was told in each of them, and when?",
            kind=Kind.TEXT,
            limit=500,
            asked_if=said_yes("other-areas"),
            missing="Say who was told in each area, and when",
            tier=Tier.CASE,
            source=default("other areas"),
        ),
    ),
    source=_NOTIFYING,
)

_READY: Final = Page(
    id="ready",
    title="Before you begin",
    questions=(
        Question(
            id="papers-ready",
            asks="Key documents you have to hand",
            kind=Kind.TEXT,
            limit=1000,
            required=False,
            missing="List the key documents you have to hand",
            tier=Tier.CASE,
            source=_BEFORE,
        ),
        Question(
            id="times-out",
            asks="I know that the national system closes after 20 minutes without saving",
            kind=Kind.CONFIRM,
            missing="Tick this once you know that the national system saves nothing",
            tier=Tier.MEMBER,
            source=_BEFORE,
        ),
    ),
    source=_OLDER,
)

NOTIFICATION_PACK: Final = Form(
    key=FormKey.NOTIFICATION_PACK,
    title=FormKey.NOTIFICATION_PACK.label,
    steps=(
        _NOTIFIER,
        _AWARENESS,
        CHILDREN,
        FAMILY,
        INCIDENT,
        _READY,
    ),
    source=_NOTIFYING,
)
