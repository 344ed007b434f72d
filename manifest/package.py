"""Fill in the manifest and pack the app that an administrator uploads to Teams.

A token in ``manifest.json`` stands for a whole JSON string, quotation marks and all, so a name
with a quotation mark in it cannot break the file.  The same answers give the same bytes, on
any machine and any day, so two people can compare what they built.
"""

import json
import re
from dataclasses import dataclass
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit
from zipfile import ZipFile, ZipInfo

PLACEHOLDER_SITE: Final = "https://example.org"
GUID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
VERSION: Final = re.compile(r"(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}")
TOKEN: Final = re.compile(r'"\{\{([A-Z_]+)\}\}"')
LONGEST_NAME: Final = 32
ICONS: Final = ("color.png", "outline.png")


class CannotPackage(ValueError):
    """Says in one sentence what is wrong with an answer, and what would do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """Who stands behind the app, and the pages that Teams links to from its details."""

    name: str = "Safeguarding partnership"
    website: str = PLACEHOLDER_SITE
    privacy: str | None = None
    terms: str | None = None

    def pages(self) -> dict[str, str]:
        """The page for each link; privacy and terms are the website where none is named."""
        return {
            "website": self.website,
            "privacy": self.privacy or self.website,
            "terms": self.terms or self.website,
        }


def command(app_id: str, out: Path, publisher: Publisher, version: str = "1.0.0") -> str:
    """What ``quorate manifest`` does; the answer is what it then says."""
    write_package(app_id, out, publisher, version)
    says = f"Wrote {out}. A Teams administrator uploads it under Teams apps, Manage apps."
    if PLACEHOLDER_SITE in publisher.pages().values():
        says += f" Its links lead to {PLACEHOLDER_SITE}: name your own pages before people use it."
    return says


def write_package(
    app_id: str, out: Path, publisher: Publisher | None = None, version: str = "1.0.0"
) -> None:
    packed = package(app_id, publisher or Publisher(), version)
    try:
        out.write_bytes(packed)
    except OSError as fault:
        raise CannotPackage(
            f"The package cannot be written to {out}: {fault.strerror}. "
            "Name a file in a folder that exists and that you may write to."
        ) from fault


def package(app_id: str, publisher: Publisher, version: str) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:  # stored, since compressors differ between machines
        _add(archive, "manifest.json", filled(app_id, publisher, version).encode())
        for icon in ICONS:
            _add(archive, icon, files("manifest").joinpath(icon).read_bytes())
    return packed.getvalue()


def filled(app_id: str, publisher: Publisher, version: str) -> str:
    """The manifest with every token replaced; a token nobody knows is a KeyError."""
    pages = {name: _page(name, url) for name, url in publisher.pages().items()}
    values = {
        "APP_ID": _app_id(app_id),
        "VERSION": _version(version),
        "PUBLISHER_NAME": _publisher_name(publisher.name),
        **{name.upper(): url for name, url in pages.items()},
    }
    text = files("manifest").joinpath("manifest.json").read_text(encoding="utf-8")
    return TOKEN.sub(lambda token: json.dumps(values[token[1]]), text)


def _add(archive: ZipFile, name: str, content: bytes) -> None:
    entry = ZipInfo(name)  # dated 1980: a real date would make every package different
    entry.create_system = 3  # always "Unix", or Windows would make other bytes of the same app
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, content)


def _app_id(app_id: str) -> str:
    wanted = app_id.strip().lower()
    if not GUID.fullmatch(wanted) or not wanted.strip("0-"):
        raise CannotPackage(
            f"The app id must be the bot's Microsoft app id, in the form "
            f"12345678-abcd-1234-abcd-1234567890ab, and not {app_id!r}."
        )
    return wanted


def _version(version: str) -> str:
    if not VERSION.fullmatch(version):
        raise CannotPackage(
            f"The version must be three numbers with dots, such as 1.0.0, and not {version!r}."
        )
    return version


def _publisher_name(name: str) -> str:
    wanted = name.strip()
    if not 0 < len(wanted) <= LONGEST_NAME:
        raise CannotPackage(
            f"The publisher's name must have 1 to {LONGEST_NAME} characters, "
            f"and {name!r} has {len(wanted)}."
        )
    return wanted


def _page(name: str, url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme != "https" or not parts.hostname or re.search(r"\s", url):
        raise CannotPackage(
            f"The {name} page must be an address that begins with https://, and not {url!r}."
        )
    return url
