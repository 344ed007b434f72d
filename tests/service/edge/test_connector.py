"""What is said to Teams: one request for each call, and a plain meaning for each answer."""

import aiohttp
import pytest

from bot.edge.connector import Connector, Member
from bot.edge.outcomes import Gone, NotPossible, NotTaken, TryLater
from tests.service.edge.service import Service, answer
from tests.service.edge.signing import TENANT
from tests.service.edge.token_server import TokenServer

THREAD = "19:general@thread.tacv2;messageid=1485983194839"
QUOTED = "19%3Ageneral%40thread.tacv2%3Bmessageid%3D1485983194839"
TEAM = "/emea/v3/conversations/19%3Ateam"
WORDS = {"type": "message", "text": "Zażółć"}
TAKEN = {*range(200, 300)} - {204}  # which has no body, and so no id
NOT_YET = {*range(300, 400), 401, 409, 412, 425, 429}
GONE = {404, 410}
NEVER = {*range(400, 500), 501, 505} - NOT_YET - GONE - {408}


async def test_a_message_is_posted_once_and_its_id_comes_back(
    connector: Connector, service: Service
) -> None:
    sent = await connector.post(service.url, THREAD, WORDS)
    (asked,) = service.asked

    assert sent == "sent-1"
    assert (asked.method, asked.path, asked.body) == (
        "POST",
        f"/emea/v3/conversations/{QUOTED}/activities",
        WORDS,
    )
    assert asked.headers["Authorization"] == "Bearer token-1"


async def test_a_reply_says_to_what(connector: Connector, service: Service) -> None:
    await connector.post(service.url, "a:1", WORDS, reply_to="7/../8?x#y")

    assert service.asked[0].path == ("/emea/v3/conversations/a%3A1/activities/7%2F..%2F8%3Fx%23y")


async def test_a_message_is_put_in_place_of_another_and_taken_away(
    connector: Connector, service: Service
) -> None:
    await connector.put(service.url, "a:1", "17", WORDS)
    await connector.delete(service.url, "a:1", "17")

    assert [(asked.method, asked.path, asked.body) for asked in service.asked] == [
        ("PUT", "/emea/v3/conversations/a%3A1/activities/17", WORDS),
        ("DELETE", "/emea/v3/conversations/a%3A1/activities/17", None),
    ]


async def test_a_chat_is_opened_with_the_tenant_where_teams_looks_for_it(
    connector: Connector, service: Service
) -> None:
    service.answers = [answer(201, {"id": "a:opened"})]
    opened = await connector.open_chat(service.url, TENANT, "28:bot", "29:megan")

    assert opened == "a:opened"
    assert service.asked[0].path == "/emea/v3/conversations"
    assert service.asked[0].body == {
        "isGroup": False,
        "bot": {"id": "28:bot"},
        "members": [{"id": "29:megan"}],
        "tenantId": TENANT,
        "channelData": {"tenant": {"id": TENANT}},
    }


async def test_a_roster_comes_page_by_page(connector: Connector, service: Service) -> None:
    megan = {"id": "29:megan", "aadObjectId": "m", "tenantId": TENANT, "userRole": "user"}
    guest = {"id": "29:guest", "objectId": "g", "userRole": "guest", "name": "A Guest"}
    service.answers = [
        answer(200, {"members": [megan], "continuationToken": "next & more"}),
        answer(200, {"members": [guest, "nonsense", {"name": "no id"}]}),
    ]
    pages = [page async for page in connector.roster(service.url, "19:team")]

    assert pages == [
        (Member("29:megan", "m", TENANT, "user", None),),
        (Member("29:guest", "g", None, "guest", "A Guest"),),
    ]
    assert [asked.path for asked in service.asked] == [
        f"{TEAM}/pagedmembers?pageSize=500",
        f"{TEAM}/pagedmembers?pageSize=500&continuationToken=next+%26+more",
    ]


async def test_a_roster_that_goes_round_in_circles_is_left(
    connector: Connector, service: Service
) -> None:
    service.answers = [answer(200, {"members": [], "continuationToken": "same"})] * 5

    assert [page async for page in connector.roster(service.url, "19:team")] == [(), ()]


async def test_a_roster_without_an_end_is_refused(connector: Connector, service: Service) -> None:
    service.answers = [
        answer(200, {"members": [], "continuationToken": f"page-{number}"})
        for number in range(201)
    ]
    with pytest.raises(NotPossible, match="RosterTooLong"):
        _ = [page async for page in connector.roster(service.url, "19:team")]

    assert len(service.asked) == 200


async def test_a_roster_that_cannot_be_read_is_not_an_empty_one(
    connector: Connector, service: Service
) -> None:
    service.answers = [answer(200, {"people": []})]

    with pytest.raises(TryLater):
        await anext(connector.roster(service.url, "19:team"))


async def meaning(connector: Connector, service: Service, reply: bytes) -> NotTaken | None:
    service.answers = [reply]
    try:
        await connector.post(service.url, "a:1", WORDS)
    except NotTaken as refused:
        return refused
    return None


