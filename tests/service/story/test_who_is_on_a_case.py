"""Somebody enrolled after a case began is put on it and can act; somebody taken off it cannot."""

from dataclasses import replace
from typing import Final

from procedure.case import DecisionCode
from procedure.roles import Role
from rehearsal.card_reading import inputs
from rehearsal.partnership import COUNCIL, GRACE, TOM, Part
from tests.service.forms import python_names
from tests.service.kept import audit, id_of, nothing_changes, refusals, the_case
from tests.service.steps import DECIDE, MEMBERS, SENT, Step, adds, refer, shown, take, takes_off
from tests.service.world import LA, MANAGER, NOBODYS, OFFICE, PRACTITIONER, World, text_of

NOT_YOURS: Final = "There is no such case, or it is not yours to see."
SECOND_REPRESENTATIVE: Final = Part(TOM, COUNCIL, "la-representative")


async def with_a_second_representative(world: World) -> str:
    """Make a referral, and then enrol somebody who has met the bot and put them on the case."""
    await refer(world)
    await world.says(NOBODYS, "hello")
    world.enrol(SECOND_REPRESENTATIVE)
    person = await id_of(world, NOBODYS)
    await take(world, adds(person))
    return person


async def refused(world: World, step: Step) -> str:
    """Ask for a step and return what stands on the card it is refused on."""
    message = await shown(world, step)
    async with nothing_changes(world):
        answer = await world.presses(step.by, message, step.does, **python_names(step.answers))
    return text_of(answer.card)


async def test_somebody_put_on_a_case_that_had_begun_is_asked_what_is_open_and_does_it(
    world: World,
) -> None:
    person = await with_a_second_representative(world)
    await world.card(MANAGER, MEMBERS, "Grace Adeyemi and Tom Whitfield")
    await take(world, replace(DECIDE, by=NOBODYS))

    signed = (await the_case(world)).signed(DecisionCode.NOTIFY)
    assert signed
    assert (signed.name, signed.role) == (NOBODYS, Role.LA_REPRESENTATIVE)
    [row] = [row for row in await audit(world) if row["action"] == "add-member"]
    assert (row["kind"], row["details"]["about"]) == ("decide", person)
    kept = await world.store.read(lambda work: work.forms.answers(row["details"]["form"]))
    assert "They stand in from today." in str(kept)


async def test_those_offered_hold_a_role_of_a_case_and_are_not_on_it(world: World) -> None:
    await refer(world)
    world.enrol(SECOND_REPRESENTATIVE, Part(GRACE, COUNCIL, "business-unit"))
    message = await shown(world, adds(""))

    [who, _] = inputs(message.card).values()
    assert [choice["title"] for choice in who["choices"]] == [
        "Grace Adeyemi, Rehearsal Council: Business Unit",
        "Tom Whitfield, Rehearsal Council: Local authority representative",
    ]


async def test_with_nobody_to_add_the_card_says_whom_to_enrol_first(world: World) -> None:
    await refer(world)
    message = await shown(world, adds(""))

    assert "is on this case already. Enrol somebody first" in text_of(message.card)


async def test_somebody_taken_off_loses_their_cards_and_is_told_of_nothing_more(
    world: World,
) -> None:
    await with_a_second_representative(world)
    card = await world.card(LA, DECIDE.on)
    old = world.teams.holds(card)
    await take(world, takes_off(await id_of(world, LA)))
    await world.teams.until(lambda: NOT_YOURS in text_of(card.card))
    answer = await world.presses(LA, old, DECIDE.does, **python_names(DECIDE.answers))
    hello = await world.says(LA, "hello")
    await world.presses(LA, hello, "My work")
    before = len(world.chat(LA).messages)
    await take(world, replace(DECIDE, by=NOBODYS))
    await world.card(NOBODYS, SENT.on)

    assert answer.says.startswith(NOT_YOURS)
    assert (await refusals(world))[-1] == (LA, "decide-notification")
    assert "BSCP" not in text_of(hello.card)
    assert len(world.chat(LA).messages) == before


async def test_somebody_taken_off_can_be_put_back_and_is_asked_again(world: World) -> None:
    await with_a_second_representative(world)
    card = await world.card(LA, DECIDE.on)
    person = await id_of(world, LA)
    await take(world, takes_off(person))
    await world.teams.until(lambda: NOT_YOURS in text_of(card.card))
    await take(world, adds(person))
    await world.teams.until(lambda: DECIDE.on in text_of(card.card))
    await take(world, DECIDE)

    assert (await the_case(world)).signed(DecisionCode.NOTIFY)


async def test_the_last_holder_of_a_role_and_the_referrer_stay_on_the_case(world: World) -> None:
    await refer(world)
    last = await refused(world, takes_off(await id_of(world, LA)))
    referrer = await id_of(world, PRACTITIONER)
    message = await shown(world, takes_off(referrer))
    [who, _] = inputs(message.card).values()

    assert "They are the only Local authority representative on this case" in last
    assert "(section 2 of the procedure)" in last
    assert referrer not in {choice["value"] for choice in who["choices"]}
    assert (await refusals(world))[-1] == (MANAGER, "remove-member")


async def test_a_list_that_has_changed_since_it_was_shown_records_nothing(world: World) -> None:
    await refer(world)
    await world.says(NOBODYS, "hello")
    world.enrol(SECOND_REPRESENTATIVE)
    step = takes_off(await id_of(world, LA))
    message = await shown(world, step)
    old = world.teams.holds(message)
    await world.presses(MANAGER, message, "Back")
    await take(world, adds(await id_of(world, NOBODYS)))
    async with nothing_changes(world):
        late = await world.presses(MANAGER, old, step.does, **python_names(step.answers))

    assert "The case has changed since this card was drawn" in text_of(late.card)
    assert "They know the family." in text_of(late.card)


async def test_only_the_business_manager_is_offered_who_is_on_a_case(world: World) -> None:
    await refer(world)
    card = await world.card(OFFICE, "Case BSCP", "Dates so far")
    decide = await shown(world, DECIDE)

    assert MEMBERS not in text_of(card.card)
    assert MEMBERS not in text_of(decide.card)
