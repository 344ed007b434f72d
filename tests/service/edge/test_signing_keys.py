"""Microsoft's keys: fetched seldom, and kept working while their endpoint does not."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from bot.edge.signing_keys import KeysUnavailable, SigningKeys
from tests.service.edge.clock import Clock
from tests.service.edge.key_server import KeyServer
from tests.service.edge.signing import jwk


@pytest.fixture
async def keys(
    key_server: KeyServer, http: aiohttp.ClientSession, clock: Clock
) -> AsyncIterator[SigningKeys]:
    keys = SigningKeys(key_server.url, http, clock)
    yield keys
    await keys.close()


async def test_many_who_ask_at_once_make_one_fetch(
    keys: SigningKeys, key_server: KeyServer
) -> None:
    found = await asyncio.gather(*(keys.named("K1") for _ in range(50)))

    assert {key.kid for key in found if key} == {"K1"}
    assert key_server.fetches == 1


async def test_one_who_stops_waiting_does_not_stop_the_rest(
    keys: SigningKeys, key_server: KeyServer
) -> None:
    key_server.open.clear()
    first, second = (asyncio.create_task(keys.named("K1")) for _ in range(2))
    await key_server.asked.wait()
    first.cancel()
    key_server.open.set()

    assert await second
    assert key_server.fetches == 1


async def test_a_new_key_is_found_when_it_is_first_used(
    keys: SigningKeys, key_server: KeyServer, clock: Clock
) -> None:
    await keys.named("K1")
    key_server.keys.append(jwk("K3"))
    clock.forward(seconds=61)

    assert await keys.named("K3")
    assert key_server.fetches == 2


async def test_made_up_names_fetch_once_a_minute_at_most(
    keys: SigningKeys, key_server: KeyServer, clock: Clock
) -> None:
    await keys.named("K1")
    for number in range(7_200):
        assert await keys.named(f"made-up-{number}") is None
        clock.forward(seconds=0.5)

    assert key_server.fetches <= 61
    assert len(keys._unknown) <= 1_000


async def test_a_name_known_to_be_made_up_fetches_nothing(
    keys: SigningKeys, key_server: KeyServer, clock: Clock
) -> None:
    clock.forward(seconds=61)
    await keys.named("made-up")
    clock.forward(seconds=200)
    await keys.named("made-up")
    assert key_server.fetches == 1

    clock.forward(seconds=101)
    await keys.named("made-up")
    assert key_server.fetches == 2


async def test_keys_less_than_a_day_old_are_not_fetched_again(
    keys: SigningKeys, key_server: KeyServer, clock: Clock
) -> None:
    await keys.named("K1")
    clock.forward(hours=23)
    await keys.named("K1")

    assert not keys._flight.under_way
    assert key_server.fetches == 1


async def test_keys_a_day_old_are_used_while_new_ones_come(
    keys: SigningKeys, key_server: KeyServer, clock: Clock
) -> None:
    await keys.named("K1")
    clock.forward(hours=25)
    key_server.open.clear()
    assert await keys.named("K1")

    key_server.open.set()
    await keys.fetch()
    assert keys.age() == 0
    assert key_server.fetches == 2


async def test_an_endpoint_down_for_a_day_stops_nobody(
    keys: SigningKeys, key_server: KeyServer, clock: Clock
) -> None:
    await keys.named("K1")
    clock.forward(hours=25)
    key_server.status = 503
    before = key_server.fetches
    for number in range(24 * 100):
        assert await keys.named("K1")
        with pytest.raises(KeysUnavailable):
            await keys.named(f"made-up-{number}")
        clock.forward(seconds=36)

    assert key_server.fetches - before <= 24 * 60


async def test_keys_older_than_five_days_are_not_used(
    keys: SigningKeys, key_server: KeyServer, clock: Clock
) -> None:
    await keys.named("K1")
    key_server.status = 503
    clock.forward(days=5, seconds=-1)
    assert await keys.named("K1")
    await keys.fetch()

    clock.forward(seconds=62)
    with pytest.raises(KeysUnavailable):
        await keys.named("K1")


async def test_an_endpoint_that_comes_back_is_used_again_within_seconds(
    keys: SigningKeys, key_server: KeyServer, clock: Clock
) -> None:
    key_server.status = 500
    for _ in range(100):
        with pytest.raises(KeysUnavailable):
            await keys.named("K1")
    assert key_server.fetches == 1

    key_server.status = 200
    clock.forward(seconds=5)
    assert await keys.named("K1")


async def test_an_endpoint_that_hangs_is_given_up(
    keys: SigningKeys, key_server: KeyServer
) -> None:
    key_server.open.clear()

    with pytest.raises(KeysUnavailable):
        await asyncio.wait_for(keys.named("K1"), timeout=8)


@pytest.mark.parametrize(
    "metadata",
    [
        pytest.param({"jwks_uri": None}, id="no place"),
        pytest.param({"jwks_uri": "file:///etc/passwd"}, id="a file"),
        pytest.param({"jwks_uri": "keys"}, id="not an address"),
        pytest.param({"jwks_uri": 7}, id="a number"),
        pytest.param({"jwks_uri": "https://[::1"}, id="half an address"),
    ],
)
async def test_metadata_that_lead_astray_are_not_followed(
    keys: SigningKeys, key_server: KeyServer, metadata: dict[str, Any]
) -> None:
    key_server.metadata = metadata

    with pytest.raises(KeysUnavailable):
        await keys.named("K1")


async def test_keys_that_have_moved_are_not_followed(
    keys: SigningKeys, key_server: KeyServer
) -> None:
    key_server.metadata = {"jwks_uri": key_server.url.replace("openid", "moved")}

    with pytest.raises(KeysUnavailable):
        await keys.named("K1")


async def test_keys_without_tls_are_taken_from_no_other_place(
    keys: SigningKeys, key_server: KeyServer
) -> None:
    async with KeyServer() as elsewhere:
        key_server.metadata = {"jwks_uri": elsewhere.url.replace("openid", "keys")}
        with pytest.raises(KeysUnavailable):
            await keys.named("K1")


@pytest.mark.parametrize(
    "key",
    [
        pytest.param(jwk("weak", bits=1024), id="too short"),
        pytest.param(jwk("K4", use="enc"), id="for something else"),
        pytest.param(jwk("K4", alg="RS512"), id="another algorithm"),
        pytest.param(jwk("K4", kty="oct"), id="no RSA"),
        pytest.param(jwk("K4", n="!"), id="no number"),
        pytest.param(jwk("K4", e=""), id="no exponent"),
        pytest.param(jwk("K4", kid=4), id="no name"),
        pytest.param("K4", id="no key at all"),
        pytest.param(None, id="nothing"),
    ],
)
async def test_a_key_that_will_not_do_is_left_out_and_the_rest_are_used(
    keys: SigningKeys, key_server: KeyServer, key: Any
) -> None:
    key_server.keys = [key, jwk("K1")]

    assert await keys.named("K1")
    assert await keys.named("K4") is None
    assert await keys.named("weak") is None


@pytest.mark.parametrize("listed", [[], None, {"kid": "K1"}, "K1"])
async def test_a_set_without_a_key_that_will_do_replaces_nothing(
    keys: SigningKeys, key_server: KeyServer, clock: Clock, listed: Any
) -> None:
    await keys.named("K1")
    key_server.keys = listed
    clock.forward(seconds=61)
    await keys.fetch()

    assert await keys.named("K1")
    assert keys.age() == 61


@pytest.mark.parametrize("endorsements", [None, "msteams", [7], []])
async def test_endorsements_not_plainly_given_are_none(
    keys: SigningKeys, key_server: KeyServer, endorsements: Any
) -> None:
    key_server.keys = [jwk("K1", endorsements=endorsements)]
    key = await keys.named("K1")

    assert key
    assert key.endorsements == frozenset()
