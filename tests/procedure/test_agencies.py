"""The agencies everybody has, and the counterparts of a partner in another area."""

import pytest

from procedure.agencies import AGENCIES, elsewhere

COUNTERPARTS = {"other-police", "other-local-authority", "other-integrated-care-board"}


def test_the_counterparts_of_another_area_are_agencies_and_never_this_areas_partners() -> None:
    found = {one.key for one in AGENCIES.values() if elsewhere(one)}

    assert found == COUNTERPARTS
    assert [AGENCIES[key].partner for key in found] == [None, None, None]


@pytest.mark.parametrize("key", ["police", "school", "other-charity"])
def test_an_agency_of_this_area_is_not_elsewhere(key: str) -> None:
    assert key not in COUNTERPARTS
    assert key not in AGENCIES or not elsewhere(AGENCIES[key])
