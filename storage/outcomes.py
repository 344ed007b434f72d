"""An outcome as text, and back.  Of a form's page, only which form and what was said of it."""

import json
from collections.abc import Callable
from typing import Any, TypeAlias

from procedure.case import CaseReference, FormId
from procedure.desk import AtPage, Done, Draft, MovedOn, NotYet, Outcome, Refused
from procedure.sources import Instrument, Source

Facts: TypeAlias = dict[str, Any]
FindDraft: TypeAlias = Callable[[FormId], Draft]


def outcome_text(outcome: Outcome) -> str:
    return json.dumps({"is": type(outcome).__name__} | _facts(outcome))


def outcome_from(text: str, draft: FindDraft) -> Outcome:
    """Read an outcome back; ``draft`` finds the form it stood at."""
    facts: Facts = json.loads(text)
    match facts:
        case {"is": "Done", "reference": reference, "says": says}:
            return Done(CaseReference(reference) if reference else None, says)
        case {"is": "Refused", "because": because, "source": [instrument, pinpoint]}:
            return Refused(because, Source(Instrument(instrument), pinpoint))
        case {"is": "AtPage", "form": form, "complaints": complaints, "says": says}:
            return AtPage(draft(FormId(form)), complaints, says)
        case {"is": "NotYet", "complaints": complaints}:
            return NotYet(complaints)
        case {"is": "MovedOn", "says": says}:
            return MovedOn(says)
        case _:
            raise ValueError(f"an outcome of a kind unknown here: {facts.get('is')}")


def _facts(outcome: Outcome) -> Facts:
    match outcome:
        case Done(reference, says):
            return {"reference": reference, "says": says}
        case Refused(because, source):
            return {"because": because, "source": [source.instrument, source.pinpoint]}
        case AtPage(draft, complaints, says):
            return {"form": draft.id, "complaints": dict(complaints), "says": says}
        case NotYet(complaints):
            return {"complaints": dict(complaints)}
        case MovedOn(says):
            return {"says": says}
