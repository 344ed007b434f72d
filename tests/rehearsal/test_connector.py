"""What the bot posts is kept with all its versions, and Teams' own refusals are made."""

from urllib.parse import quote

import pytest

from rehearsal.people import Person
from rehearsal.teams import Teams
from tests.rehearsal.conftest import CAI, HOST, NOBODY, RUTH
from tests.rehearsal.echo import EchoBot, card, message


def opening(person: Person) -> dict[str, object]:
    return {"isGroup": False, "members": [{"id": person.user_id}], "tenantId": person.tenant}


def at(conversation: str) -> str:
    return f"conversations/{quote(conversation, safe='')}/activities"


async def test_a_message_is_kept_with_every_version_of_it(bot: EchoBot, teams: Teams) -> None:
    await teams.installing.for_person(RUTH)
    _, posted = await bot.call("POST", at(RUTH.chat_id), message("placeholder"))
    await bot.call("PUT", f"{at(RUTH.chat_id)}/{posted['id']}", message("content"))
    [kept] = teams.chat(RUTH)

    assert len(kept.versions) == 2
    assert kept.card == card("content")
    assert teams.posted_bodies() == [kept.posted] == [message("placeholder")]


async def test_a_deleted_message_is_seen_no_more(bot: EchoBot, teams: Teams) -> None:
    await teams.installing.for_person(RUTH)
    _, posted = await bot.call("POST", at(RUTH.chat_id), message("gone"))
    deleted, _ = await bot.call("DELETE", f"{at(RUTH.chat_id)}/{posted['id']}")
    again, error = await bot.call("PUT", f"{at(RUTH.chat_id)}/{posted['id']}", message("back"))

    assert teams.chat(RUTH) == []
    assert (deleted, again) == (200, 404)
    assert error["error"]["code"] == "ActivityNotFoundInConversation"


async def test_the_bot_opens_a_chat_with_anybody_in_its_team(bot: EchoBot, teams: Teams) -> None:
    await teams.installing.for_team(RUTH)
    first = await bot.call("POST", "conversations", opening(CAI))
    second = await bot.call("POST", "conversations", opening(CAI))

    assert first == second == (201, {"id": CAI.chat_id})


async def test_nobody_else_can_be_reached(bot: EchoBot, teams: Teams) -> None:
    await teams.installing.for_team(RUTH)
    status, error = await bot.call("POST", "conversations", opening(NOBODY))

    assert (status, error["error"]["code"]) == (403, "ForbiddenOperationException")


async def test_a_chat_is_opened_in_the_tenant_they_act_in(bot: EchoBot, teams: Teams) -> None:
    await teams.installing.for_team(RUTH)
    status, _ = await bot.call("POST", "conversations", {**opening(CAI), "tenantId": "another"})

    assert status == 400


async def test_a_team_that_removes_the_app_has_no_channel_left_to_write_to(
    bot: EchoBot, teams: Teams
) -> None:
    await teams.installing.for_team(RUTH)
    await teams.installing.away_from_team(RUTH)
    statuses = [
        await bot.call("POST", at(channel.id), message("hello"))
        for channel in teams.cast.team.channels
    ]

    assert [status for status, _ in statuses] == [403, 403]


async def test_somebody_who_blocks_the_bot_gets_nothing_more(bot: EchoBot, teams: Teams) -> None:
    await teams.say(RUTH, "hello")
    teams.installing.blocked_by(RUTH)
    status, error = await bot.call("POST", at(RUTH.chat_id), message("are you there?"))

    assert (status, error["error"]["code"]) == (403, "MessageWritesBlocked")


async def test_an_uninstalled_chat_cannot_be_written_to(bot: EchoBot, teams: Teams) -> None:
    await teams.say(RUTH, "hello")
    await teams.installing.away_from_person(RUTH)
    status, error = await bot.call("POST", at(RUTH.chat_id), message("are you there?"))

    assert bot.heard[-1]["type"] in {"installationUpdate", "conversationUpdate"}
    assert (status, error["error"]["code"]) == (403, "BotNotInConversationRoster")


@pytest.mark.parametrize("conversation", ["19:no-such@thread.tacv2", "a:nobody"])
async def test_an_unknown_conversation_is_not_found(bot: EchoBot, conversation: str) -> None:
    status, error = await bot.call("POST", at(conversation), message("lost"))

    assert (status, error["error"]["code"]) == (404, "ConversationNotFound")


