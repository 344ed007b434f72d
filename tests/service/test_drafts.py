"""A referral that is put aside, gone back on, changed and taken up again before it is sent."""

from typing import Final

from procedure.questions import FormKey
from rehearsal.conversations import Message
from tests.service.answers import REFERRAL
from tests.service.forms import CHECK, fill, fill_until, named, send, titles
from tests.service.kept import cases, id_of
from tests.service.world import MONDAY, NOBODYS, PRACTITIONER, World, text_of

CHILD: Final = {key: words for key, words in REFERRAL.items() if key.startswith("child")}


async def begun_until(world: World, words: str) -> Message:
    message = await world.says(PRACTITIONER, "make a referral")
    await fill_until(world, PRACTITIONER, message, REFERRAL, words)
    return message


async def test_a_form_put_aside_is_taken_up_after_a_restart_where_it_was_left(
    world: World,
) -> None:
    message = await begun_until(world, "Your agency's safeguarding leads")
    await world.presses(PRACTITIONER, message, "Save and finish later", lead_name="Beth Turner")
    aside = text_of(message.card)
    await world.stop()
    await world.start()
    hello = await world.says(PRACTITIONER, "hello")
    await world.presses(PRACTITIONER, hello, "Continue your referral (page 3 of 13)")

    assert "Saved. You can finish later." in aside
    assert "It will be kept until Monday 14 September 2026." in aside
    assert "Beth Turner" not in aside
    assert "Your agency's safeguarding leads" in text_of(hello.card)
    assert "Beth Turner" in text_of(hello.card)
    await fill(world, PRACTITIONER, hello, REFERRAL)
    await send(world, PRACTITIONER, hello, "Send the referral")
    assert len(await cases(world)) == 1


async def test_typing_in_the_middle_shows_the_page_again_without_what_was_written(
    world: World,
) -> None:
    first = await begun_until(world, "You and your agency")
    await world.presses(PRACTITIONER, first, "Continue", referrer_name="Amina Yusuf")
    again = await world.says(PRACTITIONER, "are you there?")

    assert "You and your agency" in text_of(again.card)
    assert "Amina Yusuf" not in text_of(again.card)


async def test_an_old_page_gets_the_current_one_and_saves_nothing(world: World) -> None:
    message = await begun_until(world, "You and your agency")
    old = world.teams.holds(message)
    answers = named(message.card, REFERRAL)
    await world.presses(PRACTITIONER, message, "Continue", **answers)
    other = answers | {"referrer_agency": "Another School"}
    await world.presses(PRACTITIONER, old, "Continue", **other)
    now = text_of(message.card)
    await world.presses(PRACTITIONER, message, "Back")

    assert "The page you used was an old one, so nothing on it was saved." in now
    assert "Your agency's safeguarding leads" in now
    assert "Willow Bank School" in text_of(message.card)
    assert "Another School" not in text_of(message.card)


async def test_an_answer_is_changed_from_the_check_and_the_rest_is_kept(world: World) -> None:
    message = await begun_until(world, CHECK)
    await world.presses(PRACTITIONER, message, "Change: You and your agency")
    page = text_of(message.card)
    await world.presses(PRACTITIONER, message, "Continue", referrer_agency="Alder Road School")

    assert "Willow Bank School" in page
    assert CHECK in text_of(message.card)
    assert "Alder Road School" in text_of(message.card)


async def test_what_identifies_is_masked_when_answers_are_checked(world: World) -> None:
    message = await begun_until(world, CHECK)
    seen = text_of(message.card)

    assert "answers given and kept private, so not shown here." in seen
    assert "Amina Yusuf" not in seen
    assert "Zephyrine" not in seen


