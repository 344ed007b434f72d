"""The signs a running service gives, read from the code that gives them."""

import ast
from collections.abc import Iterator
from typing import Final

from bot.edge.trust import Reason
from bot.host.metrics import Metrics
from tests.docs.pages import ROOT

OURS: Final = ("bot", "dialogs", "storage")
LEVELS: Final = frozenset({"debug", "info", "warning", "error", "critical", "exception"})
TURNS_AWAY: Final = frozenset({"NotAccepted", "self.refused"})


def events() -> list[str]:
    """Every event our own code logs, by the words it is logged under."""
    files = (file for package in OURS for file in sorted((ROOT / package).rglob("*.py")))
    found = {
        said for file in files for call in _calls(file.read_text("utf-8")) for said in _said(call)
    }
    return sorted(found)


def figures() -> list[str]:
    """Every figure, under its name as Prometheus has it."""
    lines = Metrics().text().decode().splitlines()
    return sorted(line.split()[2] for line in lines if line.startswith("# TYPE"))


def checks() -> list[str]:
    """Whatever may keep the service from being ready."""
    tree = ast.parse((ROOT / "bot" / "host" / "health.py").read_text("utf-8"))
    for node in ast.walk(tree):
        match node:
            case ast.AnnAssign(target=ast.Attribute(attr="_checks"), value=ast.Dict(keys=keys)):
                return sorted(str(key.value) for key in keys if isinstance(key, ast.Constant))
    return []


def reasons() -> list[str]:
    """Every reason for turning a request away."""
    calls = _calls((ROOT / "bot" / "edge" / "ingress.py").read_text("utf-8"))
    given = (call.args[-1] for call in calls if ast.unparse(call.func) in TURNS_AWAY)
    before = {str(said.value) for said in given if isinstance(said, ast.Constant)}
    return sorted(before | set(map(str, Reason)))


def _calls(text: str) -> Iterator[ast.Call]:
    return (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call))


def _said(call: ast.Call) -> Iterator[str]:
    match call:
        case ast.Call(func=ast.Attribute(value=ast.Name(id="log"), attr=level)) if level in LEVELS:
            yield from _first(call)
        case ast.Call(func=ast.Name(id="_say")):
            yield from _first(call)


def _first(call: ast.Call) -> Iterator[str]:
    """The event, or none where it is handed on from somewhere else."""
    match call.args:
        case [ast.Constant(value=str(said)), *_]:
            yield said
