"""Another case that may concern the same child, the basis below the definition, other areas.

That two cases are alike is found by marks that say nothing by themselves; what it means, the
Business Unit says.  The referrer sees nothing of it.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from procedure.case import Case, CaseReference, DecisionCode, Signature, Topic
from procedure.casework.ask import NO_FORM, Ask, Change, Verdict, in_future, with_signature
from procedure.casework.onward import onward
from procedure.desk import Refused
from procedure.forms.likeness import POSSIBLE, SAME_INCIDENT
from procedure.registers.kept import KeptRow
from procedure.registers.register import RegisterKey
from procedure.roles import PersonId, Role
from procedure.sources import default, section
from procedure.stages import Stage

ITSELF: Final = PersonId("quorate")
_LIKE: Final = default("cases that may concern the same child")
_TOUCHES: Final = frozenset({Topic.NOTIFICATION})


def with_likenesses(case: Case, others: Iterable[CaseReference], ask: Ask) -> Case:
    """Put on a new case the question of every other that may concern the same child.

    Nobody pressed anything: it is found by the service, for the office.
    """
    found = (
        Signature(
            decision=DecisionCode.SAME_CHILD,
            outcome=POSSIBLE,
            by=ITSELF,
            name="Quorate",
            role=Role.BUSINESS_UNIT,
            on=ask.today,
            at=ask.now,
            form=NO_FORM,
            about=other,
        )
        for other in others
    )
    return replace(case, signatures=(*case.signatures, *found))


def answer(case: Case, ask: Ask) -> Verdict:
    """Link the two, or close this one in favour of the other, or say that they are not alike."""
    found = case.signed(DecisionCode.SAME_CHILD, about=ask.about)
    if found is None:
        return Refused("No such case was found to be like this one.", _LIKE)
    if found.outcome != POSSIBLE:
        return Refused(f"{found.name} answered this on {found.when}. Nothing was changed.", _LIKE)
    given = ask.answers["answer"]
    change = Change(
        case=with_signature(case, ask, DecisionCode.SAME_CHILD, given, ask.about),
        says="Your answer is recorded.",
        touches=_TOUCHES,
    )
    if given != SAME_INCIDENT:
        return change
    return onward(change, ask, Stage.ARCHIVED)


def note_basis(case: Case, ask: Ask) -> Verdict:
    """Say what could be learned, in the place of the definition of a serious incident."""
    if case.stage is not Stage.NO_RR_ROUTE:
        return Refused(
            "This is recorded on a case that goes on without a rapid review.", section("1.5*")
        )
    return Change(
        case=with_signature(case, ask, DecisionCode.BELOW_DEFINITION, ask.answers["basis"]),
        says="What could be learned is recorded.",
        touches=_TOUCHES,
    )


def note_area(case: Case, ask: Ask) -> Verdict:
    """Record another area, which of the two leads, and when it was told."""
    if refused := in_future(ask, "told-on"):
        return refused
    number = sum(1 for one in case.in_force if one.decision is DecisionCode.OTHER_AREA) + 1
    row = KeptRow(
        register=RegisterKey.NOTICES,
        about=f"area/{number}",
        by=ask.by.person,
        on=ask.today,
        form=ask.form,
    )
    return Change(
        case=with_signature(
            case, ask, DecisionCode.OTHER_AREA, ask.answers["leads"], f"area.{number}"
        ),
        says="The other area is recorded.",
        touches=_TOUCHES,
        rows=(row,),
    )
