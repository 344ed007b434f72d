"""The notification is prepared first: filled from the referral, kept page by page, had in Word."""

from typing import Final

from rehearsal.card_reading import buttons
from tests.service.forms import look_through, named, titles
from tests.service.kept import done, nothing_changes, refusals, the_case
from tests.service.steps import DECIDE, SENT, refer, take
from tests.service.story.opening import case_card
from tests.service.world import LA, MANAGER, World, text_of

PREPARE: Final = "Prepare the notification"
PACK: Final = {
    "notifier-name": "Grace Adeyemi",
    "notifier-job": "Head of service",
    "notifier-authority": "Rehearsal Council",
    "notifier-phone": "01632 960020",
    "notifier-email": "grace@rehearsal-council.example",
    "aware-who": "The duty manager",
    "other-areas": "no",
    "notify-reasons": "seriously-harmed",
    "incident-place": "At home",
    "times-out": "true",
}


async def prepares(world: World) -> str:
    """Fill what the referral could not, and return all that the pages showed."""
    card = await world.card(LA, "Decide whether to notify")
    await world.presses(LA, card, PREPARE)
    seen = ""
    for _ in range(12):
        seen += text_of(card.card) + str(card.card)
        if "Check your answers" in text_of(card.card):
            break
        await world.presses(LA, card, "Continue", **named(card.card, PACK))
    seen += await look_through(world, LA, card)
    answer = await world.presses(LA, card, "Keep the preparation")
    return seen + answer.says + text_of(answer.card)


async def test_it_begins_with_what_the_referral_says_and_marks_what_is_missing(
    world: World,
) -> None:
    await refer(world)
    seen = await prepares(world)
    trail = await done(world)

    assert "The national system closes after 20 minutes and saves nothing" in seen
    assert "Quorate keeps what you write here page by page, and does not submit it" in seen
    assert "Zephyrine was found by a neighbour." in seen
    assert "Barnaby Quillfeather, Father" in seen
    assert "optional questions left blank." in seen
    assert "Left empty: Other names the child is known by" in seen
    assert "Quorate does not submit it." in seen
    assert ("consult", "read-form", LA) in trail
    assert ("collect", "prepare-notification", LA) in trail


async def test_it_can_be_had_in_word_and_prepared_again_from_where_it_was(world: World) -> None:
    await refer(world)
    await prepares(world)
    card = await case_card(world, LA)
    await world.presses(LA, card, "Export as Word")
    offered = text_of(card.card)
    again = await world.card(LA, "Decide whether to notify", PREPARE)
    await world.presses(LA, again, PREPARE)

    assert "Preparing the notification" in offered
    assert "grace@rehearsal-council.example" in str(again.card)


async def test_it_is_the_representatives_alone_and_over_once_the_notification_is_sent(
    world: World,
) -> None:
    await refer(world)
    card = await world.card(LA, "Decide whether to notify")
    data = next(b["data"] for b in buttons(card.card) if b["title"] == PREPARE)
    async with nothing_changes(world):
        answer = await world.forges(MANAGER, card, data)
    await take(world, DECIDE, SENT)
    after = await case_card(world, LA)

    assert "may prepare a notification" in answer.says + text_of(answer.card)
    assert (await refusals(world))[-1] == (MANAGER, "prepare-notification")
    assert PREPARE not in titles(after.card)
    assert (await the_case(world)).stage.value == "la-consideration"
