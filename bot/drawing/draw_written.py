"""What is known of the documents of a case, and the way to read each.

What stands in them is read in a dialog, and in Word; a card says only whether there is one.
"""

from collections.abc import Iterator
from typing import Final

from bot.drawing.draw_lapsed import why_undone
from bot.drawing.scene import Scene
from cards.press import Offer, Verb
from procedure.actions import Action
from procedure.casework.lapsing import last_undone
from procedure.casework.writing import WRITING
from procedure.facts import Fact
from procedure.permissions import refusal
from procedure.questions import FormKey
from procedure.task_rules import Task
from procedure.tasks import possible_changes
from procedure.tasks_writing import TO_WRITE
from procedure.written import (
    AGREED,
    LETTERS,
    WRITTEN,
    is_agreed,
    meetings_over,
    not_agreed,
    of_which,
    standing,
    to_read,
)

_NAMED: Final = {
    FormKey.COMBINED_SUMMARY: "the Combined Summary Report",
    FormKey.MEETING_RECORD: "the record of the meeting",
    FormKey.RAPID_REVIEW_REPORT: "the Rapid Review Report",
    FormKey.BOARD_NOTICE: "the letter to Board members",
    FormKey.AGENCIES_NOTICE: "the letter to the agencies",
    FormKey.NATIONAL_NOTICE: "the last letter to the national Panel",
}
_NOT_WRITTEN: Final = "Not written yet. The papers may be shared all the same, at the meeting too."
_NOT_AGREED: Final = "The Subgroup Chair has not agreed it yet. It may be sent all the same."


def written_facts(scene: Scene, task: Task) -> Iterator[tuple[str, str]]:
    """Return what a card says of a document: whether it is there, and who agreed to it."""
    match task.action:
        case Action.RECORD_DATE if task.about == Fact.PAPERS_SHARED:
            yield _NAMED[FormKey.COMBINED_SUMMARY][4:], _stands(scene, FormKey.COMBINED_SUMMARY)
        case Action.WRITE_RECORD:
            yield from _which(scene, of_which(scene.case, FormKey.MEETING_RECORD))
        case Action.RECORD_REPORT_SENT:
            yield from _agreement(scene, FormKey.RAPID_REVIEW_REPORT)
        case Action.AGREE_DOCUMENT:
            yield from _asked(scene, FormKey(task.about))


def document_of(scene: Scene, task: Task) -> Offer | None:
    """Return the button that reads the document a task is about, if it is written."""
    match task.action:
        case Action.RECORD_DATE if task.about == Fact.PAPERS_SHARED:
            return _read(scene, FormKey.COMBINED_SUMMARY)
        case Action.RECORD_REPORT_SENT:
            return _read(scene, FormKey.RAPID_REVIEW_REPORT)
        case Action.AGREE_DOCUMENT:
            return _read(scene, FormKey(task.about))
        case action if action in WRITING:
            return _read(scene, WRITING[action].form)
    return None


def reads_written(scene: Scene) -> tuple[Offer, ...]:
    """Return what was written of the meeting, to be read by whoever may."""
    return _readable(scene, *(form for form in WRITTEN if form not in LETTERS))


def letters(scene: Scene) -> tuple[Offer, ...]:
    """Return the letters that this viewer may write now."""
    return tuple(
        Offer(Verb.CASE_OPEN, one.asks, one.key)
        for one in possible_changes(scene.case)
        if one in TO_WRITE and refusal(scene.viewer, one.action, scene.case) is None
    )


def reads_letters(scene: Scene) -> tuple[Offer, ...]:
    return _readable(scene, *LETTERS)


def _readable(scene: Scene, *forms: FormKey) -> tuple[Offer, ...]:
    if refusal(scene.viewer, Action.READ_FORM, scene.case):
        return ()
    offers = (_read(scene, form) for form in forms)
    return tuple(one for one in offers if one)


def _read(scene: Scene, form: FormKey) -> Offer | None:
    if to_read(scene.case, form) is None:
        return None
    return Offer(Verb.CASE_READ, f"Read {_NAMED[form]}", form.value)


def _stands(scene: Scene, form: FormKey) -> str:
    made = to_read(scene.case, form)
    return f"Written by {made.name}, {made.when}" if made else _NOT_WRITTEN


def _which(scene: Scene, number: str) -> Iterator[tuple[str, str]]:
    """Tell one meeting of several from the rest; of one alone there is nothing to say."""
    if meetings_over(scene.case) > 1:
        yield "Which meeting", f"Meeting {number} of {meetings_over(scene.case)}"


def _agreement(scene: Scene, form: FormKey) -> Iterator[tuple[str, str]]:
    for made in standing(scene.case, form):
        yield "Written by", f"{made.name}, {made.when}"
        if not is_agreed(scene.case, form, made):
            yield "Agreed", _NOT_AGREED


def _asked(scene: Scene, form: FormKey) -> Iterator[tuple[str, str]]:
    made = not_agreed(scene.case, form)
    if made is None:
        return
    yield "Written by", f"{made.name}, {made.when}"
    if made.about:
        yield from _which(scene, made.about)
    mark = last_undone(scene.case, AGREED[form])
    if mark and mark.about == made.about:
        yield "Asked again", why_undone(mark)
