"""Referral: who refers, and who in their agency knows of it."""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.conditions import chose
from procedure.questions import Choice, Kind, Page, Question
from procedure.sources import ours, published, section

_REFERRER: Final = published(15, 16)
_AGREEMENT: Final = published(9, 10)

REFERRER: Final = Page(
    id="referrer",
    title="You and your agency",
    questions=(
        Question(
            id="referrer-name",
            asks="Your name",
            kind=Kind.LINE,
            missing="Give your name",
            identifies=True,
            tier=Tier.CASE,
            source=_REFERRER,
        ),
        Question(
            id="referrer-agency",
            asks="Your agency",
            kind=Kind.LINE,
            hint="Its full name, for example the name of your school or NHS trust.",
            missing="Give the name of your agency",
            tier=Tier.MEMBER,
            source=_REFERRER,
        ),
        Question(
            id="referrer-job",
            asks="Your job title",
            kind=Kind.LINE,
            missing="Give your job title",
            tier=Tier.MEMBER,
            source=_REFERRER,
        ),
        Question(
            id="referrer-contact",
            asks="How the Business Unit can reach you",
            kind=Kind.LINE,
            hint="A work phone number or work email address.",
            missing="Give a work phone number or work email address",
            identifies=True,
            tier=Tier.CASE,
            source=_REFERRER,
        ),
        Question(
            id="may-present",
            asks="I know that I may be asked to present the case to the LCSPR Subgroup",
            kind=Kind.CONFIRM,
            hint="If you cannot, your agency's safeguarding lead may do it for you.",
            missing="Tick this once you know that you may be asked to present the case",
            tier=Tier.MEMBER,
            source=published(15),
        ),
    ),
    source=section("4.1"),
)

LEADS: Final = Page(
    id="leads",
    title="Your agency's safeguarding leads",
    says=(
        "Talk to your safeguarding lead before you refer. They do not have to fill in any of this "
        "form."
    ),
    questions=(
        Question(
            id="lead-name",
            asks="Designated safeguarding lead you discussed this with",
            kind=Kind.LINE,
            hint="If that is you, give your own name.",
            missing="Give the name of the safeguarding lead you discussed this with",
            identifies=True,
            tier=Tier.CASE,
            source=_REFERRER,
        ),
        Question(
            id="lead-discussed-on",
            asks="When you discussed it",
            kind=Kind.DATE,
            missing="Give the date you discussed it with your safeguarding lead",
            tier=Tier.MEMBER,
            source=_REFERRER,
        ),
        Question(
            id="senior-agrees",
            asks="Does a senior lead in your agency agree to this referral?",
            kind=Kind.CHOICE,
            choices=(
                Choice("agrees", "Yes"),
                Choice("not-asked", "They have not been asked yet"),
                Choice("disagrees", "No"),
            ),
            hint="You can still refer if they do not, or if there is no time to ask.",
            missing="Say whether a senior lead in your agency agrees",
            tier=Tier.MEMBER,
            source=_AGREEMENT,
        ),
        Question(
            id="senior-name",
            asks="Name and job title of that senior lead",
            kind=Kind.LINE,
            asked_if=chose("senior-agrees", "agrees", "disagrees"),
            missing="Give the name and job title of the senior lead",
            identifies=True,
            tier=Tier.CASE,
            source=_AGREEMENT,
        ),
        Question(
            id="senior-objection",
            asks="Why do they not agree?",
            kind=Kind.TEXT,
            limit=500,
            asked_if=chose("senior-agrees", "disagrees"),
            missing="Say why the senior lead does not agree",
            tier=Tier.CASE,
            source=ours("an objection is of use only with its reason"),
        ),
    ),
    source=section("4.1"),
)