async def test_children_are_added_changed_and_removed_up_to_eight(world: World) -> None:
    message = await begun_until(world, "You have given 1.")
    rooms = []
    for number in range(2, 9):
        await world.presses(PRACTITIONER, message, "Add another")
        child = CHILD | {"child-name": f"Zephyrine {number}"}
        await fill_until(world, PRACTITIONER, message, child, "You have given")
        rooms.append(f"You have given {number}." in text_of(message.card))
    full = titles(message.card)
    await world.presses(PRACTITIONER, message, "Remove child 3")
    await world.presses(PRACTITIONER, message, "Change child 3")
    changed = text_of(message.card)

    assert all(rooms)
    assert "Add another" not in full
    assert "Zephyrine 4" in changed


async def test_a_child_has_to_be_there_before_the_list_is_left(world: World) -> None:
    message = await begun_until(world, "You have given 1.")
    await world.presses(PRACTITIONER, message, "Remove child 1")

    assert "Child 1\n" in text_of(message.card)
    assert "Zephyrine" not in text_of(message.card)
    assert "People in the child's life" not in text_of(message.card)


async def test_a_form_thrown_away_is_gone_and_its_card_says_so(world: World) -> None:
    message = await begun_until(world, "You have given 1.")
    old = world.teams.holds(message)
    await world.presses(PRACTITIONER, message, "Save and finish later")
    await world.presses(PRACTITIONER, message, "Discard what I wrote")
    asked = text_of(message.card)
    await world.presses(PRACTITIONER, message, "Discard the form")
    after = text_of(message.card)
    await world.presses(PRACTITIONER, old, "Continue")
    who = await id_of(world, PRACTITIONER)
    left = await world.store.read(lambda work: work.forms.open_by(who, FormKey.REFERRAL, None))

    assert "Everything you wrote in it will be deleted." in asked
    assert "Thrown away. Nothing was sent and nothing was kept." in after
    assert "This form is no longer here" in text_of(message.card)
    assert left is None


async def test_a_form_gone_on_with_since_is_not_thrown_away_by_an_old_card(world: World) -> None:
    message = await begun_until(world, "You and your agency")
    await world.presses(PRACTITIONER, message, "Save and finish later")
    await world.presses(PRACTITIONER, message, "Discard what I wrote")
    old = world.teams.holds(message)
    await world.presses(PRACTITIONER, message, "Keep the form")
    await world.presses(PRACTITIONER, message, "Continue", **named(message.card, REFERRAL))
    answer = await world.presses(PRACTITIONER, old, "Discard the form")
    who = await id_of(world, PRACTITIONER)
    left = await world.store.read(lambda work: work.forms.open_by(who, FormKey.REFERRAL, None))

    assert "gone on with this form since, so nothing was thrown away." in text_of(answer.card)
    assert "Your agency's safeguarding leads" in text_of(answer.card)
    assert left


async def test_a_form_is_its_owners_alone(world: World) -> None:
    message = await begun_until(world, "You and your agency")
    button = next(b for b in message.card["actions"] if b["title"] == "Continue")
    answer = await world.forges(NOBODYS, message, button["data"])

    assert "This form is no longer here" in text_of(answer.card)


async def test_nobody_goes_on_who_has_yet_to_call_for_help(world: World) -> None:
    message = await world.says(PRACTITIONER, "make a referral")
    await world.presses(PRACTITIONER, message, "Continue", unsafe="yes-not-yet")
    stopped = text_of(message.card)
    await world.presses(PRACTITIONER, message, "Continue", unsafe="no")

    assert "Stop here. If anyone is in danger now, call 999." in stopped
    assert "You and your agency" in text_of(message.card)


async def test_a_form_left_for_more_than_five_working_days_is_forgotten(world: World) -> None:
    message = await begun_until(world, "You and your agency")
    await world.day(MONDAY.replace(day=14))
    await world.presses(PRACTITIONER, message, "Back")
    still = text_of(message.card)
    await world.day(MONDAY.replace(day=15))
    await world.presses(PRACTITIONER, message, "Continue")

    assert "Is anyone unsafe now?" in still
    assert "This form is no longer here" in text_of(message.card)
