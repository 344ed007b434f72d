"""What a signature decided, in words: by itself, and beside the question that it answers."""

from datetime import date
from typing import Final

from procedure.case import DecisionCode, Signature
from procedure.decisions import option
from procedure.forms.agreement import AGREE, DISAGREE
from procedure.forms.notification import DO_NOT_NOTIFY, NOTIFY
from procedure.forms.recommendations import RECOMMENDATIONS
from procedure.words import short_date

_BY_ITSELF: Final = {
    NOTIFY: "Notify the national Panel",
    DO_NOT_NOTIFY: "Do not notify the national Panel",
    AGREE: "Agrees",
    DISAGREE: "Disagrees",
    "recorded": "Done",
    "unconfirmed": "Made by somebody not on the list, and not yet confirmed",
    "confirmed": "The agency makes this referral",
    "not-confirmed": "The agency does not make this referral",
    "return": "Change the list",
    "secured": "Records secured",
    "not-needed": "Not needed",
    "escalate": "Taken further",
    "good-reason": "Good reason accepted",
    **{one.key: one.words for one in RECOMMENDATIONS},
}
_YES_OR_NO: Final = {NOTIFY: "Yes", DO_NOT_NOTIFY: "No"}


def outcome_words(made: Signature) -> str:
    """Say it by itself, as in "Do not notify the national Panel"."""
    if made.decision is DecisionCode.MEETING_DATE:
        return "Date of the meeting set"
    return _BY_ITSELF.get(made.outcome) or _as_offered(made)


def answer_words(made: Signature) -> str:
    """Say it beside the decision's own label, which is not said twice: "No"."""
    if made.decision is DecisionCode.MEETING_DATE:
        return short_date(date.fromisoformat(made.outcome))
    return _YES_OR_NO.get(made.outcome) or _BY_ITSELF.get(made.outcome) or _as_offered(made)


def _as_offered(made: Signature) -> str:
    """Say it in the words of the option that was chosen."""
    chosen = option(made.decision, made.outcome)
    assert chosen, f"{made.decision} has no such option"
    return chosen.reads
