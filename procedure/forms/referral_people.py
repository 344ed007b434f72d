"""Referral: who refers, and who in their agency knows of it."""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.conditions import chose
from procedure.forms.referral_known import FORM
from procedure.questions import Choice, Kind, Page, Question
from procedure.sources import section

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
            tier=Tier.MEMBER,
            source=FORM,
        ),
        Question(
            id="referrer-agency",
            asks="Your agency",
            kind=Kind.LINE,
            hint="Its full name, for example the name of your school or NHS trust.",
            missing="Give the name of your agency",
            tier=Tier.MEMBER,
            source=FORM,
        ),
        Question(
            id="referrer-job",
            asks="Your job title",
            kind=Kind.LINE,
            missing="Give your job title",
            tier=Tier.MEMBER,
            source=FORM,
        ),
        Question(
            id="referrer-contact",
            asks="How the Business Unit can reach you",
            kind=Kind.LINE,
            hint="A work phone number or work email address.",
            missing="Give a work phone number or work email address",
            identifies=True,
            tier=Tier.MEMBER,
            source=FORM,
        ),
        Question(
            id="would-present",
            asks="Could you present the case to the LCSPR Subgroup if you were asked to?",
            kind=Kind.YES_NO,
            hint="If not, your agency's safeguarding lead may be asked instead.",
            missing="Say whether you could present the case",
            tier=Tier.MEMBER,
            source=FORM,
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
            tier=Tier.MEMBER,
            source=FORM,
        ),
        Question(
            id="lead-discussed-on",
            asks="When you discussed it",
            kind=Kind.DATE,
            missing="Give the date you discussed it with your safeguarding lead",
            tier=Tier.MEMBER,
            source=FORM,
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
            source=FORM,
        ),
        Question(
            id="senior-name",
            asks="Name and job title of that senior lead",
            kind=Kind.LINE,
            asked_if=chose("senior-agrees", "agrees", "disagrees"),
            missing="Give the name and job title of the senior lead",
            identifies=True,
            tier=Tier.MEMBER,
            source=FORM,
        ),
        Question(
            id="senior-objection",
            asks="Why do they not agree?",
            kind=Kind.TEXT,
            limit=500,
            asked_if=chose("senior-agrees", "disagrees"),
            missing="Say why the senior lead does not agree",
            tier=Tier.CASE,
            source=FORM,
        ),
    ),
    source=section("4.1"),
)
