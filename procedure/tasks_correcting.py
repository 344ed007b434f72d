"""A date that waits for a second person, as something asked of whoever may confirm it.

Each is a task of its own, so that a date put right twice is asked about twice; whoever asked for
it is not asked to confirm it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from procedure.actions import Action
from procedure.case import Case, Topic
from procedure.correctable import CORRECTABLE
from procedure.counting import Counting
from procedure.facts import Fact
from procedure.lengths import CONFIRM_CORRECTION
from procedure.questions import FormKey
from procedure.task_rules import Span, Task

_KEY: Final = re.compile(
    rf"{Action.CONFIRM_CORRECTION}/(?P<about>(?P<fact>[a-z-]{{1,40}})/[1-9][0-9]{{0,4}})"
)

# What the effect of another date is worked out from: a change of any of it shows another effect.
EFFECT: Final = frozenset(
    {
        Topic.NOTIFICATION,
        Topic.DATES,
        Topic.MEETING,
        Topic.RECOMMENDATION,
        Topic.DECISION,
        Topic.OUTCOME,
    }
)


def confirmations(case: Case) -> Iterator[Task]:
    """Every date somebody asked to have put right on this case, answered or not."""
    for one in case.corrections:
        yield replace(_confirmation(one.fact, one.key), not_by=one.asked.person)


def confirmation_by(key: str) -> Task | None:
    """Return what a key such as "confirm-correction/became-aware/1" asks, if it is such a key."""
    found = _KEY.fullmatch(key)
    fact = next((one for one in CORRECTABLE if found and one == found["fact"]), None)
    return _confirmation(fact, found["about"]) if found and fact else None


def _confirmation(fact: Fact, about: str) -> Task:
    row = CORRECTABLE[fact]

    def waits(case: Case, counting: Counting) -> Span:
        asked = next(one.asked.on for one in case.corrections if one.key == about)
        return Span(asked, counting.after(asked, counting.settings.length(CONFIRM_CORRECTION)))

    return Task(
        action=Action.CONFIRM_CORRECTION,
        about=about,
        roles=row.confirmed_by,
        asks="Confirm that a date is put right",
        form=FormKey.CORRECTION_ANSWER,
        does="Record my answer",
        source=row.source,
        opens=lambda case: any(one.key == about for one in case.corrections),
        over=lambda case: any(one.key == about and not one.is_open for one in case.corrections),
        topics=EFFECT,
        own_day=waits,
    )
