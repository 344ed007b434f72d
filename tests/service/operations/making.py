"""A folder with a configuration in it that is good, to be spoilt by a test in one place."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.config.reading import NotConfigured, read
from bot.config.settings import Config

APP = "0a1b2c3d-0000-4000-8000-000000000001"
TENANT = "0a1b2c3d-0000-4000-8000-000000000002"
KEYS = {"kek": "11" * 32, "audit-key": "22" * 32, "anchor-key": "33" * 32}
PRIVATE = 0o600

GOOD: Mapping[str, Mapping[str, Any]] = {
    "partnership": {"name": "Anyshire Partnership", "reference_prefix": "ASCP"},
    "teams": {
        "app_id": APP,
        "app_type": "SingleTenant",
        "tenants": [TENANT],
        "credential_file": "credential",
    },
    "database": {"url": "sqlite:///quorate.db", "keys_url": "sqlite:///keys.db"},
    "keys": {
        "kek_file": "kek",
        "audit_key_file": "audit-key",
        "anchor_key_file": "anchor-key",
    },
    "agencies.police": {"name": "Anyshire Police", "partner": "police"},
    "agencies.school": {"name": "Willow Bank School"},
}
REHEARSED: Mapping[str, Mapping[str, Any]] = {
    **GOOD,
    "teams": {
        **GOOD["teams"],
        "metadata_url": "http://127.0.0.1:3980/openid",
        "token_url": "http://127.0.0.1:3980/token",
        "service_hosts": ["127.0.0.1"],
    },
    "rehearsal": {"clock_url": "http://127.0.0.1:3980/clock"},
}


def write_secrets(folder: Path) -> None:
    for name, key in {**KEYS, "credential": "the client secret"}.items():
        write_private(folder / name, key)


def write_private(file: Path, text: str) -> None:
    file.touch(mode=PRIVATE)
    file.write_text(text + "\n")


def write(folder: Path, tables: Mapping[str, Mapping[str, Any]]) -> Path:
    """Write a configuration; JSON's strings, numbers and lists are TOML's too."""
    lines = [
        line
        for name, values in tables.items()
        for line in [f"[{name}]", *(f"{key} = {json.dumps(each)}" for key, each in values.items())]
    ]
    file = folder / "quorate.toml"
    file.write_text("\n".join(lines) + "\n")
    return file


def but(
    tables: Mapping[str, Mapping[str, Any]], section: str, **changed: Any
) -> dict[str, Mapping[str, Any]]:
    """Return tables with some settings of one section changed, or left out if None."""
    settings = {**tables.get(section, {}), **changed}
    return {**tables, section: {key: each for key, each in settings.items() if each is not None}}


def config(folder: Path, tables: Mapping[str, Mapping[str, Any]] = GOOD) -> Config:
    return read(write(folder, tables))


def complaints(folder: Path, tables: Mapping[str, Mapping[str, Any]]) -> tuple[str, ...]:
    try:
        read(write(folder, tables))
    except NotConfigured as refused:
        return refused.complaints
    return ()
