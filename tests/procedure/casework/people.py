"""A case and the people on it, for asking the rules what they make of things."""

from dataclasses import replace
from datetime import date
from typing import Final

from procedure.actions import Action
from procedure.agencies import AGENCIES
from procedure.calendar import england
from procedure.case import Case, CaseReference, FormId, Member
from procedure.casework.ask import Ask, Change
from procedure.casework.referral import lodged
from procedure.casework.table import RULES
from procedure.conditions import Answers
from procedure.desk import NotYet, Refused
from procedure.roles import Actor, PersonId, Role
from procedure.settings import Settings

MONDAY: Final = date(2026, 9, 7)
REFERENCE: Final = CaseReference("BSCP-2026-014")
ENGLAND: Final = england()


def actor(name: str, agency: str, *roles: Role, deputy_for: str = "") -> Actor:
    return Actor(
        person=PersonId(name.lower().replace(" ", "-")),
        name=name,
        agency=AGENCIES[agency],
        roles=frozenset(roles),
        deputy_for=dict.fromkeys(roles, deputy_for) if deputy_for else {},
    )


REFERRER: Final = actor("Amina Yusuf", "school", Role.REFERRER)
LA: Final = actor("Grace Adeyemi", "local-authority", Role.LA_REPRESENTATIVE)
OFFICE: Final = actor("Daniel Hughes", "local-authority", Role.BUSINESS_UNIT)
CONVENOR: Final = actor("Owen Price", "local-authority", Role.SAFEGUARDING_MANAGER)
COUNCIL_LEAD: Final = actor("Fiona Grant", "local-authority", Role.PARTNER_LEAD)
POLICE_LEAD: Final = actor("Karim Aziz", "police", Role.PARTNER_LEAD)
HEALTH_LEAD: Final = actor("Joanna Field", "integrated-care-board", Role.PARTNER_LEAD)
CHAIR: Final = actor("Samuel Osei", "integrated-care-board", Role.SUBGROUP_CHAIR)
DEPUTY: Final = actor("Laura Chen", "police", Role.SUBGROUP_CHAIR, deputy_for="Samuel Osei")
DECIDER: Final = actor("Ruth Okafor", "local-authority", Role.PARTNERSHIP_CHAIR)
PEOPLE: Final = (
    REFERRER, LA, OFFICE, CONVENOR, COUNCIL_LEAD, POLICE_LEAD, HEALTH_LEAD, CHAIR, DEPUTY, DECIDER,
)  # fmt: skip


def asks(
    by: Actor,
    action: Action,
    answers: Answers | None = None,
    about: str = "",
    today: date = MONDAY,
) -> Ask:
    return Ask(
        action=action,
        by=by,
        today=today,
        now="10:20",
        settings=Settings(),
        calendar=ENGLAND,
        answers=answers or {},
        about=about,
        form=FormId(f"form-{action}"),
        agencies=AGENCIES,
        enrolled={one.person: one for one in PEOPLE},
    )


def referred(by: Actor = REFERRER, today: date = MONDAY) -> Case:
    members = {Member(one.person, role) for one in PEOPLE for role in one.roles}
    ask = asks(by, Action.LODGE_REFERRAL, today=today)
    return lodged(ask, REFERENCE, FormId("referral"), "2023", members)


def verdict(case: Case, ask: Ask) -> Change | Refused | NotYet:
    return RULES[ask.action](case, ask)


def after(case: Case, *taken: Ask) -> Case:
    """Return the case once all of these were asked and done."""
    for ask in taken:
        found = verdict(case, ask)
        assert isinstance(found, Change), (ask.action, found)
        case = replace(found.case, version=case.version + 1)
    return case


def refused(case: Case, ask: Ask) -> str:
    """Return the sentence it is refused with."""
    found = verdict(case, ask)
    assert isinstance(found, Refused), (ask.action, found)
    return str(found)
