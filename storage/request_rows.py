"""A request to an agency as a row, and back.  Its agency's name is sealed by whoever writes it."""

import json
from dataclasses import fields
from datetime import date
from typing import Any, Final

from sqlalchemy import Row

from procedure.requests import AgencyRequest, Ended, Escalated, Rung
from procedure.roles import Agency, Partner

_ELSEWHERE: Final = frozenset({"agency", "ended", "steps"})
_PLAIN: Final = tuple(f.name for f in fields(AgencyRequest) if f.name not in _ELSEWHERE)


def request_row(reference: str, place: int, asked: AgencyRequest) -> dict[str, object]:
    return {
        "case_reference": reference,
        "agency_key": asked.agency.key,
        "place": place,
        "partner": asked.agency.partner,
        **{name: getattr(asked, name) for name in _PLAIN},
        "ended": asked.ended,
        "steps": json.dumps([_step_out(step) for step in asked.steps]),
    }


def request_in(row: Row[Any], name: str) -> AgencyRequest:
    partner = Partner(row.partner) if row.partner else None
    return AgencyRequest(
        agency=Agency(row.agency_key, name, partner),
        **{name: getattr(row, name) for name in _PLAIN},
        ended=Ended(row.ended) if row.ended else None,
        steps=tuple(_step_in(step) for step in json.loads(row.steps)),
    )


def _step_out(step: Escalated) -> dict[str, str]:
    on, due = step.on.isoformat(), step.due.isoformat()
    return {"rung": step.rung.value, "on": on, "due": due, "form": step.form}


def _step_in(step: dict[str, str]) -> Escalated:
    return Escalated(
        rung=Rung(step["rung"]),
        on=date.fromisoformat(step["on"]),
        due=date.fromisoformat(step["due"]),
        form=step["form"],
    )
