"""The kinds of value a setting may have, each refusing what would hurt later.

A fault is the middle of a sentence: the key comes before it and what is allowed after it.
None repeats the value, since somebody may have pasted a secret where a file name belongs.
"""

import re
import stat
from pathlib import Path
from typing import Annotated, Final
from urllib.parse import urlsplit

from pydantic import AfterValidator, StringConstraints
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from bot.config.forms_file import fields_in

LOOPBACK: Final = frozenset({"127.0.0.1", "localhost", "::1"})
DRIVERS: Final = frozenset({"sqlite", "postgresql+psycopg"})
LONGEST_SECRET: Final = 16 * 1024

_KEY: Final = re.compile(r"[0-9a-fA-F]{64}")
_SEEN_BY_OTHERS: Final = stat.S_IRWXO | stat.S_IWGRP


def is_loopback(url: str) -> bool:
    """Whether an address, or a bare host, is this machine and no other."""
    try:
        return (urlsplit(url).hostname if "//" in url else url.strip("[]")) in LOOPBACK
    except ValueError:
        return False


def private_text(file: Path) -> str:
    """Read a secret from a file that nobody else may read."""
    if not file.is_file():
        raise ValueError("names a file that is not there")
    found = file.stat()
    if found.st_mode & _SEEN_BY_OTHERS:
        raise ValueError("names a file that others may read (chmod 600 mends it)")
    if not 0 < found.st_size <= LONGEST_SECRET:
        raise ValueError("names a file that is empty or far too long")
    return file.read_text("utf-8").strip()


def keys_in(file: Path) -> tuple[bytes, ...]:
    """Read the keys in a file, one to a line, the one in use first."""
    lines = private_text(file).split()
    if not lines or not all(_KEY.fullmatch(line) for line in lines):
        raise ValueError("names a file that holds something else")
    return tuple(bytes.fromhex(line) for line in lines)


def _secret_file(file: Path) -> Path:
    private_text(file)
    return file


def _key_file(file: Path) -> Path:
    keys_in(file)
    return file


def _forms_file(file: Path) -> Path:
    fields_in(file)
    return file


def _templates_folder(folder: Path) -> Path:
    if not folder.is_dir():
        raise ValueError("names a folder that is not there")
    return folder


def _web(url: str) -> str:
    parts = urlsplit(url)
    safe = parts.scheme == "https" or (parts.scheme == "http" and is_loopback(url))
    if not (safe and parts.hostname) or parts.username or re.search(r"\s", url):
        raise ValueError("will not do")
    return url


def _database(url: str) -> str:
    try:
        parts = make_url(url)
    except ArgumentError:
        raise ValueError("will not do") from None
    if parts.drivername not in DRIVERS or not parts.database or parts.database == ":memory:":
        raise ValueError("will not do")
    if parts.password or "password" in parts.query:
        raise ValueError("holds a password")
    return url


def _text(pattern: str, *, to_lower: bool = False) -> StringConstraints:
    case = "(?i)" if to_lower else ""  # it is looked at before it is put in small letters
    return StringConstraints(
        strip_whitespace=True, to_lower=to_lower, pattern=rf"{case}^(?:{pattern})$"
    )


Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Prefix = Annotated[str, _text("[A-Z]{2,8}")]
Guid = Annotated[str, _text("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", to_lower=True)]
TermKey = Annotated[str, _text("[a-z0-9]+(-[a-z0-9]+)*")]
Host = Annotated[str, _text(r"(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*|\[::1\]")]
Address = Annotated[str, _text(r"[0-9A-Za-z.:-]{1,253}")]
Mailbox = Annotated[str, _text(r"[^@\s]{1,64}@[^@\s]{3,190}")]
WebAddress = Annotated[str, AfterValidator(_web)]
DatabaseUrl = Annotated[str, AfterValidator(_database)]
FormsFile = Annotated[Path, AfterValidator(_forms_file)]
TemplatesFolder = Annotated[Path, AfterValidator(_templates_folder)]
SecretFile = Annotated[Path, AfterValidator(_secret_file)]
KeyFile = Annotated[Path, AfterValidator(_key_file)]
