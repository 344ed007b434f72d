"""Pressed twice, at once, late, or in a client that cannot do it in place: done once or not."""

from asyncio import gather

from procedure.case import DecisionCode
from procedure.facts import Fact
from rehearsal.conversations import Message
from tests.service.answers import REFERRAL, SECTION_2
from tests.service.forms import fill, look_through, named, python_names
from tests.service.kept import cases, names_by_id, nothing_changes, the_case
from tests.service.steps import (
    AT_MEETING,
    DECIDE,
    DECIDES,
    OUTCOMES,
    RECEIVED,
    RECOMMEND,
    SENT,
    SHORTEST,
    VIEWS,
    refer,
    shown,
    take,
)
from tests.service.steps import (
    SECTION_2 as ON_SECTION_2,
)
from tests.service.world import (
    LA,
    MANAGER,
    MONDAY,
    OFFICE,
    PARTNERSHIP_CHAIR,
    POLICE_LEAD,
    PRACTITIONER,
    SUBGROUP_CHAIR,
    SUBGROUP_DEPUTY,
    World,
    fields,
    text_of,
)


async def ready_to_send(world: World) -> Message:
    message = await world.says(PRACTITIONER, "make a referral")
    await fill(world, PRACTITIONER, message, REFERRAL)
    await look_through(world, PRACTITIONER, message)
    return message


async def test_three_presses_at_once_and_the_same_ones_again_make_one_case(world: World) -> None:
    message = await ready_to_send(world)
    who = world.person(PRACTITIONER)
    answers = await world.teams.double_press(who, message, "Send the referral", times=3)
    again = [await world.teams.redeliver(new_id=new) for new in (False, True, True)]

    said = {text_of(answer.card) for answer in (*answers, *again)}
    assert len(said) == 1
    assert "Its reference is BSCP-2026-001." in said.pop()
    assert [case.reference for case in await cases(world)] == ["BSCP-2026-001"]


async def test_the_same_card_pressed_again_shows_what_came_of_it_and_changes_nothing(
    world: World,
) -> None:
    await refer(world)
    card = await shown(world, DECIDE)
    held = world.teams.holds(card)
    first = await world.presses(LA, held, DECIDE.does, **python_names(DECIDE.answers))
    async with nothing_changes(world):
        second = await world.presses(LA, held, DECIDE.does, **python_names(DECIDE.answers))

    assert text_of(second.card) == text_of(first.card)
    assert "Notify the national Panel. Grace Adeyemi, Local auth" in text_of(second.card)


async def test_the_same_card_pressed_again_with_another_answer_is_told_what_stands(
    world: World,
) -> None:
    await refer(world)
    card = await shown(world, DECIDE)
    held = world.teams.holds(card)
    await world.presses(LA, held, DECIDE.does, **python_names(DECIDE.answers))
    async with nothing_changes(world):
        other = python_names(DECIDE.answers | {"decision": "do-not-notify", "reasons": "Reason."})
        second = await world.presses(LA, held, DECIDE.does, **other)

    assert "This has been decided already. Nothing was changed." in text_of(second.card)


async def test_of_two_who_press_at_once_the_second_hears_who_was_first(world: World) -> None:
    await refer(world)
    await take(world, DECIDE, SENT)
    cards = {name: await world.card(name, RECEIVED.on) for name in (MANAGER, OFFICE)}
    answers = await gather(
        *(
            world.presses(name, card, RECEIVED.does, **named(card.card, RECEIVED.answers))
            for name, card in cards.items()
        )
    )

    entry = (await the_case(world)).facts[Fact.NOTIFICATION_RECEIVED]
    winner = (await names_by_id(world))[entry.by]
    words = sorted((text_of(answer.card) for answer in answers), key=len)
    assert all(f"recorded by {winner} on Mon 7 Sep 2026" in said for said in words)
    assert "is recorded already" not in words[0]
    assert "is recorded already. If the date is wrong, open the case from My work" in words[1]


