"""The part of the document about people: who may do what, what is asked of whom, and the forms."""

from collections.abc import Iterator

from procedure.correctable import CORRECTABLE
from procedure.document_questions import form_lines
from procedure.document_tables import table
from procedure.documents import DOCUMENTS
from procedure.forms import FORMS
from procedure.notices import LIVING, TIER, NoticeKind
from procedure.permissions import PERMISSIONS, Permission
from procedure.tasks import TASKS
from procedure.words import listed


def people_lines() -> Iterator[str]:
    yield "## Who may do what\n"
    yield "Whatever is not in this table is refused to everybody. On a case, the person must also"
    yield "be a member of that case in one of these roles.\n"
    yield from table(
        "Who|May|Source",
        ((_who(p), action.label, p.source) for action, p in PERMISSIONS.items()),
    )
    yield "## What is asked of whom\n"
    yield from table(
        "Asked|Of|By the form|Clocks it must meet|Source",
        (
            (
                f"{task.asks} ({task.partner.label})" if task.partner else task.asks,
                listed((role.label for role in task.roles), "or"),
                task.form.label,
                ", ".join(task.due) or "none",
                task.source,
            )
            for task in TASKS
        ),
    )
    yield "## Dates that can be put right\n"
    yield "One person asks, is shown what it would change, and another confirms it.\n"
    yield from table(
        "Date|Asked by|Confirmed by|Decided with the date as it is|Source",
        (
            (
                row.fact.label,
                listed((role.label for role in row.asked_by), "or"),
                listed((role.label for role in row.confirmed_by), "or"),
                ", ".join(row.under) or "nothing",
                row.source,
            )
            for row in CORRECTABLE.values()
        ),
    )
    yield "## What is sent\n"
    yield from table(
        "What|Most that it may show|Brought up to date",
        (
            (kind.label, f"Tier {TIER[kind].value}", "yes" if kind in LIVING else "said once")
            for kind in NoticeKind
        ),
    )
    for key, form in FORMS.items():
        if key not in DOCUMENTS:  # which prints what is both
            yield from form_lines(form)


def _who(permission: Permission) -> str:
    if permission.anyone:
        return "Anyone who may use the bot"
    return listed(sorted(role.label for role in permission.roles), "or")
