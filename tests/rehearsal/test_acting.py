"""A part is taken by name or by role, and a part that several hold is asked about."""

import pytest

from rehearsal.acting import Acting, people_called
from rehearsal.partnership import PARTS, PEOPLE, ROLES, known_as


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("partnership chair", "Ruth Okafor"),
        ("the Partnership Chair", "Ruth Okafor"),
        ("deputy partnership chair", "Martin Doyle"),
        ("Ruth", "Ruth Okafor"),
        ("ruth okafor", "Ruth Okafor"),
        ("business-manager", "Priya Nair"),
        ("police partner lead", "Karim Aziz"),
        ("practitioner", "Tom Whitfield"),
        ("housing", "Marcus Reid"),
    ],
)
def test_somebody_is_found(who: str, name: str) -> None:
    assert [person.name for person in people_called(who)] == [name]


def test_several_are_offered_and_nobody_is_taken() -> None:
    acting = Acting()
    before = acting.person
    answer = acting.answer("act as partner lead") or ""

    assert acting.person is before
    assert answer.count("\n- ") == 3


@pytest.mark.parametrize("words", ["act as", "act as the Queen"])
def test_nobody_by_that_name_lists_everybody(words: str) -> None:
    answer = Acting().answer(words) or ""

    assert "There is nobody called" in answer
    assert answer.count("\n- ") == len(PEOPLE)


def test_other_words_are_left_to_the_bot() -> None:
    assert Acting().answer("my actions as chair") is None


def test_everybody_can_be_taken_by_their_name() -> None:
    assert [people_called(person.name) for person in PEOPLE] == [[person] for person in PEOPLE]


def test_somebody_with_two_roles_is_known_by_both() -> None:
    assert "Laura Chen, Subgroup member and Deputy Subgroup Chair" in map(known_as, PEOPLE)


def test_every_role_that_a_decision_needs_is_held() -> None:
    assert {part.role for part in PARTS} == set(ROLES)


def test_each_chair_has_a_deputy_from_somewhere_that_is_not_theirs_alone() -> None:
    deputies = {part.role: part.deputy_for for part in PARTS if part.deputy_for}
    held = {part.role: part.person for part in PARTS if not part.deputy_for}

    assert deputies == {role: held[role] for role in ("subgroup-chair", "partnership-chair")}


def test_the_subgroup_can_be_quorate() -> None:
    seats = {"subgroup-chair", "subgroup-member", "la-representative"}
    seated = {part.agency for part in PARTS if part.role in seats}

    assert len(seated) >= 3
    assert {agency.partner for agency in seated if agency.partner} == {
        "local-authority",
        "police",
        "integrated-care-board",
    }
