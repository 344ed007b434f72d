"""Who is waiting for whom: everything asked on the cases somebody looks after, by its date.

The Business Unit sees all open cases, of those it is not on no more than a channel would; a
chair sees the cases they are on.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.desk.circumstances import Circumstances
from bot.drawing.draw_work import due_in_words
from bot.drawing.owing import Looking, Owed, looking, owed_on
from cards.elements import Json
from cards.press import NO_CARD, Offer, Verb
from cards.waiting import PAGE, Awaited, WaitingView, waiting
from procedure.actions import Action
from procedure.case import CaseReference
from procedure.permissions import refusal
from procedure.roles import Actor, Role
from procedure.words import listed, short_date
from storage.unit_of_work import UnitOfWork

_NOT_SHOWN = "Something that only members of this case may see."


def draw_waiting(by: Actor, page: int, says: str, about: Circumstances, work: UnitOfWork) -> Json:
    cases = work.cases.several(_looked_after(by, work))
    look = looking(cases, about, work)
    found = [one for case in cases for one in owed_on(case, look.running(case), look)]
    found.sort(key=lambda one: (one.due or date.max, one.case.reference))
    page = min(max(page, 1), max(1, -(-len(found) // PAGE)))
    return waiting(
        WaitingView(
            k=NO_CARD,
            n=0,
            rows=[_row(one, by, look) for one in found[(page - 1) * PAGE : page * PAGE]],
            found=len(found),
            page=page,
            says=says,
            offers=tuple(_also(by)),
        )
    )


def _looked_after(by: Actor, work: UnitOfWork) -> Sequence[CaseReference]:
    if refusal(by, Action.SEE_BOARD) is None:
        return work.cases.open_references()
    open_cases = set(work.cases.open_references())
    return [one for one in work.cases.referenced_by_person(by.person) if one in open_cases]


def _row(one: Owed, by: Actor, look: Looking) -> Awaited:
    if refusal(by, Action.SEE_CASE, one.case):
        return _in_channel(one)
    reference = one.case.reference
    told = (reference, one.opens) in look.reminded
    return Awaited(
        reference=reference,
        who=_who(one, by),
        asks=_asks(one),
        since=_since(one),
        due=due_in_words(one, look),
        level=one.level,
        told="They were reminded today." if told else "",
        reminds=None if told else _reminds(one, by, look),
        opens=Offer(Verb.SHOW_CASE, f"Open case {reference}", reference),
    )


def _in_channel(one: Owed) -> Awaited:
    """Of a case one is not on: in which roles somebody is waited for, and no more."""
    return Awaited(reference=one.case.reference, who=_roles(one.roles), asks=_NOT_SHOWN)


def _asks(one: Owed) -> str:
    if one.agency is None:
        return one.asks
    return "Answer the information request to their agency"


def _since(one: Owed) -> str:
    if one.since:
        return f"Asked since {short_date(one.since)}."
    return f"The time began on {short_date(one.clock.start)}." if one.clock else ""


def _who(one: Owed, by: Actor) -> str:
    """Name who could do it today; where nobody could, say so, since it waits for nobody."""
    role = _roles(one.roles)
    at = f", {one.agency.name}" if one.agency else ""
    if not one.people:
        by_hand = "reached by hand" if one.agency else "nobody on this case can do this today"
        return f"{role}{at}: {by_hand}"
    names = listed("You" if who.person == by.person else who.name for who in one.people)
    return f"{names}, {role}{at}"


def _roles(roles: Sequence[Role]) -> str:
    return listed([role.label for role in roles], "or")


def _reminds(one: Owed, by: Actor, look: Looking) -> Offer | None:
    """Offer to remind them, if there is anybody to remind, and this viewer may."""
    action = Action.REMIND if one.task else Action.CHASE_REPLY
    others = [who for who in one.people if who.person != by.person]
    chased = one.agency is not None and _chased_today(one, look)
    is_known = one.task is not None or one.agency is not None
    if not others or chased or not is_known or refusal(by, action, one.case):
        return None
    return Offer(Verb.REMIND, "Remind them", f"{one.case.reference}/{one.opens}")


def _chased_today(one: Owed, look: Looking) -> bool:
    asked = one.case.request_to(one.agency.key) if one.agency else None
    return asked is not None and asked.chased == look.today


def _also(by: Actor) -> Iterator[Offer]:
    if refusal(by, Action.SEE_BOARD) is None:
        yield Offer(Verb.BOARD, "All open cases")
    yield Offer(Verb.MY_WORK, "My work")
