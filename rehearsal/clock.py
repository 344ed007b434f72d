"""The civil clock over HTTP, for the bot to ask what day it is and to be told when it moves.

``GET /clock?seen=N`` answers as soon as the step is not N, and after a while anyway, so that
the bot can tell a quiet clock from a dead one.  Without ``seen`` it only says which day it is:
whoever else asks must not be taken for the bot, or a day would count as seen that was not.
"""

from typing import Final

from aiohttp import web

from rehearsal.civil_clock import CivilClock

PATH: Final = "/clock"


def routes(clock: CivilClock) -> list[web.RouteDef]:
    async def ask(request: web.Request) -> web.Response:
        seen = request.query.get("seen")
        if seen is not None and not seen.isdigit():
            raise web.HTTPBadRequest(text="seen is the number of the last step seen.")
        step = clock.step if seen is None else await clock.asked(int(seen))
        return web.json_response({"n": step, "now": clock.now().isoformat(timespec="seconds")})

    return [web.get(PATH, ask)]