async def test_a_message_that_is_too_large_is_refused(bot: EchoBot, teams: Teams) -> None:
    await teams.say(RUTH, "hello")
    status, error = await bot.call("POST", at(RUTH.chat_id), message("x" * 28 * 1024))

    assert (status, error["error"]["code"]) == (413, "MessageSizeTooBig")


async def test_a_new_post_in_a_channel_begins_a_thread(bot: EchoBot, teams: Teams) -> None:
    await teams.installing.for_team(RUTH)
    channel = teams.cast.team.channels[1].id
    asked = {
        "isGroup": True,
        "channelData": {"channel": {"id": channel}},
        "activity": message("first"),
    }
    _, begun = await bot.call("POST", "conversations", asked)
    await bot.call("POST", at(begun["id"]), message("second"))
    await bot.call("POST", at(channel), message("elsewhere"))
    first, second, elsewhere = teams.channel("Subgroup")

    assert begun == {"id": f"{channel};messageid={first.id}", "activityId": first.id}
    assert first.thread == second.thread == first.id
    assert elsewhere.thread == elsewhere.id


async def test_the_roster_says_who_is_a_guest(bot: EchoBot, teams: Teams) -> None:
    await teams.installing.for_team(RUTH)
    team = quote(teams.cast.team.id, safe="")
    _, page = await bot.call("GET", f"conversations/{team}/pagedmembers?pageSize=100")
    _, one = await bot.call("GET", f"conversations/{team}/members/{CAI.object_id}")

    assert [(who["name"], who["userRole"]) for who in page["members"]] == [
        ("Ruth Okafor", "user"),
        ("Cai Bevan", "guest"),
    ]
    assert (one["id"], one["aadObjectId"], one["tenantId"]) == (CAI.user_id, CAI.object_id, HOST)
    assert "continuationToken" not in page


async def test_a_long_roster_comes_in_pages(bot: EchoBot, teams: Teams) -> None:
    await teams.installing.for_team(RUTH)
    for number in range(60):
        await teams.installing.join_team(Person.named(f"Member {number}", HOST))
    team = quote(teams.cast.team.id, safe="")
    _, page = await bot.call("GET", f"conversations/{team}/pagedmembers?pageSize=1")
    token = page["continuationToken"]
    _, rest = await bot.call(
        "GET", f"conversations/{team}/pagedmembers?pageSize=50&continuationToken={token}"
    )

    assert (len(page["members"]), len(rest["members"])) == (50, 12)


async def test_somebody_outside_the_team_is_not_on_its_roster(bot: EchoBot, teams: Teams) -> None:
    await teams.installing.for_team(RUTH)
    team = quote(teams.cast.team.id, safe="")
    status, _ = await bot.call("GET", f"conversations/{team}/members/{NOBODY.object_id}")
    await teams.installing.leave_team(CAI)
    left, _ = await bot.call("GET", f"conversations/{team}/members/{CAI.user_id}")

    assert (status, left) == (404, 404)


async def test_the_team_names_its_channels_but_general(bot: EchoBot, teams: Teams) -> None:
    await teams.installing.for_team(RUTH)
    team = teams.cast.team
    _, told = await bot.call("GET", f"teams/{quote(team.id, safe='')}")
    _, listed = await bot.call("GET", f"teams/{quote(team.id, safe='')}/conversations")

    assert told == {"id": team.id, "name": "Safeguarding", "aadGroupId": team.group_id}
    assert listed["conversations"] == [
        {"id": team.id, "type": "standard"},
        {"id": team.channels[1].id, "type": "standard", "name": "Subgroup"},
    ]


async def test_a_message_from_before_a_restart_comes_back_when_asked_to(
    bot: EchoBot, teams: Teams
) -> None:
    await teams.say(RUTH, "hello")
    teams.connector.adopts = True
    status, _ = await bot.call("PUT", f"{at(RUTH.chat_id)}/1700000000000", message("old"))

    assert status == 200
    assert teams.chat(RUTH)[-1].card == card("old")


async def test_an_id_from_before_a_restart_is_never_given_again(
    bot: EchoBot, teams: Teams
) -> None:
    await teams.installing.for_person(RUTH)
    teams.connector.adopts = True
    await bot.call("PUT", f"{at(RUTH.chat_id)}/9999999999999", message("old"))
    _, posted = await bot.call("POST", at(RUTH.chat_id), message("new"))

    assert posted == {"id": "10000000000000"}
