"""A case on which somebody asks for a date to be put right."""

from dataclasses import replace
from typing import Final

from procedure.actions import Action
from procedure.case import Case, Member
from procedure.casework.ask import Ask
from procedure.roles import Actor
from procedure.stages import Stage
from tests.procedure.casework.given import (
    LENA,
    RUTH,
    a_case,
    an_ask,
    changed,
)

TODAY: Final = "2026-09-08"
CASE: Final = a_case(
    Stage.LA_CONSIDERATION,
    became_aware="2026-09-07",
    panel_notified="2026-09-08",
    referral_received="2026-09-07",
    meeting_planned="2026-09-24",
    section_2_signed="2026-09-24",
)
OURS: Final = "default: dates put right"


def asks(
    by: Actor = LENA,
    fact: str = "became-aware",
    on: str = "2026-09-04",
    *,
    seen: str | None = None,
    reason: str = "It is in the duty log.",
) -> Ask:
    about = f"{fact}/{on}" if seen is None else seen
    answers = {"fact": fact, "on": on, "reason": reason}
    return an_ask(by, Action.ASK_FOR_CORRECTION, TODAY, answers, about)


def answers(by: Actor = RUTH, given: str = "confirm", reason: str = "") -> Ask:
    said = {"answer": given} | ({"reason": reason} if reason else {})
    return an_ask(by, Action.CONFIRM_CORRECTION, TODAY, said, "became-aware/1")


def after(case: Case, *asked: Ask) -> Case:
    for ask in asked:
        case = changed(case, ask).case
    return case


ASKED: Final = after(CASE, asks())


def with_members(case: Case, *people: Actor) -> Case:
    more = {Member(one.person, role) for one in people for role in one.roles}
    return replace(case, members=case.members | more)


def enrolled(ask: Ask, *people: Actor) -> Ask:
    return replace(ask, enrolled={one.person: one for one in people})
