"""Referral: family members and others who matter in the child's life."""

from typing import Final

from procedure.disclosure import Tier
from procedure.questions import Entries, Kind, Page, Question
from procedure.sources import default, section

_FORM: Final = default("the referral form")
_NOT_KNOWN: Final = "Leave this empty if you do not know."

RELATIVES: Final = Entries(
    id="relatives",
    title="Family and significant others",
    one="person",
    says=(
        "Add parents, carers, brothers and sisters, and anyone else who matters in the child's "
        "life. Continue without adding anyone if you know of nobody."
    ),
    page=Page(
        id="relative",
        title="Family member or significant other",
        questions=(
            Question(
                id="relative-name",
                asks="Full name",
                kind=Kind.LINE,
                hint="If you do not know it, write “not known”.",
                missing="Give the person's name, or write “not known”",
                identifies=True,
                tier=Tier.CASE,
                source=_FORM,
            ),
            Question(
                id="relative-relationship",
                asks="Relationship to the child or children",
                kind=Kind.LINE,
                hint="For example mother, stepfather, half-sister or family friend.",
                missing="Say how the person is related to the child",
                tier=Tier.CASE,
                source=_FORM,
            ),
            Question(
                id="relative-born",
                asks="Date of birth",
                kind=Kind.DATE,
                hint=_NOT_KNOWN,
                required=False,
                missing="Give the person's date of birth",
                identifies=True,
                tier=Tier.CASE,
                source=_FORM,
            ),
            Question(
                id="relative-address",
                asks="Address",
                kind=Kind.LINE,
                hint=_NOT_KNOWN,
                required=False,
                missing="Give the person's address",
                identifies=True,
                tier=Tier.CASE,
                source=_FORM,
            ),
            Question(
                id="relative-legal-status",
                asks="Legal status",
                kind=Kind.LINE,
                hint="For example parental responsibility, or for a child any court order.",
                required=False,
                missing="Give the person's legal status",
                tier=Tier.CASE,
                source=_FORM,
            ),
            Question(
                id="relative-ethnicity",
                asks="Ethnicity",
                kind=Kind.LINE,
                hint=_NOT_KNOWN,
                required=False,
                missing="Give the person's ethnicity",
                identifies=True,
                tier=Tier.CASE,
                source=section("1.6a"),
            ),
            Question(
                id="relative-plan",
                asks="If a child: any child protection plan, now or before",
                kind=Kind.LINE,
                hint=_NOT_KNOWN,
                required=False,
                missing="Say whether this child has been on a child protection plan",
                tier=Tier.CASE,
                source=_FORM,
            ),
        ),
        source=section("4.1"),
    ),
    least=0,
    most=12,
    source=section("4.1"),
)
