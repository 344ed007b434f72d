"""What a rehearsal's files say, as text: the bot's configuration and the lists it imports."""

import csv
import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from rehearsal.clock import PATH
from rehearsal.partnership import (
    AGENCIES,
    APP_ID,
    BUSINESS_UNIT,
    HOST,
    NAME,
    PARTS,
    SUBGROUP,
)
from rehearsal.people import Cast, Json, Person, made_id
from rehearsal.ports import LOOPBACK, Ports

SECRET: Final = "app-secret"  # noqa: S105  # the name of a file
KEYS: Final = {"kek_file": "kek", "audit_key_file": "audit-key", "anchor_key_file": "anchor-key"}
PLAYGROUND: Final = ".m365agentsplayground.yml"
PERSONAL_CHAT: Final = "a:rehearsal"
SINCE: Final = "2020-01-01"
PACE: Final = 10  # times as fast as Teams takes messages, since days pass in seconds
COLUMNS: Final = (
    "object_id", "tenant", "name", "agency", "role", "from", "until", "deputy_for",
)  # fmt: skip


def quorate_toml(folder: Path, ports: Ports) -> str:
    """Return the bot's configuration; JSON's strings are TOML's too."""
    home = folder.resolve()
    teams = f"http://{LOOPBACK}:{ports.teams}"
    tables: dict[str, Json] = {
        "partnership": {"name": NAME, "reference_prefix": "BSCP"},
        "teams": {
            "app_id": APP_ID,
            "app_type": "SingleTenant",
            "tenants": [HOST],
            "credential_file": str(home / SECRET),
            "metadata_url": f"{teams}/openid",
            "token_url": f"{teams}/{HOST}/oauth2/v2.0/token",
            "service_hosts": [LOOPBACK],
        },
        "listen": {"host": LOOPBACK, "port": ports.bot, "health_port": ports.health},
        "database": {
            "url": f"sqlite:///{home / 'quorate.db'}",
            "keys_url": f"sqlite:///{home / 'keys.db'}",
        },
        "keys": {key: str(home / file) for key, file in KEYS.items()},
        "recipients": {
            "national-panel": "national-panel@rehearsal.example",
            "secretary-of-state": "secretary-of-state@rehearsal.example",
            "ofsted": "ofsted@rehearsal.example",
        },
        "rehearsal": {"clock_url": f"{teams}{PATH}", "pace": PACE},
    }
    for agency in AGENCIES:
        partner = {"partner": agency.partner} if agency.partner else {}
        tables[f"agencies.{agency.key}"] = {"name": agency.name, **partner}
    head = "# Made for a rehearsal, and for nothing else: everything here is on this machine.\n"
    return head + "".join(_table(name, values) for name, values in tables.items())


def _table(name: str, values: Json) -> str:
    lines = [f"{key} = {json.dumps(value)}" for key, value in values.items()]
    return "\n".join(["", f"[{name}]", *lines, ""])


def people_csv() -> str:
    """Return everybody with a role, a line for each role they hold."""
    rows = [
        (
            part.person.object_id,
            part.person.tenant,
            part.person.name,
            part.agency.key,
            part.role,
            SINCE,
            "",
            part.deputy_for.object_id if part.deputy_for else "",
        )
        for part in PARTS
        if part.role
    ]
    return _csv(COLUMNS, rows)


def channels_csv(cast: Cast) -> str:
    rows = [
        (BUSINESS_UNIT.id, cast.team.id, "business-unit"),
        (SUBGROUP.id, cast.team.id, "subgroup"),
    ]
    return _csv(("channel_id", "team_id", "purpose"), rows)


def _csv(columns: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return text.getvalue()


def playground_yml(cast: Cast) -> str:
    """Return its settings.

    It wants one user at the keyboard and five others, no two alike, and has room for one channel
    besides General.
    """
    you = Person.named("You", HOST)
    general, other, *_ = cast.team.channels
    settings = {
        "version": "0.1.1",
        "tenantId": HOST,
        "bot": {"id": cast.app.bot_id, "name": cast.app.name},
        "currentUser": _user(you),
        "users": [_user(person) for person in cast.people[:5]],
        "personalChat": {"id": PERSONAL_CHAT},
        "groupChat": {"id": cast.group_chat_id, "name": "Everybody"},
        "team": {
            "id": general.id,
            "name": cast.team.name,
            "aadGroupId": made_id(f"group {general.id}"),
            "channels": [{"id": other.id, "name": other.name}],
        },
    }
    return json.dumps(settings, indent=2) + "\n"  # which is YAML as well


def _user(person: Person) -> Json:
    given, _, family = person.name.partition(" ")
    return {
        "id": person.user_id,
        "name": person.name,
        "userPrincipleName": person.address,  # spelled so by the Playground
        "aadObjectId": person.object_id,
        "givenName": given,
        "surname": family,
        "email": person.address,
    }
