"""A client refreshes a card by itself as often, and for as many, as Teams has it do."""

import pytest

from rehearsal.card_reading import ClientStopsThis
from rehearsal.conversations import Message
from rehearsal.people import App, Cast, Channel, GroupChat, Json, Person, Team, made_id
from rehearsal.teams import Teams
from tests.rehearsal.conftest import CAI, HOST, NOBODY, RUTH, StoppedClock
from tests.rehearsal.echo import EchoBot, card, message
from tests.rehearsal.test_connector import at

LOOK: Json = {"type": "Action.Execute", "verb": "look", "data": {"k": "1"}}
CROWD = tuple(Person.named(f"Member {number}", HOST) for number in range(60))


@pytest.fixture
def cast() -> Cast:
    return Cast(
        app=App(id=made_id("app"), secret="a secret for tests"),  # noqa: S106  # made up
        tenants=(HOST,),
        people=(RUTH, CAI, NOBODY, *CROWD),
        team=Team(name="Few", channels=(Channel.named("General"),), members=(RUTH, CAI)),
        other_groups=(
            GroupChat.named("sixty", CROWD),
            GroupChat.named("sixty-one", (RUTH, *CROWD)),
        ),
    )


def refreshing(words: str, *people: str, version: str = "1.4") -> Json:
    refresh: Json = {"action": LOOK, **({"userIds": list(people)} if people else {})}
    return {**card(words), "version": version, "refresh": refresh}


async def posted(bot: EchoBot, teams: Teams, content: Json, place: str) -> Message:
    where = teams.register.place(place)
    where.installed = True
    body = message("")
    body["attachments"][0]["content"] = content
    await bot.call("POST", at(where.id), body)
    return where.messages[-1]


@pytest.fixture
async def shown(bot: EchoBot, teams: Teams) -> Message:
    bot.answer["value"] = refreshing("Ruth's own", RUTH.user_id)
    return await posted(bot, teams, refreshing("everybody's", RUTH.user_id), "General")


async def test_the_answer_is_seen_by_whoever_asked_alone(
    bot: EchoBot, teams: Teams, shown: Message
) -> None:
    await teams.refresh(RUTH, shown)

    assert bot.heard[-1]["value"] == {
        "action": {"type": "Action.Execute", "verb": "look", "data": {"k": "1"}},
        "trigger": "automatic",
    }
    assert shown.seen_by(RUTH)["body"] == card("Ruth's own")["body"]
    assert shown.seen_by(CAI)["body"] == card("everybody's")["body"]


async def test_a_client_asks_once_a_minute(
    teams: Teams, shown: Message, clock: StoppedClock
) -> None:
    at_first = teams.refreshes(RUTH, shown)
    await teams.refresh(RUTH, shown)
    clock.seconds += 59.9
    with pytest.raises(ClientStopsThis, match="less than a minute ago"):
        await teams.refresh(RUTH, shown)
    too_soon = teams.refreshes(RUTH, shown)
    clock.seconds += 0.1

    assert (at_first, too_soon, teams.refreshes(RUTH, shown)) == (True, False, True)


async def test_a_press_counts_as_asking(teams: Teams, shown: Message) -> None:
    await teams.press(RUTH, shown, LOOK)

    assert not teams.refreshes(RUTH, shown)


async def test_an_update_takes_the_views_away_and_asks_again(
    bot: EchoBot, teams: Teams, shown: Message
) -> None:
    await teams.refresh(RUTH, shown)
    body = message("")
    body["attachments"][0]["content"] = refreshing("newer", RUTH.user_id)
    await bot.call("PUT", f"{at(shown.conversation.id)}/{shown.id}", body)

    assert shown.seen_by(RUTH)["body"] == card("newer")["body"]
    assert teams.refreshes(RUTH, shown)


@pytest.mark.parametrize(
    ("content", "who", "words"),
    [
        pytest.param(card("still"), RUTH, "does not refresh itself", id="no refresh"),
        pytest.param(refreshing("x", version="1.3"), RUTH, "from version 1.4", id="too old"),
        pytest.param(refreshing("x", CAI.user_id), RUTH, "not refresh for Ruth", id="not named"),
        pytest.param(refreshing("x", RUTH.object_id), RUTH, "not refresh for Ruth", id="other id"),
        pytest.param(refreshing("x"), NOBODY, "Nobody Known is not in", id="not there"),
        pytest.param(
            refreshing("x", RUTH.user_id, *(who.user_id for who in CROWD)),
            RUTH,
            "names more than 60",
            id="too many named",
        ),
    ],
)
async def test_a_card_that_is_not_refreshed_says_why(
    bot: EchoBot, teams: Teams, content: Json, who: Person, words: str
) -> None:
    shown = await posted(bot, teams, content, "General")
    with pytest.raises(ClientStopsThis, match=words):
        await teams.refresh(who, shown)

    assert not teams.refreshes(who, shown)


@pytest.mark.parametrize("version", ["1.4", "1.5", "1.10", "2.0"])
async def test_a_card_of_that_version_or_later_is(
    bot: EchoBot, teams: Teams, version: str
) -> None:
    shown = await posted(bot, teams, refreshing("x", version=version), "General")

    assert teams.refreshes(RUTH, shown)


@pytest.mark.parametrize(("place", "does"), [("sixty", True), ("sixty-one", False)])
async def test_a_card_that_names_nobody_refreshes_for_sixty_at_most(
    bot: EchoBot, teams: Teams, place: str, *, does: bool
) -> None:
    shown = await posted(bot, teams, refreshing("x"), place)

    assert teams.refreshes(CROWD[0], shown) is does


async def test_a_card_that_names_somebody_refreshes_in_any_crowd(
    bot: EchoBot, teams: Teams
) -> None:
    named = [who.user_id for who in CROWD]
    shown = await posted(bot, teams, refreshing("x", *named), "sixty-one")

    assert teams.refreshes(CROWD[0], shown)
