"""The Bot Connector: the side of Teams that the bot calls.

A call comes here once it has passed the gate.  The ids in its path arrive percent-encoded and
are read decoded.
"""

from http import HTTPStatus
from typing import Final

from aiohttp import web

from rehearsal.changes import Changes
from rehearsal.conversations import THREAD, Conversation, split
from rehearsal.gate import PREFIX
from rehearsal.people import Json, Person, Team
from rehearsal.refusals import Code, Refused
from rehearsal.register import Register

PAGE: Final = 50  # Teams treats a smaller page as one of fifty
LARGEST_PAGE: Final = 500


class Connector:
    """``adopts`` lets an update bring back a message from before Teams was last started."""

    def __init__(self, register: Register, changes: Changes) -> None:
        self._register = register
        self._changes = changes
        self.posted: list[Json] = []
        self.adopts = False

    def routes(self) -> list[web.RouteDef]:
        one = f"{PREFIX}v3/conversations/{{conversation}}"
        return [
            web.post(f"{PREFIX}v3/conversations", self._open),
            web.post(f"{one}/activities", self._post),
            web.post(f"{one}/activities/{{activity}}", self._post),
            web.put(f"{one}/activities/{{activity}}", self._put),
            web.delete(f"{one}/activities/{{activity}}", self._delete),
            web.get(f"{one}/members", self._members),
            web.get(f"{one}/members/{{member}}", self._member),
            web.get(f"{one}/pagedmembers", self._page),
            web.get(f"{PREFIX}v3/teams/{{team}}", self._team),
            web.get(f"{PREFIX}v3/teams/{{team}}/conversations", self._channels),
        ]

    async def _open(self, request: web.Request) -> web.Response:
        asked = await request.json()
        if asked.get("isGroup"):
            return self._begin_thread(asked)
        [member] = asked.get("members") or [{}]
        tenant = asked.get("tenantId") or _tenant(asked)
        person = self._register.person(str(member.get("id")))
        if person.tenant != tenant:
            raise Refused(Code.BAD_ARGUMENT)
        chat = self._register.open(person)
        self._changes.happened()
        return web.json_response({"id": chat.id}, status=HTTPStatus.CREATED)

    def _begin_thread(self, asked: Json) -> web.Response:
        channel = (asked.get("channelData") or {}).get("channel") or {}
        conversation = self._register.writable(str(channel.get("id")))
        message_id = self._keep(conversation, "", asked.get("activity") or {})
        body = {"id": f"{conversation.id}{THREAD}{message_id}", "activityId": message_id}
        return web.json_response(body, status=HTTPStatus.CREATED)

    async def _post(self, request: web.Request) -> web.Response:
        conversation, thread = self._where(request)
        message_id = self._keep(conversation, thread, await request.json())
        return web.json_response({"id": message_id}, status=HTTPStatus.CREATED)

    def _keep(self, conversation: Conversation, thread: str, activity: Json) -> str:
        message = self._register.post(conversation, thread, activity)
        self.posted.append(activity)
        self._changes.touched(message)
        return message.id

    async def _put(self, request: web.Request) -> web.Response:
        conversation, _ = self._where(request)
        activity = await request.json()
        message_id = request.match_info["activity"]
        try:
            message = self._register.message(conversation, message_id)
            message.update(activity)
        except Refused as refused:
            if not self.adopts or refused.code is not Code.NO_SUCH_MESSAGE:
                raise
            message = self._register.adopt(conversation, message_id, activity)
        self._changes.touched(message)
        return web.json_response({"id": message_id})

    async def _delete(self, request: web.Request) -> web.Response:
        conversation, _ = self._where(request)
        message = self._register.message(conversation, request.match_info["activity"])
        message.deleted = True
        self._changes.touched(message)
        return web.Response()

    async def _members(self, request: web.Request) -> web.Response:
        conversation, _ = self._where(request)
        return web.json_response([account(who) for who in self._register.roster(conversation)])

    async def _member(self, request: web.Request) -> web.Response:
        conversation, _ = self._where(request)
        person = self._register.person(request.match_info["member"])
        if not self._register.rosters.has(conversation, person):
            raise Refused(Code.NO_SUCH_MEMBER)
        return web.json_response(account(person))

    async def _page(self, request: web.Request) -> web.Response:
        conversation, _ = self._where(request)
        size = min(LARGEST_PAGE, max(PAGE, int(request.query.get("pageSize", PAGE))))
        start = int(request.query.get("continuationToken") or 0)
        people = self._register.roster(conversation)
        page: Json = {"members": [account(who) for who in people[start : start + size]]}
        if start + size < len(people):
            page["continuationToken"] = str(start + size)
        return web.json_response(page)

    async def _team(self, request: web.Request) -> web.Response:
        team = self._own(request)
        return web.json_response({"id": team.id, "name": team.name, "aadGroupId": team.group_id})

    async def _channels(self, request: web.Request) -> web.Response:
        """List the team's channels; a private or shared one only if the app was added to it."""
        places = self._register.channels(self._own(request))
        listed = [_listed(place) for place in places if place.installed]
        return web.json_response({"conversations": listed})

    def _own(self, request: web.Request) -> Team:
        team = self._register.team(request.match_info["team"])
        self._register.writable(team.id)
        return team

    def _where(self, request: web.Request) -> tuple[Conversation, str]:
        conversation, thread = split(request.match_info["conversation"])
        return self._register.writable(conversation), thread


def account(person: Person) -> Json:
    given, _, family = person.name.partition(" ")
    return {
        "id": person.user_id,
        "name": person.name,
        "objectId": person.object_id,
        "aadObjectId": person.object_id,
        "givenName": given,
        "surname": family,
        "email": person.address,
        "userPrincipalName": person.address,
        "tenantId": person.tenant,
        "userRole": person.user_role.value,
    }


def _listed(place: Conversation) -> Json:
    """General goes without its name, which each client says in its own language."""
    if place.team is None or place.channel is None:
        return {}
    kind = {"id": place.id, "type": place.channel.privacy.value}
    return kind if place.id == place.team.id else {**kind, "name": place.name}


def _tenant(asked: Json) -> str:
    tenant = (asked.get("channelData") or {}).get("tenant") or {}
    return str(tenant.get("id", ""))
