"""A case that begins without a referral: with the local authority, or with a copy of what it sent.

The copy acts as the referral.  A notification can be made with little known and without a named
child, so a child's page may be left empty, and nothing waits for it.
"""

from dataclasses import replace
from typing import Final

from procedure.conditions import ALWAYS
from procedure.disclosure import Tier
from procedure.forms.conditions import chose, chose_other_than
from procedure.forms.deaths import ABUSE, AGE, DUTY, KINDS, REASONS
from procedure.forms.referral_known import if_known
from procedure.questions import Choice, Entries, Form, FormKey, Kind, Page, Question
from procedure.sources import default, ours, published, section

INCIDENT: Final = "incident"

_NOTIFYING: Final = section("4.1")
_OLDER: Final = published(38)
_DIED: Final = chose_other_than("kind", INCIDENT)

NHS_NUMBER: Final = if_known(
    "child-nhs-number", "NHS number", "Give the NHS number", ours("it shows whose case it may be")
)
CHILDREN: Final = Entries(
    id="children",
    title="Children",
    one="child",
    says=(
        "Add every child the notification is about. If a child cannot be named yet, leave their"
        " page empty. What you give is seen by members of this case only."
    ),
    page=Page(
        id="child",
        title="Child",
        questions=(
            if_known("child-name", "Child's full name", "Give the child's name", _OLDER),
            if_known("child-born", "Date of birth", "Give the date of birth", _OLDER, Kind.DATE),
            NHS_NUMBER,
        ),
        source=_NOTIFYING,
    ),
    least=1,
    most=4,
    source=published(3),
)

_KIND: Final = Question(
    id="kind",
    asks="What is the case about?",
    kind=Kind.CHOICE,
    choices=(
        Choice(INCIDENT, "A serious incident that the local authority notifies"),
        *(
            replace(kind, reads=f"The death of {kind.reads[0].lower()}{kind.reads[1:]}")
            for kind in KINDS
        ),
    ),
    missing="Choose what the case is about",
    tier=Tier.CASE,
    source=section("1.3"),
)
_AWARE_ON: Final = Question(
    id="aware-on",
    asks="Day the local authority became aware of the incident or death",
    kind=Kind.DATE,
    missing="Give the day the local authority became aware",
    tier=Tier.MEMBER,
    source=_NOTIFYING,
)
_SENT_ON: Final = Question(
    id="sent-on",
    asks="Day the notification was sent to the national Panel",
    kind=Kind.DATE,
    hint="Leave this empty if it has not been sent yet.",
    required=False,
    asked_if=chose("kind", INCIDENT),
    missing="Give the day it was sent",
    tier=Tier.MEMBER,
    source=_NOTIFYING,
)

OPENING: Final = Form(
    key=FormKey.OPENING,
    title=FormKey.OPENING.label,
    steps=(
        Page(
            id="opening",
            title="What the case is about",
            says=(
                "Use this if no agency has made a referral. For an incident, abuse or neglect is"
                " known or suspected, and a child has died or been seriously harmed."
                f"\n{DUTY}"
            ),
            questions=(_KIND, _AWARE_ON, REASONS),
            source=_NOTIFYING,
        ),
        Page(
            id="sent",
            title="The notification",
            says="Always share a notification with the Business Unit. Quorate sends nothing.",
            questions=(_SENT_ON,),
            asked_if=chose("kind", INCIDENT),
            source=_NOTIFYING,
        ),
        Page(
            id="death",
            title="The death",
            questions=(AGE, ABUSE),
            asked_if=_DIED,
            source=section("1.3"),
        ),
        CHILDREN,
    ),
    source=_NOTIFYING,
)

COPY: Final = Form(
    key=FormKey.COPY,
    title=FormKey.COPY.label,
    steps=(
        Page(
            id="copy",
            title="The copy of the notification",
            says=(
                "Use this if the local authority has notified the national Panel and no agency"
                " has made a referral. The copy acts as the referral. The local authority"
                " representative is asked for the day it became aware."
            ),
            questions=(
                replace(_SENT_ON, hint="", required=True, asked_if=ALWAYS),
                Question(
                    id="received-on",
                    asks="Day the Business Unit received the copy",
                    kind=Kind.DATE,
                    hint="The day it arrived, even if that was late, or not a working day.",
                    missing="Give the day it was received",
                    tier=Tier.MEMBER,
                    source=section("4.3"),
                ),
                Question(
                    id="evidence",
                    asks="Where the copy is kept",
                    kind=Kind.LINE,
                    hint="A link or a file reference. Do not name anyone.",
                    missing="Say where the copy is kept",
                    tier=Tier.CASE,
                    source=default("entries made on behalf of somebody"),
                ),
            ),
            source=_NOTIFYING,
        ),
        CHILDREN,
    ),
    source=_NOTIFYING,
)

# Those that begin a case, besides the referral.
OPENS: Final = frozenset({FormKey.OPENING, FormKey.COPY})
