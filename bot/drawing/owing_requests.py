"""What is waited for about information requests: replies, their checking, and the next step.

None of it is a task of the table, since each is about one agency of several.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from procedure.actions import Action
from procedure.case import Case
from procedure.casework.replying import request_of
from procedure.permissions import PERMISSIONS, roles_held_on
from procedure.requests import AgencyRequest, Rung, outstanding
from procedure.roles import Actor, Agency, PersonId, Role
from procedure.sources import Source

Known: TypeAlias = Mapping[PersonId, Actor]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfAgency:
    """``agency`` is whose answer is waited for, if it is an agency's."""

    opens: str
    asks: str
    roles: tuple[Role, ...]
    people: tuple[Actor, ...]
    source: Source
    due: date | None = None
    since: date | None = None
    agency: Agency | None = None


def asked_of_agencies(case: Case, known: Known) -> Iterator[OfAgency]:
    yield from _replies(case, known)
    yield from _to_check(case, known)
    yield from _withheld(case, known)


def _replies(case: Case, known: Known) -> Iterator[OfAgency]:
    for one in outstanding(case.requests):
        theirs = tuple(who for who in _members(case, known) if request_of(case, who) == one)
        yield replace(
            _step(case, known, Action.REPLY),
            opens=f"request/{one.key}",
            asks="Answer the information request to your agency",
            people=theirs,
            due=one.due,
            since=one.sent,
            agency=one.agency,
        )


def _to_check(case: Case, known: Known) -> Iterator[OfAgency]:
    back = [one.returned for one in case.requests if one.returned and not one.is_settled]
    if back:
        says = "Read and check the replies of the agencies"
        check = _step(case, known, Action.ACCEPT_REPLY)
        yield replace(check, opens="returns", asks=says, since=min(back))
    if any(one.by_hand and one.sent is None for one in case.requests):
        by_hand = _step(case, known, Action.RECORD_SENT)
        yield replace(by_hand, opens="returns", asks="Send the letters that go by hand")


def _withheld(case: Case, known: Known) -> Iterator[OfAgency]:
    for one in outstanding(case.requests):
        if one.steps:
            yield replace(
                _step(case, known, _next(one)),
                opens=f"withheld/{one.key}",
                asks="Information is withheld: decide the next step",
                due=one.steps[-1].due,
                since=one.steps[-1].on,
            )


def _next(asked: AgencyRequest) -> Action:
    return Action.FORMAL_ACTION if asked.rung is Rung.PARTNERS else Action.NEXT_STEP


def _step(case: Case, known: Known, action: Action) -> OfAgency:
    """Return a step with whoever may take it today, before it is said which it is."""
    may = PERMISSIONS[action]
    return OfAgency(
        opens="",
        asks="",
        roles=tuple(sorted(may.roles, key=list(Role).index)),
        people=tuple(w for w in _members(case, known) if roles_held_on(case, w) & may.roles),
        source=may.source,
    )


def _members(case: Case, known: Known) -> list[Actor]:
    return [known[one] for one in sorted({m.person for m in case.members} & known.keys())]
