"""The way in, over a socket: what is turned away, with which status, and what is answered."""

import json
import logging
from collections.abc import AsyncIterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.edge.incoming import Incoming
from bot.edge.ingress import NothingStored
from bot.edge.invoke import Reply, toast
from bot.edge.verifier import Verifier
from tests.service.edge.front_door import FrontDoor
from tests.service.edge.key_server import KeyServer
from tests.service.edge.signing import TENANT, token
from tests.service.edge.teams_says import activity, invoke, message

GOOD = json.dumps(message()).encode()
INVOKES = ["adaptiveCard/action", "task/fetch", "task/submit", "fileConsent/invoke"]


async def echo(incoming: Incoming) -> Reply | None:
    return toast(incoming.text) if incoming.text else None


async def trips(incoming: Incoming) -> Reply | None:
    raise KeyError(incoming.person_name)


async def stores_nothing(_: Incoming) -> Reply | None:
    raise NothingStored


async def answers_nonsense(_: Incoming) -> Reply | None:
    return Reply(body={"card": object()})


@pytest.fixture
async def door(verifier: Verifier) -> AsyncIterator[FrontDoor]:
    async with FrontDoor(verifier, echo) as door:
        yield door


def large(size: int) -> bytes:
    return GOOD[:-1] + b', "pad": "' + b"x" * (size - len(GOOD) - 11) + b'"}'


async def chunked(body: bytes) -> AsyncIterator[bytes]:
    for at in range(0, len(body), 10_000):
        yield body[at : at + 10_000]


async def test_what_comes_from_teams_is_heard_and_answered(door: FrontDoor) -> None:
    response = await door.posts(message("hello"))

    assert response.status == 200
    assert (await response.json())["value"] == "hello"
    assert [heard.object_id for heard in door.heard] == ["megan-in-directory"]


async def test_a_turn_with_nothing_to_say_is_an_empty_200(door: FrontDoor) -> None:
    response = await door.posts(message(None))

    assert (response.status, await response.read()) == (200, b"")


@pytest.mark.parametrize(
    ("data", "given", "status", "reason"),
    [
        pytest.param(GOOD, {"method": "PUT"}, 405, "method", id="put"),
        pytest.param(None, {"method": "GET"}, 405, "method", id="get"),
        pytest.param(GOOD, {"Content_Type": None}, 415, "content-type", id="no type"),
        pytest.param(GOOD, {"Content_Type": "text/plain"}, 415, "content-type", id="text"),
        pytest.param(GOOD, {"Content_Encoding": "gzip"}, 415, "content-type", id="encoded"),
        pytest.param(large(256 * 1024 + 1), {}, 413, "length", id="too long"),
        pytest.param(
            large(256 * 1024 + 1), {"Authorization": None}, 413, "length", id="too long, nobody"
        ),
        pytest.param(GOOD, {"Authorization": None}, 403, "no-token", id="no token"),
        pytest.param(b"{", {"Authorization": None}, 403, "no-token", id="no token, no JSON"),
        pytest.param(GOOD, {"Authorization": "Bearer x"}, 403, "malformed", id="garbage"),
        pytest.param(GOOD, {"Authorization": "Basic x"}, 403, "no-token", id="password"),
        pytest.param(b"", {}, 400, "json", id="nothing"),
        pytest.param(b"{", {}, 400, "json", id="half"),
        pytest.param(b"[]", {}, 400, "json", id="list"),
        pytest.param(b"null", {}, 400, "json", id="null"),
        pytest.param(b'"message"', {}, 400, "json", id="words"),
        pytest.param(b"\xff\xfe{}", {}, 400, "json", id="not UTF-8"),
        pytest.param(GOOD.decode().encode("utf-16"), {}, 400, "json", id="UTF-16"),
        pytest.param(b'{"type":"message","a":NaN}', {}, 400, "json", id="NaN"),
        pytest.param(b'{"type":"message","a":-Infinity}', {}, 400, "json", id="infinity"),
        pytest.param(b'{"type":"message","a":1e999}', {}, 400, "json", id="infinite number"),
        pytest.param(b'{"a":' + b"9" * 5000 + b"}", {}, 400, "json", id="endless number"),
        pytest.param(b'{"type":"message","a":"\\ud800"}', {}, 400, "json", id="half a letter"),
        pytest.param(b'{"\\udfff":"message"}', {}, 400, "json", id="half a letter for a key"),
        pytest.param(b'{"type":"message","a":"\\u0000"}', {}, 400, "json", id="NUL"),
        pytest.param(b'{"a":' + b"[" * 32 + b"]" * 32 + b"}", {}, 400, "json", id="deep"),
        pytest.param(b'{"a":' + b"[" * 31 + b"]" * 31 + b"}", {}, 400, "shape", id="less deep"),
        pytest.param(b'{"a":' + b"[" * 99_999, {}, 400, "json", id="bottomless"),
        pytest.param(b"{}", {}, 400, "shape", id="no type"),
        pytest.param(b'{"type":5}', {}, 400, "shape", id="number for a type"),
        pytest.param(b'{"type":"message"}', {}, 400, "shape", id="no sender"),
        pytest.param(b'{"type":"typing"}', {}, 403, "service-url", id="no service URL"),
    ],
)
async def test_what_is_turned_away_learns_its_status_and_nothing_else(
    door: FrontDoor, data: bytes | None, given: dict[str, Any], status: int, reason: str
) -> None:
    response = await door.posts_raw(data, **given)

    assert (response.status, await response.read()) == (status, b"")
    assert door.turned_away == {reason: 1}
    assert door.heard == []


