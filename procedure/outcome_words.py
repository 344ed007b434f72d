"""What a signature decided, in words: by itself, and beside the question that it answers."""

from datetime import date
from typing import Final

from procedure.case import DecisionCode, Signature, Undone
from procedure.casework.safeguarding import MADE_SAFE
from procedure.decisions import option
from procedure.forms.agreement import AGREE, DISAGREE
from procedure.forms.deaths import LEARNING_OPTIONS
from procedure.forms.disagreement import ANSWERS
from procedure.forms.likeness import BASES, LEADS, LIKENESSES
from procedure.forms.notification import DO_NOT_NOTIFY, NOTIFY
from procedure.forms.recommendations import RECOMMENDATIONS
from procedure.forms.requesting import CONFIRM
from procedure.roles import Role
from procedure.words import short_date

_BY_ITSELF: Final = {
    NOTIFY: "Notify the national Panel",
    DO_NOT_NOTIFY: "Do not notify the national Panel",
    AGREE: "Agrees",
    DISAGREE: "Disagrees",
    "recorded": "Done",
    MADE_SAFE: "It is recorded what was done",
    "asked": "Asked",
    "replied": "Answered",
    "wanted": "Asked for",
    "endorses": "Endorses it",
    "dissents": "Does not endorse it",
    **{why.value: why.label for why in Undone},
    "unconfirmed": "Made by somebody not on the list, and not yet confirmed",
    "confirmed": "The agency makes this referral",
    "not-confirmed": "The agency does not make this referral",
    "return": "Change the list",
    "secured": "Records secured",
    "not-needed": "Not needed",
    "escalate": "Taken further",
    "told": "Told",
    "sending": "Being told in Teams",
    "not-told": "Not told after all",
    "released": "Records released",
    "information": "Asked for information",
    "attend": "Asked the Partnership Chair to attend",
    "challenge": "Challenged the decision",
    "answered": "Given what it asked for",
    "good-reason": "Good reason accepted",
    "escalated": "Taken further",
    **{
        choice.key: choice.reads
        for choice in (*LEARNING_OPTIONS, *ANSWERS, *LIKENESSES, *BASES, *LEADS)
    },
    **{one.key: one.words for one in RECOMMENDATIONS},
}
_YES_OR_NO: Final = {NOTIFY: "Yes", DO_NOT_NOTIFY: "No"}


def outcome_words(made: Signature) -> str:
    """Say it by itself, as in "Do not notify the national Panel"."""
    if made.decision is DecisionCode.MEETING_DATE:
        return "Date of the meeting set"
    if made.decision is DecisionCode.REVIEW_DATE:
        return _it_was(made)
    return _BY_ITSELF.get(made.outcome) or _as_offered(made)


def answer_words(made: Signature) -> str:
    """Say it beside the decision's own label, which is not said twice: "No"."""
    if made.decision is DecisionCode.MEETING_DATE:
        return short_date(date.fromisoformat(made.outcome))
    if made.decision is DecisionCode.REVIEW_DATE:
        return _it_was(made)
    if is_proposed_list(made):
        return "A list was proposed"
    if made.decision is DecisionCode.AGENCIES_ASKED and made.outcome == CONFIRM:
        return "The list was confirmed"
    return _YES_OR_NO.get(made.outcome) or _BY_ITSELF.get(made.outcome) or _as_offered(made)


def is_proposed_list(made: Signature) -> bool:
    """Whether it is the office's first step (D06), which the Subgroup Chair's answer follows."""
    is_answer = made.role is Role.SUBGROUP_CHAIR
    return made.decision is DecisionCode.AGENCIES_ASKED and not is_answer


def _it_was(made: Signature) -> str:
    return f"It was {short_date(date.fromisoformat(made.outcome))}"


def _as_offered(made: Signature) -> str:
    """Say it in the words of the option that was chosen."""
    chosen = option(made.decision, made.outcome)
    assert chosen, f"{made.decision} has no such option"
    return chosen.reads
