"""The procedure as a document, for people who know safeguarding and not Python.

It is made from the tables that run, so what a professional reviews is what the bot does.
"""

from collections.abc import Iterator

from procedure.agencies import AGENCIES
from procedure.clock_rules import ClockRule
from procedure.document_casework import casework_lines
from procedure.document_forms import written_lines
from procedure.document_people import people_lines
from procedure.document_tables import table
from procedure.facts import Fact
from procedure.ladders import LADDERS, Ladder, ladder_of
from procedure.quorum import RAPID_REVIEW
from procedure.settings import SETTINGS
from procedure.stages import IN_CHANNEL, Stage
from procedure.timetable import TIMETABLE
from procedure.words import listed


def document() -> str:
    return "\n".join(_lines()).rstrip()


def _lines() -> Iterator[str]:
    yield "# The procedure, as the bot applies it\n"
    yield "Made from the tables of the program by `python -m procedure`. Not edited by hand.\n"
    yield "## Clocks\n"
    yield from table(
        "Code|Duty|Owed by|Owed to|Runs from|Allowed|Standing|Source|Date rests on",
        (
            (
                rule.code,
                rule.duty,
                rule.owed_by.label,
                rule.owed_to,
                _runs_from(rule),
                _allowed(rule),
                rule.standing.label,
                rule.source,
                rule.cited,
            )
            for rule in TIMETABLE
        ),
    )
    yield "## How each clock ends, and what is said of it\n"
    yield from table(
        "Code|Met when|If it is late|What changes it|In a channel|Reminders",
        (
            (
                rule.code,
                _met(rule),
                rule.on_breach,
                rule.changes or "-",
                rule.in_channel or "nothing",
                ladder_of(rule).name if _speaks(rule) else "-",
            )
            for rule in TIMETABLE
        ),
    )
    yield "## Reminders\n"
    yield "Once a date has passed: each working day ten times, then each week, until it is met."
    yield "C01 is said on every day once it is overdue.\n"
    yield from table("Length|Said", ((ladder.name, _said(ladder)) for ladder in LADDERS))
    yield from _choices()
    yield from casework_lines()
    yield from people_lines()
    yield from written_lines()


def _choices() -> Iterator[str]:
    yield "## Settings\n"
    yield from table(
        "Setting|Default|May be|Means|Source",
        ((rule.key, rule.default, rule.allows, rule.means, rule.source) for rule in SETTINGS),
    )
    yield "## Stages\n"
    yield from table(
        "Stage|In a channel", ((stage.label, IN_CHANNEL[stage] or "nothing") for stage in Stage)
    )
    yield "## Quorum\n"
    yield from table(
        "Meeting|Agencies|Of which safeguarding partners|Source",
        [("Rapid review", RAPID_REVIEW.voices, RAPID_REVIEW.partners, RAPID_REVIEW.source)],
    )
    yield from table(
        "Agency|Key|Safeguarding partner here",
        (
            (agency.name, agency.key, agency.partner.label if agency.partner else "-")
            for agency in AGENCIES.values()
        ),
    )


def _met(rule: ClockRule) -> str:
    facts = _facts(rule.met_by, "or" if rule.met_by_any else "and")
    since = _facts(rule.met_since, "and")
    return f"{facts} (not before: {since})" if rule.met_since else facts


def _runs_from(rule: ClockRule) -> str:
    facts = _facts(rule.starts_at)
    if rule.from_latest:
        facts = f"{facts}, whichever is the latest"
    if rule.starts_after:
        facts = f"The end of {rule.starts_after.code} ({facts})"
    if rule.overrun:
        late = f"{rule.overrun.plan.label}, if later than {rule.overrun.allows} from"
        facts = f"{facts}; or {late}: {rule.overrun.since.label}"
    return facts


def _facts(facts: tuple[Fact, ...], last: str = "or") -> str:
    return listed((fact.label for fact in facts), last) if facts else "-"


def _allowed(rule: ClockRule) -> str:
    inside = "inside the rapid review's own date" if rule.inside else ""
    parts = [str(rule.allows) if rule.allows else "", _once(rule), inside]
    return ", and ".join(part for part in parts if part) or "no date"


def _once(rule: ClockRule) -> str:
    if rule.allows_once is None:
        return ""
    fact, period = rule.allows_once
    return f"{period} after this: {fact.label}"


def _speaks(rule: ClockRule) -> bool:
    return bool(rule.allows or rule.inside)


def _said(ladder: Ladder) -> str:
    days = [
        "at the start" if ladder.at_start else "",
        "half-way" if ladder.half_way else "",
        "each month" if ladder.monthly else "",
        _before(ladder.days_before, "days before"),
        _before(ladder.working_days_before, "working days before"),
        "on the day" if ladder.on_the_day else "",
    ]
    return "; ".join(filter(None, days))


def _before(numbers: tuple[int, ...], what: str) -> str:
    return f"{listed(map(str, numbers))} {what}" if numbers else ""
