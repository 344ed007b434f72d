"""A date on record is put right by two people, each of whom sees what it would change."""

from procedure.facts import Fact
from rehearsal.card_reading import inputs
from rehearsal.partnership import COUNCIL, GRACE, Part
from tests.service.forms import titles
from tests.service.kept import audit, id_of, nothing_changes, refusals, the_case
from tests.service.steps import adds, take
from tests.service.story.correcting import (
    ANSWER,
    ASK,
    AWARE,
    CASE,
    CHANNEL,
    CONFIRM,
    FRIDAY,
    REASON,
    RECEIPT,
    YES,
    asked,
    opened,
    rows,
    shown,
    to_be_confirmed,
    to_receipt,
)
from tests.service.world import (
    CONVENOR,
    LA,
    MANAGER,
    MONDAY,
    OFFICE,
    PRACTITIONER,
    World,
    text_of,
)


async def test_what_it_would_change_is_shown_to_both_before_anything_is_changed(
    world: World,
) -> None:
    await to_receipt(world)
    async with nothing_changes(world):
        first = await shown(world, LA, **AWARE)
    effect = text_of(first.card)
    await world.presses(LA, first, ASK, **AWARE)
    confirming = text_of((await world.card(MANAGER, CONFIRM)).card)

    for words in (effect, confirming):
        assert "Mon 14 Sep 2026\nFri 11 Sep 2026" in words
        assert "Mon 28 Sep 2026\nFri 25 Sep 2026" in words
        assert "Notify the national Panel? Yes (Grace Adeyemi, Local authority" in words
    assert "Nothing is recorded yet." in effect
    assert "Grace Adeyemi, Local authority representative, on Monday 7 September" in confirming
    assert REASON in confirming
    assert (await the_case(world)).dates[Fact.BECAME_AWARE] == MONDAY


async def test_an_awareness_date_is_put_right_and_every_date_moves_with_it(world: World) -> None:
    await to_be_confirmed(world)
    await world.presses(MANAGER, await world.card(MANAGER, CONFIRM), ANSWER, **YES)
    told = await world.card(LA, "The date you asked about")
    moved = await world.posted(CHANNEL, "Date changed", "Was: \nMonday 28 September 2026")
    case = await the_case(world)
    index = await world.store.read(lambda work: work.index.of_case(case.reference))
    due = {row.code: str(row.due) for row in index}

    entry = case.facts[Fact.BECAME_AWARE]
    assert (entry.on.isoformat(), entry.by) == (FRIDAY, await id_of(world, LA))
    assert (due["C12-local"], due["C12-national"]) == ("2026-09-25", "2026-09-28")
    assert "Confirmed." in text_of(told.card)
    assert "Priya Nair, Business Manager, confirmed it" in text_of(told.card)
    assert "Is now: \nFriday 25 September 2026" in text_of(moved.card)
    assert "A date it is counted from was changed or put right" in text_of(moved.card)
    assert REASON not in text_of(moved.card)


async def test_the_trail_names_both_people_and_none_of_their_words(world: World) -> None:
    await to_be_confirmed(world)
    await world.presses(MANAGER, await world.card(MANAGER, CONFIRM), ANSWER, **YES)
    [ask] = await rows(world, "ask-for-correction")
    [answer] = await rows(world, "confirm-correction")
    grace, priya = await id_of(world, LA), await id_of(world, MANAGER)

    assert (ask["kind"], ask["by"]) == ("alter", grace)
    assert ask["details"]["correction"] == "became-aware/1"
    assert (answer["kind"], answer["by"]) == ("decide", priya)
    assert answer["details"]["asked_by"] == grace
    assert answer["details"]["answer"] == "confirmed"
    assert answer["details"]["about"] == "became-aware/1"
    assert REASON not in str(await audit(world))


async def test_a_date_named_anew_is_shown_what_it_would_change_before_it_is_asked_for(
    world: World,
) -> None:
    await to_receipt(world)
    message = await shown(world, LA, **AWARE)
    async with nothing_changes(world):
        await world.presses(LA, message, ASK, **AWARE | {"on": "2026-09-03"})

    assert "Mon 14 Sep 2026\nThu 10 Sep 2026" in text_of(message.card)
    assert (await the_case(world)).corrections == ()


async def test_nobody_confirms_what_they_asked_for_nor_whoever_may_not(world: World) -> None:
    await to_be_confirmed(world)
    world.enrol(Part(GRACE, COUNCIL, "business-manager"))
    await take(world, adds(await id_of(world, LA)))
    card = await world.card(MANAGER, CONFIRM)
    said = {}
    for name in (LA, OFFICE, CONVENOR, PRACTITIONER):
        async with nothing_changes(world):
            answer = await world.presses(name, world.copied(MANAGER, card), ANSWER, **YES)
        said[name] = f"{answer.says}{text_of(answer.card)}"
    work = await world.says(LA, "my work")
    await world.presses(LA, work, "My work")

    assert "so somebody else must confirm it" in said[LA]
    assert "Only the Local authority representative or Business Manager may" in said[OFFICE]
    assert "may confirm that a date is put right" in said[CONVENOR]
    assert CASE not in said[PRACTITIONER]
    assert CONFIRM not in text_of(work.card)
    refused = [who for who, action in await refusals(world) if action == "confirm-correction"]
    assert refused == [LA, OFFICE, CONVENOR, PRACTITIONER]


async def test_the_office_puts_its_own_dates_right_between_two_of_its_people(
    world: World,
) -> None:
    await to_receipt(world)
    await asked(world, OFFICE, **RECEIPT)
    card = await world.card(MANAGER, CONFIRM, "Notification received by the Business Unit")
    await world.presses(MANAGER, card, ANSWER, **YES)

    entry = (await the_case(world)).facts[Fact.NOTIFICATION_RECEIVED]
    assert (entry.on.isoformat(), entry.by) == (FRIDAY, await id_of(world, OFFICE))


async def test_each_is_offered_only_the_dates_that_are_theirs(world: World) -> None:
    await to_receipt(world)
    offered = {}
    for name in (LA, OFFICE):
        message = await opened(world, name)
        await world.presses(name, message, "Put a date right")
        which = next(iter(inputs(message.card).values()))
        offered[name] = {choice["value"] for choice in which["choices"]}
    theirs = await opened(world, CONVENOR)

    assert offered[LA] == {"became-aware", "panel-notified"}
    assert {"notification-received", "referral-received"} <= offered[OFFICE]
    assert offered[OFFICE].isdisjoint(offered[LA])
    assert "Put a date right" not in titles(theirs.card)