async def test_every_status_there_is_has_one_meaning(
    connector: Connector, service: Service
) -> None:
    found = {
        status: await meaning(connector, service, answer(status, {"id": "x"}))
        for status in range(100, 600)
    }
    later = {status: why for status, why in found.items() if isinstance(why, TryLater)}

    assert {status for status, why in found.items() if why is None} == TAKEN
    assert {status for status, why in found.items() if isinstance(why, Gone)} == GONE
    assert {status for status, why in found.items() if isinstance(why, NotPossible)} == NEVER
    assert {status for status, why in later.items() if not why.ambiguous} == NOT_YET
    assert len(service.asked) == 500


async def test_a_message_taken_without_an_id_may_be_there(
    connector: Connector, service: Service
) -> None:
    for reply in (answer(201), answer(200, {"id": ""}), answer(200, ["id"]), answer(204)):
        service.answers = [reply]
        with pytest.raises(TryLater) as later:
            await connector.post(service.url, "a:1", WORDS)
        assert later.value.ambiguous


@pytest.mark.parametrize(
    "reply",
    [
        pytest.param(b"", id="hung up"),
        pytest.param(b"nonsense\r\n\r\n", id="nonsense"),
        pytest.param(b"HTTP/1.1 200", id="half a status"),
        pytest.param(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{", id="half a body"),
        pytest.param(answer(201, {"id": "x" * 3_000_000}), id="endless id"),
    ],
)
async def test_an_answer_that_was_lost_is_never_asked_for_again(
    connector: Connector, service: Service, reply: bytes
) -> None:
    service.answers = [reply]
    with pytest.raises(TryLater) as later:
        await connector.post(service.url, "a:1", WORDS)

    assert later.value.ambiguous
    assert len(service.asked) == 1


async def test_a_service_that_does_not_answer_has_not_taken_anything(
    connector: Connector, service: Service
) -> None:
    url = service.url
    await service.__aexit__()
    with pytest.raises(TryLater) as later:
        await connector.post(url, "a:1", WORDS)

    assert not later.value.ambiguous


async def test_a_redirect_is_not_followed(connector: Connector, service: Service) -> None:
    service.answers = [answer(307, Location=f"{service.url}elsewhere")]
    with pytest.raises(TryLater):
        await connector.post(service.url, "a:1", WORDS)

    assert len(service.asked) == 1


async def test_what_teams_asks_to_wait_is_passed_on(
    connector: Connector, service: Service
) -> None:
    service.answers = [answer(429, {"error": {"code": "TooMany"}}, Retry_After="17")]
    with pytest.raises(TryLater) as later:
        await connector.post(service.url, "a:1", WORDS)

    assert (later.value.after, later.value.ambiguous) == (17.0, False)


async def test_what_teams_calls_it_is_passed_on(connector: Connector, service: Service) -> None:
    service.answers = [answer(403, {"error": {"code": "MessageWritesBlocked"}})]

    with pytest.raises(NotPossible, match="MessageWritesBlocked"):
        await connector.post(service.url, "a:1", WORDS)


@pytest.mark.parametrize("url", ["https://example.org/", "http://10.0.0.1/", ""])
async def test_our_token_goes_to_no_host_but_teams_own(
    connector: Connector, token_server: TokenServer, url: str
) -> None:
    with pytest.raises(NotPossible, match="ServiceUrlNotAllowed"):
        await connector.post(url, "a:1", WORDS)

    assert token_server.asked == []


@pytest.mark.parametrize("name", ["", ".", "..", "..."])
async def test_an_id_that_would_lead_elsewhere_is_refused(
    connector: Connector, service: Service, name: str
) -> None:
    with pytest.raises(NotPossible, match="IdNotAllowed"):
        await connector.put(service.url, name, "17", WORDS)
    with pytest.raises(NotPossible, match="IdNotAllowed"):
        await connector.delete(service.url, "a:1", name)

    assert service.asked == []


async def test_without_a_token_nothing_is_sent(
    connector: Connector, service: Service, token_server: TokenServer
) -> None:
    token_server.status = 400
    with pytest.raises(TryLater) as later:
        await connector.post(service.url, "a:1", WORDS)

    assert later.value.after is not None
    assert not later.value.ambiguous
    assert service.asked == []


async def test_a_token_teams_would_not_take_is_not_shown_again(
    connector: Connector, service: Service
) -> None:
    service.answers = [answer(401)]
    with pytest.raises(TryLater):
        await connector.post(service.url, "a:1", WORDS)
    await connector.post(service.url, "a:1", WORDS)

    assert [asked.headers["Authorization"] for asked in service.asked] == [
        "Bearer token-1",
        "Bearer token-2",
    ]


async def test_a_name_on_a_roster_is_not_in_the_repr() -> None:
    assert "Megan" not in repr(Member("29:m", None, None, None, "Megan Bowen"))


async def test_connections_are_given_back(
    connector: Connector, service: Service, http: aiohttp.ClientSession
) -> None:
    for status in (201, 302, 403, 500):
        await meaning(connector, service, answer(status))

    assert http.connector is not None
    assert not http.connector._acquired
