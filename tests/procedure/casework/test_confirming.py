"""A recorded date is put right by a second person, and by no fewer."""

from dataclasses import replace
from typing import Final

import pytest

from procedure.actions import Action
from procedure.case import Case, Member, Topic
from procedure.casework.ask import Ask, Change
from procedure.casework.confirming import lapsing
from procedure.casework.correcting import may_ask_for
from procedure.corrections import CorrectionState
from procedure.disclosure import Tier, reveal
from procedure.facts import Fact
from procedure.notices import NoticeKind
from procedure.roles import Actor, Role
from procedure.tasks import open_tasks, task
from tests.procedure.casework.correcting import (
    ASKED,
    CASE,
    OURS,
    TODAY,
    after,
    answers,
    asks,
    enrolled,
    with_members,
)
from tests.procedure.casework.given import (
    LENA,
    MARK,
    RUTH,
    SAM,
    UMA,
    allowed,
    an_ask,
    changed,
    person,
    refused,
)
from tests.procedure.given import day


def withdraws(by: Actor, about: str = "became-aware/1") -> Ask:
    return an_ask(by, Action.WITHDRAW_CORRECTION, TODAY, {}, about)


def test_whoever_asked_withdraws_it_and_the_date_stays_as_it_was() -> None:
    change = changed(ASKED, withdraws(LENA))
    [gone] = change.case.corrections

    assert gone.state is CorrectionState.WITHDRAWN
    assert change.case.facts == ASKED.facts
    assert change.details == {"asked_by": LENA.person, "answer": "withdrawn"}
    assert not [one for one in open_tasks(change.case) if one.about == gone.key]
    assert refused(change.case, answers())[0].startswith(
        "Lena Hart, Local authority representative, withdrew it on Tuesday 8 September 2026"
    )
    assert after(change.case, asks()).corrections[-1].key == "became-aware/2"


def test_nobody_else_withdraws_it_nor_does_anybody_once_it_is_answered() -> None:
    other, source = refused(ASKED, withdraws(RUTH))
    late, _ = refused(after(ASKED, answers()), withdraws(LENA))
    none, _ = refused(CASE, withdraws(LENA))

    assert other.startswith("Only whoever asked for this date to be put right may withdraw it.")
    assert source == OURS
    assert "confirmed it" in late
    assert none.startswith("Nobody has asked for this date")


def test_confirmed_it_is_entered_by_whoever_asked_for_the_reason_they_gave() -> None:
    change = changed(ASKED, answers())
    entry = change.case.facts[Fact.BECAME_AWARE]
    [done] = change.case.corrections

    assert (entry.on, entry.by, entry.entered) == (day("2026-09-04"), LENA.person, day(TODAY))
    assert change.why == "It is in the duty log."
    assert done.state is CorrectionState.CONFIRMED
    assert done.answered
    assert (done.answered.person, done.answered.role) == (RUTH.person, Role.BUSINESS_MANAGER)
    assert {Topic.NOTIFICATION, Topic.DATES} <= change.touches
    assert change.details == {"asked_by": LENA.person, "answer": "confirmed"}
    assert [(one.kind, one.to.person) for one in change.notices] == [
        (NoticeKind.CORRECTION, LENA.person)
    ]


def test_not_confirmed_it_stays_and_the_reason_is_kept() -> None:
    change = changed(ASKED, answers(given="do-not-confirm", reason="The log says Monday."))
    [done] = change.case.corrections

    assert change.case.facts == CASE.facts
    assert done.state is CorrectionState.DECLINED
    assert reveal(done.why_not, tier=Tier.CASE) == "The log says Monday."
    assert [one.to.person for one in change.notices] == [LENA.person]
    assert allowed(change.case, asks())


TWICE: Final = person("Lena Hart", Role.LA_REPRESENTATIVE, Role.BUSINESS_MANAGER)
HER_DEPUTY: Final = person("Dot Hale", Role.LA_REPRESENTATIVE, acts_for="Lena Hart")
NOBODYS_DEPUTY: Final = person("Dan Hill", Role.LA_REPRESENTATIVE, acts_for="Somebody Else")


