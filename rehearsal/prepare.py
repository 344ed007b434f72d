"""Making the folder that a rehearsal lives in; run again, it leaves what is there alone.

Only the ports may change, when something else on the machine has taken one: then the same
number is changed wherever the folder's own configuration names it.
"""

import re
import secrets
import shutil
from dataclasses import asdict
from pathlib import Path
from typing import Final

from rehearsal.configuration import (
    KEYS,
    PLAYGROUND,
    SECRET,
    channels_csv,
    people_csv,
    playground_yml,
    quorate_toml,
)
from rehearsal.files import write_private
from rehearsal.partnership import rehearsal_cast
from rehearsal.people import Cast
from rehearsal.ports import FILE as PORTS
from rehearsal.ports import Ports, read_ports, settled, write_ports

CONFIGURATION: Final = "quorate.toml"
KEY_BYTES: Final = 32
LOCK: Final = "-lock"  # how the files end by which a program keeps others out
OURS: Final = 0o700


class NotARehearsal(Exception):
    """The folder holds something else, so nothing in it is touched."""


def prepare(folder: Path, *, reset: bool = False) -> Ports:
    """Make what is missing, and return the ports, which a reset leaves as they were."""
    if reset:
        _clear(folder)
    folder.mkdir(mode=OURS, parents=True, exist_ok=True)
    ports = _settle_ports(folder)
    _make(folder / SECRET, secrets.token_urlsafe(32))
    for name in KEYS.values():
        _make(folder / name, secrets.token_hex(KEY_BYTES))
    cast = read_cast(folder)
    _make(folder / CONFIGURATION, quorate_toml(folder, ports))
    _make(folder / "people.csv", people_csv())
    _make(folder / "channels.csv", channels_csv(cast))
    _make(folder / PLAYGROUND, playground_yml(cast))
    return ports


def read_cast(folder: Path) -> Cast:
    return rehearsal_cast((folder / SECRET).read_text().strip())


def _settle_ports(folder: Path) -> Ports:
    before = read_ports(folder)
    after = settled(before or Ports())
    if before and after != before:
        _renumber(folder / CONFIGURATION, before, after)
    write_ports(folder, after)
    return after


def _renumber(file: Path, before: Ports, after: Ports) -> None:
    if not file.exists():
        return
    renumbered = dict(zip(asdict(before).values(), asdict(after).values(), strict=True))
    any_port = re.compile("|".join(rf"\b{port}\b" for port in renumbered))
    text = any_port.sub(lambda found: str(renumbered[int(found[0])]), file.read_text())
    write_private(file, text)


def _make(file: Path, text: str) -> None:
    if not file.exists():
        write_private(file, text)


def _clear(folder: Path) -> None:
    """Throw everything away but the ports, which an open page knows, and any lock being held."""
    if not folder.exists():
        return
    if any(folder.iterdir()) and read_ports(folder) is None:
        raise NotARehearsal(f"{folder} holds no rehearsal, so it is left as it is.")
    for each in folder.iterdir():
        if each.name == PORTS or each.name.endswith(LOCK):
            continue
        shutil.rmtree(each) if each.is_dir() else each.unlink()
