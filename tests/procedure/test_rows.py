"""The rows of the timetable, typed again from the register: whom each tells when it is late."""

from typing import Final

import pytest

from procedure.timetable import CODES, TIMETABLE

TOLD_WHEN_LATE: Final = {
    "C01": "business-manager",
    "C02": "business-manager",
    "C03": "business-manager",
    "C04": "business-unit",
    "C07": "business-manager",
    "C08": "subgroup-chair",
    "C10": "subgroup-chair",
    "C12-local": "partnership-chair",
    "C12-national": "partnership-chair",
    "C13": "partnership-chair",
    "C14": "business-manager partnership-chair",
    "C15": "business-manager",
    "C17": "business-manager partnership-chair",
    "C18": "business-manager",
    "C21": "business-manager",
    "C22": "subgroup-chair business-manager",
    "C23": "subgroup-chair partner-lead",
    "C31": "business-manager",
    "C32": "business-manager",
    "C33": "business-manager",
    "C37": "subgroup-chair",
}


@pytest.mark.parametrize("code", CODES)
def test_who_is_told_besides_the_owner_when_it_is_late(code: str) -> None:
    told = {" ".join(rule.told_when_late) for rule in TIMETABLE if rule.code == code}

    assert told == {TOLD_WHEN_LATE.get(code, "")}


def test_only_an_incident_not_notified_is_spoken_of_on_days_off() -> None:
    assert [rule.code for rule in TIMETABLE if rule.every_day_when_late] == ["C01"]
