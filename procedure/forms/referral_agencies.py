"""Referral: other agencies that know the child or family, who will be asked what they hold."""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.choices import NOT_KNOWN
from procedure.forms.referral_known import if_known
from procedure.questions import NO, YES, Choice, Entries, Kind, Page, Question
from procedure.sources import published, section

_FORM: Final = published(18)

AGENCIES: Final = Entries(
    id="agencies",
    title="Other agencies",
    one="agency",
    says=(
        "Add every agency you know of that has been involved with the child or family. "
        "Continue without adding any if you know of none."
    ),
    page=Page(
        id="agency",
        title="Agency",
        questions=(
            Question(
                id="agency-name",
                asks="Name of the agency",
                kind=Kind.LINE,
                missing="Give the name of the agency",
                tier=Tier.CASE,
                source=_FORM,
            ),
            if_known(
                "agency-contact",
                "Who to ask there, and how to reach them",
                "Say who to ask at this agency",
                _FORM,
            ),
            Question(
                id="agency-involved",
                asks="Is it still involved?",
                kind=Kind.CHOICE,
                choices=(Choice(YES, "Yes"), Choice(NO, "No"), NOT_KNOWN),
                missing="Say whether the agency is still involved",
                tier=Tier.CASE,
                source=_FORM,
            ),
        ),
        source=section("4.3"),
    ),
    least=0,
    most=12,
    source=section("4.3"),
)
