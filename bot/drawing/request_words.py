"""How a request stands, in words."""

from datetime import date

from procedure.requests import AgencyRequest
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
    taken = [
        (
            f"With {step.rung.label}",
            f"from {short_date(step.on)}; answer due {short_date(step.due)}",
        )
        for step in found.steps
    ]
    return [*sent, *due, *taken]
