"""A form as it is put to somebody: the partnership's questions, and what there is to choose from.

The agencies are the partnership's own; who may be put on a case or taken off it, the case says.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from bot.desk.circumstances import Circumstances
from procedure.actions import Action
from procedure.agenda import Item
from procedure.case import Case
from procedure.casework.attendance import may_come
from procedure.casework.entering import could_have
from procedure.casework.membership import may_join_as, on_case_as
from procedure.conditions import Answers
from procedure.correctable import CORRECTABLE
from procedure.counting import Counting
from procedure.days_offered import with_days
from procedure.forms.attendance import SOMEBODY_ELSE
from procedure.forms.choices import offering
from procedure.forms.outcomes import one_item
from procedure.questions import Choice, Form, FormKey
from procedure.roles import Actor, PersonId, Role
from procedure.words import listed, short_date
from storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Put:
    """What a form is put to somebody about, such as one item, and what they have typed so far."""

    about: str = ""
    typed: Answers = field(default_factory=dict[str, str], repr=False)


_Offers: TypeAlias = Callable[[Case, Circumstances, UnitOfWork], tuple[Choice, ...]]
PLAINLY: Final = Put()


def form_for(
    key: FormKey, case: Case, about: Circumstances, work: UnitOfWork, put: Put = PLAINLY
) -> Form:
    form = about.partnership.forms[key]
    match key:
        case FormKey.MEETING_DATE | FormKey.ADJOURNMENT:
            rules = about.partnership
            by = Counting(rules.calendar, rules.settings)
            return with_days(form, case.dates, by, about.clock.today(), put.typed)
        case FormKey.OUTCOMES if put.about in set(Item):
            return one_item(form, Item(put.about))
        case _:
            return _with_choices(form, case, about, work)


def _with_choices(form: Form, case: Case, about: Circumstances, work: UnitOfWork) -> Form:
    for question, offers in _OFFERS.get(form.key, {}).items():
        form = offering(form, question, offers(case, about, work))
    return form


def enrolled(about: Circumstances, work: UnitOfWork) -> Mapping[PersonId, Actor]:
    return {one.person: one for one in work.people.everybody(about.clock.today())}


def could_join(case: Case, about: Circumstances, work: UnitOfWork) -> tuple[Choice, ...]:
    """Return who may be put on a case today: enrolled, in a role of a case, and not yet on it."""
    known = enrolled(about, work).values()
    return tuple(_people((one, may_join_as(case, one)) for one in known))


def _could_leave(case: Case, about: Circumstances, work: UnitOfWork) -> tuple[Choice, ...]:
    known = enrolled(about, work).values()
    return tuple(_people((one, on_case_as(case, one.person)) for one in known))


def _could_come(case: Case, about: Circumstances, work: UnitOfWork) -> tuple[Choice, ...]:
    return (*may_come(case, enrolled(about, work)), SOMEBODY_ELSE)


def _agencies(_: Case, about: Circumstances, __: UnitOfWork) -> tuple[Choice, ...]:
    offered = about.partnership.agencies.values()
    return tuple(Choice(one.key, one.name) for one in offered)


def _not_asked_yet(case: Case, about: Circumstances, work: UnitOfWork) -> tuple[Choice, ...]:
    offered = _agencies(case, about, work)
    return tuple(one for one in offered if case.request_to(one.key) is None)


def _on_record(case: Case, _: Circumstances, __: UnitOfWork) -> tuple[Choice, ...]:
    """Return the dates that a case has and that can be put right, with the day on record."""
    known = [(fact, case.facts[fact].on) for fact in CORRECTABLE if fact in case.facts]
    return tuple(Choice(fact, f"{fact.label}: {short_date(on)}") for fact, on in known)


def _who_could(action: Action) -> _Offers:
    """Return what offers whoever could have done what is to be entered for them."""

    def offered(case: Case, about: Circumstances, work: UnitOfWork) -> tuple[Choice, ...]:
        known = enrolled(about, work).values()
        able = (one for one in known if could_have(case, action, one))
        return tuple(Choice(one.person, f"{one.name}, {one.agency.name}") for one in able)

    return offered


def _people(found: Iterable[tuple[Actor, frozenset[Role]]]) -> Iterator[Choice]:
    for person, roles in found:
        if roles:
            acting_as = listed(sorted(role.label for role in roles))
            yield Choice(person.person, f"{person.name}, {person.agency.name}: {acting_as}")


# What is offered under a question, where the form itself does not say.
_OFFERS: Final[Mapping[FormKey, Mapping[str, _Offers]]] = {
    FormKey.ATTENDANCE: {"agency": _agencies, "person": _could_come},
    FormKey.ONE_MORE_AGENCY: {"agency": _not_asked_yet},
    FormKey.NOTIFICATION_ENTERED: {"person": _who_could(Action.ENTER_DECISION)},
    FormKey.AGREEMENT_ENTERED: {"person": _who_could(Action.ENTER_VIEW)},
    FormKey.NOTIFIED_ENTERED: {"person": _who_could(Action.ENTER_NOTIFIED)},
    FormKey.SECTION_2_ENTERED: {"person": _who_could(Action.ENTER_SECTION_2)},
    FormKey.SECTION_3_ENTERED: {"person": _who_could(Action.ENTER_SECTION_3)},
    FormKey.CORRECTION: {"fact": _on_record},
    FormKey.ADD_MEMBER: {"person": could_join},
    FormKey.REMOVE_MEMBER: {"person": _could_leave},
}
