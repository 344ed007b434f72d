"""Where files go that people have agreed to be sent: their own drive, as the bot meets it.

The bot puts a file at the address it was given, in one piece or in several one after another,
and shows no token there: the address is the permission.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import PurePath
from secrets import token_urlsafe
from typing import Final
from uuid import uuid4

from aiohttp import web

from rehearsal.people import Json, Person

PATH: Final = "/drive"
RANGE: Final = re.compile(r"bytes (\d+)-(\d+)/(\d+)")
STEP: Final = 320 * 1024  # every piece but the last is a multiple of this
LARGEST_PIECE: Final = 60 * 1024 * 1024


@dataclass(slots=True, kw_only=True)
class File:
    """``size`` is known once the first piece has come; the file is there once it is ``whole``."""

    id: str
    name: str
    owner: Person
    upload: str = field(default_factory=token_urlsafe)
    held: bytearray = field(default_factory=bytearray)
    size: int = -1

    @property
    def whole(self) -> bool:
        return len(self.held) == self.size

    @property
    def kind(self) -> str:
        return PurePath(self.name).suffix.removeprefix(".")


class Drive:
    """``files`` are by the unique id that Teams tells the bot, whole or not."""

    def __init__(self, address: Callable[[], str]) -> None:
        self._address = address
        self.files: dict[str, File] = {}

    def routes(self) -> list[web.RouteDef]:
        return [
            web.put(f"{PATH}/uploads/{{upload}}", self._put),
            web.get(f"{PATH}/files/{{id}}/{{name}}", self._get),
        ]

    def begin(self, owner: Person, name: str) -> Json:
        """Make room for a file, and return what the bot is told of where to put it."""
        file = File(id=str(uuid4()), name=PurePath(name).name, owner=owner)
        self.files[file.id] = file
        return {
            "contentUrl": f"{self._address()}{PATH}/files/{file.id}/{file.name}",
            "name": file.name,
            "uploadUrl": f"{self._address()}{PATH}/uploads/{file.upload}",
            "uniqueId": file.id,
            "fileType": file.kind,
        }

    async def _put(self, request: web.Request) -> web.Response:
        upload = request.match_info["upload"]
        file = next((one for one in self.files.values() if one.upload == upload), None)
        if file is None or file.whole:
            return _refusal(HTTPStatus.NOT_FOUND, "itemNotFound")
        if "Authorization" in request.headers:
            return _refusal(HTTPStatus.UNAUTHORIZED, "unauthenticated")
        return _kept(file, request.headers.get("Content-Range", ""), await request.content.read())

    async def _get(self, request: web.Request) -> web.Response:
        file = self.files.get(request.match_info["id"])
        if file is None or not file.whole:
            return _refusal(HTTPStatus.NOT_FOUND, "itemNotFound")
        headers = {
            "Content-Disposition": "attachment",
            "X-Content-Type-Options": "nosniff",
        }
        kind = "application/octet-stream"
        return web.Response(body=bytes(file.held), content_type=kind, headers=headers)


def _kept(file: File, given: str, piece: bytes) -> web.Response:
    asked = RANGE.fullmatch(given)
    if asked is None:
        return _refusal(HTTPStatus.BAD_REQUEST, "invalidRequest")
    first, last, size = map(int, asked.groups())
    if not _follows(file, first, size) or last - first + 1 != len(piece) or last >= size:
        return _refusal(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "invalidRange")
    uneven = last + 1 < size and len(piece) % STEP
    if uneven or len(piece) > LARGEST_PIECE:
        return _refusal(HTTPStatus.BAD_REQUEST, "invalidRequest")
    file.size = size
    file.held += piece
    if file.whole:
        item = {"id": file.id, "name": file.name, "size": size}
        return web.json_response(item, status=HTTPStatus.CREATED)
    return web.json_response({"nextExpectedRanges": [f"{last + 1}-"]}, status=HTTPStatus.ACCEPTED)


def _follows(file: File, first: int, size: int) -> bool:
    return first == len(file.held) and file.size in {-1, size}


def _refusal(status: HTTPStatus, code: str) -> web.Response:
    body = {"error": {"code": code, "message": f"The rehearsal's drive says {code}."}}
    return web.json_response(body, status=status)
