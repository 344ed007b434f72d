"""What was sent on a case: which forms, by whom, in the order in which they came.

What was typed stays sealed; ``storage.forms`` opens a form by its number.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, bindparam, select

from procedure.case import CaseReference, FormId
from procedure.questions import FormKey
from procedure.roles import PersonId
from storage.tables import FormRow, table

_FORM: Final = table(FormRow)
_SENT_ON: Final = (
    select(_FORM.c.id, _FORM.c.key_name, _FORM.c.owner)
    .where(_FORM.c.case_reference == bindparam("reference"), _FORM.c.sent_at.is_not(None))
    .order_by(_FORM.c.sent_at, _FORM.c.created_at, _FORM.c.id)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SentForm:
    id: FormId
    form: FormKey
    owner: PersonId


class SentForms:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def on(self, reference: CaseReference) -> Sequence[SentForm]:
        """Return what was sent on this case and on no other."""
        rows = self._connection.execute(_SENT_ON, {"reference": reference})
        return [
            SentForm(id=FormId(row.id), form=FormKey(row.key_name), owner=PersonId(row.owner))
            for row in rows
        ]
