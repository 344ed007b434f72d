"""Asking for a recorded date to be put right, which changes no date yet (decisions.md 3).

Nobody asks without having been shown what it would do: the press that asks names the very date
whose effect stood on the card, and any other date is shown its effect first.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Final

from procedure.case import Case, Topic
from procedure.casework.ask import Ask, Change, Verdict, day, first, in_future
from procedure.casework.confirming import answers_as
from procedure.casework.edition import under_edition
from procedure.correctable import CORRECTABLE, SECOND_PERSON, Correctable
from procedure.corrections import Correction, Hand
from procedure.desk import NotYet, Refused
from procedure.disclosure import Sensitive
from procedure.effect import with_date
from procedure.facts import Fact
from procedure.forms.correction import NAMES_SOMEBODY
from procedure.identifiers import passes
from procedure.permissions import roles_held_on
from procedure.roles import Actor, Role
from procedure.words import listed, long_date, short_date

_SEE_EFFECT: Final = NotYet({})
_NOT_RECORDED: Final = Refused(
    "That date is not on record, or is not put right here. Nothing was recorded.", SECOND_PERSON
)


def may_ask_for(case: Case, by: Actor) -> tuple[Correctable, ...]:
    """Return the dates on record that this person may ask to have put right."""
    held = roles_held_on(case, by)
    return tuple(
        row for fact, row in CORRECTABLE.items() if fact in case.facts and held & {*row.asked_by}
    )


def ask_for(case: Case, ask: Ask) -> Verdict:
    """Ask, once the effect has been seen and if somebody else is there to confirm it."""
    fact, on = Fact(ask.answers["fact"]), day(ask.answers, "on")
    row = CORRECTABLE.get(fact)
    if row is None or fact not in case.facts:
        return _NOT_RECORDED
    if refused := first(_bars(case, ask, row)):
        return refused
    if complaints := _complaints(case, ask, fact, on):
        return NotYet(complaints)
    if isinstance(tried := put_right(case, fact, on), Refused):
        return tried
    if ask.about != seen(fact, on):
        return _SEE_EFFECT
    asked = _asked(case, ask, row)
    return Change(
        case=replace(case, corrections=(*case.corrections, asked)),
        says="Somebody else is being asked to confirm it. Until then the date stays as it is.",
        touches=frozenset({Topic.CORRECTIONS}),
        details={"correction": asked.key},
    )


def put_right(case: Case, fact: Fact, on: date) -> Case | Refused:
    """Return the case as it would be, or why it cannot be: no edition covers such a day."""
    after = with_date(case, fact, on)
    tried = under_edition(case, Change(case=after, says="", touches=frozenset()))
    assert not isinstance(tried, NotYet), "an edition is never a matter of an answer"
    return tried.case if isinstance(tried, Change) else tried


def seen(fact: Fact, on: date) -> str:
    """Name a date whose effect is on a card, as the card's button does."""
    return f"{fact}/{on}"


def _bars(case: Case, ask: Ask, row: Correctable) -> Iterable[Refused | None]:
    yield _not_theirs(case, ask, row)
    yield _asked_already(case, row.fact)
    yield in_future(ask, "on")
    yield _nobody_else(case, ask, row)


def _complaints(case: Case, ask: Ask, fact: Fact, on: date) -> dict[str, str]:
    if on == case.facts[fact].on:
        return {"on": "This is the date on record already. Give the right one."}
    return {} if passes(ask.answers["reason"]) else {"reason": NAMES_SOMEBODY}


def _asked(case: Case, ask: Ask, row: Correctable) -> Correction:
    held = roles_held_on(case, ask.by)
    role = next(role for role in row.asked_by if role in held)
    by = ask.by
    return Correction(
        number=len(case.corrections) + 1,
        fact=row.fact,
        was=case.facts[row.fact].on,
        now=day(ask.answers, "on"),
        why=Sensitive(ask.answers["reason"].strip()),
        asked=Hand(person=by.person, name=by.name, role=role, on=ask.today, at=ask.now),
        version=case.version + 1,
    )


def _not_theirs(case: Case, ask: Ask, row: Correctable) -> Refused | None:
    if roles_held_on(case, ask.by) & {*row.asked_by}:
        return None
    return Refused(
        f"Only the {_either(row.asked_by)} may ask for this date to be put right.", row.source
    )


def _asked_already(case: Case, fact: Fact) -> Refused | None:
    found = next((one for one in case.corrections if one.is_open and one.fact is fact), None)
    if found is None:
        return None
    return Refused(
        f"{found.asked.name} asked on {short_date(found.asked.on)} for this date to become"
        f" {long_date(found.now)}, and it waits to be confirmed. Nothing more was recorded.",
        SECOND_PERSON,
    )


def _nobody_else(case: Case, ask: Ask, row: Correctable) -> Refused | None:
    others = (one for one in ask.enrolled.values() if one.person != ask.by.person)
    if any(answers_as(case, one, row, ask.by.name) for one in others):
        return None
    return Refused(
        "Nobody else on this case may confirm it. Ask the Business Manager to put another"
        f" {_either(row.confirmed_by)} on the case first.",
        row.source,
    )


def _either(roles: Iterable[Role]) -> str:
    return listed((role.label for role in roles), "or")
