"""Meetings as a scenario gives them: who sits at the table, by agency."""

from procedure.agencies import agency_named
from procedure.disclosure import Sensitive
from procedure.meetings import Attendance, Capacity


def seat(number: int, key: str, capacity: Capacity = Capacity.MEMBER) -> Attendance:
    agency = agency_named(key)
    assert agency, key
    return Attendance(
        id=str(number),
        name=Sensitive(f"Person {number}"),
        agency=agency,
        capacity=capacity,
        declared=False,
    )


def around_the_table(*keys: str) -> list[Attendance]:
    return [seat(number, key) for number, key in enumerate(keys)]
