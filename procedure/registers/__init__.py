"""Every register, by its key."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from procedure.forms.learning_shared import MEANWHILE
from procedure.forms.sharing_record import SHARING
from procedure.registers.family import CONTACT
from procedure.registers.holding_back import DISPUTE, RECORDS
from procedure.registers.interests import INTEREST
from procedure.registers.learning import NATIONAL
from procedure.registers.outside import NOTICE, PROCEEDING
from procedure.registers.register import Register, RegisterKey
from procedure.roles import Role
from procedure.sources import section

_OFFICE: Final = (Role.BUSINESS_UNIT, Role.BUSINESS_MANAGER)

REGISTERS: Final[Mapping[RegisterKey, Register]] = MappingProxyType(
    {
        register.key: register
        for register in (
            Register(
                key=RegisterKey.INTERESTS,
                row=INTEREST,
                kept_by=(*_OFFICE, Role.SUBGROUP_CHAIR, Role.PANEL_CHAIR),
                source=section("1.6a"),
            ),
            Register(
                key=RegisterKey.SHARING,
                row=SHARING,
                kept_by=(*_OFFICE, Role.AGENCY_SAFEGUARDING_LEAD),
                source=section("2"),
            ),
            Register(
                key=RegisterKey.DISPUTES,
                row=DISPUTE,
                kept_by=(*_OFFICE, Role.SUBGROUP_CHAIR, Role.PANEL_CHAIR),
                source=section("2"),
            ),
            Register(
                key=RegisterKey.RECORDS,
                row=RECORDS,
                kept_by=(*_OFFICE, Role.AGENCY_SAFEGUARDING_LEAD),
                source=section("4.3"),
            ),
            Register(
                key=RegisterKey.PROCEEDINGS,
                row=PROCEEDING,
                kept_by=(*_OFFICE, Role.POLICE_REPRESENTATIVE),
                source=section("11"),
            ),
            Register(
                key=RegisterKey.NOTICES,
                row=NOTICE,
                kept_by=_OFFICE,
                source=section("1.6b"),
            ),
            Register(
                key=RegisterKey.MEANWHILE,
                row=MEANWHILE,
                kept_by=(*_OFFICE, Role.SUBGROUP_CHAIR, Role.PANEL_CHAIR),
                source=section("18.2"),
            ),
            Register(
                key=RegisterKey.FAMILY_CONTACT,
                row=CONTACT,
                kept_by=(*_OFFICE, Role.FAMILY_COORDINATOR, Role.REVIEWER),
                source=section("14"),
            ),
            Register(
                key=RegisterKey.NATIONAL_REVIEWS,
                row=NATIONAL,
                kept_by=(*_OFFICE, Role.SUBGROUP_CHAIR),
                source=section("18.5"),
                of_a_case=False,
            ),
        )
    }
)
