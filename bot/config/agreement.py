"""Whether settings agree with each other: what no single value can be blamed for.

They are read as they stand in the file, so that everything wrong is said at once, however
little of it makes sense on its own.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import chain, combinations
from pathlib import Path
from typing import Any, Final

from bot.config.forms_file import complaints_about, forms_in
from bot.config.sections import ListenSection
from bot.config.values import is_loopback, keys_in
from bot.documents.own_templates import complaints_about as complaints_about_templates
from procedure.settings import settings_from

Table = Mapping[str, Any]

ADDRESSES: Final = (
    "listen.host",
    "listen.health_host",
    "teams.metadata_url",
    "teams.token_url",
    "rehearsal.clock_url",
)
ABROAD: Final = ("teams.metadata_url", "teams.token_url")
KEY_FILES: Final = ("keys.kek_file", "keys.audit_key_file", "keys.anchor_key_file")
AT_HOME: Final = {"listen.host", "listen.health_host"}  # what these are if they are left out


def disagreements(table: Table) -> list[str]:
    found = (
        _twice(table),
        _same_keys(table),
        _places(table),
        _procedure(table),
        _forms(table),
        _templates(table),
    )
    return [*chain.from_iterable(found)]


def _twice(table: Table) -> Iterator[str]:
    if (url := _said(table, "database.url")) and url == _said(table, "database.keys_url"):
        yield "database.keys_url is the same as database.url; it must be another database."
    ports = ListenSection.model_fields
    listens, is_probed = (
        _said(table, f"listen.{key}") or ports[key].default for key in ("port", "health_port")
    )
    if listens == is_probed:
        yield "listen.health_port is the same as listen.port; it must be another port."


def _same_keys(table: Table) -> Iterator[str]:
    held: dict[str, frozenset[bytes]] = {}
    for name in KEY_FILES:
        with suppress(OSError, TypeError, ValueError):  # said already, of that key alone
            held[name] = frozenset(keys_in(Path(_said(table, name))))
    for (name, keys), (other, others) in combinations(held.items(), 2):
        if keys & others:
            yield f"{other} holds the same key as {name}; it must be another key."


def _places(table: Table) -> Iterator[str]:
    yield from _rehearsed(table) if "rehearsal" in table else _live(table)


def _rehearsed(table: Table) -> Iterator[str]:
    """A rehearsal trusts keys of its own making, so nothing of it may reach beyond here."""
    for name in ADDRESSES:
        said = _said(table, name)
        left_out_safely = said is None and name in AT_HOME
        if not left_out_safely and not (isinstance(said, str) and is_loopback(said)):
            yield f"{name} leads elsewhere; in a rehearsal it must be on this machine (127.0.0.1)."
    hosts = _said(table, "teams.service_hosts")
    if not isinstance(hosts, list) or not all(map(is_loopback, map(str, hosts))):
        yield (
            "teams.service_hosts leads elsewhere; in a rehearsal it must be on this machine "
            '(["127.0.0.1"]).'
        )


def _live(table: Table) -> Iterator[str]:
    for name in ABROAD:
        said = _said(table, name)
        if isinstance(said, str) and is_loopback(said):
            yield f"{name} is this machine itself; it must be so in a [rehearsal] and only there."
    hosts = _said(table, "teams.service_hosts")
    if isinstance(hosts, list) and any(map(is_loopback, map(str, hosts))):
        yield (
            "teams.service_hosts holds this machine itself; it must do so in a [rehearsal] and "
            "only there."
        )


def _procedure(table: Table) -> Iterator[str]:
    chosen = _said(table, "procedure.settings")
    found = settings_from(dotted(chosen)) if isinstance(chosen, Mapping) else ()
    yield from found if isinstance(found, tuple) else ()


def _forms(table: Table) -> Iterator[str]:
    with suppress(TypeError, ValueError):  # said already, of the file as a whole
        for one in complaints_about(Path(_said(table, "forms.file"))):
            yield f"forms.file: {one}"


def _templates(table: Table) -> Iterator[str]:
    """Measure the templates against the fields as they are asked, once those are good."""
    folder, file = _said(table, "documents.templates"), _said(table, "forms.file")
    if not isinstance(folder, str) or not Path(folder).is_dir():
        return
    with suppress(AssertionError, TypeError, ValueError):  # said already, of the fields
        asked = forms_in(Path(file) if file else None)
        for one in complaints_about_templates(Path(folder), asked):
            yield f"documents.templates: {one}"


def dotted(nested: Table, before: str = "") -> dict[str, object]:
    """Write nested tables as dotted keys: TOML makes the one of the other unless quoted."""
    flat: dict[str, object] = {}
    for key, value in nested.items():
        if isinstance(value, Mapping):
            flat |= dotted(value, f"{before}{key}.")
        else:
            flat[f"{before}{key}"] = value
    return flat


def _said(table: Table, name: str) -> Any:
    section, _, key = name.partition(".")
    part = table.get(section)
    return part.get(key) if isinstance(part, Mapping) else None
