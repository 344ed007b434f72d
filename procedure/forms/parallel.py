"""What else is going on, as it was first asked in the referral: said there, and asked again."""

from typing import Final

from procedure.forms.referral_account import ACTION

INVESTIGATIONS: Final = tuple(
    question for question in ACTION.questions if question.id.startswith("investigations")
)
