"""Microsoft's own schemas for a manifest, from the npm package that ``make test`` installs."""

import json
from pathlib import Path
from typing import Any, Final

from jsonschema import Draft4Validator
from jsonschema.protocols import Validator

SCHEMAS: Final = (
    Path(__file__).parents[2] / "node_modules/@microsoft/app-manifest/build/json-schemas/teams"
)


def schema(version: str) -> Validator:
    published = SCHEMAS / f"v{version}" / "MicrosoftTeams.schema.json"
    assert published.is_file(), (
        "Microsoft's manifest schemas are not installed: "
        "run `npm ci` (or `make test`, which does it) and try again."
    )
    return Draft4Validator(json.loads(published.read_text(encoding="utf-8")))


def newest() -> str:
    """The newest version that is not a preview, or 0.0, which nobody published."""
    numbered = [path.name[1:] for path in SCHEMAS.glob("v[0-9]*")]
    return max(numbered, key=lambda name: [*map(int, name.split("."))], default="0.0")


def complaints(manifest: dict[str, Any]) -> list[str]:
    found = schema(manifest["manifestVersion"]).iter_errors(manifest)
    return [f"{'/'.join(map(str, error.path))}: {error.message}" for error in found]
