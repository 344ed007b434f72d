"""How a request stands, in words."""

from datetime import date

from procedure.requests import AgencyRequest, Escalated
from procedure.words import short_date


def stands(found: AgencyRequest, today: date, *, begun: bool = False) -> str:
    if found.ended:
        return f"{found.ended.label}."
    if found.accepted:
        kind = "Nil return" if found.nil else "Reply"
        return f"{kind} accepted on {short_date(found.accepted)}."
    if found.returned:
        kind = "Nil return" if found.nil else "Returned"
        return f"{kind} on {short_date(found.returned)}, to be checked."
    if found.sent is None:
        return _unsent(found)
    return _awaited(found, today, begun=begun)


def _unsent(found: AgencyRequest) -> str:
    if not found.confirmed:
        return "Not confirmed yet."
    return "To be sent by hand." if found.by_hand else "Confirmed, not sent yet."


def _awaited(found: AgencyRequest, today: date, *, begun: bool) -> str:
    by_hand = " by hand" if found.by_hand else ""
    said = [f"Sent{by_hand} on {short_date(found.sent)}" if found.sent else ""]
    if found.read:
        said.append("read")
    if begun:
        said.append("part saved")
    if found.sent_back:
        said.append("sent back")
    if found.is_late(today):
        said.append("late")
    if found.rung:
        said.append(f"with {found.rung.label}")
    return f"{', '.join(said)}."


def due_of(found: AgencyRequest) -> str:
    """Return the date alone: its card is left standing, and no count would stay true."""
    return short_date(found.due) if found.due else "No date yet"


def steps_in_words(found: AgencyRequest) -> list[tuple[str, str]]:
    sent = [("Asked", short_date(found.sent))] if found.sent else []
    due = [("Reply was due", short_date(found.due))] if found.due else []
    steps = zip(found.steps, (None, *found.steps), strict=False)
    return [*sent, *due, *(_in_words(step, before) for step, before in steps)]


def _in_words(step: Escalated, before: Escalated | None) -> tuple[str, str]:
    """A further step on the same rung is what was done there."""
    if before and before.rung is step.rung:
        return "Formal action recorded", short_date(step.on)
    return (
        f"With {step.rung.label}",
        f"from {short_date(step.on)}; answer due {short_date(step.due)}",
    )
