"""Referral: what happened, in the referrer's words, and what has been done since."""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.choices import NONE_OF_THESE
from procedure.forms.conditions import chose_other_than
from procedure.forms.referral_known import OR_NOT_KNOWN
from procedure.questions import Choice, Entries, Kind, Page, Question
from procedure.sources import default, published, section

_FORM: Final = published(18)

ACCOUNT: Final = Page(
    id="circumstances",
    title="What happened",
    questions=(
        Question(
            id="circumstances",
            asks="What happened, and how did it come to light?",
            kind=Kind.TEXT,
            hint="Say what is fact and what is opinion, and how you know.",
            limit=4000,
            missing="Say what happened, and how it came to light",
            tier=Tier.CASE,
            source=default("the account of what happened"),
        ),
        Question(
            id="child-life",
            asks="What do you know of the child's daily life, and of what they said and wanted?",
            kind=Kind.TEXT,
            hint="Leave this empty if you know nothing of it.",
            limit=2000,
            required=False,
            missing="Say what you know of the child's daily life",
            tier=Tier.CASE,
            source=section("1.6a"),
        ),
    ),
    source=section("4.1"),
)

KEY_DATES: Final = Entries(
    id="key-dates",
    title="Key dates",
    one="key date",
    says=(
        "Add the days that matter most in what led to this, oldest first. Continue without adding "
        "any if you know of none besides the day of the incident."
    ),
    page=Page(
        id="key-date",
        title="Key date",
        questions=(
            Question(
                id="key-date-on",
                asks="When it happened",
                kind=Kind.DATE,
                hint="If it went on for some time, give the day it began.",
                missing="Give the day it happened",
                identifies=True,
                tier=Tier.CASE,
                source=_FORM,
            ),
            Question(
                id="key-date-what",
                asks="What happened, and which agency knew of it",
                kind=Kind.TEXT,
                limit=500,
                missing="Say what happened, and which agency knew of it",
                tier=Tier.CASE,
                source=_FORM,
            ),
        ),
        source=_FORM,
    ),
    least=0,
    most=12,
    source=_FORM,
)

ACTION: Final = Page(
    id="action",
    title="What has been done",
    questions=(
        Question(
            id="action-taken",
            asks="What has been done to make the child, and anyone else, safe?",
            kind=Kind.TEXT,
            hint="Say who did it and when. If nothing was needed, say why.",
            limit=2000,
            missing="Say what has been done to make everyone safe",
            tier=Tier.CASE,
            source=section("4.6"),
        ),
        Question(
            id="investigations",
            asks="Which other investigations or reviews do you know of?",
            kind=Kind.CHOICES,
            choices=(
                Choice("police", "Police investigation or criminal proceedings"),
                Choice("coroner", "Coroner's investigation or inquest"),
                Choice("family-court", "Family court proceedings"),
                Choice("child-death-review", "Child death review"),
                Choice("employment", "Disciplinary or regulator's inquiry, or allegation at work"),
                Choice(
                    "other-review", "Another review, of an adult, a homicide or patient safety"
                ),
                NONE_OF_THESE,
            ),
            missing="Choose all you know of, or “None of these”",
            tier=Tier.CASE,
            source=section("11"),
        ),
        Question(
            id="investigations-who",
            asks="Who leads each of them, and how far has it got?",
            kind=Kind.TEXT,
            hint=OR_NOT_KNOWN,
            limit=1000,
            asked_if=chose_other_than("investigations", NONE_OF_THESE.key),
            missing="Say who leads each, or write “not known”",
            tier=Tier.CASE,
            source=section("11"),
        ),
        Question(
            id="records",
            asks="I have asked my agency to consider securing its records and files on this case",
            kind=Kind.CONFIRM,
            hint=(
                "Secured records are kept where only a nominated representative of your agency "
                "can reach them."
            ),
            missing="Ask your agency to consider securing its records, then tick this",
            tier=Tier.MEMBER,
            source=section("4.3"),
        ),
    ),
    source=section("4.1"),
)
