"""A task's card: what is asked, what is known, the questions, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from bot.desk.offered_forms import Put, form_for
from bot.drawing.before_deciding import QUESTION
from bot.drawing.done_by import done_by
from bot.drawing.draw_alternative import review_facts
from bot.drawing.draw_export import export_offers
from bot.drawing.draw_triage import ON_CASE_ONLY, triage_facts, triage_warnings
from bot.drawing.draw_written import document_of, written_facts
from bot.drawing.outcome_facts import outcome_facts
from bot.drawing.scene import Scene
from cards.due import Due
from cards.elements import Json
from cards.inputs import Asked
from cards.press import Offer, Verb
from cards.task import TaskView
from cards.task import task as task_card
from procedure.actions import Action
from procedure.case import DecisionCode
from procedure.complaints import day_in
from procedure.conditions import Answers
from procedure.filling import Filled, asked
from procedure.forms.meeting_date import DAY, OTHER_DAY
from procedure.outcome_words import outcome_words
from procedure.permissions import refusal
from procedure.questions import FormKey, PageKey
from procedure.task_rules import Task
from procedure.tasks import possible_changes
from procedure.tasks_outcome import AFTERWARDS
from procedure.window import offer
from procedure.words import short_date

BACK: Final = Offer(Verb.CASE_TASK, "Back")
READ_REFERRAL: Final = Offer(Verb.CASE_READ, "Read the referral", "referral")


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What was typed on the card so far, what is wrong with it, and a sentence above it."""

    answers: Answers = field(default_factory=dict[str, str], repr=False)
    complaints: Mapping[str, str] = field(default_factory=dict[str, str])
    says: str = ""


NOTHING: Final = Typed()
_OFFERS_CHANGES: Final = frozenset(
    {
        Action.DECIDE_NOTIFICATION,
        Action.GIVE_VIEW,
        Action.RECORD_NOTIFIED,
        Action.SET_MEETING,
    }
)


def draw_task(scene: Scene, task: Task, typed: Typed = NOTHING) -> Json:
    """Return a task as it stands: to be done, or done and by whom."""
    done = done_by(scene, task) if task.over(scene.case) else ""
    asked_now = () if done or is_long(scene, task.form) else questions(scene, task.form, typed)
    return task_card(
        TaskView(
            k=scene.k,
            n=scene.n,
            reference=scene.case.reference,
            about=task.key,
            asks=task.asks,
            source=task.source,
            does=task.does,
            says="\n".join(filter(None, (typed.says, "" if done else rule(scene, task.form)))),
            facts=facts(scene, task),
            warnings=(*triage_warnings(scene, task), *warnings(scene, task, typed)),
            asked=asked_now,
            closed="" if done or task.opens(scene.case) else task.instead,
            done=done,
            read=_read(scene, task),
            offers=(
                *_offers(scene, task),
                *export_offers(scene, document_of(scene, task) or READ_REFERRAL),
            ),
        )
    )


def _read(scene: Scene, task: Task) -> Offer | None:
    if task.action is Action.ANSWER_QUESTION:
        return QUESTION
    return document_of(scene, task) or (READ_REFERRAL if scene.case.referral else None)


def change_offers(scene: Scene) -> tuple[Offer, ...]:
    """Return the decisions on this case that this viewer may still change."""
    return tuple(
        Offer(Verb.CASE_OPEN, one.asks, one.key)
        for one in possible_changes(scene.case)
        if one.action not in ON_CASE_ONLY | AFTERWARDS
        if refusal(scene.viewer, one.action, scene.case) is None
    )


def is_long(scene: Scene, form_key: FormKey) -> bool:
    """Whether it is written page by page, and so is begun from its card and not filled on it."""
    return len(scene.about.partnership.forms[form_key].steps) > 1


def questions(scene: Scene, form_key: FormKey, typed: Typed, about: str = "") -> tuple[Asked, ...]:
    put = Put(about, typed.answers)
    form = form_for(form_key, scene.case, scene.about, scene.work, put)
    page = PageKey(form.steps[0].id)
    filled = Filled({page: typed.answers})
    return tuple(
        Asked(
            question=question,
            value=typed.answers.get(question.id, ""),
            complaint=typed.complaints.get(question.id, ""),
        )
        for question in asked(form, filled, page)
    )


def rule(scene: Scene, form_key: FormKey) -> str:
    """Return what the guidance says about the thing to be done, as the form puts it."""
    first = form_for(form_key, scene.case, scene.about, scene.work).steps[0]
    return first.says


def facts(scene: Scene, task: Task) -> list[tuple[str, str]]:
    """Return what is known that bears on the task, in words, and the dates it must meet."""
    dates = [scene.due(c) for c in scene.clocks() if c.code in task.shows and c.due]
    return [
        *_decided(scene, task),
        *review_facts(scene, task),
        *triage_facts(scene, task),
        *outcome_facts(scene, task),
        *written_facts(scene, task),
        *_window(scene, task),
        *((d.duty, d.when) for d in dates),
    ]


def first_due(scene: Scene, task: Task) -> Due | None:
    """Return the date that a task has to be done by, if it has one."""
    dated = (scene.due(clock) for clock in scene.running() if clock.code in task.due)
    return next(dated, None)


def warnings(scene: Scene, task: Task, typed: Typed = NOTHING) -> tuple[str, ...]:
    """Return what stands against the days of a meeting, and against the day that was chosen."""
    if task.action is not Action.SET_MEETING or task.over(scene.case):
        return ()
    squeezed = (clock.conflict for clock in scene.clocks() if clock.conflict)
    return tuple(dict.fromkeys((*squeezed, *costs(scene, typed))))


def costs(scene: Scene, typed: Typed) -> tuple[str, ...]:
    """Return what the day that was typed or chosen costs, before it is chosen for good."""
    chosen = day_in(typed.answers.get(OTHER_DAY) or typed.answers.get(DAY, ""))
    if chosen is None:
        return ()
    rules = scene.about.partnership
    return offer(scene.case.dates, rules.settings, rules.calendar, chosen).warnings


def _offers(scene: Scene, task: Task) -> tuple[Offer, ...]:
    if not task.is_awaited:
        return (BACK,)
    if task.action not in _OFFERS_CHANGES:
        return ()
    # What is being decided on the card need not be offered beside it.
    asked = "" if task.over(scene.case) else f"{task.action}/"
    offers = change_offers(scene)
    return tuple(one for one in offers if not asked or not one.about.startswith(asked))


def _window(scene: Scene, task: Task) -> list[tuple[str, str]]:
    """Return the days on which the meeting may be held, while its date is still to be set."""
    if task.action is not Action.SET_MEETING or task.over(scene.case):
        return []
    clock = next((one for one in scene.clocks() if one.opens and one.due), None)
    if clock is None or clock.opens is None or clock.due is None:
        return []
    best = [("Best by", short_date(clock.recommended_by))] if clock.recommended_by else []
    return [("First day", short_date(clock.opens)), ("Last day", short_date(clock.due)), *best]


def _decided(scene: Scene, task: Task) -> list[tuple[str, str]]:
    match task.action:
        case Action.GIVE_VIEW | Action.RECORD_NOTIFIED:
            made = scene.case.signed(DecisionCode.NOTIFY)
            return [("Decision", outcome_words(made)), ("Decided by", made.name)] if made else []
        case Action.TELL_REFERRER:
            final = scene.case.signed(DecisionCode.FINAL_DECISION)
            return [("Decision", outcome_words(final))] if final else []
    return []
