"""The statements of ``storage.forms``, built once: one for each thing done to a form."""

from typing import Any, Final

from sqlalchemy import Select, bindparam, delete, insert, select, union_all, update

from storage.tables import CaseRow, FormPageRow, FormRow, table
from storage.upsert import per_dialect

_FORM: Final = table(FormRow)
_PAGE: Final = table(FormPageRow)
_CASE: Final = table(CaseRow)
_THIS: Final = _FORM.c.id == bindparam("form_id")
_DRAFT: Final = _FORM.c.sent_at.is_(None)

_WITH_PAGES: Final[Select[*tuple[Any, ...]]] = (
    select(
        _FORM.c.id,
        _FORM.c.key_name,
        _FORM.c.owner,
        _FORM.c.about,
        _FORM.c.key_id,
        _FORM.c.version,
        _FORM.c.done,
        _FORM.c.case_reference,
        _FORM.c.expires_on,
        _PAGE.c.page,
        _PAGE.c.sealed,
        _PAGE.c.key_id.label("page_key_id"),
    )
    .select_from(_FORM.outerjoin(_PAGE, _PAGE.c.form == _FORM.c.id))
    .order_by(_PAGE.c.page)
)
_MINE: Final = (
    _WITH_PAGES.where(_FORM.c.owner == bindparam("owner"))
    .where(_FORM.c.key_name == bindparam("key_name"))
    .where(_DRAFT)
)

LOAD: Final = _WITH_PAGES.where(_THIS)
LOCKED: Final = LOAD.with_for_update(of=_FORM)
OPEN_BY: Final = _MINE.where(_FORM.c.about == bindparam("about"))
OPEN_BY_ABOUT_NONE: Final = _MINE.where(_FORM.c.about.is_(None))
DRAFTS_OF: Final = (
    select(_FORM.c.id, _FORM.c.key_name, _FORM.c.about, _FORM.c.expires_on)
    .where(_FORM.c.owner == bindparam("owner"), _DRAFT)
    .order_by(_FORM.c.created_at)
)
_BEGIN: Final = per_dialect(lambda build: build(_FORM).on_conflict_do_nothing())
BEGIN: Final = {name: begin.returning(_FORM.c.id) for name, begin in _BEGIN.items()}
RECORD: Final = insert(_FORM)
SAVE: Final = (
    update(_FORM)
    .where(_THIS, _DRAFT, _FORM.c.version == bindparam("read_version"))
    .values(version=bindparam("new_version"), done=bindparam("new_done"))
    .returning(_FORM.c.key_id)
)
SEND: Final = (
    update(_FORM)
    .where(_THIS, _DRAFT)
    .values(sent_at=bindparam("now"), case_reference=bindparam("reference"))
)
WRITE_PAGE: Final = per_dialect(
    lambda build: (insert := build(_PAGE)).on_conflict_do_update(
        index_elements=["form", "page"],
        set_={"sealed": insert.excluded.sealed, "key_id": insert.excluded.key_id},
    )
)
DELETE_PAGE: Final = delete(_PAGE).where(
    _PAGE.c.form == bindparam("form_id"), _PAGE.c.page == bindparam("page_key")
)
DELETE_PAGES: Final = delete(_PAGE).where(_PAGE.c.form == bindparam("form_id"))
DELETE_FORM: Final = delete(_FORM).where(_THIS)
KEY_OF_DRAFT: Final = select(_FORM.c.key_id).where(_THIS, _DRAFT).with_for_update()
KEY_IN_USE: Final = union_all(
    select(_FORM.c.key_id).where(_FORM.c.key_id == bindparam("key_id")),
    select(_CASE.c.key_id).where(_CASE.c.key_id == bindparam("key_id")),
).limit(1)
EXPIRED: Final = (
    select(_FORM.c.id).where(_DRAFT, _FORM.c.expires_on < bindparam("today")).order_by(_FORM.c.id)
)
