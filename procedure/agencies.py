"""The agencies everybody has: a partnership names its own and may add others.

A council's directorates are all the local authority, and schools are each an agency of their
own.  Another area's police or council is an agency here and is never this area's partner.
"""

from collections.abc import Mapping
from typing import Final

from procedure.roles import Agency, Partner

_ELSEWHERE: Final = frozenset(
    {"other-police", "other-local-authority", "other-integrated-care-board"}
)

_BUILT_IN: Final = (
    Agency("local-authority", "Local authority", Partner.LOCAL_AUTHORITY),
    Agency("police", "Police", Partner.POLICE),
    Agency("integrated-care-board", "Integrated care board", Partner.INTEGRATED_CARE_BOARD),
    Agency("school", "School"),
    Agency("college", "College"),
    Agency("nhs-trust", "NHS trust"),
    Agency("gp", "GP practice"),
    Agency("housing", "Housing association"),
    Agency("probation", "Probation service"),
    Agency("youth-justice", "Youth justice service"),
    Agency("voluntary", "Voluntary organisation"),
    Agency("fire", "Fire and rescue service"),
    Agency("ambulance", "Ambulance service"),
    Agency("other-police", "Police of another area"),
    Agency("other-local-authority", "Local authority of another area"),
    Agency("other-integrated-care-board", "Integrated care board of another area"),
)

AGENCIES: Final[Mapping[str, Agency]] = {agency.key: agency for agency in _BUILT_IN}


def agency_named(key: str) -> Agency | None:
    """Return the agency of this key; "school#2" is a second school."""
    kind, mark, number = key.partition("#")
    agency = AGENCIES.get(kind)
    if agency is None or not mark:
        return agency
    if not (number.isascii() and number.isdigit()):
        return None
    return Agency(f"{kind}#{int(number)}", f"{agency.name} {int(number)}", agency.partner)


def elsewhere(agency: Agency) -> bool:
    """Whether this is another area's counterpart of a safeguarding partner."""
    return agency.key.partition("#")[0] in _ELSEWHERE
