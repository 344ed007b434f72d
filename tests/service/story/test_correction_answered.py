"""What was asked about a date is answered once: refused, asked twice, late, at once, restarted."""

from asyncio import gather
from collections.abc import Sequence

from procedure.actions import Action
from procedure.case import CaseReference
from procedure.corrections import CorrectionState
from procedure.disclosure import Tier, reveal
from procedure.facts import Fact
from rehearsal.partnership import COUNCIL, TOM, Part
from tests.service.forms import titles
from tests.service.kept import id_of, nothing_changes, the_case
from tests.service.steps import DECIDE, LETTERS, RECEIVED, SENT, VIEWS, adds, refer, take
from tests.service.story.correcting import (
    ANSWER,
    ASK,
    AWARE,
    CONFIRM,
    FRIDAY,
    NO,
    REASON,
    SHOW,
    YES,
    asked,
    opened,
    rows,
    shown,
    to_be_confirmed,
)
from tests.service.world import (
    LA,
    MANAGER,
    MONDAY,
    NOBODYS,
    World,
    text_of,
)


async def test_a_date_not_confirmed_stays_and_whoever_asked_is_told_why(world: World) -> None:
    await to_be_confirmed(world)
    card = await world.card(MANAGER, CONFIRM)
    await world.presses(MANAGER, card, ANSWER, **NO)
    why = {"reason": "The log says Monday."}
    await world.presses(MANAGER, card, ANSWER, **NO, **why)
    told = await world.card(LA, "The date you asked about")
    await asked(world, LA, **AWARE | {"on": "2026-09-03"})
    again = await world.card(MANAGER, CONFIRM, "Thursday 3 September 2026", ANSWER)

    assert "Reason: \nThe log says Monday." in text_of(told.card)
    assert "Not confirmed." in text_of(told.card)
    assert (await the_case(world)).dates[Fact.BECAME_AWARE] == MONDAY
    assert again.id != card.id


async def test_what_was_asked_is_withdrawn_from_the_case_card_and_nobody_confirms_it(
    world: World,
) -> None:
    await to_be_confirmed(world)
    waiting = await confirmed_on(world)
    await world.presses(
        LA,
        await opened(world, LA),
        "Withdraw what you asked: Local authority became aware of the incident",
    )
    card = await world.card(MANAGER, CONFIRM, "withdrew it on")
    [withdrawn] = await rows(world, "withdraw-correction")

    assert (await the_case(world)).corrections[0].state is CorrectionState.WITHDRAWN
    assert withdrawn["details"]["answer"] == "withdrawn"
    assert ANSWER not in titles(card.card)
    assert waiting == [(await the_case(world)).reference]
    assert await confirmed_on(world) == []


async def confirmed_on(world: World) -> Sequence[CaseReference]:
    """Return the cases that are looked at each morning since a date waits to be confirmed."""
    return await world.store.read(lambda work: work.awaited.asked(Action.CONFIRM_CORRECTION))


async def test_a_date_that_waits_is_not_asked_for_twice(world: World) -> None:
    await refer(world)
    await world.says(NOBODYS, "hello")
    world.enrol(Part(TOM, COUNCIL, "la-representative"))
    await take(world, adds(await id_of(world, NOBODYS)), DECIDE)
    await asked(world, LA, **AWARE)
    message = await opened(world, NOBODYS)
    await world.presses(NOBODYS, message, "Put a date right")
    async with nothing_changes(world):
        await world.presses(NOBODYS, message, SHOW, **AWARE | {"on": "2026-09-03"})

    assert (
        "Grace Adeyemi asked on Mon 7 Sep 2026 for this date to become Friday 4 September 2026,"
        " and it waits to be confirmed." in text_of(message.card)
    )


async def test_a_card_older_than_the_case_records_nothing_and_shows_the_effect_anew(
    world: World,
) -> None:
    await refer(world)
    await take(world, DECIDE, *VIEWS, SENT)
    message = await shown(world, LA, **AWARE)
    old = world.teams.holds(message)
    await take(world, RECEIVED)
    async with nothing_changes(world):
        late = await world.presses(LA, old, ASK, **AWARE)
    first = text_of(late.card)
    await world.presses(LA, message, ASK, **AWARE)
    card = await world.card(MANAGER, CONFIRM)
    held = world.teams.holds(card)
    await take(world, LETTERS)
    await world.card(MANAGER, CONFIRM, "The case has changed since this was asked for.")
    async with nothing_changes(world):
        stale = await world.presses(MANAGER, held, ANSWER, **YES)

    assert "The case has changed since this card was drawn" in first
    assert "The case has changed since this card was drawn" in text_of(stale.card)


async def test_of_two_who_answer_at_once_one_is_heard_and_the_other_told_so(
    world: World,
) -> None:
    await refer(world)
    await world.says(NOBODYS, "hello")
    world.enrol(Part(TOM, COUNCIL, "la-representative"))
    await take(world, adds(await id_of(world, NOBODYS)), DECIDE)
    await asked(world, LA, **AWARE)
    cards = {name: await world.card(name, CONFIRM) for name in (MANAGER, NOBODYS)}
    answers = await gather(
        *(world.presses(name, card, ANSWER, **YES) for name, card in cards.items())
    )

    [found] = (await the_case(world)).corrections
    assert found.answered
    said = [text_of(answer.card) for answer in answers]
    assert all(f"{found.answered.name}, " in words for words in said)
    assert sum("Nothing was changed." in words for words in said) == 1
    assert len(await rows(world, "confirm-correction")) == 1


async def test_what_was_asked_outlives_a_restart(world: World) -> None:
    await to_be_confirmed(world)
    await world.stop()
    await world.start()
    await world.presses(MANAGER, await world.card(MANAGER, CONFIRM), ANSWER, **YES)

    case = await the_case(world)
    assert case.dates[Fact.BECAME_AWARE].isoformat() == FRIDAY
    assert [one.state for one in case.corrections] == [CorrectionState.CONFIRMED]
    recorded = await world.store.read(lambda work: work.cases.record(case.reference))
    [reason] = [one.why for one in recorded if one.why]
    assert reveal(reason, tier=Tier.CASE) == REASON
