"""The bot can tell who is calling by what this Teams signs and publishes."""

import jwt
import pytest
from jwt.algorithms import RSAAlgorithm

from rehearsal.people import Json
from rehearsal.teams import Teams
from rehearsal.tokens import LIFE, Tokens
from tests.rehearsal.conftest import RUTH, StoppedClock
from tests.rehearsal.echo import EchoBot


async def read(bot: EchoBot, teams: Teams, token: str) -> Json:
    """Verify a token as the bot does, from the metadata on."""
    metadata = await bot.fetch(teams.metadata_url)
    published = await bot.fetch(metadata["jwks_uri"])
    keys = {key["kid"]: key for key in published["keys"]}
    key = RSAAlgorithm.from_jwk(keys[jwt.get_unverified_header(token)["kid"]])
    claims: Json = jwt.decode(
        token,
        key,  # type: ignore[arg-type]  # it may be private by its type; a published one is not
        algorithms=["RS256"],
        audience=teams.cast.app.id,
        issuer=metadata["issuer"],
        options={"require": ["exp", "iss", "aud", "nbf"]},
    )
    return claims


async def test_an_activity_carries_a_token_that_the_published_keys_verify(
    bot: EchoBot, teams: Teams
) -> None:
    await teams.say(RUTH, "hello")
    claims = await read(bot, teams, bot.authorizations[-1].removeprefix("Bearer "))

    assert claims["serviceurl"] == bot.heard[-1]["serviceUrl"] == teams.service_url


async def test_every_key_is_endorsed_for_teams(bot: EchoBot, teams: Teams) -> None:
    teams.tokens.roll_over(keep_old=True)
    published = await bot.fetch(f"{teams.address}/keys")

    assert [key["endorsements"] for key in published["keys"]] == [["msteams"]] * 2


def test_a_token_serves_until_half_its_life_is_gone(clock: StoppedClock) -> None:
    tokens = Tokens("an app", clock)
    first = tokens.token("http://here/")
    clock.seconds += LIFE / 2 - 1
    second = tokens.token("http://here/")
    clock.seconds += 2
    third = tokens.token("http://here/")

    assert first == second
    assert third not in {first, tokens.token("http://elsewhere/")}


async def test_after_a_roll_over_the_new_key_signs_and_the_old_is_gone(
    bot: EchoBot, teams: Teams
) -> None:
    old = teams.tokens.token(teams.service_url)
    teams.tokens.roll_over()
    new = teams.tokens.token(teams.service_url)

    assert (await read(bot, teams, new))["aud"] == teams.cast.app.id
    with pytest.raises(KeyError):
        await read(bot, teams, old)


async def test_a_wrong_token_can_be_sent_on_purpose(bot: EchoBot, teams: Teams) -> None:
    activity = teams.activities.said(RUTH, "hello", teams.register.chat(RUTH))
    forged = teams.tokens.mint({**teams.tokens.claims("http://elsewhere/"), "aud": "other"})
    await teams.deliver(activity, forged)
    await teams.deliver(activity, "")

    assert bot.authorizations == [f"Bearer {forged}", ""]


async def test_only_the_right_secret_opens_the_token_endpoint(bot: EchoBot) -> None:
    refused, why = await bot.sign_in("a wrong one")
    granted, body = await bot.sign_in()

    assert (refused, why["error"]) == (401, "invalid_client")
    assert (granted, body["token_type"], body["expires_in"]) == (200, "Bearer", 3599)


async def test_a_secret_can_be_changed_while_the_bot_runs(bot: EchoBot, teams: Teams) -> None:
    teams.entra.secrets.add("the next one")
    both = [(await bot.sign_in("the next one"))[0], (await bot.sign_in())[0]]

    assert both == [200, 200]


async def test_the_connector_answers_nobody_without_a_live_token(
    bot: EchoBot, teams: Teams
) -> None:
    await teams.installing.for_team(RUTH)
    before, _ = await bot.call("GET", f"teams/{teams.cast.team.id}")
    teams.entra.revoke()
    after, _ = await bot.call("GET", f"teams/{teams.cast.team.id}")

    assert (before, after) == (200, 401)
