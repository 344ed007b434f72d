"""How people are found: by the team's roster, and by their own first word or install."""

import pytest

from bot.chat.recognising import Recogniser
from bot.edge.incoming import Incoming, read
from procedure.roles import Role
from rehearsal.faults import Fault
from tests.service.relay.office import Office, reminder
from tests.service.relay.people import CHAIR, LA, MANAGER, STRANGER

SAID = "reminder C07/before-1 first words"


@pytest.fixture(autouse=True)
async def enrolled(office: Office) -> None:
    await office.enrol(CHAIR, Role.PARTNERSHIP_CHAIR)
    await office.enrol(MANAGER, Role.BUSINESS_MANAGER)
    await office.can_reach(MANAGER)
    office.teams.register.channels()[0].installed = True


def team_speaks(office: Office) -> Incoming:
    """What Teams says when the app is added to the team."""
    place = office.teams.register.channels()[0]
    return read(office.teams.activities.installed(MANAGER, place, "add"))


async def test_a_chat_is_opened_with_whoever_has_something_waiting(office: Office) -> None:
    await office.leave(reminder(office.to(CHAIR)))
    await office.reachable.learn_team(team_speaks(office))

    await office.reachable.open_chats()
    await office.relay.drain()

    assert office.chat(CHAIR) == [SAID]


async def test_no_chat_is_opened_with_somebody_for_whom_nothing_waits(office: Office) -> None:
    await office.reachable.learn_team(team_speaks(office))

    await office.reachable.open_chats()

    assert not [call for call in office.teams.calls if call.method == "POST"]


async def test_the_manager_is_told_of_whoever_is_not_in_the_team_and_told_once(
    office: Office,
) -> None:
    await office.enrol(STRANGER, Role.SUBGROUP_MEMBER)
    await office.leave(reminder(office.to(STRANGER)))
    await office.reachable.learn_team(team_speaks(office))

    await office.reachable.open_chats()
    await office.reachable.open_chats()
    await office.relay.drain()

    assert office.chat(MANAGER) == [f"unreachable {office.to(STRANGER).key}/2026-W37 first words"]
    assert await office.state(reminder(office.to(STRANGER))) == "ready"


async def test_what_waited_goes_out_at_the_first_hello(office: Office) -> None:
    await office.enrol(STRANGER, Role.SUBGROUP_MEMBER)
    await office.leave(reminder(office.to(STRANGER)))
    chat = office.teams.register.chat(STRANGER)
    chat.installed = True
    hello = read(office.teams.activities.said(STRANGER, "hello", chat))

    await Recogniser(office.store, office.about).who(hello)
    await office.relay.drain()

    assert office.chat(STRANGER) == [SAID]


async def test_what_was_refused_goes_out_when_the_app_is_installed_again(office: Office) -> None:
    await office.can_reach(CHAIR)
    chat = office.teams.register.chat(CHAIR)
    chat.installed = False
    await office.leave(reminder(office.to(CHAIR)))
    await office.relay.drain()
    refused = await office.state(reminder(office.to(CHAIR)))
    chat.installed = True

    installed = read(office.teams.activities.installed(CHAIR, chat, "add"))
    await Recogniser(office.store, office.about).who(installed)
    await office.relay.drain()

    assert refused == "blocked"
    assert office.chat(CHAIR) == [SAID]


async def test_a_busy_teams_is_asked_again_and_nobody_is_told(office: Office) -> None:
    await office.leave(reminder(office.to(CHAIR)))
    await office.reachable.learn_team(team_speaks(office))
    office.teams.faults.add(Fault(method="POST", status=503))

    await office.reachable.open_chats()
    await office.reachable.open_chats()
    await office.relay.drain()

    assert office.chat(CHAIR) == [SAID]
    assert office.chat(MANAGER) == []


async def test_whoever_teams_will_not_let_us_reach_is_not_tried_again_at_once(
    office: Office,
) -> None:
    await office.leave(reminder(office.to(CHAIR)))
    await office.reachable.learn_team(team_speaks(office))
    refused = Fault(method="POST", status=403, code="BotNotInConversationRoster", times=9)
    office.teams.faults.add(refused)

    for _ in range(3):
        await office.reachable.open_chats()

    assert refused.times == 8


async def test_somebody_who_joined_the_team_is_found_by_reading_the_roster_again(
    office: Office,
) -> None:
    await office.enrol(STRANGER, Role.SUBGROUP_MEMBER)
    await office.leave(reminder(office.to(STRANGER)))
    await office.reachable.learn_team(team_speaks(office))
    await office.reachable.open_chats()
    office.teams.register.members.add(STRANGER.object_id)

    await office.reachable.read_roster()
    await office.reachable.open_chats()
    await office.relay.drain()

    assert office.chat(STRANGER) == [SAID]


async def test_without_a_team_nobody_can_be_found_and_the_manager_is_told(
    office: Office,
) -> None:
    await office.enrol(LA, Role.LA_REPRESENTATIVE)
    await office.leave(reminder(office.to(LA)))

    await office.reachable.open_chats()
    await office.relay.drain()

    assert office.chat(MANAGER) == [f"unreachable {office.to(LA).key}/2026-W37 first words"]
