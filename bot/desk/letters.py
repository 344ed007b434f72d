"""The Information Request Letters of a case: one to each agency, from what was written for all.

Nobody fills in a letter by itself: whom it goes to and by when is what was asked of that agency.
"""

from collections.abc import Mapping

from bot.desk.circumstances import Circumstances
from bot.documents.record import Written
from procedure.case import Case, FormId
from procedure.conditions import Answers
from procedure.questions import FormKey, PageKey
from procedure.requests import AgencyRequest
from storage.unit_of_work import UnitOfWork


def letters(case: Case) -> tuple[tuple[int, AgencyRequest], ...]:
    """Return the requests that have gone out, each with its place among all that there are."""
    numbered = enumerate(case.requests, 1)
    return tuple((number, one) for number, one in numbered if one.letter and one.sent)


def letter_of_reply(case: Case, reply: FormId) -> AgencyRequest | None:
    return next((one for _, one in letters(case) if one.reply == reply), None)


def written_letter(asked: AgencyRequest, about: Circumstances, work: UnitOfWork) -> Written:
    stored = work.forms.get(FormId(asked.letter))
    today = about.clock.today()
    owner = work.people.by_id(stored.owner, today)
    lead = work.people.by_id(asked.lead, today) if asked.lead else None
    return Written(
        id=FormId(asked.letter),
        form=FormKey.INFORMATION_REQUEST,
        by=owner.name if owner else "somebody no longer on the list",
        answers=_to(asked, lead.name if lead else "", stored.draft.filled.answers),
    )


def _to(
    asked: AgencyRequest, lead: str, typed: Mapping[PageKey, Answers]
) -> Mapping[PageKey, Answers]:
    """Return what was written for every agency, put to this one."""
    answering = {**typed.get(PageKey("answering"), {})}
    if asked.due:
        answering["reply-by"] = asked.due.isoformat()
    return {
        PageKey("addressee"): {"agency": asked.agency.name, "addressee-name": lead},
        PageKey("request"): typed.get(PageKey("request"), {}),
        PageKey("answering"): answering,
    }
