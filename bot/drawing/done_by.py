"""Who did a thing, and when, in a sentence."""

from typing import Final

from bot.drawing.scene import Scene
from procedure.case import DecisionCode, Signature
from procedure.decisions_meeting import RECORDED
from procedure.facts import Fact
from procedure.outcome_words import outcome_words
from procedure.task_rules import Task
from procedure.words import long_date, short_date

_BY_NUMBER: Final = frozenset({DecisionCode.RECORD_WRITTEN, DecisionCode.RECORD_SIGNED})


def done_by(scene: Scene, task: Task) -> str:
    """Say who did a task that is over, and what came of it."""
    if made := signature(scene, task):
        return signed_words(made)
    entry = scene.case.facts.get(task.leaves) if isinstance(task.leaves, Fact) else None
    if entry is None:
        return "This has been done."
    when = short_date(entry.entered)
    behalf = f" on behalf of {entry.for_whom}" if entry.for_whom else ""
    return f"{long_date(entry.on)}, recorded by {scene.name_of(entry.by)}{behalf} on {when}."


def signature(scene: Scene, task: Task) -> Signature | None:
    """Return the signature in force that doing the task left, if it leaves one."""
    if isinstance(task.leaves, DecisionCode):
        plain = scene.case.signed(task.leaves, task.partner)
        about = scene.case.signed(task.leaves, task.partner, task.about)
        return plain or about or _numbered(scene, task.leaves)
    return None


def _numbered(scene: Scene, code: DecisionCode) -> Signature | None:
    """Return the last of what is signed once for each meeting."""
    if code not in _BY_NUMBER:
        return None
    return next((one for one in reversed(scene.case.in_force) if one.decision is code), None)


def signed_words(made: Signature) -> str:
    """Write "Notify the national Panel. Ade Bello, Subgroup Chair, on ... at 10:20.".

    Of what was only done, and no choice, it says no more than who did it.
    """
    deputy = f", deputy for {made.acting_for}" if made.acting_for else ""
    who = f"{made.name}, {made.role.label}{deputy}"
    entered = f", entered by {made.entered_by}" if made.entered_by else ""
    what = "" if made.outcome == RECORDED else f"{outcome_words(made)}. "
    return f"{what}{who}, on {made.when}{entered}."
