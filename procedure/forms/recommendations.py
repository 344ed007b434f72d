"""The three recommendations of section 4.7, in the guidance's own words.

The words of two of them say that the criteria are not met.  They can be met with no review
following, so whether they are met is asked apart, and the words stand as they are.
"""

from dataclasses import dataclass
from typing import Final

from procedure.questions import Choice
from procedure.sources import section
from procedure.stages import Stage

SOURCE: Final = section("4.7")

COMMISSION: Final = "commission"
ALTERNATIVE: Final = "alternative-review"
NO_REVIEW: Final = "no-review"


@dataclass(frozen=True, slots=True)
class Recommendation:
    """``leads_to`` is the stage of a case once the Partnership Chair has decided so."""

    key: str
    words: str
    leads_to: Stage

    @property
    def choice(self) -> Choice:
        return Choice(self.key, self.words)


RECOMMENDATIONS: Final = (
    Recommendation(
        COMMISSION,
        "LCSPR to be commissioned",
        Stage.LCSPR_INITIATED,
    ),
    Recommendation(
        ALTERNATIVE,
        "criteria for an LCSPR not met- alternative form of learning review recommended",
        Stage.ALTERNATIVE_REVIEW,
    ),
    Recommendation(
        NO_REVIEW,
        "criteria for an LCSPR not met \N{EN DASH} "
        "no alternative form of learning review recommended",
        Stage.CLOSED_NO_REVIEW,
    ),
)

CHOICES: Final = tuple(recommendation.choice for recommendation in RECOMMENDATIONS)
