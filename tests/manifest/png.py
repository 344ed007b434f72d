"""Read a PNG well enough to look at every pixel, with no image library.

Rows are stored as differences from their neighbours; until those are undone the bytes are
not colours.  Only what our icons use is understood: eight bits a channel, no interlacing.
"""

import zlib
from dataclasses import dataclass
from pathlib import Path
from struct import unpack

SIGNATURE = b"\x89PNG\r\n\x1a\n"
CHANNELS = {2: 3, 6: 4}  # red, green and blue, and then perhaps how opaque


@dataclass(frozen=True, slots=True)
class Picture:
    width: int
    height: int
    pixels: list[tuple[int, ...]]


def read_picture(path: Path) -> Picture:
    content = path.read_bytes()
    assert content.startswith(SIGNATURE)
    width, height, depth, kind, *_, interlaced = unpack(">IIBBBBB", content[16:29])
    assert (depth, interlaced) == (8, 0)
    channels = CHANNELS[kind]
    raw = undone(zlib.decompress(picture_data(content)), width * channels, channels)
    return Picture(width, height, list(zip(*[iter(raw)] * channels, strict=True)))


def picture_data(content: bytes) -> bytes:
    found, at = b"", len(SIGNATURE)
    while at < len(content):
        length, kind = unpack(">I4s", content[at : at + 8])
        found += content[at + 8 : at + 8 + length] if kind == b"IDAT" else b""
        at += length + 12
    return found


def undone(stored: bytes, stride: int, channels: int) -> bytes:
    done, above = b"", bytes(stride)
    for at in range(0, len(stored), stride + 1):
        above = row(stored[at], stored[at + 1 : at + 1 + stride], above, channels)
        done += above
    return done


def row(how: int, stored: bytes, above: bytes, channels: int) -> bytes:
    done = bytearray()
    for at, byte in enumerate(stored):
        left = done[at - channels] if at >= channels else 0
        corner = above[at - channels] if at >= channels else 0
        up = above[at]
        guess = (0, left, up, (left + up) // 2, nearest(left, up, corner))[how]
        done.append((byte + guess) % 256)
    return bytes(done)


def nearest(left: int, up: int, corner: int) -> int:
    goal = left + up - corner
    return min((left, up, corner), key=lambda byte: abs(goal - byte))
