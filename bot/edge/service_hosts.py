"""The hosts this service will ever speak to on Teams' behalf.

A service URL arrives in every activity and is where the answer goes, with our token on it.
So it is matched as written, never parsed and put together again: a parser that is helpful
about user names, ports, backslashes or dots is how a look-alike gets in.
"""

import re
from dataclasses import dataclass
from typing import Final

_LABEL: Final = r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
_PATH: Final = r"(?:/(?!\.{1,2}(?:/|\Z))[A-Za-z0-9._~-]*)*"
_TEAMS: Final = re.compile(rf"https://(?P<host>{_LABEL}(?:\.{_LABEL})+){_PATH}", re.ASCII)
_LOOPBACK: Final = re.compile(
    rf"http://(?:127\.0\.0\.1|localhost|\[::1\])(?::[0-9]{{1,5}})?{_PATH}", re.ASCII
)


@dataclass(frozen=True, slots=True)
class ServiceHosts:
    """Host names in full, or ``*.suffix``; loopback only where a rehearsal says so."""

    names: frozenset[str]
    loopback: bool = False

    def allow(self, url: str) -> bool:
        if found := _TEAMS.fullmatch(url):
            return self._listed(found["host"])
        return self.loopback and _LOOPBACK.fullmatch(url) is not None

    def _listed(self, host: str) -> bool:
        suffixes = (name[1:] for name in self.names if name.startswith("*."))
        return host in self.names or any(host.endswith(suffix) for suffix in suffixes)
