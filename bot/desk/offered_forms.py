"""A form as it is put to somebody: the partnership's questions, and what there is to choose from.

The agencies are the partnership's own; who may be put on a case or taken off it, the case says.
"""

from collections.abc import Iterable, Iterator, Mapping

from bot.desk.circumstances import Circumstances
from procedure.case import Case
from procedure.casework.attendance import may_come
from procedure.casework.membership import may_join_as, on_case_as
from procedure.forms.attendance import SOMEBODY_ELSE
from procedure.forms.choices import offering
from procedure.questions import Choice, Form, FormKey
from procedure.roles import Actor, PersonId, Role
from procedure.words import listed
from storage.unit_of_work import UnitOfWork


def form_for(key: FormKey, case: Case, about: Circumstances, work: UnitOfWork) -> Form:
    form = about.partnership.forms[key]
    match key:
        case FormKey.ATTENDANCE:
            agencies = about.partnership.agencies.values()
            offered = tuple(Choice(agency.key, agency.name) for agency in agencies)
            people = (*may_come(case, enrolled(about, work)), SOMEBODY_ELSE)
            return offering(offering(form, "agency", offered), "person", people)
        case FormKey.ADD_MEMBER:
            return offering(form, "person", could_join(case, about, work))
        case FormKey.REMOVE_MEMBER:
            known = enrolled(about, work).values()
            on_it = ((one, on_case_as(case, one.person)) for one in known)
            return offering(form, "person", tuple(_people(on_it)))
        case _:
            return form


def enrolled(about: Circumstances, work: UnitOfWork) -> Mapping[PersonId, Actor]:
    return {one.person: one for one in work.people.everybody(about.clock.today())}


def could_join(case: Case, about: Circumstances, work: UnitOfWork) -> tuple[Choice, ...]:
    """Return who may be put on a case today: enrolled, in a role of a case, and not yet on it."""
    known = enrolled(about, work).values()
    return tuple(_people((one, may_join_as(case, one)) for one in known))


def _people(found: Iterable[tuple[Actor, frozenset[Role]]]) -> Iterator[Choice]:
    for person, roles in found:
        if roles:
            acting_as = listed(sorted(role.label for role in roles))
            yield Choice(person.person, f"{person.name}, {person.agency.name}: {acting_as}")
