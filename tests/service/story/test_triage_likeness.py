"""Two cases may concern the same child: only the office is told, by references and no more."""

from typing import Final

from sqlalchemy import select

from procedure.case import CaseReference, DecisionCode
from storage.tables import ChildMarkRow, table
from tests.service.forms import titles
from tests.service.kept import a_case, audit, done, id_of
from tests.service.steps import refer, take, takes_off
from tests.service.story.opening import COPY, INCIDENT, case_card, copies, opens
from tests.service.world import (
    LA,
    MANAGER,
    OFFICE,
    PARTNERSHIP_CHAIR,
    PRACTITIONER,
    SUBGROUP_CHAIR,
    World,
    text_of,
)

FIRST: Final = CaseReference("BSCP-2026-001")
SECOND: Final = CaseReference("BSCP-2026-002")
LIKE: Final = f"This may concern the same child as {FIRST}"
DIFFERENTLY: Final = {"child-name": "QUILLFEATHER, Zéphyrine", "child-born": "2015-03-02"}


async def answered(world: World, answer: str, **why: str) -> str:
    card = await world.card(OFFICE, LIKE)
    given = await world.presses(OFFICE, card, "Record my answer", answer=answer)
    if "one more question" in text_of(given.card):
        given = await world.presses(OFFICE, card, "Record my answer", answer=answer, **why)
    return text_of(given.card)


async def two_alike(world: World) -> None:
    await refer(world)
    await opens(world, INCIDENT | DIFFERENTLY)


async def test_the_office_is_asked_by_reference_and_the_referrer_sees_nothing_of_it(
    world: World,
) -> None:
    await two_alike(world)
    asked = [await world.card(by, LIKE) for by in (OFFICE, MANAGER)]
    mine = "\n".join(text_of(one.card) for one in world.chat(PRACTITIONER).messages)
    other = await case_card(world, LA, 2)
    line = await world.posted("Business Unit", SECOND)

    assert all("Quillfeather" not in text_of(one.card) for one in asked)
    assert all("Case BSCP-2026-002" in text_of(one.card) for one in asked)
    assert "same child" not in mine
    assert "same child" not in text_of(other.card)
    assert FIRST not in text_of(line.card)


async def test_what_is_kept_to_compare_by_names_nobody(world: World) -> None:
    await two_alike(world)
    with world.store.reader.connect() as connection:
        rows = connection.execute(select(table(ChildMarkRow))).all()
    marks = [row.mark for row in rows]

    assert [row.case_reference for row in rows] == [FIRST, SECOND]
    assert len(set(marks)) == 1
    assert all(len(mark) == 64 and set(mark) <= set("0123456789abcdef") for mark in marks)
    assert "uillfeather" not in str(await audit(world))


async def test_linked_as_siblings_each_case_is_named_to_members_of_both_alone(
    world: World,
) -> None:
    await two_alike(world)
    await answered(world, "siblings")
    await world.card(MANAGER, LIKE, "Done")
    await take(world, takes_off(await id_of(world, SUBGROUP_CHAIR)))
    of_both = await case_card(world, PARTNERSHIP_CHAIR, 2)
    case = await a_case(world, SECOND)
    made = case.signed(DecisionCode.SAME_CHILD, about=FIRST)

    assert made is not None
    assert (made.outcome, made.name) == ("siblings", OFFICE)
    assert "link the two cases" in text_of(of_both.card)
    assert ("decide", "answer-likeness", OFFICE) in await done(world)


async def test_of_the_same_incident_this_case_is_closed_in_favour_of_the_other(
    world: World,
) -> None:
    await refer(world)
    await refer(world)
    await answered(world, "same-incident", reasons="Two agencies referred one incident.")

    assert (await a_case(world, SECOND)).stage.value == "archived"
    assert (await a_case(world, FIRST)).stage.value == "la-consideration"


async def test_of_different_children_the_case_goes_on_and_nothing_is_named(
    world: World,
) -> None:
    await two_alike(world)
    await answered(world, "not-same")
    card = await case_card(world, PARTNERSHIP_CHAIR, 2)

    assert (await a_case(world, SECOND)).stage.value == "la-consideration"
    assert "same child" not in text_of(card.card)


async def test_another_child_and_a_child_who_is_not_known_are_like_nobody(world: World) -> None:
    await refer(world)
    await opens(world, INCIDENT | {"child-name": "Somebody Else"})
    await copies(world, COPY | {"child-name": "not known"})
    third = await a_case(world, CaseReference("BSCP-2026-003"))
    second = await a_case(world, SECOND)

    assert not [one for one in second.signatures if one.decision is DecisionCode.SAME_CHILD]
    assert not [one for one in third.signatures if one.decision is DecisionCode.SAME_CHILD]


async def test_an_nhs_number_is_enough_whatever_the_name(world: World) -> None:
    number = {"child-nhs-number": "943 476 5919"}
    await opens(world, INCIDENT | number)
    await opens(world, INCIDENT | {"child-name": "Baby Q", "child-nhs-number": "943-476-5919"})
    card = await world.card(MANAGER, LIKE)

    assert "Record my answer" in titles(card.card)
    assert "943" not in text_of(card.card)
