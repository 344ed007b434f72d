"""Who did a thing, and when, in a sentence."""

from bot.drawing.scene import Scene
from procedure.actions import Action
from procedure.case import DecisionCode, Signature
from procedure.facts import Fact
from procedure.forms.recommendations import RECOMMENDATIONS
from procedure.roles import Partner
from procedure.task_rules import Task
from procedure.words import long_date, short_date

_FACT_OF = {
    Action.RECORD_NOTIFIED: Fact.PANEL_NOTIFIED,
    Action.RECORD_RECEIPT: Fact.NOTIFICATION_RECEIVED,
    Action.SET_MEETING: Fact.MEETING_PLANNED,
}
_OUTCOMES = {
    "notify": "Notify the national Panel",
    "do-not-notify": "Do not notify the national Panel",
    "agree": "Agrees",
    "disagree": "Disagrees",
    "recorded": "Done",
    "unconfirmed": "Made by somebody not on the list, and not yet confirmed",
    "confirmed": "The agency makes this referral",
    "not-confirmed": "The agency does not make this referral",
    **{one.key: one.words for one in RECOMMENDATIONS},
}


def done_by(scene: Scene, task: Task) -> str:
    """Say who did a task that is over, and what came of it."""
    if made := _signature(scene, task):
        return signed_words(made)
    fact = Fact(task.about) if task.action is Action.RECORD_DATE else _FACT_OF.get(task.action)
    entry = scene.case.facts.get(fact) if fact else None
    if entry is None:
        return "This has been done."
    when = short_date(entry.entered)
    return f"{long_date(entry.on)}, recorded by {scene.name_of(entry.by)} on {when}."


def signed_words(made: Signature) -> str:
    """Write "Notify the national Panel. Ade Bello, Subgroup Chair, on ... at 10:20."."""
    deputy = f", deputy for {made.acting_for}" if made.acting_for else ""
    who = f"{made.name}, {made.role.label}{deputy}"
    return f"{outcome_words(made)}. {who}, on {long_date(made.on)} at {made.at}."


def outcome_words(made: Signature) -> str:
    if made.decision is DecisionCode.MEETING_DATE:
        return "Date of the meeting set"
    return _OUTCOMES[made.outcome]


def _signature(scene: Scene, task: Task) -> Signature | None:
    match task.action:
        case Action.CONFIRM_REFERRER:
            return scene.case.signed(DecisionCode.REFERRAL_GOES_IN)
        case Action.DECIDE_NOTIFICATION:
            return scene.case.signed(DecisionCode.NOTIFY)
        case Action.GIVE_VIEW:
            return scene.case.signed(DecisionCode.PARTNERS_AGREE, Partner(task.about))
        case Action.TELL_REFERRER:
            return scene.case.signed(DecisionCode.REFERRER_TOLD)
    return None
