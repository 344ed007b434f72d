"""What is known that bears on a task once it is decided."""

from typing import Final

from bot.drawing.draw_outcome_told import question_words
from bot.drawing.scene import Scene
from procedure.actions import Action
from procedure.after_deciding import open_until, secured, waiting
from procedure.case import DecisionCode
from procedure.outcome_words import outcome_words
from procedure.task_rules import Task
from procedure.words import short_date

_BY_DECISION: Final = frozenset({Action.TELL_BY_HAND, Action.TELL_PANEL, Action.RELEASE_RECORDS})


def outcome_facts(scene: Scene, task: Task) -> list[tuple[str, str]]:
    match task.action:
        case Action.ANSWER_PANEL:
            return [
                ("Asked", question_words(scene, one) or outcome_words(one))
                for one in waiting(scene.case)
            ]
        case Action.ARCHIVE:
            until = open_until(scene.case, scene.about.partnership.settings)
            return [("Open to scrutiny until", short_date(until))] if until else []
        case action if action in _BY_DECISION:
            return [*_decision(scene), *_secured(scene, task)]
    return []


def _decision(scene: Scene) -> list[tuple[str, str]]:
    made = scene.case.signed(DecisionCode.FINAL_DECISION)
    return [("Decision", outcome_words(made))] if made else []


def _secured(scene: Scene, task: Task) -> list[tuple[str, str]]:
    if task.action is not Action.RELEASE_RECORDS:
        return []
    found = ", ".join(one.agency.name for one in secured(scene.case))
    return [("Records secured by", found)] if found else []
