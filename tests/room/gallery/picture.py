"""A sheet as a PNG of few colours, which names the cards that are on it."""

import json
import zlib
from base64 import b64decode
from collections.abc import Iterable, Iterator
from pathlib import Path
from struct import pack, unpack
from typing import Final, TypedDict

from tests.room.gallery.hanging import Sheet

SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
INDEXED: Final = (8, 3, 0, 0, 0)  # a byte a pixel, which is a colour's number; not interlaced
NAMES: Final = b"Cards\0"
AS_STORED: Final = b"\0"  # before each row: its bytes are not differences from other rows'
TAKEN: Final = "/gallery/sheet.png"
FEWER: Final = f"import('/gallery/palette.js').then((it) => it.inFewColours('{TAKEN}'))"


class Picture(TypedDict):
    width: int
    height: int
    colours: list[int]
    pixels: str


def picture_of(sheet: Sheet) -> Picture:
    sheet.more[TAKEN] = sheet.page.screenshot(full_page=True)
    picture: Picture = sheet.page.evaluate(FEWER)
    return picture


def write(picture: Picture, names: Iterable[str], path: Path) -> None:
    width, height = picture["width"], picture["height"]
    pixels = b64decode(picture["pixels"])
    rows = (AS_STORED + pixels[at : at + width] for at in range(0, len(pixels), width))
    colours = b"".join(each.to_bytes(3, "little") for each in picture["colours"])
    parts = [
        (b"IHDR", pack(">II5B", width, height, *INDEXED)),
        (b"tEXt", NAMES + json.dumps(sorted(names)).encode("ascii")),
        (b"PLTE", colours),
        (b"IDAT", zlib.compress(b"".join(rows), 9)),
        (b"IEND", b""),
    ]
    path.write_bytes(SIGNATURE + b"".join(_chunk(*part) for part in parts))


def cards_on(path: Path) -> list[str]:
    """The names of the cards a sheet was drawn with."""
    [names] = [
        content
        for kind, content in _chunks(path.read_bytes())
        if kind == b"tEXt" and content.startswith(NAMES)
    ]
    found: list[str] = json.loads(names.removeprefix(NAMES))
    return found


def _chunk(kind: bytes, content: bytes) -> bytes:
    return pack(">I", len(content)) + kind + content + pack(">I", zlib.crc32(kind + content))


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(SIGNATURE)
    while at < len(png):
        length, kind = unpack(">I4s", png[at : at + 8])
        yield kind, png[at + 8 : at + 8 + length]
        at += length + 12
