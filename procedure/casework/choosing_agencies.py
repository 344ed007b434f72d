"""Which agencies are asked: listed by the Business Unit, confirmed by the Subgroup Chair (D06).

Nothing is sent until the list is confirmed, and an agency that was asked stays on it.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from procedure.agencies import agency_named
from procedure.case import Case, DecisionCode
from procedure.casework.ask import (
    Ask,
    Change,
    Verdict,
    first,
    with_signature,
)
from procedure.casework.asked import (
    TOUCHES,
    bad_day,
    day_given,
    not_done,
)
from procedure.desk import Refused
from procedure.forms.requesting import CONFIRM, RETURN
from procedure.requests import AgencyRequest
from procedure.roles import Agency
from procedure.task_rules import is_under_way

_TOO_MANY: Final = 30


def choose(case: Case, ask: Ask) -> Verdict:
    """D06, its first step: the Business Unit's list, in the place of one not confirmed."""
    chosen = tuple(_chosen(ask))
    if refused := first((_cannot_choose(case), _too_few(chosen), bad_day(case, ask))):
        return refused
    due = day_given(ask)
    asked = tuple(AgencyRequest(agency=one, letter=ask.form, due=due) for one in chosen)
    case = with_signature(case, ask, DecisionCode.AGENCIES_ASKED, CONFIRM)
    return Change(
        case=replace(case, requests=asked),
        says="The list is saved. The Subgroup Chair is being asked to confirm it.",
        touches=TOUCHES,
    )


def one_more(case: Case, ask: Ask) -> Verdict:
    """An agency that somebody's reply has named, or that was left out (4.3)."""
    if not case.requests:
        return not_done("No agencies have been chosen yet. Choose them all together first.")
    agency = _named(ask, case)
    if agency is None:
        return not_done("Choose an agency in the list, or give the name of another.")
    if case.request_to(agency.key):
        return not_done(f"{agency.name} has been asked already. Nothing was changed.")
    letter, *_ = (one.letter for one in case.requests)
    asked = AgencyRequest(agency=agency, letter=letter)
    case = with_signature(case, ask, DecisionCode.AGENCIES_ASKED, CONFIRM)
    return Change(
        case=replace(case, requests=(*case.requests, asked)),
        says="It is on the list. The Subgroup Chair is being asked to confirm it.",
        touches=TOUCHES,
    )


def confirm(case: Case, ask: Ask) -> Verdict:
    """D06, its second step: the Subgroup Chair confirms the list or sends it back."""
    if all(one.confirmed for one in case.requests):
        return not_done("The list has been answered already, or there is none. Nothing changed.")
    answer = ask.answers["confirmed"]
    case = with_signature(case, ask, DecisionCode.AGENCIES_ASKED, answer)
    if answer == RETURN:
        kept = tuple(one for one in case.requests if one.confirmed)
        says = "The list goes back to the Business Unit, with your reasons."
        return Change(case=replace(case, requests=kept), says=says, touches=TOUCHES)
    kept = tuple(replace(one, confirmed=True) for one in case.requests)
    return Change(
        case=replace(case, requests=kept),
        says="The list is confirmed. The Business Unit is being asked to send the letters.",
        touches=TOUCHES,
    )


def _chosen(ask: Ask) -> Iterator[Agency]:
    for key in filter(None, ask.answers.get("agencies", "").split(",")):
        if found := ask.agencies.get(key) or agency_named(key):
            yield found
    lines = (line.strip() for line in ask.answers.get("others", "").splitlines())
    for number, name in enumerate((line for line in lines if line), start=1):
        yield Agency(f"another-{number}", name)


def _named(ask: Ask, case: Case) -> Agency | None:
    key, name = ask.answers.get("agency", ""), ask.answers.get("other", "").strip()
    if key:
        return ask.agencies.get(key) or agency_named(key)
    return Agency(f"one-more-{len(case.requests)}", name) if name else None


def _cannot_choose(case: Case) -> Refused | None:
    if not is_under_way(case):
        return not_done("Agencies are not asked for information at this stage.")
    if any(one.confirmed for one in case.requests):
        return not_done("The list is confirmed already. To add to it, ask one more agency.")
    return None


def _too_few(chosen: tuple[Agency, ...]) -> Refused | None:
    if not chosen:
        return not_done("Choose at least one agency to ask. Your answers are kept.")
    if len(chosen) > _TOO_MANY:
        return not_done(f"Choose at most {_TOO_MANY} agencies at once. Your answers are kept.")
    return None
