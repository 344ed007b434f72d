"""A case's Word files, written on the host: for an inspection, or for somebody without a drive.

Each is on the record before it is written.  Only whoever runs the service may read what is made.
"""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from bot.desk.circumstances import Circumstances
from bot.desk.exporting import Exportable, Ready, exportable, ready, write_down
from bot.documents.templates import Templates
from bot.host.imports import HOST
from procedure.case import Case, CaseReference
from storage.store import Store
from storage.transactions import transact
from storage.unit_of_work import UnitOfWork

ONLY_OURS: Final = 0o600
BY_HOST: Final = "the host"


class CannotExport(ValueError):
    """Says in a sentence why nothing was written."""


def taken_out(store: Store, about: Circumstances, reference: str, form: str) -> Sequence[Ready]:
    """Gather what is to be written, one form or every one there is, and put it on the record."""

    def work(unit: UnitOfWork) -> Sequence[Ready]:
        case = unit.cases.find(CaseReference(reference))
        if case is None:
            raise CannotExport(f"There is no case {reference}.")
        found = _chosen(case, exportable(case, unit), form)
        gathered = [ready(case, what, BY_HOST, about, unit) for what in found]
        for what in found:
            write_down(case, what, HOST, about, unit)
        return gathered

    return transact(store.writer, store.vault, work)


def folder_for(out: Path) -> Path:
    if not out.is_dir():
        raise CannotExport(f"{out} is not a folder; make it first.")
    if not os.access(out, os.W_OK | os.X_OK):
        raise CannotExport(f"{out} cannot be written to.")
    return out


def write(one: Ready, out: Path, templates: Templates) -> Path:
    """Write one file, whole or not at all; one that is there already is replaced."""
    made = templates.document(one.what.form, one.record, one.written)
    file, fresh = out / one.name, out / f".{one.name}.new"
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, ONLY_OURS)
    with os.fdopen(descriptor, "wb") as opened:
        os.fchmod(descriptor, ONLY_OURS)
        opened.write(made)
    fresh.replace(file)
    return file


def _chosen(case: Case, found: Sequence[Exportable], form: str) -> Sequence[Exportable]:
    chosen = [one for one in found if form in {"", one.key, one.form.value}]
    if chosen:
        return chosen
    there = ", ".join(one.key for one in found) or "none"
    wanted = f"no form {form}" if form else "no form"
    raise CannotExport(f"There is {wanted} to export on {case.reference}; there is {there}.")
