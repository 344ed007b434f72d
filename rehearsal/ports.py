"""The four ports of a rehearsal, kept in its folder so that a restart finds the same ones."""

import json
import socket
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Final

from rehearsal.files import write_private

FILE: Final = "ports.json"
LOOPBACK: Final = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Ports:
    """What each is when nothing else on the machine has it."""

    bot: int = 3978
    health: int = 3979
    teams: int = 3980
    playground: int = 56150


def is_free(port: int) -> bool:
    with socket.socket() as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind((LOOPBACK, port))
        except OSError:
            return False
    return True


def settled(wanted: Ports) -> Ports:
    """Return the ports with another in place of each that is taken."""
    taken = {
        field.name: _other()
        for field in fields(wanted)
        if not is_free(getattr(wanted, field.name))
    }
    return replace(wanted, **taken)


def _other() -> int:
    with socket.socket() as tried:
        tried.bind((LOOPBACK, 0))
        port: int = tried.getsockname()[1]
    return port


def read_ports(folder: Path) -> Ports | None:
    file = folder / FILE
    return Ports(**json.loads(file.read_text())) if file.exists() else None


def write_ports(folder: Path, ports: Ports) -> None:
    write_private(folder / FILE, json.dumps(asdict(ports)) + "\n")
