"""Forms in the database, from the first page to the sent form.

What is on the pages is sealed (``storage.form_pages``).  A save is refused if somebody saved
after the draft was read (``FormHasMovedOn``).  This is the path every press takes, so its
statements are built once.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from secrets import token_hex
from typing import Any

from sqlalchemy import Connection, Row

from procedure.case import CaseReference, FormId
from procedure.conditions import Answers
from procedure.desk import Draft
from procedure.filling import Filled
from procedure.questions import FormKey, PageKey
from procedure.roles import PersonId
from storage import form_statements as sql
from storage.form_pages import FormPages
from storage.instants import now_ms
from storage.keys import Keys
from storage.sealed import KeyId


class NoSuchForm(LookupError):
    """There is no form with this number; it may have been discarded."""


class FormHasMovedOn(RuntimeError):
    """The form was saved, sent or discarded after it was read; read it again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredForm:
    """A form as it is kept.  ``sent`` is the case it went to, or None while it is a draft."""

    draft: Draft
    owner: PersonId
    key_id: KeyId
    sent: CaseReference | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """A form somebody has still to finish, without what they typed."""

    id: FormId
    form: FormKey
    about: CaseReference | None
    expires_on: date | None


class FormStore:
    def __init__(self, connection: Connection, keys: Keys, *, locks: bool) -> None:
        self._connection = connection
        self._pages = FormPages(connection, keys)
        self._load = sql.LOCKED if locks else sql.LOAD

    def begin(
        self,
        form: FormKey,
        owner: PersonId,
        about: CaseReference | None,
        key_id: KeyId,
        expires_on: date | None = None,
    ) -> Draft:
        """Begin a form, or return the one this person already has open about this case."""
        begun = Draft(
            id=FormId(token_hex(16)),
            form=form,
            version=1,
            filled=Filled(),
            about=about,
            until=expires_on,
        )
        values = {
            "id": begun.id,
            "key_name": form,
            "owner": owner,
            "about": about,
            "key_id": key_id,
            "version": begun.version,
            "done": "[]",
            "created_at": now_ms(),
            "expires_on": expires_on,
        }
        made = self._connection.execute(sql.BEGIN[self._connection.dialect.name], values).first()
        return begun if made else self._already(owner, form, about)

    def open_by(self, owner: PersonId, form: FormKey, about: CaseReference | None) -> Draft | None:
        """Return the form this person has open about this case, if there is one."""
        statement = sql.OPEN_BY if about else sql.OPEN_BY_ABOUT_NONE
        values = {"owner": owner, "key_name": form} | ({"about": about} if about else {})
        rows = self._connection.execute(statement, values).all()
        return self._stored(rows).draft if rows else None

    def get(self, form: FormId) -> StoredForm:
        """Return a form; PostgreSQL keeps other writers from it until the work is done."""
        rows = self._connection.execute(self._load, {"form_id": form}).all()
        if not rows:
            raise NoSuchForm(form)
        return self._stored(rows)

    def answers(self, form: FormId) -> Mapping[PageKey, Answers]:
        """Return every page as it was typed: tier 2, so the reading of it is audited."""
        return self.get(form).draft.filled.answers

    def drafts_of(self, owner: PersonId) -> Sequence[Begun]:
        rows = self._connection.execute(sql.DRAFTS_OF, {"owner": owner})
        return [
            Begun(
                id=FormId(row.id),
                form=FormKey(row.key_name),
                about=row.about,
                expires_on=row.expires_on,
            )
            for row in rows
        ]

    def save(self, before: Draft, after: Filled) -> Draft:
        """Write the pages that differ, and return the draft as it now stands."""
        saved = replace(before, version=before.version + 1, filled=after)
        moved = self._connection.execute(
            sql.SAVE,
            {
                "form_id": before.id,
                "read_version": before.version,
                "new_version": saved.version,
                "new_done": json.dumps(sorted(after.done)),
            },
        ).first()
        if moved is None:
            raise FormHasMovedOn(before.id)
        self._pages.write(before.id, before.filled, after, KeyId(moved.key_id))
        return saved

    def record(self, written: StoredForm) -> None:
        """Keep a form of one page that was filled on a card and sent at once."""
        draft, now = written.draft, now_ms()
        self._connection.execute(
            sql.RECORD,
            {
                "id": draft.id,
                "key_name": draft.form,
                "owner": written.owner,
                "about": draft.about,
                "key_id": written.key_id,
                "version": draft.version,
                "done": json.dumps(sorted(draft.filled.done)),
                "created_at": now,
                "sent_at": now,
                "case_reference": written.sent,
            },
        )
        self._pages.write(draft.id, Filled(), draft.filled, written.key_id)

    def send(self, form: FormId, reference: CaseReference) -> None:
        """Close a form for good: it went to this case."""
        values = {"form_id": form, "reference": reference, "now": now_ms()}
        if self._connection.execute(sql.SEND, values).rowcount != 1:
            raise FormHasMovedOn(form)

    def discard(self, form: FormId) -> KeyId | None:
        """Delete a draft, and return its key if nothing else was sealed with it.

        Destroy that key once the work is committed; what back-ups hold then goes with it.
        """
        found = self._connection.execute(sql.KEY_OF_DRAFT, {"form_id": form}).first()
        if found is None:
            raise FormHasMovedOn(form)
        self._connection.execute(sql.DELETE_PAGES, {"form_id": form})
        self._connection.execute(sql.DELETE_FORM, {"form_id": form})
        used = self._connection.execute(sql.KEY_IN_USE, {"key_id": found.key_id}).first()
        return None if used else KeyId(found.key_id)

    def expire(self, today: date) -> Sequence[KeyId]:
        """Discard every draft whose last day has passed; return the keys left over."""
        rows = self._connection.execute(sql.EXPIRED, {"today": today}).all()
        return [key for row in rows if (key := self.discard(FormId(row.id)))]

    def _already(self, owner: PersonId, form: FormKey, about: CaseReference | None) -> Draft:
        found = self.open_by(owner, form, about)
        if found is None:
            raise FormHasMovedOn(form)
        return found

    def _stored(self, rows: Sequence[Row[Any]]) -> StoredForm:
        form = rows[0]
        draft = Draft(
            id=FormId(form.id),
            form=FormKey(form.key_name),
            version=form.version,
            filled=Filled(self._pages.read(rows), frozenset(json.loads(form.done))),
            about=form.about,
            until=form.expires_on,
        )
        return StoredForm(
            draft=draft,
            owner=PersonId(form.owner),
            key_id=KeyId(form.key_id),
            sent=form.case_reference,
        )
