"""What holds of every meeting, whoever sits there: people come, go and declare, a seat each."""

from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from procedure.agencies import AGENCIES
from procedure.disclosure import Sensitive
from procedure.meetings import Attendance, Capacity, Ruling
from procedure.quorum import RAPID_REVIEW, assess
from procedure.readings import QuorumMode
from procedure.roles import Agency, Partner, PersonId

SILENT = (Capacity.ADVISER, Capacity.OBSERVER, Capacity.MINUTES, Capacity.REVIEWER)
PARTNERS = frozenset({"local-authority", "police", "integrated-care-board"})

agencies = st.sampled_from(
    [
        *AGENCIES.values(),
        Agency("school#2", "School 2"),
        Agency("council-education", "Education", Partner.LOCAL_AUTHORITY),
    ]
)
people = st.builds(
    Attendance,
    id=st.uuids().map(str),
    name=st.just(Sensitive("")),
    person=st.none() | st.uuids().map(lambda found: PersonId(str(found))),
    agency=agencies,
    capacity=st.sampled_from([Capacity.MEMBER, Capacity.DEPUTY, *SILENT]),
    declared=st.sampled_from([None, False, True]),
    ruling=st.sampled_from([None, *Ruling]),
    left=st.sampled_from(["", "10:20"]),
)
tables = st.lists(people, max_size=8)
full_tables = st.lists(people, min_size=1, max_size=8)
modes = st.sampled_from(QuorumMode)


def test_the_rule_is_three_agencies_of_which_two_are_partners() -> None:
    assert (RAPID_REVIEW.voices, RAPID_REVIEW.partners) == (3, 2)
    assert str(RAPID_REVIEW.source) == "s4.6"


@given(present=tables, late=people, mode=modes)
def test_somebody_arriving_late_never_breaks_it(
    present: list[Attendance], late: Attendance, mode: QuorumMode
) -> None:
    assert assess(present, mode).met <= assess([*present, late], mode).met


@given(present=full_tables, mode=modes)
def test_a_person_removed_never_helps(present: list[Attendance], mode: QuorumMode) -> None:
    removed, *rest = present

    assert assess(rest, mode).met <= assess([removed, *rest], mode).met


@given(present=full_tables, mode=modes)
def test_a_person_who_leaves_never_helps(present: list[Attendance], mode: QuorumMode) -> None:
    first, *rest = present

    assert assess([replace(first, left="11:45"), *rest], mode) == assess(rest, mode)


@given(present=full_tables, mode=modes)
def test_an_interest_declared_never_helps_until_it_is_noted(
    present: list[Attendance], mode: QuorumMode
) -> None:
    first, *rest = present
    free = replace(first, declared=False)
    waiting = replace(first, declared=True, ruling=None)
    noted = replace(first, declared=True, ruling=Ruling.NOTED)

    assert assess([waiting, *rest], mode) == assess(rest, mode)
    assert assess([noted, *rest], mode) == assess([free, *rest], mode)


@given(present=full_tables, mode=modes, silent=st.sampled_from(SILENT))
def test_whoever_speaks_for_no_agency_changes_nothing(
    present: list[Attendance], mode: QuorumMode, silent: Capacity
) -> None:
    first, *rest = present

    assert assess([replace(first, capacity=silent), *rest], mode) == assess(rest, mode)


@given(present=full_tables)
def test_a_second_voice_of_an_agency_adds_none_where_agencies_are_counted(
    present: list[Attendance],
) -> None:
    first, *_ = present
    again = replace(first, id="another", person=PersonId("another"))

    assert assess([*present, again], QuorumMode.STRICT) == assess(present, QuorumMode.STRICT)


@given(present=tables, mode=modes, shuffled=st.randoms(use_true_random=False))
def test_the_order_in_which_they_came_makes_no_difference(
    present: list[Attendance], mode: QuorumMode, shuffled: Random
) -> None:
    otherwise = list(present)
    shuffled.shuffle(otherwise)

    assert assess(otherwise, mode).met == assess(present, mode).met
    assert assess(otherwise, mode).partners == assess(present, mode).partners


@given(present=tables)
def test_the_answer_is_the_one_counted_by_hand(present: list[Attendance]) -> None:
    speaking = [
        one
        for one in present
        if one.capacity not in SILENT
        and one.left == ""
        and not (one.declared and one.ruling != "noted")
    ]
    kinds = {str(one.agency.partner or one.agency.key) for one in speaking}
    enough = len(kinds & PARTNERS) >= 2

    assert assess(present, QuorumMode.STRICT).met is (enough and len(kinds) >= 3)
    assert assess(present, QuorumMode.LITERAL).met is (enough and len(speaking) >= 3)
