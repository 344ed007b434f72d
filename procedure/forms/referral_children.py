"""Referral: each child who was harmed or died, on a page of their own.

What is not known is left empty or said to be not known: a referral never waits for it.
"""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.choices import NOT_KNOWN
from procedure.forms.conditions import chose
from procedure.questions import Choice, Entries, Kind, Page, Question
from procedure.sources import default, section

_FORM: Final = default("the referral form")
_NOT_KNOWN: Final = "Leave this empty if you do not know."

_WHO: Final = (
    Question(
        id="child-name",
        asks="Child's full name",
        kind=Kind.LINE,
        hint="Add any other name they are known by. If you do not know it, write “not known”.",
        missing="Give the child's name, or write “not known”",
        identifies=True,
        tier=Tier.CASE,
        source=_FORM,
    ),
    Question(
        id="child-born",
        asks="Date of birth",
        kind=Kind.DATE,
        hint=_NOT_KNOWN,
        required=False,
        missing="Give the child's date of birth",
        identifies=True,
        tier=Tier.CASE,
        source=_FORM,
    ),
    Question(
        id="child-incident-on",
        asks="Date of the incident",
        kind=Kind.DATE,
        hint="If it went on for some time, give the day it came to light.",
        missing="Give the date of the incident",
        identifies=True,
        tier=Tier.CASE,
        source=_FORM,
    ),
    Question(
        id="child-died-on",
        asks="Date of death, if the child has died",
        kind=Kind.DATE,
        hint="Leave this empty if the child is alive.",
        required=False,
        missing="Give the date of death",
        identifies=True,
        tier=Tier.CASE,
        source=_FORM,
    ),
    Question(
        id="child-address",
        asks="Home address",
        kind=Kind.LINE,
        hint=_NOT_KNOWN,
        required=False,
        missing="Give the child's home address",
        identifies=True,
        tier=Tier.CASE,
        source=_FORM,
    ),
    Question(
        id="child-where",
        asks="Where the child was at the time, and with whom",
        kind=Kind.TEXT,
        limit=500,
        missing="Say where the child was and with whom, or write “not known”",
        identifies=True,
        tier=Tier.CASE,
        source=_FORM,
    ),
)

_BACKGROUND: Final = (
    Question(
        id="child-ethnicity",
        asks="Ethnicity",
        kind=Kind.LINE,
        hint="As the child or family would say it, if you know.",
        missing="Give the child's ethnicity, or write “not known”",
        identifies=True,
        tier=Tier.CASE,
        source=section("1.6a"),
    ),
    Question(
        id="child-identity",
        asks="Anything else about who the child is that shaped their life",
        kind=Kind.TEXT,
        hint="For example gender, disability, faith, language or sexuality.",
        limit=500,
        required=False,
        missing="Say what else shaped the child's life",
        identifies=True,
        tier=Tier.CASE,
        source=section("1.6a"),
    ),
    Question(
        id="child-plan",
        asks="Has the child been on a child protection plan?",
        kind=Kind.CHOICE,
        choices=(
            Choice("now", "Yes, now"),
            Choice("before", "Yes, before"),
            Choice("never", "No"),
            NOT_KNOWN,
        ),
        missing="Say whether the child has been on a child protection plan",
        tier=Tier.CASE,
        source=_FORM,
    ),
    Question(
        id="child-plan-dates",
        asks="Dates and category of each child protection plan",
        kind=Kind.LINE,
        asked_if=chose("child-plan", "now", "before"),
        missing="Give the dates and category of each plan, or write “not known”",
        tier=Tier.CASE,
        source=_FORM,
    ),
    Question(
        id="child-social-care",
        asks="Is the child open to children's social care?",
        kind=Kind.CHOICE,
        choices=(
            Choice("open", "Yes"),
            Choice("closed", "No, but they were before"),
            Choice("never", "No, and never were"),
            NOT_KNOWN,
        ),
        missing="Say whether the child is open to children's social care",
        tier=Tier.CASE,
        source=_FORM,
    ),
    Question(
        id="child-social-worker",
        asks="Social worker or lead professional",
        kind=Kind.LINE,
        hint=_NOT_KNOWN,
        asked_if=chose("child-social-care", "open"),
        required=False,
        missing="Give the name of the social worker or lead professional",
        identifies=True,
        tier=Tier.CASE,
        source=_FORM,
    ),
    Question(
        id="child-legal-status",
        asks="Legal status",
        kind=Kind.CHOICE,
        choices=(
            Choice("no-order", "No order, and not looked after"),
            Choice("section-20", "Looked after by agreement (section 20)"),
            Choice("interim-care-order", "Interim care order"),
            Choice("care-order", "Care order"),
            Choice("protection", "Emergency protection order or police protection"),
            Choice("supervision-order", "Supervision order"),
            Choice("care-leaver", "Care leaver"),
            Choice("other-order", "Another order"),
            NOT_KNOWN,
        ),
        missing="Choose the child's legal status",
        tier=Tier.CASE,
        source=_FORM,
    ),
    Question(
        id="child-school-gp",
        asks="School, nursery or college, and GP practice",
        kind=Kind.LINE,
        hint=_NOT_KNOWN,
        required=False,
        missing="Give the child's school and GP practice",
        identifies=True,
        tier=Tier.CASE,
        source=_FORM,
    ),
)

CHILDREN: Final = Entries(
    id="children",
    title="Children",
    one="child",
    says="Add every child who was harmed or died. Brothers and sisters who were not come next.",
    page=Page(
        id="child",
        title="Child",
        questions=_WHO + _BACKGROUND,
        source=section("4.1"),
    ),
    least=1,
    most=8,
    source=section("4.1"),
)
