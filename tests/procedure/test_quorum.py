"""Quorum: every row of the table, the meetings a chair argues about, then the laws."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procedure.agencies import AGENCIES, agency_named
from procedure.disclosure import Sensitive
from procedure.meetings import Attendance, Capacity, Ruling, is_barred
from procedure.quorum import Quorum, assess
from procedure.readings import QuorumMode
from procedure.roles import Agency, Partner, PersonId
from tests.procedure.given_meeting import around_the_table, seat

STRICT, LITERAL = QuorumMode.STRICT, QuorumMode.LITERAL
LA, POLICE, ICB = "local-authority", "police", "integrated-care-board"


def measured(*keys: str) -> Quorum:
    return assess(around_the_table(*keys), STRICT)


def taken_by(people: str) -> st.SearchStrategy[list[Attendance]]:
    one = st.builds(
        Attendance,
        id=st.uuids().map(str),
        name=st.just(Sensitive("")),
        person=st.sampled_from([PersonId(name) for name in people]),
        agency=st.sampled_from([*AGENCIES.values(), Agency("school#2", "School 2")]),
        capacity=st.sampled_from(Capacity),
        declared=st.sampled_from([None, False, True]),
        ruling=st.sampled_from([None, *Ruling]),
        left=st.sampled_from(["", "10:20"]),
    )
    return st.lists(one, max_size=7)


seats = taken_by("abcde")
late_seats = taken_by("vwxyz")
modes = st.sampled_from(QuorumMode)


@pytest.mark.parametrize(
    ("present", "strict", "literal"),
    [
        pytest.param([LA, POLICE, ICB], True, True, id="the three partners"),
        pytest.param([LA, POLICE, "school"], True, True, id="the third need not be a partner"),
        pytest.param([LA, LA, POLICE], False, True, id="three people, two agencies"),
        pytest.param([LA, LA, LA], False, False, id="one partner three times"),
        pytest.param([LA, POLICE], False, False, id="two partners alone"),
        pytest.param([LA, "school", "housing"], False, False, id="one partner only"),
        pytest.param([POLICE, "nhs-trust", "gp"], False, False, id="a trust is not the board"),
        pytest.param([ICB, POLICE, "nhs-trust"], True, True, id="a trust is an agency"),
        pytest.param([LA, POLICE, "other-police"], True, True, id="another area's police"),
        pytest.param(
            [LA, "other-police", "other-integrated-care-board"],
            False,
            False,
            id="another area's partners are not this area's",
        ),
        pytest.param([LA, "school", "school#2", POLICE], True, True, id="two schools"),
        pytest.param([LA, "school", "school#2"], False, False, id="two schools and a partner"),
        pytest.param([], False, False, id="nobody"),
    ],
)
def test_who_makes_a_quorum(present: list[str], *, strict: bool, literal: bool) -> None:
    assert assess(around_the_table(*present), STRICT).met is strict
    assert assess(around_the_table(*present), LITERAL).met is literal


def test_two_council_directorates_are_one_agency() -> None:
    education = Agency("council-education", "Education", Partner.LOCAL_AUTHORITY)
    care, police = around_the_table(LA, POLICE)
    present = [care, police, replace(care, id="9", name=Sensitive("Third"), agency=education)]

    assert not assess(present, STRICT).met
    assert assess(present, LITERAL).met
    assert len(assess(present, STRICT).agencies) == 2


@pytest.mark.parametrize(
    ("capacity", "counts"),
    [
        (Capacity.MEMBER, True),
        (Capacity.DEPUTY, True),
        (Capacity.ADVISER, False),
        (Capacity.OBSERVER, False),
        (Capacity.MINUTES, False),
        (Capacity.REVIEWER, False),
    ],
)
def test_in_what_capacity_a_person_counts(capacity: Capacity, *, counts: bool) -> None:
    assert assess([*around_the_table(LA, POLICE), seat(9, ICB, capacity)], STRICT).met is counts


def test_one_person_for_two_agencies_counts_once() -> None:
    first, second, third = (
        replace(one, person=PersonId("ade")) for one in around_the_table(LA, POLICE, ICB)
    )

    assert assess([first, second, third], STRICT).partners == {Partner.LOCAL_AUTHORITY}
    assert not assess([first, second, third], LITERAL).met


def test_two_people_of_one_name_are_two_people() -> None:
    first, second = around_the_table(LA, POLICE)
    enrolled = replace(first, person=PersonId("ade"))
    another = replace(first, person=PersonId("ola"), agency=second.agency)

    assert len(assess([first, replace(second, name=first.name)], STRICT).agencies) == 2
    assert len(assess([enrolled, another], STRICT).agencies) == 2


def test_a_second_seat_does_not_undo_a_ruling_on_the_person() -> None:
    *two, third = around_the_table(LA, POLICE, ICB)
    ade = replace(third, person=PersonId("ade"))
    withdrawn = replace(ade, declared=True, ruling=Ruling.WITHDRAW)
    again = replace(ade, id="9", declared=False)
    noted = replace(ade, id="9", declared=True, ruling=Ruling.NOTED)

    assert not assess([*two, withdrawn, again], STRICT).met
    assert not assess([*two, replace(withdrawn, left="10:20"), again], STRICT).met
    assert assess([*two, withdrawn, noted], STRICT).met


def test_seats_without_names_are_different_people() -> None:
    nameless = [replace(one, name=Sensitive("")) for one in around_the_table(LA, POLICE, ICB)]

    assert assess(nameless, STRICT).met


def test_those_who_join_by_video_or_telephone_count() -> None:
    *two, third = around_the_table(LA, POLICE, ICB)

    assert assess([*two, replace(third, remote=True)], STRICT).met


def test_whoever_has_left_no_longer_counts() -> None:
    *two, third = around_the_table(LA, POLICE, ICB)

    assert not assess([*two, replace(third, left="10:20")], STRICT).met


@pytest.mark.parametrize(
    ("ruling", "counts"),
    [
        (None, False),
        (Ruling.NOTED, True),
        (Ruling.STAY, False),
        (Ruling.WITHDRAW, False),
    ],
)
def test_what_an_interest_does_to_the_count(ruling: Ruling | None, *, counts: bool) -> None:
    *two, third = around_the_table(LA, POLICE, ICB)
    interested = replace(third, declared=True, ruling=ruling)

    assert assess([*two, interested], STRICT).met is counts


@pytest.mark.parametrize(
    ("present", "says"),
    [
        pytest.param(
            [LA, LA, POLICE],
            "Not quorate: 2 agencies of 3 needed; 2 safeguarding partners of 2 needed."
            " Missing: 1 more agency.",
            id="an agency short",
        ),
        pytest.param(
            [LA, "housing"],
            "Not quorate: 2 agencies of 3 needed; 1 safeguarding partner of 2 needed."
            " Missing: 1 more agency; and the police or the integrated care board.",
            id="an agency and a partner short",
        ),
        pytest.param(
            [POLICE, "nhs-trust", "school"],
            "Not quorate: 3 agencies of 3 needed; 1 safeguarding partner of 2 needed."
            " Missing: the local authority or the integrated care board.",
            id="a partner short",
        ),
        pytest.param(
            [],
            "Not quorate: 0 agencies of 3 needed; 0 safeguarding partners of 2 needed."
            " Missing: 3 more agencies; and two of the local authority, the police and the"
            " integrated care board.",
            id="nobody there",
        ),
        pytest.param(
            [LA, POLICE, ICB],
            "Quorate: 3 agencies of 3 needed; 3 safeguarding partners of 2 needed.",
            id="quorate",
        ),
        pytest.param(
            [LA, POLICE, "other-police"],
            "Quorate: 3 agencies of 3 needed; 2 safeguarding partners of 2 needed."
            " Police of another area: counted as agencies, not as safeguarding partners here.",
            id="quorate, with a note",
        ),
    ],
)
def test_the_sentence_a_chair_can_read_out(present: list[str], says: str) -> None:
    assert measured(*present).says == says


def test_the_literal_reading_speaks_of_people() -> None:
    assert assess(around_the_table(LA, POLICE), LITERAL).says == (
        "Not quorate: 2 people of 3 needed; 2 safeguarding partners of 2 needed."
        " Missing: 1 more person."
    )


def test_what_is_missing_is_a_list_too() -> None:
    assert measured(LA, "housing").missing == (
        "1 more agency",
        "the police or the integrated care board",
    )
    assert measured(LA, POLICE, ICB).missing == ()


@pytest.mark.parametrize(
    ("key", "name"),
    [("school", "School"), ("school#2", "School 2"), ("police", "Police")],
)
def test_agencies_are_known_by_their_keys(key: str, name: str) -> None:
    found = agency_named(key)

    assert found
    assert (found.key, found.name) == (key, name)


@pytest.mark.parametrize("key", ["church", "", "school#", "school#two", "#2", "school#²"])
def test_an_agency_nobody_has_heard_of_is_none(key: str) -> None:
    assert agency_named(key) is None


def test_exactly_three_agencies_are_this_areas_safeguarding_partners() -> None:
    partners = {agency.key: agency.partner for agency in AGENCIES.values() if agency.partner}

    assert partners == {LA: Partner(LA), POLICE: Partner(POLICE), ICB: Partner(ICB)}
    assert len(AGENCIES) == 16


@given(present=seats, late=late_seats, mode=modes)
def test_somebody_arriving_late_never_breaks_a_quorum(
    present: list[Attendance], late: list[Attendance], mode: QuorumMode
) -> None:
    assert assess(present, mode).met <= assess(present + late, mode).met


@given(present=seats, mode=modes)
def test_only_those_who_count_are_counted(present: list[Attendance], mode: QuorumMode) -> None:
    barred = {
        one.person for one in present if is_barred(s for s in present if s.person == one.person)
    }
    counting = [one for one in present if one.counts and one.person not in barred]

    assert assess(present, mode) == assess(counting, mode)


@given(present=seats)
def test_a_strict_quorum_is_a_literal_one_too(present: list[Attendance]) -> None:
    assert assess(present, STRICT).met <= assess(present, LITERAL).met


@given(present=seats, mode=modes)
def test_a_meeting_is_quorate_exactly_when_nothing_is_missing(
    present: list[Attendance], mode: QuorumMode
) -> None:
    found = assess(present, mode)

    assert found.met == (not found.missing)
    assert found.says.startswith("Quorate") == found.met
