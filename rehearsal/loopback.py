"""Keeping a rehearsal to this machine: the only addresses that it ever calls."""

from ipaddress import ip_address

from yarl import URL

from rehearsal.ports import LOOPBACK


class NotLoopback(ValueError):
    """Says that an address is not on this machine."""


def on_loopback(address: str) -> str:
    """Return the address if it is on this machine, whatever any name may stand for elsewhere."""
    host = URL(address).host or ""
    try:
        near = ip_address(host).is_loopback
    except ValueError:
        near = False
    if not near:
        raise NotLoopback(
            f"A rehearsal speaks to this machine alone, so not to {address!r}: use "
            f"http://{LOOPBACK} and a port."
        )
    return address
