"""The pages of a form: each is a row of its own, sealed, and written again only if it changed."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row

from procedure.case import FormId
from procedure.conditions import Answers
from procedure.filling import Filled
from procedure.questions import PageKey
from storage import form_statements as sql
from storage.keys import Keys
from storage.sealed import DataKey, KeyId, place, seal, unseal


class FormPages:
    def __init__(self, connection: Connection, keys: Keys) -> None:
        self._connection = connection
        self._keys = keys

    def read(self, rows: Sequence[Row[Any]]) -> Mapping[PageKey, Answers]:
        """Return what was typed, by page, from the rows of one form."""
        return {PageKey(row.page): self._unseal(row) for row in rows if row.page is not None}

    def write(self, form: FormId, before: Filled, after: Filled, key_id: KeyId) -> None:
        """Write the pages that differ, and delete those that are gone."""
        old, new, key = before.answers, after.answers, self._keys.key(key_id)
        changed = [
            {"form": form, "page": page, "sealed": _seal(form, page, typed, key), "key_id": key.id}
            for page, typed in new.items()
            if old.get(page) != typed
        ]
        gone = [{"form_id": form, "page_key": page} for page in old.keys() - new.keys()]
        if changed:
            self._connection.execute(sql.WRITE_PAGE[self._connection.dialect.name], changed)
        if gone:
            self._connection.execute(sql.DELETE_PAGE, gone)

    def _unseal(self, row: Row[Any]) -> Answers:
        key = self._keys.key(KeyId(row.page_key_id))
        answers: dict[str, str] = json.loads(
            unseal(row.sealed, key, _place(row.id, row.page, key))
        )
        return answers


def _seal(form: FormId, page: PageKey, typed: Answers, key: DataKey) -> bytes:
    """JSON in plain ASCII: half a surrogate pair, which a client may send, is not UTF-8."""
    return seal(json.dumps(dict(typed)), key, _place(form, page, key))


def _place(form: str, page: str, key: DataKey) -> bytes:
    return place("form_page", "sealed", f"{form}/{page}", key.id)