async def test_a_length_that_is_not_declared_is_measured(door: FrontDoor) -> None:
    fits, too_long = large(256 * 1024), large(256 * 1024 + 1)

    assert (await door.posts_raw(chunked(fits))).status == 200
    assert (await door.posts_raw(chunked(too_long))).status == 413
    assert len(door.heard) == 1


async def test_a_type_with_a_character_set_is_still_json(door: FrontDoor) -> None:
    response = await door.posts_raw(GOOD, Content_Type="application/json; charset=utf-8")

    assert response.status == 200


async def test_letters_of_every_alphabet_are_heard(door: FrontDoor) -> None:
    await door.posts(message("Zażółć \U0001f600"))

    assert [heard.text for heard in door.heard] == ["Zażółć \U0001f600"]


@pytest.mark.parametrize(
    "body",
    [
        activity(type="typing"),
        activity(type="messageReaction", reactionsAdded=[{"type": "like"}]),
        activity(type="somethingNew", conversation={"tenantId": TENANT}),
        invoke("composeExtension/query", value={}),
        invoke("somethingNew", value=None),
        activity(type="invoke"),
    ],
)
async def test_what_is_not_used_here_is_accepted_and_not_heard(
    door: FrontDoor, body: dict[str, Any]
) -> None:
    response = await door.posts(body)

    assert (response.status, await response.read()) == (200, b"")
    assert door.turned_away == {"not-used": 1}
    assert door.heard == []


async def test_what_is_not_used_here_must_come_from_teams_too(door: FrontDoor) -> None:
    body = json.dumps(activity(type="typing")).encode()

    assert (await door.posts_raw(body, Authorization="Bearer x")).status == 403


async def test_keys_that_cannot_be_had_ask_teams_to_come_again(
    door: FrontDoor, key_server: KeyServer
) -> None:
    key_server.status = 503

    assert (await door.posts(message())).status == 503
    assert door.turned_away == {"keys-unavailable": 1}


@pytest.mark.parametrize("turn", [trips, answers_nonsense])
async def test_a_fault_in_a_message_is_not_teams_business(verifier: Verifier, turn: Any) -> None:
    async with FrontDoor(verifier, turn) as door:
        response = await door.posts(message())

        assert (response.status, await response.read()) == (200, b"")


@pytest.mark.parametrize("turn", [trips, answers_nonsense])
async def test_a_fault_in_a_press_is_said_in_a_sentence_with_a_reference(
    verifier: Verifier, turn: Any, caplog: pytest.LogCaptureFixture
) -> None:
    async with FrontDoor(verifier, turn) as door:
        response = await door.posts(invoke())
        body = await response.json()
    reference = caplog.records[-1].__dict__["reference"]

    assert response.status == 200
    assert body == {
        "statusCode": 500,
        "type": "application/vnd.microsoft.error",
        "value": {
            "code": "NotRecorded",
            "message": f"Something went wrong here. If it happens again, quote {reference}.",
        },
    }


async def test_a_fault_in_a_dialog_is_its_last_words(verifier: Verifier) -> None:
    async with FrontDoor(verifier, trips) as door:
        body = await (await door.posts(invoke("task/submit", value={"data": {}}))).json()

    assert body["task"]["type"] == "message"
    assert body["task"]["value"].startswith("Something went wrong here.")


async def test_a_fault_is_logged_by_its_class_and_never_by_what_was_written(
    verifier: Verifier, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    async with FrontDoor(verifier, trips) as door:
        await door.posts(message("a secret"))
    (record,) = (record for record in caplog.records if record.name == "bot.edge.ingress")

    assert record.__dict__["because"] == "KeyError"
    assert record.exc_info is None
    assert "Megan" not in str(record.__dict__)
    assert "secret" not in str(record.__dict__)


async def test_a_message_of_which_nothing_was_stored_may_be_sent_again(
    verifier: Verifier,
) -> None:
    async with FrontDoor(verifier, stores_nothing) as door:
        assert (await door.posts(message())).status == 503


@pytest.mark.parametrize("name", INVOKES)
async def test_a_press_of_which_nothing_was_stored_is_told_so(
    verifier: Verifier, name: str
) -> None:
    async with FrontDoor(verifier, stores_nothing) as door:
        response = await door.posts(invoke(name))
        said = await response.text()

    assert response.status == 200
    assert "That was not recorded. Wait a minute, then try again." in said


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=12,
)
fields = st.sampled_from([*message(), "type", "name", "value", "text", "entities", "locale"])
bodies = st.dictionaries(fields, anything).map(lambda changed: {**message(), **changed})


@settings(
    max_examples=200,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(body=bodies, kept=st.integers(0, 400), cut=st.booleans())
async def test_no_body_makes_the_service_stumble(
    door: FrontDoor, body: dict[str, Any], kept: int, *, cut: bool
) -> None:
    whole = json.dumps(body).encode()
    response = await door.posts_raw(whole[: kept if cut else len(whole)])

    assert response.status in {200, 400, 403, 413}


@settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(junk=st.binary(max_size=400))
async def test_no_bytes_make_the_service_stumble(door: FrontDoor, junk: bytes) -> None:
    assert (await door.posts_raw(junk)).status == 400
    assert (await door.posts_raw(junk, Authorization=f"Bearer {token('thief')}")).status == 400
