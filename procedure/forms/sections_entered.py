"""Sections 2 and 3 signed on paper, entered by the Business Unit with where the paper is kept.

The paper itself is the section.  What is entered is what the record of the case needs of it.
"""

from dataclasses import replace
from typing import Final

from procedure.forms import section_2_outcome as section_2
from procedure.forms.entered import WHO_AND_HOW
from procedure.forms.section_3 import DECISION
from procedure.questions import Form, FormKey, Page, Question
from procedure.sources import section

_SHORT: Final = 600
_SAYS: Final = "Enter only what they signed and you hold the paper of."


def _entered(key: FormKey, *questions: Question) -> Form:
    source = section("4.7")
    asked = (*WHO_AND_HOW, *questions)
    page = Page(id=key.value, title=key.label, says=_SAYS, questions=asked, source=source)
    return Form(key=key, title=key.label, steps=(page,), source=source)


_OF_SECTION_2: Final = (
    *section_2.RECOMMENDATION.questions,
    *(one for one in section_2.DISSENT.questions if one.id in {"agreed", "dissent"}),
)
_ON_PAPER: Final = frozenset({"decision", "decision-why", "conditions"})

SECTION_2_ENTERED: Final = _entered(
    FormKey.SECTION_2_ENTERED,
    # In short: the paper has the rest, and a card has room for no more.
    *(replace(one, limit=min(one.limit, _SHORT)) for one in _OF_SECTION_2),
)
SECTION_3_ENTERED: Final = _entered(
    FormKey.SECTION_3_ENTERED,
    *(one for one in DECISION.questions if one.id in _ON_PAPER),
)
