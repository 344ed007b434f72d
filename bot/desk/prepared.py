"""What the preparation of a notification begins with: the last version, or the referral.

Only for whoever may read the referral; that it was read is on the record.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from procedure.actions import Action
from procedure.case import Case
from procedure.conditions import Answers
from procedure.desk import Draft
from procedure.filling import Filled
from procedure.forms.scoping.notification_pack import NOTIFICATION_PACK
from procedure.permissions import refusal
from procedure.questions import Entries, FormKey, PageKey
from procedure.roles import Actor
from storage.audit import AuditEvent, AuditKind
from storage.unit_of_work import UnitOfWork

_MOST: Final = next(
    step.most
    for step in NOTIFICATION_PACK.steps
    if isinstance(step, Entries) and step.id == "children"
)
_CHILD: Final = {
    "child-name": "child-name",
    "child-born": "child-born",
    "child-address": "child-lives",
    "child-identity": "child-health",
}


def prepared(draft: Draft, by: Actor, work: UnitOfWork, civil: date) -> Draft:
    """Return the draft with what is known, if it was just begun and is of this kind."""
    case = work.cases.find(draft.about) if draft.about else None
    if case is None or draft.form is not FormKey.NOTIFICATION_PACK or draft.filled.answers:
        return draft
    if before := _before(case, work):
        return work.forms.save(draft, Filled(before))
    if case.referral is None or refusal(by, Action.READ_FORM, case):
        return draft
    _write_down(case, by, civil, work)
    known = dict(_known(work.forms.answers(case.referral)))
    return work.forms.save(draft, Filled(known)) if known else draft


def _before(case: Case, work: UnitOfWork) -> Mapping[PageKey, Answers] | None:
    sent = [
        one for one in work.sent_forms.on(case.reference) if one.form is FormKey.NOTIFICATION_PACK
    ]
    return work.forms.answers(sent[-1].id) if sent else None


def _known(referral: Mapping[PageKey, Answers]) -> Iterator[tuple[PageKey, Answers]]:
    children = [child for key, child in referral.items() if key.startswith("children/")]
    for number, child in enumerate(children[:_MOST], 1):
        taken = {to: child[of] for of, to in _CHILD.items() if child.get(of)}
        yield PageKey(f"children/{number}"), taken
    relatives = [one for key, one in referral.items() if key.startswith("relatives/")]
    if lines := [_relative(one) for one in relatives if one.get("relative-name")]:
        yield PageKey("family"), {"parents": "\n".join(lines)}
    incident = {
        "incident-on": next(
            (c["child-incident-on"] for c in children if c.get("child-incident-on")), ""
        ),
        "incident-account": _all(referral).get("circumstances", ""),
    }
    if given := {key: words for key, words in incident.items() if words}:
        yield PageKey("incident"), given


def _relative(one: Answers) -> str:
    return ", ".join(filter(None, (one["relative-name"], one.get("relative-relationship", ""))))


def _all(referral: Mapping[PageKey, Answers]) -> dict[str, str]:
    return {key: words for page in referral.values() for key, words in page.items()}


def _write_down(case: Case, by: Actor, civil: date, work: UnitOfWork) -> None:
    work.audit.append(
        AuditEvent(
            kind=AuditKind.CONSULT,
            action=Action.READ_FORM,
            by=by.person,
            civil=civil,
            reference=case.reference,
            details={"form": FormKey.REFERRAL.value, "page": 1},
        )
    )
