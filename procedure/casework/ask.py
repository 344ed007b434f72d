"""What is asked and in which circumstances, and what comes of it when the answer is yes."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final, TypeAlias

from procedure.actions import Action
from procedure.calendar import Calendar
from procedure.case import Case, DecisionCode, Entry, FormId, Signature, Topic
from procedure.conditions import Answers
from procedure.desk import NotYet, Refused
from procedure.facts import Fact
from procedure.notices import Notice
from procedure.permissions import PERMISSIONS, acting_as
from procedure.registers.kept import KeptRow
from procedure.roles import Actor, Agency, PersonId
from procedure.settings import Settings

NO_FORM: Final = FormId("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """``now`` is the time of day in London, as "10:20"; ``form`` is where the sealed answers lie.

    ``enrolled`` is everybody on the partnership's list, with what they may act as today, for a
    rule about who is on a case or at its meeting.
    """

    action: Action
    by: Actor
    today: date
    now: str
    settings: Settings
    calendar: Calendar
    answers: Answers = field(default_factory=dict[str, str], repr=False)
    about: str = ""
    form: FormId = NO_FORM
    agencies: Mapping[str, Agency] = field(default_factory=dict[str, Agency])
    enrolled: Mapping[PersonId, Actor] = field(default_factory=dict[PersonId, Actor])


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What follows.  ``says`` is fit for a lock screen; the rest of the telling is notices.

    ``why`` is the reason somebody gave, and is kept, sealed, with whatever date it replaces;
    ``rows`` are what comes into the registers of the case by it.  ``details`` are keys for the
    audit trail beside what stands there always, and never words.
    """

    case: Case
    says: str
    touches: frozenset[Topic]
    notices: tuple[Notice, ...] = ()
    why: str = field(default="", repr=False)
    details: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    rows: tuple[KeptRow, ...] = ()


Verdict: TypeAlias = Change | Refused | NotYet
Rule: TypeAlias = Callable[[Case, Ask], Verdict]


def with_fact(case: Case, ask: Ask, fact: Fact, on: date) -> Case:
    """Record a dated fact as entered by whoever asks."""
    role = acting_as(ask.by, ask.action)
    entry = Entry(on=on, by=ask.by.person, role=role, entered=ask.today)
    return replace(case, facts={**case.facts, fact: entry})


def with_signature(
    case: Case, ask: Ask, decision: DecisionCode, outcome: str, about: str = ""
) -> Case:
    """Add the decision of whoever asks; an earlier one stays on the record beneath it."""
    role = acting_as(ask.by, ask.action)
    made = Signature(
        decision=decision,
        outcome=outcome,
        by=ask.by.person,
        name=ask.by.name,
        role=role,
        on=ask.today,
        at=ask.now,
        form=ask.form,
        acting_for=ask.by.deputy_for.get(role, ""),
        about=about,
    )
    return replace(case, signatures=(*case.signatures, made))


def day(answers: Answers, question: str) -> date:
    """Read a date that the form has already found good."""
    return date.fromisoformat(answers[question])


def in_future(ask: Ask, *questions: str) -> Refused | None:
    """A thing that is done was done by today; a date that may be left out may be empty."""
    given = (ask.answers.get(question) for question in questions)
    if any(on and date.fromisoformat(on) > ask.today for on in given):
        return Refused(
            "A date for something already done cannot be in the future.",
            PERMISSIONS[ask.action].source,
        )
    return None


def first(refusals: Iterable[Refused | None]) -> Refused | None:
    return next((found for found in refusals if found), None)