async def test_of_two_chairs_who_sign_at_once_one_has_signed_and_the_other_is_told(
    world: World,
) -> None:
    await refer(world)
    await take(world, *SHORTEST, *AT_MEETING, *OUTCOMES)
    chairs = (SUBGROUP_CHAIR, SUBGROUP_DEPUTY)
    cards = [await world.card(name, ON_SECTION_2) for name in chairs]
    for name, card in zip(chairs, cards, strict=True):
        await world.presses(name, card, "Write section 2")
        await fill(world, name, card, SECTION_2)
        await look_through(world, name, card)
    answers = await gather(
        *(world.presses(n, c, "Sign section 2") for n, c in zip(chairs, cards, strict=True))
    )

    signed = [
        one
        for one in (await the_case(world)).signatures
        if one.decision is DecisionCode.RECOMMENDATION
    ]
    assert len(signed) == 1
    words = sorted((text_of(answer.card) for answer in answers), key=len)
    assert "Section 2 is signed and is with the Partnership Chair." in words[0]
    assert f"{signed[0].name} signed section 2 on Monday 7 September 2026 at " in words[1]


async def test_an_old_card_gets_the_current_one_with_the_typed_words_and_records_nothing(
    world: World,
) -> None:
    await refer(world)
    await take(world, DECIDE)
    card = await world.card(POLICE_LEAD, VIEWS[1].on)
    await world.presses(POLICE_LEAD, card, VIEWS[1].does, view="disagree")
    old = world.teams.holds(card)
    await take(world, SENT)
    async with nothing_changes(world):
        answer = await world.presses(
            POLICE_LEAD, old, VIEWS[1].does, view="disagree", reason="The harm healed."
        )
    words = text_of(answer.card)
    await world.presses(POLICE_LEAD, card, VIEWS[1].does)

    assert "The case has changed since this card was drawn" in words
    assert "The harm healed." in words
    [view] = [s for s in (await the_case(world)).signatures if s.partner]
    assert (view.name, view.outcome) == (POLICE_LEAD, "disagree")


async def test_a_press_that_falls_back_takes_the_same_road_and_leaves_fixed_words(
    world: World,
) -> None:
    await refer(world)
    card = await shown(world, DECIDE)
    typed = fields(python_names(DECIDE.answers))
    before = len(world.chat(LA).messages)
    await world.teams.press_fallback(world.person(LA), card, DECIDE.does, **typed)
    await world.card(LA, DECIDE.on, "Notify the national Panel. Grace Adeyemi")

    said = [text_of(m.card) for m in world.chat(LA).messages[before:] if m.posted.get("replyToId")]
    assert len(said) == 1
    assert "That cannot be shown here without staying in the chat." in said[0]


async def test_a_form_filled_by_fallback_is_answered_with_blank_pages(world: World) -> None:
    message = await world.says(PRACTITIONER, "make a referral")
    who = world.person(PRACTITIONER)
    await world.teams.press_fallback(who, message, "Continue", q_unsafe="no")
    page = world.chat(PRACTITIONER).messages[-1]
    await world.teams.press_fallback(
        who, page, "Continue", **{"q_referrer-name": "Zephyrine Quillfeather"}
    )
    again = world.chat(PRACTITIONER).messages[-1]

    assert "You and your agency" in text_of(again.card)
    assert "Zephyrine" not in str(again.versions)


async def test_a_decision_before_the_recommendation_is_put_right_on_its_page(
    world: World,
) -> None:
    await refer(world)
    await take(world, *SHORTEST, *AT_MEETING, *OUTCOMES, RECOMMEND)
    card = await shown(world, DECIDES)
    early = DECIDES.answers | {"decided-on": MONDAY.replace(day=6).isoformat()}
    await fill(world, PARTNERSHIP_CHAIR, card, early)
    async with nothing_changes(world):
        answer = await world.presses(PARTNERSHIP_CHAIR, card, DECIDES.does)

    assert "The decision follows the recommendation. Check the date." in text_of(answer.card)
