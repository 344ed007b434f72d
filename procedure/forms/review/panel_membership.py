"""Who oversees a review, and that none of them had a hand in the case.

Membership should stay the same throughout, so every change is given with its reason.
"""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.review.panel_members import MEMBERS
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import section

_APPOINTING: Final = section("8")
_PANEL: Final = section("9")

_CHAIR: Final = Page(
    id="chair",
    title="The Chair",
    questions=(
        Question(
            id="chair-name",
            asks="Name of the Case Review Panel Chair",
            kind=Kind.LINE,
            missing="Give the name of the Case Review Panel Chair",
            identifies=True,
            tier=Tier.CASE,
            source=_APPOINTING,
        ),
        Question(
            id="chair-agency",
            asks="Their agency",
            kind=Kind.LINE,
            hint="It may be a local agency, but not one involved in the case.",
            missing="Give the Chair's agency",
            tier=Tier.MEMBER,
            source=_APPOINTING,
        ),
        Question(
            id="chair-apart",
            asks="Their agency was not involved in the case",
            kind=Kind.CONFIRM,
            missing="Check that the Chair's agency was not involved, then tick this",
            tier=Tier.MEMBER,
            source=_APPOINTING,
        ),
        Question(
            id="chair-skills",
            asks="Their skills for this case",
            kind=Kind.TEXT,
            limit=1000,
            missing="Say what skills the Chair has for this case",
            tier=Tier.CASE,
            source=_APPOINTING,
        ),
    ),
    source=_APPOINTING,
)

_SUPPORT: Final = Page(
    id="support",
    title="Advice and liaison",
    questions=(
        Question(
            id="legal-adviser",
            asks="How is legal advice given?",
            kind=Kind.CHOICE,
            choices=(
                Choice("member", "The legal adviser sits as a member"),
                Choice("asked", "The legal adviser is asked when needed"),
            ),
            missing="Say how legal advice is given",
            tier=Tier.MEMBER,
            source=section("9.1"),
        ),
        Question(
            id="legal-name",
            asks="Name of the legal adviser",
            kind=Kind.LINE,
            missing="Give the name of the legal adviser",
            identifies=True,
            tier=Tier.CASE,
            source=section("9.1"),
        ),
        Question(
            id="police-name",
            asks=(
                "Who in the police liaises with the investigation and the "
                "family's liaison officers"
            ),
            kind=Kind.LINE,
            missing="Say who in the police liaises",
            identifies=True,
            tier=Tier.CASE,
            source=_PANEL,
        ),
        Question(
            id="family-coordinator",
            asks="Who coordinates communication with the family",
            kind=Kind.LINE,
            missing="Say who coordinates communication with the family",
            identifies=True,
            tier=Tier.CASE,
            source=section("14.1"),
        ),
        Question(
            id="changes",
            asks="Changes of membership, with dates and reasons",
            kind=Kind.TEXT,
            limit=1000,
            required=False,
            missing="Give the changes of membership",
            identifies=True,
            tier=Tier.CASE,
            source=section("9.1"),
        ),
    ),
    source=_PANEL,
)

PANEL_MEMBERSHIP: Final = Form(
    key=FormKey.PANEL_MEMBERSHIP,
    title=FormKey.PANEL_MEMBERSHIP.label,
    steps=(
        _CHAIR,
        MEMBERS,
        _SUPPORT,
    ),
    source=_PANEL,
)
