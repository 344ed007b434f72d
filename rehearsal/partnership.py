"""The made-up partnership: who is in it, for which agency, in which role.

Partners' people are guests of the host tenant, and their object ids are those they have as
guests there.  One practitioner is on nobody's list, as most referrers are.  A deputy's line
names the object id of the person they stand in for.
"""

from dataclasses import dataclass
from typing import Final

from rehearsal.people import App, Cast, Channel, GroupChat, Person, Team, UserRole, made_id

NAME: Final = "Rehearsal partnership"
HOST: Final = made_id("the council's tenant")
HOST_DOMAIN: Final = "rehearsal-council.example"
APP_ID: Final = made_id("the rehearsal's app")

BUSINESS_UNIT: Final = Channel.named("Business Unit")
SUBGROUP: Final = Channel.named("Subgroup")
# The bot hears what is said here, since it is in the team; but nobody has given it the channel.
LEARNING: Final = Channel.named("Learning events")


@dataclass(frozen=True, slots=True)
class Agency:
    key: str
    name: str
    domain: str
    partner: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One person in one role; an empty role is somebody on nobody's list."""

    person: Person
    agency: Agency
    role: str
    deputy_for: Person | None = None


COUNCIL: Final = Agency("local-authority", "Rehearsal Council", HOST_DOMAIN, "local-authority")
POLICE: Final = Agency("police", "Rehearsal Police", "rehearsal-police.example", "police")
HEALTH: Final = Agency(
    "integrated-care-board",
    "Rehearsal Integrated Care Board",
    "rehearsal-icb.example",
    "integrated-care-board",
)
SCHOOL: Final = Agency("school", "Willow Bank School", "willow-bank.example")
HOUSING: Final = Agency("housing", "Canal Street Homes", "canal-street.example")
OFFICE: Final = Agency("partnership", "Rehearsal partnership office", HOST_DOMAIN)
AGENCIES: Final = (COUNCIL, POLICE, HEALTH, SCHOOL, HOUSING, OFFICE)

ROLES: Final = {
    "": "Practitioner",
    "referrer": "Referrer",
    "la-representative": "Local authority representative",
    "business-unit": "Business Unit",
    "business-manager": "Business Manager",
    "partnership-safeguarding-manager": "Partnership Safeguarding manager",
    "subgroup-chair": "Subgroup Chair",
    "subgroup-member": "Subgroup member",
    "partnership-chair": "Partnership Chair",
    "partner-lead": "Safeguarding partner lead",
    "agency-safeguarding-lead": "Agency safeguarding lead",
}


def _person(name: str, agency: Agency) -> Person:
    mailbox = name.lower().replace(" ", ".")
    if agency.domain == HOST_DOMAIN:
        address, user_role = f"{mailbox}@{HOST_DOMAIN}", UserRole.USER
    else:
        address, user_role = f"{mailbox}_{agency.domain}#EXT#@{HOST_DOMAIN}", UserRole.GUEST
    return Person(
        name=name,
        object_id=made_id(f"{HOST} {name}"),
        tenant=HOST,
        user_role=user_role,
        address=address,
    )


AMINA: Final = _person("Amina Yusuf", SCHOOL)
TOM: Final = _person("Tom Whitfield", COUNCIL)
GRACE: Final = _person("Grace Adeyemi", COUNCIL)
PRIYA: Final = _person("Priya Nair", OFFICE)
DANIEL: Final = _person("Daniel Hughes", OFFICE)
OWEN: Final = _person("Owen Price", OFFICE)
SAMUEL: Final = _person("Samuel Osei", HEALTH)
LAURA: Final = _person("Laura Chen", POLICE)
RUTH: Final = _person("Ruth Okafor", OFFICE)
MARTIN: Final = _person("Martin Doyle", OFFICE)
FIONA: Final = _person("Fiona Grant", COUNCIL)
KARIM: Final = _person("Karim Aziz", POLICE)
JOANNA: Final = _person("Joanna Field", HEALTH)
BETH: Final = _person("Beth Turner", SCHOOL)
MARCUS: Final = _person("Marcus Reid", HOUSING)

PARTS: Final = (
    Part(AMINA, SCHOOL, "referrer"),
    Part(TOM, COUNCIL, ""),
    Part(GRACE, COUNCIL, "la-representative"),
    Part(GRACE, COUNCIL, "subgroup-member"),
    Part(PRIYA, OFFICE, "business-manager"),
    Part(DANIEL, OFFICE, "business-unit"),
    Part(OWEN, OFFICE, "partnership-safeguarding-manager"),
    Part(SAMUEL, HEALTH, "subgroup-chair"),
    Part(LAURA, POLICE, "subgroup-member"),
    Part(LAURA, POLICE, "subgroup-chair", deputy_for=SAMUEL),
    Part(RUTH, OFFICE, "partnership-chair"),
    Part(MARTIN, OFFICE, "partnership-chair", deputy_for=RUTH),
    Part(FIONA, COUNCIL, "partner-lead"),
    Part(KARIM, POLICE, "partner-lead"),
    Part(JOANNA, HEALTH, "partner-lead"),
    Part(BETH, SCHOOL, "subgroup-member"),
    Part(BETH, SCHOOL, "agency-safeguarding-lead"),
    Part(MARCUS, HOUSING, "subgroup-member"),
    Part(MARCUS, HOUSING, "agency-safeguarding-lead"),
)
PEOPLE: Final = tuple(dict.fromkeys(part.person for part in PARTS))
SAFEGUARDING_PARTNERS: Final = GroupChat.named(
    "Safeguarding partners", (FIONA, KARIM, JOANNA, RUTH)
)


def rehearsal_cast(secret: str) -> Cast:
    return Cast(
        app=App(id=APP_ID, secret=secret),
        tenants=(HOST,),
        people=PEOPLE,
        team=Team(
            name=NAME,
            channels=(BUSINESS_UNIT, SUBGROUP, LEARNING),
            members=tuple(person for person in PEOPLE if person is not TOM),
        ),
        other_groups=(SAFEGUARDING_PARTNERS,),
    )


def parts_of(person: Person) -> list[Part]:
    return [part for part in PARTS if part.person == person]


def role_words(part: Part) -> str:
    """Return the role as a person reads it: "Deputy Subgroup Chair" for a deputy."""
    return f"Deputy {ROLES[part.role]}" if part.deputy_for else ROLES[part.role]


def known_as(person: Person) -> str:
    """Return "Ruth Okafor, Partnership Chair"; somebody with two roles has both named."""
    return ", ".join([person.name, " and ".join(map(role_words, parts_of(person)))])
