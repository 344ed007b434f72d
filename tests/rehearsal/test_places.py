"""Teams, channels of every kind and group chats, with people of more than one tenant in them."""

from urllib.parse import quote

import pytest

from rehearsal.card_reading import ClientStopsThis
from rehearsal.people import (
    App,
    Cast,
    Channel,
    GroupChat,
    Json,
    Person,
    Privacy,
    Team,
    UserRole,
    made_id,
)
from rehearsal.teams import Teams
from tests.rehearsal.conftest import CAI, HOST, NOBODY, RUTH
from tests.rehearsal.echo import EchoBot, message
from tests.rehearsal.test_connector import at, opening

POLICE = made_id("the police's own tenant")
KARIM = Person.named("Karim Aziz", POLICE)
LAURA = Person.named("Laura Chen", POLICE)
CONSTABULARY = Team(
    name="Constabulary",
    channels=(Channel.named("General", of="Constabulary"),),
    members=(KARIM, LAURA),
    tenant=POLICE,
)


@pytest.fixture
def cast() -> Cast:
    return Cast(
        app=App(id=made_id("app"), secret="a secret for tests"),  # noqa: S106  # made up
        tenants=(HOST,),
        people=(RUTH, CAI, NOBODY),
        team=Team(
            name="Safeguarding",
            channels=(
                Channel.named("Business Unit"),
                Channel.named("Chairs", Privacy.PRIVATE, (RUTH,)),
                Channel.named("Joint", Privacy.SHARED, (RUTH, KARIM)),
            ),
            members=(RUTH, CAI),
        ),
        other_teams=(CONSTABULARY,),
        other_groups=(GroupChat.named("Leads", (RUTH, KARIM)),),
    )


async def listed(bot: EchoBot, place: str) -> list[str]:
    """Return who is there, in the bot's own view."""
    _, page = await bot.call("GET", f"conversations/{quote(place, safe='')}/pagedmembers")
    return [who["name"] for who in page["members"]]


async def channels(bot: EchoBot, team: Team) -> list[tuple[str, str]]:
    _, body = await bot.call("GET", f"teams/{quote(team.id, safe='')}/conversations")
    return [(one.get("name", "General"), one["type"]) for one in body["conversations"]]


@pytest.fixture
async def added(bot: EchoBot, teams: Teams) -> None:
    """The app is in the team, in both of its channels apart, and in the group chat."""
    del bot
    await teams.installing.for_team(RUTH)
    await teams.installing.for_channel(RUTH, "Chairs")
    await teams.installing.for_channel(RUTH, "Joint")
    await teams.installing.for_group(RUTH, "Leads")


async def test_a_team_that_has_the_app_has_it_in_its_standard_channels_alone(
    bot: EchoBot, teams: Teams
) -> None:
    await teams.installing.for_team(RUTH)
    before = await channels(bot, teams.cast.team)
    refused, error = await bot.call("POST", at(teams.register.place("Chairs").id), message("x"))
    await teams.installing.for_channel(RUTH, "Chairs")
    told = bot.heard[-1]
    taken, _ = await bot.call("POST", at(teams.register.place("Chairs").id), message("x"))

    assert before == [("General", "standard")]
    assert (refused, error["error"]["code"]) == (403, "BotNotInConversationRoster")
    assert told["channelData"]["eventType"] == "channelMemberAdded"
    assert told["membersAdded"] == [{"id": teams.cast.app.bot_id}]
    assert taken == 201
    assert await channels(bot, teams.cast.team) == [("General", "standard"), ("Chairs", "private")]


async def test_a_channel_is_not_given_the_app_before_its_team(teams: Teams, bot: EchoBot) -> None:
    with pytest.raises(ClientStopsThis, match="to the team first"):
        await teams.installing.for_channel(RUTH, "Chairs")

    assert bot.heard == []


@pytest.mark.usefixtures("added")
async def test_each_place_has_its_own_members(bot: EchoBot, teams: Teams) -> None:
    places = {name: teams.register.place(name).id for name in ("Chairs", "Joint", "Leads")}

    assert await listed(bot, teams.cast.team.id) == ["Ruth Okafor", "Cai Bevan"]
    assert await listed(bot, places["Chairs"]) == ["Ruth Okafor"]
    assert await listed(bot, places["Joint"]) == ["Ruth Okafor", "Karim Aziz"]
    assert await listed(bot, places["Leads"]) == ["Ruth Okafor", "Karim Aziz"]


@pytest.mark.usefixtures("added")
async def test_in_a_shared_channel_only_the_roster_says_who_is_from_elsewhere(
    bot: EchoBot, teams: Teams
) -> None:
    await teams.say(KARIM, "help", "Joint")
    heard = bot.heard[-1]
    joint = teams.register.place("Joint")
    _, member = await bot.call("GET", f"conversations/{quote(joint.id)}/members/{KARIM.user_id}")

    assert heard["from"]["aadObjectId"] == KARIM.object_id
    assert heard["conversation"]["tenantId"] == heard["channelData"]["tenant"]["id"] == HOST
    assert heard["channelData"]["channel"] == {"id": joint.id, "type": "shared"}
    assert heard["channelData"]["team"]["aadGroupId"] == teams.cast.team.group_id
    assert (member["tenantId"], member["userRole"]) == (POLICE, "user")


@pytest.mark.usefixtures("added")
async def test_somebody_from_another_tenant_cannot_be_written_to_alone(bot: EchoBot) -> None:
    status, error = await bot.call("POST", "conversations", opening(KARIM))

    assert (status, error["error"]["code"]) == (403, "ForbiddenOperationException")


