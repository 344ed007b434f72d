"""A task: one thing asked of one person, what they need to know to do it, and the way to do it.

A small task is answered on the card itself; a larger one is begun from it.  It is drawn again
when anything it shows has changed, and when it is done it says by whom and asks no more.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cards.elements import (
    Json,
    Part,
    bold,
    bullets,
    card,
    facts,
    heading,
    panel,
    paragraphs,
    subtle,
    text,
)
from cards.elements.kinds import Submit
from cards.inputs import Asked, inputs, problems
from cards.press import (
    FIRST,
    SENDS,
    Offer,
    Verb,
    button,
    dialog_button,
    nothing_opened,
    refreshing,
)
from procedure.case import CaseReference
from procedure.disclosure import Tier
from procedure.sources import Source

TIER: Final = Tier.MEMBER


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskView:
    """``asked`` are the questions of a task that is answered here; ``does`` is on its button.

    Without questions ``does`` begins the form.  ``not_yet`` are reasons why it cannot be done
    now; ``closed`` says that it is no longer asked; ``done`` that it is done, and by whom.
    ``about`` is the task's key.
    """

    k: str
    n: int
    reference: CaseReference
    about: str
    asks: str
    source: Source
    does: str
    says: str = ""
    facts: Sequence[tuple[str, str]] = ()
    warnings: Sequence[str] = ()
    asked: Sequence[Asked] = ()
    not_yet: Sequence[str] = ()
    closed: str = ""
    done: str = ""
    read: Offer | None = None
    offers: Sequence[Offer] = ()
    viewers: Sequence[str] = ()


def task(view: TaskView) -> Json:
    return card(
        [
            subtle(f"Case {view.reference}"),
            heading(view.asks),
            *problems(view.asked),
            *paragraphs(view.says),
            *facts(view.facts),
            *([panel(*map(text, view.warnings), style="warning")] if view.warnings else []),
            *_state(view),
            subtle(f"Asked because of {view.source.in_words}."),
        ],
        _buttons(view),
        summary=_summary(view),
        refresh=refreshing(view, view.viewers),
    )


def _state(view: TaskView) -> list[Part]:
    if view.done:
        return [panel(bold("Done"), text(view.done), style="good")]
    if view.closed:
        return [panel(text(view.closed), style="emphasis")]
    if view.not_yet:
        return [bold("This cannot be done yet."), *bullets(view.not_yet)]
    return inputs(view.asked, demanded=True)


def _buttons(view: TaskView) -> list[Submit]:
    others = [button(view, offer) for offer in view.offers]
    read = [dialog_button(view, view.read)] if view.read else []
    return [*_do(view), *read, *nothing_opened(view, view.read), *others]


def _do(view: TaskView) -> list[Submit]:
    if view.done or view.closed or view.not_yet:
        return []
    if view.asked:
        return [button(view, Offer(Verb.CASE_SUBMIT, view.does, view.about), SENDS)]
    return [button(view, Offer(Verb.CASE_OPEN, view.does, view.about), FIRST)]


def _summary(view: TaskView) -> str:
    if view.done:
        return f"{view.reference}: this has been done."
    if view.closed:
        return f"{view.reference}: this is no longer asked."
    return f"{view.reference}: something is waiting for you."
