"""The room answers a page of its own, and no website that is open in the same browser."""

import pytest
from yarl import URL

from rehearsal.partnership import AMINA
from tests.rehearsal.room.conftest import Stage
from tests.rehearsal.room.page import acting

ELSEWHERE = "http://evil.example"
READ = ["", "page/room.js", "lib/adaptivecards.js", "state", "places/x", "events", "due"]
DONE = ["say", "press", "refresh", "dialog", "file", "clock", "situations/fresh"]
EVERYTHING = [*(("GET", path) for path in READ), *(("POST", path) for path in DONE)]


@pytest.mark.parametrize(("method", "path"), EVERYTHING)
@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "evil.example:{port}"},
        {"Host": "127.0.0.1"},
        {"Host": "127.0.0.1.evil.example:{port}"},
        {"Origin": ELSEWHERE},
        {"Origin": "null"},
        {"Origin": "https://127.0.0.1:{port}"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "http://localhost"},
    ],
    ids=str,
)
async def test_whoever_comes_from_elsewhere_is_sent_away(
    stage: Stage, method: str, path: str, headers: dict[str, str]
) -> None:
    port = URL(stage.page.address).port
    given = {name: value.format(port=port) for name, value in headers.items()}
    status, answer = await stage.page.asks(method, path, headers=given, json={})

    assert (status, answer) == (403, {"says": f"The room is open to {stage.page.address} alone."})


async def test_nothing_is_done_for_them(stage: Stage) -> None:
    said = {**acting(AMINA, AMINA.chat_id), "text": "hello"}
    await stage.page.asks("POST", "say", json=said, headers={"Origin": ELSEWHERE})
    await stage.page.asks(
        "POST", "clock", json={"move": "working-day"}, headers={"Origin": ELSEWHERE}
    )
    await stage.page.asks("POST", "situations/fresh", headers={"Origin": ELSEWHERE})

    assert stage.bot.heard == []
    assert stage.teams.register.chat(AMINA).everything == []
    assert (stage.clock.step, stage.chosen) == (1, [])


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost"])
async def test_a_page_of_its_own_is_let_in_by_either_name(stage: Stage, name: str) -> None:
    here = f"{name}:{URL(stage.page.address).port}"
    headers = {"Host": here, "Origin": f"http://{here}"}
    status, _ = await stage.page.asks("GET", "state", headers=headers)

    assert status == 200


@pytest.mark.parametrize("path", ["say", "press", "refresh", "dialog", "file", "clock"])
async def test_what_a_form_can_send_is_not_taken(stage: Stage, path: str) -> None:
    status, answer = await stage.page.asks("POST", path, data='{"move": "working-day"}')

    assert (status, answer["says"]) == (415, "The room is told things in JSON.")


@pytest.mark.parametrize("path", READ)
async def test_every_answer_keeps_the_page_to_this_machine(stage: Stage, path: str) -> None:
    async with stage.page.sends("GET", path) as response:
        policy = dict(
            part.strip().split(" ", 1)
            for part in response.headers["Content-Security-Policy"].split(";")
        )
        sniffing = response.headers["X-Content-Type-Options"]

    assert policy["default-src"] == "'self'"
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert sniffing == "nosniff"


async def test_so_does_the_answer_that_sends_somebody_away(stage: Stage) -> None:
    async with stage.page.sends("GET", "state", headers={"Origin": ELSEWHERE}) as response:
        headers = response.headers

    assert "Content-Security-Policy" in headers
    assert "Access-Control-Allow-Origin" not in headers
