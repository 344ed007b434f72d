"""A form about a case whose writer may no longer send it: refused, and what becomes of it said."""

from procedure.actions import Action
from procedure.desk import Draft, Refused
from procedure.permissions import refusal
from procedure.roles import Actor
from procedure.words import short_date
from storage.unit_of_work import UnitOfWork


def no_longer(draft: Draft, action: Action, by: Actor, work: UnitOfWork) -> Refused | None:
    """Return why somebody may not go on with a form; None if it is about no case, or they may."""
    case = work.cases.find(draft.about) if draft.about else None
    refused = refusal(by, action, case) if case else None
    if refused is None:
        return None
    until = f" until {short_date(draft.until)}" if draft.until else ""
    return Refused(
        f"{refused.because} This page was not saved. What you wrote on the pages before it is"
        f" kept{until}, and nobody else can read it. If you are put back, you can go on from"
        " there.",
        refused.source,
    )
