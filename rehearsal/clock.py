"""The civil clock over HTTP, for the bot to ask what day it is and to be told when it moves.

``GET /clock?seen=N`` answers as soon as the step is not N, and after a while anyway, so that
the bot can tell a quiet clock from a dead one.
"""

from typing import Final

from aiohttp import web

from rehearsal.civil_clock import CivilClock

PATH: Final = "/clock"


def routes(clock: CivilClock) -> list[web.RouteDef]:
    async def ask(request: web.Request) -> web.Response:
        seen = request.query.get("seen", "0")
        if not seen.isdigit():
            raise web.HTTPBadRequest(text="seen is the number of the last step seen.")
        step = await clock.asked(int(seen))
        return web.json_response({"n": step, "now": clock.now().isoformat(timespec="seconds")})

    return [web.get(PATH, ask)]
