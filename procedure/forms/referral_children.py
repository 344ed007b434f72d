"""Referral: each child who was harmed or died, on a page of their own.

What is not known is left empty or said to be not known: a referral never waits for it.
"""

from dataclasses import replace
from typing import Final

from procedure.disclosure import Tier
from procedure.forms.choices import NOT_KNOWN
from procedure.forms.conditions import chose
from procedure.forms.referral_known import OR_NOT_KNOWN, if_known
from procedure.questions import Choice, Entries, Kind, Page, Question
from procedure.sources import default, published, section

_FORMS: Final = published(16, 18)

_planned: Final = chose("child-plan", "now", "before")

_WHO: Final = (
    Question(
        id="child-name",
        asks="Child's full name",
        kind=Kind.LINE,
        hint=f"Add any other name they are known by. {OR_NOT_KNOWN}",
        missing="Give the child's name, or write “not known”",
        identifies=True,
        tier=Tier.CASE,
        source=_FORMS,
    ),
    if_known("child-born", "Date of birth", "Give the child's date of birth", _FORMS, Kind.DATE),
    Question(
        id="child-incident-on",
        asks="Date of the incident",
        kind=Kind.DATE,
        hint="If it went on for some time, give the day it came to light.",
        missing="Give the date of the incident",
        identifies=True,
        tier=Tier.CASE,
        source=_FORMS,
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
        source=_FORMS,
    ),
    if_known("child-address", "Home address", "Give the child's home address", _FORMS),
    Question(
        id="child-where",
        asks="Where was the child at the time, and who were they with?",
        kind=Kind.TEXT,
        hint=OR_NOT_KNOWN,
        limit=500,
        missing="Say where the child was and who with, or write “not known”",
        identifies=True,
        tier=Tier.CASE,
        source=_FORMS,
    ),
)

_BACKGROUND: Final = (
    Question(
        id="child-ethnicity",
        asks="Ethnicity",
        kind=Kind.LINE,
        hint=f"As the child or family would say it. {OR_NOT_KNOWN}",
        missing="Give the child's ethnicity, or write “not known”",
        identifies=True,
        tier=Tier.CASE,
        source=_FORMS,
    ),
    Question(
        id="child-identity",
        asks="Anything else about the child that has shaped their life",
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
        source=_FORMS,
    ),
    Question(
        id="child-plan-dates",
        asks="When each child protection plan began and ended",
        kind=Kind.LINE,
        hint=OR_NOT_KNOWN,
        asked_if=_planned,
        missing="Say when each plan began and ended, or write “not known”",
        tier=Tier.CASE,
        source=_FORMS,
    ),
    Question(
        id="child-plan-category",
        asks="Category of each child protection plan",
        kind=Kind.CHOICES,
        choices=(
            Choice("neglect", "Neglect"),
            Choice("physical", "Physical abuse"),
            Choice("emotional", "Emotional abuse"),
            Choice("sexual", "Sexual abuse"),
            NOT_KNOWN,
        ),
        asked_if=_planned,
        missing="Choose the category of each plan, or “Not known”",
        tier=Tier.CASE,
        source=_FORMS,
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
        source=_FORMS,
    ),
    replace(
        if_known(
            "child-social-worker",
            "Social worker or lead professional",
            "Give the name of the social worker or lead professional",
            _FORMS,
        ),
        asked_if=chose("child-social-care", "open"),
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
        source=_FORMS,
    ),
    if_known(
        "child-school-gp",
        "School, nursery or college, and GP practice",
        "Give the child's school and GP practice",
        default("the school and GP"),
    ),
)

CHILDREN: Final = Entries(
    id="children",
    title="Children",
    one="child",
    says=(
        "Add every child who was harmed or died. You will be asked about other brothers and "
        "sisters next."
    ),
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
