"""Referral: family members and others who matter in the child's life."""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.referral_known import OR_NOT_KNOWN, if_known
from procedure.questions import Entries, Kind, Page, Question
from procedure.sources import published, section

_FORM: Final = published(18)

RELATIVES: Final = Entries(
    id="relatives",
    title="People in the child's life",
    one="person",
    says=(
        "Add parents, carers, brothers and sisters, and anyone else who matters in the child's "
        "life. Continue without adding anyone if you know of nobody."
    ),
    page=Page(
        id="relative",
        title="Person",
        questions=(
            Question(
                id="relative-name",
                asks="Full name",
                kind=Kind.LINE,
                hint=OR_NOT_KNOWN,
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
            if_known(
                "relative-born",
                "Date of birth",
                "Give the person's date of birth",
                _FORM,
                Kind.DATE,
            ),
            if_known("relative-address", "Address", "Give the person's address", _FORM),
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
            if_known(
                "relative-ethnicity",
                "Ethnicity",
                "Give the person's ethnicity",
                _FORM,
            ),
            if_known(
                "relative-plan",
                "If this is a child: any child protection plan, now or before",
                "Say whether this child has been on a child protection plan",
                _FORM,
            ),
        ),
        source=section("4.1"),
    ),
    least=0,
    most=12,
    source=section("4.1"),
)
