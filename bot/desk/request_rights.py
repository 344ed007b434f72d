"""Whose an information request or an alternative review is: its lead sees that one card alone.

A full member of the case sees it as they see the rest.
"""

from typing import Final

from procedure.actions import Action
from procedure.case import Case
from procedure.casework.alternative_dates import review_led_by
from procedure.casework.replying import request_of
from procedure.desk import Refused
from procedure.notices import OF_THE_DECISION, NoticeKind
from procedure.permissions import refusal
from procedure.recipients import AGENCY, BOARD
from procedure.requests import slug
from procedure.roles import Actor, Role

FOR_LEADS: Final = frozenset({NoticeKind.REQUEST, NoticeKind.CHASED})
_OF_DATES: Final = frozenset({NoticeKind.REMINDER, NoticeKind.DATE_MOVED})


def is_theirs(case: Case, by: Actor, about: str) -> bool:
    """Whether a card about an agency's request is that person's own agency's."""
    asked = request_of(case, by)
    return asked is not None and asked.key == slug(about.partition("/")[0])


def _hears(case: Case, by: Actor, about: str) -> bool:
    """Whether a decision is told to them: as a Board member, or as an agency that was asked."""
    key = about.partition("/")[0]
    if key == BOARD:
        return Role.BOARD_MEMBER in by.roles
    return is_theirs(case, by, key.removeprefix(AGENCY))


def may_not_see(case: Case, by: Actor, kind: str, about: str) -> Refused | None:
    """Return why somebody may not see a card of a case; a lead may see their own request's."""
    if kind in FOR_LEADS and is_theirs(case, by, about):
        return None
    if kind in OF_THE_DECISION and _hears(case, by, about):
        return None
    if kind == NoticeKind.ALTERNATIVE and review_led_by(case, by, about):
        return None
    if kind in _OF_DATES and request_of(case, by):
        return None  # what a channel may see of a date, and no more
    return refusal(by, Action.SEE_CASE, case)
