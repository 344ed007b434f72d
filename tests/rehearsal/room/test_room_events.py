"""An open page hears of every change as it happens, and the line to it is kept open."""

from aiohttp import web
from aiohttp.test_utils import TestServer

from rehearsal.partnership import AMINA, SUBGROUP
from rehearsal.room.events import COMMENT, Events
from tests.rehearsal.echo import message
from tests.rehearsal.room.conftest import Stage
from tests.rehearsal.room.page import Page, acting
from tests.rehearsal.test_connector import at

SEND = {"type": "Action.Execute", "title": "Send"}


async def test_a_message_that_is_written_changed_or_seen_anew_is_told_of(stage: Stage) -> None:
    async with stage.page.hears() as ears:
        _, posted = await stage.bot.call("POST", at(SUBGROUP.id), message("a"))
        first = await ears.next("touched")
        await stage.bot.call("PUT", f"{at(SUBGROUP.id)}/{posted['id']}", message("b"))
        second = await ears.next("touched")
        on = acting(stage.teams.person("Beth Turner"), SUBGROUP.id, posted["id"])
        await stage.page.post("press", **on, action=SEND)
        third = await ears.next("touched")

    told = {"place": SUBGROUP.id, "message": posted["id"]}
    assert [first, second, third] == [{**told, "n": n} for n in (1, 2, 3)]


async def test_every_page_hears_it(stage: Stage) -> None:
    async with stage.page.hears() as one, stage.page.hears() as other:
        await stage.page.post("say", **acting(AMINA, AMINA.chat_id), text="hello")

        assert await one.next("touched") == await other.next("touched")


async def test_a_date_that_moves_is_told_of_as_it_moves(stage: Stage) -> None:
    async with stage.page.hears() as ears:
        await stage.page.post("clock", to="2026-11-28")
        told = await ears.next("clock")

    assert told == {
        "today": "2026-11-28",
        "says": "Saturday 28 November 2026",
        "working_day": False,
    }


async def test_a_bot_that_stops_and_starts_is_told_of(stage: Stage) -> None:
    there = stage.teams.bot
    async with stage.page.hears() as ears:
        stage.teams.bot = "http://127.0.0.1:1/api/messages"
        stopped = await ears.next("bot")
        stage.teams.bot = there
        started = await ears.next("bot")

    assert (stopped, started) == ({"bot": "stopped"}, {"bot": "running"})


async def test_a_quiet_line_is_kept_open(stage: Stage) -> None:
    events = Events(quiet=0.01)
    application = web.Application()
    application.add_routes([web.get("/room/events", events.stream)])
    async with TestServer(application) as server:
        page = Page(stage.page.http, str(server.make_url("/room/")))
        async with page.hears() as ears:
            kept = await ears.line()

    assert kept == COMMENT.decode().strip()
