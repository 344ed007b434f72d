"""People, cases and what is asked of them, made small.

An ask is checked against the form that asks it: a rule that reads an answer nobody is ever
asked for would otherwise pass here and fail in a chat.
"""

from collections.abc import Mapping
from datetime import date
from typing import Final

from procedure.actions import Action
from procedure.agencies import AGENCIES
from procedure.case import Case, CaseReference, DecisionCode, Entry, FormId, Member, Signature
from procedure.casework.ask import Ask, Change
from procedure.casework.table import FORM_OF, RULES
from procedure.desk import NotYet, Refused
from procedure.facts import Fact
from procedure.forms import FORMS
from procedure.questions import Entries, Form
from procedure.roles import Actor, PersonId, Role
from procedure.settings import Settings
from procedure.stages import Stage
from tests.procedure.given import ENGLAND, day

REFERENCE: Final = CaseReference("BSCP-2026-014")
FORM: Final = FormId("form-1")
NOW: Final = "10:20"
COUNCIL, POLICE, BOARD = "local-authority", "police", "integrated-care-board"


def person(
    name: str, *roles: Role, agency: str = COUNCIL, acts_for: str = "", enrolled: bool = True
) -> Actor:
    return Actor(
        person=PersonId(name.casefold().replace(" ", "-")),
        name=name,
        agency=AGENCIES[agency],
        roles=frozenset(roles),
        deputy_for=dict.fromkeys(filter(lambda _: acts_for, roles), acts_for),
        enrolled=enrolled,
    )


AMINA: Final = person("Amina Yusuf", agency="school", enrolled=False)
UMA: Final = person("Uma Bell", Role.BUSINESS_UNIT)
RUTH: Final = person("Ruth Shah", Role.BUSINESS_MANAGER)
LENA: Final = person("Lena Hart", Role.LA_REPRESENTATIVE)
MARK: Final = person("Mark Ode", Role.SAFEGUARDING_MANAGER)
SAM: Final = person("Sam Chair", Role.SUBGROUP_CHAIR, agency=POLICE)
SAMS_DEPUTY: Final = person("Dee Vaughan", Role.SUBGROUP_CHAIR, agency=BOARD, acts_for="Sam Chair")
PAT: Final = person("Pat Chair", Role.PARTNERSHIP_CHAIR)
PATS_DEPUTY: Final = person("Eve Lund", Role.PARTNERSHIP_CHAIR, acts_for="Pat Chair")
COUNCIL_LEAD: Final = person("Cora Lead", Role.PARTNER_LEAD)
POLICE_LEAD: Final = person("Piet Lead", Role.PARTNER_LEAD, agency=POLICE)
BOARD_LEAD: Final = person("Bea Lead", Role.PARTNER_LEAD, agency=BOARD)
NOT_NOTIFIED: Final = Signature(
    decision=DecisionCode.NOTIFY,
    outcome="do-not-notify",
    by=LENA.person,
    name=LENA.name,
    role=Role.LA_REPRESENTATIVE,
    on=day("2026-11-16"),
    at=NOW,
    form=FORM,
)
EVERYBODY: Final = (
    UMA, RUTH, LENA, MARK, SAM, SAMS_DEPUTY, PAT, PATS_DEPUTY,
    COUNCIL_LEAD, POLICE_LEAD, BOARD_LEAD,
)  # fmt: skip
MEMBERS: Final = frozenset(Member(one.person, role) for one in EVERYBODY for role in one.roles)


def entry(on: str) -> Entry:
    return Entry(on=day(on), by=UMA.person, role=Role.BUSINESS_UNIT, entered=day(on))


def a_case(stage: Stage, *signatures: Signature, **facts: str) -> Case:
    """A case at a stage, with facts given as ``panel_notified="2026-09-08"``."""
    return Case(
        reference=REFERENCE,
        stage=stage,
        edition="2023",
        opened=day("2026-09-07"),
        referrer=AMINA.person,
        facts={Fact(name.replace("_", "-")): entry(on) for name, on in facts.items()},
        members=MEMBERS,
        signatures=signatures,
    )


def an_ask(
    by: Actor, action: Action, on: str, answers: Mapping[str, str] | None = None, about: str = ""
) -> Ask:
    given = dict(answers or {})
    assert given.keys() <= _asked(action), f"the form of {action} does not ask for all of this"
    return Ask(
        action=action,
        by=by,
        today=date.fromisoformat(on),
        now=NOW,
        settings=Settings(),
        calendar=ENGLAND,
        answers=given,
        about=about,
        form=FORM,
        agencies=AGENCIES,
        enrolled={one.person: one for one in EVERYBODY},
    )


def changed(case: Case, ask: Ask) -> Change:
    verdict = RULES[ask.action](case, ask)
    assert isinstance(verdict, Change), verdict
    return verdict


def done(case: Case, *asks: Ask) -> Case:
    for ask in asks:
        case = changed(case, ask).case
    return case


def allowed(case: Case, ask: Ask) -> bool:
    return isinstance(RULES[ask.action](case, ask), Change)


def refused(case: Case, ask: Ask) -> tuple[str, str]:
    """Return why, and on what authority."""
    verdict = RULES[ask.action](case, ask)
    assert isinstance(verdict, Refused), verdict
    return verdict.because, str(verdict.source)


def complaints(case: Case, ask: Ask) -> dict[str, str]:
    verdict = RULES[ask.action](case, ask)
    assert isinstance(verdict, NotYet), verdict
    return dict(verdict.complaints)


def question_ids(form: Form) -> set[str]:
    pages = (step.page if isinstance(step, Entries) else step for step in form.steps)
    return {question.id for page in pages for question in page.questions}


def _asked(action: Action) -> set[str]:
    return question_ids(FORMS[FORM_OF[action]]) if action in FORM_OF else set()