@pytest.mark.parametrize("by", [LENA, TWICE])
def test_nobody_confirms_what_they_asked_for_in_whatever_role(by: Actor) -> None:
    because, source = refused(with_members(ASKED, by), answers(by))

    assert because == "You asked for this date to be put right, so somebody else must confirm it."
    assert source == OURS


@pytest.mark.parametrize("by", [UMA, MARK, SAM, HER_DEPUTY])
def test_only_whoever_may_confirm_it_does_and_no_deputy_of_whoever_asked(by: Actor) -> None:
    because, _ = refused(with_members(ASKED, by), answers(by))

    assert because == (
        "Only the Local authority representative or Business Manager may confirm this date, and"
        " nobody who stands in for whoever asked."
    )


def test_another_representative_may_confirm_it() -> None:
    assert allowed(with_members(ASKED, NOBODYS_DEPUTY), answers(NOBODYS_DEPUTY))


def test_a_deputy_of_whoever_asks_is_not_somebody_else_to_confirm_it() -> None:
    two = replace(
        CASE,
        members=frozenset(
            Member(one.person, Role.LA_REPRESENTATIVE) for one in (LENA, HER_DEPUTY)
        ),
    )

    assert refused(two, enrolled(asks(), LENA, HER_DEPUTY))[0].startswith("Nobody else")
    assert allowed(with_members(two, RUTH), enrolled(asks(), LENA, HER_DEPUTY, RUTH))


def test_the_first_answer_stands_and_the_second_hears_whose_it_was() -> None:
    because, _ = refused(after(ASKED, answers()), answers(given="do-not-confirm", reason="No."))

    assert because == (
        "Ruth Shah, Business Manager, confirmed it on Tuesday 8 September 2026 at 10:20."
        " Nothing was changed."
    )


def test_what_nobody_asked_for_is_not_confirmed() -> None:
    assert refused(CASE, answers())[0] == "Nobody has asked for this date to be put right."


def changed_to(case: Case, fact: Fact, on: str) -> Change:
    facts = {**case.facts, fact: replace(case.facts[fact], on=day(on))}
    return Change(case=replace(case, facts=facts), says="Changed.", touches=frozenset())


def test_what_was_asked_lapses_once_the_date_is_another_and_whoever_asked_is_told() -> None:
    change = lapsing(ASKED, changed_to(ASKED, Fact.BECAME_AWARE, "2026-09-05"))
    [gone] = change.case.corrections

    assert gone.state is CorrectionState.LAPSED
    assert [one.to.person for one in change.notices] == [LENA.person]
    assert Topic.CORRECTIONS in change.touches
    assert refused(change.case, answers())[0].startswith("The date was changed meanwhile")


def test_what_was_asked_waits_on_while_other_dates_change() -> None:
    change = changed_to(ASKED, Fact.PANEL_NOTIFIED, "2026-09-07")

    assert lapsing(ASKED, change) == change


def test_each_is_asked_to_confirm_by_a_task_of_its_own() -> None:
    again = after(ASKED, answers(given="do-not-confirm", reason="No."), asks(on="2026-09-03"))
    [waits] = [one for one in open_tasks(again) if one.action is Action.CONFIRM_CORRECTION]

    assert waits.key == "confirm-correction/became-aware/2"
    assert waits.not_by == LENA.person
    assert set(waits.roles) == {Role.LA_REPRESENTATIVE, Role.BUSINESS_MANAGER}


@pytest.mark.parametrize("key", ["", "/", "/luck/1", "/became-aware", "/became-aware/0"])
def test_what_is_no_key_of_a_correction_asks_nothing(key: str) -> None:
    assert task(f"confirm-correction{key}") is None


def test_the_dates_on_record_that_are_theirs_are_offered() -> None:
    assert [row.fact for row in may_ask_for(CASE, LENA)] == [
        Fact.BECAME_AWARE,
        Fact.PANEL_NOTIFIED,
    ]
    assert [row.fact for row in may_ask_for(CASE, UMA)] == [Fact.REFERRAL_RECEIVED]
    assert may_ask_for(CASE, SAM) == ()
