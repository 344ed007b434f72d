"""A case that begins without a referral: by the authority's decision, or by the copy that came."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

import pytest

from procedure.actions import Action
from procedure.case import DecisionCode
from procedure.casework.ask import Ask, Change, Verdict
from procedure.casework.opening import New, begun_on, opened, opening_bars
from procedure.desk import Refused
from procedure.facts import Fact
from procedure.notices import NoticeKind
from procedure.questions import FormKey
from procedure.roles import Actor
from procedure.stages import Stage
from tests.procedure.casework.given import (
    LENA,
    MEMBERS,
    PAT,
    REFERENCE,
    RUTH,
    SAM,
    UMA,
    an_ask,
    done,
)
from tests.procedure.casework.given import refused as refused_on
from tests.procedure.given import day

TODAY: Final = "2026-09-10"
INCIDENT: Final = {"kind": "incident", "aware-on": "2026-09-07"}
COPY: Final = {"sent-on": "2026-09-09", "received-on": "2026-09-10"}


def asks(by: Actor, answers: Mapping[str, str] | None = None) -> Ask:
    return replace(an_ask(by, Action.OPEN_CASE, TODAY), answers=dict(answers or {}))


def begins(by: Actor, form: FormKey, answers: Mapping[str, str]) -> Verdict:
    new = New(reference=REFERENCE, edition="2023", members=MEMBERS)
    return opened(form, asks(by, answers), new)


def begun(by: Actor, form: FormKey, answers: Mapping[str, str]) -> Change:
    found = begins(by, form, answers)
    assert isinstance(found, Change)
    return found


def refused(by: Actor, form: FormKey, answers: Mapping[str, str]) -> str:
    found = begins(by, form, answers)
    assert isinstance(found, Refused)
    return found.because


def test_the_authority_opens_a_case_with_its_decision_and_nobody_else_does() -> None:
    change = begun(LENA, FormKey.OPENING, INCIDENT)
    made = change.case.signed(DecisionCode.NOTIFY)

    assert change.case.stage is Stage.LA_CONSIDERATION
    assert change.case.dates == {Fact.BECAME_AWARE: day("2026-09-07")}
    assert made
    assert (made.by, made.outcome) == (LENA.person, "notify")
    assert change.says == f"The case is open. Its reference is {REFERENCE}."
    assert refused(UMA, FormKey.OPENING, INCIDENT).startswith(
        "Only the Local authority representative may open a case with its decision."
    )


def test_what_was_sent_already_is_on_record_from_the_start() -> None:
    sent = begun(LENA, FormKey.OPENING, INCIDENT | {"sent-on": "2026-09-08"})

    assert sent.case.dates[Fact.PANEL_NOTIFIED] == day("2026-09-08")


def test_the_office_opens_a_case_with_the_copy_that_came_and_both_chairs_are_told() -> None:
    change = begun(UMA, FormKey.COPY, COPY)
    notified = change.case.facts[Fact.PANEL_NOTIFIED]

    assert change.case.stage is Stage.RR_OPEN
    assert (notified.on, notified.for_whom) == (day("2026-09-09"), "the local authority")
    assert change.case.dates[Fact.NOTIFICATION_RECEIVED] == day("2026-09-10")
    assert Fact.BECAME_AWARE not in change.case.facts
    assert change.case.signatures == ()
    assert change.says.endswith(f"Its reference is {REFERENCE}. Both chairs are being told.")
    assert {SAM.person, PAT.person} <= {
        one.to.person for one in change.notices if one.kind is NoticeKind.INFORMED
    }


@pytest.mark.parametrize("by", [UMA, RUTH])
def test_a_copy_is_recorded_by_the_office_and_not_by_whoever_sent_it(by: Actor) -> None:
    assert opening_bars(FormKey.COPY, asks(by)) is None
    assert refused(LENA, FormKey.COPY, COPY).startswith(
        "Only the Business Unit or the Business Manager may record that a copy was received."
    )


@pytest.mark.parametrize(
    ("by", "form", "answers"),
    [
        (LENA, FormKey.OPENING, INCIDENT | {"aware-on": "2026-09-11"}),
        (LENA, FormKey.OPENING, INCIDENT | {"sent-on": "2026-09-11"}),
        (UMA, FormKey.COPY, COPY | {"received-on": "2026-09-11"}),
    ],
)
def test_a_case_does_not_begin_with_a_day_that_is_still_to_come(
    by: Actor, form: FormKey, answers: Mapping[str, str]
) -> None:
    assert refused(by, form, answers).startswith("A date for something already done")


@pytest.mark.parametrize(
    ("answers", "on"),
    [(INCIDENT, "2026-09-07"), (COPY, "2026-09-10"), ({}, TODAY), ({"aware-on": ""}, TODAY)],
)
def test_the_edition_is_that_of_the_day_that_is_known_first(
    answers: Mapping[str, str], on: str
) -> None:
    assert begun_on(answers, day(TODAY)) == day(on)


def test_a_notification_that_came_as_a_copy_is_confirmed_before_anything_else() -> None:
    case = begun(UMA, FormKey.COPY, COPY).case
    yes, no = (
        an_ask(
            LENA,
            Action.DECIDE_NOTIFICATION,
            TODAY,
            {"decision": decision, "aware-on": "2026-09-07"},
        )
        for decision in ("notify", "do-not-notify")
    )

    assert refused_on(case, no)[0].startswith("A notification has been sent. Confirm it first;")
    assert done(case, yes).signed(DecisionCode.NOTIFY)