async def test_whose_own_organisation_has_the_app_writes_from_their_own_tenant(
    bot: EchoBot, teams: Teams
) -> None:
    await teams.installing.for_team(KARIM, CONSTABULARY)
    opened, _ = await bot.call("POST", "conversations", opening(LAURA))
    await teams.say(LAURA, "hello")
    heard = bot.heard[-1]

    assert opened == 201
    assert heard["conversation"]["tenantId"] == heard["channelData"]["tenant"]["id"] == POLICE
    assert await listed(bot, CONSTABULARY.id) == ["Karim Aziz", "Laura Chen"]
    assert await channels(bot, CONSTABULARY) == [("General", "standard")]


async def test_a_team_without_the_app_tells_it_nothing(bot: EchoBot, teams: Teams) -> None:
    await teams.installing.for_team(RUTH)
    status, error = await bot.call("GET", f"teams/{quote(CONSTABULARY.id)}/conversations")
    unknown, _ = await bot.call("GET", "teams/19:none@thread.tacv2")

    assert (status, error["error"]["code"]) == (403, "BotNotInConversationRoster")
    assert unknown == 404


@pytest.mark.parametrize(
    ("who", "place"),
    [(CAI, "Chairs"), (KARIM, "Business Unit"), (CAI, "Leads"), (NOBODY, "Joint")],
)
@pytest.mark.usefixtures("added")
async def test_nobody_writes_where_they_are_not(
    bot: EchoBot, teams: Teams, who: Person, place: str
) -> None:
    before = len(bot.heard)
    with pytest.raises(ClientStopsThis, match=f"{who.name} is not in {place}"):
        await teams.say(who, "hello", place)

    assert len(bot.heard) == before
    assert teams.register.place(place).everything == []


@pytest.mark.usefixtures("added")
async def test_people_come_into_a_channel_and_go(bot: EchoBot, teams: Teams) -> None:
    chairs = teams.register.place("Chairs")
    await teams.installing.join(CAI, "Chairs")
    joined, then = bot.heard[-1], await listed(bot, chairs.id)
    await teams.installing.leave(CAI, "Chairs")
    left, last = bot.heard[-1], await listed(bot, chairs.id)

    assert (joined["channelData"]["eventType"], joined["membersAdded"]) == (
        "channelMemberAdded",
        [{"id": CAI.user_id}],
    )
    assert (left["channelData"]["eventType"], left["membersRemoved"]) == (
        "channelMemberRemoved",
        [{"id": CAI.user_id}],
    )
    assert (then, last) == (["Ruth Okafor", "Cai Bevan"], ["Ruth Okafor"])


@pytest.mark.usefixtures("added")
async def test_somebody_comes_into_a_group_chat(bot: EchoBot, teams: Teams) -> None:
    await teams.installing.join(CAI, "Leads")
    heard = bot.heard[-1]

    assert heard["conversation"]["conversationType"] == "groupChat"
    assert "eventType" not in heard["channelData"]
    assert await listed(bot, teams.register.place("Leads").id) == [
        "Ruth Okafor", "Cai Bevan", "Karim Aziz",
    ]  # fmt: skip


async def test_a_private_channel_takes_members_of_its_team_alone(teams: Teams) -> None:
    with pytest.raises(ClientStopsThis, match="Nobody Known is not in Safeguarding"):
        await teams.installing.join(NOBODY, "Chairs")


async def test_a_shared_channel_takes_no_guest(teams: Teams) -> None:
    with pytest.raises(ClientStopsThis, match="a shared channel takes none"):
        await teams.installing.join(CAI, "Joint")


@pytest.mark.usefixtures("added")
async def test_a_channel_is_shared_with_a_team_and_taken_back(bot: EchoBot, teams: Teams) -> None:
    guest = Person.named("Gus Guest", POLICE, UserRole.GUEST)
    await teams.installing.join_team(guest, CONSTABULARY)
    joint = teams.register.place("Joint")
    await teams.installing.share(RUTH, "Joint", CONSTABULARY)
    shared, then = bot.heard[-1]["channelData"], await listed(bot, joint.id)
    await teams.installing.unshare(RUTH, "Joint", CONSTABULARY)
    taken_back, last = bot.heard[-1]["channelData"], await listed(bot, joint.id)
    named: list[Json] = [
        {
            "id": CONSTABULARY.id,
            "name": "Constabulary",
            "aadGroupId": CONSTABULARY.group_id,
            "tenantId": POLICE,
        }
    ]

    assert (shared["eventType"], shared["sharedWithTeams"]) == ("channelShared", named)
    assert (taken_back["eventType"], taken_back["unsharedFromTeams"]) == (
        "channelUnshared",
        named,
    )
    assert (then, last) == (["Ruth Okafor", "Karim Aziz", "Laura Chen"], ["Ruth Okafor"])


@pytest.mark.usefixtures("added")
async def test_the_app_is_taken_out_of_one_place_and_stays_in_the_others(
    bot: EchoBot, teams: Teams
) -> None:
    await teams.installing.away_from_channel(RUTH, "Chairs")
    await teams.installing.away_from_group(RUTH, "Leads")
    statuses = [
        (await bot.call("POST", at(teams.register.place(name).id), message("x")))[0]
        for name in ("Business Unit", "Chairs", "Joint", "Leads")
    ]

    assert statuses == [201, 403, 201, 403]


def test_a_place_is_found_by_its_name_or_its_id(teams: Teams) -> None:
    joint = teams.register.place("Joint")

    assert teams.register.place(joint.id) is joint
    assert teams.where(RUTH, joint.id) is joint
    with pytest.raises(LookupError, match="no channel called Ruth Okafor"):
        teams.register.place("Ruth Okafor")
