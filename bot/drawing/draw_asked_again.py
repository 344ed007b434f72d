"""A reminder of one task, that a person asked for or its own day brought: gone once it is done."""

from typing import Final

from bot.drawing.scene import Scene
from cards.elements import Json
from cards.owed import OwedView, owed
from cards.press import Offer, Verb
from procedure.clock_rules import Level
from procedure.own_days import clock_of_task
from procedure.reminders import due_words
from procedure.tasks import task

_NO_DATE: Final = "something is waiting for you"
_SAYS: Final = "Somebody who looks after this case asks you to see to it."


def draw_asked_again(scene: Scene, about: str) -> Json | None:
    """Return the reminder as things stand; ``about`` is the task and the day it was asked.

    A reminder that came by itself names its step and the day it must meet, as "day.2026-09-18".
    """
    key, _, when = about.rpartition("/")
    asked = task(key)
    if asked is None or not asked.stands(scene.case):
        return None
    chosen = scene.about.partnership
    own = clock_of_task(scene.case, asked, chosen.counting)
    _, by_itself, day = when.partition(".")
    if by_itself and (own is None or day != str(own.due)):
        return None
    clock = own or next((one for one in scene.running() if one.code in asked.due), None)
    reference = scene.case.reference
    return owed(
        OwedView(
            k=scene.k,
            n=scene.n,
            reference=reference,
            due=due_words(clock, scene.today, chosen.calendar) if clock else _NO_DATE,
            duty=asked.asks,
            level=clock.level(scene.today) if clock else Level.IN_TIME,
            source=asked.source,
            says="" if by_itself else _SAYS,
            offers=(Offer(Verb.CASE_TASK, "Open it", f"{reference}/{asked.key}"),),
        )
    )
