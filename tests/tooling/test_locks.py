"""A lock installs the same bytes everywhere: it has a hash for each, and no address.

An address gets in unseen, from the settings of whoever made the lock last.
"""

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

ROOT: Final = Path(__file__).parents[2]
PYTHON_LOCKS: Final = sorted([*ROOT.glob("*.lock"), *ROOT.glob("bench/*.lock")])
CONFIGURATION: Final = [
    *PYTHON_LOCKS,
    *(ROOT / name for name in ("package.json", "package-lock.json", ".npmrc")),
    *(ROOT / name for name in ("pyproject.toml", "Makefile", ".ci/run")),
    *(ROOT / name for name in (".pre-commit-config.yaml", ".gitignore", ".editorconfig")),
]
HOST: Final = re.compile(r"[a-z]+://|--(?:index-url|trusted-host)[ =]\S|registry *=|\bresolved\"")
PERSONAL_PATH: Final = re.compile(r"(?<![\w.*/-])(?:~|/(?:home|mnt|opt|root|srv|tmp|Users|work))/")
REQUIREMENT: Final = re.compile(r"^([a-z0-9-]+)==(\S+)((?: --hash=sha256:[0-9a-f]{64})+)$")
LOCKED_NAME: Final = re.compile(r"^[A-Za-z0-9._-]+")

Packages = dict[str, Any]


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def requirements(lock: Path) -> Iterator[str]:
    """Each requirement on one line, as pip reads it."""
    joined = lock.read_text().replace("\\\n", " ")
    lines = (re.sub(r"\s+", " ", line.partition("#")[0]).strip() for line in joined.splitlines())
    return filter(None, lines)


def pins(name: str) -> set[tuple[str, str]]:
    """What a lock pins, as name and version."""
    parts = (line.split(" ", 1)[0].partition("==") for line in requirements(ROOT / name))
    return {(package, version) for package, _, version in parts}


def from_npm() -> Packages:
    packages: Packages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    return packages


def installed_from_npm() -> Packages:
    return {path: package for path, package in from_npm().items() if path}


def wanted_from_npm() -> dict[str, str]:
    wanted: dict[str, str] = json.loads((ROOT / "package.json").read_text())["devDependencies"]
    return wanted


def project() -> Packages:
    described: Packages = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    return described


def distributions(wanted: list[str]) -> set[str]:
    """The distributions that requirements name, without versions and extras."""
    names = (LOCKED_NAME.match(requirement) for requirement in wanted)
    return {name[0].lower() for name in names if name}


@pytest.mark.parametrize("path", CONFIGURATION, ids=named)
def test_no_lock_or_configuration_names_a_host(path: Path) -> None:
    assert HOST.findall(path.read_text()) == []


@pytest.mark.parametrize("path", CONFIGURATION, ids=named)
def test_no_lock_or_configuration_names_a_place_on_one_machine(path: Path) -> None:
    assert PERSONAL_PATH.findall(path.read_text()) == []


@pytest.mark.parametrize("lock", PYTHON_LOCKS, ids=named)
def test_every_python_package_is_pinned_and_has_a_hash(lock: Path) -> None:
    found = list(requirements(lock))

    assert found
    assert [line for line in found if not REQUIREMENT.match(line)] == []


def test_every_node_package_has_a_hash() -> None:
    found = installed_from_npm()

    assert found
    assert [p for p in found if not found[p].get("integrity", "").startswith("sha512-")] == []


def test_every_node_package_asked_for_is_pinned_exactly() -> None:
    locked = {name: installed_from_npm()[f"node_modules/{name}"] for name in wanted_from_npm()}

    assert {name: found["version"] for name, found in locked.items()} == wanted_from_npm()


def test_the_node_lock_answers_what_package_json_asks() -> None:
    assert from_npm()[""]["devDependencies"] == wanted_from_npm()


def test_everything_the_service_needs_is_locked() -> None:
    locked = {name for name, _ in pins("requirements.lock")}

    assert distributions(project()["dependencies"]) <= locked


def test_everything_a_developer_needs_is_locked() -> None:
    locked = {name for name, _ in pins("requirements-dev.lock")}

    assert distributions(project()["optional-dependencies"]["dev"]) <= locked


def test_tests_run_on_the_versions_that_the_service_runs_on() -> None:
    assert pins("requirements.lock") <= pins("requirements-dev.lock")


def test_packages_are_built_with_the_tools_that_developers_have() -> None:
    assert pins("requirements-build.lock") <= pins("requirements-dev.lock")


def test_the_service_is_installed_without_the_developers_tools() -> None:
    assert not pins("requirements.lock") & {
        ("pytest", v) for _, v in pins("requirements-dev.lock")
    }
