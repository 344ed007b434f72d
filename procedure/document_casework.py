"""The part of the document about a case: how it moves, what can be on, and who decides what."""

from collections.abc import Iterable, Iterator
from itertools import chain

from procedure.alternatives import ALTERNATIVES
from procedure.decision_rules import Decision, Step
from procedure.decisions import DECISIONS
from procedure.document_tables import table
from procedure.entries import ENTRIES
from procedure.facts import Fact
from procedure.overlays import OVERLAYS
from procedure.roles import Role
from procedure.separation import APART, ATTESTATIONS
from procedure.stages import Stage
from procedure.transition_rules import Need, Transition
from procedure.transitions import TRANSITIONS
from procedure.words import capital, listed


def casework_lines() -> Iterator[str]:
    yield from chain(_ways(), _entries(), _overlays(), _alternatives(), _decisions(), _apart())


def _ways() -> Iterator[str]:
    yield "## How a case goes from stage to stage\n"
    yield "A case goes on when everything needed is there. What is missing is said all at once.\n"
    alike: dict[tuple[str, Stage, tuple[Need, ...]], list[Transition]] = {}
    for way in TRANSITIONS:
        alike.setdefault((way.when, way.enters, way.needs), []).append(way)
    yield from table("From|To|When|Decision|Not while|Source", map(_way, alike.values()))


def _way(ways: list[Transition]) -> tuple[object, ...]:
    one = ways[0]
    return (
        listed((way.leaves.label for way in ways), "or"),
        one.enters.label,
        one.when,
        one.decision or "-",
        " ".join(f"{need.says} ({need.source})" for need in one.needs),
        one.source,
    )


def _entries() -> Iterator[str]:
    yield "## Ways in, and what can come into a case\n"
    yield from table(
        "What|Stages|Means|Source",
        (
            (
                entry.kind.label,
                ", ".join(stage.label for stage in entry.road) or "any",
                entry.means,
                entry.source,
            )
            for entry in ENTRIES
        ),
    )


def _overlays() -> Iterator[str]:
    yield "## What can be on in any stage\n"
    yield from table(
        "What|Put on when|Taken off when|Changes|Told, in this order|In a channel|Source",
        (
            (
                rule.overlay.label,
                rule.put_on,
                rule.taken_off or "it stays on",
                rule.changes,
                _roles(rule.told),
                rule.in_channel or "nothing",
                rule.source,
            )
            for rule in OVERLAYS
        ),
    )


def _alternatives() -> Iterator[str]:
    yield "## Alternative reviews\n"
    yield "Each is given a date when it is commissioned, since the guidance gives none.\n"
    yield from table(
        "Form|Led by|Begins|Findings, in this order|Source",
        (
            (
                row.kind.label,
                row.led_by,
                row.begins,
                ", ".join(fact.label for fact in row.findings),
                row.source,
            )
            for row in ALTERNATIVES.values()
        ),
    )


def _decisions() -> Iterator[str]:
    yield "## Decisions put in front of a person\n"
    yield "The bot decides none of them. A decision is changed by a new one, with reasons.\n"
    yield from table(
        "Code|Decision|Who, step by step|A deputy may|The rule|Shown|Options|Recorded|Source",
        (
            (
                code,
                code.label,
                "; ".join(map(_step, decision.steps)),
                _deputies(decision),
                decision.rule,
                "; ".join(map(_shown, decision.shows)),
                "; ".join(_options(decision)) or "a date",
                "; ".join(decision.records),
                decision.source,
            )
            for code, decision in DECISIONS.items()
        ),
    )


def _apart() -> Iterator[str]:
    yield "## Who may not be both, and what is attested\n"
    yield from table("Not both|Source", ((_roles((a.one, a.other)), a.source) for a in APART))
    yield from table(
        "Before somebody is|Attested by|What|Key|Source",
        ((r.role.label, r.by.label, r.says, f"`{r.key}`", r.source) for r in ATTESTATIONS),
    )


def _step(step: Step) -> str:
    who = listed((role.label for role in step.roles), "or")
    each = "each " if step.each_partner else ""
    return f"{capital(f'{each}{who} {step.does}')} ({step.source})"


def _options(decision: Decision) -> Iterator[str]:
    """Each option with its key, and what it does to the steps if it does anything."""
    for choice in decision.options:
        back = ", begins the steps again" if choice.key == decision.sends_back else ""
        ends = ", needs no further step" if choice.key in decision.settles else ""
        yield f"{choice.reads} (`{choice.key}`{back}{ends})"


def _shown(what: Fact | str) -> str:
    return what.label if isinstance(what, Fact) else what


def _deputies(decision: Decision) -> str:
    own = [number for number, step in enumerate(decision.steps, 1) if not step.deputy]
    if not own:
        return "yes"
    return "no" if len(own) == len(decision.steps) else f"not in step {listed(map(str, own))}"


def _roles(roles: Iterable[Role]) -> str:
    return ", ".join(role.label for role in roles)
