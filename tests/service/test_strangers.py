"""Who is not on the partnership's list, and what they may do."""

from rehearsal.partnership import HOST
from rehearsal.people import Person, UserRole, made_id
from rehearsal.teams import Teams
from tests.service.answers import REFERRAL
from tests.service.forms import fill, send, titles
from tests.service.kept import cases, the_case
from tests.service.world import MANAGER, NOBODYS, World, text_of


async def test_somebody_of_the_tenant_may_make_a_referral_and_nothing_more(world: World) -> None:
    hello = await world.says(NOBODYS, "hello")
    offered = titles(hello.card)
    await world.presses(NOBODYS, hello, "Make a referral")
    await fill(world, NOBODYS, hello, REFERRAL)
    await send(world, NOBODYS, hello, "Send the referral")
    await world.card(NOBODYS, "Referral received", "BSCP-2026-001")
    seen = await world.says(NOBODYS, "my work")

    assert offered == ["Make a referral", "Help"]
    assert (await the_case(world)).referrer
    assert "My work" not in titles(seen.card)


async def test_nothing_from_another_tenant_is_taken(world: World) -> None:
    stranger = Person.named("Far Away", made_id("some other tenant"))
    answer = await world.teams.say(stranger, "make a referral")

    assert answer.status == 403
    assert world.teams.chat(stranger) == []


async def test_a_tenant_given_in_one_place_and_not_in_the_other_is_not_taken(
    world: World,
) -> None:
    where = world.teams.where(world.person(NOBODYS), "personal")
    said = world.teams.activities.said(world.person(NOBODYS), "hello", where)
    said["channelData"]["tenant"]["id"] = made_id("some other tenant")
    answer = await world.teams.deliver(said)

    assert answer.status == 403


async def test_a_guest_nobody_has_enrolled_is_told_so_and_gets_no_further(world: World) -> None:
    guest = Person.named("Gus Guest", HOST, UserRole.GUEST)
    said = await heard(world.teams, guest, "make a referral")

    assert said == "You are not on this partnership's list. Ask its Business Unit to add you."
    assert await cases(world) == []


async def test_somebody_without_an_object_id_is_nobody(world: World) -> None:
    passer_by = Person.named("Anna Nymous", HOST, UserRole.ANONYMOUS)
    said = await heard(world.teams, passer_by, "hello")

    assert said.startswith("You are not on this partnership's list.")


async def heard(teams: Teams, person: Person, words: str) -> str:
    """Return what the bot answers somebody with, which is all there is in their chat."""
    await teams.say(person, words)
    [message] = await teams.until(lambda: teams.chat(person))
    return text_of(message.card).splitlines()[-1]


async def test_it_says_hello_to_whoever_installed_it_with_what_they_may_do(world: World) -> None:
    hello = await world.says(MANAGER, "Good morning.")

    assert titles(hello.card) == [
        "Make a referral",
        "Record a copy of a notification",
        "My work",
        "Help",
    ]
